/** What a caller may have meant, for the end of an error message. */
import type { DataType, SchemaTable } from '../schema/table.js';
import { nearestName } from './nearest-name.js';

const MOST_NAMED = 3;

/** For a name that is not among the known ones. */
export function unknownNameHint(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}

/** For a value that has members only types derived from the declared one have, but no `_type`. */
export function missingTypeHint(
  table: SchemaTable,
  declared: DataType,
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!declared.hasSubtypes) return undefined;
  // A value that has _type fits nowhere here: no type has a member of that name.
  const names = Object.keys(value);
  const fitting = table
    .typeNames()
    .flatMap((name) => table.typeNamed(name) ?? [])
    .filter(
      (type) => type.lineage.includes(declared.name) && names.every((name) => type.memberByName.has(name)),
    )
    .toSorted((a, b) => a.lineage.length - b.lineage.length);
  if (fitting.length === 0) return undefined;
  const shown = fitting.slice(0, MOST_NAMED).map((type) => `'${type.name}'`);
  return `did you forget _type: ${shown.join(' or ')}?`;
}
