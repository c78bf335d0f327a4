/**
 * The `kilonova-vim` command line as a function: arguments in, exit code out. It never throws, ends no process, and
 * prints no stack unless it is asked to.
 */
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { durationMs } from './arguments.js';
import { UsageError } from './cli-errors.js';
import { CommandRun, type GlobalOptions } from './command-run.js';
import { aboutCommand } from './commands/about.js';
import { callCommand } from './commands/call.js';
import { getCommand } from './commands/get.js';
import { helpCommand } from './commands/help.js';
import { lsCommand } from './commands/ls.js';
import { downloadCommand, uploadCommand } from './commands/transfer.js';
import { treeCommand } from './commands/tree.js';
import { watchCommand } from './commands/watch.js';
import type { ExitCode } from './exit-codes.js';
import type { CliIo } from './io.js';

// The manifest is two levels up from the sources and from the build alike.
const manifest: { readonly version: string } = createRequire(import.meta.url)('../../package.json');

const COMMANDS = [
  aboutCommand,
  lsCommand,
  treeCommand,
  getCommand,
  watchCommand,
  callCommand,
  uploadCommand,
  downloadCommand,
  helpCommand,
];

/** Runs one command. `argv` begins after the name of the program. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const run = new CommandRun(io, { json: isSaid(argv, '--json'), debug: isSaid(argv, '--debug') });
  try {
    await buildProgram(run, io).parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // help or version, shown
    return run.fail(error instanceof CommanderError ? asUsageError(error) : error);
  } finally {
    run.close();
  }
}

function buildProgram(run: CommandRun, io: CliIo): Command {
  const program = new Command('kilonova-vim')
    .description('Look at a vCenter or ESX host, and call it, by hand.')
    .version(manifest.version)
    .helpCommand(false)
    // So that an option may mean another thing to a command: --json does to call.
    .enablePositionalOptions()
    .hook('preAction', (_program, command) => run.begin(optionsOf(command)));
  for (const make of COMMANDS) program.addCommand(make(run));
  for (const command of [program, ...program.commands]) {
    addGlobalOptions(command)
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

/** Before the command and after it, they mean the same. */
function addGlobalOptions(command: Command): Command {
  command
    .optionsGroup('Which server:')
    .option('--server <server>', 'its address (VSPHERE_SERVER)')
    .option('--username <name>', 'who logs in (VSPHERE_USERNAME)')
    .option(
      '--password-file <file>',
      'a file that holds the password; else VSPHERE_PASSWORD, else you are asked',
    )
    .option('--password <password>', 'the password itself, which everybody on this machine can then read')
    .option('--ca-file <file>', 'certificates in PEM to trust (VSPHERE_CA_FILE)')
    .option('--thumbprint <hex>', 'trust the certificate with this thumbprint (VSPHERE_THUMBPRINT)')
    .option('--insecure', 'trust anybody, who can then read the password')
    .option('--schema <file>', "the server's own API, as kilonova-vim-schema made it (VSPHERE_SCHEMA)")
    .optionsGroup('Output:');
  const hasJson = command.options.some(({ long }) => long === '--json');
  if (!hasJson) command.option('--json', 'print JSON, also for an error');
  return command
    .option('--timeout <time>', 'how long the command may take, like 90s or 5m', durationMs('--timeout'))
    .option('--debug', 'show every call, and the stack of an error');
}

function optionsOf(command: Command): GlobalOptions {
  const before: GlobalOptions = command.parent?.opts() ?? {};
  const after: Omit<GlobalOptions, 'json'> & { readonly json?: unknown } = command.opts();
  return { ...before, ...after, json: before.json === true || after.json !== undefined };
}

function asUsageError(error: CommanderError): UsageError {
  if (error.code === 'commander.help') return new UsageError('which command? `kilonova-vim help` lists them');
  return new UsageError(error.message.replace(/^error: /, '').replaceAll('\n', ' '), { cause: error });
}

/** Before parsing, since a wrong argument is to be told in the same form. */
function isSaid(argv: readonly string[], option: string): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes(option);
}
