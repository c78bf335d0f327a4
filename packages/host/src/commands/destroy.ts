/** `kilonova destroy`: removes an instance and its disks. One that is gone already is a success. */
import { Command } from 'commander';
import type { CommandRun } from '../command-run.js';
import { checkInstanceName, findInstance } from '../instance-lookup.js';

export function destroyCommand(run: CommandRun): Command {
  return new Command('destroy')
    .description('remove an instance and its disks, running or not; one that is gone is a success')
    .argument('<instance>', 'its UUID or the beginning of it')
    .action(async (given: string) => {
      checkInstanceName(given);
      const config = await run.config();
      const document = await run.withDriver('destroying the instance', config, async (driver, ctx) => {
        const instance = await findInstance(driver, ctx, given);
        ctx.progress({ step: `destroying ${instance.uuid}` });
        const existed = await driver.instanceExists(ctx, instance);
        // Asked for in any case: there may be leftovers of a guest that is gone.
        await driver.destroy(ctx, instance);
        return { uuid: instance.uuid, existed };
      });
      const outcome = document.existed ? 'is destroyed' : 'was not there: nothing to destroy';
      run.answer({ text: `${document.uuid} ${outcome}`, document });
    });
}
