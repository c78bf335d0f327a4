/** The record of one move of one instance between hosts, kept by the host side. */
export interface Migration {
  readonly uuid: string;
  readonly id?: number;
  readonly migrationType: 'resize' | 'migration' | 'live-migration' | 'evacuation';
  readonly status?: string;
  readonly sourceCompute?: string;
  readonly sourceNode?: string;
  readonly destCompute?: string;
  readonly destNode?: string;
  /** Address of the destination: what its `getHostIpAddr` answered. */
  readonly destHost?: string;
  readonly oldFlavorId?: string;
  readonly newFlavorId?: string;
}

/** How a live migration ended or stands, as told to the recover callback. */
export type MigrationStatus = 'error' | 'failed' | 'cancelled';
