/**
 * Where a server's SDK endpoint is.
 *
 * People write a server as a host name, as host and port, or as a URL. All mean `https` and `/sdk`
 * unless they say otherwise: plain HTTP is spoken only to a URL that says `http://`.
 */
import { InvalidOptionError } from '../errors.js';

export interface Endpoint {
  /** The full address, for soap: `https://vc.example.com:8443/sdk`. */
  readonly url: string;
  readonly secure: boolean;
  /** Host name or address to connect to, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** Host and port as people know them, for messages and the Host header. */
  readonly authority: string;
}

/** @throws {InvalidOptionError} `server` is not something to connect to */
export function parseServer(server: string): Endpoint {
  const url = parseUrl(server);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InvalidOptionError('server', `${url.protocol}// is not spoken here; use https://`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidOptionError(
      'server',
      'credentials do not belong in the address; use username and password',
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InvalidOptionError('server', 'an address with a query or a fragment is not an SDK endpoint');
  }
  if (url.pathname === '/') url.pathname = '/sdk';
  return endpointOf(url);
}

/** Where an address leads. */
export function endpointOf(url: URL): Endpoint {
  const secure = url.protocol === 'https:';
  return {
    url: url.href,
    secure,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    authority: url.host,
  };
}

function parseUrl(server: string): URL {
  const text = server.trim();
  const address = text.includes('://') ? text : `https://${bracketed(text)}`;
  if (text === '' || !URL.canParse(address)) {
    throw new InvalidOptionError('server', 'expected a host name, host:port or https://host:port/sdk');
  }
  return new URL(address);
}

/** A bare IPv6 address has more than one colon, and no brackets yet. */
function bracketed(text: string): string {
  return /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text) ? `[${text}]` : text;
}
