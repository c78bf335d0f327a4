/**
 * How much of a datastore is taken, and how much more its files may come to take.
 *
 * Thick disks count whole, thin ones by what is allocated; the rest of a thin disk is uncommitted.
 */
export interface Space {
  readonly allocatedBytes: number;
  readonly provisionedBytes: number;
}

export class SpaceAccount {
  #capacity: number;
  readonly #onChange: (() => void) | undefined;
  #used: number;
  #uncommitted = 0;

  constructor(capacityBytes: number, usedBytes: number, onChange?: () => void) {
    this.#capacity = capacityBytes;
    this.#used = usedBytes;
    this.#onChange = onChange;
  }

  get capacityBytes(): number {
    return this.#capacity;
  }

  get freeBytes(): number {
    return Math.max(0, this.#capacity - this.#used);
  }

  get usedBytes(): number {
    return this.#used;
  }

  get uncommittedBytes(): number {
    return this.#uncommitted;
  }

  /** There is more room than before. */
  grow(capacityBytes: number): void {
    this.#capacity = capacityBytes;
    this.#onChange?.();
  }

  add(file: Space): void {
    this.#change(file.allocatedBytes, uncommitted(file));
  }

  remove(file: Space): void {
    this.#change(-file.allocatedBytes, -uncommitted(file));
  }

  #change(used: number, uncommittedBytes: number): void {
    if (used === 0 && uncommittedBytes === 0) return;
    this.#used += used;
    this.#uncommitted += uncommittedBytes;
    this.#onChange?.();
  }
}

function uncommitted({ allocatedBytes, provisionedBytes }: Space): number {
  return Math.max(0, provisionedBytes - allocatedBytes);
}
