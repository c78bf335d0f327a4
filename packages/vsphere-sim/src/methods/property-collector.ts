/** Reading properties, and waiting for them to change. */
import type { ObjectContent, PropertyFilterSpec, RetrieveResult } from '@kilonova/vsphere/wire';
import { readAnonymously } from '../property-collector/anonymous-reading.js';
import type { Collector } from '../property-collector/collector.js';
import { Collectors } from '../property-collector/collectors.js';
import { readerOf } from '../property-collector/reader.js';
import { Retrieval } from '../property-collector/retrieval.js';
import { readSelection } from '../property-collector/selection.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';

export const propertyCollector: Family = {
  services: [
    service('PropertyCollector', 'propertyCollector', (world) => {
      world.part(Collectors);
      return {};
    }),
  ],
  methods: [
    methods('PropertyCollector', {
      RetrieveProperties: (call) => contents(call, call.args.specSet),
      RetrievePropertiesEx(call) {
        const { specSet, options } = call.args;
        const limit = positive(options.maxObjects, 'options.maxObjects');
        if (call.sessionIfAny === undefined) return whole(contents(call, specSet));
        return page(collectorOf(call), read(call, specSet), limit);
      },
      ContinueRetrievePropertiesEx(call) {
        const collector = collectorOf(call);
        const kept = collector.take(call.args.token);
        if (kept === undefined) throw invalidArgument('token');
        return page(collector, kept.retrieval, kept.limit) ?? { objects: [] };
      },
      CancelRetrievePropertiesEx(call) {
        if (collectorOf(call).take(call.args.token) === undefined) throw invalidArgument('token');
      },
      CreatePropertyCollector: ({ world, session }) =>
        world.part(Collectors).create(session).object.refAs('PropertyCollector'),
      DestroyPropertyCollector({ world, session, object }) {
        const shared = world.inventory.singleton('PropertyCollector');
        // The server's own cannot be destroyed, by nobody.
        if (object.moid === shared?.moid)
          throw new SimFault('NotSupported', {}, 'The default collector stays.');
        world.part(Collectors).destroy(session, object);
      },
      CreateFilter(call) {
        const { world, session, args, apiVersion } = call;
        const filter = world.part(Collectors).addFilter(session, collectorOf(call), { ...args, apiVersion });
        return filter.ref;
      },
      WaitForUpdatesEx(call) {
        const { version = '', options = {} } = call.args;
        const { maxWaitSeconds } = options;
        if (maxWaitSeconds !== undefined && maxWaitSeconds < 0)
          throw invalidArgument('options.maxWaitSeconds');
        const limits = {
          maxWaitMs: maxWaitSeconds === undefined ? undefined : maxWaitSeconds * 1000,
          maxObjectUpdates: positive(options.maxObjectUpdates, 'options.maxObjectUpdates'),
        };
        return collectorOf(call).waitForUpdates(version, limits, call.signal);
      },
      async WaitForUpdates(call) {
        const set = await collectorOf(call).waitForUpdates(call.args.version ?? '', {}, call.signal);
        if (set === undefined) throw new Error('A wait without a limit ended without updates.');
        return set;
      },
      CheckForUpdates: (call) =>
        collectorOf(call).waitForUpdates(call.args.version ?? '', { maxWaitMs: 0 }, call.signal),
      CancelWaitForUpdates: (call) => collectorOf(call).cancelWait(),
    }),
    methods('PropertyFilter', {
      DestroyPropertyFilter: ({ world, session, object }) =>
        world.part(Collectors).destroyFilter(session, object),
    }),
  ],
};

function collectorOf({ world, session, object }: AnyCall): Collector {
  return world.part(Collectors).of(session.own(object.ref) ?? object);
}

function read({ world, session, apiVersion }: AnyCall, specSet: readonly PropertyFilterSpec[]): Retrieval {
  const selections = specSet.map((spec) => readSelection(world.schema, spec, apiVersion));
  return new Retrieval(readerOf(world, session), selections);
}

function contents(call: AnyCall, specSet: readonly PropertyFilterSpec[]): ObjectContent[] {
  const { world, sessionIfAny, apiVersion } = call;
  if (sessionIfAny !== undefined) return read(call, specSet).page();
  return specSet.flatMap((spec) => readAnonymously(world, spec, apiVersion));
}

/** Nothing at all when nothing was selected, as in a vCenter. */
function page(
  collector: Collector,
  retrieval: Retrieval,
  limit: number | undefined,
): RetrieveResult | undefined {
  const objects = retrieval.page(limit);
  if (retrieval.isDone) return whole(objects);
  return { token: collector.keep({ retrieval, limit }), objects };
}

function whole(objects: ObjectContent[]): RetrieveResult | undefined {
  return objects.length === 0 ? undefined : { objects };
}

function positive(value: number | undefined, name: string): number | undefined {
  if (value !== undefined && value < 1) throw invalidArgument(name);
  return value;
}
