/** Folders, pools, clusters, hosts, networks, extensions and fields. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, type Ended, type Side } from '../side.js';
import { all, at } from '../xml-tree.js';

async function reconfigureCluster(side: Side, spec: string): Promise<Ended> {
  const cluster = await side.find('/DC0/host/DC0_C0');
  return side.task(
    'ReconfigureComputeResource_Task',
    cluster,
    `<spec xsi:type="ClusterConfigSpecEx">${spec}</spec><modify>true</modify>`,
  );
}

async function vms(side: Side): Promise<string> {
  const [first, second] = [
    await side.find('/DC0/vm/DC0_C0_RP0_VM0'),
    await side.find('/DC0/vm/DC0_C0_RP0_VM1'),
  ];
  return ref('vm', first) + ref('vm', second);
}

async function addRule(side: Side, name: string, members: string): Promise<Ended> {
  const info = `<info xsi:type="ClusterAntiAffinityRuleSpec"><enabled>true</enabled>${element('name', name)}${members}</info>`;
  return reconfigureCluster(side, `<rulesSpec><operation>add</operation>${info}</rulesSpec>`);
}

async function addGroup(side: Side, name: string): Promise<Ended> {
  const info = `<info xsi:type="ClusterVmGroup">${element('name', name)}${await vms(side)}</info>`;
  return reconfigureCluster(side, `<groupSpec><operation>add</operation>${info}</groupSpec>`);
}

async function addFolder(side: Side, name: string): Promise<Ended> {
  return side.call('CreateFolder', await side.find('/DC0/vm'), element('name', name));
}

const allocation =
  '<reservation>0</reservation><expandableReservation>true</expandableReservation><limit>-1</limit>' +
  '<shares><shares>4000</shares><level>normal</level></shares>';

async function addPool(side: Side, name: string): Promise<Ended> {
  const pool = await side.find('/DC0/host/DC0_C0/Resources');
  const spec = `<spec><cpuAllocation>${allocation}</cpuAllocation><memoryAllocation>${allocation}</memoryAllocation></spec>`;
  return side.call('CreateResourcePool', pool, element('name', name) + spec);
}

const extension =
  '<extension><description><label>L</label><summary>S</summary></description><key>org.example.probe</key>' +
  '<version>1.0</version><lastHeartbeatTime>2026-01-02T03:04:05Z</lastHeartbeatTime></extension>';

async function hostTask(side: Side, method: string): Promise<Ended> {
  return side.task(method, await side.find('/DC0/host/DC0_C0/DC0_C0_H1'), '<timeout>1</timeout>');
}

export const inventory: ProbeGroup = {
  name: 'Folders, clusters, hosts and managers',
  probes: [
    probe('folder', 'CreateFolder', async (side) => side.keep('folder', await addFolder(side, 'folder'))),
    probe('folder-in-use', 'CreateFolder of a name in use', async (side) => addFolder(side, 'folder')),
    probe('folder-of-vm-name', 'CreateFolder of the name of a VM in it', async (side) =>
      addFolder(side, 'DC0_C0_RP0_VM0'),
    ),
    probe('folder-no-name', 'CreateFolder without a name', async (side) => addFolder(side, '')),
    probe('folder-long-name', 'CreateFolder of a name of 81 characters', async (side) =>
      addFolder(side, 'x'.repeat(81)),
    ),
    probe('folder-move', 'MoveIntoFolder_Task of a VM', async (side) => {
      const vm = await side.find('/DC0/vm/DC0_C0_RP0_VM1');
      const moved = await side.task('MoveIntoFolder_Task', side.kept('folder'), ref('list', vm));
      return [moved, await side.find('/DC0/vm/folder/DC0_C0_RP0_VM1').then(({ type }) => type)];
    }),
    probe('folder-move-back', 'MoveIntoFolder_Task of a host into a folder of VMs', async (side) => {
      const host = await side.find('/DC0/host/DC0_C0');
      return side.task('MoveIntoFolder_Task', side.kept('folder'), ref('list', host));
    }),
    probe('folder-move-out', 'MoveIntoFolder_Task of the VM to where it was', async (side) => {
      const vm = await side.find('/DC0/vm/folder/DC0_C0_RP0_VM1');
      return side.task('MoveIntoFolder_Task', await side.find('/DC0/vm'), ref('list', vm));
    }),
    probe('folder-rename', 'Rename_Task of a folder', async (side) => [
      await side.task('Rename_Task', side.kept('folder'), element('newName', 'renamed')),
      await side.read(side.kept('folder'), 'name'),
    ]),
    probe('folder-destroy', 'Destroy_Task of an empty folder', async (side) =>
      side.task('Destroy_Task', side.kept('folder')),
    ),
    probe('datacenter', 'CreateDatacenter, and its folders', async (side) => {
      const root = { type: 'Folder', value: 'group-d1' };
      const made = side.keep('datacenter', await side.call('CreateDatacenter', root, element('name', 'DC1')));
      return [made, await side.read(side.kept('datacenter'), 'name')];
    }),
    probe('datacenter-in-use', 'CreateDatacenter of a name in use', async (side) =>
      side.call('CreateDatacenter', { type: 'Folder', value: 'group-d1' }, element('name', 'DC0')),
    ),
    probe('datacenter-place', 'CreateDatacenter in a folder of VMs', async (side) =>
      side.call('CreateDatacenter', await side.find('/DC0/vm'), element('name', 'DC2')),
    ),
    probe('pool', 'CreateResourcePool', async (side) => side.keep('pool', await addPool(side, 'pool'))),
    probe('pool-in-use', 'CreateResourcePool of a name in use', async (side) => addPool(side, 'pool')),
    probe('pool-destroy', 'Destroy_Task of a pool', async (side) =>
      side.task('Destroy_Task', side.kept('pool')),
    ),
    probe('pool-destroy-root', 'Destroy_Task of a cluster’s own pool', async (side) =>
      side.task('Destroy_Task', await side.find('/DC0/host/DC0_C0/Resources')),
    ),
    probe('rule', 'a rule of a cluster', async (side) => addRule(side, 'rule', await vms(side))),
    probe('rule-in-use', 'a rule with a name in use', async (side) => addRule(side, 'rule', await vms(side))),
    probe('rule-of-one', 'a rule that is about one VM', async (side) =>
      addRule(side, 'one', ref('vm', await side.find('/DC0/vm/DC0_C0_RP0_VM0'))),
    ),
    probe('rule-remove', 'a rule that there is not, removed', async (side) =>
      reconfigureCluster(
        side,
        '<rulesSpec><operation>remove</operation><removeKey xsi:type="xsd:int">4711</removeKey></rulesSpec>',
      ),
    ),
    probe('group', 'a group of a cluster', async (side) => addGroup(side, 'group')),
    probe('group-in-use', 'a group with a name in use', async (side) => addGroup(side, 'group')),
    probe('override', 'a VM that DRS leaves alone', async (side) => {
      const key = ref('key', await side.find('/DC0/vm/DC0_C0_RP0_VM0'));
      const spec = `<drsVmConfigSpec><operation>add</operation><info>${key}<enabled>false</enabled></info></drsVmConfigSpec>`;
      return [await reconfigureCluster(side, spec), await reconfigureCluster(side, spec)];
    }),
    probe('cluster-settings', 'the names of rules and groups', async (side) => {
      const read = await side.read(await side.find('/DC0/host/DC0_C0'), 'configurationEx');
      if (!('result' in read)) return read;
      return ['rule', 'group'].map((member) => all(read.result, member).map((entry) => at(entry, 'name')));
    }),
    probe('maintenance', 'EnterMaintenanceMode_Task, and the state after it', async (side) => {
      const host = await side.find('/DC0/host/DC0_C0/DC0_C0_H1');
      const entered = await hostTask(side, 'EnterMaintenanceMode_Task');
      return [entered, await side.read(host, 'runtime.inMaintenanceMode')];
    }),
    probe('maintenance-twice', 'EnterMaintenanceMode_Task of a host that is in it', async (side) =>
      hostTask(side, 'EnterMaintenanceMode_Task'),
    ),
    probe('maintenance-end', 'ExitMaintenanceMode_Task', async (side) =>
      hostTask(side, 'ExitMaintenanceMode_Task'),
    ),
    probe('maintenance-end-twice', 'ExitMaintenanceMode_Task of a host that is in none', async (side) =>
      hostTask(side, 'ExitMaintenanceMode_Task'),
    ),
    probe('extension', 'RegisterExtension and FindExtension', async (side) => {
      const made = await side.call('RegisterExtension', 'ExtensionManager', extension);
      const found = await side.call(
        'FindExtension',
        'ExtensionManager',
        element('extensionKey', 'org.example.probe'),
      );
      return [made, 'result' in found ? at(found.result, 'key') : found];
    }),
    probe('extension-twice', 'RegisterExtension of a key in use', async (side) =>
      side.call('RegisterExtension', 'ExtensionManager', extension),
    ),
    probe('extension-unknown', 'UnregisterExtension of a key that there is not', async (side) =>
      side.call('UnregisterExtension', 'ExtensionManager', element('extensionKey', 'none')),
    ),
    probe('field', 'AddCustomFieldDef', async (side) => {
      const made = await side.call('AddCustomFieldDef', 'CustomFieldsManager', element('name', 'field'));
      return 'result' in made ? at(made.result, 'name') : made;
    }),
    probe('field-in-use', 'AddCustomFieldDef of a name in use', async (side) =>
      side.call('AddCustomFieldDef', 'CustomFieldsManager', element('name', 'field')),
    ),
    probe('field-unknown', 'SetField of a field that there is not', async (side) =>
      side.call(
        'SetField',
        'CustomFieldsManager',
        `${ref('entity', await side.find('/DC0/vm'))}<key>4711</key><value>a</value>`,
      ),
    ),
    probe('network-of-cluster', 'the networks of the cluster', async (side) => {
      const read = await side.read(await side.find('/DC0/host/DC0_C0'), 'network');
      return 'result' in read ? all(read.result, 'ManagedObjectReference').length : read;
    }),
    probe('portgroup', 'AddDVPortgroup_Task, and again', async (side) => {
      const spec = '<spec><name>added</name><numPorts>8</numPorts><type>earlyBinding</type></spec>';
      const target = await side.find('/DC0/network/DVS0');
      return [
        await side.task('AddDVPortgroup_Task', target, spec),
        await side.task('AddDVPortgroup_Task', target, spec),
      ];
    }),
    probe('datastore-summary', 'what kind a datastore is', async (side) =>
      side.read(await side.find('/DC0/datastore/LocalDS_0'), 'summary.type'),
    ),
  ],
};
