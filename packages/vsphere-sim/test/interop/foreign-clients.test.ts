/**
 * Clients that nobody here wrote, from Debian's packages and unmodified, over TLS with the certificate verified.
 *
 * What they do is in the programs beside this file; what they have to see of the start inventory is here.
 */
import { describe, expect, it } from 'vitest';
import { Guests } from '../../src/index.js';
import { started } from '../connected.js';
import { printTableAtEnd } from '../table-of-rows.js';
import { withPodAndSwitch } from './foreign-scenes.js';
import { runPython, runRecorded } from './run-python.js';

printTableAtEnd('Clients that nobody here wrote');

describe('oslo.vmware', () => {
  it('logs in, reads page by page, calls, waits for a task and logs out', async () => {
    expect(await runRecorded('oslo_vmware_client')).toEqual({
      apiType: 'VirtualCenter',
      vms: ['DC0_C0_RP0_VM0', 'DC0_C0_RP0_VM1', 'DC0_H0_VM0', 'DC0_H0_VM1'],
      hosts: 4,
      pages: { token: true, second: 1 },
      renamed: 'renamed by oslo.vmware',
      properties: ['name', 'runtime.powerState'],
      taskState: 'success',
      inventoryPath: '/DC0/vm/renamed by oslo.vmware',
      missing: 'ManagedObjectNotFoundException',
      active: true,
    });
  }, 60_000);
});

describe('oslo.vmware’s vim_util, and what it has for datastores and switches', () => {
  it('gets along with every helper there is', async () => {
    expect(await runRecorded('oslo_vim_util', withPodAndSwitch)).toEqual({
      moref: ['VirtualMachine', true],
      paged: ['DC0_C0_RP0_VM0', 'DC0_C0_RP0_VM1', 'DC0_H0_VM0', 'DC0_H0_VM1'],
      'second page': [1, null],
      'all properties': true,
      property: 'poweredOn',
      'unset property': null,
      'key path': 'Hard disk 1',
      properties: ['config.uuid', 'name'],
      dict: { name: 'DC0_C0_RP0_VM0', 'runtime.powerState': 'poweredOn' },
      'empty dict': {},
      'unknown property': 'InvalidPropertyException',
      path: '/DC0/vm/DC0_C0_RP0_VM0',
      'path by pages of one': '/DC0/vm/DC0_C0_RP0_VM0',
      collection: ['DC0_C0_RP0_VM0', 'DC0_H0_VM1'],
      'empty collection': [],
      serialised: 'DC0_C0_RP0_VM0',
      version: '7.0.3',
      'extension before': null,
      extension: ['org.openstack.compute', 'OpenStack', 'instance'],
      'extension twice': 'VimFaultException',
      datastore: ['LocalDS_0', 'VMFS', true],
      hosts: 4,
      accessible: true,
      pod: ['pod', 'pod', true],
      'no pod': [null, null],
      ticket: 'vmware_cgi_ticket',
      'port groups': ['switch-DVUplinks', 'tagged', 'trunk'],
      'port groups left': ['switch-DVUplinks', 'trunk'],
      'place to create': true,
      'place to clone': true,
      'helpers not called': [],
    });
  }, 120_000);
});

describe('pyvmomi', () => {
  it('works inside of a guest: credentials, files in and out, programs', async () => {
    const simulator = await started({ guestUsers: [{ name: 'root', password: 'secret' }] });
    simulator.world.part(Guests).onProgram = ({ arguments: given, guest }) => {
      const [name, password] = given.split(':');
      if (name !== undefined && password !== undefined) guest.setUser({ name, password });
      return { exitCode: 0, afterMs: 0 };
    };
    expect(await runPython('pyvmomi_guest.py', simulator)).toEqual({
      'wrong password': 'InvalidGuestLogin',
      sent: 200,
      size: 11,
      permissions: '0o640',
      received: 'hello guest',
      again: 404,
      listed: ['.', '..', 'note.txt'],
      'list of nothing': 'FileNotFound',
      temporary: true,
      exitCode: 0,
      owner: 'root',
      'password before': 'InvalidGuestLogin',
      'password now': null,
      environment: ['USER=root'],
      'no such process': 'GuestProcessNotFound',
      'powered off': 'InvalidPowerState',
    });
  }, 60_000);

  it('makes a VM, switches, snapshots, clones, changes, moves, watches and destroys it', async () => {
    expect(await runRecorded('pyvmomi_life')).toEqual({
      folder: ['by pyvmomi', 'vm', ['Folder', 'VirtualMachine', 'VirtualApp']],
      'folder twice': 'vim.fault.DuplicateName',
      created: {
        name: 'life',
        parent: 'by pyvmomi',
        cpus: 1,
        annotation: 'made by pyvmomi',
        extra: { owner: 'pyvmomi' },
        labels: ['SCSI controller 0', 'Hard disk 1', 'Network adapter 1', 'VMCI device'],
        files: '[LocalDS_0] life/life.vmx',
        datastore: ['LocalDS_0'],
        network: ['VM Network'],
      },
      'same name': 'vim.fault.DuplicateName',
      power: ['poweredOn', 'suspended', 'poweredOn'],
      'on twice': 'vim.fault.InvalidPowerState',
      'boot time': true,
      'destroy while on': 'vim.fault.InvalidPowerState',
      snapshots: [['one', ['two']]],
      current: true,
      chain: ['life-000002.vmdk', 'life-000001.vmdk', 'life.vmdk'],
      reverted: true,
      reconfigured: [4, 512, ['vim.vm.device.VirtualCdrom']],
      'bad device': 'vim.fault.DeviceNotFound',
      clones: ['full', 'poweredOn', 'linked', true],
      template: true,
      'power on a template': 'vmodl.fault.NotSupported',
      'both on': ['poweredOn', 'poweredOn'],
      moved: true,
      updates: ['life', 'renamed'],
      found: [true, true, true],
      tasks: [
        'VirtualMachine.clone',
        'VirtualMachine.createSnapshot',
        'VirtualMachine.destroy',
        'VirtualMachine.powerOff',
        'VirtualMachine.powerOn',
        'VirtualMachine.reconfigure',
        'VirtualMachine.relocate',
        'VirtualMachine.rename',
        'VirtualMachine.reset',
        'VirtualMachine.suspend',
        'VirtualMachineSnapshot.revertToSnapshot',
      ],
      gone: 'vmodl.fault.ManagedObjectNotFound',
      left: [],
      events: { ordered: true, kinds: expect.arrayContaining(['TaskEvent']) },
      user: 'administrator@vsphere.local',
    });
  }, 120_000);

  it('connects, walks the inventory, reads whole objects and waits for a task', async () => {
    expect(await runRecorded('pyvmomi_client')).toEqual({
      apiType: 'VirtualCenter',
      inventory: {
        'vim.ClusterComputeResource': 1,
        'vim.ComputeResource': 1,
        'vim.Datacenter': 1,
        'vim.Datastore': 1,
        'vim.Network': 1,
        'vim.VirtualMachine': 4,
      },
      vms: 4,
      devices: [
        'IDE 0',
        'IDE 1',
        'PS2 controller 0',
        'PCI controller 0',
        'SIO controller 0',
        'Keyboard',
        'Pointing device',
        'Video card',
        'VMCI device',
        'SCSI controller 0',
        'Hard disk 1',
        'Network adapter 1',
      ],
      renamed: 'renamed by pyvmomi',
      power: 'poweredOn',
      retrieved: ['config', 'name', 'runtime', 'summary'],
      host: [true, 'connected'],
      session: 'administrator@vsphere.local',
      unknown: 'vmodl.fault.ManagedObjectNotFound',
    });
  }, 60_000);

  it('reads properties one by one as its version 8 does', async () => {
    expect(await runRecorded('pyvmomi_fetch')).toEqual({
      name: 'DC0_C0_RP0_VM0',
      enum: 'green',
      reference: 'vim.Folder',
      data: 'vim.vm.ConfigInfo',
      array: ['vim.Datastore'],
      'same as collected': [true, true, true, true],
      view: 4,
      unset: null,
      content: 'VirtualCenter',
      unknown: ['vmodl.query.InvalidProperty', 'colour'],
      gone: ['vmodl.fault.ManagedObjectNotFound', null],
    });
  }, 60_000);

  it('does not connect to a server that it has not been told to trust', async () => {
    const simulator = await started();
    const { caFile: another } = await started();

    await expect(runPython('pyvmomi_client.py', simulator, another)).rejects.toThrow(
      'CERTIFICATE_VERIFY_FAILED',
    );
  }, 60_000);
});
