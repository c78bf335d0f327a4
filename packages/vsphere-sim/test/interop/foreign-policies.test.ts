/** Storage policies, as clients that nobody here wrote see them: from Debian's packages and unmodified, over TLS. */
import { describe, expect, it } from 'vitest';
import { withPolicies } from './foreign-scenes.js';
import { runRecorded } from './run-python.js';

const POLICIES = [
  'Host-local PMem Default Storage Policy',
  'VM Encryption Policy',
  'VVol No Requirements Policy',
  'gold',
  'vSAN Default Storage Policy',
];

describe('storage policies', () => {
  it('are read, matched and given to a VM by oslo.vmware', async () => {
    expect(await runRecorded('oslo_vmware_pbm', withPolicies)).toEqual({
      about: 'PBM',
      names: POLICIES,
      datastores: 2,
      fitting: 1,
      'of the vm': ['gold'],
      none: null,
    });
  }, 90_000);

  it('are read with their rules, and matched, by pyvmomi', async () => {
    expect(await runRecorded('pyvmomi_pbm', withPolicies)).toEqual({
      names: POLICIES,
      rule: ['http://www.vmware.com/storage/tag', 'tier', ['gold']],
      matching: 1,
      errors: ['pbm.fault.CapabilityProfilePropertyMismatchFault'],
    });
  }, 60_000);
});
