/**
 * `${env:NAME}` inside a text of the configuration stands for the environment
 * variable NAME. What comes out is text, is not looked into again, and is
 * never quoted in a complaint: it may be a secret.
 */
import type { Path } from './config-source.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{env:([^}]*)\}/g;
const NAME = /^[A-Za-z_]\w*$/;

/** Told of each reference that cannot be replaced. */
export type OnBadReference = (path: Path, message: string) => void;

/** A copy of `value` with every reference replaced; `path` is where `value` itself stands. */
export function replaceReferences(
  value: unknown,
  path: Path,
  env: Environment,
  onBad: OnBadReference,
): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(REFERENCE, (_whole, name: string) => {
      if (!NAME.test(name)) {
        onBad(path, `\${env:${name}} does not name an environment variable`);
        return '';
      }
      const found = env[name];
      // An empty one is what a CI system hands out for a secret it does not have.
      if (found === undefined || found === '') onBad(path, `the environment variable ${name} is not set`);
      return found ?? '';
    });
  }
  if (Array.isArray(value))
    return value.map((item, at) => replaceReferences(item, [...path, at], env, onBad));
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return replaceInMembers(value, path, env, onBad);
  }
  return value;
}

/** The same for what is known to have members. */
export function replaceInMembers(
  record: object,
  path: Path,
  env: Environment,
  onBad: OnBadReference,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, replaceReferences(value, [...path, key], env, onBad)]),
  );
}
