/** `kilonova spawn`: builds an instance and prints its UUID. */
import { Command } from 'commander';
import type { ImageService } from '@kilonova/core';
import type { CommandRun } from '../command-run.js';
import type { Config } from '../config/load-config.js';
import { UsageError } from '../errors.js';
import { imageServiceOf } from '../image-service.js';
import { buildInstance } from '../build-instance.js';
import { planSpawn, withImage, type SpawnWishes } from '../spawn-plan.js';
import { collect, keyValue, wholeNumber } from './arguments.js';
import { readFileArgument } from './file-argument.js';

interface SpawnOptions extends Omit<SpawnWishes, 'userData'> {
  readonly guestId?: string;
  /** A path. */
  readonly userData?: string;
}

export function spawnCommand(run: CommandRun): Command {
  return new Command('spawn')
    .description('build an instance; prints its UUID')
    .option('--name <name>', 'its name, in any script; made from the UUID when not given')
    .option('--uuid <uuid>', 'its UUID; a new one when not given')
    .option('--vcpus <count>', 'virtual CPUs', wholeNumber('--vcpus'))
    .option('--memory-mb <mib>', 'memory in MiB', wholeNumber('--memory-mb'))
    .option('--root-gb <gib>', 'root disk in GiB; 0 is as large as the image', wholeNumber('--root-gb'))
    .option('--flavor <name>', 'a flavor of the configuration, instead of the three sizes')
    .option('--network <name>', 'a network card on this network; may be repeated, in order', collect)
    .option('--os-type, --guest-id <name>', 'operating system of the guest, in the words of the platform')
    .option('--extra-spec <key=value>', 'a hint to the driver; may be repeated', keyValue('--extra-spec'))
    .option('--image <id>', 'an image of the configured directory, which the root disk is made of')
    .option('--user-data <file>', 'what the guest is to do at its first start, e.g. for cloud-init')
    .option('--config-drive', 'give the guest a config drive, on which it finds its user data and networks')
    .option('--no-power-on', 'leave it switched off')
    .action(async (options: SpawnOptions) => {
      const config = await run.config();
      const { guestId, userData: file, ...wishes } = options;
      const userData = file === undefined ? undefined : await readFileArgument('--user-data', file, run.cwd);
      const plan = planSpawn(
        {
          ...wishes,
          ...(guestId === undefined ? {} : { osType: guestId }),
          ...(userData === undefined ? {} : { userData }),
        },
        config,
      );
      // Before a driver is started for nothing.
      if (wishes.image !== undefined) imagesOf(run, config);
      const { uuid, name } = plan.instance;
      await run.withDriver(`spawning ${name}`, config, async (driver, ctx) => {
        const { image } = wishes;
        const whole =
          image === undefined ? plan : withImage(plan, await imagesOf(run, config).show(ctx, image));
        await buildInstance(driver, ctx, whole);
      });
      run.answer({ text: uuid, document: { uuid, name } });
    });
}

/** @throws {UsageError} the configuration says of no images */
function imagesOf(run: CommandRun, config: Config): ImageService {
  const images = imageServiceOf(config, run.cwd);
  if (images !== undefined) return images;
  throw new UsageError(
    '--image: the configuration names no directory of images. Set images.directory in it.',
    {
      option: '--image',
    },
  );
}
