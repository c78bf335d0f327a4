/** A mistake of the simulator is answered like one: no client waits for an answer that cannot be written. */
import { getObjectProperties } from '@kilonova/vsphere';
import { expect, it, onTestFinished, vi } from 'vitest';
import { SimFault } from '../src/index.js';
import { Computed } from '../src/model/computed.js';
import { connected } from './connected.js';

it.each([
  [
    'a value that does not fit its type',
    new Computed([], () => 5),
    /val of DynamicProperty is 5, which is no ManagedEntityStatus/,
  ],
  [
    'a fault without a member that it has to have',
    new Computed([], () => {
      throw new SimFault('DuplicateName', { name: 'x' });
    }),
    /A DuplicateName has no object/,
  ],
  [
    'a fault that there is not',
    new Computed([], () => {
      throw new SimFault('Colour');
    }),
    /Colour is no fault/,
  ],
])('%s is a SystemError that says what is wrong', async (_what, value, says) => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const { simulator, session } = await connected();
  const [vm] = simulator.world.inventory.ofType('VirtualMachine');
  if (vm === undefined) throw new Error('There is no VM.');
  vm.set('overallStatus', value);

  const read = getObjectProperties(session, vm.ref, ['overallStatus']);
  await expect(read).rejects.toMatchObject({
    faultName: 'SystemError',
    message: expect.stringMatching(says),
  });
  expect(warn).toHaveBeenCalled();
});
