/**
 * The object that an argument names: a reference (`VirtualMachine:vm-12`), one of the server's managers
 * (`searchIndex`), or an inventory path (`/DC0/vm/web`).
 */
import { isRef } from '../schema/is-ref-to.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { vimSchema } from '../schema/table.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { findByInventoryPath } from '../vim-util/inventory-path.js';
import { getMoref, getMorefType } from '../vim-util/moref.js';
import { NotOnServerError } from './cli-errors.js';

const SERVICE_INSTANCE: ManagedObjectReference = { type: 'ServiceInstance', value: 'ServiceInstance' };

/** @throws {NotOnServerError} there is nothing at the path */
export async function findObject(
  session: VimCaller,
  text: string,
  options: CallOptions,
): Promise<ManagedObjectReference> {
  const type = getMorefType(text);
  const { schema = vimSchema() } = session;
  if (type !== undefined && schema.managedObjectNamed(type) !== undefined) return getMoref(text);
  if (text === SERVICE_INSTANCE.type) return SERVICE_INSTANCE;
  const manager = Object.entries(session.serviceContent).find(([name]) => name === text)?.[1] as unknown;
  if (isRef(manager)) return manager;
  const found = await findByInventoryPath(session, text, options);
  if (found !== undefined) return found;
  throw new NotOnServerError(
    `${JSON.stringify(text)} is not in the inventory: give a path like /DC0/vm/web (\`kilonova-vim tree\` shows them), ` +
      'or a reference like VirtualMachine:vm-12',
  );
}

/** The one object of the server that has methods of that receiver, if there is only one such. */
export function singletonOf(session: VimCaller, receiver: string): ManagedObjectReference | undefined {
  if (receiver === SERVICE_INSTANCE.type) return SERVICE_INSTANCE;
  const { schema = vimSchema() } = session;
  const { rootFolder: _root, ...managers } = session.serviceContent;
  const refs: unknown[] = Object.values(managers);
  const fitting = refs.filter(isRef).filter(({ type }) => schema.isManagedSubtype(type, receiver));
  return fitting.length === 1 ? fitting[0] : undefined;
}
