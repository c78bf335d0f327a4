import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty } from '@kilonova/vsphere';
import type { VirtualDevice } from '@kilonova/vsphere';
import { addIscsiTarget } from '../src/index.js';
import { fileScene } from './file-scene.js';
import { GIB } from './storage-fixture.js';
import { add, faultOf, scsi } from './vm-scene.js';

const ADDRESS = '10.0.0.9';

function rawDisk(deviceName: string, capacityInKB = 0): VirtualDevice {
  return dataObject('VirtualDisk', {
    key: -1,
    controllerKey: -101,
    capacityInKB,
    backing: dataObject('VirtualDiskRawDiskMappingVer1BackingInfo', {
      fileName: '',
      deviceName,
      compatibilityMode: 'physicalMode',
      diskMode: 'independent_persistent',
    }),
  });
}

async function withLun() {
  const scene = await fileScene();
  const { simulator, session, host } = scene;
  addIscsiTarget(simulator.world, {
    address: ADDRESS,
    iScsiName: 'iqn.2024-01.org.example:volume-1',
    luns: [{ capacityBytes: 2 * GIB }],
  });
  const { storageSystem } = (await getObjectProperty(session, host, 'configManager')) ?? {};
  if (storageSystem === undefined) throw new Error('The host has no storage system.');
  const iScsiHbaDevice = 'vmhba64';
  const targets = [{ address: ADDRESS }];
  await session.invokeApi(storageSystem, 'AddInternetScsiSendTargets', { iScsiHbaDevice, targets });
  await session.invokeApi(storageSystem, 'RescanAllHba', {});
  const [lun] = (await getObjectProperty(session, host, 'config.storageDevice.scsiLun')) ?? [];
  if (lun === undefined) throw new Error('The host does not see the disk.');
  return { ...scene, lun };
}

describe('a disk that is a device of the host', () => {
  it('is as large as the device, and takes no space of a datastore', async () => {
    const { session, create, devices, filesIn, store, lun } = await withLun();
    const deviceChange = [add(scsi), add(rawDisk(lun.deviceName), 'create')];
    const vm = await create({ deviceChange });
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      capacityInBytes: 2 * GIB,
      backing: {
        fileName: '[LocalDS_0] vm/vm.vmdk',
        deviceName: lun.deviceName,
        lunUuid: lun.uuid,
        compatibilityMode: 'physicalMode',
      },
    });
    expect(filesIn('vm')).toContain('vm/vm.vmdk');
    expect(store().space.usedBytes).toBeLessThan(GIB);
    expect(store().space.uncommittedBytes).toBe(0);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(store().file('vm/vm.vmdk').locks?.get(vm.value)).toBe('exclusive');
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'Destroy_Task', {});
    expect(filesIn()).toEqual([]);
  });

  it('is refused when the host does not see the device', async () => {
    const { create, filesIn } = await withLun();
    const deviceChange = [add(scsi), add(rawDisk('/vmfs/devices/disks/naa.0', 1024), 'create')];
    expect(await faultOf(create({ deviceChange }))).toMatchObject({
      fault: 'InvalidDeviceBacking',
      property: 'configSpec.deviceChange[1].device.backing.deviceName',
    });
    expect(filesIn()).toEqual([]);
  });
});
