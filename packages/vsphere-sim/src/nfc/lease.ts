/**
 * A lease on the files of a VM: as long as it lasts they can be sent or fetched over HTTP, and nobody else gets at
 * them.
 *
 * It lasts as long as its client says now and then how far it is. It ends by being completed, by being aborted, when
 * nothing has been heard of its client for too long, or with the client's session.
 */
import type {
  HttpNfcLeaseInfo,
  HttpNfcLeaseManifestEntry,
  LocalizedMethodFault,
  ManagedObjectReference,
} from '@kilonova/vsphere/wire';
import type { Timer } from '../model/clock.js';
import { localizedFault } from '../model/localized-fault.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { LockMode } from '../storage/file-node.js';
import { SimFault } from '../wire/sim-fault.js';
import type { ChecksumType, LeaseDevice } from './lease-device.js';

export type LeaseDirection = 'import' | 'export';

export interface LeaseParts {
  readonly world: World;
  readonly moid: string;
  readonly direction: LeaseDirection;
  /** `https://host:port` as the client addressed the server: the simulator answers for its hosts. */
  readonly origin: string;
  /** SHA-1, of the certificate there; empty without TLS. */
  readonly thumbprint: string;
}

/** What a lease is on, once it is ready. */
export interface LeaseContent {
  readonly entity: ManagedObjectReference;
  readonly devices: readonly LeaseDevice[];
  /** Takes back what was made, when the lease is not completed. */
  readonly undo?: (() => void) | undefined;
}

/** What a vCenter tells its clients. */
const LEASE_TIMEOUT_S = 300;

export class Lease {
  readonly object: Managed<'HttpNfcLease'>;
  readonly direction: LeaseDirection;
  /** In the addresses of its files: whoever knows it may use the lease. */
  readonly ticket: string;
  /** The fault that it ended with, undefined when it was completed. */
  readonly ended: Promise<LocalizedMethodFault | undefined>;
  /** Told of the percentages that the client reports. */
  onProgress: ((percent: number) => void) | undefined;
  readonly #parts: LeaseParts;
  readonly #over = new AbortController();
  #end: (fault: LocalizedMethodFault | undefined) => void = () => undefined;
  #content: LeaseContent | undefined;
  #expiry: Timer | undefined;
  #timedOut = false;

  constructor(parts: LeaseParts) {
    const { world, moid, direction } = parts;
    this.#parts = parts;
    this.direction = direction;
    this.ticket = world.random.uuid();
    this.object = new ManagedObject(
      { type: 'HttpNfcLease', value: moid },
      {
        initializeProgress: 0,
        transferProgress: 0,
        mode: 'pushOrGet',
        capabilities: { pullModeSupported: true, corsSupported: false },
        state: 'initializing',
      },
    );
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get isReady(): boolean {
    return this.object.get('state') === 'ready';
  }

  get isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** Aborts when the lease is over. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** Its files; none before it is ready. */
  get devices(): readonly LeaseDevice[] {
    return this.#content?.devices ?? [];
  }

  /** How far its preparation is. */
  initialized(percent: number): void {
    if (this.#content === undefined) this.object.set('initializeProgress', percent);
  }

  /**
   * Its files can be sent or fetched from now on. Somebody may have given it up before: then what was made is taken back.
   *
   * @throws {SimFault} FileLocked: somebody uses one of the files
   */
  ready(content: LeaseContent): void {
    if (this.isOver) {
      content.undo?.();
      return;
    }
    this.#lock(content);
    this.#content = content;
    this.object.update({ initializeProgress: 100, info: this.#infoOf(content), state: 'ready' });
    this.#renew();
  }

  /** The client lives, and is so far. @throws {SimFault} InvalidState, Timedout: it is over; InvalidArgument */
  progress(percent: number): void {
    this.#assertNotOver();
    if (percent < 0 || percent > 100) {
      throw new SimFault('InvalidArgument', { invalidProperty: 'percent' }, 'That is no percentage.');
    }
    if (!this.isReady) return;
    this.#renew();
    this.object.set('transferProgress', percent);
    this.onProgress?.(percent);
  }

  /**
   * Waits for files that are under way: clients call this as soon as they have sent the last of one.
   *
   * @throws {SimFault} InvalidState: it is not ready, or a file broke off; Timedout
   */
  async complete(): Promise<void> {
    this.assertReady();
    const whole = await Promise.all(this.devices.map((device) => device.settled()));
    this.assertReady();
    if (whole.includes(false)) throw new SimFault('InvalidState', {}, 'A file of the lease broke off.');
    this.#finish();
    this.object.set('state', 'done');
    this.#end(undefined);
  }

  /** By its client. @throws {SimFault} InvalidState, Timedout: it is over */
  abort(fault: LocalizedMethodFault = localizedFault(givenUp())): void {
    this.#assertNotOver();
    this.fail(fault);
  }

  /** What it was for has failed. What was made is taken back. */
  fail(error: LocalizedMethodFault): void {
    if (this.isOver) return;
    this.#finish();
    try {
      this.#content?.undo?.();
    } finally {
      this.object.update({ state: 'error', error });
      this.#end(error);
    }
  }

  /** Of the files that have been fetched. @throws {SimFault} InvalidState, Timedout */
  manifest(): HttpNfcLeaseManifestEntry[] {
    this.assertReady();
    return this.devices.map((device) => device.manifestEntry()).filter((entry) => entry !== undefined);
  }

  /** @throws {SimFault} InvalidState, Timedout; InvalidArgument: there is no such file or sum */
  setChecksumType(key: string, type: string): void {
    this.assertReady();
    const device = this.devices.find((candidate) => candidate.key === key);
    if (device === undefined || !isChecksumType(type)) {
      const invalidProperty = 'deviceUrlsToChecksumTypes';
      throw new SimFault('InvalidArgument', { invalidProperty }, `There is no ${type} of '${key}'.`);
    }
    device.checksumType = type;
  }

  /** @throws {SimFault} InvalidState, Timedout */
  assertReady(): void {
    this.#assertNotOver();
    if (!this.isReady) throw new SimFault('InvalidState', {}, 'The lease is not ready yet.');
  }

  #renew(): void {
    this.#expiry?.cancel();
    this.#expiry = this.#parts.world.clock.after(LEASE_TIMEOUT_S * 1000, () => {
      this.#timedOut = true;
      this.fail(localizedFault(timedOut()));
    });
  }

  #finish(): void {
    this.#expiry?.cancel();
    this.#over.abort(givenUp());
    for (const { isDisk, location } of this.devices) {
      if (isDisk) location.files.unlock(location.relPath, this.object.moid);
    }
  }

  #lock({ devices, undo }: LeaseContent): void {
    const mode: LockMode = this.direction === 'import' ? 'exclusive' : 'shared';
    const locked: LeaseDevice[] = [];
    try {
      for (const device of devices) {
        if (!device.isDisk) continue;
        device.location.files.lock(device.location.relPath, this.object.moid, mode);
        locked.push(device);
      }
    } catch (error) {
      for (const { location } of locked) location.files.unlock(location.relPath, this.object.moid);
      undo?.();
      throw error;
    }
  }

  #infoOf({ entity, devices }: LeaseContent): HttpNfcLeaseInfo {
    const { origin, thumbprint } = this.#parts;
    const base = `${origin}/nfc/${this.ticket}/`;
    const bytes = devices.reduce((sum, { diskCapacityBytes = 0 }) => sum + diskCapacityBytes, 0);
    const datastores = [...new Set(devices.map(({ datastoreKey }) => datastoreKey))];
    return {
      lease: this.object.refAs('HttpNfcLease'),
      // Only entities have files to lease.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      entity: entity as HttpNfcLeaseInfo['entity'],
      deviceUrl: devices.map((device) => device.url(base, thumbprint)),
      totalDiskCapacityInKB: Math.ceil(bytes / 1024),
      leaseTimeout: LEASE_TIMEOUT_S,
      hostMap: datastores.map((datastoreKey) => ({
        datastoreKey,
        hosts: [{ url: base, sslThumbprint: thumbprint }],
      })),
    };
  }

  #assertNotOver(): void {
    if (this.#timedOut) throw timedOut();
    if (this.isOver) throw new SimFault('InvalidState', {}, 'The lease is over.');
  }
}

function isChecksumType(type: string): type is ChecksumType {
  return type === 'sha1' || type === 'sha256';
}

function timedOut(): SimFault {
  return new SimFault('Timedout', {}, 'Nothing has been heard of the client of the lease for too long.');
}

/** When its client gives no reason. */
export function givenUp(): SimFault {
  return new SimFault('RequestCanceled', {}, 'The transfer was given up.');
}
