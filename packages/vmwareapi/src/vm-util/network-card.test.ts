import { describe, expect, it } from 'vitest';
import { FOREIGN_VIF_MODELS, vifModelFor } from './network-card.js';

describe('vifModelFor', () => {
  it.each([
    [{}, 'e1000e'],
    [{ hwVifModel: '' }, 'e1000e'],
    [{ hwVifModel: 'vmxnet3' }, 'vmxnet3'],
    [{ hwVifModel: ' VMXNET3 ' }, 'vmxnet3'],
    [{ hwVifModel: 'VirtualPCNet32' }, 'pcnet'],
    [{ hwVifModel: 'vmxnet2' }, 'vmxnet'],
    [{ hwVifModel: 'VirtualVmxnet' }, 'vmxnet'],
  ])('reads %j as %s', (image, model) => {
    expect(vifModelFor(image, 'e1000e')).toBe(model);
  });

  it.each([...FOREIGN_VIF_MODELS])(
    'D-45: takes the default for %s, which only other hypervisors have',
    (name) => {
      expect(vifModelFor({ hwVifModel: name }, 'vmxnet3')).toBe('vmxnet3');
    },
  );

  it('D-39: refuses a name nobody has, and an SR-IOV card with the reason', () => {
    expect(() => vifModelFor({ hwVifModel: 'vmxnte3' }, 'e1000')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ property: 'hw_vif_model' }) }),
    );
    expect(() => vifModelFor({ hwVifModel: 'sriov' }, 'e1000')).toThrow(/needs a device of one host/u);
  });
});
