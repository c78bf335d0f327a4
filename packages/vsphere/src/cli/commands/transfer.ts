/** `kilonova-vim upload` and `kilonova-vim download`: files to a datastore and from one. */
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { DatastorePath } from '../../datastore/datastore-path.js';
import { downloadFile } from '../../datastore/download-file.js';
import type { TransferProgress, TransferResult } from '../../datastore/transfer-result.js';
import { uploadFile } from '../../datastore/upload-file.js';
import type { CommandRun } from '../command-run.js';
import { megabytes } from '../output/printable.js';

interface TransferCommandOptions {
  readonly datacenter?: string;
  readonly viaHost?: boolean;
  readonly overwrite: boolean;
}

export function uploadCommand(run: CommandRun): Command {
  return withWay(new Command('upload'))
    .description('send a file to a datastore')
    .argument('<local>', 'the file')
    .argument('<target>', "where to: '[datastore] folder/file', or a folder with a slash at its end")
    .option('--no-overwrite', 'fail if there is such a file already')
    .action(async (local: string, target: string, options: TransferCommandOptions) => {
      const path = targetOf(target, local);
      const result = await run.withSession((session) =>
        uploadFile(session, local, path, {
          ...optionsOf(options),
          overwrite: options.overwrite,
          signal: run.signal,
          onProgress: progressOf(run, path.toString()),
        }),
      );
      report(run, path.toString(), result);
    });
}

export function downloadCommand(run: CommandRun): Command {
  return withWay(new Command('download'))
    .description('fetch a file from a datastore')
    .argument('<source>', "the file: '[datastore] folder/file'")
    .argument('<local>', 'where to: a file, which is replaced, or a directory')
    .action(async (source: string, local: string, options: TransferCommandOptions) => {
      const path = DatastorePath.parse(source);
      const destination = (await isDirectory(local)) ? join(local, path.basename) : local;
      const result = await run.withSession((session) =>
        downloadFile(session, path, destination, {
          ...optionsOf(options),
          signal: run.signal,
          onProgress: progressOf(run, destination),
        }),
      );
      report(run, destination, result);
    });
}

function withWay(command: Command): Command {
  return command
    .option('--datacenter <path>', 'where the datastore is; may be left out when only one has that name')
    .option('--via-host', 'through an ESX host that has the datastore, and not through the vCenter');
}

function optionsOf({ datacenter, viaHost }: TransferCommandOptions) {
  return {
    ...(datacenter !== undefined && { datacenter }),
    ...(viaHost === true && { via: {} }),
    // How long a transfer takes is for --timeout to bound.
    timeoutMs: Number.POSITIVE_INFINITY,
  };
}

function targetOf(text: string, local: string): DatastorePath {
  const path = DatastorePath.parse(text);
  return text.endsWith('/') || path.relPath === '' ? path.join(basename(local)) : path;
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function progressOf(run: CommandRun, name: string): (progress: TransferProgress) => void {
  const startedMs = performance.now();
  return ({ bytesDone, bytesTotal }) => {
    const seconds = Math.max((performance.now() - startedMs) / 1000, 0.001);
    const share =
      bytesTotal === undefined ? '' : `${Math.floor((bytesDone / Math.max(bytesTotal, 1)) * 100)}% `;
    run.progress.show(`${share}${megabytes(bytesDone)} ${megabytes(bytesDone / seconds)}/s ${name}`);
  };
}

function report(run: CommandRun, name: string, { bytes, sha256 }: TransferResult): void {
  run.answer({ path: name, bytes, sha256 }, `${name}: ${bytes} bytes, sha256 ${sha256}`);
}
