/** `kilonova-vim get`: properties of an object. */
import { Command } from 'commander';
import { faultNameOf } from '../../faults/fault-message.js';
import { getObjectProperties } from '../../property/get-object-properties.js';
import { formatRef } from '../../schema/managed-object-reference.js';
import { NotOnServerError } from '../cli-errors.js';
import type { CommandRun } from '../command-run.js';
import { findObject } from '../find-object.js';
import { outline, outlineOf } from '../output/outline.js';

export function getCommand(run: CommandRun): Command {
  return new Command('get')
    .description('show properties of an object')
    .argument('<path-or-ref>', 'an inventory path like /DC0/vm/web, or a reference like VirtualMachine:vm-12')
    .argument('[property...]', 'property paths like runtime.powerState; all properties if absent')
    .action((target: string, paths: string[]) =>
      run.withSession(async (session) => {
        const object = await findObject(session, target, { signal: run.signal });
        const { properties, missing } = await getObjectProperties(
          session,
          object,
          paths.length === 0 ? 'all' : paths,
          { signal: run.signal },
        );
        const unreadable = missing.map(({ path, fault }) => ({ path, fault: faultNameOf(fault) }));
        for (const { path, fault } of unreadable) run.warn(`${path} cannot be read: ${fault}`);
        const document = { obj: object, properties, ...(unreadable.length > 0 && { missing: unreadable }) };
        run.answer(document, textOf(properties, paths));
        if (paths.length > 0 && unreadable.length === paths.length) {
          throw new NotOnServerError(`nothing of what was asked for can be read of ${formatRef(object)}`);
        }
      }),
    );
}

/** One property alone is its value, so that a script can use it. */
function textOf(properties: Readonly<Record<string, unknown>>, paths: readonly string[]): string {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) {
    return Object.hasOwn(properties, only) ? outlineOf(properties[only]) : '';
  }
  return Object.entries(properties)
    .flatMap(([path, value]) => outline(path, value))
    .join('\n');
}
