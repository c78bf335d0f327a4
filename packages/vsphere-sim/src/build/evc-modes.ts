/**
 * The generations of CPUs that guests can be shown: EVC modes, with some of the features that came with each.
 *
 * A mode masks what came later, whatever the host has. The names are a vCenter's; the features are a few for each
 * generation, not all that a vCenter lists.
 */
import type { EVCMode, HostFeatureMask } from '@kilonova/vsphere/wire';

/** What the simulator's hosts are made of. */
export const HOST_EVC_MODE = 'intel-cascadelake';

/** Oldest first, each with what it brought. */
const GENERATIONS: Readonly<Record<string, readonly (readonly [name: string, ...features: string[]])[]>> = {
  intel: [
    ['merom', 'cpuid.SSSE3'],
    ['penryn', 'cpuid.SSE41'],
    ['nehalem', 'cpuid.SSE42', 'cpuid.POPCNT'],
    ['westmere', 'cpuid.AES', 'cpuid.PCLMULQDQ'],
    ['sandybridge', 'cpuid.AVX', 'cpuid.XSAVE'],
    ['ivybridge', 'cpuid.F16C', 'cpuid.RDRAND'],
    ['haswell', 'cpuid.AVX2', 'cpuid.FMA'],
    ['broadwell', 'cpuid.ADX', 'cpuid.RDSEED'],
    ['skylake', 'cpuid.AVX512F', 'cpuid.PKU'],
    ['cascadelake', 'cpuid.AVX512VNNI'],
  ],
  amd: [
    ['greyhound-no3dnow', 'cpuid.SSE4A'],
    ['bulldozer', 'cpuid.AVX', 'cpuid.AES'],
    ['piledriver', 'cpuid.F16C', 'cpuid.FMA'],
    ['steamroller', 'cpuid.FSGSBASE'],
    ['zen', 'cpuid.AVX2', 'cpuid.ADX'],
    ['zen2', 'cpuid.CLWB'],
  ],
};

export const evcModes: EVCMode[] = Object.entries(GENERATIONS).flatMap(([vendor, generations]) =>
  generations.map(([name], tier) => ({
    key: `${vendor}-${name}`,
    label: `${vendor === 'intel' ? 'Intel' : 'AMD'} "${name}" Generation`,
    summary: `What CPUs of the generation ${name} have, and no more`,
    vendor,
    track: generations.slice(0, tier + 1).map(([earlier]) => `${vendor}-${earlier}`),
    vendorTier: tier + 1,
    featureMask: maskOf(vendor, generations, tier),
  })),
);

/** Each feature that any of the vendor's CPUs has: there up to the tier, not there above it. */
function maskOf(
  vendor: string,
  generations: NonNullable<(typeof GENERATIONS)[string]>,
  tier: number,
): HostFeatureMask[] {
  const features = generations.flatMap(([, ...brought], index) =>
    brought.map((key) => ({ key, featureName: key, value: index <= tier ? 'Val:1' : 'Val:0' })),
  );
  const maker = { key: `cpuid.${vendor}`, featureName: `cpuid.${vendor}`, value: 'Val:1' };
  return [maker, ...features];
}
