/** `kilonova-vim help`: a command, or the exit codes. */
import { Command } from 'commander';
import { UsageError } from '../cli-errors.js';
import type { CommandRun } from '../command-run.js';
import { EXIT_CODES } from '../exit-codes.js';

const EXIT_CODES_TOPIC = 'exit-codes';

export function helpCommand(run: CommandRun): Command {
  return new Command('help')
    .description(`explain a command, or ${EXIT_CODES_TOPIC}`)
    .argument('[topic]')
    .action((topic: string | undefined, _options: unknown, command: Command) => {
      const program = command.parent;
      if (topic === EXIT_CODES_TOPIC) {
        const lines = Object.entries(EXIT_CODES).map(([code, meaning]) => `${code.padEnd(4)} ${meaning}`);
        return run.answer(EXIT_CODES, lines.join('\n'));
      }
      const found = topic === undefined ? program : program?.commands.find((each) => each.name() === topic);
      if (!found)
        throw new UsageError(
          `there is no command ${JSON.stringify(topic)}: \`kilonova-vim help\` lists them`,
        );
      return run.answer({ help: found.helpInformation() }, found.helpInformation().trimEnd());
    });
}
