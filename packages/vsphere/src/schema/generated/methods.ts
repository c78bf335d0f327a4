// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type { AddedParameters, OnlyAddedParameters } from '../additions.js';

import type {
  AlarmFilterSpec,
  AlarmSpec,
  AlarmState,
  AnswerFile,
  AnswerFileCreateSpec,
  AnswerFileStatusResult,
  ApplyHostProfileConfigurationResult,
  ApplyHostProfileConfigurationSpec,
  ApplyProfile,
  ApplyStorageRecommendationResult,
  CheckResult,
  ClusterComputeResourceClusterConfigResult,
  ClusterComputeResourceHCIConfigSpec,
  ClusterComputeResourceHostConfigurationInput,
  ClusterComputeResourceValidationResultBase,
  ClusterConfigSpec,
  ClusterConfigSpecEx,
  ClusterDasAdvancedRuntimeInfo,
  ClusterEVCManagerCheckResult,
  ClusterEnterMaintenanceResult,
  ClusterHostRecommendation,
  ClusterIoFilterInfo,
  ClusterPowerOnVmResult,
  ClusterProfileConfigSpec,
  ClusterResourceUsageSummary,
  ClusterRuleInfo,
  ComplianceResult,
  ComputeResourceConfigSpec,
  ConfigTarget,
  CryptoKeyId,
  CryptoKeyPlain,
  CryptoKeyResult,
  CryptoManagerKmipClusterStatus,
  CryptoManagerKmipCryptoKeyStatus,
  CryptoManagerKmipServerCertInfo,
  CryptoSpec,
  CustomFieldDef,
  CustomizationSpec,
  CustomizationSpecItem,
  DVPortConfigSpec,
  DVPortgroupConfigSpec,
  DVSCapability,
  DVSConfigSpec,
  DVSCreateSpec,
  DVSFeatureCapability,
  DVSHealthCheckConfig,
  DVSManagerDvsConfigTarget,
  DVSNetworkResourcePoolConfigSpec,
  DatabaseSizeEstimate,
  DatabaseSizeParam,
  DatacenterBasicConnectInfo,
  DatacenterConfigSpec,
  DatastoreMountPathDatastorePair,
  DatastoreVVolContainerFailoverPair,
  DiagnosticManagerBundleInfo,
  DiagnosticManagerLogDescriptor,
  DiagnosticManagerLogHeader,
  DiskChangeInfo,
  DiskCryptoSpec,
  DistributedVirtualPort,
  DistributedVirtualSwitchHostProductSpec,
  DistributedVirtualSwitchManagerCompatibilityResult,
  DistributedVirtualSwitchManagerDvsProductSpec,
  DistributedVirtualSwitchManagerHostContainer,
  DistributedVirtualSwitchManagerHostDvsFilterSpec,
  DistributedVirtualSwitchManagerImportResult,
  DistributedVirtualSwitchPortCriteria,
  DistributedVirtualSwitchProductSpec,
  DvsVmVnicResourcePoolConfigSpec,
  EntityBackupConfig,
  EntityPrivilege,
  EnvironmentBrowserConfigOptionQuerySpec,
  Event,
  EventArgDesc,
  EventFilterSpec,
  Extension,
  ExtensionManagerIpAllocationUsage,
  FaultToleranceConfigSpec,
  FaultToleranceSecondaryOpResult,
  FcoeConfigFcoeSpecification,
  FileTransferInformation,
  FolderBatchAddHostsToClusterResult,
  FolderBatchAddStandaloneHostsResult,
  FolderNewHostSpec,
  GuestAliases,
  GuestAuthAliasInfo,
  GuestAuthSubject,
  GuestAuthentication,
  GuestFileAttributes,
  GuestListFileInfo,
  GuestMappedAliases,
  GuestProcessInfo,
  GuestProgramSpec,
  GuestRegKeyNameSpec,
  GuestRegKeyRecordSpec,
  GuestRegValueNameSpec,
  GuestRegValueSpec,
  HealthUpdate,
  HealthUpdateInfo,
  HostAccessControlEntry,
  HostAccountSpec,
  HostApplyProfile,
  HostAssignableHardwareConfig,
  HostAutoStartManagerConfig,
  HostBootDeviceInfo,
  HostCacheConfigurationSpec,
  HostCapability,
  HostConfigSpec,
  HostConnectInfo,
  HostConnectSpec,
  HostDatastoreBrowserSearchResults,
  HostDatastoreBrowserSearchSpec,
  HostDatastoreSystemDatastoreResult,
  HostDatastoreSystemVvolDatastoreSpec,
  HostDateTimeConfig,
  HostDateTimeSystemTimeZone,
  HostDiagnosticPartition,
  HostDiagnosticPartitionCreateDescription,
  HostDiagnosticPartitionCreateOption,
  HostDiagnosticPartitionCreateSpec,
  HostDiskDimensionsChs,
  HostDiskPartitionBlockRange,
  HostDiskPartitionInfo,
  HostDiskPartitionLayout,
  HostDiskPartitionSpec,
  HostDnsConfig,
  HostEsxAgentHostManagerConfigInfo,
  HostFeatureMask,
  HostFirewallDefaultPolicy,
  HostFirewallRulesetRulesetSpec,
  HostFlagInfo,
  HostGraphicsConfig,
  HostImageProfileSummary,
  HostInternetScsiHbaAuthenticationProperties,
  HostInternetScsiHbaDigestProperties,
  HostInternetScsiHbaDiscoveryProperties,
  HostInternetScsiHbaIPProperties,
  HostInternetScsiHbaParamValue,
  HostInternetScsiHbaSendTarget,
  HostInternetScsiHbaStaticTarget,
  HostInternetScsiHbaTargetSet,
  HostIpConfig,
  HostIpRouteConfig,
  HostIpRouteTableConfig,
  HostIpmiInfo,
  HostMaintenanceSpec,
  HostMultipathInfoHppLogicalUnitPolicy,
  HostMultipathInfoLogicalUnitPolicy,
  HostNasVolumeSpec,
  HostNasVolumeUserInfo,
  HostNetworkConfig,
  HostNetworkConfigResult,
  HostNvmeConnectSpec,
  HostNvmeDisconnectSpec,
  HostNvmeDiscoverSpec,
  HostNvmeDiscoveryLog,
  HostPatchManagerLocator,
  HostPatchManagerPatchManagerOperationSpec,
  HostPatchManagerResult,
  HostPatchManagerStatus,
  HostPathSelectionPolicyOption,
  HostPciPassthruConfig,
  HostPortGroupSpec,
  HostProfileConfigSpec,
  HostProfileManagerCompositionResult,
  HostProfileManagerCompositionValidationResult,
  HostProfileManagerConfigTaskList,
  HostProfileManagerHostToConfigSpecMap,
  HostResignatureRescanResult,
  HostScsiDisk,
  HostScsiDiskPartition,
  HostServiceTicket,
  HostSnmpConfigSpec,
  HostSpecification,
  HostStorageArrayTypePolicyOption,
  HostStorageSystemDiskLocatorLedResult,
  HostStorageSystemScsiLunResult,
  HostStorageSystemVmfsVolumeResult,
  HostSubSpecification,
  HostSystemReconnectSpec,
  HostSystemResourceInfo,
  HostSystemSwapConfiguration,
  HostTpmAttestationReport,
  HostUnresolvedVmfsResignatureSpec,
  HostUnresolvedVmfsResolutionResult,
  HostUnresolvedVmfsResolutionSpec,
  HostUnresolvedVmfsVolume,
  HostVFlashManagerVFlashCacheConfigSpec,
  HostVFlashManagerVFlashResourceConfigSpec,
  HostVFlashResourceConfigurationResult,
  HostVMotionCompatibility,
  HostVffsSpec,
  HostVffsVolume,
  HostVirtualNicSpec,
  HostVirtualSwitchSpec,
  HostVmfsSpec,
  HostVmfsVolume,
  HostVsanInternalSystemCmmdsQuery,
  HostVsanInternalSystemDeleteVsanObjectsResult,
  HostVsanInternalSystemVsanObjectOperationResult,
  HostVsanInternalSystemVsanPhysicalDiskDiagnosticsResult,
  HttpNfcLeaseManifestEntry,
  HttpNfcLeaseSourceFile,
  ID,
  ImportSpec,
  IoFilterQueryIssueResult,
  IpPool,
  IpPoolManagerIpAllocation,
  IscsiMigrationDependency,
  IscsiPortInfo,
  IscsiStatus,
  KernelModuleInfo,
  KeyProviderId,
  KeyValue,
  KmipClusterInfo,
  KmipServerInfo,
  KmipServerSpec,
  LicenseAssignmentManagerLicenseAssignment,
  LicenseAvailabilityInfo,
  LicenseFeatureInfo,
  LicenseManagerLicenseInfo,
  LicenseSource,
  LicenseUsageInfo,
  LocalizableMessage,
  LocalizedMethodFault,
  Long,
  NodeDeploymentSpec,
  NvdimmGuid,
  NvdimmNamespaceCreateSpec,
  NvdimmNamespaceDeleteSpec,
  NvdimmPMemNamespaceCreateSpec,
  ObjectContent,
  OptionValue,
  OvfCreateDescriptorParams,
  OvfCreateDescriptorResult,
  OvfCreateImportSpecParams,
  OvfCreateImportSpecResult,
  OvfParseDescriptorParams,
  OvfParseDescriptorResult,
  OvfValidateHostParams,
  OvfValidateHostResult,
  PassiveNodeDeploymentSpec,
  PerfCompositeMetric,
  PerfCounterInfo,
  PerfEntityMetricBase,
  PerfInterval,
  PerfMetricId,
  PerfProviderSummary,
  PerfQuerySpec,
  PerformanceManagerCounterLevelMapping,
  Permission,
  PhysicalNicHintInfo,
  PhysicalNicLinkInfo,
  PlacementResult,
  PlacementSpec,
  PrivilegePolicyDef,
  ProductComponentInfo,
  ProfileCreateSpec,
  ProfileDeferredPolicyOptionParameter,
  ProfileDescription,
  ProfileExecuteResult,
  ProfileExpressionMetadata,
  ProfileMetadata,
  ProfilePolicyMetadata,
  ProfileProfileStructure,
  PropertyFilterSpec,
  ResourceConfigOption,
  ResourceConfigSpec,
  RetrieveOptions,
  RetrieveResult,
  RetrieveVStorageObjSpec,
  SDDCBase,
  ScheduledTaskSpec,
  SelectionSet,
  ServiceContent,
  ServiceManagerServiceInfo,
  SessionManagerGenericServiceTicket,
  SessionManagerLocalTicket,
  SessionManagerServiceRequestSpec,
  SiteInfo,
  SoftwarePackage,
  SourceNodeSpec,
  StorageDrsConfigSpec,
  StorageIORMConfigOption,
  StorageIORMConfigSpec,
  StoragePerformanceSummary,
  StoragePlacementResult,
  StoragePlacementSpec,
  StorageRequirement,
  StructuredCustomizations,
  SystemEventInfo,
  TaskFilterSpec,
  TaskInfo,
  UpdateSet,
  UpdateVirtualMachineFilesResult,
  UsbScanCodeSpec,
  UserPrivilegeResult,
  UserSearchResult,
  UserSession,
  VAppCloneSpec,
  VAppConfigSpec,
  VMwareDvsLacpGroupSpec,
  VStorageObject,
  VStorageObjectAssociations,
  VStorageObjectSnapshotDetails,
  VStorageObjectSnapshotInfo,
  VStorageObjectStateInfo,
  VVolVmConfigFileUpdateResult,
  VchaClusterConfigInfo,
  VchaClusterConfigSpec,
  VchaClusterDeploymentSpec,
  VchaClusterHealth,
  VchaClusterNetworkSpec,
  VirtualAppLinkInfo,
  VirtualDisk,
  VirtualDiskId,
  VirtualDiskSpec,
  VirtualDiskVFlashCacheConfigInfo,
  VirtualMachineCloneSpec,
  VirtualMachineConfigInfo,
  VirtualMachineConfigOption,
  VirtualMachineConfigOptionDescriptor,
  VirtualMachineConfigSpec,
  VirtualMachineConnection,
  VirtualMachineDisplayTopology,
  VirtualMachineDynamicPassthroughInfo,
  VirtualMachineGuestQuiesceSpec,
  VirtualMachineInstantCloneSpec,
  VirtualMachineMemoryReservationSpec,
  VirtualMachineMksTicket,
  VirtualMachineProfileSpec,
  VirtualMachineRelocateSpec,
  VirtualMachineTicket,
  VirtualNicManagerNetConfig,
  VmfsConfigOption,
  VmfsDatastoreCreateSpec,
  VmfsDatastoreExpandSpec,
  VmfsDatastoreExtendSpec,
  VmfsDatastoreOption,
  VmfsUnmapBandwidthSpec,
  VsanHostClusterStatus,
  VsanHostConfigInfo,
  VsanHostDiskMapResult,
  VsanHostDiskMapping,
  VsanHostDiskResult,
  VsanNewPolicyBatch,
  VsanPolicyChangeBatch,
  VsanPolicySatisfiability,
  VsanUpgradeSystemPreflightCheckResult,
  VsanUpgradeSystemUpgradeStatus,
  VslmCloneSpec,
  VslmCreateSpec,
  VslmRelocateSpec,
  VslmTagEntry,
  WaitOptions,
  vslmInfrastructureObjectPolicy,
  vslmInfrastructureObjectPolicySpec,
} from './data-objects.js';
import type {
  HostAccessMode,
  HostLockdownMode,
  TaskInfoState,
  VirtualMachineMovePriority,
  VirtualMachinePowerState,
} from './enums.js';
import type {
  ManagedObjectReference,
  Ref,
} from '../managed-object-reference.js';

/** Every method by its name on the wire: receiver, parameters, result. */
export interface VimMethods {
  /** Since 6.7.1. */ AbandonHciWorkflow: { this: 'ClusterComputeResource'; params: OnlyAddedParameters<'AbandonHciWorkflow'>; result: void; };
  /** Since 5.5. */ AbdicateDomOwnership: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; } & AddedParameters<'AbdicateDomOwnership'>; result: string[]; };
  /** Since 7.0. */ AbortCustomization_Task: { this: 'VirtualMachineGuestCustomizationManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; } & AddedParameters<'AbortCustomization_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ AcknowledgeAlarm: { this: 'AlarmManager'; params: { alarm: Ref<'Alarm'>; entity: Ref<'ManagedEntity'>; } & AddedParameters<'AcknowledgeAlarm'>; result: void; };
  AcquireCimServicesTicket: { this: 'HostSystem'; params: OnlyAddedParameters<'AcquireCimServicesTicket'>; result: HostServiceTicket; };
  AcquireCloneTicket: { this: 'SessionManager'; params: OnlyAddedParameters<'AcquireCloneTicket'>; result: string; };
  /** Since 5.0. */ AcquireCredentialsInGuest: { this: 'GuestAuthManager'; params: { vm: Ref<'VirtualMachine'>; requestedAuth: GuestAuthentication; sessionID?: Long; } & AddedParameters<'AcquireCredentialsInGuest'>; result: GuestAuthentication; };
  /** Since 5.0. */ AcquireGenericServiceTicket: { this: 'SessionManager'; params: { spec: SessionManagerServiceRequestSpec; } & AddedParameters<'AcquireGenericServiceTicket'>; result: SessionManagerGenericServiceTicket; };
  AcquireLocalTicket: { this: 'SessionManager'; params: { userName: string; } & AddedParameters<'AcquireLocalTicket'>; result: SessionManagerLocalTicket; };
  AcquireMksTicket: { this: 'VirtualMachine'; params: OnlyAddedParameters<'AcquireMksTicket'>; result: VirtualMachineMksTicket; };
  /** Since 4.1. */ AcquireTicket: { this: 'VirtualMachine'; params: { ticketType: string; } & AddedParameters<'AcquireTicket'>; result: VirtualMachineTicket; };
  AddAuthorizationRole: { this: 'AuthorizationManager'; params: { name: string; privIds?: string[]; } & AddedParameters<'AddAuthorizationRole'>; result: number; };
  AddCustomFieldDef: { this: 'CustomFieldsManager'; params: { name: string; moType?: string; fieldDefPolicy?: PrivilegePolicyDef; fieldPolicy?: PrivilegePolicyDef; } & AddedParameters<'AddCustomFieldDef'>; result: CustomFieldDef; };
  /** Since 4.0. */ AddDVPortgroup_Task: { this: 'DistributedVirtualSwitch'; params: { spec: DVPortgroupConfigSpec[]; } & AddedParameters<'AddDVPortgroup_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ AddDisks_Task: { this: 'HostVsanSystem'; params: { disk: HostScsiDisk[]; } & AddedParameters<'AddDisks_Task'>; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskMapResult[]; };
  /** Since 6.5. */ AddFilter: { this: 'HealthUpdateManager'; params: { providerId: string; filterName: string; infoIds?: string[]; } & AddedParameters<'AddFilter'>; result: string; };
  /** Since 6.5. */ AddFilterEntities: { this: 'HealthUpdateManager'; params: { filterId: string; entities?: Ref<'ManagedEntity'>[]; } & AddedParameters<'AddFilterEntities'>; result: void; };
  /** Since 6.0. */ AddGuestAlias: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; mapCert: boolean; base64Cert: string; aliasInfo: GuestAuthAliasInfo; } & AddedParameters<'AddGuestAlias'>; result: void; };
  AddHost_Task: { this: 'ClusterComputeResource'; params: { spec: HostConnectSpec; asConnected: boolean; resourcePool?: Ref<'ResourcePool'>; /** Since 4.0. */ license?: string; } & AddedParameters<'AddHost_Task'>; result: Ref<'Task'>; taskResult: Ref<'HostSystem'>; };
  AddInternetScsiSendTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaSendTarget[]; } & AddedParameters<'AddInternetScsiSendTargets'>; result: void; };
  AddInternetScsiStaticTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaStaticTarget[]; } & AddedParameters<'AddInternetScsiStaticTargets'>; result: void; };
  /** Since 6.5. */ AddKey: { this: 'CryptoManager'; params: { key: CryptoKeyPlain; } & AddedParameters<'AddKey'>; result: void; };
  /** Since 6.5. */ AddKeys: { this: 'CryptoManager'; params: { keys?: CryptoKeyPlain[]; } & AddedParameters<'AddKeys'>; result: CryptoKeyResult[]; };
  /** Since 4.0. */ AddLicense: { this: 'LicenseManager'; params: { licenseKey: string; labels?: KeyValue[]; } & AddedParameters<'AddLicense'>; result: LicenseManagerLicenseInfo; };
  /** Since 6.5. */ AddMonitoredEntities: { this: 'HealthUpdateManager'; params: { providerId: string; entities?: Ref<'ManagedEntity'>[]; } & AddedParameters<'AddMonitoredEntities'>; result: void; };
  /** Since 5.0. */ AddNetworkResourcePool: { this: 'DistributedVirtualSwitch'; params: { configSpec: DVSNetworkResourcePoolConfigSpec[]; } & AddedParameters<'AddNetworkResourcePool'>; result: void; };
  AddPortGroup: { this: 'HostNetworkSystem'; params: { portgrp: HostPortGroupSpec; } & AddedParameters<'AddPortGroup'>; result: void; };
  AddServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { portgroup: string; nic: HostVirtualNicSpec; } & AddedParameters<'AddServiceConsoleVirtualNic'>; result: string; };
  AddStandaloneHost_Task: { this: 'Folder'; params: { spec: HostConnectSpec; compResSpec?: ComputeResourceConfigSpec; addConnected: boolean; /** Since 4.0. */ license?: string; } & AddedParameters<'AddStandaloneHost_Task'>; result: Ref<'Task'>; taskResult: Ref<'ComputeResource'>; };
  AddVirtualNic: { this: 'HostNetworkSystem'; params: { portgroup: string; nic: HostVirtualNicSpec; } & AddedParameters<'AddVirtualNic'>; result: string; };
  AddVirtualSwitch: { this: 'HostNetworkSystem'; params: { vswitchName: string; spec?: HostVirtualSwitchSpec; } & AddedParameters<'AddVirtualSwitch'>; result: void; };
  /** Since 5.1. */ AllocateIpv4Address: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; allocationId: string; } & AddedParameters<'AllocateIpv4Address'>; result: string; };
  /** Since 5.1. */ AllocateIpv6Address: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; allocationId: string; } & AddedParameters<'AllocateIpv6Address'>; result: string; };
  AnswerVM: { this: 'VirtualMachine'; params: { questionId: string; answerChoice: string; } & AddedParameters<'AnswerVM'>; result: void; };
  /** Since 6.5. */ ApplyEntitiesConfig_Task: { this: 'HostProfileManager'; params: { applyConfigSpecs?: ApplyHostProfileConfigurationSpec[]; } & AddedParameters<'ApplyEntitiesConfig_Task'>; result: Ref<'Task'> | undefined; taskResult: ApplyHostProfileConfigurationResult[]; };
  /** Since 6.7. */ ApplyEvcModeVM_Task: { this: 'VirtualMachine'; params: { mask?: HostFeatureMask[]; completeMasks?: boolean; } & AddedParameters<'ApplyEvcModeVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ApplyHostConfig_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; configSpec: HostConfigSpec; /** Since 5.0. */ userInput?: ProfileDeferredPolicyOptionParameter[]; } & AddedParameters<'ApplyHostConfig_Task'>; result: Ref<'Task'>; taskResult: void; };
  ApplyRecommendation: { this: 'ClusterComputeResource'; params: { key: string; } & AddedParameters<'ApplyRecommendation'>; result: void; };
  /** Since 5.0. */ ApplyStorageDrsRecommendationToPod_Task: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; key: string; } & AddedParameters<'ApplyStorageDrsRecommendationToPod_Task'>; result: Ref<'Task'>; taskResult: ApplyStorageRecommendationResult; };
  /** Since 5.0. */ ApplyStorageDrsRecommendation_Task: { this: 'StorageResourceManager'; params: { key: string[]; } & AddedParameters<'ApplyStorageDrsRecommendation_Task'>; result: Ref<'Task'>; taskResult: ApplyStorageRecommendationResult; };
  /** Since 4.0. */ AreAlarmActionsEnabled: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; } & AddedParameters<'AreAlarmActionsEnabled'>; result: boolean; };
  AssignUserToGroup: { this: 'HostLocalAccountManager'; params: { user: string; group: string; } & AddedParameters<'AssignUserToGroup'>; result: void; };
  /** Since 4.0. */ AssociateProfile: { this: 'Profile'; params: { entity: Ref<'ManagedEntity'>[]; } & AddedParameters<'AssociateProfile'>; result: void; };
  /** Since 6.5. */ AttachDisk_Task: { this: 'VirtualMachine'; params: { diskId: ID; datastore: Ref<'Datastore'>; controllerKey?: number; unitNumber?: number; } & AddedParameters<'AttachDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ AttachScsiLun: { this: 'HostStorageSystem'; params: { lunUuid: string; } & AddedParameters<'AttachScsiLun'>; result: void; };
  /** Since 6.0. */ AttachScsiLunEx_Task: { this: 'HostStorageSystem'; params: { lunUuid: string[]; } & AddedParameters<'AttachScsiLunEx_Task'>; result: Ref<'Task'>; taskResult: HostStorageSystemScsiLunResult[]; };
  /** Since 6.5. */ AttachTagToVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; category: string; tag: string; } & AddedParameters<'AttachTagToVStorageObject'>; result: void; };
  AttachVmfsExtent: { this: 'HostStorageSystem'; params: { vmfsPath: string; extent: HostScsiDiskPartition; } & AddedParameters<'AttachVmfsExtent'>; result: void; };
  AutoStartPowerOff: { this: 'HostAutoStartManager'; params: OnlyAddedParameters<'AutoStartPowerOff'>; result: void; };
  AutoStartPowerOn: { this: 'HostAutoStartManager'; params: OnlyAddedParameters<'AutoStartPowerOn'>; result: void; };
  BackupFirmwareConfiguration: { this: 'HostFirmwareSystem'; params: OnlyAddedParameters<'BackupFirmwareConfiguration'>; result: string; };
  /** Since 6.7.1. */ BatchAddHostsToCluster_Task: { this: 'Folder'; params: { cluster: Ref<'ClusterComputeResource'>; newHosts?: FolderNewHostSpec[]; existingHosts?: Ref<'HostSystem'>[]; compResSpec?: ComputeResourceConfigSpec; desiredState?: string; } & AddedParameters<'BatchAddHostsToCluster_Task'>; result: Ref<'Task'>; taskResult: FolderBatchAddHostsToClusterResult; };
  /** Since 6.7.1. */ BatchAddStandaloneHosts_Task: { this: 'Folder'; params: { newHosts?: FolderNewHostSpec[]; compResSpec?: ComputeResourceConfigSpec; addConnected: boolean; } & AddedParameters<'BatchAddStandaloneHosts_Task'>; result: Ref<'Task'>; taskResult: FolderBatchAddStandaloneHostsResult; };
  /** Since 6.7.1. */ BatchQueryConnectInfo: { this: 'Datacenter'; params: { hostSpecs?: HostConnectSpec[]; } & AddedParameters<'BatchQueryConnectInfo'>; result: DatacenterBasicConnectInfo[]; };
  /** Since 5.0. */ BindVnic: { this: 'IscsiManager'; params: { iScsiHbaName: string; vnicDevice: string; } & AddedParameters<'BindVnic'>; result: void; };
  BrowseDiagnosticLog: { this: 'DiagnosticManager'; params: { host?: Ref<'HostSystem'>; key: string; start?: number; lines?: number; } & AddedParameters<'BrowseDiagnosticLog'>; result: DiagnosticManagerLogHeader; };
  /** Since 5.5. */ CanProvisionObjects: { this: 'HostVsanInternalSystem'; params: { npbs: VsanNewPolicyBatch[]; /** Since 6.0. */ ignoreSatisfiability?: boolean; } & AddedParameters<'CanProvisionObjects'>; result: VsanPolicySatisfiability[]; };
  /** Since 4.1. */ CancelRecommendation: { this: 'ClusterComputeResource'; params: { key: string; } & AddedParameters<'CancelRecommendation'>; result: void; };
  /** Since 4.1. */ CancelRetrievePropertiesEx: { this: 'PropertyCollector'; params: { token: string; } & AddedParameters<'CancelRetrievePropertiesEx'>; result: void; };
  /** Since 5.0. */ CancelStorageDrsRecommendation: { this: 'StorageResourceManager'; params: { key: string[]; } & AddedParameters<'CancelStorageDrsRecommendation'>; result: void; };
  CancelTask: { this: 'Task'; params: OnlyAddedParameters<'CancelTask'>; result: void; };
  CancelWaitForUpdates: { this: 'PropertyCollector'; params: OnlyAddedParameters<'CancelWaitForUpdates'>; result: void; };
  /** Since 6.0. */ CertMgrRefreshCACertificatesAndCRLs_Task: { this: 'CertificateManager'; params: { host: Ref<'HostSystem'>[]; } & AddedParameters<'CertMgrRefreshCACertificatesAndCRLs_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ CertMgrRefreshCertificates_Task: { this: 'CertificateManager'; params: { host: Ref<'HostSystem'>[]; } & AddedParameters<'CertMgrRefreshCertificates_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ CertMgrRevokeCertificates_Task: { this: 'CertificateManager'; params: { host: Ref<'HostSystem'>[]; } & AddedParameters<'CertMgrRevokeCertificates_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ChangeAccessMode: { this: 'HostAccessManager'; params: { principal: string; isGroup: boolean; accessMode: HostAccessMode; } & AddedParameters<'ChangeAccessMode'>; result: void; };
  /** Since 5.0. */ ChangeFileAttributesInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; guestFilePath: string; fileAttributes: GuestFileAttributes; } & AddedParameters<'ChangeFileAttributesInGuest'>; result: void; };
  /** Since 6.7. */ ChangeKey_Task: { this: 'CryptoManagerHost'; params: { newKey: CryptoKeyPlain; } & AddedParameters<'ChangeKey_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ChangeLockdownMode: { this: 'HostAccessManager'; params: { mode: HostLockdownMode; } & AddedParameters<'ChangeLockdownMode'>; result: void; };
  /** Since 6.0. */ ChangeNFSUserPassword: { this: 'HostStorageSystem'; params: { password: string; } & AddedParameters<'ChangeNFSUserPassword'>; result: void; };
  /** Since 4.0. */ ChangeOwner: { this: 'FileManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; owner: string; } & AddedParameters<'ChangeOwner'>; result: void; };
  /** Since 6.7.2. */ ChangePassword: { this: 'HostLocalAccountManager'; params: { user: string; oldPassword: string; newPassword: string; } & AddedParameters<'ChangePassword'>; result: void; };
  /** Since 6.0. */ CheckAddHostEvc_Task: { this: 'ClusterEVCManager'; params: { cnxSpec: HostConnectSpec; } & AddedParameters<'CheckAddHostEvc_Task'>; result: Ref<'Task'> | undefined; taskResult: ClusterEVCManagerCheckResult[]; };
  /** Since 5.0. */ CheckAnswerFileStatus_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>[]; } & AddedParameters<'CheckAnswerFileStatus_Task'>; result: Ref<'Task'> | undefined; taskResult: AnswerFileStatusResult[]; };
  /** Since 4.0. */ CheckClone_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; folder: Ref<'Folder'>; name: string; spec: VirtualMachineCloneSpec; testType?: string[]; } & AddedParameters<'CheckClone_Task'>; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 4.0. */ CheckCompatibility_Task: { this: 'VirtualMachineCompatibilityChecker'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; testType?: string[]; } & AddedParameters<'CheckCompatibility_Task'>; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 4.0. */ CheckCompliance_Task: { this: 'ProfileComplianceManager'; params: { profile?: Ref<'Profile'>[]; entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'CheckCompliance_Task'>; result: Ref<'Task'>; taskResult: ComplianceResult[]; };
  /** Since 6.0. */ CheckConfigureEvcMode_Task: { this: 'ClusterEVCManager'; params: { evcModeKey: string; /** Since 7.0.1. */ evcGraphicsModeKey?: string; } & AddedParameters<'CheckConfigureEvcMode_Task'>; result: Ref<'Task'> | undefined; taskResult: ClusterEVCManagerCheckResult[]; };
  CheckCustomizationResources: { this: 'CustomizationSpecManager'; params: { guestOs: string; } & AddedParameters<'CheckCustomizationResources'>; result: void; };
  CheckCustomizationSpec: { this: 'VirtualMachine'; params: { spec: CustomizationSpec; } & AddedParameters<'CheckCustomizationSpec'>; result: void; };
  CheckForUpdates: { this: 'PropertyCollector'; params: { version?: string; } & AddedParameters<'CheckForUpdates'>; result: UpdateSet | undefined; };
  /** Since 4.0. */ CheckHostPatch_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; } & AddedParameters<'CheckHostPatch_Task'>; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 6.7. */ CheckInstantClone_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; spec: VirtualMachineInstantCloneSpec; testType?: string[]; } & AddedParameters<'CheckInstantClone_Task'>; result: Ref<'Task'> | undefined; taskResult: CheckResult[]; };
  CheckLicenseFeature: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey: string; } & AddedParameters<'CheckLicenseFeature'>; result: boolean; };
  /** Since 4.0. */ CheckMigrate_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; state?: VirtualMachinePowerState; testType?: string[]; } & AddedParameters<'CheckMigrate_Task'>; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 6.7. */ CheckPowerOn_Task: { this: 'VirtualMachineCompatibilityChecker'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; testType?: string[]; } & AddedParameters<'CheckPowerOn_Task'>; result: Ref<'Task'> | undefined; taskResult: CheckResult[]; };
  /** Since 4.0. */ CheckProfileCompliance_Task: { this: 'Profile'; params: { entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'CheckProfileCompliance_Task'>; result: Ref<'Task'>; taskResult: ComplianceResult[]; };
  /** Since 4.0. */ CheckRelocate_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; spec: VirtualMachineRelocateSpec; testType?: string[]; } & AddedParameters<'CheckRelocate_Task'>; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 6.7. */ CheckVmConfig_Task: { this: 'VirtualMachineCompatibilityChecker'; params: { spec: VirtualMachineConfigSpec; vm?: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; testType?: string[]; } & AddedParameters<'CheckVmConfig_Task'>; result: Ref<'Task'> | undefined; taskResult: CheckResult[]; };
  /** Since 4.0. */ ClearComplianceStatus: { this: 'ProfileComplianceManager'; params: { profile?: Ref<'Profile'>[]; entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'ClearComplianceStatus'>; result: void; };
  /** Since 6.0. */ ClearNFSUser: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'ClearNFSUser'>; result: void; };
  /** Since 6.5. */ ClearSystemEventLog: { this: 'HostHealthStatusSystem'; params: OnlyAddedParameters<'ClearSystemEventLog'>; result: void; };
  /** Since 6.7. */ ClearTriggeredAlarms: { this: 'AlarmManager'; params: { filter: AlarmFilterSpec; } & AddedParameters<'ClearTriggeredAlarms'>; result: void; };
  /** Since 6.7. */ ClearVStorageObjectControlFlags: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; } & AddedParameters<'ClearVStorageObjectControlFlags'>; result: void; };
  CloneSession: { this: 'SessionManager'; params: { cloneTicket: string; } & AddedParameters<'CloneSession'>; result: UserSession; };
  /** Since 4.0. */ CloneVApp_Task: { this: 'VirtualApp'; params: { name: string; target: Ref<'ResourcePool'>; spec: VAppCloneSpec; } & AddedParameters<'CloneVApp_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualApp'>; };
  CloneVM_Task: { this: 'VirtualMachine'; params: { folder: Ref<'Folder'>; name: string; spec: VirtualMachineCloneSpec; } & AddedParameters<'CloneVM_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 6.5. */ CloneVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmCloneSpec; } & AddedParameters<'CloneVStorageObject_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  CloseInventoryViewFolder: { this: 'InventoryView'; params: { entity: Ref<'ManagedEntity'>[]; } & AddedParameters<'CloseInventoryViewFolder'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 5.0. */ ClusterEnterMaintenanceMode: { this: 'ClusterComputeResource'; params: { host: Ref<'HostSystem'>[]; option?: OptionValue[]; } & AddedParameters<'ClusterEnterMaintenanceMode'>; result: ClusterEnterMaintenanceResult; };
  /** Since 6.5. */ CompositeHostProfile_Task: { this: 'HostProfileManager'; params: { source: Ref<'Profile'>; targets?: Ref<'Profile'>[]; toBeMerged?: HostApplyProfile; toBeReplacedWith?: HostApplyProfile; toBeDeleted?: HostApplyProfile; enableStatusToBeCopied?: HostApplyProfile; } & AddedParameters<'CompositeHostProfile_Task'>; result: Ref<'Task'> | undefined; taskResult: HostProfileManagerCompositionResult; };
  ComputeDiskPartitionInfo: { this: 'HostStorageSystem'; params: { devicePath: string; layout: HostDiskPartitionLayout; /** Since 5.0. */ partitionFormat?: string; } & AddedParameters<'ComputeDiskPartitionInfo'>; result: HostDiskPartitionInfo; };
  /** Since 4.0. */ ComputeDiskPartitionInfoForResize: { this: 'HostStorageSystem'; params: { partition: HostScsiDiskPartition; blockRange: HostDiskPartitionBlockRange; /** Since 5.0. */ partitionFormat?: string; } & AddedParameters<'ComputeDiskPartitionInfoForResize'>; result: HostDiskPartitionInfo; };
  /** Since 6.5. */ ConfigureCryptoKey: { this: 'HostSystem'; params: { keyId?: CryptoKeyId; } & AddedParameters<'ConfigureCryptoKey'>; result: void; };
  /** Since 4.1. */ ConfigureDatastoreIORM_Task: { this: 'StorageResourceManager'; params: { datastore: Ref<'Datastore'>; spec: StorageIORMConfigSpec; } & AddedParameters<'ConfigureDatastoreIORM_Task'>; result: Ref<'Task'>; taskResult: void; };
  ConfigureDatastorePrincipal: { this: 'HostDatastoreSystem'; params: { userName: string; password?: string; } & AddedParameters<'ConfigureDatastorePrincipal'>; result: void; };
  /** Since 6.0. */ ConfigureEvcMode_Task: { this: 'ClusterEVCManager'; params: { evcModeKey: string; /** Since 7.0.1. */ evcGraphicsModeKey?: string; } & AddedParameters<'ConfigureEvcMode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7.1. */ ConfigureHCI_Task: { this: 'ClusterComputeResource'; params: { clusterSpec: ClusterComputeResourceHCIConfigSpec; hostInputs?: ClusterComputeResourceHostConfigurationInput[]; } & AddedParameters<'ConfigureHCI_Task'>; result: Ref<'Task'>; taskResult: ClusterComputeResourceClusterConfigResult; };
  /** Since 5.0. */ ConfigureHostCache_Task: { this: 'HostCacheConfigurationManager'; params: { spec: HostCacheConfigurationSpec; } & AddedParameters<'ConfigureHostCache_Task'>; result: Ref<'Task'>; taskResult: void; };
  ConfigureLicenseSource: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; licenseSource: LicenseSource; } & AddedParameters<'ConfigureLicenseSource'>; result: void; };
  /** Since 4.1. */ ConfigurePowerPolicy: { this: 'HostPowerSystem'; params: { key: number; } & AddedParameters<'ConfigurePowerPolicy'>; result: void; };
  /** Since 5.0. */ ConfigureStorageDrsForPod_Task: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; spec: StorageDrsConfigSpec; modify: boolean; } & AddedParameters<'ConfigureStorageDrsForPod_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ ConfigureVFlashResourceEx_Task: { this: 'HostVFlashManager'; params: { devicePath?: string[]; } & AddedParameters<'ConfigureVFlashResourceEx_Task'>; result: Ref<'Task'> | undefined; taskResult: HostVFlashResourceConfigurationResult; };
  /** Since 7.0. */ ConnectNvmeController: { this: 'HostStorageSystem'; params: { connectSpec: HostNvmeConnectSpec; } & AddedParameters<'ConnectNvmeController'>; result: void; };
  /** Since 5.0. */ ConsolidateVMDisks_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'ConsolidateVMDisks_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.1. */ ContinueRetrievePropertiesEx: { this: 'PropertyCollector'; params: { token: string; } & AddedParameters<'ContinueRetrievePropertiesEx'>; result: RetrieveResult; };
  /** Since 6.5. */ ConvertNamespacePathToUuidPath: { this: 'DatastoreNamespaceManager'; params: { datacenter?: Ref<'Datacenter'>; namespaceUrl: string; } & AddedParameters<'ConvertNamespacePathToUuidPath'>; result: string; };
  CopyDatastoreFile_Task: { this: 'FileManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destinationName: string; destinationDatacenter?: Ref<'Datacenter'>; force?: boolean; } & AddedParameters<'CopyDatastoreFile_Task'>; result: Ref<'Task'>; taskResult: void; };
  CopyVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destName: string; destDatacenter?: Ref<'Datacenter'>; destSpec?: VirtualDiskSpec; force?: boolean; } & AddedParameters<'CopyVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: string; };
  CreateAlarm: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; spec: AlarmSpec; } & AddedParameters<'CreateAlarm'>; result: Ref<'Alarm'>; };
  /** Since 4.0. */ CreateChildVM_Task: { this: 'ResourcePool'; params: { config: VirtualMachineConfigSpec; host?: Ref<'HostSystem'>; } & AddedParameters<'CreateChildVM_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  CreateCluster: { this: 'Folder'; params: { name: string; spec: ClusterConfigSpec; } & AddedParameters<'CreateCluster'>; result: Ref<'ClusterComputeResource'>; };
  CreateClusterEx: { this: 'Folder'; params: { name: string; spec: ClusterConfigSpecEx; } & AddedParameters<'CreateClusterEx'>; result: Ref<'ClusterComputeResource'>; };
  CreateCollectorForEvents: { this: 'EventManager'; params: { filter: EventFilterSpec; } & AddedParameters<'CreateCollectorForEvents'>; result: Ref<'EventHistoryCollector'>; };
  CreateCollectorForTasks: { this: 'TaskManager'; params: { filter: TaskFilterSpec; } & AddedParameters<'CreateCollectorForTasks'>; result: Ref<'TaskHistoryCollector'>; };
  CreateContainerView: { this: 'ViewManager'; params: { container: Ref<'ManagedEntity'>; type?: string[]; recursive: boolean; } & AddedParameters<'CreateContainerView'>; result: Ref<'ContainerView'>; };
  CreateCustomizationSpec: { this: 'CustomizationSpecManager'; params: { item: CustomizationSpecItem; } & AddedParameters<'CreateCustomizationSpec'>; result: void; };
  /** Since 5.1. */ CreateDVPortgroup_Task: { this: 'DistributedVirtualSwitch'; params: { spec: DVPortgroupConfigSpec; } & AddedParameters<'CreateDVPortgroup_Task'>; result: Ref<'Task'>; taskResult: Ref<'DistributedVirtualPortgroup'>; };
  /** Since 4.0. */ CreateDVS_Task: { this: 'Folder'; params: { spec: DVSCreateSpec; } & AddedParameters<'CreateDVS_Task'>; result: Ref<'Task'>; taskResult: Ref<'DistributedVirtualSwitch'>; };
  CreateDatacenter: { this: 'Folder'; params: { name: string; } & AddedParameters<'CreateDatacenter'>; result: Ref<'Datacenter'>; };
  /** Since 4.0. */ CreateDefaultProfile: { this: 'HostProfileManager'; params: { profileType: string; /** Since 5.0. */ profileTypeName?: string; /** Since 5.0. */ profile?: Ref<'Profile'>; } & AddedParameters<'CreateDefaultProfile'>; result: ApplyProfile; };
  /** Since 4.0. */ CreateDescriptor: { this: 'OvfManager'; params: { obj: Ref<'ManagedEntity'>; cdp: OvfCreateDescriptorParams; } & AddedParameters<'CreateDescriptor'>; result: OvfCreateDescriptorResult; };
  CreateDiagnosticPartition: { this: 'HostDiagnosticSystem'; params: { spec: HostDiagnosticPartitionCreateSpec; } & AddedParameters<'CreateDiagnosticPartition'>; result: void; };
  /** Since 5.5. */ CreateDirectory: { this: 'DatastoreNamespaceManager'; params: { datastore: Ref<'Datastore'>; displayName?: string; policy?: string; } & AddedParameters<'CreateDirectory'>; result: string; };
  /** Since 6.7. */ CreateDiskFromSnapshot_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; name: string; profile?: VirtualMachineProfileSpec[]; crypto?: CryptoSpec; path?: string; } & AddedParameters<'CreateDiskFromSnapshot_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 6.5. */ CreateDisk_Task: { this: 'VcenterVStorageObjectManager'; params: { spec: VslmCreateSpec; } & AddedParameters<'CreateDisk_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  CreateFilter: { this: 'PropertyCollector'; params: { spec: PropertyFilterSpec; partialUpdates: boolean; } & AddedParameters<'CreateFilter'>; result: Ref<'PropertyFilter'>; };
  CreateFolder: { this: 'Folder'; params: { name: string; } & AddedParameters<'CreateFolder'>; result: Ref<'Folder'>; };
  CreateGroup: { this: 'HostLocalAccountManager'; params: { group: HostAccountSpec; } & AddedParameters<'CreateGroup'>; result: void; };
  /** Since 4.0. */ CreateImportSpec: { this: 'OvfManager'; params: { ovfDescriptor: string; resourcePool: Ref<'ResourcePool'>; datastore: Ref<'Datastore'>; cisp: OvfCreateImportSpecParams; } & AddedParameters<'CreateImportSpec'>; result: OvfCreateImportSpecResult; };
  CreateInventoryView: { this: 'ViewManager'; params: OnlyAddedParameters<'CreateInventoryView'>; result: Ref<'InventoryView'>; };
  /** Since 4.0. */ CreateIpPool: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; pool: IpPool; } & AddedParameters<'CreateIpPool'>; result: number; };
  CreateListView: { this: 'ViewManager'; params: { obj?: ManagedObjectReference[]; } & AddedParameters<'CreateListView'>; result: Ref<'ListView'>; };
  CreateListViewFromView: { this: 'ViewManager'; params: { view: Ref<'View'>; } & AddedParameters<'CreateListViewFromView'>; result: Ref<'ListView'>; };
  CreateLocalDatastore: { this: 'HostDatastoreSystem'; params: { name: string; path: string; } & AddedParameters<'CreateLocalDatastore'>; result: Ref<'Datastore'>; };
  CreateNasDatastore: { this: 'HostDatastoreSystem'; params: { spec: HostNasVolumeSpec; } & AddedParameters<'CreateNasDatastore'>; result: Ref<'Datastore'>; };
  /** Since 6.7. */ CreateNvdimmNamespace_Task: { this: 'HostNvdimmSystem'; params: { createSpec: NvdimmNamespaceCreateSpec; } & AddedParameters<'CreateNvdimmNamespace_Task'>; result: Ref<'Task'>; taskResult: NvdimmGuid; };
  /** Since 6.7.1. */ CreateNvdimmPMemNamespace_Task: { this: 'HostNvdimmSystem'; params: { createSpec: NvdimmPMemNamespaceCreateSpec; } & AddedParameters<'CreateNvdimmPMemNamespace_Task'>; result: Ref<'Task'>; taskResult: NvdimmGuid; };
  /** Since 7.0. */ CreateNvmeOverRdmaAdapter: { this: 'HostStorageSystem'; params: { rdmaDeviceName: string; } & AddedParameters<'CreateNvmeOverRdmaAdapter'>; result: void; };
  /** Since 4.0. */ CreateObjectScheduledTask: { this: 'ScheduledTaskManager'; params: { obj: ManagedObjectReference; spec: ScheduledTaskSpec; } & AddedParameters<'CreateObjectScheduledTask'>; result: Ref<'ScheduledTask'>; };
  CreatePerfInterval: { this: 'PerformanceManager'; params: { intervalId: PerfInterval; } & AddedParameters<'CreatePerfInterval'>; result: void; };
  /** Since 4.0. */ CreateProfile: { this: 'ProfileManager'; params: { createSpec: ProfileCreateSpec; } & AddedParameters<'CreateProfile'>; result: Ref<'Profile'>; };
  /** Since 4.1. */ CreatePropertyCollector: { this: 'PropertyCollector'; params: OnlyAddedParameters<'CreatePropertyCollector'>; result: Ref<'PropertyCollector'>; };
  /** Since 6.0. */ CreateRegistryKeyInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; isVolatile: boolean; classType?: string; } & AddedParameters<'CreateRegistryKeyInGuest'>; result: void; };
  CreateResourcePool: { this: 'ResourcePool'; params: { name: string; spec: ResourceConfigSpec; } & AddedParameters<'CreateResourcePool'>; result: Ref<'ResourcePool'>; };
  CreateScheduledTask: { this: 'ScheduledTaskManager'; params: { entity: Ref<'ManagedEntity'>; spec: ScheduledTaskSpec; } & AddedParameters<'CreateScheduledTask'>; result: Ref<'ScheduledTask'>; };
  /** Since 4.0. */ CreateScreenshot_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'CreateScreenshot_Task'>; result: Ref<'Task'>; taskResult: string; };
  /** Since 6.0. */ CreateSecondaryVMEx_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; spec?: FaultToleranceConfigSpec; } & AddedParameters<'CreateSecondaryVMEx_Task'>; result: Ref<'Task'>; taskResult: FaultToleranceSecondaryOpResult; };
  /** Since 4.0. */ CreateSecondaryVM_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'CreateSecondaryVM_Task'>; result: Ref<'Task'>; taskResult: FaultToleranceSecondaryOpResult; };
  /** Since 6.5. */ CreateSnapshotEx_Task: { this: 'VirtualMachine'; params: { name: string; description?: string; memory: boolean; quiesceSpec?: VirtualMachineGuestQuiesceSpec; } & AddedParameters<'CreateSnapshotEx_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachineSnapshot'>; };
  CreateSnapshot_Task: { this: 'VirtualMachine'; params: { name: string; description?: string; memory: boolean; quiesce: boolean; } & AddedParameters<'CreateSnapshot_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachineSnapshot'>; };
  /** Since 5.0. */ CreateStoragePod: { this: 'Folder'; params: { name: string; } & AddedParameters<'CreateStoragePod'>; result: Ref<'StoragePod'>; };
  CreateTask: { this: 'TaskManager'; params: { obj: ManagedObjectReference; taskTypeId: string; initiatedBy?: string; cancelable: boolean; /** Since 4.0. */ parentTaskKey?: string; /** Since 6.0. */ activationId?: string; } & AddedParameters<'CreateTask'>; result: TaskInfo; };
  /** Since 5.0. */ CreateTemporaryDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; prefix: string; suffix: string; directoryPath?: string; } & AddedParameters<'CreateTemporaryDirectoryInGuest'>; result: string; };
  /** Since 5.0. */ CreateTemporaryFileInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; prefix: string; suffix: string; directoryPath?: string; } & AddedParameters<'CreateTemporaryFileInGuest'>; result: string; };
  CreateUser: { this: 'HostLocalAccountManager'; params: { user: HostAccountSpec; } & AddedParameters<'CreateUser'>; result: void; };
  /** Since 4.0. */ CreateVApp: { this: 'ResourcePool'; params: { name: string; resSpec: ResourceConfigSpec; configSpec: VAppConfigSpec; vmFolder?: Ref<'Folder'>; } & AddedParameters<'CreateVApp'>; result: Ref<'VirtualApp'>; };
  CreateVM_Task: { this: 'Folder'; params: { config: VirtualMachineConfigSpec; pool: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; } & AddedParameters<'CreateVM_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  CreateVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; spec: VirtualDiskSpec; } & AddedParameters<'CreateVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: string; };
  CreateVmfsDatastore: { this: 'HostDatastoreSystem'; params: { spec: VmfsDatastoreCreateSpec; } & AddedParameters<'CreateVmfsDatastore'>; result: Ref<'Datastore'>; };
  /** Since 6.0. */ CreateVvolDatastore: { this: 'HostDatastoreSystem'; params: { spec: HostDatastoreSystemVvolDatastoreSpec; } & AddedParameters<'CreateVvolDatastore'>; result: Ref<'Datastore'>; };
  /** Since 7.0. */ CryptoManagerHostDisable: { this: 'CryptoManagerHostKMS'; params: OnlyAddedParameters<'CryptoManagerHostDisable'>; result: void; };
  /** Since 6.7. */ CryptoManagerHostEnable: { this: 'CryptoManagerHost'; params: { initialKey: CryptoKeyPlain; } & AddedParameters<'CryptoManagerHostEnable'>; result: void; };
  /** Since 6.7. */ CryptoManagerHostPrepare: { this: 'CryptoManagerHost'; params: OnlyAddedParameters<'CryptoManagerHostPrepare'>; result: void; };
  /** Since 6.7. */ CryptoUnlock_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'CryptoUnlock_Task'>; result: Ref<'Task'>; taskResult: void; };
  CurrentTime: { this: 'ServiceInstance'; params: OnlyAddedParameters<'CurrentTime'>; result: Date; };
  CustomizationSpecItemToXml: { this: 'CustomizationSpecManager'; params: { item: CustomizationSpecItem; } & AddedParameters<'CustomizationSpecItemToXml'>; result: string; };
  /** Since 7.0. */ CustomizeGuest_Task: { this: 'VirtualMachineGuestCustomizationManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; spec: CustomizationSpec; configParams?: OptionValue[]; } & AddedParameters<'CustomizeGuest_Task'>; result: Ref<'Task'>; taskResult: void; };
  CustomizeVM_Task: { this: 'VirtualMachine'; params: { spec: CustomizationSpec; } & AddedParameters<'CustomizeVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.1. */ DVPortgroupRollback_Task: { this: 'DistributedVirtualPortgroup'; params: { entityBackup?: EntityBackupConfig; } & AddedParameters<'DVPortgroupRollback_Task'>; result: Ref<'Task'> | undefined; taskResult: DVPortgroupConfigSpec; };
  /** Since 5.1. */ DVSManagerExportEntity_Task: { this: 'DistributedVirtualSwitchManager'; params: { selectionSet: SelectionSet[]; } & AddedParameters<'DVSManagerExportEntity_Task'>; result: Ref<'Task'> | undefined; taskResult: EntityBackupConfig[]; };
  /** Since 5.1. */ DVSManagerImportEntity_Task: { this: 'DistributedVirtualSwitchManager'; params: { entityBackup: EntityBackupConfig[]; importType: string; } & AddedParameters<'DVSManagerImportEntity_Task'>; result: Ref<'Task'>; taskResult: DistributedVirtualSwitchManagerImportResult; };
  /** Since 5.1. */ DVSManagerLookupDvPortGroup: { this: 'DistributedVirtualSwitchManager'; params: { switchUuid: string; portgroupKey: string; } & AddedParameters<'DVSManagerLookupDvPortGroup'>; result: Ref<'DistributedVirtualPortgroup'> | undefined; };
  /** Since 5.1. */ DVSRollback_Task: { this: 'DistributedVirtualSwitch'; params: { entityBackup?: EntityBackupConfig; } & AddedParameters<'DVSRollback_Task'>; result: Ref<'Task'> | undefined; taskResult: DVSConfigSpec; };
  /** Since 5.0. */ DatastoreEnterMaintenanceMode: { this: 'Datastore'; params: OnlyAddedParameters<'DatastoreEnterMaintenanceMode'>; result: StoragePlacementResult; };
  /** Since 5.0. */ DatastoreExitMaintenanceMode_Task: { this: 'Datastore'; params: OnlyAddedParameters<'DatastoreExitMaintenanceMode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ DecodeLicense: { this: 'LicenseManager'; params: { licenseKey: string; } & AddedParameters<'DecodeLicense'>; result: LicenseManagerLicenseInfo; };
  DefragmentAllDisks: { this: 'VirtualMachine'; params: OnlyAddedParameters<'DefragmentAllDisks'>; result: void; };
  DefragmentVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'DefragmentVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  DeleteCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; } & AddedParameters<'DeleteCustomizationSpec'>; result: void; };
  DeleteDatastoreFile_Task: { this: 'FileManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'DeleteDatastoreFile_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ DeleteDirectory: { this: 'DatastoreNamespaceManager'; params: { datacenter?: Ref<'Datacenter'>; datastorePath: string; } & AddedParameters<'DeleteDirectory'>; result: void; };
  /** Since 5.0. */ DeleteDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; directoryPath: string; recursive: boolean; } & AddedParameters<'DeleteDirectoryInGuest'>; result: void; };
  DeleteFile: { this: 'HostDatastoreBrowser'; params: { datastorePath: string; } & AddedParameters<'DeleteFile'>; result: void; };
  /** Since 5.0. */ DeleteFileInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; filePath: string; } & AddedParameters<'DeleteFileInGuest'>; result: void; };
  /** Since 6.5. */ DeleteHostSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; } & AddedParameters<'DeleteHostSpecification'>; result: void; };
  /** Since 6.5. */ DeleteHostSubSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; subSpecName: string; } & AddedParameters<'DeleteHostSubSpecification'>; result: void; };
  /** Since 6.7. */ DeleteNvdimmBlockNamespaces_Task: { this: 'HostNvdimmSystem'; params: OnlyAddedParameters<'DeleteNvdimmBlockNamespaces_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ DeleteNvdimmNamespace_Task: { this: 'HostNvdimmSystem'; params: { deleteSpec: NvdimmNamespaceDeleteSpec; } & AddedParameters<'DeleteNvdimmNamespace_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ DeleteRegistryKeyInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; recursive: boolean; } & AddedParameters<'DeleteRegistryKeyInGuest'>; result: void; };
  /** Since 6.0. */ DeleteRegistryValueInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; valueName: GuestRegValueNameSpec; } & AddedParameters<'DeleteRegistryValueInGuest'>; result: void; };
  /** Since 5.0. */ DeleteScsiLunState: { this: 'HostStorageSystem'; params: { lunCanonicalName: string; } & AddedParameters<'DeleteScsiLunState'>; result: void; };
  /** Since 6.7. */ DeleteSnapshot_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; } & AddedParameters<'DeleteSnapshot_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ DeleteVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'DeleteVStorageObject_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ DeleteVffsVolumeState: { this: 'HostStorageSystem'; params: { vffsUuid: string; } & AddedParameters<'DeleteVffsVolumeState'>; result: void; };
  DeleteVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'DeleteVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ DeleteVmfsVolumeState: { this: 'HostStorageSystem'; params: { vmfsUuid: string; } & AddedParameters<'DeleteVmfsVolumeState'>; result: void; };
  /** Since 5.5. */ DeleteVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; force?: boolean; } & AddedParameters<'DeleteVsanObjects'>; result: HostVsanInternalSystemDeleteVsanObjectsResult[]; };
  DeselectVnic: { this: 'HostVMotionSystem'; params: OnlyAddedParameters<'DeselectVnic'>; result: void; };
  /** Since 4.0. */ DeselectVnicForNicType: { this: 'HostVirtualNicManager'; params: { nicType: string; device: string; } & AddedParameters<'DeselectVnicForNicType'>; result: void; };
  DestroyChildren: { this: 'ResourcePool'; params: OnlyAddedParameters<'DestroyChildren'>; result: void; };
  DestroyCollector: { this: 'HistoryCollector'; params: OnlyAddedParameters<'DestroyCollector'>; result: void; };
  DestroyDatastore: { this: 'Datastore'; params: OnlyAddedParameters<'DestroyDatastore'>; result: void; };
  /** Since 4.0. */ DestroyIpPool: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; id: number; force: boolean; } & AddedParameters<'DestroyIpPool'>; result: void; };
  DestroyNetwork: { this: 'Network'; params: OnlyAddedParameters<'DestroyNetwork'>; result: void; };
  /** Since 4.0. */ DestroyProfile: { this: 'Profile'; params: OnlyAddedParameters<'DestroyProfile'>; result: void; };
  /** Since 4.1. */ DestroyPropertyCollector: { this: 'PropertyCollector'; params: OnlyAddedParameters<'DestroyPropertyCollector'>; result: void; };
  DestroyPropertyFilter: { this: 'PropertyFilter'; params: OnlyAddedParameters<'DestroyPropertyFilter'>; result: void; };
  /** Since 5.5. */ DestroyVffs: { this: 'HostStorageSystem'; params: { vffsPath: string; } & AddedParameters<'DestroyVffs'>; result: void; };
  DestroyView: { this: 'View'; params: OnlyAddedParameters<'DestroyView'>; result: void; };
  Destroy_Task: { this: 'ManagedEntity'; params: OnlyAddedParameters<'Destroy_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ DetachDisk_Task: { this: 'VirtualMachine'; params: { diskId: ID; } & AddedParameters<'DetachDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ DetachScsiLun: { this: 'HostStorageSystem'; params: { lunUuid: string; } & AddedParameters<'DetachScsiLun'>; result: void; };
  /** Since 6.0. */ DetachScsiLunEx_Task: { this: 'HostStorageSystem'; params: { lunUuid: string[]; } & AddedParameters<'DetachScsiLunEx_Task'>; result: Ref<'Task'>; taskResult: HostStorageSystemScsiLunResult[]; };
  /** Since 6.5. */ DetachTagFromVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; category: string; tag: string; } & AddedParameters<'DetachTagFromVStorageObject'>; result: void; };
  /** Since 6.9.1. */ DisableAlarm: { this: 'AlarmManager'; params: { alarm: Ref<'Alarm'>; entity: Ref<'ManagedEntity'>; } & AddedParameters<'DisableAlarm'>; result: void; };
  /** Since 7.0. */ DisableClusteredVmdkSupport: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'DisableClusteredVmdkSupport'>; result: void; };
  /** Since 6.0. */ DisableEvcMode_Task: { this: 'ClusterEVCManager'; params: OnlyAddedParameters<'DisableEvcMode_Task'>; result: Ref<'Task'>; taskResult: void; };
  DisableFeature: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey: string; } & AddedParameters<'DisableFeature'>; result: boolean; };
  DisableHyperThreading: { this: 'HostCpuSchedulerSystem'; params: OnlyAddedParameters<'DisableHyperThreading'>; result: void; };
  DisableMultipathPath: { this: 'HostStorageSystem'; params: { pathName: string; } & AddedParameters<'DisableMultipathPath'>; result: void; };
  DisableRuleset: { this: 'HostFirewallSystem'; params: { id: string; } & AddedParameters<'DisableRuleset'>; result: void; };
  /** Since 4.0. */ DisableSecondaryVM_Task: { this: 'VirtualMachine'; params: { vm: Ref<'VirtualMachine'>; } & AddedParameters<'DisableSecondaryVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ DisableSmartCardAuthentication: { this: 'HostActiveDirectoryAuthentication'; params: OnlyAddedParameters<'DisableSmartCardAuthentication'>; result: void; };
  DisconnectHost_Task: { this: 'HostSystem'; params: OnlyAddedParameters<'DisconnectHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 7.0. */ DisconnectNvmeController: { this: 'HostStorageSystem'; params: { disconnectSpec: HostNvmeDisconnectSpec; } & AddedParameters<'DisconnectNvmeController'>; result: void; };
  /** Since 5.0. */ DiscoverFcoeHbas: { this: 'HostStorageSystem'; params: { fcoeSpec: FcoeConfigFcoeSpecification; } & AddedParameters<'DiscoverFcoeHbas'>; result: void; };
  /** Since 7.0. */ DiscoverNvmeControllers: { this: 'HostStorageSystem'; params: { discoverSpec: HostNvmeDiscoverSpec; } & AddedParameters<'DiscoverNvmeControllers'>; result: HostNvmeDiscoveryLog; };
  /** Since 4.0. */ DissociateProfile: { this: 'Profile'; params: { entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'DissociateProfile'>; result: void; };
  DoesCustomizationSpecExist: { this: 'CustomizationSpecManager'; params: { name: string; } & AddedParameters<'DoesCustomizationSpecExist'>; result: boolean; };
  /** Since 7.0. */ DownloadDescriptionTree: { this: 'HostAssignableHardwareManager'; params: OnlyAddedParameters<'DownloadDescriptionTree'>; result: Uint8Array; };
  /** Since 7.0.1. */ DropConnections: { this: 'VirtualMachine'; params: { listOfConnections?: VirtualMachineConnection[]; } & AddedParameters<'DropConnections'>; result: boolean; };
  DuplicateCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; newName: string; } & AddedParameters<'DuplicateCustomizationSpec'>; result: void; };
  /** Since 6.0. */ DvsReconfigureVmVnicNetworkResourcePool_Task: { this: 'DistributedVirtualSwitch'; params: { configSpec: DvsVmVnicResourcePoolConfigSpec[]; } & AddedParameters<'DvsReconfigureVmVnicNetworkResourcePool_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ EagerZeroVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'EagerZeroVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.9.1. */ EnableAlarm: { this: 'AlarmManager'; params: { alarm: Ref<'Alarm'>; entity: Ref<'ManagedEntity'>; } & AddedParameters<'EnableAlarm'>; result: void; };
  /** Since 4.0. */ EnableAlarmActions: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; enabled: boolean; } & AddedParameters<'EnableAlarmActions'>; result: void; };
  /** Since 7.0. */ EnableClusteredVmdkSupport: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'EnableClusteredVmdkSupport'>; result: void; };
  /** Since 6.5. */ EnableCrypto: { this: 'HostSystem'; params: { keyPlain: CryptoKeyPlain; } & AddedParameters<'EnableCrypto'>; result: void; };
  EnableFeature: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey: string; } & AddedParameters<'EnableFeature'>; result: boolean; };
  EnableHyperThreading: { this: 'HostCpuSchedulerSystem'; params: OnlyAddedParameters<'EnableHyperThreading'>; result: void; };
  EnableMultipathPath: { this: 'HostStorageSystem'; params: { pathName: string; } & AddedParameters<'EnableMultipathPath'>; result: void; };
  /** Since 4.1. */ EnableNetworkResourceManagement: { this: 'DistributedVirtualSwitch'; params: { enable: boolean; } & AddedParameters<'EnableNetworkResourceManagement'>; result: void; };
  EnableRuleset: { this: 'HostFirewallSystem'; params: { id: string; } & AddedParameters<'EnableRuleset'>; result: void; };
  /** Since 4.0. */ EnableSecondaryVM_Task: { this: 'VirtualMachine'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; } & AddedParameters<'EnableSecondaryVM_Task'>; result: Ref<'Task'>; taskResult: FaultToleranceSecondaryOpResult; };
  /** Since 6.0. */ EnableSmartCardAuthentication: { this: 'HostActiveDirectoryAuthentication'; params: OnlyAddedParameters<'EnableSmartCardAuthentication'>; result: void; };
  /** Since 4.1. */ EnterLockdownMode: { this: 'HostSystem'; params: OnlyAddedParameters<'EnterLockdownMode'>; result: void; };
  EnterMaintenanceMode_Task: { this: 'HostSystem'; params: { timeout: number; evacuatePoweredOffVms?: boolean; /** Since 5.5. */ maintenanceSpec?: HostMaintenanceSpec; } & AddedParameters<'EnterMaintenanceMode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ EstimateDatabaseSize: { this: 'ResourcePlanningManager'; params: { dbSizeParam: DatabaseSizeParam; } & AddedParameters<'EstimateDatabaseSize'>; result: DatabaseSizeEstimate; };
  /** Since 5.0. */ EstimateStorageForConsolidateSnapshots_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'EstimateStorageForConsolidateSnapshots_Task'>; result: Ref<'Task'> | undefined; taskResult: StorageRequirement[]; };
  /** Since 5.0. */ EsxAgentHostManagerUpdateConfig: { this: 'HostEsxAgentHostManager'; params: { configInfo: HostEsxAgentHostManagerConfigInfo; } & AddedParameters<'EsxAgentHostManagerUpdateConfig'>; result: void; };
  /** Since 6.0. */ EvacuateVsanNode_Task: { this: 'HostVsanSystem'; params: { maintenanceSpec: HostMaintenanceSpec; timeout: number; } & AddedParameters<'EvacuateVsanNode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ EvcManager: { this: 'ClusterComputeResource'; params: OnlyAddedParameters<'EvcManager'>; result: Ref<'ClusterEVCManager'> | undefined; };
  /** Since 4.0. */ ExecuteHostProfile: { this: 'HostProfile'; params: { host: Ref<'HostSystem'>; deferredParam?: ProfileDeferredPolicyOptionParameter[]; } & AddedParameters<'ExecuteHostProfile'>; result: ProfileExecuteResult; };
  ExecuteSimpleCommand: { this: 'SimpleCommand'; params: { arguments?: string[]; } & AddedParameters<'ExecuteSimpleCommand'>; result: string; };
  /** Since 4.1. */ ExitLockdownMode: { this: 'HostSystem'; params: OnlyAddedParameters<'ExitLockdownMode'>; result: void; };
  ExitMaintenanceMode_Task: { this: 'HostSystem'; params: { timeout: number; } & AddedParameters<'ExitMaintenanceMode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ExpandVmfsDatastore: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; spec: VmfsDatastoreExpandSpec; } & AddedParameters<'ExpandVmfsDatastore'>; result: Ref<'Datastore'>; };
  /** Since 4.0. */ ExpandVmfsExtent: { this: 'HostStorageSystem'; params: { vmfsPath: string; extent: HostScsiDiskPartition; } & AddedParameters<'ExpandVmfsExtent'>; result: void; };
  /** Since 5.0. */ ExportAnswerFile_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; } & AddedParameters<'ExportAnswerFile_Task'>; result: Ref<'Task'>; taskResult: string; };
  /** Since 4.0. */ ExportProfile: { this: 'Profile'; params: OnlyAddedParameters<'ExportProfile'>; result: string; };
  /** Since 5.5. */ ExportSnapshot: { this: 'VirtualMachineSnapshot'; params: OnlyAddedParameters<'ExportSnapshot'>; result: Ref<'HttpNfcLease'>; };
  /** Since 4.0. */ ExportVApp: { this: 'VirtualApp'; params: OnlyAddedParameters<'ExportVApp'>; result: Ref<'HttpNfcLease'>; };
  /** Since 4.0. */ ExportVm: { this: 'VirtualMachine'; params: OnlyAddedParameters<'ExportVm'>; result: Ref<'HttpNfcLease'>; };
  /** Since 6.5. */ ExtendDisk_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; newCapacityInMB: Long; } & AddedParameters<'ExtendDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7.1. */ ExtendHCI_Task: { this: 'ClusterComputeResource'; params: { hostInputs?: ClusterComputeResourceHostConfigurationInput[]; vSanConfigSpec?: SDDCBase; } & AddedParameters<'ExtendHCI_Task'>; result: Ref<'Task'>; taskResult: ClusterComputeResourceClusterConfigResult; };
  /** Since 5.5. */ ExtendVffs: { this: 'HostStorageSystem'; params: { vffsPath: string; devicePath: string; spec?: HostDiskPartitionSpec; } & AddedParameters<'ExtendVffs'>; result: void; };
  ExtendVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; newCapacityKb: Long; /** Since 4.0. */ eagerZero?: boolean; } & AddedParameters<'ExtendVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  ExtendVmfsDatastore: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; spec: VmfsDatastoreExtendSpec; } & AddedParameters<'ExtendVmfsDatastore'>; result: Ref<'Datastore'>; };
  /** Since 4.0. */ ExtractOvfEnvironment: { this: 'VirtualMachine'; params: OnlyAddedParameters<'ExtractOvfEnvironment'>; result: string; };
  /** Since 4.0. */ FetchDVPortKeys: { this: 'DistributedVirtualSwitch'; params: { criteria?: DistributedVirtualSwitchPortCriteria; } & AddedParameters<'FetchDVPortKeys'>; result: string[]; };
  /** Since 4.0. */ FetchDVPorts: { this: 'DistributedVirtualSwitch'; params: { criteria?: DistributedVirtualSwitchPortCriteria; } & AddedParameters<'FetchDVPorts'>; result: DistributedVirtualPort[]; };
  /** Since 6.5. */ FetchSystemEventLog: { this: 'HostHealthStatusSystem'; params: OnlyAddedParameters<'FetchSystemEventLog'>; result: SystemEventInfo[]; };
  /** Since 6.5. */ FetchUserPrivilegeOnEntities: { this: 'AuthorizationManager'; params: { entities: Ref<'ManagedEntity'>[]; userName: string; } & AddedParameters<'FetchUserPrivilegeOnEntities'>; result: UserPrivilegeResult[]; };
  /** Since 4.0. */ FindAllByDnsName: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; dnsName: string; vmSearch: boolean; } & AddedParameters<'FindAllByDnsName'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 4.0. */ FindAllByIp: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; ip: string; vmSearch: boolean; } & AddedParameters<'FindAllByIp'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 4.0. */ FindAllByUuid: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; uuid: string; vmSearch: boolean; instanceUuid?: boolean; } & AddedParameters<'FindAllByUuid'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 4.0. */ FindAssociatedProfile: { this: 'ProfileManager'; params: { entity: Ref<'ManagedEntity'>; } & AddedParameters<'FindAssociatedProfile'>; result: Ref<'Profile'>[]; };
  FindByDatastorePath: { this: 'SearchIndex'; params: { datacenter: Ref<'Datacenter'>; path: string; } & AddedParameters<'FindByDatastorePath'>; result: Ref<'VirtualMachine'> | undefined; };
  FindByDnsName: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; dnsName: string; vmSearch: boolean; } & AddedParameters<'FindByDnsName'>; result: Ref<'ManagedEntity'> | undefined; };
  FindByInventoryPath: { this: 'SearchIndex'; params: { inventoryPath: string; } & AddedParameters<'FindByInventoryPath'>; result: Ref<'ManagedEntity'> | undefined; };
  FindByIp: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; ip: string; vmSearch: boolean; } & AddedParameters<'FindByIp'>; result: Ref<'ManagedEntity'> | undefined; };
  FindByUuid: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; uuid: string; vmSearch: boolean; /** Since 4.0. */ instanceUuid?: boolean; } & AddedParameters<'FindByUuid'>; result: Ref<'ManagedEntity'> | undefined; };
  FindChild: { this: 'SearchIndex'; params: { entity: Ref<'ManagedEntity'>; name: string; } & AddedParameters<'FindChild'>; result: Ref<'ManagedEntity'> | undefined; };
  FindExtension: { this: 'ExtensionManager'; params: { extensionKey: string; } & AddedParameters<'FindExtension'>; result: Extension | undefined; };
  /** Since 6.0. */ FindRulesForVm: { this: 'ClusterComputeResource'; params: { vm: Ref<'VirtualMachine'>; } & AddedParameters<'FindRulesForVm'>; result: ClusterRuleInfo[]; };
  /** Since 5.5. */ FormatVffs: { this: 'HostStorageSystem'; params: { createSpec: HostVffsSpec; } & AddedParameters<'FormatVffs'>; result: HostVffsVolume; };
  FormatVmfs: { this: 'HostStorageSystem'; params: { createSpec: HostVmfsSpec; } & AddedParameters<'FormatVmfs'>; result: HostVmfsVolume; };
  /** Since 6.0. */ GenerateCertificateSigningRequest: { this: 'HostCertificateManager'; params: { useIpAddressAsCommonName: boolean; } & AddedParameters<'GenerateCertificateSigningRequest'>; result: string; };
  /** Since 6.0. */ GenerateCertificateSigningRequestByDn: { this: 'HostCertificateManager'; params: { distinguishedName: string; } & AddedParameters<'GenerateCertificateSigningRequestByDn'>; result: string; };
  /** Since 6.5. */ GenerateClientCsr: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; } & AddedParameters<'GenerateClientCsr'>; result: string; };
  /** Since 4.0. */ GenerateConfigTaskList: { this: 'HostProfileManager'; params: { configSpec: HostConfigSpec; host: Ref<'HostSystem'>; } & AddedParameters<'GenerateConfigTaskList'>; result: HostProfileManagerConfigTaskList; };
  /** Since 6.5. */ GenerateHostConfigTaskSpec_Task: { this: 'HostProfileManager'; params: { hostsInfo?: StructuredCustomizations[]; } & AddedParameters<'GenerateHostConfigTaskSpec_Task'>; result: Ref<'Task'> | undefined; taskResult: ApplyHostProfileConfigurationSpec[]; };
  /** Since 5.5. */ GenerateHostProfileTaskList_Task: { this: 'HostProfileManager'; params: { configSpec: HostConfigSpec; host: Ref<'HostSystem'>; } & AddedParameters<'GenerateHostProfileTaskList_Task'>; result: Ref<'Task'> | undefined; taskResult: HostProfileManagerConfigTaskList; };
  /** Since 6.5. */ GenerateKey: { this: 'CryptoManagerKmip'; params: { keyProvider?: KeyProviderId; } & AddedParameters<'GenerateKey'>; result: CryptoKeyResult; };
  GenerateLogBundles_Task: { this: 'DiagnosticManager'; params: { includeDefault: boolean; host?: Ref<'HostSystem'>[]; } & AddedParameters<'GenerateLogBundles_Task'>; result: Ref<'Task'> | undefined; taskResult: DiagnosticManagerBundleInfo[]; };
  /** Since 6.5. */ GenerateSelfSignedClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; } & AddedParameters<'GenerateSelfSignedClientCert'>; result: string; };
  GetAlarm: { this: 'AlarmManager'; params: { entity?: Ref<'ManagedEntity'>; } & AddedParameters<'GetAlarm'>; result: Ref<'Alarm'>[]; };
  GetAlarmState: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; } & AddedParameters<'GetAlarmState'>; result: AlarmState[]; };
  GetCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; } & AddedParameters<'GetCustomizationSpec'>; result: CustomizationSpecItem; };
  /** Since 7.0. */ GetDefaultKmsCluster: { this: 'CryptoManagerKmip'; params: { entity?: Ref<'ManagedEntity'>; defaultsToParent?: boolean; } & AddedParameters<'GetDefaultKmsCluster'>; result: KeyProviderId | undefined; };
  GetPublicKey: { this: 'ExtensionManager'; params: OnlyAddedParameters<'GetPublicKey'>; result: string; };
  /** Since 6.0. */ GetResourceUsage: { this: 'ClusterComputeResource'; params: OnlyAddedParameters<'GetResourceUsage'>; result: ClusterResourceUsageSummary; };
  /** Since 7.0. */ GetSiteInfo: { this: 'SiteInfoManager'; params: OnlyAddedParameters<'GetSiteInfo'>; result: SiteInfo; };
  /** Since 6.5. */ GetVchaClusterHealth: { this: 'FailoverClusterManager'; params: OnlyAddedParameters<'GetVchaClusterHealth'>; result: VchaClusterHealth; };
  /** Since 5.5. */ GetVsanObjExtAttrs: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; } & AddedParameters<'GetVsanObjExtAttrs'>; result: string; };
  /** Since 6.5. */ HasMonitoredEntity: { this: 'HealthUpdateManager'; params: { providerId: string; entity: Ref<'ManagedEntity'>; } & AddedParameters<'HasMonitoredEntity'>; result: boolean; };
  /** Since 5.5. */ HasPrivilegeOnEntities: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>[]; sessionId: string; privId?: string[]; } & AddedParameters<'HasPrivilegeOnEntities'>; result: EntityPrivilege[]; };
  /** Since 5.0. */ HasPrivilegeOnEntity: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; sessionId: string; privId?: string[]; } & AddedParameters<'HasPrivilegeOnEntity'>; result: boolean[]; };
  /** Since 6.5. */ HasProvider: { this: 'HealthUpdateManager'; params: { id: string; } & AddedParameters<'HasProvider'>; result: boolean; };
  /** Since 6.5. */ HasUserPrivilegeOnEntities: { this: 'AuthorizationManager'; params: { entities: ManagedObjectReference[]; userName: string; privId?: string[]; } & AddedParameters<'HasUserPrivilegeOnEntities'>; result: EntityPrivilege[]; };
  /** Since 6.7. */ HostClearVStorageObjectControlFlags: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; } & AddedParameters<'HostClearVStorageObjectControlFlags'>; result: void; };
  /** Since 6.5. */ HostCloneVStorageObject_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmCloneSpec; } & AddedParameters<'HostCloneVStorageObject_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 5.5. */ HostConfigVFlashCache: { this: 'HostVFlashManager'; params: { spec: HostVFlashManagerVFlashCacheConfigSpec; } & AddedParameters<'HostConfigVFlashCache'>; result: void; };
  /** Since 5.5. */ HostConfigureVFlashResource: { this: 'HostVFlashManager'; params: { spec: HostVFlashManagerVFlashResourceConfigSpec; } & AddedParameters<'HostConfigureVFlashResource'>; result: void; };
  /** Since 6.5. */ HostCreateDisk_Task: { this: 'HostVStorageObjectManager'; params: { spec: VslmCreateSpec; } & AddedParameters<'HostCreateDisk_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 6.5. */ HostDeleteVStorageObject_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'HostDeleteVStorageObject_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ HostExtendDisk_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; newCapacityInMB: Long; } & AddedParameters<'HostExtendDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ HostGetVFlashModuleDefaultConfig: { this: 'HostVFlashManager'; params: { vFlashModule: string; } & AddedParameters<'HostGetVFlashModuleDefaultConfig'>; result: VirtualDiskVFlashCacheConfigInfo; };
  /** Since 5.0. */ HostImageConfigGetAcceptance: { this: 'HostImageConfigManager'; params: OnlyAddedParameters<'HostImageConfigGetAcceptance'>; result: string; };
  /** Since 5.0. */ HostImageConfigGetProfile: { this: 'HostImageConfigManager'; params: OnlyAddedParameters<'HostImageConfigGetProfile'>; result: HostImageProfileSummary; };
  /** Since 6.5. */ HostInflateDisk_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'HostInflateDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ HostListVStorageObject: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'HostListVStorageObject'>; result: ID[]; };
  /** Since 6.7. */ HostProfileResetValidationState: { this: 'HostProfile'; params: OnlyAddedParameters<'HostProfileResetValidationState'>; result: void; };
  /** Since 6.5. */ HostReconcileDatastoreInventory_Task: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'HostReconcileDatastoreInventory_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ HostRegisterDisk: { this: 'HostVStorageObjectManager'; params: { path: string; name?: string; } & AddedParameters<'HostRegisterDisk'>; result: VStorageObject; };
  /** Since 6.5. */ HostRelocateVStorageObject_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmRelocateSpec; } & AddedParameters<'HostRelocateVStorageObject_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 5.5. */ HostRemoveVFlashResource: { this: 'HostVFlashManager'; params: OnlyAddedParameters<'HostRemoveVFlashResource'>; result: void; };
  /** Since 6.5. */ HostRenameVStorageObject: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; name: string; } & AddedParameters<'HostRenameVStorageObject'>; result: void; };
  /** Since 6.7. */ HostRetrieveVStorageInfrastructureObjectPolicy: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'HostRetrieveVStorageInfrastructureObjectPolicy'>; result: vslmInfrastructureObjectPolicy[]; };
  /** Since 6.5. */ HostRetrieveVStorageObject: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'HostRetrieveVStorageObject'>; result: VStorageObject; };
  /** Since 7.0. */ HostRetrieveVStorageObjectMetadata: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId?: ID; prefix?: string; } & AddedParameters<'HostRetrieveVStorageObjectMetadata'>; result: KeyValue[]; };
  /** Since 7.0. */ HostRetrieveVStorageObjectMetadataValue: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId?: ID; key: string; } & AddedParameters<'HostRetrieveVStorageObjectMetadataValue'>; result: string; };
  /** Since 6.5. */ HostRetrieveVStorageObjectState: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'HostRetrieveVStorageObjectState'>; result: VStorageObjectStateInfo; };
  /** Since 6.5. */ HostScheduleReconcileDatastoreInventory: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'HostScheduleReconcileDatastoreInventory'>; result: void; };
  /** Since 6.7. */ HostSetVStorageObjectControlFlags: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; } & AddedParameters<'HostSetVStorageObjectControlFlags'>; result: void; };
  /** Since 6.5. */ HostSpecGetUpdatedHosts: { this: 'HostSpecificationManager'; params: { startChangeID?: string; endChangeID?: string; } & AddedParameters<'HostSpecGetUpdatedHosts'>; result: Ref<'HostSystem'>[]; };
  /** Since 7.0. */ HostUpdateVStorageObjectMetadata_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; metadata?: KeyValue[]; deleteKeys?: string[]; } & AddedParameters<'HostUpdateVStorageObjectMetadata_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ HostVStorageObjectCreateDiskFromSnapshot_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; name: string; profile?: VirtualMachineProfileSpec[]; crypto?: CryptoSpec; path?: string; } & AddedParameters<'HostVStorageObjectCreateDiskFromSnapshot_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 6.7. */ HostVStorageObjectCreateSnapshot_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; description: string; } & AddedParameters<'HostVStorageObjectCreateSnapshot_Task'>; result: Ref<'Task'>; taskResult: ID; };
  /** Since 6.7. */ HostVStorageObjectDeleteSnapshot_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; } & AddedParameters<'HostVStorageObjectDeleteSnapshot_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ HostVStorageObjectRetrieveSnapshotInfo: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'HostVStorageObjectRetrieveSnapshotInfo'>; result: VStorageObjectSnapshotInfo; };
  /** Since 6.7. */ HostVStorageObjectRevert_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; } & AddedParameters<'HostVStorageObjectRevert_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ HttpNfcLeaseAbort: { this: 'HttpNfcLease'; params: { fault?: LocalizedMethodFault; } & AddedParameters<'HttpNfcLeaseAbort'>; result: void; };
  /** Since 4.0. */ HttpNfcLeaseComplete: { this: 'HttpNfcLease'; params: OnlyAddedParameters<'HttpNfcLeaseComplete'>; result: void; };
  /** Since 4.1. */ HttpNfcLeaseGetManifest: { this: 'HttpNfcLease'; params: OnlyAddedParameters<'HttpNfcLeaseGetManifest'>; result: HttpNfcLeaseManifestEntry[]; };
  /** Since 4.0. */ HttpNfcLeaseProgress: { this: 'HttpNfcLease'; params: { percent: number; } & AddedParameters<'HttpNfcLeaseProgress'>; result: void; };
  /** Since 6.7. */ HttpNfcLeasePullFromUrls_Task: { this: 'HttpNfcLease'; params: { files?: HttpNfcLeaseSourceFile[]; } & AddedParameters<'HttpNfcLeasePullFromUrls_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ HttpNfcLeaseSetManifestChecksumType: { this: 'HttpNfcLease'; params: { deviceUrlsToChecksumTypes?: KeyValue[]; } & AddedParameters<'HttpNfcLeaseSetManifestChecksumType'>; result: void; };
  ImpersonateUser: { this: 'SessionManager'; params: { userName: string; locale?: string; } & AddedParameters<'ImpersonateUser'>; result: UserSession; };
  /** Since 5.0. */ ImportCertificateForCAM_Task: { this: 'HostActiveDirectoryAuthentication'; params: { certPath: string; camServer: string; } & AddedParameters<'ImportCertificateForCAM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ImportUnmanagedSnapshot: { this: 'VirtualDiskManager'; params: { vdisk: string; datacenter?: Ref<'Datacenter'>; vvolId: string; } & AddedParameters<'ImportUnmanagedSnapshot'>; result: void; };
  /** Since 4.0. */ ImportVApp: { this: 'ResourcePool'; params: { spec: ImportSpec; folder?: Ref<'Folder'>; host?: Ref<'HostSystem'>; } & AddedParameters<'ImportVApp'>; result: Ref<'HttpNfcLease'>; };
  /** Since 6.5. */ InflateDisk_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'InflateDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  InflateVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'InflateVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ InitializeDisks_Task: { this: 'HostVsanSystem'; params: { mapping: VsanHostDiskMapping[]; } & AddedParameters<'InitializeDisks_Task'>; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskMapResult[]; };
  /** Since 5.0. */ InitiateFileTransferFromGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; guestFilePath: string; } & AddedParameters<'InitiateFileTransferFromGuest'>; result: FileTransferInformation; };
  /** Since 5.0. */ InitiateFileTransferToGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; guestFilePath: string; fileAttributes: GuestFileAttributes; fileSize: Long; overwrite: boolean; } & AddedParameters<'InitiateFileTransferToGuest'>; result: string; };
  /** Since 4.0. */ InstallHostPatchV2_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; vibUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; } & AddedParameters<'InstallHostPatchV2_Task'>; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  InstallHostPatch_Task: { this: 'HostPatchManager'; params: { repository: HostPatchManagerLocator; updateID: string; force?: boolean; } & AddedParameters<'InstallHostPatch_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ InstallIoFilter_Task: { this: 'IoFilterManager'; params: { vibUrl: string; compRes: Ref<'ComputeResource'>; } & AddedParameters<'InstallIoFilter_Task'>; result: Ref<'Task'> | undefined; taskResult: ClusterIoFilterInfo; };
  /** Since 6.0. */ InstallServerCertificate: { this: 'HostCertificateManager'; params: { cert: string; } & AddedParameters<'InstallServerCertificate'>; result: void; };
  /** Since 6.0. */ InstallSmartCardTrustAnchor: { this: 'HostActiveDirectoryAuthentication'; params: { cert: string; } & AddedParameters<'InstallSmartCardTrustAnchor'>; result: void; };
  /** Since 6.7. */ InstantClone_Task: { this: 'VirtualMachine'; params: { spec: VirtualMachineInstantCloneSpec; } & AddedParameters<'InstantClone_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 7.0. */ IsKmsClusterActive: { this: 'CryptoManagerKmip'; params: { cluster?: KeyProviderId; } & AddedParameters<'IsKmsClusterActive'>; result: boolean; };
  /** Since 5.5. */ IsSharedGraphicsActive: { this: 'HostGraphicsManager'; params: OnlyAddedParameters<'IsSharedGraphicsActive'>; result: boolean; };
  /** Since 5.0. */ JoinDomainWithCAM_Task: { this: 'HostActiveDirectoryAuthentication'; params: { domainName: string; camServer: string; } & AddedParameters<'JoinDomainWithCAM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.1. */ JoinDomain_Task: { this: 'HostActiveDirectoryAuthentication'; params: { domainName: string; userName: string; password: string; } & AddedParameters<'JoinDomain_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.1. */ LeaveCurrentDomain_Task: { this: 'HostActiveDirectoryAuthentication'; params: { force: boolean; } & AddedParameters<'LeaveCurrentDomain_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ListCACertificateRevocationLists: { this: 'HostCertificateManager'; params: OnlyAddedParameters<'ListCACertificateRevocationLists'>; result: string[]; };
  /** Since 6.0. */ ListCACertificates: { this: 'HostCertificateManager'; params: OnlyAddedParameters<'ListCACertificates'>; result: string[]; };
  /** Since 5.0. */ ListFilesInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; filePath: string; index?: number; maxResults?: number; matchPattern?: string; } & AddedParameters<'ListFilesInGuest'>; result: GuestListFileInfo; };
  /** Since 6.0. */ ListGuestAliases: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; } & AddedParameters<'ListGuestAliases'>; result: GuestAliases[]; };
  /** Since 6.0. */ ListGuestMappedAliases: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; } & AddedParameters<'ListGuestMappedAliases'>; result: GuestMappedAliases[]; };
  /** Since 6.5. */ ListKeys: { this: 'CryptoManager'; params: { limit?: number; } & AddedParameters<'ListKeys'>; result: CryptoKeyId[]; };
  /** Since 6.5. */ ListKmipServers: { this: 'CryptoManagerKmip'; params: { limit?: number; } & AddedParameters<'ListKmipServers'>; result: KmipClusterInfo[]; };
  /** Since 7.0. */ ListKmsClusters: { this: 'CryptoManagerKmip'; params: { includeKmsServers?: boolean; managementTypeFilter?: number; statusFilter?: number; } & AddedParameters<'ListKmsClusters'>; result: KmipClusterInfo[]; };
  /** Since 5.0. */ ListProcessesInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; pids?: Long[]; } & AddedParameters<'ListProcessesInGuest'>; result: GuestProcessInfo[]; };
  /** Since 6.0. */ ListRegistryKeysInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; recursive: boolean; matchPattern?: string; } & AddedParameters<'ListRegistryKeysInGuest'>; result: GuestRegKeyRecordSpec[]; };
  /** Since 6.0. */ ListRegistryValuesInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; expandStrings: boolean; matchPattern?: string; } & AddedParameters<'ListRegistryValuesInGuest'>; result: GuestRegValueSpec[]; };
  /** Since 6.0. */ ListSmartCardTrustAnchors: { this: 'HostActiveDirectoryAuthentication'; params: OnlyAddedParameters<'ListSmartCardTrustAnchors'>; result: string[]; };
  /** Since 6.5. */ ListTagsAttachedToVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; } & AddedParameters<'ListTagsAttachedToVStorageObject'>; result: VslmTagEntry[]; };
  /** Since 6.5. */ ListVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'ListVStorageObject'>; result: ID[]; };
  /** Since 6.5. */ ListVStorageObjectsAttachedToTag: { this: 'VcenterVStorageObjectManager'; params: { category: string; tag: string; } & AddedParameters<'ListVStorageObjectsAttachedToTag'>; result: ID[]; };
  LogUserEvent: { this: 'EventManager'; params: { entity: Ref<'ManagedEntity'>; msg: string; } & AddedParameters<'LogUserEvent'>; result: void; };
  Login: { this: 'SessionManager'; params: { userName: string; password: string; locale?: string; } & AddedParameters<'Login'>; result: UserSession; };
  LoginBySSPI: { this: 'SessionManager'; params: { base64Token: string; locale?: string; } & AddedParameters<'LoginBySSPI'>; result: UserSession; };
  /** Since 5.1. */ LoginByToken: { this: 'SessionManager'; params: { locale?: string; } & AddedParameters<'LoginByToken'>; result: UserSession; };
  /** Since 4.0. */ LoginExtensionByCertificate: { this: 'SessionManager'; params: { extensionKey: string; locale?: string; } & AddedParameters<'LoginExtensionByCertificate'>; result: UserSession; };
  LoginExtensionBySubjectName: { this: 'SessionManager'; params: { extensionKey: string; locale?: string; } & AddedParameters<'LoginExtensionBySubjectName'>; result: UserSession; };
  Logout: { this: 'SessionManager'; params: OnlyAddedParameters<'Logout'>; result: void; };
  /** Since 5.1. */ LookupDvPortGroup: { this: 'DistributedVirtualSwitch'; params: { portgroupKey: string; } & AddedParameters<'LookupDvPortGroup'>; result: Ref<'DistributedVirtualPortgroup'> | undefined; };
  /** Since 6.0. */ LookupVmOverheadMemory: { this: 'OverheadMemoryManager'; params: { vm: Ref<'VirtualMachine'>; host: Ref<'HostSystem'>; } & AddedParameters<'LookupVmOverheadMemory'>; result: Long; };
  MakeDirectory: { this: 'FileManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; createParentDirectories?: boolean; } & AddedParameters<'MakeDirectory'>; result: void; };
  /** Since 5.0. */ MakeDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; directoryPath: string; createParentDirectories: boolean; } & AddedParameters<'MakeDirectoryInGuest'>; result: void; };
  /** Since 4.0. */ MakePrimaryVM_Task: { this: 'VirtualMachine'; params: { vm: Ref<'VirtualMachine'>; } & AddedParameters<'MakePrimaryVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsLocal_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; } & AddedParameters<'MarkAsLocal_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsNonLocal_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; } & AddedParameters<'MarkAsNonLocal_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsNonSsd_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; } & AddedParameters<'MarkAsNonSsd_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsSsd_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; } & AddedParameters<'MarkAsSsd_Task'>; result: Ref<'Task'>; taskResult: void; };
  MarkAsTemplate: { this: 'VirtualMachine'; params: OnlyAddedParameters<'MarkAsTemplate'>; result: void; };
  MarkAsVirtualMachine: { this: 'VirtualMachine'; params: { pool: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; } & AddedParameters<'MarkAsVirtualMachine'>; result: void; };
  /** Since 6.5. */ MarkDefault: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; } & AddedParameters<'MarkDefault'>; result: void; };
  /** Since 5.0. */ MarkForRemoval: { this: 'HostStorageSystem'; params: { hbaName: string; remove: boolean; } & AddedParameters<'MarkForRemoval'>; result: void; };
  /** Since 7.0. */ MarkPerenniallyReserved: { this: 'HostStorageSystem'; params: { lunUuid: string; state: boolean; } & AddedParameters<'MarkPerenniallyReserved'>; result: void; };
  /** Since 7.0. */ MarkPerenniallyReservedEx_Task: { this: 'HostStorageSystem'; params: { lunUuid?: string[]; state: boolean; } & AddedParameters<'MarkPerenniallyReservedEx_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.9.1. */ MarkServiceProviderEntities: { this: 'TenantTenantManager'; params: { entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'MarkServiceProviderEntities'>; result: void; };
  /** Since 4.0. */ MergeDvs_Task: { this: 'DistributedVirtualSwitch'; params: { dvs: Ref<'DistributedVirtualSwitch'>; } & AddedParameters<'MergeDvs_Task'>; result: Ref<'Task'>; taskResult: void; };
  MergePermissions: { this: 'AuthorizationManager'; params: { srcRoleId: number; dstRoleId: number; } & AddedParameters<'MergePermissions'>; result: void; };
  MigrateVM_Task: { this: 'VirtualMachine'; params: { pool?: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; priority: VirtualMachineMovePriority; state?: VirtualMachinePowerState; } & AddedParameters<'MigrateVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  ModifyListView: { this: 'ListView'; params: { add?: ManagedObjectReference[]; remove?: ManagedObjectReference[]; } & AddedParameters<'ModifyListView'>; result: ManagedObjectReference[]; };
  MountToolsInstaller: { this: 'VirtualMachine'; params: OnlyAddedParameters<'MountToolsInstaller'>; result: void; };
  /** Since 5.5. */ MountVffsVolume: { this: 'HostStorageSystem'; params: { vffsUuid: string; } & AddedParameters<'MountVffsVolume'>; result: void; };
  /** Since 5.0. */ MountVmfsVolume: { this: 'HostStorageSystem'; params: { vmfsUuid: string; } & AddedParameters<'MountVmfsVolume'>; result: void; };
  /** Since 6.0. */ MountVmfsVolumeEx_Task: { this: 'HostStorageSystem'; params: { vmfsUuid: string[]; } & AddedParameters<'MountVmfsVolumeEx_Task'>; result: Ref<'Task'>; taskResult: HostStorageSystemVmfsVolumeResult[]; };
  /** Since 4.0. */ MoveDVPort_Task: { this: 'DistributedVirtualSwitch'; params: { portKey: string[]; destinationPortgroupKey?: string; } & AddedParameters<'MoveDVPort_Task'>; result: Ref<'Task'>; taskResult: void; };
  MoveDatastoreFile_Task: { this: 'FileManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destinationName: string; destinationDatacenter?: Ref<'Datacenter'>; force?: boolean; } & AddedParameters<'MoveDatastoreFile_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ MoveDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; srcDirectoryPath: string; dstDirectoryPath: string; } & AddedParameters<'MoveDirectoryInGuest'>; result: void; };
  /** Since 5.0. */ MoveFileInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; srcFilePath: string; dstFilePath: string; overwrite: boolean; } & AddedParameters<'MoveFileInGuest'>; result: void; };
  MoveHostInto_Task: { this: 'ClusterComputeResource'; params: { host: Ref<'HostSystem'>; resourcePool?: Ref<'ResourcePool'>; } & AddedParameters<'MoveHostInto_Task'>; result: Ref<'Task'>; taskResult: void; };
  MoveIntoFolder_Task: { this: 'Folder'; params: { list: Ref<'ManagedEntity'>[]; } & AddedParameters<'MoveIntoFolder_Task'>; result: Ref<'Task'>; taskResult: void; };
  MoveIntoResourcePool: { this: 'ResourcePool'; params: { list: Ref<'ManagedEntity'>[]; } & AddedParameters<'MoveIntoResourcePool'>; result: void; };
  MoveInto_Task: { this: 'ClusterComputeResource'; params: { host: Ref<'HostSystem'>[]; } & AddedParameters<'MoveInto_Task'>; result: Ref<'Task'>; taskResult: void; };
  MoveVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destName: string; destDatacenter?: Ref<'Datacenter'>; force?: boolean; /** Since 5.5. */ profile?: VirtualMachineProfileSpec[]; } & AddedParameters<'MoveVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: string; };
  OpenInventoryViewFolder: { this: 'InventoryView'; params: { entity: Ref<'ManagedEntity'>[]; } & AddedParameters<'OpenInventoryViewFolder'>; result: Ref<'ManagedEntity'>[]; };
  OverwriteCustomizationSpec: { this: 'CustomizationSpecManager'; params: { item: CustomizationSpecItem; } & AddedParameters<'OverwriteCustomizationSpec'>; result: void; };
  /** Since 4.0. */ ParseDescriptor: { this: 'OvfManager'; params: { ovfDescriptor: string; pdp: OvfParseDescriptorParams; } & AddedParameters<'ParseDescriptor'>; result: OvfParseDescriptorResult; };
  /** Since 4.0. */ PerformDvsProductSpecOperation_Task: { this: 'DistributedVirtualSwitch'; params: { operation: string; productSpec?: DistributedVirtualSwitchProductSpec; } & AddedParameters<'PerformDvsProductSpecOperation_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ PerformVsanUpgradePreflightCheck: { this: 'VsanUpgradeSystem'; params: { cluster: Ref<'ClusterComputeResource'>; downgradeFormat?: boolean; } & AddedParameters<'PerformVsanUpgradePreflightCheck'>; result: VsanUpgradeSystemPreflightCheckResult; };
  /** Since 6.0. */ PerformVsanUpgrade_Task: { this: 'VsanUpgradeSystem'; params: { cluster: Ref<'ClusterComputeResource'>; performObjectUpgrade?: boolean; downgradeFormat?: boolean; allowReducedRedundancy?: boolean; excludeHosts?: Ref<'HostSystem'>[]; } & AddedParameters<'PerformVsanUpgrade_Task'>; result: Ref<'Task'>; taskResult: VsanUpgradeSystemUpgradeStatus; };
  /** Since 6.0. */ PlaceVm: { this: 'ClusterComputeResource'; params: { placementSpec: PlacementSpec; } & AddedParameters<'PlaceVm'>; result: PlacementResult; };
  PostEvent: { this: 'EventManager'; params: { eventToPost: Event; taskInfo?: TaskInfo; } & AddedParameters<'PostEvent'>; result: void; };
  /** Since 6.5. */ PostHealthUpdates: { this: 'HealthUpdateManager'; params: { providerId: string; updates?: HealthUpdate[]; } & AddedParameters<'PostHealthUpdates'>; result: void; };
  PowerDownHostToStandBy_Task: { this: 'HostSystem'; params: { timeoutSec: number; evacuatePoweredOffVms?: boolean; } & AddedParameters<'PowerDownHostToStandBy_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ PowerOffVApp_Task: { this: 'VirtualApp'; params: { force: boolean; } & AddedParameters<'PowerOffVApp_Task'>; result: Ref<'Task'>; taskResult: void; };
  PowerOffVM_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'PowerOffVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  PowerOnMultiVM_Task: { this: 'Datacenter'; params: { vm: Ref<'VirtualMachine'>[]; /** Since 4.1. */ option?: OptionValue[]; } & AddedParameters<'PowerOnMultiVM_Task'>; result: Ref<'Task'>; taskResult: ClusterPowerOnVmResult; };
  /** Since 4.0. */ PowerOnVApp_Task: { this: 'VirtualApp'; params: OnlyAddedParameters<'PowerOnVApp_Task'>; result: Ref<'Task'>; taskResult: void; };
  PowerOnVM_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'PowerOnVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  PowerUpHostFromStandBy_Task: { this: 'HostSystem'; params: { timeoutSec: number; } & AddedParameters<'PowerUpHostFromStandBy_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ PrepareCrypto: { this: 'HostSystem'; params: OnlyAddedParameters<'PrepareCrypto'>; result: void; };
  /** Since 4.0. */ PromoteDisks_Task: { this: 'VirtualMachine'; params: { unlink: boolean; disks?: VirtualDisk[]; } & AddedParameters<'PromoteDisks_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ PutUsbScanCodes: { this: 'VirtualMachine'; params: { spec: UsbScanCodeSpec; } & AddedParameters<'PutUsbScanCodes'>; result: number; };
  /** Since 5.0. */ QueryAnswerFileStatus: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>[]; } & AddedParameters<'QueryAnswerFileStatus'>; result: AnswerFileStatusResult[]; };
  /** Since 4.0. */ QueryAssignedLicenses: { this: 'LicenseAssignmentManager'; params: { entityId?: string; } & AddedParameters<'QueryAssignedLicenses'>; result: LicenseAssignmentManagerLicenseAssignment[]; };
  QueryAvailableDisksForVmfs: { this: 'HostDatastoreSystem'; params: { datastore?: Ref<'Datastore'>; } & AddedParameters<'QueryAvailableDisksForVmfs'>; result: HostScsiDisk[]; };
  /** Since 4.0. */ QueryAvailableDvsSpec: { this: 'DistributedVirtualSwitchManager'; params: { /** Since 6.0. */ recommended?: boolean; } & AddedParameters<'QueryAvailableDvsSpec'>; result: DistributedVirtualSwitchProductSpec[]; };
  QueryAvailablePartition: { this: 'HostDiagnosticSystem'; params: OnlyAddedParameters<'QueryAvailablePartition'>; result: HostDiagnosticPartition[]; };
  QueryAvailablePerfMetric: { this: 'PerformanceManager'; params: { entity: ManagedObjectReference; beginTime?: Date; endTime?: Date; intervalId?: number; } & AddedParameters<'QueryAvailablePerfMetric'>; result: PerfMetricId[]; };
  /** Since 5.5. */ QueryAvailableSsds: { this: 'HostStorageSystem'; params: { vffsPath?: string; } & AddedParameters<'QueryAvailableSsds'>; result: HostScsiDisk[]; };
  QueryAvailableTimeZones: { this: 'HostDateTimeSystem'; params: OnlyAddedParameters<'QueryAvailableTimeZones'>; result: HostDateTimeSystemTimeZone[]; };
  QueryBootDevices: { this: 'HostBootDeviceSystem'; params: OnlyAddedParameters<'QueryBootDevices'>; result: HostBootDeviceInfo | undefined; };
  /** Since 5.0. */ QueryBoundVnics: { this: 'IscsiManager'; params: { iScsiHbaName: string; } & AddedParameters<'QueryBoundVnics'>; result: IscsiPortInfo[]; };
  /** Since 5.0. */ QueryCandidateNics: { this: 'IscsiManager'; params: { iScsiHbaName: string; } & AddedParameters<'QueryCandidateNics'>; result: IscsiPortInfo[]; };
  /** Since 4.0. */ QueryChangedDiskAreas: { this: 'VirtualMachine'; params: { snapshot?: Ref<'VirtualMachineSnapshot'>; deviceKey: number; startOffset: Long; changeId: string; } & AddedParameters<'QueryChangedDiskAreas'>; result: DiskChangeInfo; };
  /** Since 5.5. */ QueryCmmds: { this: 'HostVsanInternalSystem'; params: { queries: HostVsanInternalSystemCmmdsQuery[]; } & AddedParameters<'QueryCmmds'>; result: string; };
  /** Since 4.0. */ QueryCompatibleHostForExistingDvs: { this: 'DistributedVirtualSwitchManager'; params: { container: Ref<'ManagedEntity'>; recursive: boolean; dvs: Ref<'DistributedVirtualSwitch'>; } & AddedParameters<'QueryCompatibleHostForExistingDvs'>; result: Ref<'HostSystem'>[]; };
  /** Since 4.0. */ QueryCompatibleHostForNewDvs: { this: 'DistributedVirtualSwitchManager'; params: { container: Ref<'ManagedEntity'>; recursive: boolean; switchProductSpec?: DistributedVirtualSwitchProductSpec; } & AddedParameters<'QueryCompatibleHostForNewDvs'>; result: Ref<'HostSystem'>[]; };
  /** Since 4.0. */ QueryComplianceStatus: { this: 'ProfileComplianceManager'; params: { profile?: Ref<'Profile'>[]; entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'QueryComplianceStatus'>; result: ComplianceResult[]; };
  QueryConfigOption: { this: 'EnvironmentBrowser'; params: { key?: string; host?: Ref<'HostSystem'>; } & AddedParameters<'QueryConfigOption'>; result: VirtualMachineConfigOption | undefined; };
  QueryConfigOptionDescriptor: { this: 'EnvironmentBrowser'; params: OnlyAddedParameters<'QueryConfigOptionDescriptor'>; result: VirtualMachineConfigOptionDescriptor[]; };
  /** Since 6.0. */ QueryConfigOptionEx: { this: 'EnvironmentBrowser'; params: { spec?: EnvironmentBrowserConfigOptionQuerySpec; } & AddedParameters<'QueryConfigOptionEx'>; result: VirtualMachineConfigOption | undefined; };
  QueryConfigTarget: { this: 'EnvironmentBrowser'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'QueryConfigTarget'>; result: ConfigTarget | undefined; };
  QueryConfiguredModuleOptionString: { this: 'HostKernelModuleSystem'; params: { name: string; } & AddedParameters<'QueryConfiguredModuleOptionString'>; result: string; };
  QueryConnectionInfo: { this: 'Datacenter'; params: { hostname: string; port: number; username: string; password: string; sslThumbprint?: string; } & AddedParameters<'QueryConnectionInfo'>; result: HostConnectInfo; };
  /** Since 6.0. */ QueryConnectionInfoViaSpec: { this: 'Datacenter'; params: { spec: HostConnectSpec; } & AddedParameters<'QueryConnectionInfoViaSpec'>; result: HostConnectInfo; };
  /** Since 7.0.1. */ QueryConnections: { this: 'VirtualMachine'; params: OnlyAddedParameters<'QueryConnections'>; result: VirtualMachineConnection[]; };
  /** Since 7.0. */ QueryCryptoKeyStatus: { this: 'CryptoManagerKmip'; params: { keyIds?: CryptoKeyId[]; checkKeyBitMap: number; } & AddedParameters<'QueryCryptoKeyStatus'>; result: CryptoManagerKmipCryptoKeyStatus[]; };
  /** Since 5.1. */ QueryDatastorePerformanceSummary: { this: 'StorageResourceManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'QueryDatastorePerformanceSummary'>; result: StoragePerformanceSummary[]; };
  QueryDateTime: { this: 'HostDateTimeSystem'; params: OnlyAddedParameters<'QueryDateTime'>; result: Date; };
  QueryDescriptions: { this: 'DiagnosticManager'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'QueryDescriptions'>; result: DiagnosticManagerLogDescriptor[]; };
  /** Since 5.5. */ QueryDisksForVsan: { this: 'HostVsanSystem'; params: { canonicalName?: string[]; } & AddedParameters<'QueryDisksForVsan'>; result: VsanHostDiskResult[]; };
  /** Since 6.0. */ QueryDisksUsingFilter: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; } & AddedParameters<'QueryDisksUsingFilter'>; result: VirtualDiskId[]; };
  /** Since 4.0. */ QueryDvsByUuid: { this: 'DistributedVirtualSwitchManager'; params: { uuid: string; } & AddedParameters<'QueryDvsByUuid'>; result: Ref<'DistributedVirtualSwitch'> | undefined; };
  /** Since 4.1. */ QueryDvsCheckCompatibility: { this: 'DistributedVirtualSwitchManager'; params: { hostContainer: DistributedVirtualSwitchManagerHostContainer; dvsProductSpec?: DistributedVirtualSwitchManagerDvsProductSpec; hostFilterSpec?: DistributedVirtualSwitchManagerHostDvsFilterSpec[]; } & AddedParameters<'QueryDvsCheckCompatibility'>; result: DistributedVirtualSwitchManagerCompatibilityResult[]; };
  /** Since 4.0. */ QueryDvsCompatibleHostSpec: { this: 'DistributedVirtualSwitchManager'; params: { switchProductSpec?: DistributedVirtualSwitchProductSpec; } & AddedParameters<'QueryDvsCompatibleHostSpec'>; result: DistributedVirtualSwitchHostProductSpec[]; };
  /** Since 4.0. */ QueryDvsConfigTarget: { this: 'DistributedVirtualSwitchManager'; params: { host?: Ref<'HostSystem'>; dvs?: Ref<'DistributedVirtualSwitch'>; } & AddedParameters<'QueryDvsConfigTarget'>; result: DVSManagerDvsConfigTarget; };
  /** Since 4.1. */ QueryDvsFeatureCapability: { this: 'DistributedVirtualSwitchManager'; params: { switchProductSpec?: DistributedVirtualSwitchProductSpec; } & AddedParameters<'QueryDvsFeatureCapability'>; result: DVSFeatureCapability | undefined; };
  QueryEvents: { this: 'EventManager'; params: { filter: EventFilterSpec; } & AddedParameters<'QueryEvents'>; result: Event[]; };
  /** Since 4.0. */ QueryExpressionMetadata: { this: 'ProfileComplianceManager'; params: { expressionName?: string[]; /** Since 5.0. */ profile?: Ref<'Profile'>; } & AddedParameters<'QueryExpressionMetadata'>; result: ProfileExpressionMetadata[]; };
  /** Since 5.1. */ QueryExtensionIpAllocationUsage: { this: 'ExtensionManager'; params: { extensionKeys?: string[]; } & AddedParameters<'QueryExtensionIpAllocationUsage'>; result: ExtensionManagerIpAllocationUsage[]; };
  /** Since 4.1. */ QueryFaultToleranceCompatibility: { this: 'VirtualMachine'; params: OnlyAddedParameters<'QueryFaultToleranceCompatibility'>; result: LocalizedMethodFault[]; };
  /** Since 6.0. */ QueryFaultToleranceCompatibilityEx: { this: 'VirtualMachine'; params: { forLegacyFt?: boolean; } & AddedParameters<'QueryFaultToleranceCompatibilityEx'>; result: LocalizedMethodFault[]; };
  /** Since 6.5. */ QueryFilterEntities: { this: 'HealthUpdateManager'; params: { filterId: string; } & AddedParameters<'QueryFilterEntities'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 6.5. */ QueryFilterInfoIds: { this: 'HealthUpdateManager'; params: { filterId: string; } & AddedParameters<'QueryFilterInfoIds'>; result: string[]; };
  /** Since 6.5. */ QueryFilterList: { this: 'HealthUpdateManager'; params: { providerId: string; } & AddedParameters<'QueryFilterList'>; result: string[]; };
  /** Since 6.5. */ QueryFilterName: { this: 'HealthUpdateManager'; params: { filterId: string; } & AddedParameters<'QueryFilterName'>; result: string; };
  QueryFirmwareConfigUploadURL: { this: 'HostFirmwareSystem'; params: OnlyAddedParameters<'QueryFirmwareConfigUploadURL'>; result: string; };
  /** Since 6.5. */ QueryHealthUpdateInfos: { this: 'HealthUpdateManager'; params: { providerId: string; } & AddedParameters<'QueryHealthUpdateInfos'>; result: HealthUpdateInfo[]; };
  /** Since 6.5. */ QueryHealthUpdates: { this: 'HealthUpdateManager'; params: { providerId: string; } & AddedParameters<'QueryHealthUpdates'>; result: HealthUpdate[]; };
  QueryHostConnectionInfo: { this: 'HostSystem'; params: OnlyAddedParameters<'QueryHostConnectionInfo'>; result: HostConnectInfo; };
  /** Since 4.0. */ QueryHostPatch_Task: { this: 'HostPatchManager'; params: { spec?: HostPatchManagerPatchManagerOperationSpec; } & AddedParameters<'QueryHostPatch_Task'>; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 4.0. */ QueryHostProfileMetadata: { this: 'HostProfileManager'; params: { profileName?: string[]; /** Since 5.0. */ profile?: Ref<'Profile'>; } & AddedParameters<'QueryHostProfileMetadata'>; result: ProfileMetadata[]; };
  /** Since 5.5. */ QueryHostStatus: { this: 'HostVsanSystem'; params: OnlyAddedParameters<'QueryHostStatus'>; result: VsanHostClusterStatus; };
  /** Since 6.7.2. */ QueryHostsWithAttachedLun: { this: 'StorageQueryManager'; params: { lunUuid: string; } & AddedParameters<'QueryHostsWithAttachedLun'>; result: Ref<'HostSystem'>[]; };
  /** Since 4.1. */ QueryIORMConfigOption: { this: 'StorageResourceManager'; params: { host: Ref<'HostSystem'>; } & AddedParameters<'QueryIORMConfigOption'>; result: StorageIORMConfigOption; };
  /** Since 5.1. */ QueryIPAllocations: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; extensionKey: string; } & AddedParameters<'QueryIPAllocations'>; result: IpPoolManagerIpAllocation[]; };
  /** Since 6.0. */ QueryIoFilterInfo: { this: 'IoFilterManager'; params: { compRes: Ref<'ComputeResource'>; } & AddedParameters<'QueryIoFilterInfo'>; result: ClusterIoFilterInfo[]; };
  /** Since 6.0. */ QueryIoFilterIssues: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; } & AddedParameters<'QueryIoFilterIssues'>; result: IoFilterQueryIssueResult; };
  /** Since 4.0. */ QueryIpPools: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; } & AddedParameters<'QueryIpPools'>; result: IpPool[]; };
  QueryLicenseSourceAvailability: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'QueryLicenseSourceAvailability'>; result: LicenseAvailabilityInfo[]; };
  QueryLicenseUsage: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'QueryLicenseUsage'>; result: LicenseUsageInfo; };
  /** Since 6.0. */ QueryLockdownExceptions: { this: 'HostAccessManager'; params: OnlyAddedParameters<'QueryLockdownExceptions'>; result: string[]; };
  /** Since 5.0. */ QueryManagedBy: { this: 'ExtensionManager'; params: { extensionKey: string; } & AddedParameters<'QueryManagedBy'>; result: Ref<'ManagedEntity'>[]; };
  QueryMemoryOverhead: { this: 'HostSystem'; params: { memorySize: Long; videoRamSize?: number; numVcpus: number; } & AddedParameters<'QueryMemoryOverhead'>; result: Long; };
  QueryMemoryOverheadEx: { this: 'HostSystem'; params: { vmConfigInfo: VirtualMachineConfigInfo; } & AddedParameters<'QueryMemoryOverheadEx'>; result: Long; };
  /** Since 5.0. */ QueryMigrationDependencies: { this: 'IscsiManager'; params: { pnicDevice: string[]; } & AddedParameters<'QueryMigrationDependencies'>; result: IscsiMigrationDependency; };
  /** Since 4.0. */ QueryModules: { this: 'HostKernelModuleSystem'; params: OnlyAddedParameters<'QueryModules'>; result: KernelModuleInfo[]; };
  /** Since 6.5. */ QueryMonitoredEntities: { this: 'HealthUpdateManager'; params: { providerId: string; } & AddedParameters<'QueryMonitoredEntities'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 6.0. */ QueryNFSUser: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'QueryNFSUser'>; result: HostNasVolumeUserInfo | undefined; };
  /** Since 4.0. */ QueryNetConfig: { this: 'HostVirtualNicManager'; params: { nicType: string; } & AddedParameters<'QueryNetConfig'>; result: VirtualNicManagerNetConfig | undefined; };
  QueryNetworkHint: { this: 'HostNetworkSystem'; params: { device?: string[]; } & AddedParameters<'QueryNetworkHint'>; result: PhysicalNicHintInfo[]; };
  /** Since 5.5. */ QueryObjectsOnPhysicalVsanDisk: { this: 'HostVsanInternalSystem'; params: { disks: string[]; } & AddedParameters<'QueryObjectsOnPhysicalVsanDisk'>; result: string; };
  QueryOptions: { this: 'OptionManager'; params: { name?: string; } & AddedParameters<'QueryOptions'>; result: OptionValue[]; };
  QueryPartitionCreateDesc: { this: 'HostDiagnosticSystem'; params: { diskUuid: string; diagnosticType: string; } & AddedParameters<'QueryPartitionCreateDesc'>; result: HostDiagnosticPartitionCreateDescription; };
  QueryPartitionCreateOptions: { this: 'HostDiagnosticSystem'; params: { storageType: string; diagnosticType: string; } & AddedParameters<'QueryPartitionCreateOptions'>; result: HostDiagnosticPartitionCreateOption[]; };
  /** Since 4.0. */ QueryPathSelectionPolicyOptions: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'QueryPathSelectionPolicyOptions'>; result: HostPathSelectionPolicyOption[]; };
  QueryPerf: { this: 'PerformanceManager'; params: { querySpec: PerfQuerySpec[]; } & AddedParameters<'QueryPerf'>; result: PerfEntityMetricBase[]; };
  QueryPerfComposite: { this: 'PerformanceManager'; params: { querySpec: PerfQuerySpec; } & AddedParameters<'QueryPerfComposite'>; result: PerfCompositeMetric; };
  QueryPerfCounter: { this: 'PerformanceManager'; params: { counterId: number[]; } & AddedParameters<'QueryPerfCounter'>; result: PerfCounterInfo[]; };
  QueryPerfCounterByLevel: { this: 'PerformanceManager'; params: { level: number; } & AddedParameters<'QueryPerfCounterByLevel'>; result: PerfCounterInfo[]; };
  QueryPerfProviderSummary: { this: 'PerformanceManager'; params: { entity: ManagedObjectReference; } & AddedParameters<'QueryPerfProviderSummary'>; result: PerfProviderSummary; };
  /** Since 5.5. */ QueryPhysicalVsanDisks: { this: 'HostVsanInternalSystem'; params: { props?: string[]; } & AddedParameters<'QueryPhysicalVsanDisks'>; result: string; };
  /** Since 5.0. */ QueryPnicStatus: { this: 'IscsiManager'; params: { pnicDevice: string; } & AddedParameters<'QueryPnicStatus'>; result: IscsiStatus; };
  /** Since 4.0. */ QueryPolicyMetadata: { this: 'ProfileManager'; params: { policyName?: string[]; /** Since 5.0. */ profile?: Ref<'Profile'>; } & AddedParameters<'QueryPolicyMetadata'>; result: ProfilePolicyMetadata[]; };
  /** Since 6.7.1. */ QueryProductLockerLocation: { this: 'HostSystem'; params: OnlyAddedParameters<'QueryProductLockerLocation'>; result: string; };
  /** Since 5.0. */ QueryProfileStructure: { this: 'HostProfileManager'; params: { profile?: Ref<'Profile'>; } & AddedParameters<'QueryProfileStructure'>; result: ProfileProfileStructure; };
  /** Since 6.5. */ QueryProviderList: { this: 'HealthUpdateManager'; params: OnlyAddedParameters<'QueryProviderList'>; result: string[]; };
  /** Since 6.5. */ QueryProviderName: { this: 'HealthUpdateManager'; params: { id: string; } & AddedParameters<'QueryProviderName'>; result: string; };
  /** Since 4.1. */ QueryResourceConfigOption: { this: 'ResourcePool'; params: OnlyAddedParameters<'QueryResourceConfigOption'>; result: ResourceConfigOption; };
  QueryServiceList: { this: 'ServiceManager'; params: { serviceName?: string; location?: string[]; } & AddedParameters<'QueryServiceList'>; result: ServiceManagerServiceInfo[]; };
  /** Since 4.0. */ QueryStorageArrayTypePolicyOptions: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'QueryStorageArrayTypePolicyOptions'>; result: HostStorageArrayTypePolicyOption[]; };
  QuerySupportedFeatures: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'QuerySupportedFeatures'>; result: LicenseFeatureInfo[]; };
  /** Since 5.5. */ QuerySyncingVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids?: string[]; } & AddedParameters<'QuerySyncingVsanObjects'>; result: string; };
  /** Since 6.0. */ QuerySystemUsers: { this: 'HostAccessManager'; params: OnlyAddedParameters<'QuerySystemUsers'>; result: string[]; };
  /** Since 4.0. */ QueryTargetCapabilities: { this: 'EnvironmentBrowser'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'QueryTargetCapabilities'>; result: HostCapability | undefined; };
  /** Since 5.1. */ QueryTpmAttestationReport: { this: 'HostSystem'; params: OnlyAddedParameters<'QueryTpmAttestationReport'>; result: HostTpmAttestationReport | undefined; };
  /** Since 6.5. */ QueryUnmonitoredHosts: { this: 'HealthUpdateManager'; params: { providerId: string; cluster: Ref<'ClusterComputeResource'>; } & AddedParameters<'QueryUnmonitoredHosts'>; result: Ref<'HostSystem'>[]; };
  /** Since 4.0. */ QueryUnownedFiles: { this: 'VirtualMachine'; params: OnlyAddedParameters<'QueryUnownedFiles'>; result: string[]; };
  /** Since 4.0. */ QueryUnresolvedVmfsVolume: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'QueryUnresolvedVmfsVolume'>; result: HostUnresolvedVmfsVolume[]; };
  /** Since 4.0. */ QueryUnresolvedVmfsVolumes: { this: 'HostDatastoreSystem'; params: OnlyAddedParameters<'QueryUnresolvedVmfsVolumes'>; result: HostUnresolvedVmfsVolume[]; };
  /** Since 4.0. */ QueryUsedVlanIdInDvs: { this: 'DistributedVirtualSwitch'; params: OnlyAddedParameters<'QueryUsedVlanIdInDvs'>; result: number[]; };
  QueryVMotionCompatibility: { this: 'ServiceInstance'; params: { vm: Ref<'VirtualMachine'>; host: Ref<'HostSystem'>[]; compatibility?: string[]; } & AddedParameters<'QueryVMotionCompatibility'>; result: HostVMotionCompatibility[]; };
  /** Since 4.0. */ QueryVMotionCompatibilityEx_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>[]; host: Ref<'HostSystem'>[]; } & AddedParameters<'QueryVMotionCompatibilityEx_Task'>; result: Ref<'Task'>; taskResult: CheckResult[]; };
  QueryVirtualDiskFragmentation: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'QueryVirtualDiskFragmentation'>; result: number; };
  QueryVirtualDiskGeometry: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'QueryVirtualDiskGeometry'>; result: HostDiskDimensionsChs; };
  QueryVirtualDiskUuid: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'QueryVirtualDiskUuid'>; result: string; };
  /** Since 6.5. */ QueryVmfsConfigOption: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'QueryVmfsConfigOption'>; result: VmfsConfigOption[]; };
  QueryVmfsDatastoreCreateOptions: { this: 'HostDatastoreSystem'; params: { devicePath: string; /** Since 5.0. */ vmfsMajorVersion?: number; } & AddedParameters<'QueryVmfsDatastoreCreateOptions'>; result: VmfsDatastoreOption[]; };
  /** Since 4.0. */ QueryVmfsDatastoreExpandOptions: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'QueryVmfsDatastoreExpandOptions'>; result: VmfsDatastoreOption[]; };
  QueryVmfsDatastoreExtendOptions: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; devicePath: string; /** Since 4.0. */ suppressExpandCandidates?: boolean; } & AddedParameters<'QueryVmfsDatastoreExtendOptions'>; result: VmfsDatastoreOption[]; };
  /** Since 5.0. */ QueryVnicStatus: { this: 'IscsiManager'; params: { vnicDevice: string; } & AddedParameters<'QueryVnicStatus'>; result: IscsiStatus; };
  /** Since 6.0. */ QueryVsanObjectUuidsByFilter: { this: 'HostVsanInternalSystem'; params: { uuids?: string[]; limit?: number; version?: number; } & AddedParameters<'QueryVsanObjectUuidsByFilter'>; result: string[]; };
  /** Since 5.5. */ QueryVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids?: string[]; } & AddedParameters<'QueryVsanObjects'>; result: string; };
  /** Since 5.5. */ QueryVsanStatistics: { this: 'HostVsanInternalSystem'; params: { labels: string[]; } & AddedParameters<'QueryVsanStatistics'>; result: string; };
  /** Since 6.0. */ QueryVsanUpgradeStatus: { this: 'VsanUpgradeSystem'; params: { cluster: Ref<'ClusterComputeResource'>; } & AddedParameters<'QueryVsanUpgradeStatus'>; result: VsanUpgradeSystemUpgradeStatus; };
  /** Since 5.0. */ ReadEnvironmentVariableInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; names?: string[]; } & AddedParameters<'ReadEnvironmentVariableInGuest'>; result: string[]; };
  ReadNextEvents: { this: 'EventHistoryCollector'; params: { maxCount: number; } & AddedParameters<'ReadNextEvents'>; result: Event[]; };
  ReadNextTasks: { this: 'TaskHistoryCollector'; params: { maxCount: number; } & AddedParameters<'ReadNextTasks'>; result: TaskInfo[]; };
  ReadPreviousEvents: { this: 'EventHistoryCollector'; params: { maxCount: number; } & AddedParameters<'ReadPreviousEvents'>; result: Event[]; };
  ReadPreviousTasks: { this: 'TaskHistoryCollector'; params: { maxCount: number; } & AddedParameters<'ReadPreviousTasks'>; result: TaskInfo[]; };
  RebootGuest: { this: 'VirtualMachine'; params: OnlyAddedParameters<'RebootGuest'>; result: void; };
  RebootHost_Task: { this: 'HostSystem'; params: { force: boolean; } & AddedParameters<'RebootHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ RecommendDatastores: { this: 'StorageResourceManager'; params: { storageSpec: StoragePlacementSpec; } & AddedParameters<'RecommendDatastores'>; result: StoragePlacementResult; };
  RecommendHostsForVm: { this: 'ClusterComputeResource'; params: { vm: Ref<'VirtualMachine'>; pool?: Ref<'ResourcePool'>; } & AddedParameters<'RecommendHostsForVm'>; result: ClusterHostRecommendation[]; };
  /** Since 6.0. */ RecommissionVsanNode_Task: { this: 'HostVsanSystem'; params: OnlyAddedParameters<'RecommissionVsanNode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ ReconcileDatastoreInventory_Task: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'ReconcileDatastoreInventory_Task'>; result: Ref<'Task'>; taskResult: void; };
  ReconfigVM_Task: { this: 'VirtualMachine'; params: { spec: VirtualMachineConfigSpec; } & AddedParameters<'ReconfigVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ ReconfigurationSatisfiable: { this: 'HostVsanInternalSystem'; params: { pcbs: VsanPolicyChangeBatch[]; /** Since 6.0. */ ignoreSatisfiability?: boolean; } & AddedParameters<'ReconfigurationSatisfiable'>; result: VsanPolicySatisfiability[]; };
  ReconfigureAlarm: { this: 'Alarm'; params: { spec: AlarmSpec; } & AddedParameters<'ReconfigureAlarm'>; result: void; };
  ReconfigureAutostart: { this: 'HostAutoStartManager'; params: { spec: HostAutoStartManagerConfig; } & AddedParameters<'ReconfigureAutostart'>; result: void; };
  ReconfigureCluster_Task: { this: 'ClusterComputeResource'; params: { spec: ClusterConfigSpec; modify: boolean; } & AddedParameters<'ReconfigureCluster_Task'>; result: Ref<'Task'>; taskResult: void; };
  ReconfigureComputeResource_Task: { this: 'ComputeResource'; params: { spec: ComputeResourceConfigSpec; modify: boolean; } & AddedParameters<'ReconfigureComputeResource_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ReconfigureDVPort_Task: { this: 'DistributedVirtualSwitch'; params: { port: DVPortConfigSpec[]; } & AddedParameters<'ReconfigureDVPort_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ReconfigureDVPortgroup_Task: { this: 'DistributedVirtualPortgroup'; params: { spec: DVPortgroupConfigSpec; } & AddedParameters<'ReconfigureDVPortgroup_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.1. */ ReconfigureDatacenter_Task: { this: 'Datacenter'; params: { spec: DatacenterConfigSpec; modify: boolean; } & AddedParameters<'ReconfigureDatacenter_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ ReconfigureDomObject: { this: 'HostVsanInternalSystem'; params: { uuid: string; policy: string; } & AddedParameters<'ReconfigureDomObject'>; result: void; };
  /** Since 4.0. */ ReconfigureDvs_Task: { this: 'DistributedVirtualSwitch'; params: { spec: DVSConfigSpec; } & AddedParameters<'ReconfigureDvs_Task'>; result: Ref<'Task'>; taskResult: void; };
  ReconfigureHostForDAS_Task: { this: 'HostSystem'; params: OnlyAddedParameters<'ReconfigureHostForDAS_Task'>; result: Ref<'Task'>; taskResult: void; };
  ReconfigureScheduledTask: { this: 'ScheduledTask'; params: { spec: ScheduledTaskSpec; } & AddedParameters<'ReconfigureScheduledTask'>; result: void; };
  ReconfigureServiceConsoleReservation: { this: 'HostMemorySystem'; params: { cfgBytes: Long; } & AddedParameters<'ReconfigureServiceConsoleReservation'>; result: void; };
  ReconfigureSnmpAgent: { this: 'HostSnmpSystem'; params: { spec: HostSnmpConfigSpec; } & AddedParameters<'ReconfigureSnmpAgent'>; result: void; };
  ReconfigureVirtualMachineReservation: { this: 'HostMemorySystem'; params: { spec: VirtualMachineMemoryReservationSpec; } & AddedParameters<'ReconfigureVirtualMachineReservation'>; result: void; };
  ReconnectHost_Task: { this: 'HostSystem'; params: { cnxSpec?: HostConnectSpec; /** Since 5.0. */ reconnectSpec?: HostSystemReconnectSpec; } & AddedParameters<'ReconnectHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ RectifyDvsHost_Task: { this: 'DistributedVirtualSwitch'; params: { hosts?: Ref<'HostSystem'>[]; } & AddedParameters<'RectifyDvsHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ RectifyDvsOnHost_Task: { this: 'DistributedVirtualSwitchManager'; params: { hosts: Ref<'HostSystem'>[]; } & AddedParameters<'RectifyDvsOnHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ Refresh: { this: 'HostPciPassthruSystem'; params: OnlyAddedParameters<'Refresh'>; result: void; };
  /** Since 4.0. */ RefreshDVPortState: { this: 'DistributedVirtualSwitch'; params: { portKeys?: string[]; } & AddedParameters<'RefreshDVPortState'>; result: void; };
  RefreshDatastore: { this: 'Datastore'; params: OnlyAddedParameters<'RefreshDatastore'>; result: void; };
  /** Since 4.0. */ RefreshDatastoreStorageInfo: { this: 'Datastore'; params: OnlyAddedParameters<'RefreshDatastoreStorageInfo'>; result: void; };
  RefreshDateTimeSystem: { this: 'HostDateTimeSystem'; params: OnlyAddedParameters<'RefreshDateTimeSystem'>; result: void; };
  RefreshFirewall: { this: 'HostFirewallSystem'; params: OnlyAddedParameters<'RefreshFirewall'>; result: void; };
  /** Since 5.5. */ RefreshGraphicsManager: { this: 'HostGraphicsManager'; params: OnlyAddedParameters<'RefreshGraphicsManager'>; result: void; };
  RefreshHealthStatusSystem: { this: 'HostHealthStatusSystem'; params: OnlyAddedParameters<'RefreshHealthStatusSystem'>; result: void; };
  RefreshNetworkSystem: { this: 'HostNetworkSystem'; params: OnlyAddedParameters<'RefreshNetworkSystem'>; result: void; };
  RefreshRecommendation: { this: 'ClusterComputeResource'; params: OnlyAddedParameters<'RefreshRecommendation'>; result: void; };
  /** Since 4.1. */ RefreshRuntime: { this: 'ResourcePool'; params: OnlyAddedParameters<'RefreshRuntime'>; result: void; };
  RefreshServices: { this: 'HostServiceSystem'; params: OnlyAddedParameters<'RefreshServices'>; result: void; };
  /** Since 5.0. */ RefreshStorageDrsRecommendation: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; } & AddedParameters<'RefreshStorageDrsRecommendation'>; result: void; };
  /** Since 6.7. */ RefreshStorageDrsRecommendationsForPod_Task: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; } & AddedParameters<'RefreshStorageDrsRecommendationsForPod_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ RefreshStorageInfo: { this: 'VirtualMachine'; params: OnlyAddedParameters<'RefreshStorageInfo'>; result: void; };
  RefreshStorageSystem: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'RefreshStorageSystem'>; result: void; };
  /** Since 4.0. */ RegisterChildVM_Task: { this: 'ResourcePool'; params: { path: string; name?: string; host?: Ref<'HostSystem'>; } & AddedParameters<'RegisterChildVM_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 6.5. */ RegisterDisk: { this: 'VcenterVStorageObjectManager'; params: { path: string; name?: string; } & AddedParameters<'RegisterDisk'>; result: VStorageObject; };
  RegisterExtension: { this: 'ExtensionManager'; params: { extension: Extension; } & AddedParameters<'RegisterExtension'>; result: void; };
  /** Since 6.5. */ RegisterHealthUpdateProvider: { this: 'HealthUpdateManager'; params: { name: string; healthUpdateInfo?: HealthUpdateInfo[]; } & AddedParameters<'RegisterHealthUpdateProvider'>; result: string; };
  /** Since 6.5. */ RegisterKmipServer: { this: 'CryptoManagerKmip'; params: { server: KmipServerSpec; } & AddedParameters<'RegisterKmipServer'>; result: void; };
  /** Since 7.0. */ RegisterKmsCluster: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; managementType?: string; } & AddedParameters<'RegisterKmsCluster'>; result: void; };
  RegisterVM_Task: { this: 'Folder'; params: { path: string; name?: string; asTemplate: boolean; pool?: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; } & AddedParameters<'RegisterVM_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 5.0. */ ReleaseCredentialsInGuest: { this: 'GuestAuthManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; } & AddedParameters<'ReleaseCredentialsInGuest'>; result: void; };
  /** Since 5.1. */ ReleaseIpAllocation: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; allocationId: string; } & AddedParameters<'ReleaseIpAllocation'>; result: void; };
  /** Since 6.5. */ ReleaseManagedSnapshot: { this: 'VirtualDiskManager'; params: { vdisk: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'ReleaseManagedSnapshot'>; result: void; };
  Reload: { this: 'ManagedEntity'; params: OnlyAddedParameters<'Reload'>; result: void; };
  RelocateVM_Task: { this: 'VirtualMachine'; params: { spec: VirtualMachineRelocateSpec; /** Since 4.0. */ priority?: VirtualMachineMovePriority; } & AddedParameters<'RelocateVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ RelocateVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmRelocateSpec; } & AddedParameters<'RelocateVStorageObject_Task'>; result: Ref<'Task'>; taskResult: VStorageObject; };
  RemoveAlarm: { this: 'Alarm'; params: OnlyAddedParameters<'RemoveAlarm'>; result: void; };
  RemoveAllSnapshots_Task: { this: 'VirtualMachine'; params: { /** Since 5.0. */ consolidate?: boolean; } & AddedParameters<'RemoveAllSnapshots_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ RemoveAssignedLicense: { this: 'LicenseAssignmentManager'; params: { entityId: string; } & AddedParameters<'RemoveAssignedLicense'>; result: void; };
  RemoveAuthorizationRole: { this: 'AuthorizationManager'; params: { roleId: number; failIfUsed: boolean; } & AddedParameters<'RemoveAuthorizationRole'>; result: void; };
  RemoveCustomFieldDef: { this: 'CustomFieldsManager'; params: { key: number; } & AddedParameters<'RemoveCustomFieldDef'>; result: void; };
  RemoveDatastore: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'RemoveDatastore'>; result: void; };
  /** Since 6.0. */ RemoveDatastoreEx_Task: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>[]; } & AddedParameters<'RemoveDatastoreEx_Task'>; result: Ref<'Task'>; taskResult: HostDatastoreSystemDatastoreResult[]; };
  /** Since 5.5. */ RemoveDiskMapping_Task: { this: 'HostVsanSystem'; params: { mapping: VsanHostDiskMapping[]; /** Since 6.0. */ maintenanceSpec?: HostMaintenanceSpec; /** Since 6.0. */ timeout?: number; } & AddedParameters<'RemoveDiskMapping_Task'>; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskMapResult[]; };
  /** Since 5.5. */ RemoveDisk_Task: { this: 'HostVsanSystem'; params: { disk: HostScsiDisk[]; /** Since 6.0. */ maintenanceSpec?: HostMaintenanceSpec; /** Since 6.0. */ timeout?: number; } & AddedParameters<'RemoveDisk_Task'>; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskResult[]; };
  RemoveEntityPermission: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; user: string; isGroup: boolean; } & AddedParameters<'RemoveEntityPermission'>; result: void; };
  /** Since 6.5. */ RemoveFilter: { this: 'HealthUpdateManager'; params: { filterId: string; } & AddedParameters<'RemoveFilter'>; result: void; };
  /** Since 6.5. */ RemoveFilterEntities: { this: 'HealthUpdateManager'; params: { filterId: string; entities?: Ref<'ManagedEntity'>[]; } & AddedParameters<'RemoveFilterEntities'>; result: void; };
  RemoveGroup: { this: 'HostLocalAccountManager'; params: { groupName: string; } & AddedParameters<'RemoveGroup'>; result: void; };
  /** Since 6.0. */ RemoveGuestAlias: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; base64Cert: string; subject: GuestAuthSubject; } & AddedParameters<'RemoveGuestAlias'>; result: void; };
  /** Since 6.0. */ RemoveGuestAliasByCert: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; base64Cert: string; } & AddedParameters<'RemoveGuestAliasByCert'>; result: void; };
  RemoveInternetScsiSendTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaSendTarget[]; /** Since 7.0.1. */ force?: boolean; } & AddedParameters<'RemoveInternetScsiSendTargets'>; result: void; };
  RemoveInternetScsiStaticTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaStaticTarget[]; } & AddedParameters<'RemoveInternetScsiStaticTargets'>; result: void; };
  /** Since 6.5. */ RemoveKey: { this: 'CryptoManager'; params: { key: CryptoKeyId; force: boolean; } & AddedParameters<'RemoveKey'>; result: void; };
  /** Since 6.5. */ RemoveKeys: { this: 'CryptoManager'; params: { keys?: CryptoKeyId[]; force: boolean; } & AddedParameters<'RemoveKeys'>; result: CryptoKeyResult[]; };
  /** Since 6.5. */ RemoveKmipServer: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; serverName: string; } & AddedParameters<'RemoveKmipServer'>; result: void; };
  /** Since 4.0. */ RemoveLicense: { this: 'LicenseManager'; params: { licenseKey: string; } & AddedParameters<'RemoveLicense'>; result: void; };
  /** Since 4.0. */ RemoveLicenseLabel: { this: 'LicenseManager'; params: { licenseKey: string; labelKey: string; } & AddedParameters<'RemoveLicenseLabel'>; result: void; };
  /** Since 6.5. */ RemoveMonitoredEntities: { this: 'HealthUpdateManager'; params: { providerId: string; entities?: Ref<'ManagedEntity'>[]; } & AddedParameters<'RemoveMonitoredEntities'>; result: void; };
  /** Since 5.0. */ RemoveNetworkResourcePool: { this: 'DistributedVirtualSwitch'; params: { key: string[]; } & AddedParameters<'RemoveNetworkResourcePool'>; result: void; };
  /** Since 7.0. */ RemoveNvmeOverRdmaAdapter: { this: 'HostStorageSystem'; params: { hbaDeviceName: string; } & AddedParameters<'RemoveNvmeOverRdmaAdapter'>; result: void; };
  RemovePerfInterval: { this: 'PerformanceManager'; params: { samplePeriod: number; } & AddedParameters<'RemovePerfInterval'>; result: void; };
  RemovePortGroup: { this: 'HostNetworkSystem'; params: { pgName: string; } & AddedParameters<'RemovePortGroup'>; result: void; };
  RemoveScheduledTask: { this: 'ScheduledTask'; params: OnlyAddedParameters<'RemoveScheduledTask'>; result: void; };
  RemoveServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; } & AddedParameters<'RemoveServiceConsoleVirtualNic'>; result: void; };
  /** Since 6.0. */ RemoveSmartCardTrustAnchor: { this: 'HostActiveDirectoryAuthentication'; params: { issuer: string; serial: string; } & AddedParameters<'RemoveSmartCardTrustAnchor'>; result: void; };
  /** Since 6.0. */ RemoveSmartCardTrustAnchorByFingerprint: { this: 'HostActiveDirectoryAuthentication'; params: { fingerprint: string; digest: string; } & AddedParameters<'RemoveSmartCardTrustAnchorByFingerprint'>; result: void; };
  RemoveSnapshot_Task: { this: 'VirtualMachineSnapshot'; params: { removeChildren: boolean; /** Since 5.0. */ consolidate?: boolean; } & AddedParameters<'RemoveSnapshot_Task'>; result: Ref<'Task'>; taskResult: void; };
  RemoveUser: { this: 'HostLocalAccountManager'; params: { userName: string; } & AddedParameters<'RemoveUser'>; result: void; };
  RemoveVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; } & AddedParameters<'RemoveVirtualNic'>; result: void; };
  RemoveVirtualSwitch: { this: 'HostNetworkSystem'; params: { vswitchName: string; } & AddedParameters<'RemoveVirtualSwitch'>; result: void; };
  RenameCustomFieldDef: { this: 'CustomFieldsManager'; params: { key: number; name: string; } & AddedParameters<'RenameCustomFieldDef'>; result: void; };
  RenameCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; newName: string; } & AddedParameters<'RenameCustomizationSpec'>; result: void; };
  RenameDatastore: { this: 'Datastore'; params: { newName: string; } & AddedParameters<'RenameDatastore'>; result: void; };
  RenameSnapshot: { this: 'VirtualMachineSnapshot'; params: { name?: string; description?: string; } & AddedParameters<'RenameSnapshot'>; result: void; };
  /** Since 6.5. */ RenameVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; name: string; } & AddedParameters<'RenameVStorageObject'>; result: void; };
  Rename_Task: { this: 'ManagedEntity'; params: { newName: string; } & AddedParameters<'Rename_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ReplaceCACertificatesAndCRLs: { this: 'HostCertificateManager'; params: { caCert: string[]; caCrl?: string[]; } & AddedParameters<'ReplaceCACertificatesAndCRLs'>; result: void; };
  /** Since 6.0. */ ReplaceSmartCardTrustAnchors: { this: 'HostActiveDirectoryAuthentication'; params: { certs?: string[]; } & AddedParameters<'ReplaceSmartCardTrustAnchors'>; result: void; };
  RescanAllHba: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'RescanAllHba'>; result: void; };
  RescanHba: { this: 'HostStorageSystem'; params: { hbaDevice: string; } & AddedParameters<'RescanHba'>; result: void; };
  /** Since 5.5. */ RescanVffs: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'RescanVffs'>; result: void; };
  RescanVmfs: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'RescanVmfs'>; result: void; };
  ResetCollector: { this: 'HistoryCollector'; params: OnlyAddedParameters<'ResetCollector'>; result: void; };
  /** Since 4.1. */ ResetCounterLevelMapping: { this: 'PerformanceManager'; params: { counters: number[]; } & AddedParameters<'ResetCounterLevelMapping'>; result: void; };
  ResetEntityPermissions: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; permission?: Permission[]; } & AddedParameters<'ResetEntityPermissions'>; result: void; };
  ResetFirmwareToFactoryDefaults: { this: 'HostFirmwareSystem'; params: OnlyAddedParameters<'ResetFirmwareToFactoryDefaults'>; result: void; };
  ResetGuestInformation: { this: 'VirtualMachine'; params: OnlyAddedParameters<'ResetGuestInformation'>; result: void; };
  ResetListView: { this: 'ListView'; params: { obj?: ManagedObjectReference[]; } & AddedParameters<'ResetListView'>; result: ManagedObjectReference[]; };
  ResetListViewFromView: { this: 'ListView'; params: { view: Ref<'View'>; } & AddedParameters<'ResetListViewFromView'>; result: void; };
  ResetSystemHealthInfo: { this: 'HostHealthStatusSystem'; params: OnlyAddedParameters<'ResetSystemHealthInfo'>; result: void; };
  ResetVM_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'ResetVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ResignatureUnresolvedVmfsVolume_Task: { this: 'HostDatastoreSystem'; params: { resolutionSpec: HostUnresolvedVmfsResignatureSpec; } & AddedParameters<'ResignatureUnresolvedVmfsVolume_Task'>; result: Ref<'Task'> | undefined; taskResult: HostResignatureRescanResult; };
  /** Since 6.0. */ ResolveInstallationErrorsOnCluster_Task: { this: 'IoFilterManager'; params: { filterId: string; cluster: Ref<'ClusterComputeResource'>; } & AddedParameters<'ResolveInstallationErrorsOnCluster_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ResolveInstallationErrorsOnHost_Task: { this: 'IoFilterManager'; params: { filterId: string; host: Ref<'HostSystem'>; } & AddedParameters<'ResolveInstallationErrorsOnHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ResolveMultipleUnresolvedVmfsVolumes: { this: 'HostStorageSystem'; params: { resolutionSpec: HostUnresolvedVmfsResolutionSpec[]; } & AddedParameters<'ResolveMultipleUnresolvedVmfsVolumes'>; result: HostUnresolvedVmfsResolutionResult[]; };
  /** Since 5.5. */ ResolveMultipleUnresolvedVmfsVolumesEx_Task: { this: 'HostStorageSystem'; params: { resolutionSpec: HostUnresolvedVmfsResolutionSpec[]; } & AddedParameters<'ResolveMultipleUnresolvedVmfsVolumesEx_Task'>; result: Ref<'Task'> | undefined; taskResult: HostUnresolvedVmfsResolutionResult[]; };
  RestartService: { this: 'HostServiceSystem'; params: { id: string; } & AddedParameters<'RestartService'>; result: void; };
  RestartServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; } & AddedParameters<'RestartServiceConsoleVirtualNic'>; result: void; };
  RestoreFirmwareConfiguration: { this: 'HostFirmwareSystem'; params: { force: boolean; } & AddedParameters<'RestoreFirmwareConfiguration'>; result: void; };
  RetrieveAllPermissions: { this: 'AuthorizationManager'; params: OnlyAddedParameters<'RetrieveAllPermissions'>; result: Permission[]; };
  /** Since 5.0. */ RetrieveAnswerFile: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; } & AddedParameters<'RetrieveAnswerFile'>; result: AnswerFile | undefined; };
  /** Since 5.1. */ RetrieveAnswerFileForProfile: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; applyProfile: HostApplyProfile; } & AddedParameters<'RetrieveAnswerFileForProfile'>; result: AnswerFile | undefined; };
  /** Since 4.0. */ RetrieveArgumentDescription: { this: 'EventManager'; params: { eventTypeId: string; } & AddedParameters<'RetrieveArgumentDescription'>; result: EventArgDesc[]; };
  /** Since 6.5. */ RetrieveClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; } & AddedParameters<'RetrieveClientCert'>; result: string; };
  /** Since 6.5. */ RetrieveClientCsr: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; } & AddedParameters<'RetrieveClientCsr'>; result: string; };
  /** Since 4.0. */ RetrieveDasAdvancedRuntimeInfo: { this: 'ClusterComputeResource'; params: OnlyAddedParameters<'RetrieveDasAdvancedRuntimeInfo'>; result: ClusterDasAdvancedRuntimeInfo | undefined; };
  /** Since 5.0. */ RetrieveDescription: { this: 'Profile'; params: OnlyAddedParameters<'RetrieveDescription'>; result: ProfileDescription | undefined; };
  RetrieveDiskPartitionInfo: { this: 'HostStorageSystem'; params: { devicePath: string[]; } & AddedParameters<'RetrieveDiskPartitionInfo'>; result: HostDiskPartitionInfo[]; };
  /** Since 7.0. */ RetrieveDynamicPassthroughInfo: { this: 'HostAssignableHardwareManager'; params: OnlyAddedParameters<'RetrieveDynamicPassthroughInfo'>; result: VirtualMachineDynamicPassthroughInfo[]; };
  RetrieveEntityPermissions: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; inherited: boolean; } & AddedParameters<'RetrieveEntityPermissions'>; result: Permission[]; };
  RetrieveEntityScheduledTask: { this: 'ScheduledTaskManager'; params: { entity?: Ref<'ManagedEntity'>; } & AddedParameters<'RetrieveEntityScheduledTask'>; result: Ref<'ScheduledTask'>[]; };
  /** Since 7.0. */ RetrieveFreeEpcMemory: { this: 'HostSystem'; params: OnlyAddedParameters<'RetrieveFreeEpcMemory'>; result: Long; };
  /** Since 4.1. */ RetrieveHardwareUptime: { this: 'HostSystem'; params: OnlyAddedParameters<'RetrieveHardwareUptime'>; result: Long; };
  /** Since 6.0. */ RetrieveHostAccessControlEntries: { this: 'HostAccessManager'; params: OnlyAddedParameters<'RetrieveHostAccessControlEntries'>; result: HostAccessControlEntry[]; };
  /** Since 6.5. */ RetrieveHostCustomizations: { this: 'HostProfileManager'; params: { hosts?: Ref<'HostSystem'>[]; } & AddedParameters<'RetrieveHostCustomizations'>; result: StructuredCustomizations[]; };
  /** Since 6.5. */ RetrieveHostCustomizationsForProfile: { this: 'HostProfileManager'; params: { hosts?: Ref<'HostSystem'>[]; applyProfile: HostApplyProfile; } & AddedParameters<'RetrieveHostCustomizationsForProfile'>; result: StructuredCustomizations[]; };
  /** Since 6.5. */ RetrieveHostSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; fromHost: boolean; } & AddedParameters<'RetrieveHostSpecification'>; result: HostSpecification; };
  /** Since 6.5. */ RetrieveKmipServerCert: { this: 'CryptoManagerKmip'; params: { keyProvider: KeyProviderId; server: KmipServerInfo; } & AddedParameters<'RetrieveKmipServerCert'>; result: CryptoManagerKmipServerCertInfo; };
  /** Since 6.5. */ RetrieveKmipServersStatus_Task: { this: 'CryptoManagerKmip'; params: { clusters?: KmipClusterInfo[]; } & AddedParameters<'RetrieveKmipServersStatus_Task'>; result: Ref<'Task'> | undefined; taskResult: CryptoManagerKmipClusterStatus[]; };
  /** Since 4.0. */ RetrieveObjectScheduledTask: { this: 'ScheduledTaskManager'; params: { obj?: ManagedObjectReference; } & AddedParameters<'RetrieveObjectScheduledTask'>; result: Ref<'ScheduledTask'>[]; };
  RetrieveProductComponents: { this: 'ServiceInstance'; params: OnlyAddedParameters<'RetrieveProductComponents'>; result: ProductComponentInfo[]; };
  RetrieveProperties: { this: 'PropertyCollector'; params: { specSet: PropertyFilterSpec[]; } & AddedParameters<'RetrieveProperties'>; result: ObjectContent[]; };
  /** Since 4.1. */ RetrievePropertiesEx: { this: 'PropertyCollector'; params: { specSet: PropertyFilterSpec[]; options: RetrieveOptions; } & AddedParameters<'RetrievePropertiesEx'>; result: RetrieveResult | undefined; };
  RetrieveRolePermissions: { this: 'AuthorizationManager'; params: { roleId: number; } & AddedParameters<'RetrieveRolePermissions'>; result: Permission[]; };
  /** Since 6.5. */ RetrieveSelfSignedClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; } & AddedParameters<'RetrieveSelfSignedClientCert'>; result: string; };
  RetrieveServiceContent: { this: 'ServiceInstance'; params: OnlyAddedParameters<'RetrieveServiceContent'>; result: ServiceContent; };
  /** Since 6.9.1. */ RetrieveServiceProviderEntities: { this: 'TenantTenantManager'; params: OnlyAddedParameters<'RetrieveServiceProviderEntities'>; result: Ref<'ManagedEntity'>[]; };
  /** Since 7.0. */ RetrieveSnapshotDetails: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; } & AddedParameters<'RetrieveSnapshotDetails'>; result: VStorageObjectSnapshotDetails; };
  /** Since 6.7. */ RetrieveSnapshotInfo: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'RetrieveSnapshotInfo'>; result: VStorageObjectSnapshotInfo; };
  RetrieveUserGroups: { this: 'UserDirectory'; params: { domain?: string; searchStr: string; belongsToGroup?: string; belongsToUser?: string; exactMatch: boolean; findUsers: boolean; findGroups: boolean; } & AddedParameters<'RetrieveUserGroups'>; result: UserSearchResult[]; };
  /** Since 6.7. */ RetrieveVStorageInfrastructureObjectPolicy: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'RetrieveVStorageInfrastructureObjectPolicy'>; result: vslmInfrastructureObjectPolicy[]; };
  /** Since 6.5. */ RetrieveVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'RetrieveVStorageObject'>; result: VStorageObject; };
  /** Since 6.7. */ RetrieveVStorageObjectAssociations: { this: 'VcenterVStorageObjectManager'; params: { ids?: RetrieveVStorageObjSpec[]; } & AddedParameters<'RetrieveVStorageObjectAssociations'>; result: VStorageObjectAssociations[]; };
  /** Since 6.5. */ RetrieveVStorageObjectState: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; } & AddedParameters<'RetrieveVStorageObjectState'>; result: VStorageObjectStateInfo; };
  RevertToCurrentSnapshot_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; suppressPowerOn?: boolean; } & AddedParameters<'RevertToCurrentSnapshot_Task'>; result: Ref<'Task'>; taskResult: void; };
  RevertToSnapshot_Task: { this: 'VirtualMachineSnapshot'; params: { host?: Ref<'HostSystem'>; suppressPowerOn?: boolean; } & AddedParameters<'RevertToSnapshot_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ RevertVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; } & AddedParameters<'RevertVStorageObject_Task'>; result: Ref<'Task'>; taskResult: void; };
  RewindCollector: { this: 'HistoryCollector'; params: OnlyAddedParameters<'RewindCollector'>; result: void; };
  RunScheduledTask: { this: 'ScheduledTask'; params: OnlyAddedParameters<'RunScheduledTask'>; result: void; };
  /** Since 5.5. */ RunVsanPhysicalDiskDiagnostics: { this: 'HostVsanInternalSystem'; params: { disks?: string[]; } & AddedParameters<'RunVsanPhysicalDiskDiagnostics'>; result: HostVsanInternalSystemVsanPhysicalDiskDiagnosticsResult[]; };
  /** Since 4.0. */ ScanHostPatchV2_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; } & AddedParameters<'ScanHostPatchV2_Task'>; result: Ref<'Task'> | undefined; taskResult: HostPatchManagerResult; };
  ScanHostPatch_Task: { this: 'HostPatchManager'; params: { repository: HostPatchManagerLocator; updateID?: string[]; } & AddedParameters<'ScanHostPatch_Task'>; result: Ref<'Task'> | undefined; taskResult: HostPatchManagerStatus[]; };
  /** Since 6.5. */ ScheduleReconcileDatastoreInventory: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; } & AddedParameters<'ScheduleReconcileDatastoreInventory'>; result: void; };
  SearchDatastoreSubFolders_Task: { this: 'HostDatastoreBrowser'; params: { datastorePath: string; searchSpec?: HostDatastoreBrowserSearchSpec; } & AddedParameters<'SearchDatastoreSubFolders_Task'>; result: Ref<'Task'> | undefined; taskResult: HostDatastoreBrowserSearchResults[]; };
  SearchDatastore_Task: { this: 'HostDatastoreBrowser'; params: { datastorePath: string; searchSpec?: HostDatastoreBrowserSearchSpec; } & AddedParameters<'SearchDatastore_Task'>; result: Ref<'Task'>; taskResult: HostDatastoreBrowserSearchResults; };
  SelectActivePartition: { this: 'HostDiagnosticSystem'; params: { partition?: HostScsiDiskPartition; } & AddedParameters<'SelectActivePartition'>; result: void; };
  SelectVnic: { this: 'HostVMotionSystem'; params: { device: string; } & AddedParameters<'SelectVnic'>; result: void; };
  /** Since 4.0. */ SelectVnicForNicType: { this: 'HostVirtualNicManager'; params: { nicType: string; device: string; } & AddedParameters<'SelectVnicForNicType'>; result: void; };
  /** Since 6.0. */ SendNMI: { this: 'VirtualMachine'; params: OnlyAddedParameters<'SendNMI'>; result: void; };
  SendTestNotification: { this: 'HostSnmpSystem'; params: OnlyAddedParameters<'SendTestNotification'>; result: void; };
  SessionIsActive: { this: 'SessionManager'; params: { sessionID: string; userName: string; } & AddedParameters<'SessionIsActive'>; result: boolean; };
  SetCollectorPageSize: { this: 'HistoryCollector'; params: { maxCount: number; } & AddedParameters<'SetCollectorPageSize'>; result: void; };
  /** Since 7.0. */ SetCryptoMode: { this: 'ClusterComputeResource'; params: { cryptoMode: string; } & AddedParameters<'SetCryptoMode'>; result: void; };
  /** Since 7.0. */ SetDefaultKmsCluster: { this: 'CryptoManagerKmip'; params: { entity?: Ref<'ManagedEntity'>; clusterId?: KeyProviderId; } & AddedParameters<'SetDefaultKmsCluster'>; result: void; };
  SetDisplayTopology: { this: 'VirtualMachine'; params: { displays: VirtualMachineDisplayTopology[]; } & AddedParameters<'SetDisplayTopology'>; result: void; };
  SetEntityPermissions: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; permission?: Permission[]; } & AddedParameters<'SetEntityPermissions'>; result: void; };
  /** Since 4.0. */ SetExtensionCertificate: { this: 'ExtensionManager'; params: { extensionKey: string; certificatePem?: string; } & AddedParameters<'SetExtensionCertificate'>; result: void; };
  SetField: { this: 'CustomFieldsManager'; params: { entity: Ref<'ManagedEntity'>; key: number; value: string; } & AddedParameters<'SetField'>; result: void; };
  SetLicenseEdition: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey?: string; } & AddedParameters<'SetLicenseEdition'>; result: void; };
  SetLocale: { this: 'SessionManager'; params: { locale: string; } & AddedParameters<'SetLocale'>; result: void; };
  SetMultipathLunPolicy: { this: 'HostStorageSystem'; params: { lunId: string; policy: HostMultipathInfoLogicalUnitPolicy; } & AddedParameters<'SetMultipathLunPolicy'>; result: void; };
  /** Since 6.0. */ SetNFSUser: { this: 'HostStorageSystem'; params: { user: string; password: string; } & AddedParameters<'SetNFSUser'>; result: void; };
  SetPublicKey: { this: 'ExtensionManager'; params: { extensionKey: string; publicKey: string; } & AddedParameters<'SetPublicKey'>; result: void; };
  /** Since 6.0. */ SetRegistryValueInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; value: GuestRegValueSpec; } & AddedParameters<'SetRegistryValueInGuest'>; result: void; };
  SetScreenResolution: { this: 'VirtualMachine'; params: { width: number; height: number; } & AddedParameters<'SetScreenResolution'>; result: void; };
  /** Since 4.0. */ SetTaskDescription: { this: 'Task'; params: { description: LocalizableMessage; } & AddedParameters<'SetTaskDescription'>; result: void; };
  SetTaskState: { this: 'Task'; params: { state: TaskInfoState; result?: unknown; fault?: LocalizedMethodFault; } & AddedParameters<'SetTaskState'>; result: void; };
  /** Since 6.7. */ SetVStorageObjectControlFlags: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; } & AddedParameters<'SetVStorageObjectControlFlags'>; result: void; };
  SetVirtualDiskUuid: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; uuid: string; } & AddedParameters<'SetVirtualDiskUuid'>; result: void; };
  ShrinkVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; copy?: boolean; } & AddedParameters<'ShrinkVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  ShutdownGuest: { this: 'VirtualMachine'; params: OnlyAddedParameters<'ShutdownGuest'>; result: void; };
  ShutdownHost_Task: { this: 'HostSystem'; params: { force: boolean; } & AddedParameters<'ShutdownHost_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ StageHostPatch_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; vibUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; } & AddedParameters<'StageHostPatch_Task'>; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 6.0. */ StampAllRulesWithUuid_Task: { this: 'ClusterComputeResource'; params: OnlyAddedParameters<'StampAllRulesWithUuid_Task'>; result: Ref<'Task'>; taskResult: void; };
  StandbyGuest: { this: 'VirtualMachine'; params: OnlyAddedParameters<'StandbyGuest'>; result: void; };
  /** Since 7.0. */ StartGuestNetwork_Task: { this: 'VirtualMachineGuestCustomizationManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; } & AddedParameters<'StartGuestNetwork_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ StartProgramInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; spec: GuestProgramSpec; } & AddedParameters<'StartProgramInGuest'>; result: Long; };
  /** Since 4.0. */ StartRecording_Task: { this: 'VirtualMachine'; params: { name: string; description?: string; } & AddedParameters<'StartRecording_Task'>; result: Ref<'Task'>; taskResult: Ref<'VirtualMachineSnapshot'>; };
  /** Since 4.0. */ StartReplaying_Task: { this: 'VirtualMachine'; params: { replaySnapshot: Ref<'VirtualMachineSnapshot'>; } & AddedParameters<'StartReplaying_Task'>; result: Ref<'Task'>; taskResult: void; };
  StartService: { this: 'HostServiceSystem'; params: { id: string; } & AddedParameters<'StartService'>; result: void; };
  /** Since 4.0. */ StopRecording_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'StopRecording_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ StopReplaying_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'StopReplaying_Task'>; result: Ref<'Task'>; taskResult: void; };
  StopService: { this: 'HostServiceSystem'; params: { id: string; } & AddedParameters<'StopService'>; result: void; };
  /** Since 4.1. */ SuspendVApp_Task: { this: 'VirtualApp'; params: OnlyAddedParameters<'SuspendVApp_Task'>; result: Ref<'Task'>; taskResult: void; };
  SuspendVM_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'SuspendVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ TerminateFaultTolerantVM_Task: { this: 'VirtualMachine'; params: { vm?: Ref<'VirtualMachine'>; } & AddedParameters<'TerminateFaultTolerantVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ TerminateProcessInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; pid: Long; } & AddedParameters<'TerminateProcessInGuest'>; result: void; };
  TerminateSession: { this: 'SessionManager'; params: { sessionId: string[]; } & AddedParameters<'TerminateSession'>; result: void; };
  /** Since 5.0. */ TerminateVM: { this: 'VirtualMachine'; params: OnlyAddedParameters<'TerminateVM'>; result: void; };
  /** Since 6.0. */ TurnDiskLocatorLedOff_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuids: string[]; } & AddedParameters<'TurnDiskLocatorLedOff_Task'>; result: Ref<'Task'> | undefined; taskResult: HostStorageSystemDiskLocatorLedResult[]; };
  /** Since 6.0. */ TurnDiskLocatorLedOn_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuids: string[]; } & AddedParameters<'TurnDiskLocatorLedOn_Task'>; result: Ref<'Task'> | undefined; taskResult: HostStorageSystemDiskLocatorLedResult[]; };
  /** Since 4.0. */ TurnOffFaultToleranceForVM_Task: { this: 'VirtualMachine'; params: OnlyAddedParameters<'TurnOffFaultToleranceForVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  UnassignUserFromGroup: { this: 'HostLocalAccountManager'; params: { user: string; group: string; } & AddedParameters<'UnassignUserFromGroup'>; result: void; };
  /** Since 5.0. */ UnbindVnic: { this: 'IscsiManager'; params: { iScsiHbaName: string; vnicDevice: string; force: boolean; } & AddedParameters<'UnbindVnic'>; result: void; };
  /** Since 4.0. */ UninstallHostPatch_Task: { this: 'HostPatchManager'; params: { bulletinIds?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; } & AddedParameters<'UninstallHostPatch_Task'>; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 6.0. */ UninstallIoFilter_Task: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; } & AddedParameters<'UninstallIoFilter_Task'>; result: Ref<'Task'>; taskResult: void; };
  UninstallService: { this: 'HostServiceSystem'; params: { id: string; } & AddedParameters<'UninstallService'>; result: void; };
  /** Since 6.0. */ UnmapVmfsVolumeEx_Task: { this: 'HostStorageSystem'; params: { vmfsUuid: string[]; } & AddedParameters<'UnmapVmfsVolumeEx_Task'>; result: Ref<'Task'>; taskResult: HostStorageSystemVmfsVolumeResult[]; };
  /** Since 6.9.1. */ UnmarkServiceProviderEntities: { this: 'TenantTenantManager'; params: { entity?: Ref<'ManagedEntity'>[]; } & AddedParameters<'UnmarkServiceProviderEntities'>; result: void; };
  /** Since 6.0. */ UnmountDiskMapping_Task: { this: 'HostVsanSystem'; params: { mapping: VsanHostDiskMapping[]; } & AddedParameters<'UnmountDiskMapping_Task'>; result: Ref<'Task'>; taskResult: VsanHostDiskMapResult[]; };
  /** Since 4.0. */ UnmountForceMountedVmfsVolume: { this: 'HostStorageSystem'; params: { vmfsUuid: string; } & AddedParameters<'UnmountForceMountedVmfsVolume'>; result: void; };
  UnmountToolsInstaller: { this: 'VirtualMachine'; params: OnlyAddedParameters<'UnmountToolsInstaller'>; result: void; };
  /** Since 5.5. */ UnmountVffsVolume: { this: 'HostStorageSystem'; params: { vffsUuid: string; } & AddedParameters<'UnmountVffsVolume'>; result: void; };
  /** Since 5.0. */ UnmountVmfsVolume: { this: 'HostStorageSystem'; params: { vmfsUuid: string; } & AddedParameters<'UnmountVmfsVolume'>; result: void; };
  /** Since 6.0. */ UnmountVmfsVolumeEx_Task: { this: 'HostStorageSystem'; params: { vmfsUuid: string[]; } & AddedParameters<'UnmountVmfsVolumeEx_Task'>; result: Ref<'Task'>; taskResult: HostStorageSystemVmfsVolumeResult[]; };
  UnregisterAndDestroy_Task: { this: 'Folder'; params: OnlyAddedParameters<'UnregisterAndDestroy_Task'>; result: Ref<'Task'>; taskResult: void; };
  UnregisterExtension: { this: 'ExtensionManager'; params: { extensionKey: string; } & AddedParameters<'UnregisterExtension'>; result: void; };
  /** Since 6.5. */ UnregisterHealthUpdateProvider: { this: 'HealthUpdateManager'; params: { providerId: string; } & AddedParameters<'UnregisterHealthUpdateProvider'>; result: void; };
  /** Since 7.0. */ UnregisterKmsCluster: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; } & AddedParameters<'UnregisterKmsCluster'>; result: void; };
  UnregisterVM: { this: 'VirtualMachine'; params: OnlyAddedParameters<'UnregisterVM'>; result: void; };
  /** Since 5.0. */ UpdateAnswerFile_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; configSpec: AnswerFileCreateSpec; } & AddedParameters<'UpdateAnswerFile_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 7.0. */ UpdateAssignableHardwareConfig: { this: 'HostAssignableHardwareManager'; params: { config: HostAssignableHardwareConfig; } & AddedParameters<'UpdateAssignableHardwareConfig'>; result: void; };
  /** Since 4.0. */ UpdateAssignedLicense: { this: 'LicenseAssignmentManager'; params: { entity: string; licenseKey: string; entityDisplayName?: string; } & AddedParameters<'UpdateAssignedLicense'>; result: LicenseManagerLicenseInfo; };
  UpdateAuthorizationRole: { this: 'AuthorizationManager'; params: { roleId: number; newName: string; privIds?: string[]; } & AddedParameters<'UpdateAuthorizationRole'>; result: void; };
  UpdateBootDevice: { this: 'HostBootDeviceSystem'; params: { key: string; } & AddedParameters<'UpdateBootDevice'>; result: void; };
  UpdateChildResourceConfiguration: { this: 'ResourcePool'; params: { spec: ResourceConfigSpec[]; } & AddedParameters<'UpdateChildResourceConfiguration'>; result: void; };
  /** Since 4.0. */ UpdateClusterProfile: { this: 'ClusterProfile'; params: { config: ClusterProfileConfigSpec; } & AddedParameters<'UpdateClusterProfile'>; result: void; };
  UpdateConfig: { this: 'ResourcePool'; params: { name?: string; config?: ResourceConfigSpec; } & AddedParameters<'UpdateConfig'>; result: void; };
  UpdateConsoleIpRouteConfig: { this: 'HostNetworkSystem'; params: { config: HostIpRouteConfig; } & AddedParameters<'UpdateConsoleIpRouteConfig'>; result: void; };
  /** Since 4.1. */ UpdateCounterLevelMapping: { this: 'PerformanceManager'; params: { counterLevelMap: PerformanceManagerCounterLevelMapping[]; } & AddedParameters<'UpdateCounterLevelMapping'>; result: void; };
  /** Since 5.1. */ UpdateDVSHealthCheckConfig_Task: { this: 'DistributedVirtualSwitch'; params: { healthCheckConfig: DVSHealthCheckConfig[]; } & AddedParameters<'UpdateDVSHealthCheckConfig_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ UpdateDVSLacpGroupConfig_Task: { this: 'VmwareDistributedVirtualSwitch'; params: { lacpGroupSpec: VMwareDvsLacpGroupSpec[]; } & AddedParameters<'UpdateDVSLacpGroupConfig_Task'>; result: Ref<'Task'>; taskResult: void; };
  UpdateDateTime: { this: 'HostDateTimeSystem'; params: { dateTime: Date; } & AddedParameters<'UpdateDateTime'>; result: void; };
  UpdateDateTimeConfig: { this: 'HostDateTimeSystem'; params: { config: HostDateTimeConfig; } & AddedParameters<'UpdateDateTimeConfig'>; result: void; };
  UpdateDefaultPolicy: { this: 'HostFirewallSystem'; params: { defaultPolicy: HostFirewallDefaultPolicy; } & AddedParameters<'UpdateDefaultPolicy'>; result: void; };
  UpdateDiskPartitions: { this: 'HostStorageSystem'; params: { devicePath: string; spec: HostDiskPartitionSpec; } & AddedParameters<'UpdateDiskPartitions'>; result: void; };
  UpdateDnsConfig: { this: 'HostNetworkSystem'; params: { config: HostDnsConfig; } & AddedParameters<'UpdateDnsConfig'>; result: void; };
  /** Since 4.0. */ UpdateDvsCapability: { this: 'DistributedVirtualSwitch'; params: { capability: DVSCapability; } & AddedParameters<'UpdateDvsCapability'>; result: void; };
  UpdateExtension: { this: 'ExtensionManager'; params: { extension: Extension; } & AddedParameters<'UpdateExtension'>; result: void; };
  UpdateFlags: { this: 'HostSystem'; params: { flagInfo: HostFlagInfo; } & AddedParameters<'UpdateFlags'>; result: void; };
  /** Since 6.5. */ UpdateGraphicsConfig: { this: 'HostGraphicsManager'; params: { config: HostGraphicsConfig; } & AddedParameters<'UpdateGraphicsConfig'>; result: void; };
  /** Since 6.5. */ UpdateHostCustomizations_Task: { this: 'HostProfileManager'; params: { hostToConfigSpecMap?: HostProfileManagerHostToConfigSpecMap[]; } & AddedParameters<'UpdateHostCustomizations_Task'>; result: Ref<'Task'> | undefined; taskResult: unknown[]; };
  /** Since 5.0. */ UpdateHostImageAcceptanceLevel: { this: 'HostImageConfigManager'; params: { newAcceptanceLevel: string; } & AddedParameters<'UpdateHostImageAcceptanceLevel'>; result: void; };
  /** Since 4.0. */ UpdateHostProfile: { this: 'HostProfile'; params: { config: HostProfileConfigSpec; } & AddedParameters<'UpdateHostProfile'>; result: void; };
  /** Since 6.5. */ UpdateHostSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; hostSpec: HostSpecification; } & AddedParameters<'UpdateHostSpecification'>; result: void; };
  /** Since 6.5. */ UpdateHostSubSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; hostSubSpec: HostSubSpecification; } & AddedParameters<'UpdateHostSubSpecification'>; result: void; };
  /** Since 7.0. */ UpdateHppMultipathLunPolicy: { this: 'HostStorageSystem'; params: { lunId: string; policy: HostMultipathInfoHppLogicalUnitPolicy; } & AddedParameters<'UpdateHppMultipathLunPolicy'>; result: void; };
  /** Since 4.0. */ UpdateInternetScsiAdvancedOptions: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targetSet?: HostInternetScsiHbaTargetSet; options: HostInternetScsiHbaParamValue[]; } & AddedParameters<'UpdateInternetScsiAdvancedOptions'>; result: void; };
  UpdateInternetScsiAlias: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; iScsiAlias: string; } & AddedParameters<'UpdateInternetScsiAlias'>; result: void; };
  UpdateInternetScsiAuthenticationProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; authenticationProperties: HostInternetScsiHbaAuthenticationProperties; /** Since 4.0. */ targetSet?: HostInternetScsiHbaTargetSet; } & AddedParameters<'UpdateInternetScsiAuthenticationProperties'>; result: void; };
  /** Since 4.0. */ UpdateInternetScsiDigestProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targetSet?: HostInternetScsiHbaTargetSet; digestProperties: HostInternetScsiHbaDigestProperties; } & AddedParameters<'UpdateInternetScsiDigestProperties'>; result: void; };
  UpdateInternetScsiDiscoveryProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; discoveryProperties: HostInternetScsiHbaDiscoveryProperties; } & AddedParameters<'UpdateInternetScsiDiscoveryProperties'>; result: void; };
  UpdateInternetScsiIPProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; ipProperties: HostInternetScsiHbaIPProperties; } & AddedParameters<'UpdateInternetScsiIPProperties'>; result: void; };
  UpdateInternetScsiName: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; iScsiName: string; } & AddedParameters<'UpdateInternetScsiName'>; result: void; };
  UpdateIpConfig: { this: 'HostVMotionSystem'; params: { ipConfig: HostIpConfig; } & AddedParameters<'UpdateIpConfig'>; result: void; };
  /** Since 4.0. */ UpdateIpPool: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; pool: IpPool; } & AddedParameters<'UpdateIpPool'>; result: void; };
  UpdateIpRouteConfig: { this: 'HostNetworkSystem'; params: { config: HostIpRouteConfig; } & AddedParameters<'UpdateIpRouteConfig'>; result: void; };
  /** Since 4.0. */ UpdateIpRouteTableConfig: { this: 'HostNetworkSystem'; params: { config: HostIpRouteTableConfig; } & AddedParameters<'UpdateIpRouteTableConfig'>; result: void; };
  /** Since 4.0. */ UpdateIpmi: { this: 'HostSystem'; params: { ipmiInfo: HostIpmiInfo; } & AddedParameters<'UpdateIpmi'>; result: void; };
  /** Since 6.5. */ UpdateKmipServer: { this: 'CryptoManagerKmip'; params: { server: KmipServerSpec; } & AddedParameters<'UpdateKmipServer'>; result: void; };
  /** Since 6.5. */ UpdateKmsSignedCsrClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; } & AddedParameters<'UpdateKmsSignedCsrClientCert'>; result: void; };
  /** Since 4.0. */ UpdateLicense: { this: 'LicenseManager'; params: { licenseKey: string; labels?: KeyValue[]; } & AddedParameters<'UpdateLicense'>; result: LicenseManagerLicenseInfo; };
  /** Since 4.0. */ UpdateLicenseLabel: { this: 'LicenseManager'; params: { licenseKey: string; labelKey: string; labelValue: string; } & AddedParameters<'UpdateLicenseLabel'>; result: void; };
  /** Since 4.1. */ UpdateLinkedChildren: { this: 'VirtualApp'; params: { addChangeSet?: VirtualAppLinkInfo[]; removeSet?: Ref<'ManagedEntity'>[]; } & AddedParameters<'UpdateLinkedChildren'>; result: void; };
  UpdateLocalSwapDatastore: { this: 'HostDatastoreSystem'; params: { datastore?: Ref<'Datastore'>; } & AddedParameters<'UpdateLocalSwapDatastore'>; result: void; };
  /** Since 6.0. */ UpdateLockdownExceptions: { this: 'HostAccessManager'; params: { users?: string[]; } & AddedParameters<'UpdateLockdownExceptions'>; result: void; };
  UpdateModuleOptionString: { this: 'HostKernelModuleSystem'; params: { name: string; options: string; } & AddedParameters<'UpdateModuleOptionString'>; result: void; };
  UpdateNetworkConfig: { this: 'HostNetworkSystem'; params: { config: HostNetworkConfig; changeMode: string; } & AddedParameters<'UpdateNetworkConfig'>; result: HostNetworkConfigResult; };
  /** Since 4.1. */ UpdateNetworkResourcePool: { this: 'DistributedVirtualSwitch'; params: { configSpec: DVSNetworkResourcePoolConfigSpec[]; } & AddedParameters<'UpdateNetworkResourcePool'>; result: void; };
  UpdateOptions: { this: 'OptionManager'; params: { changedValue: OptionValue[]; } & AddedParameters<'UpdateOptions'>; result: void; };
  /** Since 4.0. */ UpdatePassthruConfig: { this: 'HostPciPassthruSystem'; params: { config: HostPciPassthruConfig[]; } & AddedParameters<'UpdatePassthruConfig'>; result: void; };
  UpdatePerfInterval: { this: 'PerformanceManager'; params: { interval: PerfInterval; } & AddedParameters<'UpdatePerfInterval'>; result: void; };
  UpdatePhysicalNicLinkSpeed: { this: 'HostNetworkSystem'; params: { device: string; linkSpeed?: PhysicalNicLinkInfo; } & AddedParameters<'UpdatePhysicalNicLinkSpeed'>; result: void; };
  UpdatePortGroup: { this: 'HostNetworkSystem'; params: { pgName: string; portgrp: HostPortGroupSpec; } & AddedParameters<'UpdatePortGroup'>; result: void; };
  /** Since 6.7.1. */ UpdateProductLockerLocation_Task: { this: 'HostSystem'; params: { path: string; } & AddedParameters<'UpdateProductLockerLocation_Task'>; result: Ref<'Task'>; taskResult: string; };
  UpdateProgress: { this: 'Task'; params: { percentDone: number; } & AddedParameters<'UpdateProgress'>; result: void; };
  /** Since 4.0. */ UpdateReferenceHost: { this: 'HostProfile'; params: { host?: Ref<'HostSystem'>; } & AddedParameters<'UpdateReferenceHost'>; result: void; };
  /** Since 5.0. */ UpdateRuleset: { this: 'HostFirewallSystem'; params: { id: string; spec: HostFirewallRulesetRulesetSpec; } & AddedParameters<'UpdateRuleset'>; result: void; };
  /** Since 4.0. */ UpdateScsiLunDisplayName: { this: 'HostStorageSystem'; params: { lunUuid: string; displayName: string; } & AddedParameters<'UpdateScsiLunDisplayName'>; result: void; };
  /** Since 6.5. */ UpdateSelfSignedClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; } & AddedParameters<'UpdateSelfSignedClientCert'>; result: void; };
  UpdateServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; nic: HostVirtualNicSpec; } & AddedParameters<'UpdateServiceConsoleVirtualNic'>; result: void; };
  UpdateServiceMessage: { this: 'SessionManager'; params: { message: string; } & AddedParameters<'UpdateServiceMessage'>; result: void; };
  UpdateServicePolicy: { this: 'HostServiceSystem'; params: { id: string; policy: string; } & AddedParameters<'UpdateServicePolicy'>; result: void; };
  UpdateSoftwareInternetScsiEnabled: { this: 'HostStorageSystem'; params: { enabled: boolean; } & AddedParameters<'UpdateSoftwareInternetScsiEnabled'>; result: void; };
  UpdateSystemResources: { this: 'HostSystem'; params: { resourceInfo: HostSystemResourceInfo; } & AddedParameters<'UpdateSystemResources'>; result: void; };
  /** Since 5.1. */ UpdateSystemSwapConfiguration: { this: 'HostSystem'; params: { sysSwapConfig: HostSystemSwapConfiguration; } & AddedParameters<'UpdateSystemSwapConfiguration'>; result: void; };
  /** Since 6.0. */ UpdateSystemUsers: { this: 'HostAccessManager'; params: { users?: string[]; } & AddedParameters<'UpdateSystemUsers'>; result: void; };
  UpdateUser: { this: 'HostLocalAccountManager'; params: { user: HostAccountSpec; } & AddedParameters<'UpdateUser'>; result: void; };
  /** Since 4.0. */ UpdateVAppConfig: { this: 'VirtualApp'; params: { spec: VAppConfigSpec; } & AddedParameters<'UpdateVAppConfig'>; result: void; };
  /** Since 6.7. */ UpdateVStorageInfrastructureObjectPolicy_Task: { this: 'VcenterVStorageObjectManager'; params: { spec: vslmInfrastructureObjectPolicySpec; } & AddedParameters<'UpdateVStorageInfrastructureObjectPolicy_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 7.0. */ UpdateVStorageObjectCrypto_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; profile?: VirtualMachineProfileSpec[]; disksCrypto?: DiskCryptoSpec; } & AddedParameters<'UpdateVStorageObjectCrypto_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ UpdateVStorageObjectPolicy_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; profile?: VirtualMachineProfileSpec[]; } & AddedParameters<'UpdateVStorageObjectPolicy_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ UpdateVVolVirtualMachineFiles_Task: { this: 'Datastore'; params: { failoverPair?: DatastoreVVolContainerFailoverPair[]; } & AddedParameters<'UpdateVVolVirtualMachineFiles_Task'>; result: Ref<'Task'>; taskResult: VVolVmConfigFileUpdateResult; };
  /** Since 4.1. */ UpdateVirtualMachineFiles_Task: { this: 'Datastore'; params: { mountPathDatastoreMapping: DatastoreMountPathDatastorePair[]; } & AddedParameters<'UpdateVirtualMachineFiles_Task'>; result: Ref<'Task'>; taskResult: UpdateVirtualMachineFilesResult; };
  UpdateVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; nic: HostVirtualNicSpec; } & AddedParameters<'UpdateVirtualNic'>; result: void; };
  UpdateVirtualSwitch: { this: 'HostNetworkSystem'; params: { vswitchName: string; spec: HostVirtualSwitchSpec; } & AddedParameters<'UpdateVirtualSwitch'>; result: void; };
  /** Since 6.7. */ UpdateVmfsUnmapBandwidth: { this: 'HostStorageSystem'; params: { vmfsUuid: string; unmapBandwidthSpec: VmfsUnmapBandwidthSpec; } & AddedParameters<'UpdateVmfsUnmapBandwidth'>; result: void; };
  /** Since 6.5. */ UpdateVmfsUnmapPriority: { this: 'HostStorageSystem'; params: { vmfsUuid: string; unmapPriority: string; } & AddedParameters<'UpdateVmfsUnmapPriority'>; result: void; };
  /** Since 5.5. */ UpdateVsan_Task: { this: 'HostVsanSystem'; params: { config: VsanHostConfigInfo; } & AddedParameters<'UpdateVsan_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ UpgradeIoFilter_Task: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; vibUrl: string; } & AddedParameters<'UpgradeIoFilter_Task'>; result: Ref<'Task'> | undefined; taskResult: ClusterIoFilterInfo; };
  UpgradeTools_Task: { this: 'VirtualMachine'; params: { installerOptions?: string; } & AddedParameters<'UpgradeTools_Task'>; result: Ref<'Task'>; taskResult: void; };
  UpgradeVM_Task: { this: 'VirtualMachine'; params: { version?: string; } & AddedParameters<'UpgradeVM_Task'>; result: Ref<'Task'>; taskResult: void; };
  UpgradeVmLayout: { this: 'HostStorageSystem'; params: OnlyAddedParameters<'UpgradeVmLayout'>; result: void; };
  UpgradeVmfs: { this: 'HostStorageSystem'; params: { vmfsPath: string; } & AddedParameters<'UpgradeVmfs'>; result: void; };
  /** Since 6.0. */ UpgradeVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; newVersion: number; } & AddedParameters<'UpgradeVsanObjects'>; result: HostVsanInternalSystemVsanObjectOperationResult[]; };
  /** Since 6.5. */ UploadClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; privateKey: string; } & AddedParameters<'UploadClientCert'>; result: void; };
  /** Since 6.5. */ UploadKmipServerCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; } & AddedParameters<'UploadKmipServerCert'>; result: void; };
  /** Since 6.7. */ VStorageObjectCreateSnapshot_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; description: string; } & AddedParameters<'VStorageObjectCreateSnapshot_Task'>; result: Ref<'Task'>; taskResult: ID; };
  /** Since 5.0. */ ValidateCredentialsInGuest: { this: 'GuestAuthManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; } & AddedParameters<'ValidateCredentialsInGuest'>; result: void; };
  /** Since 6.7.1. */ ValidateHCIConfiguration: { this: 'ClusterComputeResource'; params: { hciConfigSpec?: ClusterComputeResourceHCIConfigSpec; hosts?: Ref<'HostSystem'>[]; } & AddedParameters<'ValidateHCIConfiguration'>; result: ClusterComputeResourceValidationResultBase[]; };
  /** Since 4.0. */ ValidateHost: { this: 'OvfManager'; params: { ovfDescriptor: string; host: Ref<'HostSystem'>; vhp: OvfValidateHostParams; } & AddedParameters<'ValidateHost'>; result: OvfValidateHostResult; };
  /** Since 6.5. */ ValidateHostProfileComposition_Task: { this: 'HostProfileManager'; params: { source: Ref<'Profile'>; targets?: Ref<'Profile'>[]; toBeMerged?: HostApplyProfile; toReplaceWith?: HostApplyProfile; toBeDeleted?: HostApplyProfile; enableStatusToBeCopied?: HostApplyProfile; errorOnly?: boolean; } & AddedParameters<'ValidateHostProfileComposition_Task'>; result: Ref<'Task'> | undefined; taskResult: HostProfileManagerCompositionValidationResult; };
  ValidateMigration: { this: 'ServiceInstance'; params: { vm: Ref<'VirtualMachine'>[]; state?: VirtualMachinePowerState; testType?: string[]; pool?: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; } & AddedParameters<'ValidateMigration'>; result: Event[]; };
  /** Since 6.7. */ ValidateStoragePodConfig: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; spec: StorageDrsConfigSpec; } & AddedParameters<'ValidateStoragePodConfig'>; result: LocalizedMethodFault | undefined; };
  /** Since 7.0. */ VstorageObjectVCenterQueryChangedDiskAreas: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; startOffset: Long; changeId: string; } & AddedParameters<'VstorageObjectVCenterQueryChangedDiskAreas'>; result: DiskChangeInfo; };
  WaitForUpdates: { this: 'PropertyCollector'; params: { version?: string; } & AddedParameters<'WaitForUpdates'>; result: UpdateSet; };
  /** Since 4.1. */ WaitForUpdatesEx: { this: 'PropertyCollector'; params: { version?: string; options?: WaitOptions; } & AddedParameters<'WaitForUpdatesEx'>; result: UpdateSet | undefined; };
  XmlToCustomizationSpecItem: { this: 'CustomizationSpecManager'; params: { specItemXml: string; } & AddedParameters<'XmlToCustomizationSpecItem'>; result: CustomizationSpecItem; };
  ZeroFillVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; } & AddedParameters<'ZeroFillVirtualDisk_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ configureVcha_Task: { this: 'FailoverClusterConfigurator'; params: { configSpec: VchaClusterConfigSpec; } & AddedParameters<'configureVcha_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ createPassiveNode_Task: { this: 'FailoverClusterConfigurator'; params: { passiveDeploymentSpec: PassiveNodeDeploymentSpec; sourceVcSpec: SourceNodeSpec; } & AddedParameters<'createPassiveNode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ createWitnessNode_Task: { this: 'FailoverClusterConfigurator'; params: { witnessDeploymentSpec: NodeDeploymentSpec; sourceVcSpec: SourceNodeSpec; } & AddedParameters<'createWitnessNode_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ deployVcha_Task: { this: 'FailoverClusterConfigurator'; params: { deploymentSpec: VchaClusterDeploymentSpec; } & AddedParameters<'deployVcha_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ destroyVcha_Task: { this: 'FailoverClusterConfigurator'; params: OnlyAddedParameters<'destroyVcha_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ fetchSoftwarePackages: { this: 'HostImageConfigManager'; params: OnlyAddedParameters<'fetchSoftwarePackages'>; result: SoftwarePackage[]; };
  /** Since 6.5. */ getClusterMode: { this: 'FailoverClusterManager'; params: OnlyAddedParameters<'getClusterMode'>; result: string; };
  /** Since 6.5. */ getVchaConfig: { this: 'FailoverClusterConfigurator'; params: OnlyAddedParameters<'getVchaConfig'>; result: VchaClusterConfigInfo; };
  /** Since 6.5. */ initiateFailover_Task: { this: 'FailoverClusterManager'; params: { planned: boolean; } & AddedParameters<'initiateFailover_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ installDate: { this: 'HostImageConfigManager'; params: OnlyAddedParameters<'installDate'>; result: Date; };
  /** Since 6.5. */ prepareVcha_Task: { this: 'FailoverClusterConfigurator'; params: { networkSpec: VchaClusterNetworkSpec; } & AddedParameters<'prepareVcha_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.1. */ queryDatacenterConfigOptionDescriptor: { this: 'Datacenter'; params: OnlyAddedParameters<'queryDatacenterConfigOptionDescriptor'>; result: VirtualMachineConfigOptionDescriptor[]; };
  /** Since 4.1. */ reloadVirtualMachineFromPath_Task: { this: 'VirtualMachine'; params: { configurationPath: string; } & AddedParameters<'reloadVirtualMachineFromPath_Task'>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ setClusterMode_Task: { this: 'FailoverClusterManager'; params: { mode: string; } & AddedParameters<'setClusterMode_Task'>; result: Ref<'Task'>; taskResult: void; };
  setCustomValue: { this: 'ExtensibleManagedObject'; params: { key: string; value: string; } & AddedParameters<'setCustomValue'>; result: void; };
  /** Since 4.0. */ unregisterVApp_Task: { this: 'VirtualApp'; params: OnlyAddedParameters<'unregisterVApp_Task'>; result: Ref<'Task'>; taskResult: void; };
}
