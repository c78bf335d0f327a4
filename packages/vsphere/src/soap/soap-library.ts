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

const { Client: loadedClient }: Pick<typeof soap, 'Client'> = withStandIns(() =>
  requireOfSoap('./client.js'),
);

export const Client = loadedClient;

/** Loaded on the first call: only who brings a WSDL needs it. */
export function wsdlClass(): typeof soap.WSDL {
  const { WSDL }: Pick<typeof soap, 'WSDL'> = withStandIns(() => requireOfSoap('./wsdl/index.js'));
  return WSDL;
}

function withStandIns<T>(load: () => T): T {
  const places = [
    standIn('./http.js', {
      get HttpClient(): unknown {
        return requireOfSoap('./http.js').HttpClient;
      },
    }),
    standIn('debug', (namespace: string) => (...args: readonly unknown[]): void => {
      requireOfSoap('debug')(namespace)(...args);
    }),
  ];
  try {
    return load();
  } finally {
    for (const place of places) if (place !== undefined) delete require.cache[place];
  }
}

/** Puts `exports` in the place of a module that is not loaded yet, and says where that is. */
function standIn(name: string, exports: unknown): string | undefined {
  const place = requireOfSoap.resolve(name);
  if (require.cache[place] !== undefined) return undefined;
  const module = new Module(place);
  module.exports = exports;
  module.loaded = true;
  require.cache[place] = module;
  return place;
}
