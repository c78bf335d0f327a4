/**
 * What a vCenter is expected to answer where lenient servers accept, ignore or die: one test for each probe, in raw SOAP.
 *
 * "Expected" is what the API documents and declares for the case; none of it was measured on a vCenter.
 */
import { describe, expect, it } from 'vitest';
import { collector, rawClient, ref, refIn, refusal, specSet, taskFault, textIn } from './raw-client.js';
import type { RawClient, RawRef } from './raw-client.js';
import { rawRequest } from './raw-request.js';
import { deviceChange, newVm, placeOf, scsiController, virtualDisk } from './raw-specs.js';
import type { RawVmSpec } from './raw-specs.js';
import { printTableAtEnd } from './table-of-rows.js';

printTableAtEnd('Probes');

const vmPath = '/DC0/vm/DC0_H0_VM0';

/** What is refused at the door: nothing of it is looked at, and the message names the element. */
async function refusedRequest(method: string, target: RawRef | string, args: string, client?: RawClient) {
  const { status, fault, message } = refusal(
    await (client ?? (await rawClient())).call(method, target, args),
  );
  return { status, fault, message };
}

/** The refusal of a CreateVM_Task as a request. */
async function refusedVm(spec: RawVmSpec) {
  const client = await rawClient();
  const place = await placeOf(client);
  return refusedRequest('CreateVM_Task', place.folder, newVm(place, spec), client);
}

/** What CreateVM_Task fails with: the call itself or its task. */
async function failureOf(spec: RawVmSpec) {
  const client = await rawClient();
  const place = await placeOf(client);
  const answer = await client.call('CreateVM_Task', place.folder, newVm(place, spec));
  return answer.status === 500 ? refusal(answer) : taskFault(await client.end(refIn(answer)));
}

describe('a request', () => {
  it('with elements out of schema order is an InvalidRequest that names the unexpected element', async () => {
    const args =
      '<type>VirtualMachine</type><container type="Folder">group-d1</container><recursive>true</recursive>';
    expect(await refusedRequest('CreateContainerView', 'ViewManager', args)).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringMatching(/Unexpected element "type": the element "container" .* missing/),
    });
  });

  it('with an unknown element among the parameters is an InvalidRequest', async () => {
    const client = await rawClient();
    const args = '<newName>a</newName><force>true</force>';
    expect(await refusedRequest('Rename_Task', await client.find(vmPath), args, client)).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringMatching(/Unexpected element "force"/),
    });
  });

  it('with an unknown element in a data object is an InvalidRequest', async () => {
    expect(await refusedVm({ devices: '<cpus>2</cpus>' })).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringMatching(/Unexpected element "cpus".*VirtualMachineConfigSpec/s),
    });
  });

  it('without a required boolean is an InvalidRequest', async () => {
    const args = '<container type="Folder">group-d1</container><type>VirtualMachine</type>';
    expect(await refusedRequest('CreateContainerView', 'ViewManager', args)).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringMatching(/"recursive".*missing/),
    });
  });

  it('without a required reference, the pool of a new VM, is an InvalidRequest', async () => {
    const client = await rawClient();
    const place = await placeOf(client);
    const args = newVm(place).replace(ref('pool', place.pool), '');
    expect(await refusedRequest('CreateVM_Task', place.folder, args, client)).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringMatching(/"pool".*missing/),
    });
  });

  it.each(['two', '1.0', '2147483648', ''])('with "%s" for an int is an InvalidRequest', async (numCPUs) => {
    expect(await refusedVm({ numCPUs })).toMatchObject({ status: 500, fault: 'InvalidRequest' });
  });

  it('with "1.0" for a long is an InvalidRequest', async () => {
    expect(await refusedVm({ memoryMB: '1.0' })).toMatchObject({ status: 500, fault: 'InvalidRequest' });
  });

  it('with an illegal enum value is an InvalidRequest', async () => {
    const devices = deviceChange(scsiController, 'replace');
    expect(await refusedVm({ devices })).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringMatching(/replace/),
    });
  });

  it.each([
    ['an unknown xsi:type', 'VirtualToaster'],
    ['an xsi:type that is no subtype of the declared one', 'VirtualMachineConfigSpec'],
  ])('with %s is an InvalidType', async (_title, type) => {
    const devices = deviceChange(`<device xsi:type="${type}"><key>-1</key></device>`);
    expect(await refusedVm({ devices })).toEqual({
      status: 500,
      fault: 'InvalidType',
      message: expect.stringContaining(type),
    });
  });

  it('with a dateTime without a zone is accepted', async () => {
    const client = await rawClient();
    const extension =
      '<extension><description><label>L</label><summary>S</summary></description><key>org.example.probe</key>' +
      '<version>1.0</version><lastHeartbeatTime>2026-01-02T03:04:05.678</lastHeartbeatTime></extension>';
    const { status } = await client.call('RegisterExtension', 'ExtensionManager', extension);
    const found = await client.call(
      'FindExtension',
      'ExtensionManager',
      '<extensionKey>org.example.probe</extensionKey>',
    );
    expect([status, textIn(found.text, 'key')]).toEqual([200, 'org.example.probe']);
  });

  it('for an unknown method is an InvalidRequest that names the method', async () => {
    expect(await refusedRequest('FlyToTheMoon', 'ServiceInstance', '')).toEqual({
      status: 500,
      fault: 'InvalidRequest',
      message: expect.stringContaining('FlyToTheMoon'),
    });
  });

  it('for an unknown object is a ManagedObjectNotFound with the object', async () => {
    const client = await rawClient();
    const missing = { type: 'VirtualMachine', value: 'vm-4711' };
    expect(refusal(await client.call('PowerOnVM_Task', missing))).toMatchObject({
      status: 500,
      fault: 'ManagedObjectNotFound',
      detail: ref('obj', missing),
    });
  });

  it('of malformed XML is a 500 with InvalidRequest', async () => {
    const { simulator } = await rawClient();
    expect(refusal(await rawRequest(simulator, { body: '<Envelope><Body></Envelope>' }))).toMatchObject({
      status: 500,
      fault: 'InvalidRequest',
    });
  });

  it('for an unknown property path is refused as a whole with InvalidProperty', async () => {
    const client = await rawClient();
    const vm = await client.find(vmPath);
    expect(refusal(await client.read(vm, 'name', 'runtime.colour'))).toMatchObject({
      status: 500,
      fault: 'InvalidProperty',
      detail: '<name>runtime.colour</name>',
    });
  });
});

describe('a new VM', () => {
  it('with a name in use is a DuplicateName with the name and the object that has it', async () => {
    const client = await rawClient();
    const place = await placeOf(client);
    const info = await client.task('CreateVM_Task', place.folder, newVm(place, { name: 'DC0_H0_VM0' }));
    expect(taskFault(info)).toEqual({
      fault: 'DuplicateName',
      detail: `<name>DC0_H0_VM0</name>${ref('object', await client.find(vmPath))}`,
    });
  });

  it('on an unknown datastore is an InvalidDatastorePath or InvalidDatastore', async () => {
    expect(await failureOf({ vmPathName: '[nowhere]' })).toMatchObject({
      fault: expect.stringMatching(/^InvalidDatastore(Path)?$/),
    });
  });

  it('with an existing disk whose file is missing is a FileNotFound with the datastore path', async () => {
    const fileName = '[LocalDS_0] nothing/here.vmdk';
    const devices = deviceChange(scsiController) + deviceChange(virtualDisk({ fileName }));
    expect(await failureOf({ devices })).toMatchObject({
      fault: 'FileNotFound',
      detail: expect.stringContaining(`<file>${fileName}</file>`),
    });
  });

  it('that is powered on leaves the events of both, in order', async () => {
    const client = await rawClient();
    const place = await placeOf(client);
    const info = await client.task('CreateVM_Task', place.folder, newVm(place));
    const vm = refIn({ text: info }, 'result');
    await client.task('PowerOnVM_Task', vm);
    const filter = `<filter><entity>${ref('entity', vm)}<recursion>self</recursion></entity></filter>`;
    const { text } = await client.call('QueryEvents', 'EventManager', filter);
    const kinds = [...text.matchAll(/<returnval xsi:type="(\w+)"/g)].map(([, kind]) => kind);
    const families = [
      'VmBeingCreatedEvent',
      'VmInstanceUuidAssignedEvent',
      'VmUuidAssignedEvent',
      'VmCreatedEvent',
      'VmStartingEvent',
      'VmPoweredOnEvent',
    ];
    expect(kinds.filter((kind) => families.includes(kind ?? ''))).toEqual(families);
  });
});

describe('a file of a datastore', () => {
  it('that is missing is a FileNotFound when it is deleted', async () => {
    const client = await rawClient();
    const name = '[LocalDS_0] none/none.iso';
    const args = `<name>${name}</name>${ref('datacenter', await client.find('/DC0'))}`;
    expect(taskFault(await client.task('DeleteDatastoreFile_Task', 'FileManager', args))).toEqual({
      fault: 'FileNotFound',
      detail: `<file>${name}</file>`,
    });
  });

  it('is a 401 without a session, and there with one', async () => {
    const { simulator, cookie } = await rawClient();
    const path = '/folder/DC0_H0_VM0/DC0_H0_VM0.vmx?dcPath=DC0&dsName=LocalDS_0';
    const without = await rawRequest(simulator, { method: 'GET', path });
    const withOne = await rawRequest(simulator, { method: 'GET', path, headers: { cookie } });
    expect([without.status, withOne.status]).toEqual([401, 200]);
  });
});

describe('what is there no more', () => {
  it('is a ManagedObjectNotFound when a destroyed object is read', async () => {
    const client = await rawClient();
    const vm = await client.find(vmPath);
    await client.task('PowerOffVM_Task', vm);
    await client.task('Destroy_Task', vm);
    expect(refusal(await client.read(vm, 'name'))).toMatchObject({
      status: 500,
      fault: 'ManagedObjectNotFound',
      detail: ref('obj', vm),
    });
  });

  it('is an InvalidState when finished work is cancelled', async () => {
    const client = await rawClient();
    const task = refIn(await client.call('Rename_Task', await client.find(vmPath), '<newName>a</newName>'));
    await client.end(task);
    expect(refusal(await client.call('CancelTask', task))).toMatchObject({
      status: 500,
      fault: 'InvalidState',
    });
  });
});

describe('a session', () => {
  it('is in the cookie vmware_soap_session, and refuses a second login with InvalidLogin', async () => {
    const client = await rawClient();
    const { username, password } = client.simulator;
    const credentials = `<userName>${username}</userName><password>${password}</password>`;
    const again = await client.call('Login', 'SessionManager', credentials);
    expect(client.cookie).toMatch(/^vmware_soap_session="/);
    expect(refusal(again)).toMatchObject({ status: 500, fault: 'InvalidLogin' });
  });

  it('leaves an event of its login', async () => {
    const client = await rawClient();
    const filter = '<filter><eventTypeId>vim.event.UserLoginSessionEvent</eventTypeId></filter>';
    const { text } = await client.call('QueryEvents', 'EventManager', filter);
    expect([text.match(/<returnval/g)?.length, textIn(text, 'userName')]).toEqual([
      1,
      client.simulator.username,
    ]);
  });
});

describe('an answer', () => {
  it('has a value in every required enum', async () => {
    const client = await rawClient();
    const { text } = await client.read(await client.find(vmPath), 'runtime', 'config', 'guest', 'summary');
    expect(textIn(text, 'faultToleranceState')).toBe('notConfigured');
    expect(text).not.toMatch(/<(\w*State|guestHeartbeatStatus|\w*Mode)\s*\/>|<(\w*State|\w*Mode)><\/\2>/);
  });

  it('has nothing that is newer than the version the client speaks', async () => {
    const client = await rawClient();
    const specs = specSet(await client.find(vmPath), ['config']) + '<options/>';
    const shown = async (version: string) => {
      const { text } = await client.call('RetrievePropertiesEx', collector, specs, version);
      return text.includes('<createDate>');
    };
    expect([await shown('6.5'), await shown('6.7')]).toEqual([false, true]);
  });
});
