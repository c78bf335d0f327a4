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
import { oneOf, wholeNumber, type ExtraSpecs } from './spec-values.js';

export type AllocatedResource = 'cpu' | 'memory' | 'disk_io' | 'vif';

/** In the resource's own unit. */
export interface Allocation {
  readonly limit?: number;
  readonly reservation?: number;
  readonly shares: SharesInfo;
}

const LEVELS: readonly SharesLevel[] = ['low', 'normal', 'high', 'custom'];
const UNLIMITED = -1;

/** What a server takes as a custom number of shares. */
const SHARES: Readonly<Record<AllocatedResource, { readonly least: number; readonly most: number }>> = {
  cpu: { least: 1, most: 1_000_000 },
  memory: { least: 1, most: 1_000_000 },
  disk_io: { least: 200, most: 4000 },
  vif: { least: 1, most: 100 },
};

/**
 * What the extra specs say of one resource; `undefined` when they say nothing.
 *
 * @throws {InvalidInput} a value is no whole number, a level does not exist, a share number comes without
 *   the level `custom` or the other way round or is out of its range, or the reservation is above the limit
 */
export function readAllocation(extraSpecs: ExtraSpecs, resource: AllocatedResource): Allocation | undefined {
  const key = (suffix: string): string => `quota:${resource}_${suffix}`;
  const limit = wholeNumber(extraSpecs, key('limit')) || undefined;
  const reservation = wholeNumber(extraSpecs, key('reservation')) || undefined;
  const level = oneOf(extraSpecs, key('shares_level'), LEVELS);
  const share = wholeNumber(extraSpecs, key('shares_share'));

  if (share !== undefined && level !== 'custom') {
    throw invalidProperty(key('shares_share'), `needs ${key('shares_level')} to be "custom"`, share);
  }
  if (share === undefined && level === 'custom') {
    throw invalidProperty(key('shares_level'), `"custom" needs ${key('shares_share')}`);
  }
  const { least, most } = SHARES[resource];
  if (share !== undefined && (share < least || share > most)) {
    throw invalidProperty(key('shares_share'), `must be from ${least} to ${most}`, share);
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
