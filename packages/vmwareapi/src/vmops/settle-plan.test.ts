import { manualContext } from '@kilonova/core/testing';
import { dataObject } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { platformOn } from '../../test/platform.js';
import { fault, retrieved, scriptedVim, type Script } from '../../test/scripted-vim.js';
import { planVm } from '../vm-util/vm-plan.js';
import { settlePlan } from './settle-plan.js';

const host = (cpuMhz: number, evc?: string) => ({
  'summary.hardware.cpuMhz': cpuMhz,
  'summary.hardware.numCpuCores': 16,
  'summary.hardware.numCpuThreads': 32,
  ...(evc === undefined ? {} : { 'summary.maxEVCModeKey': evc }),
});

const mode = (key: string, vendorTier: number) =>
  dataObject('EVCMode', {
    key,
    label: key,
    summary: key,
    vendor: 'intel',
    vendorTier,
    featureMask: [{ key, featureName: key, value: 'Val:1' }],
  });

const VERSIONS = [
  { key: 'vmx-04', createSupported: false },
  { key: 'vmx-15', createSupported: true },
  { key: 'vmx-19' },
];

/** A cluster of those hosts, whose browser answers so. */
function benchOf(hosts: Readonly<Record<string, Record<string, unknown>>>, methods: Script['methods'] = {}) {
  const cluster = retrieved(
    { 'domain-c1': { environmentBrowser: { type: 'EnvironmentBrowser', value: 'envbrowser-1' } } },
    'ClusterComputeResource',
  );
  const modes = [mode('intel-haswell', 7), mode('intel-skylake', 9)];
  const service = retrieved({ ServiceInstance: { 'capability.supportedEVCMode': modes } }, 'ServiceInstance');
  const objects = [cluster, service, retrieved(hosts, 'HostSystem')].flatMap((one) => one.objects);
  const vim = scriptedVim({ methods: { RetrievePropertiesEx: () => ({ objects }), ...methods } });
  const platform = platformOn(vim);
  const ctx = manualContext();
  const settle = (extraSpecs: Record<string, string>, osDistro = 'otherGuest') => {
    const flavor = { name: 'm', vcpus: 4, memoryMb: 512, rootGb: 1, extraSpecs };
    const instance = { uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11', name: 'one', flavor };
    return settlePlan(platform, ctx, planVm(instance, { osDistro }, [], platform.options));
  };
  return { vim, ctx, settle };
}

describe('settlePlan', () => {
  it('asks nobody when nothing is left open', async () => {
    const { vim, settle } = benchOf({});
    const plan = await settle({ 'quota:cpu_reservation': '10' });

    expect(plan.cpuAllocation).toMatchObject({ reservation: 10 });
    expect(vim.methods()).toEqual([]);
  });

  it('counts cores by the fastest host, so that all of a CPU is all of it everywhere', async () => {
    const { vim, settle } = benchOf({ 'host-1': host(2000), 'host-2': host(3000), 'host-3': {} });

    expect(await settle({ 'vmware:latency_sensitivity_level': 'high' })).toMatchObject({
      cpuAllocation: { reservation: 12_000 },
    });
    expect(vim.methods()).toEqual(['RetrievePropertiesEx']);
  });

  it('counts threads by the median host', async () => {
    const { settle } = benchOf({ 'host-1': host(2000), 'host-2': host(3000), 'host-3': host(2600) });

    expect(await settle({ 'reservation:cpu': '2' })).toMatchObject({ cpuAllocation: { reservation: 2600 } });
  });

  it('refuses to guess how fast hosts are', async () => {
    const { settle } = benchOf({ 'host-1': {} });

    await expect(settle({ 'reservation:cpu': '2' })).rejects.toMatchObject({
      code: 'COMPUTE_RESOURCES_UNAVAILABLE',
    });
  });

  it('cuts the EVC mode down to the weakest host, and says so', async () => {
    const { ctx, settle } = benchOf({
      'host-1': host(1, 'intel-skylake'),
      'host-2': host(1, 'intel-haswell'),
    });
    const plan = await settle({ 'vmware:evc_mode': 'intel-skylake' });

    expect(plan.evcMask).toMatchObject([{ key: 'intel-haswell', value: 'Val:1' }]);
    expect(ctx.logged).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ mode: 'intel-haswell' }) }),
    );
  });

  it('D-48: takes a guest that this driver does not know and the cluster does', async () => {
    const { vim, settle } = benchOf(
      {},
      {
        QueryConfigOptionEx: () => ({ guestOSDescriptor: [{ id: 'debian13_64Guest' }] }),
        QueryConfigOptionDescriptor: () => [{ key: 'vmx-21' }],
      },
    );

    expect((await settle({ 'vmware:hw_version': 'vmx-21' }, 'debian13_64Guest')).guestId).toBe(
      'debian13_64Guest',
    );
    expect(vim.asked.at(-1)).toMatchObject({
      object: { value: 'envbrowser-1' },
      params: { spec: { guestId: ['debian13_64Guest'], key: 'vmx-21' } },
    });
  });

  it.each([
    ['a fault', { QueryConfigOptionEx: fault('InvalidArgument') }],
    ['another guest', { QueryConfigOptionEx: () => ({ guestOSDescriptor: [{ id: 'otherGuest' }] }) }],
    ['nothing', { QueryConfigOptionEx: () => undefined }],
  ])('D-39: refuses a guest for which the cluster has %s', async (_what, methods) => {
    await expect(benchOf({}, methods).settle({}, 'debain13_64Guest')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { property: 'os_distro' },
    });
  });

  it('asks once which versions of hardware the cluster has', async () => {
    const { vim, settle } = benchOf({}, { QueryConfigOptionDescriptor: () => VERSIONS });
    for (const version of ['vmx-19', 'vmx-19', 'vmx-15']) await settle({ 'vmware:hw_version': version });

    expect(vim.methods()).toEqual(['RetrievePropertiesEx', 'QueryConfigOptionDescriptor']);
    // It may have been given new ones since.
    await expect(settle({ 'vmware:hw_version': 'vmx-20' })).rejects.toThrow(/vmx-15, vmx-19/u);
    expect(vim.methods()).toHaveLength(4);
  });

  it('D-39: refuses a version that the cluster does not have, or does not make any more', async () => {
    const { settle } = benchOf({}, { QueryConfigOptionDescriptor: () => VERSIONS });

    for (const version of ['vmx-20', 'vmx-04']) {
      await expect(settle({ 'vmware:hw_version': version })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { property: 'vmware:hw_version', value: version },
      });
    }
  });

  it('leaves the version to a server that cannot be asked for it', async () => {
    expect(await benchOf({}).settle({ 'vmware:hw_version': 'vmx-19' })).toMatchObject({
      hwVersion: 'vmx-19',
    });
  });

  it('tells a guest that is not known from a cluster that cannot be asked', async () => {
    const { settle } = benchOf({}, { QueryConfigOptionEx: fault('NoPermission') });

    await expect(settle({}, 'debian13_64Guest')).rejects.toMatchObject({ faultName: 'NoPermission' });
  });
});
