// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type {
  ArrayUpdateOperation,
  AutoStartWaitHeartbeatSetting,
  ComputeResourceHostSPBMLicenseInfoHostSPBMLicenseState,
  CustomizationLicenseDataMode,
  CustomizationNetBIOSMode,
  CustomizationSysprepRebootOption,
  DasVmPriority,
  DayOfWeek,
  DpmBehavior,
  DrsBehavior,
  EventFilterSpecRecursionOption,
  FibreChannelPortType,
  FtIssuesOnHostHostSelectionType,
  HostAccessMode,
  HostFirewallRuleDirection,
  HostFirewallRulePortType,
  HostInternetScsiHbaNetworkBindingSupportType,
  HostLockdownMode,
  HostPowerOperationType,
  HostSnmpAgentCapability,
  HostSystemConnectionState,
  HostSystemPowerState,
  HostTpmAttestationInfoAcceptanceStatus,
  LatencySensitivitySensitivityLevel,
  LicenseFeatureInfoState,
  LicenseManagerState,
  LicenseReservationInfoState,
  ManagedEntityStatus,
  MetricAlarmOperator,
  ObjectUpdateKind,
  PerfStatsType,
  PerfSummaryType,
  PropertyChangeOp,
  SharesLevel,
  StateAlarmOperator,
  TaskFilterSpecRecursionOption,
  TaskFilterSpecTimeOption,
  TaskInfoState,
  VirtualAppVAppState,
  VirtualDeviceConfigSpecFileOperation,
  VirtualDeviceConfigSpecOperation,
  VirtualMachineConnectionState,
  VirtualMachineFaultToleranceState,
  VirtualMachineMovePriority,
  VirtualMachinePowerState,
  VirtualMachineRecordReplayState,
  VirtualMachineRelocateTransformation,
  VirtualMachineToolsStatus,
  VirtualSCSISharing,
  WeekOfMonth,
} from './enums.js';
import type {
  ManagedObjectReference,
  Ref,
} from '../managed-object-reference.js';

/** A 64-bit integer: a number when that is exact, a bigint beyond 2^53. */
export type Long = number | bigint;

export interface AboutInfo extends DynamicData {
  name: string;
  fullName: string;
  vendor: string;
  version: string;
  build: string;
  localeVersion?: string;
  localeBuild?: string;
  osType: string;
  productLineId: string;
  apiType: string;
  apiVersion: string;
  /** Since 4.0. */ instanceUuid?: string;
  /** Since 4.0. */ licenseProductName?: string;
  /** Since 4.0. */ licenseProductVersion?: string;
}
export interface AccountCreatedEvent extends HostEvent {
  spec: HostAccountSpec;
  group: boolean;
}
export interface AccountRemovedEvent extends HostEvent {
  account: string;
  group: boolean;
}
export interface AccountUpdatedEvent extends HostEvent {
  spec: HostAccountSpec;
  group: boolean;
  /** Since 6.5. */ prevDescription?: string;
}
export interface Action extends DynamicData {}
/** Since 4.1. */
export interface ActiveDirectoryFault extends VimFault {
  errorCode?: number;
}
/** Since 4.1. */
export interface ActiveDirectoryProfile extends ApplyProfile {}
export interface ActiveVMsBlockingEVC extends EVCConfigFault {
  /** Since 4.0. */ evcMode?: string;
  /** Since 4.0. */ host?: Ref<'HostSystem'>[];
  /** Since 4.0. */ hostName?: string[];
}
export interface AdminDisabled extends HostConfigFault {}
export interface AdminNotDisabled extends HostConfigFault {}
export interface AdminPasswordNotChangedEvent extends HostEvent {}
export interface AffinityConfigured extends MigrationFault {
  configuredAffinity: string[];
}
export interface AfterStartupTaskScheduler extends TaskScheduler {
  minute: number;
}
export interface AgentInstallFailed extends HostConnectFault {
  /** Since 4.0. */ reason?: string;
  /** Since 4.0. */ statusCode?: number;
  /** Since 4.0. */ installerOutput?: string;
}
/** Since 5.0. */
export interface AlarmAcknowledgedEvent extends AlarmEvent {
  source: ManagedEntityEventArgument;
  entity: ManagedEntityEventArgument;
}
export interface AlarmAction extends DynamicData {}
export interface AlarmActionTriggeredEvent extends AlarmEvent {
  source: ManagedEntityEventArgument;
  entity: ManagedEntityEventArgument;
}
/** Since 5.0. */
export interface AlarmClearedEvent extends AlarmEvent {
  source: ManagedEntityEventArgument;
  entity: ManagedEntityEventArgument;
  from: string;
}
export interface AlarmCreatedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
}
export interface AlarmDescription extends DynamicData {
  expr: TypeDescription[];
  stateOperator: ElementDescription[];
  metricOperator: ElementDescription[];
  hostSystemConnectionState: ElementDescription[];
  virtualMachinePowerState: ElementDescription[];
  /** Since 4.0. */ datastoreConnectionState?: ElementDescription[];
  /** Since 4.0. */ hostSystemPowerState?: ElementDescription[];
  /** Since 4.0. */ virtualMachineGuestHeartbeatStatus?: ElementDescription[];
  entityStatus: ElementDescription[];
  action: TypeDescription[];
}
export interface AlarmEmailCompletedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
  to: string;
}
export interface AlarmEmailFailedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
  to: string;
  reason: LocalizedMethodFault;
}
export interface AlarmEvent extends Event {
  alarm: AlarmEventArgument;
}
export interface AlarmEventArgument extends EntityEventArgument {
  alarm: Ref<'Alarm'>;
}
export interface AlarmExpression extends DynamicData {}
/** Since 6.7. */
export interface AlarmFilterSpec extends DynamicData {
  status?: ManagedEntityStatus[];
  typeEntity?: string;
  typeTrigger?: string;
}
export interface AlarmInfo extends AlarmSpec {
  key: string;
  alarm: Ref<'Alarm'>;
  entity: Ref<'ManagedEntity'>;
  lastModifiedTime: Date;
  lastModifiedUser: string;
  creationEventId: number;
}
export interface AlarmReconfiguredEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
export interface AlarmRemovedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
}
export interface AlarmScriptCompleteEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
  script: string;
}
export interface AlarmScriptFailedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
  script: string;
  reason: LocalizedMethodFault;
}
export interface AlarmSetting extends DynamicData {
  toleranceRange: number;
  reportingFrequency: number;
}
export interface AlarmSnmpCompletedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
}
export interface AlarmSnmpFailedEvent extends AlarmEvent {
  entity: ManagedEntityEventArgument;
  reason: LocalizedMethodFault;
}
export interface AlarmSpec extends DynamicData {
  name: string;
  /** Since 5.0. */ systemName?: string;
  description: string;
  enabled: boolean;
  expression: AlarmExpression;
  action?: AlarmAction;
  /** Since 4.0. */ actionFrequency?: number;
  setting?: AlarmSetting;
}
export interface AlarmState extends DynamicData {
  key: string;
  entity: Ref<'ManagedEntity'>;
  alarm: Ref<'Alarm'>;
  overallStatus: ManagedEntityStatus;
  time: Date;
  /** Since 4.0. */ acknowledged?: boolean;
  /** Since 4.0. */ acknowledgedByUser?: string;
  /** Since 4.0. */ acknowledgedTime?: Date;
  /** Since 6.0. */ eventKey?: number;
  /** Since 7.0. */ disabled?: boolean;
}
export interface AlarmStatusChangedEvent extends AlarmEvent {
  source: ManagedEntityEventArgument;
  entity: ManagedEntityEventArgument;
  from: string;
  to: string;
}
export interface AlarmTriggeringAction extends AlarmAction {
  action: Action;
  /** Since 4.0. */ transitionSpecs?: AlarmTriggeringActionTransitionSpec[];
  green2yellow: boolean;
  yellow2red: boolean;
  red2yellow: boolean;
  yellow2green: boolean;
}
/** Since 4.0. */
export interface AlarmTriggeringActionTransitionSpec extends DynamicData {
  startState: ManagedEntityStatus;
  finalState: ManagedEntityStatus;
  repeats: boolean;
}
export interface AllVirtualMachinesLicensedEvent extends LicenseEvent {}
export interface AlreadyAuthenticatedSessionEvent extends SessionEvent {}
export interface AlreadyBeingManaged extends HostConnectFault {
  ipAddress: string;
}
export interface AlreadyConnected extends HostConnectFault {
  name: string;
}
export interface AlreadyExists extends VimFault {
  name?: string;
}
export interface AlreadyUpgraded extends VimFault {}
export interface AndAlarmExpression extends AlarmExpression {
  expression: AlarmExpression[];
}
/** Since 5.0. */
export interface AnswerFile extends DynamicData {
  userInput?: ProfileDeferredPolicyOptionParameter[];
  createdTime: Date;
  modifiedTime: Date;
}
/** Since 5.0. */
export interface AnswerFileCreateSpec extends DynamicData {
  /** Since 6.0. */ validating?: boolean;
}
/** Since 5.0. */
export interface AnswerFileOptionsCreateSpec extends AnswerFileCreateSpec {
  userInput?: ProfileDeferredPolicyOptionParameter[];
}
/** Since 5.0. */
export interface AnswerFileSerializedCreateSpec extends AnswerFileCreateSpec {
  answerFileConfigString: string;
}
/** Since 5.0. */
export interface AnswerFileStatusError extends DynamicData {
  userInputPath: ProfilePropertyPath;
  errMsg: LocalizableMessage;
}
/** Since 5.0. */
export interface AnswerFileStatusResult extends DynamicData {
  checkedTime: Date;
  host: Ref<'HostSystem'>;
  status: string;
  error?: AnswerFileStatusError[];
}
/** Since 5.0. */
export interface AnswerFileUpdateFailed extends VimFault {
  failure: AnswerFileUpdateFailure[];
}
/** Since 5.0. */
export interface AnswerFileUpdateFailure extends DynamicData {
  userInputPath: ProfilePropertyPath;
  errMsg: LocalizableMessage;
}
export interface ApplicationQuiesceFault extends SnapshotFault {}
/** Since 6.5. */
export interface ApplyHostProfileConfigurationResult extends DynamicData {
  startTime: Date;
  completeTime: Date;
  host: Ref<'HostSystem'>;
  status: string;
  errors?: LocalizedMethodFault[];
}
/** Since 6.5. */
export interface ApplyHostProfileConfigurationSpec extends ProfileExecuteResult {
  host: Ref<'HostSystem'>;
  taskListRequirement?: string[];
  taskDescription?: LocalizableMessage[];
  rebootStateless?: boolean;
  rebootHost?: boolean;
  faultData?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface ApplyProfile extends DynamicData {
  enabled: boolean;
  policy?: ProfilePolicy[];
  /** Since 5.0. */ profileTypeName?: string;
  /** Since 5.0. */ profileVersion?: string;
  /** Since 5.0. */ property?: ProfileApplyProfileProperty[];
  /** Since 6.5. */ favorite?: boolean;
  /** Since 6.5. */ toBeMerged?: boolean;
  /** Since 6.5. */ toReplaceWith?: boolean;
  /** Since 6.5. */ toBeDeleted?: boolean;
  /** Since 6.5. */ copyEnableStatus?: boolean;
  /** Since 6.7. */ hidden?: boolean;
}
/** Since 5.0. */
export interface ApplyStorageRecommendationResult extends DynamicData {
  vm?: Ref<'VirtualMachine'>;
}
export interface ArrayUpdateSpec extends DynamicData {
  operation: ArrayUpdateOperation;
  removeKey?: unknown;
}
export interface AuthMinimumAdminPermission extends VimFault {}
/** Since 4.1. */
export interface AuthenticationProfile extends ApplyProfile {
  activeDirectory?: ActiveDirectoryProfile;
}
export interface AuthorizationDescription extends DynamicData {
  privilege: ElementDescription[];
  privilegeGroup: ElementDescription[];
}
export interface AuthorizationEvent extends Event {}
export interface AuthorizationPrivilege extends DynamicData {
  privId: string;
  onParent: boolean;
  name: string;
  privGroupName: string;
}
export interface AuthorizationRole extends DynamicData {
  roleId: number;
  system: boolean;
  name: string;
  info: Description;
  privilege?: string[];
}
export interface AutoStartDefaults extends DynamicData {
  enabled?: boolean;
  startDelay?: number;
  stopDelay?: number;
  waitForHeartbeat?: boolean;
  stopAction?: string;
}
export interface AutoStartPowerInfo extends DynamicData {
  key: Ref<'VirtualMachine'>;
  startOrder: number;
  startDelay: number;
  waitForHeartbeat: AutoStartWaitHeartbeatSetting;
  startAction: string;
  stopDelay: number;
  stopAction: string;
}
/** Since 5.1. */
export interface BackupBlobReadFailure extends DvsFault {
  entityName: string;
  entityType: string;
  fault: LocalizedMethodFault;
}
/** Since 5.1. */
export interface BackupBlobWriteFailure extends DvsFault {
  entityName: string;
  entityType: string;
  fault: LocalizedMethodFault;
}
export interface BadUsernameSessionEvent extends SessionEvent {
  ipAddress: string;
}
/** Since 6.5. */
export interface BaseConfigInfo extends DynamicData {
  id: ID;
  name: string;
  createTime: Date;
  /** Since 6.7. */ keepAfterDeleteVm?: boolean;
  /** Since 6.7. */ relocationDisabled?: boolean;
  /** Since 6.7. */ nativeSnapshotSupported?: boolean;
  /** Since 6.7. */ changedBlockTrackingEnabled?: boolean;
  backing: BaseConfigInfoBackingInfo;
  /** Since 6.7. */ iofilter?: string[];
}
/** Since 6.5. */
export interface BaseConfigInfoBackingInfo extends DynamicData {
  datastore: Ref<'Datastore'>;
}
/** Since 6.5. */
export interface BaseConfigInfoDiskFileBackingInfo extends BaseConfigInfoFileBackingInfo {
  provisioningType: string;
}
/** Since 6.5. */
export interface BaseConfigInfoFileBackingInfo extends BaseConfigInfoBackingInfo {
  filePath: string;
  backingObjectId?: string;
  parent?: BaseConfigInfoFileBackingInfo;
  deltaSizeInMB?: Long;
  /** Since 7.0. */ keyId?: CryptoKeyId;
}
/** Since 6.5. */
export interface BaseConfigInfoRawDiskMappingBackingInfo extends BaseConfigInfoFileBackingInfo {
  lunUuid: string;
  compatibilityMode: string;
}
/** Since 6.0. */
export interface BatchResult extends DynamicData {
  result: string;
  hostKey: string;
  ds?: Ref<'Datastore'>;
  fault?: LocalizedMethodFault;
}
/** Since 4.1. */
export interface BlockedByFirewall extends HostConfigFault {}
export interface BoolOption extends OptionType {
  supported: boolean;
  defaultValue: boolean;
}
/** Since 4.0. */
export interface BoolPolicy extends InheritablePolicy {
  value?: boolean;
}
/** Since 5.0. */
export interface CAMServerRefusedConnection extends InvalidCAMServer {}
export interface CanceledHostOperationEvent extends HostEvent {}
export interface CannotAccessFile extends FileFault {}
export interface CannotAccessLocalSource extends VimFault {}
export interface CannotAccessNetwork extends CannotAccessVmDevice {
  /** Since 6.0. */ network?: Ref<'Network'>;
}
export interface CannotAccessVmComponent extends VmConfigFault {}
export interface CannotAccessVmConfig extends CannotAccessVmComponent {
  reason: LocalizedMethodFault;
}
export interface CannotAccessVmDevice extends CannotAccessVmComponent {
  device: string;
  backing: string;
  connected: boolean;
}
export interface CannotAccessVmDisk extends CannotAccessVmDevice {
  fault: LocalizedMethodFault;
}
/** Since 4.0. */
export interface CannotAddHostWithFTVmAsStandalone extends HostConnectFault {}
/** Since 4.0. */
export interface CannotAddHostWithFTVmToDifferentCluster extends HostConnectFault {}
/** Since 4.0. */
export interface CannotAddHostWithFTVmToNonHACluster extends HostConnectFault {}
/** Since 4.1. */
export interface CannotChangeDrsBehaviorForFtSecondary extends VmFaultToleranceIssue {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
/** Since 4.1. */
export interface CannotChangeHaSettingsForFtSecondary extends VmFaultToleranceIssue {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
/** Since 5.5. */
export interface CannotChangeVsanClusterUuid extends VsanFault {}
/** Since 5.5. */
export interface CannotChangeVsanNodeUuid extends VsanFault {}
/** Since 6.0. */
export interface CannotComputeFTCompatibleHosts extends VmFaultToleranceIssue {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
export interface CannotCreateFile extends FileFault {}
export interface CannotDecryptPasswords extends CustomizationFault {}
export interface CannotDeleteFile extends FileFault {}
/** Since 4.1. */
export interface CannotDisableDrsOnClustersWithVApps extends RuntimeFault {}
export interface CannotDisableSnapshot extends VmConfigFault {}
/** Since 4.0. */
export interface CannotDisconnectHostWithFaultToleranceVm extends VimFault {
  hostName: string;
}
/** Since 6.0. */
export interface CannotEnableVmcpForCluster extends VimFault {
  host?: Ref<'HostSystem'>;
  hostName?: string;
  reason?: string;
}
export interface CannotModifyConfigCpuRequirements extends MigrationFault {}
/** Since 4.0. */
export interface CannotMoveFaultToleranceVm extends VimFault {
  moveType: string;
  vmName: string;
}
/** Since 4.0. */
export interface CannotMoveHostWithFaultToleranceVm extends VimFault {}
/** Since 5.0. */
export interface CannotMoveVmWithDeltaDisk extends MigrationFault {
  device: string;
}
/** Since 5.0. */
export interface CannotMoveVmWithNativeDeltaDisk extends MigrationFault {}
/** Since 5.5. */
export interface CannotMoveVsanEnabledHost extends VsanFault {}
/** Since 5.1. */
export interface CannotPlaceWithoutPrerequisiteMoves extends VimFault {}
/** Since 5.0. */
export interface CannotPowerOffVmInCluster extends InvalidState {
  operation: string;
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
/** Since 5.5. */
export interface CannotReconfigureVsanWhenHaEnabled extends VsanFault {}
/** Since 5.5. */
export interface CannotUseNetwork extends VmConfigFault {
  device: string;
  backing: string;
  connected: boolean;
  reason: string;
  /** Since 6.0. */ network?: Ref<'Network'>;
}
export interface Capability extends DynamicData {
  provisioningSupported: boolean;
  multiHostSupported: boolean;
  userShellAccessSupported: boolean;
  /** Since 4.0. */ supportedEVCMode?: EVCMode[];
  /** Since 5.1. */ networkBackupAndRestoreSupported?: boolean;
  /** Since 6.7. */ ftDrsWithoutEvcSupported?: boolean;
  /** Since 6.7.1. */ hciWorkflowSupported?: boolean;
  /** Since 7.0. */ computePolicyVersion?: number;
  /** Since 7.0. */ clusterPlacementSupported?: boolean;
  /** Since 7.0. */ lifecycleManagementSupported?: boolean;
  /** Since 7.0. */ scalableSharesSupported?: boolean;
}
/** Since 6.5. */
export interface ChangesInfoEventArgument extends DynamicData {
  modified?: string;
  added?: string;
  deleted?: string;
}
/** Since 4.0. */
export interface CheckResult extends DynamicData {
  vm?: Ref<'VirtualMachine'>;
  host?: Ref<'HostSystem'>;
  warning?: LocalizedMethodFault[];
  error?: LocalizedMethodFault[];
}
export interface ChoiceOption extends OptionType {
  choiceInfo: ElementDescription[];
  defaultIndex?: number;
}
/** Since 4.1. */
export interface ClockSkew extends HostConfigFault {}
/** Since 4.0. */
export interface CloneFromSnapshotNotSupported extends MigrationFault {}
export interface ClusterAction extends DynamicData {
  type: string;
  target?: ManagedObjectReference;
}
export interface ClusterActionHistory extends DynamicData {
  action: ClusterAction;
  time: Date;
}
export interface ClusterAffinityRuleSpec extends ClusterRuleInfo {
  vm: Ref<'VirtualMachine'>[];
}
export interface ClusterAntiAffinityRuleSpec extends ClusterRuleInfo {
  vm: Ref<'VirtualMachine'>[];
}
export interface ClusterAttemptedVmInfo extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  task?: Ref<'Task'>;
}
/** Since 4.0. */
export interface ClusterComplianceCheckedEvent extends ClusterEvent {
  profile: ProfileEventArgument;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceClusterConfigResult extends DynamicData {
  failedHosts?: FolderFailedHostResult[];
  configuredHosts?: Ref<'HostSystem'>[];
}
/** Since 6.7.1. */
export interface ClusterComputeResourceDVSConfigurationValidation extends ClusterComputeResourceValidationResultBase {
  isDvsValid: boolean;
  isDvpgValid: boolean;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceDVSSetting extends DynamicData {
  dvSwitch: Ref<'DistributedVirtualSwitch'>;
  pnicDevices?: string[];
  dvPortgroupSetting?: ClusterComputeResourceDVSSettingDVPortgroupToServiceMapping[];
}
/** Since 6.7.1. */
export interface ClusterComputeResourceDVSSettingDVPortgroupToServiceMapping extends DynamicData {
  dvPortgroup: Ref<'DistributedVirtualPortgroup'>;
  service: string;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceDvsProfile extends DynamicData {
  dvsName?: string;
  dvSwitch?: Ref<'DistributedVirtualSwitch'>;
  pnicDevices?: string[];
  dvPortgroupMapping?: ClusterComputeResourceDvsProfileDVPortgroupSpecToServiceMapping[];
}
/** Since 6.7.1. */
export interface ClusterComputeResourceDvsProfileDVPortgroupSpecToServiceMapping extends DynamicData {
  dvPortgroupSpec?: DVPortgroupConfigSpec;
  dvPortgroup?: Ref<'DistributedVirtualPortgroup'>;
  service: string;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceHCIConfigInfo extends DynamicData {
  workflowState: string;
  dvsSetting?: ClusterComputeResourceDVSSetting[];
  configuredHosts?: Ref<'HostSystem'>[];
  hostConfigProfile?: ClusterComputeResourceHostConfigurationProfile;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceHCIConfigSpec extends DynamicData {
  dvsProf?: ClusterComputeResourceDvsProfile[];
  hostConfigProfile?: ClusterComputeResourceHostConfigurationProfile;
  vSanConfigSpec?: SDDCBase;
  vcProf?: ClusterComputeResourceVCProfile;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceHostConfigurationInput extends DynamicData {
  host: Ref<'HostSystem'>;
  hostVmkNics?: ClusterComputeResourceHostVmkNicInfo[];
  allowedInNonMaintenanceMode?: boolean;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceHostConfigurationProfile extends DynamicData {
  dateTimeConfig?: HostDateTimeConfig;
  lockdownMode?: HostLockdownMode;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceHostConfigurationValidation extends ClusterComputeResourceValidationResultBase {
  host: Ref<'HostSystem'>;
  isDvsSettingValid?: boolean;
  isVmknicSettingValid?: boolean;
  isNtpSettingValid?: boolean;
  isLockdownModeValid?: boolean;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceHostVmkNicInfo extends DynamicData {
  nicSpec: HostVirtualNicSpec;
  service: string;
}
export interface ClusterComputeResourceSummary extends ComputeResourceSummary {
  currentFailoverLevel: number;
  /** Since 4.0. */ admissionControlInfo?: ClusterDasAdmissionControlInfo;
  numVmotions: number;
  /** Since 4.0. */ targetBalance?: number;
  /** Since 4.0. */ currentBalance?: number;
  /** Since 7.0. */ drsScore?: number;
  /** Since 7.0. */ numVmsPerDrsScoreBucket?: number[];
  /** Since 6.0. */ usageSummary?: ClusterUsageSummary;
  /** Since 4.0. */ currentEVCModeKey?: string;
  /** Since 5.0. */ dasData?: ClusterDasData;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceVCProfile extends DynamicData {
  clusterSpec?: ClusterConfigSpecEx;
  evcModeKey?: string;
}
/** Since 6.7.1. */
export interface ClusterComputeResourceValidationResultBase extends DynamicData {
  info?: LocalizableMessage[];
}
export interface ClusterConfigInfo extends DynamicData {
  dasConfig: ClusterDasConfigInfo;
  dasVmConfig?: ClusterDasVmConfigInfo[];
  drsConfig: ClusterDrsConfigInfo;
  drsVmConfig?: ClusterDrsVmConfigInfo[];
  rule?: ClusterRuleInfo[];
}
export interface ClusterConfigInfoEx extends ComputeResourceConfigInfo {
  dasConfig: ClusterDasConfigInfo;
  dasVmConfig?: ClusterDasVmConfigInfo[];
  drsConfig: ClusterDrsConfigInfo;
  drsVmConfig?: ClusterDrsVmConfigInfo[];
  rule?: ClusterRuleInfo[];
  /** Since 6.5. */ orchestration?: ClusterOrchestrationInfo;
  /** Since 6.5. */ vmOrchestration?: ClusterVmOrchestrationInfo[];
  dpmConfigInfo?: ClusterDpmConfigInfo;
  dpmHostConfig?: ClusterDpmHostConfigInfo[];
  /** Since 5.5. */ vsanConfigInfo?: VsanClusterConfigInfo;
  /** Since 5.5. */ vsanHostConfig?: VsanHostConfigInfo[];
  /** Since 4.1. */ group?: ClusterGroupInfo[];
  /** Since 6.5. */ infraUpdateHaConfig?: ClusterInfraUpdateHaConfigInfo;
  /** Since 6.5. */ proactiveDrsConfig?: ClusterProactiveDrsConfigInfo;
  /** Since 7.0. */ cryptoConfig?: ClusterCryptoConfigInfo;
}
export interface ClusterConfigSpec extends DynamicData {
  dasConfig?: ClusterDasConfigInfo;
  dasVmConfigSpec?: ClusterDasVmConfigSpec[];
  drsConfig?: ClusterDrsConfigInfo;
  drsVmConfigSpec?: ClusterDrsVmConfigSpec[];
  rulesSpec?: ClusterRuleSpec[];
}
export interface ClusterConfigSpecEx extends ComputeResourceConfigSpec {
  dasConfig?: ClusterDasConfigInfo;
  dasVmConfigSpec?: ClusterDasVmConfigSpec[];
  drsConfig?: ClusterDrsConfigInfo;
  drsVmConfigSpec?: ClusterDrsVmConfigSpec[];
  rulesSpec?: ClusterRuleSpec[];
  /** Since 6.5. */ orchestration?: ClusterOrchestrationInfo;
  /** Since 6.5. */ vmOrchestrationSpec?: ClusterVmOrchestrationSpec[];
  dpmConfig?: ClusterDpmConfigInfo;
  dpmHostConfigSpec?: ClusterDpmHostConfigSpec[];
  /** Since 5.5. */ vsanConfig?: VsanClusterConfigInfo;
  /** Since 5.5. */ vsanHostConfigSpec?: VsanHostConfigInfo[];
  /** Since 4.1. */ groupSpec?: ClusterGroupSpec[];
  /** Since 6.5. */ infraUpdateHaConfig?: ClusterInfraUpdateHaConfigInfo;
  /** Since 6.5. */ proactiveDrsConfig?: ClusterProactiveDrsConfigInfo;
  /** Since 6.7.1. */ inHciWorkflow?: boolean;
  /** Since 7.0. */ cryptoConfig?: ClusterCryptoConfigInfo;
}
export interface ClusterCreatedEvent extends ClusterEvent {
  parent: FolderEventArgument;
}
/** Since 7.0. */
export interface ClusterCryptoConfigInfo extends DynamicData {
  cryptoMode?: string;
}
/** Since 4.0. */
export interface ClusterDasAamHostInfo extends ClusterDasHostInfo {
  hostDasState?: ClusterDasAamNodeState[];
  primaryHosts?: string[];
}
/** Since 4.0. */
export interface ClusterDasAamNodeState extends DynamicData {
  host: Ref<'HostSystem'>;
  name: string;
  configState: string;
  runtimeState: string;
}
/** Since 4.0. */
export interface ClusterDasAdmissionControlInfo extends DynamicData {}
/** Since 4.0. */
export interface ClusterDasAdmissionControlPolicy extends DynamicData {
  /** Since 6.5. */ resourceReductionToToleratePercent?: number;
}
/** Since 4.0. */
export interface ClusterDasAdvancedRuntimeInfo extends DynamicData {
  dasHostInfo?: ClusterDasHostInfo;
  /** Since 6.0. */ vmcpSupported?: ClusterDasAdvancedRuntimeInfoVmcpCapabilityInfo;
  /** Since 5.0. */ heartbeatDatastoreInfo?: DasHeartbeatDatastoreInfo[];
}
/** Since 6.0. */
export interface ClusterDasAdvancedRuntimeInfoVmcpCapabilityInfo extends DynamicData {
  storageAPDSupported: boolean;
  storagePDLSupported: boolean;
}
export interface ClusterDasConfigInfo extends DynamicData {
  enabled?: boolean;
  /** Since 4.0. */ vmMonitoring?: string;
  /** Since 4.0. */ hostMonitoring?: string;
  /** Since 6.0. */ vmComponentProtecting?: string;
  failoverLevel?: number;
  /** Since 4.0. */ admissionControlPolicy?: ClusterDasAdmissionControlPolicy;
  admissionControlEnabled?: boolean;
  defaultVmSettings?: ClusterDasVmSettings;
  option?: OptionValue[];
  /** Since 5.0. */ heartbeatDatastore?: Ref<'Datastore'>[];
  /** Since 5.0. */ hBDatastoreCandidatePolicy?: string;
}
/** Since 5.0. */
export interface ClusterDasData extends DynamicData {}
/** Since 5.0. */
export interface ClusterDasDataSummary extends ClusterDasData {
  hostListVersion: Long;
  clusterConfigVersion: Long;
  compatListVersion: Long;
}
/** Since 4.0. */
export interface ClusterDasFailoverLevelAdvancedRuntimeInfo extends ClusterDasAdvancedRuntimeInfo {
  slotInfo: ClusterDasFailoverLevelAdvancedRuntimeInfoSlotInfo;
  totalSlots: number;
  usedSlots: number;
  unreservedSlots: number;
  totalVms: number;
  totalHosts: number;
  totalGoodHosts: number;
  hostSlots?: ClusterDasFailoverLevelAdvancedRuntimeInfoHostSlots[];
  /** Since 5.1. */ vmsRequiringMultipleSlots?: ClusterDasFailoverLevelAdvancedRuntimeInfoVmSlots[];
}
/** Since 4.0. */
export interface ClusterDasFailoverLevelAdvancedRuntimeInfoHostSlots extends DynamicData {
  host: Ref<'HostSystem'>;
  slots: number;
}
/** Since 4.0. */
export interface ClusterDasFailoverLevelAdvancedRuntimeInfoSlotInfo extends DynamicData {
  numVcpus: number;
  cpuMHz: number;
  memoryMB: number;
}
/** Since 5.1. */
export interface ClusterDasFailoverLevelAdvancedRuntimeInfoVmSlots extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  slots: number;
}
/** Since 5.0. */
export interface ClusterDasFdmHostState extends DynamicData {
  state: string;
  stateReporter?: Ref<'HostSystem'>;
}
/** Since 4.0. */
export interface ClusterDasHostInfo extends DynamicData {}
/** Since 4.0. */
export interface ClusterDasHostRecommendation extends DynamicData {
  host: Ref<'HostSystem'>;
  drsRating?: number;
}
export interface ClusterDasVmConfigInfo extends DynamicData {
  key: Ref<'VirtualMachine'>;
  restartPriority?: DasVmPriority;
  powerOffOnIsolation?: boolean;
  dasSettings?: ClusterDasVmSettings;
}
export interface ClusterDasVmConfigSpec extends ArrayUpdateSpec {
  info?: ClusterDasVmConfigInfo;
}
export interface ClusterDasVmSettings extends DynamicData {
  restartPriority?: string;
  /** Since 6.5. */ restartPriorityTimeout?: number;
  isolationResponse?: string;
  /** Since 4.0. */ vmToolsMonitoringSettings?: ClusterVmToolsMonitoringSettings;
  /** Since 6.0. */ vmComponentProtectionSettings?: ClusterVmComponentProtectionSettings;
}
/** Since 6.5. */
export interface ClusterDependencyRuleInfo extends ClusterRuleInfo {
  vmGroup: string;
  dependsOnVmGroup: string;
}
export interface ClusterDestroyedEvent extends ClusterEvent {}
export interface ClusterDpmConfigInfo extends DynamicData {
  enabled?: boolean;
  defaultDpmBehavior?: DpmBehavior;
  /** Since 4.0. */ hostPowerActionRate?: number;
  option?: OptionValue[];
}
export interface ClusterDpmHostConfigInfo extends DynamicData {
  key: Ref<'HostSystem'>;
  enabled?: boolean;
  behavior?: DpmBehavior;
}
export interface ClusterDpmHostConfigSpec extends ArrayUpdateSpec {
  info?: ClusterDpmHostConfigInfo;
}
export interface ClusterDrsConfigInfo extends DynamicData {
  enabled?: boolean;
  /** Since 4.0. */ enableVmBehaviorOverrides?: boolean;
  defaultVmBehavior?: DrsBehavior;
  vmotionRate?: number;
  /** Since 7.0. */ scaleDescendantsShares?: string;
  option?: OptionValue[];
}
/** Since 4.0. */
export interface ClusterDrsFaults extends DynamicData {
  reason: string;
  faultsByVm: ClusterDrsFaultsFaultsByVm[];
}
/** Since 5.0. */
export interface ClusterDrsFaultsFaultsByVirtualDisk extends ClusterDrsFaultsFaultsByVm {
  disk?: VirtualDiskId;
}
/** Since 4.0. */
export interface ClusterDrsFaultsFaultsByVm extends DynamicData {
  vm?: Ref<'VirtualMachine'>;
  fault: LocalizedMethodFault[];
}
export interface ClusterDrsMigration extends DynamicData {
  key: string;
  time: Date;
  vm: Ref<'VirtualMachine'>;
  cpuLoad?: number;
  memoryLoad?: Long;
  source: Ref<'HostSystem'>;
  sourceCpuLoad?: number;
  sourceMemoryLoad?: Long;
  destination: Ref<'HostSystem'>;
  destinationCpuLoad?: number;
  destinationMemoryLoad?: Long;
}
export interface ClusterDrsRecommendation extends DynamicData {
  key: string;
  rating: number;
  reason: string;
  reasonText: string;
  migrationList: ClusterDrsMigration[];
}
export interface ClusterDrsVmConfigInfo extends DynamicData {
  key: Ref<'VirtualMachine'>;
  enabled?: boolean;
  behavior?: DrsBehavior;
}
export interface ClusterDrsVmConfigSpec extends ArrayUpdateSpec {
  info?: ClusterDrsVmConfigInfo;
}
/** Since 6.0. */
export interface ClusterEVCManagerCheckResult extends DynamicData {
  evcModeKey: string;
  error: LocalizedMethodFault;
  host?: Ref<'HostSystem'>[];
}
/** Since 6.0. */
export interface ClusterEVCManagerEVCState extends DynamicData {
  supportedEVCMode: EVCMode[];
  currentEVCModeKey?: string;
  guaranteedCPUFeatures?: HostCpuIdInfo[];
  featureCapability?: HostFeatureCapability[];
  featureMask?: HostFeatureMask[];
  featureRequirement?: VirtualMachineFeatureRequirement[];
}
/** Since 5.0. */
export interface ClusterEnterMaintenanceResult extends DynamicData {
  recommendations?: ClusterRecommendation[];
  fault?: ClusterDrsFaults;
}
export interface ClusterEvent extends Event {}
/** Since 4.0. */
export interface ClusterFailoverHostAdmissionControlInfo extends ClusterDasAdmissionControlInfo {
  hostStatus?: ClusterFailoverHostAdmissionControlInfoHostStatus[];
}
/** Since 4.0. */
export interface ClusterFailoverHostAdmissionControlInfoHostStatus extends DynamicData {
  host: Ref<'HostSystem'>;
  status: ManagedEntityStatus;
}
/** Since 4.0. */
export interface ClusterFailoverHostAdmissionControlPolicy extends ClusterDasAdmissionControlPolicy {
  failoverHosts?: Ref<'HostSystem'>[];
  /** Since 6.5. */ failoverLevel?: number;
}
/** Since 4.0. */
export interface ClusterFailoverLevelAdmissionControlInfo extends ClusterDasAdmissionControlInfo {
  currentFailoverLevel: number;
}
/** Since 4.0. */
export interface ClusterFailoverLevelAdmissionControlPolicy extends ClusterDasAdmissionControlPolicy {
  failoverLevel: number;
  /** Since 5.1. */ slotPolicy?: ClusterSlotPolicy;
}
/** Since 4.0. */
export interface ClusterFailoverResourcesAdmissionControlInfo extends ClusterDasAdmissionControlInfo {
  currentCpuFailoverResourcesPercent: number;
  currentMemoryFailoverResourcesPercent: number;
}
/** Since 4.0. */
export interface ClusterFailoverResourcesAdmissionControlPolicy extends ClusterDasAdmissionControlPolicy {
  cpuFailoverResourcesPercent: number;
  memoryFailoverResourcesPercent: number;
  /** Since 6.5. */ failoverLevel?: number;
  /** Since 6.5. */ autoComputePercentages?: boolean;
}
/** Since 5.1. */
export interface ClusterFixedSizeSlotPolicy extends ClusterSlotPolicy {
  cpu: number;
  memory: number;
}
/** Since 4.1. */
export interface ClusterGroupInfo extends DynamicData {
  name: string;
  /** Since 5.0. */ userCreated?: boolean;
  /** Since 6.0. */ uniqueID?: string;
}
/** Since 4.1. */
export interface ClusterGroupSpec extends ArrayUpdateSpec {
  info?: ClusterGroupInfo;
}
/** Since 4.1. */
export interface ClusterHostGroup extends ClusterGroupInfo {
  host?: Ref<'HostSystem'>[];
}
/** Since 6.5. */
export interface ClusterHostInfraUpdateHaModeAction extends ClusterAction {
  operationType: string;
}
export interface ClusterHostPowerAction extends ClusterAction {
  operationType: HostPowerOperationType;
  powerConsumptionWatt?: number;
  cpuCapacityMHz?: number;
  memCapacityMB?: number;
}
export interface ClusterHostRecommendation extends DynamicData {
  host: Ref<'HostSystem'>;
  rating: number;
}
/** Since 6.5. */
export interface ClusterInfraUpdateHaConfigInfo extends DynamicData {
  enabled?: boolean;
  behavior?: string;
  moderateRemediation?: string;
  severeRemediation?: string;
  providers?: string[];
}
export interface ClusterInitialPlacementAction extends ClusterAction {
  targetHost: Ref<'HostSystem'>;
  pool?: Ref<'ResourcePool'>;
}
/** Since 6.0. */
export interface ClusterIoFilterInfo extends IoFilterInfo {
  opType: string;
  /** Since 6.5. */ vibUrl?: string;
}
export interface ClusterMigrationAction extends ClusterAction {
  drsMigration?: ClusterDrsMigration;
}
/** Since 6.5. */
export interface ClusterNetworkConfigSpec extends DynamicData {
  networkPortGroup: Ref<'Network'>;
  ipSettings: CustomizationIPSettings;
}
export interface ClusterNotAttemptedVmInfo extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  fault: LocalizedMethodFault;
}
/** Since 6.5. */
export interface ClusterOrchestrationInfo extends DynamicData {
  defaultVmReadiness?: ClusterVmReadiness;
}
export interface ClusterOvercommittedEvent extends ClusterEvent {}
export interface ClusterPowerOnVmResult extends DynamicData {
  attempted?: ClusterAttemptedVmInfo[];
  notAttempted?: ClusterNotAttemptedVmInfo[];
  recommendations?: ClusterRecommendation[];
}
/** Since 6.5. */
export interface ClusterProactiveDrsConfigInfo extends DynamicData {
  enabled?: boolean;
}
/** Since 4.0. */
export interface ClusterProfileCompleteConfigSpec extends ClusterProfileConfigSpec {
  complyProfile?: ComplianceProfile;
}
/** Since 4.0. */
export interface ClusterProfileConfigInfo extends ProfileConfigInfo {
  complyProfile?: ComplianceProfile;
}
/** Since 4.0. */
export interface ClusterProfileConfigServiceCreateSpec extends ClusterProfileConfigSpec {
  serviceType?: string[];
}
/** Since 4.0. */
export interface ClusterProfileConfigSpec extends ClusterProfileCreateSpec {}
/** Since 4.0. */
export interface ClusterProfileCreateSpec extends ProfileCreateSpec {}
export interface ClusterRecommendation extends DynamicData {
  key: string;
  type: string;
  time: Date;
  rating: number;
  reason: string;
  reasonText: string;
  /** Since 6.0. */ warningText?: string;
  /** Since 6.0. */ warningDetails?: LocalizableMessage;
  prerequisite?: string[];
  action?: ClusterAction[];
  target?: ManagedObjectReference;
}
export interface ClusterReconfiguredEvent extends ClusterEvent {
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
/** Since 6.0. */
export interface ClusterResourceUsageSummary extends DynamicData {
  cpuUsedMHz: number;
  cpuCapacityMHz: number;
  memUsedMB: number;
  memCapacityMB: number;
  /** Since 6.7. */ pMemAvailableMB?: Long;
  /** Since 6.7. */ pMemCapacityMB?: Long;
  storageUsedMB: Long;
  storageCapacityMB: Long;
}
export interface ClusterRuleInfo extends DynamicData {
  key?: number;
  status?: ManagedEntityStatus;
  enabled?: boolean;
  name?: string;
  /** Since 4.1. */ mandatory?: boolean;
  /** Since 4.1. */ userCreated?: boolean;
  /** Since 4.1. */ inCompliance?: boolean;
  /** Since 6.0. */ ruleUuid?: string;
}
export interface ClusterRuleSpec extends ArrayUpdateSpec {
  info?: ClusterRuleInfo;
}
/** Since 5.1. */
export interface ClusterSlotPolicy extends DynamicData {}
export interface ClusterStatusChangedEvent extends ClusterEvent {
  oldStatus: string;
  newStatus: string;
}
/** Since 6.0. */
export interface ClusterUsageSummary extends DynamicData {
  totalCpuCapacityMhz: number;
  totalMemCapacityMB: number;
  cpuReservationMhz: number;
  memReservationMB: number;
  poweredOffCpuReservationMhz?: number;
  poweredOffMemReservationMB?: number;
  cpuDemandMhz: number;
  memDemandMB: number;
  statsGenNumber: Long;
  cpuEntitledMhz: number;
  memEntitledMB: number;
  poweredOffVmCount: number;
  totalVmCount: number;
}
/** Since 6.0. */
export interface ClusterVmComponentProtectionSettings extends DynamicData {
  vmStorageProtectionForAPD?: string;
  enableAPDTimeoutForHosts?: boolean;
  vmTerminateDelayForAPDSec?: number;
  vmReactionOnAPDCleared?: string;
  vmStorageProtectionForPDL?: string;
}
/** Since 4.1. */
export interface ClusterVmGroup extends ClusterGroupInfo {
  vm?: Ref<'VirtualMachine'>[];
}
/** Since 4.1. */
export interface ClusterVmHostRuleInfo extends ClusterRuleInfo {
  vmGroupName?: string;
  affineHostGroupName?: string;
  antiAffineHostGroupName?: string;
}
/** Since 6.5. */
export interface ClusterVmOrchestrationInfo extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  vmReadiness: ClusterVmReadiness;
}
/** Since 6.5. */
export interface ClusterVmOrchestrationSpec extends ArrayUpdateSpec {
  info?: ClusterVmOrchestrationInfo;
}
/** Since 6.5. */
export interface ClusterVmReadiness extends DynamicData {
  readyCondition?: string;
  postReadyDelay?: number;
}
/** Since 4.0. */
export interface ClusterVmToolsMonitoringSettings extends DynamicData {
  enabled?: boolean;
  /** Since 4.1. */ vmMonitoring?: string;
  clusterSettings?: boolean;
  failureInterval?: number;
  minUpTime?: number;
  maxFailures?: number;
  maxFailureWindow?: number;
}
/** Since 5.1. */
export interface CollectorAddressUnset extends DvsFault {}
/** Since 4.0. */
export interface ComplianceFailure extends DynamicData {
  failureType: string;
  message: LocalizableMessage;
  expressionName?: string;
  /** Since 6.5. */ failureValues?: ComplianceFailureComplianceFailureValues[];
}
/** Since 6.5. */
export interface ComplianceFailureComplianceFailureValues extends DynamicData {
  comparisonIdentifier: string;
  profileInstance?: string;
  hostValue?: unknown;
  profileValue?: unknown;
}
/** Since 4.0. */
export interface ComplianceLocator extends DynamicData {
  expressionName: string;
  applyPath: ProfilePropertyPath;
}
/** Since 4.0. */
export interface ComplianceProfile extends DynamicData {
  expression: ProfileExpression[];
  rootExpression: string;
}
/** Since 4.0. */
export interface ComplianceResult extends DynamicData {
  profile?: Ref<'Profile'>;
  complianceStatus: string;
  entity?: Ref<'ManagedEntity'>;
  checkTime?: Date;
  failure?: ComplianceFailure[];
}
/** Since 4.0. */
export interface CompositePolicyOption extends PolicyOption {
  option?: PolicyOption[];
}
export interface ComputeResourceConfigInfo extends DynamicData {
  vmSwapPlacement: string;
  /** Since 5.0. */ spbmEnabled?: boolean;
  /** Since 5.1. */ defaultHardwareVersionKey?: string;
}
export interface ComputeResourceConfigSpec extends DynamicData {
  vmSwapPlacement?: string;
  /** Since 5.0. */ spbmEnabled?: boolean;
  /** Since 5.1. */ defaultHardwareVersionKey?: string;
  /** Since 7.0. */ desiredSoftwareSpec?: DesiredSoftwareSpec;
}
export interface ComputeResourceEventArgument extends EntityEventArgument {
  computeResource: Ref<'ComputeResource'>;
}
/** Since 5.0. */
export interface ComputeResourceHostSPBMLicenseInfo extends DynamicData {
  host: Ref<'HostSystem'>;
  licenseState: ComputeResourceHostSPBMLicenseInfoHostSPBMLicenseState;
}
export interface ComputeResourceSummary extends DynamicData {
  totalCpu: number;
  totalMemory: Long;
  numCpuCores: number;
  numCpuThreads: number;
  effectiveCpu: number;
  effectiveMemory: Long;
  numHosts: number;
  numEffectiveHosts: number;
  overallStatus: ManagedEntityStatus;
}
export interface ConcurrentAccess extends VimFault {}
export interface ConfigTarget extends DynamicData {
  numCpus: number;
  numCpuCores: number;
  numNumaNodes: number;
  /** Since 7.0. */ maxCpusPerHost?: number;
  /** Since 5.0. */ smcPresent?: boolean;
  datastore?: VirtualMachineDatastoreInfo[];
  network?: VirtualMachineNetworkInfo[];
  /** Since 5.5. */ opaqueNetwork?: OpaqueNetworkTargetInfo[];
  /** Since 4.0. */ distributedVirtualPortgroup?: DistributedVirtualPortgroupInfo[];
  /** Since 4.0. */ distributedVirtualSwitch?: DistributedVirtualSwitchInfo[];
  cdRom?: VirtualMachineCdromInfo[];
  serial?: VirtualMachineSerialInfo[];
  parallel?: VirtualMachineParallelInfo[];
  sound?: VirtualMachineSoundInfo[];
  usb?: VirtualMachineUsbInfo[];
  floppy?: VirtualMachineFloppyInfo[];
  legacyNetworkInfo?: VirtualMachineLegacyNetworkSwitchInfo[];
  scsiPassthrough?: VirtualMachineScsiPassthroughInfo[];
  scsiDisk?: VirtualMachineScsiDiskDeviceInfo[];
  ideDisk?: VirtualMachineIdeDiskDeviceInfo[];
  maxMemMBOptimalPerf: number;
  /** Since 7.0. */ supportedMaxMemMB?: number;
  resourcePool?: ResourcePoolRuntimeInfo;
  autoVmotion?: boolean;
  /** Since 4.0. */ pciPassthrough?: VirtualMachinePciPassthroughInfo[];
  /** Since 5.5. */ sriov?: VirtualMachineSriovInfo[];
  /** Since 5.5. */ vFlashModule?: VirtualMachineVFlashModuleInfo[];
  /** Since 6.0. */ sharedGpuPassthroughTypes?: VirtualMachinePciSharedGpuPassthroughInfo[];
  /** Since 6.7. */ availablePersistentMemoryReservationMB?: Long;
  /** Since 7.0. */ dynamicPassthrough?: VirtualMachineDynamicPassthroughInfo[];
  /** Since 7.0. */ sgxTargetInfo?: VirtualMachineSgxTargetInfo;
  /** Since 7.0. */ precisionClockInfo?: VirtualMachinePrecisionClockInfo[];
}
/** Since 5.5. */
export interface ConflictingConfiguration extends DvsFault {
  configInConflict: ConflictingConfigurationConfig[];
}
/** Since 5.5. */
export interface ConflictingConfigurationConfig extends DynamicData {
  entity?: Ref<'ManagedEntity'>;
  propertyPath: string;
}
/** Since 5.1. */
export interface ConflictingDatastoreFound extends RuntimeFault {
  name: string;
  url: string;
}
/** Since 4.0. */
export interface ConnectedIso extends OvfExport {
  cdrom: VirtualCdrom;
  filename: string;
}
export interface CpuCompatibilityUnknown extends CpuIncompatible {}
/** Since 4.0. */
export interface CpuHotPlugNotSupported extends VmConfigFault {}
export interface CpuIncompatible extends VirtualHardwareCompatibilityIssue {
  level: number;
  registerName: string;
  registerBits?: string;
  desiredBits?: string;
  host?: Ref<'HostSystem'>;
}
export interface CpuIncompatible1ECX extends CpuIncompatible {
  sse3: boolean;
  /** Since 5.0. */ pclmulqdq?: boolean;
  ssse3: boolean;
  sse41: boolean;
  sse42: boolean;
  /** Since 5.0. */ aes?: boolean;
  other: boolean;
  otherOnly: boolean;
}
export interface CpuIncompatible81EDX extends CpuIncompatible {
  nx: boolean;
  ffxsr: boolean;
  rdtscp: boolean;
  lm: boolean;
  other: boolean;
  otherOnly: boolean;
}
export interface CreateTaskAction extends Action {
  taskTypeId: string;
  cancelable: boolean;
}
/** Since 6.5. */
export interface CryptoKeyId extends DynamicData {
  keyId: string;
  providerId?: KeyProviderId;
}
/** Since 6.5. */
export interface CryptoKeyPlain extends DynamicData {
  keyId: CryptoKeyId;
  algorithm: string;
  keyData: string;
}
/** Since 6.5. */
export interface CryptoKeyResult extends DynamicData {
  keyId: CryptoKeyId;
  success: boolean;
  reason?: string;
}
/** Since 6.5. */
export interface CryptoManagerKmipCertificateInfo extends DynamicData {
  subject: string;
  issuer: string;
  serialNumber: string;
  notBefore: Date;
  notAfter: Date;
  fingerprint: string;
  checkTime: Date;
  secondsSinceValid?: number;
  secondsBeforeExpire?: number;
}
/** Since 6.5. */
export interface CryptoManagerKmipClusterStatus extends DynamicData {
  clusterId: KeyProviderId;
  /** Since 7.0. */ overallStatus?: ManagedEntityStatus;
  /** Since 7.0. */ managementType?: string;
  servers: CryptoManagerKmipServerStatus[];
  clientCertInfo?: CryptoManagerKmipCertificateInfo;
}
/** Since 7.0. */
export interface CryptoManagerKmipCryptoKeyStatus extends DynamicData {
  keyId: CryptoKeyId;
  keyAvailable?: boolean;
  reason?: string;
  encryptedVMs?: Ref<'VirtualMachine'>[];
  affectedHosts?: Ref<'HostSystem'>[];
  referencedByTags?: string[];
}
/** Since 6.5. */
export interface CryptoManagerKmipServerCertInfo extends DynamicData {
  certificate: string;
  certInfo?: CryptoManagerKmipCertificateInfo;
  clientTrustServer?: boolean;
}
/** Since 6.5. */
export interface CryptoManagerKmipServerStatus extends DynamicData {
  name: string;
  status: ManagedEntityStatus;
  connectionStatus: string;
  certInfo?: CryptoManagerKmipCertificateInfo;
  clientTrustServer?: boolean;
  serverTrustClient?: boolean;
}
/** Since 6.5. */
export interface CryptoSpec extends DynamicData {}
/** Since 6.5. */
export interface CryptoSpecDecrypt extends CryptoSpec {}
/** Since 6.5. */
export interface CryptoSpecDeepRecrypt extends CryptoSpec {
  newKeyId: CryptoKeyId;
}
/** Since 6.5. */
export interface CryptoSpecEncrypt extends CryptoSpec {
  cryptoKeyId: CryptoKeyId;
}
/** Since 6.5. */
export interface CryptoSpecNoOp extends CryptoSpec {}
/** Since 6.5. */
export interface CryptoSpecRegister extends CryptoSpecNoOp {
  cryptoKeyId: CryptoKeyId;
}
/** Since 6.5. */
export interface CryptoSpecShallowRecrypt extends CryptoSpec {
  newKeyId: CryptoKeyId;
}
export interface CustomFieldDef extends DynamicData {
  key: number;
  name: string;
  type: string;
  managedObjectType?: string;
  fieldDefPrivileges?: PrivilegePolicyDef;
  fieldInstancePrivileges?: PrivilegePolicyDef;
}
export interface CustomFieldDefAddedEvent extends CustomFieldDefEvent {}
export interface CustomFieldDefEvent extends CustomFieldEvent {
  fieldKey: number;
  name: string;
}
export interface CustomFieldDefRemovedEvent extends CustomFieldDefEvent {}
export interface CustomFieldDefRenamedEvent extends CustomFieldDefEvent {
  newName: string;
}
export interface CustomFieldEvent extends Event {}
export interface CustomFieldStringValue extends CustomFieldValue {
  value: string;
}
export interface CustomFieldValue extends DynamicData {
  key: number;
}
export interface CustomFieldValueChangedEvent extends CustomFieldEvent {
  entity: ManagedEntityEventArgument;
  fieldKey: number;
  name: string;
  value: string;
  /** Since 6.5. */ prevState?: string;
}
export interface CustomizationAdapterMapping extends DynamicData {
  macAddress?: string;
  adapter: CustomizationIPSettings;
}
/** Since 4.0. */
export interface CustomizationAutoIpV6Generator extends CustomizationIpV6Generator {}
export interface CustomizationCustomIpGenerator extends CustomizationIpGenerator {
  argument?: string;
}
/** Since 4.0. */
export interface CustomizationCustomIpV6Generator extends CustomizationIpV6Generator {
  argument?: string;
}
export interface CustomizationCustomName extends CustomizationName {
  argument?: string;
}
export interface CustomizationDhcpIpGenerator extends CustomizationIpGenerator {}
/** Since 4.0. */
export interface CustomizationDhcpIpV6Generator extends CustomizationIpV6Generator {}
export interface CustomizationEvent extends VmEvent {
  logLocation?: string;
}
export interface CustomizationFailed extends CustomizationEvent {
  /** Since 7.0. */ reason?: string;
}
export interface CustomizationFault extends VimFault {}
export interface CustomizationFixedIp extends CustomizationIpGenerator {
  ipAddress: string;
}
/** Since 4.0. */
export interface CustomizationFixedIpV6 extends CustomizationIpV6Generator {
  ipAddress: string;
  subnetMask: number;
}
export interface CustomizationFixedName extends CustomizationName {
  name: string;
}
export interface CustomizationGlobalIPSettings extends DynamicData {
  dnsSuffixList?: string[];
  dnsServerList?: string[];
}
export interface CustomizationGuiRunOnce extends DynamicData {
  commandList: string[];
}
export interface CustomizationGuiUnattended extends DynamicData {
  password?: CustomizationPassword;
  timeZone: number;
  autoLogon: boolean;
  autoLogonCount: number;
}
export interface CustomizationIPSettings extends DynamicData {
  ip: CustomizationIpGenerator;
  subnetMask?: string;
  gateway?: string[];
  /** Since 4.0. */ ipV6Spec?: CustomizationIPSettingsIpV6AddressSpec;
  dnsServerList?: string[];
  dnsDomain?: string;
  primaryWINS?: string;
  secondaryWINS?: string;
  netBIOS?: CustomizationNetBIOSMode;
}
/** Since 4.0. */
export interface CustomizationIPSettingsIpV6AddressSpec extends DynamicData {
  ip: CustomizationIpV6Generator[];
  gateway?: string[];
}
export interface CustomizationIdentification extends DynamicData {
  joinWorkgroup?: string;
  joinDomain?: string;
  domainAdmin?: string;
  domainAdminPassword?: CustomizationPassword;
}
export interface CustomizationIdentitySettings extends DynamicData {}
export interface CustomizationIpGenerator extends DynamicData {}
/** Since 4.0. */
export interface CustomizationIpV6Generator extends DynamicData {}
export interface CustomizationLicenseFilePrintData extends DynamicData {
  autoMode: CustomizationLicenseDataMode;
  autoUsers?: number;
}
export interface CustomizationLinuxIdentityFailed extends CustomizationFailed {}
export interface CustomizationLinuxOptions extends CustomizationOptions {}
export interface CustomizationLinuxPrep extends CustomizationIdentitySettings {
  hostName: CustomizationName;
  domain: string;
  /** Since 4.0. */ timeZone?: string;
  /** Since 4.0. */ hwClockUTC?: boolean;
  /** Since 7.0. */ scriptText?: string;
}
export interface CustomizationName extends DynamicData {}
export interface CustomizationNetworkSetupFailed extends CustomizationFailed {}
export interface CustomizationOptions extends DynamicData {}
export interface CustomizationPassword extends DynamicData {
  value: string;
  plainText: boolean;
}
export interface CustomizationPending extends CustomizationFault {}
export interface CustomizationPrefixName extends CustomizationName {
  base: string;
}
export interface CustomizationSpec extends DynamicData {
  options?: CustomizationOptions;
  identity: CustomizationIdentitySettings;
  globalIPSettings: CustomizationGlobalIPSettings;
  nicSettingMap?: CustomizationAdapterMapping[];
  encryptionKey?: number[];
}
export interface CustomizationSpecInfo extends DynamicData {
  name: string;
  description: string;
  type: string;
  changeVersion?: string;
  lastUpdateTime?: Date;
}
export interface CustomizationSpecItem extends DynamicData {
  info: CustomizationSpecInfo;
  spec: CustomizationSpec;
}
export interface CustomizationStartedEvent extends CustomizationEvent {}
/** Since 4.0. */
export interface CustomizationStatelessIpV6Generator extends CustomizationIpV6Generator {}
export interface CustomizationSucceeded extends CustomizationEvent {}
export interface CustomizationSysprep extends CustomizationIdentitySettings {
  guiUnattended: CustomizationGuiUnattended;
  userData: CustomizationUserData;
  guiRunOnce?: CustomizationGuiRunOnce;
  identification: CustomizationIdentification;
  licenseFilePrintData?: CustomizationLicenseFilePrintData;
}
export interface CustomizationSysprepFailed extends CustomizationFailed {
  sysprepVersion: string;
  systemVersion: string;
}
export interface CustomizationSysprepText extends CustomizationIdentitySettings {
  value: string;
}
export interface CustomizationUnknownFailure extends CustomizationFailed {}
export interface CustomizationUnknownIpGenerator extends CustomizationIpGenerator {}
/** Since 4.0. */
export interface CustomizationUnknownIpV6Generator extends CustomizationIpV6Generator {}
export interface CustomizationUnknownName extends CustomizationName {}
export interface CustomizationUserData extends DynamicData {
  fullName: string;
  orgName: string;
  computerName: CustomizationName;
  productId: string;
}
export interface CustomizationVirtualMachineName extends CustomizationName {}
export interface CustomizationWinOptions extends CustomizationOptions {
  changeSID: boolean;
  deleteAccounts: boolean;
  reboot?: CustomizationSysprepRebootOption;
}
/** Since 4.0. */
export interface DVPortConfigInfo extends DynamicData {
  name?: string;
  scope?: Ref<'ManagedEntity'>[];
  description?: string;
  setting?: DVPortSetting;
  configVersion: string;
}
/** Since 4.0. */
export interface DVPortConfigSpec extends DynamicData {
  operation: string;
  key?: string;
  name?: string;
  scope?: Ref<'ManagedEntity'>[];
  description?: string;
  setting?: DVPortSetting;
  configVersion?: string;
}
/** Since 4.1. */
export interface DVPortNotSupported extends DeviceBackingNotSupported {}
/** Since 4.0. */
export interface DVPortSetting extends DynamicData {
  blocked?: BoolPolicy;
  /** Since 4.1. */ vmDirectPathGen2Allowed?: BoolPolicy;
  inShapingPolicy?: DVSTrafficShapingPolicy;
  outShapingPolicy?: DVSTrafficShapingPolicy;
  vendorSpecificConfig?: DVSVendorSpecificConfig;
  /** Since 5.0. */ networkResourcePoolKey?: StringPolicy;
  /** Since 5.5. */ filterPolicy?: DvsFilterPolicy;
}
/** Since 4.0. */
export interface DVPortState extends DynamicData {
  runtimeInfo?: DVPortStatus;
  stats: DistributedVirtualSwitchPortStatistics;
  vendorSpecificState?: DistributedVirtualSwitchKeyedOpaqueBlob[];
}
/** Since 4.0. */
export interface DVPortStatus extends DynamicData {
  linkUp: boolean;
  blocked: boolean;
  vlanIds?: NumericRange[];
  trunkingMode?: boolean;
  mtu?: number;
  linkPeer?: string;
  macAddress?: string;
  /** Since 4.1. */ statusDetail?: string;
  /** Since 4.1. */ vmDirectPathGen2Active?: boolean;
  /** Since 4.1. */ vmDirectPathGen2InactiveReasonNetwork?: string[];
  /** Since 4.1. */ vmDirectPathGen2InactiveReasonOther?: string[];
  /** Since 4.1. */ vmDirectPathGen2InactiveReasonExtended?: string;
}
/** Since 4.0. */
export interface DVPortgroupConfigInfo extends DynamicData {
  key: string;
  name: string;
  numPorts: number;
  distributedVirtualSwitch?: Ref<'DistributedVirtualSwitch'>;
  defaultPortConfig?: DVPortSetting;
  description?: string;
  type: string;
  /** Since 7.0. */ backingType?: string;
  policy: DVPortgroupPolicy;
  portNameFormat?: string;
  scope?: Ref<'ManagedEntity'>[];
  vendorSpecificConfig?: DistributedVirtualSwitchKeyedOpaqueBlob[];
  configVersion?: string;
  /** Since 5.0. */ autoExpand?: boolean;
  /** Since 6.0. */ vmVnicNetworkResourcePoolKey?: string;
  /** Since 6.5. */ uplink?: boolean;
  /** Since 7.0. */ transportZoneUuid?: string;
  /** Since 7.0. */ transportZoneName?: string;
  /** Since 7.0. */ logicalSwitchUuid?: string;
  /** Since 7.0. */ segmentId?: string;
}
/** Since 4.0. */
export interface DVPortgroupConfigSpec extends DynamicData {
  configVersion?: string;
  name?: string;
  numPorts?: number;
  portNameFormat?: string;
  defaultPortConfig?: DVPortSetting;
  description?: string;
  type?: string;
  /** Since 7.0. */ backingType?: string;
  scope?: Ref<'ManagedEntity'>[];
  policy?: DVPortgroupPolicy;
  vendorSpecificConfig?: DistributedVirtualSwitchKeyedOpaqueBlob[];
  /** Since 5.0. */ autoExpand?: boolean;
  /** Since 6.0. */ vmVnicNetworkResourcePoolKey?: string;
  /** Since 7.0. */ transportZoneUuid?: string;
  /** Since 7.0. */ transportZoneName?: string;
  /** Since 7.0. */ logicalSwitchUuid?: string;
  /** Since 7.0. */ segmentId?: string;
}
/** Since 4.0. */
export interface DVPortgroupCreatedEvent extends DVPortgroupEvent {}
/** Since 4.0. */
export interface DVPortgroupDestroyedEvent extends DVPortgroupEvent {}
/** Since 4.0. */
export interface DVPortgroupEvent extends Event {}
/** Since 4.0. */
export interface DVPortgroupPolicy extends DynamicData {
  blockOverrideAllowed: boolean;
  shapingOverrideAllowed: boolean;
  vendorConfigOverrideAllowed: boolean;
  livePortMovingAllowed: boolean;
  portConfigResetAtDisconnect: boolean;
  /** Since 5.0. */ networkResourcePoolOverrideAllowed?: boolean;
  /** Since 5.5. */ trafficFilterOverrideAllowed?: boolean;
}
/** Since 4.0. */
export interface DVPortgroupReconfiguredEvent extends DVPortgroupEvent {
  configSpec: DVPortgroupConfigSpec;
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
/** Since 4.0. */
export interface DVPortgroupRenamedEvent extends DVPortgroupEvent {
  oldName: string;
  newName: string;
}
/** Since 5.0. */
export interface DVPortgroupSelection extends SelectionSet {
  dvsUuid: string;
  portgroupKey: string[];
}
/** Since 5.1. */
export interface DVSBackupRestoreCapability extends DynamicData {
  backupRestoreSupported: boolean;
}
/** Since 4.0. */
export interface DVSCapability extends DynamicData {
  dvsOperationSupported?: boolean;
  dvPortGroupOperationSupported?: boolean;
  dvPortOperationSupported?: boolean;
  compatibleHostComponentProductInfo?: DistributedVirtualSwitchHostProductSpec[];
  /** Since 4.1. */ featuresSupported?: DVSFeatureCapability;
}
/** Since 4.0. */
export interface DVSConfigInfo extends DynamicData {
  uuid: string;
  name: string;
  numStandalonePorts: number;
  numPorts: number;
  maxPorts: number;
  uplinkPortPolicy: DVSUplinkPortPolicy;
  uplinkPortgroup?: Ref<'DistributedVirtualPortgroup'>[];
  defaultPortConfig: DVPortSetting;
  host?: DistributedVirtualSwitchHostMember[];
  productInfo: DistributedVirtualSwitchProductSpec;
  targetInfo?: DistributedVirtualSwitchProductSpec;
  extensionKey?: string;
  vendorSpecificConfig?: DistributedVirtualSwitchKeyedOpaqueBlob[];
  policy?: DVSPolicy;
  description?: string;
  configVersion: string;
  contact: DVSContactInfo;
  /** Since 5.0. */ switchIpAddress?: string;
  createTime: Date;
  /** Since 4.1. */ networkResourceManagementEnabled?: boolean;
  /** Since 5.1. */ defaultProxySwitchMaxNumPorts?: number;
  /** Since 5.1. */ healthCheckConfig?: DVSHealthCheckConfig[];
  /** Since 6.0. */ infrastructureTrafficResourceConfig?: DvsHostInfrastructureTrafficResource[];
  /** Since 6.7. */ netResourcePoolTrafficResourceConfig?: DvsHostInfrastructureTrafficResource[];
  /** Since 6.0. */ networkResourceControlVersion?: string;
  /** Since 6.0. */ vmVnicNetworkResourcePool?: DVSVmVnicNetworkResourcePool[];
  /** Since 6.0. */ pnicCapacityRatioForReservation?: number;
}
/** Since 4.0. */
export interface DVSConfigSpec extends DynamicData {
  configVersion?: string;
  name?: string;
  numStandalonePorts?: number;
  maxPorts?: number;
  uplinkPortPolicy?: DVSUplinkPortPolicy;
  uplinkPortgroup?: Ref<'DistributedVirtualPortgroup'>[];
  defaultPortConfig?: DVPortSetting;
  host?: DistributedVirtualSwitchHostMemberConfigSpec[];
  extensionKey?: string;
  description?: string;
  policy?: DVSPolicy;
  vendorSpecificConfig?: DistributedVirtualSwitchKeyedOpaqueBlob[];
  contact?: DVSContactInfo;
  /** Since 5.0. */ switchIpAddress?: string;
  /** Since 5.1. */ defaultProxySwitchMaxNumPorts?: number;
  /** Since 6.0. */ infrastructureTrafficResourceConfig?: DvsHostInfrastructureTrafficResource[];
  /** Since 6.7. */ netResourcePoolTrafficResourceConfig?: DvsHostInfrastructureTrafficResource[];
  /** Since 6.0. */ networkResourceControlVersion?: string;
}
/** Since 4.0. */
export interface DVSContactInfo extends DynamicData {
  name?: string;
  contact?: string;
}
/** Since 4.0. */
export interface DVSCreateSpec extends DynamicData {
  configSpec: DVSConfigSpec;
  productInfo?: DistributedVirtualSwitchProductSpec;
  capability?: DVSCapability;
}
/** Since 4.0. */
export interface DVSFailureCriteria extends InheritablePolicy {
  checkSpeed?: StringPolicy;
  speed?: IntPolicy;
  checkDuplex?: BoolPolicy;
  fullDuplex?: BoolPolicy;
  checkErrorPercent?: BoolPolicy;
  percentage?: IntPolicy;
  checkBeacon?: BoolPolicy;
}
/** Since 4.1. */
export interface DVSFeatureCapability extends DynamicData {
  networkResourceManagementSupported: boolean;
  vmDirectPathGen2Supported: boolean;
  nicTeamingPolicy?: string[];
  networkResourcePoolHighShareValue?: number;
  /** Since 5.0. */ networkResourceManagementCapability?: DVSNetworkResourceManagementCapability;
  /** Since 5.1. */ healthCheckCapability?: DVSHealthCheckCapability;
  /** Since 5.1. */ rollbackCapability?: DVSRollbackCapability;
  /** Since 5.1. */ backupRestoreCapability?: DVSBackupRestoreCapability;
  /** Since 5.5. */ networkFilterSupported?: boolean;
  /** Since 6.7. */ macLearningSupported?: boolean;
}
/** Since 5.1. */
export interface DVSHealthCheckCapability extends DynamicData {}
/** Since 5.1. */
export interface DVSHealthCheckConfig extends DynamicData {
  enable?: boolean;
  interval?: number;
}
/** Since 5.1. */
export interface DVSHostLocalPortInfo extends DynamicData {
  switchUuid: string;
  portKey: string;
  setting: DVPortSetting;
  vnic: string;
}
/** Since 6.7. */
export interface DVSMacLearningPolicy extends InheritablePolicy {
  enabled: boolean;
  allowUnicastFlooding?: boolean;
  limit?: number;
  limitPolicy?: string;
}
/** Since 6.7. */
export interface DVSMacManagementPolicy extends InheritablePolicy {
  allowPromiscuous?: boolean;
  macChanges?: boolean;
  forgedTransmits?: boolean;
  macLearningPolicy?: DVSMacLearningPolicy;
}
/** Since 4.0. */
export interface DVSManagerDvsConfigTarget extends DynamicData {
  distributedVirtualPortgroup?: DistributedVirtualPortgroupInfo[];
  distributedVirtualSwitch?: DistributedVirtualSwitchInfo[];
}
/** Since 4.0. */
export interface DVSNameArrayUplinkPortPolicy extends DVSUplinkPortPolicy {
  uplinkPortName: string[];
}
/** Since 5.0. */
export interface DVSNetworkResourceManagementCapability extends DynamicData {
  networkResourceManagementSupported: boolean;
  networkResourcePoolHighShareValue: number;
  qosSupported: boolean;
  userDefinedNetworkResourcePoolsSupported: boolean;
  /** Since 6.0. */ networkResourceControlVersion3Supported?: boolean;
  /** Since 6.7. */ userDefinedInfraTrafficPoolSupported?: boolean;
}
/** Since 4.1. */
export interface DVSNetworkResourcePool extends DynamicData {
  key: string;
  name?: string;
  description?: string;
  configVersion: string;
  allocationInfo: DVSNetworkResourcePoolAllocationInfo;
}
/** Since 4.1. */
export interface DVSNetworkResourcePoolAllocationInfo extends DynamicData {
  limit?: Long;
  shares?: SharesInfo;
  /** Since 5.0. */ priorityTag?: number;
}
/** Since 4.1. */
export interface DVSNetworkResourcePoolConfigSpec extends DynamicData {
  key: string;
  configVersion?: string;
  allocationInfo?: DVSNetworkResourcePoolAllocationInfo;
  /** Since 5.0. */ name?: string;
  /** Since 5.0. */ description?: string;
}
/** Since 4.0. */
export interface DVSPolicy extends DynamicData {
  autoPreInstallAllowed?: boolean;
  autoUpgradeAllowed?: boolean;
  partialUpgradeAllowed?: boolean;
}
/** Since 5.1. */
export interface DVSRollbackCapability extends DynamicData {
  rollbackSupported: boolean;
}
/** Since 5.1. */
export interface DVSRuntimeInfo extends DynamicData {
  hostMemberRuntime?: HostMemberRuntimeInfo[];
  /** Since 6.0. */ resourceRuntimeInfo?: DvsResourceRuntimeInfo;
}
/** Since 4.0. */
export interface DVSSecurityPolicy extends InheritablePolicy {
  allowPromiscuous?: BoolPolicy;
  macChanges?: BoolPolicy;
  forgedTransmits?: BoolPolicy;
}
/** Since 5.0. */
export interface DVSSelection extends SelectionSet {
  dvsUuid: string;
}
/** Since 4.0. */
export interface DVSSummary extends DynamicData {
  name: string;
  uuid: string;
  numPorts: number;
  productInfo?: DistributedVirtualSwitchProductSpec;
  hostMember?: Ref<'HostSystem'>[];
  vm?: Ref<'VirtualMachine'>[];
  host?: Ref<'HostSystem'>[];
  portgroupName?: string[];
  description?: string;
  contact?: DVSContactInfo;
  /** Since 5.5. */ numHosts?: number;
}
/** Since 4.0. */
export interface DVSTrafficShapingPolicy extends InheritablePolicy {
  enabled?: BoolPolicy;
  averageBandwidth?: LongPolicy;
  peakBandwidth?: LongPolicy;
  burstSize?: LongPolicy;
}
/** Since 4.0. */
export interface DVSUplinkPortPolicy extends DynamicData {}
/** Since 4.0. */
export interface DVSVendorSpecificConfig extends InheritablePolicy {
  keyValue?: DistributedVirtualSwitchKeyedOpaqueBlob[];
}
/** Since 6.0. */
export interface DVSVmVnicNetworkResourcePool extends DynamicData {
  key: string;
  name?: string;
  description?: string;
  configVersion: string;
  allocationInfo?: DvsVmVnicResourceAllocation;
}
export interface DailyTaskScheduler extends HourlyTaskScheduler {
  hour: number;
}
export interface DasAdmissionControlDisabledEvent extends ClusterEvent {}
export interface DasAdmissionControlEnabledEvent extends ClusterEvent {}
export interface DasAgentFoundEvent extends ClusterEvent {}
export interface DasAgentUnavailableEvent extends ClusterEvent {}
/** Since 4.0. */
export interface DasClusterIsolatedEvent extends ClusterEvent {}
export interface DasConfigFault extends VimFault {
  /** Since 4.0. */ reason?: string;
  /** Since 4.0. */ output?: string;
  /** Since 4.0. */ event?: Event[];
}
export interface DasDisabledEvent extends ClusterEvent {}
export interface DasEnabledEvent extends ClusterEvent {}
/** Since 5.0. */
export interface DasHeartbeatDatastoreInfo extends DynamicData {
  datastore: Ref<'Datastore'>;
  hosts: Ref<'HostSystem'>[];
}
export interface DasHostFailedEvent extends ClusterEvent {
  failedHost: HostEventArgument;
}
export interface DasHostIsolatedEvent extends ClusterEvent {
  isolatedHost: HostEventArgument;
}
export interface DatabaseError extends RuntimeFault {}
/** Since 4.0. */
export interface DatabaseSizeEstimate extends DynamicData {
  size: Long;
}
/** Since 4.0. */
export interface DatabaseSizeParam extends DynamicData {
  inventoryDesc: InventoryDescription;
  perfStatsDesc?: PerformanceStatisticsDescription;
}
/** Since 6.7.1. */
export interface DatacenterBasicConnectInfo extends DynamicData {
  hostname?: string;
  error?: LocalizedMethodFault;
  serverIp?: string;
  numVm?: number;
  numPoweredOnVm?: number;
  hostProductInfo?: AboutInfo;
  hardwareVendor?: string;
  hardwareModel?: string;
}
/** Since 5.1. */
export interface DatacenterConfigInfo extends DynamicData {
  defaultHardwareVersionKey?: string;
}
/** Since 5.1. */
export interface DatacenterConfigSpec extends DynamicData {
  defaultHardwareVersionKey?: string;
}
export interface DatacenterCreatedEvent extends DatacenterEvent {
  parent: FolderEventArgument;
}
export interface DatacenterEvent extends Event {}
export interface DatacenterEventArgument extends EntityEventArgument {
  datacenter: Ref<'Datacenter'>;
}
export interface DatacenterMismatch extends MigrationFault {
  invalidArgument: DatacenterMismatchArgument[];
  expectedDatacenter: Ref<'Datacenter'>;
}
export interface DatacenterMismatchArgument extends DynamicData {
  entity: Ref<'ManagedEntity'>;
  inputDatacenter?: Ref<'Datacenter'>;
}
export interface DatacenterRenamedEvent extends DatacenterEvent {
  oldName: string;
  newName: string;
}
export interface DatastoreCapability extends DynamicData {
  directoryHierarchySupported: boolean;
  rawDiskMappingsSupported: boolean;
  perFileThinProvisioningSupported: boolean;
  /** Since 4.1. */ storageIORMSupported?: boolean;
  /** Since 5.1. */ nativeSnapshotSupported?: boolean;
  /** Since 5.5. */ topLevelDirectoryCreateSupported?: boolean;
  /** Since 5.5. */ seSparseSupported?: boolean;
  /** Since 6.5. */ vmfsSparseSupported?: boolean;
  /** Since 6.5. */ vsanSparseSupported?: boolean;
  /** Since 6.5. */ upitSupported?: boolean;
  /** Since 6.7. */ vmdkExpandSupported?: boolean;
  /** Since 7.0. */ clusteredVmdkSupported?: boolean;
}
/** Since 4.0. */
export interface DatastoreCapacityIncreasedEvent extends DatastoreEvent {
  oldCapacity: Long;
  newCapacity: Long;
}
export interface DatastoreDestroyedEvent extends DatastoreEvent {}
export interface DatastoreDiscoveredEvent extends HostEvent {
  datastore: DatastoreEventArgument;
}
export interface DatastoreDuplicatedEvent extends DatastoreEvent {}
export interface DatastoreEvent extends Event {
  datastore?: DatastoreEventArgument;
}
export interface DatastoreEventArgument extends EntityEventArgument {
  datastore: Ref<'Datastore'>;
}
/** Since 4.0. */
export interface DatastoreFileCopiedEvent extends DatastoreFileEvent {
  sourceDatastore: DatastoreEventArgument;
  sourceFile: string;
}
/** Since 4.0. */
export interface DatastoreFileDeletedEvent extends DatastoreFileEvent {}
/** Since 4.0. */
export interface DatastoreFileEvent extends DatastoreEvent {
  targetFile: string;
  /** Since 6.5. */ sourceOfOperation?: string;
  /** Since 6.5. */ succeeded?: boolean;
}
/** Since 4.0. */
export interface DatastoreFileMovedEvent extends DatastoreFileEvent {
  sourceDatastore: DatastoreEventArgument;
  sourceFile: string;
}
export interface DatastoreHostMount extends DynamicData {
  key: Ref<'HostSystem'>;
  mountInfo: HostMountInfo;
}
/** Since 4.1. */
export interface DatastoreIORMReconfiguredEvent extends DatastoreEvent {}
export interface DatastoreInfo extends DynamicData {
  name: string;
  url: string;
  freeSpace: Long;
  maxFileSize: Long;
  /** Since 5.5. */ maxVirtualDiskCapacity?: Long;
  /** Since 6.0. */ maxMemoryFileSize?: Long;
  /** Since 4.0. */ timestamp?: Date;
  /** Since 5.5. */ containerId?: string;
  /** Since 6.7.1. */ aliasOf?: string;
}
/** Since 4.1. */
export interface DatastoreMountPathDatastorePair extends DynamicData {
  oldMountPath: string;
  datastore: Ref<'Datastore'>;
}
export interface DatastoreNotWritableOnHost extends InvalidDatastore {
  host: Ref<'HostSystem'>;
}
export interface DatastoreOption extends DynamicData {
  unsupportedVolumes?: VirtualMachineDatastoreVolumeOption[];
}
export interface DatastorePrincipalConfigured extends HostEvent {
  datastorePrincipal: string;
}
export interface DatastoreRemovedOnHostEvent extends HostEvent {
  datastore: DatastoreEventArgument;
}
export interface DatastoreRenamedEvent extends DatastoreEvent {
  oldName: string;
  newName: string;
}
export interface DatastoreRenamedOnHostEvent extends HostEvent {
  oldName: string;
  newName: string;
}
export interface DatastoreSummary extends DynamicData {
  datastore?: Ref<'Datastore'>;
  name: string;
  url: string;
  capacity: Long;
  freeSpace: Long;
  /** Since 4.0. */ uncommitted?: Long;
  accessible: boolean;
  multipleHostAccess?: boolean;
  type: string;
  /** Since 5.0. */ maintenanceMode?: string;
}
/** Since 6.5. */
export interface DatastoreVVolContainerFailoverPair extends DynamicData {
  srcContainer?: string;
  tgtContainer: string;
  vvolMapping?: KeyValue[];
}
/** Since 4.0. */
export interface DateTimeProfile extends ApplyProfile {}
/** Since 5.0. */
export interface DeltaDiskFormatNotSupported extends VmConfigFault {
  datastore?: Ref<'Datastore'>[];
  deltaDiskFormat: string;
}
export interface Description extends DynamicData {
  label: string;
  summary: string;
}
/** Since 7.0. */
export interface DesiredSoftwareSpec extends DynamicData {
  baseImageSpec: DesiredSoftwareSpecBaseImageSpec;
  vendorAddOnSpec?: DesiredSoftwareSpecVendorAddOnSpec;
}
/** Since 7.0. */
export interface DesiredSoftwareSpecBaseImageSpec extends DynamicData {
  version: string;
}
/** Since 7.0. */
export interface DesiredSoftwareSpecVendorAddOnSpec extends DynamicData {
  name: string;
  version: string;
}
export interface DestinationSwitchFull extends CannotAccessNetwork {}
/** Since 5.5. */
export interface DestinationVsanDisabled extends CannotMoveVsanEnabledHost {
  destinationCluster: string;
}
export interface DeviceBackedVirtualDiskSpec extends VirtualDiskSpec {
  device: string;
}
export interface DeviceBackingNotSupported extends DeviceNotSupported {
  backing: string;
}
export interface DeviceControllerNotSupported extends DeviceNotSupported {
  controller: string;
}
/** Since 6.5. */
export interface DeviceGroupId extends DynamicData {
  id: string;
}
export interface DeviceHotPlugNotSupported extends InvalidDeviceSpec {}
export interface DeviceNotFound extends InvalidDeviceSpec {}
export interface DeviceNotSupported extends VirtualHardwareCompatibilityIssue {
  device: string;
  reason?: string;
}
export interface DeviceUnsupportedForVmPlatform extends InvalidDeviceSpec {}
export interface DeviceUnsupportedForVmVersion extends InvalidDeviceSpec {
  currentVersion: string;
  expectedVersion: string;
}
export interface DiagnosticManagerBundleInfo extends DynamicData {
  system?: Ref<'HostSystem'>;
  url: string;
}
export interface DiagnosticManagerLogDescriptor extends DynamicData {
  key: string;
  fileName: string;
  creator: string;
  format: string;
  mimeType: string;
  info: Description;
}
export interface DiagnosticManagerLogHeader extends DynamicData {
  lineStart: number;
  lineEnd: number;
  lineText?: string[];
}
/** Since 6.0. */
export interface DigestNotSupported extends DeviceNotSupported {}
/** Since 5.0. */
export interface DirectoryNotEmpty extends FileFault {}
export interface DisableAdminNotSupported extends HostConfigFault {}
/** Since 5.0. */
export interface DisallowedChangeByService extends RuntimeFault {
  serviceName: string;
  disallowedChange?: string;
}
export interface DisallowedDiskModeChange extends InvalidDeviceSpec {}
export interface DisallowedMigrationDeviceAttached extends MigrationFault {
  fault: LocalizedMethodFault;
}
/** Since 4.0. */
export interface DisallowedOperationOnFailoverHost extends RuntimeFault {
  host: Ref<'HostSystem'>;
  hostname: string;
}
export interface DisconnectedHostsBlockingEVC extends EVCConfigFault {}
/** Since 4.0. */
export interface DiskChangeExtent extends DynamicData {
  start: Long;
  length: Long;
}
/** Since 4.0. */
export interface DiskChangeInfo extends DynamicData {
  startOffset: Long;
  length: Long;
  changedArea?: DiskChangeExtent[];
}
/** Since 7.0. */
export interface DiskCryptoSpec extends DynamicData {
  parent?: DiskCryptoSpec;
  crypto: CryptoSpec;
}
/** Since 5.5. */
export interface DiskHasPartitions extends VsanDiskFault {}
/** Since 5.5. */
export interface DiskIsLastRemainingNonSSD extends VsanDiskFault {}
/** Since 5.5. */
export interface DiskIsNonLocal extends VsanDiskFault {}
/** Since 5.5. */
export interface DiskIsUSB extends VsanDiskFault {}
/** Since 4.0. */
export interface DiskMoveTypeNotSupported extends MigrationFault {}
export interface DiskNotSupported extends VirtualHardwareCompatibilityIssue {
  disk: number;
}
/** Since 5.5. */
export interface DiskTooSmall extends VsanDiskFault {}
/** Since 4.0. */
export interface DistributedVirtualPort extends DynamicData {
  key: string;
  config: DVPortConfigInfo;
  dvsUuid: string;
  portgroupKey?: string;
  proxyHost?: Ref<'HostSystem'>;
  connectee?: DistributedVirtualSwitchPortConnectee;
  conflict: boolean;
  conflictPortKey?: string;
  state?: DVPortState;
  connectionCookie?: number;
  lastStatusChange: Date;
  /** Since 5.1. */ hostLocalPort?: boolean;
  /** Since 7.0. */ externalId?: string;
  /** Since 7.0. */ segmentPortId?: string;
}
/** Since 4.0. */
export interface DistributedVirtualPortgroupInfo extends DynamicData {
  switchName: string;
  switchUuid: string;
  portgroupName: string;
  portgroupKey: string;
  portgroupType: string;
  uplinkPortgroup: boolean;
  portgroup: Ref<'DistributedVirtualPortgroup'>;
  /** Since 6.0. */ networkReservationSupported?: boolean;
  /** Since 7.0. */ backingType?: string;
  /** Since 7.0. */ logicalSwitchUuid?: string;
  /** Since 7.0. */ segmentId?: string;
}
/** Since 7.0. */
export interface DistributedVirtualPortgroupNsxPortgroupOperationResult extends DynamicData {
  portgroups?: Ref<'DistributedVirtualPortgroup'>[];
  problems?: DistributedVirtualPortgroupProblem[];
}
/** Since 7.0. */
export interface DistributedVirtualPortgroupProblem extends DynamicData {
  logicalSwitchUuid: string;
  fault: LocalizedMethodFault;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostMember extends DynamicData {
  /** Since 5.0. */ runtimeState?: DistributedVirtualSwitchHostMemberRuntimeState;
  config: DistributedVirtualSwitchHostMemberConfigInfo;
  productInfo?: DistributedVirtualSwitchProductSpec;
  uplinkPortKey?: string[];
  status: string;
  /** Since 4.1. */ statusDetail?: string;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostMemberBacking extends DynamicData {}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostMemberConfigInfo extends DynamicData {
  host?: Ref<'HostSystem'>;
  maxProxySwitchPorts: number;
  vendorSpecificConfig?: DistributedVirtualSwitchKeyedOpaqueBlob[];
  backing: DistributedVirtualSwitchHostMemberBacking;
  /** Since 7.0. */ nsxSwitch?: boolean;
  /** Since 7.0. */ ensEnabled?: boolean;
  /** Since 7.0. */ ensInterruptEnabled?: boolean;
  /** Since 7.0. */ transportZones?: DistributedVirtualSwitchHostMemberTransportZoneInfo[];
  /** Since 7.0. */ nsxtUsedUplinkNames?: string[];
}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostMemberConfigSpec extends DynamicData {
  operation: string;
  host: Ref<'HostSystem'>;
  backing?: DistributedVirtualSwitchHostMemberBacking;
  maxProxySwitchPorts?: number;
  vendorSpecificConfig?: DistributedVirtualSwitchKeyedOpaqueBlob[];
}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostMemberPnicBacking extends DistributedVirtualSwitchHostMemberBacking {
  pnicSpec?: DistributedVirtualSwitchHostMemberPnicSpec[];
}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostMemberPnicSpec extends DynamicData {
  pnicDevice: string;
  uplinkPortKey?: string;
  uplinkPortgroupKey?: string;
  connectionCookie?: number;
}
/** Since 5.0. */
export interface DistributedVirtualSwitchHostMemberRuntimeState extends DynamicData {
  currentMaxProxySwitchPorts: number;
}
/** Since 7.0. */
export interface DistributedVirtualSwitchHostMemberTransportZoneInfo extends DynamicData {
  uuid: string;
  type: string;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchHostProductSpec extends DynamicData {
  productLineId?: string;
  version?: string;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchInfo extends DynamicData {
  switchName: string;
  switchUuid: string;
  distributedVirtualSwitch: Ref<'DistributedVirtualSwitch'>;
  /** Since 6.0. */ networkReservationSupported?: boolean;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchKeyedOpaqueBlob extends DynamicData {
  key: string;
  opaqueData: string;
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerCompatibilityResult extends DynamicData {
  host: Ref<'HostSystem'>;
  error?: LocalizedMethodFault[];
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerDvsProductSpec extends DynamicData {
  newSwitchProductSpec?: DistributedVirtualSwitchProductSpec;
  distributedVirtualSwitch?: Ref<'DistributedVirtualSwitch'>;
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerHostArrayFilter extends DistributedVirtualSwitchManagerHostDvsFilterSpec {
  host: Ref<'HostSystem'>[];
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerHostContainer extends DynamicData {
  container: Ref<'ManagedEntity'>;
  recursive: boolean;
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerHostContainerFilter extends DistributedVirtualSwitchManagerHostDvsFilterSpec {
  hostContainer: DistributedVirtualSwitchManagerHostContainer;
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerHostDvsFilterSpec extends DynamicData {
  inclusive: boolean;
}
/** Since 4.1. */
export interface DistributedVirtualSwitchManagerHostDvsMembershipFilter extends DistributedVirtualSwitchManagerHostDvsFilterSpec {
  distributedVirtualSwitch: Ref<'DistributedVirtualSwitch'>;
}
/** Since 5.1. */
export interface DistributedVirtualSwitchManagerImportResult extends DynamicData {
  distributedVirtualSwitch?: Ref<'DistributedVirtualSwitch'>[];
  distributedVirtualPortgroup?: Ref<'DistributedVirtualPortgroup'>[];
  importFault?: ImportOperationBulkFaultFaultOnImport[];
}
/** Since 4.0. */
export interface DistributedVirtualSwitchPortConnectee extends DynamicData {
  connectedEntity?: Ref<'ManagedEntity'>;
  nicKey?: string;
  type?: string;
  addressHint?: string;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchPortConnection extends DynamicData {
  switchUuid: string;
  portgroupKey?: string;
  portKey?: string;
  connectionCookie?: number;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchPortCriteria extends DynamicData {
  connected?: boolean;
  active?: boolean;
  uplinkPort?: boolean;
  /** Since 7.0. */ nsxPort?: boolean;
  scope?: Ref<'ManagedEntity'>;
  portgroupKey?: string[];
  inside?: boolean;
  portKey?: string[];
  /** Since 6.5. */ host?: Ref<'HostSystem'>[];
}
/** Since 4.0. */
export interface DistributedVirtualSwitchPortStatistics extends DynamicData {
  packetsInMulticast: Long;
  packetsOutMulticast: Long;
  bytesInMulticast: Long;
  bytesOutMulticast: Long;
  packetsInUnicast: Long;
  packetsOutUnicast: Long;
  bytesInUnicast: Long;
  bytesOutUnicast: Long;
  packetsInBroadcast: Long;
  packetsOutBroadcast: Long;
  bytesInBroadcast: Long;
  bytesOutBroadcast: Long;
  packetsInDropped: Long;
  packetsOutDropped: Long;
  packetsInException: Long;
  packetsOutException: Long;
  /** Since 6.5. */ bytesInFromPnic?: Long;
  /** Since 6.5. */ bytesOutToPnic?: Long;
}
/** Since 4.0. */
export interface DistributedVirtualSwitchProductSpec extends DynamicData {
  name?: string;
  vendor?: string;
  version?: string;
  build?: string;
  forwardingClass?: string;
  bundleId?: string;
  bundleUrl?: string;
}
/** Since 4.1. */
export interface DomainNotFound extends ActiveDirectoryFault {
  domainName: string;
}
export interface DrsDisabledEvent extends ClusterEvent {}
/** Since 4.0. */
export interface DrsDisabledOnVm extends VimFault {}
export interface DrsEnabledEvent extends ClusterEvent {
  behavior: string;
}
export interface DrsEnteredStandbyModeEvent extends EnteredStandbyModeEvent {}
/** Since 4.0. */
export interface DrsEnteringStandbyModeEvent extends EnteringStandbyModeEvent {}
/** Since 4.0. */
export interface DrsExitStandbyModeFailedEvent extends ExitStandbyModeFailedEvent {}
export interface DrsExitedStandbyModeEvent extends ExitedStandbyModeEvent {}
/** Since 4.0. */
export interface DrsExitingStandbyModeEvent extends ExitingStandbyModeEvent {}
/** Since 4.0. */
export interface DrsInvocationFailedEvent extends ClusterEvent {}
/** Since 4.0. */
export interface DrsRecoveredFromFailureEvent extends ClusterEvent {}
export interface DrsResourceConfigureFailedEvent extends HostEvent {
  reason: LocalizedMethodFault;
}
export interface DrsResourceConfigureSyncedEvent extends HostEvent {}
/** Since 4.1. */
export interface DrsRuleComplianceEvent extends VmEvent {}
/** Since 4.1. */
export interface DrsRuleViolationEvent extends VmEvent {}
/** Since 6.0. */
export interface DrsSoftRuleViolationEvent extends VmEvent {}
export interface DrsVmMigratedEvent extends VmMigratedEvent {}
export interface DrsVmPoweredOnEvent extends VmPoweredOnEvent {}
/** Since 4.0. */
export interface DrsVmotionIncompatibleFault extends VirtualHardwareCompatibilityIssue {
  host: Ref<'HostSystem'>;
}
/** Since 5.5. */
export interface DuplicateDisks extends VsanDiskFault {}
export interface DuplicateIpDetectedEvent extends HostEvent {
  duplicateIP: string;
  macAddress: string;
}
export interface DuplicateName extends VimFault {
  name: string;
  object: ManagedObjectReference;
}
/** Since 5.5. */
export interface DuplicateVsanNetworkInterface extends VsanFault {
  device: string;
}
/** Since 5.1. */
export interface DvpgImportEvent extends DVPortgroupEvent {
  importType: string;
}
/** Since 5.1. */
export interface DvpgRestoreEvent extends DVPortgroupEvent {}
/** Since 5.5. */
export interface DvsAcceptNetworkRuleAction extends DvsNetworkRuleAction {}
/** Since 5.1. */
export interface DvsApplyOperationFault extends DvsFault {
  objectFault: DvsApplyOperationFaultFaultOnObject[];
}
/** Since 5.1. */
export interface DvsApplyOperationFaultFaultOnObject extends DynamicData {
  objectId: string;
  type: string;
  fault: LocalizedMethodFault;
}
/** Since 5.5. */
export interface DvsCopyNetworkRuleAction extends DvsNetworkRuleAction {}
/** Since 4.0. */
export interface DvsCreatedEvent extends DvsEvent {
  parent: FolderEventArgument;
}
/** Since 4.0. */
export interface DvsDestroyedEvent extends DvsEvent {}
/** Since 5.5. */
export interface DvsDropNetworkRuleAction extends DvsNetworkRuleAction {}
/** Since 4.0. */
export interface DvsEvent extends Event {}
/** Since 4.0. */
export interface DvsEventArgument extends EntityEventArgument {
  dvs: Ref<'DistributedVirtualSwitch'>;
}
/** Since 4.0. */
export interface DvsFault extends VimFault {}
/** Since 5.5. */
export interface DvsFilterConfig extends InheritablePolicy {
  key?: string;
  agentName?: string;
  slotNumber?: string;
  parameters?: DvsFilterParameter;
  onFailure?: string;
}
/** Since 5.5. */
export interface DvsFilterConfigSpec extends DvsFilterConfig {
  operation: string;
}
/** Since 5.5. */
export interface DvsFilterParameter extends DynamicData {
  parameters?: string[];
}
/** Since 5.5. */
export interface DvsFilterPolicy extends InheritablePolicy {
  filterConfig?: DvsFilterConfig[];
}
/** Since 5.5. */
export interface DvsGreEncapNetworkRuleAction extends DvsNetworkRuleAction {
  encapsulationIp: SingleIp;
}
/** Since 5.1. */
export interface DvsHealthStatusChangeEvent extends HostEvent {
  switchUuid: string;
  healthResult?: HostMemberHealthCheckResult;
}
/** Since 4.0. */
export interface DvsHostBackInSyncEvent extends DvsEvent {
  hostBackInSync: HostEventArgument;
}
/** Since 6.0. */
export interface DvsHostInfrastructureTrafficResource extends DynamicData {
  key: string;
  description?: string;
  allocationInfo: DvsHostInfrastructureTrafficResourceAllocation;
}
/** Since 6.0. */
export interface DvsHostInfrastructureTrafficResourceAllocation extends DynamicData {
  limit?: Long;
  shares?: SharesInfo;
  reservation?: Long;
}
/** Since 4.0. */
export interface DvsHostJoinedEvent extends DvsEvent {
  hostJoined: HostEventArgument;
}
/** Since 4.0. */
export interface DvsHostLeftEvent extends DvsEvent {
  hostLeft: HostEventArgument;
}
/** Since 4.1. */
export interface DvsHostStatusUpdated extends DvsEvent {
  hostMember: HostEventArgument;
  oldStatus?: string;
  newStatus?: string;
  oldStatusDetail?: string;
  newStatusDetail?: string;
}
/** Since 4.0. */
export interface DvsHostVNicProfile extends DvsVNicProfile {}
/** Since 4.0. */
export interface DvsHostWentOutOfSyncEvent extends DvsEvent {
  hostOutOfSync: DvsOutOfSyncHostArgument;
}
/** Since 5.1. */
export interface DvsImportEvent extends DvsEvent {
  importType: string;
}
/** Since 5.5. */
export interface DvsIpNetworkRuleQualifier extends DvsNetworkRuleQualifier {
  sourceAddress?: IpAddress;
  destinationAddress?: IpAddress;
  protocol?: IntExpression;
  sourceIpPort?: DvsIpPort;
  destinationIpPort?: DvsIpPort;
  tcpFlags?: IntExpression;
}
/** Since 5.5. */
export interface DvsIpPort extends NegatableExpression {}
/** Since 5.5. */
export interface DvsIpPortRange extends DvsIpPort {
  startPortNumber: number;
  endPortNumber: number;
}
/** Since 5.5. */
export interface DvsLogNetworkRuleAction extends DvsNetworkRuleAction {}
/** Since 5.5. */
export interface DvsMacNetworkRuleQualifier extends DvsNetworkRuleQualifier {
  sourceAddress?: MacAddress;
  destinationAddress?: MacAddress;
  protocol?: IntExpression;
  vlanId?: IntExpression;
}
/** Since 5.5. */
export interface DvsMacRewriteNetworkRuleAction extends DvsNetworkRuleAction {
  rewriteMac: string;
}
/** Since 4.0. */
export interface DvsMergedEvent extends DvsEvent {
  sourceDvs: DvsEventArgument;
  destinationDvs: DvsEventArgument;
}
/** Since 5.5. */
export interface DvsNetworkRuleAction extends DynamicData {}
/** Since 5.5. */
export interface DvsNetworkRuleQualifier extends DynamicData {
  key?: string;
}
/** Since 4.0. */
export interface DvsNotAuthorized extends DvsFault {
  sessionExtensionKey?: string;
  dvsExtensionKey?: string;
}
/** Since 4.0. */
export interface DvsOperationBulkFault extends DvsFault {
  hostFault: DvsOperationBulkFaultFaultOnHost[];
}
/** Since 4.0. */
export interface DvsOperationBulkFaultFaultOnHost extends DynamicData {
  host: Ref<'HostSystem'>;
  fault: LocalizedMethodFault;
}
/** Since 4.0. */
export interface DvsOutOfSyncHostArgument extends DynamicData {
  outOfSyncHost: HostEventArgument;
  configParamters: string[];
}
/** Since 4.0. */
export interface DvsPortBlockedEvent extends DvsEvent {
  portKey: string;
  /** Since 4.1. */ statusDetail?: string;
  /** Since 5.1. */ runtimeInfo?: DVPortStatus;
  /** Since 6.5. */ prevBlockState?: string;
}
/** Since 4.0. */
export interface DvsPortConnectedEvent extends DvsEvent {
  portKey: string;
  connectee?: DistributedVirtualSwitchPortConnectee;
}
/** Since 4.0. */
export interface DvsPortCreatedEvent extends DvsEvent {
  portKey: string[];
}
/** Since 4.0. */
export interface DvsPortDeletedEvent extends DvsEvent {
  portKey: string[];
}
/** Since 4.0. */
export interface DvsPortDisconnectedEvent extends DvsEvent {
  portKey: string;
  connectee?: DistributedVirtualSwitchPortConnectee;
}
/** Since 4.1. */
export interface DvsPortEnteredPassthruEvent extends DvsEvent {
  portKey: string;
  /** Since 5.1. */ runtimeInfo?: DVPortStatus;
}
/** Since 4.1. */
export interface DvsPortExitedPassthruEvent extends DvsEvent {
  portKey: string;
  /** Since 5.1. */ runtimeInfo?: DVPortStatus;
}
/** Since 4.0. */
export interface DvsPortJoinPortgroupEvent extends DvsEvent {
  portKey: string;
  portgroupKey: string;
  portgroupName: string;
}
/** Since 4.0. */
export interface DvsPortLeavePortgroupEvent extends DvsEvent {
  portKey: string;
  portgroupKey: string;
  portgroupName: string;
}
/** Since 4.0. */
export interface DvsPortLinkDownEvent extends DvsEvent {
  portKey: string;
  /** Since 5.1. */ runtimeInfo?: DVPortStatus;
}
/** Since 4.0. */
export interface DvsPortLinkUpEvent extends DvsEvent {
  portKey: string;
  /** Since 5.1. */ runtimeInfo?: DVPortStatus;
}
/** Since 4.0. */
export interface DvsPortReconfiguredEvent extends DvsEvent {
  portKey: string[];
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument[];
}
/** Since 5.1. */
export interface DvsPortRuntimeChangeEvent extends DvsEvent {
  portKey: string;
  runtimeInfo: DVPortStatus;
}
/** Since 4.0. */
export interface DvsPortUnblockedEvent extends DvsEvent {
  portKey: string;
  /** Since 5.1. */ runtimeInfo?: DVPortStatus;
  /** Since 6.5. */ prevBlockState?: string;
}
/** Since 5.1. */
export interface DvsPortVendorSpecificStateChangeEvent extends DvsEvent {
  portKey: string;
}
/** Since 4.0. */
export interface DvsProfile extends ApplyProfile {
  key: string;
  name: string;
  uplink?: PnicUplinkProfile[];
}
/** Since 5.5. */
export interface DvsPuntNetworkRuleAction extends DvsNetworkRuleAction {}
/** Since 5.5. */
export interface DvsRateLimitNetworkRuleAction extends DvsNetworkRuleAction {
  packetsPerSecond: number;
}
/** Since 4.0. */
export interface DvsReconfiguredEvent extends DvsEvent {
  configSpec: DVSConfigSpec;
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
/** Since 4.0. */
export interface DvsRenamedEvent extends DvsEvent {
  oldName: string;
  newName: string;
}
/** Since 6.0. */
export interface DvsResourceRuntimeInfo extends DynamicData {
  capacity?: number;
  usage?: number;
  available?: number;
  allocatedResource?: DvsVnicAllocatedResource[];
  vmVnicNetworkResourcePoolRuntime?: DvsVmVnicNetworkResourcePoolRuntimeInfo[];
}
/** Since 5.1. */
export interface DvsRestoreEvent extends DvsEvent {}
/** Since 4.0. */
export interface DvsScopeViolated extends DvsFault {
  scope: Ref<'ManagedEntity'>[];
  entity: Ref<'ManagedEntity'>;
}
/** Since 4.0. */
export interface DvsServiceConsoleVNicProfile extends DvsVNicProfile {}
/** Since 5.5. */
export interface DvsSingleIpPort extends DvsIpPort {
  portNumber: number;
}
/** Since 5.5. */
export interface DvsSystemTrafficNetworkRuleQualifier extends DvsNetworkRuleQualifier {
  typeOfSystemTraffic?: StringExpression;
}
/** Since 5.5. */
export interface DvsTrafficFilterConfig extends DvsFilterConfig {
  trafficRuleset?: DvsTrafficRuleset;
}
/** Since 5.5. */
export interface DvsTrafficFilterConfigSpec extends DvsTrafficFilterConfig {
  operation: string;
}
/** Since 5.5. */
export interface DvsTrafficRule extends DynamicData {
  key?: string;
  description?: string;
  sequence?: number;
  qualifier?: DvsNetworkRuleQualifier[];
  action?: DvsNetworkRuleAction;
  direction?: string;
}
/** Since 5.5. */
export interface DvsTrafficRuleset extends DynamicData {
  key?: string;
  enabled?: boolean;
  precedence?: number;
  rules?: DvsTrafficRule[];
}
/** Since 5.5. */
export interface DvsUpdateTagNetworkRuleAction extends DvsNetworkRuleAction {
  qosTag?: number;
  dscpTag?: number;
}
/** Since 4.0. */
export interface DvsUpgradeAvailableEvent extends DvsEvent {
  productInfo: DistributedVirtualSwitchProductSpec;
}
/** Since 4.0. */
export interface DvsUpgradeInProgressEvent extends DvsEvent {
  productInfo: DistributedVirtualSwitchProductSpec;
}
/** Since 4.0. */
export interface DvsUpgradeRejectedEvent extends DvsEvent {
  productInfo: DistributedVirtualSwitchProductSpec;
}
/** Since 4.0. */
export interface DvsUpgradedEvent extends DvsEvent {
  productInfo: DistributedVirtualSwitchProductSpec;
}
/** Since 4.0. */
export interface DvsVNicProfile extends ApplyProfile {
  key: string;
  ipConfig: IpAddressProfile;
}
/** Since 6.0. */
export interface DvsVmVnicNetworkResourcePoolRuntimeInfo extends DynamicData {
  key: string;
  name?: string;
  capacity?: number;
  usage?: number;
  available?: number;
  status: string;
  allocatedResource?: DvsVnicAllocatedResource[];
}
/** Since 6.0. */
export interface DvsVmVnicResourceAllocation extends DynamicData {
  reservationQuota?: Long;
}
/** Since 6.0. */
export interface DvsVmVnicResourcePoolConfigSpec extends DynamicData {
  operation: string;
  key?: string;
  configVersion?: string;
  allocationInfo?: DvsVmVnicResourceAllocation;
  name?: string;
  description?: string;
}
/** Since 6.0. */
export interface DvsVnicAllocatedResource extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  vnicKey: string;
  reservation?: Long;
}
export interface DynamicArray {
  /** Concrete type, where the declared one does not say it all. */ _type?: string;
  val: unknown[];
}
export interface DynamicData {
  /** Concrete type, where the declared one does not say it all. */ _type?: string;
}
export interface DynamicProperty {
  /** Concrete type, where the declared one does not say it all. */ _type?: string;
  name: string;
  val: unknown;
}
/** Since 4.0. */
export interface EVCAdmissionFailed extends NotSupportedHostInCluster {
  /** Since 5.1. */ faults?: LocalizedMethodFault[];
}
/** Since 4.0. */
export interface EVCAdmissionFailedCPUFeaturesForMode extends EVCAdmissionFailed {
  currentEVCModeKey: string;
}
/** Since 4.0. */
export interface EVCAdmissionFailedCPUModel extends EVCAdmissionFailed {}
/** Since 4.0. */
export interface EVCAdmissionFailedCPUModelForMode extends EVCAdmissionFailed {
  currentEVCModeKey: string;
}
/** Since 4.0. */
export interface EVCAdmissionFailedCPUVendor extends EVCAdmissionFailed {
  clusterCPUVendor: string;
  hostCPUVendor: string;
}
/** Since 4.0. */
export interface EVCAdmissionFailedCPUVendorUnknown extends EVCAdmissionFailed {}
/** Since 4.0. */
export interface EVCAdmissionFailedHostDisconnected extends EVCAdmissionFailed {}
/** Since 4.0. */
export interface EVCAdmissionFailedHostSoftware extends EVCAdmissionFailed {}
/** Since 4.0. */
export interface EVCAdmissionFailedHostSoftwareForMode extends EVCAdmissionFailed {}
/** Since 4.0. */
export interface EVCAdmissionFailedVmActive extends EVCAdmissionFailed {}
export interface EVCConfigFault extends VimFault {
  /** Since 5.1. */ faults?: LocalizedMethodFault[];
}
/** Since 4.0. */
export interface EVCMode extends ElementDescription {
  /** Since 4.1. */ guaranteedCPUFeatures?: HostCpuIdInfo[];
  /** Since 5.1. */ featureCapability?: HostFeatureCapability[];
  /** Since 5.1. */ featureMask?: HostFeatureMask[];
  /** Since 5.1. */ featureRequirement?: VirtualMachineFeatureRequirement[];
  vendor: string;
  /** Since 4.1. */ track?: string[];
  vendorTier: number;
}
export interface EVCModeIllegalByVendor extends EVCConfigFault {
  clusterCPUVendor: string;
  modeCPUVendor: string;
}
/** Since 4.0. */
export interface EVCModeUnsupportedByHosts extends EVCConfigFault {
  evcMode?: string;
  host?: Ref<'HostSystem'>[];
  hostName?: string[];
}
/** Since 4.1. */
export interface EVCUnsupportedByHostHardware extends EVCConfigFault {
  host: Ref<'HostSystem'>[];
  hostName: string[];
}
/** Since 4.1. */
export interface EVCUnsupportedByHostSoftware extends EVCConfigFault {
  host: Ref<'HostSystem'>[];
  hostName: string[];
}
/** Since 4.0. */
export interface EightHostLimitViolated extends VmConfigFault {}
export interface ElementDescription extends Description {
  key: string;
}
/** Since 6.7. */
export interface EncryptionKeyRequired extends InvalidState {
  requiredKey?: CryptoKeyId[];
}
export interface EnteredMaintenanceModeEvent extends HostEvent {}
export interface EnteredStandbyModeEvent extends HostEvent {}
export interface EnteringMaintenanceModeEvent extends HostEvent {}
export interface EnteringStandbyModeEvent extends HostEvent {}
/** Since 5.1. */
export interface EntityBackup extends DynamicData {}
/** Since 5.1. */
export interface EntityBackupConfig extends DynamicData {
  entityType: string;
  configBlob: Uint8Array;
  key?: string;
  name?: string;
  container?: Ref<'ManagedEntity'>;
  configVersion?: string;
}
export interface EntityEventArgument extends EventArgument {
  name: string;
}
/** Since 5.5. */
export interface EntityPrivilege extends DynamicData {
  entity: Ref<'ManagedEntity'>;
  privAvailability: PrivilegeAvailability[];
}
/** Since 4.0. */
export interface EnumDescription extends DynamicData {
  key: string;
  tags: ElementDescription[];
}
/** Since 6.0. */
export interface EnvironmentBrowserConfigOptionQuerySpec extends DynamicData {
  key?: string;
  host?: Ref<'HostSystem'>;
  guestId?: string[];
}
export interface ErrorUpgradeEvent extends UpgradeEvent {}
export interface EvaluationLicenseSource extends LicenseSource {
  remainingHours?: Long;
}
export interface Event extends DynamicData {
  key: number;
  chainId: number;
  createdTime: Date;
  userName: string;
  datacenter?: DatacenterEventArgument;
  computeResource?: ComputeResourceEventArgument;
  host?: HostEventArgument;
  vm?: VmEventArgument;
  /** Since 4.0. */ ds?: DatastoreEventArgument;
  /** Since 4.0. */ net?: NetworkEventArgument;
  /** Since 4.0. */ dvs?: DvsEventArgument;
  fullFormattedMessage?: string;
  /** Since 4.0. */ changeTag?: string;
}
export interface EventAlarmExpression extends AlarmExpression {
  /** Since 4.0. */ comparisons?: EventAlarmExpressionComparison[];
  eventType: string;
  eventTypeId?: string;
  /** Since 4.0. */ objectType?: string;
  /** Since 4.0. */ status?: ManagedEntityStatus;
}
/** Since 4.0. */
export interface EventAlarmExpressionComparison extends DynamicData {
  attributeName: string;
  operator: string;
  value: string;
}
/** Since 4.0. */
export interface EventArgDesc extends DynamicData {
  name: string;
  type: string;
  description?: ElementDescription;
}
export interface EventArgument extends DynamicData {}
export interface EventDescription extends DynamicData {
  category: ElementDescription[];
  eventInfo: EventDescriptionEventDetail[];
  /** Since 4.0. */ enumeratedTypes?: EnumDescription[];
}
export interface EventDescriptionEventDetail extends DynamicData {
  key: string;
  /** Since 4.0. */ description?: string;
  category: string;
  formatOnDatacenter: string;
  formatOnComputeResource: string;
  formatOnHost: string;
  formatOnVm: string;
  fullFormat: string;
  /** Since 4.1. */ longDescription?: string;
}
/** Since 4.0. */
export interface EventEx extends Event {
  eventTypeId: string;
  severity?: string;
  message?: string;
  arguments?: KeyAnyValue[];
  objectId?: string;
  objectType?: string;
  /** Since 4.1. */ objectName?: string;
  /** Since 4.1. */ fault?: LocalizedMethodFault;
}
export interface EventFilterSpec extends DynamicData {
  entity?: EventFilterSpecByEntity;
  time?: EventFilterSpecByTime;
  userName?: EventFilterSpecByUsername;
  eventChainId?: number;
  alarm?: Ref<'Alarm'>;
  scheduledTask?: Ref<'ScheduledTask'>;
  disableFullMessage?: boolean;
  category?: string[];
  type?: string[];
  /** Since 4.0. */ tag?: string[];
  /** Since 4.0. */ eventTypeId?: string[];
  /** Since 6.5. */ maxCount?: number;
}
export interface EventFilterSpecByEntity extends DynamicData {
  entity: Ref<'ManagedEntity'>;
  recursion: EventFilterSpecRecursionOption;
}
export interface EventFilterSpecByTime extends DynamicData {
  beginTime?: Date;
  endTime?: Date;
}
export interface EventFilterSpecByUsername extends DynamicData {
  systemUser: boolean;
  userList?: string[];
}
export interface ExitMaintenanceModeEvent extends HostEvent {}
/** Since 4.0. */
export interface ExitStandbyModeFailedEvent extends HostEvent {}
export interface ExitedStandbyModeEvent extends HostEvent {}
/** Since 4.0. */
export interface ExitingStandbyModeEvent extends HostEvent {}
export interface ExpiredAddonLicense extends ExpiredFeatureLicense {}
export interface ExpiredEditionLicense extends ExpiredFeatureLicense {}
export interface ExpiredFeatureLicense extends NotEnoughLicenses {
  feature: string;
  count: number;
  expirationDate: Date;
}
/** Since 5.0. */
export interface ExtExtendedProductInfo extends DynamicData {
  companyUrl?: string;
  productUrl?: string;
  managementUrl?: string;
  self?: Ref<'ManagedEntity'>;
}
/** Since 5.0. */
export interface ExtManagedEntityInfo extends DynamicData {
  type: string;
  smallIconUrl?: string;
  /** Since 5.1. */ iconUrl?: string;
  description?: string;
}
/** Since 5.0. */
export interface ExtSolutionManagerInfo extends DynamicData {
  tab?: ExtSolutionManagerInfoTabInfo[];
  smallIconUrl?: string;
}
/** Since 5.0. */
export interface ExtSolutionManagerInfoTabInfo extends DynamicData {
  label: string;
  url: string;
}
/** Since 4.0. */
export interface ExtendedDescription extends Description {
  messageCatalogKeyPrefix: string;
  messageArg?: KeyAnyValue[];
}
/** Since 4.0. */
export interface ExtendedElementDescription extends ElementDescription {
  messageCatalogKeyPrefix: string;
  messageArg?: KeyAnyValue[];
}
export interface ExtendedEvent extends GeneralEvent {
  eventTypeId: string;
  managedObject: ManagedObjectReference;
  data?: ExtendedEventPair[];
}
export interface ExtendedEventPair extends DynamicData {
  key: string;
  value: string;
}
export interface ExtendedFault extends VimFault {
  faultTypeId: string;
  data?: KeyValue[];
}
export interface Extension extends DynamicData {
  description: Description;
  key: string;
  /** Since 4.0. */ company?: string;
  /** Since 4.0. */ type?: string;
  version: string;
  subjectName?: string;
  server?: ExtensionServerInfo[];
  client?: ExtensionClientInfo[];
  taskList?: ExtensionTaskTypeInfo[];
  eventList?: ExtensionEventTypeInfo[];
  faultList?: ExtensionFaultTypeInfo[];
  privilegeList?: ExtensionPrivilegeInfo[];
  resourceList?: ExtensionResourceInfo[];
  lastHeartbeatTime: Date;
  /** Since 4.0. */ healthInfo?: ExtensionHealthInfo;
  /** Since 5.0. */ ovfConsumerInfo?: ExtensionOvfConsumerInfo;
  /** Since 5.0. */ extendedProductInfo?: ExtExtendedProductInfo;
  /** Since 5.0. */ managedEntityInfo?: ExtManagedEntityInfo[];
  /** Since 5.0. */ shownInSolutionManager?: boolean;
  /** Since 5.0. */ solutionManagerInfo?: ExtSolutionManagerInfo;
}
export interface ExtensionClientInfo extends DynamicData {
  version: string;
  description: Description;
  company: string;
  type: string;
  url: string;
}
export interface ExtensionEventTypeInfo extends DynamicData {
  eventID: string;
  /** Since 4.0. */ eventTypeSchema?: string;
}
export interface ExtensionFaultTypeInfo extends DynamicData {
  faultID: string;
}
/** Since 4.0. */
export interface ExtensionHealthInfo extends DynamicData {
  url: string;
}
/** Since 5.1. */
export interface ExtensionManagerIpAllocationUsage extends DynamicData {
  extensionKey: string;
  numAddresses: number;
}
/** Since 5.0. */
export interface ExtensionOvfConsumerInfo extends DynamicData {
  callbackUrl: string;
  sectionType: string[];
}
export interface ExtensionPrivilegeInfo extends DynamicData {
  privID: string;
  privGroupName: string;
}
export interface ExtensionResourceInfo extends DynamicData {
  locale: string;
  module: string;
  data: KeyValue[];
}
export interface ExtensionServerInfo extends DynamicData {
  url: string;
  description: Description;
  company: string;
  type: string;
  adminEmail: string[];
  /** Since 4.1. */ serverThumbprint?: string;
}
export interface ExtensionTaskTypeInfo extends DynamicData {
  taskID: string;
}
/** Since 5.0. */
export interface FailToEnableSPBM extends NotEnoughLicenses {
  cs: Ref<'ComputeResource'>;
  csName: string;
  hostLicenseStates: ComputeResourceHostSPBMLicenseInfo[];
}
/** Since 4.1. */
export interface FailToLockFaultToleranceVMs extends RuntimeFault {
  vmName: string;
  vm: Ref<'VirtualMachine'>;
  alreadyLockedVm: Ref<'VirtualMachine'>;
}
export interface FailoverLevelRestored extends ClusterEvent {}
/** Since 6.5. */
export interface FailoverNodeInfo extends DynamicData {
  clusterIpSettings: CustomizationIPSettings;
  failoverIp?: CustomizationIPSettings;
  biosUuid?: string;
}
/** Since 6.5. */
export interface FaultDomainId extends DynamicData {
  id: string;
}
/** Since 4.0. */
export interface FaultToleranceAntiAffinityViolated extends MigrationFault {
  hostName: string;
  host: Ref<'HostSystem'>;
}
/** Since 4.1. */
export interface FaultToleranceCannotEditMem extends VmConfigFault {
  vmName: string;
  vm: Ref<'VirtualMachine'>;
}
/** Since 4.0. */
export interface FaultToleranceConfigInfo extends DynamicData {
  role: number;
  instanceUuids: string[];
  configPaths: string[];
  /** Since 6.0. */ orphaned?: boolean;
}
/** Since 6.0. */
export interface FaultToleranceConfigSpec extends DynamicData {
  metaDataPath?: FaultToleranceMetaSpec;
  secondaryVmSpec?: FaultToleranceVMConfigSpec;
}
/** Since 4.0. */
export interface FaultToleranceCpuIncompatible extends CpuIncompatible {
  model: boolean;
  family: boolean;
  stepping: boolean;
}
/** Since 6.0. */
export interface FaultToleranceDiskSpec extends DynamicData {
  disk: VirtualDevice;
  datastore: Ref<'Datastore'>;
}
/** Since 6.0. */
export interface FaultToleranceMetaSpec extends DynamicData {
  metaDataDatastore: Ref<'Datastore'>;
}
/** Since 4.1. */
export interface FaultToleranceNeedsThickDisk extends MigrationFault {
  vmName: string;
}
/** Since 4.0. */
export interface FaultToleranceNotLicensed extends VmFaultToleranceIssue {
  hostName?: string;
}
/** Since 4.0. */
export interface FaultToleranceNotSameBuild extends MigrationFault {
  build: string;
}
/** Since 4.0. */
export interface FaultTolerancePrimaryConfigInfo extends FaultToleranceConfigInfo {
  secondaries: Ref<'VirtualMachine'>[];
}
/** Since 4.0. */
export interface FaultTolerancePrimaryPowerOnNotAttempted extends VmFaultToleranceIssue {
  secondaryVm: Ref<'VirtualMachine'>;
  primaryVm: Ref<'VirtualMachine'>;
}
/** Since 4.0. */
export interface FaultToleranceSecondaryConfigInfo extends FaultToleranceConfigInfo {
  primaryVM: Ref<'VirtualMachine'>;
}
/** Since 4.0. */
export interface FaultToleranceSecondaryOpResult extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  powerOnAttempted: boolean;
  powerOnResult?: ClusterPowerOnVmResult;
}
/** Since 6.0. */
export interface FaultToleranceVMConfigSpec extends DynamicData {
  vmConfig?: Ref<'Datastore'>;
  disks?: FaultToleranceDiskSpec[];
}
/** Since 5.0. */
export interface FaultToleranceVmNotDasProtected extends VimFault {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
/** Since 6.7. */
export interface FaultsByHost extends DynamicData {
  host: Ref<'HostSystem'>;
  faults?: LocalizedMethodFault[];
}
/** Since 6.7. */
export interface FaultsByVM extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  faults?: LocalizedMethodFault[];
}
/** Since 5.0. */
export interface FcoeConfig extends DynamicData {
  priorityClass: number;
  sourceMac: string;
  vlanRange: FcoeConfigVlanRange[];
  capabilities: FcoeConfigFcoeCapabilities;
  fcoeActive: boolean;
}
/** Since 5.0. */
export interface FcoeConfigFcoeCapabilities extends DynamicData {
  priorityClass: boolean;
  sourceMacAddress: boolean;
  vlanRange: boolean;
}
/** Since 5.0. */
export interface FcoeConfigFcoeSpecification extends DynamicData {
  underlyingPnic: string;
  priorityClass?: number;
  sourceMac?: string;
  vlanRange?: FcoeConfigVlanRange[];
}
/** Since 5.0. */
export interface FcoeConfigVlanRange extends DynamicData {
  vlanLow: number;
  vlanHigh: number;
}
/** Since 5.0. */
export interface FcoeFault extends VimFault {}
/** Since 5.0. */
export interface FcoeFaultPnicHasNoPortSet extends FcoeFault {
  nicDevice: string;
}
/** Since 5.1. */
export interface FeatureRequirementsNotMet extends VirtualHardwareCompatibilityIssue {
  featureRequirement?: VirtualMachineFeatureRequirement[];
  vm?: Ref<'VirtualMachine'>;
  host?: Ref<'HostSystem'>;
}
export interface FileAlreadyExists extends FileFault {}
export interface FileBackedPortNotSupported extends DeviceNotSupported {}
export interface FileBackedVirtualDiskSpec extends VirtualDiskSpec {
  capacityKb: Long;
  /** Since 5.5. */ profile?: VirtualMachineProfileSpec[];
  /** Since 6.5. */ crypto?: CryptoSpec;
}
export interface FileFault extends VimFault {
  file: string;
}
export interface FileInfo extends DynamicData {
  path: string;
  /** Since 6.5. */ friendlyName?: string;
  fileSize?: Long;
  modification?: Date;
  /** Since 4.0. */ owner?: string;
}
export interface FileLocked extends FileFault {}
/** Since 5.0. */
export interface FileNameTooLong extends FileFault {}
export interface FileNotFound extends FileFault {}
export interface FileNotWritable extends FileFault {}
export interface FileQuery extends DynamicData {}
export interface FileQueryFlags extends DynamicData {
  fileType: boolean;
  fileSize: boolean;
  modification: boolean;
  /** Since 4.0. */ fileOwner?: boolean;
}
export interface FileTooLarge extends FileFault {
  datastore: string;
  fileSize: Long;
  maxFileSize?: Long;
}
/** Since 5.0. */
export interface FileTransferInformation extends DynamicData {
  attributes: GuestFileAttributes;
  size: Long;
  url: string;
}
export interface FilesystemQuiesceFault extends SnapshotFault {}
/** Since 6.0. */
export interface FilterInUse extends ResourceInUse {
  disk?: VirtualDiskId[];
}
/** Since 4.0. */
export interface FirewallProfile extends ApplyProfile {
  ruleset?: FirewallProfileRulesetProfile[];
}
/** Since 4.0. */
export interface FirewallProfileRulesetProfile extends ApplyProfile {
  key: string;
}
export interface FloatOption extends OptionType {
  min: number;
  max: number;
  defaultValue: number;
}
export interface FloppyImageFileInfo extends FileInfo {}
export interface FloppyImageFileQuery extends FileQuery {}
/** Since 6.7.1. */
export interface FolderBatchAddHostsToClusterResult extends DynamicData {
  hostsAddedToCluster?: Ref<'HostSystem'>[];
  hostsFailedInventoryAdd?: FolderFailedHostResult[];
  hostsFailedMoveToCluster?: FolderFailedHostResult[];
}
/** Since 6.7.1. */
export interface FolderBatchAddStandaloneHostsResult extends DynamicData {
  addedHosts?: Ref<'HostSystem'>[];
  hostsFailedInventoryAdd?: FolderFailedHostResult[];
}
export interface FolderEventArgument extends EntityEventArgument {
  folder: Ref<'Folder'>;
}
/** Since 6.7.1. */
export interface FolderFailedHostResult extends DynamicData {
  hostName?: string;
  host?: Ref<'HostSystem'>;
  context: LocalizableMessage;
  fault: LocalizedMethodFault;
}
export interface FolderFileInfo extends FileInfo {}
export interface FolderFileQuery extends FileQuery {}
/** Since 6.7.1. */
export interface FolderNewHostSpec extends DynamicData {
  hostCnxSpec: HostConnectSpec;
  esxLicense?: string;
}
/** Since 4.0. */
export interface FtIssuesOnHost extends VmFaultToleranceIssue {
  host: Ref<'HostSystem'>;
  hostName: string;
  errors?: LocalizedMethodFault[];
}
export interface FullStorageVMotionNotSupported extends MigrationFeatureNotSupported {}
/** Since 6.0. */
export interface GatewayConnectFault extends HostConnectFault {
  gatewayType: string;
  gatewayId: string;
  gatewayInfo: string;
  details?: LocalizableMessage;
}
/** Since 6.0. */
export interface GatewayHostNotReachable extends GatewayToHostConnectFault {}
/** Since 6.0. */
export interface GatewayNotFound extends GatewayConnectFault {}
/** Since 6.0. */
export interface GatewayNotReachable extends GatewayConnectFault {}
/** Since 6.0. */
export interface GatewayOperationRefused extends GatewayConnectFault {}
/** Since 6.0. */
export interface GatewayToHostAuthFault extends GatewayToHostConnectFault {
  invalidProperties: string[];
  missingProperties: string[];
}
/** Since 6.0. */
export interface GatewayToHostConnectFault extends GatewayConnectFault {
  hostname: string;
  port?: number;
}
/** Since 6.0. */
export interface GatewayToHostTrustVerifyFault extends GatewayToHostConnectFault {
  verificationToken: string;
  propertiesToVerify: KeyValue[];
}
export interface GeneralEvent extends Event {
  message: string;
}
export interface GeneralHostErrorEvent extends GeneralEvent {}
export interface GeneralHostInfoEvent extends GeneralEvent {}
export interface GeneralHostWarningEvent extends GeneralEvent {}
export interface GeneralUserEvent extends GeneralEvent {
  entity?: ManagedEntityEventArgument;
}
export interface GeneralVmErrorEvent extends GeneralEvent {}
export interface GeneralVmInfoEvent extends GeneralEvent {}
export interface GeneralVmWarningEvent extends GeneralEvent {}
export interface GenericDrsFault extends VimFault {
  hostFaults?: LocalizedMethodFault[];
}
export interface GenericVmConfigFault extends VmConfigFault {
  reason: string;
}
/** Since 4.0. */
export interface GhostDvsProxySwitchDetectedEvent extends HostEvent {
  switchUuid: string[];
}
/** Since 4.0. */
export interface GhostDvsProxySwitchRemovedEvent extends HostEvent {
  switchUuid: string[];
}
export interface GlobalMessageChangedEvent extends SessionEvent {
  message: string;
  /** Since 6.5. */ prevMessage?: string;
}
export interface GroupAlarmAction extends AlarmAction {
  action: AlarmAction[];
}
/** Since 6.0. */
export interface GuestAliases extends DynamicData {
  base64Cert: string;
  aliases: GuestAuthAliasInfo[];
}
/** Since 6.0. */
export interface GuestAuthAliasInfo extends DynamicData {
  subject: GuestAuthSubject;
  comment: string;
}
/** Since 6.0. */
export interface GuestAuthAnySubject extends GuestAuthSubject {}
/** Since 6.0. */
export interface GuestAuthNamedSubject extends GuestAuthSubject {
  name: string;
}
/** Since 6.0. */
export interface GuestAuthSubject extends DynamicData {}
/** Since 5.0. */
export interface GuestAuthentication extends DynamicData {
  interactiveSession: boolean;
}
/** Since 5.0. */
export interface GuestAuthenticationChallenge extends GuestOperationsFault {
  serverChallenge: GuestAuthentication;
  sessionID: Long;
}
/** Since 5.0. */
export interface GuestComponentsOutOfDate extends GuestOperationsFault {}
export interface GuestDiskInfo extends DynamicData {
  diskPath?: string;
  capacity?: Long;
  freeSpace?: Long;
  /** Since 7.0. */ filesystemType?: string;
  /** Since 7.0. */ mappings?: GuestInfoVirtualDiskMapping[];
}
/** Since 5.0. */
export interface GuestFileAttributes extends DynamicData {
  modificationTime?: Date;
  accessTime?: Date;
  symlinkTarget?: string;
}
/** Since 5.0. */
export interface GuestFileInfo extends DynamicData {
  path: string;
  type: string;
  size: Long;
  attributes: GuestFileAttributes;
}
export interface GuestInfo extends DynamicData {
  toolsStatus?: VirtualMachineToolsStatus;
  /** Since 4.0. */ toolsVersionStatus?: string;
  /** Since 5.0. */ toolsVersionStatus2?: string;
  /** Since 4.0. */ toolsRunningStatus?: string;
  toolsVersion?: string;
  /** Since 6.5. */ toolsInstallType?: string;
  guestId?: string;
  guestFamily?: string;
  guestFullName?: string;
  hostName?: string;
  ipAddress?: string;
  net?: GuestNicInfo[];
  /** Since 4.1. */ ipStack?: GuestStackInfo[];
  disk?: GuestDiskInfo[];
  screen?: GuestScreenInfo;
  guestState: string;
  /** Since 4.1. */ appHeartbeatStatus?: string;
  /** Since 6.0. */ guestKernelCrashed?: boolean;
  /** Since 5.5. */ appState?: string;
  /** Since 5.0. */ guestOperationsReady?: boolean;
  /** Since 5.0. */ interactiveGuestOperationsReady?: boolean;
  /** Since 6.0. */ guestStateChangeSupported?: boolean;
  /** Since 5.1. */ generationInfo?: GuestInfoNamespaceGenerationInfo[];
  /** Since 7.0. */ hwVersion?: string;
}
/** Since 5.1. */
export interface GuestInfoNamespaceGenerationInfo extends DynamicData {
  key: string;
  generationNo: number;
}
/** Since 7.0. */
export interface GuestInfoVirtualDiskMapping extends DynamicData {
  key: number;
}
/** Since 5.0. */
export interface GuestListFileInfo extends DynamicData {
  files?: GuestFileInfo[];
  remaining: number;
}
/** Since 6.0. */
export interface GuestMappedAliases extends DynamicData {
  base64Cert: string;
  username: string;
  subjects: GuestAuthSubject[];
}
/** Since 6.0. */
export interface GuestMultipleMappings extends GuestOperationsFault {}
export interface GuestNicInfo extends DynamicData {
  network?: string;
  ipAddress?: string[];
  macAddress?: string;
  connected: boolean;
  deviceConfigId: number;
  /** Since 4.1. */ dnsConfig?: NetDnsConfigInfo;
  /** Since 4.1. */ ipConfig?: NetIpConfigInfo;
  /** Since 4.1. */ netBIOSConfig?: NetBIOSConfigInfo;
}
/** Since 5.0. */
export interface GuestOperationsFault extends VimFault {}
/** Since 5.0. */
export interface GuestOperationsUnavailable extends GuestOperationsFault {}
export interface GuestOsDescriptor extends DynamicData {
  id: string;
  family: string;
  fullName: string;
  supportedMaxCPUs: number;
  /** Since 5.0. */ numSupportedPhysicalSockets?: number;
  /** Since 5.0. */ numSupportedCoresPerSocket?: number;
  supportedMinMemMB: number;
  supportedMaxMemMB: number;
  recommendedMemMB: number;
  recommendedColorDepth: number;
  supportedDiskControllerList: string[];
  recommendedSCSIController?: string;
  recommendedDiskController: string;
  supportedNumDisks: number;
  recommendedDiskSizeMB: number;
  /** Since 5.5. */ recommendedCdromController?: string;
  supportedEthernetCard: string[];
  recommendedEthernetCard?: string;
  supportsSlaveDisk?: boolean;
  cpuFeatureMask?: HostCpuIdInfo[];
  /** Since 5.0. */ smcRequired?: boolean;
  supportsWakeOnLan: boolean;
  supportsVMI?: boolean;
  supportsMemoryHotAdd?: boolean;
  supportsCpuHotAdd?: boolean;
  supportsCpuHotRemove?: boolean;
  /** Since 5.0. */ supportedFirmware?: string[];
  /** Since 5.0. */ recommendedFirmware?: string;
  /** Since 5.0. */ supportedUSBControllerList?: string[];
  /** Since 5.0. */ recommendedUSBController?: string;
  /** Since 5.0. */ supports3D?: boolean;
  /** Since 5.1. */ recommended3D?: boolean;
  /** Since 5.0. */ smcRecommended?: boolean;
  /** Since 5.0. */ ich7mRecommended?: boolean;
  /** Since 5.0. */ usbRecommended?: boolean;
  /** Since 5.0. */ supportLevel?: string;
  /** Since 5.0. */ supportedForCreate?: boolean;
  /** Since 5.0. */ vRAMSizeInKB?: IntOption;
  /** Since 6.0. */ numSupportedFloppyDevices?: number;
  /** Since 6.0. */ wakeOnLanEthernetCard?: string[];
  /** Since 6.0. */ supportsPvscsiControllerForBoot?: boolean;
  /** Since 6.0. */ diskUuidEnabled?: boolean;
  /** Since 6.0. */ supportsHotPlugPCI?: boolean;
  /** Since 6.5. */ supportsSecureBoot?: boolean;
  /** Since 6.5. */ defaultSecureBoot?: boolean;
  /** Since 6.7. */ persistentMemorySupported?: boolean;
  /** Since 6.7. */ supportedMinPersistentMemoryMB?: Long;
  /** Since 6.7. */ supportedMaxPersistentMemoryMB?: Long;
  /** Since 6.7. */ recommendedPersistentMemoryMB?: Long;
  /** Since 6.7. */ persistentMemoryHotAddSupported?: boolean;
  /** Since 6.7. */ persistentMemoryHotRemoveSupported?: boolean;
  /** Since 6.7. */ persistentMemoryColdGrowthSupported?: boolean;
  /** Since 6.7. */ persistentMemoryColdGrowthGranularityMB?: Long;
  /** Since 6.7. */ persistentMemoryHotGrowthSupported?: boolean;
  /** Since 6.7. */ persistentMemoryHotGrowthGranularityMB?: Long;
  /** Since 6.7. */ numRecommendedPhysicalSockets?: number;
  /** Since 6.7. */ numRecommendedCoresPerSocket?: number;
  /** Since 6.7. */ vvtdSupported?: BoolOption;
  /** Since 6.7. */ vbsSupported?: BoolOption;
  /** Since 7.0. */ vsgxSupported?: BoolOption;
  /** Since 6.7. */ supportsTPM20?: boolean;
  /** Since 7.0. */ vwdtSupported?: boolean;
}
/** Since 5.0. */
export interface GuestPermissionDenied extends GuestOperationsFault {}
/** Since 5.0. */
export interface GuestPosixFileAttributes extends GuestFileAttributes {
  ownerId?: number;
  groupId?: number;
  permissions?: Long;
}
/** Since 5.0. */
export interface GuestProcessInfo extends DynamicData {
  name: string;
  pid: Long;
  owner: string;
  cmdLine: string;
  startTime: Date;
  endTime?: Date;
  exitCode?: number;
}
/** Since 5.0. */
export interface GuestProcessNotFound extends GuestOperationsFault {
  pid: Long;
}
/** Since 5.0. */
export interface GuestProgramSpec extends DynamicData {
  programPath: string;
  arguments: string;
  workingDirectory?: string;
  envVariables?: string[];
}
/** Since 6.0. */
export interface GuestRegKeyNameSpec extends DynamicData {
  registryPath: string;
  wowBitness: string;
}
/** Since 6.0. */
export interface GuestRegKeyRecordSpec extends DynamicData {
  key: GuestRegKeySpec;
  fault?: LocalizedMethodFault;
}
/** Since 6.0. */
export interface GuestRegKeySpec extends DynamicData {
  keyName: GuestRegKeyNameSpec;
  classType: string;
  lastWritten: Date;
}
/** Since 6.0. */
export interface GuestRegValueBinarySpec extends GuestRegValueDataSpec {
  value?: Uint8Array;
}
/** Since 6.0. */
export interface GuestRegValueDataSpec extends DynamicData {}
/** Since 6.0. */
export interface GuestRegValueDwordSpec extends GuestRegValueDataSpec {
  value: number;
}
/** Since 6.0. */
export interface GuestRegValueExpandStringSpec extends GuestRegValueDataSpec {
  value?: string;
}
/** Since 6.0. */
export interface GuestRegValueMultiStringSpec extends GuestRegValueDataSpec {
  value?: string[];
}
/** Since 6.0. */
export interface GuestRegValueNameSpec extends DynamicData {
  keyName: GuestRegKeyNameSpec;
  name: string;
}
/** Since 6.0. */
export interface GuestRegValueQwordSpec extends GuestRegValueDataSpec {
  value: Long;
}
/** Since 6.0. */
export interface GuestRegValueSpec extends DynamicData {
  name: GuestRegValueNameSpec;
  data: GuestRegValueDataSpec;
}
/** Since 6.0. */
export interface GuestRegValueStringSpec extends GuestRegValueDataSpec {
  value?: string;
}
/** Since 6.0. */
export interface GuestRegistryFault extends GuestOperationsFault {
  windowsSystemErrorCode: Long;
}
/** Since 6.0. */
export interface GuestRegistryKeyAlreadyExists extends GuestRegistryKeyFault {}
/** Since 6.0. */
export interface GuestRegistryKeyFault extends GuestRegistryFault {
  keyName: string;
}
/** Since 6.0. */
export interface GuestRegistryKeyHasSubkeys extends GuestRegistryKeyFault {}
/** Since 6.0. */
export interface GuestRegistryKeyInvalid extends GuestRegistryKeyFault {}
/** Since 6.0. */
export interface GuestRegistryKeyParentVolatile extends GuestRegistryKeyFault {}
/** Since 6.0. */
export interface GuestRegistryValueFault extends GuestRegistryFault {
  keyName: string;
  valueName: string;
}
/** Since 6.0. */
export interface GuestRegistryValueNotFound extends GuestRegistryValueFault {}
export interface GuestScreenInfo extends DynamicData {
  width: number;
  height: number;
}
/** Since 4.1. */
export interface GuestStackInfo extends DynamicData {
  dnsConfig?: NetDnsConfigInfo;
  ipRouteConfig?: NetIpRouteConfigInfo;
  ipStackConfig?: KeyValue[];
  dhcpConfig?: NetDhcpConfigInfo;
}
/** Since 5.0. */
export interface GuestWindowsFileAttributes extends GuestFileAttributes {
  hidden?: boolean;
  readOnly?: boolean;
  createTime?: Date;
}
/** Since 5.0. */
export interface GuestWindowsProgramSpec extends GuestProgramSpec {
  startMinimized: boolean;
}
export interface HAErrorsAtDest extends MigrationFault {}
/** Since 6.0. */
export interface HbrDiskMigrationAction extends ClusterAction {
  collectionId: string;
  collectionName: string;
  diskIds: string[];
  source: Ref<'Datastore'>;
  destination: Ref<'Datastore'>;
  sizeTransferred: Long;
  spaceUtilSrcBefore?: number;
  spaceUtilDstBefore?: number;
  spaceUtilSrcAfter?: number;
  spaceUtilDstAfter?: number;
  ioLatencySrcBefore?: number;
  ioLatencyDstBefore?: number;
}
/** Since 5.0. */
export interface HbrManagerReplicationVmInfo extends DynamicData {
  state: string;
  progressInfo?: ReplicationVmProgressInfo;
  imageId?: string;
  lastError?: LocalizedMethodFault;
}
/** Since 6.0. */
export interface HbrManagerVmReplicationCapability extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  supportedQuiesceMode: string;
  compressionSupported: boolean;
  maxSupportedSourceDiskCapacity: Long;
  minRpo?: Long;
  fault?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface HealthStatusChangedEvent extends Event {
  componentId: string;
  oldStatus: string;
  newStatus: string;
  componentName: string;
  /** Since 6.0. */ serviceId?: string;
}
export interface HealthSystemRuntime extends DynamicData {
  systemHealthInfo?: HostSystemHealthInfo;
  hardwareStatusInfo?: HostHardwareStatusInfo;
}
/** Since 6.5. */
export interface HealthUpdate extends DynamicData {
  entity: Ref<'ManagedEntity'>;
  healthUpdateInfoId: string;
  id: string;
  status: ManagedEntityStatus;
  remediation: string;
}
/** Since 6.5. */
export interface HealthUpdateInfo extends DynamicData {
  id: string;
  componentType: string;
  description: string;
}
export interface HeterogenousHostsBlockingEVC extends EVCConfigFault {}
/** Since 6.0. */
export interface HostAccessControlEntry extends DynamicData {
  principal: string;
  group: boolean;
  accessMode: HostAccessMode;
}
/** Since 5.0. */
export interface HostAccessRestrictedToManagementServer extends NotSupported {
  managementServer: string;
}
export interface HostAccountSpec extends DynamicData {
  id: string;
  password?: string;
  description?: string;
}
/** Since 4.1. */
export interface HostActiveDirectory extends DynamicData {
  changeOperation: string;
  spec?: HostActiveDirectorySpec;
}
/** Since 4.1. */
export interface HostActiveDirectoryInfo extends HostDirectoryStoreInfo {
  joinedDomain?: string;
  trustedDomain?: string[];
  domainMembershipStatus?: string;
  /** Since 6.0. */ smartCardAuthenticationEnabled?: boolean;
}
/** Since 4.1. */
export interface HostActiveDirectorySpec extends DynamicData {
  domainName?: string;
  userName?: string;
  password?: string;
  /** Since 5.0. */ camServer?: string;
  /** Since 5.0. */ thumbprint?: string;
  /** Since 6.0. */ smartCardAuthenticationEnabled?: boolean;
  /** Since 6.0. */ smartCardTrustAnchors?: string[];
}
export interface HostAddFailedEvent extends HostEvent {
  hostname: string;
}
export interface HostAddedEvent extends HostEvent {}
export interface HostAdminDisableEvent extends HostEvent {}
export interface HostAdminEnableEvent extends HostEvent {}
/** Since 4.0. */
export interface HostApplyProfile extends ApplyProfile {
  memory?: HostMemoryProfile;
  storage?: StorageProfile;
  network?: NetworkProfile;
  datetime?: DateTimeProfile;
  firewall?: FirewallProfile;
  security?: SecurityProfile;
  service?: ServiceProfile[];
  option?: OptionProfile[];
  userAccount?: UserProfile[];
  usergroupAccount?: UserGroupProfile[];
  /** Since 4.1. */ authentication?: AuthenticationProfile;
}
/** Since 7.0. */
export interface HostAssignableHardwareBinding extends DynamicData {
  instanceId: string;
  vm: Ref<'VirtualMachine'>;
}
/** Since 7.0. */
export interface HostAssignableHardwareConfig extends DynamicData {
  attributeOverride?: HostAssignableHardwareConfigAttributeOverride[];
}
/** Since 7.0. */
export interface HostAssignableHardwareConfigAttributeOverride extends DynamicData {
  instanceId: string;
  name: string;
  value?: unknown;
}
/** Since 4.1. */
export interface HostAuthenticationManagerInfo extends DynamicData {
  authConfig: HostAuthenticationStoreInfo[];
}
/** Since 4.1. */
export interface HostAuthenticationStoreInfo extends DynamicData {
  enabled: boolean;
}
export interface HostAutoStartManagerConfig extends DynamicData {
  defaults?: AutoStartDefaults;
  powerInfo?: AutoStartPowerInfo[];
}
export interface HostBIOSInfo extends DynamicData {
  biosVersion?: string;
  releaseDate?: Date;
  /** Since 6.5. */ vendor?: string;
  /** Since 6.5. */ majorRelease?: number;
  /** Since 6.5. */ minorRelease?: number;
  /** Since 6.5. */ firmwareMajorRelease?: number;
  /** Since 6.5. */ firmwareMinorRelease?: number;
}
export interface HostBlockAdapterTargetTransport extends HostTargetTransport {}
export interface HostBlockHba extends HostHostBusAdapter {}
export interface HostBootDevice extends DynamicData {
  key: string;
  description: string;
}
export interface HostBootDeviceInfo extends DynamicData {
  bootDevices?: HostBootDevice[];
  currentBootDeviceKey?: string;
}
/** Since 5.0. */
export interface HostCacheConfigurationInfo extends DynamicData {
  key: Ref<'Datastore'>;
  swapSize: Long;
}
/** Since 5.0. */
export interface HostCacheConfigurationSpec extends DynamicData {
  datastore: Ref<'Datastore'>;
  swapSize: Long;
}
export interface HostCapability extends DynamicData {
  recursiveResourcePoolsSupported: boolean;
  cpuMemoryResourceConfigurationSupported: boolean;
  rebootSupported: boolean;
  shutdownSupported: boolean;
  vmotionSupported: boolean;
  standbySupported: boolean;
  /** Since 4.0. */ ipmiSupported?: boolean;
  maxSupportedVMs?: number;
  maxRunningVMs?: number;
  maxSupportedVcpus?: number;
  /** Since 5.1. */ maxRegisteredVMs?: number;
  datastorePrincipalSupported: boolean;
  sanSupported: boolean;
  nfsSupported: boolean;
  iscsiSupported: boolean;
  vlanTaggingSupported: boolean;
  nicTeamingSupported: boolean;
  highGuestMemSupported: boolean;
  maintenanceModeSupported: boolean;
  suspendedRelocateSupported: boolean;
  restrictedSnapshotRelocateSupported: boolean;
  perVmSwapFiles: boolean;
  localSwapDatastoreSupported: boolean;
  unsharedSwapVMotionSupported: boolean;
  backgroundSnapshotsSupported: boolean;
  preAssignedPCIUnitNumbersSupported: boolean;
  screenshotSupported: boolean;
  scaledScreenshotSupported: boolean;
  /** Since 4.0. */ storageVMotionSupported?: boolean;
  /** Since 4.0. */ vmotionWithStorageVMotionSupported?: boolean;
  /** Since 5.5. */ vmotionAcrossNetworkSupported?: boolean;
  /** Since 6.0. */ maxNumDisksSVMotion?: number;
  /** Since 5.1. */ hbrNicSelectionSupported?: boolean;
  /** Since 6.0. */ vrNfcNicSelectionSupported?: boolean;
  /** Since 4.0. */ recordReplaySupported?: boolean;
  /** Since 4.0. */ ftSupported?: boolean;
  /** Since 4.0. */ replayUnsupportedReason?: string;
  /** Since 4.1. */ replayCompatibilityIssues?: string[];
  /** Since 6.0. */ smpFtSupported?: boolean;
  /** Since 4.1. */ ftCompatibilityIssues?: string[];
  /** Since 6.0. */ smpFtCompatibilityIssues?: string[];
  /** Since 6.0. */ maxVcpusPerFtVm?: number;
  /** Since 4.0. */ loginBySSLThumbprintSupported?: boolean;
  /** Since 4.0. */ cloneFromSnapshotSupported?: boolean;
  /** Since 4.0. */ deltaDiskBackingsSupported?: boolean;
  perVMNetworkTrafficShapingSupported?: boolean;
  /** Since 4.0. */ tpmSupported?: boolean;
  /** Since 6.7. */ tpmVersion?: string;
  /** Since 6.7. */ txtEnabled?: boolean;
  /** Since 4.0. */ supportedCpuFeature?: HostCpuIdInfo[];
  /** Since 4.0. */ virtualExecUsageSupported?: boolean;
  /** Since 4.1. */ storageIORMSupported?: boolean;
  /** Since 4.1. */ vmDirectPathGen2Supported?: boolean;
  /** Since 4.1. */ vmDirectPathGen2UnsupportedReason?: string[];
  /** Since 4.1. */ vmDirectPathGen2UnsupportedReasonExtended?: string;
  /** Since 5.0. */ supportedVmfsMajorVersion?: number[];
  /** Since 4.1. */ vStorageCapable?: boolean;
  /** Since 5.0. */ snapshotRelayoutSupported?: boolean;
  /** Since 5.0. */ firewallIpRulesSupported?: boolean;
  /** Since 5.0. */ servicePackageInfoSupported?: boolean;
  /** Since 5.0. */ maxHostRunningVms?: number;
  /** Since 5.0. */ maxHostSupportedVcpus?: number;
  /** Since 5.0. */ vmfsDatastoreMountCapable?: boolean;
  /** Since 5.1. */ eightPlusHostVmfsSharedAccessSupported?: boolean;
  /** Since 5.1. */ nestedHVSupported?: boolean;
  /** Since 5.1. */ vPMCSupported?: boolean;
  /** Since 5.1. */ interVMCommunicationThroughVMCISupported?: boolean;
  /** Since 5.1. */ scheduledHardwareUpgradeSupported?: boolean;
  /** Since 5.1. */ featureCapabilitiesSupported?: boolean;
  /** Since 5.1. */ latencySensitivitySupported?: boolean;
  /** Since 5.5. */ storagePolicySupported?: boolean;
  /** Since 5.1. */ accel3dSupported?: boolean;
  /** Since 5.5. */ reliableMemoryAware?: boolean;
  /** Since 5.5. */ multipleNetworkStackInstanceSupported?: boolean;
  /** Since 6.0. */ messageBusProxySupported?: boolean;
  /** Since 5.5. */ vsanSupported?: boolean;
  /** Since 5.5. */ vFlashSupported?: boolean;
  /** Since 6.0. */ hostAccessManagerSupported?: boolean;
  /** Since 6.0. */ provisioningNicSelectionSupported?: boolean;
  /** Since 6.0. */ nfs41Supported?: boolean;
  /** Since 6.5. */ nfs41Krb5iSupported?: boolean;
  /** Since 6.0. */ turnDiskLocatorLedSupported?: boolean;
  /** Since 6.0. */ virtualVolumeDatastoreSupported?: boolean;
  /** Since 6.0. */ markAsSsdSupported?: boolean;
  /** Since 6.0. */ markAsLocalSupported?: boolean;
  /** Since 6.0. */ smartCardAuthenticationSupported?: boolean;
  /** Since 6.7. */ pMemSupported?: boolean;
  /** Since 6.7. */ pMemSnapshotSupported?: boolean;
  /** Since 6.5. */ cryptoSupported?: boolean;
  /** Since 6.5. */ oneKVolumeAPIsSupported?: boolean;
  /** Since 6.5. */ gatewayOnNicSupported?: boolean;
  /** Since 6.5. */ upitSupported?: boolean;
  /** Since 6.5. */ cpuHwMmuSupported?: boolean;
  /** Since 6.5. */ encryptedVMotionSupported?: boolean;
  /** Since 6.5. */ encryptionChangeOnAddRemoveSupported?: boolean;
  /** Since 6.5. */ encryptionHotOperationSupported?: boolean;
  /** Since 6.5. */ encryptionWithSnapshotsSupported?: boolean;
  /** Since 6.5. */ encryptionFaultToleranceSupported?: boolean;
  /** Since 6.5. */ encryptionMemorySaveSupported?: boolean;
  /** Since 6.5. */ encryptionRDMSupported?: boolean;
  /** Since 6.5. */ encryptionVFlashSupported?: boolean;
  /** Since 6.5. */ encryptionCBRCSupported?: boolean;
  /** Since 6.5. */ encryptionHBRSupported?: boolean;
  /** Since 6.7. */ ftEfiSupported?: boolean;
  /** Since 6.7. */ unmapMethodSupported?: string;
  /** Since 6.7. */ maxMemMBPerFtVm?: number;
  /** Since 6.7. */ virtualMmuUsageIgnored?: boolean;
  /** Since 6.7. */ virtualExecUsageIgnored?: boolean;
  /** Since 6.7. */ vmCreateDateSupported?: boolean;
  /** Since 6.7. */ vmfs3EOLSupported?: boolean;
  /** Since 6.7. */ ftVmcpSupported?: boolean;
  /** Since 6.7.1. */ quickBootSupported?: boolean;
  /** Since 7.0. */ assignableHardwareSupported?: boolean;
  /** Since 7.0. */ useFeatureReqsForOldHWv?: boolean;
  /** Since 7.0. */ markPerenniallyReservedSupported?: boolean;
  /** Since 7.0. */ hppPspSupported?: boolean;
  /** Since 7.0. */ deviceRebindWithoutRebootSupported?: boolean;
  /** Since 7.0. */ storagePolicyChangeSupported?: boolean;
  /** Since 7.0. */ precisionTimeProtocolSupported?: boolean;
  /** Since 7.0. */ remoteDeviceVMotionSupported?: boolean;
  /** Since 7.0. */ maxSupportedVmMemory?: number;
}
/** Since 6.0. */
export interface HostCertificateManagerCertificateInfo extends DynamicData {
  issuer?: string;
  notBefore?: Date;
  notAfter?: Date;
  subject?: string;
  status: string;
}
export interface HostCnxFailedAccountFailedEvent extends HostEvent {}
export interface HostCnxFailedAlreadyManagedEvent extends HostEvent {
  serverName: string;
}
export interface HostCnxFailedBadCcagentEvent extends HostEvent {}
export interface HostCnxFailedBadUsernameEvent extends HostEvent {}
export interface HostCnxFailedBadVersionEvent extends HostEvent {}
export interface HostCnxFailedCcagentUpgradeEvent extends HostEvent {}
export interface HostCnxFailedEvent extends HostEvent {}
export interface HostCnxFailedNetworkErrorEvent extends HostEvent {}
export interface HostCnxFailedNoAccessEvent extends HostEvent {}
export interface HostCnxFailedNoConnectionEvent extends HostEvent {}
export interface HostCnxFailedNoLicenseEvent extends HostEvent {}
export interface HostCnxFailedNotFoundEvent extends HostEvent {}
export interface HostCnxFailedTimeoutEvent extends HostEvent {}
export interface HostCommunication extends RuntimeFault {}
/** Since 4.0. */
export interface HostComplianceCheckedEvent extends HostEvent {
  profile: ProfileEventArgument;
}
/** Since 4.0. */
export interface HostCompliantEvent extends HostEvent {}
/** Since 4.0. */
export interface HostConfigAppliedEvent extends HostEvent {}
export interface HostConfigChange extends DynamicData {}
/** Since 4.0. */
export interface HostConfigFailed extends HostConfigFault {
  failure: LocalizedMethodFault[];
}
export interface HostConfigFault extends VimFault {}
export interface HostConfigInfo extends DynamicData {
  host: Ref<'HostSystem'>;
  product: AboutInfo;
  /** Since 6.5. */ deploymentInfo?: HostDeploymentInfo;
  hyperThread?: HostHyperThreadScheduleInfo;
  consoleReservation?: ServiceConsoleReservationInfo;
  virtualMachineReservation?: VirtualMachineMemoryReservationInfo;
  storageDevice?: HostStorageDeviceInfo;
  /** Since 4.0. */ multipathState?: HostMultipathStateInfo;
  fileSystemVolume?: HostFileSystemVolumeInfo;
  /** Since 4.1. */ systemFile?: string[];
  network?: HostNetworkInfo;
  vmotion?: HostVMotionInfo;
  /** Since 4.0. */ virtualNicManagerInfo?: HostVirtualNicManagerInfo;
  capabilities?: HostNetCapabilities;
  datastoreCapabilities?: HostDatastoreSystemCapabilities;
  offloadCapabilities?: HostNetOffloadCapabilities;
  service?: HostServiceInfo;
  firewall?: HostFirewallInfo;
  autoStart?: HostAutoStartManagerConfig;
  activeDiagnosticPartition?: HostDiagnosticPartition;
  option?: OptionValue[];
  optionDef?: OptionDef[];
  datastorePrincipal?: string;
  localSwapDatastore?: Ref<'Datastore'>;
  /** Since 5.1. */ systemSwapConfiguration?: HostSystemSwapConfiguration;
  systemResources?: HostSystemResourceInfo;
  dateTimeInfo?: HostDateTimeInfo;
  flags?: HostFlagInfo;
  adminDisabled?: boolean;
  /** Since 6.0. */ lockdownMode?: HostLockdownMode;
  /** Since 4.0. */ ipmi?: HostIpmiInfo;
  /** Since 4.0. */ sslThumbprintInfo?: HostSslThumbprintInfo;
  /** Since 5.0. */ sslThumbprintData?: HostSslThumbprintInfo[];
  /** Since 5.0. */ certificate?: number[];
  /** Since 4.0. */ pciPassthruInfo?: HostPciPassthruInfo[];
  /** Since 4.1. */ authenticationManagerInfo?: HostAuthenticationManagerInfo;
  /** Since 4.1. */ featureVersion?: HostFeatureVersionInfo[];
  /** Since 4.1. */ powerSystemCapability?: PowerSystemCapability;
  /** Since 4.1. */ powerSystemInfo?: PowerSystemInfo;
  /** Since 5.0. */ cacheConfigurationInfo?: HostCacheConfigurationInfo[];
  /** Since 5.0. */ wakeOnLanCapable?: boolean;
  /** Since 5.1. */ featureCapability?: HostFeatureCapability[];
  /** Since 5.1. */ maskedFeatureCapability?: HostFeatureCapability[];
  /** Since 5.5. */ vFlashConfigInfo?: HostVFlashManagerVFlashConfigInfo;
  /** Since 5.5. */ vsanHostConfig?: VsanHostConfigInfo;
  /** Since 6.0. */ domainList?: string[];
  /** Since 6.0. */ scriptCheckSum?: Uint8Array;
  /** Since 6.0. */ hostConfigCheckSum?: Uint8Array;
  /** Since 7.0. */ descriptionTreeCheckSum?: Uint8Array;
  /** Since 5.5. */ graphicsInfo?: HostGraphicsInfo[];
  /** Since 6.0. */ sharedPassthruGpuTypes?: string[];
  /** Since 6.5. */ graphicsConfig?: HostGraphicsConfig;
  /** Since 6.7. */ sharedGpuCapabilities?: HostSharedGpuCapabilities[];
  /** Since 6.0. */ ioFilterInfo?: HostIoFilterInfo[];
  /** Since 6.5. */ sriovDevicePool?: HostSriovDevicePoolInfo[];
  /** Since 7.0. */ assignableHardwareBinding?: HostAssignableHardwareBinding[];
  /** Since 7.0. */ assignableHardwareConfig?: HostAssignableHardwareConfig;
}
export interface HostConfigManager extends DynamicData {
  cpuScheduler?: Ref<'HostCpuSchedulerSystem'>;
  datastoreSystem?: Ref<'HostDatastoreSystem'>;
  memoryManager?: Ref<'HostMemorySystem'>;
  storageSystem?: Ref<'HostStorageSystem'>;
  networkSystem?: Ref<'HostNetworkSystem'>;
  vmotionSystem?: Ref<'HostVMotionSystem'>;
  /** Since 4.0. */ virtualNicManager?: Ref<'HostVirtualNicManager'>;
  serviceSystem?: Ref<'HostServiceSystem'>;
  firewallSystem?: Ref<'HostFirewallSystem'>;
  advancedOption?: Ref<'OptionManager'>;
  diagnosticSystem?: Ref<'HostDiagnosticSystem'>;
  autoStartManager?: Ref<'HostAutoStartManager'>;
  snmpSystem?: Ref<'HostSnmpSystem'>;
  dateTimeSystem?: Ref<'HostDateTimeSystem'>;
  patchManager?: Ref<'HostPatchManager'>;
  /** Since 5.0. */ imageConfigManager?: Ref<'HostImageConfigManager'>;
  bootDeviceSystem?: Ref<'HostBootDeviceSystem'>;
  firmwareSystem?: Ref<'HostFirmwareSystem'>;
  healthStatusSystem?: Ref<'HostHealthStatusSystem'>;
  /** Since 4.0. */ pciPassthruSystem?: Ref<'HostPciPassthruSystem'>;
  /** Since 4.0. */ licenseManager?: Ref<'LicenseManager'>;
  /** Since 4.0. */ kernelModuleSystem?: Ref<'HostKernelModuleSystem'>;
  /** Since 4.1. */ authenticationManager?: Ref<'HostAuthenticationManager'>;
  /** Since 4.1. */ powerSystem?: Ref<'HostPowerSystem'>;
  /** Since 5.0. */ cacheConfigurationManager?: Ref<'HostCacheConfigurationManager'>;
  /** Since 5.0. */ esxAgentHostManager?: Ref<'HostEsxAgentHostManager'>;
  /** Since 5.0. */ iscsiManager?: Ref<'IscsiManager'>;
  /** Since 5.5. */ vFlashManager?: Ref<'HostVFlashManager'>;
  /** Since 5.5. */ vsanSystem?: Ref<'HostVsanSystem'>;
  /** Since 6.0. */ messageBusProxy?: Ref<'MessageBusProxy'>;
  /** Since 6.0. */ userDirectory?: Ref<'UserDirectory'>;
  /** Since 6.0. */ accountManager?: Ref<'HostLocalAccountManager'>;
  /** Since 6.0. */ hostAccessManager?: Ref<'HostAccessManager'>;
  /** Since 5.5. */ graphicsManager?: Ref<'HostGraphicsManager'>;
  /** Since 5.5. */ vsanInternalSystem?: Ref<'HostVsanInternalSystem'>;
  /** Since 6.0. */ certificateManager?: Ref<'HostCertificateManager'>;
  /** Since 6.5. */ cryptoManager?: Ref<'CryptoManager'>;
  /** Since 6.7. */ nvdimmSystem?: Ref<'HostNvdimmSystem'>;
  /** Since 7.0. */ assignableHardwareManager?: Ref<'HostAssignableHardwareManager'>;
}
/** Since 4.0. */
export interface HostConfigSpec extends DynamicData {
  nasDatastore?: HostNasVolumeConfig[];
  network?: HostNetworkConfig;
  nicTypeSelection?: HostVirtualNicManagerNicTypeSelection[];
  service?: HostServiceConfig[];
  firewall?: HostFirewallConfig;
  option?: OptionValue[];
  datastorePrincipal?: string;
  datastorePrincipalPasswd?: string;
  datetime?: HostDateTimeConfig;
  storageDevice?: HostStorageDeviceInfo;
  license?: HostLicenseSpec;
  security?: HostSecuritySpec;
  userAccount?: HostAccountSpec[];
  usergroupAccount?: HostAccountSpec[];
  memory?: HostMemorySpec;
  /** Since 4.1. */ activeDirectory?: HostActiveDirectory[];
  /** Since 5.0. */ genericConfig?: KeyAnyValue[];
  /** Since 6.5. */ graphicsConfig?: HostGraphicsConfig;
  /** Since 7.0. */ assignableHardwareConfig?: HostAssignableHardwareConfig;
}
export interface HostConfigSummary extends DynamicData {
  name: string;
  port: number;
  /** Since 4.0. */ sslThumbprint?: string;
  product?: AboutInfo;
  vmotionEnabled: boolean;
  /** Since 4.0. */ faultToleranceEnabled?: boolean;
  /** Since 4.1. */ featureVersion?: HostFeatureVersionInfo[];
  /** Since 5.0. */ agentVmDatastore?: Ref<'Datastore'>;
  /** Since 5.0. */ agentVmNetwork?: Ref<'Network'>;
}
export interface HostConnectFault extends VimFault {}
export interface HostConnectInfo extends DynamicData {
  serverIp?: string;
  /** Since 5.0. */ inDasCluster?: boolean;
  host: HostListSummary;
  vm?: VirtualMachineSummary[];
  vimAccountNameRequired?: boolean;
  clusterSupported?: boolean;
  network?: HostConnectInfoNetworkInfo[];
  datastore?: HostDatastoreConnectInfo[];
  /** Since 4.0. */ license?: HostLicenseConnectInfo;
  /** Since 6.0. */ capability?: HostCapability;
}
export interface HostConnectInfoNetworkInfo extends DynamicData {
  summary: NetworkSummary;
}
export interface HostConnectSpec extends DynamicData {
  hostName?: string;
  port?: number;
  sslThumbprint?: string;
  userName?: string;
  password?: string;
  vmFolder?: Ref<'Folder'>;
  force: boolean;
  vimAccountName?: string;
  vimAccountPassword?: string;
  /** Since 4.0. */ managementIp?: string;
  /** Since 6.0. */ lockdownMode?: HostLockdownMode;
  /** Since 6.0. */ hostGateway?: HostGatewaySpec;
}
export interface HostConnectedEvent extends HostEvent {}
export interface HostConnectionLostEvent extends HostEvent {}
export interface HostCpuIdInfo extends DynamicData {
  level: number;
  vendor?: string;
  eax?: string;
  ebx?: string;
  ecx?: string;
  edx?: string;
}
export interface HostCpuInfo extends DynamicData {
  numCpuPackages: number;
  numCpuCores: number;
  numCpuThreads: number;
  hz: Long;
}
export interface HostCpuPackage extends DynamicData {
  index: number;
  vendor: string;
  hz: Long;
  busHz: Long;
  description: string;
  threadId: number[];
  cpuFeature?: HostCpuIdInfo[];
}
/** Since 4.0. */
export interface HostCpuPowerManagementInfo extends DynamicData {
  currentPolicy?: string;
  hardwareSupport?: string;
}
export interface HostDasDisabledEvent extends HostEvent {}
export interface HostDasDisablingEvent extends HostEvent {}
export interface HostDasEnabledEvent extends HostEvent {}
export interface HostDasEnablingEvent extends HostEvent {}
export interface HostDasErrorEvent extends HostEvent {
  message?: string;
  /** Since 4.0. */ reason?: string;
}
export interface HostDasEvent extends HostEvent {}
export interface HostDasOkEvent extends HostEvent {}
export interface HostDatastoreBrowserSearchResults extends DynamicData {
  datastore?: Ref<'Datastore'>;
  folderPath?: string;
  file?: FileInfo[];
}
export interface HostDatastoreBrowserSearchSpec extends DynamicData {
  query?: FileQuery[];
  details?: FileQueryFlags;
  searchCaseInsensitive?: boolean;
  matchPattern?: string[];
  sortFoldersFirst?: boolean;
}
export interface HostDatastoreConnectInfo extends DynamicData {
  summary: DatastoreSummary;
}
export interface HostDatastoreExistsConnectInfo extends HostDatastoreConnectInfo {
  newDatastoreName: string;
}
export interface HostDatastoreNameConflictConnectInfo extends HostDatastoreConnectInfo {
  newDatastoreName: string;
}
export interface HostDatastoreSystemCapabilities extends DynamicData {
  nfsMountCreationRequired: boolean;
  nfsMountCreationSupported: boolean;
  localDatastoreSupported: boolean;
  /** Since 4.0. */ vmfsExtentExpansionSupported?: boolean;
}
/** Since 6.0. */
export interface HostDatastoreSystemDatastoreResult extends DynamicData {
  key: Ref<'Datastore'>;
  fault?: LocalizedMethodFault;
}
/** Since 6.0. */
export interface HostDatastoreSystemVvolDatastoreSpec extends DynamicData {
  name: string;
  scId: string;
}
export interface HostDateTimeConfig extends DynamicData {
  timeZone?: string;
  ntpConfig?: HostNtpConfig;
}
export interface HostDateTimeInfo extends DynamicData {
  timeZone: HostDateTimeSystemTimeZone;
  /** Since 7.0. */ systemClockProtocol?: string;
  ntpConfig?: HostNtpConfig;
}
export interface HostDateTimeSystemTimeZone extends DynamicData {
  key: string;
  name: string;
  description: string;
  gmtOffset: number;
}
/** Since 6.5. */
export interface HostDeploymentInfo extends DynamicData {
  bootedFromStatelessCache?: boolean;
}
export interface HostDevice extends DynamicData {
  deviceName: string;
  deviceType: string;
}
export interface HostDhcpService extends DynamicData {
  key: string;
  spec: HostDhcpServiceSpec;
}
export interface HostDhcpServiceConfig extends DynamicData {
  changeOperation?: string;
  key: string;
  spec: HostDhcpServiceSpec;
}
export interface HostDhcpServiceSpec extends DynamicData {
  virtualSwitch: string;
  defaultLeaseDuration: number;
  leaseBeginIp: string;
  leaseEndIp: string;
  maxLeaseDuration: number;
  unlimitedLease: boolean;
  ipSubnetAddr: string;
  ipSubnetMask: string;
}
export interface HostDiagnosticPartition extends DynamicData {
  storageType: string;
  diagnosticType: string;
  slots: number;
  id: HostScsiDiskPartition;
}
export interface HostDiagnosticPartitionCreateDescription extends DynamicData {
  layout: HostDiskPartitionLayout;
  diskUuid: string;
  spec: HostDiagnosticPartitionCreateSpec;
}
export interface HostDiagnosticPartitionCreateOption extends DynamicData {
  storageType: string;
  diagnosticType: string;
  disk: HostScsiDisk;
}
export interface HostDiagnosticPartitionCreateSpec extends DynamicData {
  storageType: string;
  diagnosticType: string;
  id: HostScsiDiskPartition;
  partition: HostDiskPartitionSpec;
  active?: boolean;
}
/** Since 4.0. */
export interface HostDigestInfo extends DynamicData {
  digestMethod: string;
  digestValue: number[];
  objectName?: string;
}
/** Since 4.1. */
export interface HostDirectoryStoreInfo extends HostAuthenticationStoreInfo {}
export interface HostDisconnectedEvent extends HostEvent {
  /** Since 4.0. */ reason?: string;
}
/** Since 5.5. */
export interface HostDiskConfigurationResult extends DynamicData {
  devicePath?: string;
  success?: boolean;
  fault?: LocalizedMethodFault;
}
export interface HostDiskDimensions extends DynamicData {}
export interface HostDiskDimensionsChs extends DynamicData {
  cylinder: Long;
  head: number;
  sector: number;
}
export interface HostDiskDimensionsLba extends DynamicData {
  blockSize: number;
  block: Long;
}
export interface HostDiskMappingInfo extends DynamicData {
  physicalPartition?: HostDiskMappingPartitionInfo;
  name: string;
  exclusive?: boolean;
}
export interface HostDiskMappingOption extends DynamicData {
  physicalPartition?: HostDiskMappingPartitionOption[];
  name: string;
}
export interface HostDiskMappingPartitionInfo extends DynamicData {
  name: string;
  fileSystem: string;
  capacityInKb: Long;
}
export interface HostDiskMappingPartitionOption extends DynamicData {
  name: string;
  fileSystem: string;
  capacityInKb: Long;
}
export interface HostDiskPartitionAttributes extends DynamicData {
  partition: number;
  startSector: Long;
  endSector: Long;
  type: string;
  /** Since 5.0. */ guid?: string;
  logical: boolean;
  attributes: number;
  /** Since 5.0. */ partitionAlignment?: Long;
}
export interface HostDiskPartitionBlockRange extends DynamicData {
  partition?: number;
  type: string;
  start: HostDiskDimensionsLba;
  end: HostDiskDimensionsLba;
}
export interface HostDiskPartitionInfo extends DynamicData {
  deviceName: string;
  spec: HostDiskPartitionSpec;
  layout: HostDiskPartitionLayout;
}
export interface HostDiskPartitionLayout extends DynamicData {
  total?: HostDiskDimensionsLba;
  partition: HostDiskPartitionBlockRange[];
}
export interface HostDiskPartitionSpec extends DynamicData {
  /** Since 5.0. */ partitionFormat?: string;
  chs?: HostDiskDimensionsChs;
  totalSectors?: Long;
  partition?: HostDiskPartitionAttributes[];
}
export interface HostDnsConfig extends DynamicData {
  dhcp: boolean;
  virtualNicDevice?: string;
  /** Since 6.7. */ ipv6VirtualNicDevice?: string;
  hostName: string;
  domainName: string;
  address?: string[];
  searchDomain?: string[];
}
/** Since 4.0. */
export interface HostDnsConfigSpec extends HostDnsConfig {
  virtualNicConnection?: HostVirtualNicConnection;
  /** Since 6.7. */ virtualNicConnectionV6?: HostVirtualNicConnection;
}
export interface HostEnableAdminFailedEvent extends HostEvent {
  permissions: Permission[];
}
/** Since 6.7. */
export interface HostEnterMaintenanceResult extends DynamicData {
  vmFaults?: FaultsByVM[];
  hostFaults?: FaultsByHost[];
}
/** Since 5.0. */
export interface HostEsxAgentHostManagerConfigInfo extends DynamicData {
  agentVmDatastore?: Ref<'Datastore'>;
  agentVmNetwork?: Ref<'Network'>;
}
export interface HostEvent extends Event {}
export interface HostEventArgument extends EntityEventArgument {
  host: Ref<'HostSystem'>;
}
/** Since 4.0. */
export interface HostExtraNetworksEvent extends HostDasEvent {
  ips?: string;
}
/** Since 6.0. */
export interface HostFaultToleranceManagerComponentHealthInfo extends DynamicData {
  isStorageHealthy: boolean;
  isNetworkHealthy: boolean;
}
/** Since 5.1. */
export interface HostFeatureCapability extends DynamicData {
  key: string;
  featureName: string;
  value: string;
}
/** Since 5.1. */
export interface HostFeatureMask extends DynamicData {
  key: string;
  featureName: string;
  value: string;
}
/** Since 4.1. */
export interface HostFeatureVersionInfo extends DynamicData {
  key: string;
  value: string;
}
export interface HostFibreChannelHba extends HostHostBusAdapter {
  portWorldWideName: Long;
  nodeWorldWideName: Long;
  portType: FibreChannelPortType;
  speed: Long;
}
/** Since 5.0. */
export interface HostFibreChannelOverEthernetHba extends HostFibreChannelHba {
  underlyingNic: string;
  linkInfo: HostFibreChannelOverEthernetHbaLinkInfo;
  isSoftwareFcoe: boolean;
  markedForRemoval: boolean;
}
/** Since 5.0. */
export interface HostFibreChannelOverEthernetHbaLinkInfo extends DynamicData {
  vnportMac: string;
  fcfMac: string;
  vlanId: number;
}
/** Since 5.0. */
export interface HostFibreChannelOverEthernetTargetTransport extends HostFibreChannelTargetTransport {
  vnportMac: string;
  fcfMac: string;
  vlanId: number;
}
export interface HostFibreChannelTargetTransport extends HostTargetTransport {
  portWorldWideName: Long;
  nodeWorldWideName: Long;
}
export interface HostFileAccess extends DynamicData {
  who: string;
  what: string;
}
export interface HostFileSystemMountInfo extends DynamicData {
  mountInfo: HostMountInfo;
  volume: HostFileSystemVolume;
  /** Since 4.1. */ vStorageSupport?: string;
}
export interface HostFileSystemVolume extends DynamicData {
  type: string;
  name: string;
  capacity: Long;
}
export interface HostFileSystemVolumeInfo extends DynamicData {
  volumeTypeList?: string[];
  mountInfo?: HostFileSystemMountInfo[];
}
/** Since 4.0. */
export interface HostFirewallConfig extends DynamicData {
  rule?: HostFirewallConfigRuleSetConfig[];
  defaultBlockingPolicy: HostFirewallDefaultPolicy;
}
/** Since 4.0. */
export interface HostFirewallConfigRuleSetConfig extends DynamicData {
  rulesetId: string;
  enabled: boolean;
  /** Since 5.0. */ allowedHosts?: HostFirewallRulesetIpList;
}
export interface HostFirewallDefaultPolicy extends DynamicData {
  incomingBlocked?: boolean;
  outgoingBlocked?: boolean;
}
export interface HostFirewallInfo extends DynamicData {
  defaultPolicy: HostFirewallDefaultPolicy;
  ruleset?: HostFirewallRuleset[];
}
export interface HostFirewallRule extends DynamicData {
  port: number;
  endPort?: number;
  direction: HostFirewallRuleDirection;
  /** Since 5.0. */ portType?: HostFirewallRulePortType;
  protocol: string;
}
export interface HostFirewallRuleset extends DynamicData {
  key: string;
  label: string;
  required: boolean;
  rule: HostFirewallRule[];
  service?: string;
  enabled: boolean;
  /** Since 5.0. */ allowedHosts?: HostFirewallRulesetIpList;
}
/** Since 5.0. */
export interface HostFirewallRulesetIpList extends DynamicData {
  ipAddress?: string[];
  ipNetwork?: HostFirewallRulesetIpNetwork[];
  allIp: boolean;
}
/** Since 5.0. */
export interface HostFirewallRulesetIpNetwork extends DynamicData {
  network: string;
  prefixLength: number;
}
/** Since 5.0. */
export interface HostFirewallRulesetRulesetSpec extends DynamicData {
  allowedHosts: HostFirewallRulesetIpList;
}
export interface HostFlagInfo extends DynamicData {
  backgroundSnapshotsEnabled?: boolean;
}
/** Since 4.0. */
export interface HostForceMountedInfo extends DynamicData {
  persist: boolean;
  mounted: boolean;
}
/** Since 6.0. */
export interface HostGatewaySpec extends DynamicData {
  gatewayType: string;
  gatewayId?: string;
  trustVerificationToken?: string;
  hostAuthParams?: KeyValue[];
}
export interface HostGetShortNameFailedEvent extends HostEvent {}
/** Since 6.5. */
export interface HostGraphicsConfig extends DynamicData {
  hostDefaultGraphicsType: string;
  sharedPassthruAssignmentPolicy: string;
  deviceType?: HostGraphicsConfigDeviceType[];
}
/** Since 6.5. */
export interface HostGraphicsConfigDeviceType extends DynamicData {
  deviceId: string;
  graphicsType: string;
}
/** Since 5.5. */
export interface HostGraphicsInfo extends DynamicData {
  deviceName: string;
  vendorName: string;
  pciId: string;
  graphicsType: string;
  memorySizeInKB: Long;
  vm?: Ref<'VirtualMachine'>[];
}
export interface HostHardwareElementInfo extends DynamicData {
  name: string;
  status: ElementDescription;
}
export interface HostHardwareInfo extends DynamicData {
  systemInfo: HostSystemInfo;
  /** Since 4.0. */ cpuPowerManagementInfo?: HostCpuPowerManagementInfo;
  cpuInfo: HostCpuInfo;
  cpuPkg: HostCpuPackage[];
  memorySize: Long;
  numaInfo?: HostNumaInfo;
  /** Since 5.0. */ smcPresent?: boolean;
  pciDevice?: HostPciDevice[];
  cpuFeature?: HostCpuIdInfo[];
  biosInfo?: HostBIOSInfo;
  /** Since 5.5. */ reliableMemoryInfo?: HostReliableMemoryInfo;
  /** Since 6.7. */ persistentMemoryInfo?: HostPersistentMemoryInfo;
  /** Since 7.0. */ sgxInfo?: HostSgxInfo;
}
export interface HostHardwareStatusInfo extends DynamicData {
  memoryStatusInfo?: HostHardwareElementInfo[];
  cpuStatusInfo?: HostHardwareElementInfo[];
  storageStatusInfo?: HostStorageElementInfo[];
}
export interface HostHardwareSummary extends DynamicData {
  vendor: string;
  model: string;
  uuid: string;
  otherIdentifyingInfo?: HostSystemIdentificationInfo[];
  memorySize: Long;
  cpuModel: string;
  cpuMhz: number;
  numCpuPkgs: number;
  numCpuCores: number;
  numCpuThreads: number;
  numNics: number;
  numHBAs: number;
}
/** Since 6.0. */
export interface HostHasComponentFailure extends VimFault {
  hostName: string;
  componentType: string;
  componentName: string;
}
export interface HostHostBusAdapter extends DynamicData {
  key?: string;
  device: string;
  bus: number;
  status: string;
  model: string;
  driver?: string;
  pci?: string;
  /** Since 7.0. */ storageProtocol?: string;
}
export interface HostHyperThreadScheduleInfo extends DynamicData {
  available: boolean;
  active: boolean;
  config: boolean;
}
/** Since 5.0. */
export interface HostImageProfileSummary extends DynamicData {
  name: string;
  vendor: string;
}
/** Since 5.0. */
export interface HostInAuditModeEvent extends HostEvent {}
/** Since 4.1. */
export interface HostInDomain extends HostConfigFault {}
/** Since 4.0. */
export interface HostIncompatibleForFaultTolerance extends VmFaultToleranceIssue {
  hostName?: string;
  reason?: string;
}
/** Since 4.0. */
export interface HostIncompatibleForRecordReplay extends VimFault {
  hostName?: string;
  reason?: string;
}
export interface HostInternetScsiHba extends HostHostBusAdapter {
  isSoftwareBased: boolean;
  /** Since 5.0. */ canBeDisabled?: boolean;
  /** Since 5.0. */ networkBindingSupport?: HostInternetScsiHbaNetworkBindingSupportType;
  discoveryCapabilities: HostInternetScsiHbaDiscoveryCapabilities;
  discoveryProperties: HostInternetScsiHbaDiscoveryProperties;
  authenticationCapabilities: HostInternetScsiHbaAuthenticationCapabilities;
  authenticationProperties: HostInternetScsiHbaAuthenticationProperties;
  /** Since 4.0. */ digestCapabilities?: HostInternetScsiHbaDigestCapabilities;
  /** Since 4.0. */ digestProperties?: HostInternetScsiHbaDigestProperties;
  ipCapabilities: HostInternetScsiHbaIPCapabilities;
  ipProperties: HostInternetScsiHbaIPProperties;
  /** Since 4.0. */ supportedAdvancedOptions?: OptionDef[];
  /** Since 4.0. */ advancedOptions?: HostInternetScsiHbaParamValue[];
  iScsiName: string;
  iScsiAlias?: string;
  configuredSendTarget?: HostInternetScsiHbaSendTarget[];
  configuredStaticTarget?: HostInternetScsiHbaStaticTarget[];
  maxSpeedMb?: number;
  currentSpeedMb?: number;
}
export interface HostInternetScsiHbaAuthenticationCapabilities extends DynamicData {
  chapAuthSettable: boolean;
  krb5AuthSettable: boolean;
  srpAuthSettable: boolean;
  spkmAuthSettable: boolean;
  /** Since 4.0. */ mutualChapSettable?: boolean;
  /** Since 4.0. */ targetChapSettable?: boolean;
  /** Since 4.0. */ targetMutualChapSettable?: boolean;
}
export interface HostInternetScsiHbaAuthenticationProperties extends DynamicData {
  chapAuthEnabled: boolean;
  chapName?: string;
  chapSecret?: string;
  /** Since 4.0. */ chapAuthenticationType?: string;
  /** Since 4.0. */ chapInherited?: boolean;
  /** Since 4.0. */ mutualChapName?: string;
  /** Since 4.0. */ mutualChapSecret?: string;
  /** Since 4.0. */ mutualChapAuthenticationType?: string;
  /** Since 4.0. */ mutualChapInherited?: boolean;
}
/** Since 4.0. */
export interface HostInternetScsiHbaDigestCapabilities extends DynamicData {
  headerDigestSettable?: boolean;
  dataDigestSettable?: boolean;
  targetHeaderDigestSettable?: boolean;
  targetDataDigestSettable?: boolean;
}
/** Since 4.0. */
export interface HostInternetScsiHbaDigestProperties extends DynamicData {
  headerDigestType?: string;
  headerDigestInherited?: boolean;
  dataDigestType?: string;
  dataDigestInherited?: boolean;
}
export interface HostInternetScsiHbaDiscoveryCapabilities extends DynamicData {
  iSnsDiscoverySettable: boolean;
  slpDiscoverySettable: boolean;
  staticTargetDiscoverySettable: boolean;
  sendTargetsDiscoverySettable: boolean;
}
export interface HostInternetScsiHbaDiscoveryProperties extends DynamicData {
  iSnsDiscoveryEnabled: boolean;
  iSnsDiscoveryMethod?: string;
  iSnsHost?: string;
  slpDiscoveryEnabled: boolean;
  slpDiscoveryMethod?: string;
  slpHost?: string;
  staticTargetDiscoveryEnabled: boolean;
  sendTargetsDiscoveryEnabled: boolean;
}
export interface HostInternetScsiHbaIPCapabilities extends DynamicData {
  addressSettable: boolean;
  ipConfigurationMethodSettable: boolean;
  subnetMaskSettable: boolean;
  defaultGatewaySettable: boolean;
  primaryDnsServerAddressSettable: boolean;
  alternateDnsServerAddressSettable: boolean;
  /** Since 4.0. */ ipv6Supported?: boolean;
  /** Since 4.0. */ arpRedirectSettable?: boolean;
  /** Since 4.0. */ mtuSettable?: boolean;
  /** Since 4.0. */ hostNameAsTargetAddress?: boolean;
  /** Since 4.1. */ nameAliasSettable?: boolean;
  /** Since 6.0. */ ipv4EnableSettable?: boolean;
  /** Since 6.0. */ ipv6EnableSettable?: boolean;
  /** Since 6.0. */ ipv6PrefixLengthSettable?: boolean;
  /** Since 6.0. */ ipv6PrefixLength?: number;
  /** Since 6.0. */ ipv6DhcpConfigurationSettable?: boolean;
  /** Since 6.0. */ ipv6LinkLocalAutoConfigurationSettable?: boolean;
  /** Since 6.0. */ ipv6RouterAdvertisementConfigurationSettable?: boolean;
  /** Since 6.0. */ ipv6DefaultGatewaySettable?: boolean;
  /** Since 6.0. */ ipv6MaxStaticAddressesSupported?: number;
}
export interface HostInternetScsiHbaIPProperties extends DynamicData {
  mac?: string;
  address?: string;
  dhcpConfigurationEnabled: boolean;
  subnetMask?: string;
  defaultGateway?: string;
  primaryDnsServerAddress?: string;
  alternateDnsServerAddress?: string;
  /** Since 4.0. */ ipv6Address?: string;
  /** Since 4.0. */ ipv6SubnetMask?: string;
  /** Since 4.0. */ ipv6DefaultGateway?: string;
  /** Since 4.0. */ arpRedirectEnabled?: boolean;
  /** Since 4.0. */ mtu?: number;
  /** Since 4.0. */ jumboFramesEnabled?: boolean;
  /** Since 6.0. */ ipv4Enabled?: boolean;
  /** Since 6.0. */ ipv6Enabled?: boolean;
  /** Since 6.0. */ ipv6properties?: HostInternetScsiHbaIPv6Properties;
}
/** Since 6.0. */
export interface HostInternetScsiHbaIPv6Properties extends DynamicData {
  iscsiIpv6Address?: HostInternetScsiHbaIscsiIpv6Address[];
  ipv6DhcpConfigurationEnabled?: boolean;
  ipv6LinkLocalAutoConfigurationEnabled?: boolean;
  ipv6RouterAdvertisementConfigurationEnabled?: boolean;
  ipv6DefaultGateway?: string;
}
/** Since 6.0. */
export interface HostInternetScsiHbaIscsiIpv6Address extends DynamicData {
  address: string;
  prefixLength: number;
  origin: string;
  operation?: string;
}
/** Since 4.0. */
export interface HostInternetScsiHbaParamValue extends OptionValue {
  isInherited?: boolean;
}
export interface HostInternetScsiHbaSendTarget extends DynamicData {
  address: string;
  port?: number;
  /** Since 4.0. */ authenticationProperties?: HostInternetScsiHbaAuthenticationProperties;
  /** Since 4.0. */ digestProperties?: HostInternetScsiHbaDigestProperties;
  /** Since 4.0. */ supportedAdvancedOptions?: OptionDef[];
  /** Since 4.0. */ advancedOptions?: HostInternetScsiHbaParamValue[];
  /** Since 4.0. */ parent?: string;
}
export interface HostInternetScsiHbaStaticTarget extends DynamicData {
  address: string;
  port?: number;
  iScsiName: string;
  /** Since 5.1. */ discoveryMethod?: string;
  /** Since 4.0. */ authenticationProperties?: HostInternetScsiHbaAuthenticationProperties;
  /** Since 4.0. */ digestProperties?: HostInternetScsiHbaDigestProperties;
  /** Since 4.0. */ supportedAdvancedOptions?: OptionDef[];
  /** Since 4.0. */ advancedOptions?: HostInternetScsiHbaParamValue[];
  /** Since 4.0. */ parent?: string;
}
/** Since 4.0. */
export interface HostInternetScsiHbaTargetSet extends DynamicData {
  staticTargets?: HostInternetScsiHbaStaticTarget[];
  sendTargets?: HostInternetScsiHbaSendTarget[];
}
export interface HostInternetScsiTargetTransport extends HostTargetTransport {
  iScsiName: string;
  iScsiAlias: string;
  address?: string[];
}
export interface HostInventoryFull extends NotEnoughLicenses {
  capacity: number;
}
export interface HostInventoryFullEvent extends LicenseEvent {
  capacity: number;
}
/** Since 4.0. */
export interface HostInventoryUnreadableEvent extends Event {}
/** Since 6.0. */
export interface HostIoFilterInfo extends IoFilterInfo {
  available: boolean;
}
export interface HostIpChangedEvent extends HostEvent {
  oldIP: string;
  newIP: string;
}
export interface HostIpConfig extends DynamicData {
  dhcp: boolean;
  ipAddress?: string;
  subnetMask?: string;
  /** Since 4.0. */ ipV6Config?: HostIpConfigIpV6AddressConfiguration;
}
/** Since 4.0. */
export interface HostIpConfigIpV6Address extends DynamicData {
  ipAddress: string;
  prefixLength: number;
  origin?: string;
  dadState?: string;
  lifetime?: Date;
  operation?: string;
}
/** Since 4.0. */
export interface HostIpConfigIpV6AddressConfiguration extends DynamicData {
  ipV6Address?: HostIpConfigIpV6Address[];
  autoConfigurationEnabled?: boolean;
  dhcpV6Enabled?: boolean;
}
export interface HostIpInconsistentEvent extends HostEvent {
  ipAddress: string;
  ipAddress2: string;
}
export interface HostIpRouteConfig extends DynamicData {
  defaultGateway?: string;
  gatewayDevice?: string;
  /** Since 4.0. */ ipV6DefaultGateway?: string;
  /** Since 4.0. */ ipV6GatewayDevice?: string;
}
/** Since 4.0. */
export interface HostIpRouteConfigSpec extends HostIpRouteConfig {
  gatewayDeviceConnection?: HostVirtualNicConnection;
  ipV6GatewayDeviceConnection?: HostVirtualNicConnection;
}
/** Since 4.0. */
export interface HostIpRouteEntry extends DynamicData {
  network: string;
  prefixLength: number;
  gateway: string;
  /** Since 4.1. */ deviceName?: string;
}
/** Since 4.0. */
export interface HostIpRouteOp extends DynamicData {
  changeOperation: string;
  route: HostIpRouteEntry;
}
/** Since 4.0. */
export interface HostIpRouteTableConfig extends DynamicData {
  ipRoute?: HostIpRouteOp[];
  ipv6Route?: HostIpRouteOp[];
}
/** Since 4.0. */
export interface HostIpRouteTableInfo extends DynamicData {
  ipRoute?: HostIpRouteEntry[];
  ipv6Route?: HostIpRouteEntry[];
}
export interface HostIpToShortNameFailedEvent extends HostEvent {}
/** Since 4.0. */
export interface HostIpmiInfo extends DynamicData {
  bmcIpAddress?: string;
  bmcMacAddress?: string;
  login?: string;
  password?: string;
}
export interface HostIsolationIpPingFailedEvent extends HostDasEvent {
  isolationIp: string;
}
/** Since 5.0. */
export interface HostLicensableResourceInfo extends DynamicData {
  resource: KeyAnyValue[];
}
/** Since 4.0. */
export interface HostLicenseConnectInfo extends DynamicData {
  license: LicenseManagerLicenseInfo;
  evaluation: LicenseManagerEvaluationInfo;
  /** Since 5.0. */ resource?: HostLicensableResourceInfo;
}
export interface HostLicenseExpiredEvent extends LicenseEvent {}
/** Since 4.0. */
export interface HostLicenseSpec extends DynamicData {
  source?: LicenseSource;
  editionKey?: string;
  disabledFeatureKey?: string[];
  enabledFeatureKey?: string[];
}
export interface HostListSummary extends DynamicData {
  host?: Ref<'HostSystem'>;
  hardware?: HostHardwareSummary;
  runtime?: HostRuntimeInfo;
  config: HostConfigSummary;
  quickStats: HostListSummaryQuickStats;
  overallStatus: ManagedEntityStatus;
  rebootRequired: boolean;
  customValue?: CustomFieldValue[];
  managementServerIp?: string;
  /** Since 4.0. */ maxEVCModeKey?: string;
  /** Since 4.0. */ currentEVCModeKey?: string;
  /** Since 6.0. */ gateway?: HostListSummaryGatewaySummary;
  /** Since 6.7. */ tpmAttestation?: HostTpmAttestationInfo;
}
/** Since 6.0. */
export interface HostListSummaryGatewaySummary extends DynamicData {
  gatewayType: string;
  gatewayId: string;
}
export interface HostListSummaryQuickStats extends DynamicData {
  overallCpuUsage?: number;
  overallMemoryUsage?: number;
  distributedCpuFairness?: number;
  distributedMemoryFairness?: number;
  /** Since 6.7. */ availablePMemCapacity?: number;
  /** Since 4.1. */ uptime?: number;
}
/** Since 4.1. */
export interface HostLocalAuthenticationInfo extends HostAuthenticationStoreInfo {}
export interface HostLocalFileSystemVolume extends HostFileSystemVolume {
  device: string;
}
export interface HostLocalFileSystemVolumeSpec extends DynamicData {
  device: string;
  localPath: string;
}
/** Since 5.1. */
export interface HostLocalPortCreatedEvent extends DvsEvent {
  hostLocalPort: DVSHostLocalPortInfo;
}
/** Since 5.0. */
export interface HostLowLevelProvisioningManagerDiskLayoutSpec extends DynamicData {
  controllerType: string;
  busNumber: number;
  unitNumber: number;
  srcFilename: string;
  dstFilename: string;
}
/** Since 6.0. */
export interface HostLowLevelProvisioningManagerFileDeleteResult extends DynamicData {
  fileName: string;
  fault: LocalizedMethodFault;
}
/** Since 6.0. */
export interface HostLowLevelProvisioningManagerFileDeleteSpec extends DynamicData {
  fileName: string;
  fileType: string;
}
/** Since 6.0. */
export interface HostLowLevelProvisioningManagerFileReserveResult extends DynamicData {
  baseName: string;
  parentDir: string;
  reservedName: string;
}
/** Since 6.0. */
export interface HostLowLevelProvisioningManagerFileReserveSpec extends DynamicData {
  baseName: string;
  parentDir: string;
  fileType: string;
  storageProfile: string;
}
/** Since 5.0. */
export interface HostLowLevelProvisioningManagerSnapshotLayoutSpec extends DynamicData {
  id: number;
  srcFilename: string;
  dstFilename: string;
  disk?: HostLowLevelProvisioningManagerDiskLayoutSpec[];
}
/** Since 5.1. */
export interface HostLowLevelProvisioningManagerVmMigrationStatus extends DynamicData {
  migrationId: Long;
  type: string;
  source: boolean;
  consideredSuccessful: boolean;
}
/** Since 5.1. */
export interface HostLowLevelProvisioningManagerVmRecoveryInfo extends DynamicData {
  version: string;
  biosUUID: string;
  instanceUUID: string;
  ftInfo?: FaultToleranceConfigInfo;
}
/** Since 5.5. */
export interface HostMaintenanceSpec extends DynamicData {
  vsanMode?: VsanHostDecommissionMode;
  /** Since 7.0. */ purpose?: string;
}
/** Since 5.1. */
export interface HostMemberHealthCheckResult extends DynamicData {
  summary?: string;
}
/** Since 5.1. */
export interface HostMemberRuntimeInfo extends DynamicData {
  host: Ref<'HostSystem'>;
  status?: string;
  statusDetail?: string;
  /** Since 7.0. */ nsxtStatus?: string;
  /** Since 7.0. */ nsxtStatusDetail?: string;
  healthCheckResult?: HostMemberHealthCheckResult[];
}
/** Since 5.1. */
export interface HostMemberUplinkHealthCheckResult extends HostMemberHealthCheckResult {
  uplinkPortKey: string;
}
/** Since 4.0. */
export interface HostMemoryProfile extends ApplyProfile {}
/** Since 4.0. */
export interface HostMemorySpec extends DynamicData {
  serviceConsoleReservation?: Long;
}
/** Since 4.0. */
export interface HostMissingNetworksEvent extends HostDasEvent {
  ips?: string;
}
/** Since 4.0. */
export interface HostMonitoringStateChangedEvent extends ClusterEvent {
  state: string;
  /** Since 6.5. */ prevState?: string;
}
export interface HostMountInfo extends DynamicData {
  path?: string;
  accessMode: string;
  /** Since 5.0. */ mounted?: boolean;
  accessible?: boolean;
  /** Since 5.1. */ inaccessibleReason?: string;
}
export interface HostMultipathInfo extends DynamicData {
  lun?: HostMultipathInfoLogicalUnit[];
}
export interface HostMultipathInfoFixedLogicalUnitPolicy extends HostMultipathInfoLogicalUnitPolicy {
  prefer: string;
}
/** Since 7.0. */
export interface HostMultipathInfoHppLogicalUnitPolicy extends HostMultipathInfoLogicalUnitPolicy {
  bytes?: Long;
  iops?: Long;
  path?: string;
  latencyEvalTime?: Long;
  samplingIosPerPath?: Long;
}
export interface HostMultipathInfoLogicalUnit extends DynamicData {
  key: string;
  id: string;
  lun: string;
  path: HostMultipathInfoPath[];
  policy: HostMultipathInfoLogicalUnitPolicy;
  /** Since 4.0. */ storageArrayTypePolicy?: HostMultipathInfoLogicalUnitStorageArrayTypePolicy;
}
export interface HostMultipathInfoLogicalUnitPolicy extends DynamicData {
  policy: string;
}
/** Since 4.0. */
export interface HostMultipathInfoLogicalUnitStorageArrayTypePolicy extends DynamicData {
  policy: string;
}
export interface HostMultipathInfoPath extends DynamicData {
  key: string;
  name: string;
  pathState: string;
  /** Since 4.0. */ state?: string;
  /** Since 4.0. */ isWorkingPath?: boolean;
  adapter: string;
  lun: string;
  transport?: HostTargetTransport;
}
/** Since 4.0. */
export interface HostMultipathStateInfo extends DynamicData {
  path?: HostMultipathStateInfoPath[];
}
/** Since 4.0. */
export interface HostMultipathStateInfoPath extends DynamicData {
  name: string;
  pathState: string;
}
export interface HostNasVolume extends HostFileSystemVolume {
  remoteHost: string;
  remotePath: string;
  userName?: string;
  /** Since 6.0. */ remoteHostNames?: string[];
  /** Since 6.0. */ securityType?: string;
  /** Since 6.0. */ protocolEndpoint?: boolean;
}
/** Since 4.0. */
export interface HostNasVolumeConfig extends DynamicData {
  changeOperation?: string;
  spec?: HostNasVolumeSpec;
}
export interface HostNasVolumeSpec extends DynamicData {
  remoteHost: string;
  remotePath: string;
  localPath: string;
  accessMode: string;
  type?: string;
  userName?: string;
  password?: string;
  /** Since 6.0. */ remoteHostNames?: string[];
  /** Since 6.0. */ securityType?: string;
}
/** Since 6.0. */
export interface HostNasVolumeUserInfo extends DynamicData {
  user: string;
}
export interface HostNatService extends DynamicData {
  key: string;
  spec: HostNatServiceSpec;
}
export interface HostNatServiceConfig extends DynamicData {
  changeOperation?: string;
  key: string;
  spec: HostNatServiceSpec;
}
export interface HostNatServiceNameServiceSpec extends DynamicData {
  dnsAutoDetect: boolean;
  dnsPolicy: string;
  dnsRetries: number;
  dnsTimeout: number;
  dnsNameServer?: string[];
  nbdsTimeout: number;
  nbnsRetries: number;
  nbnsTimeout: number;
}
export interface HostNatServicePortForwardSpec extends DynamicData {
  type: string;
  name: string;
  hostPort: number;
  guestPort: number;
  guestIpAddress: string;
}
export interface HostNatServiceSpec extends DynamicData {
  virtualSwitch: string;
  activeFtp: boolean;
  allowAnyOui: boolean;
  configPort: boolean;
  ipGatewayAddress: string;
  udpTimeout: number;
  portForward?: HostNatServicePortForwardSpec[];
  nameService?: HostNatServiceNameServiceSpec;
}
export interface HostNetCapabilities extends DynamicData {
  canSetPhysicalNicLinkSpeed: boolean;
  supportsNicTeaming: boolean;
  nicTeamingPolicy?: string[];
  supportsVlan: boolean;
  usesServiceConsoleNic: boolean;
  supportsNetworkHints: boolean;
  maxPortGroupsPerVswitch?: number;
  vswitchConfigSupported: boolean;
  vnicConfigSupported: boolean;
  ipRouteConfigSupported: boolean;
  dnsConfigSupported: boolean;
  dhcpOnVnicSupported: boolean;
  /** Since 4.0. */ ipV6Supported?: boolean;
}
export interface HostNetOffloadCapabilities extends DynamicData {
  csumOffload?: boolean;
  tcpSegmentation?: boolean;
  zeroCopyXmit?: boolean;
}
/** Since 5.5. */
export interface HostNetStackInstance extends DynamicData {
  key?: string;
  name?: string;
  dnsConfig?: HostDnsConfig;
  ipRouteConfig?: HostIpRouteConfig;
  requestedMaxNumberOfConnections?: number;
  congestionControlAlgorithm?: string;
  ipV6Enabled?: boolean;
  routeTableConfig?: HostIpRouteTableConfig;
}
export interface HostNetworkConfig extends DynamicData {
  vswitch?: HostVirtualSwitchConfig[];
  /** Since 4.0. */ proxySwitch?: HostProxySwitchConfig[];
  portgroup?: HostPortGroupConfig[];
  pnic?: PhysicalNicConfig[];
  vnic?: HostVirtualNicConfig[];
  consoleVnic?: HostVirtualNicConfig[];
  dnsConfig?: HostDnsConfig;
  ipRouteConfig?: HostIpRouteConfig;
  consoleIpRouteConfig?: HostIpRouteConfig;
  /** Since 4.0. */ routeTableConfig?: HostIpRouteTableConfig;
  dhcp?: HostDhcpServiceConfig[];
  nat?: HostNatServiceConfig[];
  /** Since 4.0. */ ipV6Enabled?: boolean;
  /** Since 5.5. */ netStackSpec?: HostNetworkConfigNetStackSpec[];
}
/** Since 5.5. */
export interface HostNetworkConfigNetStackSpec extends DynamicData {
  netStackInstance: HostNetStackInstance;
  operation?: string;
}
export interface HostNetworkConfigResult extends DynamicData {
  vnicDevice?: string[];
  consoleVnicDevice?: string[];
}
export interface HostNetworkInfo extends DynamicData {
  vswitch?: HostVirtualSwitch[];
  /** Since 4.0. */ proxySwitch?: HostProxySwitch[];
  portgroup?: HostPortGroup[];
  pnic?: PhysicalNic[];
  /** Since 7.0. */ rdmaDevice?: HostRdmaDevice[];
  vnic?: HostVirtualNic[];
  consoleVnic?: HostVirtualNic[];
  dnsConfig?: HostDnsConfig;
  ipRouteConfig?: HostIpRouteConfig;
  consoleIpRouteConfig?: HostIpRouteConfig;
  /** Since 4.0. */ routeTableInfo?: HostIpRouteTableInfo;
  dhcp?: HostDhcpService[];
  nat?: HostNatService[];
  /** Since 4.0. */ ipV6Enabled?: boolean;
  /** Since 4.1. */ atBootIpV6Enabled?: boolean;
  /** Since 5.5. */ netStackInstance?: HostNetStackInstance[];
  /** Since 5.5. */ opaqueSwitch?: HostOpaqueSwitch[];
  /** Since 5.5. */ opaqueNetwork?: HostOpaqueNetworkInfo[];
  /** Since 7.0. */ nsxTransportNodeId?: string;
}
export interface HostNetworkPolicy extends DynamicData {
  security?: HostNetworkSecurityPolicy;
  nicTeaming?: HostNicTeamingPolicy;
  offloadPolicy?: HostNetOffloadCapabilities;
  shapingPolicy?: HostNetworkTrafficShapingPolicy;
}
/** Since 6.0. */
export interface HostNetworkResourceRuntime extends DynamicData {
  pnicResourceInfo: HostPnicNetworkResourceInfo[];
}
export interface HostNetworkSecurityPolicy extends DynamicData {
  allowPromiscuous?: boolean;
  macChanges?: boolean;
  forgedTransmits?: boolean;
}
export interface HostNetworkTrafficShapingPolicy extends DynamicData {
  enabled?: boolean;
  averageBandwidth?: Long;
  peakBandwidth?: Long;
  burstSize?: Long;
}
export interface HostNewNetworkConnectInfo extends HostConnectInfoNetworkInfo {}
export interface HostNicFailureCriteria extends DynamicData {
  checkSpeed?: string;
  speed?: number;
  checkDuplex?: boolean;
  fullDuplex?: boolean;
  checkErrorPercent?: boolean;
  percentage?: number;
  checkBeacon?: boolean;
}
export interface HostNicOrderPolicy extends DynamicData {
  activeNic?: string[];
  standbyNic?: string[];
}
export interface HostNicTeamingPolicy extends DynamicData {
  policy?: string;
  reversePolicy?: boolean;
  notifySwitches?: boolean;
  rollingOrder?: boolean;
  failureCriteria?: HostNicFailureCriteria;
  nicOrder?: HostNicOrderPolicy;
}
/** Since 4.0. */
export interface HostNoAvailableNetworksEvent extends HostDasEvent {
  ips?: string;
}
/** Since 4.0. */
export interface HostNoHAEnabledPortGroupsEvent extends HostDasEvent {}
export interface HostNoRedundantManagementNetworkEvent extends HostDasEvent {}
/** Since 4.0. */
export interface HostNonCompliantEvent extends HostEvent {}
export interface HostNotConnected extends HostCommunication {}
export interface HostNotInClusterEvent extends HostDasEvent {}
export interface HostNotReachable extends HostCommunication {}
export interface HostNtpConfig extends DynamicData {
  server?: string[];
  /** Since 6.0. */ configFile?: string[];
}
export interface HostNumaInfo extends DynamicData {
  type: string;
  numNodes: number;
  numaNode?: HostNumaNode[];
}
export interface HostNumaNode extends DynamicData {
  typeId: number;
  cpuID: number[];
  memoryRangeBegin: Long;
  memoryRangeLength: Long;
  /** Since 6.7. */ pciId?: string[];
}
export interface HostNumericSensorInfo extends DynamicData {
  name: string;
  healthState?: ElementDescription;
  currentReading: Long;
  unitModifier: number;
  baseUnits: string;
  rateUnits?: string;
  sensorType: string;
  /** Since 6.5. */ id?: string;
  /** Since 6.5. */ timeStamp?: string;
}
/** Since 7.0. */
export interface HostNvmeConnectSpec extends HostNvmeSpec {
  subnqn: string;
  controllerId?: number;
  adminQueueSize?: number;
  keepAliveTimeout?: number;
}
/** Since 7.0. */
export interface HostNvmeController extends DynamicData {
  key: string;
  controllerNumber: number;
  subnqn: string;
  name: string;
  associatedAdapter: string;
  transportType: string;
  fusedOperationSupported: boolean;
  numberOfQueues: number;
  queueSize: number;
  attachedNamespace?: HostNvmeNamespace[];
  vendorId?: string;
  model?: string;
  serialNumber?: string;
  firmwareVersion?: string;
}
/** Since 7.0. */
export interface HostNvmeDisconnectSpec extends DynamicData {
  hbaName: string;
  subnqn?: string;
  controllerNumber?: number;
}
/** Since 7.0. */
export interface HostNvmeDiscoverSpec extends HostNvmeSpec {
  autoConnect?: boolean;
}
/** Since 7.0. */
export interface HostNvmeDiscoveryLog extends DynamicData {
  entry?: HostNvmeDiscoveryLogEntry[];
  complete: boolean;
}
/** Since 7.0. */
export interface HostNvmeDiscoveryLogEntry extends DynamicData {
  subnqn: string;
  subsystemType: string;
  subsystemPortId: number;
  controllerId: number;
  adminQueueMaxSize: number;
  transportParameters: HostNvmeTransportParameters;
  transportRequirements: string;
  connected: boolean;
}
/** Since 7.0. */
export interface HostNvmeNamespace extends DynamicData {
  key: string;
  name: string;
  id: number;
  blockSize: number;
  capacityInBlocks: Long;
}
/** Since 7.0. */
export interface HostNvmeOpaqueTransportParameters extends HostNvmeTransportParameters {
  trtype: string;
  traddr: string;
  adrfam: string;
  trsvcid: string;
  tsas: Uint8Array;
}
/** Since 7.0. */
export interface HostNvmeOverFibreChannelParameters extends HostNvmeTransportParameters {
  nodeWorldWideName: Long;
  portWorldWideName: Long;
}
/** Since 7.0. */
export interface HostNvmeOverRdmaParameters extends HostNvmeTransportParameters {
  address: string;
  addressFamily?: string;
  portNumber?: number;
}
/** Since 7.0. */
export interface HostNvmeSpec extends DynamicData {
  hbaName: string;
  transportParameters: HostNvmeTransportParameters;
}
/** Since 7.0. */
export interface HostNvmeTopology extends DynamicData {
  adapter?: HostNvmeTopologyInterface[];
}
/** Since 7.0. */
export interface HostNvmeTopologyInterface extends DynamicData {
  key: string;
  adapter: string;
  connectedController?: HostNvmeController[];
}
/** Since 7.0. */
export interface HostNvmeTransportParameters extends DynamicData {}
/** Since 5.5. */
export interface HostOpaqueNetworkInfo extends DynamicData {
  opaqueNetworkId: string;
  opaqueNetworkName: string;
  opaqueNetworkType: string;
  /** Since 6.0. */ pnicZone?: string[];
  /** Since 6.5. */ capability?: OpaqueNetworkCapability;
  /** Since 6.5. */ extraConfig?: OptionValue[];
}
/** Since 5.5. */
export interface HostOpaqueSwitch extends DynamicData {
  key: string;
  name?: string;
  pnic?: string[];
  /** Since 6.0. */ pnicZone?: HostOpaqueSwitchPhysicalNicZone[];
  /** Since 6.0. */ status?: string;
  /** Since 6.0. */ vtep?: HostVirtualNic[];
  /** Since 6.5. */ extraConfig?: OptionValue[];
  /** Since 6.7. */ featureCapability?: HostFeatureCapability[];
}
/** Since 6.0. */
export interface HostOpaqueSwitchPhysicalNicZone extends DynamicData {
  key: string;
  pnicDevice?: string[];
}
/** Since 4.0. */
export interface HostOvercommittedEvent extends ClusterOvercommittedEvent {}
/** Since 6.7. */
export interface HostPMemVolume extends HostFileSystemVolume {
  uuid: string;
  version: string;
}
export interface HostParallelScsiHba extends HostHostBusAdapter {}
export interface HostParallelScsiTargetTransport extends HostTargetTransport {}
export interface HostPatchManagerLocator extends DynamicData {
  url: string;
  proxy?: string;
}
/** Since 4.0. */
export interface HostPatchManagerPatchManagerOperationSpec extends DynamicData {
  proxy?: string;
  port?: number;
  userName?: string;
  password?: string;
  cmdOption?: string;
}
/** Since 4.0. */
export interface HostPatchManagerResult extends DynamicData {
  version: string;
  status?: HostPatchManagerStatus[];
  xmlResult?: string;
}
export interface HostPatchManagerStatus extends DynamicData {
  id: string;
  applicable: boolean;
  reason?: string[];
  integrity?: string;
  installed: boolean;
  installState?: string[];
  prerequisitePatch?: HostPatchManagerStatusPrerequisitePatch[];
  restartRequired: boolean;
  reconnectRequired: boolean;
  vmOffRequired: boolean;
  supersededPatchIds?: string[];
}
export interface HostPatchManagerStatusPrerequisitePatch extends DynamicData {
  id: string;
  installState?: string[];
}
/** Since 4.0. */
export interface HostPathSelectionPolicyOption extends DynamicData {
  policy: ElementDescription;
}
export interface HostPciDevice extends DynamicData {
  id: string;
  classId: number;
  bus: number;
  slot: number;
  function: number;
  vendorId: number;
  subVendorId: number;
  vendorName: string;
  deviceId: number;
  subDeviceId: number;
  /** Since 4.0. */ parentBridge?: string;
  deviceName: string;
}
/** Since 4.0. */
export interface HostPciPassthruConfig extends DynamicData {
  id: string;
  passthruEnabled: boolean;
  /** Since 7.0. */ applyNow?: boolean;
}
/** Since 4.0. */
export interface HostPciPassthruInfo extends DynamicData {
  id: string;
  dependentDevice: string;
  passthruEnabled: boolean;
  passthruCapable: boolean;
  passthruActive: boolean;
}
/** Since 7.0. */
export interface HostPcieHba extends HostHostBusAdapter {}
/** Since 7.0. */
export interface HostPcieTargetTransport extends HostTargetTransport {}
/** Since 6.7. */
export interface HostPersistentMemoryInfo extends DynamicData {
  capacityInMB?: Long;
  volumeUUID?: string;
}
/** Since 6.0. */
export interface HostPlacedVirtualNicIdentifier extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  vnicKey: string;
  reservation?: number;
}
/** Since 4.0. */
export interface HostPlugStoreTopology extends DynamicData {
  adapter?: HostPlugStoreTopologyAdapter[];
  path?: HostPlugStoreTopologyPath[];
  target?: HostPlugStoreTopologyTarget[];
  device?: HostPlugStoreTopologyDevice[];
  plugin?: HostPlugStoreTopologyPlugin[];
}
/** Since 4.0. */
export interface HostPlugStoreTopologyAdapter extends DynamicData {
  key: string;
  adapter: string;
  path?: string[];
}
/** Since 4.0. */
export interface HostPlugStoreTopologyDevice extends DynamicData {
  key: string;
  lun: string;
  path?: string[];
}
/** Since 4.0. */
export interface HostPlugStoreTopologyPath extends DynamicData {
  key: string;
  name: string;
  channelNumber?: number;
  targetNumber?: number;
  lunNumber?: number;
  adapter?: string;
  target?: string;
  device?: string;
}
/** Since 4.0. */
export interface HostPlugStoreTopologyPlugin extends DynamicData {
  key: string;
  name: string;
  device?: string[];
  claimedPath?: string[];
}
/** Since 4.0. */
export interface HostPlugStoreTopologyTarget extends DynamicData {
  key: string;
  transport?: HostTargetTransport;
}
/** Since 6.0. */
export interface HostPnicNetworkResourceInfo extends DynamicData {
  pnicDevice: string;
  availableBandwidthForVMTraffic?: Long;
  unusedBandwidthForVMTraffic?: Long;
  placedVirtualNics?: HostPlacedVirtualNicIdentifier[];
}
export interface HostPortGroup extends DynamicData {
  key?: string;
  port?: HostPortGroupPort[];
  vswitch?: string;
  computedPolicy: HostNetworkPolicy;
  spec: HostPortGroupSpec;
}
export interface HostPortGroupConfig extends DynamicData {
  changeOperation?: string;
  spec?: HostPortGroupSpec;
}
export interface HostPortGroupPort extends DynamicData {
  key?: string;
  mac?: string[];
  type: string;
}
/** Since 4.0. */
export interface HostPortGroupProfile extends PortGroupProfile {
  ipConfig: IpAddressProfile;
}
export interface HostPortGroupSpec extends DynamicData {
  name: string;
  vlanId: number;
  vswitchName: string;
  policy: HostNetworkPolicy;
}
export interface HostPosixAccountSpec extends HostAccountSpec {
  posixId?: number;
  shellAccess?: boolean;
}
export interface HostPowerOpFailed extends VimFault {}
/** Since 4.1. */
export interface HostPowerPolicy extends DynamicData {
  key: number;
  name: string;
  shortName: string;
  description: string;
}
export interface HostPrimaryAgentNotShortNameEvent extends HostDasEvent {
  primaryAgent: string;
}
/** Since 4.0. */
export interface HostProfileAppliedEvent extends HostEvent {
  profile: ProfileEventArgument;
}
/** Since 4.0. */
export interface HostProfileCompleteConfigSpec extends HostProfileConfigSpec {
  applyProfile?: HostApplyProfile;
  customComplyProfile?: ComplianceProfile;
  disabledExpressionListChanged: boolean;
  disabledExpressionList?: string[];
  /** Since 5.0. */ validatorHost?: Ref<'HostSystem'>;
  /** Since 6.0. */ validating?: boolean;
  /** Since 6.5. */ hostConfig?: HostProfileConfigInfo;
}
/** Since 4.0. */
export interface HostProfileConfigInfo extends ProfileConfigInfo {
  applyProfile?: HostApplyProfile;
  defaultComplyProfile?: ComplianceProfile;
  defaultComplyLocator?: ComplianceLocator[];
  customComplyProfile?: ComplianceProfile;
  disabledExpressionList?: string[];
  /** Since 6.5. */ description?: ProfileDescription;
}
/** Since 4.0. */
export interface HostProfileConfigSpec extends ProfileCreateSpec {}
/** Since 4.0. */
export interface HostProfileHostBasedConfigSpec extends HostProfileConfigSpec {
  host: Ref<'HostSystem'>;
  /** Since 5.0. */ useHostProfileEngine?: boolean;
}
/** Since 6.5. */
export interface HostProfileManagerCompositionResult extends DynamicData {
  errors?: LocalizableMessage[];
  results?: HostProfileManagerCompositionResultResultElement[];
}
/** Since 6.5. */
export interface HostProfileManagerCompositionResultResultElement extends DynamicData {
  target: Ref<'Profile'>;
  status: string;
  errors?: LocalizableMessage[];
}
/** Since 6.5. */
export interface HostProfileManagerCompositionValidationResult extends DynamicData {
  results?: HostProfileManagerCompositionValidationResultResultElement[];
  errors?: LocalizableMessage[];
}
/** Since 6.5. */
export interface HostProfileManagerCompositionValidationResultResultElement extends DynamicData {
  target: Ref<'Profile'>;
  status: string;
  errors?: LocalizableMessage[];
  sourceDiffForToBeMerged?: HostApplyProfile;
  targetDiffForToBeMerged?: HostApplyProfile;
  toBeAdded?: HostApplyProfile;
  toBeDeleted?: HostApplyProfile;
  toBeDisabled?: HostApplyProfile;
  toBeEnabled?: HostApplyProfile;
  toBeReenableCC?: HostApplyProfile;
}
/** Since 4.0. */
export interface HostProfileManagerConfigTaskList extends DynamicData {
  configSpec?: HostConfigSpec;
  taskDescription?: LocalizableMessage[];
  /** Since 6.0. */ taskListRequirement?: string[];
}
/** Since 6.5. */
export interface HostProfileManagerHostToConfigSpecMap extends DynamicData {
  host: Ref<'HostSystem'>;
  configSpec: AnswerFileCreateSpec;
}
/** Since 5.0. */
export interface HostProfileSerializedHostProfileSpec extends ProfileSerializedCreateSpec {
  validatorHost?: Ref<'HostSystem'>;
  /** Since 6.0. */ validating?: boolean;
}
/** Since 6.7. */
export interface HostProfileValidationFailureInfo extends DynamicData {
  name: string;
  annotation: string;
  updateType: string;
  host?: Ref<'HostSystem'>;
  applyProfile?: HostApplyProfile;
  failures?: ProfileUpdateFailedUpdateFailure[];
  faults?: LocalizedMethodFault[];
}
/** Since 6.5. */
export interface HostProfilesEntityCustomizations extends DynamicData {}
/** Since 6.0. */
export interface HostProtocolEndpoint extends DynamicData {
  peType: string;
  /** Since 6.5. */ type?: string;
  uuid: string;
  hostKey?: Ref<'HostSystem'>[];
  storageArray?: string;
  nfsServer?: string;
  nfsDir?: string;
  /** Since 6.5. */ nfsServerScope?: string;
  /** Since 6.5. */ nfsServerMajor?: string;
  /** Since 6.5. */ nfsServerAuthType?: string;
  /** Since 6.5. */ nfsServerUser?: string;
  deviceId?: string;
}
/** Since 4.0. */
export interface HostProxySwitch extends DynamicData {
  dvsUuid: string;
  dvsName: string;
  key: string;
  numPorts: number;
  /** Since 5.0. */ configNumPorts?: number;
  numPortsAvailable: number;
  uplinkPort?: KeyValue[];
  mtu?: number;
  pnic?: string[];
  spec: HostProxySwitchSpec;
  /** Since 5.5. */ hostLag?: HostProxySwitchHostLagConfig[];
  /** Since 5.5. */ networkReservationSupported?: boolean;
  /** Since 7.0. */ nsxtEnabled?: boolean;
  /** Since 7.0. */ ensEnabled?: boolean;
  /** Since 7.0. */ ensInterruptEnabled?: boolean;
  /** Since 7.0. */ transportZones?: DistributedVirtualSwitchHostMemberTransportZoneInfo[];
  /** Since 7.0. */ nsxUsedUplinkPort?: string[];
  /** Since 7.0. */ nsxtStatus?: string;
  /** Since 7.0. */ nsxtStatusDetail?: string;
}
/** Since 4.0. */
export interface HostProxySwitchConfig extends DynamicData {
  changeOperation?: string;
  uuid: string;
  spec?: HostProxySwitchSpec;
}
/** Since 5.5. */
export interface HostProxySwitchHostLagConfig extends DynamicData {
  lagKey: string;
  lagName?: string;
  uplinkPort?: KeyValue[];
}
/** Since 4.0. */
export interface HostProxySwitchSpec extends DynamicData {
  backing?: DistributedVirtualSwitchHostMemberBacking;
}
/** Since 7.0. */
export interface HostRdmaDevice extends DynamicData {
  key: string;
  device: string;
  driver?: string;
  description?: string;
  backing?: HostRdmaDeviceBacking;
  connectionInfo: HostRdmaDeviceConnectionInfo;
  capability: HostRdmaDeviceCapability;
}
/** Since 7.0. */
export interface HostRdmaDeviceBacking extends DynamicData {}
/** Since 7.0. */
export interface HostRdmaDeviceCapability extends DynamicData {
  roceV1Capable: boolean;
  roceV2Capable: boolean;
  iWarpCapable: boolean;
}
/** Since 7.0. */
export interface HostRdmaDeviceConnectionInfo extends DynamicData {
  state: string;
  mtu: number;
  speedInMbps: number;
}
/** Since 7.0. */
export interface HostRdmaDevicePnicBacking extends HostRdmaDeviceBacking {
  pairedUplink: string;
}
/** Since 7.0. */
export interface HostRdmaHba extends HostHostBusAdapter {
  associatedRdmaDevice?: string;
}
/** Since 7.0. */
export interface HostRdmaTargetTransport extends HostTargetTransport {}
export interface HostReconnectionFailedEvent extends HostEvent {}
/** Since 5.5. */
export interface HostReliableMemoryInfo extends DynamicData {
  memorySize: Long;
}
export interface HostRemovedEvent extends HostEvent {}
/** Since 4.0. */
export interface HostResignatureRescanResult extends DynamicData {
  rescan?: HostVmfsRescanResult[];
  result: Ref<'Datastore'>;
}
export interface HostRuntimeInfo extends DynamicData {
  connectionState: HostSystemConnectionState;
  powerState: HostSystemPowerState;
  /** Since 4.1. */ standbyMode?: string;
  inMaintenanceMode: boolean;
  /** Since 6.5. */ inQuarantineMode?: boolean;
  bootTime?: Date;
  healthSystemRuntime?: HealthSystemRuntime;
  /** Since 5.0. */ dasHostState?: ClusterDasFdmHostState;
  /** Since 4.0. */ tpmPcrValues?: HostTpmDigestInfo[];
  /** Since 5.5. */ vsanRuntimeInfo?: VsanHostRuntimeInfo;
  /** Since 5.5. */ networkRuntimeInfo?: HostRuntimeInfoNetworkRuntimeInfo;
  /** Since 5.5. */ vFlashResourceRuntimeInfo?: HostVFlashManagerVFlashResourceRunTimeInfo;
  /** Since 5.5. */ hostMaxVirtualDiskCapacity?: Long;
  /** Since 6.5. */ cryptoState?: string;
  /** Since 6.5. */ cryptoKeyId?: CryptoKeyId;
}
/** Since 5.5. */
export interface HostRuntimeInfoNetStackInstanceRuntimeInfo extends DynamicData {
  netStackInstanceKey: string;
  state?: string;
  vmknicKeys?: string[];
  maxNumberOfConnections?: number;
  currentIpV6Enabled?: boolean;
}
/** Since 5.5. */
export interface HostRuntimeInfoNetworkRuntimeInfo extends DynamicData {
  netStackInstanceRuntimeInfo?: HostRuntimeInfoNetStackInstanceRuntimeInfo[];
  /** Since 6.0. */ networkResourceRuntime?: HostNetworkResourceRuntime;
}
export interface HostScsiDisk extends ScsiLun {
  capacity: HostDiskDimensionsLba;
  devicePath: string;
  /** Since 5.0. */ ssd?: boolean;
  /** Since 6.0. */ localDisk?: boolean;
  /** Since 6.0. */ physicalLocation?: string[];
  /** Since 6.0. */ emulatedDIXDIFEnabled?: boolean;
  /** Since 6.0. */ vsanDiskInfo?: VsanHostVsanDiskInfo;
  /** Since 6.5. */ scsiDiskType?: string;
}
export interface HostScsiDiskPartition extends DynamicData {
  diskName: string;
  partition: number;
}
export interface HostScsiTopology extends DynamicData {
  adapter?: HostScsiTopologyInterface[];
}
export interface HostScsiTopologyInterface extends DynamicData {
  key: string;
  adapter: string;
  target?: HostScsiTopologyTarget[];
}
export interface HostScsiTopologyLun extends DynamicData {
  key: string;
  lun: number;
  scsiLun: string;
}
export interface HostScsiTopologyTarget extends DynamicData {
  key: string;
  target: number;
  lun?: HostScsiTopologyLun[];
  transport?: HostTargetTransport;
}
/** Since 4.0. */
export interface HostSecuritySpec extends DynamicData {
  adminPassword?: string;
  /** Since 4.1. */ removePermission?: Permission[];
  /** Since 4.1. */ addPermission?: Permission[];
}
/** Since 6.5. */
export interface HostSerialAttachedHba extends HostHostBusAdapter {
  nodeWorldWideName: string;
}
/** Since 6.5. */
export interface HostSerialAttachedTargetTransport extends HostTargetTransport {}
export interface HostService extends DynamicData {
  key: string;
  label: string;
  required: boolean;
  uninstallable: boolean;
  running: boolean;
  ruleset?: string[];
  policy: string;
  /** Since 5.0. */ sourcePackage?: HostServiceSourcePackage;
}
/** Since 4.0. */
export interface HostServiceConfig extends DynamicData {
  serviceId: string;
  startupPolicy: string;
}
export interface HostServiceInfo extends DynamicData {
  service?: HostService[];
}
/** Since 5.0. */
export interface HostServiceSourcePackage extends DynamicData {
  sourcePackageName: string;
  description: string;
}
export interface HostServiceTicket extends DynamicData {
  host?: string;
  port?: number;
  sslThumbprint?: string;
  service: string;
  serviceVersion: string;
  sessionId: string;
}
/** Since 7.0. */
export interface HostSgxInfo extends DynamicData {
  sgxState: string;
  totalEpcMemory: Long;
  flcMode: string;
  lePubKeyHash?: string;
}
/** Since 6.7. */
export interface HostSharedGpuCapabilities extends DynamicData {
  vgpu: string;
  diskSnapshotSupported: boolean;
  memorySnapshotSupported: boolean;
  suspendSupported: boolean;
  migrateSupported: boolean;
}
export interface HostShortNameInconsistentEvent extends HostDasEvent {
  shortName: string;
  shortName2: string;
}
export interface HostShortNameToIpFailedEvent extends HostEvent {
  shortName: string;
}
export interface HostShutdownEvent extends HostEvent {
  reason: string;
}
export interface HostSnmpConfigSpec extends DynamicData {
  enabled?: boolean;
  port?: number;
  readOnlyCommunities?: string[];
  trapTargets?: HostSnmpDestination[];
  /** Since 5.0. */ option?: KeyValue[];
}
export interface HostSnmpDestination extends DynamicData {
  hostName: string;
  port: number;
  community: string;
}
export interface HostSnmpSystemAgentLimits extends DynamicData {
  maxReadOnlyCommunities: number;
  maxTrapDestinations: number;
  maxCommunityLength: number;
  maxBufferSize: number;
  /** Since 4.0. */ capability?: HostSnmpAgentCapability;
}
/** Since 6.5. */
export interface HostSpecification extends DynamicData {
  createdTime: Date;
  lastModified?: Date;
  host: Ref<'HostSystem'>;
  subSpecs?: HostSubSpecification[];
  changeID?: string;
}
/** Since 7.0. */
export interface HostSpecificationChangedEvent extends HostEvent {}
/** Since 6.5. */
export interface HostSpecificationOperationFailed extends VimFault {
  host: Ref<'HostSystem'>;
}
/** Since 7.0. */
export interface HostSpecificationRequireEvent extends HostEvent {}
/** Since 7.0. */
export interface HostSpecificationUpdateEvent extends HostEvent {
  hostSpec: HostSpecification;
}
/** Since 5.5. */
export interface HostSriovConfig extends HostPciPassthruConfig {
  sriovEnabled: boolean;
  numVirtualFunction: number;
}
/** Since 6.5. */
export interface HostSriovDevicePoolInfo extends DynamicData {
  key: string;
}
/** Since 5.5. */
export interface HostSriovInfo extends HostPciPassthruInfo {
  sriovEnabled: boolean;
  sriovCapable: boolean;
  sriovActive: boolean;
  numVirtualFunctionRequested: number;
  numVirtualFunction: number;
  maxVirtualFunctionSupported: number;
}
/** Since 6.5. */
export interface HostSriovNetworkDevicePoolInfo extends HostSriovDevicePoolInfo {
  switchKey?: string;
  switchUuid?: string;
  pnic?: PhysicalNic[];
}
/** Since 4.0. */
export interface HostSslThumbprintInfo extends DynamicData {
  principal: string;
  /** Since 5.0. */ ownerTag?: string;
  sslThumbprints?: string[];
}
/** Since 4.0. */
export interface HostStatusChangedEvent extends ClusterStatusChangedEvent {}
/** Since 4.0. */
export interface HostStorageArrayTypePolicyOption extends DynamicData {
  policy: ElementDescription;
}
export interface HostStorageDeviceInfo extends DynamicData {
  hostBusAdapter?: HostHostBusAdapter[];
  scsiLun?: ScsiLun[];
  scsiTopology?: HostScsiTopology;
  /** Since 7.0. */ nvmeTopology?: HostNvmeTopology;
  multipathInfo?: HostMultipathInfo;
  /** Since 4.0. */ plugStoreTopology?: HostPlugStoreTopology;
  softwareInternetScsiEnabled: boolean;
}
export interface HostStorageElementInfo extends HostHardwareElementInfo {
  operationalInfo?: HostStorageOperationalInfo[];
}
export interface HostStorageOperationalInfo extends DynamicData {
  property: string;
  value: string;
}
/** Since 6.0. */
export interface HostStorageSystemDiskLocatorLedResult extends DynamicData {
  key: string;
  fault: LocalizedMethodFault;
}
/** Since 6.0. */
export interface HostStorageSystemScsiLunResult extends DynamicData {
  key: string;
  fault?: LocalizedMethodFault;
}
/** Since 6.0. */
export interface HostStorageSystemVmfsVolumeResult extends DynamicData {
  key: string;
  fault?: LocalizedMethodFault;
}
/** Since 6.5. */
export interface HostSubSpecification extends DynamicData {
  name: string;
  createdTime: Date;
  data?: number[];
  /** Since 6.7. */ binaryData?: Uint8Array;
}
/** Since 7.0. */
export interface HostSubSpecificationDeleteEvent extends HostEvent {
  subSpecName: string;
}
/** Since 7.0. */
export interface HostSubSpecificationUpdateEvent extends HostEvent {
  hostSubSpec: HostSubSpecification;
}
/** Since 4.0. */
export interface HostSyncFailedEvent extends HostEvent {
  reason: LocalizedMethodFault;
}
/** Since 6.7. */
export interface HostSystemComplianceCheckState extends DynamicData {
  state: string;
  checkTime: Date;
}
export interface HostSystemHealthInfo extends DynamicData {
  numericSensorInfo?: HostNumericSensorInfo[];
}
export interface HostSystemIdentificationInfo extends DynamicData {
  identifierValue: string;
  identifierType: ElementDescription;
}
export interface HostSystemInfo extends DynamicData {
  vendor: string;
  model: string;
  uuid: string;
  otherIdentifyingInfo?: HostSystemIdentificationInfo[];
  /** Since 6.7. */ serialNumber?: string;
}
/** Since 5.0. */
export interface HostSystemReconnectSpec extends DynamicData {
  syncState?: boolean;
}
/** Since 6.7. */
export interface HostSystemRemediationState extends DynamicData {
  state: string;
  operationTime: Date;
}
export interface HostSystemResourceInfo extends DynamicData {
  key: string;
  config?: ResourceConfigSpec;
  child?: HostSystemResourceInfo[];
}
/** Since 5.1. */
export interface HostSystemSwapConfiguration extends DynamicData {
  option?: HostSystemSwapConfigurationSystemSwapOption[];
}
/** Since 5.1. */
export interface HostSystemSwapConfigurationDatastoreOption extends HostSystemSwapConfigurationSystemSwapOption {
  datastore: string;
}
/** Since 5.1. */
export interface HostSystemSwapConfigurationDisabledOption extends HostSystemSwapConfigurationSystemSwapOption {}
/** Since 5.1. */
export interface HostSystemSwapConfigurationHostCacheOption extends HostSystemSwapConfigurationSystemSwapOption {}
/** Since 5.1. */
export interface HostSystemSwapConfigurationHostLocalSwapOption extends HostSystemSwapConfigurationSystemSwapOption {}
/** Since 5.1. */
export interface HostSystemSwapConfigurationSystemSwapOption extends DynamicData {
  key: number;
}
export interface HostTargetTransport extends DynamicData {}
/** Since 6.7. */
export interface HostTpmAttestationInfo extends DynamicData {
  time: Date;
  status: HostTpmAttestationInfoAcceptanceStatus;
  message?: LocalizableMessage;
}
/** Since 5.1. */
export interface HostTpmAttestationReport extends DynamicData {
  tpmPcrValues: HostTpmDigestInfo[];
  tpmEvents: HostTpmEventLogEntry[];
  tpmLogReliable: boolean;
}
/** Since 5.1. */
export interface HostTpmBootSecurityOptionEventDetails extends HostTpmEventDetails {
  bootSecurityOption: string;
}
/** Since 5.1. */
export interface HostTpmCommandEventDetails extends HostTpmEventDetails {
  commandLine: string;
}
/** Since 4.0. */
export interface HostTpmDigestInfo extends HostDigestInfo {
  pcrNumber: number;
}
/** Since 5.1. */
export interface HostTpmEventDetails extends DynamicData {
  dataHash: number[];
  /** Since 6.7. */ dataHashMethod?: string;
}
/** Since 5.1. */
export interface HostTpmEventLogEntry extends DynamicData {
  pcrIndex: number;
  eventDetails: HostTpmEventDetails;
}
/** Since 5.1. */
export interface HostTpmOptionEventDetails extends HostTpmEventDetails {
  optionsFileName: string;
  bootOptions?: number[];
}
/** Since 5.1. */
export interface HostTpmSoftwareComponentEventDetails extends HostTpmEventDetails {
  componentName: string;
  vibName: string;
  vibVersion: string;
  vibVendor: string;
}
/** Since 4.0. */
export interface HostUnresolvedVmfsExtent extends DynamicData {
  device: HostScsiDiskPartition;
  devicePath: string;
  vmfsUuid: string;
  isHeadExtent: boolean;
  ordinal: number;
  startBlock: number;
  endBlock: number;
  reason: string;
}
/** Since 4.0. */
export interface HostUnresolvedVmfsResignatureSpec extends DynamicData {
  extentDevicePath: string[];
}
/** Since 4.0. */
export interface HostUnresolvedVmfsResolutionResult extends DynamicData {
  spec: HostUnresolvedVmfsResolutionSpec;
  vmfs?: HostVmfsVolume;
  fault?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface HostUnresolvedVmfsResolutionSpec extends DynamicData {
  extentDevicePath: string[];
  uuidResolution: string;
}
/** Since 4.0. */
export interface HostUnresolvedVmfsVolume extends DynamicData {
  extent: HostUnresolvedVmfsExtent[];
  vmfsLabel: string;
  vmfsUuid: string;
  totalBlocks: number;
  resolveStatus: HostUnresolvedVmfsVolumeResolveStatus;
}
/** Since 4.0. */
export interface HostUnresolvedVmfsVolumeResolveStatus extends DynamicData {
  resolvable: boolean;
  incompleteExtents?: boolean;
  multipleCopies?: boolean;
}
export interface HostUpgradeFailedEvent extends HostEvent {}
/** Since 4.0. */
export interface HostUserWorldSwapNotEnabledEvent extends HostEvent {}
/** Since 5.5. */
export interface HostVFlashManagerVFlashCacheConfigInfo extends DynamicData {
  vFlashModuleConfigOption?: HostVFlashManagerVFlashCacheConfigInfoVFlashModuleConfigOption[];
  defaultVFlashModule?: string;
  swapCacheReservationInGB?: Long;
}
/** Since 5.5. */
export interface HostVFlashManagerVFlashCacheConfigInfoVFlashModuleConfigOption extends DynamicData {
  vFlashModule: string;
  vFlashModuleVersion: string;
  minSupportedModuleVersion: string;
  cacheConsistencyType: ChoiceOption;
  cacheMode: ChoiceOption;
  blockSizeInKBOption: LongOption;
  reservationInMBOption: LongOption;
  maxDiskSizeInKB: Long;
}
/** Since 5.5. */
export interface HostVFlashManagerVFlashCacheConfigSpec extends DynamicData {
  defaultVFlashModule: string;
  swapCacheReservationInGB: Long;
}
/** Since 5.5. */
export interface HostVFlashManagerVFlashConfigInfo extends DynamicData {
  vFlashResourceConfigInfo?: HostVFlashManagerVFlashResourceConfigInfo;
  vFlashCacheConfigInfo?: HostVFlashManagerVFlashCacheConfigInfo;
}
/** Since 5.5. */
export interface HostVFlashManagerVFlashResourceConfigInfo extends DynamicData {
  vffs?: HostVffsVolume;
  capacity: Long;
}
/** Since 5.5. */
export interface HostVFlashManagerVFlashResourceConfigSpec extends DynamicData {
  vffsUuid: string;
}
/** Since 5.5. */
export interface HostVFlashManagerVFlashResourceRunTimeInfo extends DynamicData {
  usage: Long;
  capacity: Long;
  accessible: boolean;
  capacityForVmCache: Long;
  freeForVmCache: Long;
}
/** Since 5.5. */
export interface HostVFlashResourceConfigurationResult extends DynamicData {
  devicePath?: string[];
  vffs?: HostVffsVolume;
  diskConfigurationResult?: HostDiskConfigurationResult[];
}
export interface HostVMotionCompatibility extends DynamicData {
  host: Ref<'HostSystem'>;
  compatibility?: string[];
}
export interface HostVMotionConfig extends DynamicData {
  vmotionNicKey?: string;
  enabled: boolean;
}
export interface HostVMotionInfo extends DynamicData {
  netConfig?: HostVMotionNetConfig;
  ipConfig?: HostIpConfig;
}
/** Since 7.0. */
export interface HostVMotionManagerDstInstantCloneResult extends DynamicData {
  dstVmId?: number;
  startTime?: Long;
  cptLoadTime?: Long;
  cptLoadDoneTime?: Long;
  replicateMemDoneTime?: Long;
  endTime?: Long;
  cptXferTime?: Long;
  cptCacheUsed?: Long;
  devCptStreamSize?: Long;
  devCptStreamTime?: Long;
}
/** Since 7.0. */
export interface HostVMotionManagerSrcInstantCloneResult extends DynamicData {
  startTime?: Long;
  quiesceTime?: Long;
  quiesceDoneTime?: Long;
  resumeDoneTime?: Long;
  endTime?: Long;
}
export interface HostVMotionNetConfig extends DynamicData {
  candidateVnic?: HostVirtualNic[];
  selectedVnic?: string;
}
/** Since 5.0. */
export interface HostVfatVolume extends HostFileSystemVolume {}
/** Since 5.5. */
export interface HostVffsSpec extends DynamicData {
  devicePath: string;
  partition?: HostDiskPartitionSpec;
  majorVersion: number;
  volumeName: string;
}
/** Since 5.5. */
export interface HostVffsVolume extends HostFileSystemVolume {
  majorVersion: number;
  version: string;
  uuid: string;
  extent: HostScsiDiskPartition[];
}
export interface HostVirtualNic extends DynamicData {
  device: string;
  key: string;
  portgroup: string;
  spec: HostVirtualNicSpec;
  port?: string;
}
export interface HostVirtualNicConfig extends DynamicData {
  changeOperation?: string;
  device?: string;
  portgroup: string;
  spec?: HostVirtualNicSpec;
}
/** Since 4.0. */
export interface HostVirtualNicConnection extends DynamicData {
  portgroup?: string;
  dvPort?: DistributedVirtualSwitchPortConnection;
  /** Since 6.7. */ opNetwork?: HostVirtualNicOpaqueNetworkSpec;
}
/** Since 6.5. */
export interface HostVirtualNicIpRouteSpec extends DynamicData {
  ipRouteConfig?: HostIpRouteConfig;
}
/** Since 4.0. */
export interface HostVirtualNicManagerInfo extends DynamicData {
  netConfig?: VirtualNicManagerNetConfig[];
}
/** Since 4.0. */
export interface HostVirtualNicManagerNicTypeSelection extends DynamicData {
  vnic: HostVirtualNicConnection;
  nicType?: string[];
}
/** Since 6.0. */
export interface HostVirtualNicOpaqueNetworkSpec extends DynamicData {
  opaqueNetworkId: string;
  opaqueNetworkType: string;
}
export interface HostVirtualNicSpec extends DynamicData {
  ip?: HostIpConfig;
  mac?: string;
  /** Since 4.0. */ distributedVirtualPort?: DistributedVirtualSwitchPortConnection;
  /** Since 4.0. */ portgroup?: string;
  /** Since 4.0. */ mtu?: number;
  /** Since 4.0. */ tsoEnabled?: boolean;
  /** Since 5.5. */ netStackInstanceKey?: string;
  /** Since 6.0. */ opaqueNetwork?: HostVirtualNicOpaqueNetworkSpec;
  /** Since 6.0. */ externalId?: string;
  /** Since 6.0. */ pinnedPnic?: string;
  /** Since 6.5. */ ipRouteSpec?: HostVirtualNicIpRouteSpec;
  /** Since 7.0. */ systemOwned?: boolean;
}
export interface HostVirtualSwitch extends DynamicData {
  name: string;
  key: string;
  numPorts: number;
  numPortsAvailable: number;
  mtu?: number;
  portgroup?: string[];
  pnic?: string[];
  spec: HostVirtualSwitchSpec;
}
export interface HostVirtualSwitchAutoBridge extends HostVirtualSwitchBridge {
  excludedNicDevice?: string[];
}
export interface HostVirtualSwitchBeaconConfig extends DynamicData {
  interval: number;
}
export interface HostVirtualSwitchBondBridge extends HostVirtualSwitchBridge {
  nicDevice: string[];
  beacon?: HostVirtualSwitchBeaconConfig;
  /** Since 4.0. */ linkDiscoveryProtocolConfig?: LinkDiscoveryProtocolConfig;
}
export interface HostVirtualSwitchBridge extends DynamicData {}
export interface HostVirtualSwitchConfig extends DynamicData {
  changeOperation?: string;
  name: string;
  spec?: HostVirtualSwitchSpec;
}
export interface HostVirtualSwitchSimpleBridge extends HostVirtualSwitchBridge {
  nicDevice: string;
}
export interface HostVirtualSwitchSpec extends DynamicData {
  numPorts: number;
  bridge?: HostVirtualSwitchBridge;
  policy?: HostNetworkPolicy;
  mtu?: number;
}
/** Since 5.0. */
export interface HostVmciAccessManagerAccessSpec extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  services?: string[];
  mode: string;
}
/** Since 4.0. */
export interface HostVmfsRescanResult extends DynamicData {
  host: Ref<'HostSystem'>;
  fault?: LocalizedMethodFault;
}
export interface HostVmfsSpec extends DynamicData {
  extent: HostScsiDiskPartition;
  blockSizeMb?: number;
  majorVersion: number;
  volumeName: string;
  /** Since 6.5. */ blockSize?: number;
  /** Since 6.5. */ unmapGranularity?: number;
  /** Since 6.5. */ unmapPriority?: string;
  /** Since 6.7. */ unmapBandwidthSpec?: VmfsUnmapBandwidthSpec;
}
export interface HostVmfsVolume extends HostFileSystemVolume {
  blockSizeMb: number;
  /** Since 6.5. */ blockSize?: number;
  /** Since 6.5. */ unmapGranularity?: number;
  /** Since 6.5. */ unmapPriority?: string;
  /** Since 6.7. */ unmapBandwidthSpec?: VmfsUnmapBandwidthSpec;
  maxBlocks: number;
  majorVersion: number;
  version: string;
  uuid: string;
  extent: HostScsiDiskPartition[];
  vmfsUpgradable: boolean;
  /** Since 4.0. */ forceMountedInfo?: HostForceMountedInfo;
  /** Since 5.0. */ ssd?: boolean;
  /** Since 5.5. */ local?: boolean;
  /** Since 6.5. */ scsiDiskType?: string;
}
/** Since 4.0. */
export interface HostVnicConnectedToCustomizedDVPortEvent extends HostEvent {
  vnic: VnicPortArgument;
  /** Since 6.5. */ prevPortKey?: string;
}
/** Since 5.5. */
export interface HostVsanInternalSystemCmmdsQuery extends DynamicData {
  type?: string;
  uuid?: string;
  owner?: string;
}
/** Since 5.5. */
export interface HostVsanInternalSystemDeleteVsanObjectsResult extends DynamicData {
  uuid: string;
  success: boolean;
  failureReason?: LocalizableMessage[];
}
/** Since 6.0. */
export interface HostVsanInternalSystemVsanObjectOperationResult extends DynamicData {
  uuid: string;
  failureReason?: LocalizableMessage[];
}
/** Since 5.5. */
export interface HostVsanInternalSystemVsanPhysicalDiskDiagnosticsResult extends DynamicData {
  diskUuid: string;
  success: boolean;
  failureReason?: string;
}
/** Since 6.0. */
export interface HostVvolVolume extends HostFileSystemVolume {
  scId: string;
  hostPE?: VVolHostPE[];
  vasaProviderInfo?: VimVasaProviderInfo[];
  storageArray?: VASAStorageArray[];
}
/** Since 6.0. */
export interface HostVvolVolumeSpecification extends DynamicData {
  maxSizeInMB: Long;
  volumeName: string;
  vasaProviderInfo?: VimVasaProviderInfo[];
  storageArray?: VASAStorageArray[];
  uuid: string;
}
export interface HostWwnChangedEvent extends HostEvent {
  oldNodeWwns?: Long[];
  oldPortWwns?: Long[];
  newNodeWwns?: Long[];
  newPortWwns?: Long[];
}
export interface HostWwnConflictEvent extends HostEvent {
  conflictedVms?: VmEventArgument[];
  conflictedHosts?: HostEventArgument[];
  wwn: Long;
}
export interface HotSnapshotMoveNotSupported extends SnapshotCopyNotSupported {}
export interface HourlyTaskScheduler extends RecurrentTaskScheduler {
  minute: number;
}
/** Since 4.0. */
export interface HttpFault extends VimFault {
  statusCode: number;
  statusMessage: string;
}
/** Since 6.7. */
export interface HttpNfcLeaseCapabilities extends DynamicData {
  pullModeSupported: boolean;
  corsSupported: boolean;
}
/** Since 4.1. */
export interface HttpNfcLeaseDatastoreLeaseInfo extends DynamicData {
  datastoreKey: string;
  hosts: HttpNfcLeaseHostInfo[];
}
/** Since 4.0. */
export interface HttpNfcLeaseDeviceUrl extends DynamicData {
  key: string;
  importKey: string;
  url: string;
  sslThumbprint: string;
  /** Since 4.1. */ disk?: boolean;
  /** Since 4.1. */ targetId?: string;
  /** Since 4.1. */ datastoreKey?: string;
  /** Since 4.1. */ fileSize?: Long;
}
/** Since 4.1. */
export interface HttpNfcLeaseHostInfo extends DynamicData {
  url: string;
  sslThumbprint: string;
}
/** Since 4.0. */
export interface HttpNfcLeaseInfo extends DynamicData {
  lease: Ref<'HttpNfcLease'>;
  entity: Ref<'ManagedEntity'>;
  deviceUrl?: HttpNfcLeaseDeviceUrl[];
  totalDiskCapacityInKB: Long;
  leaseTimeout: number;
  /** Since 4.1. */ hostMap?: HttpNfcLeaseDatastoreLeaseInfo[];
}
/** Since 4.1. */
export interface HttpNfcLeaseManifestEntry extends DynamicData {
  key: string;
  sha1: string;
  /** Since 6.7. */ checksum?: string;
  /** Since 6.7. */ checksumType?: string;
  size: Long;
  disk: boolean;
  capacity?: Long;
  populatedSize?: Long;
}
/** Since 6.7. */
export interface HttpNfcLeaseSourceFile extends DynamicData {
  targetDeviceId: string;
  url: string;
  memberName?: string;
  create: boolean;
  sslThumbprint?: string;
  httpHeaders?: KeyValue[];
  size?: Long;
}
/** Since 6.5. */
export interface ID extends DynamicData {
  id: string;
}
export interface IDEDiskNotSupported extends DiskNotSupported {}
/** Since 4.1. */
export interface IORMNotSupportedHostOnDatastore extends VimFault {
  datastore: Ref<'Datastore'>;
  datastoreName: string;
  host?: Ref<'HostSystem'>[];
}
/** Since 4.1. */
export interface IScsiBootFailureEvent extends HostEvent {}
/** Since 5.1. */
export interface ImportHostAddFailure extends DvsFault {
  hostIp: string[];
}
/** Since 5.1. */
export interface ImportOperationBulkFault extends DvsFault {
  importFaults: ImportOperationBulkFaultFaultOnImport[];
}
/** Since 5.1. */
export interface ImportOperationBulkFaultFaultOnImport extends DynamicData {
  entityType?: string;
  key?: string;
  fault: LocalizedMethodFault;
}
/** Since 4.0. */
export interface ImportSpec extends DynamicData {
  entityConfig?: VAppEntityConfigInfo;
  /** Since 5.0. */ instantiationOst?: OvfConsumerOstNode;
}
/** Since 4.0. */
export interface InUseFeatureManipulationDisallowed extends NotEnoughLicenses {}
export interface InaccessibleDatastore extends InvalidDatastore {
  /** Since 5.0. */ detail?: string;
}
/** Since 6.0. */
export interface InaccessibleFTMetadataDatastore extends InaccessibleDatastore {}
/** Since 5.5. */
export interface InaccessibleVFlashSource extends VimFault {
  hostName: string;
}
export interface IncompatibleDefaultDevice extends MigrationFault {
  device: string;
}
/** Since 4.0. */
export interface IncompatibleHostForFtSecondary extends VmFaultToleranceIssue {
  host: Ref<'HostSystem'>;
  error?: LocalizedMethodFault[];
}
/** Since 6.0. */
export interface IncompatibleHostForVmReplication extends ReplicationFault {
  vmName: string;
  hostName: string;
  reason: string;
}
export interface IncompatibleSetting extends InvalidArgument {
  conflictingProperty: string;
}
export interface IncorrectFileType extends FileFault {}
export interface IncorrectHostInformation extends NotEnoughLicenses {}
export interface IncorrectHostInformationEvent extends LicenseEvent {}
export interface IndependentDiskVMotionNotSupported extends MigrationFeatureNotSupported {}
export interface InfoUpgradeEvent extends UpgradeEvent {}
/** Since 4.0. */
export interface InheritablePolicy extends DynamicData {
  inherited: boolean;
}
/** Since 5.0. */
export interface InsufficientAgentVmsDeployed extends InsufficientResourcesFault {
  hostName: string;
  requiredNumAgentVms: number;
  currentNumAgentVms: number;
}
export interface InsufficientCpuResourcesFault extends InsufficientResourcesFault {
  unreserved: Long;
  requested: Long;
}
/** Since 5.5. */
export interface InsufficientDisks extends VsanDiskFault {}
export interface InsufficientFailoverResourcesEvent extends ClusterEvent {}
export interface InsufficientFailoverResourcesFault extends InsufficientResourcesFault {}
/** Since 6.0. */
export interface InsufficientGraphicsResourcesFault extends InsufficientResourcesFault {}
export interface InsufficientHostCapacityFault extends InsufficientResourcesFault {
  host?: Ref<'HostSystem'>;
}
/** Since 4.0. */
export interface InsufficientHostCpuCapacityFault extends InsufficientHostCapacityFault {
  unreserved: Long;
  requested: Long;
}
/** Since 4.0. */
export interface InsufficientHostMemoryCapacityFault extends InsufficientHostCapacityFault {
  unreserved: Long;
  requested: Long;
}
export interface InsufficientMemoryResourcesFault extends InsufficientResourcesFault {
  unreserved: Long;
  requested: Long;
}
/** Since 6.0. */
export interface InsufficientNetworkCapacity extends InsufficientResourcesFault {}
/** Since 6.0. */
export interface InsufficientNetworkResourcePoolCapacity extends InsufficientResourcesFault {
  dvsName: string;
  dvsUuid: string;
  resourcePoolKey: string;
  available: Long;
  requested: Long;
  device: string[];
}
export interface InsufficientPerCpuCapacity extends InsufficientHostCapacityFault {}
export interface InsufficientResourcesFault extends VimFault {}
/** Since 4.0. */
export interface InsufficientStandbyCpuResource extends InsufficientStandbyResource {
  available: Long;
  requested: Long;
}
/** Since 4.0. */
export interface InsufficientStandbyMemoryResource extends InsufficientStandbyResource {
  available: Long;
  requested: Long;
}
/** Since 4.0. */
export interface InsufficientStandbyResource extends InsufficientResourcesFault {}
/** Since 6.0. */
export interface InsufficientStorageIops extends VimFault {
  unreservedIops: Long;
  requestedIops: Long;
  datastoreName: string;
}
/** Since 5.0. */
export interface InsufficientStorageSpace extends InsufficientResourcesFault {}
/** Since 5.5. */
export interface InsufficientVFlashResourcesFault extends InsufficientResourcesFault {
  /** Since 6.0. */ freeSpaceInMB?: Long;
  freeSpace: Long;
  /** Since 6.0. */ requestedSpaceInMB?: Long;
  requestedSpace: Long;
}
/** Since 5.5. */
export interface IntExpression extends NegatableExpression {
  value?: number;
}
export interface IntOption extends OptionType {
  min: number;
  max: number;
  defaultValue: number;
}
/** Since 4.0. */
export interface IntPolicy extends InheritablePolicy {
  value?: number;
}
export interface InvalidAffinitySettingFault extends VimFault {}
export interface InvalidArgument extends RuntimeFault {
  invalidProperty?: string;
}
/** Since 4.0. */
export interface InvalidBmcRole extends VimFault {}
export interface InvalidBundle extends PlatformConfigFault {}
/** Since 5.0. */
export interface InvalidCAMCertificate extends InvalidCAMServer {}
/** Since 5.0. */
export interface InvalidCAMServer extends ActiveDirectoryFault {
  camServer: string;
}
export interface InvalidClientCertificate extends InvalidLogin {}
export interface InvalidCollectorVersion extends MethodFault {}
export interface InvalidController extends InvalidDeviceSpec {
  controllerKey: number;
}
/** Since 5.1. */
export interface InvalidDasConfigArgument extends InvalidArgument {
  entry?: string;
  clusterName?: string;
}
/** Since 4.1. */
export interface InvalidDasRestartPriorityForFtVm extends InvalidArgument {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
export interface InvalidDatastore extends VimFault {
  datastore?: Ref<'Datastore'>;
  name?: string;
}
export interface InvalidDatastorePath extends InvalidDatastore {
  datastorePath: string;
}
/** Since 5.0. */
export interface InvalidDatastoreState extends InvalidState {
  datastoreName?: string;
}
export interface InvalidDeviceBacking extends InvalidDeviceSpec {}
export interface InvalidDeviceOperation extends InvalidDeviceSpec {
  badOp?: VirtualDeviceConfigSpecOperation;
  badFileOp?: VirtualDeviceConfigSpecFileOperation;
}
export interface InvalidDeviceSpec extends InvalidVmConfig {
  deviceIndex: number;
}
export interface InvalidDiskFormat extends InvalidFormat {}
/** Since 4.0. */
export interface InvalidDrsBehaviorForFtVm extends InvalidArgument {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
export interface InvalidEditionEvent extends LicenseEvent {
  feature: string;
}
export interface InvalidEditionLicense extends NotEnoughLicenses {
  feature: string;
}
export interface InvalidEvent extends VimFault {}
export interface InvalidFolder extends VimFault {
  target: Ref<'ManagedEntity'>;
}
export interface InvalidFormat extends VmConfigFault {}
/** Since 5.0. */
export interface InvalidGuestLogin extends GuestOperationsFault {}
/** Since 5.1. */
export interface InvalidHostConnectionState extends InvalidHostState {}
/** Since 4.1. */
export interface InvalidHostName extends HostConfigFault {}
export interface InvalidHostState extends InvalidState {
  host?: Ref<'HostSystem'>;
}
/** Since 4.0. */
export interface InvalidIndexArgument extends InvalidArgument {
  key: string;
}
/** Since 5.1. */
export interface InvalidIpfixConfig extends DvsFault {
  property?: string;
}
/** Since 4.0. */
export interface InvalidIpmiLoginInfo extends VimFault {}
/** Since 4.0. */
export interface InvalidIpmiMacAddress extends VimFault {
  userProvidedMacAddress: string;
  observedMacAddress: string;
}
export interface InvalidLicense extends VimFault {
  licenseContent: string;
}
export interface InvalidLocale extends VimFault {}
export interface InvalidLogin extends VimFault {}
export interface InvalidName extends VimFault {
  name: string;
  entity?: Ref<'ManagedEntity'>;
}
export interface InvalidNasCredentials extends NasConfigFault {
  userName: string;
}
/** Since 4.0. */
export interface InvalidNetworkInType extends VAppPropertyFault {}
export interface InvalidNetworkResource extends NasConfigFault {
  remoteHost: string;
  remotePath: string;
}
/** Since 4.0. */
export interface InvalidOperationOnSecondaryVm extends VmFaultToleranceIssue {
  instanceUuid: string;
}
export interface InvalidPowerState extends InvalidState {
  requestedState?: VirtualMachinePowerState;
  existingState: VirtualMachinePowerState;
}
export interface InvalidPrivilege extends VimFault {
  privilege: string;
}
/** Since 5.0. */
export interface InvalidProfileReferenceHost extends RuntimeFault {
  reason?: string;
  host?: Ref<'HostSystem'>;
  profile?: Ref<'Profile'>;
  /** Since 6.5. */ profileName?: string;
}
export interface InvalidProperty extends MethodFault {
  name: string;
}
/** Since 4.0. */
export interface InvalidPropertyType extends VAppPropertyFault {}
/** Since 4.0. */
export interface InvalidPropertyValue extends VAppPropertyFault {}
export interface InvalidRequest extends RuntimeFault {}
export interface InvalidResourcePoolStructureFault extends InsufficientResourcesFault {}
export interface InvalidSnapshotFormat extends InvalidFormat {}
export interface InvalidState extends VimFault {}
export interface InvalidType extends InvalidRequest {
  argument?: string;
}
export interface InvalidVmConfig extends VmConfigFault {
  property?: string;
}
/** Since 6.5. */
export interface InvalidVmState extends InvalidState {
  vm: Ref<'VirtualMachine'>;
}
/** Since 4.0. */
export interface InventoryDescription extends DynamicData {
  numHosts: number;
  numVirtualMachines: number;
  numResourcePools?: number;
  numClusters?: number;
  numCpuDev?: number;
  numNetDev?: number;
  numDiskDev?: number;
  numvCpuDev?: number;
  numvNetDev?: number;
  numvDiskDev?: number;
}
/** Since 4.0. */
export interface InventoryHasStandardAloneHosts extends NotEnoughLicenses {
  hosts: string[];
}
/** Since 6.0. */
export interface IoFilterHostIssue extends DynamicData {
  host: Ref<'HostSystem'>;
  issue: LocalizedMethodFault[];
}
/** Since 6.0. */
export interface IoFilterInfo extends DynamicData {
  id: string;
  name: string;
  vendor: string;
  version: string;
  /** Since 6.5. */ type?: string;
  summary?: string;
  releaseDate?: string;
}
/** Since 6.0. */
export interface IoFilterQueryIssueResult extends DynamicData {
  opType: string;
  hostIssue?: IoFilterHostIssue[];
}
/** Since 5.5. */
export interface IpAddress extends NegatableExpression {}
/** Since 4.0. */
export interface IpAddressProfile extends ApplyProfile {}
export interface IpHostnameGeneratorError extends CustomizationFault {}
/** Since 4.0. */
export interface IpPool extends DynamicData {
  id?: number;
  name?: string;
  ipv4Config?: IpPoolIpPoolConfigInfo;
  ipv6Config?: IpPoolIpPoolConfigInfo;
  dnsDomain?: string;
  dnsSearchPath?: string;
  hostPrefix?: string;
  httpProxy?: string;
  networkAssociation?: IpPoolAssociation[];
  /** Since 5.1. */ availableIpv4Addresses?: number;
  /** Since 5.1. */ availableIpv6Addresses?: number;
  /** Since 5.1. */ allocatedIpv4Addresses?: number;
  /** Since 5.1. */ allocatedIpv6Addresses?: number;
}
/** Since 4.0. */
export interface IpPoolAssociation extends DynamicData {
  network?: Ref<'Network'>;
  networkName: string;
}
/** Since 4.0. */
export interface IpPoolIpPoolConfigInfo extends DynamicData {
  subnetAddress?: string;
  netmask?: string;
  gateway?: string;
  range?: string;
  dns?: string[];
  dhcpServerAvailable?: boolean;
  ipPoolEnabled?: boolean;
}
/** Since 5.1. */
export interface IpPoolManagerIpAllocation extends DynamicData {
  ipAddress: string;
  allocationId: string;
}
/** Since 5.5. */
export interface IpRange extends IpAddress {
  addressPrefix: string;
  prefixLength?: number;
}
/** Since 4.0. */
export interface IpRouteProfile extends ApplyProfile {
  staticRoute?: StaticRouteProfile[];
}
/** Since 5.0. */
export interface IscsiDependencyEntity extends DynamicData {
  pnicDevice: string;
  vnicDevice: string;
  vmhbaName: string;
}
/** Since 5.0. */
export interface IscsiFault extends VimFault {}
/** Since 5.0. */
export interface IscsiFaultInvalidVnic extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultPnicInUse extends IscsiFault {
  pnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicAlreadyBound extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicHasActivePaths extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicHasMultipleUplinks extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicHasNoUplinks extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicHasWrongUplink extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicInUse extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicIsLastPath extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicNotBound extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiFaultVnicNotFound extends IscsiFault {
  vnicDevice: string;
}
/** Since 5.0. */
export interface IscsiMigrationDependency extends DynamicData {
  migrationAllowed: boolean;
  disallowReason?: IscsiStatus;
  dependency?: IscsiDependencyEntity[];
}
/** Since 5.0. */
export interface IscsiPortInfo extends DynamicData {
  vnicDevice?: string;
  vnic?: HostVirtualNic;
  pnicDevice?: string;
  pnic?: PhysicalNic;
  switchName?: string;
  switchUuid?: string;
  portgroupName?: string;
  portgroupKey?: string;
  portKey?: string;
  /** Since 6.5. */ opaqueNetworkId?: string;
  /** Since 6.5. */ opaqueNetworkType?: string;
  /** Since 6.5. */ opaqueNetworkName?: string;
  /** Since 6.5. */ externalId?: string;
  complianceStatus?: IscsiStatus;
  pathStatus?: string;
}
/** Since 5.0. */
export interface IscsiStatus extends DynamicData {
  reason?: LocalizedMethodFault[];
}
export interface IsoImageFileInfo extends FileInfo {}
export interface IsoImageFileQuery extends FileQuery {}
/** Since 4.0. */
export interface KernelModuleInfo extends DynamicData {
  id: number;
  name: string;
  version: string;
  filename: string;
  optionString: string;
  loaded: boolean;
  enabled: boolean;
  useCount: number;
  readOnlySection: KernelModuleSectionInfo;
  writableSection: KernelModuleSectionInfo;
  textSection: KernelModuleSectionInfo;
  dataSection: KernelModuleSectionInfo;
  bssSection: KernelModuleSectionInfo;
}
/** Since 4.0. */
export interface KernelModuleSectionInfo extends DynamicData {
  address: Long;
  length?: number;
}
/** Since 4.0. */
export interface KeyAnyValue extends DynamicData {
  key: string;
  value: unknown;
}
/** Since 7.0. */
export interface KeyNotFound extends VimFault {
  key: string;
}
/** Since 6.5. */
export interface KeyProviderId extends DynamicData {
  id: string;
}
export interface KeyValue extends DynamicData {
  key: string;
  value: string;
}
/** Since 6.5. */
export interface KmipClusterInfo extends DynamicData {
  clusterId: KeyProviderId;
  servers?: KmipServerInfo[];
  useAsDefault: boolean;
  /** Since 7.0. */ managementType?: string;
  /** Since 7.0. */ useAsEntityDefault?: Ref<'ManagedEntity'>[];
}
/** Since 6.5. */
export interface KmipServerInfo extends DynamicData {
  name: string;
  address: string;
  port: number;
  proxyAddress?: string;
  proxyPort?: number;
  reconnect?: number;
  protocol?: string;
  nbio?: number;
  timeout?: number;
  userName?: string;
}
/** Since 6.5. */
export interface KmipServerSpec extends DynamicData {
  clusterId: KeyProviderId;
  info: KmipServerInfo;
  password?: string;
}
/** Since 6.5. */
export interface KmipServerStatus extends DynamicData {
  clusterId: KeyProviderId;
  name: string;
  status: ManagedEntityStatus;
  description: string;
}
/** Since 5.0. */
export interface LargeRDMConversionNotSupported extends MigrationFault {
  device: string;
}
/** Since 5.0. */
export interface LargeRDMNotSupportedOnDatastore extends VmConfigFault {
  device: string;
  datastore: Ref<'Datastore'>;
  datastoreName: string;
}
/** Since 5.1. */
export interface LatencySensitivity extends DynamicData {
  level: LatencySensitivitySensitivityLevel;
  sensitivity?: number;
}
export interface LegacyNetworkInterfaceInUse extends CannotAccessNetwork {}
/** Since 4.0. */
export interface LicenseAssignmentFailed extends RuntimeFault {
  reason?: string;
}
/** Since 4.0. */
export interface LicenseAssignmentManagerLicenseAssignment extends DynamicData {
  entityId: string;
  scope?: string;
  entityDisplayName?: string;
  assignedLicense: LicenseManagerLicenseInfo;
  properties?: KeyAnyValue[];
}
export interface LicenseAvailabilityInfo extends DynamicData {
  feature: LicenseFeatureInfo;
  total: number;
  available: number;
}
export interface LicenseDiagnostics extends DynamicData {
  sourceLastChanged: Date;
  sourceLost: string;
  sourceLatency: number;
  licenseRequests: string;
  licenseRequestFailures: string;
  licenseFeatureUnknowns: string;
  opState: LicenseManagerState;
  lastStatusUpdate: Date;
  opFailureMessage: string;
}
/** Since 4.0. */
export interface LicenseDowngradeDisallowed extends NotEnoughLicenses {
  edition: string;
  entityId: string;
  features: KeyAnyValue[];
}
/** Since 4.0. */
export interface LicenseEntityNotFound extends VimFault {
  entityId: string;
}
export interface LicenseEvent extends Event {}
/** Since 4.0. */
export interface LicenseExpired extends NotEnoughLicenses {
  licenseKey: string;
}
export interface LicenseExpiredEvent extends Event {
  feature: LicenseFeatureInfo;
}
export interface LicenseFeatureInfo extends DynamicData {
  key: string;
  featureName: string;
  featureDescription?: string;
  state?: LicenseFeatureInfoState;
  costUnit: string;
  sourceRestriction?: string;
  dependentKey?: string[];
  edition?: boolean;
  expiresOn?: Date;
}
/** Since 4.0. */
export interface LicenseKeyEntityMismatch extends NotEnoughLicenses {}
/** Since 4.0. */
export interface LicenseManagerEvaluationInfo extends DynamicData {
  properties: KeyAnyValue[];
}
/** Since 4.0. */
export interface LicenseManagerLicenseInfo extends DynamicData {
  licenseKey: string;
  editionKey: string;
  name: string;
  total: number;
  used?: number;
  costUnit: string;
  properties?: KeyAnyValue[];
  labels?: KeyValue[];
}
/** Since 4.0. */
export interface LicenseNonComplianceEvent extends LicenseEvent {
  url: string;
}
export interface LicenseReservationInfo extends DynamicData {
  key: string;
  state: LicenseReservationInfoState;
  required: number;
}
export interface LicenseRestricted extends NotEnoughLicenses {}
export interface LicenseRestrictedEvent extends LicenseEvent {}
export interface LicenseServerAvailableEvent extends LicenseEvent {
  licenseServer: string;
}
export interface LicenseServerSource extends LicenseSource {
  licenseServer: string;
}
export interface LicenseServerUnavailable extends VimFault {
  licenseServer: string;
}
export interface LicenseServerUnavailableEvent extends LicenseEvent {
  licenseServer: string;
}
export interface LicenseSource extends DynamicData {}
export interface LicenseSourceUnavailable extends NotEnoughLicenses {
  licenseSource: LicenseSource;
}
export interface LicenseUsageInfo extends DynamicData {
  source: LicenseSource;
  sourceAvailable: boolean;
  reservationInfo?: LicenseReservationInfo[];
  featureInfo?: LicenseFeatureInfo[];
}
/** Since 4.0. */
export interface LimitExceeded extends VimFault {
  property?: string;
  limit?: number;
}
/** Since 4.0. */
export interface LinkDiscoveryProtocolConfig extends DynamicData {
  protocol: string;
  operation: string;
}
/** Since 5.0. */
export interface LinkLayerDiscoveryProtocolInfo extends DynamicData {
  chassisId: string;
  portId: string;
  timeToLive: number;
  parameter?: KeyAnyValue[];
}
/** Since 4.0. */
export interface LinkProfile extends ApplyProfile {}
export interface LinuxVolumeNotClean extends CustomizationFault {}
export interface LocalDatastoreCreatedEvent extends HostEvent {
  datastore: DatastoreEventArgument;
  /** Since 6.5. */ datastoreUrl?: string;
}
export interface LocalDatastoreInfo extends DatastoreInfo {
  path?: string;
}
export interface LocalLicenseSource extends LicenseSource {
  licenseKeys: string;
}
/** Since 4.1. */
export interface LocalTSMEnabledEvent extends HostEvent {}
/** Since 4.0. */
export interface LocalizableMessage extends DynamicData {
  key: string;
  arg?: KeyAnyValue[];
  message?: string;
}
/** Since 4.0. */
export interface LocalizationManagerMessageCatalog extends DynamicData {
  moduleName: string;
  catalogName: string;
  locale: string;
  catalogUri: string;
  lastModified?: Date;
  md5sum?: string;
  /** Since 5.0. */ version?: string;
}
export interface LocalizedMethodFault extends DynamicData {
  fault: MethodFault;
  localizedMessage?: string;
}
export interface LockerMisconfiguredEvent extends Event {
  datastore: DatastoreEventArgument;
}
export interface LockerReconfiguredEvent extends Event {
  oldDatastore?: DatastoreEventArgument;
  newDatastore?: DatastoreEventArgument;
}
export interface LogBundlingFailed extends VimFault {}
export interface LongOption extends OptionType {
  min: Long;
  max: Long;
  defaultValue: Long;
}
/** Since 4.0. */
export interface LongPolicy extends InheritablePolicy {
  value?: Long;
}
/** Since 5.5. */
export interface MacAddress extends NegatableExpression {}
/** Since 5.5. */
export interface MacRange extends MacAddress {
  address: string;
  mask: string;
}
export interface MaintenanceModeFileMove extends MigrationFault {}
/** Since 5.0. */
export interface ManagedByInfo extends DynamicData {
  extensionKey: string;
  type: string;
}
export interface ManagedEntityEventArgument extends EntityEventArgument {
  entity: Ref<'ManagedEntity'>;
}
export interface ManagedObjectNotFound extends RuntimeFault {
  obj: ManagedObjectReference;
}
/** Since 6.0. */
export interface MemoryFileFormatNotSupportedByDatastore extends UnsupportedDatastore {
  datastoreName: string;
  type: string;
}
/** Since 4.0. */
export interface MemoryHotPlugNotSupported extends VmConfigFault {}
export interface MemorySizeNotRecommended extends VirtualHardwareCompatibilityIssue {
  memorySizeMB: number;
  minMemorySizeMB: number;
  maxMemorySizeMB: number;
}
export interface MemorySizeNotSupported extends VirtualHardwareCompatibilityIssue {
  memorySizeMB: number;
  minMemorySizeMB: number;
  maxMemorySizeMB: number;
}
/** Since 5.0. */
export interface MemorySizeNotSupportedByDatastore extends VirtualHardwareCompatibilityIssue {
  datastore: Ref<'Datastore'>;
  memorySizeMB: number;
  maxMemorySizeMB: number;
}
export interface MemorySnapshotOnIndependentDisk extends SnapshotFault {}
export interface MethodAction extends Action {
  name: string;
  argument?: MethodActionArgument[];
}
export interface MethodActionArgument extends DynamicData {
  value?: unknown;
}
/** Since 4.1. */
export interface MethodAlreadyDisabledFault extends RuntimeFault {
  sourceId: string;
}
export interface MethodDescription extends Description {
  key: string;
}
export interface MethodDisabled extends RuntimeFault {
  /** Since 4.1. */ source?: string;
}
export interface MethodFault {
  /** Concrete type, where the declared one does not say it all. */ _type?: string;
  faultCause?: LocalizedMethodFault;
  faultMessage?: LocalizableMessage[];
}
export interface MethodNotFound extends InvalidRequest {
  receiver: ManagedObjectReference;
  method: string;
}
export interface MetricAlarmExpression extends AlarmExpression {
  operator: MetricAlarmOperator;
  type: string;
  metric: PerfMetricId;
  yellow?: number;
  /** Since 4.0. */ yellowInterval?: number;
  red?: number;
  /** Since 4.0. */ redInterval?: number;
}
/** Since 4.0. */
export interface MigrationDisabled extends MigrationFault {}
export interface MigrationErrorEvent extends MigrationEvent {}
export interface MigrationEvent extends VmEvent {
  fault: LocalizedMethodFault;
}
export interface MigrationFault extends VimFault {}
export interface MigrationFeatureNotSupported extends MigrationFault {
  atSourceHost: boolean;
  failedHostName: string;
  failedHost: Ref<'HostSystem'>;
}
export interface MigrationHostErrorEvent extends MigrationEvent {
  dstHost: HostEventArgument;
}
export interface MigrationHostWarningEvent extends MigrationEvent {
  dstHost: HostEventArgument;
}
/** Since 4.0. */
export interface MigrationNotReady extends MigrationFault {
  reason: string;
}
export interface MigrationResourceErrorEvent extends MigrationEvent {
  dstPool: ResourcePoolEventArgument;
  dstHost: HostEventArgument;
}
export interface MigrationResourceWarningEvent extends MigrationEvent {
  dstPool: ResourcePoolEventArgument;
  dstHost: HostEventArgument;
}
export interface MigrationWarningEvent extends MigrationEvent {}
export interface MismatchedBundle extends VimFault {
  bundleUuid: string;
  hostUuid: string;
  bundleBuildNumber: number;
  hostBuildNumber: number;
}
export interface MismatchedNetworkPolicies extends MigrationFault {
  device: string;
  backing: string;
  connected: boolean;
}
export interface MismatchedVMotionNetworkNames extends MigrationFault {
  sourceNetwork: string;
  destNetwork: string;
}
/** Since 4.0. */
export interface MissingBmcSupport extends VimFault {}
export interface MissingController extends InvalidDeviceSpec {}
/** Since 5.0. */
export interface MissingIpPool extends VAppPropertyFault {}
export interface MissingLinuxCustResources extends CustomizationFault {}
/** Since 4.0. */
export interface MissingNetworkIpConfig extends VAppPropertyFault {}
export interface MissingObject extends DynamicData {
  obj: ManagedObjectReference;
  fault: LocalizedMethodFault;
}
/** Since 4.0. */
export interface MissingPowerOffConfiguration extends VAppConfigFault {}
/** Since 4.0. */
export interface MissingPowerOnConfiguration extends VAppConfigFault {}
export interface MissingProperty extends DynamicData {
  path: string;
  fault: LocalizedMethodFault;
}
export interface MissingWindowsCustResources extends CustomizationFault {}
/** Since 5.0. */
export interface MksConnectionLimitReached extends InvalidState {
  connectionLimit: number;
}
export interface ModeInfo extends DynamicData {
  browse?: string;
  read: string;
  modify: string;
  use: string;
  admin?: string;
  full: string;
}
export interface MonthlyByDayTaskScheduler extends MonthlyTaskScheduler {
  day: number;
}
export interface MonthlyByWeekdayTaskScheduler extends MonthlyTaskScheduler {
  offset: WeekOfMonth;
  weekday: DayOfWeek;
}
export interface MonthlyTaskScheduler extends DailyTaskScheduler {}
export interface MountError extends CustomizationFault {
  vm: Ref<'VirtualMachine'>;
  diskIndex: number;
}
/** Since 5.1. */
export interface MtuMatchEvent extends DvsHealthStatusChangeEvent {}
/** Since 5.1. */
export interface MtuMismatchEvent extends DvsHealthStatusChangeEvent {}
/** Since 6.0. */
export interface MultiWriterNotSupported extends DeviceNotSupported {}
/** Since 4.0. */
export interface MultipleCertificatesVerifyFault extends HostConnectFault {
  thumbprintData: MultipleCertificatesVerifyFaultThumbprintData[];
}
/** Since 4.0. */
export interface MultipleCertificatesVerifyFaultThumbprintData extends DynamicData {
  port: number;
  thumbprint: string;
}
export interface MultipleSnapshotsNotSupported extends SnapshotFault {}
export interface NASDatastoreCreatedEvent extends HostEvent {
  datastore: DatastoreEventArgument;
  /** Since 6.5. */ datastoreUrl?: string;
}
/** Since 5.0. */
export interface NamePasswordAuthentication extends GuestAuthentication {
  username: string;
  password: string;
}
/** Since 5.1. */
export interface NamespaceFull extends VimFault {
  name: string;
  currentMaxSize: Long;
  requiredSize?: Long;
}
/** Since 5.1. */
export interface NamespaceLimitReached extends VimFault {
  limit?: number;
}
/** Since 5.1. */
export interface NamespaceWriteProtected extends VimFault {
  name: string;
}
export interface NasConfigFault extends HostConfigFault {
  name: string;
}
export interface NasConnectionLimitReached extends NasConfigFault {
  remoteHost: string;
  remotePath: string;
}
export interface NasDatastoreInfo extends DatastoreInfo {
  nas?: HostNasVolume;
}
export interface NasSessionCredentialConflict extends NasConfigFault {
  remoteHost: string;
  remotePath: string;
  userName: string;
}
/** Since 4.0. */
export interface NasStorageProfile extends ApplyProfile {
  key: string;
}
export interface NasVolumeNotMounted extends NasConfigFault {
  remoteHost: string;
  remotePath: string;
}
/** Since 5.5. */
export interface NegatableExpression extends DynamicData {
  negate?: boolean;
}
/** Since 4.1. */
export interface NetBIOSConfigInfo extends DynamicData {
  mode: string;
}
/** Since 4.1. */
export interface NetDhcpConfigInfo extends DynamicData {
  ipv6?: NetDhcpConfigInfoDhcpOptions;
  ipv4?: NetDhcpConfigInfoDhcpOptions;
}
/** Since 4.1. */
export interface NetDhcpConfigInfoDhcpOptions extends DynamicData {
  enable: boolean;
  config?: KeyValue[];
}
/** Since 4.1. */
export interface NetDhcpConfigSpec extends DynamicData {
  ipv6?: NetDhcpConfigSpecDhcpOptionsSpec;
  ipv4?: NetDhcpConfigSpecDhcpOptionsSpec;
}
/** Since 4.1. */
export interface NetDhcpConfigSpecDhcpOptionsSpec extends DynamicData {
  enable?: boolean;
  config: KeyValue[];
  operation: string;
}
/** Since 4.1. */
export interface NetDnsConfigInfo extends DynamicData {
  dhcp: boolean;
  hostName: string;
  domainName: string;
  ipAddress?: string[];
  searchDomain?: string[];
}
/** Since 4.1. */
export interface NetDnsConfigSpec extends DynamicData {
  dhcp?: boolean;
  hostName?: string;
  domainName?: string;
  ipAddress?: string[];
  searchDomain?: string[];
}
/** Since 4.1. */
export interface NetIpConfigInfo extends DynamicData {
  ipAddress?: NetIpConfigInfoIpAddress[];
  dhcp?: NetDhcpConfigInfo;
  autoConfigurationEnabled?: boolean;
}
/** Since 4.1. */
export interface NetIpConfigInfoIpAddress extends DynamicData {
  ipAddress: string;
  prefixLength: number;
  origin?: string;
  state?: string;
  lifetime?: Date;
}
/** Since 4.1. */
export interface NetIpConfigSpec extends DynamicData {
  ipAddress?: NetIpConfigSpecIpAddressSpec[];
  dhcp?: NetDhcpConfigSpec;
  autoConfigurationEnabled?: boolean;
}
/** Since 4.1. */
export interface NetIpConfigSpecIpAddressSpec extends DynamicData {
  ipAddress: string;
  prefixLength: number;
  operation: string;
}
/** Since 4.1. */
export interface NetIpRouteConfigInfo extends DynamicData {
  ipRoute?: NetIpRouteConfigInfoIpRoute[];
}
/** Since 4.1. */
export interface NetIpRouteConfigInfoGateway extends DynamicData {
  ipAddress?: string;
  device?: string;
}
/** Since 4.1. */
export interface NetIpRouteConfigInfoIpRoute extends DynamicData {
  network: string;
  prefixLength: number;
  gateway: NetIpRouteConfigInfoGateway;
}
/** Since 4.1. */
export interface NetIpRouteConfigSpec extends DynamicData {
  ipRoute?: NetIpRouteConfigSpecIpRouteSpec[];
}
/** Since 4.1. */
export interface NetIpRouteConfigSpecGatewaySpec extends DynamicData {
  ipAddress?: string;
  device?: string;
}
/** Since 4.1. */
export interface NetIpRouteConfigSpecIpRouteSpec extends DynamicData {
  network: string;
  prefixLength: number;
  gateway: NetIpRouteConfigSpecGatewaySpec;
  operation: string;
}
/** Since 4.1. */
export interface NetIpStackInfo extends DynamicData {
  neighbor?: NetIpStackInfoNetToMedia[];
  defaultRouter?: NetIpStackInfoDefaultRouter[];
}
/** Since 4.1. */
export interface NetIpStackInfoDefaultRouter extends DynamicData {
  ipAddress: string;
  device: string;
  lifetime: Date;
  preference: string;
}
/** Since 4.1. */
export interface NetIpStackInfoNetToMedia extends DynamicData {
  ipAddress: string;
  physicalAddress: string;
  device: string;
  type: string;
}
/** Since 5.5. */
export interface NetStackInstanceProfile extends ApplyProfile {
  key: string;
  dnsConfig: NetworkProfileDnsConfigProfile;
  ipRouteConfig: IpRouteProfile;
}
export interface NetworkCopyFault extends FileFault {}
/** Since 5.1. */
export interface NetworkDisruptedAndConfigRolledBack extends VimFault {
  host: string;
}
/** Since 4.0. */
export interface NetworkEventArgument extends EntityEventArgument {
  network: Ref<'Network'>;
}
export interface NetworkInaccessible extends NasConfigFault {}
/** Since 4.0. */
export interface NetworkPolicyProfile extends ApplyProfile {}
/** Since 4.0. */
export interface NetworkProfile extends ApplyProfile {
  vswitch?: VirtualSwitchProfile[];
  vmPortGroup?: VmPortGroupProfile[];
  hostPortGroup?: HostPortGroupProfile[];
  serviceConsolePortGroup?: ServiceConsolePortGroupProfile[];
  dnsConfig?: NetworkProfileDnsConfigProfile;
  ipRouteConfig?: IpRouteProfile;
  consoleIpRouteConfig?: IpRouteProfile;
  pnic?: PhysicalNicProfile[];
  dvswitch?: DvsProfile[];
  dvsServiceConsoleNic?: DvsServiceConsoleVNicProfile[];
  dvsHostNic?: DvsHostVNicProfile[];
  /** Since 6.7. */ nsxHostNic?: NsxHostVNicProfile[];
  /** Since 5.5. */ netStackInstance?: NetStackInstanceProfile[];
  /** Since 7.0. */ opaqueSwitch?: OpaqueSwitchProfile;
}
/** Since 4.0. */
export interface NetworkProfileDnsConfigProfile extends ApplyProfile {}
/** Since 5.1. */
export interface NetworkRollbackEvent extends Event {
  methodName: string;
  transactionId: string;
}
export interface NetworkSummary extends DynamicData {
  network?: Ref<'Network'>;
  name: string;
  accessible: boolean;
  /** Since 4.0. */ ipPoolName?: string;
  /** Since 5.1. */ ipPoolId?: number;
}
export interface NetworksMayNotBeTheSame extends MigrationFault {
  name?: string;
}
export interface NicSettingMismatch extends CustomizationFault {
  numberOfNicsInSpec: number;
  numberOfNicsInVM: number;
}
export interface NoAccessUserEvent extends SessionEvent {
  ipAddress: string;
}
export interface NoActiveHostInCluster extends InvalidState {
  computeResource: Ref<'ComputeResource'>;
}
/** Since 4.0. */
export interface NoAvailableIp extends VAppPropertyFault {
  network: Ref<'Network'>;
}
export interface NoClientCertificate extends VimFault {}
/** Since 5.0. */
export interface NoCompatibleDatastore extends VimFault {}
/** Since 4.1. */
export interface NoCompatibleHardAffinityHost extends VmConfigFault {
  vmName: string;
}
/** Since 4.0. */
export interface NoCompatibleHost extends VimFault {
  host?: Ref<'HostSystem'>[];
  error?: LocalizedMethodFault[];
}
/** Since 4.1. */
export interface NoCompatibleHostWithAccessToDevice extends NoCompatibleHost {}
/** Since 4.1. */
export interface NoCompatibleSoftAffinityHost extends VmConfigFault {
  vmName: string;
}
/** Since 5.0. */
export interface NoConnectedDatastore extends VimFault {}
export interface NoDatastoresConfiguredEvent extends HostEvent {}
export interface NoDiskFound extends VimFault {}
export interface NoDiskSpace extends FileFault {
  datastore: string;
}
export interface NoDisksToCustomize extends CustomizationFault {}
export interface NoGateway extends HostConfigFault {}
export interface NoGuestHeartbeat extends MigrationFault {}
export interface NoHost extends HostConnectFault {
  name?: string;
}
/** Since 4.0. */
export interface NoHostSuitableForFtSecondary extends VmFaultToleranceIssue {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
}
export interface NoLicenseEvent extends LicenseEvent {
  feature: LicenseFeatureInfo;
}
/** Since 4.0. */
export interface NoLicenseServerConfigured extends NotEnoughLicenses {}
export interface NoMaintenanceModeDrsRecommendationForVM extends VmEvent {}
export interface NoPeerHostFound extends HostPowerOpFailed {}
export interface NoPermission extends SecurityError {
  object: ManagedObjectReference;
  privilegeId: string;
}
/** Since 4.1. */
export interface NoPermissionOnAD extends ActiveDirectoryFault {}
export interface NoPermissionOnHost extends HostConnectFault {}
export interface NoPermissionOnNasVolume extends NasConfigFault {
  userName?: string;
}
export interface NoSubjectName extends VimFault {}
/** Since 4.0. */
export interface NoVcManagedIpConfigured extends VAppPropertyFault {}
export interface NoVirtualNic extends HostConfigFault {}
/** Since 4.0. */
export interface NoVmInVApp extends VAppConfigFault {}
/** Since 6.5. */
export interface NodeDeploymentSpec extends DynamicData {
  esxHost?: Ref<'HostSystem'>;
  datastore?: Ref<'Datastore'>;
  publicNetworkPortGroup?: Ref<'Network'>;
  clusterNetworkPortGroup?: Ref<'Network'>;
  folder: Ref<'Folder'>;
  resourcePool?: Ref<'ResourcePool'>;
  managementVc?: ServiceLocator;
  nodeName: string;
  ipSettings: CustomizationIPSettings;
}
/** Since 6.5. */
export interface NodeNetworkSpec extends DynamicData {
  ipSettings: CustomizationIPSettings;
}
/** Since 4.1. */
export interface NonADUserRequired extends ActiveDirectoryFault {}
export interface NonHomeRDMVMotionNotSupported extends MigrationFeatureNotSupported {
  device: string;
}
export interface NonPersistentDisksNotSupported extends DeviceNotSupported {}
/** Since 4.1. */
export interface NonVIWorkloadDetectedOnDatastoreEvent extends DatastoreEvent {}
/** Since 5.1. */
export interface NonVmwareOuiMacNotSupportedHost extends NotSupportedHost {
  hostName: string;
}
/** Since 5.0. */
export interface NotADirectory extends FileFault {}
/** Since 5.0. */
export interface NotAFile extends FileFault {}
export interface NotAuthenticated extends NoPermission {}
export interface NotEnoughCpus extends VirtualHardwareCompatibilityIssue {
  numCpuDest: number;
  numCpuVm: number;
}
export interface NotEnoughLicenses extends RuntimeFault {}
export interface NotEnoughLogicalCpus extends NotEnoughCpus {
  host?: Ref<'HostSystem'>;
}
export interface NotEnoughResourcesToStartVmEvent extends VmEvent {
  /** Since 6.0. */ reason?: string;
}
export interface NotFound extends VimFault {}
export interface NotImplemented extends RuntimeFault {}
export interface NotSupported extends RuntimeFault {}
/** Since 4.1. */
export interface NotSupportedDeviceForFT extends VmFaultToleranceIssue {
  host: Ref<'HostSystem'>;
  hostName?: string;
  vm: Ref<'VirtualMachine'>;
  vmName?: string;
  deviceType: string;
  deviceLabel?: string;
}
export interface NotSupportedHost extends HostConnectFault {
  productName?: string;
  productVersion?: string;
}
/** Since 6.0. */
export interface NotSupportedHostForChecksum extends VimFault {}
/** Since 5.5. */
export interface NotSupportedHostForVFlash extends NotSupportedHost {
  hostName: string;
}
/** Since 6.0. */
export interface NotSupportedHostForVmcp extends NotSupportedHost {
  hostName: string;
}
/** Since 6.0. */
export interface NotSupportedHostForVmemFile extends NotSupportedHost {
  hostName: string;
}
/** Since 5.5. */
export interface NotSupportedHostForVsan extends NotSupportedHost {
  hostName: string;
}
/** Since 4.0. */
export interface NotSupportedHostInCluster extends NotSupportedHost {}
/** Since 4.1. */
export interface NotSupportedHostInDvs extends NotSupportedHost {
  switchProductSpec: DistributedVirtualSwitchProductSpec;
}
/** Since 5.0. */
export interface NotSupportedHostInHACluster extends NotSupportedHost {
  hostName: string;
  build: string;
}
/** Since 4.0. */
export interface NotUserConfigurableProperty extends VAppPropertyFault {}
/** Since 6.7. */
export interface NsxHostVNicProfile extends ApplyProfile {
  key: string;
  ipConfig: IpAddressProfile;
}
/** Since 4.0. */
export interface NumPortsProfile extends ApplyProfile {}
/** Since 5.0. */
export interface NumVirtualCoresPerSocketNotSupported extends VirtualHardwareCompatibilityIssue {
  maxSupportedCoresPerSocketDest: number;
  numCoresPerSocketVm: number;
}
/** Since 4.1. */
export interface NumVirtualCpusExceedsLimit extends InsufficientResourcesFault {
  maxSupportedVcpus: number;
}
/** Since 4.0. */
export interface NumVirtualCpusIncompatible extends VmConfigFault {
  reason: string;
  numCpu: number;
}
export interface NumVirtualCpusNotSupported extends VirtualHardwareCompatibilityIssue {
  maxSupportedVcpusDest: number;
  numCpuVm: number;
}
/** Since 4.0. */
export interface NumericRange extends DynamicData {
  start: number;
  end: number;
}
/** Since 6.7. */
export interface NvdimmDimmInfo extends DynamicData {
  dimmHandle: number;
  healthInfo: NvdimmHealthInfo;
  totalCapacity: Long;
  persistentCapacity: Long;
  availablePersistentCapacity: Long;
  volatileCapacity: Long;
  availableVolatileCapacity: Long;
  blockCapacity: Long;
  regionInfo?: NvdimmRegionInfo[];
  representationString: string;
}
/** Since 6.7. */
export interface NvdimmGuid extends DynamicData {
  uuid: string;
}
/** Since 6.7. */
export interface NvdimmHealthInfo extends DynamicData {
  healthStatus: string;
  healthInformation: string;
  stateFlagInfo?: string[];
  dimmTemperature: number;
  dimmTemperatureThreshold: number;
  spareBlocksPercentage: number;
  spareBlockThreshold: number;
  dimmLifespanPercentage: number;
  esTemperature?: number;
  esTemperatureThreshold?: number;
  esLifespanPercentage?: number;
}
/** Since 6.7. */
export interface NvdimmInterleaveSetInfo extends DynamicData {
  setId: number;
  rangeType: string;
  baseAddress: Long;
  size: Long;
  availableSize: Long;
  deviceList?: number[];
  state: string;
}
/** Since 6.7. */
export interface NvdimmNamespaceCreateSpec extends DynamicData {
  friendlyName?: string;
  blockSize: Long;
  blockCount: Long;
  type: string;
  locationID: number;
}
/** Since 6.7. */
export interface NvdimmNamespaceDeleteSpec extends DynamicData {
  uuid: string;
}
/** Since 6.7.1. */
export interface NvdimmNamespaceDetails extends DynamicData {
  uuid: string;
  friendlyName: string;
  size: Long;
  type: string;
  namespaceHealthStatus: string;
  interleavesetID: number;
  state: string;
}
/** Since 6.7. */
export interface NvdimmNamespaceInfo extends DynamicData {
  uuid: string;
  friendlyName: string;
  blockSize: Long;
  blockCount: Long;
  type: string;
  namespaceHealthStatus: string;
  locationID: number;
  state: string;
}
/** Since 6.7.1. */
export interface NvdimmPMemNamespaceCreateSpec extends DynamicData {
  friendlyName?: string;
  size: Long;
  interleavesetID: number;
}
/** Since 6.7. */
export interface NvdimmRegionInfo extends DynamicData {
  regionId: number;
  setId: number;
  rangeType: string;
  startAddr: Long;
  size: Long;
  offset: Long;
}
/** Since 6.7. */
export interface NvdimmSummary extends DynamicData {
  numDimms: number;
  healthStatus: string;
  totalCapacity: Long;
  persistentCapacity: Long;
  blockCapacity: Long;
  availableCapacity: Long;
  numInterleavesets: number;
  numNamespaces: number;
}
/** Since 6.7. */
export interface NvdimmSystemInfo extends DynamicData {
  summary?: NvdimmSummary;
  dimms?: number[];
  dimmInfo?: NvdimmDimmInfo[];
  interleaveSet?: number[];
  iSetInfo?: NvdimmInterleaveSetInfo[];
  namespace?: NvdimmGuid[];
  nsInfo?: NvdimmNamespaceInfo[];
  /** Since 6.7.1. */ nsDetails?: NvdimmNamespaceDetails[];
}
export interface ObjectContent extends DynamicData {
  obj: ManagedObjectReference;
  propSet?: DynamicProperty[];
  missingSet?: MissingProperty[];
}
export interface ObjectSpec extends DynamicData {
  obj: ManagedObjectReference;
  skip?: boolean;
  selectSet?: SelectionSpec[];
}
export interface ObjectUpdate extends DynamicData {
  kind: ObjectUpdateKind;
  obj: ManagedObjectReference;
  changeSet?: PropertyChange[];
  missingSet?: MissingProperty[];
}
export interface OnceTaskScheduler extends TaskScheduler {
  runAt?: Date;
}
/** Since 6.5. */
export interface OpaqueNetworkCapability extends DynamicData {
  networkReservationSupported: boolean;
}
/** Since 5.5. */
export interface OpaqueNetworkSummary extends NetworkSummary {
  opaqueNetworkId: string;
  opaqueNetworkType: string;
}
/** Since 5.5. */
export interface OpaqueNetworkTargetInfo extends VirtualMachineTargetInfo {
  network: OpaqueNetworkSummary;
  /** Since 6.0. */ networkReservationSupported?: boolean;
}
/** Since 7.0. */
export interface OpaqueSwitchProfile extends ApplyProfile {}
/** Since 5.0. */
export interface OperationDisabledByGuest extends GuestOperationsFault {}
/** Since 5.0. */
export interface OperationDisallowedOnHost extends RuntimeFault {}
/** Since 5.0. */
export interface OperationNotSupportedByGuest extends GuestOperationsFault {}
export interface OptionDef extends ElementDescription {
  optionType: OptionType;
}
/** Since 4.0. */
export interface OptionProfile extends ApplyProfile {
  key: string;
}
export interface OptionType extends DynamicData {
  valueIsReadonly?: boolean;
}
export interface OptionValue extends DynamicData {
  key: string;
  value?: unknown;
}
export interface OrAlarmExpression extends AlarmExpression {
  expression: AlarmExpression[];
}
export interface OutOfBounds extends VimFault {
  argumentName: string;
}
/** Since 4.0. */
export interface OutOfSyncDvsHost extends DvsEvent {
  hostOutOfSync: DvsOutOfSyncHostArgument[];
}
/** Since 4.0. */
export interface OvfAttribute extends OvfInvalidPackage {
  elementName: string;
  attributeName: string;
}
/** Since 4.0. */
export interface OvfConnectedDevice extends OvfHardwareExport {}
/** Since 4.0. */
export interface OvfConnectedDeviceFloppy extends OvfConnectedDevice {
  filename: string;
}
/** Since 4.0. */
export interface OvfConnectedDeviceIso extends OvfConnectedDevice {
  filename: string;
}
/** Since 4.1. */
export interface OvfConstraint extends OvfInvalidPackage {
  name: string;
}
/** Since 5.0. */
export interface OvfConsumerCallbackFault extends OvfFault {
  extensionKey: string;
  extensionName: string;
}
/** Since 5.0. */
export interface OvfConsumerCommunicationError extends OvfConsumerCallbackFault {
  description: string;
}
/** Since 5.0. */
export interface OvfConsumerFault extends OvfConsumerCallbackFault {
  errorKey: string;
  message: string;
  params?: KeyValue[];
}
/** Since 5.0. */
export interface OvfConsumerInvalidSection extends OvfConsumerCallbackFault {
  lineNumber: number;
  description: string;
}
/** Since 5.0. */
export interface OvfConsumerOstNode extends DynamicData {
  id: string;
  type: string;
  section?: OvfConsumerOvfSection[];
  child?: OvfConsumerOstNode[];
  entity?: Ref<'ManagedEntity'>;
}
/** Since 5.0. */
export interface OvfConsumerOvfSection extends DynamicData {
  lineNumber: number;
  xml: string;
}
/** Since 5.0. */
export interface OvfConsumerPowerOnFault extends InvalidState {
  extensionKey: string;
  extensionName: string;
  description: string;
}
/** Since 5.0. */
export interface OvfConsumerUndeclaredSection extends OvfConsumerCallbackFault {
  qualifiedSectionType: string;
}
/** Since 5.0. */
export interface OvfConsumerUndefinedPrefix extends OvfConsumerCallbackFault {
  prefix: string;
}
/** Since 5.0. */
export interface OvfConsumerValidationFault extends VmConfigFault {
  extensionKey: string;
  extensionName: string;
  message: string;
}
/** Since 5.0. */
export interface OvfCpuCompatibility extends OvfImport {
  registerName: string;
  level: number;
  registerValue: string;
  desiredRegisterValue: string;
}
/** Since 5.0. */
export interface OvfCpuCompatibilityCheckNotSupported extends OvfImport {}
/** Since 4.0. */
export interface OvfCreateDescriptorParams extends DynamicData {
  ovfFiles?: OvfFile[];
  name?: string;
  description?: string;
  /** Since 4.1. */ includeImageFiles?: boolean;
  /** Since 5.1. */ exportOption?: string[];
  /** Since 5.5. */ snapshot?: Ref<'VirtualMachineSnapshot'>;
}
/** Since 4.0. */
export interface OvfCreateDescriptorResult extends DynamicData {
  ovfDescriptor: string;
  error?: LocalizedMethodFault[];
  warning?: LocalizedMethodFault[];
  /** Since 4.1. */ includeImageFiles?: boolean;
}
/** Since 4.0. */
export interface OvfCreateImportSpecParams extends OvfManagerCommonParams {
  entityName: string;
  hostSystem?: Ref<'HostSystem'>;
  networkMapping?: OvfNetworkMapping[];
  ipAllocationPolicy?: string;
  ipProtocol?: string;
  propertyMapping?: KeyValue[];
  /** Since 4.1. */ resourceMapping?: OvfResourceMap[];
  /** Since 4.1. */ diskProvisioning?: string;
  /** Since 5.0. */ instantiationOst?: OvfConsumerOstNode;
}
/** Since 4.0. */
export interface OvfCreateImportSpecResult extends DynamicData {
  importSpec?: ImportSpec;
  fileItem?: OvfFileItem[];
  warning?: LocalizedMethodFault[];
  error?: LocalizedMethodFault[];
}
/** Since 4.0. */
export interface OvfDeploymentOption extends DynamicData {
  key: string;
  label: string;
  description: string;
}
/** Since 4.0. */
export interface OvfDiskMappingNotFound extends OvfSystemFault {
  diskName: string;
  vmName: string;
}
/** Since 4.1. */
export interface OvfDiskOrderConstraint extends OvfConstraint {}
/** Since 4.0. */
export interface OvfDuplicateElement extends OvfElement {}
/** Since 4.0. */
export interface OvfDuplicatedElementBoundary extends OvfElement {
  boundary: string;
}
/** Since 5.0. */
export interface OvfDuplicatedPropertyIdExport extends OvfExport {
  fqid: string;
}
/** Since 5.0. */
export interface OvfDuplicatedPropertyIdImport extends OvfExport {}
/** Since 4.0. */
export interface OvfElement extends OvfInvalidPackage {
  name: string;
}
/** Since 4.0. */
export interface OvfElementInvalidValue extends OvfElement {
  value: string;
}
/** Since 4.0. */
export interface OvfExport extends OvfFault {}
/** Since 4.1. */
export interface OvfExportFailed extends OvfExport {}
/** Since 4.0. */
export interface OvfFault extends VimFault {}
/** Since 4.0. */
export interface OvfFile extends DynamicData {
  deviceId: string;
  path: string;
  compressionMethod?: string;
  chunkSize?: Long;
  size: Long;
  /** Since 4.1. */ capacity?: Long;
  /** Since 4.1. */ populatedSize?: Long;
}
/** Since 4.0. */
export interface OvfFileItem extends DynamicData {
  deviceId: string;
  path: string;
  compressionMethod?: string;
  chunkSize?: Long;
  size?: Long;
  cimType: number;
  create: boolean;
}
/** Since 4.0. */
export interface OvfHardwareCheck extends OvfImport {}
/** Since 4.0. */
export interface OvfHardwareExport extends OvfExport {
  device?: VirtualDevice;
  vmPath: string;
}
/** Since 4.1. */
export interface OvfHostResourceConstraint extends OvfConstraint {
  value: string;
}
/** Since 4.0. */
export interface OvfHostValueNotParsed extends OvfSystemFault {
  property: string;
  value: string;
}
/** Since 4.0. */
export interface OvfImport extends OvfFault {}
/** Since 4.1. */
export interface OvfImportFailed extends OvfImport {}
/** Since 4.1. */
export interface OvfInternalError extends OvfSystemFault {}
/** Since 4.0. */
export interface OvfInvalidPackage extends OvfFault {
  lineNumber: number;
}
/** Since 4.0. */
export interface OvfInvalidValue extends OvfAttribute {
  value: string;
}
/** Since 4.0. */
export interface OvfInvalidValueConfiguration extends OvfInvalidValue {}
/** Since 4.0. */
export interface OvfInvalidValueEmpty extends OvfInvalidValue {}
/** Since 4.0. */
export interface OvfInvalidValueFormatMalformed extends OvfInvalidValue {}
/** Since 4.0. */
export interface OvfInvalidValueReference extends OvfInvalidValue {}
/** Since 4.0. */
export interface OvfInvalidVmName extends OvfUnsupportedPackage {
  name: string;
}
/** Since 4.0. */
export interface OvfManagerCommonParams extends DynamicData {
  locale: string;
  deploymentOption: string;
  msgBundle?: KeyValue[];
  /** Since 5.1. */ importOption?: string[];
}
/** Since 4.0. */
export interface OvfMappedOsId extends OvfImport {
  ovfId: number;
  ovfDescription: string;
  targetDescription: string;
}
/** Since 4.0. */
export interface OvfMissingAttribute extends OvfAttribute {}
/** Since 4.0. */
export interface OvfMissingElement extends OvfElement {}
/** Since 4.0. */
export interface OvfMissingElementNormalBoundary extends OvfMissingElement {
  boundary: string;
}
/** Since 4.0. */
export interface OvfMissingHardware extends OvfImport {
  name: string;
  resourceType: number;
}
/** Since 4.0. */
export interface OvfNetworkInfo extends DynamicData {
  name: string;
  description: string;
}
/** Since 4.0. */
export interface OvfNetworkMapping extends DynamicData {
  name: string;
  network: Ref<'Network'>;
}
/** Since 5.1. */
export interface OvfNetworkMappingNotSupported extends OvfImport {}
/** Since 4.0. */
export interface OvfNoHostNic extends OvfUnsupportedPackage {}
/** Since 5.0. */
export interface OvfNoSpaceOnController extends OvfUnsupportedElement {
  parent: string;
}
/** Since 4.0. */
export interface OvfNoSupportedHardwareFamily extends OvfUnsupportedPackage {
  version: string;
}
/** Since 5.1. */
export interface OvfOptionInfo extends DynamicData {
  option: string;
  description: LocalizableMessage;
}
/** Since 4.0. */
export interface OvfParseDescriptorParams extends OvfManagerCommonParams {}
/** Since 4.0. */
export interface OvfParseDescriptorResult extends DynamicData {
  eula?: string[];
  network?: OvfNetworkInfo[];
  ipAllocationScheme?: string[];
  ipProtocols?: string[];
  property?: VAppPropertyInfo[];
  productInfo?: VAppProductInfo;
  annotation: string;
  approximateDownloadSize?: Long;
  approximateFlatDeploymentSize?: Long;
  approximateSparseDeploymentSize?: Long;
  defaultEntityName: string;
  virtualApp: boolean;
  deploymentOption?: OvfDeploymentOption[];
  defaultDeploymentOption: string;
  /** Since 4.1. */ entityName?: KeyValue[];
  /** Since 5.0. */ annotatedOst?: OvfConsumerOstNode;
  error?: LocalizedMethodFault[];
  warning?: LocalizedMethodFault[];
}
/** Since 4.0. */
export interface OvfProperty extends OvfInvalidPackage {
  type: string;
  value: string;
}
/** Since 4.0. */
export interface OvfPropertyExport extends OvfExport {
  type: string;
  value: string;
}
/** Since 4.0. */
export interface OvfPropertyNetwork extends OvfProperty {}
/** Since 5.0. */
export interface OvfPropertyNetworkExport extends OvfExport {
  network: string;
}
/** Since 4.0. */
export interface OvfPropertyQualifier extends OvfProperty {
  qualifier: string;
}
/** Since 4.0. */
export interface OvfPropertyQualifierDuplicate extends OvfProperty {
  qualifier: string;
}
/** Since 4.0. */
export interface OvfPropertyQualifierIgnored extends OvfProperty {
  qualifier: string;
}
/** Since 4.0. */
export interface OvfPropertyType extends OvfProperty {}
/** Since 4.0. */
export interface OvfPropertyValue extends OvfProperty {}
/** Since 4.1. */
export interface OvfResourceMap extends DynamicData {
  source: string;
  parent?: Ref<'ResourcePool'>;
  resourceSpec?: ResourceConfigSpec;
  datastore?: Ref<'Datastore'>;
}
/** Since 4.0. */
export interface OvfSystemFault extends OvfFault {}
/** Since 4.0. */
export interface OvfToXmlUnsupportedElement extends OvfSystemFault {
  name?: string;
}
/** Since 4.0. */
export interface OvfUnableToExportDisk extends OvfHardwareExport {
  diskName: string;
}
/** Since 4.0. */
export interface OvfUnexpectedElement extends OvfElement {}
/** Since 4.0. */
export interface OvfUnknownDevice extends OvfSystemFault {
  device?: VirtualDevice;
  vmName: string;
}
/** Since 4.0. */
export interface OvfUnknownDeviceBacking extends OvfHardwareExport {
  backing: VirtualDeviceBackingInfo;
}
/** Since 4.0. */
export interface OvfUnknownEntity extends OvfSystemFault {
  lineNumber: number;
}
/** Since 4.0. */
export interface OvfUnsupportedAttribute extends OvfUnsupportedPackage {
  elementName: string;
  attributeName: string;
}
/** Since 4.0. */
export interface OvfUnsupportedAttributeValue extends OvfUnsupportedAttribute {
  value: string;
}
/** Since 4.0. */
export interface OvfUnsupportedDeviceBackingInfo extends OvfSystemFault {
  elementName?: string;
  instanceId?: string;
  deviceName: string;
  backingName?: string;
}
/** Since 4.0. */
export interface OvfUnsupportedDeviceBackingOption extends OvfSystemFault {
  elementName?: string;
  instanceId?: string;
  deviceName: string;
  backingName?: string;
}
/** Since 4.0. */
export interface OvfUnsupportedDeviceExport extends OvfHardwareExport {}
/** Since 4.1. */
export interface OvfUnsupportedDiskProvisioning extends OvfImport {
  diskProvisioning: string;
  supportedDiskProvisioning: string;
}
/** Since 4.0. */
export interface OvfUnsupportedElement extends OvfUnsupportedPackage {
  name: string;
}
/** Since 4.0. */
export interface OvfUnsupportedElementValue extends OvfUnsupportedElement {
  value: string;
}
/** Since 4.0. */
export interface OvfUnsupportedPackage extends OvfFault {
  lineNumber?: number;
}
/** Since 4.0. */
export interface OvfUnsupportedSection extends OvfUnsupportedElement {
  info: string;
}
/** Since 4.0. */
export interface OvfUnsupportedSubType extends OvfUnsupportedPackage {
  elementName: string;
  instanceId: string;
  deviceType: number;
  deviceSubType: string;
}
/** Since 4.0. */
export interface OvfUnsupportedType extends OvfUnsupportedPackage {
  name: string;
  instanceId: string;
  deviceType: number;
}
/** Since 4.0. */
export interface OvfValidateHostParams extends OvfManagerCommonParams {}
/** Since 4.0. */
export interface OvfValidateHostResult extends DynamicData {
  downloadSize?: Long;
  flatDeploymentSize?: Long;
  sparseDeploymentSize?: Long;
  error?: LocalizedMethodFault[];
  warning?: LocalizedMethodFault[];
  /** Since 4.1. */ supportedDiskProvisioning?: string[];
}
/** Since 4.0. */
export interface OvfWrongElement extends OvfElement {}
/** Since 4.0. */
export interface OvfWrongNamespace extends OvfInvalidPackage {
  namespaceName: string;
}
/** Since 4.0. */
export interface OvfXmlFormat extends OvfInvalidPackage {
  description: string;
}
/** Since 6.7. */
export interface PMemDatastoreInfo extends DatastoreInfo {
  pmem: HostPMemVolume;
}
export interface ParaVirtualSCSIController extends VirtualSCSIController {}
export interface ParaVirtualSCSIControllerOption extends VirtualSCSIControllerOption {}
/** Since 6.5. */
export interface PassiveNodeDeploymentSpec extends NodeDeploymentSpec {
  failoverIpSettings?: CustomizationIPSettings;
}
/** Since 6.5. */
export interface PassiveNodeNetworkSpec extends NodeNetworkSpec {
  failoverIpSettings?: CustomizationIPSettings;
}
/** Since 7.0. */
export interface PasswordExpired extends InvalidLogin {}
/** Since 4.0. */
export interface PasswordField extends DynamicData {
  value: string;
}
export interface PatchAlreadyInstalled extends PatchNotApplicable {}
export interface PatchBinariesNotFound extends VimFault {
  patchID: string;
  binary?: string[];
}
export interface PatchInstallFailed extends PlatformConfigFault {
  rolledBack: boolean;
}
export interface PatchIntegrityError extends PlatformConfigFault {}
export interface PatchMetadataCorrupted extends PatchMetadataInvalid {}
export interface PatchMetadataInvalid extends VimFault {
  patchID: string;
  metaData?: string[];
}
export interface PatchMetadataNotFound extends PatchMetadataInvalid {}
export interface PatchMissingDependencies extends PatchNotApplicable {
  prerequisitePatch?: string[];
  prerequisiteLib?: string[];
}
export interface PatchNotApplicable extends VimFault {
  patchID: string;
}
export interface PatchSuperseded extends PatchNotApplicable {
  supersede?: string[];
}
export interface PerfCompositeMetric extends DynamicData {
  entity?: PerfEntityMetricBase;
  childEntity?: PerfEntityMetricBase[];
}
export interface PerfCounterInfo extends DynamicData {
  key: number;
  nameInfo: ElementDescription;
  groupInfo: ElementDescription;
  unitInfo: ElementDescription;
  rollupType: PerfSummaryType;
  statsType: PerfStatsType;
  level?: number;
  /** Since 4.1. */ perDeviceLevel?: number;
  associatedCounterId?: number[];
}
export interface PerfEntityMetric extends PerfEntityMetricBase {
  sampleInfo?: PerfSampleInfo[];
  value?: PerfMetricSeries[];
}
export interface PerfEntityMetricBase extends DynamicData {
  entity: ManagedObjectReference;
}
export interface PerfEntityMetricCSV extends PerfEntityMetricBase {
  sampleInfoCSV: string;
  value?: PerfMetricSeriesCSV[];
}
export interface PerfInterval extends DynamicData {
  key: number;
  samplingPeriod: number;
  name: string;
  length: number;
  level?: number;
  enabled: boolean;
}
export interface PerfMetricId extends DynamicData {
  counterId: number;
  instance: string;
}
export interface PerfMetricIntSeries extends PerfMetricSeries {
  value?: Long[];
}
export interface PerfMetricSeries extends DynamicData {
  id: PerfMetricId;
}
export interface PerfMetricSeriesCSV extends PerfMetricSeries {
  value?: string;
}
export interface PerfProviderSummary extends DynamicData {
  entity: ManagedObjectReference;
  currentSupported: boolean;
  summarySupported: boolean;
  refreshRate?: number;
}
export interface PerfQuerySpec extends DynamicData {
  entity: ManagedObjectReference;
  startTime?: Date;
  endTime?: Date;
  maxSample?: number;
  metricId?: PerfMetricId[];
  intervalId?: number;
  format?: string;
}
export interface PerfSampleInfo extends DynamicData {
  timestamp: Date;
  interval: number;
}
export interface PerformanceDescription extends DynamicData {
  counterType: ElementDescription[];
  statsType: ElementDescription[];
}
/** Since 4.1. */
export interface PerformanceManagerCounterLevelMapping extends DynamicData {
  counterId: number;
  aggregateLevel?: number;
  perDeviceLevel?: number;
}
/** Since 4.0. */
export interface PerformanceStatisticsDescription extends DynamicData {
  intervals?: PerfInterval[];
}
export interface Permission extends DynamicData {
  entity?: Ref<'ManagedEntity'>;
  principal: string;
  group: boolean;
  roleId: number;
  propagate: boolean;
}
export interface PermissionAddedEvent extends PermissionEvent {
  role: RoleEventArgument;
  propagate: boolean;
}
export interface PermissionEvent extends AuthorizationEvent {
  entity: ManagedEntityEventArgument;
  principal: string;
  group: boolean;
}
/** Since 4.1. */
export interface PermissionProfile extends ApplyProfile {
  key: string;
}
export interface PermissionRemovedEvent extends PermissionEvent {}
export interface PermissionUpdatedEvent extends PermissionEvent {
  role: RoleEventArgument;
  propagate: boolean;
  /** Since 6.5. */ prevRole?: RoleEventArgument;
  /** Since 6.5. */ prevPropagate?: boolean;
}
export interface PhysCompatRDMNotSupported extends RDMNotSupported {}
export interface PhysicalNic extends DynamicData {
  key?: string;
  device: string;
  pci: string;
  driver?: string;
  linkSpeed?: PhysicalNicLinkInfo;
  validLinkSpecification?: PhysicalNicLinkInfo[];
  spec: PhysicalNicSpec;
  wakeOnLanSupported: boolean;
  mac: string;
  /** Since 5.0. */ fcoeConfiguration?: FcoeConfig;
  /** Since 4.1. */ vmDirectPathGen2Supported?: boolean;
  /** Since 4.1. */ vmDirectPathGen2SupportedMode?: string;
  /** Since 4.1. */ resourcePoolSchedulerAllowed?: boolean;
  /** Since 4.1. */ resourcePoolSchedulerDisallowedReason?: string[];
  /** Since 4.1. */ autoNegotiateSupported?: boolean;
  /** Since 6.7. */ enhancedNetworkingStackSupported?: boolean;
  /** Since 7.0. */ ensInterruptSupported?: boolean;
  /** Since 7.0. */ rdmaDevice?: string;
}
export interface PhysicalNicCdpDeviceCapability extends DynamicData {
  router: boolean;
  transparentBridge: boolean;
  sourceRouteBridge: boolean;
  networkSwitch: boolean;
  host: boolean;
  igmpEnabled: boolean;
  repeater: boolean;
}
export interface PhysicalNicCdpInfo extends DynamicData {
  cdpVersion?: number;
  timeout?: number;
  ttl?: number;
  samples?: number;
  devId?: string;
  address?: string;
  portId?: string;
  deviceCapability?: PhysicalNicCdpDeviceCapability;
  softwareVersion?: string;
  hardwarePlatform?: string;
  ipPrefix?: string;
  ipPrefixLen?: number;
  vlan?: number;
  fullDuplex?: boolean;
  mtu?: number;
  systemName?: string;
  systemOID?: string;
  mgmtAddr?: string;
  location?: string;
}
export interface PhysicalNicConfig extends DynamicData {
  device: string;
  spec: PhysicalNicSpec;
}
export interface PhysicalNicHint extends DynamicData {
  vlanId?: number;
}
export interface PhysicalNicHintInfo extends DynamicData {
  device: string;
  subnet?: PhysicalNicIpHint[];
  network?: PhysicalNicNameHint[];
  connectedSwitchPort?: PhysicalNicCdpInfo;
  /** Since 5.0. */ lldpInfo?: LinkLayerDiscoveryProtocolInfo;
}
export interface PhysicalNicIpHint extends PhysicalNicHint {
  ipSubnet: string;
}
export interface PhysicalNicLinkInfo extends DynamicData {
  speedMb: number;
  duplex: boolean;
}
export interface PhysicalNicNameHint extends PhysicalNicHint {
  network: string;
}
/** Since 4.0. */
export interface PhysicalNicProfile extends ApplyProfile {
  key: string;
}
export interface PhysicalNicSpec extends DynamicData {
  ip?: HostIpConfig;
  linkSpeed?: PhysicalNicLinkInfo;
  /** Since 6.7. */ enableEnhancedNetworkingStack?: boolean;
  /** Since 7.0. */ ensInterruptEnabled?: boolean;
}
/** Since 6.0. */
export interface PlacementAction extends ClusterAction {
  vm?: Ref<'VirtualMachine'>;
  targetHost?: Ref<'HostSystem'>;
  relocateSpec?: VirtualMachineRelocateSpec;
}
/** Since 6.0. */
export interface PlacementAffinityRule extends DynamicData {
  ruleType: string;
  ruleScope: string;
  vms?: Ref<'VirtualMachine'>[];
  keys?: string[];
}
/** Since 6.0. */
export interface PlacementRankResult extends DynamicData {
  key: string;
  candidate: Ref<'ClusterComputeResource'>;
  reservedSpaceMB: Long;
  usedSpaceMB: Long;
  totalSpaceMB: Long;
  utilization: number;
  faults?: LocalizedMethodFault[];
}
/** Since 6.0. */
export interface PlacementRankSpec extends DynamicData {
  specs: PlacementSpec[];
  clusters: Ref<'ClusterComputeResource'>[];
  rules?: PlacementAffinityRule[];
  placementRankByVm?: StorageDrsPlacementRankVmSpec[];
}
/** Since 6.0. */
export interface PlacementResult extends DynamicData {
  recommendations?: ClusterRecommendation[];
  drsFault?: ClusterDrsFaults;
}
/** Since 6.0. */
export interface PlacementSpec extends DynamicData {
  priority?: VirtualMachineMovePriority;
  vm?: Ref<'VirtualMachine'>;
  configSpec?: VirtualMachineConfigSpec;
  relocateSpec?: VirtualMachineRelocateSpec;
  hosts?: Ref<'HostSystem'>[];
  datastores?: Ref<'Datastore'>[];
  storagePods?: Ref<'StoragePod'>[];
  disallowPrerequisiteMoves?: boolean;
  rules?: ClusterRuleInfo[];
  key?: string;
  placementType?: string;
  cloneSpec?: VirtualMachineCloneSpec;
  cloneName?: string;
}
export interface PlatformConfigFault extends HostConfigFault {
  text: string;
}
/** Since 4.0. */
export interface PnicUplinkProfile extends ApplyProfile {
  key: string;
}
/** Since 5.0. */
export interface PodDiskLocator extends DynamicData {
  diskId: number;
  diskMoveType?: string;
  diskBackingInfo?: VirtualDeviceBackingInfo;
  /** Since 5.5. */ profile?: VirtualMachineProfileSpec[];
}
/** Since 5.0. */
export interface PodStorageDrsEntry extends DynamicData {
  storageDrsConfig: StorageDrsConfigInfo;
  recommendation?: ClusterRecommendation[];
  drsFault?: ClusterDrsFaults[];
  actionHistory?: ClusterActionHistory[];
}
/** Since 4.0. */
export interface PolicyOption extends DynamicData {
  id: string;
  parameter?: KeyAnyValue[];
}
/** Since 4.0. */
export interface PortGroupProfile extends ApplyProfile {
  key: string;
  name: string;
  vlan: VlanProfile;
  vswitch: VirtualSwitchSelectionProfile;
  networkPolicy: NetworkPolicyProfile;
}
export interface PosixUserSearchResult extends UserSearchResult {
  id: number;
  shellAccess?: boolean;
}
/** Since 4.0. */
export interface PowerOnFtSecondaryFailed extends VmFaultToleranceIssue {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
  hostSelectionBy: FtIssuesOnHostHostSelectionType;
  hostErrors?: LocalizedMethodFault[];
  rootCause: LocalizedMethodFault;
}
/** Since 4.0. */
export interface PowerOnFtSecondaryTimedout extends Timedout {
  vm: Ref<'VirtualMachine'>;
  vmName: string;
  timeout: number;
}
/** Since 4.1. */
export interface PowerSystemCapability extends DynamicData {
  availablePolicy: HostPowerPolicy[];
}
/** Since 4.1. */
export interface PowerSystemInfo extends DynamicData {
  currentPolicy: HostPowerPolicy;
}
/** Since 5.5. */
export interface PrivilegeAvailability extends DynamicData {
  privId: string;
  isGranted: boolean;
}
export interface PrivilegePolicyDef extends DynamicData {
  createPrivilege: string;
  readPrivilege: string;
  updatePrivilege: string;
  deletePrivilege: string;
}
export interface ProductComponentInfo extends DynamicData {
  id: string;
  name: string;
  version: string;
  release: number;
}
/** Since 5.0. */
export interface ProfileApplyProfileElement extends ApplyProfile {
  key: string;
}
/** Since 5.0. */
export interface ProfileApplyProfileProperty extends DynamicData {
  propertyName: string;
  array: boolean;
  profile?: ApplyProfile[];
}
/** Since 4.0. */
export interface ProfileAssociatedEvent extends ProfileEvent {}
/** Since 4.0. */
export interface ProfileChangedEvent extends ProfileEvent {}
/** Since 4.0. */
export interface ProfileCompositeExpression extends ProfileExpression {
  operator: string;
  expressionName: string[];
}
/** Since 4.0. */
export interface ProfileCompositePolicyOptionMetadata extends ProfilePolicyOptionMetadata {
  option: string[];
}
/** Since 4.0. */
export interface ProfileConfigInfo extends DynamicData {
  name: string;
  annotation?: string;
  enabled: boolean;
}
/** Since 4.0. */
export interface ProfileCreateSpec extends DynamicData {
  name?: string;
  annotation?: string;
  enabled?: boolean;
}
/** Since 4.0. */
export interface ProfileCreatedEvent extends ProfileEvent {}
/** Since 4.0. */
export interface ProfileDeferredPolicyOptionParameter extends DynamicData {
  inputPath: ProfilePropertyPath;
  parameter?: KeyAnyValue[];
}
/** Since 4.0. */
export interface ProfileDescription extends DynamicData {
  section: ProfileDescriptionSection[];
}
/** Since 4.0. */
export interface ProfileDescriptionSection extends DynamicData {
  description: ExtendedElementDescription;
  message?: LocalizableMessage[];
}
/** Since 4.0. */
export interface ProfileDissociatedEvent extends ProfileEvent {}
/** Since 4.0. */
export interface ProfileEvent extends Event {
  profile: ProfileEventArgument;
}
/** Since 4.0. */
export interface ProfileEventArgument extends EventArgument {
  profile: Ref<'Profile'>;
  name: string;
}
/** Since 4.0. */
export interface ProfileExecuteError extends DynamicData {
  path?: ProfilePropertyPath;
  message: LocalizableMessage;
}
/** Since 4.0. */
export interface ProfileExecuteResult extends DynamicData {
  status: string;
  configSpec?: HostConfigSpec;
  inapplicablePath?: string[];
  requireInput?: ProfileDeferredPolicyOptionParameter[];
  error?: ProfileExecuteError[];
}
/** Since 4.0. */
export interface ProfileExpression extends DynamicData {
  id: string;
  displayName: string;
  negated: boolean;
}
/** Since 4.0. */
export interface ProfileExpressionMetadata extends DynamicData {
  expressionId: ExtendedElementDescription;
  parameter?: ProfileParameterMetadata[];
}
/** Since 4.0. */
export interface ProfileMetadata extends DynamicData {
  key: string;
  /** Since 5.0. */ profileTypeName?: string;
  description?: ExtendedDescription;
  /** Since 5.0. */ sortSpec?: ProfileMetadataProfileSortSpec[];
  /** Since 5.1. */ profileCategory?: string;
  /** Since 5.1. */ profileComponent?: string;
  /** Since 6.7. */ operationMessages?: ProfileMetadataProfileOperationMessage[];
}
/** Since 6.7. */
export interface ProfileMetadataProfileOperationMessage extends DynamicData {
  operationName: string;
  message: LocalizableMessage;
}
/** Since 5.0. */
export interface ProfileMetadataProfileSortSpec extends DynamicData {
  policyId: string;
  parameter: string;
}
/** Since 4.0. */
export interface ProfileParameterMetadata extends DynamicData {
  id: ExtendedElementDescription;
  type: string;
  optional: boolean;
  defaultValue?: unknown;
  /** Since 6.5. */ hidden?: boolean;
  /** Since 6.5. */ securitySensitive?: boolean;
  /** Since 6.5. */ readOnly?: boolean;
  /** Since 6.7. */ parameterRelations?: ProfileParameterMetadataParameterRelationMetadata[];
}
/** Since 6.7. */
export interface ProfileParameterMetadataParameterRelationMetadata extends DynamicData {
  relationTypes?: string[];
  values?: unknown[];
  path?: ProfilePropertyPath;
  minCount: number;
  maxCount: number;
}
/** Since 4.0. */
export interface ProfilePolicy extends DynamicData {
  id: string;
  policyOption: PolicyOption;
}
/** Since 4.0. */
export interface ProfilePolicyMetadata extends DynamicData {
  id: ExtendedElementDescription;
  possibleOption: ProfilePolicyOptionMetadata[];
}
/** Since 4.0. */
export interface ProfilePolicyOptionMetadata extends DynamicData {
  id: ExtendedElementDescription;
  parameter?: ProfileParameterMetadata[];
}
/** Since 5.0. */
export interface ProfileProfileStructure extends DynamicData {
  profileTypeName: string;
  child?: ProfileProfileStructureProperty[];
}
/** Since 5.0. */
export interface ProfileProfileStructureProperty extends DynamicData {
  propertyName: string;
  array: boolean;
  element: ProfileProfileStructure;
}
/** Since 4.0. */
export interface ProfilePropertyPath extends DynamicData {
  profilePath: string;
  policyId?: string;
  /** Since 5.1. */ parameterId?: string;
  /** Since 6.7. */ policyOptionId?: string;
}
/** Since 4.0. */
export interface ProfileReferenceHostChangedEvent extends ProfileEvent {
  referenceHost?: Ref<'HostSystem'>;
  /** Since 6.5. */ referenceHostName?: string;
  /** Since 6.5. */ prevReferenceHostName?: string;
}
/** Since 4.0. */
export interface ProfileRemovedEvent extends ProfileEvent {}
/** Since 4.0. */
export interface ProfileSerializedCreateSpec extends ProfileCreateSpec {
  profileConfigString: string;
}
/** Since 4.0. */
export interface ProfileSimpleExpression extends ProfileExpression {
  expressionType: string;
  parameter?: KeyAnyValue[];
}
/** Since 4.0. */
export interface ProfileUpdateFailed extends VimFault {
  failure: ProfileUpdateFailedUpdateFailure[];
  /** Since 6.7. */ warnings?: ProfileUpdateFailedUpdateFailure[];
}
/** Since 4.0. */
export interface ProfileUpdateFailedUpdateFailure extends DynamicData {
  profilePath: ProfilePropertyPath;
  errMsg: LocalizableMessage;
}
export interface PropertyChange extends DynamicData {
  name: string;
  op: PropertyChangeOp;
  val?: unknown;
}
export interface PropertyFilterSpec extends DynamicData {
  propSet: PropertySpec[];
  objectSet: ObjectSpec[];
  /** Since 4.1. */ reportMissingObjectsInResults?: boolean;
}
export interface PropertyFilterUpdate extends DynamicData {
  filter: Ref<'PropertyFilter'>;
  objectSet?: ObjectUpdate[];
  missingSet?: MissingObject[];
}
export interface PropertySpec extends DynamicData {
  type: string;
  all?: boolean;
  pathSet?: string[];
}
/** Since 6.5. */
export interface QuarantineModeFault extends VmConfigFault {
  vmName: string;
  faultType: string;
}
/** Since 4.1. */
export interface QuestionPending extends InvalidState {
  text: string;
}
/** Since 5.0. */
export interface QuiesceDatastoreIOForHAFailed extends ResourceInUse {
  host: Ref<'HostSystem'>;
  hostName: string;
  ds: Ref<'Datastore'>;
  dsName: string;
}
/** Since 4.0. */
export interface RDMConversionNotSupported extends MigrationFault {
  device: string;
}
export interface RDMNotPreserved extends MigrationFault {
  device: string;
}
export interface RDMNotSupported extends DeviceNotSupported {}
export interface RDMNotSupportedOnDatastore extends VmConfigFault {
  device: string;
  datastore: Ref<'Datastore'>;
  datastoreName: string;
}
export interface RDMPointsToInaccessibleDisk extends CannotAccessVmDisk {}
export interface RawDiskNotSupported extends DeviceNotSupported {}
/** Since 5.0. */
export interface ReadHostResourcePoolTreeFailed extends HostConnectFault {}
export interface ReadOnlyDisksWithLegacyDestination extends MigrationFault {
  roDiskCount: number;
  timeoutDanger: boolean;
}
export interface RebootRequired extends VimFault {
  patch?: string;
}
/** Since 4.0. */
export interface RecordReplayDisabled extends VimFault {}
/** Since 5.1. */
export interface RecoveryEvent extends DvsEvent {
  hostName: string;
  portKey: string;
  dvsUuid?: string;
  vnic?: string;
}
export interface RecurrentTaskScheduler extends TaskScheduler {
  interval: number;
}
/** Since 6.5. */
export interface Relation extends DynamicData {
  constraint?: string;
  name: string;
  version?: string;
}
export interface RemoteDeviceNotSupported extends DeviceNotSupported {}
/** Since 4.1. */
export interface RemoteTSMEnabledEvent extends HostEvent {}
export interface RemoveFailed extends VimFault {}
/** Since 5.0. */
export interface ReplicationConfigFault extends ReplicationFault {}
/** Since 5.0. */
export interface ReplicationConfigSpec extends DynamicData {
  generation: Long;
  vmReplicationId: string;
  destination: string;
  port: number;
  rpo: Long;
  quiesceGuestEnabled: boolean;
  paused: boolean;
  oppUpdatesEnabled: boolean;
  /** Since 6.0. */ netCompressionEnabled?: boolean;
  /** Since 6.7. */ netEncryptionEnabled?: boolean;
  /** Since 6.7. */ encryptionDestination?: string;
  /** Since 6.7. */ encryptionPort?: number;
  /** Since 6.7. */ remoteCertificateThumbprint?: string;
  disk?: ReplicationInfoDiskSettings[];
}
/** Since 5.0. */
export interface ReplicationDiskConfigFault extends ReplicationConfigFault {
  reason?: string;
  vmRef?: Ref<'VirtualMachine'>;
  key?: number;
}
/** Since 5.0. */
export interface ReplicationFault extends VimFault {}
/** Since 6.5. */
export interface ReplicationGroupId extends DynamicData {
  faultDomainId: FaultDomainId;
  deviceGroupId: DeviceGroupId;
}
/** Since 5.0. */
export interface ReplicationIncompatibleWithFT extends ReplicationFault {}
/** Since 5.0. */
export interface ReplicationInfoDiskSettings extends DynamicData {
  key: number;
  diskReplicationId: string;
}
/** Since 5.0. */
export interface ReplicationInvalidOptions extends ReplicationFault {
  options: string;
  entity?: Ref<'ManagedEntity'>;
}
/** Since 5.0. */
export interface ReplicationNotSupportedOnHost extends ReplicationFault {}
/** Since 6.5. */
export interface ReplicationSpec extends DynamicData {
  replicationGroupId: ReplicationGroupId;
}
/** Since 5.0. */
export interface ReplicationVmConfigFault extends ReplicationConfigFault {
  reason?: string;
  vmRef?: Ref<'VirtualMachine'>;
}
/** Since 5.0. */
export interface ReplicationVmFault extends ReplicationFault {
  reason: string;
  state?: string;
  instanceId?: string;
  vm: Ref<'VirtualMachine'>;
}
/** Since 6.0. */
export interface ReplicationVmInProgressFault extends ReplicationVmFault {
  requestedActivity: string;
  inProgressActivity: string;
}
/** Since 5.0. */
export interface ReplicationVmProgressInfo extends DynamicData {
  progress: number;
  bytesTransferred: Long;
  bytesToTransfer: Long;
  checksumTotalBytes?: Long;
  checksumComparedBytes?: Long;
}
export interface RequestCanceled extends RuntimeFault {}
export interface ResourceAllocationInfo extends DynamicData {
  reservation?: Long;
  expandableReservation?: boolean;
  limit?: Long;
  shares?: SharesInfo;
  overheadLimit?: Long;
}
/** Since 4.1. */
export interface ResourceAllocationOption extends DynamicData {
  sharesOption: SharesOption;
}
/** Since 4.1. */
export interface ResourceConfigOption extends DynamicData {
  cpuAllocationOption: ResourceAllocationOption;
  memoryAllocationOption: ResourceAllocationOption;
}
export interface ResourceConfigSpec extends DynamicData {
  entity?: Ref<'ManagedEntity'>;
  changeVersion?: string;
  lastModified?: Date;
  cpuAllocation: ResourceAllocationInfo;
  memoryAllocation: ResourceAllocationInfo;
  /** Since 7.0. */ scaleDescendantsShares?: string;
}
export interface ResourceInUse extends VimFault {
  type?: string;
  name?: string;
}
/** Since 4.0. */
export interface ResourceNotAvailable extends VimFault {
  containerType?: string;
  containerName?: string;
  type?: string;
}
export interface ResourcePoolCreatedEvent extends ResourcePoolEvent {
  parent: ResourcePoolEventArgument;
}
export interface ResourcePoolDestroyedEvent extends ResourcePoolEvent {}
export interface ResourcePoolEvent extends Event {
  resourcePool: ResourcePoolEventArgument;
}
export interface ResourcePoolEventArgument extends EntityEventArgument {
  resourcePool: Ref<'ResourcePool'>;
}
export interface ResourcePoolMovedEvent extends ResourcePoolEvent {
  oldParent: ResourcePoolEventArgument;
  newParent: ResourcePoolEventArgument;
}
/** Since 4.0. */
export interface ResourcePoolQuickStats extends DynamicData {
  overallCpuUsage?: Long;
  overallCpuDemand?: Long;
  guestMemoryUsage?: Long;
  hostMemoryUsage?: Long;
  distributedCpuEntitlement?: Long;
  distributedMemoryEntitlement?: Long;
  staticCpuEntitlement?: number;
  staticMemoryEntitlement?: number;
  privateMemory?: Long;
  sharedMemory?: Long;
  swappedMemory?: Long;
  balloonedMemory?: Long;
  overheadMemory?: Long;
  consumedOverheadMemory?: Long;
  /** Since 4.1. */ compressedMemory?: Long;
}
export interface ResourcePoolReconfiguredEvent extends ResourcePoolEvent {
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
export interface ResourcePoolResourceUsage extends DynamicData {
  reservationUsed: Long;
  reservationUsedForVm: Long;
  unreservedForPool: Long;
  unreservedForVm: Long;
  overallUsage: Long;
  maxUsage: Long;
}
export interface ResourcePoolRuntimeInfo extends DynamicData {
  memory: ResourcePoolResourceUsage;
  cpu: ResourcePoolResourceUsage;
  overallStatus: ManagedEntityStatus;
  /** Since 7.0. */ sharesScalable?: string;
}
export interface ResourcePoolSummary extends DynamicData {
  name: string;
  config: ResourceConfigSpec;
  runtime: ResourcePoolRuntimeInfo;
  /** Since 4.0. */ quickStats?: ResourcePoolQuickStats;
  /** Since 4.0. */ configuredMemoryMB?: number;
}
export interface ResourceViolatedEvent extends ResourcePoolEvent {}
/** Since 6.0. */
export interface RestrictedByAdministrator extends RuntimeFault {
  details: string;
}
export interface RestrictedVersion extends SecurityError {}
/** Since 4.1. */
export interface RetrieveOptions extends DynamicData {
  maxObjects?: number;
}
/** Since 4.1. */
export interface RetrieveResult extends DynamicData {
  token?: string;
  objects: ObjectContent[];
}
/** Since 6.7. */
export interface RetrieveVStorageObjSpec extends DynamicData {
  id: ID;
  datastore: Ref<'Datastore'>;
}
export interface RoleAddedEvent extends RoleEvent {
  privilegeList?: string[];
}
export interface RoleEvent extends AuthorizationEvent {
  role: RoleEventArgument;
}
export interface RoleEventArgument extends EventArgument {
  roleId: number;
  name: string;
}
export interface RoleRemovedEvent extends RoleEvent {}
export interface RoleUpdatedEvent extends RoleEvent {
  privilegeList?: string[];
  /** Since 6.5. */ prevRoleName?: string;
  /** Since 6.5. */ privilegesAdded?: string[];
  /** Since 6.5. */ privilegesRemoved?: string[];
}
/** Since 5.1. */
export interface RollbackEvent extends DvsEvent {
  hostName: string;
  methodName?: string;
}
/** Since 5.1. */
export interface RollbackFailure extends DvsFault {
  entityName: string;
  entityType: string;
}
export interface RuleViolation extends VmConfigFault {
  host?: Ref<'HostSystem'>;
  /** Since 4.0. */ rule?: ClusterRuleInfo;
}
export interface RunScriptAction extends Action {
  script: string;
}
export interface RuntimeFault extends MethodFault {}
/** Since 6.0. */
export interface SAMLTokenAuthentication extends GuestAuthentication {
  token: string;
  username?: string;
}
/** Since 6.0. */
export interface SDDCBase extends DynamicData {}
/** Since 4.0. */
export interface SSLDisabledFault extends HostConnectFault {}
export interface SSLVerifyFault extends HostConnectFault {
  selfSigned: boolean;
  thumbprint: string;
}
/** Since 5.0. */
export interface SSPIAuthentication extends GuestAuthentication {
  sspiToken: string;
}
export interface SSPIChallenge extends VimFault {
  base64Token: string;
}
/** Since 5.1. */
export interface ScheduledHardwareUpgradeInfo extends DynamicData {
  upgradePolicy?: string;
  versionKey?: string;
  scheduledHardwareUpgradeStatus?: string;
  fault?: LocalizedMethodFault;
}
export interface ScheduledTaskCompletedEvent extends ScheduledTaskEvent {}
export interface ScheduledTaskCreatedEvent extends ScheduledTaskEvent {}
export interface ScheduledTaskDescription extends DynamicData {
  action: TypeDescription[];
  schedulerInfo: ScheduledTaskDetail[];
  state: ElementDescription[];
  dayOfWeek: ElementDescription[];
  weekOfMonth: ElementDescription[];
}
export interface ScheduledTaskDetail extends TypeDescription {
  frequency: string;
}
export interface ScheduledTaskEmailCompletedEvent extends ScheduledTaskEvent {
  to: string;
}
export interface ScheduledTaskEmailFailedEvent extends ScheduledTaskEvent {
  to: string;
  reason: LocalizedMethodFault;
}
export interface ScheduledTaskEvent extends Event {
  scheduledTask: ScheduledTaskEventArgument;
  entity: ManagedEntityEventArgument;
}
export interface ScheduledTaskEventArgument extends EntityEventArgument {
  scheduledTask: Ref<'ScheduledTask'>;
}
export interface ScheduledTaskFailedEvent extends ScheduledTaskEvent {
  reason: LocalizedMethodFault;
}
export interface ScheduledTaskInfo extends ScheduledTaskSpec {
  scheduledTask: Ref<'ScheduledTask'>;
  entity: Ref<'ManagedEntity'>;
  lastModifiedTime: Date;
  lastModifiedUser: string;
  nextRunTime?: Date;
  prevRunTime?: Date;
  state: TaskInfoState;
  error?: LocalizedMethodFault;
  result?: unknown;
  progress?: number;
  activeTask?: Ref<'Task'>;
  /** Since 4.0. */ taskObject?: ManagedObjectReference;
}
export interface ScheduledTaskReconfiguredEvent extends ScheduledTaskEvent {
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
export interface ScheduledTaskRemovedEvent extends ScheduledTaskEvent {}
export interface ScheduledTaskSpec extends DynamicData {
  name: string;
  description: string;
  enabled: boolean;
  scheduler: TaskScheduler;
  action: Action;
  notification?: string;
}
export interface ScheduledTaskStartedEvent extends ScheduledTaskEvent {}
export interface ScsiLun extends HostDevice {
  key?: string;
  uuid: string;
  /** Since 4.0. */ descriptor?: ScsiLunDescriptor[];
  canonicalName?: string;
  /** Since 4.0. */ displayName?: string;
  lunType: string;
  vendor?: string;
  model?: string;
  revision?: string;
  scsiLevel?: number;
  serialNumber?: string;
  durableName?: ScsiLunDurableName;
  alternateName?: ScsiLunDurableName[];
  standardInquiry?: number[];
  queueDepth?: number;
  operationalState: string[];
  /** Since 4.0. */ capabilities?: ScsiLunCapabilities;
  /** Since 4.1. */ vStorageSupport?: string;
  /** Since 6.0. */ protocolEndpoint?: boolean;
  /** Since 7.0. */ perenniallyReserved?: boolean;
  /** Since 7.0. */ clusteredVmdkSupported?: boolean;
}
/** Since 4.0. */
export interface ScsiLunCapabilities extends DynamicData {
  updateDisplayNameSupported: boolean;
}
/** Since 4.0. */
export interface ScsiLunDescriptor extends DynamicData {
  quality: string;
  id: string;
}
export interface ScsiLunDurableName extends DynamicData {
  namespace: string;
  namespaceId: number;
  data?: number[];
}
/** Since 5.1. */
export interface SeSparseVirtualDiskSpec extends FileBackedVirtualDiskSpec {
  grainSizeKb?: number;
}
/** Since 4.0. */
export interface SecondaryVmAlreadyDisabled extends VmFaultToleranceIssue {
  instanceUuid: string;
}
/** Since 4.0. */
export interface SecondaryVmAlreadyEnabled extends VmFaultToleranceIssue {
  instanceUuid: string;
}
/** Since 4.0. */
export interface SecondaryVmAlreadyRegistered extends VmFaultToleranceIssue {
  instanceUuid: string;
}
/** Since 4.0. */
export interface SecondaryVmNotRegistered extends VmFaultToleranceIssue {
  instanceUuid: string;
}
export interface SecurityError extends RuntimeFault {}
/** Since 4.0. */
export interface SecurityProfile extends ApplyProfile {
  /** Since 4.1. */ permission?: PermissionProfile[];
}
/** Since 5.0. */
export interface SelectionSet extends DynamicData {}
export interface SelectionSpec extends DynamicData {
  name?: string;
}
export interface SendEmailAction extends Action {
  toList: string;
  ccList: string;
  subject: string;
  body: string;
}
export interface SendSNMPAction extends Action {}
export interface ServerLicenseExpiredEvent extends LicenseEvent {
  product: string;
}
export interface ServerStartedSessionEvent extends SessionEvent {}
/** Since 4.0. */
export interface ServiceConsolePortGroupProfile extends PortGroupProfile {
  ipConfig: IpAddressProfile;
}
export interface ServiceConsoleReservationInfo extends DynamicData {
  serviceConsoleReservedCfg: Long;
  serviceConsoleReserved: Long;
  unreserved: Long;
}
export interface ServiceContent extends DynamicData {
  rootFolder: Ref<'Folder'>;
  propertyCollector: Ref<'PropertyCollector'>;
  viewManager?: Ref<'ViewManager'>;
  about: AboutInfo;
  setting?: Ref<'OptionManager'>;
  userDirectory?: Ref<'UserDirectory'>;
  sessionManager?: Ref<'SessionManager'>;
  authorizationManager?: Ref<'AuthorizationManager'>;
  /** Since 5.1. */ serviceManager?: Ref<'ServiceManager'>;
  perfManager?: Ref<'PerformanceManager'>;
  scheduledTaskManager?: Ref<'ScheduledTaskManager'>;
  alarmManager?: Ref<'AlarmManager'>;
  eventManager?: Ref<'EventManager'>;
  taskManager?: Ref<'TaskManager'>;
  extensionManager?: Ref<'ExtensionManager'>;
  customizationSpecManager?: Ref<'CustomizationSpecManager'>;
  /** Since 7.0. */ guestCustomizationManager?: Ref<'VirtualMachineGuestCustomizationManager'>;
  customFieldsManager?: Ref<'CustomFieldsManager'>;
  accountManager?: Ref<'HostLocalAccountManager'>;
  diagnosticManager?: Ref<'DiagnosticManager'>;
  licenseManager?: Ref<'LicenseManager'>;
  searchIndex?: Ref<'SearchIndex'>;
  fileManager?: Ref<'FileManager'>;
  /** Since 5.5. */ datastoreNamespaceManager?: Ref<'DatastoreNamespaceManager'>;
  virtualDiskManager?: Ref<'VirtualDiskManager'>;
  virtualizationManager?: Ref<'VirtualizationManager'>;
  /** Since 4.0. */ snmpSystem?: Ref<'HostSnmpSystem'>;
  /** Since 4.0. */ vmProvisioningChecker?: Ref<'VirtualMachineProvisioningChecker'>;
  /** Since 4.0. */ vmCompatibilityChecker?: Ref<'VirtualMachineCompatibilityChecker'>;
  /** Since 4.0. */ ovfManager?: Ref<'OvfManager'>;
  /** Since 4.0. */ ipPoolManager?: Ref<'IpPoolManager'>;
  /** Since 4.0. */ dvSwitchManager?: Ref<'DistributedVirtualSwitchManager'>;
  /** Since 4.0. */ hostProfileManager?: Ref<'HostProfileManager'>;
  /** Since 4.0. */ clusterProfileManager?: Ref<'ClusterProfileManager'>;
  /** Since 4.0. */ complianceManager?: Ref<'ProfileComplianceManager'>;
  /** Since 4.0. */ localizationManager?: Ref<'LocalizationManager'>;
  /** Since 4.1. */ storageResourceManager?: Ref<'StorageResourceManager'>;
  /** Since 5.0. */ guestOperationsManager?: Ref<'GuestOperationsManager'>;
  /** Since 6.0. */ overheadMemoryManager?: Ref<'OverheadMemoryManager'>;
  /** Since 6.0. */ certificateManager?: Ref<'CertificateManager'>;
  /** Since 6.0. */ ioFilterManager?: Ref<'IoFilterManager'>;
  /** Since 6.5. */ vStorageObjectManager?: Ref<'VStorageObjectManagerBase'>;
  /** Since 6.5. */ hostSpecManager?: Ref<'HostSpecificationManager'>;
  /** Since 6.5. */ cryptoManager?: Ref<'CryptoManager'>;
  /** Since 6.5. */ healthUpdateManager?: Ref<'HealthUpdateManager'>;
  /** Since 6.5. */ failoverClusterConfigurator?: Ref<'FailoverClusterConfigurator'>;
  /** Since 6.5. */ failoverClusterManager?: Ref<'FailoverClusterManager'>;
  /** Since 7.0. */ tenantManager?: Ref<'TenantTenantManager'>;
  /** Since 7.0. */ siteInfoManager?: Ref<'SiteInfoManager'>;
  /** Since 7.0. */ storageQueryManager?: Ref<'StorageQueryManager'>;
}
/** Since 6.0. */
export interface ServiceLocator extends DynamicData {
  instanceUuid: string;
  url: string;
  credential: ServiceLocatorCredential;
  sslThumbprint?: string;
}
/** Since 6.0. */
export interface ServiceLocatorCredential extends DynamicData {}
/** Since 6.0. */
export interface ServiceLocatorNamePassword extends ServiceLocatorCredential {
  username: string;
  password: string;
}
/** Since 6.0. */
export interface ServiceLocatorSAMLCredential extends ServiceLocatorCredential {
  token?: string;
}
export interface ServiceManagerServiceInfo extends DynamicData {
  serviceName: string;
  location?: string[];
  service: ManagedObjectReference;
  description: string;
}
/** Since 4.0. */
export interface ServiceProfile extends ApplyProfile {
  key: string;
}
export interface SessionEvent extends Event {}
/** Since 5.0. */
export interface SessionManagerGenericServiceTicket extends DynamicData {
  id: string;
  /** Since 5.1. */ hostName?: string;
  /** Since 5.1. */ sslThumbprint?: string;
}
/** Since 5.0. */
export interface SessionManagerHttpServiceRequestSpec extends SessionManagerServiceRequestSpec {
  method?: string;
  url: string;
}
export interface SessionManagerLocalTicket extends DynamicData {
  userName: string;
  passwordFilePath: string;
}
/** Since 5.0. */
export interface SessionManagerServiceRequestSpec extends DynamicData {}
/** Since 5.1. */
export interface SessionManagerVmomiServiceRequestSpec extends SessionManagerServiceRequestSpec {
  method: string;
}
export interface SessionTerminatedEvent extends SessionEvent {
  sessionId: string;
  terminatedUsername: string;
}
export interface SharedBusControllerNotSupported extends DeviceNotSupported {}
export interface SharesInfo extends DynamicData {
  shares: number;
  level: SharesLevel;
}
/** Since 4.1. */
export interface SharesOption extends DynamicData {
  sharesOption: IntOption;
  defaultLevel: SharesLevel;
}
/** Since 5.1. */
export interface ShrinkDiskFault extends VimFault {
  diskId?: number;
}
/** Since 5.5. */
export interface SingleIp extends IpAddress {
  address: string;
}
/** Since 5.5. */
export interface SingleMac extends MacAddress {
  address: string;
}
/** Since 7.0. */
export interface SiteInfo extends DynamicData {}
export interface SnapshotCloneNotSupported extends SnapshotCopyNotSupported {}
export interface SnapshotCopyNotSupported extends MigrationFault {}
export interface SnapshotDisabled extends SnapshotFault {}
export interface SnapshotFault extends VimFault {}
export interface SnapshotIncompatibleDeviceInVm extends SnapshotFault {
  fault: LocalizedMethodFault;
}
export interface SnapshotLocked extends SnapshotFault {}
export interface SnapshotMoveFromNonHomeNotSupported extends SnapshotCopyNotSupported {}
export interface SnapshotMoveNotSupported extends SnapshotCopyNotSupported {}
export interface SnapshotMoveToNonHomeNotSupported extends SnapshotCopyNotSupported {}
export interface SnapshotNoChange extends SnapshotFault {}
export interface SnapshotRevertIssue extends MigrationFault {
  snapshotName?: string;
  event?: Event[];
  errors: boolean;
}
/** Since 4.1. */
export interface SoftRuleVioCorrectionDisallowed extends VmConfigFault {
  vmName: string;
}
/** Since 4.1. */
export interface SoftRuleVioCorrectionImpact extends VmConfigFault {
  vmName: string;
}
/** Since 6.5. */
export interface SoftwarePackage extends DynamicData {
  name: string;
  version: string;
  type: string;
  vendor: string;
  acceptanceLevel: string;
  summary: string;
  description: string;
  referenceURL?: string[];
  creationDate?: Date;
  depends?: Relation[];
  conflicts?: Relation[];
  replaces?: Relation[];
  provides?: string[];
  maintenanceModeRequired?: boolean;
  hardwarePlatformsRequired?: string[];
  capability: SoftwarePackageCapability;
  tag?: string[];
  payload?: string[];
}
/** Since 6.5. */
export interface SoftwarePackageCapability extends DynamicData {
  liveInstallAllowed?: boolean;
  liveRemoveAllowed?: boolean;
  statelessReady?: boolean;
  overlay?: boolean;
}
/** Since 7.0. */
export interface SolutionUserRequired extends SecurityError {}
/** Since 6.5. */
export interface SourceNodeSpec extends DynamicData {
  managementVc: ServiceLocator;
  activeVc: Ref<'VirtualMachine'>;
}
/** Since 5.5. */
export interface SsdDiskNotAvailable extends VimFault {
  devicePath: string;
}
export interface StateAlarmExpression extends AlarmExpression {
  operator: StateAlarmOperator;
  type: string;
  statePath: string;
  yellow?: string;
  red?: string;
}
/** Since 4.0. */
export interface StaticRouteProfile extends ApplyProfile {
  /** Since 5.1. */ key?: string;
}
/** Since 6.0. */
export interface StorageDrsAutomationConfig extends DynamicData {
  spaceLoadBalanceAutomationMode?: string;
  ioLoadBalanceAutomationMode?: string;
  ruleEnforcementAutomationMode?: string;
  policyEnforcementAutomationMode?: string;
  vmEvacuationAutomationMode?: string;
}
/** Since 5.1. */
export interface StorageDrsCannotMoveDiskInMultiWriterMode extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveFTVm extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveIndependentDisk extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveManuallyPlacedSwapFile extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveManuallyPlacedVm extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveSharedDisk extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveTemplate extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveVmInUserFolder extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveVmWithMountedCDROM extends VimFault {}
/** Since 5.1. */
export interface StorageDrsCannotMoveVmWithNoFilesInLayout extends VimFault {}
/** Since 5.0. */
export interface StorageDrsConfigInfo extends DynamicData {
  podConfig: StorageDrsPodConfigInfo;
  vmConfig?: StorageDrsVmConfigInfo[];
}
/** Since 5.0. */
export interface StorageDrsConfigSpec extends DynamicData {
  podConfigSpec?: StorageDrsPodConfigSpec;
  vmConfigSpec?: StorageDrsVmConfigSpec[];
}
/** Since 5.5. */
export interface StorageDrsDatacentersCannotShareDatastore extends VimFault {}
/** Since 5.0. */
export interface StorageDrsDisabledOnVm extends VimFault {}
/** Since 6.0. */
export interface StorageDrsHbrDiskNotMovable extends VimFault {
  nonMovableDiskIds: string;
}
/** Since 6.0. */
export interface StorageDrsHmsMoveInProgress extends VimFault {}
/** Since 6.0. */
export interface StorageDrsHmsUnreachable extends VimFault {}
/** Since 5.0. */
export interface StorageDrsIoLoadBalanceConfig extends DynamicData {
  /** Since 6.0. */ reservablePercentThreshold?: number;
  /** Since 6.0. */ reservableIopsThreshold?: number;
  /** Since 6.0. */ reservableThresholdMode?: string;
  ioLatencyThreshold?: number;
  ioLoadImbalanceThreshold?: number;
}
/** Since 5.0. */
export interface StorageDrsIolbDisabledInternally extends VimFault {}
/** Since 5.0. */
export interface StorageDrsOptionSpec extends ArrayUpdateSpec {
  option?: OptionValue;
}
/** Since 6.0. */
export interface StorageDrsPlacementRankVmSpec extends DynamicData {
  vmPlacementSpec: PlacementSpec;
  vmClusters: Ref<'ClusterComputeResource'>[];
}
/** Since 5.0. */
export interface StorageDrsPodConfigInfo extends DynamicData {
  enabled: boolean;
  ioLoadBalanceEnabled: boolean;
  defaultVmBehavior: string;
  loadBalanceInterval?: number;
  defaultIntraVmAffinity?: boolean;
  spaceLoadBalanceConfig?: StorageDrsSpaceLoadBalanceConfig;
  ioLoadBalanceConfig?: StorageDrsIoLoadBalanceConfig;
  /** Since 6.0. */ automationOverrides?: StorageDrsAutomationConfig;
  rule?: ClusterRuleInfo[];
  option?: OptionValue[];
}
/** Since 5.0. */
export interface StorageDrsPodConfigSpec extends DynamicData {
  enabled?: boolean;
  ioLoadBalanceEnabled?: boolean;
  defaultVmBehavior?: string;
  loadBalanceInterval?: number;
  defaultIntraVmAffinity?: boolean;
  spaceLoadBalanceConfig?: StorageDrsSpaceLoadBalanceConfig;
  ioLoadBalanceConfig?: StorageDrsIoLoadBalanceConfig;
  /** Since 6.0. */ automationOverrides?: StorageDrsAutomationConfig;
  rule?: ClusterRuleSpec[];
  option?: StorageDrsOptionSpec[];
}
/** Since 5.0. */
export interface StorageDrsPodSelectionSpec extends DynamicData {
  initialVmConfig?: VmPodConfigForPlacement[];
  storagePod?: Ref<'StoragePod'>;
}
/** Since 6.0. */
export interface StorageDrsRelocateDisabled extends VimFault {}
/** Since 5.0. */
export interface StorageDrsSpaceLoadBalanceConfig extends DynamicData {
  /** Since 6.0. */ spaceThresholdMode?: string;
  spaceUtilizationThreshold?: number;
  /** Since 6.0. */ freeSpaceThresholdGB?: number;
  minSpaceUtilizationDifference?: number;
}
/** Since 6.0. */
export interface StorageDrsStaleHmsCollection extends VimFault {}
/** Since 5.1. */
export interface StorageDrsUnableToMoveFiles extends VimFault {}
/** Since 5.0. */
export interface StorageDrsVmConfigInfo extends DynamicData {
  vm?: Ref<'VirtualMachine'>;
  enabled?: boolean;
  behavior?: string;
  intraVmAffinity?: boolean;
  intraVmAntiAffinity?: VirtualDiskAntiAffinityRuleSpec;
  /** Since 6.7. */ virtualDiskRules?: VirtualDiskRuleSpec[];
}
/** Since 5.0. */
export interface StorageDrsVmConfigSpec extends ArrayUpdateSpec {
  info?: StorageDrsVmConfigInfo;
}
/** Since 4.1. */
export interface StorageIOAllocationInfo extends DynamicData {
  limit?: Long;
  shares?: SharesInfo;
  /** Since 5.5. */ reservation?: number;
}
/** Since 4.1. */
export interface StorageIOAllocationOption extends DynamicData {
  limitOption: LongOption;
  sharesOption: SharesOption;
}
/** Since 4.1. */
export interface StorageIORMConfigOption extends DynamicData {
  enabledOption: BoolOption;
  congestionThresholdOption: IntOption;
  /** Since 5.0. */ statsCollectionEnabledOption?: BoolOption;
  /** Since 6.0. */ reservationEnabledOption?: BoolOption;
}
/** Since 4.1. */
export interface StorageIORMConfigSpec extends DynamicData {
  enabled?: boolean;
  /** Since 5.1. */ congestionThresholdMode?: string;
  congestionThreshold?: number;
  /** Since 5.1. */ percentOfPeakThroughput?: number;
  /** Since 5.0. */ statsCollectionEnabled?: boolean;
  /** Since 6.0. */ reservationEnabled?: boolean;
  /** Since 5.0. */ statsAggregationDisabled?: boolean;
  /** Since 6.0. */ reservableIopsThreshold?: number;
}
/** Since 4.1. */
export interface StorageIORMInfo extends DynamicData {
  enabled: boolean;
  /** Since 5.1. */ congestionThresholdMode?: string;
  congestionThreshold: number;
  /** Since 5.1. */ percentOfPeakThroughput?: number;
  /** Since 5.0. */ statsCollectionEnabled?: boolean;
  /** Since 6.0. */ reservationEnabled?: boolean;
  /** Since 5.0. */ statsAggregationDisabled?: boolean;
  /** Since 6.0. */ reservableIopsThreshold?: number;
}
/** Since 5.0. */
export interface StorageMigrationAction extends ClusterAction {
  vm: Ref<'VirtualMachine'>;
  relocateSpec: VirtualMachineRelocateSpec;
  source: Ref<'Datastore'>;
  destination: Ref<'Datastore'>;
  sizeTransferred: Long;
  spaceUtilSrcBefore?: number;
  spaceUtilDstBefore?: number;
  spaceUtilSrcAfter?: number;
  spaceUtilDstAfter?: number;
  ioLatencySrcBefore?: number;
  ioLatencyDstBefore?: number;
}
/** Since 5.1. */
export interface StoragePerformanceSummary extends DynamicData {
  interval: number;
  percentile: number[];
  datastoreReadLatency: number[];
  datastoreWriteLatency: number[];
  datastoreVmLatency: number[];
  datastoreReadIops: number[];
  datastoreWriteIops: number[];
  siocActivityDuration: number;
}
/** Since 5.0. */
export interface StoragePlacementAction extends ClusterAction {
  vm?: Ref<'VirtualMachine'>;
  relocateSpec: VirtualMachineRelocateSpec;
  destination: Ref<'Datastore'>;
  spaceUtilBefore?: number;
  /** Since 6.0. */ spaceDemandBefore?: number;
  spaceUtilAfter?: number;
  /** Since 6.0. */ spaceDemandAfter?: number;
  ioLatencyBefore?: number;
}
/** Since 5.0. */
export interface StoragePlacementResult extends DynamicData {
  recommendations?: ClusterRecommendation[];
  drsFault?: ClusterDrsFaults;
  task?: Ref<'Task'>;
}
/** Since 5.0. */
export interface StoragePlacementSpec extends DynamicData {
  type: string;
  priority?: VirtualMachineMovePriority;
  vm?: Ref<'VirtualMachine'>;
  podSelectionSpec: StorageDrsPodSelectionSpec;
  cloneSpec?: VirtualMachineCloneSpec;
  cloneName?: string;
  configSpec?: VirtualMachineConfigSpec;
  relocateSpec?: VirtualMachineRelocateSpec;
  resourcePool?: Ref<'ResourcePool'>;
  host?: Ref<'HostSystem'>;
  folder?: Ref<'Folder'>;
  /** Since 5.1. */ disallowPrerequisiteMoves?: boolean;
  /** Since 5.1. */ resourceLeaseDurationSec?: number;
}
/** Since 5.0. */
export interface StoragePodSummary extends DynamicData {
  name: string;
  capacity: Long;
  freeSpace: Long;
}
/** Since 4.0. */
export interface StorageProfile extends ApplyProfile {
  nasStorage?: NasStorageProfile[];
}
/** Since 5.0. */
export interface StorageRequirement extends DynamicData {
  datastore: Ref<'Datastore'>;
  freeSpaceRequiredInKb: Long;
}
/** Since 6.0. */
export interface StorageResourceManagerStorageProfileStatistics extends DynamicData {
  profileId: string;
  totalSpaceMB: Long;
  usedSpaceMB: Long;
}
/** Since 4.0. */
export interface StorageVMotionNotSupported extends MigrationFeatureNotSupported {}
/** Since 5.0. */
export interface StorageVmotionIncompatible extends VirtualHardwareCompatibilityIssue {
  datastore?: Ref<'Datastore'>;
}
/** Since 5.5. */
export interface StringExpression extends NegatableExpression {
  value?: string;
}
export interface StringOption extends OptionType {
  defaultValue: string;
  validCharacters?: string;
}
/** Since 4.0. */
export interface StringPolicy extends InheritablePolicy {
  value?: string;
}
/** Since 6.5. */
export interface StructuredCustomizations extends HostProfilesEntityCustomizations {
  entity: Ref<'ManagedEntity'>;
  customizations?: AnswerFile;
}
export interface SuspendedRelocateNotSupported extends MigrationFault {}
export interface SwapDatastoreNotWritableOnHost extends DatastoreNotWritableOnHost {}
export interface SwapDatastoreUnset extends VimFault {}
export interface SwapPlacementOverrideNotSupported extends InvalidVmConfig {}
/** Since 5.1. */
export interface SwitchIpUnset extends DvsFault {}
/** Since 4.0. */
export interface SwitchNotInUpgradeMode extends DvsFault {}
export interface SystemError extends RuntimeFault {
  reason: string;
}
/** Since 6.5. */
export interface SystemEventInfo extends DynamicData {
  recordId: Long;
  when: string;
  selType: Long;
  message: string;
  sensorNumber: Long;
}
/** Since 4.0. */
export interface Tag extends DynamicData {
  key: string;
}
export interface TaskDescription extends DynamicData {
  methodInfo: ElementDescription[];
  state: ElementDescription[];
  reason: TypeDescription[];
}
export interface TaskEvent extends Event {
  info: TaskInfo;
}
export interface TaskFilterSpec extends DynamicData {
  entity?: TaskFilterSpecByEntity;
  time?: TaskFilterSpecByTime;
  userName?: TaskFilterSpecByUsername;
  /** Since 6.0. */ activationId?: string[];
  state?: TaskInfoState[];
  alarm?: Ref<'Alarm'>;
  scheduledTask?: Ref<'ScheduledTask'>;
  /** Since 4.0. */ eventChainId?: number[];
  /** Since 4.0. */ tag?: string[];
  /** Since 4.0. */ parentTaskKey?: string[];
  /** Since 4.0. */ rootTaskKey?: string[];
}
export interface TaskFilterSpecByEntity extends DynamicData {
  entity: Ref<'ManagedEntity'>;
  recursion: TaskFilterSpecRecursionOption;
}
export interface TaskFilterSpecByTime extends DynamicData {
  timeType: TaskFilterSpecTimeOption;
  beginTime?: Date;
  endTime?: Date;
}
export interface TaskFilterSpecByUsername extends DynamicData {
  systemUser: boolean;
  userList?: string[];
}
export interface TaskInProgress extends VimFault {
  task: Ref<'Task'>;
}
export interface TaskInfo extends DynamicData {
  key: string;
  task: Ref<'Task'>;
  /** Since 4.0. */ description?: LocalizableMessage;
  name?: string;
  descriptionId: string;
  entity?: Ref<'ManagedEntity'>;
  entityName?: string;
  locked?: Ref<'ManagedEntity'>[];
  state: TaskInfoState;
  cancelled: boolean;
  cancelable: boolean;
  error?: LocalizedMethodFault;
  result?: unknown;
  progress?: number;
  reason: TaskReason;
  queueTime: Date;
  startTime?: Date;
  completeTime?: Date;
  eventChainId: number;
  /** Since 4.0. */ changeTag?: string;
  /** Since 4.0. */ parentTaskKey?: string;
  /** Since 4.0. */ rootTaskKey?: string;
  /** Since 6.0. */ activationId?: string;
}
export interface TaskReason extends DynamicData {}
export interface TaskReasonAlarm extends TaskReason {
  alarmName: string;
  alarm: Ref<'Alarm'>;
  entityName: string;
  entity: Ref<'ManagedEntity'>;
}
export interface TaskReasonSchedule extends TaskReason {
  name: string;
  scheduledTask: Ref<'ScheduledTask'>;
}
export interface TaskReasonSystem extends TaskReason {}
export interface TaskReasonUser extends TaskReason {
  userName: string;
}
export interface TaskScheduler extends DynamicData {
  activeTime?: Date;
  expireTime?: Date;
}
export interface TaskTimeoutEvent extends TaskEvent {}
/** Since 5.1. */
export interface TeamingMatchEvent extends DvsHealthStatusChangeEvent {}
/** Since 5.1. */
export interface TeamingMisMatchEvent extends DvsHealthStatusChangeEvent {}
export interface TemplateBeingUpgradedEvent extends TemplateUpgradeEvent {}
export interface TemplateConfigFileInfo extends VmConfigFileInfo {}
export interface TemplateConfigFileQuery extends VmConfigFileQuery {}
export interface TemplateUpgradeEvent extends Event {
  legacyTemplate: string;
}
export interface TemplateUpgradeFailedEvent extends TemplateUpgradeEvent {
  reason: LocalizedMethodFault;
}
export interface TemplateUpgradedEvent extends TemplateUpgradeEvent {}
/** Since 5.0. */
export interface ThirdPartyLicenseAssignmentFailed extends RuntimeFault {
  host: Ref<'HostSystem'>;
  module: string;
  reason?: string;
}
/** Since 5.0. */
export interface TicketedSessionAuthentication extends GuestAuthentication {
  ticket: string;
}
export interface TimedOutHostOperationEvent extends HostEvent {}
export interface Timedout extends VimFault {}
/** Since 5.0. */
export interface TooManyConcurrentNativeClones extends FileFault {}
export interface TooManyConsecutiveOverrides extends VimFault {}
export interface TooManyDevices extends InvalidVmConfig {}
export interface TooManyDisksOnLegacyHost extends MigrationFault {
  diskCount: number;
  timeoutDanger: boolean;
}
/** Since 5.0. */
export interface TooManyGuestLogons extends GuestOperationsFault {}
export interface TooManyHosts extends HostConnectFault {}
/** Since 5.0. */
export interface TooManyNativeCloneLevels extends FileFault {}
/** Since 5.0. */
export interface TooManyNativeClonesOnFile extends FileFault {}
export interface TooManySnapshotLevels extends SnapshotFault {}
/** Since 4.0. */
export interface ToolsAlreadyUpgraded extends VmToolsUpgradeFault {}
/** Since 4.0. */
export interface ToolsAutoUpgradeNotSupported extends VmToolsUpgradeFault {}
export interface ToolsConfigInfo extends DynamicData {
  toolsVersion?: number;
  /** Since 6.5. */ toolsInstallType?: string;
  afterPowerOn?: boolean;
  afterResume?: boolean;
  beforeGuestStandby?: boolean;
  beforeGuestShutdown?: boolean;
  beforeGuestReboot?: boolean;
  toolsUpgradePolicy?: string;
  pendingCustomization?: string;
  /** Since 6.5. */ customizationKeyId?: CryptoKeyId;
  syncTimeWithHost?: boolean;
  /** Since 5.0. */ lastInstallInfo?: ToolsConfigInfoToolsLastInstallInfo;
}
/** Since 5.0. */
export interface ToolsConfigInfoToolsLastInstallInfo extends DynamicData {
  counter: number;
  fault?: LocalizedMethodFault;
}
/** Since 5.1. */
export interface ToolsImageCopyFailed extends VmToolsUpgradeFault {}
/** Since 4.0. */
export interface ToolsImageNotAvailable extends VmToolsUpgradeFault {}
/** Since 4.0. */
export interface ToolsImageSignatureCheckFailed extends VmToolsUpgradeFault {}
/** Since 4.0. */
export interface ToolsInstallationInProgress extends MigrationFault {}
export interface ToolsUnavailable extends VimFault {}
/** Since 4.0. */
export interface ToolsUpgradeCancelled extends VmToolsUpgradeFault {}
export interface TraversalSpec extends SelectionSpec {
  type: string;
  path: string;
  skip?: boolean;
  selectSet?: SelectionSpec[];
}
export interface TypeDescription extends Description {
  key: string;
}
/** Since 5.5. */
export interface UnSupportedDatastoreForVFlash extends UnsupportedDatastore {
  datastoreName: string;
  type: string;
}
export interface UncommittedUndoableDisk extends MigrationFault {}
/** Since 4.0. */
export interface UnconfiguredPropertyValue extends InvalidPropertyValue {}
export interface UncustomizableGuest extends CustomizationFault {
  uncustomizableGuestOS: string;
}
export interface UnexpectedCustomizationFault extends CustomizationFault {}
export interface UnexpectedFault extends RuntimeFault {
  faultName: string;
  fault?: LocalizedMethodFault;
}
export interface UnlicensedVirtualMachinesEvent extends LicenseEvent {
  unlicensed: number;
  available: number;
}
export interface UnlicensedVirtualMachinesFoundEvent extends LicenseEvent {
  available: number;
}
export interface UnrecognizedHost extends VimFault {
  hostName: string;
}
export interface UnsharedSwapVMotionNotSupported extends MigrationFeatureNotSupported {}
export interface UnsupportedDatastore extends VmConfigFault {
  datastore?: Ref<'Datastore'>;
}
export interface UnsupportedGuest extends InvalidVmConfig {
  unsupportedGuestOS: string;
}
/** Since 4.0. */
export interface UnsupportedVimApiVersion extends VimFault {
  version?: string;
}
export interface UnsupportedVmxLocation extends VmConfigFault {}
/** Since 4.0. */
export interface UnusedVirtualDiskBlocksNotScrubbed extends DeviceBackingNotSupported {}
export interface UpdateSet extends DynamicData {
  version: string;
  filterSet?: PropertyFilterUpdate[];
  /** Since 4.1. */ truncated?: boolean;
}
/** Since 4.1. */
export interface UpdateVirtualMachineFilesResult extends DynamicData {
  failedVmFile?: UpdateVirtualMachineFilesResultFailedVmFileInfo[];
}
/** Since 4.1. */
export interface UpdateVirtualMachineFilesResultFailedVmFileInfo extends DynamicData {
  vmFile: string;
  fault: LocalizedMethodFault;
}
export interface UpdatedAgentBeingRestartedEvent extends HostEvent {}
export interface UpgradeEvent extends Event {
  message: string;
}
/** Since 5.1. */
export interface UplinkPortMtuNotSupportEvent extends DvsHealthStatusChangeEvent {}
/** Since 5.1. */
export interface UplinkPortMtuSupportEvent extends DvsHealthStatusChangeEvent {}
/** Since 5.1. */
export interface UplinkPortVlanTrunkedEvent extends DvsHealthStatusChangeEvent {}
/** Since 5.1. */
export interface UplinkPortVlanUntrunkedEvent extends DvsHealthStatusChangeEvent {}
/** Since 6.5. */
export interface UsbScanCodeSpec extends DynamicData {
  keyEvents: UsbScanCodeSpecKeyEvent[];
}
/** Since 6.5. */
export interface UsbScanCodeSpecKeyEvent extends DynamicData {
  usbHidCode: number;
  modifiers?: UsbScanCodeSpecModifierType;
}
/** Since 6.5. */
export interface UsbScanCodeSpecModifierType extends DynamicData {
  leftControl?: boolean;
  leftShift?: boolean;
  leftAlt?: boolean;
  leftGui?: boolean;
  rightControl?: boolean;
  rightShift?: boolean;
  rightAlt?: boolean;
  rightGui?: boolean;
}
export interface UserAssignedToGroup extends HostEvent {
  userLogin: string;
  group: string;
}
/** Since 4.0. */
export interface UserGroupProfile extends ApplyProfile {
  key: string;
}
/** Since 4.0. */
export interface UserInputRequiredParameterMetadata extends ProfilePolicyOptionMetadata {
  userInputParameter?: ProfileParameterMetadata[];
}
export interface UserLoginSessionEvent extends SessionEvent {
  ipAddress: string;
  /** Since 5.1. */ userAgent?: string;
  locale: string;
  sessionId: string;
}
export interface UserLogoutSessionEvent extends SessionEvent {
  /** Since 5.1. */ ipAddress?: string;
  /** Since 5.1. */ userAgent?: string;
  /** Since 5.1. */ callCount?: Long;
  /** Since 5.1. */ sessionId?: string;
  /** Since 5.1. */ loginTime?: Date;
}
export interface UserNotFound extends VimFault {
  principal: string;
  unresolved: boolean;
}
export interface UserPasswordChanged extends HostEvent {
  userLogin: string;
}
/** Since 6.5. */
export interface UserPrivilegeResult extends DynamicData {
  entity: Ref<'ManagedEntity'>;
  privileges?: string[];
}
/** Since 4.0. */
export interface UserProfile extends ApplyProfile {
  key: string;
}
export interface UserSearchResult extends DynamicData {
  principal: string;
  fullName?: string;
  group: boolean;
}
export interface UserSession extends DynamicData {
  key: string;
  userName: string;
  fullName: string;
  loginTime: Date;
  lastActiveTime: Date;
  locale: string;
  messageLocale: string;
  /** Since 5.0. */ extensionSession?: boolean;
  /** Since 5.1. */ ipAddress?: string;
  /** Since 5.1. */ userAgent?: string;
  /** Since 5.1. */ callCount?: Long;
}
export interface UserUnassignedFromGroup extends HostEvent {
  userLogin: string;
  group: string;
}
export interface UserUpgradeEvent extends UpgradeEvent {}
/** Since 6.0. */
export interface VASAStorageArray extends DynamicData {
  name: string;
  uuid: string;
  vendorId: string;
  modelId: string;
}
/** Since 4.0. */
export interface VAppCloneSpec extends DynamicData {
  location: Ref<'Datastore'>;
  host?: Ref<'HostSystem'>;
  resourceSpec?: ResourceConfigSpec;
  vmFolder?: Ref<'Folder'>;
  networkMapping?: VAppCloneSpecNetworkMappingPair[];
  property?: KeyValue[];
  /** Since 4.1. */ resourceMapping?: VAppCloneSpecResourceMap[];
  /** Since 4.1. */ provisioning?: string;
}
/** Since 4.0. */
export interface VAppCloneSpecNetworkMappingPair extends DynamicData {
  source: Ref<'Network'>;
  destination: Ref<'Network'>;
}
/** Since 4.1. */
export interface VAppCloneSpecResourceMap extends DynamicData {
  source: Ref<'ManagedEntity'>;
  parent?: Ref<'ResourcePool'>;
  resourceSpec?: ResourceConfigSpec;
  location?: Ref<'Datastore'>;
}
/** Since 4.0. */
export interface VAppConfigFault extends VimFault {}
/** Since 4.0. */
export interface VAppConfigInfo extends VmConfigInfo {
  entityConfig?: VAppEntityConfigInfo[];
  annotation: string;
  /** Since 4.1. */ instanceUuid?: string;
  /** Since 5.0. */ managedBy?: ManagedByInfo;
}
/** Since 4.0. */
export interface VAppConfigSpec extends VmConfigSpec {
  entityConfig?: VAppEntityConfigInfo[];
  annotation?: string;
  /** Since 4.1. */ instanceUuid?: string;
  /** Since 5.0. */ managedBy?: ManagedByInfo;
}
/** Since 4.0. */
export interface VAppEntityConfigInfo extends DynamicData {
  key?: Ref<'ManagedEntity'>;
  tag?: string;
  startOrder?: number;
  startDelay?: number;
  waitingForGuest?: boolean;
  startAction?: string;
  stopDelay?: number;
  stopAction?: string;
  /** Since 4.1. */ destroyWithParent?: boolean;
}
/** Since 4.0. */
export interface VAppIPAssignmentInfo extends DynamicData {
  supportedAllocationScheme?: string[];
  ipAllocationPolicy?: string;
  supportedIpProtocol?: string[];
  ipProtocol?: string;
}
/** Since 4.0. */
export interface VAppNotRunning extends VmConfigFault {}
/** Since 5.0. */
export interface VAppOperationInProgress extends RuntimeFault {}
/** Since 4.0. */
export interface VAppOvfSectionInfo extends DynamicData {
  key?: number;
  namespace?: string;
  type?: string;
  atEnvelopeLevel?: boolean;
  contents?: string;
}
/** Since 4.0. */
export interface VAppOvfSectionSpec extends ArrayUpdateSpec {
  info?: VAppOvfSectionInfo;
}
/** Since 4.0. */
export interface VAppProductInfo extends DynamicData {
  key: number;
  classId?: string;
  instanceId?: string;
  name?: string;
  vendor?: string;
  version?: string;
  fullVersion?: string;
  vendorUrl?: string;
  productUrl?: string;
  appUrl?: string;
}
/** Since 4.0. */
export interface VAppProductSpec extends ArrayUpdateSpec {
  info?: VAppProductInfo;
}
/** Since 4.0. */
export interface VAppPropertyFault extends VmConfigFault {
  id: string;
  category: string;
  label: string;
  type: string;
  value: string;
}
/** Since 4.0. */
export interface VAppPropertyInfo extends DynamicData {
  key: number;
  classId?: string;
  instanceId?: string;
  id?: string;
  category?: string;
  label?: string;
  type?: string;
  /** Since 5.1. */ typeReference?: string;
  userConfigurable?: boolean;
  defaultValue?: string;
  value?: string;
  description?: string;
}
/** Since 4.0. */
export interface VAppPropertySpec extends ArrayUpdateSpec {
  info?: VAppPropertyInfo;
}
/** Since 4.0. */
export interface VAppTaskInProgress extends TaskInProgress {}
/** Since 6.0. */
export interface VFlashCacheHotConfigNotSupported extends VmConfigFault {}
/** Since 5.5. */
export interface VFlashModuleNotSupported extends VmConfigFault {
  vmName: string;
  moduleName: string;
  reason: string;
  hostName: string;
}
/** Since 5.5. */
export interface VFlashModuleVersionIncompatible extends VimFault {
  moduleName: string;
  vmRequestModuleVersion: string;
  hostMinSupportedVerson: string;
  hostModuleVersion: string;
}
export interface VMFSDatastoreCreatedEvent extends HostEvent {
  datastore: DatastoreEventArgument;
  /** Since 6.5. */ datastoreUrl?: string;
}
/** Since 4.0. */
export interface VMFSDatastoreExpandedEvent extends HostEvent {
  datastore: DatastoreEventArgument;
}
/** Since 4.0. */
export interface VMFSDatastoreExtendedEvent extends HostEvent {
  datastore: DatastoreEventArgument;
}
export interface VMINotSupported extends DeviceNotSupported {}
/** Since 4.0. */
export interface VMOnConflictDVPort extends CannotAccessNetwork {}
export interface VMOnVirtualIntranet extends CannotAccessNetwork {}
/** Since 5.5. */
export interface VMotionAcrossNetworkNotSupported extends MigrationFeatureNotSupported {}
export interface VMotionInterfaceIssue extends MigrationFault {
  atSourceHost: boolean;
  failedHost: string;
  failedHostEntity?: Ref<'HostSystem'>;
}
export interface VMotionLicenseExpiredEvent extends LicenseEvent {}
export interface VMotionLinkCapacityLow extends VMotionInterfaceIssue {
  network: string;
}
export interface VMotionLinkDown extends VMotionInterfaceIssue {
  network: string;
}
export interface VMotionNotConfigured extends VMotionInterfaceIssue {}
export interface VMotionNotLicensed extends VMotionInterfaceIssue {}
export interface VMotionNotSupported extends VMotionInterfaceIssue {}
export interface VMotionProtocolIncompatible extends MigrationFault {}
/** Since 4.0. */
export interface VMwareDVSConfigInfo extends DVSConfigInfo {
  /** Since 5.0. */ vspanSession?: VMwareVspanSession[];
  pvlanConfig?: VMwareDVSPvlanMapEntry[];
  maxMtu: number;
  linkDiscoveryProtocolConfig?: LinkDiscoveryProtocolConfig;
  /** Since 5.0. */ ipfixConfig?: VMwareIpfixConfig;
  /** Since 5.5. */ lacpGroupConfig?: VMwareDvsLacpGroupConfig[];
  /** Since 5.5. */ lacpApiVersion?: string;
  /** Since 6.0. */ multicastFilteringMode?: string;
}
/** Since 4.0. */
export interface VMwareDVSConfigSpec extends DVSConfigSpec {
  pvlanConfigSpec?: VMwareDVSPvlanConfigSpec[];
  /** Since 5.0. */ vspanConfigSpec?: VMwareDVSVspanConfigSpec[];
  maxMtu?: number;
  linkDiscoveryProtocolConfig?: LinkDiscoveryProtocolConfig;
  /** Since 5.0. */ ipfixConfig?: VMwareIpfixConfig;
  /** Since 5.5. */ lacpApiVersion?: string;
  /** Since 6.0. */ multicastFilteringMode?: string;
}
/** Since 4.1. */
export interface VMwareDVSFeatureCapability extends DVSFeatureCapability {
  /** Since 5.0. */ vspanSupported?: boolean;
  /** Since 5.0. */ lldpSupported?: boolean;
  /** Since 5.0. */ ipfixSupported?: boolean;
  /** Since 6.0. */ ipfixCapability?: VMwareDvsIpfixCapability;
  /** Since 6.0. */ multicastSnoopingSupported?: boolean;
  /** Since 5.1. */ vspanCapability?: VMwareDVSVspanCapability;
  /** Since 5.1. */ lacpCapability?: VMwareDvsLacpCapability;
  /** Since 7.0. */ nsxSupported?: boolean;
}
/** Since 5.1. */
export interface VMwareDVSHealthCheckCapability extends DVSHealthCheckCapability {
  vlanMtuSupported: boolean;
  teamingSupported: boolean;
}
/** Since 5.1. */
export interface VMwareDVSHealthCheckConfig extends DVSHealthCheckConfig {}
/** Since 5.1. */
export interface VMwareDVSMtuHealthCheckResult extends HostMemberUplinkHealthCheckResult {
  mtuMismatch: boolean;
  vlanSupportSwitchMtu?: NumericRange[];
  vlanNotSupportSwitchMtu?: NumericRange[];
}
/** Since 4.0. */
export interface VMwareDVSPortSetting extends DVPortSetting {
  vlan?: VmwareDistributedVirtualSwitchVlanSpec;
  qosTag?: IntPolicy;
  uplinkTeamingPolicy?: VmwareUplinkPortTeamingPolicy;
  securityPolicy?: DVSSecurityPolicy;
  /** Since 5.0. */ ipfixEnabled?: BoolPolicy;
  txUplink?: BoolPolicy;
  /** Since 5.1. */ lacpPolicy?: VMwareUplinkLacpPolicy;
  /** Since 6.7. */ macManagementPolicy?: DVSMacManagementPolicy;
  /** Since 7.0. */ VNI?: IntPolicy;
}
/** Since 4.0. */
export interface VMwareDVSPortgroupPolicy extends DVPortgroupPolicy {
  vlanOverrideAllowed: boolean;
  uplinkTeamingOverrideAllowed: boolean;
  securityPolicyOverrideAllowed: boolean;
  /** Since 5.0. */ ipfixOverrideAllowed?: boolean;
  /** Since 6.7.1. */ macManagementOverrideAllowed?: boolean;
}
/** Since 4.0. */
export interface VMwareDVSPvlanConfigSpec extends DynamicData {
  pvlanEntry: VMwareDVSPvlanMapEntry;
  operation: string;
}
/** Since 4.0. */
export interface VMwareDVSPvlanMapEntry extends DynamicData {
  primaryVlanId: number;
  secondaryVlanId: number;
  pvlanType: string;
}
/** Since 5.1. */
export interface VMwareDVSTeamingHealthCheckConfig extends VMwareDVSHealthCheckConfig {}
/** Since 5.1. */
export interface VMwareDVSTeamingHealthCheckResult extends HostMemberHealthCheckResult {
  teamingStatus: string;
}
/** Since 5.1. */
export interface VMwareDVSVlanHealthCheckResult extends HostMemberUplinkHealthCheckResult {
  trunkedVlan?: NumericRange[];
  untrunkedVlan?: NumericRange[];
}
/** Since 5.1. */
export interface VMwareDVSVlanMtuHealthCheckConfig extends VMwareDVSHealthCheckConfig {}
/** Since 5.1. */
export interface VMwareDVSVspanCapability extends DynamicData {
  mixedDestSupported: boolean;
  dvportSupported: boolean;
  remoteSourceSupported: boolean;
  remoteDestSupported: boolean;
  encapRemoteSourceSupported: boolean;
  /** Since 6.5. */ erspanProtocolSupported?: boolean;
  /** Since 6.7. */ mirrorNetstackSupported?: boolean;
}
/** Since 5.0. */
export interface VMwareDVSVspanConfigSpec extends DynamicData {
  vspanSession: VMwareVspanSession;
  operation: string;
}
/** Since 6.0. */
export interface VMwareDvsIpfixCapability extends DynamicData {
  ipfixSupported?: boolean;
  ipv6ForIpfixSupported?: boolean;
  observationDomainIdSupported?: boolean;
}
/** Since 5.1. */
export interface VMwareDvsLacpCapability extends DynamicData {
  lacpSupported?: boolean;
  /** Since 5.5. */ multiLacpGroupSupported?: boolean;
}
/** Since 5.5. */
export interface VMwareDvsLacpGroupConfig extends DynamicData {
  key?: string;
  name?: string;
  mode?: string;
  uplinkNum?: number;
  loadbalanceAlgorithm?: string;
  vlan?: VMwareDvsLagVlanConfig;
  ipfix?: VMwareDvsLagIpfixConfig;
  uplinkName?: string[];
  uplinkPortKey?: string[];
}
/** Since 5.5. */
export interface VMwareDvsLacpGroupSpec extends DynamicData {
  lacpGroupConfig: VMwareDvsLacpGroupConfig;
  operation: string;
}
/** Since 5.5. */
export interface VMwareDvsLagIpfixConfig extends DynamicData {
  ipfixEnabled?: boolean;
}
/** Since 5.5. */
export interface VMwareDvsLagVlanConfig extends DynamicData {
  vlanId?: NumericRange[];
}
/** Since 5.0. */
export interface VMwareIpfixConfig extends DynamicData {
  collectorIpAddress?: string;
  collectorPort?: number;
  /** Since 6.0. */ observationDomainId?: Long;
  activeFlowTimeout: number;
  idleFlowTimeout: number;
  samplingRate: number;
  internalFlowsOnly: boolean;
}
/** Since 5.1. */
export interface VMwareUplinkLacpPolicy extends InheritablePolicy {
  enable?: BoolPolicy;
  mode?: StringPolicy;
}
/** Since 4.0. */
export interface VMwareUplinkPortOrderPolicy extends InheritablePolicy {
  activeUplinkPort?: string[];
  standbyUplinkPort?: string[];
}
/** Since 5.0. */
export interface VMwareVspanPort extends DynamicData {
  portKey?: string[];
  uplinkPortName?: string[];
  wildcardPortConnecteeType?: string[];
  /** Since 5.1. */ vlans?: number[];
  /** Since 5.1. */ ipAddress?: string[];
}
/** Since 5.0. */
export interface VMwareVspanSession extends DynamicData {
  key?: string;
  name?: string;
  description?: string;
  enabled: boolean;
  sourcePortTransmitted?: VMwareVspanPort;
  sourcePortReceived?: VMwareVspanPort;
  destinationPort?: VMwareVspanPort;
  encapsulationVlanId?: number;
  stripOriginalVlan: boolean;
  mirroredPacketLength?: number;
  normalTrafficAllowed: boolean;
  /** Since 5.1. */ sessionType?: string;
  /** Since 5.1. */ samplingRate?: number;
  /** Since 6.5. */ encapType?: string;
  /** Since 6.5. */ erspanId?: number;
  /** Since 6.5. */ erspanCOS?: number;
  /** Since 6.5. */ erspanGraNanosec?: boolean;
  /** Since 6.7. */ netstack?: string;
}
/** Since 6.5. */
export interface VStorageObject extends DynamicData {
  config: VStorageObjectConfigInfo;
}
/** Since 6.7. */
export interface VStorageObjectAssociations extends DynamicData {
  id: ID;
  vmDiskAssociations?: VStorageObjectAssociationsVmDiskAssociations[];
  fault?: LocalizedMethodFault;
}
/** Since 6.7. */
export interface VStorageObjectAssociationsVmDiskAssociations extends DynamicData {
  vmId: string;
  diskKey: number;
}
/** Since 6.5. */
export interface VStorageObjectConfigInfo extends BaseConfigInfo {
  capacityInMB: Long;
  consumptionType?: string[];
  consumerId?: ID[];
}
/** Since 7.0. */
export interface VStorageObjectSnapshotDetails extends DynamicData {
  path?: string;
  changedBlockTrackingId?: string;
}
/** Since 6.7. */
export interface VStorageObjectSnapshotInfo extends DynamicData {
  snapshots?: VStorageObjectSnapshotInfoVStorageObjectSnapshot[];
}
/** Since 6.7. */
export interface VStorageObjectSnapshotInfoVStorageObjectSnapshot extends DynamicData {
  id?: ID;
  backingObjectId?: string;
  createTime: Date;
  description: string;
}
/** Since 6.5. */
export interface VStorageObjectStateInfo extends DynamicData {
  tentative?: boolean;
}
/** Since 6.0. */
export interface VVolHostPE extends DynamicData {
  key: Ref<'HostSystem'>;
  protocolEndpoint: HostProtocolEndpoint[];
}
/** Since 6.5. */
export interface VVolVmConfigFileUpdateResult extends DynamicData {
  succeededVmConfigFile?: KeyValue[];
  failedVmConfigFile?: VVolVmConfigFileUpdateResultFailedVmConfigFileInfo[];
}
/** Since 6.5. */
export interface VVolVmConfigFileUpdateResultFailedVmConfigFileInfo extends DynamicData {
  targetConfigVVolId: string;
  /** Since 7.0. */ dsPath?: string;
  fault: LocalizedMethodFault;
}
/** Since 6.0. */
export interface VasaProviderContainerSpec extends DynamicData {
  vasaProviderInfo?: VimVasaProviderInfo[];
  scId: string;
  deleted: boolean;
}
/** Since 4.0. */
export interface VcAgentUninstallFailedEvent extends HostEvent {
  reason?: string;
}
/** Since 4.0. */
export interface VcAgentUninstalledEvent extends HostEvent {}
export interface VcAgentUpgradeFailedEvent extends HostEvent {
  /** Since 4.0. */ reason?: string;
}
export interface VcAgentUpgradedEvent extends HostEvent {}
/** Since 6.5. */
export interface VchaClusterConfigInfo extends DynamicData {
  failoverNodeInfo1?: FailoverNodeInfo;
  failoverNodeInfo2?: FailoverNodeInfo;
  witnessNodeInfo?: WitnessNodeInfo;
  state: string;
}
/** Since 6.5. */
export interface VchaClusterConfigSpec extends DynamicData {
  passiveIp: string;
  witnessIp: string;
}
/** Since 6.5. */
export interface VchaClusterDeploymentSpec extends DynamicData {
  passiveDeploymentSpec: PassiveNodeDeploymentSpec;
  witnessDeploymentSpec: NodeDeploymentSpec;
  activeVcSpec: SourceNodeSpec;
  activeVcNetworkConfig?: ClusterNetworkConfigSpec;
}
/** Since 6.5. */
export interface VchaClusterHealth extends DynamicData {
  runtimeInfo: VchaClusterRuntimeInfo;
  healthMessages?: LocalizableMessage[];
  additionalInformation?: LocalizableMessage[];
}
/** Since 6.5. */
export interface VchaClusterNetworkSpec extends DynamicData {
  witnessNetworkSpec: NodeNetworkSpec;
  passiveNetworkSpec: PassiveNodeNetworkSpec;
}
/** Since 6.5. */
export interface VchaClusterRuntimeInfo extends DynamicData {
  clusterState: string;
  nodeInfo?: VchaNodeRuntimeInfo[];
  clusterMode: string;
}
/** Since 6.5. */
export interface VchaNodeRuntimeInfo extends DynamicData {
  nodeState: string;
  nodeRole: string;
  nodeIp: string;
}
export interface VimAccountPasswordChangedEvent extends HostEvent {}
export interface VimFault extends MethodFault {}
/** Since 6.0. */
export interface VimVasaProvider extends DynamicData {
  /** Since 6.7. */ uid?: string;
  url: string;
  name?: string;
  selfSignedCertificate?: string;
}
/** Since 6.0. */
export interface VimVasaProviderInfo extends DynamicData {
  provider: VimVasaProvider;
  arrayState?: VimVasaProviderStatePerArray[];
}
/** Since 6.0. */
export interface VimVasaProviderStatePerArray extends DynamicData {
  priority: number;
  arrayId: string;
  active: boolean;
}
/** Since 5.5. */
export interface VirtualAHCIController extends VirtualSATAController {}
/** Since 5.5. */
export interface VirtualAHCIControllerOption extends VirtualSATAControllerOption {}
/** Since 4.0. */
export interface VirtualAppImportSpec extends ImportSpec {
  name: string;
  vAppConfigSpec: VAppConfigSpec;
  resourcePoolSpec: ResourceConfigSpec;
  child?: ImportSpec[];
}
/** Since 4.1. */
export interface VirtualAppLinkInfo extends DynamicData {
  key: Ref<'ManagedEntity'>;
  destroyWithParent?: boolean;
}
/** Since 4.0. */
export interface VirtualAppSummary extends ResourcePoolSummary {
  product?: VAppProductInfo;
  vAppState?: VirtualAppVAppState;
  /** Since 4.1. */ suspended?: boolean;
  installBootRequired?: boolean;
  /** Since 4.1. */ instanceUuid?: string;
}
export interface VirtualBusLogicController extends VirtualSCSIController {}
export interface VirtualBusLogicControllerOption extends VirtualSCSIControllerOption {}
export interface VirtualCdrom extends VirtualDevice {}
export interface VirtualCdromAtapiBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualCdromAtapiBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualCdromIsoBackingInfo extends VirtualDeviceFileBackingInfo {}
export interface VirtualCdromIsoBackingOption extends VirtualDeviceFileBackingOption {}
export interface VirtualCdromOption extends VirtualDeviceOption {}
export interface VirtualCdromPassthroughBackingInfo extends VirtualDeviceDeviceBackingInfo {
  exclusive: boolean;
}
export interface VirtualCdromPassthroughBackingOption extends VirtualDeviceDeviceBackingOption {
  exclusive: BoolOption;
}
export interface VirtualCdromRemoteAtapiBackingInfo extends VirtualDeviceRemoteDeviceBackingInfo {}
export interface VirtualCdromRemoteAtapiBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualCdromRemotePassthroughBackingInfo extends VirtualDeviceRemoteDeviceBackingInfo {
  exclusive: boolean;
}
export interface VirtualCdromRemotePassthroughBackingOption extends VirtualDeviceRemoteDeviceBackingOption {
  exclusive: BoolOption;
}
export interface VirtualController extends VirtualDevice {
  busNumber: number;
  device?: number[];
}
export interface VirtualControllerOption extends VirtualDeviceOption {
  devices: IntOption;
  supportedDevice?: string[];
}
export interface VirtualDevice extends DynamicData {
  key: number;
  deviceInfo?: Description;
  backing?: VirtualDeviceBackingInfo;
  connectable?: VirtualDeviceConnectInfo;
  /** Since 5.1. */ slotInfo?: VirtualDeviceBusSlotInfo;
  controllerKey?: number;
  unitNumber?: number;
}
export interface VirtualDeviceBackingInfo extends DynamicData {}
export interface VirtualDeviceBackingOption extends DynamicData {
  type: string;
}
/** Since 5.1. */
export interface VirtualDeviceBusSlotInfo extends DynamicData {}
/** Since 5.1. */
export interface VirtualDeviceBusSlotOption extends DynamicData {
  type: string;
}
export interface VirtualDeviceConfigSpec extends DynamicData {
  operation?: VirtualDeviceConfigSpecOperation;
  fileOperation?: VirtualDeviceConfigSpecFileOperation;
  device: VirtualDevice;
  /** Since 5.5. */ profile?: VirtualMachineProfileSpec[];
  /** Since 6.5. */ backing?: VirtualDeviceConfigSpecBackingSpec;
}
/** Since 6.5. */
export interface VirtualDeviceConfigSpecBackingSpec extends DynamicData {
  parent?: VirtualDeviceConfigSpecBackingSpec;
  crypto?: CryptoSpec;
}
export interface VirtualDeviceConnectInfo extends DynamicData {
  /** Since 6.7. */ migrateConnect?: string;
  startConnected: boolean;
  allowGuestControl: boolean;
  connected: boolean;
  /** Since 4.0. */ status?: string;
}
export interface VirtualDeviceConnectOption extends DynamicData {
  startConnected: BoolOption;
  allowGuestControl: BoolOption;
}
export interface VirtualDeviceDeviceBackingInfo extends VirtualDeviceBackingInfo {
  deviceName: string;
  useAutoDetect?: boolean;
}
export interface VirtualDeviceDeviceBackingOption extends VirtualDeviceBackingOption {
  autoDetectAvailable: BoolOption;
}
export interface VirtualDeviceFileBackingInfo extends VirtualDeviceBackingInfo {
  fileName: string;
  datastore?: Ref<'Datastore'>;
  /** Since 5.5. */ backingObjectId?: string;
}
export interface VirtualDeviceFileBackingOption extends VirtualDeviceBackingOption {
  fileNameExtensions?: ChoiceOption;
}
export interface VirtualDeviceOption extends DynamicData {
  type: string;
  connectOption?: VirtualDeviceConnectOption;
  /** Since 5.1. */ busSlotOption?: VirtualDeviceBusSlotOption;
  controllerType?: string;
  autoAssignController?: BoolOption;
  backingOption?: VirtualDeviceBackingOption[];
  defaultBackingOptionIndex?: number;
  licensingLimit?: string[];
  deprecated: boolean;
  plugAndPlay: boolean;
  hotRemoveSupported?: boolean;
}
/** Since 5.1. */
export interface VirtualDevicePciBusSlotInfo extends VirtualDeviceBusSlotInfo {
  pciSlotNumber: number;
}
export interface VirtualDevicePipeBackingInfo extends VirtualDeviceBackingInfo {
  pipeName: string;
}
export interface VirtualDevicePipeBackingOption extends VirtualDeviceBackingOption {}
export interface VirtualDeviceRemoteDeviceBackingInfo extends VirtualDeviceBackingInfo {
  deviceName: string;
  useAutoDetect?: boolean;
}
export interface VirtualDeviceRemoteDeviceBackingOption extends VirtualDeviceBackingOption {
  autoDetectAvailable: BoolOption;
}
/** Since 4.1. */
export interface VirtualDeviceURIBackingInfo extends VirtualDeviceBackingInfo {
  serviceURI: string;
  direction: string;
  proxyURI?: string;
}
/** Since 4.1. */
export interface VirtualDeviceURIBackingOption extends VirtualDeviceBackingOption {
  directions: ChoiceOption;
}
export interface VirtualDisk extends VirtualDevice {
  capacityInKB: Long;
  /** Since 5.5. */ capacityInBytes?: Long;
  shares?: SharesInfo;
  /** Since 4.1. */ storageIOAllocation?: StorageIOAllocationInfo;
  /** Since 5.5. */ diskObjectId?: string;
  /** Since 5.5. */ vFlashCacheConfigInfo?: VirtualDiskVFlashCacheConfigInfo;
  /** Since 6.0. */ iofilter?: string[];
  /** Since 6.5. */ vDiskId?: ID;
  /** Since 6.7. */ nativeUnmanagedLinkedClone?: boolean;
}
/** Since 5.0. */
export interface VirtualDiskAntiAffinityRuleSpec extends ClusterRuleInfo {
  diskId: number[];
}
/** Since 4.0. */
export interface VirtualDiskBlocksNotFullyProvisioned extends DeviceBackingNotSupported {}
/** Since 5.5. */
export interface VirtualDiskConfigSpec extends VirtualDeviceConfigSpec {
  /** Since 6.0. */ diskMoveType?: string;
  migrateCache?: boolean;
}
/** Since 5.1. */
export interface VirtualDiskDeltaDiskFormatsSupported extends DynamicData {
  datastoreType: string;
  deltaDiskFormat: ChoiceOption;
}
export interface VirtualDiskFlatVer1BackingInfo extends VirtualDeviceFileBackingInfo {
  diskMode: string;
  split?: boolean;
  writeThrough?: boolean;
  /** Since 4.0. */ contentId?: string;
  /** Since 4.0. */ parent?: VirtualDiskFlatVer1BackingInfo;
}
export interface VirtualDiskFlatVer1BackingOption extends VirtualDeviceFileBackingOption {
  diskMode: ChoiceOption;
  split: BoolOption;
  writeThrough: BoolOption;
  growable: boolean;
}
export interface VirtualDiskFlatVer2BackingInfo extends VirtualDeviceFileBackingInfo {
  diskMode: string;
  split?: boolean;
  writeThrough?: boolean;
  thinProvisioned?: boolean;
  /** Since 4.0. */ eagerlyScrub?: boolean;
  uuid?: string;
  /** Since 4.0. */ contentId?: string;
  /** Since 4.0. */ changeId?: string;
  /** Since 4.0. */ parent?: VirtualDiskFlatVer2BackingInfo;
  /** Since 5.0. */ deltaDiskFormat?: string;
  /** Since 5.0. */ digestEnabled?: boolean;
  /** Since 5.1. */ deltaGrainSize?: number;
  /** Since 6.0. */ deltaDiskFormatVariant?: string;
  /** Since 6.0. */ sharing?: string;
  /** Since 6.5. */ keyId?: CryptoKeyId;
}
export interface VirtualDiskFlatVer2BackingOption extends VirtualDeviceFileBackingOption {
  diskMode: ChoiceOption;
  split: BoolOption;
  writeThrough: BoolOption;
  growable: boolean;
  hotGrowable: boolean;
  uuid: boolean;
  /** Since 4.0. */ thinProvisioned?: BoolOption;
  /** Since 4.0. */ eagerlyScrub?: BoolOption;
  /** Since 5.0. */ deltaDiskFormat?: ChoiceOption;
  /** Since 5.1. */ deltaDiskFormatsSupported?: VirtualDiskDeltaDiskFormatsSupported[];
}
/** Since 5.0. */
export interface VirtualDiskId extends DynamicData {
  vm: Ref<'VirtualMachine'>;
  diskId: number;
}
/** Since 6.7. */
export interface VirtualDiskLocalPMemBackingInfo extends VirtualDeviceFileBackingInfo {
  diskMode: string;
  uuid?: string;
  volumeUUID?: string;
  contentId?: string;
}
/** Since 6.7. */
export interface VirtualDiskLocalPMemBackingOption extends VirtualDeviceFileBackingOption {
  diskMode: ChoiceOption;
  growable: boolean;
  hotGrowable: boolean;
  uuid: boolean;
}
/** Since 4.1. */
export interface VirtualDiskModeNotSupported extends DeviceNotSupported {
  mode: string;
}
export interface VirtualDiskOption extends VirtualDeviceOption {
  capacityInKB: LongOption;
  /** Since 4.1. */ ioAllocationOption?: StorageIOAllocationOption;
  /** Since 5.5. */ vFlashCacheConfigOption?: VirtualDiskOptionVFlashCacheConfigOption;
}
/** Since 5.5. */
export interface VirtualDiskOptionVFlashCacheConfigOption extends DynamicData {
  cacheConsistencyType: ChoiceOption;
  cacheMode: ChoiceOption;
  reservationInMB: LongOption;
  blockSizeInKB: LongOption;
}
export interface VirtualDiskPartitionedRawDiskVer2BackingInfo extends VirtualDiskRawDiskVer2BackingInfo {
  partition: number[];
}
export interface VirtualDiskPartitionedRawDiskVer2BackingOption extends VirtualDiskRawDiskVer2BackingOption {}
export interface VirtualDiskRawDiskMappingVer1BackingInfo extends VirtualDeviceFileBackingInfo {
  lunUuid?: string;
  deviceName?: string;
  compatibilityMode?: string;
  diskMode?: string;
  uuid?: string;
  /** Since 4.0. */ contentId?: string;
  /** Since 4.0. */ changeId?: string;
  /** Since 4.0. */ parent?: VirtualDiskRawDiskMappingVer1BackingInfo;
  /** Since 6.7. */ deltaDiskFormat?: string;
  /** Since 6.7. */ deltaGrainSize?: number;
  /** Since 6.0. */ sharing?: string;
}
export interface VirtualDiskRawDiskMappingVer1BackingOption extends VirtualDeviceDeviceBackingOption {
  descriptorFileNameExtensions?: ChoiceOption;
  compatibilityMode: ChoiceOption;
  diskMode: ChoiceOption;
  uuid: boolean;
}
export interface VirtualDiskRawDiskVer2BackingInfo extends VirtualDeviceDeviceBackingInfo {
  descriptorFileName: string;
  uuid?: string;
  /** Since 4.0. */ changeId?: string;
  /** Since 6.0. */ sharing?: string;
}
export interface VirtualDiskRawDiskVer2BackingOption extends VirtualDeviceDeviceBackingOption {
  descriptorFileNameExtensions: ChoiceOption;
  uuid: boolean;
}
/** Since 6.7. */
export interface VirtualDiskRuleSpec extends ClusterRuleInfo {
  diskRuleType: string;
  diskId?: number[];
}
/** Since 5.1. */
export interface VirtualDiskSeSparseBackingInfo extends VirtualDeviceFileBackingInfo {
  diskMode: string;
  writeThrough?: boolean;
  uuid?: string;
  contentId?: string;
  changeId?: string;
  parent?: VirtualDiskSeSparseBackingInfo;
  deltaDiskFormat?: string;
  digestEnabled?: boolean;
  grainSize?: number;
  /** Since 6.5. */ keyId?: CryptoKeyId;
}
/** Since 5.1. */
export interface VirtualDiskSeSparseBackingOption extends VirtualDeviceFileBackingOption {
  diskMode: ChoiceOption;
  writeThrough: BoolOption;
  growable: boolean;
  hotGrowable: boolean;
  uuid: boolean;
  deltaDiskFormatsSupported: VirtualDiskDeltaDiskFormatsSupported[];
}
export interface VirtualDiskSparseVer1BackingInfo extends VirtualDeviceFileBackingInfo {
  diskMode: string;
  split?: boolean;
  writeThrough?: boolean;
  spaceUsedInKB?: Long;
  /** Since 4.0. */ contentId?: string;
  /** Since 4.0. */ parent?: VirtualDiskSparseVer1BackingInfo;
}
export interface VirtualDiskSparseVer1BackingOption extends VirtualDeviceFileBackingOption {
  diskModes: ChoiceOption;
  split: BoolOption;
  writeThrough: BoolOption;
  growable: boolean;
}
export interface VirtualDiskSparseVer2BackingInfo extends VirtualDeviceFileBackingInfo {
  diskMode: string;
  split?: boolean;
  writeThrough?: boolean;
  spaceUsedInKB?: Long;
  uuid?: string;
  /** Since 4.0. */ contentId?: string;
  /** Since 4.0. */ changeId?: string;
  /** Since 4.0. */ parent?: VirtualDiskSparseVer2BackingInfo;
  /** Since 6.5. */ keyId?: CryptoKeyId;
}
export interface VirtualDiskSparseVer2BackingOption extends VirtualDeviceFileBackingOption {
  diskMode: ChoiceOption;
  split: BoolOption;
  writeThrough: BoolOption;
  growable: boolean;
  hotGrowable: boolean;
  uuid: boolean;
}
export interface VirtualDiskSpec extends DynamicData {
  diskType: string;
  adapterType: string;
}
/** Since 5.5. */
export interface VirtualDiskVFlashCacheConfigInfo extends DynamicData {
  vFlashModule?: string;
  reservationInMB?: Long;
  cacheConsistencyType?: string;
  cacheMode?: string;
  blockSizeInKB?: Long;
}
export interface VirtualE1000 extends VirtualEthernetCard {}
export interface VirtualE1000Option extends VirtualEthernetCardOption {}
/** Since 5.0. */
export interface VirtualE1000e extends VirtualEthernetCard {}
/** Since 5.0. */
export interface VirtualE1000eOption extends VirtualEthernetCardOption {}
export interface VirtualEnsoniq1371 extends VirtualSoundCard {}
export interface VirtualEnsoniq1371Option extends VirtualSoundCardOption {}
export interface VirtualEthernetCard extends VirtualDevice {
  addressType?: string;
  macAddress?: string;
  wakeOnLanEnabled?: boolean;
  /** Since 6.0. */ resourceAllocation?: VirtualEthernetCardResourceAllocation;
  /** Since 6.0. */ externalId?: string;
  /** Since 6.0. */ uptCompatibilityEnabled?: boolean;
}
/** Since 4.0. */
export interface VirtualEthernetCardDVPortBackingOption extends VirtualDeviceBackingOption {}
/** Since 4.0. */
export interface VirtualEthernetCardDistributedVirtualPortBackingInfo extends VirtualDeviceBackingInfo {
  port: DistributedVirtualSwitchPortConnection;
}
export interface VirtualEthernetCardLegacyNetworkBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualEthernetCardLegacyNetworkBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualEthernetCardNetworkBackingInfo extends VirtualDeviceDeviceBackingInfo {
  network?: Ref<'Network'>;
  inPassthroughMode?: boolean;
}
export interface VirtualEthernetCardNetworkBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualEthernetCardNotSupported extends DeviceNotSupported {}
/** Since 5.5. */
export interface VirtualEthernetCardOpaqueNetworkBackingInfo extends VirtualDeviceBackingInfo {
  opaqueNetworkId: string;
  opaqueNetworkType: string;
}
/** Since 5.5. */
export interface VirtualEthernetCardOpaqueNetworkBackingOption extends VirtualDeviceBackingOption {}
export interface VirtualEthernetCardOption extends VirtualDeviceOption {
  supportedOUI: ChoiceOption;
  macType: ChoiceOption;
  wakeOnLanEnabled: BoolOption;
  /** Since 4.1. */ vmDirectPathGen2Supported?: boolean;
  /** Since 6.0. */ uptCompatibilityEnabled?: BoolOption;
}
/** Since 6.0. */
export interface VirtualEthernetCardResourceAllocation extends DynamicData {
  reservation?: Long;
  share: SharesInfo;
  limit?: Long;
}
export interface VirtualFloppy extends VirtualDevice {}
export interface VirtualFloppyDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualFloppyDeviceBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualFloppyImageBackingInfo extends VirtualDeviceFileBackingInfo {}
export interface VirtualFloppyImageBackingOption extends VirtualDeviceFileBackingOption {}
export interface VirtualFloppyOption extends VirtualDeviceOption {}
export interface VirtualFloppyRemoteDeviceBackingInfo extends VirtualDeviceRemoteDeviceBackingInfo {}
export interface VirtualFloppyRemoteDeviceBackingOption extends VirtualDeviceRemoteDeviceBackingOption {}
export interface VirtualHardware extends DynamicData {
  numCPU: number;
  /** Since 5.0. */ numCoresPerSocket?: number;
  memoryMB: number;
  /** Since 5.0. */ virtualICH7MPresent?: boolean;
  /** Since 5.0. */ virtualSMCPresent?: boolean;
  device?: VirtualDevice[];
}
export interface VirtualHardwareCompatibilityIssue extends VmConfigFault {}
export interface VirtualHardwareOption extends DynamicData {
  hwVersion: number;
  virtualDeviceOption: VirtualDeviceOption[];
  deviceListReadonly: boolean;
  numCPU: number[];
  /** Since 5.0. */ numCoresPerSocket?: IntOption;
  numCpuReadonly: boolean;
  memoryMB: LongOption;
  numPCIControllers: IntOption;
  numIDEControllers: IntOption;
  numUSBControllers: IntOption;
  /** Since 5.0. */ numUSBXHCIControllers?: IntOption;
  numSIOControllers: IntOption;
  numPS2Controllers: IntOption;
  licensingLimit?: string[];
  /** Since 4.0. */ numSupportedWwnPorts?: IntOption;
  /** Since 4.0. */ numSupportedWwnNodes?: IntOption;
  /** Since 4.1. */ resourceConfigOption?: ResourceConfigOption;
  /** Since 6.7. */ numNVDIMMControllers?: IntOption;
  /** Since 6.7. */ numTPMDevices?: IntOption;
  /** Since 7.0. */ numWDTDevices?: IntOption;
  /** Since 7.0. */ numPrecisionClockDevices?: IntOption;
  /** Since 7.0. */ epcMemoryMB?: LongOption;
}
export interface VirtualHardwareVersionNotSupported extends VirtualHardwareCompatibilityIssue {
  hostName: string;
  host: Ref<'HostSystem'>;
}
/** Since 5.0. */
export interface VirtualHdAudioCard extends VirtualSoundCard {}
/** Since 5.0. */
export interface VirtualHdAudioCardOption extends VirtualSoundCardOption {}
export interface VirtualIDEController extends VirtualController {}
export interface VirtualIDEControllerOption extends VirtualControllerOption {
  numIDEDisks: IntOption;
  numIDECdroms: IntOption;
}
export interface VirtualKeyboard extends VirtualDevice {}
export interface VirtualKeyboardOption extends VirtualDeviceOption {}
export interface VirtualLsiLogicController extends VirtualSCSIController {}
export interface VirtualLsiLogicControllerOption extends VirtualSCSIControllerOption {}
export interface VirtualLsiLogicSASController extends VirtualSCSIController {}
export interface VirtualLsiLogicSASControllerOption extends VirtualSCSIControllerOption {}
export interface VirtualMachineAffinityInfo extends DynamicData {
  affinitySet?: number[];
}
export interface VirtualMachineBootOptions extends DynamicData {
  bootDelay?: Long;
  enterBIOSSetup?: boolean;
  /** Since 6.5. */ efiSecureBootEnabled?: boolean;
  /** Since 4.1. */ bootRetryEnabled?: boolean;
  /** Since 4.1. */ bootRetryDelay?: Long;
  /** Since 5.0. */ bootOrder?: VirtualMachineBootOptionsBootableDevice[];
  /** Since 6.0. */ networkBootProtocol?: string;
}
/** Since 5.0. */
export interface VirtualMachineBootOptionsBootableCdromDevice extends VirtualMachineBootOptionsBootableDevice {}
/** Since 5.0. */
export interface VirtualMachineBootOptionsBootableDevice extends DynamicData {}
/** Since 5.0. */
export interface VirtualMachineBootOptionsBootableDiskDevice extends VirtualMachineBootOptionsBootableDevice {
  deviceKey: number;
}
/** Since 5.0. */
export interface VirtualMachineBootOptionsBootableEthernetDevice extends VirtualMachineBootOptionsBootableDevice {
  deviceKey: number;
}
/** Since 5.0. */
export interface VirtualMachineBootOptionsBootableFloppyDevice extends VirtualMachineBootOptionsBootableDevice {}
export interface VirtualMachineCapability extends DynamicData {
  snapshotOperationsSupported: boolean;
  multipleSnapshotsSupported: boolean;
  snapshotConfigSupported: boolean;
  poweredOffSnapshotsSupported: boolean;
  memorySnapshotsSupported: boolean;
  revertToSnapshotSupported: boolean;
  quiescedSnapshotsSupported: boolean;
  disableSnapshotsSupported: boolean;
  lockSnapshotsSupported: boolean;
  consolePreferencesSupported: boolean;
  cpuFeatureMaskSupported: boolean;
  s1AcpiManagementSupported: boolean;
  settingScreenResolutionSupported: boolean;
  toolsAutoUpdateSupported: boolean;
  vmNpivWwnSupported: boolean;
  npivWwnOnNonRdmVmSupported: boolean;
  /** Since 4.0. */ vmNpivWwnDisableSupported?: boolean;
  /** Since 4.0. */ vmNpivWwnUpdateSupported?: boolean;
  swapPlacementSupported: boolean;
  toolsSyncTimeSupported: boolean;
  virtualMmuUsageSupported: boolean;
  diskSharesSupported: boolean;
  bootOptionsSupported: boolean;
  /** Since 4.1. */ bootRetryOptionsSupported?: boolean;
  settingVideoRamSizeSupported: boolean;
  settingDisplayTopologySupported?: boolean;
  /** Since 4.0. */ recordReplaySupported?: boolean;
  /** Since 4.0. */ changeTrackingSupported?: boolean;
  /** Since 5.0. */ multipleCoresPerSocketSupported?: boolean;
  /** Since 5.0. */ hostBasedReplicationSupported?: boolean;
  /** Since 5.0. */ guestAutoLockSupported?: boolean;
  /** Since 5.0. */ memoryReservationLockSupported?: boolean;
  /** Since 5.1. */ featureRequirementSupported?: boolean;
  /** Since 5.1. */ poweredOnMonitorTypeChangeSupported?: boolean;
  /** Since 5.1. */ seSparseDiskSupported?: boolean;
  /** Since 5.1. */ nestedHVSupported?: boolean;
  /** Since 5.1. */ vPMCSupported?: boolean;
  /** Since 6.5. */ secureBootSupported?: boolean;
  /** Since 6.7. */ perVmEvcSupported?: boolean;
  /** Since 6.7. */ virtualMmuUsageIgnored?: boolean;
  /** Since 6.7. */ virtualExecUsageIgnored?: boolean;
  /** Since 6.7. */ diskOnlySnapshotOnSuspendedVMSupported?: boolean;
}
export interface VirtualMachineCdromInfo extends VirtualMachineTargetInfo {
  /** Since 6.5. */ description?: string;
}
export interface VirtualMachineCloneSpec extends DynamicData {
  location: VirtualMachineRelocateSpec;
  template: boolean;
  config?: VirtualMachineConfigSpec;
  customization?: CustomizationSpec;
  powerOn: boolean;
  /** Since 4.0. */ snapshot?: Ref<'VirtualMachineSnapshot'>;
  /** Since 5.5. */ memory?: boolean;
}
export interface VirtualMachineConfigInfo extends DynamicData {
  changeVersion: string;
  modified: Date;
  name: string;
  guestFullName: string;
  version: string;
  uuid: string;
  /** Since 6.7. */ createDate?: Date;
  /** Since 4.0. */ instanceUuid?: string;
  npivNodeWorldWideName?: Long[];
  npivPortWorldWideName?: Long[];
  npivWorldWideNameType?: string;
  /** Since 4.0. */ npivDesiredNodeWwns?: number;
  /** Since 4.0. */ npivDesiredPortWwns?: number;
  /** Since 4.0. */ npivTemporaryDisabled?: boolean;
  /** Since 4.0. */ npivOnNonRdmDisks?: boolean;
  locationId?: string;
  template: boolean;
  guestId: string;
  alternateGuestName: string;
  annotation?: string;
  files: VirtualMachineFileInfo;
  tools?: ToolsConfigInfo;
  flags: VirtualMachineFlagInfo;
  consolePreferences?: VirtualMachineConsolePreferences;
  defaultPowerOps: VirtualMachineDefaultPowerOpInfo;
  hardware: VirtualHardware;
  /** Since 7.0. */ vcpuConfig?: VirtualMachineVcpuConfig[];
  cpuAllocation?: ResourceAllocationInfo;
  memoryAllocation?: ResourceAllocationInfo;
  /** Since 5.1. */ latencySensitivity?: LatencySensitivity;
  memoryHotAddEnabled?: boolean;
  cpuHotAddEnabled?: boolean;
  cpuHotRemoveEnabled?: boolean;
  hotPlugMemoryLimit?: Long;
  hotPlugMemoryIncrementSize?: Long;
  cpuAffinity?: VirtualMachineAffinityInfo;
  memoryAffinity?: VirtualMachineAffinityInfo;
  networkShaper?: VirtualMachineNetworkShaperInfo;
  extraConfig?: OptionValue[];
  cpuFeatureMask?: HostCpuIdInfo[];
  datastoreUrl?: VirtualMachineConfigInfoDatastoreUrlPair[];
  swapPlacement?: string;
  bootOptions?: VirtualMachineBootOptions;
  /** Since 4.0. */ ftInfo?: FaultToleranceConfigInfo;
  /** Since 6.0. */ repConfig?: ReplicationConfigSpec;
  /** Since 4.0. */ vAppConfig?: VmConfigInfo;
  /** Since 4.0. */ vAssertsEnabled?: boolean;
  /** Since 4.0. */ changeTrackingEnabled?: boolean;
  /** Since 5.0. */ firmware?: string;
  /** Since 5.0. */ maxMksConnections?: number;
  /** Since 5.0. */ guestAutoLockEnabled?: boolean;
  /** Since 5.0. */ managedBy?: ManagedByInfo;
  /** Since 5.0. */ memoryReservationLockedToMax?: boolean;
  /** Since 5.0. */ initialOverhead?: VirtualMachineConfigInfoOverheadInfo;
  /** Since 5.1. */ nestedHVEnabled?: boolean;
  /** Since 5.1. */ vPMCEnabled?: boolean;
  /** Since 5.1. */ scheduledHardwareUpgradeInfo?: ScheduledHardwareUpgradeInfo;
  /** Since 6.0. */ forkConfigInfo?: VirtualMachineForkConfigInfo;
  /** Since 5.5. */ vFlashCacheReservation?: Long;
  /** Since 6.0. */ vmxConfigChecksum?: Uint8Array;
  /** Since 6.0. */ messageBusTunnelEnabled?: boolean;
  /** Since 6.0. */ vmStorageObjectId?: string;
  /** Since 6.0. */ swapStorageObjectId?: string;
  /** Since 6.5. */ keyId?: CryptoKeyId;
  /** Since 6.5. */ guestIntegrityInfo?: VirtualMachineGuestIntegrityInfo;
  /** Since 6.5. */ migrateEncryption?: string;
  /** Since 7.0. */ sgxInfo?: VirtualMachineSgxInfo;
  /** Since 7.0. */ contentLibItemInfo?: VirtualMachineContentLibraryItemInfo;
  /** Since 7.0. */ guestMonitoringModeInfo?: VirtualMachineGuestMonitoringModeInfo;
}
export interface VirtualMachineConfigInfoDatastoreUrlPair extends DynamicData {
  name: string;
  url: string;
}
/** Since 5.0. */
export interface VirtualMachineConfigInfoOverheadInfo extends DynamicData {
  initialMemoryReservation?: Long;
  initialSwapReservation?: Long;
}
export interface VirtualMachineConfigOption extends DynamicData {
  version: string;
  description: string;
  guestOSDescriptor: GuestOsDescriptor[];
  guestOSDefaultIndex: number;
  hardwareOptions: VirtualHardwareOption;
  capabilities: VirtualMachineCapability;
  datastore: DatastoreOption;
  defaultDevice?: VirtualDevice[];
  supportedMonitorType: string[];
  /** Since 4.0. */ supportedOvfEnvironmentTransport?: string[];
  /** Since 4.0. */ supportedOvfInstallTransport?: string[];
  /** Since 6.7. */ propertyRelations?: VirtualMachinePropertyRelation[];
}
export interface VirtualMachineConfigOptionDescriptor extends DynamicData {
  key: string;
  description?: string;
  host?: Ref<'HostSystem'>[];
  createSupported?: boolean;
  defaultConfigOption?: boolean;
  /** Since 5.1. */ runSupported?: boolean;
  /** Since 5.1. */ upgradeSupported?: boolean;
}
export interface VirtualMachineConfigSpec extends DynamicData {
  changeVersion?: string;
  name?: string;
  version?: string;
  /** Since 6.7. */ createDate?: Date;
  uuid?: string;
  /** Since 4.0. */ instanceUuid?: string;
  npivNodeWorldWideName?: Long[];
  npivPortWorldWideName?: Long[];
  npivWorldWideNameType?: string;
  /** Since 4.0. */ npivDesiredNodeWwns?: number;
  /** Since 4.0. */ npivDesiredPortWwns?: number;
  /** Since 4.0. */ npivTemporaryDisabled?: boolean;
  /** Since 4.0. */ npivOnNonRdmDisks?: boolean;
  npivWorldWideNameOp?: string;
  locationId?: string;
  guestId?: string;
  alternateGuestName?: string;
  annotation?: string;
  files?: VirtualMachineFileInfo;
  tools?: ToolsConfigInfo;
  flags?: VirtualMachineFlagInfo;
  consolePreferences?: VirtualMachineConsolePreferences;
  powerOpInfo?: VirtualMachineDefaultPowerOpInfo;
  numCPUs?: number;
  /** Since 7.0. */ vcpuConfig?: VirtualMachineVcpuConfig[];
  /** Since 5.0. */ numCoresPerSocket?: number;
  memoryMB?: Long;
  memoryHotAddEnabled?: boolean;
  cpuHotAddEnabled?: boolean;
  cpuHotRemoveEnabled?: boolean;
  /** Since 5.0. */ virtualICH7MPresent?: boolean;
  /** Since 5.0. */ virtualSMCPresent?: boolean;
  deviceChange?: VirtualDeviceConfigSpec[];
  cpuAllocation?: ResourceAllocationInfo;
  memoryAllocation?: ResourceAllocationInfo;
  /** Since 5.1. */ latencySensitivity?: LatencySensitivity;
  cpuAffinity?: VirtualMachineAffinityInfo;
  memoryAffinity?: VirtualMachineAffinityInfo;
  networkShaper?: VirtualMachineNetworkShaperInfo;
  cpuFeatureMask?: VirtualMachineCpuIdInfoSpec[];
  extraConfig?: OptionValue[];
  swapPlacement?: string;
  bootOptions?: VirtualMachineBootOptions;
  /** Since 4.0. */ vAppConfig?: VmConfigSpec;
  /** Since 4.0. */ ftInfo?: FaultToleranceConfigInfo;
  /** Since 6.0. */ repConfig?: ReplicationConfigSpec;
  /** Since 4.0. */ vAppConfigRemoved?: boolean;
  /** Since 4.0. */ vAssertsEnabled?: boolean;
  /** Since 4.0. */ changeTrackingEnabled?: boolean;
  /** Since 5.0. */ firmware?: string;
  /** Since 5.0. */ maxMksConnections?: number;
  /** Since 5.0. */ guestAutoLockEnabled?: boolean;
  /** Since 5.0. */ managedBy?: ManagedByInfo;
  /** Since 5.0. */ memoryReservationLockedToMax?: boolean;
  /** Since 5.1. */ nestedHVEnabled?: boolean;
  /** Since 5.1. */ vPMCEnabled?: boolean;
  /** Since 5.1. */ scheduledHardwareUpgradeInfo?: ScheduledHardwareUpgradeInfo;
  /** Since 5.5. */ vmProfile?: VirtualMachineProfileSpec[];
  /** Since 6.0. */ messageBusTunnelEnabled?: boolean;
  /** Since 6.5. */ crypto?: CryptoSpec;
  /** Since 6.5. */ migrateEncryption?: string;
  /** Since 7.0. */ sgxInfo?: VirtualMachineSgxInfo;
  /** Since 7.0. */ guestMonitoringModeInfo?: VirtualMachineGuestMonitoringModeInfo;
}
export interface VirtualMachineConfigSummary extends DynamicData {
  name: string;
  template: boolean;
  vmPathName: string;
  memorySizeMB?: number;
  cpuReservation?: number;
  memoryReservation?: number;
  numCpu?: number;
  numEthernetCards?: number;
  numVirtualDisks?: number;
  uuid?: string;
  /** Since 4.0. */ instanceUuid?: string;
  guestId?: string;
  guestFullName?: string;
  annotation?: string;
  /** Since 4.0. */ product?: VAppProductInfo;
  /** Since 4.0. */ installBootRequired?: boolean;
  /** Since 4.0. */ ftInfo?: FaultToleranceConfigInfo;
  /** Since 5.0. */ managedBy?: ManagedByInfo;
  /** Since 6.7. */ tpmPresent?: boolean;
  /** Since 6.7. */ numVmiopBackings?: number;
  /** Since 7.0. */ hwVersion?: string;
}
/** Since 7.0.1. */
export interface VirtualMachineConnection extends DynamicData {
  label: string;
  client: string;
  userName: string;
}
export interface VirtualMachineConsolePreferences extends DynamicData {
  powerOnWhenOpened?: boolean;
  enterFullScreenOnPowerOn?: boolean;
  closeOnPowerOffOrSuspend?: boolean;
}
/** Since 7.0. */
export interface VirtualMachineContentLibraryItemInfo extends DynamicData {
  contentLibraryItemUuid: string;
  contentLibraryItemVersion?: string;
}
export interface VirtualMachineCpuIdInfoSpec extends ArrayUpdateSpec {
  info?: HostCpuIdInfo;
}
export interface VirtualMachineDatastoreInfo extends VirtualMachineTargetInfo {
  datastore: DatastoreSummary;
  capability: DatastoreCapability;
  maxFileSize: Long;
  /** Since 5.5. */ maxVirtualDiskCapacity?: Long;
  /** Since 6.0. */ maxPhysicalRDMFileSize?: Long;
  /** Since 6.0. */ maxVirtualRDMFileSize?: Long;
  mode: string;
  /** Since 5.0. */ vStorageSupport?: string;
}
export interface VirtualMachineDatastoreVolumeOption extends DynamicData {
  fileSystemType: string;
  majorVersion?: number;
}
export interface VirtualMachineDefaultPowerOpInfo extends DynamicData {
  powerOffType?: string;
  suspendType?: string;
  resetType?: string;
  defaultPowerOffType?: string;
  defaultSuspendType?: string;
  defaultResetType?: string;
  standbyAction?: string;
}
/** Since 6.0. */
export interface VirtualMachineDefaultProfileSpec extends VirtualMachineProfileSpec {}
/** Since 5.5. */
export interface VirtualMachineDefinedProfileSpec extends VirtualMachineProfileSpec {
  profileId: string;
  /** Since 6.5. */ replicationSpec?: ReplicationSpec;
  profileData?: VirtualMachineProfileRawData;
  /** Since 6.7. */ profileParams?: KeyValue[];
}
/** Since 4.1. */
export interface VirtualMachineDeviceRuntimeInfo extends DynamicData {
  runtimeState: VirtualMachineDeviceRuntimeInfoDeviceRuntimeState;
  key: number;
}
/** Since 4.1. */
export interface VirtualMachineDeviceRuntimeInfoDeviceRuntimeState extends DynamicData {}
/** Since 4.1. */
export interface VirtualMachineDeviceRuntimeInfoVirtualEthernetCardRuntimeState extends VirtualMachineDeviceRuntimeInfoDeviceRuntimeState {
  vmDirectPathGen2Active: boolean;
  vmDirectPathGen2InactiveReasonVm?: string[];
  vmDirectPathGen2InactiveReasonOther?: string[];
  vmDirectPathGen2InactiveReasonExtended?: string;
  /** Since 5.5. */ reservationStatus?: string;
  /** Since 6.7. */ attachmentStatus?: string;
  /** Since 6.7. */ featureRequirement?: VirtualMachineFeatureRequirement[];
}
export interface VirtualMachineDiskDeviceInfo extends VirtualMachineTargetInfo {
  capacity?: Long;
  vm?: Ref<'VirtualMachine'>[];
}
export interface VirtualMachineDisplayTopology extends DynamicData {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** Since 7.0. */
export interface VirtualMachineDynamicPassthroughInfo extends VirtualMachineTargetInfo {
  vendorName: string;
  deviceName: string;
  customLabel?: string;
  vendorId: number;
  deviceId: number;
}
/** Since 5.5. */
export interface VirtualMachineEmptyProfileSpec extends VirtualMachineProfileSpec {}
/** Since 5.1. */
export interface VirtualMachineFeatureRequirement extends DynamicData {
  key: string;
  featureName: string;
  value: string;
}
export interface VirtualMachineFileInfo extends DynamicData {
  vmPathName?: string;
  snapshotDirectory?: string;
  suspendDirectory?: string;
  logDirectory?: string;
  /** Since 6.0. */ ftMetadataDirectory?: string;
}
export interface VirtualMachineFileLayout extends DynamicData {
  configFile?: string[];
  logFile?: string[];
  disk?: VirtualMachineFileLayoutDiskLayout[];
  snapshot?: VirtualMachineFileLayoutSnapshotLayout[];
  swapFile?: string;
}
export interface VirtualMachineFileLayoutDiskLayout extends DynamicData {
  key: number;
  diskFile: string[];
}
/** Since 4.0. */
export interface VirtualMachineFileLayoutEx extends DynamicData {
  file?: VirtualMachineFileLayoutExFileInfo[];
  disk?: VirtualMachineFileLayoutExDiskLayout[];
  snapshot?: VirtualMachineFileLayoutExSnapshotLayout[];
  timestamp: Date;
}
/** Since 4.0. */
export interface VirtualMachineFileLayoutExDiskLayout extends DynamicData {
  key: number;
  chain?: VirtualMachineFileLayoutExDiskUnit[];
}
/** Since 4.0. */
export interface VirtualMachineFileLayoutExDiskUnit extends DynamicData {
  fileKey: number[];
}
/** Since 4.0. */
export interface VirtualMachineFileLayoutExFileInfo extends DynamicData {
  key: number;
  name: string;
  type: string;
  size: Long;
  /** Since 5.1. */ uniqueSize?: Long;
  /** Since 6.0. */ backingObjectId?: string;
  /** Since 6.0. */ accessible?: boolean;
}
/** Since 4.0. */
export interface VirtualMachineFileLayoutExSnapshotLayout extends DynamicData {
  key: Ref<'VirtualMachineSnapshot'>;
  dataKey: number;
  /** Since 6.0. */ memoryKey?: number;
  disk?: VirtualMachineFileLayoutExDiskLayout[];
}
export interface VirtualMachineFileLayoutSnapshotLayout extends DynamicData {
  key: Ref<'VirtualMachineSnapshot'>;
  snapshotFile: string[];
}
export interface VirtualMachineFlagInfo extends DynamicData {
  disableAcceleration?: boolean;
  enableLogging?: boolean;
  useToe?: boolean;
  runWithDebugInfo?: boolean;
  monitorType?: string;
  htSharing?: string;
  snapshotDisabled?: boolean;
  snapshotLocked?: boolean;
  diskUuidEnabled?: boolean;
  virtualMmuUsage?: string;
  /** Since 4.0. */ virtualExecUsage?: string;
  snapshotPowerOffBehavior?: string;
  /** Since 4.0. */ recordReplayEnabled?: boolean;
  /** Since 6.0. */ faultToleranceType?: string;
  /** Since 6.5. */ cbrcCacheEnabled?: boolean;
  /** Since 6.7. */ vvtdEnabled?: boolean;
  /** Since 6.7. */ vbsEnabled?: boolean;
}
export interface VirtualMachineFloppyInfo extends VirtualMachineTargetInfo {}
/** Since 6.0. */
export interface VirtualMachineForkConfigInfo extends DynamicData {
  parentEnabled?: boolean;
  childForkGroupId?: string;
  /** Since 6.5. */ parentForkGroupId?: string;
  childType?: string;
}
/** Since 6.5. */
export interface VirtualMachineGuestIntegrityInfo extends DynamicData {
  enabled?: boolean;
}
/** Since 7.0. */
export interface VirtualMachineGuestMonitoringModeInfo extends DynamicData {
  gmmFile?: string;
  gmmAppliance?: string;
}
/** Since 6.5. */
export interface VirtualMachineGuestQuiesceSpec extends DynamicData {
  timeout?: number;
}
export interface VirtualMachineGuestSummary extends DynamicData {
  guestId?: string;
  guestFullName?: string;
  toolsStatus?: VirtualMachineToolsStatus;
  /** Since 4.0. */ toolsVersionStatus?: string;
  /** Since 5.0. */ toolsVersionStatus2?: string;
  /** Since 4.0. */ toolsRunningStatus?: string;
  hostName?: string;
  ipAddress?: string;
  /** Since 7.0. */ hwVersion?: string;
}
export interface VirtualMachineIdeDiskDeviceInfo extends VirtualMachineDiskDeviceInfo {
  partitionTable?: VirtualMachineIdeDiskDevicePartitionInfo[];
}
export interface VirtualMachineIdeDiskDevicePartitionInfo extends DynamicData {
  id: number;
  capacity: number;
}
/** Since 4.0. */
export interface VirtualMachineImportSpec extends ImportSpec {
  configSpec: VirtualMachineConfigSpec;
  /** Since 4.1. */ resPoolEntity?: Ref<'ResourcePool'>;
}
/** Since 6.7. */
export interface VirtualMachineInstantCloneSpec extends DynamicData {
  name: string;
  location: VirtualMachineRelocateSpec;
  config?: OptionValue[];
  biosUuid?: string;
}
export interface VirtualMachineLegacyNetworkSwitchInfo extends DynamicData {
  name: string;
}
export interface VirtualMachineMemoryReservationInfo extends DynamicData {
  virtualMachineMin: Long;
  virtualMachineMax: Long;
  virtualMachineReserved: Long;
  allocationPolicy: string;
}
export interface VirtualMachineMemoryReservationSpec extends DynamicData {
  virtualMachineReserved?: Long;
  allocationPolicy?: string;
}
export interface VirtualMachineMessage extends DynamicData {
  id: string;
  argument?: unknown[];
  /** Since 4.0. */ text?: string;
}
/** Since 5.5. */
export interface VirtualMachineMetadataManagerVmMetadata extends DynamicData {
  vmId: string;
  metadata?: string;
}
/** Since 5.5. */
export interface VirtualMachineMetadataManagerVmMetadataInput extends DynamicData {
  operation: string;
  vmMetadata: VirtualMachineMetadataManagerVmMetadata;
}
/** Since 5.5. */
export interface VirtualMachineMetadataManagerVmMetadataOwner extends DynamicData {
  name: string;
}
/** Since 5.5. */
export interface VirtualMachineMetadataManagerVmMetadataResult extends DynamicData {
  vmMetadata: VirtualMachineMetadataManagerVmMetadata;
  error?: LocalizedMethodFault;
}
/** Since 7.0.1. */
export interface VirtualMachineMksConnection extends VirtualMachineConnection {}
export interface VirtualMachineMksTicket extends DynamicData {
  ticket: string;
  cfgFile: string;
  host?: string;
  port?: number;
  sslThumbprint?: string;
}
export interface VirtualMachineNetworkInfo extends VirtualMachineTargetInfo {
  network: NetworkSummary;
  /** Since 6.5. */ vswitch?: string;
}
export interface VirtualMachineNetworkShaperInfo extends DynamicData {
  enabled?: boolean;
  peakBps?: Long;
  averageBps?: Long;
  burstSize?: Long;
}
export interface VirtualMachineParallelInfo extends VirtualMachineTargetInfo {}
/** Since 4.0. */
export interface VirtualMachinePciPassthroughInfo extends VirtualMachineTargetInfo {
  pciDevice: HostPciDevice;
  systemId: string;
}
/** Since 6.0. */
export interface VirtualMachinePciSharedGpuPassthroughInfo extends VirtualMachineTargetInfo {
  vgpu: string;
}
/** Since 7.0. */
export interface VirtualMachinePrecisionClockInfo extends VirtualMachineTargetInfo {
  systemClockProtocol?: string;
}
/** Since 6.7. */
export interface VirtualMachineProfileDetails extends DynamicData {
  profile?: VirtualMachineProfileSpec[];
  diskProfileDetails?: VirtualMachineProfileDetailsDiskProfileDetails[];
}
/** Since 6.7. */
export interface VirtualMachineProfileDetailsDiskProfileDetails extends DynamicData {
  diskId: number;
  profile?: VirtualMachineProfileSpec[];
}
/** Since 5.5. */
export interface VirtualMachineProfileRawData extends DynamicData {
  extensionKey: string;
  objectData?: string;
}
/** Since 5.5. */
export interface VirtualMachineProfileSpec extends DynamicData {}
/** Since 6.7. */
export interface VirtualMachinePropertyRelation extends DynamicData {
  key: DynamicProperty;
  relations?: DynamicProperty[];
}
export interface VirtualMachineQuestionInfo extends DynamicData {
  id: string;
  text: string;
  choice: ChoiceOption;
  message?: VirtualMachineMessage[];
}
export interface VirtualMachineQuickStats extends DynamicData {
  overallCpuUsage?: number;
  /** Since 4.0. */ overallCpuDemand?: number;
  /** Since 7.0. */ overallCpuReadiness?: number;
  guestMemoryUsage?: number;
  hostMemoryUsage?: number;
  guestHeartbeatStatus: ManagedEntityStatus;
  distributedCpuEntitlement?: number;
  distributedMemoryEntitlement?: number;
  /** Since 4.0. */ staticCpuEntitlement?: number;
  /** Since 4.0. */ staticMemoryEntitlement?: number;
  /** Since 7.0. */ grantedMemory?: number;
  /** Since 4.0. */ privateMemory?: number;
  /** Since 4.0. */ sharedMemory?: number;
  /** Since 4.0. */ swappedMemory?: number;
  /** Since 4.0. */ balloonedMemory?: number;
  /** Since 4.0. */ consumedOverheadMemory?: number;
  /** Since 4.0. */ ftLogBandwidth?: number;
  /** Since 4.0. */ ftSecondaryLatency?: number;
  /** Since 4.0. */ ftLatencyStatus?: ManagedEntityStatus;
  /** Since 4.1. */ compressedMemory?: Long;
  /** Since 4.1. */ uptimeSeconds?: number;
  /** Since 5.0. */ ssdSwappedMemory?: Long;
}
export interface VirtualMachineRelocateSpec extends DynamicData {
  /** Since 6.0. */ service?: ServiceLocator;
  /** Since 6.0. */ folder?: Ref<'Folder'>;
  datastore?: Ref<'Datastore'>;
  /** Since 4.0. */ diskMoveType?: string;
  pool?: Ref<'ResourcePool'>;
  host?: Ref<'HostSystem'>;
  disk?: VirtualMachineRelocateSpecDiskLocator[];
  transform?: VirtualMachineRelocateTransformation;
  /** Since 5.5. */ deviceChange?: VirtualDeviceConfigSpec[];
  /** Since 5.5. */ profile?: VirtualMachineProfileSpec[];
  /** Since 7.0. */ cryptoSpec?: CryptoSpec;
}
export interface VirtualMachineRelocateSpecDiskLocator extends DynamicData {
  diskId: number;
  datastore: Ref<'Datastore'>;
  /** Since 4.0. */ diskMoveType?: string;
  /** Since 5.0. */ diskBackingInfo?: VirtualDeviceBackingInfo;
  /** Since 5.5. */ profile?: VirtualMachineProfileSpec[];
  /** Since 7.0. */ backing?: VirtualMachineRelocateSpecDiskLocatorBackingSpec;
}
/** Since 7.0. */
export interface VirtualMachineRelocateSpecDiskLocatorBackingSpec extends DynamicData {
  parent?: VirtualMachineRelocateSpecDiskLocatorBackingSpec;
  crypto?: CryptoSpec;
}
export interface VirtualMachineRuntimeInfo extends DynamicData {
  /** Since 4.1. */ device?: VirtualMachineDeviceRuntimeInfo[];
  host?: Ref<'HostSystem'>;
  connectionState: VirtualMachineConnectionState;
  powerState: VirtualMachinePowerState;
  /** Since 4.0. */ faultToleranceState?: VirtualMachineFaultToleranceState;
  /** Since 5.0. */ dasVmProtection?: VirtualMachineRuntimeInfoDasProtectionState;
  toolsInstallerMounted: boolean;
  suspendTime?: Date;
  bootTime?: Date;
  suspendInterval?: Long;
  question?: VirtualMachineQuestionInfo;
  memoryOverhead?: Long;
  maxCpuUsage?: number;
  maxMemoryUsage?: number;
  numMksConnections: number;
  /** Since 4.0. */ recordReplayState?: VirtualMachineRecordReplayState;
  /** Since 4.0. */ cleanPowerOff?: boolean;
  /** Since 4.0. */ needSecondaryReason?: string;
  /** Since 5.1. */ onlineStandby?: boolean;
  /** Since 4.1. */ minRequiredEVCModeKey?: string;
  /** Since 5.0. */ consolidationNeeded?: boolean;
  /** Since 5.1. */ offlineFeatureRequirement?: VirtualMachineFeatureRequirement[];
  /** Since 5.1. */ featureRequirement?: VirtualMachineFeatureRequirement[];
  /** Since 5.1. */ featureMask?: HostFeatureMask[];
  /** Since 5.5. */ vFlashCacheAllocation?: Long;
  /** Since 6.0. */ paused?: boolean;
  /** Since 6.0. */ snapshotInBackground?: boolean;
  /** Since 6.0. */ quiescedForkParent?: boolean;
  /** Since 6.7. */ instantCloneFrozen?: boolean;
  /** Since 6.7. */ cryptoState?: string;
}
/** Since 5.0. */
export interface VirtualMachineRuntimeInfoDasProtectionState extends DynamicData {
  dasProtected: boolean;
}
export interface VirtualMachineScsiDiskDeviceInfo extends VirtualMachineDiskDeviceInfo {
  disk?: HostScsiDisk;
  /** Since 4.0. */ transportHint?: string;
  /** Since 4.0. */ lunNumber?: number;
}
export interface VirtualMachineScsiPassthroughInfo extends VirtualMachineTargetInfo {
  scsiClass: string;
  vendor: string;
  physicalUnitNumber: number;
}
export interface VirtualMachineSerialInfo extends VirtualMachineTargetInfo {}
/** Since 7.0. */
export interface VirtualMachineSgxInfo extends DynamicData {
  epcSize: Long;
  flcMode?: string;
  lePubKeyHash?: string;
}
/** Since 7.0. */
export interface VirtualMachineSgxTargetInfo extends VirtualMachineTargetInfo {
  maxEpcSize: Long;
  flcModes?: string[];
  lePubKeyHashes?: string[];
}
export interface VirtualMachineSnapshotInfo extends DynamicData {
  currentSnapshot?: Ref<'VirtualMachineSnapshot'>;
  rootSnapshotList: VirtualMachineSnapshotTree[];
}
export interface VirtualMachineSnapshotTree extends DynamicData {
  snapshot: Ref<'VirtualMachineSnapshot'>;
  vm: Ref<'VirtualMachine'>;
  name: string;
  description: string;
  /** Since 4.0. */ id?: number;
  createTime: Date;
  state: VirtualMachinePowerState;
  quiesced: boolean;
  backupManifest?: string;
  childSnapshotList?: VirtualMachineSnapshotTree[];
  /** Since 4.0. */ replaySupported?: boolean;
}
export interface VirtualMachineSoundInfo extends VirtualMachineTargetInfo {}
/** Since 6.5. */
export interface VirtualMachineSriovDevicePoolInfo extends DynamicData {
  key: string;
}
/** Since 5.5. */
export interface VirtualMachineSriovInfo extends VirtualMachinePciPassthroughInfo {
  virtualFunction: boolean;
  pnic?: string;
  /** Since 6.5. */ devicePool?: VirtualMachineSriovDevicePoolInfo;
}
/** Since 6.5. */
export interface VirtualMachineSriovNetworkDevicePoolInfo extends VirtualMachineSriovDevicePoolInfo {
  switchKey?: string;
  switchUuid?: string;
}
/** Since 4.0. */
export interface VirtualMachineStorageInfo extends DynamicData {
  perDatastoreUsage?: VirtualMachineUsageOnDatastore[];
  timestamp: Date;
}
/** Since 4.0. */
export interface VirtualMachineStorageSummary extends DynamicData {
  committed: Long;
  uncommitted: Long;
  unshared: Long;
  timestamp: Date;
}
export interface VirtualMachineSummary extends DynamicData {
  vm?: Ref<'VirtualMachine'>;
  runtime: VirtualMachineRuntimeInfo;
  guest?: VirtualMachineGuestSummary;
  config: VirtualMachineConfigSummary;
  /** Since 4.0. */ storage?: VirtualMachineStorageSummary;
  quickStats: VirtualMachineQuickStats;
  overallStatus: ManagedEntityStatus;
  customValue?: CustomFieldValue[];
}
export interface VirtualMachineTargetInfo extends DynamicData {
  name: string;
  configurationTag?: string[];
}
/** Since 4.1. */
export interface VirtualMachineTicket extends DynamicData {
  ticket: string;
  cfgFile: string;
  host?: string;
  port?: number;
  sslThumbprint?: string;
  /** Since 7.0. */ url?: string;
}
/** Since 4.0. */
export interface VirtualMachineUsageOnDatastore extends DynamicData {
  datastore: Ref<'Datastore'>;
  committed: Long;
  uncommitted: Long;
  unshared: Long;
}
export interface VirtualMachineUsbInfo extends VirtualMachineTargetInfo {
  description: string;
  vendor: number;
  product: number;
  physicalPath: string;
  family?: string[];
  speed?: string[];
  summary?: VirtualMachineSummary;
}
/** Since 5.5. */
export interface VirtualMachineVFlashModuleInfo extends VirtualMachineTargetInfo {
  vFlashModule: HostVFlashManagerVFlashCacheConfigInfoVFlashModuleConfigOption;
}
export interface VirtualMachineVMCIDevice extends VirtualDevice {
  id?: Long;
  allowUnrestrictedCommunication?: boolean;
  /** Since 6.0. */ filterEnable?: boolean;
  /** Since 6.0. */ filterInfo?: VirtualMachineVMCIDeviceFilterInfo;
}
/** Since 6.0. */
export interface VirtualMachineVMCIDeviceFilterInfo extends DynamicData {
  filters?: VirtualMachineVMCIDeviceFilterSpec[];
}
/** Since 6.0. */
export interface VirtualMachineVMCIDeviceFilterSpec extends DynamicData {
  rank: Long;
  action: string;
  protocol: string;
  direction: string;
  lowerDstPortBoundary?: Long;
  upperDstPortBoundary?: Long;
}
export interface VirtualMachineVMCIDeviceOption extends VirtualDeviceOption {
  allowUnrestrictedCommunication: BoolOption;
  /** Since 6.0. */ filterSpecOption?: VirtualMachineVMCIDeviceOptionFilterSpecOption;
  /** Since 6.0. */ filterSupported?: BoolOption;
}
/** Since 6.0. */
export interface VirtualMachineVMCIDeviceOptionFilterSpecOption extends DynamicData {
  action: ChoiceOption;
  protocol: ChoiceOption;
  direction: ChoiceOption;
  lowerDstPortBoundary: LongOption;
  upperDstPortBoundary: LongOption;
}
export interface VirtualMachineVMIROM extends VirtualDevice {}
/** Since 7.0. */
export interface VirtualMachineVcpuConfig extends DynamicData {
  latencySensitivity?: LatencySensitivity;
}
export interface VirtualMachineVideoCard extends VirtualDevice {
  videoRamSizeInKB?: Long;
  numDisplays?: number;
  useAutoDetect?: boolean;
  enable3DSupport?: boolean;
  /** Since 5.1. */ use3dRenderer?: string;
  /** Since 6.0. */ graphicsMemorySizeInKB?: Long;
}
/** Since 6.5. */
export interface VirtualMachineWindowsQuiesceSpec extends VirtualMachineGuestQuiesceSpec {
  vssBackupType?: number;
  vssBootableSystemState?: boolean;
  vssPartialFileSupport?: boolean;
  vssBackupContext?: string;
}
/** Since 5.1. */
export interface VirtualMachineWipeResult extends DynamicData {
  diskId: number;
  shrinkableDiskSpace: Long;
}
/** Since 6.7. */
export interface VirtualNVDIMM extends VirtualDevice {
  capacityInMB: Long;
}
/** Since 6.7. */
export interface VirtualNVDIMMBackingInfo extends VirtualDeviceFileBackingInfo {
  parent?: VirtualNVDIMMBackingInfo;
  changeId?: string;
}
/** Since 6.7. */
export interface VirtualNVDIMMController extends VirtualController {}
/** Since 6.7. */
export interface VirtualNVDIMMControllerOption extends VirtualControllerOption {
  numNVDIMMControllers: IntOption;
}
/** Since 6.7. */
export interface VirtualNVDIMMOption extends VirtualDeviceOption {
  capacityInMB: LongOption;
  growable: boolean;
  hotGrowable: boolean;
  granularityInMB: Long;
}
/** Since 6.5. */
export interface VirtualNVMEController extends VirtualController {}
/** Since 6.5. */
export interface VirtualNVMEControllerOption extends VirtualControllerOption {
  numNVMEDisks: IntOption;
}
/** Since 4.0. */
export interface VirtualNicManagerNetConfig extends DynamicData {
  nicType: string;
  multiSelectAllowed: boolean;
  candidateVnic?: HostVirtualNic[];
  selectedVnic?: string[];
}
export interface VirtualPCIController extends VirtualController {}
export interface VirtualPCIControllerOption extends VirtualControllerOption {
  numSCSIControllers: IntOption;
  numEthernetCards: IntOption;
  numVideoCards: IntOption;
  numSoundCards: IntOption;
  numVmiRoms: IntOption;
  numVmciDevices?: IntOption;
  numPCIPassthroughDevices?: IntOption;
  numSasSCSIControllers?: IntOption;
  numVmxnet3EthernetCards?: IntOption;
  numParaVirtualSCSIControllers?: IntOption;
  /** Since 5.5. */ numSATAControllers?: IntOption;
  /** Since 6.5. */ numNVMEControllers?: IntOption;
  /** Since 6.7. */ numVmxnet3VrdmaEthernetCards?: IntOption;
}
/** Since 4.0. */
export interface VirtualPCIPassthrough extends VirtualDevice {}
/** Since 7.0. */
export interface VirtualPCIPassthroughAllowedDevice extends DynamicData {
  vendorId: number;
  deviceId: number;
  subVendorId?: number;
  subDeviceId?: number;
  revisionId?: number;
}
/** Since 4.0. */
export interface VirtualPCIPassthroughDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {
  id: string;
  deviceId: string;
  systemId: string;
  vendorId: number;
}
/** Since 4.0. */
export interface VirtualPCIPassthroughDeviceBackingOption extends VirtualDeviceDeviceBackingOption {}
/** Since 7.0. */
export interface VirtualPCIPassthroughDynamicBackingInfo extends VirtualDeviceDeviceBackingInfo {
  allowedDevice?: VirtualPCIPassthroughAllowedDevice[];
  customLabel?: string;
  assignedId?: string;
}
/** Since 7.0. */
export interface VirtualPCIPassthroughDynamicBackingOption extends VirtualDeviceDeviceBackingOption {}
/** Since 4.0. */
export interface VirtualPCIPassthroughOption extends VirtualDeviceOption {}
/** Since 6.0. */
export interface VirtualPCIPassthroughPluginBackingInfo extends VirtualDeviceBackingInfo {}
/** Since 6.0. */
export interface VirtualPCIPassthroughPluginBackingOption extends VirtualDeviceBackingOption {}
/** Since 6.0. */
export interface VirtualPCIPassthroughVmiopBackingInfo extends VirtualPCIPassthroughPluginBackingInfo {
  vgpu?: string;
}
/** Since 6.0. */
export interface VirtualPCIPassthroughVmiopBackingOption extends VirtualPCIPassthroughPluginBackingOption {
  vgpu: StringOption;
  maxInstances: number;
}
export interface VirtualPCNet32 extends VirtualEthernetCard {}
export interface VirtualPCNet32Option extends VirtualEthernetCardOption {
  supportsMorphing: boolean;
}
export interface VirtualPS2Controller extends VirtualController {}
export interface VirtualPS2ControllerOption extends VirtualControllerOption {
  numKeyboards: IntOption;
  numPointingDevices: IntOption;
}
export interface VirtualParallelPort extends VirtualDevice {}
export interface VirtualParallelPortDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualParallelPortDeviceBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualParallelPortFileBackingInfo extends VirtualDeviceFileBackingInfo {}
export interface VirtualParallelPortFileBackingOption extends VirtualDeviceFileBackingOption {}
export interface VirtualParallelPortOption extends VirtualDeviceOption {}
export interface VirtualPointingDevice extends VirtualDevice {}
export interface VirtualPointingDeviceBackingOption extends VirtualDeviceDeviceBackingOption {
  hostPointingDevice: ChoiceOption;
}
export interface VirtualPointingDeviceDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {
  hostPointingDevice: string;
}
export interface VirtualPointingDeviceOption extends VirtualDeviceOption {}
/** Since 7.0. */
export interface VirtualPrecisionClock extends VirtualDevice {}
/** Since 7.0. */
export interface VirtualPrecisionClockOption extends VirtualDeviceOption {}
/** Since 7.0. */
export interface VirtualPrecisionClockSystemClockBackingInfo extends VirtualDeviceBackingInfo {
  protocol?: string;
}
/** Since 7.0. */
export interface VirtualPrecisionClockSystemClockBackingOption extends VirtualDeviceBackingOption {
  protocol: ChoiceOption;
}
/** Since 5.5. */
export interface VirtualSATAController extends VirtualController {}
/** Since 5.5. */
export interface VirtualSATAControllerOption extends VirtualControllerOption {
  numSATADisks: IntOption;
  numSATACdroms: IntOption;
}
export interface VirtualSCSIController extends VirtualController {
  hotAddRemove?: boolean;
  sharedBus: VirtualSCSISharing;
  scsiCtlrUnitNumber?: number;
}
export interface VirtualSCSIControllerOption extends VirtualControllerOption {
  numSCSIDisks: IntOption;
  numSCSICdroms: IntOption;
  numSCSIPassthrough: IntOption;
  sharing: VirtualSCSISharing[];
  defaultSharedIndex: number;
  hotAddRemove: BoolOption;
  scsiCtlrUnitNumber: number;
}
export interface VirtualSCSIPassthrough extends VirtualDevice {}
export interface VirtualSCSIPassthroughDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualSCSIPassthroughDeviceBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualSCSIPassthroughOption extends VirtualDeviceOption {}
export interface VirtualSIOController extends VirtualController {}
export interface VirtualSIOControllerOption extends VirtualControllerOption {
  numFloppyDrives: IntOption;
  numSerialPorts: IntOption;
  numParallelPorts: IntOption;
}
export interface VirtualSerialPort extends VirtualDevice {
  yieldOnPoll: boolean;
}
export interface VirtualSerialPortDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualSerialPortDeviceBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualSerialPortFileBackingInfo extends VirtualDeviceFileBackingInfo {}
export interface VirtualSerialPortFileBackingOption extends VirtualDeviceFileBackingOption {}
export interface VirtualSerialPortOption extends VirtualDeviceOption {
  yieldOnPoll: BoolOption;
}
export interface VirtualSerialPortPipeBackingInfo extends VirtualDevicePipeBackingInfo {
  endpoint: string;
  noRxLoss?: boolean;
}
export interface VirtualSerialPortPipeBackingOption extends VirtualDevicePipeBackingOption {
  endpoint: ChoiceOption;
  noRxLoss: BoolOption;
}
/** Since 5.1. */
export interface VirtualSerialPortThinPrintBackingInfo extends VirtualDeviceBackingInfo {}
/** Since 5.1. */
export interface VirtualSerialPortThinPrintBackingOption extends VirtualDeviceBackingOption {}
/** Since 4.1. */
export interface VirtualSerialPortURIBackingInfo extends VirtualDeviceURIBackingInfo {}
/** Since 4.1. */
export interface VirtualSerialPortURIBackingOption extends VirtualDeviceURIBackingOption {}
export interface VirtualSoundBlaster16 extends VirtualSoundCard {}
export interface VirtualSoundBlaster16Option extends VirtualSoundCardOption {}
export interface VirtualSoundCard extends VirtualDevice {}
export interface VirtualSoundCardDeviceBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualSoundCardDeviceBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualSoundCardOption extends VirtualDeviceOption {}
/** Since 5.5. */
export interface VirtualSriovEthernetCard extends VirtualEthernetCard {
  allowGuestOSMtuChange?: boolean;
  sriovBacking?: VirtualSriovEthernetCardSriovBackingInfo;
}
/** Since 5.5. */
export interface VirtualSriovEthernetCardOption extends VirtualEthernetCardOption {}
/** Since 5.5. */
export interface VirtualSriovEthernetCardSriovBackingInfo extends VirtualDeviceBackingInfo {
  physicalFunctionBacking?: VirtualPCIPassthroughDeviceBackingInfo;
  virtualFunctionBacking?: VirtualPCIPassthroughDeviceBackingInfo;
  virtualFunctionIndex?: number;
}
/** Since 5.5. */
export interface VirtualSriovEthernetCardSriovBackingOption extends VirtualDeviceBackingOption {}
/** Since 4.0. */
export interface VirtualSwitchProfile extends ApplyProfile {
  key: string;
  name: string;
  link: LinkProfile;
  numPorts: NumPortsProfile;
  networkPolicy: NetworkPolicyProfile;
}
/** Since 4.0. */
export interface VirtualSwitchSelectionProfile extends ApplyProfile {}
/** Since 6.7. */
export interface VirtualTPM extends VirtualDevice {
  endorsementKeyCertificateSigningRequest?: Uint8Array[];
  endorsementKeyCertificate?: Uint8Array[];
}
/** Since 6.7. */
export interface VirtualTPMOption extends VirtualDeviceOption {
  supportedFirmware?: string[];
}
export interface VirtualUSB extends VirtualDevice {
  connected: boolean;
  /** Since 4.1. */ vendor?: number;
  /** Since 4.1. */ product?: number;
  /** Since 4.1. */ family?: string[];
  /** Since 4.1. */ speed?: string[];
}
export interface VirtualUSBController extends VirtualController {
  autoConnectDevices?: boolean;
  ehciEnabled?: boolean;
}
export interface VirtualUSBControllerOption extends VirtualControllerOption {
  autoConnectDevices: BoolOption;
  ehciSupported: BoolOption;
  /** Since 5.0. */ supportedSpeeds?: string[];
}
/** Since 5.1. */
export interface VirtualUSBControllerPciBusSlotInfo extends VirtualDevicePciBusSlotInfo {
  ehciPciSlotNumber?: number;
}
export interface VirtualUSBOption extends VirtualDeviceOption {}
/** Since 5.0. */
export interface VirtualUSBRemoteClientBackingInfo extends VirtualDeviceRemoteDeviceBackingInfo {
  hostname: string;
}
/** Since 5.0. */
export interface VirtualUSBRemoteClientBackingOption extends VirtualDeviceRemoteDeviceBackingOption {}
/** Since 4.1. */
export interface VirtualUSBRemoteHostBackingInfo extends VirtualDeviceDeviceBackingInfo {
  hostname: string;
}
/** Since 4.1. */
export interface VirtualUSBRemoteHostBackingOption extends VirtualDeviceDeviceBackingOption {}
export interface VirtualUSBUSBBackingInfo extends VirtualDeviceDeviceBackingInfo {}
export interface VirtualUSBUSBBackingOption extends VirtualDeviceDeviceBackingOption {}
/** Since 5.0. */
export interface VirtualUSBXHCIController extends VirtualController {
  autoConnectDevices?: boolean;
}
/** Since 5.0. */
export interface VirtualUSBXHCIControllerOption extends VirtualControllerOption {
  autoConnectDevices: BoolOption;
  supportedSpeeds: string[];
}
export interface VirtualVMIROMOption extends VirtualDeviceOption {}
export interface VirtualVideoCardOption extends VirtualDeviceOption {
  videoRamSizeInKB?: LongOption;
  numDisplays?: IntOption;
  useAutoDetect?: BoolOption;
  support3D?: BoolOption;
  /** Since 5.1. */ use3dRendererSupported?: BoolOption;
  /** Since 6.0. */ graphicsMemorySizeInKB?: LongOption;
  /** Since 6.0. */ graphicsMemorySizeSupported?: BoolOption;
}
export interface VirtualVmxnet extends VirtualEthernetCard {}
export interface VirtualVmxnet2 extends VirtualVmxnet {}
export interface VirtualVmxnet2Option extends VirtualVmxnetOption {}
export interface VirtualVmxnet3 extends VirtualVmxnet {}
export interface VirtualVmxnet3Option extends VirtualVmxnetOption {}
/** Since 6.5. */
export interface VirtualVmxnet3Vrdma extends VirtualVmxnet3 {
  /** Since 6.7. */ deviceProtocol?: string;
}
/** Since 6.5. */
export interface VirtualVmxnet3VrdmaOption extends VirtualVmxnet3Option {
  /** Since 6.7. */ deviceProtocol?: ChoiceOption;
}
export interface VirtualVmxnetOption extends VirtualEthernetCardOption {}
/** Since 7.0. */
export interface VirtualWDT extends VirtualDevice {
  runOnBoot: boolean;
  running: boolean;
}
/** Since 7.0. */
export interface VirtualWDTOption extends VirtualDeviceOption {
  runOnBoot: BoolOption;
}
/** Since 4.0. */
export interface VlanProfile extends ApplyProfile {}
export interface VmAcquiredMksTicketEvent extends VmEvent {}
/** Since 4.1. */
export interface VmAcquiredTicketEvent extends VmEvent {
  ticketType: string;
}
/** Since 4.0. */
export interface VmAlreadyExistsInDatacenter extends InvalidFolder {
  host: Ref<'HostSystem'>;
  hostname: string;
  vm: Ref<'VirtualMachine'>[];
}
export interface VmAutoRenameEvent extends VmEvent {
  oldName: string;
  newName: string;
}
export interface VmBeingClonedEvent extends VmCloneEvent {
  destFolder: FolderEventArgument;
  destName: string;
  destHost: HostEventArgument;
}
/** Since 4.1. */
export interface VmBeingClonedNoFolderEvent extends VmCloneEvent {
  destName: string;
  destHost: HostEventArgument;
}
export interface VmBeingCreatedEvent extends VmEvent {
  configSpec?: VirtualMachineConfigSpec;
}
export interface VmBeingDeployedEvent extends VmEvent {
  srcTemplate: VmEventArgument;
}
export interface VmBeingHotMigratedEvent extends VmEvent {
  destHost: HostEventArgument;
  /** Since 5.0. */ destDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ destDatastore?: DatastoreEventArgument;
}
export interface VmBeingMigratedEvent extends VmEvent {
  destHost: HostEventArgument;
  /** Since 5.0. */ destDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ destDatastore?: DatastoreEventArgument;
}
export interface VmBeingRelocatedEvent extends VmRelocateSpecEvent {
  destHost: HostEventArgument;
  /** Since 5.0. */ destDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ destDatastore?: DatastoreEventArgument;
}
export interface VmCloneEvent extends VmEvent {}
export interface VmCloneFailedEvent extends VmCloneEvent {
  destFolder: FolderEventArgument;
  destName: string;
  destHost: HostEventArgument;
  reason: LocalizedMethodFault;
}
export interface VmClonedEvent extends VmCloneEvent {
  sourceVm: VmEventArgument;
}
export interface VmConfigFault extends VimFault {}
/** Since 6.5. */
export interface VmConfigFileEncryptionInfo extends DynamicData {
  keyId?: CryptoKeyId;
}
export interface VmConfigFileInfo extends FileInfo {
  configVersion?: number;
  /** Since 6.5. */ encryption?: VmConfigFileEncryptionInfo;
}
export interface VmConfigFileQuery extends FileQuery {
  filter?: VmConfigFileQueryFilter;
  details?: VmConfigFileQueryFlags;
}
export interface VmConfigFileQueryFilter extends DynamicData {
  matchConfigVersion?: number[];
  /** Since 6.5. */ encrypted?: boolean;
}
export interface VmConfigFileQueryFlags extends DynamicData {
  configVersion: boolean;
  /** Since 6.5. */ encryption?: boolean;
}
/** Since 4.0. */
export interface VmConfigIncompatibleForFaultTolerance extends VmConfigFault {
  fault?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface VmConfigIncompatibleForRecordReplay extends VmConfigFault {
  fault?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface VmConfigInfo extends DynamicData {
  product?: VAppProductInfo[];
  property?: VAppPropertyInfo[];
  ipAssignment: VAppIPAssignmentInfo;
  eula?: string[];
  ovfSection?: VAppOvfSectionInfo[];
  ovfEnvironmentTransport?: string[];
  installBootRequired: boolean;
  installBootStopDelay: number;
}
export interface VmConfigMissingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmConfigSpec extends DynamicData {
  product?: VAppProductSpec[];
  property?: VAppPropertySpec[];
  ipAssignment?: VAppIPAssignmentInfo;
  eula?: string[];
  ovfSection?: VAppOvfSectionSpec[];
  ovfEnvironmentTransport?: string[];
  installBootRequired?: boolean;
  installBootStopDelay?: number;
}
export interface VmConnectedEvent extends VmEvent {}
export interface VmCreatedEvent extends VmEvent {}
/** Since 4.0. */
export interface VmDasBeingResetEvent extends VmEvent {
  /** Since 4.1. */ reason?: string;
}
/** Since 4.0. */
export interface VmDasBeingResetWithScreenshotEvent extends VmDasBeingResetEvent {
  screenshotFilePath: string;
}
/** Since 4.0. */
export interface VmDasResetFailedEvent extends VmEvent {}
export interface VmDasUpdateErrorEvent extends VmEvent {}
export interface VmDasUpdateOkEvent extends VmEvent {}
export interface VmDateRolledBackEvent extends VmEvent {}
export interface VmDeployFailedEvent extends VmEvent {
  destDatastore: EntityEventArgument;
  reason: LocalizedMethodFault;
}
export interface VmDeployedEvent extends VmEvent {
  srcTemplate: VmEventArgument;
}
export interface VmDisconnectedEvent extends VmEvent {}
export interface VmDiscoveredEvent extends VmEvent {}
export interface VmDiskFailedEvent extends VmEvent {
  disk: string;
  reason: LocalizedMethodFault;
}
/** Since 6.5. */
export interface VmDiskFileEncryptionInfo extends DynamicData {
  keyId?: CryptoKeyId;
}
export interface VmDiskFileInfo extends FileInfo {
  diskType?: string;
  capacityKb?: Long;
  hardwareVersion?: number;
  controllerType?: string;
  diskExtents?: string[];
  /** Since 4.0. */ thin?: boolean;
  /** Since 6.5. */ encryption?: VmDiskFileEncryptionInfo;
}
export interface VmDiskFileQuery extends FileQuery {
  filter?: VmDiskFileQueryFilter;
  details?: VmDiskFileQueryFlags;
}
export interface VmDiskFileQueryFilter extends DynamicData {
  diskType?: string[];
  matchHardwareVersion?: number[];
  controllerType?: string[];
  /** Since 4.0. */ thin?: boolean;
  /** Since 6.5. */ encrypted?: boolean;
}
export interface VmDiskFileQueryFlags extends DynamicData {
  diskType: boolean;
  capacityKb: boolean;
  hardwareVersion: boolean;
  controllerType?: boolean;
  diskExtents?: boolean;
  /** Since 4.0. */ thin?: boolean;
  /** Since 6.5. */ encryption?: boolean;
}
export interface VmEmigratingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmEndRecordingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmEndReplayingEvent extends VmEvent {}
export interface VmEvent extends Event {
  template: boolean;
}
export interface VmEventArgument extends EntityEventArgument {
  vm: Ref<'VirtualMachine'>;
}
export interface VmFailedMigrateEvent extends VmEvent {
  destHost: HostEventArgument;
  reason: LocalizedMethodFault;
  /** Since 5.0. */ destDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ destDatastore?: DatastoreEventArgument;
}
export interface VmFailedRelayoutEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedRelayoutOnVmfs2DatastoreEvent extends VmEvent {}
/** Since 4.0. */
export interface VmFailedStartingSecondaryEvent extends VmEvent {
  reason?: string;
}
export interface VmFailedToPowerOffEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedToPowerOnEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedToRebootGuestEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedToResetEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedToShutdownGuestEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedToStandbyGuestEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
export interface VmFailedToSuspendEvent extends VmEvent {
  reason: LocalizedMethodFault;
}
/** Since 4.0. */
export interface VmFailedUpdatingSecondaryConfig extends VmEvent {}
export interface VmFailoverFailed extends VmEvent {
  /** Since 4.1. */ reason?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface VmFaultToleranceConfigIssue extends VmFaultToleranceIssue {
  reason?: string;
  entityName?: string;
  entity?: Ref<'ManagedEntity'>;
}
/** Since 4.1. */
export interface VmFaultToleranceConfigIssueWrapper extends VmFaultToleranceIssue {
  entityName?: string;
  entity?: Ref<'ManagedEntity'>;
  error?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface VmFaultToleranceInvalidFileBacking extends VmFaultToleranceIssue {
  backingType?: string;
  backingFilename?: string;
}
/** Since 4.0. */
export interface VmFaultToleranceIssue extends VimFault {}
/** Since 4.0. */
export interface VmFaultToleranceOpIssuesList extends VmFaultToleranceIssue {
  errors?: LocalizedMethodFault[];
  warnings?: LocalizedMethodFault[];
}
/** Since 4.0. */
export interface VmFaultToleranceStateChangedEvent extends VmEvent {
  oldState: VirtualMachineFaultToleranceState;
  newState: VirtualMachineFaultToleranceState;
}
/** Since 6.0. */
export interface VmFaultToleranceTooManyFtVcpusOnHost extends InsufficientResourcesFault {
  hostName?: string;
  maxNumFtVcpus: number;
}
/** Since 4.1. */
export interface VmFaultToleranceTooManyVMsOnHost extends InsufficientResourcesFault {
  hostName?: string;
  maxNumFtVms: number;
}
/** Since 4.0. */
export interface VmFaultToleranceTurnedOffEvent extends VmEvent {}
/** Since 4.0. */
export interface VmFaultToleranceVmTerminatedEvent extends VmEvent {
  reason?: string;
}
/** Since 6.0. */
export interface VmGuestOSCrashedEvent extends VmEvent {}
export interface VmGuestRebootEvent extends VmEvent {}
export interface VmGuestShutdownEvent extends VmEvent {}
export interface VmGuestStandbyEvent extends VmEvent {}
/** Since 4.0. */
export interface VmHealthMonitoringStateChangedEvent extends ClusterEvent {
  state: string;
  /** Since 6.5. */ prevState?: string;
}
/** Since 4.1. */
export interface VmHostAffinityRuleViolation extends VmConfigFault {
  vmName: string;
  hostName: string;
}
/** Since 4.0. */
export interface VmInstanceUuidAssignedEvent extends VmEvent {
  instanceUuid: string;
}
/** Since 4.0. */
export interface VmInstanceUuidChangedEvent extends VmEvent {
  oldInstanceUuid: string;
  newInstanceUuid: string;
}
/** Since 4.0. */
export interface VmInstanceUuidConflictEvent extends VmEvent {
  conflictedVm: VmEventArgument;
  instanceUuid: string;
}
export interface VmLimitLicense extends NotEnoughLicenses {
  limit: number;
}
export interface VmLogFileInfo extends FileInfo {}
export interface VmLogFileQuery extends FileQuery {}
export interface VmMacAssignedEvent extends VmEvent {
  adapter: string;
  mac: string;
}
export interface VmMacChangedEvent extends VmEvent {
  adapter: string;
  oldMac: string;
  newMac: string;
}
export interface VmMacConflictEvent extends VmEvent {
  conflictedVm: VmEventArgument;
  mac: string;
}
/** Since 4.0. */
export interface VmMaxFTRestartCountReached extends VmEvent {}
/** Since 4.0. */
export interface VmMaxRestartCountReached extends VmEvent {}
/** Since 4.0. */
export interface VmMessageErrorEvent extends VmEvent {
  message: string;
  messageInfo?: VirtualMachineMessage[];
}
export interface VmMessageEvent extends VmEvent {
  message: string;
  messageInfo?: VirtualMachineMessage[];
}
/** Since 4.0. */
export interface VmMessageWarningEvent extends VmEvent {
  message: string;
  messageInfo?: VirtualMachineMessage[];
}
/** Since 5.5. */
export interface VmMetadataManagerFault extends VimFault {}
export interface VmMigratedEvent extends VmEvent {
  sourceHost: HostEventArgument;
  /** Since 5.0. */ sourceDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ sourceDatastore?: DatastoreEventArgument;
}
/** Since 4.1. */
export interface VmMonitorIncompatibleForFaultTolerance extends VimFault {}
/** Since 4.0. */
export interface VmNoCompatibleHostForSecondaryEvent extends VmEvent {}
export interface VmNoNetworkAccessEvent extends VmEvent {
  destHost: HostEventArgument;
}
export interface VmNvramFileInfo extends FileInfo {}
export interface VmNvramFileQuery extends FileQuery {}
export interface VmOrphanedEvent extends VmEvent {}
/** Since 5.0. */
export interface VmPodConfigForPlacement extends DynamicData {
  storagePod: Ref<'StoragePod'>;
  disk?: PodDiskLocator[];
  vmConfig?: StorageDrsVmConfigInfo;
  interVmRule?: ClusterRuleInfo[];
}
/** Since 4.0. */
export interface VmPortGroupProfile extends PortGroupProfile {}
export interface VmPowerOffOnIsolationEvent extends VmPoweredOffEvent {
  isolatedHost: HostEventArgument;
}
/** Since 4.0. */
export interface VmPowerOnDisabled extends InvalidState {}
export interface VmPoweredOffEvent extends VmEvent {}
export interface VmPoweredOnEvent extends VmEvent {}
/** Since 4.0. */
export interface VmPoweringOnWithCustomizedDVPortEvent extends VmEvent {
  vnic: VnicPortArgument[];
}
/** Since 4.0. */
export interface VmPrimaryFailoverEvent extends VmEvent {
  reason?: string;
}
export interface VmReconfiguredEvent extends VmEvent {
  configSpec: VirtualMachineConfigSpec;
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
export interface VmRegisteredEvent extends VmEvent {}
export interface VmRelayoutSuccessfulEvent extends VmEvent {}
export interface VmRelayoutUpToDateEvent extends VmEvent {}
/** Since 4.1. */
export interface VmReloadFromPathEvent extends VmEvent {
  configPath: string;
}
/** Since 4.1. */
export interface VmReloadFromPathFailedEvent extends VmEvent {
  configPath: string;
}
export interface VmRelocateFailedEvent extends VmRelocateSpecEvent {
  destHost: HostEventArgument;
  reason: LocalizedMethodFault;
  /** Since 5.0. */ destDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ destDatastore?: DatastoreEventArgument;
}
export interface VmRelocateSpecEvent extends VmEvent {}
export interface VmRelocatedEvent extends VmRelocateSpecEvent {
  sourceHost: HostEventArgument;
  /** Since 5.0. */ sourceDatacenter?: DatacenterEventArgument;
  /** Since 5.0. */ sourceDatastore?: DatastoreEventArgument;
}
/** Since 4.0. */
export interface VmRemoteConsoleConnectedEvent extends VmEvent {}
/** Since 4.0. */
export interface VmRemoteConsoleDisconnectedEvent extends VmEvent {}
export interface VmRemovedEvent extends VmEvent {}
export interface VmRenamedEvent extends VmEvent {
  oldName: string;
  newName: string;
}
/** Since 5.1. */
export interface VmRequirementsExceedCurrentEVCModeEvent extends VmEvent {}
export interface VmResettingEvent extends VmEvent {}
export interface VmResourcePoolMovedEvent extends VmEvent {
  oldParent: ResourcePoolEventArgument;
  newParent: ResourcePoolEventArgument;
}
export interface VmResourceReallocatedEvent extends VmEvent {
  /** Since 6.5. */ configChanges?: ChangesInfoEventArgument;
}
export interface VmRestartedOnAlternateHostEvent extends VmPoweredOnEvent {
  sourceHost: HostEventArgument;
}
export interface VmResumingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmSecondaryAddedEvent extends VmEvent {}
/** Since 4.0. */
export interface VmSecondaryDisabledBySystemEvent extends VmEvent {
  reason?: LocalizedMethodFault;
}
/** Since 4.0. */
export interface VmSecondaryDisabledEvent extends VmEvent {}
/** Since 4.0. */
export interface VmSecondaryEnabledEvent extends VmEvent {}
/** Since 4.0. */
export interface VmSecondaryStartedEvent extends VmEvent {}
/** Since 4.0. */
export interface VmShutdownOnIsolationEvent extends VmPoweredOffEvent {
  isolatedHost: HostEventArgument;
  shutdownResult?: string;
}
/** Since 6.0. */
export interface VmSmpFaultToleranceTooManyVMsOnHost extends InsufficientResourcesFault {
  hostName?: string;
  maxNumSmpFtVms: number;
}
export interface VmSnapshotFileInfo extends FileInfo {}
export interface VmSnapshotFileQuery extends FileQuery {}
/** Since 4.0. */
export interface VmStartRecordingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmStartReplayingEvent extends VmEvent {}
export interface VmStartingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmStartingSecondaryEvent extends VmEvent {}
export interface VmStaticMacConflictEvent extends VmEvent {
  conflictedVm: VmEventArgument;
  mac: string;
}
export interface VmStoppingEvent extends VmEvent {}
export interface VmSuspendedEvent extends VmEvent {}
export interface VmSuspendingEvent extends VmEvent {}
/** Since 4.0. */
export interface VmTimedoutStartingSecondaryEvent extends VmEvent {
  timeout?: Long;
}
export interface VmToolsUpgradeFault extends VimFault {}
export interface VmUnsupportedStartingEvent extends VmStartingEvent {
  guestId: string;
}
export interface VmUpgradeCompleteEvent extends VmEvent {
  version: string;
}
export interface VmUpgradeFailedEvent extends VmEvent {}
export interface VmUpgradingEvent extends VmEvent {
  version: string;
}
export interface VmUuidAssignedEvent extends VmEvent {
  uuid: string;
}
export interface VmUuidChangedEvent extends VmEvent {
  oldUuid: string;
  newUuid: string;
}
export interface VmUuidConflictEvent extends VmEvent {
  conflictedVm: VmEventArgument;
  uuid: string;
}
/** Since 4.0. */
export interface VmValidateMaxDevice extends VimFault {
  device: string;
  max: number;
  count: number;
}
/** Since 6.0. */
export interface VmVnicPoolReservationViolationClearEvent extends DvsEvent {
  vmVnicResourcePoolKey: string;
  vmVnicResourcePoolName?: string;
}
/** Since 6.0. */
export interface VmVnicPoolReservationViolationRaiseEvent extends DvsEvent {
  vmVnicResourcePoolKey: string;
  vmVnicResourcePoolName?: string;
}
export interface VmWwnAssignedEvent extends VmEvent {
  nodeWwns: Long[];
  portWwns: Long[];
}
export interface VmWwnChangedEvent extends VmEvent {
  oldNodeWwns?: Long[];
  oldPortWwns?: Long[];
  newNodeWwns?: Long[];
  newPortWwns?: Long[];
}
export interface VmWwnConflict extends InvalidVmConfig {
  vm?: Ref<'VirtualMachine'>;
  host?: Ref<'HostSystem'>;
  name?: string;
  wwn?: Long;
}
export interface VmWwnConflictEvent extends VmEvent {
  conflictedVms?: VmEventArgument[];
  conflictedHosts?: HostEventArgument[];
  wwn: Long;
}
/** Since 4.0. */
export interface VmfsAlreadyMounted extends VmfsMountFault {}
/** Since 4.0. */
export interface VmfsAmbiguousMount extends VmfsMountFault {}
/** Since 6.5. */
export interface VmfsConfigOption extends DynamicData {
  blockSizeOption: number;
  unmapGranularityOption?: number[];
  /** Since 6.7. */ unmapBandwidthFixedValue?: LongOption;
  /** Since 6.7. */ unmapBandwidthDynamicMin?: LongOption;
  /** Since 6.7. */ unmapBandwidthDynamicMax?: LongOption;
  /** Since 6.7. */ unmapBandwidthIncrement?: Long;
}
export interface VmfsDatastoreAllExtentOption extends VmfsDatastoreSingleExtentOption {}
export interface VmfsDatastoreBaseOption extends DynamicData {
  layout: HostDiskPartitionLayout;
  /** Since 5.0. */ partitionFormatChange?: boolean;
}
export interface VmfsDatastoreCreateSpec extends VmfsDatastoreSpec {
  partition: HostDiskPartitionSpec;
  vmfs: HostVmfsSpec;
  extent?: HostScsiDiskPartition[];
}
/** Since 4.0. */
export interface VmfsDatastoreExpandSpec extends VmfsDatastoreSpec {
  partition: HostDiskPartitionSpec;
  extent: HostScsiDiskPartition;
}
export interface VmfsDatastoreExtendSpec extends VmfsDatastoreSpec {
  partition: HostDiskPartitionSpec;
  extent: HostScsiDiskPartition[];
}
export interface VmfsDatastoreInfo extends DatastoreInfo {
  /** Since 5.1. */ maxPhysicalRDMFileSize?: Long;
  /** Since 5.1. */ maxVirtualRDMFileSize?: Long;
  vmfs?: HostVmfsVolume;
}
export interface VmfsDatastoreMultipleExtentOption extends VmfsDatastoreBaseOption {
  vmfsExtent: HostDiskPartitionBlockRange[];
}
export interface VmfsDatastoreOption extends DynamicData {
  info: VmfsDatastoreBaseOption;
  spec: VmfsDatastoreSpec;
}
export interface VmfsDatastoreSingleExtentOption extends VmfsDatastoreBaseOption {
  vmfsExtent: HostDiskPartitionBlockRange;
}
export interface VmfsDatastoreSpec extends DynamicData {
  diskUuid: string;
}
/** Since 4.0. */
export interface VmfsMountFault extends HostConfigFault {
  uuid: string;
}
/** Since 6.7. */
export interface VmfsUnmapBandwidthSpec extends DynamicData {
  policy: string;
  fixedValue: Long;
  dynamicMin: Long;
  dynamicMax: Long;
}
export interface VmotionInterfaceNotEnabled extends HostPowerOpFailed {}
/** Since 4.0. */
export interface VmwareDistributedVirtualSwitchPvlanSpec extends VmwareDistributedVirtualSwitchVlanSpec {
  pvlanId: number;
}
/** Since 4.0. */
export interface VmwareDistributedVirtualSwitchTrunkVlanSpec extends VmwareDistributedVirtualSwitchVlanSpec {
  vlanId?: NumericRange[];
}
/** Since 4.0. */
export interface VmwareDistributedVirtualSwitchVlanIdSpec extends VmwareDistributedVirtualSwitchVlanSpec {
  vlanId: number;
}
/** Since 4.0. */
export interface VmwareDistributedVirtualSwitchVlanSpec extends InheritablePolicy {}
/** Since 4.0. */
export interface VmwareUplinkPortTeamingPolicy extends InheritablePolicy {
  policy?: StringPolicy;
  reversePolicy?: BoolPolicy;
  notifySwitches?: BoolPolicy;
  rollingOrder?: BoolPolicy;
  failureCriteria?: DVSFailureCriteria;
  uplinkPortOrder?: VMwareUplinkPortOrderPolicy;
}
/** Since 4.0. */
export interface VnicPortArgument extends DynamicData {
  vnic: string;
  port: DistributedVirtualSwitchPortConnection;
}
export interface VolumeEditorError extends CustomizationFault {}
/** Since 5.0. */
export interface VramLimitLicense extends NotEnoughLicenses {
  limit: number;
}
/** Since 5.5. */
export interface VsanClusterConfigInfo extends DynamicData {
  enabled?: boolean;
  defaultConfig?: VsanClusterConfigInfoHostDefaultInfo;
}
/** Since 5.5. */
export interface VsanClusterConfigInfoHostDefaultInfo extends DynamicData {
  uuid?: string;
  autoClaimStorage?: boolean;
  /** Since 6.0. */ checksumEnabled?: boolean;
}
/** Since 5.5. */
export interface VsanClusterUuidMismatch extends CannotMoveVsanEnabledHost {
  hostClusterUuid: string;
  destinationClusterUuid: string;
}
/** Since 5.5. */
export interface VsanDiskFault extends VsanFault {
  device?: string;
}
/** Since 5.5. */
export interface VsanFault extends VimFault {}
/** Since 5.5. */
export interface VsanHostClusterStatus extends DynamicData {
  uuid?: string;
  nodeUuid?: string;
  health: string;
  nodeState: VsanHostClusterStatusState;
  memberUuid?: string[];
}
/** Since 5.5. */
export interface VsanHostClusterStatusState extends DynamicData {
  state: string;
  completion?: VsanHostClusterStatusStateCompletionEstimate;
}
/** Since 5.5. */
export interface VsanHostClusterStatusStateCompletionEstimate extends DynamicData {
  completeTime?: Date;
  percentComplete?: number;
}
/** Since 5.5. */
export interface VsanHostConfigInfo extends DynamicData {
  enabled?: boolean;
  hostSystem?: Ref<'HostSystem'>;
  clusterInfo?: VsanHostConfigInfoClusterInfo;
  storageInfo?: VsanHostConfigInfoStorageInfo;
  networkInfo?: VsanHostConfigInfoNetworkInfo;
  /** Since 6.0. */ faultDomainInfo?: VsanHostFaultDomainInfo;
}
/** Since 5.5. */
export interface VsanHostConfigInfoClusterInfo extends DynamicData {
  uuid?: string;
  nodeUuid?: string;
}
/** Since 5.5. */
export interface VsanHostConfigInfoNetworkInfo extends DynamicData {
  port?: VsanHostConfigInfoNetworkInfoPortConfig[];
}
/** Since 5.5. */
export interface VsanHostConfigInfoNetworkInfoPortConfig extends DynamicData {
  ipConfig?: VsanHostIpConfig;
  device: string;
}
/** Since 5.5. */
export interface VsanHostConfigInfoStorageInfo extends DynamicData {
  autoClaimStorage?: boolean;
  diskMapping?: VsanHostDiskMapping[];
  /** Since 6.0. */ diskMapInfo?: VsanHostDiskMapInfo[];
  /** Since 6.0. */ checksumEnabled?: boolean;
}
/** Since 5.5. */
export interface VsanHostDecommissionMode extends DynamicData {
  objectAction: string;
}
/** Since 6.0. */
export interface VsanHostDiskMapInfo extends DynamicData {
  mapping: VsanHostDiskMapping;
  mounted: boolean;
}
/** Since 5.5. */
export interface VsanHostDiskMapResult extends DynamicData {
  mapping: VsanHostDiskMapping;
  diskResult?: VsanHostDiskResult[];
  error?: LocalizedMethodFault;
}
/** Since 5.5. */
export interface VsanHostDiskMapping extends DynamicData {
  ssd: HostScsiDisk;
  nonSsd: HostScsiDisk[];
}
/** Since 5.5. */
export interface VsanHostDiskResult extends DynamicData {
  disk: HostScsiDisk;
  state: string;
  vsanUuid?: string;
  error?: LocalizedMethodFault;
  /** Since 6.0. */ degraded?: boolean;
}
/** Since 6.0. */
export interface VsanHostFaultDomainInfo extends DynamicData {
  name: string;
}
/** Since 5.5. */
export interface VsanHostIpConfig extends DynamicData {
  upstreamIpAddress: string;
  downstreamIpAddress: string;
}
/** Since 5.5. */
export interface VsanHostMembershipInfo extends DynamicData {
  nodeUuid: string;
  hostname: string;
}
/** Since 5.5. */
export interface VsanHostRuntimeInfo extends DynamicData {
  membershipList?: VsanHostMembershipInfo[];
  diskIssues?: VsanHostRuntimeInfoDiskIssue[];
  accessGenNo?: number;
}
/** Since 5.5. */
export interface VsanHostRuntimeInfoDiskIssue extends DynamicData {
  diskId: string;
  issue: string;
}
/** Since 6.0. */
export interface VsanHostVsanDiskInfo extends DynamicData {
  vsanUuid: string;
  formatVersion: number;
}
/** Since 6.0. */
export interface VsanIncompatibleDiskMapping extends VsanDiskFault {}
/** Since 5.5. */
export interface VsanNewPolicyBatch extends DynamicData {
  size?: Long[];
  policy?: string;
}
/** Since 5.5. */
export interface VsanPolicyChangeBatch extends DynamicData {
  uuid?: string[];
  policy?: string;
}
/** Since 5.5. */
export interface VsanPolicyCost extends DynamicData {
  changeDataSize?: Long;
  currentDataSize?: Long;
  tempDataSize?: Long;
  copyDataSize?: Long;
  changeFlashReadCacheSize?: Long;
  currentFlashReadCacheSize?: Long;
  /** Since 6.0. */ currentDiskSpaceToAddressSpaceRatio?: number;
  diskSpaceToAddressSpaceRatio?: number;
}
/** Since 5.5. */
export interface VsanPolicySatisfiability extends DynamicData {
  uuid?: string;
  isSatisfiable: boolean;
  reason?: LocalizableMessage;
  cost?: VsanPolicyCost;
}
/** Since 6.0. */
export interface VsanUpgradeSystemAPIBrokenIssue extends VsanUpgradeSystemPreflightCheckIssue {
  hosts: Ref<'HostSystem'>[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemAutoClaimEnabledOnHostsIssue extends VsanUpgradeSystemPreflightCheckIssue {
  hosts: Ref<'HostSystem'>[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemHostsDisconnectedIssue extends VsanUpgradeSystemPreflightCheckIssue {
  hosts: Ref<'HostSystem'>[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemMissingHostsInClusterIssue extends VsanUpgradeSystemPreflightCheckIssue {
  hosts: Ref<'HostSystem'>[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemNetworkPartitionInfo extends DynamicData {
  hosts: Ref<'HostSystem'>[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemNetworkPartitionIssue extends VsanUpgradeSystemPreflightCheckIssue {
  partitions: VsanUpgradeSystemNetworkPartitionInfo[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemNotEnoughFreeCapacityIssue extends VsanUpgradeSystemPreflightCheckIssue {
  reducedRedundancyUpgradePossible: boolean;
}
/** Since 6.0. */
export interface VsanUpgradeSystemPreflightCheckIssue extends DynamicData {
  msg: string;
}
/** Since 6.0. */
export interface VsanUpgradeSystemPreflightCheckResult extends DynamicData {
  issues?: VsanUpgradeSystemPreflightCheckIssue[];
  diskMappingToRestore?: VsanHostDiskMapping;
}
/** Since 6.0. */
export interface VsanUpgradeSystemRogueHostsInClusterIssue extends VsanUpgradeSystemPreflightCheckIssue {
  uuids: string[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemUpgradeHistoryDiskGroupOp extends VsanUpgradeSystemUpgradeHistoryItem {
  operation: string;
  diskMapping: VsanHostDiskMapping;
}
/** Since 6.0. */
export interface VsanUpgradeSystemUpgradeHistoryItem extends DynamicData {
  timestamp: Date;
  host?: Ref<'HostSystem'>;
  message: string;
  task?: Ref<'Task'>;
}
/** Since 6.0. */
export interface VsanUpgradeSystemUpgradeHistoryPreflightFail extends VsanUpgradeSystemUpgradeHistoryItem {
  preflightResult: VsanUpgradeSystemPreflightCheckResult;
}
/** Since 6.0. */
export interface VsanUpgradeSystemUpgradeStatus extends DynamicData {
  inProgress: boolean;
  history?: VsanUpgradeSystemUpgradeHistoryItem[];
  aborted?: boolean;
  completed?: boolean;
  progress?: number;
}
/** Since 6.0. */
export interface VsanUpgradeSystemV2ObjectsPresentDuringDowngradeIssue extends VsanUpgradeSystemPreflightCheckIssue {
  uuids: string[];
}
/** Since 6.0. */
export interface VsanUpgradeSystemWrongEsxVersionIssue extends VsanUpgradeSystemPreflightCheckIssue {
  hosts: Ref<'HostSystem'>[];
}
/** Since 6.5. */
export interface VslmCloneSpec extends VslmMigrateSpec {
  name: string;
  /** Since 6.7. */ keepAfterDeleteVm?: boolean;
  /** Since 7.0. */ metadata?: KeyValue[];
}
/** Since 6.5. */
export interface VslmCreateSpec extends DynamicData {
  name: string;
  /** Since 6.7. */ keepAfterDeleteVm?: boolean;
  backingSpec: VslmCreateSpecBackingSpec;
  capacityInMB: Long;
  /** Since 6.7. */ profile?: VirtualMachineProfileSpec[];
  /** Since 7.0. */ crypto?: CryptoSpec;
  /** Since 7.0. */ metadata?: KeyValue[];
}
/** Since 6.5. */
export interface VslmCreateSpecBackingSpec extends DynamicData {
  datastore: Ref<'Datastore'>;
  /** Since 6.7. */ path?: string;
}
/** Since 6.5. */
export interface VslmCreateSpecDiskFileBackingSpec extends VslmCreateSpecBackingSpec {
  provisioningType?: string;
}
/** Since 6.5. */
export interface VslmCreateSpecRawDiskMappingBackingSpec extends VslmCreateSpecBackingSpec {
  lunUuid: string;
  compatibilityMode: string;
}
/** Since 6.5. */
export interface VslmMigrateSpec extends DynamicData {
  backingSpec: VslmCreateSpecBackingSpec;
  /** Since 6.7. */ profile?: VirtualMachineProfileSpec[];
  consolidate?: boolean;
  /** Since 7.0. */ disksCrypto?: DiskCryptoSpec;
}
/** Since 6.5. */
export interface VslmRelocateSpec extends VslmMigrateSpec {}
/** Since 6.5. */
export interface VslmTagEntry extends DynamicData {
  tagName: string;
  parentCategoryName: string;
}
/** Since 5.0. */
export interface VspanDestPortConflict extends DvsFault {
  vspanSessionKey1: string;
  vspanSessionKey2: string;
  portKey: string;
}
/** Since 5.0. */
export interface VspanPortConflict extends DvsFault {
  vspanSessionKey1: string;
  vspanSessionKey2: string;
  portKey: string;
}
/** Since 5.0. */
export interface VspanPortMoveFault extends DvsFault {
  srcPortgroupName: string;
  destPortgroupName: string;
  portKey: string;
}
/** Since 5.0. */
export interface VspanPortPromiscChangeFault extends DvsFault {
  portKey: string;
}
/** Since 5.0. */
export interface VspanPortgroupPromiscChangeFault extends DvsFault {
  portgroupName: string;
}
/** Since 5.0. */
export interface VspanPortgroupTypeChangeFault extends DvsFault {
  portgroupName: string;
}
/** Since 5.0. */
export interface VspanPromiscuousPortNotSupported extends DvsFault {
  vspanSessionKey: string;
  portKey: string;
}
/** Since 5.0. */
export interface VspanSameSessionPortConflict extends DvsFault {
  vspanSessionKey: string;
  portKey: string;
}
/** Since 6.0. */
export interface VvolDatastoreInfo extends DatastoreInfo {
  vvolDS?: HostVvolVolume;
}
/** Since 4.1. */
export interface WaitOptions extends DynamicData {
  maxWaitSeconds?: number;
  maxObjectUpdates?: number;
}
export interface WakeOnLanNotSupported extends VirtualHardwareCompatibilityIssue {}
export interface WakeOnLanNotSupportedByVmotionNIC extends HostPowerOpFailed {}
export interface WarningUpgradeEvent extends UpgradeEvent {}
export interface WeeklyTaskScheduler extends DailyTaskScheduler {
  sunday: boolean;
  monday: boolean;
  tuesday: boolean;
  wednesday: boolean;
  thursday: boolean;
  friday: boolean;
  saturday: boolean;
}
/** Since 5.0. */
export interface WillLoseHAProtection extends MigrationFault {
  resolution: string;
}
export interface WillModifyConfigCpuRequirements extends MigrationFault {}
/** Since 5.0. */
export interface WillResetSnapshotDirectory extends MigrationFault {}
/** Since 4.1. */
export interface WinNetBIOSConfigInfo extends NetBIOSConfigInfo {
  primaryWINS: string;
  secondaryWINS?: string;
}
/** Since 5.1. */
export interface WipeDiskFault extends VimFault {}
/** Since 6.5. */
export interface WitnessNodeInfo extends DynamicData {
  ipSettings: CustomizationIPSettings;
  biosUuid?: string;
}
/** Since 6.7. */
export interface vslmInfrastructureObjectPolicy extends DynamicData {
  name: string;
  backingObjectId: string;
  profileId: string;
  error?: LocalizedMethodFault;
}
/** Since 6.7. */
export interface vslmInfrastructureObjectPolicySpec extends DynamicData {
  datastore: Ref<'Datastore'>;
  profile?: VirtualMachineProfileSpec[];
}

/** Every data object type by name. */
export interface DataObjects {
  AboutInfo: AboutInfo;
  AccountCreatedEvent: AccountCreatedEvent;
  AccountRemovedEvent: AccountRemovedEvent;
  AccountUpdatedEvent: AccountUpdatedEvent;
  Action: Action;
  ActiveDirectoryFault: ActiveDirectoryFault;
  ActiveDirectoryProfile: ActiveDirectoryProfile;
  ActiveVMsBlockingEVC: ActiveVMsBlockingEVC;
  AdminDisabled: AdminDisabled;
  AdminNotDisabled: AdminNotDisabled;
  AdminPasswordNotChangedEvent: AdminPasswordNotChangedEvent;
  AffinityConfigured: AffinityConfigured;
  AfterStartupTaskScheduler: AfterStartupTaskScheduler;
  AgentInstallFailed: AgentInstallFailed;
  AlarmAcknowledgedEvent: AlarmAcknowledgedEvent;
  AlarmAction: AlarmAction;
  AlarmActionTriggeredEvent: AlarmActionTriggeredEvent;
  AlarmClearedEvent: AlarmClearedEvent;
  AlarmCreatedEvent: AlarmCreatedEvent;
  AlarmDescription: AlarmDescription;
  AlarmEmailCompletedEvent: AlarmEmailCompletedEvent;
  AlarmEmailFailedEvent: AlarmEmailFailedEvent;
  AlarmEvent: AlarmEvent;
  AlarmEventArgument: AlarmEventArgument;
  AlarmExpression: AlarmExpression;
  AlarmFilterSpec: AlarmFilterSpec;
  AlarmInfo: AlarmInfo;
  AlarmReconfiguredEvent: AlarmReconfiguredEvent;
  AlarmRemovedEvent: AlarmRemovedEvent;
  AlarmScriptCompleteEvent: AlarmScriptCompleteEvent;
  AlarmScriptFailedEvent: AlarmScriptFailedEvent;
  AlarmSetting: AlarmSetting;
  AlarmSnmpCompletedEvent: AlarmSnmpCompletedEvent;
  AlarmSnmpFailedEvent: AlarmSnmpFailedEvent;
  AlarmSpec: AlarmSpec;
  AlarmState: AlarmState;
  AlarmStatusChangedEvent: AlarmStatusChangedEvent;
  AlarmTriggeringAction: AlarmTriggeringAction;
  AlarmTriggeringActionTransitionSpec: AlarmTriggeringActionTransitionSpec;
  AllVirtualMachinesLicensedEvent: AllVirtualMachinesLicensedEvent;
  AlreadyAuthenticatedSessionEvent: AlreadyAuthenticatedSessionEvent;
  AlreadyBeingManaged: AlreadyBeingManaged;
  AlreadyConnected: AlreadyConnected;
  AlreadyExists: AlreadyExists;
  AlreadyUpgraded: AlreadyUpgraded;
  AndAlarmExpression: AndAlarmExpression;
  AnswerFile: AnswerFile;
  AnswerFileCreateSpec: AnswerFileCreateSpec;
  AnswerFileOptionsCreateSpec: AnswerFileOptionsCreateSpec;
  AnswerFileSerializedCreateSpec: AnswerFileSerializedCreateSpec;
  AnswerFileStatusError: AnswerFileStatusError;
  AnswerFileStatusResult: AnswerFileStatusResult;
  AnswerFileUpdateFailed: AnswerFileUpdateFailed;
  AnswerFileUpdateFailure: AnswerFileUpdateFailure;
  ApplicationQuiesceFault: ApplicationQuiesceFault;
  ApplyHostProfileConfigurationResult: ApplyHostProfileConfigurationResult;
  ApplyHostProfileConfigurationSpec: ApplyHostProfileConfigurationSpec;
  ApplyProfile: ApplyProfile;
  ApplyStorageRecommendationResult: ApplyStorageRecommendationResult;
  ArrayUpdateSpec: ArrayUpdateSpec;
  AuthMinimumAdminPermission: AuthMinimumAdminPermission;
  AuthenticationProfile: AuthenticationProfile;
  AuthorizationDescription: AuthorizationDescription;
  AuthorizationEvent: AuthorizationEvent;
  AuthorizationPrivilege: AuthorizationPrivilege;
  AuthorizationRole: AuthorizationRole;
  AutoStartDefaults: AutoStartDefaults;
  AutoStartPowerInfo: AutoStartPowerInfo;
  BackupBlobReadFailure: BackupBlobReadFailure;
  BackupBlobWriteFailure: BackupBlobWriteFailure;
  BadUsernameSessionEvent: BadUsernameSessionEvent;
  BaseConfigInfo: BaseConfigInfo;
  BaseConfigInfoBackingInfo: BaseConfigInfoBackingInfo;
  BaseConfigInfoDiskFileBackingInfo: BaseConfigInfoDiskFileBackingInfo;
  BaseConfigInfoFileBackingInfo: BaseConfigInfoFileBackingInfo;
  BaseConfigInfoRawDiskMappingBackingInfo: BaseConfigInfoRawDiskMappingBackingInfo;
  BatchResult: BatchResult;
  BlockedByFirewall: BlockedByFirewall;
  BoolOption: BoolOption;
  BoolPolicy: BoolPolicy;
  CAMServerRefusedConnection: CAMServerRefusedConnection;
  CanceledHostOperationEvent: CanceledHostOperationEvent;
  CannotAccessFile: CannotAccessFile;
  CannotAccessLocalSource: CannotAccessLocalSource;
  CannotAccessNetwork: CannotAccessNetwork;
  CannotAccessVmComponent: CannotAccessVmComponent;
  CannotAccessVmConfig: CannotAccessVmConfig;
  CannotAccessVmDevice: CannotAccessVmDevice;
  CannotAccessVmDisk: CannotAccessVmDisk;
  CannotAddHostWithFTVmAsStandalone: CannotAddHostWithFTVmAsStandalone;
  CannotAddHostWithFTVmToDifferentCluster: CannotAddHostWithFTVmToDifferentCluster;
  CannotAddHostWithFTVmToNonHACluster: CannotAddHostWithFTVmToNonHACluster;
  CannotChangeDrsBehaviorForFtSecondary: CannotChangeDrsBehaviorForFtSecondary;
  CannotChangeHaSettingsForFtSecondary: CannotChangeHaSettingsForFtSecondary;
  CannotChangeVsanClusterUuid: CannotChangeVsanClusterUuid;
  CannotChangeVsanNodeUuid: CannotChangeVsanNodeUuid;
  CannotComputeFTCompatibleHosts: CannotComputeFTCompatibleHosts;
  CannotCreateFile: CannotCreateFile;
  CannotDecryptPasswords: CannotDecryptPasswords;
  CannotDeleteFile: CannotDeleteFile;
  CannotDisableDrsOnClustersWithVApps: CannotDisableDrsOnClustersWithVApps;
  CannotDisableSnapshot: CannotDisableSnapshot;
  CannotDisconnectHostWithFaultToleranceVm: CannotDisconnectHostWithFaultToleranceVm;
  CannotEnableVmcpForCluster: CannotEnableVmcpForCluster;
  CannotModifyConfigCpuRequirements: CannotModifyConfigCpuRequirements;
  CannotMoveFaultToleranceVm: CannotMoveFaultToleranceVm;
  CannotMoveHostWithFaultToleranceVm: CannotMoveHostWithFaultToleranceVm;
  CannotMoveVmWithDeltaDisk: CannotMoveVmWithDeltaDisk;
  CannotMoveVmWithNativeDeltaDisk: CannotMoveVmWithNativeDeltaDisk;
  CannotMoveVsanEnabledHost: CannotMoveVsanEnabledHost;
  CannotPlaceWithoutPrerequisiteMoves: CannotPlaceWithoutPrerequisiteMoves;
  CannotPowerOffVmInCluster: CannotPowerOffVmInCluster;
  CannotReconfigureVsanWhenHaEnabled: CannotReconfigureVsanWhenHaEnabled;
  CannotUseNetwork: CannotUseNetwork;
  Capability: Capability;
  ChangesInfoEventArgument: ChangesInfoEventArgument;
  CheckResult: CheckResult;
  ChoiceOption: ChoiceOption;
  ClockSkew: ClockSkew;
  CloneFromSnapshotNotSupported: CloneFromSnapshotNotSupported;
  ClusterAction: ClusterAction;
  ClusterActionHistory: ClusterActionHistory;
  ClusterAffinityRuleSpec: ClusterAffinityRuleSpec;
  ClusterAntiAffinityRuleSpec: ClusterAntiAffinityRuleSpec;
  ClusterAttemptedVmInfo: ClusterAttemptedVmInfo;
  ClusterComplianceCheckedEvent: ClusterComplianceCheckedEvent;
  ClusterComputeResourceClusterConfigResult: ClusterComputeResourceClusterConfigResult;
  ClusterComputeResourceDVSConfigurationValidation: ClusterComputeResourceDVSConfigurationValidation;
  ClusterComputeResourceDVSSetting: ClusterComputeResourceDVSSetting;
  ClusterComputeResourceDVSSettingDVPortgroupToServiceMapping: ClusterComputeResourceDVSSettingDVPortgroupToServiceMapping;
  ClusterComputeResourceDvsProfile: ClusterComputeResourceDvsProfile;
  ClusterComputeResourceDvsProfileDVPortgroupSpecToServiceMapping: ClusterComputeResourceDvsProfileDVPortgroupSpecToServiceMapping;
  ClusterComputeResourceHCIConfigInfo: ClusterComputeResourceHCIConfigInfo;
  ClusterComputeResourceHCIConfigSpec: ClusterComputeResourceHCIConfigSpec;
  ClusterComputeResourceHostConfigurationInput: ClusterComputeResourceHostConfigurationInput;
  ClusterComputeResourceHostConfigurationProfile: ClusterComputeResourceHostConfigurationProfile;
  ClusterComputeResourceHostConfigurationValidation: ClusterComputeResourceHostConfigurationValidation;
  ClusterComputeResourceHostVmkNicInfo: ClusterComputeResourceHostVmkNicInfo;
  ClusterComputeResourceSummary: ClusterComputeResourceSummary;
  ClusterComputeResourceVCProfile: ClusterComputeResourceVCProfile;
  ClusterComputeResourceValidationResultBase: ClusterComputeResourceValidationResultBase;
  ClusterConfigInfo: ClusterConfigInfo;
  ClusterConfigInfoEx: ClusterConfigInfoEx;
  ClusterConfigSpec: ClusterConfigSpec;
  ClusterConfigSpecEx: ClusterConfigSpecEx;
  ClusterCreatedEvent: ClusterCreatedEvent;
  ClusterCryptoConfigInfo: ClusterCryptoConfigInfo;
  ClusterDasAamHostInfo: ClusterDasAamHostInfo;
  ClusterDasAamNodeState: ClusterDasAamNodeState;
  ClusterDasAdmissionControlInfo: ClusterDasAdmissionControlInfo;
  ClusterDasAdmissionControlPolicy: ClusterDasAdmissionControlPolicy;
  ClusterDasAdvancedRuntimeInfo: ClusterDasAdvancedRuntimeInfo;
  ClusterDasAdvancedRuntimeInfoVmcpCapabilityInfo: ClusterDasAdvancedRuntimeInfoVmcpCapabilityInfo;
  ClusterDasConfigInfo: ClusterDasConfigInfo;
  ClusterDasData: ClusterDasData;
  ClusterDasDataSummary: ClusterDasDataSummary;
  ClusterDasFailoverLevelAdvancedRuntimeInfo: ClusterDasFailoverLevelAdvancedRuntimeInfo;
  ClusterDasFailoverLevelAdvancedRuntimeInfoHostSlots: ClusterDasFailoverLevelAdvancedRuntimeInfoHostSlots;
  ClusterDasFailoverLevelAdvancedRuntimeInfoSlotInfo: ClusterDasFailoverLevelAdvancedRuntimeInfoSlotInfo;
  ClusterDasFailoverLevelAdvancedRuntimeInfoVmSlots: ClusterDasFailoverLevelAdvancedRuntimeInfoVmSlots;
  ClusterDasFdmHostState: ClusterDasFdmHostState;
  ClusterDasHostInfo: ClusterDasHostInfo;
  ClusterDasHostRecommendation: ClusterDasHostRecommendation;
  ClusterDasVmConfigInfo: ClusterDasVmConfigInfo;
  ClusterDasVmConfigSpec: ClusterDasVmConfigSpec;
  ClusterDasVmSettings: ClusterDasVmSettings;
  ClusterDependencyRuleInfo: ClusterDependencyRuleInfo;
  ClusterDestroyedEvent: ClusterDestroyedEvent;
  ClusterDpmConfigInfo: ClusterDpmConfigInfo;
  ClusterDpmHostConfigInfo: ClusterDpmHostConfigInfo;
  ClusterDpmHostConfigSpec: ClusterDpmHostConfigSpec;
  ClusterDrsConfigInfo: ClusterDrsConfigInfo;
  ClusterDrsFaults: ClusterDrsFaults;
  ClusterDrsFaultsFaultsByVirtualDisk: ClusterDrsFaultsFaultsByVirtualDisk;
  ClusterDrsFaultsFaultsByVm: ClusterDrsFaultsFaultsByVm;
  ClusterDrsMigration: ClusterDrsMigration;
  ClusterDrsRecommendation: ClusterDrsRecommendation;
  ClusterDrsVmConfigInfo: ClusterDrsVmConfigInfo;
  ClusterDrsVmConfigSpec: ClusterDrsVmConfigSpec;
  ClusterEVCManagerCheckResult: ClusterEVCManagerCheckResult;
  ClusterEVCManagerEVCState: ClusterEVCManagerEVCState;
  ClusterEnterMaintenanceResult: ClusterEnterMaintenanceResult;
  ClusterEvent: ClusterEvent;
  ClusterFailoverHostAdmissionControlInfo: ClusterFailoverHostAdmissionControlInfo;
  ClusterFailoverHostAdmissionControlInfoHostStatus: ClusterFailoverHostAdmissionControlInfoHostStatus;
  ClusterFailoverHostAdmissionControlPolicy: ClusterFailoverHostAdmissionControlPolicy;
  ClusterFailoverLevelAdmissionControlInfo: ClusterFailoverLevelAdmissionControlInfo;
  ClusterFailoverLevelAdmissionControlPolicy: ClusterFailoverLevelAdmissionControlPolicy;
  ClusterFailoverResourcesAdmissionControlInfo: ClusterFailoverResourcesAdmissionControlInfo;
  ClusterFailoverResourcesAdmissionControlPolicy: ClusterFailoverResourcesAdmissionControlPolicy;
  ClusterFixedSizeSlotPolicy: ClusterFixedSizeSlotPolicy;
  ClusterGroupInfo: ClusterGroupInfo;
  ClusterGroupSpec: ClusterGroupSpec;
  ClusterHostGroup: ClusterHostGroup;
  ClusterHostInfraUpdateHaModeAction: ClusterHostInfraUpdateHaModeAction;
  ClusterHostPowerAction: ClusterHostPowerAction;
  ClusterHostRecommendation: ClusterHostRecommendation;
  ClusterInfraUpdateHaConfigInfo: ClusterInfraUpdateHaConfigInfo;
  ClusterInitialPlacementAction: ClusterInitialPlacementAction;
  ClusterIoFilterInfo: ClusterIoFilterInfo;
  ClusterMigrationAction: ClusterMigrationAction;
  ClusterNetworkConfigSpec: ClusterNetworkConfigSpec;
  ClusterNotAttemptedVmInfo: ClusterNotAttemptedVmInfo;
  ClusterOrchestrationInfo: ClusterOrchestrationInfo;
  ClusterOvercommittedEvent: ClusterOvercommittedEvent;
  ClusterPowerOnVmResult: ClusterPowerOnVmResult;
  ClusterProactiveDrsConfigInfo: ClusterProactiveDrsConfigInfo;
  ClusterProfileCompleteConfigSpec: ClusterProfileCompleteConfigSpec;
  ClusterProfileConfigInfo: ClusterProfileConfigInfo;
  ClusterProfileConfigServiceCreateSpec: ClusterProfileConfigServiceCreateSpec;
  ClusterProfileConfigSpec: ClusterProfileConfigSpec;
  ClusterProfileCreateSpec: ClusterProfileCreateSpec;
  ClusterRecommendation: ClusterRecommendation;
  ClusterReconfiguredEvent: ClusterReconfiguredEvent;
  ClusterResourceUsageSummary: ClusterResourceUsageSummary;
  ClusterRuleInfo: ClusterRuleInfo;
  ClusterRuleSpec: ClusterRuleSpec;
  ClusterSlotPolicy: ClusterSlotPolicy;
  ClusterStatusChangedEvent: ClusterStatusChangedEvent;
  ClusterUsageSummary: ClusterUsageSummary;
  ClusterVmComponentProtectionSettings: ClusterVmComponentProtectionSettings;
  ClusterVmGroup: ClusterVmGroup;
  ClusterVmHostRuleInfo: ClusterVmHostRuleInfo;
  ClusterVmOrchestrationInfo: ClusterVmOrchestrationInfo;
  ClusterVmOrchestrationSpec: ClusterVmOrchestrationSpec;
  ClusterVmReadiness: ClusterVmReadiness;
  ClusterVmToolsMonitoringSettings: ClusterVmToolsMonitoringSettings;
  CollectorAddressUnset: CollectorAddressUnset;
  ComplianceFailure: ComplianceFailure;
  ComplianceFailureComplianceFailureValues: ComplianceFailureComplianceFailureValues;
  ComplianceLocator: ComplianceLocator;
  ComplianceProfile: ComplianceProfile;
  ComplianceResult: ComplianceResult;
  CompositePolicyOption: CompositePolicyOption;
  ComputeResourceConfigInfo: ComputeResourceConfigInfo;
  ComputeResourceConfigSpec: ComputeResourceConfigSpec;
  ComputeResourceEventArgument: ComputeResourceEventArgument;
  ComputeResourceHostSPBMLicenseInfo: ComputeResourceHostSPBMLicenseInfo;
  ComputeResourceSummary: ComputeResourceSummary;
  ConcurrentAccess: ConcurrentAccess;
  ConfigTarget: ConfigTarget;
  ConflictingConfiguration: ConflictingConfiguration;
  ConflictingConfigurationConfig: ConflictingConfigurationConfig;
  ConflictingDatastoreFound: ConflictingDatastoreFound;
  ConnectedIso: ConnectedIso;
  CpuCompatibilityUnknown: CpuCompatibilityUnknown;
  CpuHotPlugNotSupported: CpuHotPlugNotSupported;
  CpuIncompatible: CpuIncompatible;
  CpuIncompatible1ECX: CpuIncompatible1ECX;
  CpuIncompatible81EDX: CpuIncompatible81EDX;
  CreateTaskAction: CreateTaskAction;
  CryptoKeyId: CryptoKeyId;
  CryptoKeyPlain: CryptoKeyPlain;
  CryptoKeyResult: CryptoKeyResult;
  CryptoManagerKmipCertificateInfo: CryptoManagerKmipCertificateInfo;
  CryptoManagerKmipClusterStatus: CryptoManagerKmipClusterStatus;
  CryptoManagerKmipCryptoKeyStatus: CryptoManagerKmipCryptoKeyStatus;
  CryptoManagerKmipServerCertInfo: CryptoManagerKmipServerCertInfo;
  CryptoManagerKmipServerStatus: CryptoManagerKmipServerStatus;
  CryptoSpec: CryptoSpec;
  CryptoSpecDecrypt: CryptoSpecDecrypt;
  CryptoSpecDeepRecrypt: CryptoSpecDeepRecrypt;
  CryptoSpecEncrypt: CryptoSpecEncrypt;
  CryptoSpecNoOp: CryptoSpecNoOp;
  CryptoSpecRegister: CryptoSpecRegister;
  CryptoSpecShallowRecrypt: CryptoSpecShallowRecrypt;
  CustomFieldDef: CustomFieldDef;
  CustomFieldDefAddedEvent: CustomFieldDefAddedEvent;
  CustomFieldDefEvent: CustomFieldDefEvent;
  CustomFieldDefRemovedEvent: CustomFieldDefRemovedEvent;
  CustomFieldDefRenamedEvent: CustomFieldDefRenamedEvent;
  CustomFieldEvent: CustomFieldEvent;
  CustomFieldStringValue: CustomFieldStringValue;
  CustomFieldValue: CustomFieldValue;
  CustomFieldValueChangedEvent: CustomFieldValueChangedEvent;
  CustomizationAdapterMapping: CustomizationAdapterMapping;
  CustomizationAutoIpV6Generator: CustomizationAutoIpV6Generator;
  CustomizationCustomIpGenerator: CustomizationCustomIpGenerator;
  CustomizationCustomIpV6Generator: CustomizationCustomIpV6Generator;
  CustomizationCustomName: CustomizationCustomName;
  CustomizationDhcpIpGenerator: CustomizationDhcpIpGenerator;
  CustomizationDhcpIpV6Generator: CustomizationDhcpIpV6Generator;
  CustomizationEvent: CustomizationEvent;
  CustomizationFailed: CustomizationFailed;
  CustomizationFault: CustomizationFault;
  CustomizationFixedIp: CustomizationFixedIp;
  CustomizationFixedIpV6: CustomizationFixedIpV6;
  CustomizationFixedName: CustomizationFixedName;
  CustomizationGlobalIPSettings: CustomizationGlobalIPSettings;
  CustomizationGuiRunOnce: CustomizationGuiRunOnce;
  CustomizationGuiUnattended: CustomizationGuiUnattended;
  CustomizationIPSettings: CustomizationIPSettings;
  CustomizationIPSettingsIpV6AddressSpec: CustomizationIPSettingsIpV6AddressSpec;
  CustomizationIdentification: CustomizationIdentification;
  CustomizationIdentitySettings: CustomizationIdentitySettings;
  CustomizationIpGenerator: CustomizationIpGenerator;
  CustomizationIpV6Generator: CustomizationIpV6Generator;
  CustomizationLicenseFilePrintData: CustomizationLicenseFilePrintData;
  CustomizationLinuxIdentityFailed: CustomizationLinuxIdentityFailed;
  CustomizationLinuxOptions: CustomizationLinuxOptions;
  CustomizationLinuxPrep: CustomizationLinuxPrep;
  CustomizationName: CustomizationName;
  CustomizationNetworkSetupFailed: CustomizationNetworkSetupFailed;
  CustomizationOptions: CustomizationOptions;
  CustomizationPassword: CustomizationPassword;
  CustomizationPending: CustomizationPending;
  CustomizationPrefixName: CustomizationPrefixName;
  CustomizationSpec: CustomizationSpec;
  CustomizationSpecInfo: CustomizationSpecInfo;
  CustomizationSpecItem: CustomizationSpecItem;
  CustomizationStartedEvent: CustomizationStartedEvent;
  CustomizationStatelessIpV6Generator: CustomizationStatelessIpV6Generator;
  CustomizationSucceeded: CustomizationSucceeded;
  CustomizationSysprep: CustomizationSysprep;
  CustomizationSysprepFailed: CustomizationSysprepFailed;
  CustomizationSysprepText: CustomizationSysprepText;
  CustomizationUnknownFailure: CustomizationUnknownFailure;
  CustomizationUnknownIpGenerator: CustomizationUnknownIpGenerator;
  CustomizationUnknownIpV6Generator: CustomizationUnknownIpV6Generator;
  CustomizationUnknownName: CustomizationUnknownName;
  CustomizationUserData: CustomizationUserData;
  CustomizationVirtualMachineName: CustomizationVirtualMachineName;
  CustomizationWinOptions: CustomizationWinOptions;
  DVPortConfigInfo: DVPortConfigInfo;
  DVPortConfigSpec: DVPortConfigSpec;
  DVPortNotSupported: DVPortNotSupported;
  DVPortSetting: DVPortSetting;
  DVPortState: DVPortState;
  DVPortStatus: DVPortStatus;
  DVPortgroupConfigInfo: DVPortgroupConfigInfo;
  DVPortgroupConfigSpec: DVPortgroupConfigSpec;
  DVPortgroupCreatedEvent: DVPortgroupCreatedEvent;
  DVPortgroupDestroyedEvent: DVPortgroupDestroyedEvent;
  DVPortgroupEvent: DVPortgroupEvent;
  DVPortgroupPolicy: DVPortgroupPolicy;
  DVPortgroupReconfiguredEvent: DVPortgroupReconfiguredEvent;
  DVPortgroupRenamedEvent: DVPortgroupRenamedEvent;
  DVPortgroupSelection: DVPortgroupSelection;
  DVSBackupRestoreCapability: DVSBackupRestoreCapability;
  DVSCapability: DVSCapability;
  DVSConfigInfo: DVSConfigInfo;
  DVSConfigSpec: DVSConfigSpec;
  DVSContactInfo: DVSContactInfo;
  DVSCreateSpec: DVSCreateSpec;
  DVSFailureCriteria: DVSFailureCriteria;
  DVSFeatureCapability: DVSFeatureCapability;
  DVSHealthCheckCapability: DVSHealthCheckCapability;
  DVSHealthCheckConfig: DVSHealthCheckConfig;
  DVSHostLocalPortInfo: DVSHostLocalPortInfo;
  DVSMacLearningPolicy: DVSMacLearningPolicy;
  DVSMacManagementPolicy: DVSMacManagementPolicy;
  DVSManagerDvsConfigTarget: DVSManagerDvsConfigTarget;
  DVSNameArrayUplinkPortPolicy: DVSNameArrayUplinkPortPolicy;
  DVSNetworkResourceManagementCapability: DVSNetworkResourceManagementCapability;
  DVSNetworkResourcePool: DVSNetworkResourcePool;
  DVSNetworkResourcePoolAllocationInfo: DVSNetworkResourcePoolAllocationInfo;
  DVSNetworkResourcePoolConfigSpec: DVSNetworkResourcePoolConfigSpec;
  DVSPolicy: DVSPolicy;
  DVSRollbackCapability: DVSRollbackCapability;
  DVSRuntimeInfo: DVSRuntimeInfo;
  DVSSecurityPolicy: DVSSecurityPolicy;
  DVSSelection: DVSSelection;
  DVSSummary: DVSSummary;
  DVSTrafficShapingPolicy: DVSTrafficShapingPolicy;
  DVSUplinkPortPolicy: DVSUplinkPortPolicy;
  DVSVendorSpecificConfig: DVSVendorSpecificConfig;
  DVSVmVnicNetworkResourcePool: DVSVmVnicNetworkResourcePool;
  DailyTaskScheduler: DailyTaskScheduler;
  DasAdmissionControlDisabledEvent: DasAdmissionControlDisabledEvent;
  DasAdmissionControlEnabledEvent: DasAdmissionControlEnabledEvent;
  DasAgentFoundEvent: DasAgentFoundEvent;
  DasAgentUnavailableEvent: DasAgentUnavailableEvent;
  DasClusterIsolatedEvent: DasClusterIsolatedEvent;
  DasConfigFault: DasConfigFault;
  DasDisabledEvent: DasDisabledEvent;
  DasEnabledEvent: DasEnabledEvent;
  DasHeartbeatDatastoreInfo: DasHeartbeatDatastoreInfo;
  DasHostFailedEvent: DasHostFailedEvent;
  DasHostIsolatedEvent: DasHostIsolatedEvent;
  DatabaseError: DatabaseError;
  DatabaseSizeEstimate: DatabaseSizeEstimate;
  DatabaseSizeParam: DatabaseSizeParam;
  DatacenterBasicConnectInfo: DatacenterBasicConnectInfo;
  DatacenterConfigInfo: DatacenterConfigInfo;
  DatacenterConfigSpec: DatacenterConfigSpec;
  DatacenterCreatedEvent: DatacenterCreatedEvent;
  DatacenterEvent: DatacenterEvent;
  DatacenterEventArgument: DatacenterEventArgument;
  DatacenterMismatch: DatacenterMismatch;
  DatacenterMismatchArgument: DatacenterMismatchArgument;
  DatacenterRenamedEvent: DatacenterRenamedEvent;
  DatastoreCapability: DatastoreCapability;
  DatastoreCapacityIncreasedEvent: DatastoreCapacityIncreasedEvent;
  DatastoreDestroyedEvent: DatastoreDestroyedEvent;
  DatastoreDiscoveredEvent: DatastoreDiscoveredEvent;
  DatastoreDuplicatedEvent: DatastoreDuplicatedEvent;
  DatastoreEvent: DatastoreEvent;
  DatastoreEventArgument: DatastoreEventArgument;
  DatastoreFileCopiedEvent: DatastoreFileCopiedEvent;
  DatastoreFileDeletedEvent: DatastoreFileDeletedEvent;
  DatastoreFileEvent: DatastoreFileEvent;
  DatastoreFileMovedEvent: DatastoreFileMovedEvent;
  DatastoreHostMount: DatastoreHostMount;
  DatastoreIORMReconfiguredEvent: DatastoreIORMReconfiguredEvent;
  DatastoreInfo: DatastoreInfo;
  DatastoreMountPathDatastorePair: DatastoreMountPathDatastorePair;
  DatastoreNotWritableOnHost: DatastoreNotWritableOnHost;
  DatastoreOption: DatastoreOption;
  DatastorePrincipalConfigured: DatastorePrincipalConfigured;
  DatastoreRemovedOnHostEvent: DatastoreRemovedOnHostEvent;
  DatastoreRenamedEvent: DatastoreRenamedEvent;
  DatastoreRenamedOnHostEvent: DatastoreRenamedOnHostEvent;
  DatastoreSummary: DatastoreSummary;
  DatastoreVVolContainerFailoverPair: DatastoreVVolContainerFailoverPair;
  DateTimeProfile: DateTimeProfile;
  DeltaDiskFormatNotSupported: DeltaDiskFormatNotSupported;
  Description: Description;
  DesiredSoftwareSpec: DesiredSoftwareSpec;
  DesiredSoftwareSpecBaseImageSpec: DesiredSoftwareSpecBaseImageSpec;
  DesiredSoftwareSpecVendorAddOnSpec: DesiredSoftwareSpecVendorAddOnSpec;
  DestinationSwitchFull: DestinationSwitchFull;
  DestinationVsanDisabled: DestinationVsanDisabled;
  DeviceBackedVirtualDiskSpec: DeviceBackedVirtualDiskSpec;
  DeviceBackingNotSupported: DeviceBackingNotSupported;
  DeviceControllerNotSupported: DeviceControllerNotSupported;
  DeviceGroupId: DeviceGroupId;
  DeviceHotPlugNotSupported: DeviceHotPlugNotSupported;
  DeviceNotFound: DeviceNotFound;
  DeviceNotSupported: DeviceNotSupported;
  DeviceUnsupportedForVmPlatform: DeviceUnsupportedForVmPlatform;
  DeviceUnsupportedForVmVersion: DeviceUnsupportedForVmVersion;
  DiagnosticManagerBundleInfo: DiagnosticManagerBundleInfo;
  DiagnosticManagerLogDescriptor: DiagnosticManagerLogDescriptor;
  DiagnosticManagerLogHeader: DiagnosticManagerLogHeader;
  DigestNotSupported: DigestNotSupported;
  DirectoryNotEmpty: DirectoryNotEmpty;
  DisableAdminNotSupported: DisableAdminNotSupported;
  DisallowedChangeByService: DisallowedChangeByService;
  DisallowedDiskModeChange: DisallowedDiskModeChange;
  DisallowedMigrationDeviceAttached: DisallowedMigrationDeviceAttached;
  DisallowedOperationOnFailoverHost: DisallowedOperationOnFailoverHost;
  DisconnectedHostsBlockingEVC: DisconnectedHostsBlockingEVC;
  DiskChangeExtent: DiskChangeExtent;
  DiskChangeInfo: DiskChangeInfo;
  DiskCryptoSpec: DiskCryptoSpec;
  DiskHasPartitions: DiskHasPartitions;
  DiskIsLastRemainingNonSSD: DiskIsLastRemainingNonSSD;
  DiskIsNonLocal: DiskIsNonLocal;
  DiskIsUSB: DiskIsUSB;
  DiskMoveTypeNotSupported: DiskMoveTypeNotSupported;
  DiskNotSupported: DiskNotSupported;
  DiskTooSmall: DiskTooSmall;
  DistributedVirtualPort: DistributedVirtualPort;
  DistributedVirtualPortgroupInfo: DistributedVirtualPortgroupInfo;
  DistributedVirtualPortgroupNsxPortgroupOperationResult: DistributedVirtualPortgroupNsxPortgroupOperationResult;
  DistributedVirtualPortgroupProblem: DistributedVirtualPortgroupProblem;
  DistributedVirtualSwitchHostMember: DistributedVirtualSwitchHostMember;
  DistributedVirtualSwitchHostMemberBacking: DistributedVirtualSwitchHostMemberBacking;
  DistributedVirtualSwitchHostMemberConfigInfo: DistributedVirtualSwitchHostMemberConfigInfo;
  DistributedVirtualSwitchHostMemberConfigSpec: DistributedVirtualSwitchHostMemberConfigSpec;
  DistributedVirtualSwitchHostMemberPnicBacking: DistributedVirtualSwitchHostMemberPnicBacking;
  DistributedVirtualSwitchHostMemberPnicSpec: DistributedVirtualSwitchHostMemberPnicSpec;
  DistributedVirtualSwitchHostMemberRuntimeState: DistributedVirtualSwitchHostMemberRuntimeState;
  DistributedVirtualSwitchHostMemberTransportZoneInfo: DistributedVirtualSwitchHostMemberTransportZoneInfo;
  DistributedVirtualSwitchHostProductSpec: DistributedVirtualSwitchHostProductSpec;
  DistributedVirtualSwitchInfo: DistributedVirtualSwitchInfo;
  DistributedVirtualSwitchKeyedOpaqueBlob: DistributedVirtualSwitchKeyedOpaqueBlob;
  DistributedVirtualSwitchManagerCompatibilityResult: DistributedVirtualSwitchManagerCompatibilityResult;
  DistributedVirtualSwitchManagerDvsProductSpec: DistributedVirtualSwitchManagerDvsProductSpec;
  DistributedVirtualSwitchManagerHostArrayFilter: DistributedVirtualSwitchManagerHostArrayFilter;
  DistributedVirtualSwitchManagerHostContainer: DistributedVirtualSwitchManagerHostContainer;
  DistributedVirtualSwitchManagerHostContainerFilter: DistributedVirtualSwitchManagerHostContainerFilter;
  DistributedVirtualSwitchManagerHostDvsFilterSpec: DistributedVirtualSwitchManagerHostDvsFilterSpec;
  DistributedVirtualSwitchManagerHostDvsMembershipFilter: DistributedVirtualSwitchManagerHostDvsMembershipFilter;
  DistributedVirtualSwitchManagerImportResult: DistributedVirtualSwitchManagerImportResult;
  DistributedVirtualSwitchPortConnectee: DistributedVirtualSwitchPortConnectee;
  DistributedVirtualSwitchPortConnection: DistributedVirtualSwitchPortConnection;
  DistributedVirtualSwitchPortCriteria: DistributedVirtualSwitchPortCriteria;
  DistributedVirtualSwitchPortStatistics: DistributedVirtualSwitchPortStatistics;
  DistributedVirtualSwitchProductSpec: DistributedVirtualSwitchProductSpec;
  DomainNotFound: DomainNotFound;
  DrsDisabledEvent: DrsDisabledEvent;
  DrsDisabledOnVm: DrsDisabledOnVm;
  DrsEnabledEvent: DrsEnabledEvent;
  DrsEnteredStandbyModeEvent: DrsEnteredStandbyModeEvent;
  DrsEnteringStandbyModeEvent: DrsEnteringStandbyModeEvent;
  DrsExitStandbyModeFailedEvent: DrsExitStandbyModeFailedEvent;
  DrsExitedStandbyModeEvent: DrsExitedStandbyModeEvent;
  DrsExitingStandbyModeEvent: DrsExitingStandbyModeEvent;
  DrsInvocationFailedEvent: DrsInvocationFailedEvent;
  DrsRecoveredFromFailureEvent: DrsRecoveredFromFailureEvent;
  DrsResourceConfigureFailedEvent: DrsResourceConfigureFailedEvent;
  DrsResourceConfigureSyncedEvent: DrsResourceConfigureSyncedEvent;
  DrsRuleComplianceEvent: DrsRuleComplianceEvent;
  DrsRuleViolationEvent: DrsRuleViolationEvent;
  DrsSoftRuleViolationEvent: DrsSoftRuleViolationEvent;
  DrsVmMigratedEvent: DrsVmMigratedEvent;
  DrsVmPoweredOnEvent: DrsVmPoweredOnEvent;
  DrsVmotionIncompatibleFault: DrsVmotionIncompatibleFault;
  DuplicateDisks: DuplicateDisks;
  DuplicateIpDetectedEvent: DuplicateIpDetectedEvent;
  DuplicateName: DuplicateName;
  DuplicateVsanNetworkInterface: DuplicateVsanNetworkInterface;
  DvpgImportEvent: DvpgImportEvent;
  DvpgRestoreEvent: DvpgRestoreEvent;
  DvsAcceptNetworkRuleAction: DvsAcceptNetworkRuleAction;
  DvsApplyOperationFault: DvsApplyOperationFault;
  DvsApplyOperationFaultFaultOnObject: DvsApplyOperationFaultFaultOnObject;
  DvsCopyNetworkRuleAction: DvsCopyNetworkRuleAction;
  DvsCreatedEvent: DvsCreatedEvent;
  DvsDestroyedEvent: DvsDestroyedEvent;
  DvsDropNetworkRuleAction: DvsDropNetworkRuleAction;
  DvsEvent: DvsEvent;
  DvsEventArgument: DvsEventArgument;
  DvsFault: DvsFault;
  DvsFilterConfig: DvsFilterConfig;
  DvsFilterConfigSpec: DvsFilterConfigSpec;
  DvsFilterParameter: DvsFilterParameter;
  DvsFilterPolicy: DvsFilterPolicy;
  DvsGreEncapNetworkRuleAction: DvsGreEncapNetworkRuleAction;
  DvsHealthStatusChangeEvent: DvsHealthStatusChangeEvent;
  DvsHostBackInSyncEvent: DvsHostBackInSyncEvent;
  DvsHostInfrastructureTrafficResource: DvsHostInfrastructureTrafficResource;
  DvsHostInfrastructureTrafficResourceAllocation: DvsHostInfrastructureTrafficResourceAllocation;
  DvsHostJoinedEvent: DvsHostJoinedEvent;
  DvsHostLeftEvent: DvsHostLeftEvent;
  DvsHostStatusUpdated: DvsHostStatusUpdated;
  DvsHostVNicProfile: DvsHostVNicProfile;
  DvsHostWentOutOfSyncEvent: DvsHostWentOutOfSyncEvent;
  DvsImportEvent: DvsImportEvent;
  DvsIpNetworkRuleQualifier: DvsIpNetworkRuleQualifier;
  DvsIpPort: DvsIpPort;
  DvsIpPortRange: DvsIpPortRange;
  DvsLogNetworkRuleAction: DvsLogNetworkRuleAction;
  DvsMacNetworkRuleQualifier: DvsMacNetworkRuleQualifier;
  DvsMacRewriteNetworkRuleAction: DvsMacRewriteNetworkRuleAction;
  DvsMergedEvent: DvsMergedEvent;
  DvsNetworkRuleAction: DvsNetworkRuleAction;
  DvsNetworkRuleQualifier: DvsNetworkRuleQualifier;
  DvsNotAuthorized: DvsNotAuthorized;
  DvsOperationBulkFault: DvsOperationBulkFault;
  DvsOperationBulkFaultFaultOnHost: DvsOperationBulkFaultFaultOnHost;
  DvsOutOfSyncHostArgument: DvsOutOfSyncHostArgument;
  DvsPortBlockedEvent: DvsPortBlockedEvent;
  DvsPortConnectedEvent: DvsPortConnectedEvent;
  DvsPortCreatedEvent: DvsPortCreatedEvent;
  DvsPortDeletedEvent: DvsPortDeletedEvent;
  DvsPortDisconnectedEvent: DvsPortDisconnectedEvent;
  DvsPortEnteredPassthruEvent: DvsPortEnteredPassthruEvent;
  DvsPortExitedPassthruEvent: DvsPortExitedPassthruEvent;
  DvsPortJoinPortgroupEvent: DvsPortJoinPortgroupEvent;
  DvsPortLeavePortgroupEvent: DvsPortLeavePortgroupEvent;
  DvsPortLinkDownEvent: DvsPortLinkDownEvent;
  DvsPortLinkUpEvent: DvsPortLinkUpEvent;
  DvsPortReconfiguredEvent: DvsPortReconfiguredEvent;
  DvsPortRuntimeChangeEvent: DvsPortRuntimeChangeEvent;
  DvsPortUnblockedEvent: DvsPortUnblockedEvent;
  DvsPortVendorSpecificStateChangeEvent: DvsPortVendorSpecificStateChangeEvent;
  DvsProfile: DvsProfile;
  DvsPuntNetworkRuleAction: DvsPuntNetworkRuleAction;
  DvsRateLimitNetworkRuleAction: DvsRateLimitNetworkRuleAction;
  DvsReconfiguredEvent: DvsReconfiguredEvent;
  DvsRenamedEvent: DvsRenamedEvent;
  DvsResourceRuntimeInfo: DvsResourceRuntimeInfo;
  DvsRestoreEvent: DvsRestoreEvent;
  DvsScopeViolated: DvsScopeViolated;
  DvsServiceConsoleVNicProfile: DvsServiceConsoleVNicProfile;
  DvsSingleIpPort: DvsSingleIpPort;
  DvsSystemTrafficNetworkRuleQualifier: DvsSystemTrafficNetworkRuleQualifier;
  DvsTrafficFilterConfig: DvsTrafficFilterConfig;
  DvsTrafficFilterConfigSpec: DvsTrafficFilterConfigSpec;
  DvsTrafficRule: DvsTrafficRule;
  DvsTrafficRuleset: DvsTrafficRuleset;
  DvsUpdateTagNetworkRuleAction: DvsUpdateTagNetworkRuleAction;
  DvsUpgradeAvailableEvent: DvsUpgradeAvailableEvent;
  DvsUpgradeInProgressEvent: DvsUpgradeInProgressEvent;
  DvsUpgradeRejectedEvent: DvsUpgradeRejectedEvent;
  DvsUpgradedEvent: DvsUpgradedEvent;
  DvsVNicProfile: DvsVNicProfile;
  DvsVmVnicNetworkResourcePoolRuntimeInfo: DvsVmVnicNetworkResourcePoolRuntimeInfo;
  DvsVmVnicResourceAllocation: DvsVmVnicResourceAllocation;
  DvsVmVnicResourcePoolConfigSpec: DvsVmVnicResourcePoolConfigSpec;
  DvsVnicAllocatedResource: DvsVnicAllocatedResource;
  DynamicArray: DynamicArray;
  DynamicData: DynamicData;
  DynamicProperty: DynamicProperty;
  EVCAdmissionFailed: EVCAdmissionFailed;
  EVCAdmissionFailedCPUFeaturesForMode: EVCAdmissionFailedCPUFeaturesForMode;
  EVCAdmissionFailedCPUModel: EVCAdmissionFailedCPUModel;
  EVCAdmissionFailedCPUModelForMode: EVCAdmissionFailedCPUModelForMode;
  EVCAdmissionFailedCPUVendor: EVCAdmissionFailedCPUVendor;
  EVCAdmissionFailedCPUVendorUnknown: EVCAdmissionFailedCPUVendorUnknown;
  EVCAdmissionFailedHostDisconnected: EVCAdmissionFailedHostDisconnected;
  EVCAdmissionFailedHostSoftware: EVCAdmissionFailedHostSoftware;
  EVCAdmissionFailedHostSoftwareForMode: EVCAdmissionFailedHostSoftwareForMode;
  EVCAdmissionFailedVmActive: EVCAdmissionFailedVmActive;
  EVCConfigFault: EVCConfigFault;
  EVCMode: EVCMode;
  EVCModeIllegalByVendor: EVCModeIllegalByVendor;
  EVCModeUnsupportedByHosts: EVCModeUnsupportedByHosts;
  EVCUnsupportedByHostHardware: EVCUnsupportedByHostHardware;
  EVCUnsupportedByHostSoftware: EVCUnsupportedByHostSoftware;
  EightHostLimitViolated: EightHostLimitViolated;
  ElementDescription: ElementDescription;
  EncryptionKeyRequired: EncryptionKeyRequired;
  EnteredMaintenanceModeEvent: EnteredMaintenanceModeEvent;
  EnteredStandbyModeEvent: EnteredStandbyModeEvent;
  EnteringMaintenanceModeEvent: EnteringMaintenanceModeEvent;
  EnteringStandbyModeEvent: EnteringStandbyModeEvent;
  EntityBackup: EntityBackup;
  EntityBackupConfig: EntityBackupConfig;
  EntityEventArgument: EntityEventArgument;
  EntityPrivilege: EntityPrivilege;
  EnumDescription: EnumDescription;
  EnvironmentBrowserConfigOptionQuerySpec: EnvironmentBrowserConfigOptionQuerySpec;
  ErrorUpgradeEvent: ErrorUpgradeEvent;
  EvaluationLicenseSource: EvaluationLicenseSource;
  Event: Event;
  EventAlarmExpression: EventAlarmExpression;
  EventAlarmExpressionComparison: EventAlarmExpressionComparison;
  EventArgDesc: EventArgDesc;
  EventArgument: EventArgument;
  EventDescription: EventDescription;
  EventDescriptionEventDetail: EventDescriptionEventDetail;
  EventEx: EventEx;
  EventFilterSpec: EventFilterSpec;
  EventFilterSpecByEntity: EventFilterSpecByEntity;
  EventFilterSpecByTime: EventFilterSpecByTime;
  EventFilterSpecByUsername: EventFilterSpecByUsername;
  ExitMaintenanceModeEvent: ExitMaintenanceModeEvent;
  ExitStandbyModeFailedEvent: ExitStandbyModeFailedEvent;
  ExitedStandbyModeEvent: ExitedStandbyModeEvent;
  ExitingStandbyModeEvent: ExitingStandbyModeEvent;
  ExpiredAddonLicense: ExpiredAddonLicense;
  ExpiredEditionLicense: ExpiredEditionLicense;
  ExpiredFeatureLicense: ExpiredFeatureLicense;
  ExtExtendedProductInfo: ExtExtendedProductInfo;
  ExtManagedEntityInfo: ExtManagedEntityInfo;
  ExtSolutionManagerInfo: ExtSolutionManagerInfo;
  ExtSolutionManagerInfoTabInfo: ExtSolutionManagerInfoTabInfo;
  ExtendedDescription: ExtendedDescription;
  ExtendedElementDescription: ExtendedElementDescription;
  ExtendedEvent: ExtendedEvent;
  ExtendedEventPair: ExtendedEventPair;
  ExtendedFault: ExtendedFault;
  Extension: Extension;
  ExtensionClientInfo: ExtensionClientInfo;
  ExtensionEventTypeInfo: ExtensionEventTypeInfo;
  ExtensionFaultTypeInfo: ExtensionFaultTypeInfo;
  ExtensionHealthInfo: ExtensionHealthInfo;
  ExtensionManagerIpAllocationUsage: ExtensionManagerIpAllocationUsage;
  ExtensionOvfConsumerInfo: ExtensionOvfConsumerInfo;
  ExtensionPrivilegeInfo: ExtensionPrivilegeInfo;
  ExtensionResourceInfo: ExtensionResourceInfo;
  ExtensionServerInfo: ExtensionServerInfo;
  ExtensionTaskTypeInfo: ExtensionTaskTypeInfo;
  FailToEnableSPBM: FailToEnableSPBM;
  FailToLockFaultToleranceVMs: FailToLockFaultToleranceVMs;
  FailoverLevelRestored: FailoverLevelRestored;
  FailoverNodeInfo: FailoverNodeInfo;
  FaultDomainId: FaultDomainId;
  FaultToleranceAntiAffinityViolated: FaultToleranceAntiAffinityViolated;
  FaultToleranceCannotEditMem: FaultToleranceCannotEditMem;
  FaultToleranceConfigInfo: FaultToleranceConfigInfo;
  FaultToleranceConfigSpec: FaultToleranceConfigSpec;
  FaultToleranceCpuIncompatible: FaultToleranceCpuIncompatible;
  FaultToleranceDiskSpec: FaultToleranceDiskSpec;
  FaultToleranceMetaSpec: FaultToleranceMetaSpec;
  FaultToleranceNeedsThickDisk: FaultToleranceNeedsThickDisk;
  FaultToleranceNotLicensed: FaultToleranceNotLicensed;
  FaultToleranceNotSameBuild: FaultToleranceNotSameBuild;
  FaultTolerancePrimaryConfigInfo: FaultTolerancePrimaryConfigInfo;
  FaultTolerancePrimaryPowerOnNotAttempted: FaultTolerancePrimaryPowerOnNotAttempted;
  FaultToleranceSecondaryConfigInfo: FaultToleranceSecondaryConfigInfo;
  FaultToleranceSecondaryOpResult: FaultToleranceSecondaryOpResult;
  FaultToleranceVMConfigSpec: FaultToleranceVMConfigSpec;
  FaultToleranceVmNotDasProtected: FaultToleranceVmNotDasProtected;
  FaultsByHost: FaultsByHost;
  FaultsByVM: FaultsByVM;
  FcoeConfig: FcoeConfig;
  FcoeConfigFcoeCapabilities: FcoeConfigFcoeCapabilities;
  FcoeConfigFcoeSpecification: FcoeConfigFcoeSpecification;
  FcoeConfigVlanRange: FcoeConfigVlanRange;
  FcoeFault: FcoeFault;
  FcoeFaultPnicHasNoPortSet: FcoeFaultPnicHasNoPortSet;
  FeatureRequirementsNotMet: FeatureRequirementsNotMet;
  FileAlreadyExists: FileAlreadyExists;
  FileBackedPortNotSupported: FileBackedPortNotSupported;
  FileBackedVirtualDiskSpec: FileBackedVirtualDiskSpec;
  FileFault: FileFault;
  FileInfo: FileInfo;
  FileLocked: FileLocked;
  FileNameTooLong: FileNameTooLong;
  FileNotFound: FileNotFound;
  FileNotWritable: FileNotWritable;
  FileQuery: FileQuery;
  FileQueryFlags: FileQueryFlags;
  FileTooLarge: FileTooLarge;
  FileTransferInformation: FileTransferInformation;
  FilesystemQuiesceFault: FilesystemQuiesceFault;
  FilterInUse: FilterInUse;
  FirewallProfile: FirewallProfile;
  FirewallProfileRulesetProfile: FirewallProfileRulesetProfile;
  FloatOption: FloatOption;
  FloppyImageFileInfo: FloppyImageFileInfo;
  FloppyImageFileQuery: FloppyImageFileQuery;
  FolderBatchAddHostsToClusterResult: FolderBatchAddHostsToClusterResult;
  FolderBatchAddStandaloneHostsResult: FolderBatchAddStandaloneHostsResult;
  FolderEventArgument: FolderEventArgument;
  FolderFailedHostResult: FolderFailedHostResult;
  FolderFileInfo: FolderFileInfo;
  FolderFileQuery: FolderFileQuery;
  FolderNewHostSpec: FolderNewHostSpec;
  FtIssuesOnHost: FtIssuesOnHost;
  FullStorageVMotionNotSupported: FullStorageVMotionNotSupported;
  GatewayConnectFault: GatewayConnectFault;
  GatewayHostNotReachable: GatewayHostNotReachable;
  GatewayNotFound: GatewayNotFound;
  GatewayNotReachable: GatewayNotReachable;
  GatewayOperationRefused: GatewayOperationRefused;
  GatewayToHostAuthFault: GatewayToHostAuthFault;
  GatewayToHostConnectFault: GatewayToHostConnectFault;
  GatewayToHostTrustVerifyFault: GatewayToHostTrustVerifyFault;
  GeneralEvent: GeneralEvent;
  GeneralHostErrorEvent: GeneralHostErrorEvent;
  GeneralHostInfoEvent: GeneralHostInfoEvent;
  GeneralHostWarningEvent: GeneralHostWarningEvent;
  GeneralUserEvent: GeneralUserEvent;
  GeneralVmErrorEvent: GeneralVmErrorEvent;
  GeneralVmInfoEvent: GeneralVmInfoEvent;
  GeneralVmWarningEvent: GeneralVmWarningEvent;
  GenericDrsFault: GenericDrsFault;
  GenericVmConfigFault: GenericVmConfigFault;
  GhostDvsProxySwitchDetectedEvent: GhostDvsProxySwitchDetectedEvent;
  GhostDvsProxySwitchRemovedEvent: GhostDvsProxySwitchRemovedEvent;
  GlobalMessageChangedEvent: GlobalMessageChangedEvent;
  GroupAlarmAction: GroupAlarmAction;
  GuestAliases: GuestAliases;
  GuestAuthAliasInfo: GuestAuthAliasInfo;
  GuestAuthAnySubject: GuestAuthAnySubject;
  GuestAuthNamedSubject: GuestAuthNamedSubject;
  GuestAuthSubject: GuestAuthSubject;
  GuestAuthentication: GuestAuthentication;
  GuestAuthenticationChallenge: GuestAuthenticationChallenge;
  GuestComponentsOutOfDate: GuestComponentsOutOfDate;
  GuestDiskInfo: GuestDiskInfo;
  GuestFileAttributes: GuestFileAttributes;
  GuestFileInfo: GuestFileInfo;
  GuestInfo: GuestInfo;
  GuestInfoNamespaceGenerationInfo: GuestInfoNamespaceGenerationInfo;
  GuestInfoVirtualDiskMapping: GuestInfoVirtualDiskMapping;
  GuestListFileInfo: GuestListFileInfo;
  GuestMappedAliases: GuestMappedAliases;
  GuestMultipleMappings: GuestMultipleMappings;
  GuestNicInfo: GuestNicInfo;
  GuestOperationsFault: GuestOperationsFault;
  GuestOperationsUnavailable: GuestOperationsUnavailable;
  GuestOsDescriptor: GuestOsDescriptor;
  GuestPermissionDenied: GuestPermissionDenied;
  GuestPosixFileAttributes: GuestPosixFileAttributes;
  GuestProcessInfo: GuestProcessInfo;
  GuestProcessNotFound: GuestProcessNotFound;
  GuestProgramSpec: GuestProgramSpec;
  GuestRegKeyNameSpec: GuestRegKeyNameSpec;
  GuestRegKeyRecordSpec: GuestRegKeyRecordSpec;
  GuestRegKeySpec: GuestRegKeySpec;
  GuestRegValueBinarySpec: GuestRegValueBinarySpec;
  GuestRegValueDataSpec: GuestRegValueDataSpec;
  GuestRegValueDwordSpec: GuestRegValueDwordSpec;
  GuestRegValueExpandStringSpec: GuestRegValueExpandStringSpec;
  GuestRegValueMultiStringSpec: GuestRegValueMultiStringSpec;
  GuestRegValueNameSpec: GuestRegValueNameSpec;
  GuestRegValueQwordSpec: GuestRegValueQwordSpec;
  GuestRegValueSpec: GuestRegValueSpec;
  GuestRegValueStringSpec: GuestRegValueStringSpec;
  GuestRegistryFault: GuestRegistryFault;
  GuestRegistryKeyAlreadyExists: GuestRegistryKeyAlreadyExists;
  GuestRegistryKeyFault: GuestRegistryKeyFault;
  GuestRegistryKeyHasSubkeys: GuestRegistryKeyHasSubkeys;
  GuestRegistryKeyInvalid: GuestRegistryKeyInvalid;
  GuestRegistryKeyParentVolatile: GuestRegistryKeyParentVolatile;
  GuestRegistryValueFault: GuestRegistryValueFault;
  GuestRegistryValueNotFound: GuestRegistryValueNotFound;
  GuestScreenInfo: GuestScreenInfo;
  GuestStackInfo: GuestStackInfo;
  GuestWindowsFileAttributes: GuestWindowsFileAttributes;
  GuestWindowsProgramSpec: GuestWindowsProgramSpec;
  HAErrorsAtDest: HAErrorsAtDest;
  HbrDiskMigrationAction: HbrDiskMigrationAction;
  HbrManagerReplicationVmInfo: HbrManagerReplicationVmInfo;
  HbrManagerVmReplicationCapability: HbrManagerVmReplicationCapability;
  HealthStatusChangedEvent: HealthStatusChangedEvent;
  HealthSystemRuntime: HealthSystemRuntime;
  HealthUpdate: HealthUpdate;
  HealthUpdateInfo: HealthUpdateInfo;
  HeterogenousHostsBlockingEVC: HeterogenousHostsBlockingEVC;
  HostAccessControlEntry: HostAccessControlEntry;
  HostAccessRestrictedToManagementServer: HostAccessRestrictedToManagementServer;
  HostAccountSpec: HostAccountSpec;
  HostActiveDirectory: HostActiveDirectory;
  HostActiveDirectoryInfo: HostActiveDirectoryInfo;
  HostActiveDirectorySpec: HostActiveDirectorySpec;
  HostAddFailedEvent: HostAddFailedEvent;
  HostAddedEvent: HostAddedEvent;
  HostAdminDisableEvent: HostAdminDisableEvent;
  HostAdminEnableEvent: HostAdminEnableEvent;
  HostApplyProfile: HostApplyProfile;
  HostAssignableHardwareBinding: HostAssignableHardwareBinding;
  HostAssignableHardwareConfig: HostAssignableHardwareConfig;
  HostAssignableHardwareConfigAttributeOverride: HostAssignableHardwareConfigAttributeOverride;
  HostAuthenticationManagerInfo: HostAuthenticationManagerInfo;
  HostAuthenticationStoreInfo: HostAuthenticationStoreInfo;
  HostAutoStartManagerConfig: HostAutoStartManagerConfig;
  HostBIOSInfo: HostBIOSInfo;
  HostBlockAdapterTargetTransport: HostBlockAdapterTargetTransport;
  HostBlockHba: HostBlockHba;
  HostBootDevice: HostBootDevice;
  HostBootDeviceInfo: HostBootDeviceInfo;
  HostCacheConfigurationInfo: HostCacheConfigurationInfo;
  HostCacheConfigurationSpec: HostCacheConfigurationSpec;
  HostCapability: HostCapability;
  HostCertificateManagerCertificateInfo: HostCertificateManagerCertificateInfo;
  HostCnxFailedAccountFailedEvent: HostCnxFailedAccountFailedEvent;
  HostCnxFailedAlreadyManagedEvent: HostCnxFailedAlreadyManagedEvent;
  HostCnxFailedBadCcagentEvent: HostCnxFailedBadCcagentEvent;
  HostCnxFailedBadUsernameEvent: HostCnxFailedBadUsernameEvent;
  HostCnxFailedBadVersionEvent: HostCnxFailedBadVersionEvent;
  HostCnxFailedCcagentUpgradeEvent: HostCnxFailedCcagentUpgradeEvent;
  HostCnxFailedEvent: HostCnxFailedEvent;
  HostCnxFailedNetworkErrorEvent: HostCnxFailedNetworkErrorEvent;
  HostCnxFailedNoAccessEvent: HostCnxFailedNoAccessEvent;
  HostCnxFailedNoConnectionEvent: HostCnxFailedNoConnectionEvent;
  HostCnxFailedNoLicenseEvent: HostCnxFailedNoLicenseEvent;
  HostCnxFailedNotFoundEvent: HostCnxFailedNotFoundEvent;
  HostCnxFailedTimeoutEvent: HostCnxFailedTimeoutEvent;
  HostCommunication: HostCommunication;
  HostComplianceCheckedEvent: HostComplianceCheckedEvent;
  HostCompliantEvent: HostCompliantEvent;
  HostConfigAppliedEvent: HostConfigAppliedEvent;
  HostConfigChange: HostConfigChange;
  HostConfigFailed: HostConfigFailed;
  HostConfigFault: HostConfigFault;
  HostConfigInfo: HostConfigInfo;
  HostConfigManager: HostConfigManager;
  HostConfigSpec: HostConfigSpec;
  HostConfigSummary: HostConfigSummary;
  HostConnectFault: HostConnectFault;
  HostConnectInfo: HostConnectInfo;
  HostConnectInfoNetworkInfo: HostConnectInfoNetworkInfo;
  HostConnectSpec: HostConnectSpec;
  HostConnectedEvent: HostConnectedEvent;
  HostConnectionLostEvent: HostConnectionLostEvent;
  HostCpuIdInfo: HostCpuIdInfo;
  HostCpuInfo: HostCpuInfo;
  HostCpuPackage: HostCpuPackage;
  HostCpuPowerManagementInfo: HostCpuPowerManagementInfo;
  HostDasDisabledEvent: HostDasDisabledEvent;
  HostDasDisablingEvent: HostDasDisablingEvent;
  HostDasEnabledEvent: HostDasEnabledEvent;
  HostDasEnablingEvent: HostDasEnablingEvent;
  HostDasErrorEvent: HostDasErrorEvent;
  HostDasEvent: HostDasEvent;
  HostDasOkEvent: HostDasOkEvent;
  HostDatastoreBrowserSearchResults: HostDatastoreBrowserSearchResults;
  HostDatastoreBrowserSearchSpec: HostDatastoreBrowserSearchSpec;
  HostDatastoreConnectInfo: HostDatastoreConnectInfo;
  HostDatastoreExistsConnectInfo: HostDatastoreExistsConnectInfo;
  HostDatastoreNameConflictConnectInfo: HostDatastoreNameConflictConnectInfo;
  HostDatastoreSystemCapabilities: HostDatastoreSystemCapabilities;
  HostDatastoreSystemDatastoreResult: HostDatastoreSystemDatastoreResult;
  HostDatastoreSystemVvolDatastoreSpec: HostDatastoreSystemVvolDatastoreSpec;
  HostDateTimeConfig: HostDateTimeConfig;
  HostDateTimeInfo: HostDateTimeInfo;
  HostDateTimeSystemTimeZone: HostDateTimeSystemTimeZone;
  HostDeploymentInfo: HostDeploymentInfo;
  HostDevice: HostDevice;
  HostDhcpService: HostDhcpService;
  HostDhcpServiceConfig: HostDhcpServiceConfig;
  HostDhcpServiceSpec: HostDhcpServiceSpec;
  HostDiagnosticPartition: HostDiagnosticPartition;
  HostDiagnosticPartitionCreateDescription: HostDiagnosticPartitionCreateDescription;
  HostDiagnosticPartitionCreateOption: HostDiagnosticPartitionCreateOption;
  HostDiagnosticPartitionCreateSpec: HostDiagnosticPartitionCreateSpec;
  HostDigestInfo: HostDigestInfo;
  HostDirectoryStoreInfo: HostDirectoryStoreInfo;
  HostDisconnectedEvent: HostDisconnectedEvent;
  HostDiskConfigurationResult: HostDiskConfigurationResult;
  HostDiskDimensions: HostDiskDimensions;
  HostDiskDimensionsChs: HostDiskDimensionsChs;
  HostDiskDimensionsLba: HostDiskDimensionsLba;
  HostDiskMappingInfo: HostDiskMappingInfo;
  HostDiskMappingOption: HostDiskMappingOption;
  HostDiskMappingPartitionInfo: HostDiskMappingPartitionInfo;
  HostDiskMappingPartitionOption: HostDiskMappingPartitionOption;
  HostDiskPartitionAttributes: HostDiskPartitionAttributes;
  HostDiskPartitionBlockRange: HostDiskPartitionBlockRange;
  HostDiskPartitionInfo: HostDiskPartitionInfo;
  HostDiskPartitionLayout: HostDiskPartitionLayout;
  HostDiskPartitionSpec: HostDiskPartitionSpec;
  HostDnsConfig: HostDnsConfig;
  HostDnsConfigSpec: HostDnsConfigSpec;
  HostEnableAdminFailedEvent: HostEnableAdminFailedEvent;
  HostEnterMaintenanceResult: HostEnterMaintenanceResult;
  HostEsxAgentHostManagerConfigInfo: HostEsxAgentHostManagerConfigInfo;
  HostEvent: HostEvent;
  HostEventArgument: HostEventArgument;
  HostExtraNetworksEvent: HostExtraNetworksEvent;
  HostFaultToleranceManagerComponentHealthInfo: HostFaultToleranceManagerComponentHealthInfo;
  HostFeatureCapability: HostFeatureCapability;
  HostFeatureMask: HostFeatureMask;
  HostFeatureVersionInfo: HostFeatureVersionInfo;
  HostFibreChannelHba: HostFibreChannelHba;
  HostFibreChannelOverEthernetHba: HostFibreChannelOverEthernetHba;
  HostFibreChannelOverEthernetHbaLinkInfo: HostFibreChannelOverEthernetHbaLinkInfo;
  HostFibreChannelOverEthernetTargetTransport: HostFibreChannelOverEthernetTargetTransport;
  HostFibreChannelTargetTransport: HostFibreChannelTargetTransport;
  HostFileAccess: HostFileAccess;
  HostFileSystemMountInfo: HostFileSystemMountInfo;
  HostFileSystemVolume: HostFileSystemVolume;
  HostFileSystemVolumeInfo: HostFileSystemVolumeInfo;
  HostFirewallConfig: HostFirewallConfig;
  HostFirewallConfigRuleSetConfig: HostFirewallConfigRuleSetConfig;
  HostFirewallDefaultPolicy: HostFirewallDefaultPolicy;
  HostFirewallInfo: HostFirewallInfo;
  HostFirewallRule: HostFirewallRule;
  HostFirewallRuleset: HostFirewallRuleset;
  HostFirewallRulesetIpList: HostFirewallRulesetIpList;
  HostFirewallRulesetIpNetwork: HostFirewallRulesetIpNetwork;
  HostFirewallRulesetRulesetSpec: HostFirewallRulesetRulesetSpec;
  HostFlagInfo: HostFlagInfo;
  HostForceMountedInfo: HostForceMountedInfo;
  HostGatewaySpec: HostGatewaySpec;
  HostGetShortNameFailedEvent: HostGetShortNameFailedEvent;
  HostGraphicsConfig: HostGraphicsConfig;
  HostGraphicsConfigDeviceType: HostGraphicsConfigDeviceType;
  HostGraphicsInfo: HostGraphicsInfo;
  HostHardwareElementInfo: HostHardwareElementInfo;
  HostHardwareInfo: HostHardwareInfo;
  HostHardwareStatusInfo: HostHardwareStatusInfo;
  HostHardwareSummary: HostHardwareSummary;
  HostHasComponentFailure: HostHasComponentFailure;
  HostHostBusAdapter: HostHostBusAdapter;
  HostHyperThreadScheduleInfo: HostHyperThreadScheduleInfo;
  HostImageProfileSummary: HostImageProfileSummary;
  HostInAuditModeEvent: HostInAuditModeEvent;
  HostInDomain: HostInDomain;
  HostIncompatibleForFaultTolerance: HostIncompatibleForFaultTolerance;
  HostIncompatibleForRecordReplay: HostIncompatibleForRecordReplay;
  HostInternetScsiHba: HostInternetScsiHba;
  HostInternetScsiHbaAuthenticationCapabilities: HostInternetScsiHbaAuthenticationCapabilities;
  HostInternetScsiHbaAuthenticationProperties: HostInternetScsiHbaAuthenticationProperties;
  HostInternetScsiHbaDigestCapabilities: HostInternetScsiHbaDigestCapabilities;
  HostInternetScsiHbaDigestProperties: HostInternetScsiHbaDigestProperties;
  HostInternetScsiHbaDiscoveryCapabilities: HostInternetScsiHbaDiscoveryCapabilities;
  HostInternetScsiHbaDiscoveryProperties: HostInternetScsiHbaDiscoveryProperties;
  HostInternetScsiHbaIPCapabilities: HostInternetScsiHbaIPCapabilities;
  HostInternetScsiHbaIPProperties: HostInternetScsiHbaIPProperties;
  HostInternetScsiHbaIPv6Properties: HostInternetScsiHbaIPv6Properties;
  HostInternetScsiHbaIscsiIpv6Address: HostInternetScsiHbaIscsiIpv6Address;
  HostInternetScsiHbaParamValue: HostInternetScsiHbaParamValue;
  HostInternetScsiHbaSendTarget: HostInternetScsiHbaSendTarget;
  HostInternetScsiHbaStaticTarget: HostInternetScsiHbaStaticTarget;
  HostInternetScsiHbaTargetSet: HostInternetScsiHbaTargetSet;
  HostInternetScsiTargetTransport: HostInternetScsiTargetTransport;
  HostInventoryFull: HostInventoryFull;
  HostInventoryFullEvent: HostInventoryFullEvent;
  HostInventoryUnreadableEvent: HostInventoryUnreadableEvent;
  HostIoFilterInfo: HostIoFilterInfo;
  HostIpChangedEvent: HostIpChangedEvent;
  HostIpConfig: HostIpConfig;
  HostIpConfigIpV6Address: HostIpConfigIpV6Address;
  HostIpConfigIpV6AddressConfiguration: HostIpConfigIpV6AddressConfiguration;
  HostIpInconsistentEvent: HostIpInconsistentEvent;
  HostIpRouteConfig: HostIpRouteConfig;
  HostIpRouteConfigSpec: HostIpRouteConfigSpec;
  HostIpRouteEntry: HostIpRouteEntry;
  HostIpRouteOp: HostIpRouteOp;
  HostIpRouteTableConfig: HostIpRouteTableConfig;
  HostIpRouteTableInfo: HostIpRouteTableInfo;
  HostIpToShortNameFailedEvent: HostIpToShortNameFailedEvent;
  HostIpmiInfo: HostIpmiInfo;
  HostIsolationIpPingFailedEvent: HostIsolationIpPingFailedEvent;
  HostLicensableResourceInfo: HostLicensableResourceInfo;
  HostLicenseConnectInfo: HostLicenseConnectInfo;
  HostLicenseExpiredEvent: HostLicenseExpiredEvent;
  HostLicenseSpec: HostLicenseSpec;
  HostListSummary: HostListSummary;
  HostListSummaryGatewaySummary: HostListSummaryGatewaySummary;
  HostListSummaryQuickStats: HostListSummaryQuickStats;
  HostLocalAuthenticationInfo: HostLocalAuthenticationInfo;
  HostLocalFileSystemVolume: HostLocalFileSystemVolume;
  HostLocalFileSystemVolumeSpec: HostLocalFileSystemVolumeSpec;
  HostLocalPortCreatedEvent: HostLocalPortCreatedEvent;
  HostLowLevelProvisioningManagerDiskLayoutSpec: HostLowLevelProvisioningManagerDiskLayoutSpec;
  HostLowLevelProvisioningManagerFileDeleteResult: HostLowLevelProvisioningManagerFileDeleteResult;
  HostLowLevelProvisioningManagerFileDeleteSpec: HostLowLevelProvisioningManagerFileDeleteSpec;
  HostLowLevelProvisioningManagerFileReserveResult: HostLowLevelProvisioningManagerFileReserveResult;
  HostLowLevelProvisioningManagerFileReserveSpec: HostLowLevelProvisioningManagerFileReserveSpec;
  HostLowLevelProvisioningManagerSnapshotLayoutSpec: HostLowLevelProvisioningManagerSnapshotLayoutSpec;
  HostLowLevelProvisioningManagerVmMigrationStatus: HostLowLevelProvisioningManagerVmMigrationStatus;
  HostLowLevelProvisioningManagerVmRecoveryInfo: HostLowLevelProvisioningManagerVmRecoveryInfo;
  HostMaintenanceSpec: HostMaintenanceSpec;
  HostMemberHealthCheckResult: HostMemberHealthCheckResult;
  HostMemberRuntimeInfo: HostMemberRuntimeInfo;
  HostMemberUplinkHealthCheckResult: HostMemberUplinkHealthCheckResult;
  HostMemoryProfile: HostMemoryProfile;
  HostMemorySpec: HostMemorySpec;
  HostMissingNetworksEvent: HostMissingNetworksEvent;
  HostMonitoringStateChangedEvent: HostMonitoringStateChangedEvent;
  HostMountInfo: HostMountInfo;
  HostMultipathInfo: HostMultipathInfo;
  HostMultipathInfoFixedLogicalUnitPolicy: HostMultipathInfoFixedLogicalUnitPolicy;
  HostMultipathInfoHppLogicalUnitPolicy: HostMultipathInfoHppLogicalUnitPolicy;
  HostMultipathInfoLogicalUnit: HostMultipathInfoLogicalUnit;
  HostMultipathInfoLogicalUnitPolicy: HostMultipathInfoLogicalUnitPolicy;
  HostMultipathInfoLogicalUnitStorageArrayTypePolicy: HostMultipathInfoLogicalUnitStorageArrayTypePolicy;
  HostMultipathInfoPath: HostMultipathInfoPath;
  HostMultipathStateInfo: HostMultipathStateInfo;
  HostMultipathStateInfoPath: HostMultipathStateInfoPath;
  HostNasVolume: HostNasVolume;
  HostNasVolumeConfig: HostNasVolumeConfig;
  HostNasVolumeSpec: HostNasVolumeSpec;
  HostNasVolumeUserInfo: HostNasVolumeUserInfo;
  HostNatService: HostNatService;
  HostNatServiceConfig: HostNatServiceConfig;
  HostNatServiceNameServiceSpec: HostNatServiceNameServiceSpec;
  HostNatServicePortForwardSpec: HostNatServicePortForwardSpec;
  HostNatServiceSpec: HostNatServiceSpec;
  HostNetCapabilities: HostNetCapabilities;
  HostNetOffloadCapabilities: HostNetOffloadCapabilities;
  HostNetStackInstance: HostNetStackInstance;
  HostNetworkConfig: HostNetworkConfig;
  HostNetworkConfigNetStackSpec: HostNetworkConfigNetStackSpec;
  HostNetworkConfigResult: HostNetworkConfigResult;
  HostNetworkInfo: HostNetworkInfo;
  HostNetworkPolicy: HostNetworkPolicy;
  HostNetworkResourceRuntime: HostNetworkResourceRuntime;
  HostNetworkSecurityPolicy: HostNetworkSecurityPolicy;
  HostNetworkTrafficShapingPolicy: HostNetworkTrafficShapingPolicy;
  HostNewNetworkConnectInfo: HostNewNetworkConnectInfo;
  HostNicFailureCriteria: HostNicFailureCriteria;
  HostNicOrderPolicy: HostNicOrderPolicy;
  HostNicTeamingPolicy: HostNicTeamingPolicy;
  HostNoAvailableNetworksEvent: HostNoAvailableNetworksEvent;
  HostNoHAEnabledPortGroupsEvent: HostNoHAEnabledPortGroupsEvent;
  HostNoRedundantManagementNetworkEvent: HostNoRedundantManagementNetworkEvent;
  HostNonCompliantEvent: HostNonCompliantEvent;
  HostNotConnected: HostNotConnected;
  HostNotInClusterEvent: HostNotInClusterEvent;
  HostNotReachable: HostNotReachable;
  HostNtpConfig: HostNtpConfig;
  HostNumaInfo: HostNumaInfo;
  HostNumaNode: HostNumaNode;
  HostNumericSensorInfo: HostNumericSensorInfo;
  HostNvmeConnectSpec: HostNvmeConnectSpec;
  HostNvmeController: HostNvmeController;
  HostNvmeDisconnectSpec: HostNvmeDisconnectSpec;
  HostNvmeDiscoverSpec: HostNvmeDiscoverSpec;
  HostNvmeDiscoveryLog: HostNvmeDiscoveryLog;
  HostNvmeDiscoveryLogEntry: HostNvmeDiscoveryLogEntry;
  HostNvmeNamespace: HostNvmeNamespace;
  HostNvmeOpaqueTransportParameters: HostNvmeOpaqueTransportParameters;
  HostNvmeOverFibreChannelParameters: HostNvmeOverFibreChannelParameters;
  HostNvmeOverRdmaParameters: HostNvmeOverRdmaParameters;
  HostNvmeSpec: HostNvmeSpec;
  HostNvmeTopology: HostNvmeTopology;
  HostNvmeTopologyInterface: HostNvmeTopologyInterface;
  HostNvmeTransportParameters: HostNvmeTransportParameters;
  HostOpaqueNetworkInfo: HostOpaqueNetworkInfo;
  HostOpaqueSwitch: HostOpaqueSwitch;
  HostOpaqueSwitchPhysicalNicZone: HostOpaqueSwitchPhysicalNicZone;
  HostOvercommittedEvent: HostOvercommittedEvent;
  HostPMemVolume: HostPMemVolume;
  HostParallelScsiHba: HostParallelScsiHba;
  HostParallelScsiTargetTransport: HostParallelScsiTargetTransport;
  HostPatchManagerLocator: HostPatchManagerLocator;
  HostPatchManagerPatchManagerOperationSpec: HostPatchManagerPatchManagerOperationSpec;
  HostPatchManagerResult: HostPatchManagerResult;
  HostPatchManagerStatus: HostPatchManagerStatus;
  HostPatchManagerStatusPrerequisitePatch: HostPatchManagerStatusPrerequisitePatch;
  HostPathSelectionPolicyOption: HostPathSelectionPolicyOption;
  HostPciDevice: HostPciDevice;
  HostPciPassthruConfig: HostPciPassthruConfig;
  HostPciPassthruInfo: HostPciPassthruInfo;
  HostPcieHba: HostPcieHba;
  HostPcieTargetTransport: HostPcieTargetTransport;
  HostPersistentMemoryInfo: HostPersistentMemoryInfo;
  HostPlacedVirtualNicIdentifier: HostPlacedVirtualNicIdentifier;
  HostPlugStoreTopology: HostPlugStoreTopology;
  HostPlugStoreTopologyAdapter: HostPlugStoreTopologyAdapter;
  HostPlugStoreTopologyDevice: HostPlugStoreTopologyDevice;
  HostPlugStoreTopologyPath: HostPlugStoreTopologyPath;
  HostPlugStoreTopologyPlugin: HostPlugStoreTopologyPlugin;
  HostPlugStoreTopologyTarget: HostPlugStoreTopologyTarget;
  HostPnicNetworkResourceInfo: HostPnicNetworkResourceInfo;
  HostPortGroup: HostPortGroup;
  HostPortGroupConfig: HostPortGroupConfig;
  HostPortGroupPort: HostPortGroupPort;
  HostPortGroupProfile: HostPortGroupProfile;
  HostPortGroupSpec: HostPortGroupSpec;
  HostPosixAccountSpec: HostPosixAccountSpec;
  HostPowerOpFailed: HostPowerOpFailed;
  HostPowerPolicy: HostPowerPolicy;
  HostPrimaryAgentNotShortNameEvent: HostPrimaryAgentNotShortNameEvent;
  HostProfileAppliedEvent: HostProfileAppliedEvent;
  HostProfileCompleteConfigSpec: HostProfileCompleteConfigSpec;
  HostProfileConfigInfo: HostProfileConfigInfo;
  HostProfileConfigSpec: HostProfileConfigSpec;
  HostProfileHostBasedConfigSpec: HostProfileHostBasedConfigSpec;
  HostProfileManagerCompositionResult: HostProfileManagerCompositionResult;
  HostProfileManagerCompositionResultResultElement: HostProfileManagerCompositionResultResultElement;
  HostProfileManagerCompositionValidationResult: HostProfileManagerCompositionValidationResult;
  HostProfileManagerCompositionValidationResultResultElement: HostProfileManagerCompositionValidationResultResultElement;
  HostProfileManagerConfigTaskList: HostProfileManagerConfigTaskList;
  HostProfileManagerHostToConfigSpecMap: HostProfileManagerHostToConfigSpecMap;
  HostProfileSerializedHostProfileSpec: HostProfileSerializedHostProfileSpec;
  HostProfileValidationFailureInfo: HostProfileValidationFailureInfo;
  HostProfilesEntityCustomizations: HostProfilesEntityCustomizations;
  HostProtocolEndpoint: HostProtocolEndpoint;
  HostProxySwitch: HostProxySwitch;
  HostProxySwitchConfig: HostProxySwitchConfig;
  HostProxySwitchHostLagConfig: HostProxySwitchHostLagConfig;
  HostProxySwitchSpec: HostProxySwitchSpec;
  HostRdmaDevice: HostRdmaDevice;
  HostRdmaDeviceBacking: HostRdmaDeviceBacking;
  HostRdmaDeviceCapability: HostRdmaDeviceCapability;
  HostRdmaDeviceConnectionInfo: HostRdmaDeviceConnectionInfo;
  HostRdmaDevicePnicBacking: HostRdmaDevicePnicBacking;
  HostRdmaHba: HostRdmaHba;
  HostRdmaTargetTransport: HostRdmaTargetTransport;
  HostReconnectionFailedEvent: HostReconnectionFailedEvent;
  HostReliableMemoryInfo: HostReliableMemoryInfo;
  HostRemovedEvent: HostRemovedEvent;
  HostResignatureRescanResult: HostResignatureRescanResult;
  HostRuntimeInfo: HostRuntimeInfo;
  HostRuntimeInfoNetStackInstanceRuntimeInfo: HostRuntimeInfoNetStackInstanceRuntimeInfo;
  HostRuntimeInfoNetworkRuntimeInfo: HostRuntimeInfoNetworkRuntimeInfo;
  HostScsiDisk: HostScsiDisk;
  HostScsiDiskPartition: HostScsiDiskPartition;
  HostScsiTopology: HostScsiTopology;
  HostScsiTopologyInterface: HostScsiTopologyInterface;
  HostScsiTopologyLun: HostScsiTopologyLun;
  HostScsiTopologyTarget: HostScsiTopologyTarget;
  HostSecuritySpec: HostSecuritySpec;
  HostSerialAttachedHba: HostSerialAttachedHba;
  HostSerialAttachedTargetTransport: HostSerialAttachedTargetTransport;
  HostService: HostService;
  HostServiceConfig: HostServiceConfig;
  HostServiceInfo: HostServiceInfo;
  HostServiceSourcePackage: HostServiceSourcePackage;
  HostServiceTicket: HostServiceTicket;
  HostSgxInfo: HostSgxInfo;
  HostSharedGpuCapabilities: HostSharedGpuCapabilities;
  HostShortNameInconsistentEvent: HostShortNameInconsistentEvent;
  HostShortNameToIpFailedEvent: HostShortNameToIpFailedEvent;
  HostShutdownEvent: HostShutdownEvent;
  HostSnmpConfigSpec: HostSnmpConfigSpec;
  HostSnmpDestination: HostSnmpDestination;
  HostSnmpSystemAgentLimits: HostSnmpSystemAgentLimits;
  HostSpecification: HostSpecification;
  HostSpecificationChangedEvent: HostSpecificationChangedEvent;
  HostSpecificationOperationFailed: HostSpecificationOperationFailed;
  HostSpecificationRequireEvent: HostSpecificationRequireEvent;
  HostSpecificationUpdateEvent: HostSpecificationUpdateEvent;
  HostSriovConfig: HostSriovConfig;
  HostSriovDevicePoolInfo: HostSriovDevicePoolInfo;
  HostSriovInfo: HostSriovInfo;
  HostSriovNetworkDevicePoolInfo: HostSriovNetworkDevicePoolInfo;
  HostSslThumbprintInfo: HostSslThumbprintInfo;
  HostStatusChangedEvent: HostStatusChangedEvent;
  HostStorageArrayTypePolicyOption: HostStorageArrayTypePolicyOption;
  HostStorageDeviceInfo: HostStorageDeviceInfo;
  HostStorageElementInfo: HostStorageElementInfo;
  HostStorageOperationalInfo: HostStorageOperationalInfo;
  HostStorageSystemDiskLocatorLedResult: HostStorageSystemDiskLocatorLedResult;
  HostStorageSystemScsiLunResult: HostStorageSystemScsiLunResult;
  HostStorageSystemVmfsVolumeResult: HostStorageSystemVmfsVolumeResult;
  HostSubSpecification: HostSubSpecification;
  HostSubSpecificationDeleteEvent: HostSubSpecificationDeleteEvent;
  HostSubSpecificationUpdateEvent: HostSubSpecificationUpdateEvent;
  HostSyncFailedEvent: HostSyncFailedEvent;
  HostSystemComplianceCheckState: HostSystemComplianceCheckState;
  HostSystemHealthInfo: HostSystemHealthInfo;
  HostSystemIdentificationInfo: HostSystemIdentificationInfo;
  HostSystemInfo: HostSystemInfo;
  HostSystemReconnectSpec: HostSystemReconnectSpec;
  HostSystemRemediationState: HostSystemRemediationState;
  HostSystemResourceInfo: HostSystemResourceInfo;
  HostSystemSwapConfiguration: HostSystemSwapConfiguration;
  HostSystemSwapConfigurationDatastoreOption: HostSystemSwapConfigurationDatastoreOption;
  HostSystemSwapConfigurationDisabledOption: HostSystemSwapConfigurationDisabledOption;
  HostSystemSwapConfigurationHostCacheOption: HostSystemSwapConfigurationHostCacheOption;
  HostSystemSwapConfigurationHostLocalSwapOption: HostSystemSwapConfigurationHostLocalSwapOption;
  HostSystemSwapConfigurationSystemSwapOption: HostSystemSwapConfigurationSystemSwapOption;
  HostTargetTransport: HostTargetTransport;
  HostTpmAttestationInfo: HostTpmAttestationInfo;
  HostTpmAttestationReport: HostTpmAttestationReport;
  HostTpmBootSecurityOptionEventDetails: HostTpmBootSecurityOptionEventDetails;
  HostTpmCommandEventDetails: HostTpmCommandEventDetails;
  HostTpmDigestInfo: HostTpmDigestInfo;
  HostTpmEventDetails: HostTpmEventDetails;
  HostTpmEventLogEntry: HostTpmEventLogEntry;
  HostTpmOptionEventDetails: HostTpmOptionEventDetails;
  HostTpmSoftwareComponentEventDetails: HostTpmSoftwareComponentEventDetails;
  HostUnresolvedVmfsExtent: HostUnresolvedVmfsExtent;
  HostUnresolvedVmfsResignatureSpec: HostUnresolvedVmfsResignatureSpec;
  HostUnresolvedVmfsResolutionResult: HostUnresolvedVmfsResolutionResult;
  HostUnresolvedVmfsResolutionSpec: HostUnresolvedVmfsResolutionSpec;
  HostUnresolvedVmfsVolume: HostUnresolvedVmfsVolume;
  HostUnresolvedVmfsVolumeResolveStatus: HostUnresolvedVmfsVolumeResolveStatus;
  HostUpgradeFailedEvent: HostUpgradeFailedEvent;
  HostUserWorldSwapNotEnabledEvent: HostUserWorldSwapNotEnabledEvent;
  HostVFlashManagerVFlashCacheConfigInfo: HostVFlashManagerVFlashCacheConfigInfo;
  HostVFlashManagerVFlashCacheConfigInfoVFlashModuleConfigOption: HostVFlashManagerVFlashCacheConfigInfoVFlashModuleConfigOption;
  HostVFlashManagerVFlashCacheConfigSpec: HostVFlashManagerVFlashCacheConfigSpec;
  HostVFlashManagerVFlashConfigInfo: HostVFlashManagerVFlashConfigInfo;
  HostVFlashManagerVFlashResourceConfigInfo: HostVFlashManagerVFlashResourceConfigInfo;
  HostVFlashManagerVFlashResourceConfigSpec: HostVFlashManagerVFlashResourceConfigSpec;
  HostVFlashManagerVFlashResourceRunTimeInfo: HostVFlashManagerVFlashResourceRunTimeInfo;
  HostVFlashResourceConfigurationResult: HostVFlashResourceConfigurationResult;
  HostVMotionCompatibility: HostVMotionCompatibility;
  HostVMotionConfig: HostVMotionConfig;
  HostVMotionInfo: HostVMotionInfo;
  HostVMotionManagerDstInstantCloneResult: HostVMotionManagerDstInstantCloneResult;
  HostVMotionManagerSrcInstantCloneResult: HostVMotionManagerSrcInstantCloneResult;
  HostVMotionNetConfig: HostVMotionNetConfig;
  HostVfatVolume: HostVfatVolume;
  HostVffsSpec: HostVffsSpec;
  HostVffsVolume: HostVffsVolume;
  HostVirtualNic: HostVirtualNic;
  HostVirtualNicConfig: HostVirtualNicConfig;
  HostVirtualNicConnection: HostVirtualNicConnection;
  HostVirtualNicIpRouteSpec: HostVirtualNicIpRouteSpec;
  HostVirtualNicManagerInfo: HostVirtualNicManagerInfo;
  HostVirtualNicManagerNicTypeSelection: HostVirtualNicManagerNicTypeSelection;
  HostVirtualNicOpaqueNetworkSpec: HostVirtualNicOpaqueNetworkSpec;
  HostVirtualNicSpec: HostVirtualNicSpec;
  HostVirtualSwitch: HostVirtualSwitch;
  HostVirtualSwitchAutoBridge: HostVirtualSwitchAutoBridge;
  HostVirtualSwitchBeaconConfig: HostVirtualSwitchBeaconConfig;
  HostVirtualSwitchBondBridge: HostVirtualSwitchBondBridge;
  HostVirtualSwitchBridge: HostVirtualSwitchBridge;
  HostVirtualSwitchConfig: HostVirtualSwitchConfig;
  HostVirtualSwitchSimpleBridge: HostVirtualSwitchSimpleBridge;
  HostVirtualSwitchSpec: HostVirtualSwitchSpec;
  HostVmciAccessManagerAccessSpec: HostVmciAccessManagerAccessSpec;
  HostVmfsRescanResult: HostVmfsRescanResult;
  HostVmfsSpec: HostVmfsSpec;
  HostVmfsVolume: HostVmfsVolume;
  HostVnicConnectedToCustomizedDVPortEvent: HostVnicConnectedToCustomizedDVPortEvent;
  HostVsanInternalSystemCmmdsQuery: HostVsanInternalSystemCmmdsQuery;
  HostVsanInternalSystemDeleteVsanObjectsResult: HostVsanInternalSystemDeleteVsanObjectsResult;
  HostVsanInternalSystemVsanObjectOperationResult: HostVsanInternalSystemVsanObjectOperationResult;
  HostVsanInternalSystemVsanPhysicalDiskDiagnosticsResult: HostVsanInternalSystemVsanPhysicalDiskDiagnosticsResult;
  HostVvolVolume: HostVvolVolume;
  HostVvolVolumeSpecification: HostVvolVolumeSpecification;
  HostWwnChangedEvent: HostWwnChangedEvent;
  HostWwnConflictEvent: HostWwnConflictEvent;
  HotSnapshotMoveNotSupported: HotSnapshotMoveNotSupported;
  HourlyTaskScheduler: HourlyTaskScheduler;
  HttpFault: HttpFault;
  HttpNfcLeaseCapabilities: HttpNfcLeaseCapabilities;
  HttpNfcLeaseDatastoreLeaseInfo: HttpNfcLeaseDatastoreLeaseInfo;
  HttpNfcLeaseDeviceUrl: HttpNfcLeaseDeviceUrl;
  HttpNfcLeaseHostInfo: HttpNfcLeaseHostInfo;
  HttpNfcLeaseInfo: HttpNfcLeaseInfo;
  HttpNfcLeaseManifestEntry: HttpNfcLeaseManifestEntry;
  HttpNfcLeaseSourceFile: HttpNfcLeaseSourceFile;
  ID: ID;
  IDEDiskNotSupported: IDEDiskNotSupported;
  IORMNotSupportedHostOnDatastore: IORMNotSupportedHostOnDatastore;
  IScsiBootFailureEvent: IScsiBootFailureEvent;
  ImportHostAddFailure: ImportHostAddFailure;
  ImportOperationBulkFault: ImportOperationBulkFault;
  ImportOperationBulkFaultFaultOnImport: ImportOperationBulkFaultFaultOnImport;
  ImportSpec: ImportSpec;
  InUseFeatureManipulationDisallowed: InUseFeatureManipulationDisallowed;
  InaccessibleDatastore: InaccessibleDatastore;
  InaccessibleFTMetadataDatastore: InaccessibleFTMetadataDatastore;
  InaccessibleVFlashSource: InaccessibleVFlashSource;
  IncompatibleDefaultDevice: IncompatibleDefaultDevice;
  IncompatibleHostForFtSecondary: IncompatibleHostForFtSecondary;
  IncompatibleHostForVmReplication: IncompatibleHostForVmReplication;
  IncompatibleSetting: IncompatibleSetting;
  IncorrectFileType: IncorrectFileType;
  IncorrectHostInformation: IncorrectHostInformation;
  IncorrectHostInformationEvent: IncorrectHostInformationEvent;
  IndependentDiskVMotionNotSupported: IndependentDiskVMotionNotSupported;
  InfoUpgradeEvent: InfoUpgradeEvent;
  InheritablePolicy: InheritablePolicy;
  InsufficientAgentVmsDeployed: InsufficientAgentVmsDeployed;
  InsufficientCpuResourcesFault: InsufficientCpuResourcesFault;
  InsufficientDisks: InsufficientDisks;
  InsufficientFailoverResourcesEvent: InsufficientFailoverResourcesEvent;
  InsufficientFailoverResourcesFault: InsufficientFailoverResourcesFault;
  InsufficientGraphicsResourcesFault: InsufficientGraphicsResourcesFault;
  InsufficientHostCapacityFault: InsufficientHostCapacityFault;
  InsufficientHostCpuCapacityFault: InsufficientHostCpuCapacityFault;
  InsufficientHostMemoryCapacityFault: InsufficientHostMemoryCapacityFault;
  InsufficientMemoryResourcesFault: InsufficientMemoryResourcesFault;
  InsufficientNetworkCapacity: InsufficientNetworkCapacity;
  InsufficientNetworkResourcePoolCapacity: InsufficientNetworkResourcePoolCapacity;
  InsufficientPerCpuCapacity: InsufficientPerCpuCapacity;
  InsufficientResourcesFault: InsufficientResourcesFault;
  InsufficientStandbyCpuResource: InsufficientStandbyCpuResource;
  InsufficientStandbyMemoryResource: InsufficientStandbyMemoryResource;
  InsufficientStandbyResource: InsufficientStandbyResource;
  InsufficientStorageIops: InsufficientStorageIops;
  InsufficientStorageSpace: InsufficientStorageSpace;
  InsufficientVFlashResourcesFault: InsufficientVFlashResourcesFault;
  IntExpression: IntExpression;
  IntOption: IntOption;
  IntPolicy: IntPolicy;
  InvalidAffinitySettingFault: InvalidAffinitySettingFault;
  InvalidArgument: InvalidArgument;
  InvalidBmcRole: InvalidBmcRole;
  InvalidBundle: InvalidBundle;
  InvalidCAMCertificate: InvalidCAMCertificate;
  InvalidCAMServer: InvalidCAMServer;
  InvalidClientCertificate: InvalidClientCertificate;
  InvalidCollectorVersion: InvalidCollectorVersion;
  InvalidController: InvalidController;
  InvalidDasConfigArgument: InvalidDasConfigArgument;
  InvalidDasRestartPriorityForFtVm: InvalidDasRestartPriorityForFtVm;
  InvalidDatastore: InvalidDatastore;
  InvalidDatastorePath: InvalidDatastorePath;
  InvalidDatastoreState: InvalidDatastoreState;
  InvalidDeviceBacking: InvalidDeviceBacking;
  InvalidDeviceOperation: InvalidDeviceOperation;
  InvalidDeviceSpec: InvalidDeviceSpec;
  InvalidDiskFormat: InvalidDiskFormat;
  InvalidDrsBehaviorForFtVm: InvalidDrsBehaviorForFtVm;
  InvalidEditionEvent: InvalidEditionEvent;
  InvalidEditionLicense: InvalidEditionLicense;
  InvalidEvent: InvalidEvent;
  InvalidFolder: InvalidFolder;
  InvalidFormat: InvalidFormat;
  InvalidGuestLogin: InvalidGuestLogin;
  InvalidHostConnectionState: InvalidHostConnectionState;
  InvalidHostName: InvalidHostName;
  InvalidHostState: InvalidHostState;
  InvalidIndexArgument: InvalidIndexArgument;
  InvalidIpfixConfig: InvalidIpfixConfig;
  InvalidIpmiLoginInfo: InvalidIpmiLoginInfo;
  InvalidIpmiMacAddress: InvalidIpmiMacAddress;
  InvalidLicense: InvalidLicense;
  InvalidLocale: InvalidLocale;
  InvalidLogin: InvalidLogin;
  InvalidName: InvalidName;
  InvalidNasCredentials: InvalidNasCredentials;
  InvalidNetworkInType: InvalidNetworkInType;
  InvalidNetworkResource: InvalidNetworkResource;
  InvalidOperationOnSecondaryVm: InvalidOperationOnSecondaryVm;
  InvalidPowerState: InvalidPowerState;
  InvalidPrivilege: InvalidPrivilege;
  InvalidProfileReferenceHost: InvalidProfileReferenceHost;
  InvalidProperty: InvalidProperty;
  InvalidPropertyType: InvalidPropertyType;
  InvalidPropertyValue: InvalidPropertyValue;
  InvalidRequest: InvalidRequest;
  InvalidResourcePoolStructureFault: InvalidResourcePoolStructureFault;
  InvalidSnapshotFormat: InvalidSnapshotFormat;
  InvalidState: InvalidState;
  InvalidType: InvalidType;
  InvalidVmConfig: InvalidVmConfig;
  InvalidVmState: InvalidVmState;
  InventoryDescription: InventoryDescription;
  InventoryHasStandardAloneHosts: InventoryHasStandardAloneHosts;
  IoFilterHostIssue: IoFilterHostIssue;
  IoFilterInfo: IoFilterInfo;
  IoFilterQueryIssueResult: IoFilterQueryIssueResult;
  IpAddress: IpAddress;
  IpAddressProfile: IpAddressProfile;
  IpHostnameGeneratorError: IpHostnameGeneratorError;
  IpPool: IpPool;
  IpPoolAssociation: IpPoolAssociation;
  IpPoolIpPoolConfigInfo: IpPoolIpPoolConfigInfo;
  IpPoolManagerIpAllocation: IpPoolManagerIpAllocation;
  IpRange: IpRange;
  IpRouteProfile: IpRouteProfile;
  IscsiDependencyEntity: IscsiDependencyEntity;
  IscsiFault: IscsiFault;
  IscsiFaultInvalidVnic: IscsiFaultInvalidVnic;
  IscsiFaultPnicInUse: IscsiFaultPnicInUse;
  IscsiFaultVnicAlreadyBound: IscsiFaultVnicAlreadyBound;
  IscsiFaultVnicHasActivePaths: IscsiFaultVnicHasActivePaths;
  IscsiFaultVnicHasMultipleUplinks: IscsiFaultVnicHasMultipleUplinks;
  IscsiFaultVnicHasNoUplinks: IscsiFaultVnicHasNoUplinks;
  IscsiFaultVnicHasWrongUplink: IscsiFaultVnicHasWrongUplink;
  IscsiFaultVnicInUse: IscsiFaultVnicInUse;
  IscsiFaultVnicIsLastPath: IscsiFaultVnicIsLastPath;
  IscsiFaultVnicNotBound: IscsiFaultVnicNotBound;
  IscsiFaultVnicNotFound: IscsiFaultVnicNotFound;
  IscsiMigrationDependency: IscsiMigrationDependency;
  IscsiPortInfo: IscsiPortInfo;
  IscsiStatus: IscsiStatus;
  IsoImageFileInfo: IsoImageFileInfo;
  IsoImageFileQuery: IsoImageFileQuery;
  KernelModuleInfo: KernelModuleInfo;
  KernelModuleSectionInfo: KernelModuleSectionInfo;
  KeyAnyValue: KeyAnyValue;
  KeyNotFound: KeyNotFound;
  KeyProviderId: KeyProviderId;
  KeyValue: KeyValue;
  KmipClusterInfo: KmipClusterInfo;
  KmipServerInfo: KmipServerInfo;
  KmipServerSpec: KmipServerSpec;
  KmipServerStatus: KmipServerStatus;
  LargeRDMConversionNotSupported: LargeRDMConversionNotSupported;
  LargeRDMNotSupportedOnDatastore: LargeRDMNotSupportedOnDatastore;
  LatencySensitivity: LatencySensitivity;
  LegacyNetworkInterfaceInUse: LegacyNetworkInterfaceInUse;
  LicenseAssignmentFailed: LicenseAssignmentFailed;
  LicenseAssignmentManagerLicenseAssignment: LicenseAssignmentManagerLicenseAssignment;
  LicenseAvailabilityInfo: LicenseAvailabilityInfo;
  LicenseDiagnostics: LicenseDiagnostics;
  LicenseDowngradeDisallowed: LicenseDowngradeDisallowed;
  LicenseEntityNotFound: LicenseEntityNotFound;
  LicenseEvent: LicenseEvent;
  LicenseExpired: LicenseExpired;
  LicenseExpiredEvent: LicenseExpiredEvent;
  LicenseFeatureInfo: LicenseFeatureInfo;
  LicenseKeyEntityMismatch: LicenseKeyEntityMismatch;
  LicenseManagerEvaluationInfo: LicenseManagerEvaluationInfo;
  LicenseManagerLicenseInfo: LicenseManagerLicenseInfo;
  LicenseNonComplianceEvent: LicenseNonComplianceEvent;
  LicenseReservationInfo: LicenseReservationInfo;
  LicenseRestricted: LicenseRestricted;
  LicenseRestrictedEvent: LicenseRestrictedEvent;
  LicenseServerAvailableEvent: LicenseServerAvailableEvent;
  LicenseServerSource: LicenseServerSource;
  LicenseServerUnavailable: LicenseServerUnavailable;
  LicenseServerUnavailableEvent: LicenseServerUnavailableEvent;
  LicenseSource: LicenseSource;
  LicenseSourceUnavailable: LicenseSourceUnavailable;
  LicenseUsageInfo: LicenseUsageInfo;
  LimitExceeded: LimitExceeded;
  LinkDiscoveryProtocolConfig: LinkDiscoveryProtocolConfig;
  LinkLayerDiscoveryProtocolInfo: LinkLayerDiscoveryProtocolInfo;
  LinkProfile: LinkProfile;
  LinuxVolumeNotClean: LinuxVolumeNotClean;
  LocalDatastoreCreatedEvent: LocalDatastoreCreatedEvent;
  LocalDatastoreInfo: LocalDatastoreInfo;
  LocalLicenseSource: LocalLicenseSource;
  LocalTSMEnabledEvent: LocalTSMEnabledEvent;
  LocalizableMessage: LocalizableMessage;
  LocalizationManagerMessageCatalog: LocalizationManagerMessageCatalog;
  LocalizedMethodFault: LocalizedMethodFault;
  LockerMisconfiguredEvent: LockerMisconfiguredEvent;
  LockerReconfiguredEvent: LockerReconfiguredEvent;
  LogBundlingFailed: LogBundlingFailed;
  LongOption: LongOption;
  LongPolicy: LongPolicy;
  MacAddress: MacAddress;
  MacRange: MacRange;
  MaintenanceModeFileMove: MaintenanceModeFileMove;
  ManagedByInfo: ManagedByInfo;
  ManagedEntityEventArgument: ManagedEntityEventArgument;
  ManagedObjectNotFound: ManagedObjectNotFound;
  MemoryFileFormatNotSupportedByDatastore: MemoryFileFormatNotSupportedByDatastore;
  MemoryHotPlugNotSupported: MemoryHotPlugNotSupported;
  MemorySizeNotRecommended: MemorySizeNotRecommended;
  MemorySizeNotSupported: MemorySizeNotSupported;
  MemorySizeNotSupportedByDatastore: MemorySizeNotSupportedByDatastore;
  MemorySnapshotOnIndependentDisk: MemorySnapshotOnIndependentDisk;
  MethodAction: MethodAction;
  MethodActionArgument: MethodActionArgument;
  MethodAlreadyDisabledFault: MethodAlreadyDisabledFault;
  MethodDescription: MethodDescription;
  MethodDisabled: MethodDisabled;
  MethodFault: MethodFault;
  MethodNotFound: MethodNotFound;
  MetricAlarmExpression: MetricAlarmExpression;
  MigrationDisabled: MigrationDisabled;
  MigrationErrorEvent: MigrationErrorEvent;
  MigrationEvent: MigrationEvent;
  MigrationFault: MigrationFault;
  MigrationFeatureNotSupported: MigrationFeatureNotSupported;
  MigrationHostErrorEvent: MigrationHostErrorEvent;
  MigrationHostWarningEvent: MigrationHostWarningEvent;
  MigrationNotReady: MigrationNotReady;
  MigrationResourceErrorEvent: MigrationResourceErrorEvent;
  MigrationResourceWarningEvent: MigrationResourceWarningEvent;
  MigrationWarningEvent: MigrationWarningEvent;
  MismatchedBundle: MismatchedBundle;
  MismatchedNetworkPolicies: MismatchedNetworkPolicies;
  MismatchedVMotionNetworkNames: MismatchedVMotionNetworkNames;
  MissingBmcSupport: MissingBmcSupport;
  MissingController: MissingController;
  MissingIpPool: MissingIpPool;
  MissingLinuxCustResources: MissingLinuxCustResources;
  MissingNetworkIpConfig: MissingNetworkIpConfig;
  MissingObject: MissingObject;
  MissingPowerOffConfiguration: MissingPowerOffConfiguration;
  MissingPowerOnConfiguration: MissingPowerOnConfiguration;
  MissingProperty: MissingProperty;
  MissingWindowsCustResources: MissingWindowsCustResources;
  MksConnectionLimitReached: MksConnectionLimitReached;
  ModeInfo: ModeInfo;
  MonthlyByDayTaskScheduler: MonthlyByDayTaskScheduler;
  MonthlyByWeekdayTaskScheduler: MonthlyByWeekdayTaskScheduler;
  MonthlyTaskScheduler: MonthlyTaskScheduler;
  MountError: MountError;
  MtuMatchEvent: MtuMatchEvent;
  MtuMismatchEvent: MtuMismatchEvent;
  MultiWriterNotSupported: MultiWriterNotSupported;
  MultipleCertificatesVerifyFault: MultipleCertificatesVerifyFault;
  MultipleCertificatesVerifyFaultThumbprintData: MultipleCertificatesVerifyFaultThumbprintData;
  MultipleSnapshotsNotSupported: MultipleSnapshotsNotSupported;
  NASDatastoreCreatedEvent: NASDatastoreCreatedEvent;
  NamePasswordAuthentication: NamePasswordAuthentication;
  NamespaceFull: NamespaceFull;
  NamespaceLimitReached: NamespaceLimitReached;
  NamespaceWriteProtected: NamespaceWriteProtected;
  NasConfigFault: NasConfigFault;
  NasConnectionLimitReached: NasConnectionLimitReached;
  NasDatastoreInfo: NasDatastoreInfo;
  NasSessionCredentialConflict: NasSessionCredentialConflict;
  NasStorageProfile: NasStorageProfile;
  NasVolumeNotMounted: NasVolumeNotMounted;
  NegatableExpression: NegatableExpression;
  NetBIOSConfigInfo: NetBIOSConfigInfo;
  NetDhcpConfigInfo: NetDhcpConfigInfo;
  NetDhcpConfigInfoDhcpOptions: NetDhcpConfigInfoDhcpOptions;
  NetDhcpConfigSpec: NetDhcpConfigSpec;
  NetDhcpConfigSpecDhcpOptionsSpec: NetDhcpConfigSpecDhcpOptionsSpec;
  NetDnsConfigInfo: NetDnsConfigInfo;
  NetDnsConfigSpec: NetDnsConfigSpec;
  NetIpConfigInfo: NetIpConfigInfo;
  NetIpConfigInfoIpAddress: NetIpConfigInfoIpAddress;
  NetIpConfigSpec: NetIpConfigSpec;
  NetIpConfigSpecIpAddressSpec: NetIpConfigSpecIpAddressSpec;
  NetIpRouteConfigInfo: NetIpRouteConfigInfo;
  NetIpRouteConfigInfoGateway: NetIpRouteConfigInfoGateway;
  NetIpRouteConfigInfoIpRoute: NetIpRouteConfigInfoIpRoute;
  NetIpRouteConfigSpec: NetIpRouteConfigSpec;
  NetIpRouteConfigSpecGatewaySpec: NetIpRouteConfigSpecGatewaySpec;
  NetIpRouteConfigSpecIpRouteSpec: NetIpRouteConfigSpecIpRouteSpec;
  NetIpStackInfo: NetIpStackInfo;
  NetIpStackInfoDefaultRouter: NetIpStackInfoDefaultRouter;
  NetIpStackInfoNetToMedia: NetIpStackInfoNetToMedia;
  NetStackInstanceProfile: NetStackInstanceProfile;
  NetworkCopyFault: NetworkCopyFault;
  NetworkDisruptedAndConfigRolledBack: NetworkDisruptedAndConfigRolledBack;
  NetworkEventArgument: NetworkEventArgument;
  NetworkInaccessible: NetworkInaccessible;
  NetworkPolicyProfile: NetworkPolicyProfile;
  NetworkProfile: NetworkProfile;
  NetworkProfileDnsConfigProfile: NetworkProfileDnsConfigProfile;
  NetworkRollbackEvent: NetworkRollbackEvent;
  NetworkSummary: NetworkSummary;
  NetworksMayNotBeTheSame: NetworksMayNotBeTheSame;
  NicSettingMismatch: NicSettingMismatch;
  NoAccessUserEvent: NoAccessUserEvent;
  NoActiveHostInCluster: NoActiveHostInCluster;
  NoAvailableIp: NoAvailableIp;
  NoClientCertificate: NoClientCertificate;
  NoCompatibleDatastore: NoCompatibleDatastore;
  NoCompatibleHardAffinityHost: NoCompatibleHardAffinityHost;
  NoCompatibleHost: NoCompatibleHost;
  NoCompatibleHostWithAccessToDevice: NoCompatibleHostWithAccessToDevice;
  NoCompatibleSoftAffinityHost: NoCompatibleSoftAffinityHost;
  NoConnectedDatastore: NoConnectedDatastore;
  NoDatastoresConfiguredEvent: NoDatastoresConfiguredEvent;
  NoDiskFound: NoDiskFound;
  NoDiskSpace: NoDiskSpace;
  NoDisksToCustomize: NoDisksToCustomize;
  NoGateway: NoGateway;
  NoGuestHeartbeat: NoGuestHeartbeat;
  NoHost: NoHost;
  NoHostSuitableForFtSecondary: NoHostSuitableForFtSecondary;
  NoLicenseEvent: NoLicenseEvent;
  NoLicenseServerConfigured: NoLicenseServerConfigured;
  NoMaintenanceModeDrsRecommendationForVM: NoMaintenanceModeDrsRecommendationForVM;
  NoPeerHostFound: NoPeerHostFound;
  NoPermission: NoPermission;
  NoPermissionOnAD: NoPermissionOnAD;
  NoPermissionOnHost: NoPermissionOnHost;
  NoPermissionOnNasVolume: NoPermissionOnNasVolume;
  NoSubjectName: NoSubjectName;
  NoVcManagedIpConfigured: NoVcManagedIpConfigured;
  NoVirtualNic: NoVirtualNic;
  NoVmInVApp: NoVmInVApp;
  NodeDeploymentSpec: NodeDeploymentSpec;
  NodeNetworkSpec: NodeNetworkSpec;
  NonADUserRequired: NonADUserRequired;
  NonHomeRDMVMotionNotSupported: NonHomeRDMVMotionNotSupported;
  NonPersistentDisksNotSupported: NonPersistentDisksNotSupported;
  NonVIWorkloadDetectedOnDatastoreEvent: NonVIWorkloadDetectedOnDatastoreEvent;
  NonVmwareOuiMacNotSupportedHost: NonVmwareOuiMacNotSupportedHost;
  NotADirectory: NotADirectory;
  NotAFile: NotAFile;
  NotAuthenticated: NotAuthenticated;
  NotEnoughCpus: NotEnoughCpus;
  NotEnoughLicenses: NotEnoughLicenses;
  NotEnoughLogicalCpus: NotEnoughLogicalCpus;
  NotEnoughResourcesToStartVmEvent: NotEnoughResourcesToStartVmEvent;
  NotFound: NotFound;
  NotImplemented: NotImplemented;
  NotSupported: NotSupported;
  NotSupportedDeviceForFT: NotSupportedDeviceForFT;
  NotSupportedHost: NotSupportedHost;
  NotSupportedHostForChecksum: NotSupportedHostForChecksum;
  NotSupportedHostForVFlash: NotSupportedHostForVFlash;
  NotSupportedHostForVmcp: NotSupportedHostForVmcp;
  NotSupportedHostForVmemFile: NotSupportedHostForVmemFile;
  NotSupportedHostForVsan: NotSupportedHostForVsan;
  NotSupportedHostInCluster: NotSupportedHostInCluster;
  NotSupportedHostInDvs: NotSupportedHostInDvs;
  NotSupportedHostInHACluster: NotSupportedHostInHACluster;
  NotUserConfigurableProperty: NotUserConfigurableProperty;
  NsxHostVNicProfile: NsxHostVNicProfile;
  NumPortsProfile: NumPortsProfile;
  NumVirtualCoresPerSocketNotSupported: NumVirtualCoresPerSocketNotSupported;
  NumVirtualCpusExceedsLimit: NumVirtualCpusExceedsLimit;
  NumVirtualCpusIncompatible: NumVirtualCpusIncompatible;
  NumVirtualCpusNotSupported: NumVirtualCpusNotSupported;
  NumericRange: NumericRange;
  NvdimmDimmInfo: NvdimmDimmInfo;
  NvdimmGuid: NvdimmGuid;
  NvdimmHealthInfo: NvdimmHealthInfo;
  NvdimmInterleaveSetInfo: NvdimmInterleaveSetInfo;
  NvdimmNamespaceCreateSpec: NvdimmNamespaceCreateSpec;
  NvdimmNamespaceDeleteSpec: NvdimmNamespaceDeleteSpec;
  NvdimmNamespaceDetails: NvdimmNamespaceDetails;
  NvdimmNamespaceInfo: NvdimmNamespaceInfo;
  NvdimmPMemNamespaceCreateSpec: NvdimmPMemNamespaceCreateSpec;
  NvdimmRegionInfo: NvdimmRegionInfo;
  NvdimmSummary: NvdimmSummary;
  NvdimmSystemInfo: NvdimmSystemInfo;
  ObjectContent: ObjectContent;
  ObjectSpec: ObjectSpec;
  ObjectUpdate: ObjectUpdate;
  OnceTaskScheduler: OnceTaskScheduler;
  OpaqueNetworkCapability: OpaqueNetworkCapability;
  OpaqueNetworkSummary: OpaqueNetworkSummary;
  OpaqueNetworkTargetInfo: OpaqueNetworkTargetInfo;
  OpaqueSwitchProfile: OpaqueSwitchProfile;
  OperationDisabledByGuest: OperationDisabledByGuest;
  OperationDisallowedOnHost: OperationDisallowedOnHost;
  OperationNotSupportedByGuest: OperationNotSupportedByGuest;
  OptionDef: OptionDef;
  OptionProfile: OptionProfile;
  OptionType: OptionType;
  OptionValue: OptionValue;
  OrAlarmExpression: OrAlarmExpression;
  OutOfBounds: OutOfBounds;
  OutOfSyncDvsHost: OutOfSyncDvsHost;
  OvfAttribute: OvfAttribute;
  OvfConnectedDevice: OvfConnectedDevice;
  OvfConnectedDeviceFloppy: OvfConnectedDeviceFloppy;
  OvfConnectedDeviceIso: OvfConnectedDeviceIso;
  OvfConstraint: OvfConstraint;
  OvfConsumerCallbackFault: OvfConsumerCallbackFault;
  OvfConsumerCommunicationError: OvfConsumerCommunicationError;
  OvfConsumerFault: OvfConsumerFault;
  OvfConsumerInvalidSection: OvfConsumerInvalidSection;
  OvfConsumerOstNode: OvfConsumerOstNode;
  OvfConsumerOvfSection: OvfConsumerOvfSection;
  OvfConsumerPowerOnFault: OvfConsumerPowerOnFault;
  OvfConsumerUndeclaredSection: OvfConsumerUndeclaredSection;
  OvfConsumerUndefinedPrefix: OvfConsumerUndefinedPrefix;
  OvfConsumerValidationFault: OvfConsumerValidationFault;
  OvfCpuCompatibility: OvfCpuCompatibility;
  OvfCpuCompatibilityCheckNotSupported: OvfCpuCompatibilityCheckNotSupported;
  OvfCreateDescriptorParams: OvfCreateDescriptorParams;
  OvfCreateDescriptorResult: OvfCreateDescriptorResult;
  OvfCreateImportSpecParams: OvfCreateImportSpecParams;
  OvfCreateImportSpecResult: OvfCreateImportSpecResult;
  OvfDeploymentOption: OvfDeploymentOption;
  OvfDiskMappingNotFound: OvfDiskMappingNotFound;
  OvfDiskOrderConstraint: OvfDiskOrderConstraint;
  OvfDuplicateElement: OvfDuplicateElement;
  OvfDuplicatedElementBoundary: OvfDuplicatedElementBoundary;
  OvfDuplicatedPropertyIdExport: OvfDuplicatedPropertyIdExport;
  OvfDuplicatedPropertyIdImport: OvfDuplicatedPropertyIdImport;
  OvfElement: OvfElement;
  OvfElementInvalidValue: OvfElementInvalidValue;
  OvfExport: OvfExport;
  OvfExportFailed: OvfExportFailed;
  OvfFault: OvfFault;
  OvfFile: OvfFile;
  OvfFileItem: OvfFileItem;
  OvfHardwareCheck: OvfHardwareCheck;
  OvfHardwareExport: OvfHardwareExport;
  OvfHostResourceConstraint: OvfHostResourceConstraint;
  OvfHostValueNotParsed: OvfHostValueNotParsed;
  OvfImport: OvfImport;
  OvfImportFailed: OvfImportFailed;
  OvfInternalError: OvfInternalError;
  OvfInvalidPackage: OvfInvalidPackage;
  OvfInvalidValue: OvfInvalidValue;
  OvfInvalidValueConfiguration: OvfInvalidValueConfiguration;
  OvfInvalidValueEmpty: OvfInvalidValueEmpty;
  OvfInvalidValueFormatMalformed: OvfInvalidValueFormatMalformed;
  OvfInvalidValueReference: OvfInvalidValueReference;
  OvfInvalidVmName: OvfInvalidVmName;
  OvfManagerCommonParams: OvfManagerCommonParams;
  OvfMappedOsId: OvfMappedOsId;
  OvfMissingAttribute: OvfMissingAttribute;
  OvfMissingElement: OvfMissingElement;
  OvfMissingElementNormalBoundary: OvfMissingElementNormalBoundary;
  OvfMissingHardware: OvfMissingHardware;
  OvfNetworkInfo: OvfNetworkInfo;
  OvfNetworkMapping: OvfNetworkMapping;
  OvfNetworkMappingNotSupported: OvfNetworkMappingNotSupported;
  OvfNoHostNic: OvfNoHostNic;
  OvfNoSpaceOnController: OvfNoSpaceOnController;
  OvfNoSupportedHardwareFamily: OvfNoSupportedHardwareFamily;
  OvfOptionInfo: OvfOptionInfo;
  OvfParseDescriptorParams: OvfParseDescriptorParams;
  OvfParseDescriptorResult: OvfParseDescriptorResult;
  OvfProperty: OvfProperty;
  OvfPropertyExport: OvfPropertyExport;
  OvfPropertyNetwork: OvfPropertyNetwork;
  OvfPropertyNetworkExport: OvfPropertyNetworkExport;
  OvfPropertyQualifier: OvfPropertyQualifier;
  OvfPropertyQualifierDuplicate: OvfPropertyQualifierDuplicate;
  OvfPropertyQualifierIgnored: OvfPropertyQualifierIgnored;
  OvfPropertyType: OvfPropertyType;
  OvfPropertyValue: OvfPropertyValue;
  OvfResourceMap: OvfResourceMap;
  OvfSystemFault: OvfSystemFault;
  OvfToXmlUnsupportedElement: OvfToXmlUnsupportedElement;
  OvfUnableToExportDisk: OvfUnableToExportDisk;
  OvfUnexpectedElement: OvfUnexpectedElement;
  OvfUnknownDevice: OvfUnknownDevice;
  OvfUnknownDeviceBacking: OvfUnknownDeviceBacking;
  OvfUnknownEntity: OvfUnknownEntity;
  OvfUnsupportedAttribute: OvfUnsupportedAttribute;
  OvfUnsupportedAttributeValue: OvfUnsupportedAttributeValue;
  OvfUnsupportedDeviceBackingInfo: OvfUnsupportedDeviceBackingInfo;
  OvfUnsupportedDeviceBackingOption: OvfUnsupportedDeviceBackingOption;
  OvfUnsupportedDeviceExport: OvfUnsupportedDeviceExport;
  OvfUnsupportedDiskProvisioning: OvfUnsupportedDiskProvisioning;
  OvfUnsupportedElement: OvfUnsupportedElement;
  OvfUnsupportedElementValue: OvfUnsupportedElementValue;
  OvfUnsupportedPackage: OvfUnsupportedPackage;
  OvfUnsupportedSection: OvfUnsupportedSection;
  OvfUnsupportedSubType: OvfUnsupportedSubType;
  OvfUnsupportedType: OvfUnsupportedType;
  OvfValidateHostParams: OvfValidateHostParams;
  OvfValidateHostResult: OvfValidateHostResult;
  OvfWrongElement: OvfWrongElement;
  OvfWrongNamespace: OvfWrongNamespace;
  OvfXmlFormat: OvfXmlFormat;
  PMemDatastoreInfo: PMemDatastoreInfo;
  ParaVirtualSCSIController: ParaVirtualSCSIController;
  ParaVirtualSCSIControllerOption: ParaVirtualSCSIControllerOption;
  PassiveNodeDeploymentSpec: PassiveNodeDeploymentSpec;
  PassiveNodeNetworkSpec: PassiveNodeNetworkSpec;
  PasswordExpired: PasswordExpired;
  PasswordField: PasswordField;
  PatchAlreadyInstalled: PatchAlreadyInstalled;
  PatchBinariesNotFound: PatchBinariesNotFound;
  PatchInstallFailed: PatchInstallFailed;
  PatchIntegrityError: PatchIntegrityError;
  PatchMetadataCorrupted: PatchMetadataCorrupted;
  PatchMetadataInvalid: PatchMetadataInvalid;
  PatchMetadataNotFound: PatchMetadataNotFound;
  PatchMissingDependencies: PatchMissingDependencies;
  PatchNotApplicable: PatchNotApplicable;
  PatchSuperseded: PatchSuperseded;
  PerfCompositeMetric: PerfCompositeMetric;
  PerfCounterInfo: PerfCounterInfo;
  PerfEntityMetric: PerfEntityMetric;
  PerfEntityMetricBase: PerfEntityMetricBase;
  PerfEntityMetricCSV: PerfEntityMetricCSV;
  PerfInterval: PerfInterval;
  PerfMetricId: PerfMetricId;
  PerfMetricIntSeries: PerfMetricIntSeries;
  PerfMetricSeries: PerfMetricSeries;
  PerfMetricSeriesCSV: PerfMetricSeriesCSV;
  PerfProviderSummary: PerfProviderSummary;
  PerfQuerySpec: PerfQuerySpec;
  PerfSampleInfo: PerfSampleInfo;
  PerformanceDescription: PerformanceDescription;
  PerformanceManagerCounterLevelMapping: PerformanceManagerCounterLevelMapping;
  PerformanceStatisticsDescription: PerformanceStatisticsDescription;
  Permission: Permission;
  PermissionAddedEvent: PermissionAddedEvent;
  PermissionEvent: PermissionEvent;
  PermissionProfile: PermissionProfile;
  PermissionRemovedEvent: PermissionRemovedEvent;
  PermissionUpdatedEvent: PermissionUpdatedEvent;
  PhysCompatRDMNotSupported: PhysCompatRDMNotSupported;
  PhysicalNic: PhysicalNic;
  PhysicalNicCdpDeviceCapability: PhysicalNicCdpDeviceCapability;
  PhysicalNicCdpInfo: PhysicalNicCdpInfo;
  PhysicalNicConfig: PhysicalNicConfig;
  PhysicalNicHint: PhysicalNicHint;
  PhysicalNicHintInfo: PhysicalNicHintInfo;
  PhysicalNicIpHint: PhysicalNicIpHint;
  PhysicalNicLinkInfo: PhysicalNicLinkInfo;
  PhysicalNicNameHint: PhysicalNicNameHint;
  PhysicalNicProfile: PhysicalNicProfile;
  PhysicalNicSpec: PhysicalNicSpec;
  PlacementAction: PlacementAction;
  PlacementAffinityRule: PlacementAffinityRule;
  PlacementRankResult: PlacementRankResult;
  PlacementRankSpec: PlacementRankSpec;
  PlacementResult: PlacementResult;
  PlacementSpec: PlacementSpec;
  PlatformConfigFault: PlatformConfigFault;
  PnicUplinkProfile: PnicUplinkProfile;
  PodDiskLocator: PodDiskLocator;
  PodStorageDrsEntry: PodStorageDrsEntry;
  PolicyOption: PolicyOption;
  PortGroupProfile: PortGroupProfile;
  PosixUserSearchResult: PosixUserSearchResult;
  PowerOnFtSecondaryFailed: PowerOnFtSecondaryFailed;
  PowerOnFtSecondaryTimedout: PowerOnFtSecondaryTimedout;
  PowerSystemCapability: PowerSystemCapability;
  PowerSystemInfo: PowerSystemInfo;
  PrivilegeAvailability: PrivilegeAvailability;
  PrivilegePolicyDef: PrivilegePolicyDef;
  ProductComponentInfo: ProductComponentInfo;
  ProfileApplyProfileElement: ProfileApplyProfileElement;
  ProfileApplyProfileProperty: ProfileApplyProfileProperty;
  ProfileAssociatedEvent: ProfileAssociatedEvent;
  ProfileChangedEvent: ProfileChangedEvent;
  ProfileCompositeExpression: ProfileCompositeExpression;
  ProfileCompositePolicyOptionMetadata: ProfileCompositePolicyOptionMetadata;
  ProfileConfigInfo: ProfileConfigInfo;
  ProfileCreateSpec: ProfileCreateSpec;
  ProfileCreatedEvent: ProfileCreatedEvent;
  ProfileDeferredPolicyOptionParameter: ProfileDeferredPolicyOptionParameter;
  ProfileDescription: ProfileDescription;
  ProfileDescriptionSection: ProfileDescriptionSection;
  ProfileDissociatedEvent: ProfileDissociatedEvent;
  ProfileEvent: ProfileEvent;
  ProfileEventArgument: ProfileEventArgument;
  ProfileExecuteError: ProfileExecuteError;
  ProfileExecuteResult: ProfileExecuteResult;
  ProfileExpression: ProfileExpression;
  ProfileExpressionMetadata: ProfileExpressionMetadata;
  ProfileMetadata: ProfileMetadata;
  ProfileMetadataProfileOperationMessage: ProfileMetadataProfileOperationMessage;
  ProfileMetadataProfileSortSpec: ProfileMetadataProfileSortSpec;
  ProfileParameterMetadata: ProfileParameterMetadata;
  ProfileParameterMetadataParameterRelationMetadata: ProfileParameterMetadataParameterRelationMetadata;
  ProfilePolicy: ProfilePolicy;
  ProfilePolicyMetadata: ProfilePolicyMetadata;
  ProfilePolicyOptionMetadata: ProfilePolicyOptionMetadata;
  ProfileProfileStructure: ProfileProfileStructure;
  ProfileProfileStructureProperty: ProfileProfileStructureProperty;
  ProfilePropertyPath: ProfilePropertyPath;
  ProfileReferenceHostChangedEvent: ProfileReferenceHostChangedEvent;
  ProfileRemovedEvent: ProfileRemovedEvent;
  ProfileSerializedCreateSpec: ProfileSerializedCreateSpec;
  ProfileSimpleExpression: ProfileSimpleExpression;
  ProfileUpdateFailed: ProfileUpdateFailed;
  ProfileUpdateFailedUpdateFailure: ProfileUpdateFailedUpdateFailure;
  PropertyChange: PropertyChange;
  PropertyFilterSpec: PropertyFilterSpec;
  PropertyFilterUpdate: PropertyFilterUpdate;
  PropertySpec: PropertySpec;
  QuarantineModeFault: QuarantineModeFault;
  QuestionPending: QuestionPending;
  QuiesceDatastoreIOForHAFailed: QuiesceDatastoreIOForHAFailed;
  RDMConversionNotSupported: RDMConversionNotSupported;
  RDMNotPreserved: RDMNotPreserved;
  RDMNotSupported: RDMNotSupported;
  RDMNotSupportedOnDatastore: RDMNotSupportedOnDatastore;
  RDMPointsToInaccessibleDisk: RDMPointsToInaccessibleDisk;
  RawDiskNotSupported: RawDiskNotSupported;
  ReadHostResourcePoolTreeFailed: ReadHostResourcePoolTreeFailed;
  ReadOnlyDisksWithLegacyDestination: ReadOnlyDisksWithLegacyDestination;
  RebootRequired: RebootRequired;
  RecordReplayDisabled: RecordReplayDisabled;
  RecoveryEvent: RecoveryEvent;
  RecurrentTaskScheduler: RecurrentTaskScheduler;
  Relation: Relation;
  RemoteDeviceNotSupported: RemoteDeviceNotSupported;
  RemoteTSMEnabledEvent: RemoteTSMEnabledEvent;
  RemoveFailed: RemoveFailed;
  ReplicationConfigFault: ReplicationConfigFault;
  ReplicationConfigSpec: ReplicationConfigSpec;
  ReplicationDiskConfigFault: ReplicationDiskConfigFault;
  ReplicationFault: ReplicationFault;
  ReplicationGroupId: ReplicationGroupId;
  ReplicationIncompatibleWithFT: ReplicationIncompatibleWithFT;
  ReplicationInfoDiskSettings: ReplicationInfoDiskSettings;
  ReplicationInvalidOptions: ReplicationInvalidOptions;
  ReplicationNotSupportedOnHost: ReplicationNotSupportedOnHost;
  ReplicationSpec: ReplicationSpec;
  ReplicationVmConfigFault: ReplicationVmConfigFault;
  ReplicationVmFault: ReplicationVmFault;
  ReplicationVmInProgressFault: ReplicationVmInProgressFault;
  ReplicationVmProgressInfo: ReplicationVmProgressInfo;
  RequestCanceled: RequestCanceled;
  ResourceAllocationInfo: ResourceAllocationInfo;
  ResourceAllocationOption: ResourceAllocationOption;
  ResourceConfigOption: ResourceConfigOption;
  ResourceConfigSpec: ResourceConfigSpec;
  ResourceInUse: ResourceInUse;
  ResourceNotAvailable: ResourceNotAvailable;
  ResourcePoolCreatedEvent: ResourcePoolCreatedEvent;
  ResourcePoolDestroyedEvent: ResourcePoolDestroyedEvent;
  ResourcePoolEvent: ResourcePoolEvent;
  ResourcePoolEventArgument: ResourcePoolEventArgument;
  ResourcePoolMovedEvent: ResourcePoolMovedEvent;
  ResourcePoolQuickStats: ResourcePoolQuickStats;
  ResourcePoolReconfiguredEvent: ResourcePoolReconfiguredEvent;
  ResourcePoolResourceUsage: ResourcePoolResourceUsage;
  ResourcePoolRuntimeInfo: ResourcePoolRuntimeInfo;
  ResourcePoolSummary: ResourcePoolSummary;
  ResourceViolatedEvent: ResourceViolatedEvent;
  RestrictedByAdministrator: RestrictedByAdministrator;
  RestrictedVersion: RestrictedVersion;
  RetrieveOptions: RetrieveOptions;
  RetrieveResult: RetrieveResult;
  RetrieveVStorageObjSpec: RetrieveVStorageObjSpec;
  RoleAddedEvent: RoleAddedEvent;
  RoleEvent: RoleEvent;
  RoleEventArgument: RoleEventArgument;
  RoleRemovedEvent: RoleRemovedEvent;
  RoleUpdatedEvent: RoleUpdatedEvent;
  RollbackEvent: RollbackEvent;
  RollbackFailure: RollbackFailure;
  RuleViolation: RuleViolation;
  RunScriptAction: RunScriptAction;
  RuntimeFault: RuntimeFault;
  SAMLTokenAuthentication: SAMLTokenAuthentication;
  SDDCBase: SDDCBase;
  SSLDisabledFault: SSLDisabledFault;
  SSLVerifyFault: SSLVerifyFault;
  SSPIAuthentication: SSPIAuthentication;
  SSPIChallenge: SSPIChallenge;
  ScheduledHardwareUpgradeInfo: ScheduledHardwareUpgradeInfo;
  ScheduledTaskCompletedEvent: ScheduledTaskCompletedEvent;
  ScheduledTaskCreatedEvent: ScheduledTaskCreatedEvent;
  ScheduledTaskDescription: ScheduledTaskDescription;
  ScheduledTaskDetail: ScheduledTaskDetail;
  ScheduledTaskEmailCompletedEvent: ScheduledTaskEmailCompletedEvent;
  ScheduledTaskEmailFailedEvent: ScheduledTaskEmailFailedEvent;
  ScheduledTaskEvent: ScheduledTaskEvent;
  ScheduledTaskEventArgument: ScheduledTaskEventArgument;
  ScheduledTaskFailedEvent: ScheduledTaskFailedEvent;
  ScheduledTaskInfo: ScheduledTaskInfo;
  ScheduledTaskReconfiguredEvent: ScheduledTaskReconfiguredEvent;
  ScheduledTaskRemovedEvent: ScheduledTaskRemovedEvent;
  ScheduledTaskSpec: ScheduledTaskSpec;
  ScheduledTaskStartedEvent: ScheduledTaskStartedEvent;
  ScsiLun: ScsiLun;
  ScsiLunCapabilities: ScsiLunCapabilities;
  ScsiLunDescriptor: ScsiLunDescriptor;
  ScsiLunDurableName: ScsiLunDurableName;
  SeSparseVirtualDiskSpec: SeSparseVirtualDiskSpec;
  SecondaryVmAlreadyDisabled: SecondaryVmAlreadyDisabled;
  SecondaryVmAlreadyEnabled: SecondaryVmAlreadyEnabled;
  SecondaryVmAlreadyRegistered: SecondaryVmAlreadyRegistered;
  SecondaryVmNotRegistered: SecondaryVmNotRegistered;
  SecurityError: SecurityError;
  SecurityProfile: SecurityProfile;
  SelectionSet: SelectionSet;
  SelectionSpec: SelectionSpec;
  SendEmailAction: SendEmailAction;
  SendSNMPAction: SendSNMPAction;
  ServerLicenseExpiredEvent: ServerLicenseExpiredEvent;
  ServerStartedSessionEvent: ServerStartedSessionEvent;
  ServiceConsolePortGroupProfile: ServiceConsolePortGroupProfile;
  ServiceConsoleReservationInfo: ServiceConsoleReservationInfo;
  ServiceContent: ServiceContent;
  ServiceLocator: ServiceLocator;
  ServiceLocatorCredential: ServiceLocatorCredential;
  ServiceLocatorNamePassword: ServiceLocatorNamePassword;
  ServiceLocatorSAMLCredential: ServiceLocatorSAMLCredential;
  ServiceManagerServiceInfo: ServiceManagerServiceInfo;
  ServiceProfile: ServiceProfile;
  SessionEvent: SessionEvent;
  SessionManagerGenericServiceTicket: SessionManagerGenericServiceTicket;
  SessionManagerHttpServiceRequestSpec: SessionManagerHttpServiceRequestSpec;
  SessionManagerLocalTicket: SessionManagerLocalTicket;
  SessionManagerServiceRequestSpec: SessionManagerServiceRequestSpec;
  SessionManagerVmomiServiceRequestSpec: SessionManagerVmomiServiceRequestSpec;
  SessionTerminatedEvent: SessionTerminatedEvent;
  SharedBusControllerNotSupported: SharedBusControllerNotSupported;
  SharesInfo: SharesInfo;
  SharesOption: SharesOption;
  ShrinkDiskFault: ShrinkDiskFault;
  SingleIp: SingleIp;
  SingleMac: SingleMac;
  SiteInfo: SiteInfo;
  SnapshotCloneNotSupported: SnapshotCloneNotSupported;
  SnapshotCopyNotSupported: SnapshotCopyNotSupported;
  SnapshotDisabled: SnapshotDisabled;
  SnapshotFault: SnapshotFault;
  SnapshotIncompatibleDeviceInVm: SnapshotIncompatibleDeviceInVm;
  SnapshotLocked: SnapshotLocked;
  SnapshotMoveFromNonHomeNotSupported: SnapshotMoveFromNonHomeNotSupported;
  SnapshotMoveNotSupported: SnapshotMoveNotSupported;
  SnapshotMoveToNonHomeNotSupported: SnapshotMoveToNonHomeNotSupported;
  SnapshotNoChange: SnapshotNoChange;
  SnapshotRevertIssue: SnapshotRevertIssue;
  SoftRuleVioCorrectionDisallowed: SoftRuleVioCorrectionDisallowed;
  SoftRuleVioCorrectionImpact: SoftRuleVioCorrectionImpact;
  SoftwarePackage: SoftwarePackage;
  SoftwarePackageCapability: SoftwarePackageCapability;
  SolutionUserRequired: SolutionUserRequired;
  SourceNodeSpec: SourceNodeSpec;
  SsdDiskNotAvailable: SsdDiskNotAvailable;
  StateAlarmExpression: StateAlarmExpression;
  StaticRouteProfile: StaticRouteProfile;
  StorageDrsAutomationConfig: StorageDrsAutomationConfig;
  StorageDrsCannotMoveDiskInMultiWriterMode: StorageDrsCannotMoveDiskInMultiWriterMode;
  StorageDrsCannotMoveFTVm: StorageDrsCannotMoveFTVm;
  StorageDrsCannotMoveIndependentDisk: StorageDrsCannotMoveIndependentDisk;
  StorageDrsCannotMoveManuallyPlacedSwapFile: StorageDrsCannotMoveManuallyPlacedSwapFile;
  StorageDrsCannotMoveManuallyPlacedVm: StorageDrsCannotMoveManuallyPlacedVm;
  StorageDrsCannotMoveSharedDisk: StorageDrsCannotMoveSharedDisk;
  StorageDrsCannotMoveTemplate: StorageDrsCannotMoveTemplate;
  StorageDrsCannotMoveVmInUserFolder: StorageDrsCannotMoveVmInUserFolder;
  StorageDrsCannotMoveVmWithMountedCDROM: StorageDrsCannotMoveVmWithMountedCDROM;
  StorageDrsCannotMoveVmWithNoFilesInLayout: StorageDrsCannotMoveVmWithNoFilesInLayout;
  StorageDrsConfigInfo: StorageDrsConfigInfo;
  StorageDrsConfigSpec: StorageDrsConfigSpec;
  StorageDrsDatacentersCannotShareDatastore: StorageDrsDatacentersCannotShareDatastore;
  StorageDrsDisabledOnVm: StorageDrsDisabledOnVm;
  StorageDrsHbrDiskNotMovable: StorageDrsHbrDiskNotMovable;
  StorageDrsHmsMoveInProgress: StorageDrsHmsMoveInProgress;
  StorageDrsHmsUnreachable: StorageDrsHmsUnreachable;
  StorageDrsIoLoadBalanceConfig: StorageDrsIoLoadBalanceConfig;
  StorageDrsIolbDisabledInternally: StorageDrsIolbDisabledInternally;
  StorageDrsOptionSpec: StorageDrsOptionSpec;
  StorageDrsPlacementRankVmSpec: StorageDrsPlacementRankVmSpec;
  StorageDrsPodConfigInfo: StorageDrsPodConfigInfo;
  StorageDrsPodConfigSpec: StorageDrsPodConfigSpec;
  StorageDrsPodSelectionSpec: StorageDrsPodSelectionSpec;
  StorageDrsRelocateDisabled: StorageDrsRelocateDisabled;
  StorageDrsSpaceLoadBalanceConfig: StorageDrsSpaceLoadBalanceConfig;
  StorageDrsStaleHmsCollection: StorageDrsStaleHmsCollection;
  StorageDrsUnableToMoveFiles: StorageDrsUnableToMoveFiles;
  StorageDrsVmConfigInfo: StorageDrsVmConfigInfo;
  StorageDrsVmConfigSpec: StorageDrsVmConfigSpec;
  StorageIOAllocationInfo: StorageIOAllocationInfo;
  StorageIOAllocationOption: StorageIOAllocationOption;
  StorageIORMConfigOption: StorageIORMConfigOption;
  StorageIORMConfigSpec: StorageIORMConfigSpec;
  StorageIORMInfo: StorageIORMInfo;
  StorageMigrationAction: StorageMigrationAction;
  StoragePerformanceSummary: StoragePerformanceSummary;
  StoragePlacementAction: StoragePlacementAction;
  StoragePlacementResult: StoragePlacementResult;
  StoragePlacementSpec: StoragePlacementSpec;
  StoragePodSummary: StoragePodSummary;
  StorageProfile: StorageProfile;
  StorageRequirement: StorageRequirement;
  StorageResourceManagerStorageProfileStatistics: StorageResourceManagerStorageProfileStatistics;
  StorageVMotionNotSupported: StorageVMotionNotSupported;
  StorageVmotionIncompatible: StorageVmotionIncompatible;
  StringExpression: StringExpression;
  StringOption: StringOption;
  StringPolicy: StringPolicy;
  StructuredCustomizations: StructuredCustomizations;
  SuspendedRelocateNotSupported: SuspendedRelocateNotSupported;
  SwapDatastoreNotWritableOnHost: SwapDatastoreNotWritableOnHost;
  SwapDatastoreUnset: SwapDatastoreUnset;
  SwapPlacementOverrideNotSupported: SwapPlacementOverrideNotSupported;
  SwitchIpUnset: SwitchIpUnset;
  SwitchNotInUpgradeMode: SwitchNotInUpgradeMode;
  SystemError: SystemError;
  SystemEventInfo: SystemEventInfo;
  Tag: Tag;
  TaskDescription: TaskDescription;
  TaskEvent: TaskEvent;
  TaskFilterSpec: TaskFilterSpec;
  TaskFilterSpecByEntity: TaskFilterSpecByEntity;
  TaskFilterSpecByTime: TaskFilterSpecByTime;
  TaskFilterSpecByUsername: TaskFilterSpecByUsername;
  TaskInProgress: TaskInProgress;
  TaskInfo: TaskInfo;
  TaskReason: TaskReason;
  TaskReasonAlarm: TaskReasonAlarm;
  TaskReasonSchedule: TaskReasonSchedule;
  TaskReasonSystem: TaskReasonSystem;
  TaskReasonUser: TaskReasonUser;
  TaskScheduler: TaskScheduler;
  TaskTimeoutEvent: TaskTimeoutEvent;
  TeamingMatchEvent: TeamingMatchEvent;
  TeamingMisMatchEvent: TeamingMisMatchEvent;
  TemplateBeingUpgradedEvent: TemplateBeingUpgradedEvent;
  TemplateConfigFileInfo: TemplateConfigFileInfo;
  TemplateConfigFileQuery: TemplateConfigFileQuery;
  TemplateUpgradeEvent: TemplateUpgradeEvent;
  TemplateUpgradeFailedEvent: TemplateUpgradeFailedEvent;
  TemplateUpgradedEvent: TemplateUpgradedEvent;
  ThirdPartyLicenseAssignmentFailed: ThirdPartyLicenseAssignmentFailed;
  TicketedSessionAuthentication: TicketedSessionAuthentication;
  TimedOutHostOperationEvent: TimedOutHostOperationEvent;
  Timedout: Timedout;
  TooManyConcurrentNativeClones: TooManyConcurrentNativeClones;
  TooManyConsecutiveOverrides: TooManyConsecutiveOverrides;
  TooManyDevices: TooManyDevices;
  TooManyDisksOnLegacyHost: TooManyDisksOnLegacyHost;
  TooManyGuestLogons: TooManyGuestLogons;
  TooManyHosts: TooManyHosts;
  TooManyNativeCloneLevels: TooManyNativeCloneLevels;
  TooManyNativeClonesOnFile: TooManyNativeClonesOnFile;
  TooManySnapshotLevels: TooManySnapshotLevels;
  ToolsAlreadyUpgraded: ToolsAlreadyUpgraded;
  ToolsAutoUpgradeNotSupported: ToolsAutoUpgradeNotSupported;
  ToolsConfigInfo: ToolsConfigInfo;
  ToolsConfigInfoToolsLastInstallInfo: ToolsConfigInfoToolsLastInstallInfo;
  ToolsImageCopyFailed: ToolsImageCopyFailed;
  ToolsImageNotAvailable: ToolsImageNotAvailable;
  ToolsImageSignatureCheckFailed: ToolsImageSignatureCheckFailed;
  ToolsInstallationInProgress: ToolsInstallationInProgress;
  ToolsUnavailable: ToolsUnavailable;
  ToolsUpgradeCancelled: ToolsUpgradeCancelled;
  TraversalSpec: TraversalSpec;
  TypeDescription: TypeDescription;
  UnSupportedDatastoreForVFlash: UnSupportedDatastoreForVFlash;
  UncommittedUndoableDisk: UncommittedUndoableDisk;
  UnconfiguredPropertyValue: UnconfiguredPropertyValue;
  UncustomizableGuest: UncustomizableGuest;
  UnexpectedCustomizationFault: UnexpectedCustomizationFault;
  UnexpectedFault: UnexpectedFault;
  UnlicensedVirtualMachinesEvent: UnlicensedVirtualMachinesEvent;
  UnlicensedVirtualMachinesFoundEvent: UnlicensedVirtualMachinesFoundEvent;
  UnrecognizedHost: UnrecognizedHost;
  UnsharedSwapVMotionNotSupported: UnsharedSwapVMotionNotSupported;
  UnsupportedDatastore: UnsupportedDatastore;
  UnsupportedGuest: UnsupportedGuest;
  UnsupportedVimApiVersion: UnsupportedVimApiVersion;
  UnsupportedVmxLocation: UnsupportedVmxLocation;
  UnusedVirtualDiskBlocksNotScrubbed: UnusedVirtualDiskBlocksNotScrubbed;
  UpdateSet: UpdateSet;
  UpdateVirtualMachineFilesResult: UpdateVirtualMachineFilesResult;
  UpdateVirtualMachineFilesResultFailedVmFileInfo: UpdateVirtualMachineFilesResultFailedVmFileInfo;
  UpdatedAgentBeingRestartedEvent: UpdatedAgentBeingRestartedEvent;
  UpgradeEvent: UpgradeEvent;
  UplinkPortMtuNotSupportEvent: UplinkPortMtuNotSupportEvent;
  UplinkPortMtuSupportEvent: UplinkPortMtuSupportEvent;
  UplinkPortVlanTrunkedEvent: UplinkPortVlanTrunkedEvent;
  UplinkPortVlanUntrunkedEvent: UplinkPortVlanUntrunkedEvent;
  UsbScanCodeSpec: UsbScanCodeSpec;
  UsbScanCodeSpecKeyEvent: UsbScanCodeSpecKeyEvent;
  UsbScanCodeSpecModifierType: UsbScanCodeSpecModifierType;
  UserAssignedToGroup: UserAssignedToGroup;
  UserGroupProfile: UserGroupProfile;
  UserInputRequiredParameterMetadata: UserInputRequiredParameterMetadata;
  UserLoginSessionEvent: UserLoginSessionEvent;
  UserLogoutSessionEvent: UserLogoutSessionEvent;
  UserNotFound: UserNotFound;
  UserPasswordChanged: UserPasswordChanged;
  UserPrivilegeResult: UserPrivilegeResult;
  UserProfile: UserProfile;
  UserSearchResult: UserSearchResult;
  UserSession: UserSession;
  UserUnassignedFromGroup: UserUnassignedFromGroup;
  UserUpgradeEvent: UserUpgradeEvent;
  VASAStorageArray: VASAStorageArray;
  VAppCloneSpec: VAppCloneSpec;
  VAppCloneSpecNetworkMappingPair: VAppCloneSpecNetworkMappingPair;
  VAppCloneSpecResourceMap: VAppCloneSpecResourceMap;
  VAppConfigFault: VAppConfigFault;
  VAppConfigInfo: VAppConfigInfo;
  VAppConfigSpec: VAppConfigSpec;
  VAppEntityConfigInfo: VAppEntityConfigInfo;
  VAppIPAssignmentInfo: VAppIPAssignmentInfo;
  VAppNotRunning: VAppNotRunning;
  VAppOperationInProgress: VAppOperationInProgress;
  VAppOvfSectionInfo: VAppOvfSectionInfo;
  VAppOvfSectionSpec: VAppOvfSectionSpec;
  VAppProductInfo: VAppProductInfo;
  VAppProductSpec: VAppProductSpec;
  VAppPropertyFault: VAppPropertyFault;
  VAppPropertyInfo: VAppPropertyInfo;
  VAppPropertySpec: VAppPropertySpec;
  VAppTaskInProgress: VAppTaskInProgress;
  VFlashCacheHotConfigNotSupported: VFlashCacheHotConfigNotSupported;
  VFlashModuleNotSupported: VFlashModuleNotSupported;
  VFlashModuleVersionIncompatible: VFlashModuleVersionIncompatible;
  VMFSDatastoreCreatedEvent: VMFSDatastoreCreatedEvent;
  VMFSDatastoreExpandedEvent: VMFSDatastoreExpandedEvent;
  VMFSDatastoreExtendedEvent: VMFSDatastoreExtendedEvent;
  VMINotSupported: VMINotSupported;
  VMOnConflictDVPort: VMOnConflictDVPort;
  VMOnVirtualIntranet: VMOnVirtualIntranet;
  VMotionAcrossNetworkNotSupported: VMotionAcrossNetworkNotSupported;
  VMotionInterfaceIssue: VMotionInterfaceIssue;
  VMotionLicenseExpiredEvent: VMotionLicenseExpiredEvent;
  VMotionLinkCapacityLow: VMotionLinkCapacityLow;
  VMotionLinkDown: VMotionLinkDown;
  VMotionNotConfigured: VMotionNotConfigured;
  VMotionNotLicensed: VMotionNotLicensed;
  VMotionNotSupported: VMotionNotSupported;
  VMotionProtocolIncompatible: VMotionProtocolIncompatible;
  VMwareDVSConfigInfo: VMwareDVSConfigInfo;
  VMwareDVSConfigSpec: VMwareDVSConfigSpec;
  VMwareDVSFeatureCapability: VMwareDVSFeatureCapability;
  VMwareDVSHealthCheckCapability: VMwareDVSHealthCheckCapability;
  VMwareDVSHealthCheckConfig: VMwareDVSHealthCheckConfig;
  VMwareDVSMtuHealthCheckResult: VMwareDVSMtuHealthCheckResult;
  VMwareDVSPortSetting: VMwareDVSPortSetting;
  VMwareDVSPortgroupPolicy: VMwareDVSPortgroupPolicy;
  VMwareDVSPvlanConfigSpec: VMwareDVSPvlanConfigSpec;
  VMwareDVSPvlanMapEntry: VMwareDVSPvlanMapEntry;
  VMwareDVSTeamingHealthCheckConfig: VMwareDVSTeamingHealthCheckConfig;
  VMwareDVSTeamingHealthCheckResult: VMwareDVSTeamingHealthCheckResult;
  VMwareDVSVlanHealthCheckResult: VMwareDVSVlanHealthCheckResult;
  VMwareDVSVlanMtuHealthCheckConfig: VMwareDVSVlanMtuHealthCheckConfig;
  VMwareDVSVspanCapability: VMwareDVSVspanCapability;
  VMwareDVSVspanConfigSpec: VMwareDVSVspanConfigSpec;
  VMwareDvsIpfixCapability: VMwareDvsIpfixCapability;
  VMwareDvsLacpCapability: VMwareDvsLacpCapability;
  VMwareDvsLacpGroupConfig: VMwareDvsLacpGroupConfig;
  VMwareDvsLacpGroupSpec: VMwareDvsLacpGroupSpec;
  VMwareDvsLagIpfixConfig: VMwareDvsLagIpfixConfig;
  VMwareDvsLagVlanConfig: VMwareDvsLagVlanConfig;
  VMwareIpfixConfig: VMwareIpfixConfig;
  VMwareUplinkLacpPolicy: VMwareUplinkLacpPolicy;
  VMwareUplinkPortOrderPolicy: VMwareUplinkPortOrderPolicy;
  VMwareVspanPort: VMwareVspanPort;
  VMwareVspanSession: VMwareVspanSession;
  VStorageObject: VStorageObject;
  VStorageObjectAssociations: VStorageObjectAssociations;
  VStorageObjectAssociationsVmDiskAssociations: VStorageObjectAssociationsVmDiskAssociations;
  VStorageObjectConfigInfo: VStorageObjectConfigInfo;
  VStorageObjectSnapshotDetails: VStorageObjectSnapshotDetails;
  VStorageObjectSnapshotInfo: VStorageObjectSnapshotInfo;
  VStorageObjectSnapshotInfoVStorageObjectSnapshot: VStorageObjectSnapshotInfoVStorageObjectSnapshot;
  VStorageObjectStateInfo: VStorageObjectStateInfo;
  VVolHostPE: VVolHostPE;
  VVolVmConfigFileUpdateResult: VVolVmConfigFileUpdateResult;
  VVolVmConfigFileUpdateResultFailedVmConfigFileInfo: VVolVmConfigFileUpdateResultFailedVmConfigFileInfo;
  VasaProviderContainerSpec: VasaProviderContainerSpec;
  VcAgentUninstallFailedEvent: VcAgentUninstallFailedEvent;
  VcAgentUninstalledEvent: VcAgentUninstalledEvent;
  VcAgentUpgradeFailedEvent: VcAgentUpgradeFailedEvent;
  VcAgentUpgradedEvent: VcAgentUpgradedEvent;
  VchaClusterConfigInfo: VchaClusterConfigInfo;
  VchaClusterConfigSpec: VchaClusterConfigSpec;
  VchaClusterDeploymentSpec: VchaClusterDeploymentSpec;
  VchaClusterHealth: VchaClusterHealth;
  VchaClusterNetworkSpec: VchaClusterNetworkSpec;
  VchaClusterRuntimeInfo: VchaClusterRuntimeInfo;
  VchaNodeRuntimeInfo: VchaNodeRuntimeInfo;
  VimAccountPasswordChangedEvent: VimAccountPasswordChangedEvent;
  VimFault: VimFault;
  VimVasaProvider: VimVasaProvider;
  VimVasaProviderInfo: VimVasaProviderInfo;
  VimVasaProviderStatePerArray: VimVasaProviderStatePerArray;
  VirtualAHCIController: VirtualAHCIController;
  VirtualAHCIControllerOption: VirtualAHCIControllerOption;
  VirtualAppImportSpec: VirtualAppImportSpec;
  VirtualAppLinkInfo: VirtualAppLinkInfo;
  VirtualAppSummary: VirtualAppSummary;
  VirtualBusLogicController: VirtualBusLogicController;
  VirtualBusLogicControllerOption: VirtualBusLogicControllerOption;
  VirtualCdrom: VirtualCdrom;
  VirtualCdromAtapiBackingInfo: VirtualCdromAtapiBackingInfo;
  VirtualCdromAtapiBackingOption: VirtualCdromAtapiBackingOption;
  VirtualCdromIsoBackingInfo: VirtualCdromIsoBackingInfo;
  VirtualCdromIsoBackingOption: VirtualCdromIsoBackingOption;
  VirtualCdromOption: VirtualCdromOption;
  VirtualCdromPassthroughBackingInfo: VirtualCdromPassthroughBackingInfo;
  VirtualCdromPassthroughBackingOption: VirtualCdromPassthroughBackingOption;
  VirtualCdromRemoteAtapiBackingInfo: VirtualCdromRemoteAtapiBackingInfo;
  VirtualCdromRemoteAtapiBackingOption: VirtualCdromRemoteAtapiBackingOption;
  VirtualCdromRemotePassthroughBackingInfo: VirtualCdromRemotePassthroughBackingInfo;
  VirtualCdromRemotePassthroughBackingOption: VirtualCdromRemotePassthroughBackingOption;
  VirtualController: VirtualController;
  VirtualControllerOption: VirtualControllerOption;
  VirtualDevice: VirtualDevice;
  VirtualDeviceBackingInfo: VirtualDeviceBackingInfo;
  VirtualDeviceBackingOption: VirtualDeviceBackingOption;
  VirtualDeviceBusSlotInfo: VirtualDeviceBusSlotInfo;
  VirtualDeviceBusSlotOption: VirtualDeviceBusSlotOption;
  VirtualDeviceConfigSpec: VirtualDeviceConfigSpec;
  VirtualDeviceConfigSpecBackingSpec: VirtualDeviceConfigSpecBackingSpec;
  VirtualDeviceConnectInfo: VirtualDeviceConnectInfo;
  VirtualDeviceConnectOption: VirtualDeviceConnectOption;
  VirtualDeviceDeviceBackingInfo: VirtualDeviceDeviceBackingInfo;
  VirtualDeviceDeviceBackingOption: VirtualDeviceDeviceBackingOption;
  VirtualDeviceFileBackingInfo: VirtualDeviceFileBackingInfo;
  VirtualDeviceFileBackingOption: VirtualDeviceFileBackingOption;
  VirtualDeviceOption: VirtualDeviceOption;
  VirtualDevicePciBusSlotInfo: VirtualDevicePciBusSlotInfo;
  VirtualDevicePipeBackingInfo: VirtualDevicePipeBackingInfo;
  VirtualDevicePipeBackingOption: VirtualDevicePipeBackingOption;
  VirtualDeviceRemoteDeviceBackingInfo: VirtualDeviceRemoteDeviceBackingInfo;
  VirtualDeviceRemoteDeviceBackingOption: VirtualDeviceRemoteDeviceBackingOption;
  VirtualDeviceURIBackingInfo: VirtualDeviceURIBackingInfo;
  VirtualDeviceURIBackingOption: VirtualDeviceURIBackingOption;
  VirtualDisk: VirtualDisk;
  VirtualDiskAntiAffinityRuleSpec: VirtualDiskAntiAffinityRuleSpec;
  VirtualDiskBlocksNotFullyProvisioned: VirtualDiskBlocksNotFullyProvisioned;
  VirtualDiskConfigSpec: VirtualDiskConfigSpec;
  VirtualDiskDeltaDiskFormatsSupported: VirtualDiskDeltaDiskFormatsSupported;
  VirtualDiskFlatVer1BackingInfo: VirtualDiskFlatVer1BackingInfo;
  VirtualDiskFlatVer1BackingOption: VirtualDiskFlatVer1BackingOption;
  VirtualDiskFlatVer2BackingInfo: VirtualDiskFlatVer2BackingInfo;
  VirtualDiskFlatVer2BackingOption: VirtualDiskFlatVer2BackingOption;
  VirtualDiskId: VirtualDiskId;
  VirtualDiskLocalPMemBackingInfo: VirtualDiskLocalPMemBackingInfo;
  VirtualDiskLocalPMemBackingOption: VirtualDiskLocalPMemBackingOption;
  VirtualDiskModeNotSupported: VirtualDiskModeNotSupported;
  VirtualDiskOption: VirtualDiskOption;
  VirtualDiskOptionVFlashCacheConfigOption: VirtualDiskOptionVFlashCacheConfigOption;
  VirtualDiskPartitionedRawDiskVer2BackingInfo: VirtualDiskPartitionedRawDiskVer2BackingInfo;
  VirtualDiskPartitionedRawDiskVer2BackingOption: VirtualDiskPartitionedRawDiskVer2BackingOption;
  VirtualDiskRawDiskMappingVer1BackingInfo: VirtualDiskRawDiskMappingVer1BackingInfo;
  VirtualDiskRawDiskMappingVer1BackingOption: VirtualDiskRawDiskMappingVer1BackingOption;
  VirtualDiskRawDiskVer2BackingInfo: VirtualDiskRawDiskVer2BackingInfo;
  VirtualDiskRawDiskVer2BackingOption: VirtualDiskRawDiskVer2BackingOption;
  VirtualDiskRuleSpec: VirtualDiskRuleSpec;
  VirtualDiskSeSparseBackingInfo: VirtualDiskSeSparseBackingInfo;
  VirtualDiskSeSparseBackingOption: VirtualDiskSeSparseBackingOption;
  VirtualDiskSparseVer1BackingInfo: VirtualDiskSparseVer1BackingInfo;
  VirtualDiskSparseVer1BackingOption: VirtualDiskSparseVer1BackingOption;
  VirtualDiskSparseVer2BackingInfo: VirtualDiskSparseVer2BackingInfo;
  VirtualDiskSparseVer2BackingOption: VirtualDiskSparseVer2BackingOption;
  VirtualDiskSpec: VirtualDiskSpec;
  VirtualDiskVFlashCacheConfigInfo: VirtualDiskVFlashCacheConfigInfo;
  VirtualE1000: VirtualE1000;
  VirtualE1000Option: VirtualE1000Option;
  VirtualE1000e: VirtualE1000e;
  VirtualE1000eOption: VirtualE1000eOption;
  VirtualEnsoniq1371: VirtualEnsoniq1371;
  VirtualEnsoniq1371Option: VirtualEnsoniq1371Option;
  VirtualEthernetCard: VirtualEthernetCard;
  VirtualEthernetCardDVPortBackingOption: VirtualEthernetCardDVPortBackingOption;
  VirtualEthernetCardDistributedVirtualPortBackingInfo: VirtualEthernetCardDistributedVirtualPortBackingInfo;
  VirtualEthernetCardLegacyNetworkBackingInfo: VirtualEthernetCardLegacyNetworkBackingInfo;
  VirtualEthernetCardLegacyNetworkBackingOption: VirtualEthernetCardLegacyNetworkBackingOption;
  VirtualEthernetCardNetworkBackingInfo: VirtualEthernetCardNetworkBackingInfo;
  VirtualEthernetCardNetworkBackingOption: VirtualEthernetCardNetworkBackingOption;
  VirtualEthernetCardNotSupported: VirtualEthernetCardNotSupported;
  VirtualEthernetCardOpaqueNetworkBackingInfo: VirtualEthernetCardOpaqueNetworkBackingInfo;
  VirtualEthernetCardOpaqueNetworkBackingOption: VirtualEthernetCardOpaqueNetworkBackingOption;
  VirtualEthernetCardOption: VirtualEthernetCardOption;
  VirtualEthernetCardResourceAllocation: VirtualEthernetCardResourceAllocation;
  VirtualFloppy: VirtualFloppy;
  VirtualFloppyDeviceBackingInfo: VirtualFloppyDeviceBackingInfo;
  VirtualFloppyDeviceBackingOption: VirtualFloppyDeviceBackingOption;
  VirtualFloppyImageBackingInfo: VirtualFloppyImageBackingInfo;
  VirtualFloppyImageBackingOption: VirtualFloppyImageBackingOption;
  VirtualFloppyOption: VirtualFloppyOption;
  VirtualFloppyRemoteDeviceBackingInfo: VirtualFloppyRemoteDeviceBackingInfo;
  VirtualFloppyRemoteDeviceBackingOption: VirtualFloppyRemoteDeviceBackingOption;
  VirtualHardware: VirtualHardware;
  VirtualHardwareCompatibilityIssue: VirtualHardwareCompatibilityIssue;
  VirtualHardwareOption: VirtualHardwareOption;
  VirtualHardwareVersionNotSupported: VirtualHardwareVersionNotSupported;
  VirtualHdAudioCard: VirtualHdAudioCard;
  VirtualHdAudioCardOption: VirtualHdAudioCardOption;
  VirtualIDEController: VirtualIDEController;
  VirtualIDEControllerOption: VirtualIDEControllerOption;
  VirtualKeyboard: VirtualKeyboard;
  VirtualKeyboardOption: VirtualKeyboardOption;
  VirtualLsiLogicController: VirtualLsiLogicController;
  VirtualLsiLogicControllerOption: VirtualLsiLogicControllerOption;
  VirtualLsiLogicSASController: VirtualLsiLogicSASController;
  VirtualLsiLogicSASControllerOption: VirtualLsiLogicSASControllerOption;
  VirtualMachineAffinityInfo: VirtualMachineAffinityInfo;
  VirtualMachineBootOptions: VirtualMachineBootOptions;
  VirtualMachineBootOptionsBootableCdromDevice: VirtualMachineBootOptionsBootableCdromDevice;
  VirtualMachineBootOptionsBootableDevice: VirtualMachineBootOptionsBootableDevice;
  VirtualMachineBootOptionsBootableDiskDevice: VirtualMachineBootOptionsBootableDiskDevice;
  VirtualMachineBootOptionsBootableEthernetDevice: VirtualMachineBootOptionsBootableEthernetDevice;
  VirtualMachineBootOptionsBootableFloppyDevice: VirtualMachineBootOptionsBootableFloppyDevice;
  VirtualMachineCapability: VirtualMachineCapability;
  VirtualMachineCdromInfo: VirtualMachineCdromInfo;
  VirtualMachineCloneSpec: VirtualMachineCloneSpec;
  VirtualMachineConfigInfo: VirtualMachineConfigInfo;
  VirtualMachineConfigInfoDatastoreUrlPair: VirtualMachineConfigInfoDatastoreUrlPair;
  VirtualMachineConfigInfoOverheadInfo: VirtualMachineConfigInfoOverheadInfo;
  VirtualMachineConfigOption: VirtualMachineConfigOption;
  VirtualMachineConfigOptionDescriptor: VirtualMachineConfigOptionDescriptor;
  VirtualMachineConfigSpec: VirtualMachineConfigSpec;
  VirtualMachineConfigSummary: VirtualMachineConfigSummary;
  VirtualMachineConnection: VirtualMachineConnection;
  VirtualMachineConsolePreferences: VirtualMachineConsolePreferences;
  VirtualMachineContentLibraryItemInfo: VirtualMachineContentLibraryItemInfo;
  VirtualMachineCpuIdInfoSpec: VirtualMachineCpuIdInfoSpec;
  VirtualMachineDatastoreInfo: VirtualMachineDatastoreInfo;
  VirtualMachineDatastoreVolumeOption: VirtualMachineDatastoreVolumeOption;
  VirtualMachineDefaultPowerOpInfo: VirtualMachineDefaultPowerOpInfo;
  VirtualMachineDefaultProfileSpec: VirtualMachineDefaultProfileSpec;
  VirtualMachineDefinedProfileSpec: VirtualMachineDefinedProfileSpec;
  VirtualMachineDeviceRuntimeInfo: VirtualMachineDeviceRuntimeInfo;
  VirtualMachineDeviceRuntimeInfoDeviceRuntimeState: VirtualMachineDeviceRuntimeInfoDeviceRuntimeState;
  VirtualMachineDeviceRuntimeInfoVirtualEthernetCardRuntimeState: VirtualMachineDeviceRuntimeInfoVirtualEthernetCardRuntimeState;
  VirtualMachineDiskDeviceInfo: VirtualMachineDiskDeviceInfo;
  VirtualMachineDisplayTopology: VirtualMachineDisplayTopology;
  VirtualMachineDynamicPassthroughInfo: VirtualMachineDynamicPassthroughInfo;
  VirtualMachineEmptyProfileSpec: VirtualMachineEmptyProfileSpec;
  VirtualMachineFeatureRequirement: VirtualMachineFeatureRequirement;
  VirtualMachineFileInfo: VirtualMachineFileInfo;
  VirtualMachineFileLayout: VirtualMachineFileLayout;
  VirtualMachineFileLayoutDiskLayout: VirtualMachineFileLayoutDiskLayout;
  VirtualMachineFileLayoutEx: VirtualMachineFileLayoutEx;
  VirtualMachineFileLayoutExDiskLayout: VirtualMachineFileLayoutExDiskLayout;
  VirtualMachineFileLayoutExDiskUnit: VirtualMachineFileLayoutExDiskUnit;
  VirtualMachineFileLayoutExFileInfo: VirtualMachineFileLayoutExFileInfo;
  VirtualMachineFileLayoutExSnapshotLayout: VirtualMachineFileLayoutExSnapshotLayout;
  VirtualMachineFileLayoutSnapshotLayout: VirtualMachineFileLayoutSnapshotLayout;
  VirtualMachineFlagInfo: VirtualMachineFlagInfo;
  VirtualMachineFloppyInfo: VirtualMachineFloppyInfo;
  VirtualMachineForkConfigInfo: VirtualMachineForkConfigInfo;
  VirtualMachineGuestIntegrityInfo: VirtualMachineGuestIntegrityInfo;
  VirtualMachineGuestMonitoringModeInfo: VirtualMachineGuestMonitoringModeInfo;
  VirtualMachineGuestQuiesceSpec: VirtualMachineGuestQuiesceSpec;
  VirtualMachineGuestSummary: VirtualMachineGuestSummary;
  VirtualMachineIdeDiskDeviceInfo: VirtualMachineIdeDiskDeviceInfo;
  VirtualMachineIdeDiskDevicePartitionInfo: VirtualMachineIdeDiskDevicePartitionInfo;
  VirtualMachineImportSpec: VirtualMachineImportSpec;
  VirtualMachineInstantCloneSpec: VirtualMachineInstantCloneSpec;
  VirtualMachineLegacyNetworkSwitchInfo: VirtualMachineLegacyNetworkSwitchInfo;
  VirtualMachineMemoryReservationInfo: VirtualMachineMemoryReservationInfo;
  VirtualMachineMemoryReservationSpec: VirtualMachineMemoryReservationSpec;
  VirtualMachineMessage: VirtualMachineMessage;
  VirtualMachineMetadataManagerVmMetadata: VirtualMachineMetadataManagerVmMetadata;
  VirtualMachineMetadataManagerVmMetadataInput: VirtualMachineMetadataManagerVmMetadataInput;
  VirtualMachineMetadataManagerVmMetadataOwner: VirtualMachineMetadataManagerVmMetadataOwner;
  VirtualMachineMetadataManagerVmMetadataResult: VirtualMachineMetadataManagerVmMetadataResult;
  VirtualMachineMksConnection: VirtualMachineMksConnection;
  VirtualMachineMksTicket: VirtualMachineMksTicket;
  VirtualMachineNetworkInfo: VirtualMachineNetworkInfo;
  VirtualMachineNetworkShaperInfo: VirtualMachineNetworkShaperInfo;
  VirtualMachineParallelInfo: VirtualMachineParallelInfo;
  VirtualMachinePciPassthroughInfo: VirtualMachinePciPassthroughInfo;
  VirtualMachinePciSharedGpuPassthroughInfo: VirtualMachinePciSharedGpuPassthroughInfo;
  VirtualMachinePrecisionClockInfo: VirtualMachinePrecisionClockInfo;
  VirtualMachineProfileDetails: VirtualMachineProfileDetails;
  VirtualMachineProfileDetailsDiskProfileDetails: VirtualMachineProfileDetailsDiskProfileDetails;
  VirtualMachineProfileRawData: VirtualMachineProfileRawData;
  VirtualMachineProfileSpec: VirtualMachineProfileSpec;
  VirtualMachinePropertyRelation: VirtualMachinePropertyRelation;
  VirtualMachineQuestionInfo: VirtualMachineQuestionInfo;
  VirtualMachineQuickStats: VirtualMachineQuickStats;
  VirtualMachineRelocateSpec: VirtualMachineRelocateSpec;
  VirtualMachineRelocateSpecDiskLocator: VirtualMachineRelocateSpecDiskLocator;
  VirtualMachineRelocateSpecDiskLocatorBackingSpec: VirtualMachineRelocateSpecDiskLocatorBackingSpec;
  VirtualMachineRuntimeInfo: VirtualMachineRuntimeInfo;
  VirtualMachineRuntimeInfoDasProtectionState: VirtualMachineRuntimeInfoDasProtectionState;
  VirtualMachineScsiDiskDeviceInfo: VirtualMachineScsiDiskDeviceInfo;
  VirtualMachineScsiPassthroughInfo: VirtualMachineScsiPassthroughInfo;
  VirtualMachineSerialInfo: VirtualMachineSerialInfo;
  VirtualMachineSgxInfo: VirtualMachineSgxInfo;
  VirtualMachineSgxTargetInfo: VirtualMachineSgxTargetInfo;
  VirtualMachineSnapshotInfo: VirtualMachineSnapshotInfo;
  VirtualMachineSnapshotTree: VirtualMachineSnapshotTree;
  VirtualMachineSoundInfo: VirtualMachineSoundInfo;
  VirtualMachineSriovDevicePoolInfo: VirtualMachineSriovDevicePoolInfo;
  VirtualMachineSriovInfo: VirtualMachineSriovInfo;
  VirtualMachineSriovNetworkDevicePoolInfo: VirtualMachineSriovNetworkDevicePoolInfo;
  VirtualMachineStorageInfo: VirtualMachineStorageInfo;
  VirtualMachineStorageSummary: VirtualMachineStorageSummary;
  VirtualMachineSummary: VirtualMachineSummary;
  VirtualMachineTargetInfo: VirtualMachineTargetInfo;
  VirtualMachineTicket: VirtualMachineTicket;
  VirtualMachineUsageOnDatastore: VirtualMachineUsageOnDatastore;
  VirtualMachineUsbInfo: VirtualMachineUsbInfo;
  VirtualMachineVFlashModuleInfo: VirtualMachineVFlashModuleInfo;
  VirtualMachineVMCIDevice: VirtualMachineVMCIDevice;
  VirtualMachineVMCIDeviceFilterInfo: VirtualMachineVMCIDeviceFilterInfo;
  VirtualMachineVMCIDeviceFilterSpec: VirtualMachineVMCIDeviceFilterSpec;
  VirtualMachineVMCIDeviceOption: VirtualMachineVMCIDeviceOption;
  VirtualMachineVMCIDeviceOptionFilterSpecOption: VirtualMachineVMCIDeviceOptionFilterSpecOption;
  VirtualMachineVMIROM: VirtualMachineVMIROM;
  VirtualMachineVcpuConfig: VirtualMachineVcpuConfig;
  VirtualMachineVideoCard: VirtualMachineVideoCard;
  VirtualMachineWindowsQuiesceSpec: VirtualMachineWindowsQuiesceSpec;
  VirtualMachineWipeResult: VirtualMachineWipeResult;
  VirtualNVDIMM: VirtualNVDIMM;
  VirtualNVDIMMBackingInfo: VirtualNVDIMMBackingInfo;
  VirtualNVDIMMController: VirtualNVDIMMController;
  VirtualNVDIMMControllerOption: VirtualNVDIMMControllerOption;
  VirtualNVDIMMOption: VirtualNVDIMMOption;
  VirtualNVMEController: VirtualNVMEController;
  VirtualNVMEControllerOption: VirtualNVMEControllerOption;
  VirtualNicManagerNetConfig: VirtualNicManagerNetConfig;
  VirtualPCIController: VirtualPCIController;
  VirtualPCIControllerOption: VirtualPCIControllerOption;
  VirtualPCIPassthrough: VirtualPCIPassthrough;
  VirtualPCIPassthroughAllowedDevice: VirtualPCIPassthroughAllowedDevice;
  VirtualPCIPassthroughDeviceBackingInfo: VirtualPCIPassthroughDeviceBackingInfo;
  VirtualPCIPassthroughDeviceBackingOption: VirtualPCIPassthroughDeviceBackingOption;
  VirtualPCIPassthroughDynamicBackingInfo: VirtualPCIPassthroughDynamicBackingInfo;
  VirtualPCIPassthroughDynamicBackingOption: VirtualPCIPassthroughDynamicBackingOption;
  VirtualPCIPassthroughOption: VirtualPCIPassthroughOption;
  VirtualPCIPassthroughPluginBackingInfo: VirtualPCIPassthroughPluginBackingInfo;
  VirtualPCIPassthroughPluginBackingOption: VirtualPCIPassthroughPluginBackingOption;
  VirtualPCIPassthroughVmiopBackingInfo: VirtualPCIPassthroughVmiopBackingInfo;
  VirtualPCIPassthroughVmiopBackingOption: VirtualPCIPassthroughVmiopBackingOption;
  VirtualPCNet32: VirtualPCNet32;
  VirtualPCNet32Option: VirtualPCNet32Option;
  VirtualPS2Controller: VirtualPS2Controller;
  VirtualPS2ControllerOption: VirtualPS2ControllerOption;
  VirtualParallelPort: VirtualParallelPort;
  VirtualParallelPortDeviceBackingInfo: VirtualParallelPortDeviceBackingInfo;
  VirtualParallelPortDeviceBackingOption: VirtualParallelPortDeviceBackingOption;
  VirtualParallelPortFileBackingInfo: VirtualParallelPortFileBackingInfo;
  VirtualParallelPortFileBackingOption: VirtualParallelPortFileBackingOption;
  VirtualParallelPortOption: VirtualParallelPortOption;
  VirtualPointingDevice: VirtualPointingDevice;
  VirtualPointingDeviceBackingOption: VirtualPointingDeviceBackingOption;
  VirtualPointingDeviceDeviceBackingInfo: VirtualPointingDeviceDeviceBackingInfo;
  VirtualPointingDeviceOption: VirtualPointingDeviceOption;
  VirtualPrecisionClock: VirtualPrecisionClock;
  VirtualPrecisionClockOption: VirtualPrecisionClockOption;
  VirtualPrecisionClockSystemClockBackingInfo: VirtualPrecisionClockSystemClockBackingInfo;
  VirtualPrecisionClockSystemClockBackingOption: VirtualPrecisionClockSystemClockBackingOption;
  VirtualSATAController: VirtualSATAController;
  VirtualSATAControllerOption: VirtualSATAControllerOption;
  VirtualSCSIController: VirtualSCSIController;
  VirtualSCSIControllerOption: VirtualSCSIControllerOption;
  VirtualSCSIPassthrough: VirtualSCSIPassthrough;
  VirtualSCSIPassthroughDeviceBackingInfo: VirtualSCSIPassthroughDeviceBackingInfo;
  VirtualSCSIPassthroughDeviceBackingOption: VirtualSCSIPassthroughDeviceBackingOption;
  VirtualSCSIPassthroughOption: VirtualSCSIPassthroughOption;
  VirtualSIOController: VirtualSIOController;
  VirtualSIOControllerOption: VirtualSIOControllerOption;
  VirtualSerialPort: VirtualSerialPort;
  VirtualSerialPortDeviceBackingInfo: VirtualSerialPortDeviceBackingInfo;
  VirtualSerialPortDeviceBackingOption: VirtualSerialPortDeviceBackingOption;
  VirtualSerialPortFileBackingInfo: VirtualSerialPortFileBackingInfo;
  VirtualSerialPortFileBackingOption: VirtualSerialPortFileBackingOption;
  VirtualSerialPortOption: VirtualSerialPortOption;
  VirtualSerialPortPipeBackingInfo: VirtualSerialPortPipeBackingInfo;
  VirtualSerialPortPipeBackingOption: VirtualSerialPortPipeBackingOption;
  VirtualSerialPortThinPrintBackingInfo: VirtualSerialPortThinPrintBackingInfo;
  VirtualSerialPortThinPrintBackingOption: VirtualSerialPortThinPrintBackingOption;
  VirtualSerialPortURIBackingInfo: VirtualSerialPortURIBackingInfo;
  VirtualSerialPortURIBackingOption: VirtualSerialPortURIBackingOption;
  VirtualSoundBlaster16: VirtualSoundBlaster16;
  VirtualSoundBlaster16Option: VirtualSoundBlaster16Option;
  VirtualSoundCard: VirtualSoundCard;
  VirtualSoundCardDeviceBackingInfo: VirtualSoundCardDeviceBackingInfo;
  VirtualSoundCardDeviceBackingOption: VirtualSoundCardDeviceBackingOption;
  VirtualSoundCardOption: VirtualSoundCardOption;
  VirtualSriovEthernetCard: VirtualSriovEthernetCard;
  VirtualSriovEthernetCardOption: VirtualSriovEthernetCardOption;
  VirtualSriovEthernetCardSriovBackingInfo: VirtualSriovEthernetCardSriovBackingInfo;
  VirtualSriovEthernetCardSriovBackingOption: VirtualSriovEthernetCardSriovBackingOption;
  VirtualSwitchProfile: VirtualSwitchProfile;
  VirtualSwitchSelectionProfile: VirtualSwitchSelectionProfile;
  VirtualTPM: VirtualTPM;
  VirtualTPMOption: VirtualTPMOption;
  VirtualUSB: VirtualUSB;
  VirtualUSBController: VirtualUSBController;
  VirtualUSBControllerOption: VirtualUSBControllerOption;
  VirtualUSBControllerPciBusSlotInfo: VirtualUSBControllerPciBusSlotInfo;
  VirtualUSBOption: VirtualUSBOption;
  VirtualUSBRemoteClientBackingInfo: VirtualUSBRemoteClientBackingInfo;
  VirtualUSBRemoteClientBackingOption: VirtualUSBRemoteClientBackingOption;
  VirtualUSBRemoteHostBackingInfo: VirtualUSBRemoteHostBackingInfo;
  VirtualUSBRemoteHostBackingOption: VirtualUSBRemoteHostBackingOption;
  VirtualUSBUSBBackingInfo: VirtualUSBUSBBackingInfo;
  VirtualUSBUSBBackingOption: VirtualUSBUSBBackingOption;
  VirtualUSBXHCIController: VirtualUSBXHCIController;
  VirtualUSBXHCIControllerOption: VirtualUSBXHCIControllerOption;
  VirtualVMIROMOption: VirtualVMIROMOption;
  VirtualVideoCardOption: VirtualVideoCardOption;
  VirtualVmxnet: VirtualVmxnet;
  VirtualVmxnet2: VirtualVmxnet2;
  VirtualVmxnet2Option: VirtualVmxnet2Option;
  VirtualVmxnet3: VirtualVmxnet3;
  VirtualVmxnet3Option: VirtualVmxnet3Option;
  VirtualVmxnet3Vrdma: VirtualVmxnet3Vrdma;
  VirtualVmxnet3VrdmaOption: VirtualVmxnet3VrdmaOption;
  VirtualVmxnetOption: VirtualVmxnetOption;
  VirtualWDT: VirtualWDT;
  VirtualWDTOption: VirtualWDTOption;
  VlanProfile: VlanProfile;
  VmAcquiredMksTicketEvent: VmAcquiredMksTicketEvent;
  VmAcquiredTicketEvent: VmAcquiredTicketEvent;
  VmAlreadyExistsInDatacenter: VmAlreadyExistsInDatacenter;
  VmAutoRenameEvent: VmAutoRenameEvent;
  VmBeingClonedEvent: VmBeingClonedEvent;
  VmBeingClonedNoFolderEvent: VmBeingClonedNoFolderEvent;
  VmBeingCreatedEvent: VmBeingCreatedEvent;
  VmBeingDeployedEvent: VmBeingDeployedEvent;
  VmBeingHotMigratedEvent: VmBeingHotMigratedEvent;
  VmBeingMigratedEvent: VmBeingMigratedEvent;
  VmBeingRelocatedEvent: VmBeingRelocatedEvent;
  VmCloneEvent: VmCloneEvent;
  VmCloneFailedEvent: VmCloneFailedEvent;
  VmClonedEvent: VmClonedEvent;
  VmConfigFault: VmConfigFault;
  VmConfigFileEncryptionInfo: VmConfigFileEncryptionInfo;
  VmConfigFileInfo: VmConfigFileInfo;
  VmConfigFileQuery: VmConfigFileQuery;
  VmConfigFileQueryFilter: VmConfigFileQueryFilter;
  VmConfigFileQueryFlags: VmConfigFileQueryFlags;
  VmConfigIncompatibleForFaultTolerance: VmConfigIncompatibleForFaultTolerance;
  VmConfigIncompatibleForRecordReplay: VmConfigIncompatibleForRecordReplay;
  VmConfigInfo: VmConfigInfo;
  VmConfigMissingEvent: VmConfigMissingEvent;
  VmConfigSpec: VmConfigSpec;
  VmConnectedEvent: VmConnectedEvent;
  VmCreatedEvent: VmCreatedEvent;
  VmDasBeingResetEvent: VmDasBeingResetEvent;
  VmDasBeingResetWithScreenshotEvent: VmDasBeingResetWithScreenshotEvent;
  VmDasResetFailedEvent: VmDasResetFailedEvent;
  VmDasUpdateErrorEvent: VmDasUpdateErrorEvent;
  VmDasUpdateOkEvent: VmDasUpdateOkEvent;
  VmDateRolledBackEvent: VmDateRolledBackEvent;
  VmDeployFailedEvent: VmDeployFailedEvent;
  VmDeployedEvent: VmDeployedEvent;
  VmDisconnectedEvent: VmDisconnectedEvent;
  VmDiscoveredEvent: VmDiscoveredEvent;
  VmDiskFailedEvent: VmDiskFailedEvent;
  VmDiskFileEncryptionInfo: VmDiskFileEncryptionInfo;
  VmDiskFileInfo: VmDiskFileInfo;
  VmDiskFileQuery: VmDiskFileQuery;
  VmDiskFileQueryFilter: VmDiskFileQueryFilter;
  VmDiskFileQueryFlags: VmDiskFileQueryFlags;
  VmEmigratingEvent: VmEmigratingEvent;
  VmEndRecordingEvent: VmEndRecordingEvent;
  VmEndReplayingEvent: VmEndReplayingEvent;
  VmEvent: VmEvent;
  VmEventArgument: VmEventArgument;
  VmFailedMigrateEvent: VmFailedMigrateEvent;
  VmFailedRelayoutEvent: VmFailedRelayoutEvent;
  VmFailedRelayoutOnVmfs2DatastoreEvent: VmFailedRelayoutOnVmfs2DatastoreEvent;
  VmFailedStartingSecondaryEvent: VmFailedStartingSecondaryEvent;
  VmFailedToPowerOffEvent: VmFailedToPowerOffEvent;
  VmFailedToPowerOnEvent: VmFailedToPowerOnEvent;
  VmFailedToRebootGuestEvent: VmFailedToRebootGuestEvent;
  VmFailedToResetEvent: VmFailedToResetEvent;
  VmFailedToShutdownGuestEvent: VmFailedToShutdownGuestEvent;
  VmFailedToStandbyGuestEvent: VmFailedToStandbyGuestEvent;
  VmFailedToSuspendEvent: VmFailedToSuspendEvent;
  VmFailedUpdatingSecondaryConfig: VmFailedUpdatingSecondaryConfig;
  VmFailoverFailed: VmFailoverFailed;
  VmFaultToleranceConfigIssue: VmFaultToleranceConfigIssue;
  VmFaultToleranceConfigIssueWrapper: VmFaultToleranceConfigIssueWrapper;
  VmFaultToleranceInvalidFileBacking: VmFaultToleranceInvalidFileBacking;
  VmFaultToleranceIssue: VmFaultToleranceIssue;
  VmFaultToleranceOpIssuesList: VmFaultToleranceOpIssuesList;
  VmFaultToleranceStateChangedEvent: VmFaultToleranceStateChangedEvent;
  VmFaultToleranceTooManyFtVcpusOnHost: VmFaultToleranceTooManyFtVcpusOnHost;
  VmFaultToleranceTooManyVMsOnHost: VmFaultToleranceTooManyVMsOnHost;
  VmFaultToleranceTurnedOffEvent: VmFaultToleranceTurnedOffEvent;
  VmFaultToleranceVmTerminatedEvent: VmFaultToleranceVmTerminatedEvent;
  VmGuestOSCrashedEvent: VmGuestOSCrashedEvent;
  VmGuestRebootEvent: VmGuestRebootEvent;
  VmGuestShutdownEvent: VmGuestShutdownEvent;
  VmGuestStandbyEvent: VmGuestStandbyEvent;
  VmHealthMonitoringStateChangedEvent: VmHealthMonitoringStateChangedEvent;
  VmHostAffinityRuleViolation: VmHostAffinityRuleViolation;
  VmInstanceUuidAssignedEvent: VmInstanceUuidAssignedEvent;
  VmInstanceUuidChangedEvent: VmInstanceUuidChangedEvent;
  VmInstanceUuidConflictEvent: VmInstanceUuidConflictEvent;
  VmLimitLicense: VmLimitLicense;
  VmLogFileInfo: VmLogFileInfo;
  VmLogFileQuery: VmLogFileQuery;
  VmMacAssignedEvent: VmMacAssignedEvent;
  VmMacChangedEvent: VmMacChangedEvent;
  VmMacConflictEvent: VmMacConflictEvent;
  VmMaxFTRestartCountReached: VmMaxFTRestartCountReached;
  VmMaxRestartCountReached: VmMaxRestartCountReached;
  VmMessageErrorEvent: VmMessageErrorEvent;
  VmMessageEvent: VmMessageEvent;
  VmMessageWarningEvent: VmMessageWarningEvent;
  VmMetadataManagerFault: VmMetadataManagerFault;
  VmMigratedEvent: VmMigratedEvent;
  VmMonitorIncompatibleForFaultTolerance: VmMonitorIncompatibleForFaultTolerance;
  VmNoCompatibleHostForSecondaryEvent: VmNoCompatibleHostForSecondaryEvent;
  VmNoNetworkAccessEvent: VmNoNetworkAccessEvent;
  VmNvramFileInfo: VmNvramFileInfo;
  VmNvramFileQuery: VmNvramFileQuery;
  VmOrphanedEvent: VmOrphanedEvent;
  VmPodConfigForPlacement: VmPodConfigForPlacement;
  VmPortGroupProfile: VmPortGroupProfile;
  VmPowerOffOnIsolationEvent: VmPowerOffOnIsolationEvent;
  VmPowerOnDisabled: VmPowerOnDisabled;
  VmPoweredOffEvent: VmPoweredOffEvent;
  VmPoweredOnEvent: VmPoweredOnEvent;
  VmPoweringOnWithCustomizedDVPortEvent: VmPoweringOnWithCustomizedDVPortEvent;
  VmPrimaryFailoverEvent: VmPrimaryFailoverEvent;
  VmReconfiguredEvent: VmReconfiguredEvent;
  VmRegisteredEvent: VmRegisteredEvent;
  VmRelayoutSuccessfulEvent: VmRelayoutSuccessfulEvent;
  VmRelayoutUpToDateEvent: VmRelayoutUpToDateEvent;
  VmReloadFromPathEvent: VmReloadFromPathEvent;
  VmReloadFromPathFailedEvent: VmReloadFromPathFailedEvent;
  VmRelocateFailedEvent: VmRelocateFailedEvent;
  VmRelocateSpecEvent: VmRelocateSpecEvent;
  VmRelocatedEvent: VmRelocatedEvent;
  VmRemoteConsoleConnectedEvent: VmRemoteConsoleConnectedEvent;
  VmRemoteConsoleDisconnectedEvent: VmRemoteConsoleDisconnectedEvent;
  VmRemovedEvent: VmRemovedEvent;
  VmRenamedEvent: VmRenamedEvent;
  VmRequirementsExceedCurrentEVCModeEvent: VmRequirementsExceedCurrentEVCModeEvent;
  VmResettingEvent: VmResettingEvent;
  VmResourcePoolMovedEvent: VmResourcePoolMovedEvent;
  VmResourceReallocatedEvent: VmResourceReallocatedEvent;
  VmRestartedOnAlternateHostEvent: VmRestartedOnAlternateHostEvent;
  VmResumingEvent: VmResumingEvent;
  VmSecondaryAddedEvent: VmSecondaryAddedEvent;
  VmSecondaryDisabledBySystemEvent: VmSecondaryDisabledBySystemEvent;
  VmSecondaryDisabledEvent: VmSecondaryDisabledEvent;
  VmSecondaryEnabledEvent: VmSecondaryEnabledEvent;
  VmSecondaryStartedEvent: VmSecondaryStartedEvent;
  VmShutdownOnIsolationEvent: VmShutdownOnIsolationEvent;
  VmSmpFaultToleranceTooManyVMsOnHost: VmSmpFaultToleranceTooManyVMsOnHost;
  VmSnapshotFileInfo: VmSnapshotFileInfo;
  VmSnapshotFileQuery: VmSnapshotFileQuery;
  VmStartRecordingEvent: VmStartRecordingEvent;
  VmStartReplayingEvent: VmStartReplayingEvent;
  VmStartingEvent: VmStartingEvent;
  VmStartingSecondaryEvent: VmStartingSecondaryEvent;
  VmStaticMacConflictEvent: VmStaticMacConflictEvent;
  VmStoppingEvent: VmStoppingEvent;
  VmSuspendedEvent: VmSuspendedEvent;
  VmSuspendingEvent: VmSuspendingEvent;
  VmTimedoutStartingSecondaryEvent: VmTimedoutStartingSecondaryEvent;
  VmToolsUpgradeFault: VmToolsUpgradeFault;
  VmUnsupportedStartingEvent: VmUnsupportedStartingEvent;
  VmUpgradeCompleteEvent: VmUpgradeCompleteEvent;
  VmUpgradeFailedEvent: VmUpgradeFailedEvent;
  VmUpgradingEvent: VmUpgradingEvent;
  VmUuidAssignedEvent: VmUuidAssignedEvent;
  VmUuidChangedEvent: VmUuidChangedEvent;
  VmUuidConflictEvent: VmUuidConflictEvent;
  VmValidateMaxDevice: VmValidateMaxDevice;
  VmVnicPoolReservationViolationClearEvent: VmVnicPoolReservationViolationClearEvent;
  VmVnicPoolReservationViolationRaiseEvent: VmVnicPoolReservationViolationRaiseEvent;
  VmWwnAssignedEvent: VmWwnAssignedEvent;
  VmWwnChangedEvent: VmWwnChangedEvent;
  VmWwnConflict: VmWwnConflict;
  VmWwnConflictEvent: VmWwnConflictEvent;
  VmfsAlreadyMounted: VmfsAlreadyMounted;
  VmfsAmbiguousMount: VmfsAmbiguousMount;
  VmfsConfigOption: VmfsConfigOption;
  VmfsDatastoreAllExtentOption: VmfsDatastoreAllExtentOption;
  VmfsDatastoreBaseOption: VmfsDatastoreBaseOption;
  VmfsDatastoreCreateSpec: VmfsDatastoreCreateSpec;
  VmfsDatastoreExpandSpec: VmfsDatastoreExpandSpec;
  VmfsDatastoreExtendSpec: VmfsDatastoreExtendSpec;
  VmfsDatastoreInfo: VmfsDatastoreInfo;
  VmfsDatastoreMultipleExtentOption: VmfsDatastoreMultipleExtentOption;
  VmfsDatastoreOption: VmfsDatastoreOption;
  VmfsDatastoreSingleExtentOption: VmfsDatastoreSingleExtentOption;
  VmfsDatastoreSpec: VmfsDatastoreSpec;
  VmfsMountFault: VmfsMountFault;
  VmfsUnmapBandwidthSpec: VmfsUnmapBandwidthSpec;
  VmotionInterfaceNotEnabled: VmotionInterfaceNotEnabled;
  VmwareDistributedVirtualSwitchPvlanSpec: VmwareDistributedVirtualSwitchPvlanSpec;
  VmwareDistributedVirtualSwitchTrunkVlanSpec: VmwareDistributedVirtualSwitchTrunkVlanSpec;
  VmwareDistributedVirtualSwitchVlanIdSpec: VmwareDistributedVirtualSwitchVlanIdSpec;
  VmwareDistributedVirtualSwitchVlanSpec: VmwareDistributedVirtualSwitchVlanSpec;
  VmwareUplinkPortTeamingPolicy: VmwareUplinkPortTeamingPolicy;
  VnicPortArgument: VnicPortArgument;
  VolumeEditorError: VolumeEditorError;
  VramLimitLicense: VramLimitLicense;
  VsanClusterConfigInfo: VsanClusterConfigInfo;
  VsanClusterConfigInfoHostDefaultInfo: VsanClusterConfigInfoHostDefaultInfo;
  VsanClusterUuidMismatch: VsanClusterUuidMismatch;
  VsanDiskFault: VsanDiskFault;
  VsanFault: VsanFault;
  VsanHostClusterStatus: VsanHostClusterStatus;
  VsanHostClusterStatusState: VsanHostClusterStatusState;
  VsanHostClusterStatusStateCompletionEstimate: VsanHostClusterStatusStateCompletionEstimate;
  VsanHostConfigInfo: VsanHostConfigInfo;
  VsanHostConfigInfoClusterInfo: VsanHostConfigInfoClusterInfo;
  VsanHostConfigInfoNetworkInfo: VsanHostConfigInfoNetworkInfo;
  VsanHostConfigInfoNetworkInfoPortConfig: VsanHostConfigInfoNetworkInfoPortConfig;
  VsanHostConfigInfoStorageInfo: VsanHostConfigInfoStorageInfo;
  VsanHostDecommissionMode: VsanHostDecommissionMode;
  VsanHostDiskMapInfo: VsanHostDiskMapInfo;
  VsanHostDiskMapResult: VsanHostDiskMapResult;
  VsanHostDiskMapping: VsanHostDiskMapping;
  VsanHostDiskResult: VsanHostDiskResult;
  VsanHostFaultDomainInfo: VsanHostFaultDomainInfo;
  VsanHostIpConfig: VsanHostIpConfig;
  VsanHostMembershipInfo: VsanHostMembershipInfo;
  VsanHostRuntimeInfo: VsanHostRuntimeInfo;
  VsanHostRuntimeInfoDiskIssue: VsanHostRuntimeInfoDiskIssue;
  VsanHostVsanDiskInfo: VsanHostVsanDiskInfo;
  VsanIncompatibleDiskMapping: VsanIncompatibleDiskMapping;
  VsanNewPolicyBatch: VsanNewPolicyBatch;
  VsanPolicyChangeBatch: VsanPolicyChangeBatch;
  VsanPolicyCost: VsanPolicyCost;
  VsanPolicySatisfiability: VsanPolicySatisfiability;
  VsanUpgradeSystemAPIBrokenIssue: VsanUpgradeSystemAPIBrokenIssue;
  VsanUpgradeSystemAutoClaimEnabledOnHostsIssue: VsanUpgradeSystemAutoClaimEnabledOnHostsIssue;
  VsanUpgradeSystemHostsDisconnectedIssue: VsanUpgradeSystemHostsDisconnectedIssue;
  VsanUpgradeSystemMissingHostsInClusterIssue: VsanUpgradeSystemMissingHostsInClusterIssue;
  VsanUpgradeSystemNetworkPartitionInfo: VsanUpgradeSystemNetworkPartitionInfo;
  VsanUpgradeSystemNetworkPartitionIssue: VsanUpgradeSystemNetworkPartitionIssue;
  VsanUpgradeSystemNotEnoughFreeCapacityIssue: VsanUpgradeSystemNotEnoughFreeCapacityIssue;
  VsanUpgradeSystemPreflightCheckIssue: VsanUpgradeSystemPreflightCheckIssue;
  VsanUpgradeSystemPreflightCheckResult: VsanUpgradeSystemPreflightCheckResult;
  VsanUpgradeSystemRogueHostsInClusterIssue: VsanUpgradeSystemRogueHostsInClusterIssue;
  VsanUpgradeSystemUpgradeHistoryDiskGroupOp: VsanUpgradeSystemUpgradeHistoryDiskGroupOp;
  VsanUpgradeSystemUpgradeHistoryItem: VsanUpgradeSystemUpgradeHistoryItem;
  VsanUpgradeSystemUpgradeHistoryPreflightFail: VsanUpgradeSystemUpgradeHistoryPreflightFail;
  VsanUpgradeSystemUpgradeStatus: VsanUpgradeSystemUpgradeStatus;
  VsanUpgradeSystemV2ObjectsPresentDuringDowngradeIssue: VsanUpgradeSystemV2ObjectsPresentDuringDowngradeIssue;
  VsanUpgradeSystemWrongEsxVersionIssue: VsanUpgradeSystemWrongEsxVersionIssue;
  VslmCloneSpec: VslmCloneSpec;
  VslmCreateSpec: VslmCreateSpec;
  VslmCreateSpecBackingSpec: VslmCreateSpecBackingSpec;
  VslmCreateSpecDiskFileBackingSpec: VslmCreateSpecDiskFileBackingSpec;
  VslmCreateSpecRawDiskMappingBackingSpec: VslmCreateSpecRawDiskMappingBackingSpec;
  VslmMigrateSpec: VslmMigrateSpec;
  VslmRelocateSpec: VslmRelocateSpec;
  VslmTagEntry: VslmTagEntry;
  VspanDestPortConflict: VspanDestPortConflict;
  VspanPortConflict: VspanPortConflict;
  VspanPortMoveFault: VspanPortMoveFault;
  VspanPortPromiscChangeFault: VspanPortPromiscChangeFault;
  VspanPortgroupPromiscChangeFault: VspanPortgroupPromiscChangeFault;
  VspanPortgroupTypeChangeFault: VspanPortgroupTypeChangeFault;
  VspanPromiscuousPortNotSupported: VspanPromiscuousPortNotSupported;
  VspanSameSessionPortConflict: VspanSameSessionPortConflict;
  VvolDatastoreInfo: VvolDatastoreInfo;
  WaitOptions: WaitOptions;
  WakeOnLanNotSupported: WakeOnLanNotSupported;
  WakeOnLanNotSupportedByVmotionNIC: WakeOnLanNotSupportedByVmotionNIC;
  WarningUpgradeEvent: WarningUpgradeEvent;
  WeeklyTaskScheduler: WeeklyTaskScheduler;
  WillLoseHAProtection: WillLoseHAProtection;
  WillModifyConfigCpuRequirements: WillModifyConfigCpuRequirements;
  WillResetSnapshotDirectory: WillResetSnapshotDirectory;
  WinNetBIOSConfigInfo: WinNetBIOSConfigInfo;
  WipeDiskFault: WipeDiskFault;
  WitnessNodeInfo: WitnessNodeInfo;
  vslmInfrastructureObjectPolicy: vslmInfrastructureObjectPolicy;
  vslmInfrastructureObjectPolicySpec: vslmInfrastructureObjectPolicySpec;
}
