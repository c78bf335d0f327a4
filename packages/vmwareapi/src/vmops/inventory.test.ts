import { PowerState } from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { describe, expect, it } from 'vitest';
import { platformOn } from '../../test/platform.js';
import { retrieved, scriptedVim } from '../../test/scripted-vim.js';
import { getInfo, listInstances } from './inventory.js';

const ours = { extensionKey: 'org.kilonova.compute', type: 'instance' };

const vm = (uuid: string, more: object = {}) => ({
  name: `name of %2f ${uuid}`,
  'config.instanceUuid': uuid,
  'config.managedBy': ours,
  'runtime.connectionState': 'connected',
  ...more,
});

describe('listInstances', () => {
  it('D-24: leaves out what it cannot read, what is lost, and what is not ours', async () => {
    const vim = scriptedVim({
      methods: {
        CreateContainerView: () => ({ type: 'ContainerView', value: 'view-1' }),
        DestroyView: () => {},
        RetrievePropertiesEx: () =>
          retrieved({
            'vm-1': vm('one'),
            'vm-2': {},
            'vm-3': { name: 'no config', 'runtime.connectionState': 'connected' },
            'vm-4': vm('orphan', { 'runtime.connectionState': 'orphaned' }),
            'vm-5': vm('lost', { 'runtime.connectionState': 'inaccessible' }),
            'vm-6': vm('nova', {
              'config.managedBy': { extensionKey: 'org.openstack.compute', type: 'instance' },
            }),
            'vm-7': vm('seven', { 'runtime.connectionState': 'disconnected' }),
          }),
      },
    });

    expect(await listInstances(platformOn(vim), manualContext())).toEqual([
      { uuid: 'one', name: 'name of / one' },
      { uuid: 'seven', name: 'name of / seven' },
    ]);
    expect(vim.asked[0]?.params).toMatchObject({ container: { value: 'resgroup-1' }, recursive: true });
  });
});

describe('getInfo', () => {
  it.each([
    ['poweredOn', PowerState.RUNNING],
    ['poweredOff', PowerState.SHUTDOWN],
    ['suspended', PowerState.SUSPENDED],
    ['a state of a later version', PowerState.NOSTATE],
  ])('calls %s %i', async (state, powerState) => {
    const vim = scriptedVim({
      methods: {
        FindAllByUuid: () => [{ type: 'VirtualMachine', value: 'vm-1' }],
        RetrievePropertiesEx: () => retrieved({ 'vm-1': { 'runtime.powerState': state } }),
      },
    });

    expect(await getInfo(platformOn(vim), manualContext(), 'uuid')).toEqual({
      powerState,
      internalId: 'vm-1',
    });
  });
});
