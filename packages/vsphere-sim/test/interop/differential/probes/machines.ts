/** VMs: made, switched, changed, snapshotted, copied, moved, registered and removed. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf } from '../xml-tree.js';

interface Spec {
  readonly name?: string;
  readonly guestId?: string;
  readonly path?: string;
  readonly cpus?: number;
  readonly memory?: number;
  readonly devices?: string;
}

function config(spec: Spec): string {
  const { name = 'probe', guestId = 'otherGuest64', path = '[LocalDS_0]', cpus = 1, memory = 128 } = spec;
  return (
    `<config>${element('name', name)}${element('guestId', guestId)}<files>${element('vmPathName', path)}</files>` +
    `${element('numCPUs', String(cpus))}${element('memoryMB', String(memory))}${spec.devices ?? ''}</config>`
  );
}

function change(device: string, operation = 'add', file = ''): string {
  const fileOperation = file === '' ? '' : element('fileOperation', file);
  return `<deviceChange>${element('operation', operation)}${fileOperation}${device}</deviceChange>`;
}

const controller =
  '<device xsi:type="VirtualLsiLogicController"><key>-101</key><busNumber>0</busNumber><sharedBus>noSharing</sharedBus></device>';

function disk(unit: number, key = -1, controllerKey = -101, fileName = '', capacityKb = 1024): string {
  return (
    `<device xsi:type="VirtualDisk"><key>${key}</key><backing xsi:type="VirtualDiskFlatVer2BackingInfo">` +
    `${element('fileName', fileName)}<diskMode>persistent</diskMode><thinProvisioned>true</thinProvisioned></backing>` +
    `<controllerKey>${controllerKey}</controllerKey><unitNumber>${unit}</unitNumber>` +
    `<capacityInKB>${capacityKb}</capacityInKB></device>`
  );
}

function card(network: string): string {
  return (
    '<device xsi:type="VirtualVmxnet3"><key>-9</key><backing xsi:type="VirtualEthernetCardNetworkBackingInfo">' +
    `${element('deviceName', network)}</backing></device>`
  );
}

async function create(side: Side, spec: Spec, pool?: Ref): Promise<Ended> {
  const into = await side.find('/DC0/vm');
  const resources = pool ?? (await side.find('/DC0/host/DC0_C0/Resources'));
  return side.task('CreateVM_Task', into, config(spec) + ref('pool', resources));
}

/** A new VM under the name; whatever it is. */
async function made(side: Side, name: string, devices = ''): Promise<Ref> {
  side.keep(name, await create(side, { name, devices }));
  return side.kept(name);
}

const withDisk = change(controller) + change(disk(0), 'add', 'create');

function option(value: string): string {
  return `<extraConfig><key>a</key><value xsi:type="xsd:string">${value}</value></extraConfig>`;
}

async function reconfigure(side: Side, vm: Ref, spec: string): Promise<Ended> {
  return side.task('ReconfigVM_Task', vm, `<spec>${spec}</spec>`);
}

/** A member of each device that has it. */
async function everyDevice(side: Side, vm: Ref, member: string): Promise<unknown> {
  const read = await side.read(vm, 'config.hardware.device');
  if (!('result' in read)) return read;
  const values = all(read.result, 'VirtualDevice').map((device) => textOf(at(device, member)));
  return values
    .filter((value) => value !== '')
    .map((value) => value.replace(/^Virtual(Machine)?/, ''))
    .toSorted((a, b) => Number(a) - Number(b) || Number(a > b) - Number(a < b));
}

/** How many files are under the first disk. */
async function chain(side: Side, vm: Ref): Promise<unknown> {
  const read = await side.read(vm, 'config.hardware.device');
  if (!('result' in read)) return read;
  const first = all(read.result, 'VirtualDevice').find(
    (device) => textOf(at(device, '_type')) === 'VirtualDisk',
  );
  let length = 0;
  for (let link = at(first, 'backing'); link !== undefined; link = at(link, 'parent')) length += 1;
  return length;
}

async function snapshot(side: Side, vm: Ref, name: string): Promise<Ended> {
  const args = `${element('name', name)}<memory>false</memory><quiesce>false</quiesce>`;
  return side.task('CreateSnapshot_Task', vm, args);
}

async function clone(side: Side, vm: Ref, name: string, location = '', from?: Ref): Promise<Ended> {
  const folder = await side.find('/DC0/vm');
  const spec = `<location>${location}</location><template>false</template><powerOn>false</powerOn>`;
  return side.task(
    'CloneVM_Task',
    vm,
    `${ref('folder', folder)}${element('name', name)}<spec>${spec}${from === undefined ? '' : ref('snapshot', from)}</spec>`,
  );
}

export const making: ProbeGroup = {
  name: 'New VMs',
  probes: [
    probe('create', 'CreateVM_Task', async (side) => side.keep('vm', await create(side, { name: 'vm' }))),
    probe('create-devices', 'the kinds of devices of a new VM with a disk', async (side) =>
      everyDevice(side, await made(side, 'devices', withDisk), '_type'),
    ),
    probe('create-keys', 'the keys of its devices', async (side) =>
      everyDevice(side, await made(side, 'keys', withDisk), 'key'),
    ),
    probe('create-scsi-unit', 'the unit that a SCSI controller keeps for itself', async (side) => {
      const vm = await made(side, 'unit', change(controller));
      return everyDevice(side, vm, 'scsiCtlrUnitNumber');
    }),
    probe('create-name-in-use', 'a new VM with a name in use', async (side) => create(side, { name: 'vm' })),
    probe('create-guest-id', 'a new VM with a guest id that is none', async (side) =>
      create(side, { name: 'a', guestId: 'solaris99Guest' }),
    ),
    probe('create-memory', 'a new VM with negative memory', async (side) =>
      create(side, { name: 'b', memory: -4 }),
    ),
    probe('create-cpus', 'a new VM without a CPU', async (side) => create(side, { name: 'c', cpus: 0 })),
    probe('create-no-name', 'a new VM without a name', async (side) => create(side, { name: '' })),
    probe('create-long-name', 'a new VM with a name of 81 characters', async (side) =>
      create(side, { name: 'x'.repeat(81) }),
    ),
    probe('create-datastore', 'a new VM on a datastore that there is not', async (side) =>
      create(side, { name: 'd', path: '[nowhere]' }),
    ),
    probe('create-path', 'a new VM at a path without a datastore', async (side) =>
      create(side, { name: 'e', path: 'e/e.vmx' }),
    ),
    probe('create-no-pool', 'a new VM in a pool that there is not', async (side) =>
      create(side, { name: 'f' }, { type: 'ResourcePool', value: 'resgroup-4711' }),
    ),
    probe('create-no-controller', 'a disk on a controller that there is not', async (side) =>
      create(side, { name: 'g', devices: change(disk(0, -1, 1000), 'add', 'create') }),
    ),
    probe('create-unit-7', 'a disk in the SCSI controller’s own place', async (side) =>
      create(side, { name: 'h', devices: change(controller) + change(disk(7), 'add', 'create') }),
    ),
    probe('create-same-unit', 'two disks in one place', async (side) =>
      create(side, {
        name: 'i',
        devices: change(controller) + change(disk(1), 'add', 'create') + change(disk(1, -2), 'add', 'create'),
      }),
    ),
    probe('create-no-file', 'a disk whose file is missing', async (side) =>
      create(side, {
        name: 'j',
        devices: change(controller) + change(disk(0, -1, -101, '[LocalDS_0] none/none.vmdk')),
      }),
    ),
    probe('create-no-network', 'a card on a network that there is not', async (side) =>
      create(side, { name: 'k', devices: change(card('nowhere')) }),
    ),
    probe('create-no-space', 'a thick disk that is larger than the datastore', async (side) =>
      create(side, {
        name: 'n',
        devices:
          change(controller) +
          change(disk(0, -1, -101, '', 8 * 1024 ** 3).replace('>true<', '>false<'), 'add', 'create'),
      }),
    ),
    probe('create-huge', 'a disk of ten petabytes', async (side) =>
      create(side, {
        name: 'l',
        devices: change(controller) + change(disk(0, -1, -101, '', 10 * 1024 ** 4), 'add', 'create'),
      }),
    ),
    probe('create-remove-device', 'a new VM whose spec removes a device', async (side) =>
      create(side, { name: 'm', devices: change(disk(0, 2000, 1000), 'remove') }),
    ),
  ],
};

export const living: ProbeGroup = {
  name: 'The life of VMs',
  probes: [
    probe('power-on', 'PowerOnVM_Task, and the state after it', async (side) => {
      const vm = await made(side, 'vm', withDisk);
      return [await side.task('PowerOnVM_Task', vm), await side.read(vm, 'runtime.powerState')];
    }),
    probe('power-on-twice', 'PowerOnVM_Task of a VM that is on', async (side) =>
      side.task('PowerOnVM_Task', side.kept('vm')),
    ),
    probe('destroy-on', 'Destroy_Task of a VM that is on', async (side) =>
      side.task('Destroy_Task', side.kept('vm')),
    ),
    probe('unregister-on', 'UnregisterVM of a VM that is on', async (side) =>
      side.call('UnregisterVM', side.kept('vm')),
    ),
    probe('template-on', 'MarkAsTemplate of a VM that is on', async (side) =>
      side.call('MarkAsTemplate', side.kept('vm')),
    ),
    probe('cpus-on', 'another CPU while it is on', async (side) =>
      reconfigure(side, side.kept('vm'), '<numCPUs>2</numCPUs>'),
    ),
    probe('suspend', 'SuspendVM_Task and the state after it', async (side) => [
      await side.task('SuspendVM_Task', side.kept('vm')),
      await side.read(side.kept('vm'), 'runtime.powerState'),
    ]),
    probe('reset-suspended', 'ResetVM_Task of a VM that is suspended', async (side) =>
      side.task('ResetVM_Task', side.kept('vm')),
    ),
    probe('power-off-suspended', 'PowerOffVM_Task of a VM that is suspended', async (side) => [
      await side.task('PowerOffVM_Task', side.kept('vm')),
      await side.read(side.kept('vm'), 'runtime.powerState'),
    ]),
    probe('power-off-twice', 'PowerOffVM_Task of a VM that is off', async (side) =>
      side.task('PowerOffVM_Task', side.kept('vm')),
    ),
    probe('suspend-off', 'SuspendVM_Task of a VM that is off', async (side) =>
      side.task('SuspendVM_Task', side.kept('vm')),
    ),
    probe('shutdown-off', 'ShutdownGuest of a VM that is off', async (side) =>
      side.call('ShutdownGuest', side.kept('vm')),
    ),
    probe('reboot-off', 'RebootGuest of a VM that is off', async (side) =>
      side.call('RebootGuest', side.kept('vm')),
    ),
    probe('reconfigure', 'another memory, and what is read then', async (side) => [
      await reconfigure(side, side.kept('vm'), '<memoryMB>256</memoryMB>'),
      await side.read(side.kept('vm'), 'config.hardware.memoryMB'),
    ]),
    probe('reconfigure-stale', 'a change of a version that is none', async (side) =>
      reconfigure(side, side.kept('vm'), '<changeVersion>old</changeVersion><annotation>a</annotation>'),
    ),
    probe('reconfigure-memory', 'negative memory', async (side) =>
      reconfigure(side, side.kept('vm'), '<memoryMB>-4</memoryMB>'),
    ),
    probe('reconfigure-remove-unknown', 'a device that there is not, removed', async (side) =>
      reconfigure(side, side.kept('vm'), change(disk(0, 2099, 1000), 'remove')),
    ),
    probe('reconfigure-extra', 'an extra option, set and taken away', async (side) => {
      const values = async () => {
        const read = await side.read(side.kept('vm'), 'config.extraConfig');
        if (!('result' in read)) return read;
        return all(read.result, 'OptionValue').filter((one) => at(one, 'key') === 'a').length;
      };
      await reconfigure(side, side.kept('vm'), option('1'));
      const set = await values();
      await reconfigure(side, side.kept('vm'), option(''));
      return [set, await values()];
    }),
    probe('reconfigure-card', 'a card on a network that there is', async (side) => {
      await reconfigure(side, side.kept('vm'), change(card('VM Network')));
      return everyDevice(side, side.kept('vm'), '_type');
    }),
    probe('reconfigure-shrink', 'a disk that is to be smaller', async (side) => {
      const vm = await made(
        side,
        'shrunk',
        change(controller) + change(disk(0, -1, -101, '', 4096), 'add', 'create'),
      );
      const read = await side.read(vm, 'config.hardware.device');
      const found =
        'result' in read
          ? all(read.result, 'VirtualDevice').find((device) => textOf(at(device, '_type')) === 'VirtualDisk')
          : undefined;
      const [key, owner] = ['key', 'controllerKey'].map((member) => Number(textOf(at(found, member))));
      const fileName = textOf(at(found, 'backing', 'fileName'));
      return reconfigure(side, vm, change(disk(0, key, owner, fileName, 1024), 'edit'));
    }),
    probe('rename-in-use', 'Rename_Task to a name in use', async (side) => {
      await made(side, 'other');
      return side.task('Rename_Task', side.kept('other'), element('newName', 'vm'));
    }),
    probe('rename-empty', 'Rename_Task to no name', async (side) =>
      side.task('Rename_Task', side.kept('other'), element('newName', '')),
    ),
    probe('snapshot', 'a snapshot: files under the disk before and after', async (side) => {
      const before = await chain(side, side.kept('vm'));
      side.keep('snapshot', await snapshot(side, side.kept('vm'), 'one'));
      return [before, await chain(side, side.kept('vm'))];
    }),
    probe('snapshot-tree', 'the tree after a second one', async (side) => {
      await snapshot(side, side.kept('vm'), 'two');
      const read = await side.read(side.kept('vm'), 'snapshot.rootSnapshotList');
      if (!('result' in read)) return read;
      return all(read.result, 'VirtualMachineSnapshotTree').map((tree) => [
        at(tree, 'name'),
        all(tree, 'childSnapshotList').map((child) => at(child, 'name')),
      ]);
    }),
    probe('snapshot-revert', 'RevertToSnapshot_Task brings the configuration back', async (side) => {
      await reconfigure(side, side.kept('vm'), '<annotation>later</annotation>');
      await side.task('RevertToSnapshot_Task', side.kept('snapshot'));
      return side.read(side.kept('vm'), 'config.annotation');
    }),
    probe(
      'snapshot-remove',
      'RemoveSnapshot_Task without the children: files under the disk',
      async (side) => {
        await side.task(
          'RemoveSnapshot_Task',
          side.kept('snapshot'),
          '<removeChildren>false</removeChildren>',
        );
        const read = await side.read(side.kept('vm'), 'snapshot.rootSnapshotList');
        return 'result' in read
          ? all(read.result, 'VirtualMachineSnapshotTree').map((tree) => at(tree, 'name'))
          : read;
      },
    ),
    probe('snapshot-gone', 'a snapshot that was removed', async (side) =>
      side.task('RevertToSnapshot_Task', side.kept('snapshot')),
    ),
    probe('revert-none', 'RevertToCurrentSnapshot_Task of a VM that has none', async (side) =>
      side.task('RevertToCurrentSnapshot_Task', side.kept('other')),
    ),
    probe('remove-all', 'RemoveAllSnapshots_Task: files under the disk', async (side) => {
      await side.task('RemoveAllSnapshots_Task', side.kept('vm'));
      return chain(side, side.kept('vm'));
    }),
    probe('clone', 'CloneVM_Task: devices of the copy', async (side) => {
      side.keep('copy', await clone(side, side.kept('vm'), 'copy'));
      return everyDevice(side, side.kept('copy'), '_type');
    }),
    probe('clone-in-use', 'CloneVM_Task to a name in use', async (side) =>
      clone(side, side.kept('vm'), 'copy'),
    ),
    probe('clone-linked-none', 'a linked clone of a VM without a snapshot', async (side) =>
      clone(side, side.kept('vm'), 'linked', element('diskMoveType', 'createNewChildDiskBacking')),
    ),
    probe('clone-linked', 'a linked clone: files under its disk', async (side) => {
      const from = await snapshot(side, side.kept('vm'), 'base');
      side.keep('base', from);
      const location = element('diskMoveType', 'createNewChildDiskBacking');
      side.keep('link', await clone(side, side.kept('vm'), 'link', location, side.kept('base')));
      return chain(side, side.kept('link'));
    }),
    probe('template', 'MarkAsTemplate, and power on', async (side) => [
      await side.call('MarkAsTemplate', side.kept('copy')),
      await side.task('PowerOnVM_Task', side.kept('copy')),
    ]),
    probe('template-back', 'MarkAsVirtualMachine in a pool that there is not', async (side) =>
      side.call(
        'MarkAsVirtualMachine',
        side.kept('copy'),
        ref('pool', { type: 'ResourcePool', value: 'resgroup-4711' }),
      ),
    ),
    probe('relocate', 'RelocateVM_Task to the other host', async (side) => {
      const host = await side.find('/DC0/host/DC0_C0/DC0_C0_H1');
      await side.task('RelocateVM_Task', side.kept('other'), `<spec>${ref('host', host)}</spec>`);
      const now = await side.read(side.kept('other'), 'runtime.host');
      return 'result' in now ? textOf(now.result).endsWith(host.value) : now;
    }),
    probe('relocate-gone', 'RelocateVM_Task to a host that there is not', async (side) =>
      side.task(
        'RelocateVM_Task',
        side.kept('other'),
        `<spec>${ref('host', { type: 'HostSystem', value: 'host-4711' })}</spec>`,
      ),
    ),
    probe('relocate-server', 'RelocateVM_Task to another vCenter', async (side) =>
      side.task(
        'RelocateVM_Task',
        side.kept('other'),
        '<spec><service><instanceUuid>a</instanceUuid><url>https://vcenter.example.org</url>' +
          '<credential xsi:type="ServiceLocatorNamePassword"><username>a</username><password>b</password></credential>' +
          '</service></spec>',
      ),
    ),
    probe('unregister', 'UnregisterVM, and RegisterVM_Task of its file under another name', async (side) => {
      await side.call('UnregisterVM', side.kept('other'));
      const pool = await side.find('/DC0/host/DC0_C0/Resources');
      const args =
        element('path', '[LocalDS_0] other/other.vmx') +
        `${element('name', 'another')}<asTemplate>false</asTemplate>${ref('pool', pool)}`;
      return side.task('RegisterVM_Task', await side.find('/DC0/vm'), args);
    }),
    probe('register-missing', 'RegisterVM_Task of a file that is missing', async (side) => {
      const pool = await side.find('/DC0/host/DC0_C0/Resources');
      const args = `${element('path', '[LocalDS_0] none/none.vmx')}<asTemplate>false</asTemplate>${ref('pool', pool)}`;
      return side.task('RegisterVM_Task', await side.find('/DC0/vm'), args);
    }),
    probe('register-twice', 'RegisterVM_Task of a VM that is registered', async (side) => {
      const pool = await side.find('/DC0/host/DC0_C0/Resources');
      const args = `${element('path', '[LocalDS_0] vm/vm.vmx')}<asTemplate>false</asTemplate>${ref('pool', pool)}`;
      return side.task('RegisterVM_Task', await side.find('/DC0/vm'), args);
    }),
    probe('ticket-off', 'AcquireTicket of a VM that is off', async (side) =>
      side.call('AcquireTicket', side.kept('vm'), element('ticketType', 'webmks')),
    ),
    probe('destroy', 'Destroy_Task, and a read after it', async (side) => [
      await side.task('Destroy_Task', side.kept('shrunk')),
      await side.read(side.kept('shrunk'), 'name'),
    ]),
  ],
};
