/**
 * From an OVF descriptor to an import specification: the server reads the descriptor and says what it would make of it.
 */
import { InvalidOptionError, MalformedResponseError } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import { parseOvf, type OvfDescriptor } from '../ovf/ovf-descriptor.js';
import type {
  ImportSpec,
  LocalizedMethodFault,
  OvfCreateImportSpecParams,
  OvfFileItem,
} from '../schema/generated/data-objects.js';
import type { OvfCreateImportSpecParamsDiskProvisioningType } from '../schema/generated/enums.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { OvfRefusedError } from './lease-errors.js';

/** What to make of a descriptor, and where. */
export interface CreateImportSpecRequest {
  /** The text of the descriptor. */
  readonly ovf: string;
  readonly pool: Ref<'ResourcePool'>;
  readonly datastore: Ref<'Datastore'>;
  /** Of the machine or vApp. */
  readonly name: string;
  readonly host?: Ref<'HostSystem'> | undefined;
  /** By the names that the networks have in the descriptor. The server chooses for those that are left out. */
  readonly networks?: Readonly<Record<string, Ref<'Network'>>> | undefined;
  /** Values of the descriptor's properties, by their `key`. */
  readonly properties?: Readonly<Record<string, string>> | undefined;
  /** As the descriptor has it if not given, which means `thick` on most datastores. */
  readonly diskProvisioning?: OvfCreateImportSpecParamsDiskProvisioningType | undefined;
  /** The id of one of the descriptor's. Its default if not given. */
  readonly deploymentOption?: string | undefined;
  /** `dhcpPolicy`, `transientPolicy`, `fixedPolicy`, `fixedAllocatedPolicy` */
  readonly ipAllocationPolicy?: string | undefined;
  /** `IPv4` or `IPv6` */
  readonly ipProtocol?: string | undefined;
  /** Of the descriptor's messages. The descriptor's default if not given. */
  readonly locale?: string | undefined;
}

/** What the server makes of a descriptor. */
export interface ImportSpecResult {
  readonly spec: ImportSpec;
  /** The files that an import needs, and the devices they are for. */
  readonly fileItems: readonly OvfFileItem[];
  /** What the server could not do as the descriptor wants it, each as the fault it is. */
  readonly warnings: readonly VimFaultError[];
}

/**
 * The import specification for a descriptor. Nothing is created.
 *
 * @throws {MalformedOvfError} the descriptor cannot be used; nothing was sent
 * @throws {InvalidOptionError} a network or property that the descriptor does not have; nothing was sent
 * @throws {OvfRefusedError} the server does not accept it
 */
export async function createImportSpec(
  session: VimCaller,
  request: CreateImportSpecRequest,
  options?: CallOptions,
): Promise<ImportSpecResult> {
  const { ovf, pool, datastore, deploymentOption } = request;
  checkMappings(parseOvf(ovf, { deploymentOption }), request);
  const params = { ovfDescriptor: ovf, resourcePool: pool, datastore, cisp: paramsOf(request) };
  const result = await session.invokeApi(ovfManagerOf(session), 'CreateImportSpec', params, options);
  const { importSpec, fileItem = [], warning = [], error = [] } = result;
  const warnings = warning.map(faultOf);
  if (error.length > 0 || !importSpec) throw new OvfRefusedError(error.map(faultOf), warnings);
  return { spec: importSpec, fileItems: fileItem, warnings };
}

/** @throws {MalformedResponseError} the server has none */
export function ovfManagerOf({ serviceContent }: VimCaller): Ref<'OvfManager'> {
  const { ovfManager } = serviceContent;
  if (ovfManager) return ovfManager;
  throw new MalformedResponseError('RetrieveServiceContent', 'it names no OVF manager');
}

/** A warning or error that lies in the answer of the OVF manager. */
export function faultOf(localized: LocalizedMethodFault): VimFaultError {
  return VimFaultError.fromLocalized(localized);
}

function paramsOf(request: CreateImportSpecRequest): OvfCreateImportSpecParams {
  const { name, host, networks = {}, properties = {}, diskProvisioning } = request;
  const { deploymentOption = '', ipAllocationPolicy, ipProtocol, locale = '' } = request;
  return {
    entityName: name,
    locale,
    deploymentOption,
    networkMapping: Object.entries(networks).map(([own, network]) => ({ name: own, network })),
    propertyMapping: Object.entries(properties).map(([key, value]) => ({ key, value })),
    ...(host && { hostSystem: host }),
    ...(diskProvisioning !== undefined && { diskProvisioning }),
    ...(ipAllocationPolicy !== undefined && { ipAllocationPolicy }),
    ...(ipProtocol !== undefined && { ipProtocol }),
  };
}

/** The server passes over what it does not find in the descriptor, so a slip would go unnoticed. */
function checkMappings(
  descriptor: OvfDescriptor,
  { networks = {}, properties = {} }: CreateImportSpecRequest,
): void {
  const known = descriptor.networks.map(({ name }) => name);
  checkKnown('networks', Object.keys(networks), known);
  // Those of the machines in a vApp are addressed by other keys.
  if (descriptor.isCollection) return;
  const keys = descriptor.virtualSystems
    .flatMap(({ products }) => products)
    .flatMap((product) => product.properties.map(({ key }) => key));
  checkKnown('properties', Object.keys(properties), keys);
}

function checkKnown(option: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const has = known.length === 0 ? 'it has none' : `it has ${known.slice(0, 20).join(', ')}`;
  throw new InvalidOptionError(`${option}.${unknown}`, `the OVF descriptor does not have it; ${has}`);
}
