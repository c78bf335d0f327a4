/**
 * Clients that nobody here wrote, from Debian's packages and unmodified, over TLS with the certificate verified.
 *
 * What they do is in the programs beside this file; what they have to see of the start inventory is here.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/index.js';
import { started } from '../connected.js';

/** Debian's own Python: another one first in the path need not have its packages. */
const PYTHON = '/usr/bin/python3';

/** What the program prints, run against the simulator. */
async function run(
  program: string,
  { port, username, password, caFile }: Simulator,
  trusted = caFile,
): Promise<unknown> {
  const script = fileURLToPath(new URL(program, import.meta.url));
  const args = [script, '127.0.0.1', String(port), username, password, trusted];
  const { stdout } = await promisify(execFile)(PYTHON, args);
  return JSON.parse(stdout);
}

describe('oslo.vmware', () => {
  it('logs in, reads page by page, calls, waits for a task and logs out', async () => {
    expect(await run('oslo_vmware_client.py', await started())).toEqual({
      apiType: 'VirtualCenter',
      vms: ['DC0_C0_RP0_VM0', 'DC0_C0_RP0_VM1', 'DC0_H0_VM0', 'DC0_H0_VM1'],
      hosts: 4,
      pages: { token: true, second: 1 },
      renamed: 'renamed by oslo.vmware',
      properties: ['name', 'runtime.powerState'],
      taskState: 'success',
      inventoryPath: '/DC0/vm/renamed by oslo.vmware',
      missing: 'ManagedObjectNotFoundException',
      active: true,
    });
  }, 60_000);
});

describe('pyvmomi', () => {
  it('connects, walks the inventory, reads whole objects and waits for a task', async () => {
    expect(await run('pyvmomi_client.py', await started())).toEqual({
      apiType: 'VirtualCenter',
      inventory: {
        'vim.ClusterComputeResource': 1,
        'vim.ComputeResource': 1,
        'vim.Datacenter': 1,
        'vim.Datastore': 1,
        'vim.Network': 1,
        'vim.VirtualMachine': 4,
      },
      vms: 4,
      devices: [
        'IDE 0',
        'IDE 1',
        'PS2 controller 0',
        'PCI controller 0',
        'SIO controller 0',
        'Keyboard',
        'Pointing device',
        'Video card',
        'VMCI device',
        'SCSI controller 0',
        'Hard disk 1',
        'Network adapter 1',
      ],
      renamed: 'renamed by pyvmomi',
      power: 'poweredOn',
      retrieved: ['config', 'name', 'runtime', 'summary'],
      host: [true, 'connected'],
      session: 'administrator@vsphere.local',
      unknown: 'vmodl.fault.ManagedObjectNotFound',
    });
  }, 60_000);

  it('does not connect to a server that it has not been told to trust', async () => {
    const simulator = await started();
    const { caFile: another } = await started();

    await expect(run('pyvmomi_client.py', simulator, another)).rejects.toThrow('CERTIFICATE_VERIFY_FAILED');
  }, 60_000);
});
