/** Whatever a flavor and an image say, the answer is a plan whose spec can be sent, or an error that names what is wrong. */
import { ComputeError, imageMetaFrom } from '@kilonova/core';
import { dataObject } from '@kilonova/vsphere';
import { array, assert, constantFrom, dictionary, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vmwareOptionsSchema } from '../options.js';
import { createSpec } from './create-spec.js';
import { HONOURED_PROPERTIES, HONOURED_SPECS, REFUSED_SPECS } from './extra-specs.js';
import { cpuAllocationOn } from './reservations.js';
import { planVm } from './vm-plan.js';

const options = vmwareOptionsSchema.parse({ server: 's', username: 'u', password: 'p', clusterName: 'c' });
const lan = dataObject('VirtualEthernetCardNetworkBackingInfo', { deviceName: 'lan' });

const value = oneof(
  constantFrom('0', '1', '2', '7', '33', '50', '300', '4096', '1e3', '1.5', '-1', '0x10', '', ' '),
  constantFrom('true', 'False', 'low', 'high', 'custom', 'required', 'optional', 'disabled', 'forbidden'),
  constantFrom('vmx-13', 'vmx-19', '2.0', 'tpm-crb', 'uefi', 'bios', 'scsi', 'nvme', 'vmpvscsi', 'virtio'),
  constantFrom('{"numa.nodeAffinity":"0"}', '{"nvp.vm-uuid":"x"}', '{"__proto__":1}', '[]', 'ubuntu64Guest'),
  string({ unit: 'binary', maxLength: 12 }),
);
/** Such as people write. Most draws are of these: of wild ones alone nearly none would get as far as a spec. */
const SENSIBLE: readonly (readonly [string, string])[] = [
  ['quota:cpu_limit', '20000'],
  ['quota:cpu_reservation_percent', '33'],
  ['quota:memory_reservation_percent', '33'],
  ['quota:memory_shares_level', 'high'],
  ['quota:disk_io_limit', '500'],
  ['quota:vif_reservation', '10'],
  ['reservation:cpu', '1'],
  ['reservation:cpu', '3'],
  ['resources:CUSTOM_MEMORY_RESERVABLE_MB', '777'],
  ['hw:cpu_cores', '2'],
  ['hw_video:ram_max_mb', '64'],
  ['hw:vifs_multi_thread', 'true'],
  ['vmware:latency_sensitivity_level', 'high'],
  ['vmware:memory_hot_add', 'true'],
  ['vmware:extra_config', '{"numa.nodeAffinity":"0"}'],
  ['trait:HW_CPU_X86_VMX', 'required'],
];
const wild = tuple(
  constantFrom(
    ...HONOURED_SPECS,
    ...Object.keys(REFUSED_SPECS),
    'vmware:x',
    'quota:x',
    'trait:X',
    '__proto__',
  ),
  value,
);
const specs = array(
  oneof({ weight: 12, arbitrary: constantFrom(...SENSIBLE) }, { weight: 1, arbitrary: wild }),
  { maxLength: 5 },
).map((pairs): Record<string, string> => Object.fromEntries(pairs));
const properties = oneof(
  {
    weight: 4,
    arbitrary: constantFrom<Record<string, string>>({}, { hw_firmware_type: 'uefi', hw_disk_bus: 'sata' }),
  },
  {
    weight: 1,
    arbitrary: dictionary(constantFrom(...HONOURED_PROPERTIES, 'hw_mem_encryption'), value, { maxKeys: 4 }),
  },
);

/** Every number in a value, at any depth. */
function numbersIn(part: unknown): number[] {
  if (typeof part === 'number') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : [];
}

function outcome(extraSpecs: Record<string, string>, given: Record<string, string>): unknown {
  try {
    const { properties: image } = imageMetaFrom({ properties: given });
    const flavor = { name: 'm', vcpus: 4, memoryMb: 2048, rootGb: 3, extraSpecs };
    const instance = { uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11', name: 'one', flavor };
    const vif = { id: 'p', address: '', network: { id: 'n', bridge: 'lan' } };
    const planned = planVm(instance, image, [vif], options);
    const cpuAllocation = cpuAllocationOn(planned, { coreMhz: 2593, threadMhz: 1296.5 });
    const plan = { ...planned, ...(cpuAllocation === undefined ? {} : { cpuAllocation }) };
    const place = { ref: { type: 'Datastore', value: 'd' }, name: 'ds' } as const;
    return createSpec(plan, { datastore: place, networks: [lan] }, { annotation: '' });
  } catch (error) {
    return error;
  }
}

/** What is wrong with an outcome. */
function complaint(end: unknown): string | undefined {
  if (end instanceof ComputeError) {
    // Core reads images, and says which property it means in words alone.
    const isNamed = typeof end.details['property'] === 'string' || end.message.includes('image property ');
    return isNamed ? undefined : `nothing is named: ${end.message}`;
  }
  if (end instanceof Error) return `${end.name}: ${end.message}`;
  const broken = numbersIn(end).filter((number) => !Number.isSafeInteger(number));
  return broken.length === 0 ? undefined : `not whole: ${broken.join(', ')}`;
}

describe('whatever is asked for', () => {
  it('D-04, D-39: is a spec of whole numbers, or refused by a name', () => {
    assert(
      property(specs, properties, (extraSpecs, given) => {
        expect(complaint(outcome(extraSpecs, given))).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});
