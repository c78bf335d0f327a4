import { describe, expect, it } from 'vitest';
import { planTraits } from './traits.js';

const plan = (extraSpecs: Record<string, string>, traitsRequired: string[] = []) =>
  planTraits({ name: 'm', vcpus: 1, memoryMb: 4, rootGb: 1, extraSpecs }, { traitsRequired });

describe('planTraits', () => {
  it.each([
    [{}, [], { nestedHv: false, numaAligned: false }],
    [{ 'trait:HW_CPU_X86_VMX': 'required' }, [], { nestedHv: true, numaAligned: false }],
    [{ 'trait:HW_CPU_X86_VMX': 'forbidden' }, [], { nestedHv: false, numaAligned: false }],
    [{}, ['HW_CPU_X86_SVM'], { nestedHv: true, numaAligned: false }],
    [{ 'trait:CUSTOM_NUMASIZE_C48_M729': 'required' }, [], { nestedHv: false, numaAligned: true }],
    [{ 'trait:COMPUTE_NODE': 'required' }, ['HW_CPU_X86_AVX'], { nestedHv: false, numaAligned: false }],
  ])('makes of %j and %j %j', (extraSpecs: Record<string, string>, traits: string[], planned) => {
    expect(plan(extraSpecs, traits)).toEqual(planned);
  });

  it('D-39: refuses a trait that is neither required nor forbidden', () => {
    expect(() => plan({ 'trait:HW_CPU_X86_VMX': 'yes' })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ property: 'trait:HW_CPU_X86_VMX' }) }),
    );
  });
});
