import { describe, expect, it } from 'vitest';
import { chooseEvcMode } from './evc-mode.js';

const mode = (key: string, vendor: string, vendorTier: number) => ({
  key,
  label: key,
  summary: key,
  vendor,
  vendorTier,
});
const supported = [
  mode('intel-broadwell', 'intel', 6),
  mode('intel-skylake', 'intel', 7),
  mode('intel-icelake', 'intel', 9),
  mode('amd-zen', 'amd', 7),
];

describe('chooseEvcMode', () => {
  it('takes the mode that is asked for where every host can be it', () => {
    expect(chooseEvcMode('intel-broadwell', supported, ['intel-skylake', 'intel-icelake']).key).toBe(
      'intel-broadwell',
    );
    expect(chooseEvcMode('intel-skylake', supported, ['intel-skylake']).key).toBe('intel-skylake');
  });

  it('cuts it down to what the weakest host can be', () => {
    expect(chooseEvcMode('intel-icelake', supported, ['intel-icelake', 'intel-broadwell']).key).toBe(
      'intel-broadwell',
    );
  });

  it.each([
    ['a mode nobody has', 'intel-z80', ['intel-skylake'], /one of intel-broadwell, intel-skylake/u],
    ['a mode of the other vendor', 'amd-zen', ['intel-skylake'], /hosts are of intel/u],
    ['hosts that know no modes', 'intel-skylake', [undefined], /knows no modes/u],
  ])('D-39: refuses %s', (_what, name, hostModes: (string | undefined)[], says) => {
    expect(() => chooseEvcMode(name, supported, hostModes)).toThrow(says);
  });
});
