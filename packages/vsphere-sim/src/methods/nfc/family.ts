/** VMs that come and go over the network, under leases on their files. */
import { Leases } from '../../nfc/leases.js';
import { methods, type Family } from '../registry.js';
import { exportMethods } from './export-vm.js';
import { importMethods } from './import-vapp.js';
import { pullFiles } from './pull-files.js';

export const nfc: Family = {
  methods: [
    importMethods,
    ...exportMethods,
    methods('HttpNfcLease', {
      HttpNfcLeaseProgress: ({ world, object, args }) => world.part(Leases).of(object).progress(args.percent),
      HttpNfcLeaseComplete: ({ world, object }) => world.part(Leases).of(object).complete(),
      HttpNfcLeaseAbort: ({ world, object, args }) => world.part(Leases).of(object).abort(args.fault),
      HttpNfcLeaseGetManifest: ({ world, object }) => world.part(Leases).of(object).manifest(),
      HttpNfcLeasePullFromUrls_Task: pullFiles,
      HttpNfcLeaseSetManifestChecksumType({ world, object, args }) {
        const lease = world.part(Leases).of(object);
        for (const { key, value } of args.deviceUrlsToChecksumTypes ?? []) lease.setChecksumType(key, value);
      },
    }),
  ],
};
