/**
 * One schema from three sources.
 *
 * pyvmomi is the base: only it knows receivers, faults, privileges and versions. The XML Schema,
 * which is newer, decides what data types look like on the wire. govmomi adds the methods and
 * managed object properties that are newer than pyvmomi. Where sources overlap they must agree:
 * every difference is reported, and none is decided silently.
 */
import { differences, mergeMembers } from './merge-members.js';
import { bareType, emptyService, type Member, type Service } from '../src/wsdl/model.js';
import type { XsdFacts } from '../src/wsdl/xsd.js';

export interface MergeInput {
  readonly pyvmomi: Service;
  readonly xsd: XsdFacts;
  readonly govmomi: Service;
  /** The XML Schema's own version: what only it knows is at most this new. */
  readonly apiVersion: string;
  /** The same for govmomi. */
  readonly govmomiVersion: string;
}

export interface Merged {
  readonly service: Service;
  /** Sentences; none when the sources agree. */
  readonly disagreements: readonly string[];
}

export function merge(input: MergeInput): Merged {
  const service = emptyService();
  const disagreements: string[] = [];
  mergeTypes(input, service, disagreements);
  mergeEnums(input, service);
  mergeManagedObjects(input, service);
  mergeMethods(input, service, disagreements);
  addTypesMethodsNeed(input, service);
  return { service, disagreements };
}

function mergeTypes(
  { pyvmomi, xsd, apiVersion }: MergeInput,
  service: Service,
  disagreements: string[],
): void {
  for (const [name, type] of pyvmomi.types) service.types.set(name, type);
  for (const [name, published] of xsd.types) {
    const known = pyvmomi.types.get(name);
    if (known === undefined) {
      service.types.set(name, { ...published, since: isRoot(name) ? undefined : apiVersion });
      continue;
    }
    if (known.base !== published.base) disagreements.push(`${name}: base ${known.base} or ${published.base}`);
    const members = mergeMembers(name, known.members, published.members, apiVersion);
    service.types.set(name, { ...known, members: members.merged });
    disagreements.push(...members.disagreements);
  }
}

/** The fault types pyvmomi registers by hand have always been there. */
function isRoot(name: string): boolean {
  return ['MethodFault', 'RuntimeFault', 'LocalizedMethodFault'].includes(name);
}

/** Published values after pyvmomi's own: an enum used only for constants is unknown to the schema. */
function mergeEnums({ pyvmomi, xsd }: MergeInput, service: Service): void {
  for (const source of [pyvmomi.enums, xsd.enums]) {
    for (const [name, values] of source) {
      service.enums.set(name, [...new Set([...(service.enums.get(name) ?? []), ...values])]);
    }
  }
}

function mergeManagedObjects({ pyvmomi, govmomi, apiVersion }: MergeInput, service: Service): void {
  for (const [name, object] of pyvmomi.managedObjects) service.managedObjects.set(name, object);
  for (const [name, newer] of govmomi.managedObjects) {
    const known = service.managedObjects.get(name);
    const have = propertyNames(service, name);
    const added = newer.properties.filter((property) => !have.has(property.name));
    service.managedObjects.set(name, {
      base: known === undefined ? newer.base : known.base,
      properties: [...(known?.properties ?? []), ...added.map((property) => dated(property, apiVersion))],
    });
  }
}

function propertyNames(service: Service, name: string): Set<string> {
  const object = service.managedObjects.get(name);
  if (object === undefined) return new Set();
  const inherited = object.base === null ? [] : propertyNames(service, object.base);
  return new Set([...inherited, ...object.properties.map((property) => property.name)]);
}

function mergeMethods(input: MergeInput, service: Service, disagreements: string[]): void {
  for (const [name, method] of input.pyvmomi.methods) service.methods.set(name, method);
  for (const [name, newer] of input.govmomi.methods) {
    const known = service.methods.get(name);
    if (known === undefined) {
      service.methods.set(name, { ...newer, since: input.govmomiVersion });
      continue;
    }
    const theirs = new Map(known.params.map((param) => [param.name, param]));
    const added = newer.params.filter((param) => !theirs.has(param.name));
    const params = [...known.params, ...added.map((param) => dated(param, input.govmomiVersion))];
    service.methods.set(name, { ...known, params });
    for (const param of newer.params) {
      disagreements.push(...differences(`${name}(${param.name})`, theirs.get(param.name) ?? param, param));
    }
  }
}

/**
 * Data types and enums that govmomi alone knows are newer than the schema we speak and stay out,
 * except those its methods take or return, and what derives from them.
 */
function addTypesMethodsNeed({ govmomi, govmomiVersion }: MergeInput, service: Service): void {
  const add = (name: string): void => {
    if (service.types.has(name) || service.enums.has(name)) return;
    const values = govmomi.enums.get(name);
    if (values !== undefined) service.enums.set(name, values);
    const type = govmomi.types.get(name);
    if (type === undefined) return;
    service.types.set(name, { ...type, since: govmomiVersion });
    for (const needed of [type.base ?? '', ...type.members.map((member) => bareType(member.type))])
      add(needed);
    for (const [subtype, { base }] of govmomi.types) if (base === name) add(subtype);
  };
  for (const { params, result } of service.methods.values()) {
    for (const use of [...params, ...(result ? [result] : [])]) {
      if (bareType(use.type) !== 'ManagedObjectReference') add(bareType(use.type));
    }
  }
}

function dated(member: Member, since: string): Member {
  return { ...member, since };
}
