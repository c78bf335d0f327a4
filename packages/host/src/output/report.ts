/**
 * What a command says at its end. People read text; machines read one JSON
 * document on standard output, which is there whether the command succeeded or
 * not, so that they have one place to look.
 */
import type { ExitCode } from '../exit-codes.js';
import { whatFailed } from '../what-failed.js';
import { printableLines } from './printable.js';
import type { Redactor } from './redaction.js';

/** The same result twice. */
export interface Answer {
  /** For people, without the last line break. Nothing is printed for an empty one. */
  readonly text: string;
  /** For machines. */
  readonly document: unknown;
}

export interface ReportTarget {
  readonly json: boolean;
  readonly redactor: Redactor;
  readonly writeOut: (text: string) => void;
  readonly writeErrorLine: (line: string) => void;
}

export function reportAnswer(answer: Answer, { json, writeOut }: ReportTarget): void {
  if (json) writeOut(`${JSON.stringify(answer.document, null, 2)}\n`);
  else if (answer.text !== '') writeOut(`${answer.text}\n`);
}

/** Never a stack: that is for the log at level debug. */
export function reportError(error: unknown, exitCode: ExitCode, target: ReportTarget): void {
  const { code, message, details } = factsOf(error);
  const clean = target.redactor.text(message);
  if (target.json) {
    const facts = target.redactor.data(details);
    const document = { error: { code, message: clean, details: facts, exitCode } };
    target.writeOut(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    target.writeErrorLine(`error ${code}: ${printableLines(clean)}`);
  }
}

function factsOf(error: unknown): { code: string; message: string; details: unknown } {
  const found = whatFailed(error);
  if (found !== undefined) return { code: found.code, message: found.message, details: found.details };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'INTERNAL_ERROR',
    message: `kilonova failed in a way it did not foresee: ${message}. Run it again with --log-level debug and report it.`,
    details: {},
  };
}
