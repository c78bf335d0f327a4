// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

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
  /** Since 6.7.1. */ AbandonHciWorkflow: { this: 'ClusterComputeResource'; params: Record<string, never>; result: void; };
  /** Since 5.5. */ AbdicateDomOwnership: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; }; result: string[]; };
  /** Since 7.0. */ AbortCustomization_Task: { this: 'VirtualMachineGuestCustomizationManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ AcknowledgeAlarm: { this: 'AlarmManager'; params: { alarm: Ref<'Alarm'>; entity: Ref<'ManagedEntity'>; }; result: void; };
  AcquireCimServicesTicket: { this: 'HostSystem'; params: Record<string, never>; result: HostServiceTicket; };
  AcquireCloneTicket: { this: 'SessionManager'; params: Record<string, never>; result: string; };
  /** Since 5.0. */ AcquireCredentialsInGuest: { this: 'GuestAuthManager'; params: { vm: Ref<'VirtualMachine'>; requestedAuth: GuestAuthentication; sessionID?: Long; }; result: GuestAuthentication; };
  /** Since 5.0. */ AcquireGenericServiceTicket: { this: 'SessionManager'; params: { spec: SessionManagerServiceRequestSpec; }; result: SessionManagerGenericServiceTicket; };
  AcquireLocalTicket: { this: 'SessionManager'; params: { userName: string; }; result: SessionManagerLocalTicket; };
  AcquireMksTicket: { this: 'VirtualMachine'; params: Record<string, never>; result: VirtualMachineMksTicket; };
  /** Since 4.1. */ AcquireTicket: { this: 'VirtualMachine'; params: { ticketType: string; }; result: VirtualMachineTicket; };
  AddAuthorizationRole: { this: 'AuthorizationManager'; params: { name: string; privIds?: string[]; }; result: number; };
  AddCustomFieldDef: { this: 'CustomFieldsManager'; params: { name: string; moType?: string; fieldDefPolicy?: PrivilegePolicyDef; fieldPolicy?: PrivilegePolicyDef; }; result: CustomFieldDef; };
  /** Since 4.0. */ AddDVPortgroup_Task: { this: 'DistributedVirtualSwitch'; params: { spec: DVPortgroupConfigSpec[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ AddDisks_Task: { this: 'HostVsanSystem'; params: { disk: HostScsiDisk[]; }; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskMapResult[]; };
  /** Since 6.5. */ AddFilter: { this: 'HealthUpdateManager'; params: { providerId: string; filterName: string; infoIds?: string[]; }; result: string; };
  /** Since 6.5. */ AddFilterEntities: { this: 'HealthUpdateManager'; params: { filterId: string; entities?: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 6.0. */ AddGuestAlias: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; mapCert: boolean; base64Cert: string; aliasInfo: GuestAuthAliasInfo; }; result: void; };
  AddHost_Task: { this: 'ClusterComputeResource'; params: { spec: HostConnectSpec; asConnected: boolean; resourcePool?: Ref<'ResourcePool'>; /** Since 4.0. */ license?: string; }; result: Ref<'Task'>; taskResult: Ref<'HostSystem'>; };
  AddInternetScsiSendTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaSendTarget[]; }; result: void; };
  AddInternetScsiStaticTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaStaticTarget[]; }; result: void; };
  /** Since 6.5. */ AddKey: { this: 'CryptoManager'; params: { key: CryptoKeyPlain; }; result: void; };
  /** Since 6.5. */ AddKeys: { this: 'CryptoManager'; params: { keys?: CryptoKeyPlain[]; }; result: CryptoKeyResult[]; };
  /** Since 4.0. */ AddLicense: { this: 'LicenseManager'; params: { licenseKey: string; labels?: KeyValue[]; }; result: LicenseManagerLicenseInfo; };
  /** Since 6.5. */ AddMonitoredEntities: { this: 'HealthUpdateManager'; params: { providerId: string; entities?: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 5.0. */ AddNetworkResourcePool: { this: 'DistributedVirtualSwitch'; params: { configSpec: DVSNetworkResourcePoolConfigSpec[]; }; result: void; };
  AddPortGroup: { this: 'HostNetworkSystem'; params: { portgrp: HostPortGroupSpec; }; result: void; };
  AddServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { portgroup: string; nic: HostVirtualNicSpec; }; result: string; };
  AddStandaloneHost_Task: { this: 'Folder'; params: { spec: HostConnectSpec; compResSpec?: ComputeResourceConfigSpec; addConnected: boolean; /** Since 4.0. */ license?: string; }; result: Ref<'Task'>; taskResult: Ref<'ComputeResource'>; };
  AddVirtualNic: { this: 'HostNetworkSystem'; params: { portgroup: string; nic: HostVirtualNicSpec; }; result: string; };
  AddVirtualSwitch: { this: 'HostNetworkSystem'; params: { vswitchName: string; spec?: HostVirtualSwitchSpec; }; result: void; };
  /** Since 5.1. */ AllocateIpv4Address: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; allocationId: string; }; result: string; };
  /** Since 5.1. */ AllocateIpv6Address: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; allocationId: string; }; result: string; };
  AnswerVM: { this: 'VirtualMachine'; params: { questionId: string; answerChoice: string; }; result: void; };
  /** Since 6.5. */ ApplyEntitiesConfig_Task: { this: 'HostProfileManager'; params: { applyConfigSpecs?: ApplyHostProfileConfigurationSpec[]; }; result: Ref<'Task'> | undefined; taskResult: ApplyHostProfileConfigurationResult[]; };
  /** Since 6.7. */ ApplyEvcModeVM_Task: { this: 'VirtualMachine'; params: { mask?: HostFeatureMask[]; completeMasks?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ApplyHostConfig_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; configSpec: HostConfigSpec; /** Since 5.0. */ userInput?: ProfileDeferredPolicyOptionParameter[]; }; result: Ref<'Task'>; taskResult: void; };
  ApplyRecommendation: { this: 'ClusterComputeResource'; params: { key: string; }; result: void; };
  /** Since 5.0. */ ApplyStorageDrsRecommendationToPod_Task: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; key: string; }; result: Ref<'Task'>; taskResult: ApplyStorageRecommendationResult; };
  /** Since 5.0. */ ApplyStorageDrsRecommendation_Task: { this: 'StorageResourceManager'; params: { key: string[]; }; result: Ref<'Task'>; taskResult: ApplyStorageRecommendationResult; };
  /** Since 4.0. */ AreAlarmActionsEnabled: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; }; result: boolean; };
  AssignUserToGroup: { this: 'HostLocalAccountManager'; params: { user: string; group: string; }; result: void; };
  /** Since 4.0. */ AssociateProfile: { this: 'Profile'; params: { entity: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 6.5. */ AttachDisk_Task: { this: 'VirtualMachine'; params: { diskId: ID; datastore: Ref<'Datastore'>; controllerKey?: number; unitNumber?: number; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ AttachScsiLun: { this: 'HostStorageSystem'; params: { lunUuid: string; }; result: void; };
  /** Since 6.0. */ AttachScsiLunEx_Task: { this: 'HostStorageSystem'; params: { lunUuid: string[]; }; result: Ref<'Task'>; taskResult: HostStorageSystemScsiLunResult[]; };
  /** Since 6.5. */ AttachTagToVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; category: string; tag: string; }; result: void; };
  AttachVmfsExtent: { this: 'HostStorageSystem'; params: { vmfsPath: string; extent: HostScsiDiskPartition; }; result: void; };
  AutoStartPowerOff: { this: 'HostAutoStartManager'; params: Record<string, never>; result: void; };
  AutoStartPowerOn: { this: 'HostAutoStartManager'; params: Record<string, never>; result: void; };
  BackupFirmwareConfiguration: { this: 'HostFirmwareSystem'; params: Record<string, never>; result: string; };
  /** Since 6.7.1. */ BatchAddHostsToCluster_Task: { this: 'Folder'; params: { cluster: Ref<'ClusterComputeResource'>; newHosts?: FolderNewHostSpec[]; existingHosts?: Ref<'HostSystem'>[]; compResSpec?: ComputeResourceConfigSpec; desiredState?: string; }; result: Ref<'Task'>; taskResult: FolderBatchAddHostsToClusterResult; };
  /** Since 6.7.1. */ BatchAddStandaloneHosts_Task: { this: 'Folder'; params: { newHosts?: FolderNewHostSpec[]; compResSpec?: ComputeResourceConfigSpec; addConnected: boolean; }; result: Ref<'Task'>; taskResult: FolderBatchAddStandaloneHostsResult; };
  /** Since 6.7.1. */ BatchQueryConnectInfo: { this: 'Datacenter'; params: { hostSpecs?: HostConnectSpec[]; }; result: DatacenterBasicConnectInfo[]; };
  /** Since 5.0. */ BindVnic: { this: 'IscsiManager'; params: { iScsiHbaName: string; vnicDevice: string; }; result: void; };
  BrowseDiagnosticLog: { this: 'DiagnosticManager'; params: { host?: Ref<'HostSystem'>; key: string; start?: number; lines?: number; }; result: DiagnosticManagerLogHeader; };
  /** Since 5.5. */ CanProvisionObjects: { this: 'HostVsanInternalSystem'; params: { npbs: VsanNewPolicyBatch[]; /** Since 6.0. */ ignoreSatisfiability?: boolean; }; result: VsanPolicySatisfiability[]; };
  /** Since 4.1. */ CancelRecommendation: { this: 'ClusterComputeResource'; params: { key: string; }; result: void; };
  /** Since 4.1. */ CancelRetrievePropertiesEx: { this: 'PropertyCollector'; params: { token: string; }; result: void; };
  /** Since 5.0. */ CancelStorageDrsRecommendation: { this: 'StorageResourceManager'; params: { key: string[]; }; result: void; };
  CancelTask: { this: 'Task'; params: Record<string, never>; result: void; };
  CancelWaitForUpdates: { this: 'PropertyCollector'; params: Record<string, never>; result: void; };
  /** Since 6.0. */ CertMgrRefreshCACertificatesAndCRLs_Task: { this: 'CertificateManager'; params: { host: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ CertMgrRefreshCertificates_Task: { this: 'CertificateManager'; params: { host: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ CertMgrRevokeCertificates_Task: { this: 'CertificateManager'; params: { host: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ChangeAccessMode: { this: 'HostAccessManager'; params: { principal: string; isGroup: boolean; accessMode: HostAccessMode; }; result: void; };
  /** Since 5.0. */ ChangeFileAttributesInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; guestFilePath: string; fileAttributes: GuestFileAttributes; }; result: void; };
  /** Since 6.7. */ ChangeKey_Task: { this: 'CryptoManagerHost'; params: { newKey: CryptoKeyPlain; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ChangeLockdownMode: { this: 'HostAccessManager'; params: { mode: HostLockdownMode; }; result: void; };
  /** Since 6.0. */ ChangeNFSUserPassword: { this: 'HostStorageSystem'; params: { password: string; }; result: void; };
  /** Since 4.0. */ ChangeOwner: { this: 'FileManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; owner: string; }; result: void; };
  /** Since 6.7.2. */ ChangePassword: { this: 'HostLocalAccountManager'; params: { user: string; oldPassword: string; newPassword: string; }; result: void; };
  /** Since 6.0. */ CheckAddHostEvc_Task: { this: 'ClusterEVCManager'; params: { cnxSpec: HostConnectSpec; }; result: Ref<'Task'> | undefined; taskResult: ClusterEVCManagerCheckResult[]; };
  /** Since 5.0. */ CheckAnswerFileStatus_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>[]; }; result: Ref<'Task'> | undefined; taskResult: AnswerFileStatusResult[]; };
  /** Since 4.0. */ CheckClone_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; folder: Ref<'Folder'>; name: string; spec: VirtualMachineCloneSpec; testType?: string[]; }; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 4.0. */ CheckCompatibility_Task: { this: 'VirtualMachineCompatibilityChecker'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; testType?: string[]; }; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 4.0. */ CheckCompliance_Task: { this: 'ProfileComplianceManager'; params: { profile?: Ref<'Profile'>[]; entity?: Ref<'ManagedEntity'>[]; }; result: Ref<'Task'>; taskResult: ComplianceResult[]; };
  /** Since 6.0. */ CheckConfigureEvcMode_Task: { this: 'ClusterEVCManager'; params: { evcModeKey: string; /** Since 7.0.1. */ evcGraphicsModeKey?: string; }; result: Ref<'Task'> | undefined; taskResult: ClusterEVCManagerCheckResult[]; };
  CheckCustomizationResources: { this: 'CustomizationSpecManager'; params: { guestOs: string; }; result: void; };
  CheckCustomizationSpec: { this: 'VirtualMachine'; params: { spec: CustomizationSpec; }; result: void; };
  CheckForUpdates: { this: 'PropertyCollector'; params: { version?: string; }; result: UpdateSet | undefined; };
  /** Since 4.0. */ CheckHostPatch_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; }; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 6.7. */ CheckInstantClone_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; spec: VirtualMachineInstantCloneSpec; testType?: string[]; }; result: Ref<'Task'> | undefined; taskResult: CheckResult[]; };
  CheckLicenseFeature: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey: string; }; result: boolean; };
  /** Since 4.0. */ CheckMigrate_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; state?: VirtualMachinePowerState; testType?: string[]; }; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 6.7. */ CheckPowerOn_Task: { this: 'VirtualMachineCompatibilityChecker'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; testType?: string[]; }; result: Ref<'Task'> | undefined; taskResult: CheckResult[]; };
  /** Since 4.0. */ CheckProfileCompliance_Task: { this: 'Profile'; params: { entity?: Ref<'ManagedEntity'>[]; }; result: Ref<'Task'>; taskResult: ComplianceResult[]; };
  /** Since 4.0. */ CheckRelocate_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>; spec: VirtualMachineRelocateSpec; testType?: string[]; }; result: Ref<'Task'>; taskResult: CheckResult[]; };
  /** Since 6.7. */ CheckVmConfig_Task: { this: 'VirtualMachineCompatibilityChecker'; params: { spec: VirtualMachineConfigSpec; vm?: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; pool?: Ref<'ResourcePool'>; testType?: string[]; }; result: Ref<'Task'> | undefined; taskResult: CheckResult[]; };
  /** Since 4.0. */ ClearComplianceStatus: { this: 'ProfileComplianceManager'; params: { profile?: Ref<'Profile'>[]; entity?: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 6.0. */ ClearNFSUser: { this: 'HostStorageSystem'; params: Record<string, never>; result: void; };
  /** Since 6.5. */ ClearSystemEventLog: { this: 'HostHealthStatusSystem'; params: Record<string, never>; result: void; };
  /** Since 6.7. */ ClearTriggeredAlarms: { this: 'AlarmManager'; params: { filter: AlarmFilterSpec; }; result: void; };
  /** Since 6.7. */ ClearVStorageObjectControlFlags: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; }; result: void; };
  CloneSession: { this: 'SessionManager'; params: { cloneTicket: string; }; result: UserSession; };
  /** Since 4.0. */ CloneVApp_Task: { this: 'VirtualApp'; params: { name: string; target: Ref<'ResourcePool'>; spec: VAppCloneSpec; }; result: Ref<'Task'>; taskResult: Ref<'VirtualApp'>; };
  CloneVM_Task: { this: 'VirtualMachine'; params: { folder: Ref<'Folder'>; name: string; spec: VirtualMachineCloneSpec; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 6.5. */ CloneVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmCloneSpec; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  CloseInventoryViewFolder: { this: 'InventoryView'; params: { entity: Ref<'ManagedEntity'>[]; }; result: Ref<'ManagedEntity'>[]; };
  /** Since 5.0. */ ClusterEnterMaintenanceMode: { this: 'ClusterComputeResource'; params: { host: Ref<'HostSystem'>[]; option?: OptionValue[]; }; result: ClusterEnterMaintenanceResult; };
  /** Since 6.5. */ CompositeHostProfile_Task: { this: 'HostProfileManager'; params: { source: Ref<'Profile'>; targets?: Ref<'Profile'>[]; toBeMerged?: HostApplyProfile; toBeReplacedWith?: HostApplyProfile; toBeDeleted?: HostApplyProfile; enableStatusToBeCopied?: HostApplyProfile; }; result: Ref<'Task'> | undefined; taskResult: HostProfileManagerCompositionResult; };
  ComputeDiskPartitionInfo: { this: 'HostStorageSystem'; params: { devicePath: string; layout: HostDiskPartitionLayout; /** Since 5.0. */ partitionFormat?: string; }; result: HostDiskPartitionInfo; };
  /** Since 4.0. */ ComputeDiskPartitionInfoForResize: { this: 'HostStorageSystem'; params: { partition: HostScsiDiskPartition; blockRange: HostDiskPartitionBlockRange; /** Since 5.0. */ partitionFormat?: string; }; result: HostDiskPartitionInfo; };
  /** Since 6.5. */ ConfigureCryptoKey: { this: 'HostSystem'; params: { keyId?: CryptoKeyId; }; result: void; };
  /** Since 4.1. */ ConfigureDatastoreIORM_Task: { this: 'StorageResourceManager'; params: { datastore: Ref<'Datastore'>; spec: StorageIORMConfigSpec; }; result: Ref<'Task'>; taskResult: void; };
  ConfigureDatastorePrincipal: { this: 'HostDatastoreSystem'; params: { userName: string; password?: string; }; result: void; };
  /** Since 6.0. */ ConfigureEvcMode_Task: { this: 'ClusterEVCManager'; params: { evcModeKey: string; /** Since 7.0.1. */ evcGraphicsModeKey?: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7.1. */ ConfigureHCI_Task: { this: 'ClusterComputeResource'; params: { clusterSpec: ClusterComputeResourceHCIConfigSpec; hostInputs?: ClusterComputeResourceHostConfigurationInput[]; }; result: Ref<'Task'>; taskResult: ClusterComputeResourceClusterConfigResult; };
  /** Since 5.0. */ ConfigureHostCache_Task: { this: 'HostCacheConfigurationManager'; params: { spec: HostCacheConfigurationSpec; }; result: Ref<'Task'>; taskResult: void; };
  ConfigureLicenseSource: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; licenseSource: LicenseSource; }; result: void; };
  /** Since 4.1. */ ConfigurePowerPolicy: { this: 'HostPowerSystem'; params: { key: number; }; result: void; };
  /** Since 5.0. */ ConfigureStorageDrsForPod_Task: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; spec: StorageDrsConfigSpec; modify: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ ConfigureVFlashResourceEx_Task: { this: 'HostVFlashManager'; params: { devicePath?: string[]; }; result: Ref<'Task'> | undefined; taskResult: HostVFlashResourceConfigurationResult; };
  /** Since 7.0. */ ConnectNvmeController: { this: 'HostStorageSystem'; params: { connectSpec: HostNvmeConnectSpec; }; result: void; };
  /** Since 5.0. */ ConsolidateVMDisks_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.1. */ ContinueRetrievePropertiesEx: { this: 'PropertyCollector'; params: { token: string; }; result: RetrieveResult; };
  /** Since 6.5. */ ConvertNamespacePathToUuidPath: { this: 'DatastoreNamespaceManager'; params: { datacenter?: Ref<'Datacenter'>; namespaceUrl: string; }; result: string; };
  CopyDatastoreFile_Task: { this: 'FileManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destinationName: string; destinationDatacenter?: Ref<'Datacenter'>; force?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  CopyVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destName: string; destDatacenter?: Ref<'Datacenter'>; destSpec?: VirtualDiskSpec; force?: boolean; }; result: Ref<'Task'>; taskResult: string; };
  CreateAlarm: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; spec: AlarmSpec; }; result: Ref<'Alarm'>; };
  /** Since 4.0. */ CreateChildVM_Task: { this: 'ResourcePool'; params: { config: VirtualMachineConfigSpec; host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  CreateCluster: { this: 'Folder'; params: { name: string; spec: ClusterConfigSpec; }; result: Ref<'ClusterComputeResource'>; };
  CreateClusterEx: { this: 'Folder'; params: { name: string; spec: ClusterConfigSpecEx; }; result: Ref<'ClusterComputeResource'>; };
  CreateCollectorForEvents: { this: 'EventManager'; params: { filter: EventFilterSpec; }; result: Ref<'EventHistoryCollector'>; };
  CreateCollectorForTasks: { this: 'TaskManager'; params: { filter: TaskFilterSpec; }; result: Ref<'TaskHistoryCollector'>; };
  CreateContainerView: { this: 'ViewManager'; params: { container: Ref<'ManagedEntity'>; type?: string[]; recursive: boolean; }; result: Ref<'ContainerView'>; };
  CreateCustomizationSpec: { this: 'CustomizationSpecManager'; params: { item: CustomizationSpecItem; }; result: void; };
  /** Since 5.1. */ CreateDVPortgroup_Task: { this: 'DistributedVirtualSwitch'; params: { spec: DVPortgroupConfigSpec; }; result: Ref<'Task'>; taskResult: Ref<'DistributedVirtualPortgroup'>; };
  /** Since 4.0. */ CreateDVS_Task: { this: 'Folder'; params: { spec: DVSCreateSpec; }; result: Ref<'Task'>; taskResult: Ref<'DistributedVirtualSwitch'>; };
  CreateDatacenter: { this: 'Folder'; params: { name: string; }; result: Ref<'Datacenter'>; };
  /** Since 4.0. */ CreateDefaultProfile: { this: 'HostProfileManager'; params: { profileType: string; /** Since 5.0. */ profileTypeName?: string; /** Since 5.0. */ profile?: Ref<'Profile'>; }; result: ApplyProfile; };
  /** Since 4.0. */ CreateDescriptor: { this: 'OvfManager'; params: { obj: Ref<'ManagedEntity'>; cdp: OvfCreateDescriptorParams; }; result: OvfCreateDescriptorResult; };
  CreateDiagnosticPartition: { this: 'HostDiagnosticSystem'; params: { spec: HostDiagnosticPartitionCreateSpec; }; result: void; };
  /** Since 5.5. */ CreateDirectory: { this: 'DatastoreNamespaceManager'; params: { datastore: Ref<'Datastore'>; displayName?: string; policy?: string; }; result: string; };
  /** Since 6.7. */ CreateDiskFromSnapshot_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; name: string; profile?: VirtualMachineProfileSpec[]; crypto?: CryptoSpec; path?: string; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 6.5. */ CreateDisk_Task: { this: 'VcenterVStorageObjectManager'; params: { spec: VslmCreateSpec; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  CreateFilter: { this: 'PropertyCollector'; params: { spec: PropertyFilterSpec; partialUpdates: boolean; }; result: Ref<'PropertyFilter'>; };
  CreateFolder: { this: 'Folder'; params: { name: string; }; result: Ref<'Folder'>; };
  CreateGroup: { this: 'HostLocalAccountManager'; params: { group: HostAccountSpec; }; result: void; };
  /** Since 4.0. */ CreateImportSpec: { this: 'OvfManager'; params: { ovfDescriptor: string; resourcePool: Ref<'ResourcePool'>; datastore: Ref<'Datastore'>; cisp: OvfCreateImportSpecParams; }; result: OvfCreateImportSpecResult; };
  CreateInventoryView: { this: 'ViewManager'; params: Record<string, never>; result: Ref<'InventoryView'>; };
  /** Since 4.0. */ CreateIpPool: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; pool: IpPool; }; result: number; };
  CreateListView: { this: 'ViewManager'; params: { obj?: ManagedObjectReference[]; }; result: Ref<'ListView'>; };
  CreateListViewFromView: { this: 'ViewManager'; params: { view: Ref<'View'>; }; result: Ref<'ListView'>; };
  CreateLocalDatastore: { this: 'HostDatastoreSystem'; params: { name: string; path: string; }; result: Ref<'Datastore'>; };
  CreateNasDatastore: { this: 'HostDatastoreSystem'; params: { spec: HostNasVolumeSpec; }; result: Ref<'Datastore'>; };
  /** Since 6.7. */ CreateNvdimmNamespace_Task: { this: 'HostNvdimmSystem'; params: { createSpec: NvdimmNamespaceCreateSpec; }; result: Ref<'Task'>; taskResult: NvdimmGuid; };
  /** Since 6.7.1. */ CreateNvdimmPMemNamespace_Task: { this: 'HostNvdimmSystem'; params: { createSpec: NvdimmPMemNamespaceCreateSpec; }; result: Ref<'Task'>; taskResult: NvdimmGuid; };
  /** Since 7.0. */ CreateNvmeOverRdmaAdapter: { this: 'HostStorageSystem'; params: { rdmaDeviceName: string; }; result: void; };
  /** Since 4.0. */ CreateObjectScheduledTask: { this: 'ScheduledTaskManager'; params: { obj: ManagedObjectReference; spec: ScheduledTaskSpec; }; result: Ref<'ScheduledTask'>; };
  CreatePerfInterval: { this: 'PerformanceManager'; params: { intervalId: PerfInterval; }; result: void; };
  /** Since 4.0. */ CreateProfile: { this: 'ProfileManager'; params: { createSpec: ProfileCreateSpec; }; result: Ref<'Profile'>; };
  /** Since 4.1. */ CreatePropertyCollector: { this: 'PropertyCollector'; params: Record<string, never>; result: Ref<'PropertyCollector'>; };
  /** Since 6.0. */ CreateRegistryKeyInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; isVolatile: boolean; classType?: string; }; result: void; };
  CreateResourcePool: { this: 'ResourcePool'; params: { name: string; spec: ResourceConfigSpec; }; result: Ref<'ResourcePool'>; };
  CreateScheduledTask: { this: 'ScheduledTaskManager'; params: { entity: Ref<'ManagedEntity'>; spec: ScheduledTaskSpec; }; result: Ref<'ScheduledTask'>; };
  /** Since 4.0. */ CreateScreenshot_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: string; };
  /** Since 6.0. */ CreateSecondaryVMEx_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; spec?: FaultToleranceConfigSpec; }; result: Ref<'Task'>; taskResult: FaultToleranceSecondaryOpResult; };
  /** Since 4.0. */ CreateSecondaryVM_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: FaultToleranceSecondaryOpResult; };
  /** Since 6.5. */ CreateSnapshotEx_Task: { this: 'VirtualMachine'; params: { name: string; description?: string; memory: boolean; quiesceSpec?: VirtualMachineGuestQuiesceSpec; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachineSnapshot'>; };
  CreateSnapshot_Task: { this: 'VirtualMachine'; params: { name: string; description?: string; memory: boolean; quiesce: boolean; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachineSnapshot'>; };
  /** Since 5.0. */ CreateStoragePod: { this: 'Folder'; params: { name: string; }; result: Ref<'StoragePod'>; };
  CreateTask: { this: 'TaskManager'; params: { obj: ManagedObjectReference; taskTypeId: string; initiatedBy?: string; cancelable: boolean; /** Since 4.0. */ parentTaskKey?: string; /** Since 6.0. */ activationId?: string; }; result: TaskInfo; };
  /** Since 5.0. */ CreateTemporaryDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; prefix: string; suffix: string; directoryPath?: string; }; result: string; };
  /** Since 5.0. */ CreateTemporaryFileInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; prefix: string; suffix: string; directoryPath?: string; }; result: string; };
  CreateUser: { this: 'HostLocalAccountManager'; params: { user: HostAccountSpec; }; result: void; };
  /** Since 4.0. */ CreateVApp: { this: 'ResourcePool'; params: { name: string; resSpec: ResourceConfigSpec; configSpec: VAppConfigSpec; vmFolder?: Ref<'Folder'>; }; result: Ref<'VirtualApp'>; };
  CreateVM_Task: { this: 'Folder'; params: { config: VirtualMachineConfigSpec; pool: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  CreateVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; spec: VirtualDiskSpec; }; result: Ref<'Task'>; taskResult: string; };
  CreateVmfsDatastore: { this: 'HostDatastoreSystem'; params: { spec: VmfsDatastoreCreateSpec; }; result: Ref<'Datastore'>; };
  /** Since 6.0. */ CreateVvolDatastore: { this: 'HostDatastoreSystem'; params: { spec: HostDatastoreSystemVvolDatastoreSpec; }; result: Ref<'Datastore'>; };
  /** Since 7.0. */ CryptoManagerHostDisable: { this: 'CryptoManagerHostKMS'; params: Record<string, never>; result: void; };
  /** Since 6.7. */ CryptoManagerHostEnable: { this: 'CryptoManagerHost'; params: { initialKey: CryptoKeyPlain; }; result: void; };
  /** Since 6.7. */ CryptoManagerHostPrepare: { this: 'CryptoManagerHost'; params: Record<string, never>; result: void; };
  /** Since 6.7. */ CryptoUnlock_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  CurrentTime: { this: 'ServiceInstance'; params: Record<string, never>; result: Date; };
  CustomizationSpecItemToXml: { this: 'CustomizationSpecManager'; params: { item: CustomizationSpecItem; }; result: string; };
  /** Since 7.0. */ CustomizeGuest_Task: { this: 'VirtualMachineGuestCustomizationManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; spec: CustomizationSpec; configParams?: OptionValue[]; }; result: Ref<'Task'>; taskResult: void; };
  CustomizeVM_Task: { this: 'VirtualMachine'; params: { spec: CustomizationSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.1. */ DVPortgroupRollback_Task: { this: 'DistributedVirtualPortgroup'; params: { entityBackup?: EntityBackupConfig; }; result: Ref<'Task'> | undefined; taskResult: DVPortgroupConfigSpec; };
  /** Since 5.1. */ DVSManagerExportEntity_Task: { this: 'DistributedVirtualSwitchManager'; params: { selectionSet: SelectionSet[]; }; result: Ref<'Task'> | undefined; taskResult: EntityBackupConfig[]; };
  /** Since 5.1. */ DVSManagerImportEntity_Task: { this: 'DistributedVirtualSwitchManager'; params: { entityBackup: EntityBackupConfig[]; importType: string; }; result: Ref<'Task'>; taskResult: DistributedVirtualSwitchManagerImportResult; };
  /** Since 5.1. */ DVSManagerLookupDvPortGroup: { this: 'DistributedVirtualSwitchManager'; params: { switchUuid: string; portgroupKey: string; }; result: Ref<'DistributedVirtualPortgroup'> | undefined; };
  /** Since 5.1. */ DVSRollback_Task: { this: 'DistributedVirtualSwitch'; params: { entityBackup?: EntityBackupConfig; }; result: Ref<'Task'> | undefined; taskResult: DVSConfigSpec; };
  /** Since 5.0. */ DatastoreEnterMaintenanceMode: { this: 'Datastore'; params: Record<string, never>; result: StoragePlacementResult; };
  /** Since 5.0. */ DatastoreExitMaintenanceMode_Task: { this: 'Datastore'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ DecodeLicense: { this: 'LicenseManager'; params: { licenseKey: string; }; result: LicenseManagerLicenseInfo; };
  DefragmentAllDisks: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  DefragmentVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: Ref<'Task'>; taskResult: void; };
  DeleteCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; }; result: void; };
  DeleteDatastoreFile_Task: { this: 'FileManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ DeleteDirectory: { this: 'DatastoreNamespaceManager'; params: { datacenter?: Ref<'Datacenter'>; datastorePath: string; }; result: void; };
  /** Since 5.0. */ DeleteDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; directoryPath: string; recursive: boolean; }; result: void; };
  DeleteFile: { this: 'HostDatastoreBrowser'; params: { datastorePath: string; }; result: void; };
  /** Since 5.0. */ DeleteFileInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; filePath: string; }; result: void; };
  /** Since 6.5. */ DeleteHostSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; }; result: void; };
  /** Since 6.5. */ DeleteHostSubSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; subSpecName: string; }; result: void; };
  /** Since 6.7. */ DeleteNvdimmBlockNamespaces_Task: { this: 'HostNvdimmSystem'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ DeleteNvdimmNamespace_Task: { this: 'HostNvdimmSystem'; params: { deleteSpec: NvdimmNamespaceDeleteSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ DeleteRegistryKeyInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; recursive: boolean; }; result: void; };
  /** Since 6.0. */ DeleteRegistryValueInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; valueName: GuestRegValueNameSpec; }; result: void; };
  /** Since 5.0. */ DeleteScsiLunState: { this: 'HostStorageSystem'; params: { lunCanonicalName: string; }; result: void; };
  /** Since 6.7. */ DeleteSnapshot_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ DeleteVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ DeleteVffsVolumeState: { this: 'HostStorageSystem'; params: { vffsUuid: string; }; result: void; };
  DeleteVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ DeleteVmfsVolumeState: { this: 'HostStorageSystem'; params: { vmfsUuid: string; }; result: void; };
  /** Since 5.5. */ DeleteVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; force?: boolean; }; result: HostVsanInternalSystemDeleteVsanObjectsResult[]; };
  DeselectVnic: { this: 'HostVMotionSystem'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ DeselectVnicForNicType: { this: 'HostVirtualNicManager'; params: { nicType: string; device: string; }; result: void; };
  DestroyChildren: { this: 'ResourcePool'; params: Record<string, never>; result: void; };
  DestroyCollector: { this: 'HistoryCollector'; params: Record<string, never>; result: void; };
  DestroyDatastore: { this: 'Datastore'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ DestroyIpPool: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; id: number; force: boolean; }; result: void; };
  DestroyNetwork: { this: 'Network'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ DestroyProfile: { this: 'Profile'; params: Record<string, never>; result: void; };
  /** Since 4.1. */ DestroyPropertyCollector: { this: 'PropertyCollector'; params: Record<string, never>; result: void; };
  DestroyPropertyFilter: { this: 'PropertyFilter'; params: Record<string, never>; result: void; };
  /** Since 5.5. */ DestroyVffs: { this: 'HostStorageSystem'; params: { vffsPath: string; }; result: void; };
  DestroyView: { this: 'View'; params: Record<string, never>; result: void; };
  Destroy_Task: { this: 'ManagedEntity'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ DetachDisk_Task: { this: 'VirtualMachine'; params: { diskId: ID; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ DetachScsiLun: { this: 'HostStorageSystem'; params: { lunUuid: string; }; result: void; };
  /** Since 6.0. */ DetachScsiLunEx_Task: { this: 'HostStorageSystem'; params: { lunUuid: string[]; }; result: Ref<'Task'>; taskResult: HostStorageSystemScsiLunResult[]; };
  /** Since 6.5. */ DetachTagFromVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; category: string; tag: string; }; result: void; };
  /** Since 6.9.1. */ DisableAlarm: { this: 'AlarmManager'; params: { alarm: Ref<'Alarm'>; entity: Ref<'ManagedEntity'>; }; result: void; };
  /** Since 7.0. */ DisableClusteredVmdkSupport: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; }; result: void; };
  /** Since 6.0. */ DisableEvcMode_Task: { this: 'ClusterEVCManager'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  DisableFeature: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey: string; }; result: boolean; };
  DisableHyperThreading: { this: 'HostCpuSchedulerSystem'; params: Record<string, never>; result: void; };
  DisableMultipathPath: { this: 'HostStorageSystem'; params: { pathName: string; }; result: void; };
  DisableRuleset: { this: 'HostFirewallSystem'; params: { id: string; }; result: void; };
  /** Since 4.0. */ DisableSecondaryVM_Task: { this: 'VirtualMachine'; params: { vm: Ref<'VirtualMachine'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ DisableSmartCardAuthentication: { this: 'HostActiveDirectoryAuthentication'; params: Record<string, never>; result: void; };
  DisconnectHost_Task: { this: 'HostSystem'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 7.0. */ DisconnectNvmeController: { this: 'HostStorageSystem'; params: { disconnectSpec: HostNvmeDisconnectSpec; }; result: void; };
  /** Since 5.0. */ DiscoverFcoeHbas: { this: 'HostStorageSystem'; params: { fcoeSpec: FcoeConfigFcoeSpecification; }; result: void; };
  /** Since 7.0. */ DiscoverNvmeControllers: { this: 'HostStorageSystem'; params: { discoverSpec: HostNvmeDiscoverSpec; }; result: HostNvmeDiscoveryLog; };
  /** Since 4.0. */ DissociateProfile: { this: 'Profile'; params: { entity?: Ref<'ManagedEntity'>[]; }; result: void; };
  DoesCustomizationSpecExist: { this: 'CustomizationSpecManager'; params: { name: string; }; result: boolean; };
  /** Since 7.0. */ DownloadDescriptionTree: { this: 'HostAssignableHardwareManager'; params: Record<string, never>; result: Uint8Array; };
  /** Since 7.0.1. */ DropConnections: { this: 'VirtualMachine'; params: { listOfConnections?: VirtualMachineConnection[]; }; result: boolean; };
  DuplicateCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; newName: string; }; result: void; };
  /** Since 6.0. */ DvsReconfigureVmVnicNetworkResourcePool_Task: { this: 'DistributedVirtualSwitch'; params: { configSpec: DvsVmVnicResourcePoolConfigSpec[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ EagerZeroVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.9.1. */ EnableAlarm: { this: 'AlarmManager'; params: { alarm: Ref<'Alarm'>; entity: Ref<'ManagedEntity'>; }; result: void; };
  /** Since 4.0. */ EnableAlarmActions: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; enabled: boolean; }; result: void; };
  /** Since 7.0. */ EnableClusteredVmdkSupport: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; }; result: void; };
  /** Since 6.5. */ EnableCrypto: { this: 'HostSystem'; params: { keyPlain: CryptoKeyPlain; }; result: void; };
  EnableFeature: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey: string; }; result: boolean; };
  EnableHyperThreading: { this: 'HostCpuSchedulerSystem'; params: Record<string, never>; result: void; };
  EnableMultipathPath: { this: 'HostStorageSystem'; params: { pathName: string; }; result: void; };
  /** Since 4.1. */ EnableNetworkResourceManagement: { this: 'DistributedVirtualSwitch'; params: { enable: boolean; }; result: void; };
  EnableRuleset: { this: 'HostFirewallSystem'; params: { id: string; }; result: void; };
  /** Since 4.0. */ EnableSecondaryVM_Task: { this: 'VirtualMachine'; params: { vm: Ref<'VirtualMachine'>; host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: FaultToleranceSecondaryOpResult; };
  /** Since 6.0. */ EnableSmartCardAuthentication: { this: 'HostActiveDirectoryAuthentication'; params: Record<string, never>; result: void; };
  /** Since 4.1. */ EnterLockdownMode: { this: 'HostSystem'; params: Record<string, never>; result: void; };
  EnterMaintenanceMode_Task: { this: 'HostSystem'; params: { timeout: number; evacuatePoweredOffVms?: boolean; /** Since 5.5. */ maintenanceSpec?: HostMaintenanceSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ EstimateDatabaseSize: { this: 'ResourcePlanningManager'; params: { dbSizeParam: DatabaseSizeParam; }; result: DatabaseSizeEstimate; };
  /** Since 5.0. */ EstimateStorageForConsolidateSnapshots_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'> | undefined; taskResult: StorageRequirement[]; };
  /** Since 5.0. */ EsxAgentHostManagerUpdateConfig: { this: 'HostEsxAgentHostManager'; params: { configInfo: HostEsxAgentHostManagerConfigInfo; }; result: void; };
  /** Since 6.0. */ EvacuateVsanNode_Task: { this: 'HostVsanSystem'; params: { maintenanceSpec: HostMaintenanceSpec; timeout: number; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ EvcManager: { this: 'ClusterComputeResource'; params: Record<string, never>; result: Ref<'ClusterEVCManager'> | undefined; };
  /** Since 4.0. */ ExecuteHostProfile: { this: 'HostProfile'; params: { host: Ref<'HostSystem'>; deferredParam?: ProfileDeferredPolicyOptionParameter[]; }; result: ProfileExecuteResult; };
  ExecuteSimpleCommand: { this: 'SimpleCommand'; params: { arguments?: string[]; }; result: string; };
  /** Since 4.1. */ ExitLockdownMode: { this: 'HostSystem'; params: Record<string, never>; result: void; };
  ExitMaintenanceMode_Task: { this: 'HostSystem'; params: { timeout: number; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ExpandVmfsDatastore: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; spec: VmfsDatastoreExpandSpec; }; result: Ref<'Datastore'>; };
  /** Since 4.0. */ ExpandVmfsExtent: { this: 'HostStorageSystem'; params: { vmfsPath: string; extent: HostScsiDiskPartition; }; result: void; };
  /** Since 5.0. */ ExportAnswerFile_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: string; };
  /** Since 4.0. */ ExportProfile: { this: 'Profile'; params: Record<string, never>; result: string; };
  /** Since 5.5. */ ExportSnapshot: { this: 'VirtualMachineSnapshot'; params: Record<string, never>; result: Ref<'HttpNfcLease'>; };
  /** Since 4.0. */ ExportVApp: { this: 'VirtualApp'; params: Record<string, never>; result: Ref<'HttpNfcLease'>; };
  /** Since 4.0. */ ExportVm: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'HttpNfcLease'>; };
  /** Since 6.5. */ ExtendDisk_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; newCapacityInMB: Long; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7.1. */ ExtendHCI_Task: { this: 'ClusterComputeResource'; params: { hostInputs?: ClusterComputeResourceHostConfigurationInput[]; vSanConfigSpec?: SDDCBase; }; result: Ref<'Task'>; taskResult: ClusterComputeResourceClusterConfigResult; };
  /** Since 5.5. */ ExtendVffs: { this: 'HostStorageSystem'; params: { vffsPath: string; devicePath: string; spec?: HostDiskPartitionSpec; }; result: void; };
  ExtendVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; newCapacityKb: Long; /** Since 4.0. */ eagerZero?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  ExtendVmfsDatastore: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; spec: VmfsDatastoreExtendSpec; }; result: Ref<'Datastore'>; };
  /** Since 4.0. */ ExtractOvfEnvironment: { this: 'VirtualMachine'; params: Record<string, never>; result: string; };
  /** Since 4.0. */ FetchDVPortKeys: { this: 'DistributedVirtualSwitch'; params: { criteria?: DistributedVirtualSwitchPortCriteria; }; result: string[]; };
  /** Since 4.0. */ FetchDVPorts: { this: 'DistributedVirtualSwitch'; params: { criteria?: DistributedVirtualSwitchPortCriteria; }; result: DistributedVirtualPort[]; };
  /** Since 6.5. */ FetchSystemEventLog: { this: 'HostHealthStatusSystem'; params: Record<string, never>; result: SystemEventInfo[]; };
  /** Since 6.5. */ FetchUserPrivilegeOnEntities: { this: 'AuthorizationManager'; params: { entities: Ref<'ManagedEntity'>[]; userName: string; }; result: UserPrivilegeResult[]; };
  /** Since 4.0. */ FindAllByDnsName: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; dnsName: string; vmSearch: boolean; }; result: Ref<'ManagedEntity'>[]; };
  /** Since 4.0. */ FindAllByIp: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; ip: string; vmSearch: boolean; }; result: Ref<'ManagedEntity'>[]; };
  /** Since 4.0. */ FindAllByUuid: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; uuid: string; vmSearch: boolean; instanceUuid?: boolean; }; result: Ref<'ManagedEntity'>[]; };
  /** Since 4.0. */ FindAssociatedProfile: { this: 'ProfileManager'; params: { entity: Ref<'ManagedEntity'>; }; result: Ref<'Profile'>[]; };
  FindByDatastorePath: { this: 'SearchIndex'; params: { datacenter: Ref<'Datacenter'>; path: string; }; result: Ref<'VirtualMachine'> | undefined; };
  FindByDnsName: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; dnsName: string; vmSearch: boolean; }; result: Ref<'ManagedEntity'> | undefined; };
  FindByInventoryPath: { this: 'SearchIndex'; params: { inventoryPath: string; }; result: Ref<'ManagedEntity'> | undefined; };
  FindByIp: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; ip: string; vmSearch: boolean; }; result: Ref<'ManagedEntity'> | undefined; };
  FindByUuid: { this: 'SearchIndex'; params: { datacenter?: Ref<'Datacenter'>; uuid: string; vmSearch: boolean; /** Since 4.0. */ instanceUuid?: boolean; }; result: Ref<'ManagedEntity'> | undefined; };
  FindChild: { this: 'SearchIndex'; params: { entity: Ref<'ManagedEntity'>; name: string; }; result: Ref<'ManagedEntity'> | undefined; };
  FindExtension: { this: 'ExtensionManager'; params: { extensionKey: string; }; result: Extension | undefined; };
  /** Since 6.0. */ FindRulesForVm: { this: 'ClusterComputeResource'; params: { vm: Ref<'VirtualMachine'>; }; result: ClusterRuleInfo[]; };
  /** Since 5.5. */ FormatVffs: { this: 'HostStorageSystem'; params: { createSpec: HostVffsSpec; }; result: HostVffsVolume; };
  FormatVmfs: { this: 'HostStorageSystem'; params: { createSpec: HostVmfsSpec; }; result: HostVmfsVolume; };
  /** Since 6.0. */ GenerateCertificateSigningRequest: { this: 'HostCertificateManager'; params: { useIpAddressAsCommonName: boolean; }; result: string; };
  /** Since 6.0. */ GenerateCertificateSigningRequestByDn: { this: 'HostCertificateManager'; params: { distinguishedName: string; }; result: string; };
  /** Since 6.5. */ GenerateClientCsr: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; }; result: string; };
  /** Since 4.0. */ GenerateConfigTaskList: { this: 'HostProfileManager'; params: { configSpec: HostConfigSpec; host: Ref<'HostSystem'>; }; result: HostProfileManagerConfigTaskList; };
  /** Since 6.5. */ GenerateHostConfigTaskSpec_Task: { this: 'HostProfileManager'; params: { hostsInfo?: StructuredCustomizations[]; }; result: Ref<'Task'> | undefined; taskResult: ApplyHostProfileConfigurationSpec[]; };
  /** Since 5.5. */ GenerateHostProfileTaskList_Task: { this: 'HostProfileManager'; params: { configSpec: HostConfigSpec; host: Ref<'HostSystem'>; }; result: Ref<'Task'> | undefined; taskResult: HostProfileManagerConfigTaskList; };
  /** Since 6.5. */ GenerateKey: { this: 'CryptoManagerKmip'; params: { keyProvider?: KeyProviderId; }; result: CryptoKeyResult; };
  GenerateLogBundles_Task: { this: 'DiagnosticManager'; params: { includeDefault: boolean; host?: Ref<'HostSystem'>[]; }; result: Ref<'Task'> | undefined; taskResult: DiagnosticManagerBundleInfo[]; };
  /** Since 6.5. */ GenerateSelfSignedClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; }; result: string; };
  GetAlarm: { this: 'AlarmManager'; params: { entity?: Ref<'ManagedEntity'>; }; result: Ref<'Alarm'>[]; };
  GetAlarmState: { this: 'AlarmManager'; params: { entity: Ref<'ManagedEntity'>; }; result: AlarmState[]; };
  GetCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; }; result: CustomizationSpecItem; };
  /** Since 7.0. */ GetDefaultKmsCluster: { this: 'CryptoManagerKmip'; params: { entity?: Ref<'ManagedEntity'>; defaultsToParent?: boolean; }; result: KeyProviderId | undefined; };
  GetPublicKey: { this: 'ExtensionManager'; params: Record<string, never>; result: string; };
  /** Since 6.0. */ GetResourceUsage: { this: 'ClusterComputeResource'; params: Record<string, never>; result: ClusterResourceUsageSummary; };
  /** Since 7.0. */ GetSiteInfo: { this: 'SiteInfoManager'; params: Record<string, never>; result: SiteInfo; };
  /** Since 6.5. */ GetVchaClusterHealth: { this: 'FailoverClusterManager'; params: Record<string, never>; result: VchaClusterHealth; };
  /** Since 5.5. */ GetVsanObjExtAttrs: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; }; result: string; };
  /** Since 6.5. */ HasMonitoredEntity: { this: 'HealthUpdateManager'; params: { providerId: string; entity: Ref<'ManagedEntity'>; }; result: boolean; };
  /** Since 5.5. */ HasPrivilegeOnEntities: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>[]; sessionId: string; privId?: string[]; }; result: EntityPrivilege[]; };
  /** Since 5.0. */ HasPrivilegeOnEntity: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; sessionId: string; privId?: string[]; }; result: boolean[]; };
  /** Since 6.5. */ HasProvider: { this: 'HealthUpdateManager'; params: { id: string; }; result: boolean; };
  /** Since 6.5. */ HasUserPrivilegeOnEntities: { this: 'AuthorizationManager'; params: { entities: ManagedObjectReference[]; userName: string; privId?: string[]; }; result: EntityPrivilege[]; };
  /** Since 6.7. */ HostClearVStorageObjectControlFlags: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; }; result: void; };
  /** Since 6.5. */ HostCloneVStorageObject_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmCloneSpec; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 5.5. */ HostConfigVFlashCache: { this: 'HostVFlashManager'; params: { spec: HostVFlashManagerVFlashCacheConfigSpec; }; result: void; };
  /** Since 5.5. */ HostConfigureVFlashResource: { this: 'HostVFlashManager'; params: { spec: HostVFlashManagerVFlashResourceConfigSpec; }; result: void; };
  /** Since 6.5. */ HostCreateDisk_Task: { this: 'HostVStorageObjectManager'; params: { spec: VslmCreateSpec; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 6.5. */ HostDeleteVStorageObject_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ HostExtendDisk_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; newCapacityInMB: Long; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ HostGetVFlashModuleDefaultConfig: { this: 'HostVFlashManager'; params: { vFlashModule: string; }; result: VirtualDiskVFlashCacheConfigInfo; };
  /** Since 5.0. */ HostImageConfigGetAcceptance: { this: 'HostImageConfigManager'; params: Record<string, never>; result: string; };
  /** Since 5.0. */ HostImageConfigGetProfile: { this: 'HostImageConfigManager'; params: Record<string, never>; result: HostImageProfileSummary; };
  /** Since 6.5. */ HostInflateDisk_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ HostListVStorageObject: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: ID[]; };
  /** Since 6.7. */ HostProfileResetValidationState: { this: 'HostProfile'; params: Record<string, never>; result: void; };
  /** Since 6.5. */ HostReconcileDatastoreInventory_Task: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ HostRegisterDisk: { this: 'HostVStorageObjectManager'; params: { path: string; name?: string; }; result: VStorageObject; };
  /** Since 6.5. */ HostRelocateVStorageObject_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmRelocateSpec; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 5.5. */ HostRemoveVFlashResource: { this: 'HostVFlashManager'; params: Record<string, never>; result: void; };
  /** Since 6.5. */ HostRenameVStorageObject: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; name: string; }; result: void; };
  /** Since 6.7. */ HostRetrieveVStorageInfrastructureObjectPolicy: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: vslmInfrastructureObjectPolicy[]; };
  /** Since 6.5. */ HostRetrieveVStorageObject: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: VStorageObject; };
  /** Since 7.0. */ HostRetrieveVStorageObjectMetadata: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId?: ID; prefix?: string; }; result: KeyValue[]; };
  /** Since 7.0. */ HostRetrieveVStorageObjectMetadataValue: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId?: ID; key: string; }; result: string; };
  /** Since 6.5. */ HostRetrieveVStorageObjectState: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: VStorageObjectStateInfo; };
  /** Since 6.5. */ HostScheduleReconcileDatastoreInventory: { this: 'HostVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: void; };
  /** Since 6.7. */ HostSetVStorageObjectControlFlags: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; }; result: void; };
  /** Since 6.5. */ HostSpecGetUpdatedHosts: { this: 'HostSpecificationManager'; params: { startChangeID?: string; endChangeID?: string; }; result: Ref<'HostSystem'>[]; };
  /** Since 7.0. */ HostUpdateVStorageObjectMetadata_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; metadata?: KeyValue[]; deleteKeys?: string[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ HostVStorageObjectCreateDiskFromSnapshot_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; name: string; profile?: VirtualMachineProfileSpec[]; crypto?: CryptoSpec; path?: string; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  /** Since 6.7. */ HostVStorageObjectCreateSnapshot_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; description: string; }; result: Ref<'Task'>; taskResult: ID; };
  /** Since 6.7. */ HostVStorageObjectDeleteSnapshot_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ HostVStorageObjectRetrieveSnapshotInfo: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: VStorageObjectSnapshotInfo; };
  /** Since 6.7. */ HostVStorageObjectRevert_Task: { this: 'HostVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ HttpNfcLeaseAbort: { this: 'HttpNfcLease'; params: { fault?: LocalizedMethodFault; }; result: void; };
  /** Since 4.0. */ HttpNfcLeaseComplete: { this: 'HttpNfcLease'; params: Record<string, never>; result: void; };
  /** Since 4.1. */ HttpNfcLeaseGetManifest: { this: 'HttpNfcLease'; params: Record<string, never>; result: HttpNfcLeaseManifestEntry[]; };
  /** Since 4.0. */ HttpNfcLeaseProgress: { this: 'HttpNfcLease'; params: { percent: number; }; result: void; };
  /** Since 6.7. */ HttpNfcLeasePullFromUrls_Task: { this: 'HttpNfcLease'; params: { files?: HttpNfcLeaseSourceFile[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ HttpNfcLeaseSetManifestChecksumType: { this: 'HttpNfcLease'; params: { deviceUrlsToChecksumTypes?: KeyValue[]; }; result: void; };
  ImpersonateUser: { this: 'SessionManager'; params: { userName: string; locale?: string; }; result: UserSession; };
  /** Since 5.0. */ ImportCertificateForCAM_Task: { this: 'HostActiveDirectoryAuthentication'; params: { certPath: string; camServer: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ImportUnmanagedSnapshot: { this: 'VirtualDiskManager'; params: { vdisk: string; datacenter?: Ref<'Datacenter'>; vvolId: string; }; result: void; };
  /** Since 4.0. */ ImportVApp: { this: 'ResourcePool'; params: { spec: ImportSpec; folder?: Ref<'Folder'>; host?: Ref<'HostSystem'>; }; result: Ref<'HttpNfcLease'>; };
  /** Since 6.5. */ InflateDisk_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: Ref<'Task'>; taskResult: void; };
  InflateVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ InitializeDisks_Task: { this: 'HostVsanSystem'; params: { mapping: VsanHostDiskMapping[]; }; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskMapResult[]; };
  /** Since 5.0. */ InitiateFileTransferFromGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; guestFilePath: string; }; result: FileTransferInformation; };
  /** Since 5.0. */ InitiateFileTransferToGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; guestFilePath: string; fileAttributes: GuestFileAttributes; fileSize: Long; overwrite: boolean; }; result: string; };
  /** Since 4.0. */ InstallHostPatchV2_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; vibUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; }; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  InstallHostPatch_Task: { this: 'HostPatchManager'; params: { repository: HostPatchManagerLocator; updateID: string; force?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ InstallIoFilter_Task: { this: 'IoFilterManager'; params: { vibUrl: string; compRes: Ref<'ComputeResource'>; }; result: Ref<'Task'> | undefined; taskResult: ClusterIoFilterInfo; };
  /** Since 6.0. */ InstallServerCertificate: { this: 'HostCertificateManager'; params: { cert: string; }; result: void; };
  /** Since 6.0. */ InstallSmartCardTrustAnchor: { this: 'HostActiveDirectoryAuthentication'; params: { cert: string; }; result: void; };
  /** Since 6.7. */ InstantClone_Task: { this: 'VirtualMachine'; params: { spec: VirtualMachineInstantCloneSpec; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 7.0. */ IsKmsClusterActive: { this: 'CryptoManagerKmip'; params: { cluster?: KeyProviderId; }; result: boolean; };
  /** Since 5.5. */ IsSharedGraphicsActive: { this: 'HostGraphicsManager'; params: Record<string, never>; result: boolean; };
  /** Since 5.0. */ JoinDomainWithCAM_Task: { this: 'HostActiveDirectoryAuthentication'; params: { domainName: string; camServer: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.1. */ JoinDomain_Task: { this: 'HostActiveDirectoryAuthentication'; params: { domainName: string; userName: string; password: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.1. */ LeaveCurrentDomain_Task: { this: 'HostActiveDirectoryAuthentication'; params: { force: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ListCACertificateRevocationLists: { this: 'HostCertificateManager'; params: Record<string, never>; result: string[]; };
  /** Since 6.0. */ ListCACertificates: { this: 'HostCertificateManager'; params: Record<string, never>; result: string[]; };
  /** Since 5.0. */ ListFilesInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; filePath: string; index?: number; maxResults?: number; matchPattern?: string; }; result: GuestListFileInfo; };
  /** Since 6.0. */ ListGuestAliases: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; }; result: GuestAliases[]; };
  /** Since 6.0. */ ListGuestMappedAliases: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; }; result: GuestMappedAliases[]; };
  /** Since 6.5. */ ListKeys: { this: 'CryptoManager'; params: { limit?: number; }; result: CryptoKeyId[]; };
  /** Since 6.5. */ ListKmipServers: { this: 'CryptoManagerKmip'; params: { limit?: number; }; result: KmipClusterInfo[]; };
  /** Since 7.0. */ ListKmsClusters: { this: 'CryptoManagerKmip'; params: { includeKmsServers?: boolean; managementTypeFilter?: number; statusFilter?: number; }; result: KmipClusterInfo[]; };
  /** Since 5.0. */ ListProcessesInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; pids?: Long[]; }; result: GuestProcessInfo[]; };
  /** Since 6.0. */ ListRegistryKeysInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; recursive: boolean; matchPattern?: string; }; result: GuestRegKeyRecordSpec[]; };
  /** Since 6.0. */ ListRegistryValuesInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; keyName: GuestRegKeyNameSpec; expandStrings: boolean; matchPattern?: string; }; result: GuestRegValueSpec[]; };
  /** Since 6.0. */ ListSmartCardTrustAnchors: { this: 'HostActiveDirectoryAuthentication'; params: Record<string, never>; result: string[]; };
  /** Since 6.5. */ ListTagsAttachedToVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; }; result: VslmTagEntry[]; };
  /** Since 6.5. */ ListVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: ID[]; };
  /** Since 6.5. */ ListVStorageObjectsAttachedToTag: { this: 'VcenterVStorageObjectManager'; params: { category: string; tag: string; }; result: ID[]; };
  LogUserEvent: { this: 'EventManager'; params: { entity: Ref<'ManagedEntity'>; msg: string; }; result: void; };
  Login: { this: 'SessionManager'; params: { userName: string; password: string; locale?: string; }; result: UserSession; };
  LoginBySSPI: { this: 'SessionManager'; params: { base64Token: string; locale?: string; }; result: UserSession; };
  /** Since 5.1. */ LoginByToken: { this: 'SessionManager'; params: { locale?: string; }; result: UserSession; };
  /** Since 4.0. */ LoginExtensionByCertificate: { this: 'SessionManager'; params: { extensionKey: string; locale?: string; }; result: UserSession; };
  LoginExtensionBySubjectName: { this: 'SessionManager'; params: { extensionKey: string; locale?: string; }; result: UserSession; };
  Logout: { this: 'SessionManager'; params: Record<string, never>; result: void; };
  /** Since 5.1. */ LookupDvPortGroup: { this: 'DistributedVirtualSwitch'; params: { portgroupKey: string; }; result: Ref<'DistributedVirtualPortgroup'> | undefined; };
  /** Since 6.0. */ LookupVmOverheadMemory: { this: 'OverheadMemoryManager'; params: { vm: Ref<'VirtualMachine'>; host: Ref<'HostSystem'>; }; result: Long; };
  MakeDirectory: { this: 'FileManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; createParentDirectories?: boolean; }; result: void; };
  /** Since 5.0. */ MakeDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; directoryPath: string; createParentDirectories: boolean; }; result: void; };
  /** Since 4.0. */ MakePrimaryVM_Task: { this: 'VirtualMachine'; params: { vm: Ref<'VirtualMachine'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsLocal_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsNonLocal_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsNonSsd_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ MarkAsSsd_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuid: string; }; result: Ref<'Task'>; taskResult: void; };
  MarkAsTemplate: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  MarkAsVirtualMachine: { this: 'VirtualMachine'; params: { pool: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; }; result: void; };
  /** Since 6.5. */ MarkDefault: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; }; result: void; };
  /** Since 5.0. */ MarkForRemoval: { this: 'HostStorageSystem'; params: { hbaName: string; remove: boolean; }; result: void; };
  /** Since 7.0. */ MarkPerenniallyReserved: { this: 'HostStorageSystem'; params: { lunUuid: string; state: boolean; }; result: void; };
  /** Since 7.0. */ MarkPerenniallyReservedEx_Task: { this: 'HostStorageSystem'; params: { lunUuid?: string[]; state: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.9.1. */ MarkServiceProviderEntities: { this: 'TenantTenantManager'; params: { entity?: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 4.0. */ MergeDvs_Task: { this: 'DistributedVirtualSwitch'; params: { dvs: Ref<'DistributedVirtualSwitch'>; }; result: Ref<'Task'>; taskResult: void; };
  MergePermissions: { this: 'AuthorizationManager'; params: { srcRoleId: number; dstRoleId: number; }; result: void; };
  MigrateVM_Task: { this: 'VirtualMachine'; params: { pool?: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; priority: VirtualMachineMovePriority; state?: VirtualMachinePowerState; }; result: Ref<'Task'>; taskResult: void; };
  ModifyListView: { this: 'ListView'; params: { add?: ManagedObjectReference[]; remove?: ManagedObjectReference[]; }; result: ManagedObjectReference[]; };
  MountToolsInstaller: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  /** Since 5.5. */ MountVffsVolume: { this: 'HostStorageSystem'; params: { vffsUuid: string; }; result: void; };
  /** Since 5.0. */ MountVmfsVolume: { this: 'HostStorageSystem'; params: { vmfsUuid: string; }; result: void; };
  /** Since 6.0. */ MountVmfsVolumeEx_Task: { this: 'HostStorageSystem'; params: { vmfsUuid: string[]; }; result: Ref<'Task'>; taskResult: HostStorageSystemVmfsVolumeResult[]; };
  /** Since 4.0. */ MoveDVPort_Task: { this: 'DistributedVirtualSwitch'; params: { portKey: string[]; destinationPortgroupKey?: string; }; result: Ref<'Task'>; taskResult: void; };
  MoveDatastoreFile_Task: { this: 'FileManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destinationName: string; destinationDatacenter?: Ref<'Datacenter'>; force?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ MoveDirectoryInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; srcDirectoryPath: string; dstDirectoryPath: string; }; result: void; };
  /** Since 5.0. */ MoveFileInGuest: { this: 'GuestFileManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; srcFilePath: string; dstFilePath: string; overwrite: boolean; }; result: void; };
  MoveHostInto_Task: { this: 'ClusterComputeResource'; params: { host: Ref<'HostSystem'>; resourcePool?: Ref<'ResourcePool'>; }; result: Ref<'Task'>; taskResult: void; };
  MoveIntoFolder_Task: { this: 'Folder'; params: { list: Ref<'ManagedEntity'>[]; }; result: Ref<'Task'>; taskResult: void; };
  MoveIntoResourcePool: { this: 'ResourcePool'; params: { list: Ref<'ManagedEntity'>[]; }; result: void; };
  MoveInto_Task: { this: 'ClusterComputeResource'; params: { host: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: void; };
  MoveVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { sourceName: string; sourceDatacenter?: Ref<'Datacenter'>; destName: string; destDatacenter?: Ref<'Datacenter'>; force?: boolean; /** Since 5.5. */ profile?: VirtualMachineProfileSpec[]; }; result: Ref<'Task'>; taskResult: string; };
  OpenInventoryViewFolder: { this: 'InventoryView'; params: { entity: Ref<'ManagedEntity'>[]; }; result: Ref<'ManagedEntity'>[]; };
  OverwriteCustomizationSpec: { this: 'CustomizationSpecManager'; params: { item: CustomizationSpecItem; }; result: void; };
  /** Since 4.0. */ ParseDescriptor: { this: 'OvfManager'; params: { ovfDescriptor: string; pdp: OvfParseDescriptorParams; }; result: OvfParseDescriptorResult; };
  /** Since 4.0. */ PerformDvsProductSpecOperation_Task: { this: 'DistributedVirtualSwitch'; params: { operation: string; productSpec?: DistributedVirtualSwitchProductSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ PerformVsanUpgradePreflightCheck: { this: 'VsanUpgradeSystem'; params: { cluster: Ref<'ClusterComputeResource'>; downgradeFormat?: boolean; }; result: VsanUpgradeSystemPreflightCheckResult; };
  /** Since 6.0. */ PerformVsanUpgrade_Task: { this: 'VsanUpgradeSystem'; params: { cluster: Ref<'ClusterComputeResource'>; performObjectUpgrade?: boolean; downgradeFormat?: boolean; allowReducedRedundancy?: boolean; excludeHosts?: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: VsanUpgradeSystemUpgradeStatus; };
  /** Since 6.0. */ PlaceVm: { this: 'ClusterComputeResource'; params: { placementSpec: PlacementSpec; }; result: PlacementResult; };
  PostEvent: { this: 'EventManager'; params: { eventToPost: Event; taskInfo?: TaskInfo; }; result: void; };
  /** Since 6.5. */ PostHealthUpdates: { this: 'HealthUpdateManager'; params: { providerId: string; updates?: HealthUpdate[]; }; result: void; };
  PowerDownHostToStandBy_Task: { this: 'HostSystem'; params: { timeoutSec: number; evacuatePoweredOffVms?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ PowerOffVApp_Task: { this: 'VirtualApp'; params: { force: boolean; }; result: Ref<'Task'>; taskResult: void; };
  PowerOffVM_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  PowerOnMultiVM_Task: { this: 'Datacenter'; params: { vm: Ref<'VirtualMachine'>[]; /** Since 4.1. */ option?: OptionValue[]; }; result: Ref<'Task'>; taskResult: ClusterPowerOnVmResult; };
  /** Since 4.0. */ PowerOnVApp_Task: { this: 'VirtualApp'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  PowerOnVM_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: void; };
  PowerUpHostFromStandBy_Task: { this: 'HostSystem'; params: { timeoutSec: number; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ PrepareCrypto: { this: 'HostSystem'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ PromoteDisks_Task: { this: 'VirtualMachine'; params: { unlink: boolean; disks?: VirtualDisk[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ PutUsbScanCodes: { this: 'VirtualMachine'; params: { spec: UsbScanCodeSpec; }; result: number; };
  /** Since 5.0. */ QueryAnswerFileStatus: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>[]; }; result: AnswerFileStatusResult[]; };
  /** Since 4.0. */ QueryAssignedLicenses: { this: 'LicenseAssignmentManager'; params: { entityId?: string; }; result: LicenseAssignmentManagerLicenseAssignment[]; };
  QueryAvailableDisksForVmfs: { this: 'HostDatastoreSystem'; params: { datastore?: Ref<'Datastore'>; }; result: HostScsiDisk[]; };
  /** Since 4.0. */ QueryAvailableDvsSpec: { this: 'DistributedVirtualSwitchManager'; params: { /** Since 6.0. */ recommended?: boolean; }; result: DistributedVirtualSwitchProductSpec[]; };
  QueryAvailablePartition: { this: 'HostDiagnosticSystem'; params: Record<string, never>; result: HostDiagnosticPartition[]; };
  QueryAvailablePerfMetric: { this: 'PerformanceManager'; params: { entity: ManagedObjectReference; beginTime?: Date; endTime?: Date; intervalId?: number; }; result: PerfMetricId[]; };
  /** Since 5.5. */ QueryAvailableSsds: { this: 'HostStorageSystem'; params: { vffsPath?: string; }; result: HostScsiDisk[]; };
  QueryAvailableTimeZones: { this: 'HostDateTimeSystem'; params: Record<string, never>; result: HostDateTimeSystemTimeZone[]; };
  QueryBootDevices: { this: 'HostBootDeviceSystem'; params: Record<string, never>; result: HostBootDeviceInfo | undefined; };
  /** Since 5.0. */ QueryBoundVnics: { this: 'IscsiManager'; params: { iScsiHbaName: string; }; result: IscsiPortInfo[]; };
  /** Since 5.0. */ QueryCandidateNics: { this: 'IscsiManager'; params: { iScsiHbaName: string; }; result: IscsiPortInfo[]; };
  /** Since 4.0. */ QueryChangedDiskAreas: { this: 'VirtualMachine'; params: { snapshot?: Ref<'VirtualMachineSnapshot'>; deviceKey: number; startOffset: Long; changeId: string; }; result: DiskChangeInfo; };
  /** Since 5.5. */ QueryCmmds: { this: 'HostVsanInternalSystem'; params: { queries: HostVsanInternalSystemCmmdsQuery[]; }; result: string; };
  /** Since 4.0. */ QueryCompatibleHostForExistingDvs: { this: 'DistributedVirtualSwitchManager'; params: { container: Ref<'ManagedEntity'>; recursive: boolean; dvs: Ref<'DistributedVirtualSwitch'>; }; result: Ref<'HostSystem'>[]; };
  /** Since 4.0. */ QueryCompatibleHostForNewDvs: { this: 'DistributedVirtualSwitchManager'; params: { container: Ref<'ManagedEntity'>; recursive: boolean; switchProductSpec?: DistributedVirtualSwitchProductSpec; }; result: Ref<'HostSystem'>[]; };
  /** Since 4.0. */ QueryComplianceStatus: { this: 'ProfileComplianceManager'; params: { profile?: Ref<'Profile'>[]; entity?: Ref<'ManagedEntity'>[]; }; result: ComplianceResult[]; };
  QueryConfigOption: { this: 'EnvironmentBrowser'; params: { key?: string; host?: Ref<'HostSystem'>; }; result: VirtualMachineConfigOption | undefined; };
  QueryConfigOptionDescriptor: { this: 'EnvironmentBrowser'; params: Record<string, never>; result: VirtualMachineConfigOptionDescriptor[]; };
  /** Since 6.0. */ QueryConfigOptionEx: { this: 'EnvironmentBrowser'; params: { spec?: EnvironmentBrowserConfigOptionQuerySpec; }; result: VirtualMachineConfigOption | undefined; };
  QueryConfigTarget: { this: 'EnvironmentBrowser'; params: { host?: Ref<'HostSystem'>; }; result: ConfigTarget | undefined; };
  QueryConfiguredModuleOptionString: { this: 'HostKernelModuleSystem'; params: { name: string; }; result: string; };
  QueryConnectionInfo: { this: 'Datacenter'; params: { hostname: string; port: number; username: string; password: string; sslThumbprint?: string; }; result: HostConnectInfo; };
  /** Since 6.0. */ QueryConnectionInfoViaSpec: { this: 'Datacenter'; params: { spec: HostConnectSpec; }; result: HostConnectInfo; };
  /** Since 7.0.1. */ QueryConnections: { this: 'VirtualMachine'; params: Record<string, never>; result: VirtualMachineConnection[]; };
  /** Since 7.0. */ QueryCryptoKeyStatus: { this: 'CryptoManagerKmip'; params: { keyIds?: CryptoKeyId[]; checkKeyBitMap: number; }; result: CryptoManagerKmipCryptoKeyStatus[]; };
  /** Since 5.1. */ QueryDatastorePerformanceSummary: { this: 'StorageResourceManager'; params: { datastore: Ref<'Datastore'>; }; result: StoragePerformanceSummary[]; };
  QueryDateTime: { this: 'HostDateTimeSystem'; params: Record<string, never>; result: Date; };
  QueryDescriptions: { this: 'DiagnosticManager'; params: { host?: Ref<'HostSystem'>; }; result: DiagnosticManagerLogDescriptor[]; };
  /** Since 5.5. */ QueryDisksForVsan: { this: 'HostVsanSystem'; params: { canonicalName?: string[]; }; result: VsanHostDiskResult[]; };
  /** Since 6.0. */ QueryDisksUsingFilter: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; }; result: VirtualDiskId[]; };
  /** Since 4.0. */ QueryDvsByUuid: { this: 'DistributedVirtualSwitchManager'; params: { uuid: string; }; result: Ref<'DistributedVirtualSwitch'> | undefined; };
  /** Since 4.1. */ QueryDvsCheckCompatibility: { this: 'DistributedVirtualSwitchManager'; params: { hostContainer: DistributedVirtualSwitchManagerHostContainer; dvsProductSpec?: DistributedVirtualSwitchManagerDvsProductSpec; hostFilterSpec?: DistributedVirtualSwitchManagerHostDvsFilterSpec[]; }; result: DistributedVirtualSwitchManagerCompatibilityResult[]; };
  /** Since 4.0. */ QueryDvsCompatibleHostSpec: { this: 'DistributedVirtualSwitchManager'; params: { switchProductSpec?: DistributedVirtualSwitchProductSpec; }; result: DistributedVirtualSwitchHostProductSpec[]; };
  /** Since 4.0. */ QueryDvsConfigTarget: { this: 'DistributedVirtualSwitchManager'; params: { host?: Ref<'HostSystem'>; dvs?: Ref<'DistributedVirtualSwitch'>; }; result: DVSManagerDvsConfigTarget; };
  /** Since 4.1. */ QueryDvsFeatureCapability: { this: 'DistributedVirtualSwitchManager'; params: { switchProductSpec?: DistributedVirtualSwitchProductSpec; }; result: DVSFeatureCapability | undefined; };
  QueryEvents: { this: 'EventManager'; params: { filter: EventFilterSpec; }; result: Event[]; };
  /** Since 4.0. */ QueryExpressionMetadata: { this: 'ProfileComplianceManager'; params: { expressionName?: string[]; /** Since 5.0. */ profile?: Ref<'Profile'>; }; result: ProfileExpressionMetadata[]; };
  /** Since 5.1. */ QueryExtensionIpAllocationUsage: { this: 'ExtensionManager'; params: { extensionKeys?: string[]; }; result: ExtensionManagerIpAllocationUsage[]; };
  /** Since 4.1. */ QueryFaultToleranceCompatibility: { this: 'VirtualMachine'; params: Record<string, never>; result: LocalizedMethodFault[]; };
  /** Since 6.0. */ QueryFaultToleranceCompatibilityEx: { this: 'VirtualMachine'; params: { forLegacyFt?: boolean; }; result: LocalizedMethodFault[]; };
  /** Since 6.5. */ QueryFilterEntities: { this: 'HealthUpdateManager'; params: { filterId: string; }; result: Ref<'ManagedEntity'>[]; };
  /** Since 6.5. */ QueryFilterInfoIds: { this: 'HealthUpdateManager'; params: { filterId: string; }; result: string[]; };
  /** Since 6.5. */ QueryFilterList: { this: 'HealthUpdateManager'; params: { providerId: string; }; result: string[]; };
  /** Since 6.5. */ QueryFilterName: { this: 'HealthUpdateManager'; params: { filterId: string; }; result: string; };
  QueryFirmwareConfigUploadURL: { this: 'HostFirmwareSystem'; params: Record<string, never>; result: string; };
  /** Since 6.5. */ QueryHealthUpdateInfos: { this: 'HealthUpdateManager'; params: { providerId: string; }; result: HealthUpdateInfo[]; };
  /** Since 6.5. */ QueryHealthUpdates: { this: 'HealthUpdateManager'; params: { providerId: string; }; result: HealthUpdate[]; };
  QueryHostConnectionInfo: { this: 'HostSystem'; params: Record<string, never>; result: HostConnectInfo; };
  /** Since 4.0. */ QueryHostPatch_Task: { this: 'HostPatchManager'; params: { spec?: HostPatchManagerPatchManagerOperationSpec; }; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 4.0. */ QueryHostProfileMetadata: { this: 'HostProfileManager'; params: { profileName?: string[]; /** Since 5.0. */ profile?: Ref<'Profile'>; }; result: ProfileMetadata[]; };
  /** Since 5.5. */ QueryHostStatus: { this: 'HostVsanSystem'; params: Record<string, never>; result: VsanHostClusterStatus; };
  /** Since 6.7.2. */ QueryHostsWithAttachedLun: { this: 'StorageQueryManager'; params: { lunUuid: string; }; result: Ref<'HostSystem'>[]; };
  /** Since 4.1. */ QueryIORMConfigOption: { this: 'StorageResourceManager'; params: { host: Ref<'HostSystem'>; }; result: StorageIORMConfigOption; };
  /** Since 5.1. */ QueryIPAllocations: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; extensionKey: string; }; result: IpPoolManagerIpAllocation[]; };
  /** Since 6.0. */ QueryIoFilterInfo: { this: 'IoFilterManager'; params: { compRes: Ref<'ComputeResource'>; }; result: ClusterIoFilterInfo[]; };
  /** Since 6.0. */ QueryIoFilterIssues: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; }; result: IoFilterQueryIssueResult; };
  /** Since 4.0. */ QueryIpPools: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; }; result: IpPool[]; };
  QueryLicenseSourceAvailability: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; }; result: LicenseAvailabilityInfo[]; };
  QueryLicenseUsage: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; }; result: LicenseUsageInfo; };
  /** Since 6.0. */ QueryLockdownExceptions: { this: 'HostAccessManager'; params: Record<string, never>; result: string[]; };
  /** Since 5.0. */ QueryManagedBy: { this: 'ExtensionManager'; params: { extensionKey: string; }; result: Ref<'ManagedEntity'>[]; };
  QueryMemoryOverhead: { this: 'HostSystem'; params: { memorySize: Long; videoRamSize?: number; numVcpus: number; }; result: Long; };
  QueryMemoryOverheadEx: { this: 'HostSystem'; params: { vmConfigInfo: VirtualMachineConfigInfo; }; result: Long; };
  /** Since 5.0. */ QueryMigrationDependencies: { this: 'IscsiManager'; params: { pnicDevice: string[]; }; result: IscsiMigrationDependency; };
  /** Since 4.0. */ QueryModules: { this: 'HostKernelModuleSystem'; params: Record<string, never>; result: KernelModuleInfo[]; };
  /** Since 6.5. */ QueryMonitoredEntities: { this: 'HealthUpdateManager'; params: { providerId: string; }; result: Ref<'ManagedEntity'>[]; };
  /** Since 6.0. */ QueryNFSUser: { this: 'HostStorageSystem'; params: Record<string, never>; result: HostNasVolumeUserInfo | undefined; };
  /** Since 4.0. */ QueryNetConfig: { this: 'HostVirtualNicManager'; params: { nicType: string; }; result: VirtualNicManagerNetConfig | undefined; };
  QueryNetworkHint: { this: 'HostNetworkSystem'; params: { device?: string[]; }; result: PhysicalNicHintInfo[]; };
  /** Since 5.5. */ QueryObjectsOnPhysicalVsanDisk: { this: 'HostVsanInternalSystem'; params: { disks: string[]; }; result: string; };
  QueryOptions: { this: 'OptionManager'; params: { name?: string; }; result: OptionValue[]; };
  QueryPartitionCreateDesc: { this: 'HostDiagnosticSystem'; params: { diskUuid: string; diagnosticType: string; }; result: HostDiagnosticPartitionCreateDescription; };
  QueryPartitionCreateOptions: { this: 'HostDiagnosticSystem'; params: { storageType: string; diagnosticType: string; }; result: HostDiagnosticPartitionCreateOption[]; };
  /** Since 4.0. */ QueryPathSelectionPolicyOptions: { this: 'HostStorageSystem'; params: Record<string, never>; result: HostPathSelectionPolicyOption[]; };
  QueryPerf: { this: 'PerformanceManager'; params: { querySpec: PerfQuerySpec[]; }; result: PerfEntityMetricBase[]; };
  QueryPerfComposite: { this: 'PerformanceManager'; params: { querySpec: PerfQuerySpec; }; result: PerfCompositeMetric; };
  QueryPerfCounter: { this: 'PerformanceManager'; params: { counterId: number[]; }; result: PerfCounterInfo[]; };
  QueryPerfCounterByLevel: { this: 'PerformanceManager'; params: { level: number; }; result: PerfCounterInfo[]; };
  QueryPerfProviderSummary: { this: 'PerformanceManager'; params: { entity: ManagedObjectReference; }; result: PerfProviderSummary; };
  /** Since 5.5. */ QueryPhysicalVsanDisks: { this: 'HostVsanInternalSystem'; params: { props?: string[]; }; result: string; };
  /** Since 5.0. */ QueryPnicStatus: { this: 'IscsiManager'; params: { pnicDevice: string; }; result: IscsiStatus; };
  /** Since 4.0. */ QueryPolicyMetadata: { this: 'ProfileManager'; params: { policyName?: string[]; /** Since 5.0. */ profile?: Ref<'Profile'>; }; result: ProfilePolicyMetadata[]; };
  /** Since 6.7.1. */ QueryProductLockerLocation: { this: 'HostSystem'; params: Record<string, never>; result: string; };
  /** Since 5.0. */ QueryProfileStructure: { this: 'HostProfileManager'; params: { profile?: Ref<'Profile'>; }; result: ProfileProfileStructure; };
  /** Since 6.5. */ QueryProviderList: { this: 'HealthUpdateManager'; params: Record<string, never>; result: string[]; };
  /** Since 6.5. */ QueryProviderName: { this: 'HealthUpdateManager'; params: { id: string; }; result: string; };
  /** Since 4.1. */ QueryResourceConfigOption: { this: 'ResourcePool'; params: Record<string, never>; result: ResourceConfigOption; };
  QueryServiceList: { this: 'ServiceManager'; params: { serviceName?: string; location?: string[]; }; result: ServiceManagerServiceInfo[]; };
  /** Since 4.0. */ QueryStorageArrayTypePolicyOptions: { this: 'HostStorageSystem'; params: Record<string, never>; result: HostStorageArrayTypePolicyOption[]; };
  QuerySupportedFeatures: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; }; result: LicenseFeatureInfo[]; };
  /** Since 5.5. */ QuerySyncingVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids?: string[]; }; result: string; };
  /** Since 6.0. */ QuerySystemUsers: { this: 'HostAccessManager'; params: Record<string, never>; result: string[]; };
  /** Since 4.0. */ QueryTargetCapabilities: { this: 'EnvironmentBrowser'; params: { host?: Ref<'HostSystem'>; }; result: HostCapability | undefined; };
  /** Since 5.1. */ QueryTpmAttestationReport: { this: 'HostSystem'; params: Record<string, never>; result: HostTpmAttestationReport | undefined; };
  /** Since 6.5. */ QueryUnmonitoredHosts: { this: 'HealthUpdateManager'; params: { providerId: string; cluster: Ref<'ClusterComputeResource'>; }; result: Ref<'HostSystem'>[]; };
  /** Since 4.0. */ QueryUnownedFiles: { this: 'VirtualMachine'; params: Record<string, never>; result: string[]; };
  /** Since 4.0. */ QueryUnresolvedVmfsVolume: { this: 'HostStorageSystem'; params: Record<string, never>; result: HostUnresolvedVmfsVolume[]; };
  /** Since 4.0. */ QueryUnresolvedVmfsVolumes: { this: 'HostDatastoreSystem'; params: Record<string, never>; result: HostUnresolvedVmfsVolume[]; };
  /** Since 4.0. */ QueryUsedVlanIdInDvs: { this: 'DistributedVirtualSwitch'; params: Record<string, never>; result: number[]; };
  QueryVMotionCompatibility: { this: 'ServiceInstance'; params: { vm: Ref<'VirtualMachine'>; host: Ref<'HostSystem'>[]; compatibility?: string[]; }; result: HostVMotionCompatibility[]; };
  /** Since 4.0. */ QueryVMotionCompatibilityEx_Task: { this: 'VirtualMachineProvisioningChecker'; params: { vm: Ref<'VirtualMachine'>[]; host: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: CheckResult[]; };
  QueryVirtualDiskFragmentation: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: number; };
  QueryVirtualDiskGeometry: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: HostDiskDimensionsChs; };
  QueryVirtualDiskUuid: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: string; };
  /** Since 6.5. */ QueryVmfsConfigOption: { this: 'HostStorageSystem'; params: Record<string, never>; result: VmfsConfigOption[]; };
  QueryVmfsDatastoreCreateOptions: { this: 'HostDatastoreSystem'; params: { devicePath: string; /** Since 5.0. */ vmfsMajorVersion?: number; }; result: VmfsDatastoreOption[]; };
  /** Since 4.0. */ QueryVmfsDatastoreExpandOptions: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; }; result: VmfsDatastoreOption[]; };
  QueryVmfsDatastoreExtendOptions: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; devicePath: string; /** Since 4.0. */ suppressExpandCandidates?: boolean; }; result: VmfsDatastoreOption[]; };
  /** Since 5.0. */ QueryVnicStatus: { this: 'IscsiManager'; params: { vnicDevice: string; }; result: IscsiStatus; };
  /** Since 6.0. */ QueryVsanObjectUuidsByFilter: { this: 'HostVsanInternalSystem'; params: { uuids?: string[]; limit?: number; version?: number; }; result: string[]; };
  /** Since 5.5. */ QueryVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids?: string[]; }; result: string; };
  /** Since 5.5. */ QueryVsanStatistics: { this: 'HostVsanInternalSystem'; params: { labels: string[]; }; result: string; };
  /** Since 6.0. */ QueryVsanUpgradeStatus: { this: 'VsanUpgradeSystem'; params: { cluster: Ref<'ClusterComputeResource'>; }; result: VsanUpgradeSystemUpgradeStatus; };
  /** Since 5.0. */ ReadEnvironmentVariableInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; names?: string[]; }; result: string[]; };
  ReadNextEvents: { this: 'EventHistoryCollector'; params: { maxCount: number; }; result: Event[]; };
  ReadNextTasks: { this: 'TaskHistoryCollector'; params: { maxCount: number; }; result: TaskInfo[]; };
  ReadPreviousEvents: { this: 'EventHistoryCollector'; params: { maxCount: number; }; result: Event[]; };
  ReadPreviousTasks: { this: 'TaskHistoryCollector'; params: { maxCount: number; }; result: TaskInfo[]; };
  RebootGuest: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  RebootHost_Task: { this: 'HostSystem'; params: { force: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ RecommendDatastores: { this: 'StorageResourceManager'; params: { storageSpec: StoragePlacementSpec; }; result: StoragePlacementResult; };
  RecommendHostsForVm: { this: 'ClusterComputeResource'; params: { vm: Ref<'VirtualMachine'>; pool?: Ref<'ResourcePool'>; }; result: ClusterHostRecommendation[]; };
  /** Since 6.0. */ RecommissionVsanNode_Task: { this: 'HostVsanSystem'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ ReconcileDatastoreInventory_Task: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: Ref<'Task'>; taskResult: void; };
  ReconfigVM_Task: { this: 'VirtualMachine'; params: { spec: VirtualMachineConfigSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ ReconfigurationSatisfiable: { this: 'HostVsanInternalSystem'; params: { pcbs: VsanPolicyChangeBatch[]; /** Since 6.0. */ ignoreSatisfiability?: boolean; }; result: VsanPolicySatisfiability[]; };
  ReconfigureAlarm: { this: 'Alarm'; params: { spec: AlarmSpec; }; result: void; };
  ReconfigureAutostart: { this: 'HostAutoStartManager'; params: { spec: HostAutoStartManagerConfig; }; result: void; };
  ReconfigureCluster_Task: { this: 'ClusterComputeResource'; params: { spec: ClusterConfigSpec; modify: boolean; }; result: Ref<'Task'>; taskResult: void; };
  ReconfigureComputeResource_Task: { this: 'ComputeResource'; params: { spec: ComputeResourceConfigSpec; modify: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ReconfigureDVPort_Task: { this: 'DistributedVirtualSwitch'; params: { port: DVPortConfigSpec[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ReconfigureDVPortgroup_Task: { this: 'DistributedVirtualPortgroup'; params: { spec: DVPortgroupConfigSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.1. */ ReconfigureDatacenter_Task: { this: 'Datacenter'; params: { spec: DatacenterConfigSpec; modify: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ ReconfigureDomObject: { this: 'HostVsanInternalSystem'; params: { uuid: string; policy: string; }; result: void; };
  /** Since 4.0. */ ReconfigureDvs_Task: { this: 'DistributedVirtualSwitch'; params: { spec: DVSConfigSpec; }; result: Ref<'Task'>; taskResult: void; };
  ReconfigureHostForDAS_Task: { this: 'HostSystem'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  ReconfigureScheduledTask: { this: 'ScheduledTask'; params: { spec: ScheduledTaskSpec; }; result: void; };
  ReconfigureServiceConsoleReservation: { this: 'HostMemorySystem'; params: { cfgBytes: Long; }; result: void; };
  ReconfigureSnmpAgent: { this: 'HostSnmpSystem'; params: { spec: HostSnmpConfigSpec; }; result: void; };
  ReconfigureVirtualMachineReservation: { this: 'HostMemorySystem'; params: { spec: VirtualMachineMemoryReservationSpec; }; result: void; };
  ReconnectHost_Task: { this: 'HostSystem'; params: { cnxSpec?: HostConnectSpec; /** Since 5.0. */ reconnectSpec?: HostSystemReconnectSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ RectifyDvsHost_Task: { this: 'DistributedVirtualSwitch'; params: { hosts?: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ RectifyDvsOnHost_Task: { this: 'DistributedVirtualSwitchManager'; params: { hosts: Ref<'HostSystem'>[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ Refresh: { this: 'HostPciPassthruSystem'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ RefreshDVPortState: { this: 'DistributedVirtualSwitch'; params: { portKeys?: string[]; }; result: void; };
  RefreshDatastore: { this: 'Datastore'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ RefreshDatastoreStorageInfo: { this: 'Datastore'; params: Record<string, never>; result: void; };
  RefreshDateTimeSystem: { this: 'HostDateTimeSystem'; params: Record<string, never>; result: void; };
  RefreshFirewall: { this: 'HostFirewallSystem'; params: Record<string, never>; result: void; };
  /** Since 5.5. */ RefreshGraphicsManager: { this: 'HostGraphicsManager'; params: Record<string, never>; result: void; };
  RefreshHealthStatusSystem: { this: 'HostHealthStatusSystem'; params: Record<string, never>; result: void; };
  RefreshNetworkSystem: { this: 'HostNetworkSystem'; params: Record<string, never>; result: void; };
  RefreshRecommendation: { this: 'ClusterComputeResource'; params: Record<string, never>; result: void; };
  /** Since 4.1. */ RefreshRuntime: { this: 'ResourcePool'; params: Record<string, never>; result: void; };
  RefreshServices: { this: 'HostServiceSystem'; params: Record<string, never>; result: void; };
  /** Since 5.0. */ RefreshStorageDrsRecommendation: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; }; result: void; };
  /** Since 6.7. */ RefreshStorageDrsRecommendationsForPod_Task: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ RefreshStorageInfo: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  RefreshStorageSystem: { this: 'HostStorageSystem'; params: Record<string, never>; result: void; };
  /** Since 4.0. */ RegisterChildVM_Task: { this: 'ResourcePool'; params: { path: string; name?: string; host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 6.5. */ RegisterDisk: { this: 'VcenterVStorageObjectManager'; params: { path: string; name?: string; }; result: VStorageObject; };
  RegisterExtension: { this: 'ExtensionManager'; params: { extension: Extension; }; result: void; };
  /** Since 6.5. */ RegisterHealthUpdateProvider: { this: 'HealthUpdateManager'; params: { name: string; healthUpdateInfo?: HealthUpdateInfo[]; }; result: string; };
  /** Since 6.5. */ RegisterKmipServer: { this: 'CryptoManagerKmip'; params: { server: KmipServerSpec; }; result: void; };
  /** Since 7.0. */ RegisterKmsCluster: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; managementType?: string; }; result: void; };
  RegisterVM_Task: { this: 'Folder'; params: { path: string; name?: string; asTemplate: boolean; pool?: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachine'>; };
  /** Since 5.0. */ ReleaseCredentialsInGuest: { this: 'GuestAuthManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; }; result: void; };
  /** Since 5.1. */ ReleaseIpAllocation: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; poolId: number; allocationId: string; }; result: void; };
  /** Since 6.5. */ ReleaseManagedSnapshot: { this: 'VirtualDiskManager'; params: { vdisk: string; datacenter?: Ref<'Datacenter'>; }; result: void; };
  Reload: { this: 'ManagedEntity'; params: Record<string, never>; result: void; };
  RelocateVM_Task: { this: 'VirtualMachine'; params: { spec: VirtualMachineRelocateSpec; /** Since 4.0. */ priority?: VirtualMachineMovePriority; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ RelocateVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; spec: VslmRelocateSpec; }; result: Ref<'Task'>; taskResult: VStorageObject; };
  RemoveAlarm: { this: 'Alarm'; params: Record<string, never>; result: void; };
  RemoveAllSnapshots_Task: { this: 'VirtualMachine'; params: { /** Since 5.0. */ consolidate?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ RemoveAssignedLicense: { this: 'LicenseAssignmentManager'; params: { entityId: string; }; result: void; };
  RemoveAuthorizationRole: { this: 'AuthorizationManager'; params: { roleId: number; failIfUsed: boolean; }; result: void; };
  RemoveCustomFieldDef: { this: 'CustomFieldsManager'; params: { key: number; }; result: void; };
  RemoveDatastore: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>; }; result: void; };
  /** Since 6.0. */ RemoveDatastoreEx_Task: { this: 'HostDatastoreSystem'; params: { datastore: Ref<'Datastore'>[]; }; result: Ref<'Task'>; taskResult: HostDatastoreSystemDatastoreResult[]; };
  /** Since 5.5. */ RemoveDiskMapping_Task: { this: 'HostVsanSystem'; params: { mapping: VsanHostDiskMapping[]; /** Since 6.0. */ maintenanceSpec?: HostMaintenanceSpec; /** Since 6.0. */ timeout?: number; }; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskMapResult[]; };
  /** Since 5.5. */ RemoveDisk_Task: { this: 'HostVsanSystem'; params: { disk: HostScsiDisk[]; /** Since 6.0. */ maintenanceSpec?: HostMaintenanceSpec; /** Since 6.0. */ timeout?: number; }; result: Ref<'Task'> | undefined; taskResult: VsanHostDiskResult[]; };
  RemoveEntityPermission: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; user: string; isGroup: boolean; }; result: void; };
  /** Since 6.5. */ RemoveFilter: { this: 'HealthUpdateManager'; params: { filterId: string; }; result: void; };
  /** Since 6.5. */ RemoveFilterEntities: { this: 'HealthUpdateManager'; params: { filterId: string; entities?: Ref<'ManagedEntity'>[]; }; result: void; };
  RemoveGroup: { this: 'HostLocalAccountManager'; params: { groupName: string; }; result: void; };
  /** Since 6.0. */ RemoveGuestAlias: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; base64Cert: string; subject: GuestAuthSubject; }; result: void; };
  /** Since 6.0. */ RemoveGuestAliasByCert: { this: 'GuestAliasManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; username: string; base64Cert: string; }; result: void; };
  RemoveInternetScsiSendTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaSendTarget[]; /** Since 7.0.1. */ force?: boolean; }; result: void; };
  RemoveInternetScsiStaticTargets: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targets: HostInternetScsiHbaStaticTarget[]; }; result: void; };
  /** Since 6.5. */ RemoveKey: { this: 'CryptoManager'; params: { key: CryptoKeyId; force: boolean; }; result: void; };
  /** Since 6.5. */ RemoveKeys: { this: 'CryptoManager'; params: { keys?: CryptoKeyId[]; force: boolean; }; result: CryptoKeyResult[]; };
  /** Since 6.5. */ RemoveKmipServer: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; serverName: string; }; result: void; };
  /** Since 4.0. */ RemoveLicense: { this: 'LicenseManager'; params: { licenseKey: string; }; result: void; };
  /** Since 4.0. */ RemoveLicenseLabel: { this: 'LicenseManager'; params: { licenseKey: string; labelKey: string; }; result: void; };
  /** Since 6.5. */ RemoveMonitoredEntities: { this: 'HealthUpdateManager'; params: { providerId: string; entities?: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 5.0. */ RemoveNetworkResourcePool: { this: 'DistributedVirtualSwitch'; params: { key: string[]; }; result: void; };
  /** Since 7.0. */ RemoveNvmeOverRdmaAdapter: { this: 'HostStorageSystem'; params: { hbaDeviceName: string; }; result: void; };
  RemovePerfInterval: { this: 'PerformanceManager'; params: { samplePeriod: number; }; result: void; };
  RemovePortGroup: { this: 'HostNetworkSystem'; params: { pgName: string; }; result: void; };
  RemoveScheduledTask: { this: 'ScheduledTask'; params: Record<string, never>; result: void; };
  RemoveServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; }; result: void; };
  /** Since 6.0. */ RemoveSmartCardTrustAnchor: { this: 'HostActiveDirectoryAuthentication'; params: { issuer: string; serial: string; }; result: void; };
  /** Since 6.0. */ RemoveSmartCardTrustAnchorByFingerprint: { this: 'HostActiveDirectoryAuthentication'; params: { fingerprint: string; digest: string; }; result: void; };
  RemoveSnapshot_Task: { this: 'VirtualMachineSnapshot'; params: { removeChildren: boolean; /** Since 5.0. */ consolidate?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  RemoveUser: { this: 'HostLocalAccountManager'; params: { userName: string; }; result: void; };
  RemoveVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; }; result: void; };
  RemoveVirtualSwitch: { this: 'HostNetworkSystem'; params: { vswitchName: string; }; result: void; };
  RenameCustomFieldDef: { this: 'CustomFieldsManager'; params: { key: number; name: string; }; result: void; };
  RenameCustomizationSpec: { this: 'CustomizationSpecManager'; params: { name: string; newName: string; }; result: void; };
  RenameDatastore: { this: 'Datastore'; params: { newName: string; }; result: void; };
  RenameSnapshot: { this: 'VirtualMachineSnapshot'; params: { name?: string; description?: string; }; result: void; };
  /** Since 6.5. */ RenameVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; name: string; }; result: void; };
  Rename_Task: { this: 'ManagedEntity'; params: { newName: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ReplaceCACertificatesAndCRLs: { this: 'HostCertificateManager'; params: { caCert: string[]; caCrl?: string[]; }; result: void; };
  /** Since 6.0. */ ReplaceSmartCardTrustAnchors: { this: 'HostActiveDirectoryAuthentication'; params: { certs?: string[]; }; result: void; };
  RescanAllHba: { this: 'HostStorageSystem'; params: Record<string, never>; result: void; };
  RescanHba: { this: 'HostStorageSystem'; params: { hbaDevice: string; }; result: void; };
  /** Since 5.5. */ RescanVffs: { this: 'HostStorageSystem'; params: Record<string, never>; result: void; };
  RescanVmfs: { this: 'HostStorageSystem'; params: Record<string, never>; result: void; };
  ResetCollector: { this: 'HistoryCollector'; params: Record<string, never>; result: void; };
  /** Since 4.1. */ ResetCounterLevelMapping: { this: 'PerformanceManager'; params: { counters: number[]; }; result: void; };
  ResetEntityPermissions: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; permission?: Permission[]; }; result: void; };
  ResetFirmwareToFactoryDefaults: { this: 'HostFirmwareSystem'; params: Record<string, never>; result: void; };
  ResetGuestInformation: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  ResetListView: { this: 'ListView'; params: { obj?: ManagedObjectReference[]; }; result: ManagedObjectReference[]; };
  ResetListViewFromView: { this: 'ListView'; params: { view: Ref<'View'>; }; result: void; };
  ResetSystemHealthInfo: { this: 'HostHealthStatusSystem'; params: Record<string, never>; result: void; };
  ResetVM_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ResignatureUnresolvedVmfsVolume_Task: { this: 'HostDatastoreSystem'; params: { resolutionSpec: HostUnresolvedVmfsResignatureSpec; }; result: Ref<'Task'> | undefined; taskResult: HostResignatureRescanResult; };
  /** Since 6.0. */ ResolveInstallationErrorsOnCluster_Task: { this: 'IoFilterManager'; params: { filterId: string; cluster: Ref<'ClusterComputeResource'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ ResolveInstallationErrorsOnHost_Task: { this: 'IoFilterManager'; params: { filterId: string; host: Ref<'HostSystem'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ ResolveMultipleUnresolvedVmfsVolumes: { this: 'HostStorageSystem'; params: { resolutionSpec: HostUnresolvedVmfsResolutionSpec[]; }; result: HostUnresolvedVmfsResolutionResult[]; };
  /** Since 5.5. */ ResolveMultipleUnresolvedVmfsVolumesEx_Task: { this: 'HostStorageSystem'; params: { resolutionSpec: HostUnresolvedVmfsResolutionSpec[]; }; result: Ref<'Task'> | undefined; taskResult: HostUnresolvedVmfsResolutionResult[]; };
  RestartService: { this: 'HostServiceSystem'; params: { id: string; }; result: void; };
  RestartServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; }; result: void; };
  RestoreFirmwareConfiguration: { this: 'HostFirmwareSystem'; params: { force: boolean; }; result: void; };
  RetrieveAllPermissions: { this: 'AuthorizationManager'; params: Record<string, never>; result: Permission[]; };
  /** Since 5.0. */ RetrieveAnswerFile: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; }; result: AnswerFile | undefined; };
  /** Since 5.1. */ RetrieveAnswerFileForProfile: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; applyProfile: HostApplyProfile; }; result: AnswerFile | undefined; };
  /** Since 4.0. */ RetrieveArgumentDescription: { this: 'EventManager'; params: { eventTypeId: string; }; result: EventArgDesc[]; };
  /** Since 6.5. */ RetrieveClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; }; result: string; };
  /** Since 6.5. */ RetrieveClientCsr: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; }; result: string; };
  /** Since 4.0. */ RetrieveDasAdvancedRuntimeInfo: { this: 'ClusterComputeResource'; params: Record<string, never>; result: ClusterDasAdvancedRuntimeInfo | undefined; };
  /** Since 5.0. */ RetrieveDescription: { this: 'Profile'; params: Record<string, never>; result: ProfileDescription | undefined; };
  RetrieveDiskPartitionInfo: { this: 'HostStorageSystem'; params: { devicePath: string[]; }; result: HostDiskPartitionInfo[]; };
  /** Since 7.0. */ RetrieveDynamicPassthroughInfo: { this: 'HostAssignableHardwareManager'; params: Record<string, never>; result: VirtualMachineDynamicPassthroughInfo[]; };
  RetrieveEntityPermissions: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; inherited: boolean; }; result: Permission[]; };
  RetrieveEntityScheduledTask: { this: 'ScheduledTaskManager'; params: { entity?: Ref<'ManagedEntity'>; }; result: Ref<'ScheduledTask'>[]; };
  /** Since 7.0. */ RetrieveFreeEpcMemory: { this: 'HostSystem'; params: Record<string, never>; result: Long; };
  /** Since 4.1. */ RetrieveHardwareUptime: { this: 'HostSystem'; params: Record<string, never>; result: Long; };
  /** Since 6.0. */ RetrieveHostAccessControlEntries: { this: 'HostAccessManager'; params: Record<string, never>; result: HostAccessControlEntry[]; };
  /** Since 6.5. */ RetrieveHostCustomizations: { this: 'HostProfileManager'; params: { hosts?: Ref<'HostSystem'>[]; }; result: StructuredCustomizations[]; };
  /** Since 6.5. */ RetrieveHostCustomizationsForProfile: { this: 'HostProfileManager'; params: { hosts?: Ref<'HostSystem'>[]; applyProfile: HostApplyProfile; }; result: StructuredCustomizations[]; };
  /** Since 6.5. */ RetrieveHostSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; fromHost: boolean; }; result: HostSpecification; };
  /** Since 6.5. */ RetrieveKmipServerCert: { this: 'CryptoManagerKmip'; params: { keyProvider: KeyProviderId; server: KmipServerInfo; }; result: CryptoManagerKmipServerCertInfo; };
  /** Since 6.5. */ RetrieveKmipServersStatus_Task: { this: 'CryptoManagerKmip'; params: { clusters?: KmipClusterInfo[]; }; result: Ref<'Task'> | undefined; taskResult: CryptoManagerKmipClusterStatus[]; };
  /** Since 4.0. */ RetrieveObjectScheduledTask: { this: 'ScheduledTaskManager'; params: { obj?: ManagedObjectReference; }; result: Ref<'ScheduledTask'>[]; };
  RetrieveProductComponents: { this: 'ServiceInstance'; params: Record<string, never>; result: ProductComponentInfo[]; };
  RetrieveProperties: { this: 'PropertyCollector'; params: { specSet: PropertyFilterSpec[]; }; result: ObjectContent[]; };
  /** Since 4.1. */ RetrievePropertiesEx: { this: 'PropertyCollector'; params: { specSet: PropertyFilterSpec[]; options: RetrieveOptions; }; result: RetrieveResult | undefined; };
  RetrieveRolePermissions: { this: 'AuthorizationManager'; params: { roleId: number; }; result: Permission[]; };
  /** Since 6.5. */ RetrieveSelfSignedClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; }; result: string; };
  RetrieveServiceContent: { this: 'ServiceInstance'; params: Record<string, never>; result: ServiceContent; };
  /** Since 6.9.1. */ RetrieveServiceProviderEntities: { this: 'TenantTenantManager'; params: Record<string, never>; result: Ref<'ManagedEntity'>[]; };
  /** Since 7.0. */ RetrieveSnapshotDetails: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; }; result: VStorageObjectSnapshotDetails; };
  /** Since 6.7. */ RetrieveSnapshotInfo: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: VStorageObjectSnapshotInfo; };
  RetrieveUserGroups: { this: 'UserDirectory'; params: { domain?: string; searchStr: string; belongsToGroup?: string; belongsToUser?: string; exactMatch: boolean; findUsers: boolean; findGroups: boolean; }; result: UserSearchResult[]; };
  /** Since 6.7. */ RetrieveVStorageInfrastructureObjectPolicy: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: vslmInfrastructureObjectPolicy[]; };
  /** Since 6.5. */ RetrieveVStorageObject: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: VStorageObject; };
  /** Since 6.7. */ RetrieveVStorageObjectAssociations: { this: 'VcenterVStorageObjectManager'; params: { ids?: RetrieveVStorageObjSpec[]; }; result: VStorageObjectAssociations[]; };
  /** Since 6.5. */ RetrieveVStorageObjectState: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; }; result: VStorageObjectStateInfo; };
  RevertToCurrentSnapshot_Task: { this: 'VirtualMachine'; params: { host?: Ref<'HostSystem'>; suppressPowerOn?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  RevertToSnapshot_Task: { this: 'VirtualMachineSnapshot'; params: { host?: Ref<'HostSystem'>; suppressPowerOn?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ RevertVStorageObject_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; }; result: Ref<'Task'>; taskResult: void; };
  RewindCollector: { this: 'HistoryCollector'; params: Record<string, never>; result: void; };
  RunScheduledTask: { this: 'ScheduledTask'; params: Record<string, never>; result: void; };
  /** Since 5.5. */ RunVsanPhysicalDiskDiagnostics: { this: 'HostVsanInternalSystem'; params: { disks?: string[]; }; result: HostVsanInternalSystemVsanPhysicalDiskDiagnosticsResult[]; };
  /** Since 4.0. */ ScanHostPatchV2_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; }; result: Ref<'Task'> | undefined; taskResult: HostPatchManagerResult; };
  ScanHostPatch_Task: { this: 'HostPatchManager'; params: { repository: HostPatchManagerLocator; updateID?: string[]; }; result: Ref<'Task'> | undefined; taskResult: HostPatchManagerStatus[]; };
  /** Since 6.5. */ ScheduleReconcileDatastoreInventory: { this: 'VcenterVStorageObjectManager'; params: { datastore: Ref<'Datastore'>; }; result: void; };
  SearchDatastoreSubFolders_Task: { this: 'HostDatastoreBrowser'; params: { datastorePath: string; searchSpec?: HostDatastoreBrowserSearchSpec; }; result: Ref<'Task'> | undefined; taskResult: HostDatastoreBrowserSearchResults[]; };
  SearchDatastore_Task: { this: 'HostDatastoreBrowser'; params: { datastorePath: string; searchSpec?: HostDatastoreBrowserSearchSpec; }; result: Ref<'Task'>; taskResult: HostDatastoreBrowserSearchResults; };
  SelectActivePartition: { this: 'HostDiagnosticSystem'; params: { partition?: HostScsiDiskPartition; }; result: void; };
  SelectVnic: { this: 'HostVMotionSystem'; params: { device: string; }; result: void; };
  /** Since 4.0. */ SelectVnicForNicType: { this: 'HostVirtualNicManager'; params: { nicType: string; device: string; }; result: void; };
  /** Since 6.0. */ SendNMI: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  SendTestNotification: { this: 'HostSnmpSystem'; params: Record<string, never>; result: void; };
  SessionIsActive: { this: 'SessionManager'; params: { sessionID: string; userName: string; }; result: boolean; };
  SetCollectorPageSize: { this: 'HistoryCollector'; params: { maxCount: number; }; result: void; };
  /** Since 7.0. */ SetCryptoMode: { this: 'ClusterComputeResource'; params: { cryptoMode: string; }; result: void; };
  /** Since 7.0. */ SetDefaultKmsCluster: { this: 'CryptoManagerKmip'; params: { entity?: Ref<'ManagedEntity'>; clusterId?: KeyProviderId; }; result: void; };
  SetDisplayTopology: { this: 'VirtualMachine'; params: { displays: VirtualMachineDisplayTopology[]; }; result: void; };
  SetEntityPermissions: { this: 'AuthorizationManager'; params: { entity: Ref<'ManagedEntity'>; permission?: Permission[]; }; result: void; };
  /** Since 4.0. */ SetExtensionCertificate: { this: 'ExtensionManager'; params: { extensionKey: string; certificatePem?: string; }; result: void; };
  SetField: { this: 'CustomFieldsManager'; params: { entity: Ref<'ManagedEntity'>; key: number; value: string; }; result: void; };
  SetLicenseEdition: { this: 'LicenseManager'; params: { host?: Ref<'HostSystem'>; featureKey?: string; }; result: void; };
  SetLocale: { this: 'SessionManager'; params: { locale: string; }; result: void; };
  SetMultipathLunPolicy: { this: 'HostStorageSystem'; params: { lunId: string; policy: HostMultipathInfoLogicalUnitPolicy; }; result: void; };
  /** Since 6.0. */ SetNFSUser: { this: 'HostStorageSystem'; params: { user: string; password: string; }; result: void; };
  SetPublicKey: { this: 'ExtensionManager'; params: { extensionKey: string; publicKey: string; }; result: void; };
  /** Since 6.0. */ SetRegistryValueInGuest: { this: 'GuestWindowsRegistryManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; value: GuestRegValueSpec; }; result: void; };
  SetScreenResolution: { this: 'VirtualMachine'; params: { width: number; height: number; }; result: void; };
  /** Since 4.0. */ SetTaskDescription: { this: 'Task'; params: { description: LocalizableMessage; }; result: void; };
  SetTaskState: { this: 'Task'; params: { state: TaskInfoState; result?: unknown; fault?: LocalizedMethodFault; }; result: void; };
  /** Since 6.7. */ SetVStorageObjectControlFlags: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; controlFlags?: string[]; }; result: void; };
  SetVirtualDiskUuid: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; uuid: string; }; result: void; };
  ShrinkVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; copy?: boolean; }; result: Ref<'Task'>; taskResult: void; };
  ShutdownGuest: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  ShutdownHost_Task: { this: 'HostSystem'; params: { force: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ StageHostPatch_Task: { this: 'HostPatchManager'; params: { metaUrls?: string[]; bundleUrls?: string[]; vibUrls?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; }; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 6.0. */ StampAllRulesWithUuid_Task: { this: 'ClusterComputeResource'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  StandbyGuest: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  /** Since 7.0. */ StartGuestNetwork_Task: { this: 'VirtualMachineGuestCustomizationManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ StartProgramInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; spec: GuestProgramSpec; }; result: Long; };
  /** Since 4.0. */ StartRecording_Task: { this: 'VirtualMachine'; params: { name: string; description?: string; }; result: Ref<'Task'>; taskResult: Ref<'VirtualMachineSnapshot'>; };
  /** Since 4.0. */ StartReplaying_Task: { this: 'VirtualMachine'; params: { replaySnapshot: Ref<'VirtualMachineSnapshot'>; }; result: Ref<'Task'>; taskResult: void; };
  StartService: { this: 'HostServiceSystem'; params: { id: string; }; result: void; };
  /** Since 4.0. */ StopRecording_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ StopReplaying_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  StopService: { this: 'HostServiceSystem'; params: { id: string; }; result: void; };
  /** Since 4.1. */ SuspendVApp_Task: { this: 'VirtualApp'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  SuspendVM_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 4.0. */ TerminateFaultTolerantVM_Task: { this: 'VirtualMachine'; params: { vm?: Ref<'VirtualMachine'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.0. */ TerminateProcessInGuest: { this: 'GuestProcessManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; pid: Long; }; result: void; };
  TerminateSession: { this: 'SessionManager'; params: { sessionId: string[]; }; result: void; };
  /** Since 5.0. */ TerminateVM: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  /** Since 6.0. */ TurnDiskLocatorLedOff_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuids: string[]; }; result: Ref<'Task'> | undefined; taskResult: HostStorageSystemDiskLocatorLedResult[]; };
  /** Since 6.0. */ TurnDiskLocatorLedOn_Task: { this: 'HostStorageSystem'; params: { scsiDiskUuids: string[]; }; result: Ref<'Task'> | undefined; taskResult: HostStorageSystemDiskLocatorLedResult[]; };
  /** Since 4.0. */ TurnOffFaultToleranceForVM_Task: { this: 'VirtualMachine'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  UnassignUserFromGroup: { this: 'HostLocalAccountManager'; params: { user: string; group: string; }; result: void; };
  /** Since 5.0. */ UnbindVnic: { this: 'IscsiManager'; params: { iScsiHbaName: string; vnicDevice: string; force: boolean; }; result: void; };
  /** Since 4.0. */ UninstallHostPatch_Task: { this: 'HostPatchManager'; params: { bulletinIds?: string[]; spec?: HostPatchManagerPatchManagerOperationSpec; }; result: Ref<'Task'>; taskResult: HostPatchManagerResult; };
  /** Since 6.0. */ UninstallIoFilter_Task: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; }; result: Ref<'Task'>; taskResult: void; };
  UninstallService: { this: 'HostServiceSystem'; params: { id: string; }; result: void; };
  /** Since 6.0. */ UnmapVmfsVolumeEx_Task: { this: 'HostStorageSystem'; params: { vmfsUuid: string[]; }; result: Ref<'Task'>; taskResult: HostStorageSystemVmfsVolumeResult[]; };
  /** Since 6.9.1. */ UnmarkServiceProviderEntities: { this: 'TenantTenantManager'; params: { entity?: Ref<'ManagedEntity'>[]; }; result: void; };
  /** Since 6.0. */ UnmountDiskMapping_Task: { this: 'HostVsanSystem'; params: { mapping: VsanHostDiskMapping[]; }; result: Ref<'Task'>; taskResult: VsanHostDiskMapResult[]; };
  /** Since 4.0. */ UnmountForceMountedVmfsVolume: { this: 'HostStorageSystem'; params: { vmfsUuid: string; }; result: void; };
  UnmountToolsInstaller: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  /** Since 5.5. */ UnmountVffsVolume: { this: 'HostStorageSystem'; params: { vffsUuid: string; }; result: void; };
  /** Since 5.0. */ UnmountVmfsVolume: { this: 'HostStorageSystem'; params: { vmfsUuid: string; }; result: void; };
  /** Since 6.0. */ UnmountVmfsVolumeEx_Task: { this: 'HostStorageSystem'; params: { vmfsUuid: string[]; }; result: Ref<'Task'>; taskResult: HostStorageSystemVmfsVolumeResult[]; };
  UnregisterAndDestroy_Task: { this: 'Folder'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  UnregisterExtension: { this: 'ExtensionManager'; params: { extensionKey: string; }; result: void; };
  /** Since 6.5. */ UnregisterHealthUpdateProvider: { this: 'HealthUpdateManager'; params: { providerId: string; }; result: void; };
  /** Since 7.0. */ UnregisterKmsCluster: { this: 'CryptoManagerKmip'; params: { clusterId: KeyProviderId; }; result: void; };
  UnregisterVM: { this: 'VirtualMachine'; params: Record<string, never>; result: void; };
  /** Since 5.0. */ UpdateAnswerFile_Task: { this: 'HostProfileManager'; params: { host: Ref<'HostSystem'>; configSpec: AnswerFileCreateSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 7.0. */ UpdateAssignableHardwareConfig: { this: 'HostAssignableHardwareManager'; params: { config: HostAssignableHardwareConfig; }; result: void; };
  /** Since 4.0. */ UpdateAssignedLicense: { this: 'LicenseAssignmentManager'; params: { entity: string; licenseKey: string; entityDisplayName?: string; }; result: LicenseManagerLicenseInfo; };
  UpdateAuthorizationRole: { this: 'AuthorizationManager'; params: { roleId: number; newName: string; privIds?: string[]; }; result: void; };
  UpdateBootDevice: { this: 'HostBootDeviceSystem'; params: { key: string; }; result: void; };
  UpdateChildResourceConfiguration: { this: 'ResourcePool'; params: { spec: ResourceConfigSpec[]; }; result: void; };
  /** Since 4.0. */ UpdateClusterProfile: { this: 'ClusterProfile'; params: { config: ClusterProfileConfigSpec; }; result: void; };
  UpdateConfig: { this: 'ResourcePool'; params: { name?: string; config?: ResourceConfigSpec; }; result: void; };
  UpdateConsoleIpRouteConfig: { this: 'HostNetworkSystem'; params: { config: HostIpRouteConfig; }; result: void; };
  /** Since 4.1. */ UpdateCounterLevelMapping: { this: 'PerformanceManager'; params: { counterLevelMap: PerformanceManagerCounterLevelMapping[]; }; result: void; };
  /** Since 5.1. */ UpdateDVSHealthCheckConfig_Task: { this: 'DistributedVirtualSwitch'; params: { healthCheckConfig: DVSHealthCheckConfig[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.5. */ UpdateDVSLacpGroupConfig_Task: { this: 'VmwareDistributedVirtualSwitch'; params: { lacpGroupSpec: VMwareDvsLacpGroupSpec[]; }; result: Ref<'Task'>; taskResult: void; };
  UpdateDateTime: { this: 'HostDateTimeSystem'; params: { dateTime: Date; }; result: void; };
  UpdateDateTimeConfig: { this: 'HostDateTimeSystem'; params: { config: HostDateTimeConfig; }; result: void; };
  UpdateDefaultPolicy: { this: 'HostFirewallSystem'; params: { defaultPolicy: HostFirewallDefaultPolicy; }; result: void; };
  UpdateDiskPartitions: { this: 'HostStorageSystem'; params: { devicePath: string; spec: HostDiskPartitionSpec; }; result: void; };
  UpdateDnsConfig: { this: 'HostNetworkSystem'; params: { config: HostDnsConfig; }; result: void; };
  /** Since 4.0. */ UpdateDvsCapability: { this: 'DistributedVirtualSwitch'; params: { capability: DVSCapability; }; result: void; };
  UpdateExtension: { this: 'ExtensionManager'; params: { extension: Extension; }; result: void; };
  UpdateFlags: { this: 'HostSystem'; params: { flagInfo: HostFlagInfo; }; result: void; };
  /** Since 6.5. */ UpdateGraphicsConfig: { this: 'HostGraphicsManager'; params: { config: HostGraphicsConfig; }; result: void; };
  /** Since 6.5. */ UpdateHostCustomizations_Task: { this: 'HostProfileManager'; params: { hostToConfigSpecMap?: HostProfileManagerHostToConfigSpecMap[]; }; result: Ref<'Task'> | undefined; taskResult: unknown[]; };
  /** Since 5.0. */ UpdateHostImageAcceptanceLevel: { this: 'HostImageConfigManager'; params: { newAcceptanceLevel: string; }; result: void; };
  /** Since 4.0. */ UpdateHostProfile: { this: 'HostProfile'; params: { config: HostProfileConfigSpec; }; result: void; };
  /** Since 6.5. */ UpdateHostSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; hostSpec: HostSpecification; }; result: void; };
  /** Since 6.5. */ UpdateHostSubSpecification: { this: 'HostSpecificationManager'; params: { host: Ref<'HostSystem'>; hostSubSpec: HostSubSpecification; }; result: void; };
  /** Since 7.0. */ UpdateHppMultipathLunPolicy: { this: 'HostStorageSystem'; params: { lunId: string; policy: HostMultipathInfoHppLogicalUnitPolicy; }; result: void; };
  /** Since 4.0. */ UpdateInternetScsiAdvancedOptions: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targetSet?: HostInternetScsiHbaTargetSet; options: HostInternetScsiHbaParamValue[]; }; result: void; };
  UpdateInternetScsiAlias: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; iScsiAlias: string; }; result: void; };
  UpdateInternetScsiAuthenticationProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; authenticationProperties: HostInternetScsiHbaAuthenticationProperties; /** Since 4.0. */ targetSet?: HostInternetScsiHbaTargetSet; }; result: void; };
  /** Since 4.0. */ UpdateInternetScsiDigestProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; targetSet?: HostInternetScsiHbaTargetSet; digestProperties: HostInternetScsiHbaDigestProperties; }; result: void; };
  UpdateInternetScsiDiscoveryProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; discoveryProperties: HostInternetScsiHbaDiscoveryProperties; }; result: void; };
  UpdateInternetScsiIPProperties: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; ipProperties: HostInternetScsiHbaIPProperties; }; result: void; };
  UpdateInternetScsiName: { this: 'HostStorageSystem'; params: { iScsiHbaDevice: string; iScsiName: string; }; result: void; };
  UpdateIpConfig: { this: 'HostVMotionSystem'; params: { ipConfig: HostIpConfig; }; result: void; };
  /** Since 4.0. */ UpdateIpPool: { this: 'IpPoolManager'; params: { dc: Ref<'Datacenter'>; pool: IpPool; }; result: void; };
  UpdateIpRouteConfig: { this: 'HostNetworkSystem'; params: { config: HostIpRouteConfig; }; result: void; };
  /** Since 4.0. */ UpdateIpRouteTableConfig: { this: 'HostNetworkSystem'; params: { config: HostIpRouteTableConfig; }; result: void; };
  /** Since 4.0. */ UpdateIpmi: { this: 'HostSystem'; params: { ipmiInfo: HostIpmiInfo; }; result: void; };
  /** Since 6.5. */ UpdateKmipServer: { this: 'CryptoManagerKmip'; params: { server: KmipServerSpec; }; result: void; };
  /** Since 6.5. */ UpdateKmsSignedCsrClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; }; result: void; };
  /** Since 4.0. */ UpdateLicense: { this: 'LicenseManager'; params: { licenseKey: string; labels?: KeyValue[]; }; result: LicenseManagerLicenseInfo; };
  /** Since 4.0. */ UpdateLicenseLabel: { this: 'LicenseManager'; params: { licenseKey: string; labelKey: string; labelValue: string; }; result: void; };
  /** Since 4.1. */ UpdateLinkedChildren: { this: 'VirtualApp'; params: { addChangeSet?: VirtualAppLinkInfo[]; removeSet?: Ref<'ManagedEntity'>[]; }; result: void; };
  UpdateLocalSwapDatastore: { this: 'HostDatastoreSystem'; params: { datastore?: Ref<'Datastore'>; }; result: void; };
  /** Since 6.0. */ UpdateLockdownExceptions: { this: 'HostAccessManager'; params: { users?: string[]; }; result: void; };
  UpdateModuleOptionString: { this: 'HostKernelModuleSystem'; params: { name: string; options: string; }; result: void; };
  UpdateNetworkConfig: { this: 'HostNetworkSystem'; params: { config: HostNetworkConfig; changeMode: string; }; result: HostNetworkConfigResult; };
  /** Since 4.1. */ UpdateNetworkResourcePool: { this: 'DistributedVirtualSwitch'; params: { configSpec: DVSNetworkResourcePoolConfigSpec[]; }; result: void; };
  UpdateOptions: { this: 'OptionManager'; params: { changedValue: OptionValue[]; }; result: void; };
  /** Since 4.0. */ UpdatePassthruConfig: { this: 'HostPciPassthruSystem'; params: { config: HostPciPassthruConfig[]; }; result: void; };
  UpdatePerfInterval: { this: 'PerformanceManager'; params: { interval: PerfInterval; }; result: void; };
  UpdatePhysicalNicLinkSpeed: { this: 'HostNetworkSystem'; params: { device: string; linkSpeed?: PhysicalNicLinkInfo; }; result: void; };
  UpdatePortGroup: { this: 'HostNetworkSystem'; params: { pgName: string; portgrp: HostPortGroupSpec; }; result: void; };
  /** Since 6.7.1. */ UpdateProductLockerLocation_Task: { this: 'HostSystem'; params: { path: string; }; result: Ref<'Task'>; taskResult: string; };
  UpdateProgress: { this: 'Task'; params: { percentDone: number; }; result: void; };
  /** Since 4.0. */ UpdateReferenceHost: { this: 'HostProfile'; params: { host?: Ref<'HostSystem'>; }; result: void; };
  /** Since 5.0. */ UpdateRuleset: { this: 'HostFirewallSystem'; params: { id: string; spec: HostFirewallRulesetRulesetSpec; }; result: void; };
  /** Since 4.0. */ UpdateScsiLunDisplayName: { this: 'HostStorageSystem'; params: { lunUuid: string; displayName: string; }; result: void; };
  /** Since 6.5. */ UpdateSelfSignedClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; }; result: void; };
  UpdateServiceConsoleVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; nic: HostVirtualNicSpec; }; result: void; };
  UpdateServiceMessage: { this: 'SessionManager'; params: { message: string; }; result: void; };
  UpdateServicePolicy: { this: 'HostServiceSystem'; params: { id: string; policy: string; }; result: void; };
  UpdateSoftwareInternetScsiEnabled: { this: 'HostStorageSystem'; params: { enabled: boolean; }; result: void; };
  UpdateSystemResources: { this: 'HostSystem'; params: { resourceInfo: HostSystemResourceInfo; }; result: void; };
  /** Since 5.1. */ UpdateSystemSwapConfiguration: { this: 'HostSystem'; params: { sysSwapConfig: HostSystemSwapConfiguration; }; result: void; };
  /** Since 6.0. */ UpdateSystemUsers: { this: 'HostAccessManager'; params: { users?: string[]; }; result: void; };
  UpdateUser: { this: 'HostLocalAccountManager'; params: { user: HostAccountSpec; }; result: void; };
  /** Since 4.0. */ UpdateVAppConfig: { this: 'VirtualApp'; params: { spec: VAppConfigSpec; }; result: void; };
  /** Since 6.7. */ UpdateVStorageInfrastructureObjectPolicy_Task: { this: 'VcenterVStorageObjectManager'; params: { spec: vslmInfrastructureObjectPolicySpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 7.0. */ UpdateVStorageObjectCrypto_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; profile?: VirtualMachineProfileSpec[]; disksCrypto?: DiskCryptoSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.7. */ UpdateVStorageObjectPolicy_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; profile?: VirtualMachineProfileSpec[]; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ UpdateVVolVirtualMachineFiles_Task: { this: 'Datastore'; params: { failoverPair?: DatastoreVVolContainerFailoverPair[]; }; result: Ref<'Task'>; taskResult: VVolVmConfigFileUpdateResult; };
  /** Since 4.1. */ UpdateVirtualMachineFiles_Task: { this: 'Datastore'; params: { mountPathDatastoreMapping: DatastoreMountPathDatastorePair[]; }; result: Ref<'Task'>; taskResult: UpdateVirtualMachineFilesResult; };
  UpdateVirtualNic: { this: 'HostNetworkSystem'; params: { device: string; nic: HostVirtualNicSpec; }; result: void; };
  UpdateVirtualSwitch: { this: 'HostNetworkSystem'; params: { vswitchName: string; spec: HostVirtualSwitchSpec; }; result: void; };
  /** Since 6.7. */ UpdateVmfsUnmapBandwidth: { this: 'HostStorageSystem'; params: { vmfsUuid: string; unmapBandwidthSpec: VmfsUnmapBandwidthSpec; }; result: void; };
  /** Since 6.5. */ UpdateVmfsUnmapPriority: { this: 'HostStorageSystem'; params: { vmfsUuid: string; unmapPriority: string; }; result: void; };
  /** Since 5.5. */ UpdateVsan_Task: { this: 'HostVsanSystem'; params: { config: VsanHostConfigInfo; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.0. */ UpgradeIoFilter_Task: { this: 'IoFilterManager'; params: { filterId: string; compRes: Ref<'ComputeResource'>; vibUrl: string; }; result: Ref<'Task'> | undefined; taskResult: ClusterIoFilterInfo; };
  UpgradeTools_Task: { this: 'VirtualMachine'; params: { installerOptions?: string; }; result: Ref<'Task'>; taskResult: void; };
  UpgradeVM_Task: { this: 'VirtualMachine'; params: { version?: string; }; result: Ref<'Task'>; taskResult: void; };
  UpgradeVmLayout: { this: 'HostStorageSystem'; params: Record<string, never>; result: void; };
  UpgradeVmfs: { this: 'HostStorageSystem'; params: { vmfsPath: string; }; result: void; };
  /** Since 6.0. */ UpgradeVsanObjects: { this: 'HostVsanInternalSystem'; params: { uuids: string[]; newVersion: number; }; result: HostVsanInternalSystemVsanObjectOperationResult[]; };
  /** Since 6.5. */ UploadClientCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; privateKey: string; }; result: void; };
  /** Since 6.5. */ UploadKmipServerCert: { this: 'CryptoManagerKmip'; params: { cluster: KeyProviderId; certificate: string; }; result: void; };
  /** Since 6.7. */ VStorageObjectCreateSnapshot_Task: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; description: string; }; result: Ref<'Task'>; taskResult: ID; };
  /** Since 5.0. */ ValidateCredentialsInGuest: { this: 'GuestAuthManager'; params: { vm: Ref<'VirtualMachine'>; auth: GuestAuthentication; }; result: void; };
  /** Since 6.7.1. */ ValidateHCIConfiguration: { this: 'ClusterComputeResource'; params: { hciConfigSpec?: ClusterComputeResourceHCIConfigSpec; hosts?: Ref<'HostSystem'>[]; }; result: ClusterComputeResourceValidationResultBase[]; };
  /** Since 4.0. */ ValidateHost: { this: 'OvfManager'; params: { ovfDescriptor: string; host: Ref<'HostSystem'>; vhp: OvfValidateHostParams; }; result: OvfValidateHostResult; };
  /** Since 6.5. */ ValidateHostProfileComposition_Task: { this: 'HostProfileManager'; params: { source: Ref<'Profile'>; targets?: Ref<'Profile'>[]; toBeMerged?: HostApplyProfile; toReplaceWith?: HostApplyProfile; toBeDeleted?: HostApplyProfile; enableStatusToBeCopied?: HostApplyProfile; errorOnly?: boolean; }; result: Ref<'Task'> | undefined; taskResult: HostProfileManagerCompositionValidationResult; };
  ValidateMigration: { this: 'ServiceInstance'; params: { vm: Ref<'VirtualMachine'>[]; state?: VirtualMachinePowerState; testType?: string[]; pool?: Ref<'ResourcePool'>; host?: Ref<'HostSystem'>; }; result: Event[]; };
  /** Since 6.7. */ ValidateStoragePodConfig: { this: 'StorageResourceManager'; params: { pod: Ref<'StoragePod'>; spec: StorageDrsConfigSpec; }; result: LocalizedMethodFault | undefined; };
  /** Since 7.0. */ VstorageObjectVCenterQueryChangedDiskAreas: { this: 'VcenterVStorageObjectManager'; params: { id: ID; datastore: Ref<'Datastore'>; snapshotId: ID; startOffset: Long; changeId: string; }; result: DiskChangeInfo; };
  WaitForUpdates: { this: 'PropertyCollector'; params: { version?: string; }; result: UpdateSet; };
  /** Since 4.1. */ WaitForUpdatesEx: { this: 'PropertyCollector'; params: { version?: string; options?: WaitOptions; }; result: UpdateSet | undefined; };
  XmlToCustomizationSpecItem: { this: 'CustomizationSpecManager'; params: { specItemXml: string; }; result: CustomizationSpecItem; };
  ZeroFillVirtualDisk_Task: { this: 'VirtualDiskManager'; params: { name: string; datacenter?: Ref<'Datacenter'>; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ configureVcha_Task: { this: 'FailoverClusterConfigurator'; params: { configSpec: VchaClusterConfigSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ createPassiveNode_Task: { this: 'FailoverClusterConfigurator'; params: { passiveDeploymentSpec: PassiveNodeDeploymentSpec; sourceVcSpec: SourceNodeSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ createWitnessNode_Task: { this: 'FailoverClusterConfigurator'; params: { witnessDeploymentSpec: NodeDeploymentSpec; sourceVcSpec: SourceNodeSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ deployVcha_Task: { this: 'FailoverClusterConfigurator'; params: { deploymentSpec: VchaClusterDeploymentSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ destroyVcha_Task: { this: 'FailoverClusterConfigurator'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ fetchSoftwarePackages: { this: 'HostImageConfigManager'; params: Record<string, never>; result: SoftwarePackage[]; };
  /** Since 6.5. */ getClusterMode: { this: 'FailoverClusterManager'; params: Record<string, never>; result: string; };
  /** Since 6.5. */ getVchaConfig: { this: 'FailoverClusterConfigurator'; params: Record<string, never>; result: VchaClusterConfigInfo; };
  /** Since 6.5. */ initiateFailover_Task: { this: 'FailoverClusterManager'; params: { planned: boolean; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ installDate: { this: 'HostImageConfigManager'; params: Record<string, never>; result: Date; };
  /** Since 6.5. */ prepareVcha_Task: { this: 'FailoverClusterConfigurator'; params: { networkSpec: VchaClusterNetworkSpec; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 5.1. */ queryDatacenterConfigOptionDescriptor: { this: 'Datacenter'; params: Record<string, never>; result: VirtualMachineConfigOptionDescriptor[]; };
  /** Since 4.1. */ reloadVirtualMachineFromPath_Task: { this: 'VirtualMachine'; params: { configurationPath: string; }; result: Ref<'Task'>; taskResult: void; };
  /** Since 6.5. */ setClusterMode_Task: { this: 'FailoverClusterManager'; params: { mode: string; }; result: Ref<'Task'>; taskResult: void; };
  setCustomValue: { this: 'ExtensibleManagedObject'; params: { key: string; value: string; }; result: void; };
  /** Since 4.0. */ unregisterVApp_Task: { this: 'VirtualApp'; params: Record<string, never>; result: Ref<'Task'>; taskResult: void; };
}
