/** Distributed switches, their port groups and ports. */
import type {
  DistributedVirtualPort,
  DistributedVirtualSwitchPortCriteria,
  DVPortgroupConfigSpec,
  DVSConfigSpec,
  Ref,
} from '@kilonova/vsphere/wire';
import { kindOf } from '../build/add-folder.js';
import {
  addDistributedSwitch,
  hostsOf,
  portgroupsOf,
  removeDistributedSwitch,
} from '../build/add-distributed-switch.js';
import { addPortgroup, removePortgroup } from '../build/add-portgroup.js';
import { postEvent } from '../events/post-event.js';
import type { Managed } from '../model/managed-object.js';
import { runTask } from '../tasks/run-task.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { reconfigurePortgroup } from './portgroup-changes.js';
import { methods, service, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';
import { switchPorts } from './switch-ports.js';

type Folder = Managed<'Folder'>;
type Dvs = Managed<'DistributedVirtualSwitch'>;
type Portgroup = Managed<'DistributedVirtualPortgroup'>;

export const distributedSwitch: Family = {
  services: [service('DistributedVirtualSwitchManager', 'DVSManager', () => ({}))],
  methods: [
    methods('DistributedVirtualSwitchManager', {
      QueryDvsByUuid: (call) => switchByUuid(call, call.args.uuid).refAs('DistributedVirtualSwitch'),
      DVSManagerLookupDvPortGroup(call) {
        const { switchUuid, portgroupKey } = call.args;
        const groups = portgroupsOf(call.world, switchByUuid(call, switchUuid));
        const group = groups.find((candidate) => candidate.get('key') === portgroupKey);
        if (group === undefined) throw notFound();
        return group.refAs('DistributedVirtualPortgroup');
      },
    }),
    methods('Folder', {
      CreateDVS_Task(call) {
        const { object, args } = call;
        if (kindOf(object) !== 'network')
          throw new SimFault('NotSupported', {}, 'It is no folder of networks.');
        return runTask(call, { locks: [object] }, () => createSwitch(call, object, args.spec.configSpec));
      },
    }),
    methods('DistributedVirtualSwitch', {
      CreateDVPortgroup_Task(call) {
        const { object, args } = call;
        return runTask(call, { locks: [object] }, () => createPortgroups(call, object, [args.spec])[0]);
      },
      AddDVPortgroup_Task(call) {
        const { object, args } = call;
        return runTask(call, { locks: [object] }, () => void createPortgroups(call, object, args.spec));
      },
      FetchDVPorts: ({ world, object, args }) => ports(world, object, args.criteria),
      FetchDVPortKeys: ({ world, object, args }) => ports(world, object, args.criteria).map(({ key }) => key),
      Destroy_Task(call) {
        const { world, object } = call;
        requirePrivilege(call, object, 'DVSwitch.Delete');
        return runTask(call, { locks: [object] }, () => {
          for (const group of portgroupsOf(world, object)) refuseUsed(group);
          postEvent(world, 'DvsDestroyedEvent', about(call, object));
          removeDistributedSwitch(world, object);
        });
      },
    }),
    methods('DistributedVirtualPortgroup', {
      ReconfigureDVPortgroup_Task(call) {
        const { world, object, args } = call;
        requirePrivilege(call, object, 'DVPortgroup.Modify');
        return runTask(call, { locks: [object] }, () => {
          const oldName = object.get('name');
          reconfigurePortgroup(world, object, args.spec);
          const newName = object.get('name');
          if (newName !== oldName) {
            const names = { oldName, newName };
            postEvent(world, 'DVPortgroupRenamedEvent', { ...about(call, object), members: names });
          }
          const members = { configSpec: args.spec };
          postEvent(world, 'DVPortgroupReconfiguredEvent', { ...about(call, object), members });
        });
      },
      Destroy_Task(call) {
        const { world, object } = call;
        requirePrivilege(call, object, 'DVPortgroup.Delete');
        return runTask(call, { locks: [object] }, () => {
          if (object.get('config').uplink === true) {
            throw new SimFault('NotSupported', {}, 'The port group of the uplinks goes with its switch.');
          }
          refuseUsed(object);
          postEvent(world, 'DVPortgroupDestroyedEvent', about(call, object));
          removePortgroup(world, object);
        });
      },
    }),
  ],
};

/** The switch with those of the hosts that are to be added. */
function createSwitch(call: AnyCall, folder: Folder, spec: DVSConfigSpec): Ref<'DistributedVirtualSwitch'> {
  const { inventory } = call.world;
  const { name } = spec;
  if (name === undefined || name === '') throw invalidArgument('spec.configSpec.name');
  const members = (spec.host ?? []).map(({ operation, host }) => {
    // A switch that is new has no host that could be edited or removed.
    if (operation !== 'add') throw invalidArgument('spec.configSpec.host.operation');
    return inventory.get('HostSystem', host);
  });
  const made = addDistributedSwitch(call.world, folder, { name, hosts: members });
  const { description } = spec;
  if (description !== undefined) made.set('config', { ...made.get('config'), description });
  postEvent(call.world, 'DvsCreatedEvent', {
    ...about(call, made),
    members: { parent: { name: folder.get('name'), folder: folder.refAs('Folder') } },
  });
  return made.refAs('DistributedVirtualSwitch');
}

function about({ session }: AnyCall, entity: Dvs | Portgroup) {
  return { entity, userName: session.userName };
}

function switchByUuid({ world }: AnyCall, uuid: string): Dvs {
  const dvs = world.inventory
    .ofType('DistributedVirtualSwitch')
    .find((candidate) => candidate.get('uuid').toLowerCase() === uuid.toLowerCase());
  if (dvs === undefined) throw notFound();
  return dvs;
}

/** All of them or, when one of the specs is wrong, none. */
function createPortgroups(
  call: AnyCall,
  dvs: Dvs,
  specs: readonly DVPortgroupConfigSpec[],
): Ref<'DistributedVirtualPortgroup'>[] {
  const { world } = call;
  const folder = world.inventory.get('Folder', dvs.get('parent') ?? dvs.ref);
  const taken = new Set<string>();
  for (const [index, spec] of specs.entries()) {
    checkNewSpec(spec, specs.length === 1 ? 'spec' : `spec[${index}]`);
    const name = world.inventory.claimName(folder.ref, spec.name ?? '');
    if (taken.has(name)) {
      throw new SimFault('DuplicateName', { name, object: folder.ref }, `The name '${name}' is given twice.`);
    }
    taken.add(name);
  }
  return specs.map((config) => {
    const hosts = hostsOf(world, dvs);
    const { name = '', numPorts = 0 } = config;
    const group = addPortgroup(world, folder, { name, on: dvs, hosts, ports: numPorts, config });
    postEvent(world, 'DVPortgroupCreatedEvent', about(call, group));
    return group.refAs('DistributedVirtualPortgroup');
  });
}

function checkNewSpec({ name, type, numPorts }: DVPortgroupConfigSpec, path: string): void {
  if (name === undefined || name === '') throw invalidArgument(`${path}.name`);
  const isKnown = type === undefined || ['earlyBinding', 'lateBinding', 'ephemeral'].includes(type);
  if (!isKnown) throw invalidArgument(`${path}.type`);
  const isWrong = numPorts !== undefined && (numPorts < 0 || (type === 'ephemeral' && numPorts > 0));
  if (isWrong) throw invalidArgument(`${path}.numPorts`);
}

/** @throws {SimFault} ResourceInUse: VMs are connected */
function refuseUsed(group: Portgroup): void {
  if ((group.get('vm') ?? []).length === 0) return;
  // A vCenter says it with the id, and not the name.
  const name = group.moid;
  throw new SimFault(
    'ResourceInUse',
    { type: 'DistributedVirtualPortgroup', name },
    `The resource '${name}' is in use.`,
  );
}

function ports(
  world: AnyCall['world'],
  dvs: Dvs,
  criteria: DistributedVirtualSwitchPortCriteria | undefined,
): DistributedVirtualPort[] {
  return switchPorts(world, dvs, criteria ?? {});
}

function notFound(): SimFault {
  return new SimFault('NotFound', {}, 'There is no such switch or port group.');
}
