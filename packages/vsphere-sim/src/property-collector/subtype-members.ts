/** What a property path may name beyond the declared type: members that only a derived type has. */
import type { Member, SchemaTable } from '@kilonova/vsphere/wire';

const known = new WeakMap<SchemaTable, Map<string, ReadonlyMap<string, Member>>>();

/** A member of some type derived from `base`; undefined when none of them has it. */
export function memberOfSubtypes(schema: SchemaTable, base: string, name: string): Member | undefined {
  if (schema.typeNamed(base)?.hasSubtypes !== true) return undefined;
  let ofSchema = known.get(schema);
  if (ofSchema === undefined) known.set(schema, (ofSchema = new Map()));
  let members = ofSchema.get(base);
  if (members === undefined) ofSchema.set(base, (members = membersBelow(schema, base)));
  return members.get(name);
}

function membersBelow(schema: SchemaTable, base: string): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const type of schema.typeNames()) {
    if (!schema.isSubtype(type, base)) continue;
    for (const member of schema.typeNamed(type)?.members ?? []) members.set(member.name, member);
  }
  return members;
}
