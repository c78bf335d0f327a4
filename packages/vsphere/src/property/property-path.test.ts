import { describe, expectTypeOf, it } from 'vitest';
import type {
  ManagedObjectReference,
  OptionValue,
  VirtualDevice,
  VirtualMachineConfigInfo,
  VirtualMachinePowerState,
} from '../index.js';
import type { PropertiesOf, PropertyValue } from './property-path.js';

// Held by the compiler: `tsc -p tsconfig.test.json` fails when one of these is not so.
describe('the type of a property path', () => {
  it('is the type that the schema gives to what it leads to', () => {
    expectTypeOf<PropertyValue<'VirtualMachine', 'name'>>().toEqualTypeOf<string>();
    expectTypeOf<PropertyValue<'VirtualMachine', 'config'>>().toEqualTypeOf<VirtualMachineConfigInfo>();
    expectTypeOf<
      PropertyValue<'VirtualMachine', 'runtime.powerState'>
    >().toEqualTypeOf<VirtualMachinePowerState>();
    expectTypeOf<PropertyValue<'VirtualMachine', 'config.hardware.device'>>().toEqualTypeOf<
      VirtualDevice[]
    >();
    expectTypeOf<
      PropertyValue<'ClusterComputeResource', 'resourcePool'>
    >().toExtend<ManagedObjectReference>();
  });

  it('is the type of an element where the path picks one', () => {
    expectTypeOf<
      PropertyValue<'VirtualMachine', 'config.hardware.device[4000]'>
    >().toEqualTypeOf<VirtualDevice>();
    expectTypeOf<
      PropertyValue<'VirtualMachine', 'config.hardware.device[4000].key'>
    >().toEqualTypeOf<number>();
    expectTypeOf<
      PropertyValue<'VirtualMachine', 'config.extraConfig["nvp.vm-uuid"]'>
    >().toEqualTypeOf<OptionValue>();
  });

  it('is unknown for a path that the schema does not have', () => {
    expectTypeOf<PropertyValue<'VirtualMachine', 'nmae'>>().toBeUnknown();
    expectTypeOf<PropertyValue<'VirtualMachine', 'config.nmae'>>().toBeUnknown();
    expectTypeOf<PropertyValue<string, 'name'>>().toBeUnknown();
  });

  it('makes every property one that may be absent', () => {
    expectTypeOf<PropertiesOf<'Datastore', 'name' | 'summary.freeSpace'>>().toEqualTypeOf<{
      readonly name?: string;
      readonly 'summary.freeSpace'?: number | bigint;
    }>();
  });
});
