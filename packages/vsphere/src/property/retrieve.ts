/**
 * Reading properties of many objects, page by page.
 *
 * A server that has more to say than fits a page hands out a token and keeps the rest for whoever
 * comes back with it. So every token is either followed to the end or cancelled, whatever makes the
 * reader stop. Servers that never hand one out need not know how to continue.
 *
 * A token dies with the session that it was given in, and with a page whose answer was lost. Then the
 * reading begins again, and what has been handed out is left out: of everything that was read only the
 * references are remembered.
 */
import { NotVimServerError, VimConnectionError } from '../errors.js';
import { faultNameOf } from '../faults/fault-message.js';
import { findVimFault, isVimFault } from '../faults/is-vim-fault.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { ObjectContent, PropertyFilterSpec, RetrieveResult } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

const DEFAULT_PAGE_SIZE = 1_000;
const CLEAN_UP_TIMEOUT_MS = 10_000;
/** A reading that begins again and gets no further than before is given up the second time. */
const MAX_FRUITLESS_ATTEMPTS = 2;

/** How a reading is paged, beside what holds for each of its calls. */
export interface RetrieveOptions extends CallOptions {
  /** Objects a page. The server may send fewer. */
  readonly maxObjects?: number | undefined;
}

/** Makes what a retrieval needs on the server, and takes it away. Done anew for each attempt. */
export interface Retrieval {
  open(): Promise<PropertyFilterSpec[]>;
  close(): Promise<void>;
}

/**
 * The pages of one retrieval, at least one. Leaving the loop early tells the server to forget the rest.
 * Should the session expire or the connection break between two pages, it is read again from the start, and
 * each object is still handed out once.
 */
export async function* retrievePages(
  caller: VimCaller,
  specSet: PropertyFilterSpec[],
  options: RetrieveOptions = {},
): AsyncGenerator<ObjectContent[], void, undefined> {
  yield* retrievalPages(caller, { open: async () => specSet, close: async () => {} }, options);
}

/** {@link retrievePages}, for what has to be made on the server first. */
export async function* retrievalPages(
  caller: VimCaller,
  retrieval: Retrieval,
  options: RetrieveOptions,
): AsyncGenerator<ObjectContent[], void, undefined> {
  const handedOut = new References();
  for (let fruitless = 0, any = false; ;) {
    const sizeBefore = handedOut.size;
    try {
      for await (const { objects, token } of attempt(caller, retrieval, options)) {
        // What comes in one page alone will not have to be told from what came before.
        const fresh = token === undefined && !any ? objects : objects.filter(({ obj }) => handedOut.add(obj));
        if (fresh.length > 0 || !any) yield fresh;
        any = true;
      }
      return;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      fruitless = handedOut.size > sizeBefore ? 0 : fruitless + 1;
      if (fruitless >= MAX_FRUITLESS_ATTEMPTS) throw error.cause;
    }
  }
}

/** All pages in one array. */
export async function retrieveAll(
  caller: VimCaller,
  specSet: PropertyFilterSpec[],
  options?: RetrieveOptions,
): Promise<ObjectContent[]> {
  const all: ObjectContent[] = [];
  for await (const page of retrievePages(caller, specSet, options)) all.push(...page);
  return all;
}

/** The next page of a result that you have from RetrievePropertiesEx; undefined when there is none. */
export async function continueRetrieval(
  caller: VimCaller,
  result: RetrieveResult | undefined,
  options?: CallOptions,
): Promise<RetrieveResult | undefined> {
  const token = result?.token;
  if (token === undefined) return undefined;
  const { propertyCollector } = caller.serviceContent;
  return caller.invokeApi(propertyCollector, 'ContinueRetrievePropertiesEx', { token }, options);
}

/**
 * Tells the server to forget the pages that were not fetched. Without any it makes no call. Never
 * throws: a token that cannot be cancelled is gone, or goes with the session.
 */
export async function cancelRetrieval(
  caller: VimCaller,
  result: RetrieveResult | undefined,
  { operationId }: Pick<CallOptions, 'operationId'> = {},
): Promise<void> {
  const token = result?.token;
  if (token === undefined) return;
  const options = { timeoutMs: CLEAN_UP_TIMEOUT_MS, operationId };
  const { propertyCollector } = caller.serviceContent;
  try {
    await caller.invokeApi(propertyCollector, 'CancelRetrievePropertiesEx', { token }, options);
  } catch {
    // The token is gone, or the server is: either way it holds nothing for us.
  }
}

/**
 * The objects of a result that you have from RetrievePropertiesEx, and of all its further pages. Leaving the
 * loop early cancels the rest. Unlike {@link retrievePages} it cannot begin again: it does not know what was
 * asked for.
 */
export async function* withRetrieval(
  caller: VimCaller,
  result: RetrieveResult | undefined,
  options?: CallOptions,
): AsyncGenerator<ObjectContent, void, undefined> {
  let page = result;
  try {
    while (page) {
      yield* page.objects;
      page = await continueRetrieval(caller, page, options);
    }
  } finally {
    await cancelRetrieval(caller, page, options);
  }
}

/** Says that the rest of a retrieval cannot be had any more, and that reading it anew may help. */
class Interrupted extends Error {}

/** One reading from the start, as far as it gets. */
async function* attempt(
  caller: VimCaller,
  retrieval: Retrieval,
  { maxObjects = DEFAULT_PAGE_SIZE, ...options }: RetrieveOptions,
): AsyncGenerator<{ objects: ObjectContent[]; token: string | undefined }, void, undefined> {
  const specSet = await retrieval.open();
  let page: RetrieveResult | undefined;
  try {
    page = await firstPage(caller, specSet, maxObjects, options);
    yield { objects: page?.objects ?? [], token: page?.token };
    while (page?.token !== undefined) {
      const next = await nextPage(caller, page, options);
      page = next;
      if (next) yield { objects: next.objects, token: next.token };
    }
  } catch (error) {
    // Its session is gone, and so is the token: there is nothing to cancel.
    if (error instanceof Interrupted && !(error.cause instanceof VimConnectionError)) page = undefined;
    throw error;
  } finally {
    await cancelRetrieval(caller, page, options);
    await retrieval.close();
  }
}

async function firstPage(
  caller: VimCaller,
  specSet: PropertyFilterSpec[],
  maxObjects: number,
  options: CallOptions,
): Promise<RetrieveResult | undefined> {
  const { propertyCollector } = caller.serviceContent;
  const params = { specSet, options: { maxObjects } };
  try {
    return await caller.invokeApi(propertyCollector, 'RetrievePropertiesEx', params, options);
  } catch (error) {
    // A view that was made for this retrieval does not outlive the session, which has been renewed.
    const gone = findVimFault(error, 'ManagedObjectNotFound')?.obj;
    throw gone?.type.endsWith('View') === true
      ? new Interrupted('the view is gone', { cause: error })
      : error;
  }
}

async function nextPage(
  caller: VimCaller,
  page: RetrieveResult,
  options: CallOptions,
): Promise<RetrieveResult | undefined> {
  try {
    const next = await continueRetrieval(caller, page, options);
    if (next && next.objects.some(isHidden)) throw new VimFaultError('NotAuthenticated');
    return next;
  } catch (error) {
    throw losesToken(error) ? new Interrupted('the token is of no use', { cause: error }) : error;
  }
}

/** A server may answer a call without a session with objects that show nothing. */
function isHidden({ missingSet = [] }: ObjectContent): boolean {
  return missingSet.some(({ fault }) => faultNameOf(fault.fault) === 'NotAuthenticated');
}

/** A token of another session is an invalid argument to the server. */
const LOSES_TOKEN = ['NotAuthenticated', 'InvalidArgument', 'ManagedObjectNotFound'];

function losesToken(error: unknown): boolean {
  if (error instanceof NotVimServerError) return error.status >= 500;
  return error instanceof VimConnectionError || LOSES_TOKEN.some((name) => isVimFault(error, name));
}

/** A set of references that is as small as it can be. */
class References {
  readonly #byType = new Map<string, Set<string>>();
  size = 0;

  /** False when it was there. */
  add({ type, value }: ManagedObjectReference): boolean {
    let values = this.#byType.get(type);
    if (!values) this.#byType.set(type, (values = new Set()));
    if (values.has(value)) return false;
    values.add(value);
    this.size += 1;
    return true;
  }
}
