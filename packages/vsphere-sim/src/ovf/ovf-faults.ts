/** What is wrong with an OVF package, in the faults that the API has for it. They are reported, not thrown. */
import { SimFault } from '../wire/sim-fault.js';
import type { XmlElement } from './xml-tree.js';

/** Collects what is found, so that a client hears of all of it at once. */
export class OvfFindings {
  /** For which the package is not taken. */
  readonly errors: SimFault[] = [];
  /** What is left out, or made otherwise than the package says. */
  readonly warnings: SimFault[] = [];

  missingAttribute({ name, line }: XmlElement, attribute: string): void {
    this.#error(
      'OvfMissingAttribute',
      { lineNumber: line, elementName: name, attributeName: attribute },
      `Line ${line}: '${name}' has no attribute '${attribute}'.`,
    );
  }

  invalidValue(kind: InvalidValueKind, { name, line }: XmlElement, attribute: string, value: string): void {
    this.#error(
      kind,
      { lineNumber: line, elementName: name, attributeName: attribute, value },
      `Line ${line}: '${value}' is no value for the attribute '${attribute}' of '${name}'.`,
    );
  }

  missingElement({ name, line }: XmlElement, child: string): void {
    this.#error(
      'OvfMissingElement',
      { lineNumber: line, name: child },
      `Line ${line}: there is no '${child}' in '${name}'.`,
    );
  }

  invalidElement({ name, line }: XmlElement, value: string): void {
    this.#error(
      'OvfElementInvalidValue',
      { lineNumber: line, name, value },
      `Line ${line}: '${value}' is no value for '${name}'.`,
    );
  }

  unsupportedElement({ name, line }: XmlElement): void {
    this.#error(
      'OvfUnsupportedElement',
      { lineNumber: line, name },
      `Line ${line}: '${name}' is not supported.`,
    );
  }

  unsupportedSection({ name, line }: XmlElement, info: string): void {
    this.#error(
      'OvfUnsupportedSection',
      { lineNumber: line, name, info },
      `Line ${line}: the section '${name}' is required, and not supported: ${info}`,
    );
  }

  noHardwareFamily(line: number, version: string): void {
    this.#error(
      'OvfNoSupportedHardwareFamily',
      { lineNumber: line, version },
      `Line ${line}: the hardware family '${version}' is not supported.`,
    );
  }

  /** A device that there is no equal of. One that is not required is left out with a warning. */
  unsupportedDevice({ line, instanceId, name, resourceType, subType, isRequired }: UnsupportedDevice): void {
    const fault =
      subType === undefined
        ? new SimFault(
            'OvfUnsupportedType',
            { lineNumber: line, name, instanceId, deviceType: resourceType },
            `Line ${line}: devices of type ${resourceType} are not supported ('${name}').`,
          )
        : new SimFault(
            'OvfUnsupportedSubType',
            {
              lineNumber: line,
              elementName: name,
              instanceId,
              deviceType: resourceType,
              deviceSubType: subType,
            },
            `Line ${line}: devices of type ${resourceType} and kind '${subType}' are not supported ('${name}').`,
          );
    (isRequired ? this.errors : this.warnings).push(fault);
  }

  noSpaceOnController(line: number, name: string, parent: string): void {
    this.#error(
      'OvfNoSpaceOnController',
      { lineNumber: line, name, parent },
      `Line ${line}: there is no room on '${parent}' for '${name}'.`,
    );
  }

  noHostNetwork(line: number): void {
    this.#error('OvfNoHostNic', { lineNumber: line }, `Line ${line}: no host has a network for the card.`);
  }

  unsupportedProvisioning(diskProvisioning: string, supported: readonly string[]): void {
    this.#error(
      'OvfUnsupportedDiskProvisioning',
      { diskProvisioning, supportedDiskProvisioning: supported.join(',') },
      `Disks are not made as '${diskProvisioning}'.`,
    );
  }

  invalidName(name: string): void {
    this.#error('OvfInvalidVmName', { name }, `'${name}' is no name for a virtual machine.`);
  }

  mappedGuest(ovfId: number, ovfDescription: string, targetDescription: string): void {
    this.warnings.push(
      new SimFault(
        'OvfMappedOsId',
        { ovfId, ovfDescription, targetDescription },
        `The guest system ${ovfId} ('${ovfDescription}') is taken for '${targetDescription}'.`,
      ),
    );
  }

  #error(fault: string, fields: Readonly<Record<string, unknown>>, message: string): void {
    this.errors.push(new SimFault(fault, fields, message));
  }
}

export type InvalidValueKind =
  | 'OvfInvalidValue'
  | 'OvfInvalidValueEmpty'
  | 'OvfInvalidValueFormatMalformed'
  | 'OvfInvalidValueReference'
  | 'OvfInvalidValueConfiguration';

interface UnsupportedDevice {
  readonly line: number;
  readonly instanceId: string;
  readonly name: string;
  readonly resourceType: number;
  /** Undefined when nothing of the type is there, of whatever kind. */
  readonly subType?: string | undefined;
  readonly isRequired: boolean;
}

/** A text that is no OVF package at all: nothing more can be said of it. */
export class NoOvfPackage extends Error {
  override readonly name = 'NoOvfPackage';
  readonly fault: SimFault;

  constructor(fault: SimFault) {
    super(fault.message);
    this.fault = fault;
  }
}

export function xmlFormat(lineNumber: number, description: string): NoOvfPackage {
  return new NoOvfPackage(
    new SimFault('OvfXmlFormat', { lineNumber, description }, `Line ${lineNumber}: ${description}`),
  );
}

export function wrongNamespace(lineNumber: number, namespaceName: string): NoOvfPackage {
  return new NoOvfPackage(
    new SimFault(
      'OvfWrongNamespace',
      { lineNumber, namespaceName },
      `Line ${lineNumber}: '${namespaceName}' is not the namespace of OVF packages.`,
    ),
  );
}

export function wrongElement(lineNumber: number, name: string): NoOvfPackage {
  return new NoOvfPackage(
    new SimFault('OvfWrongElement', { lineNumber, name }, `Line ${lineNumber}: '${name}' is no OVF package.`),
  );
}
