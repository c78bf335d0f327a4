/** `kilonova-vim tree`: the inventory below an object, drawn. */
import { Command } from 'commander';
import { unescapeEntityName } from '../../vim-util/entity-name.js';
import { wholeNumber } from '../arguments.js';
import type { CommandRun } from '../command-run.js';
import { findObject } from '../find-object.js';
import { readTree, type Branch } from '../inventory-children.js';
import { printable } from '../output/printable.js';

export function treeCommand(run: CommandRun): Command {
  return new Command('tree')
    .description('draw the inventory below an object')
    .argument('[path]', 'an inventory path like /DC0/host, or a reference; the root if absent')
    .option('--depth <levels>', 'how deep to go', wholeNumber('--depth'))
    .action((path: string | undefined, { depth = Number.POSITIVE_INFINITY }: { depth?: number }) =>
      run.withSession(async (session) => {
        const { signal } = run;
        const root = await findObject(session, path ?? '/', { signal });
        const top = await readTree(session, root, { signal });
        run.answer(documentOf(top, depth), [title(top), ...draw(top, depth, '')].join('\n'));
      }),
    );
}

function title({ name, ref }: Branch): string {
  return `${printable(unescapeEntityName(name))} (${printable(ref.type)})`;
}

function draw({ children }: Branch, depth: number, margin: string): string[] {
  if (depth <= 0) return [];
  return children.flatMap((child, index) => {
    const isLast = index === children.length - 1;
    const line = `${margin}${isLast ? '└── ' : '├── '}${title(child)}`;
    return [line, ...draw(child, depth - 1, `${margin}${isLast ? '    ' : '│   '}`)];
  });
}

function documentOf({ ref, name, children }: Branch, depth: number): object {
  const below = depth <= 0 ? [] : children.map((child) => documentOf(child, depth - 1));
  return { ref, name: unescapeEntityName(name), children: below };
}
