/**
 * Our simulator and govmomi's, given the same calls: wherever their answers differ, the list of differences has to say
 * so, with both answers and who is right. A difference that is not listed fails, and so does one that is there no more.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGovmomi } from '../../../../test/vcenter/govmomi-vcenter.js';
import { startSimulated } from '../../../../test/vcenter/simulated-vcenter.js';
import type { Vcenter } from '../../../../test/vcenter/vcenter-under-test.js';
import { printTableAtEnd } from '../table-of-rows.js';
import { readDifferences, shown, withoutNames } from './differential/difference-list.js';
import type { ProbeGroup } from './differential/probe.js';
import { badRequests } from './differential/probes/bad-requests.js';
import { filesOfDatastores } from './differential/probes/files.js';
import { firstClassDisks } from './differential/probes/first-class-disks.js';
import { addressesOfFiles } from './differential/probes/folder.js';
import { inventory } from './differential/probes/inventory.js';
import { living, making } from './differential/probes/machines.js';
import { packages } from './differential/probes/packages.js';
import { performance } from './differential/probes/performance.js';
import { policies } from './differential/probes/policies.js';
import { reading } from './differential/probes/reading.js';
import { sessions } from './differential/probes/sessions.js';
import { transfers } from './differential/probes/transfers.js';
import { waiting } from './differential/probes/waiting.js';
import { Side } from './differential/side.js';

printTableAtEnd('The same calls to both simulators');

const groups: readonly ProbeGroup[] = [
  sessions,
  reading,
  waiting,
  making,
  living,
  filesOfDatastores,
  addressesOfFiles,
  transfers,
  packages,
  firstClassDisks,
  policies,
  performance,
  inventory,
  badRequests,
];
const listed = await readDifferences();

const sizes = { hosts: 2, datastoresGb: [1024, 1024], vms: 2, portgroups: 1 };

async function answerOf(side: Side | undefined, ask: (side: Side) => Promise<unknown>): Promise<unknown> {
  if (side === undefined) throw new Error('It did not start.');
  try {
    return await ask(side);
  } catch (error) {
    return { impossible: error instanceof Error ? error.message : error };
  }
}

describe.each(groups)('$name', ({ probes }) => {
  const servers: Vcenter[] = [];
  let govmomi: Side | undefined;
  let ours: Side | undefined;

  beforeAll(async () => {
    servers.push(await startGovmomi(sizes), await startSimulated(sizes));
    const [theirServer, ownServer] = servers;
    if (theirServer === undefined || ownServer === undefined) return;
    govmomi = await Side.open(theirServer);
    ours = await Side.open(ownServer);
  });

  afterAll(async () => {
    // Some bad requests end govmomi's simulator: that is a difference, and no failure of this test.
    await Promise.allSettled(servers.map((server) => server.stop()));
  });

  it.each(probes)('$id: $asks', async ({ id, asks, ask }) => {
    const [theirs, own] = [await answerOf(govmomi, ask), await answerOf(ours, ask)];
    // What one of the others needs and did not get is a difference of theirs, and a mistake of ours.
    expect(own).not.toHaveProperty('impossible');
    const isSame = withoutNames(theirs) === withoutNames(own);
    const seen = isSame ? undefined : { asks, govmomi: shown(theirs), ours: shown(own) };
    expect(listed.get(id)?.row).toEqual(seen);
  });
});

describe('the list of differences', () => {
  it('has no rows of calls that nobody makes', () => {
    const known = new Set(groups.flatMap(({ probes }) => probes.map(({ id }) => id)));
    expect([...listed.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  it('says of each who is right, and why', () => {
    const silent = [...listed].filter(([, { why }]) => why === '');
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it('gives each call a name of its own', () => {
    const ids = groups.flatMap(({ probes }) => probes.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
  });
});
