/** What a host's datastore system does: VMFS on disks that the host sees, exports of NFS servers, and the end of both. */
import { methods, type Family } from '../registry.js';
import { createNasDatastore } from './nas-datastores.js';
import { hostOf } from './datastore-system.js';
import { removeFromHost } from './remove-from-host.js';
import { availableDisks, diskAt } from './vmfs-disks.js';
import { createOption, createVmfsDatastore, expandOptions, expandVmfsDatastore } from './vmfs-datastores.js';

export const hostDatastores: Family = {
  methods: [
    methods('HostDatastoreSystem', {
      QueryAvailableDisksForVmfs: (call) => availableDisks(call.world, hostOf(call), call.args.datastore),
      QueryVmfsDatastoreCreateOptions: (call) => [
        createOption(diskAt(call.world, hostOf(call), call.args.devicePath)),
      ],
      CreateVmfsDatastore: (call) => createVmfsDatastore(call.world, hostOf(call), call.args.spec),
      QueryVmfsDatastoreExpandOptions: (call) => expandOptions(call.world, hostOf(call), call.args.datastore),
      ExpandVmfsDatastore: (call) =>
        expandVmfsDatastore(call.world, hostOf(call), call.args.datastore, call.args.spec),
      CreateNasDatastore: (call) => createNasDatastore(call.world, hostOf(call), call.args.spec),
      RemoveDatastore: (call) => removeFromHost(call.world, hostOf(call), call.args.datastore),
    }),
  ],
};
