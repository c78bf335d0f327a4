/** `kilonova list`: every instance the driver has, as the platform itself describes it. */
import { isComputeError, type ComputeDriver, type OperationContext } from '@kilonova/core';
import { Command } from 'commander';
import type { CommandRun } from '../command-run.js';
import { mapBounded } from '../map-bounded.js';
import { table } from '../output/table.js';
import { instanceDocument, type InstanceDocument } from './instance-view.js';

/** Enough to hide the round trips, few enough not to crowd out other users of the platform. */
const LOOKS_AT_ONCE = 8;

export function listCommand(run: CommandRun): Command {
  return new Command('list').description('list the instances').action(async () => {
    const config = await run.config();
    const instances = await run.withDriver('listing the instances', config, listInstances);
    const rows = instances.map(({ uuid, powerState, vcpus, memoryMb, name }) => [
      uuid,
      powerState,
      String(vcpus ?? '-'),
      memoryMb === null ? '-' : `${memoryMb} MiB`,
      name ?? '-',
    ]);
    // The name is last because only there its width does not matter.
    const text = table(['UUID', 'POWER', 'VCPUS', 'MEMORY', 'NAME'], rows);
    run.answer({ text, document: { instances } });
  });
}

async function listInstances(driver: ComputeDriver, ctx: OperationContext): Promise<InstanceDocument[]> {
  const uuids = (await driver.listInstanceUuids(ctx)).toSorted();
  const found = await mapBounded(uuids, LOOKS_AT_ONCE, async (uuid) => {
    try {
      return instanceDocument(uuid, await driver.getInfo(ctx, { uuid }));
    } catch (error) {
      // Destroyed by somebody since it was listed.
      if (isComputeError(error, 'INSTANCE_NOT_FOUND')) return undefined;
      throw error;
    }
  });
  return found.filter((document) => document !== undefined);
}
