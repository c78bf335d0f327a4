/** A host's storage adapters: looked through anew, and the targets of the software iSCSI adapter. */
import type {
  HostInternetScsiHba,
  HostInternetScsiHbaSendTarget,
  HostInternetScsiHbaStaticTarget,
  HostStorageDeviceInfo,
} from '@kilonova/vsphere/wire';
import { softwareAdapter } from '../build/host-storage-system.js';
import { ISCSI_PORT, isSoftwareIscsi, rescannedDevices } from '../build/iscsi-targets.js';
import type { Managed } from '../model/managed-object.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { methods, type Family } from './registry.js';

type Host = Managed<'HostSystem'>;
type Portal = Pick<HostInternetScsiHbaSendTarget, 'address' | 'port'> & { readonly iScsiName?: string };

export const hostStorage: Family = {
  methods: [
    methods('HostStorageSystem', {
      RescanAllHba: (call) => rescan(call),
      RescanVmfs: (call) => call.object.touch('storageDeviceInfo'),
      RefreshStorageSystem: (call) => call.object.touch('storageDeviceInfo'),
      RescanHba(call) {
        const { hostBusAdapter = [] } = devicesOf(hostOf(call));
        if (!hostBusAdapter.some(({ device }) => device === call.args.hbaDevice)) throw notFound();
        rescan(call);
      },
      UpdateSoftwareInternetScsiEnabled(call) {
        const host = hostOf(call);
        const devices = devicesOf(host);
        if (devices.softwareInternetScsiEnabled === call.args.enabled) return;
        const others = (devices.hostBusAdapter ?? []).filter((adapter) => !isSoftwareIscsi(adapter));
        setDevices(call, host, {
          ...devices,
          softwareInternetScsiEnabled: call.args.enabled,
          hostBusAdapter: call.args.enabled ? [...others, softwareAdapter(host.get('name'))] : others,
        });
      },
      AddInternetScsiSendTargets: (call) =>
        change(call, call.args.iScsiHbaDevice, ({ configuredSendTarget = [] }) => ({
          configuredSendTarget: added(configuredSendTarget, call.args.targets),
        })),
      RemoveInternetScsiSendTargets: (call) =>
        change(call, call.args.iScsiHbaDevice, ({ configuredSendTarget = [] }) => ({
          configuredSendTarget: without(configuredSendTarget, call.args.targets),
        })),
      AddInternetScsiStaticTargets: (call) =>
        change(call, call.args.iScsiHbaDevice, ({ configuredStaticTarget = [] }) => ({
          configuredStaticTarget: added<HostInternetScsiHbaStaticTarget>(
            configuredStaticTarget,
            call.args.targets,
          ),
        })),
      RemoveInternetScsiStaticTargets: (call) =>
        change(call, call.args.iScsiHbaDevice, ({ configuredStaticTarget = [] }) => ({
          configuredStaticTarget: without(configuredStaticTarget, call.args.targets),
        })),
    }),
  ],
};

function hostOf({ world, object }: AnyCall): Host {
  const host = world.inventory
    .ofType('HostSystem')
    .find((one) => one.get('configManager').storageSystem?.value === object.moid);
  if (host === undefined) throw notFound();
  return host;
}

function devicesOf(host: Host): HostStorageDeviceInfo {
  return host.get('config')?.storageDevice ?? { softwareInternetScsiEnabled: false };
}

function setDevices({ object }: AnyCall, host: Host, storageDevice: HostStorageDeviceInfo): void {
  const config = host.get('config');
  // A host that was never connected has no configuration to change.
  if (config === undefined) throw new SimFault('HostConfigFault', {}, 'The host has no configuration.');
  host.set('config', { ...config, storageDevice });
  object.touch('storageDeviceInfo');
}

function rescan(call: AnyCall): void {
  const host = hostOf(call);
  setDevices(call, host, rescannedDevices(call.world, devicesOf(host)));
}

function change(
  call: AnyCall,
  device: string,
  changed: (adapter: HostInternetScsiHba) => Partial<HostInternetScsiHba>,
): void {
  const host = hostOf(call);
  const devices = devicesOf(host);
  const adapters = devices.hostBusAdapter ?? [];
  const index = adapters.findIndex((adapter) => adapter.device === device);
  const adapter = adapters[index];
  if (adapter === undefined || !isSoftwareIscsi(adapter)) throw notFound();
  const hostBusAdapter = adapters.with(index, Object.assign({ ...adapter }, changed(adapter)));
  setDevices(call, host, { ...devices, hostBusAdapter });
}

/** One that is there already is replaced. */
function added<T extends Portal>(known: readonly T[], targets: readonly T[]): T[] {
  const keys = new Set(targets.map(keyOf));
  return [...known.filter((target) => !keys.has(keyOf(target))), ...targets];
}

function without<T extends Portal>(known: readonly T[], targets: readonly Portal[]): T[] {
  const keys = new Set(targets.map(keyOf));
  const left = known.filter((target) => !keys.has(keyOf(target)));
  if (left.length !== known.length - keys.size) throw notFound();
  return left;
}

function keyOf({ address, port = ISCSI_PORT, iScsiName = '' }: Portal): string {
  return `${address.toLowerCase()}:${port} ${iScsiName}`;
}

function notFound(): SimFault {
  return new SimFault('NotFound', {}, 'There is no such adapter or target.');
}
