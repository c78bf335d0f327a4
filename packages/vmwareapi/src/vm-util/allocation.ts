/**
 * Resource shares, limits and reservations out of a flavor's `quota:` extra specs.
 *
 * Four resources share one grammar: `quota:<resource>_limit`, `_reservation`, `_shares_level` and
 * `_shares_share`. CPU counts in MHz, memory in MiB, disk I/O in operations and NICs in Mbit per second.
 * A missing, empty or zero limit means unlimited.
 */
import {
  dataObject,
  type ResourceAllocationInfo,
  type SharesInfo,
  type SharesLevel,
  type StorageIOAllocationInfo,
  type VirtualEthernetCardResourceAllocation,
} from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';

export type AllocatedResource = 'cpu' | 'memory' | 'disk_io' | 'vif';

/** In the resource's own unit. */
export interface Allocation {
  readonly limit?: number;
  readonly reservation?: number;
  readonly shares: SharesInfo;
}

type ExtraSpecs = Readonly<Record<string, string>>;

const LEVELS: readonly SharesLevel[] = ['low', 'normal', 'high', 'custom'];
const UNLIMITED = -1;

/**
 * What the extra specs say of one resource; `undefined` when they say nothing.
 *
 * @throws {InvalidInput} a value is no whole number, a level does not exist, a share number comes without
 *   the level `custom` or the other way round, or the reservation is above the limit
 */
export function readAllocation(extraSpecs: ExtraSpecs, resource: AllocatedResource): Allocation | undefined {
  const key = (suffix: string): string => `quota:${resource}_${suffix}`;
  const limit = wholeNumber(extraSpecs, key('limit')) || undefined;
  const reservation = wholeNumber(extraSpecs, key('reservation')) || undefined;
  const level = readLevel(extraSpecs, key('shares_level'));
  const share = wholeNumber(extraSpecs, key('shares_share'));

  if (share !== undefined && level !== 'custom') {
    throw invalidProperty(key('shares_share'), `needs ${key('shares_level')} to be "custom"`, share);
  }
  if (share === undefined && level === 'custom') {
    throw invalidProperty(key('shares_level'), `"custom" needs ${key('shares_share')}`);
  }
  if (limit !== undefined && reservation !== undefined && reservation > limit) {
    throw invalidProperty(key('reservation'), `must not be above ${key('limit')} (${limit})`, reservation);
  }
  if (limit === undefined && reservation === undefined && level === undefined) return undefined;
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(reservation === undefined ? {} : { reservation }),
    shares: { level: level ?? 'normal', shares: share ?? 0 },
  };
}

export function resourceAllocation({ limit, reservation, shares }: Allocation): ResourceAllocationInfo {
  return { reservation: reservation ?? 0, limit: limit ?? UNLIMITED, shares };
}

export function storageIoAllocation({ limit, reservation, shares }: Allocation): StorageIOAllocationInfo {
  return { limit: limit ?? UNLIMITED, shares, reservation: reservation ?? 0 };
}

export function ethernetAllocation(allocation: Allocation): VirtualEthernetCardResourceAllocation {
  const { limit, reservation, shares } = allocation;
  return dataObject('VirtualEthernetCardResourceAllocation', {
    reservation: reservation ?? 0,
    share: shares,
    limit: limit ?? UNLIMITED,
  });
}

function readLevel(extraSpecs: ExtraSpecs, key: string): SharesLevel | undefined {
  const text = extraSpecs[key]?.trim();
  if (!text) return undefined;
  const level = LEVELS.find((known) => known === text);
  if (level === undefined) throw invalidProperty(key, `must be one of ${LEVELS.join(', ')}`, text);
  return level;
}

/** A whole number of 0 or more; `undefined` when the key is missing or empty. */
export function wholeNumber(extraSpecs: ExtraSpecs, key: string): number | undefined {
  const text = extraSpecs[key]?.trim();
  if (!text) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw invalidProperty(key, 'must be a whole number of 0 or more', text);
  }
  return number;
}
