/** The parameters of calls as XML, for tests that write their requests themselves. */
import { ref, type RawClient, type RawRef } from './raw-client.js';

/** Where the tests make their VMs. */
export interface RawPlace {
  readonly folder: RawRef;
  readonly pool: RawRef;
}

export async function placeOf(client: RawClient): Promise<RawPlace> {
  return {
    folder: await client.find('/DC0/vm'),
    pool: await client.find('/DC0/host/DC0_C0/Resources'),
  };
}

export interface RawVmSpec {
  readonly name?: string;
  readonly guestId?: string;
  readonly vmPathName?: string;
  readonly numCPUs?: string;
  readonly memoryMB?: string;
  /** Elements `deviceChange`. */
  readonly devices?: string;
}

/** The parameters of CreateVM_Task. */
export function newVm({ pool }: Pick<RawPlace, 'pool'>, spec: RawVmSpec = {}): string {
  return `<config>${configSpec({ name: 'probe', ...spec })}</config>${ref('pool', pool)}`;
}

export function configSpec(spec: RawVmSpec): string {
  const {
    name,
    guestId = 'otherGuest64',
    vmPathName = '[LocalDS_0]',
    numCPUs = '1',
    memoryMB = '128',
  } = spec;
  return (
    `${name === undefined ? '' : `<name>${name}</name>`}<guestId>${guestId}</guestId>` +
    `<files><vmPathName>${vmPathName}</vmPathName></files>` +
    `<numCPUs>${numCPUs}</numCPUs><memoryMB>${memoryMB}</memoryMB>${spec.devices ?? ''}`
  );
}

export function deviceChange(device: string, operation = 'add', fileOperation?: string): string {
  const file = fileOperation === undefined ? '' : `<fileOperation>${fileOperation}</fileOperation>`;
  return `<deviceChange><operation>${operation}</operation>${file}${device}</deviceChange>`;
}

export const scsiController =
  '<device xsi:type="VirtualLsiLogicController"><key>-101</key><busNumber>0</busNumber>' +
  '<sharedBus>noSharing</sharedBus></device>';

export interface RawDisk {
  readonly key?: number;
  readonly fileName?: string;
  readonly controllerKey?: number;
  readonly unitNumber?: number;
  readonly capacityInKB?: string;
}

/** A thin disk on the controller above. */
export function virtualDisk(disk: RawDisk = {}): string {
  const { key = -1, fileName = '', controllerKey = -101, unitNumber = 0, capacityInKB = '1024' } = disk;
  return (
    `<device xsi:type="VirtualDisk"><key>${key}</key>` +
    `<backing xsi:type="VirtualDiskFlatVer2BackingInfo"><fileName>${fileName}</fileName>` +
    '<diskMode>persistent</diskMode><thinProvisioned>true</thinProvisioned></backing>' +
    `<controllerKey>${controllerKey}</controllerKey><unitNumber>${unitNumber}</unitNumber>` +
    `<capacityInKB>${capacityInKB}</capacityInKB></device>`
  );
}
