/**
 * Passwords, tickets and tokens, by the names of the members and elements that hold them: what is written down of calls is
 * written without them.
 */

/** In place of each secret. */
export const BLANK = '***';

const NAMES =
  '(?:password|passwd|secret|ticket|sspiToken|base64Token|keyData|sessionId|privateKey|Security|vcSessionCookie' +
  '|[a-z]\\w*(?:Password|Passwd|Secret|Ticket))';
const NAME = new RegExp(`^${NAMES}$`);
const ELEMENT = elementNamed(NAMES);
/** What is secret only in calls of some methods: a page of a result is asked for with a token too. */
const OF_METHODS: readonly (readonly [methods: RegExp, element: RegExp])[] = [
  [/^AcquireGenericServiceTicket$/, elementNamed('(?:id)')],
  [/^AcquireCloneTicket$/, elementNamed('(?:returnval)')],
  [/^(?!(?:Continue|Cancel)?RetrieveProperties)/, elementNamed('(?:token)')],
];

export function isSecretName(name: string): boolean {
  return NAME.test(name);
}

/** A copy of a value in which secrets are blanked out. What holds none is not copied. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isWhole(value)) return value;
  if (Array.isArray(value)) {
    const items = value.map(withoutSecrets);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const entries = Object.entries(value);
  const clean = entries.map(([name, member]): [string, unknown] => [
    name,
    isSecretName(name) && member !== undefined ? BLANK : withoutSecrets(member),
  ]);
  return clean.some(([, member], index) => member !== entries[index]?.[1])
    ? Object.fromEntries(clean)
    : value;
}

/** The same for a request or an answer as it is on the wire. */
export function blanked(xml: string, method: string): string {
  return OF_METHODS.filter(([methods]) => methods.test(method)).reduce(
    (text, [, element]) => text.replace(element, `$1${BLANK}$3`),
    xml.replace(ELEMENT, `$1${BLANK}$3`),
  );
}

/** An element of one of the names, in three parts: its start, its content, its end. */
function elementNamed(names: string): RegExp {
  return new RegExp(
    `(<(?:[\\w.-]+:)?(?=${names}[\\s>])([\\w.-]+)(?:\\s[^>]*)?(?<!/)>)[\\s\\S]*?(</(?:[\\w.-]+:)?\\2\\s*>)`,
    'g',
  );
}

function isWhole(value: object): boolean {
  return value instanceof Date || value instanceof Uint8Array;
}
