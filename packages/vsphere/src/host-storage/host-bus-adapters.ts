/**
 * The storage adapters of hosts, with the names that storage knows them by: IQN and world wide names. This is
 * what a volume connector is made of.
 */
import { getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import { isDataObject } from '../schema/data-object.js';
import type { HostHostBusAdapter } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { hostsOf, type Hosts } from './hosts-of.js';
import type { IscsiPortal } from './iscsi-portal.js';
import { formatWorldWideName } from './world-wide-name.js';

/** What a storage adapter speaks. `other` is SATA, RDMA, NVMe and whatever comes. */
export type HostBusAdapterKind = 'iscsi' | 'fibreChannel' | 'fibreChannelOverEthernet' | 'sas' | 'other';

/** A storage adapter of a host. */
export interface HostBusAdapter {
  readonly host: Ref<'HostSystem'>;
  readonly kind: HostBusAdapterKind;
  /** `vmhba64`: what the methods of a host's storage take. */
  readonly device: string;
  /** What the host's other lists refer to it by. */
  readonly key: string;
  readonly model: string;
  readonly driver: string | undefined;
  /** `online`, `offline`, `unbound` or `unknown`. */
  readonly status: string;
  /** The host's IQN, of iSCSI. */
  readonly iScsiName?: string | undefined;
  /** Of iSCSI: no hardware of its own. */
  readonly isSoftwareBased?: boolean | undefined;
  /** Of iSCSI: what it asks for targets. */
  readonly sendTargets?: readonly IscsiPortal[] | undefined;
  /** Of iSCSI: targets, found or configured by name. */
  readonly staticTargets?: readonly (IscsiPortal & { readonly iScsiName: string })[] | undefined;
  /** Of Fibre Channel: `50:06:01:60:3b:a0:15:41`. */
  readonly portWorldWideName?: string | undefined;
  readonly nodeWorldWideName?: string | undefined;
}

/** The adapters of all these hosts, in one retrieval. */
export async function getHostBusAdapters(
  session: VimCaller,
  hosts: Hosts,
  options?: CallOptions,
): Promise<HostBusAdapter[]> {
  const refs = await hostsOf(session, hosts, options);
  const path = 'config.storageDevice.hostBusAdapter';
  const found = await getPropertiesForACollectionOfObjects(session, 'HostSystem', refs, [path], options);
  return found.flatMap(({ obj, properties }) =>
    (properties[path] ?? []).map((adapter) => toHostBusAdapter(obj, adapter)),
  );
}

function toHostBusAdapter(host: Ref<'HostSystem'>, adapter: HostHostBusAdapter): HostBusAdapter {
  const { device, key = device, model, driver, status } = adapter;
  // Models come padded with blanks.
  return { host, device, key, model: model.trim(), driver, status, ...ofKind(adapter) };
}

function ofKind(adapter: HostHostBusAdapter): Pick<HostBusAdapter, 'kind'> & Partial<HostBusAdapter> {
  if (isDataObject(adapter, 'HostInternetScsiHba')) {
    return {
      kind: 'iscsi',
      iScsiName: adapter.iScsiName,
      isSoftwareBased: adapter.isSoftwareBased,
      sendTargets: (adapter.configuredSendTarget ?? []).map(({ address, port }) => ({ address, port })),
      staticTargets: (adapter.configuredStaticTarget ?? []).map(({ address, port, iScsiName }) => ({
        address,
        port,
        iScsiName,
      })),
    };
  }
  if (isDataObject(adapter, 'HostFibreChannelHba')) {
    const overEthernet = isDataObject(adapter, 'HostFibreChannelOverEthernetHba');
    return {
      kind: overEthernet ? 'fibreChannelOverEthernet' : 'fibreChannel',
      portWorldWideName: formatWorldWideName(adapter.portWorldWideName),
      nodeWorldWideName: formatWorldWideName(adapter.nodeWorldWideName),
    };
  }
  return { kind: isDataObject(adapter, 'HostSerialAttachedHba') ? 'sas' : 'other' };
}
