/** The cookie that holds a session, as clients send it and as they get it. */

const NAME = 'vmware_soap_session';
const VALUE = new RegExp(`(?:^|[;,\\s])${NAME}\\s*=\\s*"?([^";,\\s]*)`, 'i');

/** Clients send the value bare, in quotes, or with all that came with it (`; Path=/; HttpOnly`). */
export function cookieValue(header: string | undefined): string | undefined {
  const value = VALUE.exec(header ?? '')?.[1];
  return value === '' ? undefined : value;
}

/** The same, as it stands in a SOAP header: bare, or in the quotes that it was sent with, which oslo.vmware keeps. */
export function soapCookieValue(header: string | undefined): string | undefined {
  const value = header?.trim().replace(/^"(.*)"$/, '$1');
  return value === '' ? undefined : value;
}

/** @param value `undefined` has the client forget it */
export function setCookieHeader(value: string | undefined, isSecure: boolean): string {
  const attributes = `Path=/; HttpOnly${isSecure ? '; Secure' : ''}`;
  return value === undefined ? `${NAME}=""; ${attributes}; Max-Age=0` : `${NAME}="${value}"; ${attributes}`;
}
