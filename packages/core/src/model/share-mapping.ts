/** One file-system share that is, or is to be, mounted for a guest. */
export interface ShareMapping {
  readonly uuid: string;
  readonly instanceUuid: string;
  /** Id in the share service. */
  readonly shareId: string;
  readonly protocol: 'NFS' | 'CEPHFS';
  /** Where the share service exports it, e.g. `10.0.0.9:/shares/a`. */
  readonly exportLocation: string;
  /** Name under which the guest mounts it. */
  readonly tag: string;
  /** CephX user and key. The key is a secret: never logged, never part of an error. */
  readonly accessTo?: string;
  readonly accessKey?: string;
}
