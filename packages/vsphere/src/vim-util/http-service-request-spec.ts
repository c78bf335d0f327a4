/** What a one-time ticket for an HTTP request is asked for with. */
import { InvalidOptionError } from '../errors.js';
import { dataObject } from '../schema/data-object.js';
import type { SessionManagerHttpServiceRequestSpec } from '../schema/generated/data-objects.js';
import { vimSchema } from '../schema/table.js';

/**
 * The spec for `AcquireGenericServiceTicket` that lets one request with that method through to that URL. The
 * method is HTTP's (`PUT`) or the API's own word for it (`httpPut`).
 *
 * @throws {InvalidOptionError} the API has no ticket for that method
 */
export function getHttpServiceRequestSpec(
  method: string,
  url: string,
): SessionManagerHttpServiceRequestSpec & { readonly _type: 'SessionManagerHttpServiceRequestSpec' } {
  const bare = method.replace(/^http/i, '').toLowerCase();
  const name = `http${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
  const known = vimSchema().enumValues('SessionManagerHttpServiceRequestSpecMethod');
  if (known?.has(name) !== true) {
    throw new InvalidOptionError('method', `no ticket is given for ${JSON.stringify(method)}`);
  }
  return dataObject('SessionManagerHttpServiceRequestSpec', { method: name, url });
}
