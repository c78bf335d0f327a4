/** What device changes are judged by: whose they are, where its files are, and what can be reached from there. */
import type { FileWork } from '../../../files/file-work.js';
import type { Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';
import type { DatastorePath } from '../../../storage/datastore-path.js';
import type { DeviceSet } from './device-set.js';

export interface DeviceContext {
  readonly world: World;
  /** Undefined when the VM is new. */
  readonly vm?: Managed<'VirtualMachine'> | undefined;
  readonly datacenter: Managed<'Datacenter'> | undefined;
  readonly host: Managed<'HostSystem'> | undefined;
  /** The folder of the VM's files. */
  readonly directory: DatastorePath;
  /** What new files of the VM are called. */
  readonly baseName: string;
  readonly poweredOn: boolean;
}

/** One change under way. */
export interface DeviceChange extends DeviceContext {
  readonly deviceIndex: number;
  readonly devices: DeviceSet;
  /** What is to happen on datastores once the whole spec is found good. */
  readonly fileWork: FileWork[];
}
