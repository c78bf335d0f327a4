/** What all kinds of views have in common. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';

export interface LiveView {
  readonly object: ManagedObject;
  /** What the view shows now. */
  refs(): readonly ManagedObjectReference[];
  /** Stops following the inventory. */
  close(): void;
}
