/**
 * The descriptor of an OVF package: its files, disks, networks and virtual machines, typed.
 *
 * It is read tolerantly, as tools write it (any prefixes, versions 0.9 to 2, unknown sections), and safely: no
 * document type, no entity, no file name that leads anywhere but down. What matters for placing and
 * checking is picked out; the server reads the text itself when it makes an import specification of it.
 */
import { XmlSyntaxError } from '../errors.js';
import { readHardware, type OvfHardware, type OvfItem } from './ovf-hardware.js';
import { MalformedOvfError } from './ovf-errors.js';
import { readDisks, readFiles, type OvfDisk, type OvfFileReference } from './ovf-references.js';
import { childNamed, childrenNamed, readXmlTree, textOf, type XmlElement } from './xml-tree.js';

/** A setting that the maker left to whoever deploys the package. */
export interface OvfProperty {
  /** As the server wants it for a property mapping: `class.key.instance`. */
  readonly key: string;
  /** `string`, `boolean`, `uint16`... */
  readonly type: string;
  readonly defaultValue?: string;
  readonly label?: string;
  readonly description?: string;
  /** May be set at import. */
  readonly userConfigurable: boolean;
  /** Not to be shown or logged. */
  readonly secret: boolean;
}

/** A piece of software in a machine, and its settings. */
export interface OvfProduct {
  readonly product?: string;
  readonly vendor?: string;
  readonly version?: string;
  readonly properties: readonly OvfProperty[];
}

/** One machine of a package. */
export interface OvfVirtualSystem {
  readonly id: string;
  readonly name?: string;
  readonly annotation?: string;
  /** vSphere's own name of the guest system, `ubuntu64Guest`, where the maker gave one. */
  readonly guestId?: string;
  readonly products: readonly OvfProduct[];
  readonly licences: readonly string[];
  readonly hardware: OvfHardware;
}

/** What {@link parseOvf} reads in a descriptor. */
export interface OvfDescriptor {
  readonly files: readonly OvfFileReference[];
  readonly disks: readonly OvfDisk[];
  readonly networks: readonly { readonly name: string; readonly description?: string }[];
  readonly deploymentOptions: readonly {
    readonly id: string;
    readonly label?: string;
    readonly isDefault: boolean;
  }[];
  /** Several machines, or one that is to become a vApp. */
  readonly isCollection: boolean;
  /** All machines, those of nested collections too. */
  readonly virtualSystems: readonly OvfVirtualSystem[];
}

/** How to read a descriptor. */
export interface ParseOvfOptions {
  /** The id of the deployment option whose hardware to read. The descriptor's default if not given. */
  readonly deploymentOption?: string | undefined;
}

/**
 * Reads an OVF descriptor.
 *
 * @throws {MalformedOvfError} it is no OVF descriptor, or one that cannot be used; the cause may be an
 *   {@link XmlSyntaxError}
 */
export function parseOvf(text: string, options: ParseOvfOptions = {}): OvfDescriptor {
  const envelope = envelopeOf(text);
  const deploymentOptions = readDeploymentOptions(envelope);
  const option = chosenOption(deploymentOptions, options.deploymentOption);
  const systems = systemsIn(envelope);
  if (systems.length === 0) throw new MalformedOvfError('the descriptor describes no virtual system');
  const virtualSystems = systems.map((system) => readSystem(system, option));
  const defaults = new Map(
    [
      ...virtualSystems.flatMap(({ products }) => products),
      ...readProducts(childNamed(envelope, 'VirtualSystemCollection')),
    ]
      .flatMap(({ properties }) => properties)
      .flatMap(({ key, defaultValue }) => (defaultValue === undefined ? [] : [[key, defaultValue] as const])),
  );
  const files = readFiles(envelope);
  return {
    files,
    disks: readDisks(envelope, files, defaults),
    networks: childrenNamed(childNamed(envelope, 'NetworkSection'), 'Network').map(readNetwork),
    deploymentOptions,
    isCollection: childNamed(envelope, 'VirtualSystemCollection') !== undefined,
    virtualSystems,
  };
}

/**
 * The name of the file that holds the boot disk: the only disk with a file, or of several the first one on the
 * first controller that a disk hangs on.
 *
 * @throws {MalformedOvfError} no disk has a file
 */
export function getVmdkNameFromOvf(ovf: string | OvfDescriptor): string {
  const descriptor = typeof ovf === 'string' ? parseOvf(ovf) : ovf;
  const [first, ...others] = descriptor.disks.filter(({ file }) => file !== undefined);
  if (!first?.file) throw new MalformedOvfError('none of its disks has a file');
  if (others.length === 0) return first.file.href;
  return bootDiskFile(descriptor)?.href ?? first.file.href;
}

function bootDiskFile({ disks, virtualSystems }: OvfDescriptor): OvfFileReference | undefined {
  const files = new Map(disks.map(({ diskId, file }) => [diskId, file]));
  const withFile = (virtualSystems[0]?.hardware.items ?? []).flatMap((item) => {
    const file = item.kind === 'disk' ? files.get(item.hostResource?.id ?? '') : undefined;
    return file ? [{ item, file }] : [];
  });
  const firstController = withFile[0]?.item.parent;
  const onFirst = withFile.filter(({ item }) => item.parent === firstController);
  return onFirst.toSorted((a, b) => positionOf(a.item) - positionOf(b.item))[0]?.file;
}

function positionOf({ addressOnParent }: OvfItem): number {
  return addressOnParent ?? Number.MAX_SAFE_INTEGER;
}

function envelopeOf(text: string): XmlElement {
  let root: XmlElement;
  try {
    root = readXmlTree(text);
  } catch (cause) {
    if (!(cause instanceof XmlSyntaxError)) throw cause;
    throw new MalformedOvfError(`the descriptor is not XML that can be read: ${cause.message}`, { cause });
  }
  if (root.name !== 'Envelope')
    throw new MalformedOvfError(`the descriptor is a ${root.name} instead of an Envelope`);
  return root;
}

function systemsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    // Version 0.9 says Content where the later ones say VirtualSystem.
    if (child.name === 'VirtualSystem' || child.name === 'Content') return [child];
    return child.name === 'VirtualSystemCollection' ? systemsIn(child) : [];
  });
}

function readSystem(system: XmlElement, option: string | undefined): OvfVirtualSystem {
  const annotation = textOf(section(system, 'AnnotationSection'), 'Annotation');
  const guest = section(system, 'OperatingSystemSection')?.attributes.get('osType');
  return {
    id: system.attributes.get('id') ?? '',
    ...optional('name', textOf(system, 'Name')),
    ...optional('annotation', annotation),
    ...optional('guestId', guest),
    products: readProducts(system),
    licences: childrenNamed(system, 'EulaSection').flatMap((eula) => textOf(eula, 'License') ?? []),
    hardware: readHardware(section(system, 'VirtualHardwareSection'), option),
  };
}

/** Version 0.9 has all sections under the name Section, and their kind in `xsi:type`. */
function section(element: XmlElement, name: string): XmlElement | undefined {
  const older = `${name}_Type`;
  return (
    childNamed(element, name) ??
    childrenNamed(element, 'Section').find(
      ({ attributes }) => attributes.get('type')?.split(':').at(-1) === older,
    )
  );
}

function readNetwork(network: XmlElement): OvfDescriptor['networks'][number] {
  const description = textOf(network, 'Description');
  return { name: network.attributes.get('name') ?? '', ...optional('description', description) };
}

function readProducts(element: XmlElement | undefined): readonly OvfProduct[] {
  return childrenNamed(element, 'ProductSection').map(readProduct);
}

function readProduct(product: XmlElement): OvfProduct {
  const { attributes } = product;
  const group = attributes.get('class');
  const instance = attributes.get('instance');
  return {
    ...optional('product', textOf(product, 'Product')),
    ...optional('vendor', textOf(product, 'Vendor')),
    ...optional('version', textOf(product, 'Version')),
    properties: childrenNamed(product, 'Property').map((property) => readProperty(property, group, instance)),
  };
}

function readProperty(
  property: XmlElement,
  group: string | undefined,
  instance: string | undefined,
): OvfProperty {
  const { attributes } = property;
  const own = attributes.get('key') ?? '';
  return {
    key: [group, own, instance].filter((part) => part !== undefined && part !== '').join('.'),
    type: attributes.get('type') ?? 'string',
    ...optional(
      'defaultValue',
      attributes.get('value') ?? childNamed(property, 'Value')?.attributes.get('value'),
    ),
    ...optional('label', textOf(property, 'Label')),
    ...optional('description', textOf(property, 'Description')),
    userConfigurable: attributes.get('userConfigurable') === 'true',
    secret: attributes.get('password') === 'true',
  };
}

function readDeploymentOptions(envelope: XmlElement): OvfDescriptor['deploymentOptions'] {
  const options = childNamed(envelope, 'DeploymentOptionSection');
  return childrenNamed(options, 'Configuration').map(readDeploymentOption);
}

function readDeploymentOption(configuration: XmlElement): OvfDescriptor['deploymentOptions'][number] {
  return {
    id: configuration.attributes.get('id') ?? '',
    ...optional('label', textOf(configuration, 'Label')),
    isDefault: configuration.attributes.get('default') === 'true',
  };
}

function chosenOption(
  known: OvfDescriptor['deploymentOptions'],
  wanted: string | undefined,
): string | undefined {
  // The first is the default when none says so: DSP0243, section 9.8.
  if (wanted === undefined || wanted === '')
    return (known.find(({ isDefault }) => isDefault) ?? known[0])?.id;
  if (known.some(({ id }) => id === wanted)) return wanted;
  const names = known.map(({ id }) => id).join(', ');
  throw new MalformedOvfError(
    `it has no deployment option ${wanted}${names === '' ? '' : `; it has ${names}`}`,
  );
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key, of that name
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
