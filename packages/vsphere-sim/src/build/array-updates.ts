/** Lists that clients change entry by entry: each spec adds one, edits one or removes one. */
import type { ArrayUpdateSpec } from '@kilonova/vsphere/wire';
import { SimFault } from '../wire/sim-fault.js';

type Update<T> = ArrayUpdateSpec & { readonly info?: T };

/** How the entries of one of the lists are told apart. */
export interface ListKind<T> {
  /** The member of the request that changes the list, for refusals. */
  readonly path: string;
  /** The member that tells entries apart. */
  readonly keyMember: keyof T & string;
  /** An entry that is added, as it is stored. */
  readonly made?: (info: T) => T;
}

/**
 * A list with what the specs say of its entries.
 *
 * @throws {SimFault} InvalidArgument: an entry that is there is added, or one that is not is edited or removed
 */
export function updated<T extends object>(
  before: readonly T[] | undefined,
  specs: readonly Update<T>[] | undefined,
  { path: of, keyMember, made = (info) => info }: ListKind<T>,
): T[] {
  const list = [...(before ?? [])];
  const indexOf = (key: string) => list.findIndex((entry) => keyText(Reflect.get(entry, keyMember)) === key);
  for (const [index, { operation, removeKey, info }] of (specs ?? []).entries()) {
    const path = `${of}[${index}]`;
    if (operation === 'remove') {
      const at = indexOf(keyText(removeKey));
      if (at < 0) throw invalid(`${path}.removeKey`);
      list.splice(at, 1);
      continue;
    }
    if (info === undefined) throw invalid(`${path}.info`);
    if (operation === 'add') {
      const entry = made(info);
      if (indexOf(keyText(Reflect.get(entry, keyMember))) >= 0) throw invalid(`${path}.info.${keyMember}`);
      list.push(entry);
      continue;
    }
    const at = indexOf(keyText(Reflect.get(info, keyMember)));
    const known = list[at];
    if (known === undefined) throw invalid(`${path}.info.${keyMember}`);
    list[at] = { ...known, ...info };
  }
  return list;
}

/** Numbers, names, and references by their ids. */
function keyText(key: unknown): string {
  if (typeof key !== 'object' || key === null) return String(key);
  return keyText(Reflect.get(key, 'value'));
}

function invalid(invalidProperty: string): SimFault {
  return new SimFault(
    'InvalidArgument',
    { invalidProperty },
    `A specified parameter was not correct: ${invalidProperty}`,
  );
}
