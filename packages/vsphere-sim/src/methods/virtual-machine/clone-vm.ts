/** `CloneVM_Task`: a copy of a VM, of a template or of what a snapshot keeps; with disks of its own, or linked to theirs. */
import type {
  Ref,
  VirtualDevice,
  VirtualEthernetCard,
  VirtualMachineCloneSpec,
  VirtualMachineConfigInfo,
  VirtualMachineConfigSpec,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { withConnections } from '../../build/device-connections.js';
import { vmFilesIn } from '../../build/vm-config.js';
import { capacityOf, fileOf, type FlatBacking } from '../../files/disk-backings.js';
import { DiskFiles, type NewVmDisk } from '../../files/disk-files.js';
import { carryOut, type FileWork } from '../../files/file-work.js';
import { Guests } from '../../guest/guests.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { diskUuid } from '../../storage/disk-uuid.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { changedNow } from './config/change-version.js';
import { configFromSpec } from './config/config-from-spec.js';
import { checkSpec } from './config/spec-checks.js';
import { assertVmFolder, vmxPath } from './create-vm.js';
import { assertCustomizable, guestIdentity } from './customization.js';
import { changeDevices } from './devices/change-devices.js';
import { isA } from '../../model/data-object.js';
import { unusedAddress } from './devices/network-card.js';
import { withOwnPorts } from './devices/switch-port.js';
import { assertReachable } from './find-datastore.js';
import { GuestTools } from './guest-tools.js';
import { powerOn } from './power.js';
import { configOf } from './reconfigure-vm.js';
import { requireForPlace, requireOn } from './spec-privileges.js';
import { childOf, withBackings } from './snapshots/disk-chain.js';
import {
  bothChoices,
  givePolicies,
  policyChoices,
  policyChoicesOfMove,
  type PolicyChoices,
} from './storage-policies.js';
import { homeWork } from './vm-home.js';
import { cloning } from './cloning-events.js';
import { enterNewVm } from './vm-links.js';
import { hostFor } from './vm-placement.js';
import { biosUuidFor, instanceUuidFor } from './vm-uuids.js';

type Vm = Managed<'VirtualMachine'>;

export const cloneMethods: MethodGroup = methods('VirtualMachine', {
  CloneVM_Task(call) {
    const { world, args } = call;
    assertVmFolder(world.inventory.get('Folder', args.folder));
    requireForClone(call);
    // Several clones of one VM may be made at the same time.
    return runTask(call, { locks: [] }, () => cloneVm(call));
  },
});

/** @throws {SimFault} NoPermission */
function requireForClone(call: Call<'CloneVM_Task', 'VirtualMachine'>): void {
  const { object: source, args } = call;
  const { location, template, customization, powerOn: isToRun } = args.spec;
  const isOfTemplate = source.get('config')?.template === true;
  const [toTemplate, toVm] = isOfTemplate
    ? ['CloneTemplate', 'DeployTemplate']
    : ['CreateTemplateFromVM', 'Clone'];
  requirePrivilege(call, source, `VirtualMachine.Provisioning.${template ? toTemplate : toVm}`);
  if (customization !== undefined) requirePrivilege(call, source, 'VirtualMachine.Provisioning.Customize');
  if (isToRun && !template) requirePrivilege(call, source, 'VirtualMachine.Interact.PowerOn');
  const folder = location.folder ?? args.folder;
  requireOn(call, 'Folder', folder, 'VirtualMachine.Inventory.CreateFromExisting');
  const [home] = source.get('datastore') ?? [];
  const pool = template ? undefined : (location.pool ?? source.get('resourcePool'));
  const datastore = location.datastore ?? home;
  const place = { disk: location.disk ?? [], ...(pool && { pool }), ...(datastore && { datastore }) };
  requireForPlace(call, place);
}

/** Where the clone goes. */
interface Target {
  readonly world: World;
  readonly folder: Managed<'Folder'>;
  readonly pool: Managed<'ResourcePool'>;
  readonly host: Managed<'HostSystem'>;
  readonly datastore: Managed<'Datastore'>;
  readonly name: string;
}

/**
 * @param frozen what it is to be a copy of, where that is not what the request names
 * @throws {SimFault} why it cannot be made
 */
export function cloneVm(
  { world, object: source, args }: Pick<Call<'CloneVM_Task', 'VirtualMachine'>, 'world' | 'object' | 'args'>,
  frozen?: () => VirtualMachineConfigInfo,
): Ref<'VirtualMachine'> {
  const { spec } = args;
  const target = targetOf(world, source, args);
  const { customization } = spec;
  if (customization !== undefined) assertCustomizable(configOf(source), customization);
  const original = () => frozen?.() ?? originalOf(world, source, spec);
  const made = cloning(world, source, target, () => makeCopy(target, source, original(), spec));
  world.part(Guests).copied(source, made);
  if (customization !== undefined) {
    world.part(GuestTools).customize(made, guestIdentity(customization, made.get('name')));
  }
  if (spec.powerOn && !spec.template) powerOn(world, made);
  return made.refAs('VirtualMachine');
}

function makeCopy(
  target: Target,
  source: Vm,
  original: VirtualMachineConfigInfo,
  spec: VirtualMachineCloneSpec,
): Managed<'VirtualMachine'> {
  const { world, datastore, name, folder, host, pool } = target;
  const scope = { world, datacenter: datacenterOf(world, folder), host };
  const vmx = vmxPath(scope, { files: { vmPathName: `[${datastore.get('name')}]` } }, name);
  const disks = copiedDisks(target, source, original, vmx.path, spec.location);
  const copied = withOwnPorts(world, withNewAddresses(world, disks.config));
  const { config, fileWork, policies } = configured(scope, copied, { ...spec.config, name }, vmx.path, spec);
  const home = homeWork(world, { datastore, path: vmx.path.toString() });
  const choices = bothChoices(policyChoicesOfMove(world, spec.location), policies);
  carryOut([home, ...disks.work, ...fileWork]);
  const vm = enterNewVm(world, {
    name,
    folder,
    pool: spec.template ? undefined : pool,
    host,
    config,
    poweredOn: false,
    datastores: [datastore],
    networks: [],
  });
  givePolicies(world, vm, choices, true);
  return vm;
}

/** @throws {SimFault} NotSupported: to another server; InvalidArgument, DuplicateName, and why a host or datastore will not do */
function targetOf(
  world: World,
  source: Vm,
  { folder: folderRef, name: wanted, spec }: Call<'CloneVM_Task'>['args'],
): Target {
  const { inventory } = world;
  const { location } = spec;
  if (location.service !== undefined) {
    throw new SimFault('NotSupported', {}, 'The other server cannot be reached.');
  }
  const folder = inventory.get('Folder', location.folder ?? folderRef);
  assertVmFolder(folder);
  const name = inventory.claimName(folder.ref, wanted);
  const poolRef = location.pool ?? source.get('resourcePool');
  const present = source.get('runtime').host;
  const presentHost = inventory.findAs('HostSystem', present);
  // A template is in no pool: what becomes a VM has to be given one.
  if (poolRef === undefined && !spec.template) throw invalidArgument('spec.location.pool');
  const owner = inventory.findAs('ComputeResource', presentHost?.get('parent'));
  const pool = inventory.get('ResourcePool', poolRef ?? owner?.get('resourcePool') ?? folder.ref);
  const isSameOwner = pool.get('owner').value === owner?.moid;
  const host = hostFor(
    world,
    pool,
    location.host ?? (isSameOwner ? present : undefined),
    'spec.location.host',
  );
  const home = (source.get('datastore') ?? [])[0];
  const datastore = inventory.get('Datastore', location.datastore ?? home ?? folder.ref);
  assertReachable(datastore, host);
  return { world, folder, pool, host, datastore, name };
}

/** What the clone is a copy of. Links can only be to disks that change no more: those of a snapshot. */
function originalOf(world: World, source: Vm, spec: VirtualMachineCloneSpec): VirtualMachineConfigInfo {
  if (spec.snapshot === undefined) {
    const { diskMoveType, disk = [] } = spec.location;
    const moves = [diskMoveType, ...disk.map((locator) => locator.diskMoveType)];
    if (moves.includes('createNewChildDiskBacking')) throw invalidArgument('spec.snapshot');
    return configOf(source);
  }
  const snapshot = world.inventory.get('VirtualMachineSnapshot', spec.snapshot);
  if (snapshot.get('vm').value !== source.moid) throw invalidArgument('spec.snapshot');
  return snapshot.get('config');
}

function copiedDisks(
  target: Target,
  source: Vm,
  original: VirtualMachineConfigInfo,
  vmx: DatastorePath,
  location: VirtualMachineRelocateSpec,
): { readonly config: VirtualMachineConfigInfo; readonly work: readonly FileWork[] } {
  const { world } = target;
  const disks = world.part(DiskFiles);
  const work: FileWork[] = [];
  const base = vmx.name.replace(/\.vmx$/, '');
  const taken = new Set<string>();
  let count = 0;
  const config = withBackings(original, (backing, disk) => {
    const { datastore, linked, format } = placeOf(target, location, disk.key);
    const folder = new DatastorePath(datastore.get('name'), vmx.parent.relPath);
    const fileName = folder.join(count === 0 ? `${base}.vmdk` : `${base}_${count}.vmdk`).toString();
    count += 1;
    const { parent: _parent, deltaDiskFormat: _format, ...whole } = backing;
    const child = linked ? childOf(backing, (path) => taken.has(path), folder) : { ...whole, ...format };
    const copy = {
      ...child,
      fileName: linked ? child.fileName : fileName,
      datastore: datastore.refAs('Datastore'),
      uuid: diskUuid(world.random.uuid()).toUpperCase(),
    };
    taken.add(copy.fileName);
    const made: NewVmDisk = {
      datastore,
      path: copy.fileName,
      capacityBytes: capacityOf(disk),
      thinProvisioned: linked || copy.thinProvisioned === true,
      eagerlyScrub: copy.eagerlyScrub ?? false,
      uuid: copy.uuid,
      withFolder: true,
    };
    const from = fileOf(world, backing);
    if (from === undefined) return copy;
    // What the source itself has locked is no obstacle: a VM that runs can be cloned.
    const options = { owner: source.moid };
    work.push({
      make: () =>
        linked ? disks.create({ ...made, parent: from }, options) : disks.copy(from, made, options),
    });
    return copy;
  });
  return { config, work };
}

/** Where a disk of the clone goes, and how it is kept there: what is said of that disk counts before the rest. */
function placeOf(
  { world, host, datastore: home }: Target,
  { disk = [], diskMoveType }: VirtualMachineRelocateSpec,
  key: number,
): {
  readonly datastore: Managed<'Datastore'>;
  readonly linked: boolean;
  readonly format: Partial<FlatBacking>;
} {
  const locator = disk.find(({ diskId }) => diskId === key);
  const datastore = locator === undefined ? home : world.inventory.get('Datastore', locator.datastore);
  assertReachable(datastore, host);
  const given = locator?.diskBackingInfo;
  const { thinProvisioned, eagerlyScrub, diskMode }: Partial<FlatBacking> = isA(
    given,
    'VirtualDiskFlatVer2BackingInfo',
  )
    ? given
    : {};
  return {
    datastore,
    linked: (locator?.diskMoveType ?? diskMoveType) === 'createNewChildDiskBacking',
    format: {
      ...(thinProvisioned !== undefined && { thinProvisioned }),
      ...(eagerlyScrub !== undefined && { eagerlyScrub }),
      ...(diskMode !== undefined && { diskMode }),
    },
  };
}

/** Addresses that the server gave are given anew; those that somebody chose are kept. */
function withNewAddresses(world: World, config: VirtualMachineConfigInfo): VirtualMachineConfigInfo {
  const renewed = (each: VirtualDevice): VirtualDevice => {
    if (!isA(each, 'VirtualEthernetCard') || each.addressType === 'manual') return each;
    const card: VirtualEthernetCard = { ...each, macAddress: unusedAddress(world) };
    return card;
  };
  const device = (config.hardware.device ?? []).map(renewed);
  return { ...config, hardware: { ...config.hardware, device } };
}

function configured(
  scope: Parameters<typeof vmxPath>[0],
  copied: VirtualMachineConfigInfo,
  spec: VirtualMachineConfigSpec & { readonly name: string },
  vmx: DatastorePath,
  { template, location }: VirtualMachineCloneSpec,
): {
  readonly config: VirtualMachineConfigInfo;
  readonly fileWork: readonly FileWork[];
  readonly policies: PolicyChoices;
} {
  const { world } = scope;
  checkSpec(spec);
  const deviceChange = [...(location.deviceChange ?? []), ...(spec.deviceChange ?? [])];
  const { devices, fileWork, keys } = changeDevices(
    { ...scope, directory: vmx.parent, baseName: vmx.name.replace(/\.vmx$/, ''), poweredOn: false },
    copied.hardware.device ?? [],
    deviceChange,
  );
  const policies = policyChoices(world, { vmProfile: spec.vmProfile, deviceChange }, keys);
  const changed = configFromSpec(copied, spec);
  const whole = {
    ...changed,
    name: spec.name,
    template,
    files: vmFilesIn(`${vmx.parent.toString()}/`, vmx.toString()),
    hardware: { ...changed.hardware, device: devices },
    uuid: biosUuidFor(world, spec.uuid),
    instanceUuid: instanceUuidFor(world, spec.instanceUuid),
    createDate: world.date(),
  };
  // Of a source that runs the devices are connected, and those of the clone are not yet.
  return { config: changedNow(world, withConnections(whole, false)), fileWork, policies };
}
