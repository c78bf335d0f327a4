/** First-class disks: the manager of them, and how VMs come to have them. */
import { service, type Family } from '../registry.js';
import { attachMethods } from './attach-disk.js';
import { labelMethods } from './disk-labels.js';
import { diskMethods } from './disk-manager.js';
import { snapshotMethods } from './disk-snapshots.js';

export const firstClassDisks: Family = {
  services: [service('VcenterVStorageObjectManager', 'VStorageObjectManager', () => ({}))],
  methods: [diskMethods, snapshotMethods, labelMethods, attachMethods],
};
