/** A vCenter to develop, demo and test against: `startSimulator` is where to begin. */
export { addCluster, addComputeResource, type ClusterSpec } from './build/add-compute-resource.js';
export { addDatacenter } from './build/add-datacenter.js';
export { addDatastore, type DatastoreKind, type DatastoreSpec } from './build/add-datastore.js';
export { addDistributedSwitch, type DistributedSwitchSpec } from './build/add-distributed-switch.js';
export { addFolder } from './build/add-folder.js';
export { addHost, addStandaloneHost, type HostSpec } from './build/add-host.js';
export { addIscsiTarget, type IscsiTargetSpec } from './build/iscsi-targets.js';
export {
  addNetwork,
  addOpaqueNetwork,
  type NetworkSpec,
  type OpaqueNetworkSpec,
} from './build/add-network.js';
export { addPortgroup, type PortgroupSpec } from './build/add-portgroup.js';
export { addResourcePool, type ResourcePoolSpec } from './build/add-resource-pool.js';
export { addStoragePod, type StoragePodSpec } from './build/add-storage-pod.js';
export {
  addDatastoreCapability,
  addStorageProfile,
  addTags,
  tagDatastore,
  type CapabilityRule,
  type StorageProfileSpec,
} from './build/storage-policies.js';
export { addVm, type VmSpec } from './build/add-vm.js';
export type { Guest } from './guest/guest.js';
export type { GuestProgram, GuestProgramEnd, GuestProgramHandler } from './guest/guest-program.js';
export type { GuestAccount } from './guest/guest-user.js';
export { DEFAULT_GUEST_PASSWORD, Guests } from './guest/guests.js';
export type { CallHook, FaultOrder, HookSpec, PathHook, SeenCall, SeenRequest } from './hooks/hook-spec.js';
export type { HookHandle } from './hooks/hook.js';
export { InvalidHook } from './hooks/invalid-hook.js';
export type { Census } from './census.js';
export type { Incidents } from './incidents/incidents.js';
export { IncidentImpossible, type Which } from './incidents/named-object.js';
export type { InventorySizes } from './build/start-inventory.js';
export { askQuestion, type VmQuestion } from './methods/virtual-machine/questions.js';
export { ManualClock, type Timer, type WorldClock } from './model/clock.js';
export { rootFolder } from './model/root-folder.js';
export { vmsByInstanceUuid, vmsByUuid, vmsByVmxPath } from './model/vm-indexes.js';
export type {
  ClusterScenario,
  DatacenterScenario,
  DatastoreClusterScenario,
  DatastoreScenario,
  ExtensionScenario,
  FolderScenario,
  HostScenario,
  NetworkScenario,
  OpaqueNetworkScenario,
  PermissionScenario,
  PoolScenario,
  PortgroupScenario,
  RoleScenario,
  Scenario,
  SwitchScenario,
  UserScenario,
  VmScenario,
} from './scenario/scenario.js';
export { ScenarioInvalid } from './scenario/scenario-source.js';
export { startSimulator, type Simulator, type SimulatorOptions } from './start-simulator.js';
export type { TaskDurations } from './tasks/task-durations.js';
export { SimFault } from './wire/sim-fault.js';
