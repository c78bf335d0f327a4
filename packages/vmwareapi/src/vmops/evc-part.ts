/** The generation of CPUs that the guest sees: no part of a spec, but a call of its own on a VM that does not run yet. */
import type { HostFeatureMask } from '@kilonova/vsphere';
import { runTask } from '../vim-util.js';
import type { LaterPart } from './finish-build.js';
import type { Platform } from './platform.js';

export function evcPart({ vim, options }: Platform, mask: readonly HostFeatureMask[]): LaterPart {
  return {
    step: 'setting the EVC mode',
    files: [],
    make: async (ctx, { vm }) => {
      const params = { mask: [...mask] };
      await runTask(vim, ctx, vm, 'ApplyEvcModeVM_Task', params, { timeoutMs: options.taskTimeoutMs });
      return {};
    },
  };
}
