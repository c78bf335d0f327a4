/**
 * `KILONOVA_<DRIVER>_<OPTION>` sets one option of a driver, over what the file
 * says: `KILONOVA_VMWAREAPI_CLUSTER_NAME` is `clusterName` of `vmwareapi`. The
 * driver's own schema says which options there are and how a value is to be
 * read, so a password that looks like a number stays a text.
 */
import { z } from 'zod';
import type { Environment } from './environment-references.js';

/** Told of each variable that sets nothing. */
export type OnBadVariable = (variable: string, message: string) => void;

type Kind = 'text' | 'number' | 'flag' | 'json';

/** The options that variables of `env` set for the driver `name`. */
export function optionsFromEnvironment(
  name: string,
  schema: z.ZodType,
  env: Environment,
  onBad: OnBadVariable,
): Record<string, unknown> {
  const prefix = `KILONOVA_${upperSnake(name)}_`;
  const given = Object.entries(env).filter(([variable]) => variable.startsWith(prefix));
  if (given.length === 0) return {};

  const kinds = optionKinds(schema);
  const options = new Map(
    Array.from(kinds, ([option, kind]) => [prefix + upperSnake(option), { option, kind }]),
  );
  const found: [string, unknown][] = [];
  for (const [variable, text = ''] of given) {
    const known = options.get(variable);
    if (known === undefined) {
      onBad(variable, `the driver ${name} has no such option; there are ${[...options.keys()].join(', ')}`);
      continue;
    }
    const value = READERS[known.kind](text);
    if (value === undefined) onBad(variable, `not ${EXPECTED[known.kind]}`);
    else found.push([known.option, value]);
  }
  return Object.fromEntries(found);
}

const EXPECTED: Record<Kind, string> = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  json: 'valid JSON',
};

/** Undefined for a text that cannot be read like this. */
const READERS: Record<Kind, (text: string) => unknown> = {
  text: (text) => text,
  number: (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)),
  flag: (text) =>
    new Map([
      ['true', true],
      ['false', false],
    ]).get(text),
  json: (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  },
};

/** JSON Schema is the one description that zod gives of any schema, whatever wraps it. */
function optionKinds(schema: z.ZodType): Map<string, Kind> {
  let properties: z.core.JSONSchema.BaseSchema['properties'];
  try {
    ({ properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  } catch {
    return new Map(); // written with another major version of zod: it can be checked, but not be described
  }
  if (properties === undefined) return new Map();
  return new Map(Object.entries(properties).map(([option, property]) => [option, kindOf(property)]));
}

function kindOf(property: z.core.JSONSchema._JSONSchema): Kind {
  const types = typesOf(property);
  if (types.size === 0 || types.has('string')) return 'text';
  if (types.has('number') || types.has('integer')) return 'number';
  return types.has('boolean') ? 'flag' : 'json';
}

function typesOf(property: z.core.JSONSchema._JSONSchema): Set<string> {
  if (typeof property === 'boolean') return new Set();
  const own = property.type ?? [];
  const inner = [property.anyOf, property.oneOf, property.allOf].flatMap((each) => each ?? []);
  return new Set([own, ...inner.map((each) => Array.from(typesOf(each)))].flat());
}

/** `clusterName` is `CLUSTER_NAME`, `my-driver` is `MY_DRIVER`. */
function upperSnake(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
