/**
 * npm `soap`, without what no call of ours needs.
 *
 * `soap` as a whole takes longer to load than a login: its index brings a server and XML signatures, its HTTP client
 * axios and NTLM. We need its client and its WSDL, and send through a transport of our own. So the two are loaded by
 * their own names, and while they load something stands in for what they would load but not use: it fetches the
 * real thing should it ever be asked for. Whoever else uses `soap` in the process finds it as it always is. The
 * version is pinned for it.
 */
import { createRequire, Module } from 'node:module';
import type soap from 'soap';

const require = createRequire(import.meta.url);
const requireOfSoap = createRequire(require.resolve('soap/lib/client.js'));

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
const client: Pick<typeof soap, 'Client'> = requireOfSoap('./client.js');
const wsdl: Pick<typeof soap, 'WSDL'> = requireOfSoap('./wsdl/index.js');
for (const place of places) if (place !== undefined) delete require.cache[place];

export const { Client } = client;
export const { WSDL } = wsdl;

/** Puts `exports` in the place of a module of `soap`'s that is not loaded yet, and says where that is. */
function standIn(name: string, exports: unknown): string | undefined {
  const place = requireOfSoap.resolve(name);
  if (require.cache[place] !== undefined) return undefined;
  const module = new Module(place);
  module.exports = exports;
  module.loaded = true;
  require.cache[place] = module;
  return place;
}
