/** The same program runs on any driver: in memory, and on a vCenter API server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVcenter, type Vcenter } from '../../test/vcenter/vcenter.js';
import { instanceLife } from './instance-life.js';

let vcenter: Vcenter;
beforeAll(async () => {
  vcenter = await startVcenter();
});
afterAll(() => vcenter.stop());

describe('docs/examples/instance-life', () => {
  it('goes the same way on the driver in memory and on vCenter, and leaves nothing there', async () => {
    const { server, username, password, caFile } = vcenter;
    const options = { server, username, password, caFile, clusterName: 'DC0_C0' };
    const life = ['running', 'shutdown', 'running'];

    expect(await instanceLife('fake', {}, 'net1')).toEqual(life);
    expect(await instanceLife('vmwareapi', options, 'VM Network')).toEqual(life);
    expect(await vcenter.census()).toEqual({ vms: [], files: [], sessions: 0 });
  });
});
