/**
 * The VMware vCenter driver. Hosts load it by name and need nothing of this but `plugin`.
 */
export { plugin } from './plugin.js';
export { VMwareVCDriver } from './driver.js';
export { sessionFactory } from './connect.js';
export {
  ClusterAmbiguous,
  ClusterNotFound,
  DuplicateInstanceUuid,
  ForeignVirtualMachine,
  InstanceLeftBehind,
  VMwareDriverException,
  type Leftover,
} from './errors.js';
export { vmwareOptionsSchema, type VmwareOptions, type VmwareOptionsInput } from './options.js';
export { SESSION_FACTORY } from './tokens.js';
export type { SessionFactory, Vim } from './vim-util.js';
