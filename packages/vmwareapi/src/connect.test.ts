import { manualContext } from '@kilonova/core/testing';
import { describe, expect, it } from 'vitest';
import { platformOn } from '../test/platform.js';
import { scriptedVim } from '../test/scripted-vim.js';
import { startSimulated } from '../test/simulated.js';
import { takeUp } from './connect.js';

describe('takeUp', () => {
  it.each([
    ['a vCenter older than 6.5', { apiVersion: '6.0' }, 'HYPERVISOR_TOO_OLD', '6.5'],
    ['a server that does not say a version', { apiVersion: 'dev' }, 'HYPERVISOR_TOO_OLD', '6.5'],
    ['an ESXi host', { apiType: 'HostAgent' }, 'HYPERVISOR_PROTOCOL_ERROR', 'needs a vCenter'],
  ])('refuses %s, and asks it nothing', async (_what, about, code, words) => {
    const script = scriptedVim({});
    const { serviceContent } = script;
    const vim = {
      ...script,
      serviceContent: { ...serviceContent, about: { ...serviceContent.about, ...about } },
    };

    const refusal = takeUp(vim, manualContext(), platformOn(vim));

    await expect(refusal).rejects.toMatchObject({ code });
    await expect(refusal).rejects.toThrow(words);
    expect(script.methods()).toEqual([]);
  });

  it('D-01: finds the default storage policy, or refuses to start and names those there are', async () => {
    const bench = await startSimulated({ driver: { storagePolicy: 'vSAN Default Storage Policy' } });
    const { session, ctx, platform } = bench;
    const options = { ...platform.options, storagePolicy: 'gold' };

    await expect(takeUp(session, ctx, { ...platform, options })).rejects.toMatchObject({
      code: 'PBM_DEFAULT_POLICY_DOES_NOT_EXIST',
      details: { policy: 'gold', available: expect.arrayContaining(['vSAN Default Storage Policy']) },
    });
    await bench.close();
  });
});
