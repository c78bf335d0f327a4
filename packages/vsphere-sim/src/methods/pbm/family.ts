/** The storage policy service: a service of its own, with its own schema, beside that of vim25. */
import type { Family } from '../registry.js';
import { capabilityMethods } from './capability-metadata.js';
import { complianceMethods } from './compliance-manager.js';
import { defaultProfileMethods } from './default-profiles.js';
import { placementMethods } from './placement-solver.js';
import { profileMethods } from './profile-manager.js';
import { replicationMethods, serviceMethods } from './service.js';

export const storagePolicies: Family = {
  methods: [
    serviceMethods,
    profileMethods,
    defaultProfileMethods,
    capabilityMethods,
    complianceMethods,
    placementMethods,
    replicationMethods,
  ],
};
