/**
 * `kilonova drivers`: the names a driver can be asked for by, whether each can be
 * loaded here, and what it can do. Nothing is started, so no platform is needed.
 */
import { builtInDrivers } from '@kilonova/core';
import { Command } from 'commander';
import type { CommandRun } from '../command-run.js';
import type { Config } from '../config/load-config.js';
import { table } from '../output/table.js';

export function driversCommand(run: CommandRun): Command {
  return new Command('drivers').description('list the drivers that can be named').action(async () => {
    const config = await run.config();
    const drivers = await run.inspectDrivers(config, [
      ...builtInDrivers.map(({ name }) => name),
      ...namesIn(config),
    ]);
    const rows = drivers.map(({ name, configured, loadable, contractVersion, error }) => [
      name,
      configured ? 'yes' : 'no',
      loadable ? 'yes' : 'no',
      String(contractVersion ?? '-'),
      error?.message.split(/\n\s*/).join(' ') ?? '',
    ]);
    const text = table(['DRIVER', 'CONFIGURED', 'LOADABLE', 'CONTRACT', 'REMARK'], rows);
    run.answer({ text, document: { drivers } });
  });
}

function namesIn({ driver, drivers }: Config): string[] {
  return [...Object.keys(drivers), ...(driver === undefined ? [] : [driver])];
}
