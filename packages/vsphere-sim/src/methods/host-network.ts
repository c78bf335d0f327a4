/** A host's port groups: each is the host's part of a network of that name. */
import type { HostPortGroupSpec } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../build/add-datacenter.js';
import { addNetwork, connectHost, disconnectHost, removeNetwork } from '../build/add-network.js';
import { addHostPortgroup, networkOf, removeHostPortgroup } from '../build/host-network.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, type Family } from './registry.js';

type Host = Managed<'HostSystem'>;

const HIGHEST_VLAN = 4095;

export const hostNetwork: Family = {
  methods: [
    methods('HostNetworkSystem', {
      AddPortGroup(call) {
        const host = hostOf(call);
        const { portgrp } = call.args;
        const { name, vlanId, vswitchName } = portgrp;
        if (name === '') throw invalidArgument('portgrp.name');
        if (vlanId < 0 || vlanId > HIGHEST_VLAN) throw invalidArgument('portgrp.vlanId');
        const { vswitch = [] } = networkOf(host) ?? {};
        if (!vswitch.some((each) => each.name === vswitchName)) throw notFound(`switch '${vswitchName}'`);
        if (portgroupNamed(host, name) !== undefined) throw alreadyExists(name);
        joinNetwork(call.world, host, portgrp);
      },
      RemovePortGroup(call) {
        const { world, args } = call;
        const host = hostOf(call);
        if (portgroupNamed(host, args.pgName) === undefined) throw notFound(`port group '${args.pgName}'`);
        leaveNetwork(world, host, args.pgName);
      },
      RefreshNetworkSystem: ({ object }) => object.touch('networkInfo'),
    }),
  ],
};

function hostOf({ world, object }: AnyCall): Host {
  const host = world.inventory
    .ofType('HostSystem')
    .find((one) => one.get('configManager').networkSystem?.value === object.moid);
  if (host === undefined) throw notFound('host');
  return host;
}

function portgroupNamed(host: Host, name: string): HostPortGroupSpec | undefined {
  return networkOf(host)?.portgroup?.find(({ spec }) => spec.name === name)?.spec;
}

/** All hosts of a datacenter that have a port group of the name are on one network. */
function joinNetwork(world: World, host: Host, spec: HostPortGroupSpec): void {
  const { inventory } = world;
  const present = networkNamed(world, host, spec.name);
  if (present !== undefined) {
    connectHost(world, present, host);
    addHostPortgroup(world, host, spec);
    return;
  }
  const folder = inventory.findAs('Folder', datacenterOf(world, host)?.get('networkFolder'));
  if (folder === undefined) throw notFound('datacenter');
  // Something else has the name: the method has no other fault for it.
  if (inventory.childNamed(folder.ref, spec.name) !== undefined) throw alreadyExists(spec.name);
  const network = addNetwork(world, folder, { name: spec.name, hosts: [] });
  connectHost(world, network, host);
  addHostPortgroup(world, host, spec);
}

/** With its last host the network goes, too. */
function leaveNetwork(world: World, host: Host, name: string): void {
  const network = networkNamed(world, host, name);
  if (network !== undefined) {
    refuseUsed(world, host, network);
    disconnectHost(world, network, host);
    if ((network.get('host') ?? []).length === 0) removeNetwork(world, network);
  }
  removeHostPortgroup(world, host, name);
}

function refuseUsed({ inventory }: World, host: Host, network: Managed<'Network'>): void {
  const name = network.get('name');
  for (const ref of network.get('vm') ?? []) {
    if (inventory.findAs('VirtualMachine', ref)?.get('runtime').host?.value !== host.moid) continue;
    throw new SimFault('ResourceInUse', { type: 'Network', name }, `The resource '${name}' is in use.`);
  }
}

function networkNamed(world: World, host: Host, name: string): Managed<'Network'> | undefined {
  return (datacenterOf(world, host)?.get('network') ?? [])
    .map((ref) => world.inventory.findAs('Network', ref))
    .find((network) => network?.type === 'Network' && network.get('name') === name);
}

function alreadyExists(name: string): SimFault {
  return new SimFault(
    'AlreadyExists',
    { name },
    `The specified key, name, or identifier already exists: ${name}.`,
  );
}

function notFound(what: string): SimFault {
  return new SimFault('NotFound', {}, `The host has no ${what}.`);
}
