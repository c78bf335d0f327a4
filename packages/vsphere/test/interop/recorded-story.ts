/**
 * A short life of a small vCenter, each answer of it recorded: things made, changed, looked for and removed, and
 * refusals of every kind the simulator's own schema has.
 */
import type { Vcenter } from '../../../../test/vcenter/vcenter.js';
import { vimSchema, type Member } from '../../src/schema/table.js';
import { isReference } from '../../src/wire/value-shape.js';
import type { ManagedObjectReference } from '../../src/schema/managed-object-reference.js';
import type { Recorder } from './recorded-answers.js';

type Inventory = ReadonlyMap<string, readonly ManagedObjectReference[]>;

/** Numbers, dates, characters and kinds of value that a server passes on as it got them. */
const AWKWARD_OPTIONS = [
  { key: 'text', value: `<b> & "c" 'd' \t\n ]]> Größe 東京 🌸` },
  { key: 'blank', value: ' ' },
  { key: 'nothing', value: '' },
];

export async function recordStory(recorder: Recorder, inventory: Inventory): Promise<void> {
  const one = (type: string): ManagedObjectReference => {
    const [found] = inventory.get(type) ?? [];
    if (found === undefined) throw new Error(`The simulator has no ${type}.`);
    return found;
  };
  await recordService(recorder, one);
  await recordChanges(recorder, one);
  await recordSearches(recorder, one);
  await recordHistory(recorder, one);
}

type One = (type: string) => ManagedObjectReference;

async function recordService(recorder: Recorder, one: One): Promise<void> {
  const service = one('ServiceInstance');
  await recorder.record(service, 'RetrieveServiceContent');
  await recorder.record(service, 'CurrentTime');
  await recorder.record(one('OptionManager'), 'UpdateOptions', { changedValue: AWKWARD_OPTIONS });
  for (const name of ['', 'text', 'blank', 'nothing', 'none.such']) {
    await recorder.record(one('OptionManager'), 'QueryOptions', name === '' ? {} : { name });
  }
  const authorization = one('AuthorizationManager');
  await recorder.record(authorization, 'RetrieveAllPermissions');
  await recorder.record(authorization, 'RetrieveRolePermissions', { roleId: -1 });
  await recorder.record(authorization, 'RetrieveEntityPermissions', {
    entity: one('Datacenter'),
    inherited: true,
  });
  await recorder.record(authorization, 'AddAuthorizationRole', { name: 'role', privIds: ['System.View'] });
  await recorder.record(one('UserDirectory'), 'RetrieveUserGroups', {
    searchStr: '',
    exactMatch: false,
    findUsers: true,
    findGroups: true,
  });
  await recorder.record(one('SessionManager'), 'SessionIsActive', { sessionID: 'x', userName: 'x' });
  await recorder.record(one('LicenseManager'), 'AddLicense', {
    licenseKey: '00000-00000-00000-00000-11111',
    labels: [{ key: 'k', value: 'v' }],
  });
  await recorder.record(one('CustomFieldsManager'), 'AddCustomFieldDef', {
    name: 'field',
    moType: 'VirtualMachine',
  });
  await recorder.record(one('IpPoolManager'), 'QueryIpPools', { dc: one('Datacenter') });
}

async function recordChanges(recorder: Recorder, one: One): Promise<void> {
  const vm = one('VirtualMachine');
  const folder = one('Folder');
  const made = await recorder.record(folder, 'CreateFolder', { name: 'made' });
  await recorder.record(folder, 'CreateFolder', { name: 'made' }, 'again');
  if (isReference(made))
    await recordTask(recorder, await recorder.record(made, 'Rename_Task', { newName: 'renamed' }));
  const changes = [
    { extraConfig: AWKWARD_OPTIONS, annotation: 'a\nb & c', numCPUs: 4, memoryMB: 2 ** 20 },
    { cpuAllocation: { limit: 2n ** 62n, reservation: 0, shares: { level: 'custom', shares: 1 } } },
    { name: 'other' },
  ];
  for (const spec of changes)
    await recordTask(recorder, await recorder.record(vm, 'ReconfigVM_Task', { spec }));
  const snapshot = { name: 'snapshot', memory: false, quiesce: false };
  await recordTask(recorder, await recorder.record(vm, 'CreateSnapshot_Task', snapshot));
  for (const method of [
    'PowerOnVM_Task',
    'PowerOffVM_Task',
    'PowerOffVM_Task',
    'PowerOnVM_Task',
    'SuspendVM_Task',
  ]) {
    await recordTask(recorder, await recorder.record(vm, method));
  }
  await recordTask(recorder, await recorder.record(vm, 'RevertToCurrentSnapshot_Task'));
  await recorder.record(vm, 'AcquireTicket', { ticketType: 'webmks' });
  await recorder.record(one('SessionManager'), 'AcquireGenericServiceTicket', {
    spec: {
      _type: 'SessionManagerHttpServiceRequestSpec',
      method: 'httpPut',
      url: 'https://host/a?b=1&c=<2>',
    },
  });
  await recorder.record(one('FileManager'), 'MakeDirectory', {
    name: '[LocalDS_0] made',
    datacenter: one('Datacenter'),
  });
  await recorder.record(one('FileManager'), 'MakeDirectory', {
    name: '[LocalDS_0] made',
    datacenter: one('Datacenter'),
  });
  await recordTask(
    recorder,
    await recorder.record(one('FileManager'), 'DeleteDatastoreFile_Task', {
      name: '[LocalDS_0] none-such',
      datacenter: one('Datacenter'),
    }),
  );
}

async function recordTask(recorder: Recorder, task: unknown): Promise<void> {
  if (isReference(task)) await recorder.everythingOf(task);
}

async function recordSearches(recorder: Recorder, one: One): Promise<void> {
  const index = one('SearchIndex');
  for (const inventoryPath of ['DC0', 'DC0/vm', 'none/such']) {
    await recorder.record(index, 'FindByInventoryPath', { inventoryPath });
  }
  await recorder.record(index, 'FindByUuid', { uuid: 'none', vmSearch: true });
  await recorder.record(index, 'FindAllByDnsName', { dnsName: 'none', vmSearch: true });
  await recorder.record(index, 'FindChild', { entity: one('Folder'), name: 'none' });
  const browser = one('HostDatastoreBrowser');
  const searchSpec = { details: { fileType: true, fileSize: true, modification: true }, matchPattern: ['*'] };
  for (const method of ['SearchDatastore_Task', 'SearchDatastoreSubFolders_Task']) {
    for (const datastorePath of ['[LocalDS_0]', '[LocalDS_0] none-such']) {
      await recordTask(recorder, await recorder.record(browser, method, { datastorePath, searchSpec }));
    }
  }
  const environment = one('EnvironmentBrowser');
  for (const method of [
    'QueryConfigOption',
    'QueryConfigOptionDescriptor',
    'QueryConfigTarget',
    'QueryTargetCapabilities',
  ]) {
    await recorder.record(environment, method);
  }
  const performance = one('PerformanceManager');
  const entity = one('VirtualMachine');
  await recorder.record(performance, 'QueryPerfProviderSummary', { entity });
  await recorder.record(performance, 'QueryAvailablePerfMetric', { entity, intervalId: 20 });
  for (const format of ['normal', 'csv']) {
    await recorder.record(performance, 'QueryPerf', {
      querySpec: [
        { entity, maxSample: 3, intervalId: 20, metricId: [{ counterId: 2, instance: '' }], format },
      ],
    });
  }
}

async function recordHistory(recorder: Recorder, one: One): Promise<void> {
  await recorder.record(one('EventManager'), 'QueryEvents', { filter: {} });
  const collector = await recorder.record(one('EventManager'), 'CreateCollectorForEvents', { filter: {} });
  if (isReference(collector)) {
    await recorder.record(collector, 'ReadNextEvents', { maxCount: 10 });
    await recorder.everythingOf(collector);
  }
  const properties = one('PropertyCollector');
  const filter = await recorder.record(properties, 'CreateFilter', {
    spec: {
      propSet: [
        { type: 'VirtualMachine', all: true },
        { type: 'Folder', pathSet: ['name', 'childEntity'] },
      ],
      objectSet: [{ obj: one('VirtualMachine') }, { obj: one('Folder') }],
    },
    partialUpdates: true,
  });
  await recorder.record(properties, 'WaitForUpdatesEx', { version: '', options: { maxWaitSeconds: 0 } });
  await recorder.record(one('VirtualMachine'), 'Rename_Task', { newName: 'updated' });
  await recorder.record(one('Folder'), 'CreateFolder', { name: 'updated' });
  await recorder.record(properties, 'WaitForUpdatesEx', { version: '1', options: { maxWaitSeconds: 1 } });
  await recorder.record(
    properties,
    'WaitForUpdatesEx',
    { version: '2', options: { maxWaitSeconds: 0 } },
    'in vain',
  );
  if (isReference(filter)) await recorder.record(filter, 'DestroyPropertyFilter');
  await recorder.record(properties, 'CheckForUpdates', { version: '' });
  const gone = { type: 'VirtualMachine', value: 'vm-gone' };
  await recorder.everythingOf(gone);
  await recorder.record(gone, 'PowerOnVM_Task');
  await recorder.record(one('ViewManager'), 'CreateListView', { obj: [one('VirtualMachine')] });
}

/** The simulator refuses a call with each fault that it knows, its plain members filled in. */
export async function recordFaults(recorder: Recorder, vcenter: Vcenter): Promise<void> {
  const faults = vimSchema()
    .typeNames()
    .filter((name) => vimSchema().isSubtype(name, 'MethodFault'));
  for (const [index, fault] of faults.entries()) {
    const message = index % 2 === 0 ? `Größe <${index}> & "x"` : '';
    try {
      await vcenter.failNext({ method: 'CurrentTime', fault, message, properties: plainMembersOf(fault) });
    } catch {
      continue; // newer than the simulator
    }
    await recorder.record({ type: 'ServiceInstance', value: 'ServiceInstance' }, 'CurrentTime', {}, fault);
  }
}

/** As govmomi's structs take them from JSON. */
function plainMembersOf(fault: string): Record<string, unknown> {
  const members = vimSchema().typeNamed(fault)?.members ?? [];
  return Object.fromEntries(
    members.flatMap((member) => {
      const value = plainValue(member);
      if (value === undefined) return [];
      return [[member.name, member.array ? [value, value] : value]];
    }),
  );
}

function plainValue({ kind, type, target }: Member): unknown {
  if (kind === 'reference') return { Type: target ?? 'Folder', Value: 'object-1' };
  if (kind === 'enum') return vimSchema().enumValues(type)?.values().next().value;
  switch (type) {
    case 'string':
      return 'a & b <c>';
    case 'boolean':
      return true;
    case 'int':
    case 'short':
      return -7;
    case 'long':
      return 2 ** 52;
    case 'dateTime':
      return '2026-02-28T23:59:59.123456789+02:00';
    default:
      return undefined;
  }
}
