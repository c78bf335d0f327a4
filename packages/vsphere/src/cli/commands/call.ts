/** `kilonova-vim call`: any method of the API. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { isRefTo } from '../../schema/is-ref-to.js';
import { formatRef, type ManagedObjectReference } from '../../schema/managed-object-reference.js';
import type { CallOptions } from '../../session/vim-caller.js';
import type { VimSession } from '../../session/vim-session.js';
import { unknownNameHint } from '../../wire/hints.js';
import { UsageError } from '../cli-errors.js';
import type { CommandRun } from '../command-run.js';
import { findObject, singletonOf } from '../find-object.js';
import type { TextSource } from '../io.js';
import { readParams } from '../json-params.js';
import { readAllText } from '../text-input.js';
import { outlineOf } from '../output/outline.js';

interface CallCommandOptions {
  readonly this?: string;
  /** The text of the parameters here; elsewhere whether output is JSON. */
  readonly json?: string;
  readonly params?: string;
  readonly wait?: boolean;
}

/** A method whose name is known at run time only; the encoder checks it against the schema. */
type AnyCall = (
  object: ManagedObjectReference,
  method: string,
  params: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => Promise<unknown>;

export function callCommand(run: CommandRun): Command {
  return new Command('call')
    .description('call a method of the API')
    .argument('<method>', "the method's name, like PowerOnVM_Task")
    .option('--this <path-or-ref>', 'the object to call it on; may be left out where the server has only one')
    .option(
      '--json <params>',
      'its parameters in JSON, @FILE, or - for standard input; the result in JSON, too',
    )
    .option('--params <params>', 'the same, with the result as text')
    .option('--wait', 'if it starts a task, wait for the task and show its result')
    .action((method: string, options: CallCommandOptions) => call(run, method, options));
}

async function call(run: CommandRun, method: string, options: CallCommandOptions): Promise<void> {
  const { json, params: text = json ?? '{}' } = options;
  if (json !== undefined && options.params !== undefined) {
    throw new UsageError('--json and --params both give the parameters: drop one');
  }
  const table = await run.schema();
  const known = table.methodNamed(method);
  if (known === undefined) {
    const hint = unknownNameHint(method, table.methodNames());
    throw new UsageError(
      `the API has no method ${JSON.stringify(method)}${hint === undefined ? '' : `; ${hint}`}`,
    );
  }
  const params = readParams(table, method, await readText(text, run.io.stdin, run.signal));
  await run.withSession(async (session) => {
    const { signal } = run;
    const object = await receiverOf(session, method, known.receiver, options.this, signal);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see AnyCall
    const invoke = session.invokeApi.bind(session) as unknown as AnyCall;
    // The call of a task is short, and cut off it would leave a task that nobody knows the name of.
    const result = await invoke(object, method, params, known.returnsTask ? {} : { signal });
    if (options.wait !== true || !isRefTo(result, 'Task'))
      return run.answer({ result: result ?? null }, textOfResult(result));
    const name = `${method} ${formatRef(result)}`;
    const info = await session.waitForTask(result, {
      signal,
      // The time a task takes is for --timeout to bound.
      timeoutMs: Number.POSITIVE_INFINITY,
      onProgress: (percent) => run.progress.show(`${name} ${percent}%`),
    });
    run.answer({ task: result, result: info.result ?? null }, textOfResult(info.result));
  });
}

async function receiverOf(
  session: VimSession,
  method: string,
  receiver: string | undefined,
  named: string | undefined,
  signal: AbortSignal,
): Promise<ManagedObjectReference> {
  if (named !== undefined) return findObject(session, named, { signal });
  const only = receiver === undefined ? undefined : singletonOf(session, receiver);
  if (only !== undefined) return only;
  throw new UsageError(`${method} is a method of ${receiver ?? 'an object'}: say which one with --this`);
}

async function readText(text: string, stdin: TextSource, signal: AbortSignal): Promise<string> {
  if (text === '-') return readAllText(stdin, signal);
  if (!text.startsWith('@')) return text;
  try {
    return await readFile(text.slice(1), 'utf8');
  } catch (error) {
    throw new UsageError(`${text.slice(1)} cannot be read`, { cause: error });
  }
}

function textOfResult(result: unknown): string {
  return result === undefined ? '' : outlineOf(result);
}
