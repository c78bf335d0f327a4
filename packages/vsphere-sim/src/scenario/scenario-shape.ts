/**
 * What a scenario looks like. Every level refuses members that it does not have.
 *
 * The descriptions are for editors, which show them beside what is written: `scenario.schema.json` is made of this.
 */
import { z } from 'zod';
import { datastoreKinds } from '../build/add-datastore.js';
import { hookShape } from '../hooks/hook-shape.js';
import type { FolderScenario, PoolScenario, Scenario } from './scenario.js';

const name = z.string().min(1);
const count = z.int().nonnegative();
const gigabytes = z.number().nonnegative();
const hostNames = z
  .array(name)
  .optional()
  .describe('Hosts that it is on, by name; all of the datacenter if not given.');

const host = z
  .strictObject({
    name,
    cores: z.int().positive().optional(),
    memoryGb: z.number().positive().optional(),
    maintenance: z.boolean().optional(),
    disconnected: z.boolean().optional(),
  })
  .meta({ id: 'host' });

const pool: z.ZodType<PoolScenario> = z
  .lazy(() => z.strictObject({ name, pools: z.array(pool).optional() }))
  .meta({ id: 'pool' });

const cluster = z
  .strictObject({
    name,
    drs: z.boolean().optional(),
    ha: z.boolean().optional(),
    hosts: z.array(host).optional(),
    pools: z.array(pool).optional().describe('Below the root pool.'),
  })
  .meta({ id: 'cluster' });

const datastore = z
  .strictObject({
    name,
    kind: z.enum(datastoreKinds).optional().describe('VMFS if not given.'),
    capacityGb: gigabytes.optional(),
    freeGb: gigabytes.optional(),
    hosts: hostNames,
  })
  .meta({ id: 'datastore' });

const guestUsers = z.array(
  z.strictObject({
    name,
    password: z.string(),
    admin: z.boolean().optional().describe('Whether nothing is forbidden to it; true if not given.'),
  }),
);

const vm = z
  .strictObject({
    name: name.describe("With 'count', a name in which %d is the number, from 0."),
    count: count.optional().describe('So many alike, spread over the hosts by turns.'),
    template: z.boolean().optional(),
    folder: name.optional().describe("A path below the datacenter's folder of VMs, one of 'vmFolders'."),
    on: name.optional().describe('A cluster or a host outside of one; the first there is if not given.'),
    host: name.optional().describe('One host of the cluster; by turns if not given.'),
    pool: name.optional().describe('By its path below the root pool; the root pool if not given.'),
    datastore: name.optional().describe('The first one of the datacenter if not given.'),
    network: name.optional().describe('No network card if not given.'),
    poweredOn: z.boolean().optional(),
    cpus: z.int().positive().optional(),
    memoryMb: z.int().positive().optional(),
    diskGb: z.number().positive().optional(),
    guestId: name.optional(),
    annotation: z.string().optional(),
    guestUsers: guestUsers.optional().describe('Who may log in to its guest.'),
    extraConfig: z.record(name, z.string()).optional(),
  })
  .meta({ id: 'vm' });

const portgroup = z.strictObject({
  name,
  ports: count.optional(),
  vlan: z.int().min(0).max(4094).optional(),
});

const datacenter = z
  .strictObject({
    name,
    clusters: z.array(cluster).optional(),
    hosts: z.array(host).optional().describe('Outside of clusters.'),
    datastores: z.array(datastore).optional(),
    datastoreClusters: z
      .array(
        z.strictObject({ name, enabled: z.boolean().optional(), datastores: z.array(datastore).optional() }),
      )
      .optional(),
    networks: z.array(z.strictObject({ name, hosts: hostNames })).optional(),
    opaqueNetworks: z
      .array(z.strictObject({ name, hosts: hostNames, id: name, type: name.optional() }))
      .optional(),
    switches: z
      .array(z.strictObject({ name, hosts: hostNames, portgroups: z.array(portgroup).optional() }))
      .optional(),
    vmFolders: z.array(name).optional().describe('Paths of folders: web/front.'),
    vms: z.array(vm).optional(),
  })
  .meta({ id: 'datacenter' });

const folder: z.ZodType<FolderScenario> = z
  .lazy(() =>
    z.strictObject({
      name,
      folders: z.array(folder).optional(),
      datacenters: z.array(datacenter).optional(),
    }),
  )
  .meta({ id: 'folder' });

export const scenarioShape: z.ZodType<Scenario> = z.strictObject({
  $schema: z.string().optional().describe('For editors: where this description is.'),
  seed: count.optional().describe('Of uuids, MAC addresses and session keys.'),
  clock: z
    .union([z.enum(['system', 'manual']), z.strictObject({ start: z.iso.datetime({ offset: true }) })])
    .optional()
    .describe("The system's if not given; a manual one stands still until it is moved."),
  taskDurationMs: z
    .union([z.number().nonnegative(), z.record(name, z.number().nonnegative())])
    .optional()
    .describe("Of all tasks, or by method, with 'default' for all others."),
  sessionIdleMs: z.number().positive().optional(),
  users: z.array(z.strictObject({ name, password: z.string(), fullName: name.optional() })).optional(),
  guestUsers: guestUsers.optional().describe('Who may log in to guests that nothing else is said of.'),
  roles: z.array(z.strictObject({ name, privileges: z.array(name) })).optional(),
  extensions: z
    .array(z.strictObject({ key: name, version: name.optional(), label: name.optional() }))
    .optional(),
  folders: z.array(folder).optional().describe('Below the root folder.'),
  datacenters: z.array(datacenter).optional(),
  permissions: z
    .array(
      z.strictObject({
        user: name,
        role: name,
        on: z.string().startsWith('/').optional().describe('A path: /DC0/vm/web; / is the root folder.'),
        propagate: z.boolean().optional(),
      }),
    )
    .optional(),
  hooks: z.array(hookShape).optional(),
});
