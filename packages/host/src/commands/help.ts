/** `kilonova help [topic]`: the help of a command, or of `exit-codes`. */
import { Command } from 'commander';
import type { CommandRun } from '../command-run.js';
import { UsageError } from '../errors.js';
import { EXIT_CODES } from '../exit-codes.js';
import { table } from '../output/table.js';

export function helpCommand(run: CommandRun): Command {
  const help = new Command('help');
  return help
    .description('explain a command, or `exit-codes`')
    .argument('[topic]')
    .action((topic: string | undefined) => {
      const program = help.parent;
      const rows = Object.entries(EXIT_CODES);
      if (topic === 'exit-codes') {
        run.answer({ text: table(['CODE', 'MEANING'], rows), document: { exitCodes: EXIT_CODES } });
        return;
      }
      const command = topic === undefined ? program : program?.commands.find((each) => each.name() === topic);
      if (command === undefined || command === null) {
        const topics = program?.commands.map((each) => each.name()).join(', ');
        throw new UsageError(`There is no help on "${topic}". There is on ${topics} and exit-codes.`);
      }
      const text = command.helpInformation().trimEnd();
      run.answer({ text, document: { help: text } });
    });
}
