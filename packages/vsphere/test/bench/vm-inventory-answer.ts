/**
 * A RetrievePropertiesEx answer of the size and shape a busy vCenter gives: for each VM its name,
 * instance UUID, power state and thirteen devices, about 6.6 KB of XML.
 */
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

export function vmInventoryAnswer(vmCount: number): string {
  const objects = Array.from({ length: vmCount }, (_, index) => vm(index)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="${XSI}">\n` +
    `<soapenv:Body>\n<RetrievePropertiesExResponse xmlns="urn:vim25"><returnval>${objects}</returnval></RetrievePropertiesExResponse>\n` +
    '</soapenv:Body>\n</soapenv:Envelope>'
  );
}

function vm(index: number): string {
  const devices = [
    ...fixedDevices.map(([type, key, label, extra]) => device(type, key, label, extra)),
    cdrom(),
    disk(index),
    networkCard(index),
  ];
  return (
    `<objects><obj type="VirtualMachine">vm-${1000 + index}</obj>` +
    property('config.hardware.device', 'ArrayOfVirtualDevice', devices.join('')) +
    property('config.instanceUuid', 'xsd:string', uuid(index)) +
    property('name', 'xsd:string', `instance-${String(index).padStart(8, '0')}`) +
    property('runtime.powerState', 'VirtualMachinePowerState', index % 3 === 0 ? 'poweredOff' : 'poweredOn') +
    '</objects>'
  );
}

function property(name: string, type: string, value: string): string {
  return `<propSet><name>${name}</name><val xsi:type="${type}">${value}</val></propSet>`;
}

function device(type: string, key: number, label: string, extra: string): string {
  return `<VirtualDevice xsi:type="${type}"><key>${key}</key><deviceInfo><label>${label}</label><summary>${label}</summary></deviceInfo>${extra}</VirtualDevice>`;
}

const onPci = (unit: number) => `<controllerKey>100</controllerKey><unitNumber>${unit}</unitNumber>`;

const fixedDevices: readonly (readonly [type: string, key: number, label: string, extra: string])[] = [
  ['VirtualIDEController', 200, 'IDE 0', '<busNumber>0</busNumber><device>3002</device>'],
  ['VirtualIDEController', 201, 'IDE 1', '<busNumber>1</busNumber>'],
  [
    'VirtualPS2Controller',
    300,
    'PS2 controller 0',
    '<busNumber>0</busNumber><device>600</device><device>700</device>',
  ],
  [
    'VirtualPCIController',
    100,
    'PCI controller 0',
    '<busNumber>0</busNumber><device>500</device><device>12000</device><device>1000</device><device>4000</device>',
  ],
  ['VirtualSIOController', 400, 'SIO controller 0', '<busNumber>0</busNumber>'],
  ['VirtualKeyboard', 600, 'Keyboard', '<controllerKey>300</controllerKey><unitNumber>0</unitNumber>'],
  [
    'VirtualPointingDevice',
    700,
    'Pointing device',
    '<backing xsi:type="VirtualPointingDeviceDeviceBackingInfo"><deviceName></deviceName><useAutoDetect>false</useAutoDetect><hostPointingDevice>autodetect</hostPointingDevice></backing><controllerKey>300</controllerKey><unitNumber>1</unitNumber>',
  ],
  [
    'VirtualMachineVideoCard',
    500,
    'Video card ',
    `${onPci(0)}<videoRamSizeInKB>4096</videoRamSizeInKB><numDisplays>1</numDisplays><useAutoDetect>false</useAutoDetect><enable3DSupport>false</enable3DSupport><use3dRenderer>automatic</use3dRenderer><graphicsMemorySizeInKB>262144</graphicsMemorySizeInKB>`,
  ],
  [
    'VirtualMachineVMCIDevice',
    12000,
    'VMCI device',
    `${onPci(17)}<id>-1</id><allowUnrestrictedCommunication>false</allowUnrestrictedCommunication><filterEnable>true</filterEnable>`,
  ],
  [
    'ParaVirtualSCSIController',
    1000,
    'SCSI controller 0',
    `${onPci(3)}<busNumber>0</busNumber><device>2000</device><hotAddRemove>true</hotAddRemove><sharedBus>noSharing</sharedBus><scsiCtlrUnitNumber>7</scsiCtlrUnitNumber>`,
  ],
];

function cdrom(): string {
  return device(
    'VirtualCdrom',
    3002,
    'CD/DVD drive 1',
    '<backing xsi:type="VirtualCdromRemotePassthroughBackingInfo"><deviceName></deviceName><useAutoDetect>false</useAutoDetect><exclusive>false</exclusive></backing>' +
      '<connectable><migrateConnect>unset</migrateConnect><startConnected>false</startConnected><allowGuestControl>true</allowGuestControl><connected>false</connected><status>untried</status></connectable>' +
      '<controllerKey>201</controllerKey><unitNumber>0</unitNumber>',
  );
}

function disk(index: number): string {
  return device(
    'VirtualDisk',
    2000,
    'Hard disk 1',
    `<backing xsi:type="VirtualDiskFlatVer2BackingInfo"><fileName>[datastore-${index % 7}] ${uuid(index)}/${uuid(index)}.vmdk</fileName><datastore type="Datastore">datastore-${index % 7}</datastore><backingObjectId></backingObjectId><diskMode>persistent</diskMode><split>false</split><writeThrough>false</writeThrough><thinProvisioned>true</thinProvisioned><eagerlyScrub>false</eagerlyScrub><uuid>6000C29${uuid(index).slice(7)}</uuid><contentId>fffffffefffffffefffffffefffffffe</contentId><digestEnabled>false</digestEnabled><deltaGrainSize>0</deltaGrainSize><deltaDiskFormatVariant></deltaDiskFormatVariant><sharing>sharingNone</sharing></backing>` +
      `<controllerKey>1000</controllerKey><unitNumber>0</unitNumber><capacityInKB>${20 * 1024 * 1024 + index}</capacityInKB><capacityInBytes>${21_474_836_480 + index * 1024}</capacityInBytes><shares><shares>1000</shares><level>normal</level></shares><storageIOAllocation><limit>-1</limit><shares><shares>1000</shares><level>normal</level></shares><reservation>0</reservation></storageIOAllocation><diskObjectId>${index}-2000</diskObjectId><nativeUnmanagedLinkedClone>false</nativeUnmanagedLinkedClone>`,
  );
}

function networkCard(index: number): string {
  return device(
    'VirtualVmxnet3',
    4000,
    'Network adapter 1',
    `<backing xsi:type="VirtualEthernetCardDistributedVirtualPortBackingInfo"><port><switchUuid>50 2e 4f 71 1c 9f 43 0c-8b 1d 6f 0e 2a 33 10 5e</switchUuid><portgroupKey>dvportgroup-${index % 40}</portgroupKey><portKey>${index}</portKey><connectionCookie>${1_000_000 + index}</connectionCookie></port></backing>` +
      '<connectable><migrateConnect>unset</migrateConnect><startConnected>true</startConnected><allowGuestControl>true</allowGuestControl><connected>true</connected><status>ok</status></connectable>' +
      `<slotInfo xsi:type="VirtualDevicePciBusSlotInfo"><pciSlotNumber>192</pciSlotNumber></slotInfo>${onPci(7)}` +
      `<addressType>assigned</addressType><macAddress>fa:16:3e:${hex(index >> 8)}:${hex(index)}:01</macAddress><wakeOnLanEnabled>true</wakeOnLanEnabled><resourceAllocation><reservation>0</reservation><share><shares>50</shares><level>normal</level></share><limit>-1</limit></resourceAllocation><externalId>${uuid(index + 7)}</externalId><uptCompatibilityEnabled>true</uptCompatibilityEnabled>`,
  );
}

function hex(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0');
}

function uuid(index: number): string {
  const tail = (0x1000_0000 + index * 2_654_435_761).toString(16).padStart(12, '0').slice(-12);
  return `52a4c2f1-8d0e-4b6a-9c3f-${tail}`;
}
