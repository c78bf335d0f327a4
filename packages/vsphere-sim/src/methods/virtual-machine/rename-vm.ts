/** A VM's other name: its configuration has it too. Its files keep theirs. */
import { runTask } from '../../tasks/run-task.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { reconfigure } from './reconfigure-vm.js';

export const renameMethods: MethodGroup = methods('VirtualMachine', {
  Rename_Task(call) {
    requirePrivilege(call, call.object, 'VirtualMachine.Config.Rename');
    return runTask(call, {}, () => reconfigure(call.world, call.object, { name: call.args.newName }));
  },
});
