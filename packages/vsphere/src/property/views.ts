/**
 * Views: lists of objects that the server keeps for us.
 *
 * A container view finds everything of a type below an object, in one step where a client would walk the
 * inventory folder by folder. A list view holds what we put into it. Both live as long as the
 * session, so what is done with is destroyed.
 */
import { MalformedResponseError } from '../errors.js';
import type { PropertyFilterSpec, PropertySpec } from '../schema/generated/data-objects.js';
import { dataObject } from '../schema/data-object.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

const CLEAN_UP_TIMEOUT_MS = 10_000;

/** A view of all objects of the types at any depth below `root`, the whole inventory if not given. */
export async function createContainerView(
  caller: VimCaller,
  types: readonly string[],
  root: Ref<'ManagedEntity'> | undefined,
  options: CallOptions,
): Promise<Ref<'ContainerView'>> {
  const container = root ?? caller.serviceContent.rootFolder;
  return caller.invokeApi(
    viewManagerOf(caller),
    'CreateContainerView',
    { container, type: [...types], recursive: true },
    options,
  );
}

/** A list view with nothing in it yet. */
export async function createListView(caller: VimCaller, options: CallOptions): Promise<Ref<'ListView'>> {
  return caller.invokeApi(viewManagerOf(caller), 'CreateListView', {}, options);
}

/** Best effort, and not subject to the caller's signal: what remains ends with the session. */
export async function destroyView(
  caller: VimCaller,
  view: Ref<'View'>,
  { operationId }: CallOptions = {},
): Promise<void> {
  try {
    await caller.invokeApi(view, 'DestroyView', {}, { timeoutMs: CLEAN_UP_TIMEOUT_MS, operationId });
  } catch {
    // Gone with its session, or out of reach: there is nothing left to do about it.
  }
}

/** Best effort, as with views: a filter ends with its collector. */
export async function destroyFilter(caller: VimCaller, filter: Ref<'PropertyFilter'>): Promise<void> {
  try {
    await caller.invokeApi(filter, 'DestroyPropertyFilter', {}, { timeoutMs: CLEAN_UP_TIMEOUT_MS });
  } catch {
    // Gone with its collector, or out of reach.
  }
}

/** Selects the objects in a view, and not the view unless it is asked for, with what is named of each type. */
export function viewFilterSpec(
  view: Ref<'ContainerView' | 'ListView'>,
  propSet: PropertySpec[],
  which: 'objects only' | 'with the view' = 'objects only',
): PropertyFilterSpec {
  const traversal = dataObject('TraversalSpec', { type: view.type, path: 'view', skip: false });
  return {
    propSet,
    objectSet: [{ obj: view, skip: which === 'objects only', selectSet: [traversal] }],
  };
}

function viewManagerOf({ serviceContent: { viewManager } }: VimCaller): Ref<'ViewManager'> {
  if (!viewManager) throw new MalformedResponseError('RetrieveServiceContent', 'it names no view manager');
  return viewManager;
}
