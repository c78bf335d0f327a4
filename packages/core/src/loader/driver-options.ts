/**
 * Checking a driver's options so that whoever wrote them sees every mistake at
 * once: where it is, what is wrong, and for a misspelt name the right one. Values
 * are never repeated: one of them is a password.
 */
import { z } from 'zod';
import { DriverOptionsInvalid, type OptionIssue } from '../errors.js';
import type { DriverPlugin } from '../plugin.js';
import { nearestName } from './nearest-name.js';

type Path = readonly PropertyKey[];

/** @throws {DriverOptionsInvalid} */
export async function checkOptions(driver: string, plugin: DriverPlugin, options: unknown): Promise<unknown> {
  const parsed = await plugin.optionsSchema.safeParseAsync(options);
  if (parsed.success) return parsed.data;
  const known = knownKeysOf(plugin.optionsSchema);
  const issues = parsed.error.issues.flatMap((issue) => describe(issue, [], options, known));
  throw new DriverOptionsInvalid({ driver, issues }, { cause: parsed.error });
}

function describe(issue: z.core.$ZodIssue, base: Path, options: unknown, known: KnownKeys): OptionIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const suggestion = nearestName(key, known(path));
      return {
        path: asText([...path, key]),
        message: 'there is no such option',
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative with the fewest mistakes is most likely the one that was meant.
    const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return nearest.flatMap((inner) => describe(inner, path, options, known));
  }
  const absent = issue.code === 'invalid_type' && valueAt(options, path) === undefined;
  return [
    { path: asText(path), message: absent ? `is missing (expected ${issue.expected})` : issue.message },
  ];
}

/** `hosts[0].port` */
function asText(path: Path): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** The option names that the schema has at a path. */
type KnownKeys = (path: Path) => readonly string[];

/**
 * Reads them from the schema's JSON form: that is the same for every version and copy of zod, and
 * sees through defaults, optionals and transformations. A schema that has none gives no hints.
 */
function knownKeysOf(schema: z.ZodType): KnownKeys {
  let root: unknown;
  try {
    root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  } catch {
    return () => [];
  }
  return (path) => {
    const at = path.reduce(
      (nodes: unknown[], key) => nodes.flatMap((node) => step(node, key)),
      alternatives(root),
    );
    return at.flatMap((node) => Object.keys(memberOf(node, 'properties') ?? {}));
  };
}

function step(node: unknown, key: PropertyKey): unknown[] {
  const next =
    typeof key === 'number'
      ? memberOf(node, 'items')
      : (memberOf(memberOf(node, 'properties'), String(key)) ?? memberOf(node, 'additionalProperties'));
  return alternatives(next);
}

function alternatives(node: unknown): unknown[] {
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => {
    const list = memberOf(node, word);
    return Array.isArray(list) ? list : [];
  });
  return [node, ...inner.flatMap(alternatives)];
}

function memberOf(node: unknown, key: string): object | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const member: unknown = Reflect.get(node, key);
  return typeof member === 'object' && member !== null ? member : undefined;
}
