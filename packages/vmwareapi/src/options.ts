/**
 * The driver's options, under Nova's names in camelCase where Nova has them.
 *
 * Only what is honoured is here: an option that does nothing is a lie, and one that is misspelt is an error
 * with its path. Descriptions are what `--help` and the documentation print.
 */
import { z } from 'zod';
import { RESERVE } from './ds-util/reserve.js';
import { DEFAULT_DISK_ADAPTER, DISK_ADAPTERS } from './vm-util/disk-adapter.js';
import { VIF_MODELS } from './vm-util/network-card.js';
import { DEFAULT_EXTRA_CONFIG_KEYS, KEY_PATTERN } from './vm-util/vmx-settings.js';

const MINUTE_MS = 60_000;
/** The setting counts microseconds in 31 bits. */
const MOST_SECONDS_OF_DELAY = 2147;

const milliseconds = z.number().int().positive();

const regex = z.string().superRefine((source, check) => {
  try {
    RegExp(source, 'u');
  } catch (error) {
    check.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

export const vmwareOptionsSchema = z.strictObject({
  server: z
    .string()
    .min(1)
    .describe('vCenter by name, name:port or https://name:port/sdk. Port 443 if none is given.'),
  username: z.string().min(1).describe('Account to log in with, e.g. kilonova@vsphere.local.'),
  password: z.string().min(1).describe('Its password. Never logged.').meta({ secret: true }),
  caFile: z
    .string()
    .min(1)
    .optional()
    .describe('PEM file of the authorities that may have signed the certificate of the vCenter.'),
  thumbprint: z
    .string()
    .min(1)
    .optional()
    .describe('SHA-256 or SHA-1 thumbprint the certificate must have; its authority then does not matter.'),
  insecure: z
    .boolean()
    .default(false)
    .describe('Accept any certificate. Whoever sits in between then reads the password.'),
  clusterName: z
    .string()
    .min(1)
    .describe('The cluster to run VMs on: its name, or its inventory path, e.g. /DC1/host/Cluster1.'),
  datastoreRegex: regex
    .optional()
    .describe('Datastores to use: a regular expression that has to match from the start of the name.'),
  datastoreTypes: z
    .array(z.string().min(1))
    .nonempty()
    .default(['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'])
    .describe('Types of datastores to use, as vSphere calls them.'),
  datastoreCluster: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Datastore cluster to use datastores of, by name or id. Storage DRS says which, where it is switched on.',
    ),
  datastoreHosts: z
    .union([z.enum(['shared', 'all']), z.number().int().positive()])
    .default('shared')
    .describe(
      'How many of the cluster’s usable hosts have to reach a datastore: a number, all, or shared: two, and rather one that all reach. A cluster with local datastores only needs 1.',
    ),
  datastoreReserve: z
    .string()
    .regex(RESERVE, 'must look like 10% or 50 GiB')
    .optional()
    .describe('What has to stay free on a datastore when a VM is placed on it: 10% or 50 GiB.'),
  storagePolicy: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Storage policy of VMs whose flavor (vmware:storage_policy) and image (vmware_storage_policy) name none.',
    ),
  guestId: z
    .string()
    .min(1)
    .default('otherGuest')
    .describe('Guest operating system of VMs whose image does not name one (os_distro).'),
  hwVersion: z
    .string()
    .regex(/^vmx-\d{2,3}$/, 'must look like vmx-19')
    .optional()
    .describe('Hardware version of VMs whose flavor has no vmware:hw_version. The default is the cluster’s.'),
  adapterType: z
    .enum(DISK_ADAPTERS)
    .default(DEFAULT_DISK_ADAPTER)
    .describe('Disk adapter of VMs whose image does not name one (hw_disk_bus, hw_scsi_model).'),
  vifModel: z
    .enum(VIF_MODELS)
    .default('e1000')
    .describe('Network card of VMs whose image does not name one (hw_vif_model).'),
  reserveAllMemory: z
    .boolean()
    .default(false)
    .describe(
      'Reserve the memory of every VM in full, whatever its flavor says. No swap files are made then.',
    ),
  extraConfigKeys: z
    .array(
      z.string().regex(KEY_PATTERN, 'must be a key of a configuration file, in which * stands for anything'),
    )
    .default([...DEFAULT_EXTRA_CONFIG_KEYS])
    .describe('Keys that flavors may set by vmware:extra_config; * stands for anything.'),
  consoleDelaySeconds: z
    .number()
    .int()
    .nonnegative()
    .max(MOST_SECONDS_OF_DELAY)
    .optional()
    .describe('How long a key of the console is held down before it repeats. For slow connections.'),
  serialPortServiceUri: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Gives every VM a serial port, with this name towards the concentrator, or address to listen on.',
    ),
  serialPortProxyUri: z
    .string()
    .regex(/^telnets?:\/\/.+/, 'must look like telnets://concentrator:13370')
    .optional()
    .describe('The concentrator that serial ports connect to.'),
  serialPortConnectedDefault: z
    .boolean()
    .default(true)
    .describe('Let serial ports be connected from the start.'),
  smbiosAssetTag: z.string().min(1).optional().describe('Asset tag that guests find in their SMBIOS tables.'),
  mirrorInstanceLogsToSyslog: z
    .boolean()
    .default(false)
    .describe('Have hosts write the log of each VM to syslog too, as <uuid>_vmx_log.'),
  thinProvisioning: z
    .boolean()
    .default(true)
    .describe('Let blank disks take room on the datastore as they fill, and not at once.'),
  thinDiskRoomPercent: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(100)
    .describe(
      'How much of the size of a thin disk has to be free where it is placed. Below 100 datastores are overbooked.',
    ),
  forceConfigDrive: z
    .boolean()
    .default(false)
    .describe('Give every new instance a config drive, whether it asks for one or not.'),
  configDriveFormat: z
    .string()
    .default('iso9660')
    .describe('How config drives are made. Only iso9660 can be; an instance that needs another is refused.'),
  dhcpDomain: z
    .string()
    .min(1)
    .optional()
    .describe('Domain of the names of hosts on config drives, e.g. novalocal. None if not given.'),
  useLinkedClone: z
    .boolean()
    .default(true)
    .describe(
      'Make root disks children of the cached image, and not copies, unless the image says otherwise (img_linked_clone).',
    ),
  cachePrefix: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      'must be a name for a folder, of letters, digits, ".", "_" and "-"',
    )
    .default('kilonova')
    .describe(
      'Images are cached on each datastore in the folder of that name with _base at its end. Several hosts may share it.',
    ),
  imageFetchStaleMs: milliseconds
    .default(10 * MINUTE_MS)
    .describe(
      'After how long without a change an image that another process was fetching is taken for abandoned.',
    ),
  maximumObjects: z
    .number()
    .int()
    .positive()
    .default(100)
    .describe('Objects a page when inventories are read.'),
  callTimeoutMs: milliseconds.default(MINUTE_MS).describe('How long one call to vCenter may take.'),
  taskTimeoutMs: milliseconds
    .default(30 * MINUTE_MS)
    .describe('How long one task may take, e.g. creating a VM. A task that takes longer is cancelled.'),
  buildTimeoutMs: milliseconds
    .default(120 * MINUTE_MS)
    .describe(
      'How long a spawn may take from creating the VM to its end. One that takes longer is taken back; and what another host left half built for longer is taken for abandoned.',
    ),
  undoTimeoutMs: milliseconds
    .default(5 * MINUTE_MS)
    .describe('How long a failed or aborted spawn may take to remove what it had made.'),
  lostAnswerWaitMs: milliseconds
    .default(30_000)
    .describe('How long to look out for a VM whose creation was requested but never answered.'),
});

/** As they are written in a configuration: what has a default may be left out. */
export type VmwareOptionsInput = z.input<typeof vmwareOptionsSchema>;

/** As the driver gets them: checked, with every default filled in. */
export type VmwareOptions = z.output<typeof vmwareOptionsSchema>;
