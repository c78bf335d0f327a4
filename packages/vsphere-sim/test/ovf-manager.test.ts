/** Packages: what is read of them, what would be made of them, and VMs described as packages. */
import { describe, expect, it } from 'vitest';
import {
  createDescriptor,
  createImportSpec,
  dataObject,
  getObjectProperty,
  getObjects,
  OvfRefusedError,
  parseOvf,
  type LocalizedMethodFault,
  type OvfCreateImportSpecParams,
  type Ref,
  type ImportSpec,
  type VirtualMachineConfigSpec,
  type VirtualMachineImportSpec,
} from '@kilonova/vsphere';
import { rootFolder } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { failureOf } from './connected.js';
import { add, card, disk, faultOf, scsi, vmScene } from './vm-scene.js';

const MANAGER = { type: 'OvfManager', value: 'OvfManager' } as const;
const NAMESPACES =
  'xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1" ' +
  'xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData" ' +
  'xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData" ' +
  'xmlns:vmw="http://www.vmware.com/schema/ovf"';

function item(members: Readonly<Record<string, string | number>>, attributes = ''): string {
  const inside = Object.entries(members).map(([name, value]) => `<rasd:${name}>${value}</rasd:${name}>`);
  return `<Item ${attributes}>${inside.join('')}</Item>`;
}

function other(InstanceID: number, ResourceSubType: string): string {
  return item({ InstanceID, ResourceSubType, ResourceType: 1 });
}

const CPU = item({ InstanceID: 1, ResourceType: 3, VirtualQuantity: 2 });
const MEMORY = item({
  AllocationUnits: 'byte * 2^20',
  InstanceID: 2,
  ResourceType: 4,
  VirtualQuantity: 1022,
});
const SCSI = item({ InstanceID: 3, ResourceSubType: 'VirtualSCSI', ResourceType: 6 });
const IDE = item({ InstanceID: 4, ResourceType: 5 });
const CARD = item({ Connection: 'inside', InstanceID: 5, ResourceSubType: 'VmxNet3', ResourceType: 10 });
const DISK = item({
  AddressOnParent: 0,
  HostResource: 'ovf:/disk/d1',
  InstanceID: 6,
  Parent: 3,
  ResourceType: 17,
});
const EMPTY_DISK = item({
  AddressOnParent: 8,
  HostResource: '/disk/d2',
  InstanceID: 7,
  Parent: 3,
  ResourceType: 17,
});
const DRIVE = item({
  AddressOnParent: 0,
  HostResource: 'ovf:/file/f2',
  InstanceID: 8,
  Parent: 4,
  ResourceType: 15,
});
const ITEMS = [CPU, MEMORY, DISK, SCSI, IDE, CARD, EMPTY_DISK, DRIVE];

interface Package {
  readonly items?: readonly string[];
  readonly files?: string;
  readonly disks?: string;
  readonly family?: string;
  readonly system?: string;
  readonly before?: string;
  readonly hardware?: string;
}

function ovf({
  items = ITEMS,
  files = '<File ovf:href="one.vmdk" ovf:id="f1" ovf:size="1000" ovf:compression="gzip"/><File ovf:href="two.iso" ovf:id="f2" ovf:size="500"/>',
  disks = '<Disk ovf:capacity="4" ovf:capacityAllocationUnits="byte * 2^30" ovf:diskId="d1" ovf:fileRef="f1" ovf:populatedSize="2000"/>' +
    '<Disk ovf:capacity="${size}" ovf:capacityAllocationUnits="byte * 2^20" ovf:diskId="d2"/>',
  family = 'vmx-07 vmx-13 vmx-99',
  system = '<OperatingSystemSection ovf:id="96" vmw:osType="debian11_64Guest"><Info/></OperatingSystemSection>',
  before = '',
  hardware = '',
}: Package = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Envelope ${NAMESPACES}>
  <References>${files}</References>
  <DiskSection><Info/>${disks}</DiskSection>
  <NetworkSection><Info/><Network ovf:name="inside"><Description>The inner one</Description></Network></NetworkSection>
  ${before}
  <VirtualSystem ovf:id="appliance">
    <Info/><Name>Appliance</Name>${system}
    <ProductSection ovf:class="com.example"><Info/><Product>Sample</Product><Vendor>Us</Vendor><Version>1.0</Version>
      <Category>Sizes</Category>
      <Property ovf:key="size" ovf:type="uint32" ovf:userConfigurable="true" ovf:value="8"><Label>Size</Label></Property>
    </ProductSection>
    <AnnotationSection><Info/><Annotation>A note</Annotation></AnnotationSection>
    <EulaSection><Info/><License>Do as you like.</License></EulaSection>
    <VirtualHardwareSection><Info/>
      <System><vssd:ElementName>x</vssd:ElementName><vssd:InstanceID>0</vssd:InstanceID><vssd:VirtualSystemType>${family}</vssd:VirtualSystemType></System>
      ${items.join('\n      ')}
      <vmw:Config ovf:required="false" vmw:key="firmware" vmw:value="efi"/>
      <vmw:Config ovf:required="false" vmw:key="cpuHotAddEnabled" vmw:value="true"/>
      <vmw:ExtraConfig ovf:required="false" vmw:key="a.b" vmw:value="c"/>${hardware}
    </VirtualHardwareSection>
  </VirtualSystem>
</Envelope>`;
}

async function scene() {
  const made = await vmScene();
  const { session, pool } = made;
  const [datastore] = await getObjects(session, 'Datastore', { pathSet: ['name'] });
  if (datastore === undefined) throw new Error('There is no datastore.');
  const request = { ovf: ovf(), pool, datastore: datastore.obj, name: 'vm' };
  const parse = (text: string, deploymentOption = '') =>
    session.invokeApi(MANAGER, 'ParseDescriptor', {
      ovfDescriptor: text,
      pdp: { locale: '', deploymentOption },
    });
  const ask = (text: string, cisp: Partial<OvfCreateImportSpecParams> = {}) =>
    session.invokeApi(MANAGER, 'CreateImportSpec', {
      ovfDescriptor: text,
      resourcePool: pool,
      datastore: datastore.obj,
      cisp: { entityName: 'vm', locale: '', deploymentOption: '', ...cisp },
    });
  return { ...made, datastore: datastore.obj, request, parse, ask };
}

/** The VM that would be made. */
function configOf(spec: ImportSpec | undefined): VirtualMachineConfigSpec {
  if (!isMachine(spec)) throw new Error('It is no machine.');
  return spec.configSpec;
}

function isMachine(spec: ImportSpec | undefined): spec is VirtualMachineImportSpec {
  return spec?._type === 'VirtualMachineImportSpec';
}

function found(faults: readonly LocalizedMethodFault[] | undefined): unknown[] {
  return (faults ?? []).map(({ fault }) => fault);
}

describe('ParseDescriptor', () => {
  it('says what is in a package', async () => {
    const { parse } = await scene();
    expect(await parse(ovf())).toMatchObject({
      annotation: 'A note',
      eula: ['Do as you like.'],
      network: [{ name: 'inside', description: 'The inner one' }],
      productInfo: { name: 'Sample', vendor: 'Us', version: '1.0' },
      property: [
        {
          classId: 'com.example',
          id: 'size',
          category: 'Sizes',
          label: 'Size',
          type: 'uint32',
          userConfigurable: true,
          defaultValue: '8',
        },
      ],
      approximateDownloadSize: 1500,
      approximateFlatDeploymentSize: 4 * 1024 ** 3 + 8 * 1024 ** 2,
      approximateSparseDeploymentSize: 2000,
      defaultEntityName: 'Appliance',
      virtualApp: false,
      defaultDeploymentOption: '',
    });
  });

  it('says which choices there are, and refuses another', async () => {
    const { parse } = await scene();
    const before =
      '<DeploymentOptionSection><Info/><Configuration ovf:id="small"><Label>Small</Label></Configuration>' +
      '<Configuration ovf:id="large" ovf:default="true"><Label>Large</Label><Description>More</Description></Configuration></DeploymentOptionSection>';
    expect(await parse(ovf({ before }), 'small')).toMatchObject({
      deploymentOption: [
        { key: 'small', label: 'Small' },
        { key: 'large', description: 'More' },
      ],
      defaultDeploymentOption: 'large',
    });
    expect(await faultOf(parse(ovf({ before }), 'huge'))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'pdp.deploymentOption',
    });
  });

  it.each([
    ['<Envelope', { _type: 'OvfXmlFormat', lineNumber: 1 }],
    [ovf().replace('</VirtualSystem>', ''), { _type: 'OvfXmlFormat', lineNumber: 30 }],
    [`<!DOCTYPE x [<!ENTITY e "x">]>${ovf()}`, { _type: 'OvfXmlFormat', lineNumber: 1 }],
    ['<Other/>', { _type: 'OvfWrongElement', name: 'Other', lineNumber: 1 }],
    [
      '\n<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/2"/>',
      { _type: 'OvfWrongNamespace', namespaceName: 'http://schemas.dmtf.org/ovf/envelope/2', lineNumber: 2 },
    ],
  ])('of what is no package says only that: %#', async (text, fault) => {
    const { parse, ask } = await scene();
    const parsed = await parse(text);
    expect(found(parsed.error)).toMatchObject([fault]);
    expect(parsed).toMatchObject({ annotation: '', defaultEntityName: '', virtualApp: false });
    const planned = await ask(text);
    expect([planned.importSpec, found(planned.error)]).toMatchObject([undefined, [fault]]);
  });
});

describe('CreateImportSpec', () => {
  it('makes a specification with all that the package describes', async () => {
    const { session, request, datastore } = await scene();
    const { spec, fileItems, warnings } = await createImportSpec(session, {
      ...request,
      diskProvisioning: 'thin',
      properties: { 'com.example.size': '16' },
    });
    expect(warnings).toEqual([]);
    expect(fileItems).toMatchObject([
      {
        deviceId: '/vm/ParaVirtualSCSIController0:0',
        path: 'one.vmdk',
        compressionMethod: 'gzip',
        size: 1000,
        cimType: 17,
        create: false,
      },
      { deviceId: '/vm/VirtualIDEController0:0', path: 'two.iso', size: 500, cimType: 15, create: true },
    ]);
    const configSpec = configOf(spec);
    expect(configSpec).toMatchObject({
      name: 'vm',
      version: 'vmx-13',
      numCPUs: 2,
      memoryMB: 1024,
      guestId: 'debian11_64Guest',
      firmware: 'efi',
      cpuHotAddEnabled: true,
      annotation: 'A note',
      extraConfig: [{ key: 'a.b', value: 'c' }],
      files: { vmPathName: '[LocalDS_0]' },
      vAppConfig: {
        product: [{ info: { name: 'Sample' } }],
        property: [{ info: { id: 'size', defaultValue: '8', value: '16' } }],
        eula: ['Do as you like.'],
      },
    });
    const devices = (configSpec.deviceChange ?? []).map(({ device }) => device);
    expect(devices.map(({ _type: type }) => type)).toEqual([
      'ParaVirtualSCSIController',
      'VirtualDisk',
      'VirtualVmxnet3',
      'VirtualDisk',
      'VirtualCdrom',
    ]);
    expect(devices[1]).toMatchObject({
      capacityInKB: 4 * 1024 ** 2,
      unitNumber: 0,
      backing: { thinProvisioned: true },
    });
    expect(devices[2]).toMatchObject({ backing: { deviceName: 'VM Network' } });
    expect(datastore.type).toBe('Datastore');
  });

  it('plugs cards into the networks that it is told', async () => {
    const { session, request, simulator } = await scene();
    const dvs = simulator.world.inventory.ofType('Network')[0];
    const network = { type: 'Network' as const, value: dvs?.moid ?? '' };
    const { spec } = await createImportSpec(session, { ...request, networks: { inside: network } });
    expect(JSON.stringify(spec)).toContain(`"value":"${network.value}"`);
    const { ask } = await scene();
    expect(
      await faultOf(
        ask(ovf(), {
          networkMapping: [{ name: 'inside', network: { type: 'Network', value: 'network-0' } }],
        }),
      ),
    ).toMatchObject({ fault: 'ManagedObjectNotFound' });
  });

  it('takes the items of the choice that is made', async () => {
    const { ask } = await scene();
    const before =
      '<DeploymentOptionSection><Info/><Configuration ovf:id="small"/><Configuration ovf:id="large"/></DeploymentOptionSection>';
    const large = item({ InstanceID: 1, ResourceType: 3, VirtualQuantity: 16 }, 'ovf:configuration="large"');
    const text = ovf({ before, items: [...ITEMS, large] });
    const cpus = async (deploymentOption: string) =>
      configOf((await ask(text, { deploymentOption })).importSpec).numCPUs;
    expect(await cpus('')).toBe(2);
    expect(await cpus('large')).toBe(16);
  });

  it.each([
    [
      'a family that no host has',
      { family: 'virtualbox-2.2' },
      { _type: 'OvfNoSupportedHardwareFamily', version: 'virtualbox-2.2', lineNumber: 15 },
    ],
    [
      'a disk of a file that is not there',
      { files: '<File ovf:href="two.iso" ovf:id="f2"/>' },
      { _type: 'OvfInvalidValueReference', value: 'f1', attributeName: 'fileRef' },
    ],
    [
      'a file without a name',
      { files: '<File ovf:id="f1"/><File ovf:href="two.iso" ovf:id="f2"/>' },
      { _type: 'OvfMissingAttribute', attributeName: 'href', elementName: 'File' },
    ],
    [
      'a capacity that is none',
      { disks: '<Disk ovf:capacity="4x" ovf:diskId="d1"/><Disk ovf:capacity="4" ovf:diskId="d2"/>' },
      { _type: 'OvfInvalidValueFormatMalformed', value: '4x' },
    ],
    [
      'a device that hangs on nothing',
      { items: [CPU, DISK] },
      { _type: 'OvfElementInvalidValue', name: 'Parent', value: '3' },
    ],
    [
      'a controller of an unknown kind',
      { items: [CPU, item({ InstanceID: 3, ResourceSubType: 'x', ResourceType: 6 })] },
      { _type: 'OvfUnsupportedSubType', deviceType: 6, deviceSubType: 'x', instanceId: '3' },
    ],
    [
      'a device of an unknown type',
      { items: [CPU, item({ InstanceID: 9, ResourceType: 99, ElementName: 'n' })] },
      { _type: 'OvfUnsupportedType', deviceType: 99, name: 'n' },
    ],
    [
      'two devices in one place',
      { items: [CPU, SCSI, DISK, DISK.replace('>6<', '>16<')] },
      { _type: 'OvfNoSpaceOnController', parent: '3' },
    ],
    [
      'a network that it does not have',
      { items: [CPU, CARD.replace('inside', 'outside')] },
      { _type: 'OvfElementInvalidValue', name: 'Connection', value: 'outside' },
    ],
    [
      'a section that must be understood',
      { before: '<x:HeatSection xmlns:x="urn:x"><Info>hot</Info></x:HeatSection>' },
      { _type: 'OvfUnsupportedSection', name: 'HeatSection', info: 'hot' },
    ],
    [
      'memory in no unit',
      { items: [CPU, MEMORY.replace('byte * 2^20', 'boxes')] },
      { _type: 'OvfElementInvalidValue', name: 'VirtualQuantity' },
    ],
  ])('refuses %s', async (_what, changes, fault) => {
    const { ask } = await scene();
    const { importSpec, error } = await ask(ovf(changes));
    expect(importSpec).toBeUndefined();
    expect(found(error)).toMatchObject([fault]);
  });

  it('takes sound cards and what every VM has, and says so when it is described again', async () => {
    const { session, ask, create } = await scene();
    const items = [
      CPU,
      other(9, 'vmware.soundcard.hdaudio'),
      other(10, 'vmware.keyboard'),
      other(11, 'vmware.vmci'),
      other(12, 'vmware.watchdogtimer'),
    ];
    const { importSpec, error, warning } = await ask(ovf({ items }));
    expect([error, warning]).toEqual([undefined, undefined]);
    expect(importSpec).toMatchObject({
      configSpec: {
        deviceChange: [{ device: { _type: 'VirtualHdAudioCard' } }, { device: { _type: 'VirtualWDT' } }],
      },
    });
    expect(found((await ask(ovf({ items: [CPU, other(9, 'vmware.vtpm')] }))).error)).toMatchObject([
      { _type: 'OvfUnsupportedType' },
    ]);
    const sound = dataObject('VirtualHdAudioCard', {
      key: -1,
      backing: dataObject('VirtualSoundCardDeviceBackingInfo', { deviceName: '', useAutoDetect: true }),
    });
    const vm = await create({ deviceChange: [add(sound)] });
    const result = await session.invokeApi(MANAGER, 'CreateDescriptor', { obj: vm, cdp: { ovfFiles: [] } });
    expect(result.warning).toBeUndefined();
    expect(result.ovfDescriptor).toContain(
      '<rasd:ResourceSubType>vmware.soundcard.hdaudio</rasd:ResourceSubType>',
    );
  });

  it('leaves out what is not required, and says what it takes for something else', async () => {
    const { ask } = await scene();
    const items = [CPU, item({ InstanceID: 9, ResourceType: 99 }, 'ovf:required="false"')];
    const system =
      '<OperatingSystemSection ovf:id="66"><Info/><Description>Reliant UNIX</Description></OperatingSystemSection>';
    const before = '<x:HeatSection ovf:required="false" xmlns:x="urn:x"><Info/></x:HeatSection>';
    const { importSpec, error, warning } = await ask(ovf({ items, system, before }));
    expect(error).toBeUndefined();
    expect(importSpec).toMatchObject({ configSpec: { guestId: 'otherGuest' } });
    expect(found(warning)).toMatchObject([
      { _type: 'OvfUnsupportedType', deviceType: 99 },
      { _type: 'OvfMappedOsId', ovfId: 66, ovfDescription: 'Reliant UNIX' },
    ]);
  });

  it('reports all that is wrong at once, to the client as one error', async () => {
    const { session, request } = await scene();
    const text = ovf({ family: 'xen-3', items: [CPU, SCSI, DISK, DISK.replace('>6<', '>16<')] });
    const error = await failureOf(createImportSpec(session, { ...request, ovf: text }));
    const faults = error instanceof OvfRefusedError ? error.faults : [];
    expect(faults.map(({ faultName }) => faultName).toSorted()).toEqual([
      'OvfNoSpaceOnController',
      'OvfNoSupportedHardwareFamily',
    ]);
  });

  it('refuses collections, names that no VM can have, and disks that no host makes', async () => {
    const { ask, parse } = await scene();
    const collection = `<Envelope ${NAMESPACES}><References/><VirtualSystemCollection ovf:id="c"><Info/></VirtualSystemCollection></Envelope>`;
    expect(found((await ask(collection)).error)).toMatchObject([
      { _type: 'OvfUnsupportedElement', name: 'VirtualSystemCollection' },
    ]);
    expect(await parse(collection)).toMatchObject({ virtualApp: true, defaultEntityName: 'c' });
    const named = await ask(ovf(), { entityName: 'x'.repeat(81) });
    expect(found(named.error)).toMatchObject([{ _type: 'OvfInvalidVmName' }]);
    const sparse = await ask(ovf(), { diskProvisioning: 'twoGbMaxExtentSparse' });
    expect(found(sparse.error)).toMatchObject([
      { _type: 'OvfUnsupportedDiskProvisioning', supportedDiskProvisioning: 'thin,thick,eagerZeroedThick' },
    ]);
  });
});

describe('ValidateHost', () => {
  it('says how much there is to come, and how disks can be made', async () => {
    const { session, host } = await scene();
    const vhp = { locale: '', deploymentOption: '' };
    const result = await session.invokeApi(MANAGER, 'ValidateHost', { ovfDescriptor: ovf(), host, vhp });
    expect(result).toMatchObject({
      downloadSize: 1500,
      sparseDeploymentSize: 2000,
      supportedDiskProvisioning: ['thin', 'thick', 'eagerZeroedThick'],
    });
  });
});

describe('CreateDescriptor', () => {
  it('describes a VM such that the same VM would be made of it', async () => {
    const { session, create, ask } = await scene();
    const vm = await create({
      name: 'a & b',
      numCPUs: 4,
      numCoresPerSocket: 2,
      memoryMB: 2048,
      firmware: 'efi',
      deviceChange: [add(scsi), add(disk(-101), 'create'), add(card())],
    });
    const key = `/${vm.value}/VirtualLsiLogicController0:0`;
    const file = {
      key,
      name: 'disk-0.vmdk',
      isDisk: true,
      sizeBytes: 77,
      capacityBytes: 1024 ** 3,
      populatedSizeBytes: 9,
    };
    const { ovf: text, warnings } = await createDescriptor(session, vm, [file]);

    expect(warnings).toEqual([]);
    expect(parseOvf(text)).toMatchObject({
      files: [{ href: 'disk-0.vmdk', sizeBytes: 77 }],
      disks: [{ capacityBytes: 1024 ** 3, populatedSizeBytes: 9, file: { href: 'disk-0.vmdk' } }],
      networks: [{ name: 'VM Network' }],
      virtualSystems: [
        { name: 'a & b', hardware: { cpuCount: 4, coresPerSocket: 2, memoryBytes: 2 * 1024 ** 3 } },
      ],
    });
    const { importSpec, warning, fileItem } = await ask(text, { entityName: '' });
    expect(warning).toBeUndefined();
    expect(fileItem).toMatchObject([
      { deviceId: '/a & b/VirtualLsiLogicController0:0', path: 'disk-0.vmdk' },
    ]);
    const devices = (await getObjectProperty(session, vm, 'config.hardware.device')) ?? [];
    const own = devices
      .filter(({ _type: type = '' }) => /Lsi|Disk|Vmxnet3/.test(type))
      .map(({ _type: type }) => type);
    expect(importSpec).toMatchObject({
      configSpec: {
        name: 'a & b',
        numCPUs: 4,
        numCoresPerSocket: 2,
        firmware: 'efi',
        deviceChange: own.map((type) => ({ device: { _type: type } })),
      },
    });
  });

  it('says what it leaves out, and takes addresses and settings along if it is asked to', async () => {
    const { session, create } = await scene();
    const vm = await create({
      extraConfig: [{ key: 'x.y', value: 'z' }],
      deviceChange: [
        add(card({ macAddress: '00:50:56:00:00:01' })),
        add(dataObject('VirtualWDT', { key: -9, runOnBoot: false, running: false })),
      ],
    });
    const cdp = { ovfFiles: [], exportOption: ['mac', 'extraconfig'], name: 'other', description: 'note' };
    const result = await session.invokeApi(MANAGER, 'CreateDescriptor', { obj: vm, cdp });
    expect(found(result.warning)).toMatchObject([
      { _type: 'OvfUnsupportedDeviceExport', device: { _type: 'VirtualWDT' } },
    ]);
    expect(result.ovfDescriptor).toContain('<rasd:Address>00:50:56:00:00:01</rasd:Address>');
    expect(result.ovfDescriptor).toContain('vmw:key="x.y" vmw:value="z"');
    expect(parseOvf(result.ovfDescriptor).virtualSystems[0]).toMatchObject({
      name: 'other',
      annotation: 'note',
    });
    const obj = session.serviceContent.rootFolder;
    expect(await faultOf(session.invokeApi(MANAGER, 'CreateDescriptor', { obj, cdp: {} }))).toMatchObject({
      fault: 'NotSupported',
    });
  });

  it('describes no snapshot of another VM', async () => {
    const { session, create } = await scene();
    const [vm, second] = [await create(), await create({ name: 'other' })];
    const params = { name: 's', memory: false, quiesce: false };
    const snapshot = await session.runTask(second, 'CreateSnapshot_Task', params);
    const descriptor = (obj: Ref<'VirtualMachine'>) =>
      session.invokeApi(MANAGER, 'CreateDescriptor', { obj, cdp: { snapshot, ovfFiles: [] } });
    expect(await faultOf(descriptor(vm))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'cdp.snapshot',
    });
    expect((await descriptor(second)).error).toBeUndefined();
  });
});

describe('a user without the privilege', () => {
  it('neither describes a VM nor plans one', async () => {
    const { session, simulator, create, ask } = await scene();
    const vm = await create();
    const permissions = simulator.world.part(Permissions);
    const { roleId } = permissions.setRole('viewer', []);
    const entity = rootFolder(simulator.world).ref;
    permissions.give({ entity, principal: simulator.username, roleId, propagate: true });
    const descriptor = session.invokeApi(MANAGER, 'CreateDescriptor', { obj: vm, cdp: {} });
    expect(await faultOf(descriptor)).toMatchObject({ fault: 'NoPermission', privilegeId: 'VApp.Export' });
    expect(await faultOf(ask(ovf()))).toMatchObject({ fault: 'NoPermission', privilegeId: 'VApp.Import' });
  });
});
