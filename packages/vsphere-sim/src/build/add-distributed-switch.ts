/** Distributed switches, each with the port group of its uplinks. */
import type { DVSConfigInfo, DVSSummary, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { addPortgroup, removePortgroup } from './add-portgroup.js';
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
    {
      name: stored,
      parent: folder.refAs('ManagedEntity'),
      uuid,
      config: configOf(world, stored, uuid),
      summary: computed<Switch>(['name', 'config', 'portgroup'], () => summaryOf(world, made)),
    },
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

/** Takes a switch out of the inventory with all of its port groups. */
export function removeDistributedSwitch(world: World, dvs: Managed<'DistributedVirtualSwitch'>): void {
  for (const group of portgroupsOf(world, dvs)) removePortgroup(world, group);
  world.inventory.findAs('Folder', dvs.get('parent'))?.unlink('childEntity', dvs.ref);
  world.inventory.remove(dvs);
}

export function portgroupsOf(
  { inventory }: World,
  dvs: Managed<'DistributedVirtualSwitch'>,
): Managed<'DistributedVirtualPortgroup'>[] {
  return (dvs.get('portgroup') ?? []).map((ref) => inventory.get('DistributedVirtualPortgroup', ref));
}

/** Those that the switch is on: its uplinks go to them. */
export function hostsOf(world: World, dvs: Managed<'DistributedVirtualSwitch'>): Managed<'HostSystem'>[] {
  const uplinks = portgroupsOf(world, dvs).filter((group) => group.get('config').uplink === true);
  return uplinks
    .flatMap((group) => group.get('host') ?? [])
    .map((ref) => world.inventory.get('HostSystem', ref));
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

function summaryOf(world: World, made: Managed<'DistributedVirtualSwitch'>): DVSSummary {
  const groups = portgroupsOf(world, made);
  const hosts = hostsOf(world, made).map((host) => host.refAs('HostSystem'));
  const vms = new Map(groups.flatMap((group) => group.get('vm') ?? []).map((ref) => [ref.value, ref]));
  const { numPorts, productInfo, contact } = made.get('config');
  return {
    name: made.get('name'),
    uuid: made.get('uuid'),
    numPorts,
    productInfo,
    hostMember: hosts,
    vm: [...vms.values()],
    host: hosts,
    portgroupName: groups.map((group) => group.get('name')),
    contact,
    numHosts: hosts.length,
  };
}

const switchTemplate = {
  ...entityTemplate,
  capability: {
    dvsOperationSupported: true,
    dvPortGroupOperationSupported: true,
    dvPortOperationSupported: true,
  },
  portgroup: [],
};
