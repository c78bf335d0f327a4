/** What a VM brings along from the package it was deployed from: properties for its guest, products, licences. */
import type {
  VirtualMachineConfigInfo,
  VirtualMachineConfigSpec,
  VmConfigInfo,
} from '@kilonova/vsphere/wire';
import { updated } from '../../../build/array-updates.js';

const NONE: VmConfigInfo = {
  ipAssignment: {},
  installBootRequired: false,
  installBootStopDelay: 0,
};

/** @throws {SimFault} InvalidArgument: of an entry that is not there, or is added twice */
export function withVApp(
  config: VirtualMachineConfigInfo,
  { vAppConfig: spec, vAppConfigRemoved }: VirtualMachineConfigSpec,
): VirtualMachineConfigInfo {
  if (vAppConfigRemoved === true) {
    const { vAppConfig: _gone, ...rest } = config;
    return rest;
  }
  if (spec === undefined) return config;
  const before = config.vAppConfig ?? NONE;
  const { product, property, ovfSection, ...plain } = spec;
  const path = 'configSpec.vAppConfig';
  return {
    ...config,
    vAppConfig: {
      ...before,
      ...plain,
      product: updated(before.product, product, { path: `${path}.product`, keyMember: 'key' }),
      property: updated(before.property, property, { path: `${path}.property`, keyMember: 'key' }),
      ovfSection: updated(before.ovfSection, ovfSection, {
        path: `${path}.ovfSection`,
        keyMember: 'key',
        // Their keys are the server's to give where a client gives none.
        made: (info) => ({ key: before.ovfSection?.length ?? 0, ...info }),
      }),
      _type: 'VmConfigInfo',
    },
  };
}
