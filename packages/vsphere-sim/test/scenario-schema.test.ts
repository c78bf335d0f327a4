import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioSchema } from '../src/scenario/scenario-schema.js';
import { scenarioShape } from '../src/scenario/scenario-shape.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

async function lab(): Promise<Record<string, unknown>> {
  const value: unknown = parse(await readFile(pathOf('examples/lab.yaml'), 'utf8'));
  return z.record(z.string(), z.unknown()).parse(value);
}

describe('scenario.schema.json', () => {
  it('says what the sources say (vitest -u writes it anew)', async () => {
    await expect(`${JSON.stringify(scenarioSchema(), null, 2)}\n`).toMatchFileSnapshot(
      pathOf('scenario.schema.json'),
    );
  });

  it('is the schema that the example names', async () => {
    expect(await readFile(pathOf('examples/lab.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/scenario\.schema\.json$/m,
    );
  });

  it.each([
    ['the example', {}, true],
    ['nothing at all', { datacenters: [], folders: [], hooks: [] }, true],
    ['a name of the schema', { $schema: 'scenario.schema.json' }, true],
    ['a member that there is not', { datacentres: [] }, false],
    ['a datacenter without a name', { datacenters: [{}] }, false],
    ['folders in folders', { folders: [{ name: 'a', folders: [{ name: 'b' }] }] }, true],
    [
      'a folder in a folder with an unknown member',
      { folders: [{ name: 'a', folders: [{ n: 'b' }] }] },
      false,
    ],
    ['pools that are no list', { datacenters: [{ name: 'd', clusters: [{ name: 'c', pools: {} }] }] }, false],
    [
      'a datastore of VVols',
      { datacenters: [{ name: 'd', datastores: [{ name: 'v', kind: 'VVOL' }] }] },
      true,
    ],
    [
      'an unknown kind of datastore',
      { datacenters: [{ name: 'd', datastores: [{ name: 'v', kind: 'FAT' }] }] },
      false,
    ],
    ['a date without a time', { clock: { start: '2026-03-01' } }, false],
    ['a hook of a path', { hooks: [{ path: '/folder/**', verb: 'PUT', dropUploadAfter: 10 }] }, true],
    ['a hook of both kinds', { hooks: [{ path: '/folder/**', method: 'Login' }] }, false],
    [
      'a hook with a fault that has members',
      { hooks: [{ method: 'Login', fault: { name: 'InvalidLogin', members: {} } }] },
      true,
    ],
    ['a hook with odds that cannot be', { hooks: [{ method: 'Login', odds: 2 }] }, false],
  ])('takes and refuses what the simulator does: %s', async (_title, members, isTaken) => {
    const scenario = { ...(await lab()), ...members };
    const schema = z.fromJSONSchema(JSON.parse(await readFile(pathOf('scenario.schema.json'), 'utf8')));
    expect(schema.safeParse(scenario).success).toBe(isTaken);
    expect(scenarioShape.safeParse(scenario).success).toBe(isTaken);
  });

  it('has no place for functions', () => {
    expect(scenarioShape.safeParse({ hooks: [{ when: Boolean }] }).success).toBe(true);
    expect(JSON.stringify(scenarioSchema())).not.toContain('"when"');
  });
});
