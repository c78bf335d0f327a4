import { PowerState } from '@kilonova/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instanceOf, startBench, vifOn, type Bench } from './vmwareapi-driver.js';

describe('an instance', () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await startBench({ vcenter: { datastoresGb: [100, 200], portgroups: 2 } });
  });
  afterAll(async () => bench.close());
  beforeEach(async () => bench.vcenter.forgetCalls());
  afterEach(async () => {
    const { driver, ctx } = bench;
    for (const uuid of await driver.listInstanceUuids(ctx)) await driver.destroy(ctx, { uuid });
    const { vms, files } = await bench.vcenter.census();
    if (vms.length + files.length > 0) throw new Error(`left behind: ${[...vms, ...files].join(', ')}`);
  });

  it('is there after its spawn, whole, named and running', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = instanceOf();
    await driver.spawn(ctx, instance, { networkInfo: [vifOn('VM Network')] });

    expect(await driver.getInfo(ctx, instance)).toMatchObject({
      powerState: PowerState.RUNNING,
      name: 'web 1',
      vcpus: 2,
      memoryMb: 512,
      internalId: expect.stringMatching(/^vm-\d+$/),
    });
    expect(await driver.instanceExists(ctx, instance)).toBe(true);
    expect(await driver.listInstanceUuids(ctx)).toEqual([instance.uuid]);
    expect(await driver.listInstances(ctx)).toEqual(['web 1']);
    // The emptier datastore of the two, and all files in one folder named by the uuid.
    const { files } = await vcenter.census();
    expect(files).toContain(`[LocalDS_1] ${instance.uuid}/${instance.uuid}.vmdk`);
    expect(files.every((file) => file.startsWith(`[LocalDS_1] ${instance.uuid}/`))).toBe(true);
  });

  it('is asked for in one request, whose members are in the order of the schema', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = instanceOf({
      projectId: 'project-1',
      flavor: {
        name: 'm1',
        vcpus: 4,
        memoryMb: 1024,
        rootGb: 8,
        extraSpecs: {
          'hw:cpu_cores': '2',
          'vmware:hw_version': 'vmx-13',
          'quota:memory_reservation': '64',
          'quota:cpu_shares_level': 'high',
        },
      },
    });
    const vif = vifOn('VM Network');
    await driver.spawn(ctx, instance, {
      networkInfo: [vif],
      imageMeta: {
        properties: {
          osDistro: 'vmkernel65Guest',
          hwFirmwareType: 'uefi',
          hwVifModel: 'vmxnet3',
          hwScsiModel: 'vmpvscsi',
          hwDiskBus: 'scsi',
        },
      },
    });

    const [request, ...others] = await vcenter.requests('CreateVM_Task');
    expect(others).toEqual([]);
    const config = request?.slice(request.indexOf('<config'), request.indexOf('</config>') + 9) ?? '';
    expect(topLevelNames(config).join(' ')).toBe(
      'name version instanceUuid guestId annotation files tools numCPUs numCoresPerSocket memoryMB ' +
        'deviceChange deviceChange deviceChange cpuAllocation memoryAllocation ' +
        'extraConfig extraConfig extraConfig extraConfig extraConfig extraConfig firmware managedBy nestedHVEnabled',
    );
    expect(namesInOrder(config, 'backing')).toEqual(['fileName', 'datastore', 'diskMode', 'thinProvisioned']);
    for (const part of [
      `<name>${instance.uuid}</name>`,
      `<instanceUuid>${instance.uuid}</instanceUuid>`,
      '<guestId>vmkernel65Guest</guestId>',
      '<vmPathName>[LocalDS_1]</vmPathName>',
      '<numCoresPerSocket>2</numCoresPerSocket>',
      'xsi:type="ParaVirtualSCSIController"',
      'xsi:type="VirtualDisk"',
      `<capacityInKB>${8 * 2 ** 20}</capacityInKB>`,
      'xsi:type="VirtualVmxnet3"',
      `<macAddress>${vif.address}</macAddress>`,
      '<deviceName>VM Network</deviceName>',
      '<extensionKey>org.kilonova.compute</extensionKey>',
      '<key>nvp.vm-uuid</key>',
      `<key>nvp.iface-id.0</key>`,
    ]) {
      expect(config).toContain(part);
    }
  });

  it.each([`<b>&"quoted" 'n' more`, '東京のサーバー 🌸', '50% a/b\\c'])(
    'can be called %s',
    async (displayName) => {
      const { driver, ctx } = bench;
      const instance = instanceOf({ displayName });
      await driver.spawn(ctx, instance, {});

      expect((await driver.getInfo(ctx, instance)).name).toBe(displayName);
      expect(await driver.listInstances(ctx)).toEqual([displayName]);
    },
  );

  it('stays off when it is not to run, and keeps the uuid as its name when it has no other', async () => {
    const { driver, ctx, vcenter } = bench;
    const { displayName: _none, ...instance } = instanceOf();
    await driver.spawn(ctx, instance, { powerOn: false });

    expect(await driver.getInfo(ctx, instance)).toMatchObject({
      powerState: PowerState.SHUTDOWN,
      name: instance.uuid,
    });
    const [finish] = await vcenter.requests('ReconfigVM_Task');
    expect(finish).not.toContain('<name>');
  });

  it('is on a distributed port group, found by its name or by its key', async () => {
    const { driver, ctx, vcenter } = bench;
    const byName = instanceOf();
    await driver.spawn(ctx, byName, { networkInfo: [vifOn('DC0_DVPG1', { type: 'dvs' })] });
    const [named] = await vcenter.requests('CreateVM_Task');
    const [, switchUuid] = /<switchUuid>(.*?)<\/switchUuid>/.exec(named ?? '') ?? [];
    const [, key] = /<portgroupKey>(.*?)<\/portgroupKey>/.exec(named ?? '') ?? [];
    expect(key).toMatch(/^dvportgroup-\d+$/);

    const byKey = instanceOf();
    const details = { pg_id: key, dvs_id: switchUuid };
    await driver.spawn(ctx, byKey, { networkInfo: [vifOn('', { type: 'dvs', details })] });
    const [, keyed] = await vcenter.requests('CreateVM_Task');
    expect(keyed).toContain(`<switchUuid>${switchUuid}</switchUuid><portgroupKey>${key}</portgroupKey>`);
  });

  it('has as many calls made for it as it takes, and not one more', async () => {
    const { driver, ctx, vcenter } = bench;
    // The first task of a session sets the update stream up.
    await driver.spawn(ctx, instanceOf(), {});
    await vcenter.forgetCalls();
    await driver.spawn(ctx, instanceOf(), { networkInfo: [vifOn('VM Network')] });

    expect(await countsOf(bench)).toEqual({
      [bench.vcenter.findMethod]: 1,
      RetrievePropertiesEx: 1,
      SearchDatastore_Task: 1,
      CreateVM_Task: 1,
      PowerOnVM_Task: 1,
      ReconfigVM_Task: 1,
    });
  });

  it('is not built twice: the one that is there is not touched', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = instanceOf();
    await driver.spawn(ctx, instance, {});
    const before = await vcenter.census();

    await expect(driver.spawn(ctx, instance, {})).rejects.toMatchObject({ code: 'INSTANCE_EXISTS' });
    expect(await vcenter.census()).toEqual(before);
    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.RUNNING);
  });

  it.each([
    [
      'negative memory',
      { flavor: { name: 'm', vcpus: 1, memoryMb: -4, rootGb: 1 } },
      {},
      'INVALID_INPUT',
      'flavor.memoryMb',
    ],
    [
      'no CPU',
      { flavor: { name: 'm', vcpus: 0, memoryMb: 4, rootGb: 1 } },
      {},
      'INVALID_INPUT',
      'flavor.vcpus',
    ],
    [
      'an unknown network',
      {},
      { networkInfo: [vifOn('VM Net')] },
      'NETWORK_NOT_FOUND_FOR_BRIDGE',
      'networkInfo[0]',
    ],
    [
      'a card that does not exist',
      {},
      { imageMeta: { properties: { hwVifModel: 'vmxnte3' } } },
      'INVALID_INPUT',
      'hw_vif_model',
    ],
  ])('is refused before anything is created: %s', async (_what, instance, request, code, property) => {
    const { driver, ctx, vcenter } = bench;

    await expect(driver.spawn(ctx, instanceOf(instance), request)).rejects.toMatchObject({
      code,
      details: { property },
    });
    expect(await vcenter.requests('CreateVM_Task')).toEqual([]);
  });

  it('is refused when no datastore has room for it', async () => {
    const { driver, ctx } = bench;
    const flavor = { name: 'm', vcpus: 1, memoryMb: 4, rootGb: 300 };

    await expect(driver.spawn(ctx, instanceOf({ flavor }), {})).rejects.toMatchObject({
      code: 'DATASTORE_NOT_FOUND',
      details: { refused: [{ name: 'LocalDS_0' }, { name: 'LocalDS_1' }] },
    });
  });

  it('says how far its spawn is', async () => {
    const { driver, ctx } = bench;
    const steps: string[] = [];
    await driver.spawn({ ...ctx, progress: ({ step }) => void steps.push(step) }, instanceOf(), {});

    expect([...new Set(steps)]).toEqual([
      'checking the request',
      'choosing datastore and networks',
      'creating the VM',
      'powering on the VM',
      'finishing the VM',
      'done',
    ]);
  });
});

async function countsOf({ vcenter }: Bench): Promise<Record<string, number>> {
  const stream = new Set([
    'WaitForUpdatesEx',
    'ModifyListView',
    'CreateFilter',
    'CreateListView',
    'CreatePropertyCollector',
  ]);
  const counted = Object.entries(await vcenter.calls()).filter(
    ([method, { count }]) => count > 0 && !stream.has(method),
  );
  return Object.fromEntries(counted.map(([method, { count }]) => [method, count]));
}

/** Names of the elements directly inside the first one. */
function topLevelNames(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, slash, name, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z]\w*)[^>]*?(\/?)>/g)) {
    if (slash === '/') depth--;
    else {
      if (depth === 1) names.push(name ?? '');
      if (selfClosing !== '/') depth++;
    }
  }
  return names;
}

function namesInOrder(xml: string, element: string): string[] {
  const from = xml.indexOf(`<${element} `);
  return topLevelNames(xml.slice(from, xml.indexOf(`</${element}>`, from) + element.length + 3));
}
