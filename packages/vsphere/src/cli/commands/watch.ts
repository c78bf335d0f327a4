/** `kilonova-vim watch`: what happens to the objects of a type, as it happens. */
import { Command } from 'commander';
import { faultNameOf } from '../../faults/fault-message.js';
import { isRefTo } from '../../schema/is-ref-to.js';
import type { Change } from '../../property/inventory-events.js';
import type { UnreadableProperty } from '../../property/unreadable-property.js';
import { formatRef, type ManagedObjectReference, type Ref } from '../../schema/managed-object-reference.js';
import type { SchemaTable } from '../../schema/table.js';
import type { VimSession } from '../../session/vim-session.js';
import { unknownNameHint } from '../../wire/hints.js';
import { UsageError } from '../cli-errors.js';
import type { CommandRun } from '../command-run.js';
import { findObject } from '../find-object.js';
import { inOneLine } from '../output/outline.js';

interface Watched {
  readonly ManagedEntity: readonly string[];
}

interface WatchCommandOptions {
  readonly root?: string;
  readonly initial: boolean;
}

export function watchCommand(run: CommandRun): Command {
  return new Command('watch')
    .description('tell what happens to the objects of a type, until you interrupt')
    .argument('<type>', 'a type of the inventory, like VirtualMachine')
    .argument('[property...]', 'property paths to look at; the name if absent')
    .option('--root <path-or-ref>', 'only what is below it')
    .option('--no-initial', 'do not begin with what is there')
    .action(async (type: string, paths: string[], options: WatchCommandOptions) => {
      checkType(type, await run.schema());
      return run.withSession((session) => watch(run, session, type, paths, options));
    });
}

async function watch(
  run: CommandRun,
  session: VimSession,
  type: string,
  paths: readonly string[],
  { root, initial }: WatchCommandOptions,
): Promise<void> {
  const { signal } = run;
  // Whatever it is, it is an object of the inventory.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const types = { [type]: paths.length === 0 ? ['name'] : paths } as unknown as Watched;
  const below = root === undefined ? undefined : await rootOf(session, root, signal);
  const inventory = await session.watchInventory({ types, root: below, signal });
  inventory.on('state', (state) => {
    if (state === 'stale')
      run.warn('the server cannot be reached; what happens meanwhile is told when it can');
  });
  for await (const event of inventory.events({ initial })) {
    const { text, document } = told(event);
    run.answerLine(document, text);
  }
  // A watch that was aborted ends like one that was closed.
  signal.throwIfAborted();
}

async function rootOf(session: VimSession, text: string, signal: AbortSignal): Promise<Ref<'ManagedEntity'>> {
  const root = await findObject(session, text, { signal });
  if (isRefTo(root, 'ManagedEntity')) return root;
  throw new UsageError(`--root: ${formatRef(root)} is no object of the inventory`);
}

function checkType(type: string, table: SchemaTable): void {
  if (table.isManagedSubtype(type, 'ManagedEntity')) return;
  const entities = table.managedObjectNames().filter((name) => table.isManagedSubtype(name, 'ManagedEntity'));
  const hint = unknownNameHint(type, entities) ?? `there are ${entities.join(', ')}`;
  throw new UsageError(`${JSON.stringify(type)} is no type of the inventory; ${hint}`);
}

interface AnyEvent {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly obj: ManagedObjectReference;
  readonly object: {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly missing: readonly UnreadableProperty[];
  };
  readonly changes?: Readonly<Record<string, Change<unknown> | undefined>>;
}

function told({ kind, obj, object, changes = {} }: AnyEvent): { text: string; document: object } {
  const name = formatRef(obj);
  const { properties, missing } = object;
  if (kind === 'removed') return { text: `- ${name}`, document: { kind, obj } };
  if (kind === 'changed') {
    const lines = Object.entries(changes).map(
      ([path, change]) => `${path}: ${inOneLine(change?.from)} -> ${inOneLine(change?.to)}`,
    );
    return { text: `~ ${name} ${lines.join(', ')}`, document: { kind, obj, changes } };
  }
  const values = Object.entries(properties).map(([path, value]) => `${path}=${inOneLine(value)}`);
  const faults = missing.map(({ path, fault }) => `${path}: ${faultNameOf(fault)}`);
  return { text: ['+', name, ...values, ...faults].join(' '), document: { kind, obj, properties } };
}
