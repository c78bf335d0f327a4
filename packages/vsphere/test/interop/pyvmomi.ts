/** Debian's pyvmomi as a second reader of answers. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RecordedAnswer } from './recorded-answers.js';

/** What pyvmomi_decode.py makes of an answer. */
export type Reading = { readonly leaves: Readonly<Record<string, string>> } | { readonly unreadable: string };

const SCRIPT = fileURLToPath(new URL('pyvmomi_decode.py', import.meta.url));
/** Debian's own Python: another one first in the path need not have its packages. */
const PYTHON = '/usr/bin/python3';

/** @throws {Error} it cannot be run: python3-pyvmomi has it */
export function readByPyvmomi(answers: readonly RecordedAnswer[]): Promise<Reading[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(PYTHON, [SCRIPT], { maxBuffer: 2 ** 30 }, (error, stdout, stderr) => {
      if (error)
        reject(
          new Error(`pyvmomi failed (python3-pyvmomi has it): ${stderr.slice(-2_000)}`, { cause: error }),
        );
      else resolve(readings(stdout));
    });
    child.stdin?.on('error', reject);
    child.stdin?.end(JSON.stringify(answers.map(({ method, xml }) => [method.name, xml])));
  });
}

function readings(json: string): Reading[] {
  const parsed: Reading[] = JSON.parse(json);
  return parsed;
}
