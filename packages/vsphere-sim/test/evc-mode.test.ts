import { describe, expect, it } from 'vitest';
import { getObjectProperty, getObjects } from '@kilonova/vsphere';
import { faultOf, vmScene, type VmScene } from './vm-scene.js';

async function modesOf({ session }: VmScene) {
  const instance = { type: 'ServiceInstance', value: 'ServiceInstance' } as const;
  const capability = await getObjectProperty(session, instance, 'capability');
  return capability?.supportedEVCMode ?? [];
}

describe('EVC modes', () => {
  it('are told by the server, and what each host can be by the host', async () => {
    const scene = await vmScene();
    const modes = await modesOf(scene);
    const [host] = await getObjects(scene.session, 'HostSystem', { pathSet: ['summary.maxEVCModeKey'] });
    const most = modes.find(({ key }) => key === host?.properties['summary.maxEVCModeKey']);

    expect(most).toMatchObject({ vendor: 'intel' });
    expect(modes.filter(({ vendor }) => vendor === 'intel').map(({ vendorTier }) => vendorTier)).toEqual(
      Array.from({ length: most?.vendorTier ?? 0 }, (_, index) => index + 1),
    );
    const valueIn = (key: string) =>
      modes
        .find((mode) => mode.key === key)
        ?.featureMask?.find(({ featureName }) => featureName === 'cpuid.AVX512F')?.value;
    expect([valueIn('intel-broadwell'), valueIn('intel-skylake')]).toEqual(['Val:0', 'Val:1']);
  });

  it('are a VM’s own until they are taken off', async () => {
    const scene = await vmScene();
    const { session, create } = scene;
    const vm = await create();
    const mask = (await modesOf(scene)).find(({ key }) => key === 'intel-haswell')?.featureMask ?? [];
    await session.runTask(vm, 'ApplyEvcModeVM_Task', { mask });

    expect(await getObjectProperty(session, vm, 'runtime.featureMask')).toMatchObject(mask);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await getObjectProperty(session, vm, 'runtime.featureMask')).toMatchObject(mask);
    expect(await faultOf(session.runTask(vm, 'ApplyEvcModeVM_Task', { mask }))).toMatchObject({
      fault: 'InvalidPowerState',
      requestedState: 'poweredOff',
    });
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'ApplyEvcModeVM_Task', { mask: [] });
    expect(await getObjectProperty(session, vm, 'runtime.featureMask')).toBeUndefined();
  });

  it('are nothing for old hardware, nor is a mask whose values are none', async () => {
    const { session, create } = await vmScene();
    const mask = [{ key: 'cpuid.AVX', featureName: 'cpuid.AVX', value: 'Val:0' }];
    const old = await create({ name: 'old', version: 'vmx-13' });

    expect(await faultOf(session.runTask(old, 'ApplyEvcModeVM_Task', { mask }))).toMatchObject({
      fault: 'NotSupported',
    });
    const bad = [{ key: 'cpuid.AVX', featureName: 'cpuid.AVX', value: 'no' }];
    const vm = await create();
    expect(await faultOf(session.runTask(vm, 'ApplyEvcModeVM_Task', { mask: bad }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'mask',
    });
  });
});
