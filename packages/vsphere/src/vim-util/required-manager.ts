/** The root objects that not every server has. */
import type { ServiceContent } from '../schema/generated/data-objects.js';
import type { VimCaller } from '../session/vim-caller.js';
import { ManagerMissingError } from './vim-util-errors.js';

/** The server's object of that name. @throws {ManagerMissingError} it has none */
export function requiredManager<M extends keyof ServiceContent>(
  { serviceContent }: Pick<VimCaller, 'serviceContent'>,
  name: M,
): NonNullable<ServiceContent[M]> {
  const manager = serviceContent[name];
  if (manager === undefined) throw new ManagerMissingError(name, serviceContent.about.fullName);
  return manager;
}
