/** The command line in this process, in a directory of its own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runCli, type ExitCode } from '../src/index.js';

/** By its path, as configuration names a driver that is no package. */
export const unluckyDriver = join(import.meta.dirname, 'fixtures', 'unlucky-driver.mjs');

export interface Ended {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly isTTY?: boolean;
  /** Called with all that standard error holds, whenever more comes. */
  readonly onStderr?: (text: string) => void;
}

export class Workplace {
  private constructor(readonly directory: string) {}

  static async open(): Promise<Workplace> {
    return new Workplace(await mkdtemp(join(tmpdir(), 'kilonova-host-')));
  }

  close(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }

  write(file: string, text: string): Promise<void> {
    return writeFile(join(this.directory, file), text);
  }

  /** Makes `kilonova.yaml` name the fake driver, whose guests outlive a command. */
  configure(config: Readonly<Record<string, unknown>> = {}, fake: Readonly<Record<string, unknown>> = {}) {
    const statePath = join(this.directory, 'state.json');
    const drivers = { fake: { statePath, ...fake } };
    return this.write('kilonova.yaml', stringify({ driver: 'fake', drivers, ...config }));
  }

  /** The guests that the fake driver has, as its own file says. */
  async guests(): Promise<string> {
    return readFile(join(this.directory, 'state.json'), 'utf8').catch(() => '');
  }

  async run(argv: readonly string[], options: RunOptions = {}): Promise<Ended> {
    let stdout = '';
    let stderr = '';
    const { env = {}, isTTY = false, signal, onStderr } = options;
    const code = await runCli(argv, {
      stdout: { write: (text) => (stdout += text) },
      stderr: {
        isTTY,
        write(text) {
          stderr += text;
          onStderr?.(stderr);
        },
      },
      env,
      cwd: this.directory,
      ...(signal === undefined ? {} : { signal }),
    });
    return { code, stdout, stderr };
  }
}
