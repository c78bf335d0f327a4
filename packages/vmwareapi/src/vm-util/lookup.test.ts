import { manualContext } from '@kilonova/core/testing';
import { VimFaultError } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { fault, scriptedVim } from '../../test/scripted-vim.js';
import { VmLookup, type VmRef } from './lookup.js';

const uuid = '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11';
const vm = (value: string): VmRef => ({ type: 'VirtualMachine', value });
const ctx = manualContext();

const gone = (ref: VmRef) => new VimFaultError('ManagedObjectNotFound', { obj: ref });

describe('VmLookup', () => {
  it('asks for every VM with the uuid, and says when there are several', async () => {
    const vim = scriptedVim({ methods: { FindAllByUuid: () => [vm('vm-1'), vm('vm-2')] } });

    await expect(new VmLookup(vim).find(ctx, uuid)).rejects.toMatchObject({
      code: 'DUPLICATE_INSTANCE_UUID',
      details: { vms: ['VirtualMachine:vm-1', 'VirtualMachine:vm-2'] },
    });
  });

  it('asks an old server the old way, and does not try the new one again', async () => {
    const vim = scriptedVim({ methods: { FindByUuid: () => vm('vm-1') } });
    const lookup = new VmLookup(vim);
    await lookup.find(ctx, uuid);
    await lookup.find(ctx, uuid);

    expect(vim.methods()).toEqual(['FindAllByUuid', 'FindByUuid', 'FindByUuid']);
  });

  it('does not take a refusal for a missing method', async () => {
    const vim = scriptedVim({ methods: { FindAllByUuid: fault('NoPermission') } });

    await expect(new VmLookup(vim).find(ctx, uuid)).rejects.toThrow('NoPermission');
    expect(vim.methods()).toEqual(['FindAllByUuid']);
  });

  it('remembers where a VM is, and looks again, once, when it is not there any more', async () => {
    const answers = [[vm('vm-1')], [vm('vm-2')]];
    const vim = scriptedVim({ methods: { FindAllByUuid: () => answers.shift() ?? [] } });
    const lookup = new VmLookup(vim);
    await lookup.withVm(ctx, uuid, async () => {});
    const seen: string[] = [];
    const result = await lookup.withVm(ctx, uuid, async (ref) => {
      seen.push(ref.value);
      if (ref.value === 'vm-1') throw gone(ref);
      return 'done';
    });

    expect(result).toBe('done');
    expect(seen).toEqual(['vm-1', 'vm-2']);
    expect(vim.asked).toHaveLength(2);
  });

  it('says that there is no guest when it is not found again either', async () => {
    const vim = scriptedVim({ methods: { FindAllByUuid: () => [] } });
    const lookup = new VmLookup(vim);
    lookup.remember(uuid, vm('vm-1'));

    await expect(
      lookup.withVm(ctx, uuid, async (ref) => {
        throw gone(ref);
      }),
    ).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
  });

  it('passes on that something else is not there, which looking again does not help', async () => {
    const vim = scriptedVim({ methods: { FindAllByUuid: () => [vm('vm-1')] } });
    const lookup = new VmLookup(vim);
    lookup.remember(uuid, vm('vm-1'));
    const host = new VimFaultError('ManagedObjectNotFound', {
      obj: { type: 'VirtualMachine', value: 'vm-9' },
    });

    await expect(lookup.withVm(ctx, uuid, () => Promise.reject(host))).rejects.toBe(host);
    expect(vim.asked).toEqual([]);
  });
});
