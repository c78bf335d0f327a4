/** Host PCI devices promised to instances, and the requests they answer. */
export interface PciDevice {
  /** `domain:bus:slot.function`. */
  readonly address: string;
  /** Four hexadecimal digits, lower case. */
  readonly vendorId: string;
  readonly productId: string;
  readonly devType?: 'type-PCI' | 'type-PF' | 'type-VF' | 'vdpa';
  readonly parentAddress?: string;
  readonly numaNode?: number | null;
  /** The {@link PciRequest} this device answers. */
  readonly requestId?: string;
  readonly label?: string;
}

export interface PciRequest {
  readonly count: number;
  /** Alternatives; any one that matches will do. */
  readonly spec: readonly Readonly<Record<string, string>>[];
  readonly aliasName?: string;
  readonly requestId?: string;
  /** Uuid of the port that asked, when a port did. */
  readonly requesterId?: string;
  readonly numaPolicy?: 'required' | 'legacy' | 'preferred' | 'socket';
}
