/**
 * The `kilonova` command line as a function: arguments in, exit code out. It
 * never throws, ends no process and prints no stack.
 */
import { Command, CommanderError, Option } from 'commander';
import { CommandRun, type GlobalOptions } from './command-run.js';
import { durationMs } from './commands/arguments.js';
import { destroyCommand } from './commands/destroy.js';
import { driversCommand } from './commands/drivers.js';
import { helpCommand } from './commands/help.js';
import { listCommand } from './commands/list.js';
import { startCommand, stopCommand } from './commands/power.js';
import { showCommand } from './commands/show.js';
import { spawnCommand } from './commands/spawn.js';
import { UsageError } from './errors.js';
import type { ExitCode } from './exit-codes.js';
import type { CliIo } from './io.js';
import { LOG_LEVELS } from './output/logger.js';
import { VERSION } from './version.js';

/** Runs one command. `argv` begins after the name of the program. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const run = new CommandRun(io, wantsJson(argv));
  try {
    await buildProgram(run, io).parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // help or version, shown
    return run.fail(error instanceof CommanderError ? asUsageError(error) : error);
  } finally {
    await run.close();
  }
}

function buildProgram(run: CommandRun, io: CliIo): Command {
  const program = new Command('kilonova')
    .description('Run virtual machines through a compute driver that is loaded by its name.')
    .version(VERSION)
    .helpCommand(false)
    .option('--config <file>', 'configuration in YAML or JSON (default: kilonova.yaml, if it is there)')
    .option('--driver <name>', 'driver to use instead of the configured one: a name, package or path')
    .option('--json', 'print one JSON document, also for an error')
    .addOption(new Option('-q, --quiet', 'show no progress'))
    .addOption(new Option('-v, --verbose', 'log what is done').conflicts('logLevel'))
    .addOption(new Option('--log-level <level>', 'what to log').choices(LOG_LEVELS))
    .option('--timeout <time>', 'how long the command may take, like 90s or 5m', durationMs('--timeout', 1))
    .hook('preAction', (_program, command) => run.begin(command.optsWithGlobals<GlobalOptions>()));
  const commands = [
    driversCommand,
    spawnCommand,
    listCommand,
    showCommand,
    startCommand,
    stopCommand,
    destroyCommand,
    helpCommand,
  ];
  for (const make of commands) program.addCommand(make(run));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      // Complaints are thrown as well, and reported in one place.
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: () => {},
        outputError: () => {},
      });
  }
  return program;
}

function asUsageError(error: CommanderError): UsageError {
  if (error.code === 'commander.help') {
    return new UsageError('No command given. `kilonova help` lists them.', {}, { cause: error });
  }
  const message = error.message.replace(/^error: /, '');
  return new UsageError(message, {}, { cause: error });
}

/** Before parsing, since a wrong argument is to be told as JSON too. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
}
