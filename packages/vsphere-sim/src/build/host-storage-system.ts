/**
 * A host's storage adapters: a local one, and the software iSCSI adapter as long as that is enabled.
 *
 * They stand in the host's own `config.storageDevice`; the host's storage system shows the same.
 */
import type { HostInternetScsiHba, HostStorageDeviceInfo } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

type Host = Managed<'HostSystem'>;

const LOCAL = {
  _type: 'HostBlockHba',
  key: 'key-vim.host.BlockHba-vmhba0',
  device: 'vmhba0',
  bus: 0,
  status: 'unknown',
  model: 'Simulated SATA Controller',
  driver: 'vmw_ahci',
  pci: '0000:00:1f.2',
};

/** The adapters of a new host. */
export function storageDevices(hostName: string): HostStorageDeviceInfo {
  return {
    hostBusAdapter: [LOCAL, softwareAdapter(hostName)],
    scsiLun: [],
    scsiTopology: { adapter: [] },
    multipathInfo: { lun: [] },
    softwareInternetScsiEnabled: true,
  };
}

/** The object that clients call to change them. */
export function addHostStorageSystem(world: World, host: Host): Managed<'HostStorageSystem'> {
  const system: Managed<'HostStorageSystem'> = new ManagedObject(
    { type: 'HostStorageSystem', value: `storageSystem-${host.moid.replace(/^host-/, '')}` },
    {
      value: [],
      availableField: [],
      storageDeviceInfo: computed([], () => host.get('config')?.storageDevice),
      fileSystemVolumeInfo: { volumeTypeList: ['VMFS', 'NFS', 'NFS41'], mountInfo: [] },
    },
  );
  return world.inventory.add(system);
}

export function softwareAdapter(hostName: string): HostInternetScsiHba {
  const settable = {
    chapAuthSettable: true,
    krb5AuthSettable: false,
    srpAuthSettable: false,
    spkmAuthSettable: false,
  };
  return typed('HostInternetScsiHba', {
    key: 'key-vim.host.InternetScsiHba-vmhba64',
    device: 'vmhba64',
    bus: 64,
    status: 'online',
    model: 'iSCSI Software Adapter',
    driver: 'iscsi_vmk',
    isSoftwareBased: true,
    canBeDisabled: true,
    discoveryCapabilities: {
      iSnsDiscoverySettable: false,
      slpDiscoverySettable: false,
      staticTargetDiscoverySettable: true,
      sendTargetsDiscoverySettable: true,
    },
    discoveryProperties: {
      iSnsDiscoveryEnabled: false,
      slpDiscoveryEnabled: false,
      staticTargetDiscoveryEnabled: true,
      sendTargetsDiscoveryEnabled: true,
    },
    authenticationCapabilities: settable,
    authenticationProperties: { chapAuthEnabled: false },
    ipCapabilities: {
      addressSettable: false,
      ipConfigurationMethodSettable: false,
      subnetMaskSettable: false,
      defaultGatewaySettable: false,
      primaryDnsServerAddressSettable: false,
      alternateDnsServerAddressSettable: false,
    },
    ipProperties: { dhcpConfigurationEnabled: false },
    iScsiName: `iqn.1998-01.com.vmware:${hostName.toLowerCase().replace(/[^a-z0-9.-]/g, '-')}`,
    configuredSendTarget: [],
    configuredStaticTarget: [],
    maxSpeedMb: 0,
    currentSpeedMb: 0,
  });
}
