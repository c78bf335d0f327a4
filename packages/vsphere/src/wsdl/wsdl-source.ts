/**
 * Where the files of a WSDL are read from, and how far their references may lead.
 *
 * A WSDL names other files. Those of a directory must lie in it, whatever links or dots their names have; those of a
 * server must come from that server. Anything else is refused: a file must not choose what we read.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { connectionError } from '../soap/call-errors.js';
import { parseServer } from '../soap/endpoint.js';
import { HttpTransport } from '../soap/http-transport.js';
import { loadTlsTrust, type TlsOptions } from '../soap/tls-trust.js';
import { TransportFailure } from '../soap/transport-failure.js';
import { WsdlError } from './wsdl-error.js';
import { MAX_FILE_BYTES } from './xml-element.js';

export interface WsdlSource {
  /** Where reading begins. */
  readonly entries: readonly string[];
  /** What a reference in a file stands for, in the words of {@link read}. */
  resolve(reference: string, from: string): string;
  /** @throws {WsdlError} it is not there, not allowed, or too large */
  read(file: string): Promise<string>;
  /** A file beside the first one, if it is there. */
  readBeside(name: string): Promise<string | undefined>;
  /** Lets go of the connection, if there is one. */
  close(): void;
}

const FETCH_TIMEOUT_MS = 120_000;
const CONNECTIONS = 2;

/** @throws {WsdlError} there is nothing to read at `place` */
export async function openWsdlSource(
  place: string,
  options: { readonly tls?: TlsOptions; readonly entryNames: readonly string[] },
): Promise<WsdlSource> {
  return /^https?:\/\//i.test(place)
    ? serverSource(place, await loadTlsTrust(options.tls))
    : directorySource(place, options.entryNames);
}

async function directorySource(place: string, entryNames: readonly string[]): Promise<WsdlSource> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new WsdlError(place, 'there is no such file or directory', { cause });
  });
  const root = await realpath(found.isDirectory() ? place : dirname(place));
  const entries = found.isDirectory() ? await present(root, entryNames) : [join(root, basename(place))];
  if (entries.length === 0) {
    throw new WsdlError(place, `the directory has none of ${entryNames.join(', ')}`);
  }
  const read = async (file: string): Promise<string> => {
    const real = await realpath(file).catch((cause: unknown) => {
      throw new WsdlError(file, 'there is no such file', { cause });
    });
    if (!real.startsWith(root + sep)) throw new WsdlError(file, `it lies outside ${root}`);
    const { size } = await stat(real);
    if (size > MAX_FILE_BYTES) throw tooLarge(file);
    return readFile(real, 'utf8');
  };
  return {
    entries,
    resolve: (reference, from) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(reference))
        throw new WsdlError(from, `it refers to ${reference}, outside the directory`);
      return resolve(dirname(from), reference);
    },
    read,
    readBeside: async (name) => {
      const [file] = await present(root, [name]);
      return file === undefined ? undefined : read(file);
    },
    close: () => {},
  };
}

async function present(directory: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(directory, name);
      return stat(path).then(
        (entry) => (entry.isFile() ? [path] : []),
        () => [],
      );
    }),
  );
  return found.flat();
}

function serverSource(address: string, trust: Awaited<ReturnType<typeof loadTlsTrust>>): WsdlSource {
  const { origin } = new URL(address);
  const endpoint = parseServer(origin);
  const transport = new HttpTransport(endpoint, trust, {
    maxConnections: CONNECTIONS,
    maxResponseBytes: MAX_FILE_BYTES,
  });
  const fetch = async (url: string): Promise<{ readonly status: number; readonly body: string }> => {
    try {
      const request = { method: 'GET', url, headers: {}, timeoutMs: FETCH_TIMEOUT_MS } as const;
      const { status, body } = await transport.send(request);
      return { status, body: body.toString() };
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (error.kind === 'oversized') throw tooLarge(url);
      throw connectionError(error, endpoint.authority);
    }
  };
  return {
    entries: [address],
    resolve: (reference, from) => {
      const url = URL.canParse(reference, from) ? new URL(reference, from) : undefined;
      if (url?.origin !== origin) throw new WsdlError(from, `it refers to ${reference}, outside ${origin}`);
      url.hash = '';
      return url.href;
    },
    read: async (url) => {
      const { status, body } = await fetch(url);
      if (status !== 200) throw new WsdlError(url, `the server answers with HTTP ${status}`);
      return body;
    },
    readBeside: async (name) => {
      const { status, body } = await fetch(new URL(name, address).href);
      return status === 200 ? body : undefined;
    },
    close: () => transport.destroy(),
  };
}

function tooLarge(file: string): WsdlError {
  return new WsdlError(file, `it is larger than ${MAX_FILE_BYTES} bytes`);
}
