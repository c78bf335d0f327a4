/** Distributed switches, each with the port group of its uplinks. */
import type { DVSConfigInfo, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { addPortgroup } from './add-portgroup.js';
import { entityTemplate } from './entity-template.js';

type Switch = ManagedObjects['DistributedVirtualSwitch'];

export interface DistributedSwitchSpec {
  readonly name: string;
  readonly hosts: readonly Managed<'HostSystem'>[];
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addDistributedSwitch(
  world: World,
  folder: Managed<'Folder'>,
  { name, hosts }: DistributedSwitchSpec,
): Managed<'DistributedVirtualSwitch'> {
  const stored = world.inventory.claimName(folder.ref, name);
  const uuid = switchUuid(world);
  const made: Managed<'DistributedVirtualSwitch'> = new ManagedObject(
    { type: 'VmwareDistributedVirtualSwitch', value: world.ids.next('dvs') },
    { name: stored, parent: folder.refAs('ManagedEntity'), uuid, config: configOf(world, stored, uuid) },
    switchTemplate,
  );
  world.inventory.add(made);
  folder.link('childEntity', made.ref);
  addPortgroup(world, folder, {
    name: `${stored}-DVUplinks`,
    on: made,
    hosts,
    isUplink: true,
    ports: hosts.length,
  });
  return made;
}

function configOf(world: World, name: string, uuid: string): DVSConfigInfo {
  return typed('VMwareDVSConfigInfo', {
    uuid,
    name,
    numStandalonePorts: 0,
    numPorts: 0,
    maxPorts: 2_147_483_647,
    uplinkPortPolicy: typed('DVSNameArrayUplinkPortPolicy', { uplinkPortName: ['Uplink 1', 'Uplink 2'] }),
    uplinkPortgroup: [],
    defaultPortConfig: typed('VMwareDVSPortSetting', {}),
    productInfo: { name: 'DVS', vendor: 'VMware, Inc.', version: '7.0.3' },
    configVersion: '1',
    contact: {},
    createTime: world.date(),
    maxMtu: 1500,
  });
}

/** As a vCenter writes them: sixteen bytes in two groups of eight. */
function switchUuid({ random }: World): string {
  const bytes = (count: number): string => Array.from({ length: count }, () => random.hex(2)).join(' ');
  return `${bytes(8)}-${bytes(8)}`;
}

const switchTemplate = {
  ...entityTemplate,
  capability: {
    dvsOperationSupported: true,
    dvPortGroupOperationSupported: true,
    dvPortOperationSupported: true,
  },
  portgroup: [],
  summary: computed<Switch>(['name', 'uuid', 'config'], (made) => ({
    name: made.get('name'),
    uuid: made.get('uuid'),
    numPorts: made.get('config').numPorts,
  })),
};
