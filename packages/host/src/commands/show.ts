/** `kilonova show`: one instance, as the platform describes it now. */
import { Command } from 'commander';
import type { CommandRun } from '../command-run.js';
import { checkInstanceName, findInstance } from '../instance-lookup.js';
import { facts } from '../output/table.js';
import { instanceDocument } from './instance-view.js';

export function showCommand(run: CommandRun): Command {
  return new Command('show')
    .description('show one instance')
    .argument('<instance>', 'its UUID or the beginning of it')
    .action(async (given: string) => {
      checkInstanceName(given);
      const config = await run.config();
      const document = await run.withDriver('looking at the instance', config, async (driver, ctx) => {
        const instance = await findInstance(driver, ctx, given);
        return instanceDocument(instance.uuid, await driver.getInfo(ctx, instance, { useCache: false }));
      });
      const text = facts({
        uuid: document.uuid,
        name: document.name ?? undefined,
        power: document.powerState,
        vcpus: document.vcpus ?? undefined,
        memory: document.memoryMb === null ? undefined : `${document.memoryMb} MiB`,
        id: document.internalId ?? undefined,
      });
      run.answer({ text, document });
    });
}
