/**
 * Addresses of transfers: which may be gone to, and how they look in an error.
 */
import { InvalidOptionError } from '../errors.js';

/** Parameters that are part of a file's name. Whatever else stands in a query may be what lets somebody in. */
const SHOWN_PARAMETERS = new Set(['dcPath', 'dsName']);

/** @throws {InvalidOptionError} not an address to transfer to or from */
export function parseTransferUrl(address: string | URL): URL {
  const text = String(address);
  // The text itself is not shown: it may hold a lease or a password.
  if (!URL.canParse(text)) throw new InvalidOptionError('url', 'is not a URL');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InvalidOptionError('url', `${url.protocol}// is not spoken here; use https://`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidOptionError('url', 'credentials do not belong in the address');
  }
  url.hash = '';
  return url;
}

/** The address as people may see it: the name of a lease and unknown parameters are left out. */
export function shownUrl(url: URL): string {
  const query = Array.from(url.searchParams, ([name, value]) =>
    SHOWN_PARAMETERS.has(name) ? `${name}=${value}` : `${name}=…`,
  ).join('&');
  const path = url.pathname.replace(/^\/(nfc|ha-nfc)\/[^/]+/, '/$1/…');
  return `${url.protocol}//${url.host}${path}${query === '' ? '' : `?${query}`}`;
}
