// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type {
  PbmServiceInstanceContent,
} from './data-objects.js';

export interface PbmCapabilityMetadataManagerProperties {}
export interface PbmComplianceManagerProperties {}
export interface PbmPlacementSolverProperties {}
export interface PbmProfileProfileManagerProperties {}
export interface PbmReplicationManagerProperties {}
export interface PbmServiceInstanceProperties {
  content: PbmServiceInstanceContent;
}
export interface PbmSessionManagerProperties {}

/** The properties of every kind of managed object, by name. */
export interface PbmManagedObjects {
  PbmCapabilityMetadataManager: PbmCapabilityMetadataManagerProperties;
  PbmComplianceManager: PbmComplianceManagerProperties;
  PbmPlacementSolver: PbmPlacementSolverProperties;
  PbmProfileProfileManager: PbmProfileProfileManagerProperties;
  PbmReplicationManager: PbmReplicationManagerProperties;
  PbmServiceInstance: PbmServiceInstanceProperties;
  PbmSessionManager: PbmSessionManagerProperties;
}

/** Every kind of managed object: itself and all that derive from it. */
export interface PbmManagedObjectSubtypes {
  PbmCapabilityMetadataManager: 'PbmCapabilityMetadataManager';
  PbmComplianceManager: 'PbmComplianceManager';
  PbmPlacementSolver: 'PbmPlacementSolver';
  PbmProfileProfileManager: 'PbmProfileProfileManager';
  PbmReplicationManager: 'PbmReplicationManager';
  PbmServiceInstance: 'PbmServiceInstance';
  PbmSessionManager: 'PbmSessionManager';
}
