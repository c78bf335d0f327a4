/**
 * Turns what zod found wrong into what a person has to change: the key by its
 * path, its line in the file, and for a key that does not exist those that do.
 */
import type { z } from 'zod';
import type { ConfigIssue } from '../errors.js';
import type { ConfigSource, Path } from './config-source.js';

export function configIssues(
  error: z.ZodError,
  source: ConfigSource,
  knownKeys: (path: Path) => readonly string[],
): ConfigIssue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [configIssue(source, issue.path, issue.message)];
    const known = knownKeys(issue.path).join(', ');
    return issue.keys.map((key) =>
      configIssue(
        source,
        [...issue.path, key],
        `unknown key${known === '' ? '' : `; known here are ${known}`}`,
      ),
    );
  });
}

export function configIssue(source: ConfigSource, path: Path, message: string): ConfigIssue {
  const line = source.lineOf(path);
  return { path: formatPath(path), message, ...(line === undefined ? {} : { line }) };
}

/** `['drivers', 'fake', 'hosts', 0]` is `drivers.fake.hosts[0]`. */
export function formatPath(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      const key = String(step);
      if (!/^[\w-]+$/.test(key)) return `[${JSON.stringify(key)}]`;
      return at === 0 ? key : `.${key}`;
    })
    .join('');
}
