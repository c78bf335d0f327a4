/** What a `.vmx` says, as a spec that a VM is made from: the way back from files/vmx-text.ts. */
import {
  vimSchema,
  type OptionValue,
  type ResourceAllocationInfo,
  type VirtualDevice,
  type VirtualDeviceBackingInfo,
  type VirtualDeviceConfigSpec,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere/wire';
import { CARD_NAMES, guestToVmx, SCSI_NAMES } from '../../files/vmx-names.js';
import { typed } from '../../model/data-object.js';
import { parseUuid } from '../../storage/disk-uuid.js';
import { parseVmx } from '../../storage/vmx-file.js';

export interface VmxContent {
  readonly name: string;
  readonly spec: VirtualMachineConfigSpec;
}

/** Turns a name in the file into the path of the API; undefined for what is on no datastore that is known. */
export type PathOf = (fileName: string) => string | undefined;

/** Names that are taken from elsewhere when a VM is registered, or made anew. */
const OWN = /^(?:\.encoding|config\.version|nvram|displayname|(?:scsi|sata|nvme|ide|ethernet)\d+[.:].*)$/i;

/** @throws {SimFault} InvalidVmConfig: it is no such file */
export function vmxContent(text: string, fallbackName: string, pathOf: PathOf): VmxContent {
  const reader = new VmxReader(parseVmx(text));
  const spec: VirtualMachineConfigSpec = {
    ...reader.hardware(),
    ...reader.identity(),
    deviceChange: [...reader.controllers(), ...reader.drives(pathOf), ...reader.cards()],
  };
  const name = reader.take('displayName') ?? fallbackName;
  return { name, spec: { ...spec, extraConfig: reader.rest() } };
}

class VmxReader {
  readonly #values: ReadonlyMap<string, { readonly name: string; readonly value: string }>;
  readonly #taken = new Set<string>();

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = new Map([...values].map(([name, value]) => [name.toLowerCase(), { name, value }]));
  }

  /** The value of a name, whatever its case; empty ones are none. */
  take(name: string): string | undefined {
    const key = name.toLowerCase();
    this.#taken.add(key);
    const value = this.#values.get(key)?.value;
    return value === '' ? undefined : value;
  }

  hardware(): VirtualMachineConfigSpec {
    const version = this.#number('virtualHW.version');
    const cpus = this.#number('numvcpus');
    const cores = this.#number('cpuid.coresPerSocket');
    const memory = this.#number('memSize');
    const cpuHotAdd = this.#flag('vcpu.hotadd');
    const memoryHotAdd = this.#flag('mem.hotadd');
    const nested = this.#flag('vhv.enable');
    const cpuAllocation = this.#allocation('sched.cpu');
    const memoryAllocation = this.#allocation('sched.mem');
    return {
      ...(version !== undefined && { version: `vmx-${String(version).padStart(2, '0')}` }),
      ...(cpus !== undefined && { numCPUs: cpus }),
      ...(cores !== undefined && { numCoresPerSocket: cores }),
      ...(memory !== undefined && { memoryMB: memory }),
      ...(cpuHotAdd !== undefined && { cpuHotAddEnabled: cpuHotAdd }),
      ...(memoryHotAdd !== undefined && { memoryHotAddEnabled: memoryHotAdd }),
      ...(nested !== undefined && { nestedHVEnabled: nested }),
      ...(cpuAllocation !== undefined && { cpuAllocation }),
      ...(memoryAllocation !== undefined && { memoryAllocation }),
    };
  }

  identity(): VirtualMachineConfigSpec {
    const guest = this.take('guestOS');
    const annotation = this.take('annotation');
    const firmware = this.take('firmware');
    const bios = this.take('uuid.bios');
    const instance = this.take('vc.uuid');
    return {
      guestId: guestFromVmx(guest),
      ...(annotation !== undefined && { annotation }),
      ...(firmware !== undefined && { firmware }),
      ...(bios !== undefined && { uuid: parseUuid(bios) }),
      ...(instance !== undefined && { instanceUuid: parseUuid(instance) }),
    };
  }

  /** A controller of each bus that is said to be there. */
  controllers(): VirtualDeviceConfigSpec[] {
    const found: VirtualDeviceConfigSpec[] = [];
    for (let busNumber = 0; busNumber < 4; busNumber += 1) {
      if (this.#flag(`scsi${busNumber}.present`) === true) {
        const kind = this.take(`scsi${busNumber}.virtualDev`) ?? 'lsilogic';
        const shared = this.take(`scsi${busNumber}.sharedBus`);
        const sharedBus = shared === undefined || shared === 'none' ? 'noSharing' : `${shared}Sharing`;
        const type = [...SCSI_NAMES].find(([, name]) => name === kind.toLowerCase())?.[0];
        const controller = { key: temporaryKey('scsi', busNumber), busNumber, sharedBus };
        found.push(added({ ...controller, _type: type ?? 'VirtualLsiLogicController' }));
      }
      for (const [bus, type] of [
        ['sata', 'VirtualAHCIController'],
        ['nvme', 'VirtualNVMEController'],
      ] as const) {
        if (this.#flag(`${bus}${busNumber}.present`) !== true) continue;
        found.push(added(typed(type, { key: temporaryKey(bus, busNumber), busNumber })));
      }
    }
    return found;
  }

  drives(pathOf: PathOf): VirtualDeviceConfigSpec[] {
    const places = [...this.#values.keys()].flatMap((key) => {
      const [, bus, number, unit] = /^(scsi|sata|nvme|ide)(\d):(\d+)\.present$/.exec(key) ?? [];
      return bus === undefined ? [] : [{ bus, number: Number(number), unit: Number(unit) }];
    });
    return places.flatMap(({ bus, number, unit }, index): VirtualDeviceConfigSpec[] => {
      const name = `${bus}${number}:${unit}`;
      if (this.#flag(`${name}.present`) !== true) return [];
      const place = { key: -5000 - index, controllerKey: controllerKey(bus, number), unitNumber: unit };
      const file = this.take(`${name}.fileName`);
      const path = file === undefined ? undefined : pathOf(file);
      const type = (this.take(`${name}.deviceType`) ?? '').toLowerCase();
      if (type.includes('cdrom')) return [added(this.#cdrom(name, place, path))];
      return path === undefined ? [] : [added(this.#disk(name, place, path))];
    });
  }

  cards(): VirtualDeviceConfigSpec[] {
    const found: VirtualDeviceConfigSpec[] = [];
    for (let index = 0; index < 10; index += 1) {
      const name = `ethernet${index}`;
      if (this.#flag(`${name}.present`) !== true) continue;
      const kind = (this.take(`${name}.virtualDev`) ?? 'e1000').toLowerCase();
      const type = [...CARD_NAMES].find(([, each]) => each === kind)?.[0] ?? 'VirtualE1000';
      const address = this.take(`${name}.address`);
      const macAddress = address ?? this.take(`${name}.generatedAddress`);
      const backing = this.#network(name);
      if (backing === undefined) continue;
      found.push(
        added({
          _type: type,
          key: -6000 - index,
          backing,
          addressType: address === undefined ? 'assigned' : 'manual',
          ...(macAddress !== undefined && { macAddress }),
        } as VirtualDevice),
      );
    }
    return found;
  }

  /** All other names are what the API calls extra configuration. */
  rest(): OptionValue[] {
    return [...this.#values]
      .filter(([key]) => !this.#taken.has(key) && !OWN.test(key))
      .map(([, { name, value }]) => ({ key: name, value }));
  }

  #cdrom(name: string, place: Place, path: string | undefined): VirtualDevice {
    const startConnected = this.#flag(`${name}.startConnected`) ?? true;
    const backing: VirtualDeviceBackingInfo =
      path === undefined
        ? typed('VirtualCdromRemotePassthroughBackingInfo', { deviceName: '', exclusive: false })
        : typed('VirtualCdromIsoBackingInfo', { fileName: path });
    const connectable = { startConnected, allowGuestControl: true, connected: false, status: 'untried' };
    return typed('VirtualCdrom', { ...place, backing, connectable });
  }

  #disk(name: string, place: Place, path: string): VirtualDevice {
    const diskMode = (this.take(`${name}.mode`) ?? 'persistent').replace('-', '_');
    const isShared = this.take(`${name}.sharing`) === 'multi-writer';
    const backing = typed('VirtualDiskFlatVer2BackingInfo', {
      fileName: path,
      diskMode,
      ...(isShared && { sharing: 'sharingMultiWriter' }),
    });
    return typed('VirtualDisk', { ...place, backing, capacityInKB: 0 });
  }

  #network(name: string): VirtualDeviceBackingInfo | undefined {
    const deviceName = this.take(`${name}.networkName`);
    if (deviceName !== undefined) return typed('VirtualEthernetCardNetworkBackingInfo', { deviceName });
    const switchUuid = this.take(`${name}.dvs.switchId`);
    const portgroupKey = this.take(`${name}.dvs.portgroupId`);
    if (switchUuid !== undefined && portgroupKey !== undefined) {
      const port = { switchUuid, portgroupKey };
      return typed('VirtualEthernetCardDistributedVirtualPortBackingInfo', { port });
    }
    const opaqueNetworkId = this.take(`${name}.opaqueNetwork.id`);
    const opaqueNetworkType = this.take(`${name}.opaqueNetwork.type`) ?? '';
    if (opaqueNetworkId === undefined) return undefined;
    return typed('VirtualEthernetCardOpaqueNetworkBackingInfo', { opaqueNetworkId, opaqueNetworkType });
  }

  #number(name: string): number | undefined {
    const text = this.take(name);
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  }

  #flag(name: string): boolean | undefined {
    const text = this.take(name)?.toLowerCase();
    return text === undefined ? undefined : text === 'true';
  }

  #allocation(prefix: string): ResourceAllocationInfo | undefined {
    const reservation = this.#number(`${prefix}.min`);
    const limit = this.#number(`${prefix}.max`);
    const shares = this.take(`${prefix}.shares`);
    if (reservation === undefined && limit === undefined && shares === undefined) return undefined;
    const level = shares === 'low' || shares === 'normal' || shares === 'high' ? shares : 'custom';
    const count = Number(shares);
    return {
      ...(reservation !== undefined && { reservation }),
      ...(limit !== undefined && { limit }),
      ...(shares !== undefined &&
        (level !== 'custom' || count > 0) && {
          shares: { level, shares: level === 'custom' ? count : 0 },
        }),
    };
  }
}

interface Place {
  readonly key: number;
  readonly controllerKey: number;
  readonly unitNumber: number;
}

function added(device: VirtualDevice): VirtualDeviceConfigSpec {
  return { operation: 'add', device };
}

const BUS_KEYS: Readonly<Record<string, number>> = { scsi: -1000, sata: -2000, nvme: -3000 };

/** Every VM has the two of IDE; the others are new. */
function controllerKey(bus: string, number: number): number {
  return bus === 'ide' ? 200 + number : temporaryKey(bus, number);
}

function temporaryKey(bus: string, number: number): number {
  return (BUS_KEYS[bus] ?? 0) - number;
}

/** Either form: `ubuntu-64` and `ubuntu64Guest`. What is not known is another guest. */
function guestFromVmx(text = 'other'): string {
  const known = vimSchema().enumValues('VirtualMachineGuestOsIdentifier') ?? new Set<string>();
  if (known.has(text)) return text;
  const wanted = text.toLowerCase();
  for (const id of known) if (guestToVmx(id) === wanted) return id;
  return 'otherGuest';
}
