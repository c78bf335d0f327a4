/**
 * What the certificate is for: the names and addresses that the server is reached by, and those of the hosts that it
 * answers for.
 */
import { isIP } from 'node:net';
import type { World } from '../model/world.js';

const LOCAL = ['localhost', '127.0.0.1', '::1'];
/** More would make each handshake carry them all. */
const MOST_HOSTS = 256;
const DOMAIN_NAME =
  /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

/** @param listening the address that the server listens at */
export function serverNames(world: World, listening: string, names: readonly string[] = []): string[] {
  const hosts = world.inventory
    .ofType('HostSystem')
    .map((host) => host.get('name'))
    .filter((name) => isIP(name) !== 0 || DOMAIN_NAME.test(name))
    .slice(0, MOST_HOSTS);
  return [...new Set([...LOCAL, ...names, ...(isAny(listening) ? [] : [listening]), ...hosts])];
}

function isAny(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}
