/**
 * One reading of properties, handed out page by page.
 *
 * Which objects there are is settled at the beginning; what their properties are, when their page is made.
 */
import type { ObjectContent, SchemaTable } from '@kilonova/vsphere/wire';
import { managedObjectNotFound } from '../model/inventory.js';
import type { ManagedObject } from '../model/managed-object.js';
import { objectContent, type Refusal } from './object-content.js';
import type { Selection } from './selection.js';
import { walk, type FindObject } from './walk.js';

/** Who reads: what they find, and what they may see. */
export interface Reader {
  readonly schema: SchemaTable;
  readonly find: FindObject;
  readonly refusal: Refusal;
}

export class Retrieval {
  readonly #reader: Reader;
  readonly #left: { readonly object: ManagedObject; readonly selection: Selection }[] = [];
  #next = 0;

  /** @throws {SimFault} ManagedObjectNotFound for a start object that is not there, unless such are to be reported */
  constructor(reader: Reader, selections: readonly Selection[]) {
    this.#reader = reader;
    for (const selection of selections) {
      const { objects, missing } = walk(reader.schema, selection, reader.find);
      const [gone] = missing;
      if (gone !== undefined && !selection.reportMissing) throw managedObjectNotFound(gone);
      for (const object of objects) this.#left.push({ object, selection });
    }
  }

  get isDone(): boolean {
    return this.#next >= this.#left.length;
  }

  /** Up to `limit` further objects; those that have gone in the meantime are left out. */
  page(limit = Infinity): ObjectContent[] {
    const contents: ObjectContent[] = [];
    while (!this.isDone && contents.length < limit) {
      const { object, selection } = this.#left[this.#next] ?? {};
      this.#next += 1;
      if (object === undefined || selection === undefined || object.isRemoved) continue;
      const paths = selection.pathsFor(object.type) ?? [];
      contents.push(objectContent(this.#reader.schema, object, paths, this.#reader.refusal));
    }
    return contents;
  }
}
