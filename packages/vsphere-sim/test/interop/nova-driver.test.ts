/**
 * Nova's own driver for vCenter against the simulator: Debian's package, unmodified, over TLS with the certificate
 * verified. It was written for real vCenters, and never ran on a lenient simulator unaided.
 */
import { describe, expect, it } from 'vitest';
import { printTableAtEnd } from '../table-of-rows.js';
import { runRecorded } from './run-python.js';

printTableAtEnd('Nova’s own driver');

describe('Nova’s driver', () => {
  it('starts, reports its resources, and takes an instance through its life', async () => {
    expect(await runRecorded('nova_driver')).toEqual({
      nodes: 1,
      resources: { vcpus: 192, memory_mb: 786_432, hypervisor_type: 'VMware vCenter Server', local_gb: 4096 },
      'hypervisor version': 7_000_003,
      inventory: { DISK_GB: true, MEMORY_MB: true, VCPU: true },
      'instances before': [],
      instances: [true],
      power: ['running', 'shutdown', 'running', 'suspended', 'running', 'running'],
      diagnostics: 'Other (32-bit)',
      vnc: [true, false],
      mks: [true, true],
      connector: [['host', 'initiator', 'instance', 'ip'], 'iqn.1998-01.com.vmware:dc0-c0-h2'],
      'instances after': [],
    });
  }, 120_000);
});
