/** Virtual machines, from their making to their end. */
import type { Family } from '../registry.js';
import { cloneMethods } from './clone-vm.js';
import { consoleTicketMethods } from './console-tickets.js';
import { createVmMethods } from './create-vm.js';
import { customizationMethods } from './customization.js';
import { instantCloneMethods } from './instant-clone.js';
import { evcModeMethods } from './evc-mode.js';
import { questionMethods } from './questions.js';
import { powerMethods } from './power.js';
import { reconfigureMethods } from './reconfigure-vm.js';
import { registerMethods } from './register-vm.js';
import { relocateMethods } from './relocate-vm.js';
import { removeVmMethods } from './remove-vm.js';
import { renameMethods } from './rename-vm.js';
import { snapshotMethods } from './snapshots/snapshot-methods.js';
import { templateMethods } from './template-methods.js';
import { upgradeMethods } from './upgrade-vm.js';

export const virtualMachine: Family = {
  methods: [
    createVmMethods,
    registerMethods,
    cloneMethods,
    powerMethods,
    reconfigureMethods,
    relocateMethods,
    removeVmMethods,
    renameMethods,
    ...snapshotMethods,
    templateMethods,
    upgradeMethods,
    evcModeMethods,
    consoleTicketMethods,
    questionMethods,
    customizationMethods,
    instantCloneMethods,
  ],
};
