/** Views: lists of objects that a session keeps on the server, and reads through a property collector. */
import type { ManagedObjectReference, Ref } from '@kilonova/vsphere/wire';
import { managedObjectNotFound } from '../model/inventory.js';
import type { ManagedObject } from '../model/managed-object.js';
import { ContainerView } from '../views/container-view.js';
import { contentProperties } from '../views/containment.js';
import { InventoryView } from '../views/inventory-view.js';
import { ListView } from '../views/list-view.js';
import type { LiveView } from '../views/live-view.js';
import { Views } from '../views/views.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';
import { rootFolder } from '../model/root-folder.js';

export const viewManager: Family = {
  services: [
    service('ViewManager', 'ViewManager', (world) => {
      world.part(Views);
      return {};
    }),
  ],
  methods: [
    methods('ViewManager', {
      CreateContainerView({ world, session, args }) {
        const container = world.inventory.get('ManagedEntity', args.container);
        if (contentProperties(world.inventory, container).length === 0) throw invalidArgument('container');
        for (const type of args.type ?? []) {
          if (world.schema.managedObjectNamed(type) === undefined) throw invalidArgument('type');
        }
        const types = args.type?.length === 0 ? undefined : args.type;
        const spec = { container, types, recursive: args.recursive };
        const view = new ContainerView(world, session.nextMoid(), spec);
        return world.part(Views).add(session, view).object.refAs('ContainerView');
      },
      CreateListView({ world, session, args }) {
        const view = new ListView(session);
        const [gone] = view.add(args.obj ?? []);
        if (gone !== undefined) throw managedObjectNotFound(gone);
        return world.part(Views).add(session, view).object.refAs('ListView');
      },
      CreateListViewFromView({ world, session, args }) {
        const view = new ListView(session);
        view.add(viewNamed(world.part(Views), session.own(args.view), args.view).refs());
        return world.part(Views).add(session, view).object.refAs('ListView');
      },
      CreateInventoryView({ world, session }) {
        const view = new InventoryView(world, session.nextMoid(), rootFolder(world).ref);
        return world.part(Views).add(session, view).object.refAs('InventoryView');
      },
    }),
    methods('View', {
      DestroyView({ world, session, object }) {
        const views = world.part(Views);
        views.destroy(session, views.of(object));
      },
    }),
    methods('ListView', {
      ModifyListView({ world, object, args }) {
        const view = world.part(Views).get(object, ListView);
        return [...view.remove(args.remove ?? []), ...view.add(args.add ?? [])];
      },
      ResetListView: ({ world, object, args }) =>
        world
          .part(Views)
          .get(object, ListView)
          .reset(args.obj ?? []),
      ResetListViewFromView({ world, session, object, args }) {
        const views = world.part(Views);
        const refs = viewNamed(views, session.own(args.view), args.view).refs();
        views.get(object, ListView).reset(refs);
      },
    }),
    methods('InventoryView', {
      OpenInventoryViewFolder: ({ world, object, args }) =>
        entities(world.part(Views).get(object, InventoryView).open(args.entity)),
      CloseInventoryViewFolder: ({ world, object, args }) =>
        entities(world.part(Views).get(object, InventoryView).shut(args.entity)),
    }),
  ],
};

function viewNamed(views: Views, object: ManagedObject | undefined, ref: ManagedObjectReference): LiveView {
  if (object === undefined) throw managedObjectNotFound(ref);
  return views.of(object);
}

/** They are the entities that the call named, given back. */
function entities(refs: readonly ManagedObjectReference[]): Ref<'ManagedEntity'>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return refs as Ref<'ManagedEntity'>[];
}
