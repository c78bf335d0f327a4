/** Capabilities that everybody knows: of vSAN, tags, and encryption; as rules require them and as datastores offer them. */
import type { PbmCapabilityInstance, PbmCapabilityMetadata } from '@kilonova/vsphere/wire';

export const VSAN_NAMESPACE = 'VSAN';
export const TAG_NAMESPACE = 'http://www.vmware.com/storage/tag';
export const DATA_SERVICE_NAMESPACE = 'com.vmware.storageprofile.dataservice';
export const PMEM_NAMESPACE = 'PMem';
/** The service that hosts encrypt disks by. */
export const ENCRYPTION = 'ad5a249d-cbc2-43af-9366-694d7664fa52';

interface VsanCapability {
  readonly id: string;
  readonly label: string;
  readonly type: 'XSD_INT' | 'XSD_BOOLEAN';
  readonly standard: number | boolean;
  readonly least?: number;
  readonly most?: number;
}

const VSAN: readonly VsanCapability[] = [
  {
    id: 'hostFailuresToTolerate',
    label: 'Failures to tolerate',
    type: 'XSD_INT',
    standard: 1,
    least: 0,
    most: 3,
  },
  {
    id: 'stripeWidth',
    label: 'Disk stripes per object',
    type: 'XSD_INT',
    standard: 1,
    least: 1,
    most: 12,
  },
  { id: 'forceProvisioning', label: 'Force provisioning', type: 'XSD_BOOLEAN', standard: false },
  {
    id: 'proportionalCapacity',
    label: 'Space reservation (%)',
    type: 'XSD_INT',
    standard: 0,
    least: 0,
    most: 100,
  },
  {
    id: 'cacheReservation',
    label: 'Flash read cache reservation (ppm)',
    type: 'XSD_INT',
    standard: 0,
    least: 0,
    most: 1_000_000,
  },
];

/** A capability of one property that is called as itself, as most are. */
export function capability(
  namespace: string,
  id: string,
  value: unknown,
  property = id,
): PbmCapabilityInstance {
  return { id: { namespace, id }, constraint: [{ propertyInstance: [{ id: property, value }] }] };
}

/** Tags of a category: required are any of them, offered all of them. */
export function tags(category: string, names: readonly string[]): PbmCapabilityInstance {
  const values = { _type: 'PbmCapabilityDiscreteSet', values: [...names] };
  return capability(TAG_NAMESPACE, category, values, tagProperty(category));
}

function tagProperty(category: string): string {
  return `com.vmware.storage.tag.${category}.property`;
}

/** What a vSAN policy requires if nobody says otherwise. */
export function vsanDefaults(): PbmCapabilityInstance[] {
  return VSAN.map(({ id, standard }) => capability(VSAN_NAMESPACE, id, standard));
}

/** What every vSAN datastore can do. */
export function vsanOffers(): PbmCapabilityInstance[] {
  return VSAN.map(({ id, least, most }) =>
    capability(
      VSAN_NAMESPACE,
      id,
      least === undefined
        ? { _type: 'PbmCapabilityDiscreteSet', values: [true, false] }
        : { _type: 'PbmCapabilityRange', min: least, max: most },
    ),
  );
}

export function vsanMetadata(): PbmCapabilityMetadata[] {
  return VSAN.map(({ id, label, type, standard, least, most }) => ({
    id: { namespace: VSAN_NAMESPACE, id },
    summary: described(id, label),
    mandatory: false,
    propertyMetadata: [
      {
        id,
        summary: described(id, label),
        mandatory: false,
        type: { typeName: type },
        defaultValue: standard,
        ...(least !== undefined && { allowedValue: { _type: 'PbmCapabilityRange', min: least, max: most } }),
      },
    ],
  }));
}

export function tagMetadata(category: string, names: readonly string[]): PbmCapabilityMetadata {
  const summary = described(category, category);
  const type = { _type: 'PbmCapabilityGenericTypeInfo', typeName: 'XSD_STRING', genericTypeName: 'VMW_SET' };
  return {
    id: { namespace: TAG_NAMESPACE, id: category },
    summary,
    mandatory: false,
    propertyMetadata: [
      {
        id: tagProperty(category),
        summary,
        mandatory: false,
        type,
        allowedValue: {
          _type: 'PbmCapabilityDiscreteSet',
          values: names.map((value) => ({
            _type: 'PbmCapabilityDescription',
            description: described(value, value),
            value,
          })),
        },
        requirementsTypeHint: 'VMW_SET',
      },
    ],
  };
}

export function encryptionMetadata(): PbmCapabilityMetadata {
  const summary = described(ENCRYPTION, 'Encryption');
  return {
    id: { namespace: DATA_SERVICE_NAMESPACE, id: ENCRYPTION },
    summary,
    mandatory: false,
    propertyMetadata: [{ id: ENCRYPTION, summary, mandatory: false, type: { typeName: 'VMW_POLICY' } }],
  };
}

/** What a thing is called, for people. */
export function described(key: string, label: string): PbmCapabilityMetadata['summary'] {
  return { label, summary: label, key, messageCatalogKeyPrefix: '' };
}
