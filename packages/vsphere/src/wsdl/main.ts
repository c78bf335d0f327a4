/**
 * `kilonova-vim-schema`: makes a table and types from the WSDL of a vCenter.
 *
 * Exit status: 0 made, 1 it could not be made, 2 the words were not understood.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VsphereError } from '../errors.js';
import { readSchemaFile } from '../schema/load-schema.js';
import { makeSchema, type SchemaRequest, type ServiceName } from './make-schema.js';

const USAGE = `usage: kilonova-vim-schema --wsdl PLACE [--service vim|pbm] [--out DIR] [--api-version VERSION]
                           [--core FILE] [--ca-file FILE | --thumbprint PRINT | --insecure]

  --wsdl PLACE      https://VCENTER/sdk/vimService.wsdl, a WSDL file, or a directory with the files
  --service NAME    vim, or pbm for the storage policy service; vim if not given
  --out DIR         where vim25.json and vim25.ts (pbm.json, pbm.ts) go; here if not given
  --api-version V   the version to speak, where the WSDL names none
  --core FILE       for pbm: the vim25.json made from the same server
  --ca-file FILE    certificates of the authority that signed the server's
  --thumbprint P    the server's certificate by its SHA-1 or SHA-256
  --insecure        do not verify the server's certificate
`;

/** Where the program's words go. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

class UsageError extends Error {}

/** Runs the program; the exit status. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const words = readWords(args);
    if (words === 'help') {
      terminal.out(USAGE);
      return 0;
    }
    const request = await requestOf(words);
    const { name, json, types, table } = await makeSchema(request);
    await mkdir(words.out, { recursive: true });
    const files = [
      [join(words.out, `${name}.json`), json],
      [join(words.out, `${name}.ts`), types],
    ] as const;
    for (const [path, text] of files) await writeFile(path, text);
    const { length: typeCount } = Object.keys(table.types);
    const { length: methodCount } = Object.keys(table.methods);
    terminal.out(
      `${table.namespace} ${table.apiVersion}: ${typeCount} types, ${methodCount} methods\n` +
        files.map(([path]) => `written: ${path}\n`).join(''),
    );
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof VsphereError) && !isSystemError(error)) throw error;
    terminal.err(`kilonova-vim-schema: ${error.message}\n`);
    return 1;
  }
}

type Words = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      wsdl: { type: 'string' },
      service: { type: 'string', default: 'vim' },
      out: { type: 'string', default: '.' },
      'api-version': { type: 'string' },
      core: { type: 'string' },
      'ca-file': { type: 'string' },
      thumbprint: { type: 'string' },
      insecure: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
}

function readWords(args: readonly string[]): 'help' | (Words & { readonly wsdl: string }) {
  let words: Words;
  try {
    words = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (words.help) return 'help';
  const { wsdl } = words;
  if (wsdl === undefined) throw new UsageError('--wsdl says where the WSDL is');
  const version = words['api-version'];
  if (version !== undefined && !/^\d+(?:\.\d+)*$/.test(version)) {
    throw new UsageError('--api-version is a number like 8.0.3.0');
  }
  return { ...words, wsdl };
}

async function requestOf(words: Words & { readonly wsdl: string }): Promise<SchemaRequest> {
  const { wsdl, thumbprint, insecure, core, 'ca-file': caFile, 'api-version': apiVersion } = words;
  return {
    wsdl,
    service: serviceName(words.service),
    tls: {
      ...(caFile !== undefined && { caFile }),
      ...(thumbprint !== undefined && { thumbprint }),
      ...(insecure && { insecure }),
    },
    apiVersion,
    core: core === undefined ? undefined : await readSchemaFile(core),
  };
}

function serviceName(name: string): ServiceName {
  if (name === 'vim' || name === 'pbm') return name;
  throw new UsageError(`--service is vim or pbm, not ${name}`);
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
