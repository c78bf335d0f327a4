/** What rules there can be: the capabilities that the server knows, by who provides them. */
import type {
  PbmCapabilityMetadata,
  PbmCapabilityNamespaceInfo,
  PbmCapabilitySchema,
  PbmCapabilitySchemaVendorInfo,
  PbmDatastoreSpaceStatistics,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import {
  DATA_SERVICE_NAMESPACE,
  described,
  encryptionMetadata,
  tagMetadata,
  TAG_NAMESPACE,
  VSAN_NAMESPACE,
  vsanMetadata,
} from '../../policies/capabilities.js';
import { Tags } from '../../policies/tags.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { invalidArgument } from '../invalid-argument.js';
import type { MethodGroup } from '../registry.js';
import { pbmMethods } from './pbm-methods.js';

const MEBIBYTE = 1024 ** 2;

interface Provider {
  readonly vendorInfo: PbmCapabilitySchemaVendorInfo;
  readonly namespaceInfo: PbmCapabilityNamespaceInfo;
  readonly lineOfService: string;
  /** What its capabilities are listed under. */
  readonly subCategory: string;
  readonly capabilities: readonly PbmCapabilityMetadata[];
}

export const capabilityMethods: MethodGroup = pbmMethods('PbmProfileProfileManager', {
  PbmFetchCapabilityMetadata({ world, args }) {
    if (args.resourceType !== undefined && args.resourceType.resourceType !== 'STORAGE') {
      throw invalidArgument('resourceType');
    }
    return providers(world, args.vendorUuid).map(({ subCategory, capabilities }) => ({
      subCategory,
      capabilityMetadata: [...capabilities],
    }));
  },
  PbmFetchCapabilitySchema({ world, args }) {
    const wanted = args.lineOfService ?? [];
    return providers(world, args.vendorUuid)
      .filter(({ lineOfService }) => wanted.length === 0 || wanted.includes(lineOfService))
      .map((each) => schemaOf(each));
  },
  PbmFetchVendorInfo({ world, args }) {
    if (args.resourceType !== undefined && args.resourceType.resourceType !== 'STORAGE') {
      throw invalidArgument('resourceType');
    }
    const vendorNamespaceInfo = providers(world).map(({ vendorInfo, namespaceInfo }) => ({
      vendorInfo,
      namespaceInfo,
    }));
    return [{ resourceType: 'STORAGE', vendorNamespaceInfo }];
  },
  PbmQuerySpaceStatsForStorageContainer({ world, args }) {
    const { objectType, key } = args.datastore;
    const datastore = world.inventory.findAs('Datastore', { type: 'Datastore', value: key });
    if (objectType !== 'datastore' || datastore === undefined) throw invalidArgument('datastore');
    const ids = args.capabilityProfileId ?? [];
    for (const id of ids) world.part(StorageProfiles).get(id, 'capabilityProfileId');
    return ids.length === 0 ? [spaceOf(datastore)] : ids.map(({ uniqueId }) => spaceOf(datastore, uniqueId));
  },
});

/** All of them, or those of one vendor. */
function providers(world: World, vendorUuid?: string): Provider[] {
  const known = world.part(Tags).all();
  const all = [
    provider('PERSISTENCE', VSAN_NAMESPACE, 'com.vmware.vsan', 'vSAN', vsanMetadata()),
    provider('ENCRYPTION', DATA_SERVICE_NAMESPACE, 'vmwarevmcrypt', 'Encryption', [encryptionMetadata()]),
    provider(
      'PERSISTENCE',
      TAG_NAMESPACE,
      'com.vmware.storage.tag',
      'tag',
      [...known].map(([category, names]) => tagMetadata(category, names)),
    ),
  ].filter(({ capabilities }) => capabilities.length > 0);
  return vendorUuid === undefined
    ? all
    : all.filter(({ vendorInfo }) => vendorInfo.vendorUuid === vendorUuid);
}

function provider(
  lineOfService: string,
  namespace: string,
  vendorUuid: string,
  label: string,
  capabilities: readonly PbmCapabilityMetadata[],
): Provider {
  const info = described(namespace, label);
  return {
    lineOfService,
    subCategory: label,
    vendorInfo: { vendorUuid, info },
    namespaceInfo: { version: '1.0', namespace, info },
    capabilities,
  };
}

function schemaOf({
  vendorInfo,
  namespaceInfo,
  lineOfService,
  subCategory,
  capabilities,
}: Provider): PbmCapabilitySchema {
  return {
    vendorInfo,
    namespaceInfo,
    lineOfService: { lineOfService, name: described(lineOfService, lineOfService) },
    capabilityMetadataPerCategory: [{ subCategory, capabilityMetadata: [...capabilities] }],
  };
}

function spaceOf(datastore: Managed<'Datastore'>, profileId?: string): PbmDatastoreSpaceStatistics {
  const { capacity, freeSpace } = datastore.get('summary');
  const total = Math.trunc(Number(capacity) / MEBIBYTE);
  const free = Math.trunc(Number(freeSpace) / MEBIBYTE);
  return {
    ...(profileId !== undefined && { profileId }),
    physicalTotalInMB: total,
    physicalFreeInMB: free,
    physicalUsedInMB: total - free,
    logicalFreeInMB: free,
    logicalUsedInMB: total - free,
  };
}
