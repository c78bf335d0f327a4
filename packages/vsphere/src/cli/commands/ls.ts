/** `kilonova-vim ls`: what is directly below an object of the inventory. */
import { Command } from 'commander';
import { formatRef } from '../../schema/managed-object-reference.js';
import { unescapeEntityName } from '../../vim-util/entity-name.js';
import type { CommandRun } from '../command-run.js';
import { findObject } from '../find-object.js';
import { canHaveChildren, readChildren } from '../inventory-children.js';
import { table } from '../output/printable.js';

export function lsCommand(run: CommandRun): Command {
  return new Command('ls')
    .description('list what is directly below an object of the inventory')
    .argument('[path]', 'an inventory path like /DC0/vm, or a reference; the root if absent')
    .action((path: string = '/') =>
      run.withSession(async (session) => {
        const { signal } = run;
        const parent = await findObject(session, path, { signal });
        const { itself, children } = await readChildren(session, parent, { signal });
        // Like ls of a file: what can have nothing below it is shown itself.
        const entries = canHaveChildren(parent) ? children : [itself];
        const rows = entries.map(({ ref, name }) => [ref.type, formatRef(ref), unescapeEntityName(name)]);
        run.answer(
          entries.map(({ ref, name }) => ({ ref, name: unescapeEntityName(name) })),
          entries.length === 0 ? '' : table(['TYPE', 'REFERENCE', 'NAME'], rows),
        );
      }),
    );
}
