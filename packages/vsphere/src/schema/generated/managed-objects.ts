// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type {
  AlarmDescription,
  AlarmExpression,
  AlarmInfo,
  AlarmState,
  AnswerFileStatusResult,
  ApplyHostProfileConfigurationResult,
  ApplyHostProfileConfigurationSpec,
  AuthorizationDescription,
  AuthorizationPrivilege,
  AuthorizationRole,
  Capability,
  ClusterActionHistory,
  ClusterComputeResourceHCIConfigInfo,
  ClusterConfigInfo,
  ClusterDrsFaults,
  ClusterDrsMigration,
  ClusterDrsRecommendation,
  ClusterEVCManagerEVCState,
  ClusterRecommendation,
  ComplianceResult,
  ComputeResourceConfigInfo,
  ComputeResourceSummary,
  CustomFieldDef,
  CustomFieldValue,
  CustomizationSpecInfo,
  DVPortgroupConfigInfo,
  DVSCapability,
  DVSConfigInfo,
  DVSNetworkResourcePool,
  DVSRuntimeInfo,
  DVSSummary,
  DatacenterConfigInfo,
  DatastoreCapability,
  DatastoreHostMount,
  DatastoreInfo,
  DatastoreSummary,
  Event,
  EventDescription,
  Extension,
  FileQuery,
  GuestInfo,
  HealthSystemRuntime,
  HostAssignableHardwareBinding,
  HostAssignableHardwareConfig,
  HostAuthenticationManagerInfo,
  HostAuthenticationStoreInfo,
  HostAutoStartManagerConfig,
  HostCacheConfigurationInfo,
  HostCapability,
  HostCertificateManagerCertificateInfo,
  HostConfigInfo,
  HostConfigManager,
  HostDatastoreSystemCapabilities,
  HostDateTimeInfo,
  HostDiagnosticPartition,
  HostDnsConfig,
  HostEsxAgentHostManagerConfigInfo,
  HostFileSystemVolumeInfo,
  HostFirewallInfo,
  HostGraphicsConfig,
  HostGraphicsInfo,
  HostHardwareInfo,
  HostHyperThreadScheduleInfo,
  HostIpConfig,
  HostIpRouteConfig,
  HostLicensableResourceInfo,
  HostListSummary,
  HostMultipathStateInfo,
  HostNetCapabilities,
  HostNetOffloadCapabilities,
  HostNetworkConfig,
  HostNetworkInfo,
  HostPciPassthruInfo,
  HostProfileValidationFailureInfo,
  HostRuntimeInfo,
  HostServiceInfo,
  HostSharedGpuCapabilities,
  HostSnmpConfigSpec,
  HostSnmpSystemAgentLimits,
  HostSriovDevicePoolInfo,
  HostStorageDeviceInfo,
  HostSystemComplianceCheckState,
  HostSystemRemediationState,
  HostSystemResourceInfo,
  HostVFlashManagerVFlashConfigInfo,
  HostVMotionNetConfig,
  HostVirtualNicManagerInfo,
  HttpNfcLeaseCapabilities,
  HttpNfcLeaseInfo,
  KmipClusterInfo,
  LicenseDiagnostics,
  LicenseFeatureInfo,
  LicenseManagerEvaluationInfo,
  LicenseManagerLicenseInfo,
  LicenseSource,
  LocalizationManagerMessageCatalog,
  LocalizedMethodFault,
  NetworkSummary,
  NvdimmSystemInfo,
  OpaqueNetworkCapability,
  OptionDef,
  OptionValue,
  OvfOptionInfo,
  PerfCounterInfo,
  PerfInterval,
  PerformanceDescription,
  Permission,
  PodStorageDrsEntry,
  PowerSystemCapability,
  PowerSystemInfo,
  ProfileConfigInfo,
  ProfileDescription,
  PropertyFilterSpec,
  ResourceConfigSpec,
  ResourcePoolRuntimeInfo,
  ResourcePoolSummary,
  ScheduledTaskDescription,
  ScheduledTaskInfo,
  ServiceConsoleReservationInfo,
  ServiceContent,
  ServiceManagerServiceInfo,
  StorageIORMInfo,
  StoragePodSummary,
  Tag,
  TaskDescription,
  TaskInfo,
  UserSession,
  VAppConfigInfo,
  VirtualAppLinkInfo,
  VirtualMachineCapability,
  VirtualMachineConfigInfo,
  VirtualMachineFileLayout,
  VirtualMachineFileLayoutEx,
  VirtualMachineMemoryReservationInfo,
  VirtualMachineRuntimeInfo,
  VirtualMachineSnapshotInfo,
  VirtualMachineStorageInfo,
  VirtualMachineSummary,
  VsanHostConfigInfo,
} from './data-objects.js';
import type {
  HostLockdownMode,
  HttpNfcLeaseState,
  ManagedEntityStatus,
  SimpleCommandEncoding,
} from './enums.js';
import type {
  ManagedObjectReference,
  Ref,
} from '../managed-object-reference.js';

export interface AlarmProperties extends ExtensibleManagedObjectProperties {
  info: AlarmInfo;
}
export interface AlarmManagerProperties {
  defaultExpression?: AlarmExpression[];
  description: AlarmDescription;
}
export interface AuthorizationManagerProperties {
  privilegeList?: AuthorizationPrivilege[];
  roleList?: AuthorizationRole[];
  description: AuthorizationDescription;
}
export interface CertificateManagerProperties {}
export interface ClusterComputeResourceProperties extends ComputeResourceProperties {
  configuration: ClusterConfigInfo;
  recommendation?: ClusterRecommendation[];
  drsRecommendation?: ClusterDrsRecommendation[];
  /** Since 6.7.1. */ hciConfig?: ClusterComputeResourceHCIConfigInfo;
  migrationHistory?: ClusterDrsMigration[];
  actionHistory?: ClusterActionHistory[];
  /** Since 4.0. */ drsFault?: ClusterDrsFaults[];
}
export interface ClusterEVCManagerProperties extends ExtensibleManagedObjectProperties {
  /** Since 6.0. */ managedCluster: Ref<'ClusterComputeResource'>;
  /** Since 6.0. */ evcState: ClusterEVCManagerEVCState;
}
export interface ClusterProfileProperties extends ProfileProperties {}
export interface ClusterProfileManagerProperties extends ProfileManagerProperties {}
export interface ComputeResourceProperties extends ManagedEntityProperties {
  resourcePool?: Ref<'ResourcePool'>;
  host?: Ref<'HostSystem'>[];
  datastore?: Ref<'Datastore'>[];
  network?: Ref<'Network'>[];
  summary: ComputeResourceSummary;
  environmentBrowser?: Ref<'EnvironmentBrowser'>;
  configurationEx: ComputeResourceConfigInfo;
  /** Since 7.0. */ lifecycleManaged?: boolean;
}
export interface ContainerViewProperties extends ManagedObjectViewProperties {
  container: Ref<'ManagedEntity'>;
  type?: string[];
  recursive: boolean;
}
export interface CryptoManagerProperties {
  /** Since 6.5. */ enabled: boolean;
}
export interface CryptoManagerHostProperties extends CryptoManagerProperties {}
export interface CryptoManagerHostKMSProperties extends CryptoManagerHostProperties {}
export interface CryptoManagerKmipProperties extends CryptoManagerProperties {
  /** Since 6.5. */ kmipServers?: KmipClusterInfo[];
}
export interface CustomFieldsManagerProperties {
  field?: CustomFieldDef[];
}
export interface CustomizationSpecManagerProperties {
  info?: CustomizationSpecInfo[];
  encryptionKey?: number[];
}
export interface DatacenterProperties extends ManagedEntityProperties {
  vmFolder: Ref<'Folder'>;
  hostFolder: Ref<'Folder'>;
  /** Since 4.0. */ datastoreFolder: Ref<'Folder'>;
  /** Since 4.0. */ networkFolder: Ref<'Folder'>;
  datastore?: Ref<'Datastore'>[];
  network?: Ref<'Network'>[];
  /** Since 5.1. */ configuration: DatacenterConfigInfo;
}
export interface DatastoreProperties extends ManagedEntityProperties {
  info: DatastoreInfo;
  summary: DatastoreSummary;
  host?: DatastoreHostMount[];
  vm?: Ref<'VirtualMachine'>[];
  browser: Ref<'HostDatastoreBrowser'>;
  capability: DatastoreCapability;
  /** Since 4.1. */ iormConfiguration?: StorageIORMInfo;
}
export interface DatastoreNamespaceManagerProperties {}
export interface DiagnosticManagerProperties {}
export interface DistributedVirtualPortgroupProperties extends NetworkProperties {
  /** Since 4.0. */ key: string;
  /** Since 4.0. */ config: DVPortgroupConfigInfo;
  /** Since 4.0. */ portKeys?: string[];
}
export interface DistributedVirtualSwitchProperties extends ManagedEntityProperties {
  /** Since 4.0. */ uuid: string;
  /** Since 4.0. */ capability: DVSCapability;
  /** Since 4.0. */ summary: DVSSummary;
  /** Since 4.0. */ config: DVSConfigInfo;
  /** Since 4.1. */ networkResourcePool?: DVSNetworkResourcePool[];
  /** Since 4.0. */ portgroup?: Ref<'DistributedVirtualPortgroup'>[];
  /** Since 5.1. */ runtime?: DVSRuntimeInfo;
}
export interface DistributedVirtualSwitchManagerProperties {}
export interface EnvironmentBrowserProperties {
  datastoreBrowser?: Ref<'HostDatastoreBrowser'>;
}
export interface EventHistoryCollectorProperties extends HistoryCollectorProperties {
  latestPage?: Event[];
}
export interface EventManagerProperties {
  description: EventDescription;
  latestEvent?: Event;
  maxCollector: number;
}
export interface ExtensibleManagedObjectProperties {
  value?: CustomFieldValue[];
  availableField?: CustomFieldDef[];
}
export interface ExtensionManagerProperties {
  extensionList?: Extension[];
}
export interface FailoverClusterConfiguratorProperties {
  /** Since 6.5. */ disabledConfigureMethod?: string[];
}
export interface FailoverClusterManagerProperties {
  /** Since 6.5. */ disabledClusterMethod?: string[];
}
export interface FileManagerProperties {}
export interface FolderProperties extends ManagedEntityProperties {
  childType?: string[];
  childEntity?: Ref<'ManagedEntity'>[];
  /** Since 7.0. */ namespace?: string;
}
export interface GuestAliasManagerProperties {}
export interface GuestAuthManagerProperties {}
export interface GuestFileManagerProperties {}
export interface GuestOperationsManagerProperties {
  /** Since 5.0. */ authManager?: Ref<'GuestAuthManager'>;
  /** Since 5.0. */ fileManager?: Ref<'GuestFileManager'>;
  /** Since 5.0. */ processManager?: Ref<'GuestProcessManager'>;
  /** Since 6.0. */ guestWindowsRegistryManager?: Ref<'GuestWindowsRegistryManager'>;
  /** Since 6.0. */ aliasManager?: Ref<'GuestAliasManager'>;
}
export interface GuestProcessManagerProperties {}
export interface GuestWindowsRegistryManagerProperties {}
export interface HealthUpdateManagerProperties {}
export interface HistoryCollectorProperties {
  filter: unknown;
}
export interface HostAccessManagerProperties {
  /** Since 6.0. */ lockdownMode: HostLockdownMode;
}
export interface HostActiveDirectoryAuthenticationProperties extends HostDirectoryStoreProperties {}
export interface HostAssignableHardwareManagerProperties {
  /** Since 7.0. */ binding?: HostAssignableHardwareBinding[];
  /** Since 7.0. */ config: HostAssignableHardwareConfig;
}
export interface HostAuthenticationManagerProperties {
  /** Since 4.1. */ info: HostAuthenticationManagerInfo;
  /** Since 4.1. */ supportedStore: Ref<'HostAuthenticationStore'>[];
}
export interface HostAuthenticationStoreProperties {
  /** Since 4.1. */ info: HostAuthenticationStoreInfo;
}
export interface HostAutoStartManagerProperties {
  config: HostAutoStartManagerConfig;
}
export interface HostBootDeviceSystemProperties {}
export interface HostCacheConfigurationManagerProperties {
  /** Since 5.0. */ cacheConfigurationInfo?: HostCacheConfigurationInfo[];
}
export interface HostCertificateManagerProperties {
  /** Since 6.0. */ certificateInfo: HostCertificateManagerCertificateInfo;
}
export interface HostCpuSchedulerSystemProperties extends ExtensibleManagedObjectProperties {
  hyperthreadInfo?: HostHyperThreadScheduleInfo;
}
export interface HostDatastoreBrowserProperties {
  datastore?: Ref<'Datastore'>[];
  supportedType?: FileQuery[];
}
export interface HostDatastoreSystemProperties {
  datastore?: Ref<'Datastore'>[];
  capabilities: HostDatastoreSystemCapabilities;
}
export interface HostDateTimeSystemProperties {
  dateTimeInfo: HostDateTimeInfo;
}
export interface HostDiagnosticSystemProperties {
  activePartition?: HostDiagnosticPartition;
}
export interface HostDirectoryStoreProperties extends HostAuthenticationStoreProperties {}
export interface HostEsxAgentHostManagerProperties {
  /** Since 5.0. */ configInfo: HostEsxAgentHostManagerConfigInfo;
}
export interface HostFirewallSystemProperties extends ExtensibleManagedObjectProperties {
  firewallInfo?: HostFirewallInfo;
}
export interface HostFirmwareSystemProperties {}
export interface HostGraphicsManagerProperties extends ExtensibleManagedObjectProperties {
  /** Since 5.5. */ graphicsInfo?: HostGraphicsInfo[];
  /** Since 6.5. */ graphicsConfig?: HostGraphicsConfig;
  /** Since 6.0. */ sharedPassthruGpuTypes?: string[];
  /** Since 6.7. */ sharedGpuCapabilities?: HostSharedGpuCapabilities[];
}
export interface HostHealthStatusSystemProperties {
  runtime: HealthSystemRuntime;
}
export interface HostImageConfigManagerProperties {}
export interface HostKernelModuleSystemProperties {}
export interface HostLocalAccountManagerProperties {}
export interface HostLocalAuthenticationProperties extends HostAuthenticationStoreProperties {}
export interface HostMemorySystemProperties extends ExtensibleManagedObjectProperties {
  consoleReservationInfo?: ServiceConsoleReservationInfo;
  virtualMachineReservationInfo?: VirtualMachineMemoryReservationInfo;
}
export interface HostNetworkSystemProperties extends ExtensibleManagedObjectProperties {
  capabilities?: HostNetCapabilities;
  networkInfo?: HostNetworkInfo;
  offloadCapabilities?: HostNetOffloadCapabilities;
  networkConfig?: HostNetworkConfig;
  dnsConfig?: HostDnsConfig;
  ipRouteConfig?: HostIpRouteConfig;
  consoleIpRouteConfig?: HostIpRouteConfig;
}
export interface HostNvdimmSystemProperties {
  /** Since 6.7. */ nvdimmSystemInfo: NvdimmSystemInfo;
}
export interface HostPatchManagerProperties {}
export interface HostPciPassthruSystemProperties extends ExtensibleManagedObjectProperties {
  /** Since 4.0. */ pciPassthruInfo: HostPciPassthruInfo[];
  /** Since 6.5. */ sriovDevicePoolInfo?: HostSriovDevicePoolInfo[];
}
export interface HostPowerSystemProperties {
  /** Since 4.1. */ capability: PowerSystemCapability;
  /** Since 4.1. */ info: PowerSystemInfo;
}
export interface HostProfileProperties extends ProfileProperties {
  /** Since 6.7. */ validationState?: string;
  /** Since 6.7. */ validationStateUpdateTime?: Date;
  /** Since 6.7. */ validationFailureInfo?: HostProfileValidationFailureInfo;
  /** Since 4.0. */ referenceHost?: Ref<'HostSystem'>;
}
export interface HostProfileManagerProperties extends ProfileManagerProperties {}
export interface HostServiceSystemProperties extends ExtensibleManagedObjectProperties {
  serviceInfo: HostServiceInfo;
}
export interface HostSnmpSystemProperties {
  configuration: HostSnmpConfigSpec;
  limits: HostSnmpSystemAgentLimits;
}
export interface HostSpecificationManagerProperties {}
export interface HostStorageSystemProperties extends ExtensibleManagedObjectProperties {
  storageDeviceInfo?: HostStorageDeviceInfo;
  fileSystemVolumeInfo: HostFileSystemVolumeInfo;
  /** Since 4.1. */ systemFile?: string[];
  /** Since 4.0. */ multipathStateInfo?: HostMultipathStateInfo;
}
export interface HostSystemProperties extends ManagedEntityProperties {
  runtime: HostRuntimeInfo;
  summary: HostListSummary;
  hardware?: HostHardwareInfo;
  capability?: HostCapability;
  /** Since 5.0. */ licensableResource: HostLicensableResourceInfo;
  /** Since 6.7. */ remediationState?: HostSystemRemediationState;
  /** Since 6.7. */ precheckRemediationResult?: ApplyHostProfileConfigurationSpec;
  /** Since 6.7. */ remediationResult?: ApplyHostProfileConfigurationResult;
  /** Since 6.7. */ complianceCheckState?: HostSystemComplianceCheckState;
  /** Since 6.7. */ complianceCheckResult?: ComplianceResult;
  configManager: HostConfigManager;
  config?: HostConfigInfo;
  vm?: Ref<'VirtualMachine'>[];
  datastore?: Ref<'Datastore'>[];
  network?: Ref<'Network'>[];
  datastoreBrowser: Ref<'HostDatastoreBrowser'>;
  systemResources?: HostSystemResourceInfo;
  /** Since 6.7. */ answerFileValidationState?: AnswerFileStatusResult;
  /** Since 6.7. */ answerFileValidationResult?: AnswerFileStatusResult;
}
export interface HostVFlashManagerProperties {
  /** Since 5.5. */ vFlashConfigInfo?: HostVFlashManagerVFlashConfigInfo;
}
export interface HostVMotionSystemProperties extends ExtensibleManagedObjectProperties {
  netConfig?: HostVMotionNetConfig;
  ipConfig?: HostIpConfig;
}
export interface HostVStorageObjectManagerProperties extends VStorageObjectManagerBaseProperties {}
export interface HostVirtualNicManagerProperties extends ExtensibleManagedObjectProperties {
  /** Since 4.0. */ info: HostVirtualNicManagerInfo;
}
export interface HostVsanInternalSystemProperties {}
export interface HostVsanSystemProperties {
  /** Since 5.5. */ config: VsanHostConfigInfo;
}
export interface HttpNfcLeaseProperties {
  /** Since 4.0. */ initializeProgress: number;
  /** Since 6.7. */ transferProgress: number;
  /** Since 6.7. */ mode: string;
  /** Since 6.7. */ capabilities: HttpNfcLeaseCapabilities;
  /** Since 4.0. */ info?: HttpNfcLeaseInfo;
  /** Since 4.0. */ state: HttpNfcLeaseState;
  /** Since 4.0. */ error?: LocalizedMethodFault;
}
export interface InventoryViewProperties extends ManagedObjectViewProperties {}
export interface IoFilterManagerProperties {}
export interface IpPoolManagerProperties {}
export interface IscsiManagerProperties {}
export interface LicenseAssignmentManagerProperties {}
export interface LicenseManagerProperties {
  source: LicenseSource;
  sourceAvailable: boolean;
  diagnostics?: LicenseDiagnostics;
  featureInfo?: LicenseFeatureInfo[];
  licensedEdition: string;
  /** Since 4.0. */ licenses: LicenseManagerLicenseInfo[];
  /** Since 4.0. */ licenseAssignmentManager?: Ref<'LicenseAssignmentManager'>;
  /** Since 4.0. */ evaluation: LicenseManagerEvaluationInfo;
}
export interface ListViewProperties extends ManagedObjectViewProperties {}
export interface LocalizationManagerProperties {
  /** Since 4.0. */ catalog?: LocalizationManagerMessageCatalog[];
}
export interface ManagedEntityProperties extends ExtensibleManagedObjectProperties {
  parent?: Ref<'ManagedEntity'>;
  customValue?: CustomFieldValue[];
  overallStatus: ManagedEntityStatus;
  configStatus: ManagedEntityStatus;
  configIssue?: Event[];
  effectiveRole?: number[];
  permission?: Permission[];
  name: string;
  disabledMethod?: string[];
  recentTask?: Ref<'Task'>[];
  declaredAlarmState?: AlarmState[];
  triggeredAlarmState?: AlarmState[];
  /** Since 4.0. */ alarmActionsEnabled?: boolean;
  /** Since 4.0. */ tag?: Tag[];
}
export interface ManagedObjectViewProperties extends ViewProperties {
  view?: ManagedObjectReference[];
}
export interface MessageBusProxyProperties {}
export interface NetworkProperties extends ManagedEntityProperties {
  summary: NetworkSummary;
  host?: Ref<'HostSystem'>[];
  vm?: Ref<'VirtualMachine'>[];
}
export interface OpaqueNetworkProperties extends NetworkProperties {
  /** Since 6.5. */ capability?: OpaqueNetworkCapability;
  /** Since 6.5. */ extraConfig?: OptionValue[];
}
export interface OptionManagerProperties {
  supportedOption?: OptionDef[];
  setting?: OptionValue[];
}
export interface OverheadMemoryManagerProperties {}
export interface OvfManagerProperties {
  /** Since 5.1. */ ovfImportOption?: OvfOptionInfo[];
  /** Since 5.1. */ ovfExportOption?: OvfOptionInfo[];
}
export interface PerformanceManagerProperties {
  description: PerformanceDescription;
  historicalInterval?: PerfInterval[];
  perfCounter?: PerfCounterInfo[];
}
export interface ProfileProperties {
  /** Since 4.0. */ config: ProfileConfigInfo;
  /** Since 4.0. */ description?: ProfileDescription;
  /** Since 4.0. */ name: string;
  /** Since 4.0. */ createdTime: Date;
  /** Since 4.0. */ modifiedTime: Date;
  /** Since 4.0. */ entity?: Ref<'ManagedEntity'>[];
  /** Since 4.0. */ complianceStatus: string;
}
export interface ProfileComplianceManagerProperties {}
export interface ProfileManagerProperties {
  /** Since 4.0. */ profile?: Ref<'Profile'>[];
}
export interface PropertyCollectorProperties {
  filter?: Ref<'PropertyFilter'>[];
}
export interface PropertyFilterProperties {
  spec: PropertyFilterSpec;
  partialUpdates: boolean;
}
export interface ResourcePlanningManagerProperties {}
export interface ResourcePoolProperties extends ManagedEntityProperties {
  summary: ResourcePoolSummary;
  runtime: ResourcePoolRuntimeInfo;
  owner: Ref<'ComputeResource'>;
  resourcePool?: Ref<'ResourcePool'>[];
  vm?: Ref<'VirtualMachine'>[];
  config: ResourceConfigSpec;
  childConfiguration?: ResourceConfigSpec[];
  /** Since 7.0. */ namespace?: string;
}
export interface ScheduledTaskProperties extends ExtensibleManagedObjectProperties {
  info: ScheduledTaskInfo;
}
export interface ScheduledTaskManagerProperties {
  scheduledTask?: Ref<'ScheduledTask'>[];
  description: ScheduledTaskDescription;
}
export interface SearchIndexProperties {}
export interface ServiceInstanceProperties {
  serverClock: Date;
  capability: Capability;
  content: ServiceContent;
}
export interface ServiceManagerProperties {
  service?: ServiceManagerServiceInfo[];
}
export interface SessionManagerProperties {
  sessionList?: UserSession[];
  currentSession?: UserSession;
  message?: string;
  messageLocaleList?: string[];
  supportedLocaleList?: string[];
  defaultLocale: string;
}
export interface SimpleCommandProperties {
  encodingType: SimpleCommandEncoding;
  entity: ServiceManagerServiceInfo;
}
export interface SiteInfoManagerProperties {}
export interface StoragePodProperties extends FolderProperties {
  /** Since 5.0. */ summary?: StoragePodSummary;
  /** Since 5.0. */ podStorageDrsEntry?: PodStorageDrsEntry;
}
export interface StorageQueryManagerProperties {}
export interface StorageResourceManagerProperties {}
export interface TaskProperties extends ExtensibleManagedObjectProperties {
  info: TaskInfo;
}
export interface TaskHistoryCollectorProperties extends HistoryCollectorProperties {
  latestPage?: TaskInfo[];
}
export interface TaskManagerProperties {
  recentTask?: Ref<'Task'>[];
  description: TaskDescription;
  maxCollector: number;
}
export interface TenantTenantManagerProperties {}
export interface UserDirectoryProperties {
  domainList?: string[];
}
export interface VStorageObjectManagerBaseProperties {}
export interface VcenterVStorageObjectManagerProperties extends VStorageObjectManagerBaseProperties {}
export interface ViewProperties {}
export interface ViewManagerProperties {
  viewList?: Ref<'View'>[];
}
export interface VirtualAppProperties extends ResourcePoolProperties {
  /** Since 4.0. */ parentFolder?: Ref<'Folder'>;
  /** Since 4.0. */ datastore?: Ref<'Datastore'>[];
  /** Since 4.0. */ network?: Ref<'Network'>[];
  /** Since 4.0. */ vAppConfig?: VAppConfigInfo;
  /** Since 4.1. */ parentVApp?: Ref<'ManagedEntity'>;
  /** Since 4.1. */ childLink?: VirtualAppLinkInfo[];
}
export interface VirtualDiskManagerProperties {}
export interface VirtualMachineProperties extends ManagedEntityProperties {
  capability: VirtualMachineCapability;
  config?: VirtualMachineConfigInfo;
  layout?: VirtualMachineFileLayout;
  /** Since 4.0. */ layoutEx?: VirtualMachineFileLayoutEx;
  /** Since 4.0. */ storage?: VirtualMachineStorageInfo;
  environmentBrowser: Ref<'EnvironmentBrowser'>;
  resourcePool?: Ref<'ResourcePool'>;
  /** Since 4.1. */ parentVApp?: Ref<'ManagedEntity'>;
  resourceConfig?: ResourceConfigSpec;
  runtime: VirtualMachineRuntimeInfo;
  guest?: GuestInfo;
  summary: VirtualMachineSummary;
  datastore?: Ref<'Datastore'>[];
  network?: Ref<'Network'>[];
  snapshot?: VirtualMachineSnapshotInfo;
  /** Since 4.1. */ rootSnapshot?: Ref<'VirtualMachineSnapshot'>[];
  guestHeartbeatStatus: ManagedEntityStatus;
}
export interface VirtualMachineCompatibilityCheckerProperties {}
export interface VirtualMachineGuestCustomizationManagerProperties {}
export interface VirtualMachineProvisioningCheckerProperties {}
export interface VirtualMachineSnapshotProperties extends ExtensibleManagedObjectProperties {
  config: VirtualMachineConfigInfo;
  /** Since 4.1. */ childSnapshot?: Ref<'VirtualMachineSnapshot'>[];
  /** Since 6.0. */ vm: Ref<'VirtualMachine'>;
}
export interface VirtualizationManagerProperties {}
export interface VmwareDistributedVirtualSwitchProperties extends DistributedVirtualSwitchProperties {}
export interface VsanUpgradeSystemProperties {}

/** The properties of every kind of managed object, by name. */
export interface ManagedObjects {
  Alarm: AlarmProperties;
  AlarmManager: AlarmManagerProperties;
  AuthorizationManager: AuthorizationManagerProperties;
  CertificateManager: CertificateManagerProperties;
  ClusterComputeResource: ClusterComputeResourceProperties;
  ClusterEVCManager: ClusterEVCManagerProperties;
  ClusterProfile: ClusterProfileProperties;
  ClusterProfileManager: ClusterProfileManagerProperties;
  ComputeResource: ComputeResourceProperties;
  ContainerView: ContainerViewProperties;
  CryptoManager: CryptoManagerProperties;
  CryptoManagerHost: CryptoManagerHostProperties;
  CryptoManagerHostKMS: CryptoManagerHostKMSProperties;
  CryptoManagerKmip: CryptoManagerKmipProperties;
  CustomFieldsManager: CustomFieldsManagerProperties;
  CustomizationSpecManager: CustomizationSpecManagerProperties;
  Datacenter: DatacenterProperties;
  Datastore: DatastoreProperties;
  DatastoreNamespaceManager: DatastoreNamespaceManagerProperties;
  DiagnosticManager: DiagnosticManagerProperties;
  DistributedVirtualPortgroup: DistributedVirtualPortgroupProperties;
  DistributedVirtualSwitch: DistributedVirtualSwitchProperties;
  DistributedVirtualSwitchManager: DistributedVirtualSwitchManagerProperties;
  EnvironmentBrowser: EnvironmentBrowserProperties;
  EventHistoryCollector: EventHistoryCollectorProperties;
  EventManager: EventManagerProperties;
  ExtensibleManagedObject: ExtensibleManagedObjectProperties;
  ExtensionManager: ExtensionManagerProperties;
  FailoverClusterConfigurator: FailoverClusterConfiguratorProperties;
  FailoverClusterManager: FailoverClusterManagerProperties;
  FileManager: FileManagerProperties;
  Folder: FolderProperties;
  GuestAliasManager: GuestAliasManagerProperties;
  GuestAuthManager: GuestAuthManagerProperties;
  GuestFileManager: GuestFileManagerProperties;
  GuestOperationsManager: GuestOperationsManagerProperties;
  GuestProcessManager: GuestProcessManagerProperties;
  GuestWindowsRegistryManager: GuestWindowsRegistryManagerProperties;
  HealthUpdateManager: HealthUpdateManagerProperties;
  HistoryCollector: HistoryCollectorProperties;
  HostAccessManager: HostAccessManagerProperties;
  HostActiveDirectoryAuthentication: HostActiveDirectoryAuthenticationProperties;
  HostAssignableHardwareManager: HostAssignableHardwareManagerProperties;
  HostAuthenticationManager: HostAuthenticationManagerProperties;
  HostAuthenticationStore: HostAuthenticationStoreProperties;
  HostAutoStartManager: HostAutoStartManagerProperties;
  HostBootDeviceSystem: HostBootDeviceSystemProperties;
  HostCacheConfigurationManager: HostCacheConfigurationManagerProperties;
  HostCertificateManager: HostCertificateManagerProperties;
  HostCpuSchedulerSystem: HostCpuSchedulerSystemProperties;
  HostDatastoreBrowser: HostDatastoreBrowserProperties;
  HostDatastoreSystem: HostDatastoreSystemProperties;
  HostDateTimeSystem: HostDateTimeSystemProperties;
  HostDiagnosticSystem: HostDiagnosticSystemProperties;
  HostDirectoryStore: HostDirectoryStoreProperties;
  HostEsxAgentHostManager: HostEsxAgentHostManagerProperties;
  HostFirewallSystem: HostFirewallSystemProperties;
  HostFirmwareSystem: HostFirmwareSystemProperties;
  HostGraphicsManager: HostGraphicsManagerProperties;
  HostHealthStatusSystem: HostHealthStatusSystemProperties;
  HostImageConfigManager: HostImageConfigManagerProperties;
  HostKernelModuleSystem: HostKernelModuleSystemProperties;
  HostLocalAccountManager: HostLocalAccountManagerProperties;
  HostLocalAuthentication: HostLocalAuthenticationProperties;
  HostMemorySystem: HostMemorySystemProperties;
  HostNetworkSystem: HostNetworkSystemProperties;
  HostNvdimmSystem: HostNvdimmSystemProperties;
  HostPatchManager: HostPatchManagerProperties;
  HostPciPassthruSystem: HostPciPassthruSystemProperties;
  HostPowerSystem: HostPowerSystemProperties;
  HostProfile: HostProfileProperties;
  HostProfileManager: HostProfileManagerProperties;
  HostServiceSystem: HostServiceSystemProperties;
  HostSnmpSystem: HostSnmpSystemProperties;
  HostSpecificationManager: HostSpecificationManagerProperties;
  HostStorageSystem: HostStorageSystemProperties;
  HostSystem: HostSystemProperties;
  HostVFlashManager: HostVFlashManagerProperties;
  HostVMotionSystem: HostVMotionSystemProperties;
  HostVStorageObjectManager: HostVStorageObjectManagerProperties;
  HostVirtualNicManager: HostVirtualNicManagerProperties;
  HostVsanInternalSystem: HostVsanInternalSystemProperties;
  HostVsanSystem: HostVsanSystemProperties;
  HttpNfcLease: HttpNfcLeaseProperties;
  InventoryView: InventoryViewProperties;
  IoFilterManager: IoFilterManagerProperties;
  IpPoolManager: IpPoolManagerProperties;
  IscsiManager: IscsiManagerProperties;
  LicenseAssignmentManager: LicenseAssignmentManagerProperties;
  LicenseManager: LicenseManagerProperties;
  ListView: ListViewProperties;
  LocalizationManager: LocalizationManagerProperties;
  ManagedEntity: ManagedEntityProperties;
  ManagedObjectView: ManagedObjectViewProperties;
  MessageBusProxy: MessageBusProxyProperties;
  Network: NetworkProperties;
  OpaqueNetwork: OpaqueNetworkProperties;
  OptionManager: OptionManagerProperties;
  OverheadMemoryManager: OverheadMemoryManagerProperties;
  OvfManager: OvfManagerProperties;
  PerformanceManager: PerformanceManagerProperties;
  Profile: ProfileProperties;
  ProfileComplianceManager: ProfileComplianceManagerProperties;
  ProfileManager: ProfileManagerProperties;
  PropertyCollector: PropertyCollectorProperties;
  PropertyFilter: PropertyFilterProperties;
  ResourcePlanningManager: ResourcePlanningManagerProperties;
  ResourcePool: ResourcePoolProperties;
  ScheduledTask: ScheduledTaskProperties;
  ScheduledTaskManager: ScheduledTaskManagerProperties;
  SearchIndex: SearchIndexProperties;
  ServiceInstance: ServiceInstanceProperties;
  ServiceManager: ServiceManagerProperties;
  SessionManager: SessionManagerProperties;
  SimpleCommand: SimpleCommandProperties;
  SiteInfoManager: SiteInfoManagerProperties;
  StoragePod: StoragePodProperties;
  StorageQueryManager: StorageQueryManagerProperties;
  StorageResourceManager: StorageResourceManagerProperties;
  Task: TaskProperties;
  TaskHistoryCollector: TaskHistoryCollectorProperties;
  TaskManager: TaskManagerProperties;
  TenantTenantManager: TenantTenantManagerProperties;
  UserDirectory: UserDirectoryProperties;
  VStorageObjectManagerBase: VStorageObjectManagerBaseProperties;
  VcenterVStorageObjectManager: VcenterVStorageObjectManagerProperties;
  View: ViewProperties;
  ViewManager: ViewManagerProperties;
  VirtualApp: VirtualAppProperties;
  VirtualDiskManager: VirtualDiskManagerProperties;
  VirtualMachine: VirtualMachineProperties;
  VirtualMachineCompatibilityChecker: VirtualMachineCompatibilityCheckerProperties;
  VirtualMachineGuestCustomizationManager: VirtualMachineGuestCustomizationManagerProperties;
  VirtualMachineProvisioningChecker: VirtualMachineProvisioningCheckerProperties;
  VirtualMachineSnapshot: VirtualMachineSnapshotProperties;
  VirtualizationManager: VirtualizationManagerProperties;
  VmwareDistributedVirtualSwitch: VmwareDistributedVirtualSwitchProperties;
  VsanUpgradeSystem: VsanUpgradeSystemProperties;
}

/** Every kind of managed object: itself and all that derive from it. */
export interface ManagedObjectSubtypes {
  Alarm: 'Alarm';
  AlarmManager: 'AlarmManager';
  AuthorizationManager: 'AuthorizationManager';
  CertificateManager: 'CertificateManager';
  ClusterComputeResource: 'ClusterComputeResource';
  ClusterEVCManager: 'ClusterEVCManager';
  ClusterProfile: 'ClusterProfile';
  ClusterProfileManager: 'ClusterProfileManager';
  ComputeResource: 'ComputeResource' | 'ClusterComputeResource';
  ContainerView: 'ContainerView';
  CryptoManager: 'CryptoManager' | 'CryptoManagerHost' | 'CryptoManagerHostKMS' | 'CryptoManagerKmip';
  CryptoManagerHost: 'CryptoManagerHost' | 'CryptoManagerHostKMS';
  CryptoManagerHostKMS: 'CryptoManagerHostKMS';
  CryptoManagerKmip: 'CryptoManagerKmip';
  CustomFieldsManager: 'CustomFieldsManager';
  CustomizationSpecManager: 'CustomizationSpecManager';
  Datacenter: 'Datacenter';
  Datastore: 'Datastore';
  DatastoreNamespaceManager: 'DatastoreNamespaceManager';
  DiagnosticManager: 'DiagnosticManager';
  DistributedVirtualPortgroup: 'DistributedVirtualPortgroup';
  DistributedVirtualSwitch: 'DistributedVirtualSwitch' | 'VmwareDistributedVirtualSwitch';
  DistributedVirtualSwitchManager: 'DistributedVirtualSwitchManager';
  EnvironmentBrowser: 'EnvironmentBrowser';
  EventHistoryCollector: 'EventHistoryCollector';
  EventManager: 'EventManager';
  ExtensibleManagedObject: 'ExtensibleManagedObject' | 'Alarm' | 'ClusterComputeResource' | 'ClusterEVCManager' | 'ComputeResource' | 'Datacenter' | 'Datastore' | 'DistributedVirtualPortgroup' | 'DistributedVirtualSwitch' | 'Folder' | 'HostCpuSchedulerSystem' | 'HostFirewallSystem' | 'HostGraphicsManager' | 'HostMemorySystem' | 'HostNetworkSystem' | 'HostPciPassthruSystem' | 'HostServiceSystem' | 'HostStorageSystem' | 'HostSystem' | 'HostVMotionSystem' | 'HostVirtualNicManager' | 'ManagedEntity' | 'Network' | 'OpaqueNetwork' | 'ResourcePool' | 'ScheduledTask' | 'StoragePod' | 'Task' | 'VirtualApp' | 'VirtualMachine' | 'VirtualMachineSnapshot' | 'VmwareDistributedVirtualSwitch';
  ExtensionManager: 'ExtensionManager';
  FailoverClusterConfigurator: 'FailoverClusterConfigurator';
  FailoverClusterManager: 'FailoverClusterManager';
  FileManager: 'FileManager';
  Folder: 'Folder' | 'StoragePod';
  GuestAliasManager: 'GuestAliasManager';
  GuestAuthManager: 'GuestAuthManager';
  GuestFileManager: 'GuestFileManager';
  GuestOperationsManager: 'GuestOperationsManager';
  GuestProcessManager: 'GuestProcessManager';
  GuestWindowsRegistryManager: 'GuestWindowsRegistryManager';
  HealthUpdateManager: 'HealthUpdateManager';
  HistoryCollector: 'HistoryCollector' | 'EventHistoryCollector' | 'TaskHistoryCollector';
  HostAccessManager: 'HostAccessManager';
  HostActiveDirectoryAuthentication: 'HostActiveDirectoryAuthentication';
  HostAssignableHardwareManager: 'HostAssignableHardwareManager';
  HostAuthenticationManager: 'HostAuthenticationManager';
  HostAuthenticationStore: 'HostAuthenticationStore' | 'HostActiveDirectoryAuthentication' | 'HostDirectoryStore' | 'HostLocalAuthentication';
  HostAutoStartManager: 'HostAutoStartManager';
  HostBootDeviceSystem: 'HostBootDeviceSystem';
  HostCacheConfigurationManager: 'HostCacheConfigurationManager';
  HostCertificateManager: 'HostCertificateManager';
  HostCpuSchedulerSystem: 'HostCpuSchedulerSystem';
  HostDatastoreBrowser: 'HostDatastoreBrowser';
  HostDatastoreSystem: 'HostDatastoreSystem';
  HostDateTimeSystem: 'HostDateTimeSystem';
  HostDiagnosticSystem: 'HostDiagnosticSystem';
  HostDirectoryStore: 'HostDirectoryStore' | 'HostActiveDirectoryAuthentication';
  HostEsxAgentHostManager: 'HostEsxAgentHostManager';
  HostFirewallSystem: 'HostFirewallSystem';
  HostFirmwareSystem: 'HostFirmwareSystem';
  HostGraphicsManager: 'HostGraphicsManager';
  HostHealthStatusSystem: 'HostHealthStatusSystem';
  HostImageConfigManager: 'HostImageConfigManager';
  HostKernelModuleSystem: 'HostKernelModuleSystem';
  HostLocalAccountManager: 'HostLocalAccountManager';
  HostLocalAuthentication: 'HostLocalAuthentication';
  HostMemorySystem: 'HostMemorySystem';
  HostNetworkSystem: 'HostNetworkSystem';
  HostNvdimmSystem: 'HostNvdimmSystem';
  HostPatchManager: 'HostPatchManager';
  HostPciPassthruSystem: 'HostPciPassthruSystem';
  HostPowerSystem: 'HostPowerSystem';
  HostProfile: 'HostProfile';
  HostProfileManager: 'HostProfileManager';
  HostServiceSystem: 'HostServiceSystem';
  HostSnmpSystem: 'HostSnmpSystem';
  HostSpecificationManager: 'HostSpecificationManager';
  HostStorageSystem: 'HostStorageSystem';
  HostSystem: 'HostSystem';
  HostVFlashManager: 'HostVFlashManager';
  HostVMotionSystem: 'HostVMotionSystem';
  HostVStorageObjectManager: 'HostVStorageObjectManager';
  HostVirtualNicManager: 'HostVirtualNicManager';
  HostVsanInternalSystem: 'HostVsanInternalSystem';
  HostVsanSystem: 'HostVsanSystem';
  HttpNfcLease: 'HttpNfcLease';
  InventoryView: 'InventoryView';
  IoFilterManager: 'IoFilterManager';
  IpPoolManager: 'IpPoolManager';
  IscsiManager: 'IscsiManager';
  LicenseAssignmentManager: 'LicenseAssignmentManager';
  LicenseManager: 'LicenseManager';
  ListView: 'ListView';
  LocalizationManager: 'LocalizationManager';
  ManagedEntity: 'ManagedEntity' | 'ClusterComputeResource' | 'ComputeResource' | 'Datacenter' | 'Datastore' | 'DistributedVirtualPortgroup' | 'DistributedVirtualSwitch' | 'Folder' | 'HostSystem' | 'Network' | 'OpaqueNetwork' | 'ResourcePool' | 'StoragePod' | 'VirtualApp' | 'VirtualMachine' | 'VmwareDistributedVirtualSwitch';
  ManagedObjectView: 'ManagedObjectView' | 'ContainerView' | 'InventoryView' | 'ListView';
  MessageBusProxy: 'MessageBusProxy';
  Network: 'Network' | 'DistributedVirtualPortgroup' | 'OpaqueNetwork';
  OpaqueNetwork: 'OpaqueNetwork';
  OptionManager: 'OptionManager';
  OverheadMemoryManager: 'OverheadMemoryManager';
  OvfManager: 'OvfManager';
  PerformanceManager: 'PerformanceManager';
  Profile: 'Profile' | 'ClusterProfile' | 'HostProfile';
  ProfileComplianceManager: 'ProfileComplianceManager';
  ProfileManager: 'ProfileManager' | 'ClusterProfileManager' | 'HostProfileManager';
  PropertyCollector: 'PropertyCollector';
  PropertyFilter: 'PropertyFilter';
  ResourcePlanningManager: 'ResourcePlanningManager';
  ResourcePool: 'ResourcePool' | 'VirtualApp';
  ScheduledTask: 'ScheduledTask';
  ScheduledTaskManager: 'ScheduledTaskManager';
  SearchIndex: 'SearchIndex';
  ServiceInstance: 'ServiceInstance';
  ServiceManager: 'ServiceManager';
  SessionManager: 'SessionManager';
  SimpleCommand: 'SimpleCommand';
  SiteInfoManager: 'SiteInfoManager';
  StoragePod: 'StoragePod';
  StorageQueryManager: 'StorageQueryManager';
  StorageResourceManager: 'StorageResourceManager';
  Task: 'Task';
  TaskHistoryCollector: 'TaskHistoryCollector';
  TaskManager: 'TaskManager';
  TenantTenantManager: 'TenantTenantManager';
  UserDirectory: 'UserDirectory';
  VStorageObjectManagerBase: 'VStorageObjectManagerBase' | 'HostVStorageObjectManager' | 'VcenterVStorageObjectManager';
  VcenterVStorageObjectManager: 'VcenterVStorageObjectManager';
  View: 'View' | 'ContainerView' | 'InventoryView' | 'ListView' | 'ManagedObjectView';
  ViewManager: 'ViewManager';
  VirtualApp: 'VirtualApp';
  VirtualDiskManager: 'VirtualDiskManager';
  VirtualMachine: 'VirtualMachine';
  VirtualMachineCompatibilityChecker: 'VirtualMachineCompatibilityChecker';
  VirtualMachineGuestCustomizationManager: 'VirtualMachineGuestCustomizationManager';
  VirtualMachineProvisioningChecker: 'VirtualMachineProvisioningChecker';
  VirtualMachineSnapshot: 'VirtualMachineSnapshot';
  VirtualizationManager: 'VirtualizationManager';
  VmwareDistributedVirtualSwitch: 'VmwareDistributedVirtualSwitch';
  VsanUpgradeSystem: 'VsanUpgradeSystem';
}
