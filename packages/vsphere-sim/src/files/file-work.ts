/**
 * What a change of a VM does on datastores, all or nothing: it is planned first, and carried out when the whole change
 * is found good.
 */

export interface FileWork {
  /** Does it, and returns how to undo it. */
  readonly make?: () => (() => void) | undefined;
  /** What cannot be undone, and so comes last: disks that grow, and files that go. */
  readonly finish?: () => void;
  /** Throws why it cannot be, before anything is done. */
  readonly check?: () => void;
}

/**
 * @returns what undoes all that was made
 * @throws {SimFault} what one of them is refused with, and nothing has changed
 */
export function carryOut(work: readonly FileWork[]): () => void {
  const undo: (() => void)[] = [];
  const undoAll = (): void => {
    for (const each of undo.splice(0).toReversed()) each();
  };
  try {
    for (const { check } of work) check?.();
    for (const { make } of work) {
      const how = make?.();
      if (how !== undefined) undo.push(how);
    }
    for (const { finish } of work) finish?.();
  } catch (error) {
    undoAll();
    throw error;
  }
  return undoAll;
}
