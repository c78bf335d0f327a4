/** The storage policies that a vCenter brings along, under the ids that they have on every one. */
import type {
  PbmCapabilityInstance,
  PbmCapabilityProfile,
  PbmCapabilitySubProfile,
} from '@kilonova/vsphere/wire';
import {
  capability,
  DATA_SERVICE_NAMESPACE,
  ENCRYPTION,
  PMEM_NAMESPACE,
  vsanDefaults,
} from './capabilities.js';

export const VSAN_DEFAULT_ID = 'aa6d5a82-1c88-45da-85d3-3d74b91a5bad';
const VVOL_DEFAULT_ID = 'f4e5bade-15a2-4805-bf8e-52318c4ce443';
const ENCRYPTION_ID = '4d5f673c-536f-11e6-beb8-9e71128cae77';
const PMEM_DEFAULT_ID = 'c268da1b-b343-49f7-a468-b1deeb7078e0';
const CREATOR = 'Temporary user handle';

export function builtInProfiles(creationTime: Date): PbmCapabilityProfile[] {
  const common = {
    _type: 'PbmCapabilityProfile',
    creationTime,
    createdBy: CREATOR,
    lastUpdatedTime: creationTime,
    lastUpdatedBy: CREATOR,
    profileCategory: 'REQUIREMENT',
    resourceType: { resourceType: 'STORAGE' },
    generationId: 0,
    isDefault: false,
  };
  return [
    {
      ...common,
      profileId: { uniqueId: VSAN_DEFAULT_ID },
      name: 'vSAN Default Storage Policy',
      description: 'Storage policy used as default for vSAN datastores',
      constraints: ruleSet('VSAN sub-profile', vsanDefaults()),
      systemCreatedProfileType: 'VsanDefaultProfile',
    },
    {
      ...common,
      profileId: { uniqueId: VVOL_DEFAULT_ID },
      name: 'VVol No Requirements Policy',
      description: 'Lets the datastore decide the best placement of virtual volumes',
      constraints: withRuleSets([]),
      systemCreatedProfileType: 'VVolDefaultProfile',
    },
    {
      ...common,
      profileId: { uniqueId: ENCRYPTION_ID },
      name: 'VM Encryption Policy',
      description: 'Sample storage policy for the encryption of VMs and virtual disks',
      constraints: ruleSet('sp-1', [capability(DATA_SERVICE_NAMESPACE, ENCRYPTION, ENCRYPTION)]),
    },
    {
      ...common,
      profileId: { uniqueId: PMEM_DEFAULT_ID },
      name: 'Host-local PMem Default Storage Policy',
      description: 'Storage policy used as default for host-local persistent memory',
      constraints: ruleSet('PMem sub-profile', [capability(PMEM_NAMESPACE, 'PMemType', 'LocalPMem')]),
      systemCreatedProfileType: 'PmemDefaultProfile',
    },
  ];
}

/** The rules of a policy with one rule set. */
export function ruleSet(name: string, rules: PbmCapabilityInstance[]): PbmCapabilityProfile['constraints'] {
  return withRuleSets([{ name, capability: rules }]);
}

function withRuleSets(subProfiles: PbmCapabilitySubProfile[]): PbmCapabilityProfile['constraints'] {
  const constraints = { _type: 'PbmCapabilitySubProfileConstraints', subProfiles };
  return constraints;
}
