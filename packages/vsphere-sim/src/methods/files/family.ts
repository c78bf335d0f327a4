/** Files, disks and datastores. */
import { service, type Family } from '../registry.js';
import { datastoreBrowserMethods } from './datastore-browser.js';
import { datastoreMethods, vmStorageMethods } from './datastore.js';
import { fileManagerMethods } from './file-manager.js';
import { namespaceManagerMethods } from './namespace-manager.js';
import { virtualDiskManagerMethods } from './virtual-disk-manager.js';

export const files: Family = {
  services: [
    service('FileManager', 'FileManager', () => ({})),
    service('VirtualDiskManager', 'virtualDiskManager', () => ({})),
    service('DatastoreNamespaceManager', 'DatastoreNamespaceManager', () => ({})),
  ],
  methods: [
    fileManagerMethods,
    virtualDiskManagerMethods,
    namespaceManagerMethods,
    datastoreBrowserMethods,
    datastoreMethods,
    vmStorageMethods,
  ],
};
