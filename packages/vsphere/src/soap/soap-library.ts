/**
 * npm `soap`, without what no call of ours needs.
 *
 * `soap` as a whole takes longer to load than a login: its index brings a server and XML signatures, its HTTP client
 * axios and NTLM. We need its client, now and then its WSDL, and send through a transport of our own. So these are
 * loaded by their own names, and while they load something stands in for what they would load but not use: it fetches
 * the real thing should it ever be asked for. Whoever else uses `soap` in the process finds it as it always is. The
 * version is pinned for it.
 */
import { createRequire, Module } from 'node:module';
import type soap from 'soap';

const require = createRequire(import.meta.url);
const requireOfSoap = createRequire(require.resolve('soap/lib/client.js'));

/** What `soap` asks for and needs none of, by the names it asks by. */
const STAND_INS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['./http', lazyHttp()],
  ['../http', lazyHttp()],
  ['debug', lazyDebug],
  // Node's own, which looks for the colours of a terminal and opens one for it.
  ['assert', { ok: lazyAssert }],
]);

function lazyHttp(): object {
  return {
    get HttpClient(): unknown {
      return requireOfSoap('./http.js').HttpClient;
    },
  };
}

function lazyDebug(namespace: string): (...args: readonly unknown[]) => void {
  return (...args) => requireOfSoap('debug')(namespace)(...args);
}

function lazyAssert(value: unknown, message?: string): void {
  if (!value) requireOfSoap('assert').ok(value, message);
}

/** Where every `require` of the process comes by. A builtin has no other place where something can stand in for it. */
const loader: { _load(this: void, request: string, ...rest: readonly unknown[]): unknown } = Object(Module);

function withStandIns<T>(load: () => T): T {
  const { _load: plainly } = loader;
  loader._load = (request, ...rest) => STAND_INS.get(request) ?? plainly(request, ...rest);
  try {
    return load();
  } finally {
    loader._load = plainly;
  }
}

const { Client: loadedClient }: Pick<typeof soap, 'Client'> = withStandIns(() =>
  requireOfSoap('./client.js'),
);

export const Client = loadedClient;

/** Loaded on the first call: only who brings a WSDL needs it. */
export function wsdlClass(): typeof soap.WSDL {
  const { WSDL }: Pick<typeof soap, 'WSDL'> = withStandIns(() => requireOfSoap('./wsdl/index.js'));
  return WSDL;
}
