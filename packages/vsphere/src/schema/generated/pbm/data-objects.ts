// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type {
  DynamicData,
  KeyAnyValue,
  LocalizedMethodFault,
  Long,
  MethodFault,
  ReplicationGroupId,
} from '../data-objects.js';
import type {
  PbmRef,
} from '../../managed-object-reference.js';

export interface PbmAboutInfo extends DynamicData {
  name: string;
  version: string;
  instanceUuid: string;
}
export interface PbmAlreadyExists extends PbmFault {
  name?: string;
}
export interface PbmCapabilityConstraintInstance extends DynamicData {
  propertyInstance: PbmCapabilityPropertyInstance[];
}
export interface PbmCapabilityConstraints extends DynamicData {}
export interface PbmCapabilityDescription extends DynamicData {
  description: PbmExtendedElementDescription;
  value: unknown;
}
export interface PbmCapabilityDiscreteSet extends DynamicData {
  values: unknown[];
}
export interface PbmCapabilityGenericTypeInfo extends PbmCapabilityTypeInfo {
  genericTypeName: string;
}
export interface PbmCapabilityInstance extends DynamicData {
  id: PbmCapabilityMetadataUniqueId;
  constraint: PbmCapabilityConstraintInstance[];
}
export interface PbmCapabilityMetadata extends DynamicData {
  id: PbmCapabilityMetadataUniqueId;
  summary: PbmExtendedElementDescription;
  mandatory?: boolean;
  hint?: boolean;
  keyId?: string;
  allowMultipleConstraints?: boolean;
  propertyMetadata: PbmCapabilityPropertyMetadata[];
}
export interface PbmCapabilityMetadataPerCategory extends DynamicData {
  subCategory: string;
  capabilityMetadata: PbmCapabilityMetadata[];
}
export interface PbmCapabilityMetadataUniqueId extends DynamicData {
  namespace: string;
  id: string;
}
export interface PbmCapabilityNamespaceInfo extends DynamicData {
  version: string;
  namespace: string;
  /** Since 6.5. */ info?: PbmExtendedElementDescription;
}
export interface PbmCapabilityProfile extends PbmProfile {
  profileCategory: string;
  resourceType: PbmProfileResourceType;
  constraints: PbmCapabilityConstraints;
  generationId?: Long;
  isDefault: boolean;
  systemCreatedProfileType?: string;
  /** Since 6.5. */ lineOfService?: string;
}
export interface PbmCapabilityProfileCreateSpec extends DynamicData {
  name: string;
  description?: string;
  /** Since 6.5. */ category?: string;
  resourceType: PbmProfileResourceType;
  constraints: PbmCapabilityConstraints;
}
export interface PbmCapabilityProfilePropertyMismatchFault extends PbmPropertyMismatchFault {
  resourcePropertyInstance: PbmCapabilityPropertyInstance;
}
export interface PbmCapabilityProfileUpdateSpec extends DynamicData {
  name?: string;
  description?: string;
  constraints?: PbmCapabilityConstraints;
}
export interface PbmCapabilityPropertyInstance extends DynamicData {
  id: string;
  /** Since 6.5. */ operator?: string;
  value: unknown;
}
export interface PbmCapabilityPropertyMetadata extends DynamicData {
  id: string;
  summary: PbmExtendedElementDescription;
  mandatory: boolean;
  type?: PbmCapabilityTypeInfo;
  defaultValue?: unknown;
  allowedValue?: unknown;
  requirementsTypeHint?: string;
}
export interface PbmCapabilityRange extends DynamicData {
  min: unknown;
  max: unknown;
}
export interface PbmCapabilitySchema extends DynamicData {
  vendorInfo: PbmCapabilitySchemaVendorInfo;
  namespaceInfo: PbmCapabilityNamespaceInfo;
  /** Since 6.5. */ lineOfService?: PbmLineOfServiceInfo;
  capabilityMetadataPerCategory: PbmCapabilityMetadataPerCategory[];
}
export interface PbmCapabilitySchemaVendorInfo extends DynamicData {
  vendorUuid: string;
  info: PbmExtendedElementDescription;
}
export interface PbmCapabilitySubProfile extends DynamicData {
  name: string;
  capability: PbmCapabilityInstance[];
  forceProvision?: boolean;
}
export interface PbmCapabilitySubProfileConstraints extends PbmCapabilityConstraints {
  subProfiles: PbmCapabilitySubProfile[];
}
export interface PbmCapabilityTimeSpan extends DynamicData {
  value: number;
  unit: string;
}
export interface PbmCapabilityTypeInfo extends DynamicData {
  typeName: string;
}
export interface PbmCapabilityVendorNamespaceInfo extends DynamicData {
  vendorInfo: PbmCapabilitySchemaVendorInfo;
  namespaceInfo: PbmCapabilityNamespaceInfo;
}
export interface PbmCapabilityVendorResourceTypeInfo extends DynamicData {
  resourceType: string;
  vendorNamespaceInfo: PbmCapabilityVendorNamespaceInfo[];
}
export interface PbmCompatibilityCheckFault extends PbmFault {
  hub: PbmPlacementHub;
}
export interface PbmComplianceOperationalStatus extends DynamicData {
  healthy?: boolean;
  operationETA?: Date;
  operationProgress?: Long;
  transitional?: boolean;
}
export interface PbmCompliancePolicyStatus extends DynamicData {
  expectedValue: PbmCapabilityInstance;
  currentValue?: PbmCapabilityInstance;
}
export interface PbmComplianceResult extends DynamicData {
  checkTime: Date;
  entity: PbmServerObjectRef;
  profile?: PbmProfileId;
  /** Since 6.5. */ complianceTaskStatus?: string;
  complianceStatus: string;
  mismatch: boolean;
  violatedPolicies?: PbmCompliancePolicyStatus[];
  /** Since 6.5. */ errorCause?: LocalizedMethodFault[];
  operationalStatus?: PbmComplianceOperationalStatus;
  /** Since 6.5. */ info?: PbmExtendedElementDescription;
}
/** Since 6.5. */
export interface PbmDataServiceToPoliciesMap extends DynamicData {
  dataServicePolicy: PbmProfileId;
  parentStoragePolicies?: PbmProfileId[];
  fault?: LocalizedMethodFault;
}
export interface PbmDatastoreSpaceStatistics extends DynamicData {
  profileId?: string;
  physicalTotalInMB: Long;
  physicalFreeInMB: Long;
  physicalUsedInMB: Long;
  logicalLimitInMB?: Long;
  logicalFreeInMB: Long;
  logicalUsedInMB: Long;
}
export interface PbmDefaultCapabilityProfile extends PbmCapabilityProfile {
  vvolType: string[];
  containerId: string;
}
export interface PbmDefaultProfileAppliesFault extends PbmCompatibilityCheckFault {}
export interface PbmDefaultProfileInfo extends DynamicData {
  datastores: PbmPlacementHub[];
  defaultProfile?: PbmProfile;
}
export interface PbmDuplicateName extends PbmFault {
  name: string;
}
export interface PbmExtendedElementDescription extends DynamicData {
  label: string;
  summary: string;
  key: string;
  messageCatalogKeyPrefix: string;
  messageArg?: KeyAnyValue[];
}
export interface PbmFault extends MethodFault {}
export interface PbmFaultInvalidLogin extends PbmFault {}
export interface PbmFaultNotFound extends PbmFault {}
export interface PbmFaultProfileStorageFault extends PbmFault {}
export interface PbmIncompatibleVendorSpecificRuleSet extends PbmCapabilityProfilePropertyMismatchFault {}
export interface PbmLegacyHubsNotSupported extends PbmFault {
  hubs: PbmPlacementHub[];
}
/** Since 6.5. */
export interface PbmLineOfServiceInfo extends DynamicData {
  lineOfService: string;
  name: PbmExtendedElementDescription;
  description?: PbmExtendedElementDescription;
}
export interface PbmNonExistentHubs extends PbmFault {
  hubs: PbmPlacementHub[];
}
/** Since 6.5. */
export interface PbmPersistenceBasedDataServiceInfo extends PbmLineOfServiceInfo {
  compatiblePersistenceSchemaNamespace?: string[];
}
/** Since 6.5. */
export interface PbmPlacementCapabilityConstraintsRequirement extends PbmPlacementRequirement {
  constraints: PbmCapabilityConstraints;
}
/** Since 6.5. */
export interface PbmPlacementCapabilityProfileRequirement extends PbmPlacementRequirement {
  profileId: PbmProfileId;
}
export interface PbmPlacementCompatibilityResult extends DynamicData {
  hub: PbmPlacementHub;
  /** Since 6.5. */ matchingResources?: PbmPlacementMatchingResources[];
  /** Since 6.5. */ howMany?: Long;
  /** Since 6.5. */ utilization?: PbmPlacementResourceUtilization[];
  warning?: LocalizedMethodFault[];
  error?: LocalizedMethodFault[];
}
export interface PbmPlacementHub extends DynamicData {
  hubType: string;
  hubId: string;
}
/** Since 6.5. */
export interface PbmPlacementMatchingReplicationResources extends PbmPlacementMatchingResources {
  replicationGroup?: ReplicationGroupId[];
}
/** Since 6.5. */
export interface PbmPlacementMatchingResources extends DynamicData {}
/** Since 6.5. */
export interface PbmPlacementRequirement extends DynamicData {}
/** Since 6.5. */
export interface PbmPlacementResourceUtilization extends DynamicData {
  name: PbmExtendedElementDescription;
  description: PbmExtendedElementDescription;
  availableBefore?: Long;
  availableAfter?: Long;
  total?: Long;
}
export interface PbmProfile extends DynamicData {
  profileId: PbmProfileId;
  name: string;
  description?: string;
  creationTime: Date;
  createdBy: string;
  lastUpdatedTime: Date;
  lastUpdatedBy: string;
}
export interface PbmProfileId extends DynamicData {
  uniqueId: string;
}
export interface PbmProfileOperationOutcome extends DynamicData {
  profileId: PbmProfileId;
  fault?: LocalizedMethodFault;
}
export interface PbmProfileResourceType extends DynamicData {
  resourceType: string;
}
export interface PbmProfileType extends DynamicData {
  uniqueId: string;
}
export interface PbmPropertyMismatchFault extends PbmCompatibilityCheckFault {
  capabilityInstanceId: PbmCapabilityMetadataUniqueId;
  requirementPropertyInstance: PbmCapabilityPropertyInstance;
}
export interface PbmQueryProfileResult extends DynamicData {
  object: PbmServerObjectRef;
  profileId?: PbmProfileId[];
  fault?: LocalizedMethodFault;
}
/** Since 6.5. */
export interface PbmQueryReplicationGroupResult extends DynamicData {
  object: PbmServerObjectRef;
  replicationGroupId?: ReplicationGroupId;
  fault?: LocalizedMethodFault;
}
export interface PbmResourceInUse extends PbmFault {
  type?: string;
  name?: string;
}
export interface PbmRollupComplianceResult extends DynamicData {
  oldestCheckTime: Date;
  entity: PbmServerObjectRef;
  overallComplianceStatus: string;
  /** Since 6.5. */ overallComplianceTaskStatus?: string;
  result?: PbmComplianceResult[];
  /** Since 6.5. */ errorCause?: LocalizedMethodFault[];
  profileMismatch: boolean;
}
export interface PbmServerObjectRef extends DynamicData {
  objectType: string;
  key: string;
  serverUuid?: string;
}
export interface PbmServiceInstanceContent extends DynamicData {
  aboutInfo: PbmAboutInfo;
  sessionManager: PbmRef<'PbmSessionManager'>;
  capabilityMetadataManager: PbmRef<'PbmCapabilityMetadataManager'>;
  profileManager: PbmRef<'PbmProfileProfileManager'>;
  complianceManager: PbmRef<'PbmComplianceManager'>;
  placementSolver: PbmRef<'PbmPlacementSolver'>;
  /** Since 6.5. */ replicationManager?: PbmRef<'PbmReplicationManager'>;
}
/** Since 6.5. */
export interface PbmVaioDataServiceInfo extends PbmLineOfServiceInfo {}

/** Every data object type by name. */
export interface PbmDataObjects {
  PbmAboutInfo: PbmAboutInfo;
  PbmAlreadyExists: PbmAlreadyExists;
  PbmCapabilityConstraintInstance: PbmCapabilityConstraintInstance;
  PbmCapabilityConstraints: PbmCapabilityConstraints;
  PbmCapabilityDescription: PbmCapabilityDescription;
  PbmCapabilityDiscreteSet: PbmCapabilityDiscreteSet;
  PbmCapabilityGenericTypeInfo: PbmCapabilityGenericTypeInfo;
  PbmCapabilityInstance: PbmCapabilityInstance;
  PbmCapabilityMetadata: PbmCapabilityMetadata;
  PbmCapabilityMetadataPerCategory: PbmCapabilityMetadataPerCategory;
  PbmCapabilityMetadataUniqueId: PbmCapabilityMetadataUniqueId;
  PbmCapabilityNamespaceInfo: PbmCapabilityNamespaceInfo;
  PbmCapabilityProfile: PbmCapabilityProfile;
  PbmCapabilityProfileCreateSpec: PbmCapabilityProfileCreateSpec;
  PbmCapabilityProfilePropertyMismatchFault: PbmCapabilityProfilePropertyMismatchFault;
  PbmCapabilityProfileUpdateSpec: PbmCapabilityProfileUpdateSpec;
  PbmCapabilityPropertyInstance: PbmCapabilityPropertyInstance;
  PbmCapabilityPropertyMetadata: PbmCapabilityPropertyMetadata;
  PbmCapabilityRange: PbmCapabilityRange;
  PbmCapabilitySchema: PbmCapabilitySchema;
  PbmCapabilitySchemaVendorInfo: PbmCapabilitySchemaVendorInfo;
  PbmCapabilitySubProfile: PbmCapabilitySubProfile;
  PbmCapabilitySubProfileConstraints: PbmCapabilitySubProfileConstraints;
  PbmCapabilityTimeSpan: PbmCapabilityTimeSpan;
  PbmCapabilityTypeInfo: PbmCapabilityTypeInfo;
  PbmCapabilityVendorNamespaceInfo: PbmCapabilityVendorNamespaceInfo;
  PbmCapabilityVendorResourceTypeInfo: PbmCapabilityVendorResourceTypeInfo;
  PbmCompatibilityCheckFault: PbmCompatibilityCheckFault;
  PbmComplianceOperationalStatus: PbmComplianceOperationalStatus;
  PbmCompliancePolicyStatus: PbmCompliancePolicyStatus;
  PbmComplianceResult: PbmComplianceResult;
  PbmDataServiceToPoliciesMap: PbmDataServiceToPoliciesMap;
  PbmDatastoreSpaceStatistics: PbmDatastoreSpaceStatistics;
  PbmDefaultCapabilityProfile: PbmDefaultCapabilityProfile;
  PbmDefaultProfileAppliesFault: PbmDefaultProfileAppliesFault;
  PbmDefaultProfileInfo: PbmDefaultProfileInfo;
  PbmDuplicateName: PbmDuplicateName;
  PbmExtendedElementDescription: PbmExtendedElementDescription;
  PbmFault: PbmFault;
  PbmFaultInvalidLogin: PbmFaultInvalidLogin;
  PbmFaultNotFound: PbmFaultNotFound;
  PbmFaultProfileStorageFault: PbmFaultProfileStorageFault;
  PbmIncompatibleVendorSpecificRuleSet: PbmIncompatibleVendorSpecificRuleSet;
  PbmLegacyHubsNotSupported: PbmLegacyHubsNotSupported;
  PbmLineOfServiceInfo: PbmLineOfServiceInfo;
  PbmNonExistentHubs: PbmNonExistentHubs;
  PbmPersistenceBasedDataServiceInfo: PbmPersistenceBasedDataServiceInfo;
  PbmPlacementCapabilityConstraintsRequirement: PbmPlacementCapabilityConstraintsRequirement;
  PbmPlacementCapabilityProfileRequirement: PbmPlacementCapabilityProfileRequirement;
  PbmPlacementCompatibilityResult: PbmPlacementCompatibilityResult;
  PbmPlacementHub: PbmPlacementHub;
  PbmPlacementMatchingReplicationResources: PbmPlacementMatchingReplicationResources;
  PbmPlacementMatchingResources: PbmPlacementMatchingResources;
  PbmPlacementRequirement: PbmPlacementRequirement;
  PbmPlacementResourceUtilization: PbmPlacementResourceUtilization;
  PbmProfile: PbmProfile;
  PbmProfileId: PbmProfileId;
  PbmProfileOperationOutcome: PbmProfileOperationOutcome;
  PbmProfileResourceType: PbmProfileResourceType;
  PbmProfileType: PbmProfileType;
  PbmPropertyMismatchFault: PbmPropertyMismatchFault;
  PbmQueryProfileResult: PbmQueryProfileResult;
  PbmQueryReplicationGroupResult: PbmQueryReplicationGroupResult;
  PbmResourceInUse: PbmResourceInUse;
  PbmRollupComplianceResult: PbmRollupComplianceResult;
  PbmServerObjectRef: PbmServerObjectRef;
  PbmServiceInstanceContent: PbmServiceInstanceContent;
  PbmVaioDataServiceInfo: PbmVaioDataServiceInfo;
}
