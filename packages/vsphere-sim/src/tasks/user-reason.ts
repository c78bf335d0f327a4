/** Why there is a task: a user wanted it. */
import type { TaskReasonUser } from '@kilonova/vsphere/wire';

export function userReason(userName: string): TaskReasonUser & { readonly _type: string } {
  return { _type: 'TaskReasonUser', userName };
}
