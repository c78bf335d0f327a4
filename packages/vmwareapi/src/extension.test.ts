import { manualContext } from '@kilonova/core/testing';
import { describe, expect, it } from 'vitest';
import { fault, scriptedVim } from '../test/scripted-vim.js';
import { ensureExtension } from './extension.js';

describe('ensureExtension', () => {
  it('registers the extension where it is not yet', async () => {
    const vim = scriptedVim({ methods: { FindExtension: () => undefined, RegisterExtension: () => {} } });

    expect(await ensureExtension(vim, manualContext())).toBe(true);
    expect(vim.asked[1]?.params).toMatchObject({
      extension: { key: 'org.kilonova.compute', managedEntityInfo: [{ type: 'instance' }] },
    });
  });

  it('leaves one alone that is registered', async () => {
    const vim = scriptedVim({ methods: { FindExtension: () => ({ key: 'org.kilonova.compute' }) } });

    expect(await ensureExtension(vim, manualContext())).toBe(true);
    expect(vim.methods()).toEqual(['FindExtension']);
  });

  it('takes it as done when somebody else was faster', async () => {
    const found = [undefined, { key: 'org.kilonova.compute' }];
    const vim = scriptedVim({
      methods: {
        FindExtension: () => found.shift(),
        RegisterExtension: fault('InvalidArgument', { invalidProperty: 'extension.key' }),
      },
    });

    expect(await ensureExtension(vim, manualContext())).toBe(true);
  });

  it('does not take an invalid argument for that when nobody was', async () => {
    const vim = scriptedVim({
      methods: { FindExtension: () => undefined, RegisterExtension: fault('InvalidArgument') },
    });

    await expect(ensureExtension(vim, manualContext())).rejects.toThrow('InvalidArgument');
  });

  it.each(['MethodNotFound', 'NotSupported', 'NoPermission'])('goes on without it on %s', async (name) => {
    const vim = scriptedVim({ methods: { FindExtension: () => undefined, RegisterExtension: fault(name) } });

    expect(await ensureExtension(vim, manualContext())).toBe(false);
  });

  it('does not go on with a session that has ended', async () => {
    const vim = scriptedVim({ methods: { FindExtension: fault('NotAuthenticated') } });

    await expect(ensureExtension(vim, manualContext())).rejects.toThrow('NotAuthenticated');
  });
});
