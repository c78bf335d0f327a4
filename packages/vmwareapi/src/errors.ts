/**
 * Errors that only this driver has. All are of the contract's family, so a host that has never heard of
 * them still knows what to do.
 */
import {
  ComputeError,
  Invalid,
  NotFound,
  type ComputeErrorOptions,
  type ErrorReaction,
} from '@kilonova/core';

/** vCenter refused or failed, and no error of the contract says it better. The fault is the cause. */
export class VMwareDriverException extends ComputeError<{ verb: string; reason: string }> {
  static override readonly code: string = 'VMWARE_DRIVER_EXCEPTION';

  constructor(
    facts: { verb: string; reason: string; instanceUuid?: string; fault?: string },
    options?: ComputeErrorOptions,
  ) {
    super(`vCenter could not do ${facts.verb}: ${facts.reason}.`, {
      ...options,
      details: { ...options?.details, ...facts },
    });
  }
}

/** The configured cluster does not exist, or the account may not see it. */
export class ClusterNotFound extends NotFound<{ clusterName: string; available: readonly string[] }> {
  static override readonly code: string = 'CLUSTER_NOT_FOUND';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { clusterName: string; available: readonly string[] }, options?: ComputeErrorOptions) {
    const known = facts.available.length === 0 ? 'It has none that this account may see' : 'It has';
    super(
      `vCenter has no cluster "${facts.clusterName}". ${[known, facts.available.join(', ')].join(' ').trim()}. Correct the option clusterName.`,
      { ...options, details: { ...options?.details, ...facts } },
    );
  }
}

/** Several clusters have the configured name. */
export class ClusterAmbiguous extends Invalid<{ clusterName: string; candidates: readonly string[] }> {
  static override readonly code: string = 'CLUSTER_AMBIGUOUS';

  constructor(facts: { clusterName: string; candidates: readonly string[] }, options?: ComputeErrorOptions) {
    super(
      `${facts.candidates.length} clusters have the name "${facts.clusterName}". ` +
        `Set the option clusterName to the inventory path of the one you mean: ${facts.candidates.join(', ')}.`,
      { ...options, details: { ...options?.details, ...facts } },
    );
  }
}

/** The flavor, the image or the options name a storage policy that the vCenter does not have. */
export class StoragePolicyNotFound extends NotFound<{
  policy: string;
  property: string;
  available: readonly string[];
}> {
  static override readonly code: string = 'STORAGE_POLICY_NOT_FOUND';

  constructor(
    facts: { policy: string; property: string; available: readonly string[] },
    options?: ComputeErrorOptions,
  ) {
    const known = facts.available.length === 0 ? 'It has none that this account may see' : 'It has';
    super(
      `vCenter has no storage policy "${facts.policy}", which ${facts.property} names. ` +
        `${[known, facts.available.join(', ')].join(' ').trim()}.`,
      { ...options, details: { ...options?.details, ...facts } },
    );
  }
}

/** Several VMs carry the uuid of one instance: nothing can be done to it before one of them is gone. */
export class DuplicateInstanceUuid extends Invalid<{ instanceUuid: string; vms: readonly string[] }> {
  static override readonly code: string = 'DUPLICATE_INSTANCE_UUID';

  constructor(facts: { instanceUuid: string; vms: readonly string[] }, options?: ComputeErrorOptions) {
    super(
      `${facts.vms.length} VMs have the instance UUID ${facts.instanceUuid}: ${facts.vms.join(', ')}. ` +
        'Give all but one of them another, or remove them.',
      { ...options, details: { ...options?.details, ...facts } },
    );
  }
}

/** The VM that carries the instance's uuid is marked as somebody else's. It was not touched. */
export class ForeignVirtualMachine extends Invalid<{ instanceUuid: string; vm: string }> {
  static override readonly code: string = 'FOREIGN_VIRTUAL_MACHINE';

  constructor(
    facts: { instanceUuid: string; vm: string; managedBy?: string },
    options?: ComputeErrorOptions,
  ) {
    super(
      `${facts.vm} has the instance UUID ${facts.instanceUuid} but was not made for this instance` +
        `${facts.managedBy === undefined ? '' : ` (it is managed by ${facts.managedBy})`}. It was left alone.`,
      { ...options, details: { ...options?.details, ...facts } },
    );
  }
}

/** Something a failed spawn could not take back. */
export interface Leftover {
  readonly kind: 'vm' | 'folder' | 'task';
  /** `VirtualMachine:vm-42`, `[datastore1] folder`, or `Task:task-7`. */
  readonly what: string;
  /** Why it is still there, or may be. */
  readonly reason: string;
}

/** A spawn failed, and not all of it could be taken back. The cause is why it failed; `destroy` removes the rest. */
export class InstanceLeftBehind extends ComputeError<{
  instanceUuid: string;
  leftovers: readonly Leftover[];
}> {
  static override readonly code: string = 'INSTANCE_LEFT_BEHIND';
  // Another host of the same vCenter would run into what is left.
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(
    facts: { instanceUuid: string; leftovers: readonly Leftover[] },
    options: ComputeErrorOptions & { readonly cause: unknown },
  ) {
    const { cause } = options;
    const list = facts.leftovers.map(({ what, reason }) => `${what} (${reason})`).join(', ');
    super(
      `Instance ${facts.instanceUuid} could not be built, and this may be left of it: ${list}. ` +
        `Destroy the instance to remove it. It failed because: ${cause instanceof Error ? cause.message : String(cause)}`,
      { ...options, details: { ...options.details, ...facts } },
    );
  }
}
