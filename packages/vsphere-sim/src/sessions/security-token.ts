/**
 * The SAML token in the header of a LoginByToken: whom it speaks of, and whether it still holds.
 *
 * Its signature is not looked at: the simulator has no authority that could have signed it. Everything else is: who
 * shows a token for somebody unknown, or one whose time is over, is refused.
 */

export interface SecurityToken {
  /** As the token writes it. */
  readonly subject: string;
  readonly notBefore: Date | undefined;
  readonly notOnOrAfter: Date | undefined;
}

const SECURITY = /<(?:[\w.-]+:)?Security[\s>][\s\S]*?<\/(?:[\w.-]+:)?Security\s*>/;
const SUBJECT = /<(?:[\w.-]+:)?NameID[^>]*>([^<]*)<\//;
const CONDITIONS = /<(?:[\w.-]+:)?Conditions\s([^>]*)>/;

/** @param envelope the whole request */
export function readSecurityToken(envelope: string): SecurityToken | undefined {
  const security = SECURITY.exec(envelope)?.[0] ?? '';
  const subject = SUBJECT.exec(security)?.[1]?.trim();
  if (subject === undefined || subject === '') return undefined;
  const conditions = CONDITIONS.exec(security)?.[1] ?? '';
  return {
    subject,
    notBefore: dateIn(conditions, 'NotBefore'),
    notOnOrAfter: dateIn(conditions, 'NotOnOrAfter'),
  };
}

export function isTimely({ notBefore, notOnOrAfter }: SecurityToken, now: Date): boolean {
  return (notBefore === undefined || notBefore <= now) && (notOnOrAfter === undefined || now < notOnOrAfter);
}

function dateIn(attributes: string, name: string): Date | undefined {
  const text = new RegExp(`\\b${name}\\s*=\\s*["']([^"']+)["']`).exec(attributes)?.[1];
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}
