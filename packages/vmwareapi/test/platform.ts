/** A platform on a scripted server, as a successful start would have left it. */
import { thisProcess } from '../src/builder-process.js';
import type { Vim } from '../src/vim-util.js';
import { SpaceLedger } from '../src/ds-util/space-ledger.js';
import type { Cluster } from '../src/cluster.js';
import { ImageCache } from '../src/images/image-cache.js';
import { vmwareOptionsSchema, type VmwareOptionsInput } from '../src/options.js';
import { VmLookup } from '../src/vm-util/lookup.js';
import type { Platform } from '../src/vmops/platform.js';

export function platformOn(vim: Vim, options: Partial<VmwareOptionsInput> = {}): Platform {
  const needed = { server: 'vc', username: 'u', password: 'p', clusterName: 'C' };
  const cluster: Cluster = {
    ref: { type: 'ClusterComputeResource', value: 'domain-c1' },
    inventoryPath: '/DC/host/C',
    resourcePool: { type: 'ResourcePool', value: 'resgroup-1' },
    datacenter: { type: 'Datacenter', value: 'datacenter-1' },
    datacenterPath: 'DC',
    vmFolder: { type: 'Folder', value: 'group-v1' },
  };
  const parsed = vmwareOptionsSchema.parse({ ...needed, ...options });
  const cacheOptions = { prefix: 'kilonova', taskTimeoutMs: 1, undoTimeoutMs: 1, staleMs: 1 };
  return {
    vim,
    nodeName: 'domain-c1.uuid',
    cluster,
    imageCache: new ImageCache(vim, cluster, undefined, cacheOptions),
    lookup: new VmLookup(vim),
    space: new SpaceLedger(),
    memory: new SpaceLedger(),
    host: 'here',
    process: thisProcess,
    options: parsed,
  };
}
