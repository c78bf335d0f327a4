/**
 * What every source is turned into before merging: the facts of one service of the vSphere API,
 * in wire names. A reader fills in what its source knows and leaves the rest out.
 */

export interface ValueType {
  /** Written form of the table: `int`, `VirtualDisk`, `ManagedObjectReference:Folder`... */
  readonly type: string;
  readonly array: boolean;
  readonly optional: boolean;
}

export interface Member extends ValueType {
  readonly name: string;
  readonly secret: boolean;
  /** API version that brought it; undefined when unknown or not later than 2.5. */
  readonly since: string | undefined;
}

export interface DataType {
  readonly base: string | null;
  readonly since: string | undefined;
  readonly members: readonly Member[];
}

export interface ManagedObject {
  readonly base: string | null;
  readonly properties: readonly Member[];
}

export interface Method {
  readonly receiver: string | null;
  readonly params: readonly Member[];
  readonly result: ValueType | null;
  /** Undefined: not a task. Null: the task leaves no result. */
  readonly taskResult: string | null | undefined;
  readonly faults: readonly string[];
  readonly privilege: string | undefined;
  readonly since: string | undefined;
}

export interface Service {
  readonly types: Map<string, DataType>;
  readonly enums: Map<string, readonly string[]>;
  readonly managedObjects: Map<string, ManagedObject>;
  readonly methods: Map<string, Method>;
}

export function emptyService(): Service {
  return { types: new Map(), enums: new Map(), managedObjects: new Map(), methods: new Map() };
}

/** The type name of a written type, without the kind of object or fault behind the colon. */
export function bareType(written: string): string {
  return written.split(':', 1)[0] ?? written;
}
