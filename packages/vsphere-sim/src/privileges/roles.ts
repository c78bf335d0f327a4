/** Roles and privileges as the API describes them. */
import type { AuthorizationPrivilege, AuthorizationRole } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { Permissions, type Role } from './permissions.js';

/** Those that no method asks for by itself, because it depends on the arguments: what handlers check. */
const BY_ARGUMENTS = [
  'Authorization.ModifyPermissions',
  'DVPortgroup.Delete',
  'DVPortgroup.Modify',
  'DVSwitch.Delete',
  'DVSwitch.Modify',
  'Datacenter.Delete',
  'Datacenter.Move',
  'Datacenter.Rename',
  'Datastore.AllocateSpace',
  'Datastore.Browse',
  'Datastore.Config',
  'Datastore.Delete',
  'Datastore.FileManagement',
  'Datastore.Move',
  'Datastore.Rename',
  'Folder.Delete',
  'Folder.Move',
  'Folder.Rename',
  'Global.CancelTask',
  'Global.LogEvent',
  'Global.SetCustomField',
  'Global.Settings',
  'Host.Inventory.DeleteCluster',
  'Host.Inventory.MoveCluster',
  'Host.Inventory.RemoveHostFromCluster',
  'Host.Inventory.RenameCluster',
  'Network.Assign',
  'Network.Config',
  'Network.Move',
  'Resource.AssignVMToPool',
  'Resource.ColdMigrate',
  'Resource.DeletePool',
  'Resource.EditPool',
  'Resource.HotMigrate',
  'Resource.MovePool',
  'Resource.RenamePool',
  'StoragePod.Config',
  'System.Anonymous',
  'System.Read',
  'System.View',
  'VApp.Rename',
  'VirtualMachine.Config.AddExistingDisk',
  'VirtualMachine.Config.AddNewDisk',
  'VirtualMachine.Config.AddRemoveDevice',
  'VirtualMachine.Config.AdvancedConfig',
  'VirtualMachine.Config.Annotation',
  'VirtualMachine.Config.CPUCount',
  'VirtualMachine.Config.ChangeTracking',
  'VirtualMachine.Config.DiskExtend',
  'VirtualMachine.Config.EditDevice',
  'VirtualMachine.Config.HostUSBDevice',
  'VirtualMachine.Config.ManagedBy',
  'VirtualMachine.Config.Memory',
  'VirtualMachine.Config.MksControl',
  'VirtualMachine.Config.RawDevice',
  'VirtualMachine.Config.RemoveDisk',
  'VirtualMachine.Config.Rename',
  'VirtualMachine.Config.Resource',
  'VirtualMachine.Config.Settings',
  'VirtualMachine.Config.SwapPlacement',
  'VirtualMachine.Config.UpgradeVirtualHardware',
  'VirtualMachine.GuestOperations.Execute',
  'VirtualMachine.GuestOperations.Modify',
  'VirtualMachine.GuestOperations.Query',
  'VirtualMachine.Interact.DeviceConnection',
  'VirtualMachine.Interact.GuestControl',
  'VirtualMachine.Interact.PowerOn',
  'VirtualMachine.Interact.SetCDMedia',
  'VirtualMachine.Interact.SetFloppyMedia',
  'VirtualMachine.Inventory.CreateFromExisting',
  'VirtualMachine.Inventory.Delete',
  'VirtualMachine.Inventory.Move',
  'VirtualMachine.Provisioning.Clone',
  'VirtualMachine.Provisioning.CloneTemplate',
  'VirtualMachine.Provisioning.CreateTemplateFromVM',
  'VirtualMachine.Provisioning.Customize',
  'VirtualMachine.Provisioning.DeployTemplate',
];

/** All that the server ever asks for, in order. */
export function privilegeIds({ schema }: World): string[] {
  const ids = new Set(BY_ARGUMENTS);
  for (const name of schema.methodNames()) {
    const privilege = schema.methodNamed(name)?.privilege;
    if (privilege !== undefined) ids.add(privilege);
  }
  return [...ids].toSorted();
}

export function privilegeInfo(privId: string): AuthorizationPrivilege {
  const dot = privId.lastIndexOf('.');
  return {
    privId,
    onParent: false,
    name: privId.slice(dot + 1),
    privGroupName: privId.slice(0, dot),
  };
}

export function roleInfo(world: World, { roleId, name, system, privileges }: Role): AuthorizationRole {
  return {
    roleId,
    name,
    system,
    info: { label: name, summary: name },
    privilege: privileges === 'all' ? privilegeIds(world) : [...privileges],
  };
}

/** @throws {SimFault} NotFound */
export function checkedRole(world: World, roleId: number): Role {
  const role = world.part(Permissions).role(roleId);
  if (role === undefined) throw new SimFault('NotFound', {}, `There is no role ${roleId}.`);
  return role;
}

export function roleNamed(world: World, name: string): Role | undefined {
  return world
    .part(Permissions)
    .roles()
    .find((role) => role.name === name);
}

/** @throws {SimFault} InvalidName, AlreadyExists */
export function refuseTakenName(world: World, name: string): void {
  if (name.trim() === '') throw new SimFault('InvalidName', { name }, 'A role needs a name.');
  if (roleNamed(world, name) === undefined) return;
  throw new SimFault('AlreadyExists', { name }, `The role '${name}' already exists.`);
}
