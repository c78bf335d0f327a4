/**
 * One kind of thing that a session's update stream carries: states of single objects for whoever waits, or a
 * live copy of an inventory.
 *
 * The stream owns the collector and the long wait; a channel owns its filter, and the view that its
 * filter looks into. It is told what the server says of that filter, and when to forget it all.
 */
import type { ObjectUpdate } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

export interface StreamChannel {
  /** Does anybody want to know? While no channel is watched the stream makes no calls. */
  readonly isWatched: boolean;
  /** Does the server have to be told, or asked, something? */
  readonly needsSync: boolean;
  owns(filter: ManagedObjectReference): boolean;
  /**
   * Puts things right on the server. One call at a time.
   *
   * @param latestWait the number of the wait that was sent last
   */
  sync(
    caller: VimCaller,
    collector: Ref<'PropertyCollector'>,
    latestWait: () => number,
    options: CallOptions,
  ): Promise<void>;
  /** An update that the wait of that number brought. Waits are numbered from 1, in the order they are sent. */
  applyUpdate(update: ObjectUpdate, waitNumber: number): void;
  /** The answer to that wait has been applied. Truncated: the next will bring more at once. */
  answered?(truncated: boolean, waitNumber: number): void;
  /** The server has forgotten all about it, or is to: what is watched will be set up anew. */
  reset(reason: unknown): Ref<'ListView' | 'ContainerView'> | undefined;
  /** This cannot be watched, or not any more. */
  fail(error: Error): void;
  /** The server stays out of reach for longer than most are ready to wait. */
  giveUp(error: Error): void;
}
