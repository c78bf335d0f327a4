/** Extensions: programs that the server knows by a key, which no two of them share. */
import type { Extension } from '@kilonova/vsphere/wire';
import { SimFault } from '../wire/sim-fault.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';

export const extensionManager: Family = {
  services: [service('ExtensionManager', 'ExtensionManager', () => ({ extensionList: [] }))],
  methods: [
    methods('ExtensionManager', {
      FindExtension: ({ object, args }) =>
        object.get('extensionList')?.find(({ key }) => key === args.extensionKey),
      RegisterExtension({ object, args: { extension } }) {
        const known = object.get('extensionList') ?? [];
        // The API has no better fault for a key that is taken.
        if (extension.key === '' || indexOf(known, extension.key) >= 0)
          throw invalidArgument('extension.key');
        object.set('extensionList', [...known, extension]);
      },
      UpdateExtension({ object, args: { extension } }) {
        const known = object.get('extensionList') ?? [];
        object.set('extensionList', known.with(existing(known, extension.key), extension));
      },
      UnregisterExtension({ object, args: { extensionKey } }) {
        const known = object.get('extensionList') ?? [];
        object.set('extensionList', known.toSpliced(existing(known, extensionKey), 1));
      },
    }),
  ],
};

function indexOf(known: readonly Extension[], key: string): number {
  return known.findIndex((extension) => extension.key === key);
}

function existing(known: readonly Extension[], key: string): number {
  const index = indexOf(known, key);
  if (index < 0) throw new SimFault('NotFound', {}, `There is no extension '${key}'.`);
  return index;
}
