/** Virtual machines, from their making to their end. */
import type { Family } from '../registry.js';
import { createVmMethods } from './create-vm.js';
import { powerMethods } from './power.js';
import { reconfigureMethods } from './reconfigure-vm.js';
import { removeVmMethods } from './remove-vm.js';
import { renameMethods } from './rename-vm.js';

export const virtualMachine: Family = {
  methods: [createVmMethods, powerMethods, reconfigureMethods, removeVmMethods, renameMethods],
};
