/** Packages: what is read of their descriptions, and what would be made of them. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf, type Tree } from '../xml-tree.js';

const namespaces =
  'xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1" ' +
  'xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData" ' +
  'xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData" ' +
  'xmlns:vmw="http://www.vmware.com/schema/ovf"';

function item(members: Readonly<Record<string, string | number>>): string {
  const inside = Object.entries({ ElementName: 'x', ...members })
    .toSorted(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([name, value]) => `<rasd:${name}>${value}</rasd:${name}>`);
  return `<Item>${inside.join('')}</Item>`;
}

const cpus = item({ InstanceID: 1, ResourceType: 3, VirtualQuantity: 2 });
const memory = item({
  AllocationUnits: 'byte * 2^20',
  InstanceID: 2,
  ResourceType: 4,
  VirtualQuantity: 1024,
});
const scsi = item({ InstanceID: 3, ResourceSubType: 'lsilogic', ResourceType: 6 });
const disk = item({
  AddressOnParent: 0,
  HostResource: 'ovf:/disk/d1',
  InstanceID: 4,
  Parent: 3,
  ResourceType: 17,
});
const card = item({ Connection: 'inside', InstanceID: 5, ResourceSubType: 'VmxNet3', ResourceType: 10 });
const unknown = item({ InstanceID: 6, ResourceType: 99 });
const hardware = [cpus, memory, scsi, disk, card];

function descriptor(items: readonly string[] = hardware): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><Envelope ${namespaces}>` +
    '<References><File ovf:href="one.vmdk" ovf:id="f1" ovf:size="1000"/></References>' +
    '<DiskSection><Info/><Disk ovf:capacity="1" ovf:capacityAllocationUnits="byte * 2^30" ovf:diskId="d1" ' +
    'ovf:fileRef="f1"/></DiskSection>' +
    '<NetworkSection><Info/><Network ovf:name="inside"><Description/></Network></NetworkSection>' +
    '<VirtualSystem ovf:id="appliance"><Info/><Name>Appliance</Name>' +
    '<OperatingSystemSection ovf:id="96" vmw:osType="debian11_64Guest"><Info/></OperatingSystemSection>' +
    '<VirtualHardwareSection><Info/><System><vssd:ElementName>x</vssd:ElementName>' +
    '<vssd:InstanceID>0</vssd:InstanceID><vssd:VirtualSystemType>vmx-13</vssd:VirtualSystemType></System>' +
    `${items.join('')}</VirtualHardwareSection></VirtualSystem></Envelope>`
  );
}

interface Request {
  readonly ovf?: string;
  readonly option?: string;
  readonly mapping?: string;
  readonly datastore?: Ref;
}

async function specOf(side: Side, request: Request = {}): Promise<Ended> {
  const { ovf = descriptor(), option = '', mapping = '' } = request;
  const datastore = request.datastore ?? (await side.find('/DC0/datastore/LocalDS_0'));
  const pool = await side.find('/DC0/host/DC0_C0/Resources');
  return side.call(
    'CreateImportSpec',
    'OvfManager',
    element('ovfDescriptor', ovf) +
      ref('resourcePool', pool) +
      ref('datastore', datastore) +
      `<cisp><locale></locale>${element('deploymentOption', option)}<entityName>vm</entityName>${mapping}</cisp>`,
  );
}

async function config(side: Side, request: Request = {}): Promise<Tree | undefined> {
  const ended = await specOf(side, request);
  return 'result' in ended ? at(ended.result, 'importSpec', 'configSpec') : undefined;
}

function devices(spec: Tree | undefined): Tree[] {
  return all(spec, 'deviceChange').flatMap((change) => all(change, 'device'));
}

/** The kinds of faults that the result has. */
async function problems(side: Side, request: Request): Promise<unknown> {
  const ended = await specOf(side, request);
  if (!('result' in ended)) return ended;
  const kinds = (list: string) => all(ended.result, list).map((each) => textOf(at(each, 'fault', '_type')));
  return {
    errors: kinds('error'),
    warnings: kinds('warning'),
    isMade: at(ended.result, 'importSpec') !== undefined,
  };
}

export const packages: ProbeGroup = {
  name: 'Packages',
  probes: [
    probe('ovf-spec', 'CreateImportSpec: the VM', async (side) => {
      const spec = await config(side);
      return ['name', 'version', 'guestId', 'numCPUs', 'memoryMB'].map((member) => at(spec, member));
    }),
    probe('ovf-path', 'CreateImportSpec: where the VM goes', async (side) =>
      at(await config(side), 'files', 'vmPathName'),
    ),
    probe('ovf-devices', 'CreateImportSpec: the kinds of its devices', async (side) =>
      devices(await config(side)).map((device) => at(device, '_type')),
    ),
    probe('ovf-disk', 'CreateImportSpec: its disk', async (side) => {
      const found = devices(await config(side)).find((device) => at(device, '_type') === 'VirtualDisk');
      return [at(found, 'capacityInKB'), at(found, 'backing', 'fileName'), at(found, 'unitNumber')];
    }),
    probe('ovf-files', 'CreateImportSpec: the files that are to be sent', async (side) => {
      const ended = await specOf(side);
      return 'result' in ended ? all(ended.result, 'fileItem') : ended;
    }),
    probe('ovf-network', 'CreateImportSpec with a network that is mapped', async (side) => {
      const network = ref('network', await side.find('/DC0/network/DC0_DVPG0'));
      const mapping = `<networkMapping><name>inside</name>${network}</networkMapping>`;
      const found = devices(await config(side, { mapping }));
      return found
        .map((device) => at(device, 'backing', '_type'))
        .filter((type) => textOf(type).includes('Port'));
    }),
    probe('ovf-unknown', 'CreateImportSpec of hardware of a kind that there is not', async (side) =>
      problems(side, { ovf: descriptor([...hardware, unknown]) }),
    ),
    probe('ovf-no-disk', 'CreateImportSpec of a disk on a controller that there is not', async (side) =>
      problems(side, { ovf: descriptor([cpus, memory, disk]) }),
    ),
    probe('ovf-option', 'CreateImportSpec of a choice that there is not', async (side) =>
      problems(side, { option: 'none' }),
    ),
    probe('ovf-no-xml', 'CreateImportSpec of a description that is no XML', async (side) =>
      problems(side, { ovf: 'no XML' }),
    ),
    probe('ovf-no-hardware', 'CreateImportSpec of a description without hardware', async (side) => {
      const [before = '', after = ''] = descriptor().split(
        /<VirtualHardwareSection>.*<\/VirtualHardwareSection>/s,
      );
      return problems(side, { ovf: before + after });
    }),
    probe('ovf-datastore', 'CreateImportSpec on a datastore that there is not', async (side) =>
      specOf(side, { datastore: { type: 'Datastore', value: 'datastore-4711' } }),
    ),
    probe('ovf-parse', 'ParseDescriptor', async (side) => {
      const pdp = '<pdp><locale></locale><deploymentOption></deploymentOption></pdp>';
      const ended = await side.call(
        'ParseDescriptor',
        'OvfManager',
        element('ovfDescriptor', descriptor()) + pdp,
      );
      return 'result' in ended
        ? [at(ended.result, 'defaultEntityName'), all(ended.result, 'network').length]
        : ended;
    }),
    probe('ovf-validate', 'ValidateHost', async (side) => {
      const args =
        element('ovfDescriptor', descriptor()) +
        ref('host', await side.find('/DC0/host/DC0_C0/DC0_C0_H0')) +
        '<vhp><locale></locale><deploymentOption></deploymentOption></vhp>';
      const ended = await side.call('ValidateHost', 'OvfManager', args);
      return 'result' in ended ? all(ended.result, 'error') : ended;
    }),
    probe('ovf-describe', 'CreateDescriptor of a VM', async (side) => {
      const vm = ref('obj', await side.find('/DC0/vm/DC0_C0_RP0_VM0'));
      const ended = await side.call('CreateDescriptor', 'OvfManager', `${vm}<cdp></cdp>`);
      return 'result' in ended ? { isXml: textOf(at(ended.result, 'ovfDescriptor')).startsWith('<') } : ended;
    }),
  ],
};
