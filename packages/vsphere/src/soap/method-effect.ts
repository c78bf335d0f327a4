/**
 * What a method leaves behind on the server: the one thing to know when its answer is lost.
 *
 * The schema does not say. The API's names do, with few exceptions: what retrieves, queries, finds
 * or lists changes nothing. Whatever is not known to be harmless counts as a change.
 */

/**
 * `none`: may be repeated freely. `session`: makes or ends helper objects of this session, which end with it.
 * `inventory`: changes something that others see, so a lost answer must be looked into and not repeated.
 */
export type MethodEffect = 'none' | 'session' | 'inventory';

const READING_VERBS =
  /^(?:Retrieve|Query|BatchQuery|Find|Fetch|Lookup|List|Get|Has|Is|Read(?:Environment)|Estimate|Check|Validate)[A-Z]/;

const READING_METHODS: ReadonlySet<string> = new Set(['CurrentTime', 'SessionIsActive']);

const SESSION_METHODS: ReadonlySet<string> = new Set([
  'AcquireCloneTicket',
  'CancelRetrievePropertiesEx',
  'CancelWaitForUpdates',
  'CloneSession',
  'ContinueRetrievePropertiesEx',
  'CreateContainerView',
  'CreateFilter',
  'CreateListView',
  'CreatePropertyCollector',
  'DestroyPropertyCollector',
  'DestroyPropertyFilter',
  'DestroyView',
  'Login',
  'LoginByToken',
  'Logout',
  'ModifyListView',
  'WaitForUpdatesEx',
]);

/** Of the session's methods, those that give the same result when they are done twice. */
const REPEATABLE_SESSION_METHODS: ReadonlySet<string> = new Set([
  'AcquireCloneTicket',
  'CreateContainerView',
  'CreateFilter',
  'CreateListView',
  'CreatePropertyCollector',
]);

/** Other services than vim25 put their name before their methods'. */
const SERVICE_PREFIX = /^Pbm(?=[A-Z])/;

export function effectOf(name: string): MethodEffect {
  const method = name.replace(SERVICE_PREFIX, '');
  if (SESSION_METHODS.has(method)) return 'session';
  // Some checks are tasks: a task that nobody waits for is left behind.
  if (method.endsWith('_Task')) return 'inventory';
  return READING_METHODS.has(method) || READING_VERBS.test(method) ? 'none' : 'inventory';
}

/** May the method be called again when it is not known whether it was carried out? */
export function isRepeatable(method: string): boolean {
  return effectOf(method) === 'none' || REPEATABLE_SESSION_METHODS.has(method);
}

/**
 * Can a read that is sent from now on answer something else because of it? True of changes, of the wait
 * that tells of changes, and of a login, after which other permissions may hold.
 */
export function outdatesReads(method: string): boolean {
  return effectOf(method) === 'inventory' || OUTDATING_SESSION_METHODS.has(method);
}

const OUTDATING_SESSION_METHODS: ReadonlySet<string> = new Set([
  'CloneSession',
  'Login',
  'LoginByToken',
  'ModifyListView',
  'WaitForUpdatesEx',
]);
