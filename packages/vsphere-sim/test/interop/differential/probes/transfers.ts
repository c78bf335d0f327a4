/** VMs that are sent and fetched under a lease, and packages that are read for it. */
import { diskImage } from '../../../import-scene.js';
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, refOf, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf, type Tree } from '../xml-tree.js';

const controller =
  '<deviceChange><operation>add</operation><device xsi:type="VirtualLsiLogicController"><key>-101</key>' +
  '<busNumber>0</busNumber><sharedBus>noSharing</sharedBus></device></deviceChange>';

const disk =
  '<deviceChange><operation>add</operation><fileOperation>create</fileOperation><device xsi:type="VirtualDisk">' +
  '<key>-1</key><backing xsi:type="VirtualDiskFlatVer2BackingInfo"><fileName></fileName>' +
  '<diskMode>persistent</diskMode><thinProvisioned>true</thinProvisioned></backing>' +
  '<controllerKey>-101</controllerKey><unitNumber>0</unitNumber><capacityInKB>4096</capacityInKB></device>' +
  '</deviceChange>';

async function importVm(side: Side, name: string, withFolder = true): Promise<Ended> {
  const spec =
    `<spec xsi:type="VirtualMachineImportSpec"><configSpec>${element('name', name)}<guestId>otherGuest64</guestId>` +
    '<files><vmPathName>[LocalDS_0]</vmPathName></files><numCPUs>1</numCPUs><memoryMB>128</memoryMB>' +
    `${controller}${disk}</configSpec></spec>`;
  const folder = withFolder ? ref('folder', await side.find('/DC0/vm')) : '';
  return side.call('ImportVApp', await side.find('/DC0/host/DC0_C0/Resources'), spec + folder);
}

/** The info of a lease, when it is ready. */
async function ready(side: Side, lease: Ref): Promise<Tree> {
  for (;;) {
    const state = await side.read(lease, 'state');
    if (!('result' in state)) throw new Error('It has no state.');
    if (textOf(state.result) === 'initializing') continue;
    const info = await side.read(lease, 'info');
    if (!('result' in info) || info.result === undefined) throw new Error('It has no info.');
    return info.result;
  }
}

async function firstUrl(side: Side, lease: string): Promise<string> {
  const [device] = all(await ready(side, side.kept(lease)), 'deviceUrl');
  return textOf(at(device, 'url')).replace('*', new URL(side.server.url).host);
}

async function transfer(side: Side, method: string, url: string, body?: Buffer): Promise<unknown> {
  const answer = await side.http({ method, path: url, ...(body && { body }) });
  return 'cut' in answer ? answer : answer.status;
}

async function stateOf(side: Side, lease: string): Promise<unknown> {
  return side.read(side.kept(lease), 'state');
}

async function isThere(side: Side, path: string): Promise<boolean> {
  const ended = await side.call('FindByInventoryPath', 'SearchIndex', element('inventoryPath', path));
  return 'result' in ended && ended.result !== undefined;
}

export const transfers: ProbeGroup = {
  name: 'Imports and exports',
  probes: [
    probe('import', 'ImportVApp: its lease', async (side) =>
      side.keep('lease', await importVm(side, 'imported')),
    ),
    probe('import-info', 'what the lease says is to come', async (side) => {
      const info = await ready(side, side.kept('lease'));
      const devices = all(info, 'deviceUrl');
      return {
        totalDiskCapacityInKB: textOf(at(info, 'totalDiskCapacityInKB')),
        isTimed: Number(textOf(at(info, 'leaseTimeout'))) > 0,
        hasCertificate: devices.map((device) => textOf(at(device, 'sslThumbprint')) !== ''),
        disks: devices.map((device) => textOf(at(device, 'disk'))),
        importKeys: devices.map((device) => textOf(at(device, 'importKey'))),
      };
    }),
    probe('import-progress', 'HttpNfcLeaseProgress, and the property', async (side) => [
      await side.call('HttpNfcLeaseProgress', side.kept('lease'), '<percent>40</percent>'),
      await side.read(side.kept('lease'), 'transferProgress'),
    ]),
    probe('import-progress-much', 'HttpNfcLeaseProgress of more than all', async (side) =>
      side.call('HttpNfcLeaseProgress', side.kept('lease'), '<percent>101</percent>'),
    ),
    probe('import-on', 'PowerOnVM_Task of a VM that is being imported', async (side) => {
      const info = await ready(side, side.kept('lease'));
      return side.task('PowerOnVM_Task', refOf(at(info, 'entity')));
    }),
    probe('import-send', 'POST of the disk', async (side) =>
      transfer(side, 'POST', await firstUrl(side, 'lease'), await diskImage()),
    ),
    probe('import-get', 'GET at the address of a disk that is to be sent', async (side) =>
      transfer(side, 'GET', await firstUrl(side, 'lease')),
    ),
    probe('import-manifest', 'HttpNfcLeaseGetManifest', async (side) =>
      side.call('HttpNfcLeaseGetManifest', side.kept('lease')),
    ),
    probe('import-complete', 'HttpNfcLeaseComplete', async (side) =>
      side.call('HttpNfcLeaseComplete', side.kept('lease')),
    ),
    probe('import-done', 'the state of the lease after it', async (side) => stateOf(side, 'lease')),
    probe('import-twice', 'HttpNfcLeaseComplete again', async (side) =>
      side.call('HttpNfcLeaseComplete', side.kept('lease')),
    ),
    probe('import-late', 'POST of a disk after HttpNfcLeaseComplete', async (side) => {
      side.keep('late', await importVm(side, 'late'));
      const url = await firstUrl(side, 'late');
      await side.call('HttpNfcLeaseComplete', side.kept('late'));
      return transfer(side, 'POST', url, await diskImage());
    }),
    probe('import-vm', 'the VM that was imported', async (side) => {
      const read = await side.read(await side.find('/DC0/vm/imported'), 'config.hardware.device');
      const devices = 'result' in read ? all(read.result, 'VirtualDevice') : [];
      return devices
        .filter((device) => textOf(at(device, '_type')) === 'VirtualDisk')
        .map((device) => [at(device, 'capacityInKB'), at(device, 'backing', 'fileName')]);
    }),
    probe('import-in-use', 'ImportVApp of a name in use', async (side) => {
      const ended = await importVm(side, 'imported');
      if (!('result' in ended)) return ended;
      // A lease is given before the VM is made, and says what became of it.
      const lease = refOf(ended.result);
      for (;;) {
        const state = await side.read(lease, 'state');
        if (!('result' in state) || textOf(state.result) !== 'initializing') {
          return [state, await side.read(lease, 'error')];
        }
      }
    }),
    probe('import-no-folder', 'ImportVApp of a VM without a folder', async (side) =>
      importVm(side, 'astray', false),
    ),
    probe('import-vapp', 'ImportVApp of a specification that is for several VMs', async (side) => {
      const pools = '<cpuAllocation></cpuAllocation><memoryAllocation></memoryAllocation>';
      const spec =
        '<spec xsi:type="VirtualAppImportSpec"><name>v</name><vAppConfigSpec></vAppConfigSpec>' +
        `<resourcePoolSpec>${pools}</resourcePoolSpec></spec>`;
      const folder = ref('folder', await side.find('/DC0/vm'));
      return side.call('ImportVApp', await side.find('/DC0/host/DC0_C0/Resources'), spec + folder);
    }),
    probe('import-garbage', 'POST of what is no disk', async (side) => {
      side.keep('garbage', await importVm(side, 'garbage'));
      return transfer(side, 'POST', await firstUrl(side, 'garbage'), Buffer.alloc(8192, 'x'));
    }),
    probe(
      'import-abort',
      'HttpNfcLeaseAbort: the state after it, and whether the VM is there',
      async (side) => {
        side.keep('aborted', await importVm(side, 'aborted'));
        await ready(side, side.kept('aborted'));
        return [
          await isThere(side, '/DC0/vm/aborted'),
          await side.call('HttpNfcLeaseAbort', side.kept('aborted')),
          await stateOf(side, 'aborted'),
          await isThere(side, '/DC0/vm/aborted'),
        ];
      },
    ),
    probe('nfc-unknown', 'POST under a lease that there is not', async (side) =>
      transfer(side, 'POST', '/nfc/none/disk-0.vmdk', Buffer.from('x')),
    ),
    probe('export-on', 'ExportVm of a VM that is on', async (side) =>
      side.call('ExportVm', await side.find('/DC0/vm/DC0_C0_RP0_VM0')),
    ),
    probe('export', 'ExportVm, and GET of its disk', async (side) => {
      const ended = side.keep('export', await side.call('ExportVm', await side.find('/DC0/vm/imported')));
      if (!('result' in ended)) return ended;
      return [
        ended,
        await transfer(side, 'GET', await firstUrl(side, 'export')),
        await side.call('HttpNfcLeaseComplete', side.kept('export')),
      ];
    }),
    probe('export-snapshot', 'ExportSnapshot', async (side) => {
      const args = '<name>s</name><memory>false</memory><quiesce>false</quiesce>';
      const vm = await side.find('/DC0/vm/imported');
      const taken = await side.task('CreateSnapshot_Task', vm, args);
      return 'result' in taken ? side.call('ExportSnapshot', refOf(taken.result)) : taken;
    }),
  ],
};
