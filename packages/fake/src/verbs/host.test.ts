import { describe, expect, it } from 'vitest';
import { ComputeResourcesUnavailable, HostNotFound, ProviderTree } from '@kilonova/core';
import { emptyScene, instance, instanceNamed, scene } from '../../test/fixtures.js';

describe('nodes', () => {
  it('are the ones in the options, each with a uuid that stays', async () => {
    const { driver, ctx } = emptyScene({ nodes: ['a', 'b'] });
    const uuids = await driver.getNodenamesByUuid(ctx, 'local-uuid');

    expect(await driver.getAvailableNodes(ctx)).toEqual(['a', 'b']);
    expect([...uuids.values()]).toEqual(['a', 'b']);
    expect([...uuids.keys()][0]).toBe('local-uuid');
    expect([...uuids.keys()][1]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await driver.getNodenamesByUuid(ctx, 'local-uuid')).toEqual(uuids);
    expect([await driver.nodeIsAvailable(ctx, 'b'), await driver.nodeIsAvailable(ctx, 'c')]).toEqual([
      true,
      false,
    ]);
    expect(await driver.isNodeDeleted(ctx, 'c')).toBe(false);
  });

  it('say what they have, and are unknown when they are not ours', async () => {
    const { driver, ctx } = await scene();

    expect(await driver.getAvailableResource(ctx, 'fake-node')).toMatchObject({
      vcpus: 1_000,
      vcpusUsed: 2,
      memoryMb: 800_000,
      memoryMbUsed: 1_024,
      localGb: 600_000,
      localGbUsed: 10,
      diskAvailableLeastGb: 599_990,
      hypervisorHostname: 'fake-node',
      hypervisorType: 'fake',
    });
    await expect(driver.getAvailableResource(ctx, 'other')).rejects.toThrow(HostNotFound);
    await expect(driver.updateProviderTree(ctx, new ProviderTree(), 'other')).rejects.toThrow(HostNotFound);
  });
});

describe('updateProviderTree', () => {
  it('publishes the inventory, keeps what others set, and changes nothing the second time', async () => {
    const { driver, ctx } = emptyScene({ customResources: { CUSTOM_GPU: 4, CUSTOM_NONE: 0 } });
    const tree = new ProviderTree();
    tree.newRoot('fake-node', 'u');
    tree.addTraits('u', 'CUSTOM_THEIRS');
    tree.updateInventory('u', {
      VCPU: { total: 1, reserved: 0, minUnit: 1, maxUnit: 1, stepSize: 1, allocationRatio: 16 },
    });
    const allocations = new Map([['consumer', { u: { resources: { VCPU: 1 } } }]]);

    expect(await driver.updateProviderTree(ctx, tree, 'fake-node', allocations)).toBe(allocations);
    const published = tree.data('u');
    expect(published.inventory).toMatchObject({
      VCPU: { total: 1_000, allocationRatio: 16 },
      MEMORY_MB: { total: 800_000, allocationRatio: 1 },
      DISK_GB: { total: 600_000 },
      CUSTOM_GPU: { total: 4, maxUnit: 4 },
    });
    expect(Object.keys(published.inventory)).not.toContain('CUSTOM_NONE');
    expect([...published.traits]).toEqual(['CUSTOM_THEIRS', 'HW_ARCH_X86_64']);

    await driver.updateProviderTree(ctx, tree, 'fake-node');
    expect(tree.data('u')).toBe(published);
  });

  it('adds a node that the tree does not have yet', async () => {
    const { driver, ctx } = emptyScene();
    const tree = new ProviderTree();
    await driver.updateProviderTree(ctx, tree, 'fake-node');

    expect(tree.hasInventory('fake-node')).toBe(true);
  });
});

describe('the host', () => {
  it('takes no guests while it is disabled or in maintenance', async () => {
    const { driver, ctx } = await scene();
    await driver.initHost(ctx, 'compute-1');
    const spawn = (name: string) => driver.spawn(ctx, instanceNamed(name), {});

    expect(await driver.setHostEnabled(ctx, false)).toBe('disabled');
    await expect(spawn('a')).rejects.toThrow(ComputeResourcesUnavailable);
    expect(await driver.setHostEnabled(ctx, true)).toBe('enabled');
    expect(await driver.hostMaintenanceMode(ctx, 'compute-1', true)).toBe('on_maintenance');
    await expect(spawn('a')).rejects.toThrow(ComputeResourcesUnavailable);
    expect(await driver.hostMaintenanceMode(ctx, 'compute-1', false)).toBe('off_maintenance');
    await spawn('a');

    expect(await driver.listInstances(ctx)).toEqual(['one', 'a']);
    await expect(driver.hostMaintenanceMode(ctx, 'compute-2', true)).rejects.toThrow(HostNotFound);
  });

  it('has an address, an uptime, CPU times and a switch', async () => {
    const { driver, ctx } = await scene({ hostIp: '10.1.1.1' });
    await ctx.clock.sleep(3_000);

    expect(await driver.getHostIpAddr(ctx)).toBe('10.1.1.1');
    expect(await driver.getHostUptime(ctx)).toBe('up 3 s, 1 guests');
    expect(await driver.getHostCpuStats(ctx)).toMatchObject({ idleNs: 3e9, userNs: 0 });
    expect(await driver.hostPowerAction(ctx, 'reboot')).toContain('reboot');
  });

  it('may be cleaned up twice, and gives its instances back as they are', async () => {
    const { driver, ctx } = await scene();

    expect(await driver.processInstancesAtStartup(ctx, [instance])).toEqual([instance]);
    await driver.cleanupHost(ctx);
    await expect(driver.cleanupHost(ctx)).resolves.toBeUndefined();
  });
});
