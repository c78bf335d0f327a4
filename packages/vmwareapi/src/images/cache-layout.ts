/**
 * Where the image cache keeps what, on each datastore.
 *
 *     kilonova_base/<image id>/<image id>.vmdk        the image; or .iso
 *                              <image id>.<gb>.vmdk   a parent of linked clones, grown to the size of a root disk
 *     kilonova_base/<image id>.fetch/                 the same while it is being made: nobody uses it
 *
 * An image is there when its folder is: the folder is made under another name and gets its own in one move, when all
 * of it is good. The other name can be taken by one process only, so it is also the lock on the fetching.
 */
import { randomUUID } from 'node:crypto';
import { DatastorePath } from '@kilonova/vsphere';

export class CacheLayout {
  readonly base: DatastorePath;
  readonly #id: string;

  constructor(datastore: string, prefix: string, imageId: string) {
    this.base = new DatastorePath(datastore, `${prefix}_base`);
    this.#id = imageId;
  }

  get folder(): DatastorePath {
    return this.base.join(this.#id);
  }

  /** The folder before it has its name. */
  get work(): DatastorePath {
    return this.base.join(`${this.#id}.fetch`);
  }

  /** Of the machine that a disk comes in on. */
  get machine(): DatastorePath {
    return this.work.join('machine');
  }

  get diskName(): string {
    return `${this.#id}.vmdk`;
  }

  get isoName(): string {
    return `${this.#id}.iso`;
  }

  /** Of the parent of linked clones with a root disk of that size. */
  sizedName(rootGb: number): string {
    return `${this.#id}.${rootGb}.vmdk`;
  }

  /** Such a parent before it has its name; no two are called alike. */
  unfinished(rootGb: number): DatastorePath {
    return this.folder.join(`${this.#id}.${rootGb}.${randomUUID()}.vmdk`);
  }

  /** Of the data file of a flat disk, whose other file is the descriptor. */
  get flatName(): string {
    return `${this.#id}-flat.vmdk`;
  }

  /** Of what comes from the image service before it is made into a disk. */
  get rawName(): string {
    return `${this.#id}.sparse.vmdk`;
  }
}
