/**
 * From pyvmomi's own type names (`vim.vm.ConfigSpec[]`) to what travels.
 *
 * A managed object travels as a reference; a fault inside an object or a result as a
 * LocalizedMethodFault around it; a link to a data object as that object's key.
 */
import type { ValueType } from '../src/wsdl/model.js';

export type DeclaredKind = 'data' | 'managed' | 'enum';

interface Declared {
  readonly wireName: string;
  readonly kind: DeclaredKind;
  readonly base: string | null;
}

export interface MemberFlags {
  readonly optional: boolean;
  readonly secret: boolean;
  /** The member holds the key of an object that is written elsewhere. */
  readonly link: boolean;
}

/** Types pyvmomi's support module registers by hand, and those that are text on the wire. */
const BUILT_IN: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  byte: 'byte',
  short: 'short',
  int: 'int',
  long: 'long',
  float: 'float',
  double: 'double',
  anyType: 'anyType',
  'vmodl.DateTime': 'dateTime',
  'vmodl.Binary': 'base64Binary',
  'vmodl.URI': 'anyURI',
  'vmodl.TypeName': 'string',
  'vmodl.MethodName': 'string',
  'vmodl.PropertyPath': 'string',
  'vmodl.ManagedObject': 'ManagedObjectReference',
};
const ROOT_FAULT = 'vmodl.MethodFault';
const ROOTS = new Set(['vmodl.DataObject', 'vmodl.ManagedObject']);

export class PyvmomiTypes {
  readonly #declared = new Map<string, Declared>([
    [ROOT_FAULT, { wireName: 'MethodFault', kind: 'data', base: null }],
    ['vmodl.RuntimeFault', { wireName: 'RuntimeFault', kind: 'data', base: ROOT_FAULT }],
    ['vmodl.LocalizedMethodFault', { wireName: 'LocalizedMethodFault', kind: 'data', base: null }],
  ]);

  declare(name: string, declared: Declared): void {
    this.#declared.set(name, declared);
  }

  wireName(name: string): string {
    const wireName = this.#find(name);
    if (wireName === undefined) throw new Error(`pyvmomi uses type ${name} without registering it`);
    return wireName;
  }

  /** Wire name of a base; null for the roots, which have no counterpart on the wire. */
  baseName(name: string): string | null {
    return ROOTS.has(name) ? null : this.wireName(name);
  }

  valueType(written: string, flags: MemberFlags): ValueType {
    const array = written.endsWith('[]');
    const name = array ? written.slice(0, -2) : written;
    return { type: this.#travellingType(name, flags.link), array, optional: flags.optional };
  }

  /**
   * What a task of this result type leaves in `info.result`, in written form. A type pyvmomi forgot
   * to register is anyType: that is what the result is declared as on the wire anyway.
   */
  taskResult(written: string): string | null {
    if (written === 'void') return null;
    const name = written.replace(/\[\]$/, '');
    const type = this.#find(name) === undefined ? 'anyType' : this.#travellingType(name, false);
    return name === written ? type : `${type}[]`;
  }

  #find(name: string): string | undefined {
    return this.#declared.get(name)?.wireName ?? BUILT_IN[name];
  }

  #travellingType(name: string, link: boolean): string {
    const wireName = this.wireName(name);
    const kind = this.#declared.get(name)?.kind;
    if (kind === 'managed') return `ManagedObjectReference:${wireName}`;
    if (link && wireName !== 'ManagedObjectReference') return 'string';
    return this.#isFault(name) ? `LocalizedMethodFault:${wireName}` : wireName;
  }

  #isFault(name: string): boolean {
    for (let at: string | null | undefined = name; at; at = this.#declared.get(at)?.base) {
      if (at === ROOT_FAULT) return true;
    }
    return false;
  }
}
