/** Storage policies, as clients that nobody here wrote see them: from Debian's packages and unmodified, over TLS. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addStorageProfile, tagDatastore, type Simulator } from '../../src/index.js';
import { started } from '../connected.js';

/** What the program prints, run against two datastores and a policy that one of them fits. */
async function run(program: string): Promise<unknown> {
  const { port, username, password, caFile } = await withPolicies();
  const script = fileURLToPath(new URL(program, import.meta.url));
  const args = [script, '127.0.0.1', String(port), username, password, caFile];
  const { stdout } = await promisify(execFile)('/usr/bin/python3', args);
  return JSON.parse(stdout);
}

async function withPolicies(): Promise<Simulator> {
  const simulator = await started({ inventory: { datastores: 2 } });
  const { world } = simulator;
  const [first, second] = world.inventory.ofType('Datastore');
  if (first === undefined || second === undefined) throw new Error('There are to be two datastores.');
  tagDatastore(world, first, 'tier', 'gold');
  tagDatastore(world, second, 'tier', 'silver');
  addStorageProfile(world, { name: 'gold', tags: { tier: ['gold'] } });
  return simulator;
}

const POLICIES = [
  'Host-local PMem Default Storage Policy',
  'VM Encryption Policy',
  'VVol No Requirements Policy',
  'gold',
  'vSAN Default Storage Policy',
];

describe('storage policies', () => {
  it('are read, matched and given to a VM by oslo.vmware', async () => {
    expect(await run('oslo_vmware_pbm.py')).toEqual({
      about: 'PBM',
      names: POLICIES,
      datastores: 2,
      fitting: 1,
      'of the vm': ['gold'],
      none: null,
    });
  }, 90_000);

  it('are read with their rules, and matched, by pyvmomi', async () => {
    expect(await run('pyvmomi_pbm.py')).toEqual({
      names: POLICIES,
      rule: ['http://www.vmware.com/storage/tag', 'tier', ['gold']],
      matching: 1,
      errors: ['pbm.fault.CapabilityProfilePropertyMismatchFault'],
    });
  }, 60_000);
});
