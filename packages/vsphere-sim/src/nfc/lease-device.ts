/** One file of a lease: which device it is for, where it lies, and what has gone through. */
import type { HttpNfcLeaseDeviceUrl, HttpNfcLeaseManifestEntry } from '@kilonova/vsphere/wire';
import { diskBytes } from '../storage/file-listing.js';
import type { FileLocation } from '../storage/file-transfer.js';
import { diskAt } from '../storage/virtual-disks.js';
import { SimFault } from '../wire/sim-fault.js';

export interface LeaseDeviceParts {
  /** `/vm-12/VirtualLsiLogicController0:0` */
  readonly key: string;
  /** The same with the VM's name for its id. */
  readonly importKey: string;
  /** Of the file in its address: `disk-0.vmdk` */
  readonly name: string;
  readonly location: FileLocation;
  readonly datastoreKey: string;
  /** Undefined for what is no disk. */
  readonly diskCapacityBytes?: number | undefined;
  /** Called when the file has come. */
  readonly arrived?: (() => void) | undefined;
}

/** The sums of a file that has been sent as a whole. */
export interface SentFile {
  readonly sizeBytes: number;
  readonly sha1: string;
  readonly sha256: string;
}

export type ChecksumType = 'sha1' | 'sha256';

export class LeaseDevice {
  readonly key: string;
  readonly importKey: string;
  readonly name: string;
  readonly location: FileLocation;
  readonly datastoreKey: string;
  readonly diskCapacityBytes: number | undefined;
  readonly arrived: () => void;
  checksumType: ChecksumType = 'sha1';
  sent: SentFile | undefined;
  /** Of the transfer that is under way: whether it came to its end. */
  #transfer: Promise<boolean> | undefined;

  constructor(parts: LeaseDeviceParts) {
    const { key, importKey, name, location, datastoreKey, diskCapacityBytes, arrived } = parts;
    this.key = key;
    this.importKey = importKey;
    this.name = name;
    this.location = location;
    this.datastoreKey = datastoreKey;
    this.diskCapacityBytes = diskCapacityBytes;
    this.arrived = arrived ?? (() => undefined);
  }

  get isDisk(): boolean {
    return this.diskCapacityBytes !== undefined;
  }

  get isBusy(): boolean {
    return this.#transfer !== undefined;
  }

  /**
   * One transfer at a time. Returns what is called at its end, with whether all has gone through; what is said later
   * does not count.
   *
   * @throws {SimFault} FileLocked
   */
  begin(): (isWhole: boolean) => void {
    const { files, relPath } = this.location;
    if (this.isBusy) {
      throw new SimFault('FileLocked', { file: files.written(relPath) }, 'The file is being transferred.');
    }
    const end: { resolve?: (isWhole: boolean) => void } = {};
    const transfer = new Promise<boolean>((resolve) => {
      end.resolve = resolve;
    });
    this.#transfer = transfer;
    return (isWhole) => {
      if (this.#transfer === transfer) this.#transfer = undefined;
      end.resolve?.(isWhole);
    };
  }

  /** Resolves when nothing is under way any more: false when a transfer that was has broken off. */
  async settled(): Promise<boolean> {
    return (await this.#transfer) ?? true;
  }

  /** @param base where the lease's files are: `https://server/nfc/TICKET/` */
  url(base: string, sslThumbprint: string): HttpNfcLeaseDeviceUrl {
    return {
      key: this.key,
      importKey: this.importKey,
      url: `${base}${this.name}`,
      sslThumbprint,
      disk: this.isDisk,
      targetId: this.name,
      datastoreKey: this.datastoreKey,
    };
  }

  /** Undefined until it has been sent. */
  manifestEntry(): HttpNfcLeaseManifestEntry | undefined {
    if (this.sent === undefined) return undefined;
    const { sizeBytes, sha1 } = this.sent;
    const common = {
      key: this.key,
      sha1,
      checksum: this.sent[this.checksumType],
      checksumType: this.checksumType,
      size: sizeBytes,
      disk: this.isDisk,
    };
    if (this.diskCapacityBytes === undefined) return common;
    const { files, relPath } = this.location;
    return {
      ...common,
      capacity: this.diskCapacityBytes,
      populatedSize: diskBytes(files, diskAt(files, relPath)),
    };
  }
}
