/**
 * The members of one data type as pyvmomi and as the XML Schema have them, made one list.
 *
 * Order and shape are the schema's; the kind of a reference or fault, secrecy and version are
 * pyvmomi's. Both keep older members in the same relative order, so the lists interleave.
 */
import { bareType, type Member } from '../src/wsdl/model.js';

export interface MergedMembers {
  readonly merged: readonly Member[];
  readonly disagreements: readonly string[];
}

export function mergeMembers(
  owner: string,
  known: readonly Member[],
  published: readonly Member[],
  publishedVersion: string,
): MergedMembers {
  const knownByName = new Map(known.map((member) => [member.name, member]));
  const publishedNames = new Set(published.map((member) => member.name));
  const disagreements: string[] = [];
  const merged: Member[] = [];
  let next = 0;
  // pyvmomi's own members up to (not including) the one named.
  const takeKnownBefore = (name?: string): void => {
    for (; next < known.length && known[next]?.name !== name; next += 1) {
      const member = known[next];
      if (member !== undefined && !publishedNames.has(member.name)) merged.push(member);
    }
  };
  for (const member of published) {
    const match = knownByName.get(member.name);
    if (match === undefined) {
      merged.push({ ...member, since: publishedVersion });
      continue;
    }
    takeKnownBefore(member.name);
    if (next === known.length) disagreements.push(`${owner}: order of ${member.name}`);
    next += 1;
    disagreements.push(...differences(`${owner}.${member.name}`, match, member));
    merged.push({ ...member, type: match.type, secret: match.secret, since: match.since });
  }
  takeKnownBefore();
  return { merged, disagreements };
}

/** In what a member differs between two sources, in sentences. */
export function differences(path: string, known: Member, published: Member): string[] {
  const found: string[] = [];
  if (bareType(known.type) !== bareType(published.type))
    found.push(`${path}: type ${known.type} or ${published.type}`);
  if (known.array !== published.array) found.push(`${path}: array ${known.array} or ${published.array}`);
  if (known.optional !== published.optional) {
    found.push(`${path}: optional ${known.optional} or ${published.optional}`);
  }
  return found;
}
