/** The same program runs on any driver: in memory, and on a vCenter API server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVcsim, type Vcsim } from '../../test/interop/vcsim.js';
import { instanceLife } from './instance-life.js';

let vcsim: Vcsim;
beforeAll(async () => {
  vcsim = await startVcsim();
});
afterAll(() => vcsim.stop());

describe('docs/examples/instance-life', () => {
  it('goes the same way on the driver in memory and on vCenter, and leaves nothing there', async () => {
    const { server, username, password, caFile } = vcsim;
    const vcenter = { server, username, password, caFile, clusterName: 'DC0_C0' };
    const life = ['running', 'shutdown', 'running'];

    expect(await instanceLife('fake', {}, 'net1')).toEqual(life);
    expect(await instanceLife('vmwareapi', vcenter, 'VM Network')).toEqual(life);
    expect(await vcsim.census()).toEqual({ vms: [], files: [], sessions: 0 });
  });
});
