/**
 * Traits that a host must have, where they also say something of the VM. All others are for whoever chose the host.
 */
import type { Flavor, ImageProperties } from '@kilonova/core';
import { checkedWord } from './spec-values.js';

/** The host can run hypervisors: then the guest is to be able to be one. */
const HYPERVISOR_TRAITS = ['HW_CPU_X86_VMX', 'HW_CPU_X86_SVM'] as const;
/** The flavor fits a NUMA node of the host. */
const NUMA_TRAIT = /^CUSTOM_NUMASIZE_/;

export interface TraitPlan {
  readonly nestedHv: boolean;
  readonly numaAligned: boolean;
}

/** @throws {InvalidInput} a trait is neither required nor forbidden */
export function planTraits({ extraSpecs = {} }: Flavor, { traitsRequired = [] }: ImageProperties): TraitPlan {
  const required = new Set(traitsRequired);
  for (const [key, value] of Object.entries(extraSpecs)) {
    if (!key.startsWith('trait:')) continue;
    if (checkedWord(value, key, ['required', 'forbidden']) === 'required')
      required.add(key.slice('trait:'.length));
  }
  return {
    nestedHv: HYPERVISOR_TRAITS.some((trait) => required.has(trait)),
    numaAligned: [...required].some((trait) => NUMA_TRAIT.test(trait)),
  };
}
