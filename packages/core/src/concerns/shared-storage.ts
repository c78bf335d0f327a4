/**
 * Finding out whether two hosts see the same files: one writes a test file, the
 * other looks for it, the first removes it (`checkInstanceSharedStorageCleanup`
 * in the base class, which a driver with these two overrides).
 */
import type { Instance } from '../model/instance.js';
import type { Json } from '../model/json.js';
import type { OperationContext } from '../operation.js';

/** Where the test file is; passed between hosts as JSON. */
export type SharedStorageProbe = Readonly<Record<string, Json>>;

export interface SharedStorageVerbs {
  /** On the destination. Writes the file, and says where; null when sharing is out of the question. */
  checkInstanceSharedStorageLocal?(
    ctx: OperationContext,
    instance: Instance,
  ): Promise<SharedStorageProbe | null>;

  /** On the source. True when the file is seen from here. Changes nothing. */
  checkInstanceSharedStorageRemote?(ctx: OperationContext, probe: SharedStorageProbe): Promise<boolean>;
}
