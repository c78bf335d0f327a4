/** What the values of a configuration spec must be, whatever VM they are for. */
import {
  vimSchema,
  type ResourceAllocationInfo,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere/wire';
import { NEWEST_HARDWARE } from '../../../build/vm-config.js';
import { isVmxName } from '../../../storage/vmx-file.js';
import { SimFault } from '../../../wire/sim-fault.js';
import { invalidArgument } from '../../invalid-argument.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^vmx-(\d{2})$/;
const OLDEST_HARDWARE = 3;
const MOST_CPUS = 768;
const LARGEST_MEMORY_MB = 24 * 1024 ** 2;
const MEMORY_STEP_MB = 4;

/** @throws {SimFault} InvalidArgument with the member that is wrong, VirtualHardwareVersionNotSupported */
export function checkSpec(spec: VirtualMachineConfigSpec): void {
  checkCounts(spec);
  checkNames(spec);
  checkVersion(spec.version);
  checkAllocation('cpuAllocation', spec.cpuAllocation);
  checkAllocation('memoryAllocation', spec.memoryAllocation);
  for (const { key } of spec.extraConfig ?? []) refuseIf('extraConfig', !isVmxName(key));
}

function checkCounts({
  numCPUs,
  numCoresPerSocket,
  memoryMB,
  maxMksConnections,
}: VirtualMachineConfigSpec): void {
  refuseIf('numCPUs', numCPUs !== undefined && (numCPUs < 1 || numCPUs > MOST_CPUS));
  refuseIf('numCoresPerSocket', numCoresPerSocket !== undefined && numCoresPerSocket < 0);
  if (memoryMB !== undefined) {
    const memory = Number(memoryMB);
    refuseIf(
      'memoryMB',
      memory < MEMORY_STEP_MB || memory > LARGEST_MEMORY_MB || memory % MEMORY_STEP_MB !== 0,
    );
  }
  refuseIf('maxMksConnections', maxMksConnections !== undefined && maxMksConnections < 1);
}

function checkNames(spec: VirtualMachineConfigSpec): void {
  const { guestId, firmware, swapPlacement, uuid, instanceUuid } = spec;
  // The declared type is a plain string, so that this is the first who looks.
  refuseIf('guestId', !isOneOf('VirtualMachineGuestOsIdentifier', guestId));
  refuseIf('firmware', !isOneOf('GuestOsDescriptorFirmwareType', firmware));
  refuseIf('swapPlacement', !isOneOf('VirtualMachineConfigInfoSwapPlacementType', swapPlacement));
  refuseIf('uuid', uuid !== undefined && uuid !== '' && !UUID.test(uuid));
  refuseIf('instanceUuid', instanceUuid !== undefined && instanceUuid !== '' && !UUID.test(instanceUuid));
}

function isOneOf(enumName: string, value: string | undefined): boolean {
  return value === undefined || (vimSchema().enumValues(enumName)?.has(value) ?? false);
}

function checkVersion(version: string | undefined): void {
  if (version === undefined) return;
  const number = hardwareNumber(version);
  refuseIf('version', number === undefined || number < OLDEST_HARDWARE);
  if (number !== undefined && number > NEWEST_HARDWARE) {
    throw new SimFault(
      'NotSupported',
      {},
      `No host of the server runs virtual machines of version ${version}.`,
    );
  }
}

/** 19 for `vmx-19`. */
export function hardwareNumber(version: string): number | undefined {
  const [, digits] = VERSION.exec(version) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function checkAllocation(member: string, allocation: ResourceAllocationInfo | undefined): void {
  if (allocation === undefined) return;
  const { reservation, limit, shares } = allocation;
  refuseIf(`${member}.reservation`, reservation !== undefined && Number(reservation) < 0);
  const isLimited = limit !== undefined && Number(limit) !== -1;
  refuseIf(`${member}.limit`, isLimited && Number(limit) < Number(reservation ?? 0));
  refuseIf(`${member}.shares`, shares?.level === 'custom' && shares.shares <= 0);
}

function refuseIf(member: string, isWrong: boolean): void {
  if (isWrong) throw invalidArgument(`configSpec.${member}`);
}
