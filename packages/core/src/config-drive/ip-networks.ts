/** From `10.0.0.0/24` to its network and netmask, for both families, in the form that is usual for them. */
import { isIPv4, isIPv6 } from 'node:net';

export interface IpNetwork {
  readonly version: 4 | 6;
  readonly network: string;
  readonly netmask: string;
}

/** undefined when it is no network. */
export function ipNetworkOf(cidr: string): IpNetwork | undefined {
  const [address = '', prefix = '', ...more] = cidr.split('/');
  const version = isIPv4(address) ? 4 : isIPv6(address) ? 6 : undefined;
  const length = Number(prefix);
  const bits = version === 4 ? 32 : 128;
  if (version === undefined || more.length > 0 || !/^\d{1,3}$/.test(prefix) || length > bits)
    return undefined;
  const all = (1n << BigInt(bits)) - 1n;
  const mask = all ^ (all >> BigInt(length));
  const [read, write] = version === 4 ? [readIpv4, writeIpv4] : [readIpv6, writeIpv6];
  return { version, network: write(read(address) & mask), netmask: write(mask) };
}

function readIpv4(address: string): bigint {
  return address.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function writeIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

function readIpv6(address: string): bigint {
  const [head = '', tail] = canonical(address).split('::');
  const first = groups(head);
  const last = groups(tail ?? '');
  const zeros = Array<bigint>(8 - first.length - last.length).fill(0n);
  return [...first, ...zeros, ...last].reduce((value, group) => (value << 16n) | group, 0n);
}

function groups(text: string): bigint[] {
  return text === '' ? [] : text.split(':').map((group) => BigInt(`0x${group}`));
}

function writeIpv6(value: bigint): string {
  const shifts = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n];
  return canonical(shifts.map((shift) => ((value >> shift) & 0xffffn).toString(16)).join(':'));
}

/** Shortest form, in hexadecimal throughout. */
function canonical(address: string): string {
  const [withoutZone = ''] = address.split('%');
  return new URL(`http://[${withoutZone}]`).hostname.slice(1, -1);
}
