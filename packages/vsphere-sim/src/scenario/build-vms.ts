/** The VMs of a scenario's datacenter: where each of them stands, runs, and has its disk. */
import { addFolder } from '../build/add-folder.js';
import { addVm } from '../build/add-vm.js';
import { Guests } from '../guest/guests.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { rootPoolOf, type DatacenterParts } from './datacenter-parts.js';
import type { DatacenterScenario, VmScenario } from './scenario.js';
import type { Spot } from './spot.js';

const GIBIBYTE = 1024 ** 3;

export function addScenarioVms(parts: DatacenterParts, scenario: DatacenterScenario, spot: Spot): void {
  const { world, datacenter } = parts;
  const root = world.inventory.get('Folder', datacenter.get('vmFolder'));
  for (const [path, at] of spot.items('vmFolders', scenario.vmFolders))
    at.attempt(() => makeFolders(world, root, path));
  for (const [vm, at] of spot.items('vms', scenario.vms)) addAlike(parts, root, vm, at);
}

/** All those on a path that are not there yet. */
function makeFolders(world: World, root: Managed<'Folder'>, path: string): void {
  let folder = root;
  for (const name of stepsOf(path)) {
    const child = world.inventory.childNamed(folder.ref, name);
    const known = child === undefined ? undefined : world.inventory.findAs('Folder', child.ref);
    folder = known ?? addFolder(world, folder, name);
  }
}

function addAlike(parts: DatacenterParts, root: Managed<'Folder'>, scenario: VmScenario, spot: Spot): void {
  const { name, count } = scenario;
  if (count !== undefined && !name.includes('%d'))
    throw spot.member('name').invalid("with 'count' it needs a %d");
  const { world } = parts;
  const folder = descend(world, 'Folder', root, scenario.folder, spot.member('folder'));
  const owner = ownerFor(parts, scenario, spot);
  const rootPool = rootPoolOf(world, owner);
  const hosts = hostsFor(parts, owner, scenario, spot);
  const [first] = parts.datastores.all();
  const datastore =
    scenario.datastore === undefined
      ? first
      : parts.datastores.get(scenario.datastore, spot.member('datastore'));
  if (datastore === undefined) throw spot.invalid('there is no datastore in its datacenter');
  const network =
    scenario.network === undefined ? undefined : parts.networks.get(scenario.network, spot.member('network'));
  const { template, poweredOn, cpus, memoryMb, diskGb, guestId, annotation, extraConfig, guestUsers } =
    scenario;
  const pool = descend(world, 'ResourcePool', rootPool, scenario.pool, spot.member('pool'));
  for (let index = 0; index < (count ?? 1); index += 1) {
    const host = hosts[index % hosts.length];
    if (host === undefined) throw spot.invalid(`there is no host in '${owner.get('name')}'`);
    const vm = spot.attempt(() =>
      addVm(world, folder, {
        name: count === undefined ? name : name.replace('%d', String(index)),
        pool,
        host,
        datastore,
        network,
        template,
        poweredOn,
        numCpus: cpus,
        memoryMb,
        diskBytes: diskGb === undefined ? undefined : diskGb * GIBIBYTE,
        guestId,
        annotation,
        extraConfig,
      }),
    );
    if (guestUsers !== undefined) world.part(Guests).setAccounts(vm, guestUsers);
  }
}

function ownerFor(parts: DatacenterParts, { on, host }: VmScenario, spot: Spot): Managed<'ComputeResource'> {
  if (on !== undefined) return parts.owners.get(on, spot.member('on'));
  const parent = host === undefined ? undefined : parts.hosts.get(host, spot.member('host')).get('parent');
  const [first] = parts.owners.all();
  const owner = parent === undefined ? first : parts.world.inventory.findAs('ComputeResource', parent);
  if (owner === undefined) throw spot.invalid('there is no cluster and no host in its datacenter');
  return owner;
}

function hostsFor(
  parts: DatacenterParts,
  owner: Managed<'ComputeResource'>,
  { host }: VmScenario,
  spot: Spot,
): Managed<'HostSystem'>[] {
  if (host === undefined) {
    return (owner.get('host') ?? []).map((ref) => parts.world.inventory.get('HostSystem', ref));
  }
  const named = parts.hosts.get(host, spot.member('host'));
  if (named.get('parent')?.value !== owner.moid) {
    throw spot.member('host').invalid(`it is not in '${owner.get('name')}'`);
  }
  return [named];
}

/** The object below one, by a path of names. */
function descend<T extends 'Folder' | 'ResourcePool'>(
  { inventory }: World,
  type: T,
  from: Managed<T>,
  path: string | undefined,
  spot: Spot,
): Managed<T> {
  let at = from;
  for (const name of stepsOf(path ?? '')) {
    const child = inventory.childNamed(at.ref, name);
    const next = child === undefined ? undefined : inventory.findAs(type, child.ref);
    if (next === undefined) throw spot.invalid(`there is no '${name}' in '${String(at.read('name'))}'`);
    at = next;
  }
  return at;
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '');
}
