/** What a VM would be made of to be as a package describes it, and which files would have to be sent. */
import type {
  OvfCreateImportSpecParams,
  OvfFileItem,
  VAppPropertySpec,
  VirtualMachineConfigSpec,
  VirtualMachineImportSpec,
  VmConfigSpec,
} from '@kilonova/vsphere/wire';
import { NEWEST_HARDWARE } from '../../build/vm-config.js';
import { storedName } from '../../model/entity-names.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { guestIdOf } from '../../ovf/guest-system.js';
import type { OvfFindings } from '../../ovf/ovf-faults.js';
import { propertyKey, readAnnotation, readEulas, readProducts } from '../../ovf/read-products.js';
import type { OvfEnvelope } from '../../ovf/read-envelope.js';
import { readHardware, type OvfHardware } from '../../ovf/read-hardware.js';
import type { XmlElement } from '../../ovf/xml-tree.js';
import { SimFault } from '../../wire/sim-fault.js';
import { ImportedDevices } from './imported-devices.js';
import { NetworkChoice } from './network-choice.js';

/** Where the VM would go. */
export interface ImportPlace {
  readonly world: World;
  readonly hosts: readonly Managed<'HostSystem'>[];
  readonly datastore: Managed<'Datastore'>;
}

export interface ImportPlan {
  readonly spec: VirtualMachineImportSpec;
  readonly fileItems: readonly OvfFileItem[];
}

/** How disks can be made, by the words that there are for it. */
const PROVISIONING = new Map([
  ['thin', { thinProvisioned: true, eagerlyScrub: false }],
  ['sparse', { thinProvisioned: true, eagerlyScrub: false }],
  ['thick', { thinProvisioned: false, eagerlyScrub: false }],
  ['flat', { thinProvisioned: false, eagerlyScrub: false }],
  ['eagerZeroedThick', { thinProvisioned: false, eagerlyScrub: true }],
]);
export const SUPPORTED_PROVISIONING = ['thin', 'thick', 'eagerZeroedThick'];
/** Settings of the vendor's that are flags of the same name. */
const FLAGS = ['cpuHotAddEnabled', 'cpuHotRemoveEnabled', 'memoryHotAddEnabled', 'nestedHVEnabled'] as const;
const FAMILY = /^vmx-(\d{1,2})$/;
const OLDEST_FAMILY = 4;
/** Memory is a multiple of it. */
const MEMORY_STEP_MB = 4;

/**
 * Undefined, and noted why, when there is no machine to be made.
 *
 * @throws {SimFault} ManagedObjectNotFound: a network of the mapping is not there
 */
export function planImport(
  place: ImportPlace,
  envelope: OvfEnvelope,
  params: OvfCreateImportSpecParams,
  findings: OvfFindings,
): ImportPlan | undefined {
  const { content } = envelope;
  const name = nameOf(envelope, params, findings);
  if (content !== undefined && envelope.isCollection) findings.unsupportedElement(content);
  if (content === undefined || envelope.isCollection) return undefined;
  const choice = params.deploymentOption === '' ? envelope.defaultChoice : params.deploymentOption;
  const hardware = readHardware(content, choice, findings);
  if (hardware === undefined) return undefined;
  const provisioning = provisioningOf(place, params, findings);
  const networks = new NetworkChoice(place.world, place.hosts, params.networkMapping ?? []);
  const devices = new ImportedDevices(envelope, { name, provisioning, networks }, findings);
  devices.addAll(hardware.devices);
  const configSpec: VirtualMachineConfigSpec = {
    ...hardwareSpec(hardware, findings),
    name,
    guestId: guestIdOf(content, findings),
    annotation: readAnnotation(content),
    files: { vmPathName: `[${place.datastore.get('name')}]` },
    deviceChange: devices.changes,
    ...vAppSpec(content, params),
  };
  return { spec: { _type: 'VirtualMachineImportSpec', configSpec }, fileItems: devices.fileItems };
}

/** What a package is called where nobody gives it a name. */
export function defaultNameOf({ content }: OvfEnvelope): string {
  const name = content?.children.find((child) => child.name === 'Name')?.text ?? '';
  return name === '' ? (content?.attributes.get('id') ?? '') : name;
}

function nameOf(
  envelope: OvfEnvelope,
  { entityName }: OvfCreateImportSpecParams,
  findings: OvfFindings,
): string {
  const name = entityName === '' ? defaultNameOf(envelope) : entityName;
  try {
    storedName(name);
  } catch (error) {
    if (!(error instanceof SimFault)) throw error;
    findings.invalidName(name);
  }
  return name;
}

function hardwareSpec(hardware: OvfHardware, findings: OvfFindings): VirtualMachineConfigSpec {
  const { cpuCount, coresPerSocket, memoryMb, settings, extraConfig } = hardware;
  const firmware = settings.get('firmware');
  const flags = FLAGS.filter((flag) => settings.has(flag)).map((flag) => [
    flag,
    settings.get(flag) === 'true',
  ]);
  return {
    version: familyOf(hardware, findings),
    ...(cpuCount !== undefined && { numCPUs: cpuCount }),
    ...(coresPerSocket !== undefined && { numCoresPerSocket: coresPerSocket }),
    ...(memoryMb !== undefined && { memoryMB: Math.ceil(memoryMb / MEMORY_STEP_MB) * MEMORY_STEP_MB }),
    ...(firmware !== undefined && { firmware }),
    ...Object.fromEntries(flags),
    ...(extraConfig.size > 0 && {
      extraConfig: Array.from(extraConfig, ([key, value]) => ({ key, value })),
    }),
  };
}

/** The newest of those that the package can be run on. */
function familyOf({ section, families }: OvfHardware, findings: OvfFindings): string {
  const known = families
    .map((family) => Number(FAMILY.exec(family)?.[1] ?? 0))
    .filter((version) => version >= OLDEST_FAMILY && version <= NEWEST_HARDWARE);
  if (families.length > 0 && known.length === 0) findings.noHardwareFamily(section.line, families.join(' '));
  const newest = known.length === 0 ? NEWEST_HARDWARE : Math.max(...known);
  return `vmx-${String(newest).padStart(2, '0')}`;
}

function provisioningOf(
  { datastore }: ImportPlace,
  { diskProvisioning = '' }: OvfCreateImportSpecParams,
  findings: OvfFindings,
): { readonly thinProvisioned: boolean; readonly eagerlyScrub: boolean } {
  // A file server makes its files thin, whatever is asked for.
  const isBlock = datastore.get('summary').type === 'VMFS';
  const usual = { thinProvisioned: !isBlock, eagerlyScrub: false };
  if (diskProvisioning === '') return usual;
  const known = PROVISIONING.get(diskProvisioning);
  if (known === undefined) findings.unsupportedProvisioning(diskProvisioning, SUPPORTED_PROVISIONING);
  return known ?? usual;
}

function vAppSpec(
  machine: XmlElement,
  { propertyMapping = [] }: OvfCreateImportSpecParams,
): { readonly vAppConfig?: VmConfigSpec } {
  const { products, properties } = readProducts(machine);
  if (products.length === 0) return {};
  const values = new Map(propertyMapping.map(({ key, value }) => [key, value]));
  const property: VAppPropertySpec[] = properties.map((info) =>
    Object.assign(
      { operation: 'add' as const },
      { info: { ...info, value: values.get(propertyKey(info)) ?? '' } },
    ),
  );
  const vAppConfig: VmConfigSpec = {
    _type: 'VmConfigSpec',
    product: products.map((info) => ({ operation: 'add', info })),
    property,
    eula: readEulas(machine),
  };
  return { vAppConfig };
}
