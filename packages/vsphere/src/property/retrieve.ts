/**
 * Reading properties of many objects, page by page.
 *
 * A server that has more to say than fits a page hands out a token and keeps the rest for whoever
 * comes back with it. So every token is either followed to the end or cancelled, whatever makes the
 * reader stop. Servers that never hand one out need not know how to continue.
 */
import type { ObjectContent, PropertyFilterSpec } from '../schema/generated/data-objects.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

const DEFAULT_PAGE_SIZE = 1_000;
const CLEAN_UP_TIMEOUT_MS = 10_000;

/** How a retrieval of many objects is to go. */
export interface RetrieveOptions extends CallOptions {
  /** Objects a page. The server may send fewer. */
  readonly maxObjects?: number | undefined;
}

/** The pages of one retrieval, at least one. Leaving the loop early tells the server to forget the rest. */
export async function* retrievePages(
  caller: VimCaller,
  specSet: PropertyFilterSpec[],
  { maxObjects = DEFAULT_PAGE_SIZE, ...options }: RetrieveOptions = {},
): AsyncGenerator<ObjectContent[], void, undefined> {
  const { propertyCollector } = caller.serviceContent;
  const first = await caller.invokeApi(
    propertyCollector,
    'RetrievePropertiesEx',
    { specSet, options: { maxObjects } },
    options,
  );
  let token = first?.token;
  try {
    yield first?.objects ?? [];
    while (token !== undefined) {
      const page = await caller.invokeApi(
        propertyCollector,
        'ContinueRetrievePropertiesEx',
        { token },
        options,
      );
      token = page.token;
      yield page.objects;
    }
  } finally {
    if (token !== undefined) await cancelRetrieval(caller, token, options.operationId);
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

async function cancelRetrieval(
  caller: VimCaller,
  token: string,
  operationId: string | undefined,
): Promise<void> {
  const options = { timeoutMs: CLEAN_UP_TIMEOUT_MS, operationId };
  try {
    await caller.invokeApi(
      caller.serviceContent.propertyCollector,
      'CancelRetrievePropertiesEx',
      { token },
      options,
    );
  } catch {
    // The token is gone, or the server is: either way it holds nothing for us.
  }
}
