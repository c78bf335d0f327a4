/** What a package says of itself, before anybody decides where to put it. */
import type { OvfParseDescriptorResult } from '@kilonova/vsphere/wire';
import { localizedFault } from '../../model/localized-fault.js';
import type { OvfFindings } from '../../ovf/ovf-faults.js';
import type { OvfEnvelope } from '../../ovf/read-envelope.js';
import { readAnnotation, readEulas, readProducts } from '../../ovf/read-products.js';
import type { XmlElement } from '../../ovf/xml-tree.js';
import { defaultNameOf } from './import-spec.js';

export interface OvfSizes {
  /** Of the files. */
  readonly download: number;
  /** Of the disks when they are made whole. */
  readonly flat: number;
  /** Of the disks when they only take what is in use. */
  readonly sparse: number;
}

export function sizesOf({ files, disks }: OvfEnvelope): OvfSizes {
  const all = [...disks.values()];
  return {
    download: sum([...files.values()].map(({ sizeBytes }) => sizeBytes)),
    flat: sum(all.map(({ capacityBytes }) => capacityBytes)),
    sparse: sum(
      all.map(({ populatedBytes, file, capacityBytes }) => populatedBytes ?? (file ? capacityBytes : 0)),
    ),
  };
}

export function described(envelope: OvfEnvelope, findings: OvfFindings): OvfParseDescriptorResult {
  const { content, networks, deploymentChoices, defaultChoice, isCollection } = envelope;
  const { download, flat, sparse } = sizesOf(envelope);
  return {
    ...textsOf(content),
    network: [...networks],
    approximateDownloadSize: download,
    approximateFlatDeploymentSize: flat,
    approximateSparseDeploymentSize: sparse,
    defaultEntityName: defaultNameOf(envelope),
    virtualApp: isCollection,
    deploymentOption: [...deploymentChoices],
    defaultDeploymentOption: defaultChoice,
    ...reported(findings),
  };
}

/** The answer about a text that is no package. */
export function notDescribed(findings: OvfFindings): OvfParseDescriptorResult {
  return {
    annotation: '',
    defaultEntityName: '',
    virtualApp: false,
    defaultDeploymentOption: '',
    ...reported(findings),
  };
}

/** What was found, as data. */
export function reported({
  errors,
  warnings,
}: OvfFindings): Pick<OvfParseDescriptorResult, 'error' | 'warning'> {
  return {
    ...(errors.length > 0 && { error: errors.map(localizedFault) }),
    ...(warnings.length > 0 && { warning: warnings.map(localizedFault) }),
  };
}

function textsOf(
  content: XmlElement | undefined,
): Pick<OvfParseDescriptorResult, 'annotation' | 'eula' | 'property' | 'productInfo'> {
  if (content === undefined) return { annotation: '' };
  const { products, properties } = readProducts(content);
  const [productInfo] = products;
  return {
    annotation: readAnnotation(content),
    eula: readEulas(content),
    property: [...properties],
    ...(productInfo && { productInfo }),
  };
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
