/** A port group that is there, otherwise. */
import type { DVPortgroupConfigInfo, DVPortgroupConfigSpec } from '@kilonova/vsphere/wire';
import { addPorts, holderOfPort, setPorts, switchOf } from '../build/dvs-ports.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { invalidArgument } from './invalid-argument.js';

type Portgroup = Managed<'DistributedVirtualPortgroup'>;

/**
 * What the spec leaves out stays.
 *
 * @throws {SimFault} ConcurrentAccess: somebody has changed it since; DuplicateName, InvalidName; InvalidArgument;
 *   ResourceInUse: fewer ports than are connected, or another kind of ports while some are
 */
export function reconfigurePortgroup(world: World, group: Portgroup, spec: DVPortgroupConfigSpec): void {
  const before = group.get('config');
  if (spec.configVersion !== undefined && spec.configVersion !== before.configVersion) {
    throw new SimFault('ConcurrentAccess', {}, 'The port group has been changed in the meantime.');
  }
  checkType(group, spec);
  const name = newName(world, group, spec.name);
  const size = spec.type === 'ephemeral' || before.type === 'ephemeral' ? undefined : spec.numPorts;
  if (size !== undefined) resize(world, group, size);
  const { configVersion: _version, numPorts: _numPorts, name: _name, ...given } = spec;
  const { defaultPortConfig, policy } = before;
  const config: DVPortgroupConfigInfo = {
    ...group.get('config'),
    ...given,
    name,
    ...(defaultPortConfig !== undefined && {
      defaultPortConfig: { ...defaultPortConfig, ...spec.defaultPortConfig, _type: 'VMwareDVSPortSetting' },
    }),
    policy: { ...policy, ...spec.policy, _type: 'VMwareDVSPortgroupPolicy' },
    configVersion: String(Number(before.configVersion ?? 0) + 1),
  };
  group.update({ name, config });
}

/** Ports of one kind cannot become ports of the other while something is plugged in. */
function checkType(group: Portgroup, { type }: DVPortgroupConfigSpec): void {
  if (type === undefined) return;
  if (!['earlyBinding', 'lateBinding', 'ephemeral'].includes(type)) throw invalidArgument('spec.type');
  const isOther = (type === 'ephemeral') !== (group.get('config').type === 'ephemeral');
  // The two keep their ports in different ways, and a vCenter changes one into the other only with a switch's help.
  if (isOther) throw invalidArgument('spec.type');
}

function newName(world: World, group: Portgroup, name: string | undefined): string {
  const parent = group.get('parent');
  return name === undefined || parent === undefined
    ? group.get('name')
    : world.inventory.claimName(parent, name, group);
}

/** Free ports go first, the newest of them before the others. */
function resize(world: World, group: Portgroup, size: number): void {
  if (size < 0) throw invalidArgument('spec.numPorts');
  const keys = [...(group.get('portKeys') ?? [])];
  if (size > keys.length) addPorts(world, group, size - keys.length);
  if (size >= keys.length) return;
  const uuid = switchOf(world, group)?.get('uuid') ?? '';
  const free = keys.filter((key) => holderOfPort(world, uuid, key) === undefined).toReversed();
  const gone = new Set(free.slice(0, keys.length - size));
  if (gone.size < keys.length - size) {
    const name = group.moid;
    throw new SimFault(
      'ResourceInUse',
      { type: 'DistributedVirtualPort', name },
      `More ports of '${name}' are in use than it is to have.`,
    );
  }
  const left = keys.filter((key) => !gone.has(key));
  setPorts(world, group, left);
}
