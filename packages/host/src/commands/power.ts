/** `kilonova start` and `kilonova stop`: the power of one instance. Both say in what state it is afterwards. */
import {
  POWER_STATE_TEXT,
  type ComputeDriver,
  type InstanceRef,
  type OperationContext,
} from '@kilonova/core';
import { Command, Option } from 'commander';
import type { CommandRun } from '../command-run.js';
import type { Config } from '../config/load-config.js';
import { checkInstanceName, findInstance } from '../instance-lookup.js';
import { durationMs } from './arguments.js';

interface StopOptions {
  readonly hard?: boolean;
  /** Milliseconds. */
  readonly shutdownTimeout?: number;
}

type PowerWork = (driver: ComputeDriver, ctx: OperationContext, instance: InstanceRef) => Promise<void>;

export function startCommand(run: CommandRun): Command {
  return new Command('start')
    .description('switch an instance on; one that runs already is a success')
    .argument('<instance>', 'its UUID or the beginning of it')
    .action(async (given: string) => {
      checkInstanceName(given);
      const config = await run.config();
      await changePower(run, config, 'starting', given, (driver, ctx, instance) =>
        driver.powerOn(ctx, instance),
      );
    });
}

export function stopCommand(run: CommandRun): Command {
  return new Command('stop')
    .description('shut an instance down, and cut its power if it does not; one that is off is a success')
    .argument('<instance>', 'its UUID or the beginning of it')
    .addOption(new Option('--hard', 'cut the power at once').conflicts('shutdownTimeout'))
    .option(
      '--shutdown-timeout <time>',
      'how long the guest may take to shut itself down, like 90s or 5m',
      durationMs('--shutdown-timeout', 0),
    )
    .action(async (given: string, { hard, shutdownTimeout }: StopOptions) => {
      checkInstanceName(given);
      const config = await run.config();
      const timeoutMs = hard === true ? 0 : (shutdownTimeout ?? config.shutdownTimeoutMs);
      await changePower(run, config, 'stopping', given, (driver, ctx, instance) =>
        driver.powerOff(ctx, instance, { timeoutMs }),
      );
    });
}

async function changePower(
  run: CommandRun,
  config: Config,
  what: string,
  given: string,
  change: PowerWork,
): Promise<void> {
  const document = await run.withDriver(`${what} the instance`, config, async (driver, ctx) => {
    const instance = await findInstance(driver, ctx, given);
    ctx.progress({ step: `${what} ${instance.uuid}` });
    await change(driver, ctx, instance);
    const { powerState } = await driver.getInfo(ctx, instance, { useCache: false });
    return { uuid: instance.uuid, powerState: POWER_STATE_TEXT[powerState] };
  });
  run.answer({ text: `${document.uuid} is ${document.powerState}`, document });
}
