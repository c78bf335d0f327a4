/** What operations work with, from a successful start to the end of the session. */
import type { BuilderProcess } from '../builder-process.js';
import type { Cluster } from '../cluster.js';
import type { SpaceLedger } from '../ds-util/space-ledger.js';
import type { ImageCache } from '../images/image-cache.js';
import type { VmwareOptions } from '../options.js';
import type { Vim } from '../vim-util.js';
import type { VmLookup } from '../vm-util/lookup.js';

export interface Platform {
  readonly vim: Vim;
  readonly cluster: Cluster;
  /** `<cluster moid>.<vCenter uuid>`: the same for as long as both exist. */
  readonly nodeName: string;
  readonly lookup: VmLookup;
  readonly imageCache: ImageCache;
  readonly space: SpaceLedger;
  /** The same for memory of hosts, where the driver chooses the host. */
  readonly memory: SpaceLedger;
  readonly options: VmwareOptions;
  /** What `initHost` was told to call this host. */
  readonly host: string;
  readonly process: BuilderProcess;
}
