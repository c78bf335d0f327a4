/** Where an iSCSI target listens: an address and a port, written as `10.0.0.1:3260`. */
import { isIPv6 } from 'node:net';
import { InvalidOptionError } from '../errors.js';

/** IANA's port for iSCSI, and ESX's when none is said. */
const ISCSI_PORT = 3260;

/** An address and its port, apart. */
export interface IscsiPortal {
  /** A host name or an IP address, of IPv6 without brackets. */
  readonly address: string;
  /** 3260 if not given. */
  readonly port?: number | undefined;
}

const PORTAL = /^(?:\[(?<six>[^\]]+)\]|(?<address>[^:[\]]+))(?::(?<port>\d+))?$/;

/**
 * The address and port in a text: `10.0.0.1`, `san:3261`, `[fd00::1]:3260`, `fd00::1`.
 *
 * @throws {InvalidOptionError} it has no address, or no port that can be
 */
export function parsePortal(text: string): Required<IscsiPortal> {
  const portal = readPortal(text);
  if (portal !== undefined) return portal;
  throw new InvalidOptionError(
    'portal',
    `${JSON.stringify(text)} is no address with an optional port, like 10.0.0.1:3260`,
  );
}

/** The same for what a server says, which may be anything. */
export function readPortal(text: string): Required<IscsiPortal> | undefined {
  if (isIPv6(text)) return { address: text.toLowerCase(), port: ISCSI_PORT };
  const { six, address, port: digits } = PORTAL.exec(text)?.groups ?? {};
  const found = six ?? address;
  const port = Number(digits ?? ISCSI_PORT);
  if (found === undefined || port < 1 || port > 65_535) return undefined;
  return { address: found.toLowerCase(), port };
}

/** One text for one portal. */
export function portalKey({ address, port = ISCSI_PORT }: IscsiPortal): string {
  return `${address.toLowerCase()} ${port}`;
}
