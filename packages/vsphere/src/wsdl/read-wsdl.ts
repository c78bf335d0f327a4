/**
 * One service of the vSphere API as its WSDL describes it.
 *
 * A WSDL has the methods with parameters, result and faults, and through its schemas the data types. It does not say
 * which kind of object has a method, what a task leaves behind, what is secret, or what properties objects have.
 */
import type { Method, Service, ValueType } from './model.js';
import { WsdlError } from './wsdl-error.js';
import { attribute, childNamed, childrenNamed, localName, type XmlElement } from './xml-element.js';
import { complexType, readSchemas, type SchemaDocument } from './xsd.js';

/** A file of the set: its root is a `definitions` or a `schema`. */
export interface WsdlDocument {
  readonly file: string;
  readonly root: XmlElement;
}

export interface WsdlFacts {
  readonly service: Service;
  readonly namespace: string;
  /** The version its requests are to ask for; undefined when that is no number: an unreleased one. */
  readonly apiVersion: string | undefined;
}

/** Every operation may raise it; the table leaves it out. */
const ANY_FAULT = 'RuntimeFault';
const PLAIN_VERSION = /\/(\d+(?:\.\d+)*)$/;

/**
 * @param namespace of the service wanted: what the schemas of other namespaces declare belongs to others
 * @throws {WsdlError} the documents describe no such service, or describe it in a way that cannot be read
 */
export function readWsdl(documents: readonly WsdlDocument[], namespace: string): WsdlFacts {
  const reader = new WsdlReader(documents, namespace);
  const methods = reader.methods();
  if (methods.size === 0) {
    throw new WsdlError(documents[0]?.file ?? 'WSDL', `it has no operations of ${namespace}`);
  }
  const { types, enums } = reader.dataTypes();
  return {
    service: { types, enums, methods, managedObjects: new Map() },
    namespace,
    apiVersion: reader.apiVersion(),
  };
}

class WsdlReader {
  readonly #definitions: readonly WsdlDocument[];
  readonly #schemas: readonly SchemaDocument[];
  /** Top-level elements: what messages are made of. */
  readonly #elements = new Map<string, XmlElement>();
  readonly #requestTypes = new Map<string, SchemaDocument & { readonly declaration: XmlElement }>();
  /** Message -> element. */
  readonly #messages = new Map<string, string>();
  /** Types that only messages are made of. */
  readonly #messageTypes = new Set<string>();

  constructor(documents: readonly WsdlDocument[], namespace: string) {
    const isOwn = ({ root }: WsdlDocument): boolean => attribute(root, 'targetNamespace') === namespace;
    this.#definitions = documents.filter(
      (document) => document.root.name === 'definitions' && isOwn(document),
    );
    this.#schemas = documents.flatMap(schemasIn).filter(isOwn);
    for (const schema of this.#schemas) {
      for (const child of schema.root.children) {
        const name = attribute(child, 'name');
        if (child.name === 'element') this.#elements.set(name, child);
        if (child.name === 'complexType') this.#requestTypes.set(name, { ...schema, declaration: child });
      }
    }
    for (const { root } of this.#definitions) {
      for (const message of childrenNamed(root, 'message')) {
        const part = childNamed(message, 'part');
        if (part) this.#messages.set(attribute(message, 'name'), localName(attribute(part, 'element')));
      }
    }
  }

  methods(): Map<string, Method> {
    const methods = new Map<string, Method>();
    for (const { file, root } of this.#definitions) {
      for (const operation of childrenNamed(root, 'portType').flatMap((port) =>
        childrenNamed(port, 'operation'),
      )) {
        const name = attribute(operation, 'name');
        methods.set(name, this.#method(name, operation, file));
      }
    }
    return methods;
  }

  dataTypes(): Pick<Service, 'types' | 'enums'> {
    const { types, enums } = readSchemas(this.#schemas);
    for (const name of this.#messageTypes) types.delete(name);
    return { types, enums };
  }

  apiVersion(): string | undefined {
    for (const { root } of this.#definitions) {
      const operations = childrenNamed(root, 'binding').flatMap((binding) =>
        childrenNamed(binding, 'operation'),
      );
      const actions = operations.flatMap((operation) => childrenNamed(operation, 'operation'));
      const [action] = actions.map((element) => attribute(element, 'soapAction'));
      if (action !== undefined) return PLAIN_VERSION.exec(action)?.[1];
    }
    return undefined;
  }

  #method(name: string, operation: XmlElement, file: string): Method {
    const [request, response] = ['input', 'output'].map((direction) => {
      const side = childNamed(operation, direction);
      return side && this.#contentOf(this.#elementOf(side), file, name);
    });
    if (request === undefined || response === undefined) {
      throw new WsdlError(file, `operation ${name} lacks its input or output`);
    }
    const returned = response.find((member) => member.name === 'returnval');
    return {
      receiver: null,
      params: request.filter((member) => member.name !== '_this'),
      result: returned === undefined ? null : valueType(returned),
      taskResult: undefined,
      faults: childrenNamed(operation, 'fault')
        .map((fault) => localName(attribute(this.#elements.get(this.#elementOf(fault)) ?? fault, 'type')))
        .filter((fault) => fault !== '' && fault !== ANY_FAULT),
      privilege: undefined,
      since: undefined,
    };
  }

  #elementOf(use: XmlElement): string {
    return this.#messages.get(localName(attribute(use, 'message'))) ?? '';
  }

  /** What stands inside a message element: of a type with a name, or of one without. */
  #contentOf(elementName: string, file: string, operation: string) {
    const element = this.#elements.get(elementName);
    if (element === undefined) {
      throw new WsdlError(file, `operation ${operation} has a message without an element`);
    }
    const inner = childNamed(element, 'complexType');
    if (inner !== undefined) return complexType(inner, file, elementName).members;
    const typeName = localName(attribute(element, 'type'));
    const type = this.#requestTypes.get(typeName);
    if (type === undefined) {
      throw new WsdlError(file, `operation ${operation} has a message of unknown type ${typeName}`);
    }
    this.#messageTypes.add(typeName);
    return complexType(type.declaration, type.file, typeName).members;
  }
}

function schemasIn({ file, root }: WsdlDocument): SchemaDocument[] {
  if (root.name === 'schema') return [{ file, root }];
  return childrenNamed(root, 'types')
    .flatMap((types) => childrenNamed(types, 'schema'))
    .map((schema) => ({ file, root: schema }));
}

function valueType({ type, array, optional }: ValueType): ValueType {
  return { type, array, optional };
}
