/** What a scenario looks like. Every level refuses members that it does not have. */
import { z } from 'zod';
import { hookShape } from '../hooks/hook-shape.js';
import type { FolderScenario, PoolScenario, Scenario } from './scenario.js';

const name = z.string().min(1);
const count = z.int().nonnegative();
const gigabytes = z.number().nonnegative();
const names = z.array(name).optional();

const host = z.strictObject({
  name,
  cores: z.int().positive().optional(),
  memoryGb: z.number().positive().optional(),
  maintenance: z.boolean().optional(),
  disconnected: z.boolean().optional(),
});

const pool: z.ZodType<PoolScenario> = z.lazy(() => z.strictObject({ name, pools: z.array(pool).optional() }));

const cluster = z.strictObject({
  name,
  drs: z.boolean().optional(),
  ha: z.boolean().optional(),
  hosts: z.array(host).optional(),
  pools: z.array(pool).optional(),
});

const datastore = z.strictObject({
  name,
  kind: z.enum(['VMFS', 'NFS', 'NFS41', 'vsan']).optional(),
  capacityGb: gigabytes.optional(),
  freeGb: gigabytes.optional(),
  hosts: names,
});

const vm = z.strictObject({
  name,
  count: count.optional(),
  template: z.boolean().optional(),
  folder: name.optional(),
  on: name.optional(),
  host: name.optional(),
  pool: name.optional(),
  datastore: name.optional(),
  network: name.optional(),
  poweredOn: z.boolean().optional(),
  cpus: z.int().positive().optional(),
  memoryMb: z.int().positive().optional(),
  diskGb: z.number().positive().optional(),
  guestId: name.optional(),
  annotation: z.string().optional(),
  extraConfig: z.record(name, z.string()).optional(),
});

const datacenter = z.strictObject({
  name,
  clusters: z.array(cluster).optional(),
  hosts: z.array(host).optional(),
  datastores: z.array(datastore).optional(),
  datastoreClusters: z
    .array(
      z.strictObject({ name, enabled: z.boolean().optional(), datastores: z.array(datastore).optional() }),
    )
    .optional(),
  networks: z.array(z.strictObject({ name, hosts: names })).optional(),
  opaqueNetworks: z.array(z.strictObject({ name, hosts: names, id: name, type: name.optional() })).optional(),
  switches: z
    .array(
      z.strictObject({
        name,
        hosts: names,
        portgroups: z
          .array(
            z.strictObject({
              name,
              ports: count.optional(),
              vlan: z.int().min(0).max(4094).optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
  vmFolders: names,
  vms: z.array(vm).optional(),
});

const folder: z.ZodType<FolderScenario> = z.lazy(() =>
  z.strictObject({
    name,
    folders: z.array(folder).optional(),
    datacenters: z.array(datacenter).optional(),
  }),
);

export const scenarioShape: z.ZodType<Scenario> = z.strictObject({
  seed: count.optional(),
  clock: z
    .union([z.enum(['system', 'manual']), z.strictObject({ start: z.iso.datetime({ offset: true }) })])
    .optional(),
  taskDurationMs: z.union([z.number().nonnegative(), z.record(name, z.number().nonnegative())]).optional(),
  sessionIdleMs: z.number().positive().optional(),
  users: z.array(z.strictObject({ name, password: z.string(), fullName: name.optional() })).optional(),
  roles: z.array(z.strictObject({ name, privileges: z.array(name) })).optional(),
  extensions: z
    .array(z.strictObject({ key: name, version: name.optional(), label: name.optional() }))
    .optional(),
  folders: z.array(folder).optional(),
  datacenters: z.array(datacenter).optional(),
  permissions: z
    .array(
      z.strictObject({
        user: name,
        role: name,
        on: z.string().startsWith('/').optional(),
        propagate: z.boolean().optional(),
      }),
    )
    .optional(),
  hooks: z.array(hookShape).optional(),
});
