// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type { AddedParameters, OnlyAddedParameters } from '../../additions.js';

import type {
  PbmCapabilityMetadataPerCategory,
  PbmCapabilityProfileCreateSpec,
  PbmCapabilityProfileUpdateSpec,
  PbmCapabilitySchema,
  PbmCapabilityVendorResourceTypeInfo,
  PbmComplianceResult,
  PbmDatastoreSpaceStatistics,
  PbmDefaultProfileInfo,
  PbmPlacementCompatibilityResult,
  PbmPlacementHub,
  PbmPlacementRequirement,
  PbmProfile,
  PbmProfileId,
  PbmProfileOperationOutcome,
  PbmProfileResourceType,
  PbmQueryProfileResult,
  PbmQueryReplicationGroupResult,
  PbmRollupComplianceResult,
  PbmServerObjectRef,
  PbmServiceInstanceContent,
} from './data-objects.js';

/** Every method by its name on the wire: receiver, parameters, result. */
export interface PbmMethods {
  PbmAssignDefaultRequirementProfile: { this: 'PbmProfileProfileManager'; params: { profile: PbmProfileId; datastores: PbmPlacementHub[]; } & AddedParameters<'PbmAssignDefaultRequirementProfile'>; result: void; };
  PbmCheckCompatibility: { this: 'PbmPlacementSolver'; params: { hubsToSearch?: PbmPlacementHub[]; profile: PbmProfileId; } & AddedParameters<'PbmCheckCompatibility'>; result: PbmPlacementCompatibilityResult[]; };
  PbmCheckCompatibilityWithSpec: { this: 'PbmPlacementSolver'; params: { hubsToSearch?: PbmPlacementHub[]; profileSpec: PbmCapabilityProfileCreateSpec; } & AddedParameters<'PbmCheckCompatibilityWithSpec'>; result: PbmPlacementCompatibilityResult[]; };
  PbmCheckCompliance: { this: 'PbmComplianceManager'; params: { entities: PbmServerObjectRef[]; profile?: PbmProfileId; } & AddedParameters<'PbmCheckCompliance'>; result: PbmComplianceResult[]; };
  /** Since 6.5. */ PbmCheckRequirements: { this: 'PbmPlacementSolver'; params: { hubsToSearch?: PbmPlacementHub[]; placementSubjectRef?: PbmServerObjectRef; placementSubjectRequirement?: PbmPlacementRequirement[]; } & AddedParameters<'PbmCheckRequirements'>; result: PbmPlacementCompatibilityResult[]; };
  PbmCheckRollupCompliance: { this: 'PbmComplianceManager'; params: { entity: PbmServerObjectRef[]; } & AddedParameters<'PbmCheckRollupCompliance'>; result: PbmRollupComplianceResult[]; };
  PbmCreate: { this: 'PbmProfileProfileManager'; params: { createSpec: PbmCapabilityProfileCreateSpec; } & AddedParameters<'PbmCreate'>; result: PbmProfileId; };
  PbmDelete: { this: 'PbmProfileProfileManager'; params: { profileId: PbmProfileId[]; } & AddedParameters<'PbmDelete'>; result: PbmProfileOperationOutcome[]; };
  PbmFetchCapabilityMetadata: { this: 'PbmProfileProfileManager'; params: { resourceType?: PbmProfileResourceType; vendorUuid?: string; } & AddedParameters<'PbmFetchCapabilityMetadata'>; result: PbmCapabilityMetadataPerCategory[]; };
  /** Since 6.5. */ PbmFetchCapabilitySchema: { this: 'PbmProfileProfileManager'; params: { vendorUuid?: string; lineOfService?: string[]; } & AddedParameters<'PbmFetchCapabilitySchema'>; result: PbmCapabilitySchema[]; };
  PbmFetchComplianceResult: { this: 'PbmComplianceManager'; params: { entities: PbmServerObjectRef[]; profile?: PbmProfileId; } & AddedParameters<'PbmFetchComplianceResult'>; result: PbmComplianceResult[]; };
  PbmFetchResourceType: { this: 'PbmProfileProfileManager'; params: OnlyAddedParameters<'PbmFetchResourceType'>; result: PbmProfileResourceType[]; };
  PbmFetchRollupComplianceResult: { this: 'PbmComplianceManager'; params: { entity: PbmServerObjectRef[]; } & AddedParameters<'PbmFetchRollupComplianceResult'>; result: PbmRollupComplianceResult[]; };
  PbmFetchVendorInfo: { this: 'PbmProfileProfileManager'; params: { resourceType?: PbmProfileResourceType; } & AddedParameters<'PbmFetchVendorInfo'>; result: PbmCapabilityVendorResourceTypeInfo[]; };
  PbmFindApplicableDefaultProfile: { this: 'PbmProfileProfileManager'; params: { datastores: PbmPlacementHub[]; } & AddedParameters<'PbmFindApplicableDefaultProfile'>; result: PbmProfile[]; };
  /** Since 6.5. */ PbmQueryAssociatedEntities: { this: 'PbmProfileProfileManager'; params: { profiles?: PbmProfileId[]; } & AddedParameters<'PbmQueryAssociatedEntities'>; result: PbmQueryProfileResult[]; };
  PbmQueryAssociatedEntity: { this: 'PbmProfileProfileManager'; params: { profile: PbmProfileId; entityType?: string; } & AddedParameters<'PbmQueryAssociatedEntity'>; result: PbmServerObjectRef[]; };
  PbmQueryAssociatedProfile: { this: 'PbmProfileProfileManager'; params: { entity: PbmServerObjectRef; } & AddedParameters<'PbmQueryAssociatedProfile'>; result: PbmProfileId[]; };
  PbmQueryAssociatedProfiles: { this: 'PbmProfileProfileManager'; params: { entities: PbmServerObjectRef[]; } & AddedParameters<'PbmQueryAssociatedProfiles'>; result: PbmQueryProfileResult[]; };
  /** Since 6.5. */ PbmQueryByRollupComplianceStatus: { this: 'PbmComplianceManager'; params: { status: string; } & AddedParameters<'PbmQueryByRollupComplianceStatus'>; result: PbmServerObjectRef[]; };
  PbmQueryDefaultRequirementProfile: { this: 'PbmProfileProfileManager'; params: { hub: PbmPlacementHub; } & AddedParameters<'PbmQueryDefaultRequirementProfile'>; result: PbmProfileId | undefined; };
  PbmQueryDefaultRequirementProfiles: { this: 'PbmProfileProfileManager'; params: { datastores: PbmPlacementHub[]; } & AddedParameters<'PbmQueryDefaultRequirementProfiles'>; result: PbmDefaultProfileInfo[]; };
  PbmQueryMatchingHub: { this: 'PbmPlacementSolver'; params: { hubsToSearch?: PbmPlacementHub[]; profile: PbmProfileId; } & AddedParameters<'PbmQueryMatchingHub'>; result: PbmPlacementHub[]; };
  PbmQueryMatchingHubWithSpec: { this: 'PbmPlacementSolver'; params: { hubsToSearch?: PbmPlacementHub[]; createSpec: PbmCapabilityProfileCreateSpec; } & AddedParameters<'PbmQueryMatchingHubWithSpec'>; result: PbmPlacementHub[]; };
  PbmQueryProfile: { this: 'PbmProfileProfileManager'; params: { resourceType: PbmProfileResourceType; profileCategory?: string; } & AddedParameters<'PbmQueryProfile'>; result: PbmProfileId[]; };
  /** Since 6.5. */ PbmQueryReplicationGroups: { this: 'PbmReplicationManager'; params: { entities?: PbmServerObjectRef[]; } & AddedParameters<'PbmQueryReplicationGroups'>; result: PbmQueryReplicationGroupResult[]; };
  PbmQuerySpaceStatsForStorageContainer: { this: 'PbmProfileProfileManager'; params: { datastore: PbmServerObjectRef; capabilityProfileId?: PbmProfileId[]; } & AddedParameters<'PbmQuerySpaceStatsForStorageContainer'>; result: PbmDatastoreSpaceStatistics[]; };
  PbmResetDefaultRequirementProfile: { this: 'PbmProfileProfileManager'; params: { profile?: PbmProfileId; } & AddedParameters<'PbmResetDefaultRequirementProfile'>; result: void; };
  PbmResetVSanDefaultProfile: { this: 'PbmProfileProfileManager'; params: OnlyAddedParameters<'PbmResetVSanDefaultProfile'>; result: void; };
  PbmRetrieveContent: { this: 'PbmProfileProfileManager'; params: { profileIds: PbmProfileId[]; } & AddedParameters<'PbmRetrieveContent'>; result: PbmProfile[]; };
  PbmRetrieveServiceContent: { this: 'PbmServiceInstance'; params: OnlyAddedParameters<'PbmRetrieveServiceContent'>; result: PbmServiceInstanceContent; };
  PbmUpdate: { this: 'PbmProfileProfileManager'; params: { profileId: PbmProfileId; updateSpec: PbmCapabilityProfileUpdateSpec; } & AddedParameters<'PbmUpdate'>; result: void; };
}
