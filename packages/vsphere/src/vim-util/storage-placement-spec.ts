/**
 * What Storage DRS is asked with: where in a datastore cluster should this go?
 */
import type {
  StoragePlacementSpec,
  VirtualMachineCloneSpec,
  VirtualMachineConfigSpec,
  VirtualMachineRelocateSpec,
} from '../schema/generated/data-objects.js';
import type { StoragePlacementSpecPlacementType } from '../schema/generated/enums.js';
import type { Ref } from '../schema/managed-object-reference.js';

/** Which of these the server needs depends on `type`: it says so with InvalidArgument. */
export interface StoragePlacement {
  readonly type: StoragePlacementSpecPlacementType;
  /** The datastore cluster. */
  readonly pod: Ref<'StoragePod'>;
  /** The VM to clone, relocate or reconfigure. */
  readonly vm?: Ref<'VirtualMachine'> | undefined;
  readonly cloneSpec?: VirtualMachineCloneSpec | undefined;
  readonly cloneName?: string | undefined;
  readonly configSpec?: VirtualMachineConfigSpec | undefined;
  readonly relocateSpec?: VirtualMachineRelocateSpec | undefined;
  /** Of the VM that is made. */
  readonly folder?: Ref<'Folder'> | undefined;
  readonly resourcePool?: Ref<'ResourcePool'> | undefined;
  readonly host?: Ref<'HostSystem'> | undefined;
}

/** The spec for `RecommendDatastores`; only what is given is in it. */
export function storagePlacementSpec({ type, pod, ...rest }: StoragePlacement): StoragePlacementSpec {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { type, podSelectionSpec: { storagePod: pod }, ...given };
}
