/**
 * How to reach a volume: what the volume service answers when the platform asks
 * to connect. The union is keyed by the transport. A transport without a shape
 * of its own arrives as `other`, with everything it carried, so that a driver
 * that knows it can still use it.
 */
export type ConnectionInfo =
  VmdkConnectionInfo | IscsiConnectionInfo | FirstClassDiskConnectionInfo | OtherConnectionInfo;

interface ConnectionInfoBase {
  /** Id of the volume, filled in by the host when the volume service left it out. */
  readonly serial?: string;
  /** Who attached, as told to the volume service. */
  readonly connector?: VolumeConnector;
  /** The volume may be attached to more than one guest. */
  readonly multiattach?: boolean;
}

/** A volume kept as a disk of a shadow VM on the same platform. */
export interface VmdkConnectionInfo extends ConnectionInfoBase {
  readonly driverVolumeType: 'vmdk';
  readonly data: {
    /** The platform's own id of the shadow VM. */
    readonly volume: string;
    readonly volumeId?: string;
    readonly name?: string;
    /** Storage policy the disk must keep. */
    readonly profileId?: string;
    readonly datastore?: string;
    readonly sizeBytes?: number;
  };
}

export interface IscsiConnectionInfo extends ConnectionInfoBase {
  readonly driverVolumeType: 'iscsi';
  readonly data: {
    /** `host:port`; an IPv6 host stands in brackets. */
    readonly targetPortal: string;
    readonly targetIqn: string;
    readonly targetLun: number;
    readonly volumeId?: string;
    readonly authMethod?: string;
    readonly authUsername?: string;
    /** Secret: never logged, never part of an error. */
    readonly authPassword?: string;
  };
}

/** A first-class disk of the platform. */
export interface FirstClassDiskConnectionInfo extends ConnectionInfoBase {
  readonly driverVolumeType: 'vstorageobject';
  readonly data: {
    readonly id: string;
    /** The platform's own id of the datastore that holds it. */
    readonly datastoreId: string;
    readonly volumeId?: string;
    readonly adapterType?: string;
    readonly profileId?: string;
  };
}

export interface OtherConnectionInfo extends ConnectionInfoBase {
  readonly driverVolumeType: 'other';
  /** The volume service's word for the transport: `rbd`, `nfs`, `fibre_channel`, ... */
  readonly transport: string;
  readonly data: { readonly volumeId?: string; readonly [key: string]: unknown };
}

/** Describes the side that will attach, for the volume service to export to. */
export interface VolumeConnector {
  readonly host: string;
  readonly ip?: string;
  /** iSCSI qualified name. */
  readonly initiator?: string;
  /** World-wide port names. */
  readonly wwpns?: readonly string[];
  readonly multipath?: boolean;
  /** The platform's own id of the guest, when it exists already. */
  readonly instance?: string;
  /** What the platform can reach; a volume service may choose its back end by it. */
  readonly connectionCapabilities?: readonly string[];
}

/** The volume's id: the transport's own word for it, else the serial. */
export function volumeIdOf(connection: ConnectionInfo): string | undefined {
  return connection.data.volumeId ?? connection.serial;
}
