/**
 * Methods newer than pyvmomi's, the types they need, and managed objects, from govmomi's generated
 * Go sources.
 *
 * The sources are regular, so they are read line by line. govmomi capitalises Go names; the names
 * used here are those of the `xml` tags and of its type registry, which are the wire's. It says
 * neither which object a method belongs to nor which faults it declares.
 */
import { emptyService, type Member, type Method, type Service, type ValueType } from '../src/wsdl/model.js';

export interface GovmomiSources {
  /** vim25/types/types.go */
  readonly types: string;
  /** vim25/types/enum.go */
  readonly enums: string;
  /** vim25/methods/methods.go */
  readonly methods: string;
  /** vim25/mo/mo.go */
  readonly managedObjects: string;
}

interface Field {
  readonly goType: string;
  readonly tag: string;
}

interface Struct {
  readonly embedded: string | null;
  readonly fields: readonly Field[];
}

const GO_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  bool: 'boolean',
  int8: 'byte',
  int16: 'short',
  int32: 'int',
  int64: 'long',
  float32: 'float',
  float64: 'double',
  'time.Time': 'dateTime',
  'url.URL': 'anyURI',
  AnyType: 'anyType',
};

const STRUCT = /^type (\w+) struct \{$/;
const EMBEDDED = /^\t(\w+)$/;
const FIELD = /^\t\w+\s+(\S+)\s+`(?:xml|mo):"([^"]*)"/;
const REGISTRATION = /^\tt\["(\w+)"\] = reflect\.TypeOf\(\(\*(\w+)\)/;
const ALIAS = /^type (\w+) (\w+)$/;
const ENUM_VALUE = /^\t\w+\s*=\s*(\w+)\("([^"]*)"\)/;
const METHOD_REQUEST = /^\tReq\s+\*types\.(\w+)\s+`xml:"urn:\w+ (\w+)/;

export function readGovmomi(sources: GovmomiSources): Service {
  const wireNames = registrations(sources.types + sources.enums);
  const structs = readStructs(sources.types);
  const service = emptyService();
  for (const [goName, struct] of structs) {
    const base = struct.embedded === null ? null : (wireNames.get(struct.embedded) ?? struct.embedded);
    const members = struct.fields.map((field) => member(field, wireNames));
    service.types.set(wireNames.get(goName) ?? goName, { base, since: undefined, members });
  }
  readEnums(sources.enums, wireNames, service);
  readMethods(sources, structs, wireNames, service);
  for (const [name, { embedded, fields }] of readStructs(sources.managedObjects)) {
    const properties = fields.map((field) => property(field, wireNames));
    service.managedObjects.set(name, { base: embedded, properties });
  }
  return service;
}

/** Go name -> wire name, from the registry the sources keep for xsi:type. */
function registrations(source: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of source.split('\n')) {
    const [, wireName, goName] = REGISTRATION.exec(line) ?? [];
    if (wireName !== undefined && goName !== undefined) names.set(goName, wireName);
  }
  return names;
}

function readStructs(source: string): Map<string, Struct> {
  const structs = new Map<string, Struct>();
  let open: { embedded: string | null; fields: Field[] } | undefined;
  for (const line of source.split('\n')) {
    const name = STRUCT.exec(line)?.[1];
    if (name !== undefined) structs.set(name, (open = { embedded: null, fields: [] }));
    else if (line === '}') open = undefined;
    if (open === undefined) continue;
    const [, goType, tag] = FIELD.exec(line) ?? [];
    if (goType !== undefined && tag !== undefined) open.fields.push({ goType, tag });
    open.embedded = EMBEDDED.exec(line)?.[1] ?? open.embedded;
  }
  return structs;
}

function member(field: Field, wireNames: ReadonlyMap<string, string>): Member {
  const [name = '', ...options] = field.tag.split(',');
  const optional = options.includes('omitempty') || field.goType.startsWith('*');
  return { name, ...valueType(field.goType, optional, wireNames), secret: false, since: undefined };
}

/** Of managed object properties govmomi says which are pointers; a list may always be empty. */
function property({ goType, tag }: Field, wireNames: ReadonlyMap<string, string>): Member {
  const optional = goType.startsWith('*') || goType.startsWith('[]');
  return { name: tag, ...valueType(goType, optional, wireNames), secret: false, since: undefined };
}

function valueType(goType: string, optional: boolean, wireNames: ReadonlyMap<string, string>): ValueType {
  const bare = goType
    .replace(/^\*/, '')
    .replace(/^\[\]/, '')
    .replace(/^types\./, '');
  if (goType.includes('[]byte')) return { type: 'base64Binary', array: false, optional };
  // A `BaseX` is govmomi's interface over X and what derives from it.
  const concrete = bare.replace(/^Base(?=[A-Z])/, '');
  const type = GO_TYPES[bare] ?? wireNames.get(bare) ?? wireNames.get(concrete) ?? concrete;
  return { type, array: goType.includes('[]'), optional };
}

function readEnums(source: string, wireNames: ReadonlyMap<string, string>, service: Service): void {
  const values = new Map<string, string[]>();
  for (const line of source.split('\n')) {
    const [, goName, value] = ENUM_VALUE.exec(line) ?? [];
    if (goName === undefined || value === undefined) continue;
    values.set(goName, [...(values.get(goName) ?? []), value]);
  }
  for (const [goName, list] of values) service.enums.set(wireNames.get(goName) ?? goName, list);
}

function readMethods(
  sources: GovmomiSources,
  structs: ReadonlyMap<string, Struct>,
  wireNames: ReadonlyMap<string, string>,
  service: Service,
): void {
  const aliases = new Map(
    sources.types.split('\n').flatMap((line) => {
      const [, alias, target] = ALIAS.exec(line) ?? [];
      return alias !== undefined && target !== undefined ? [[alias, target] as const] : [];
    }),
  );
  for (const line of sources.methods.split('\n')) {
    const [, goName, wireName] = METHOD_REQUEST.exec(line) ?? [];
    if (goName === undefined || wireName === undefined) continue;
    const request = structs.get(aliases.get(goName) ?? goName)?.fields ?? [];
    const returned = structs.get(`${goName}Response`)?.fields.find(({ tag }) => tag.startsWith('returnval'));
    service.methods.set(wireName, method(request, returned && member(returned, wireNames), wireNames));
  }
}

function method(
  request: readonly Field[],
  returned: Member | undefined,
  wireNames: ReadonlyMap<string, string>,
): Method {
  return {
    receiver: null,
    params: request.map((field) => member(field, wireNames)).filter(({ name }) => name !== '_this'),
    result: returned ? { type: returned.type, array: returned.array, optional: returned.optional } : null,
    taskResult: undefined,
    faults: [],
    privilege: undefined,
    since: undefined,
  };
}
