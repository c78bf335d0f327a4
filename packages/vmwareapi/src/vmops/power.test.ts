import { manualContext } from '@kilonova/core/testing';
import { VimFaultError } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { powerOff, type PowerTarget } from './power.js';

const patience = { timeoutMs: 10_000 };

describe('powerOff', () => {
  it('leaves the power alone when the guest goes down in time', async () => {
    const vm = scriptedVm({ goesDown: true });

    expect(await powerOff(manualContext(), vm, patience)).toBe('guest-shutdown');
    expect(vm.calls).toEqual(['shutdownGuest', 'untilOff 10000']);
  });

  it('cuts the power of a guest that does not', async () => {
    const vm = scriptedVm({ goesDown: false });

    expect(await powerOff(manualContext(), vm, patience)).toBe('power-cut');
    expect(vm.calls).toEqual(['shutdownGuest', 'untilOff 10000', 'cutPower']);
  });

  it('does not ask the guest when no time is given for it', async () => {
    const vm = scriptedVm();

    expect(await powerOff(manualContext(), vm)).toBe('power-cut');
    expect(vm.calls).toEqual(['cutPower']);
  });

  it.each([
    ['D-42: VMware Tools does not run', 'ToolsUnavailable', {}],
    ['the guest cannot do it', 'OperationNotSupportedByGuest', {}],
    ['the VM is suspended', 'InvalidPowerState', { existingState: 'suspended' }],
  ])('cuts the power when the guest cannot be asked: %s', async (_why, fault, fields) => {
    const vm = scriptedVm({ onShutdown: new VimFaultError(fault, fields) });

    expect(await powerOff(manualContext(), vm, patience)).toBe('power-cut');
    expect(vm.calls).toEqual(['shutdownGuest', 'cutPower']);
  });

  it('is done when the VM is off already', async () => {
    const vm = scriptedVm({
      onShutdown: new VimFaultError('InvalidPowerState', { existingState: 'poweredOff' }),
    });

    expect(await powerOff(manualContext(), vm, patience)).toBe('already-off');
    expect(vm.calls).toEqual(['shutdownGuest']);
  });

  it('passes on every other refusal, and spares the power', async () => {
    const vm = scriptedVm({ onShutdown: new VimFaultError('NoPermission') });

    await expect(powerOff(manualContext(), vm, patience)).rejects.toThrow('NoPermission');
    expect(vm.calls).toEqual(['shutdownGuest']);
  });
});

function scriptedVm({ goesDown = true, onShutdown }: { goesDown?: boolean; onShutdown?: Error } = {}) {
  const calls: string[] = [];
  return {
    calls,
    async shutdownGuest() {
      calls.push('shutdownGuest');
      if (onShutdown !== undefined) throw onShutdown;
    },
    async untilOff(timeoutMs: number) {
      calls.push(`untilOff ${timeoutMs}`);
      return goesDown;
    },
    async cutPower() {
      calls.push('cutPower');
      return 'power-cut' as const;
    },
  } satisfies PowerTarget & { calls: string[] };
}
