import { describe, expect, it } from 'vitest';
import { AnswerLostError } from '../errors.js';
import { findVimFault, isVimFault } from './is-vim-fault.js';
import { VimFaultError } from './vim-fault-error.js';

const noSpace = {
  _type: 'NoDiskSpace',
  file: '[ds] a.vmdk',
  datastore: 'ds',
};
const wrapped = new VimFaultError('GenericVmConfigFault', {
  reason: 'it did not fit',
  faultCause: { fault: noSpace, localizedMessage: 'No room.' },
});

describe('isVimFault', () => {
  it('knows a fault by its own name and by those it inherits', () => {
    const error = new VimFaultError('FileLocked', { file: '[ds] a.vmdk' });

    const names = [
      'FileLocked',
      'FileFault',
      'VimFault',
      'MethodFault',
      'FileNotFound',
      'RuntimeFault',
      'Locked',
    ];
    expect(names.filter((name) => isVimFault(error, name))).toEqual(names.slice(0, 4));
    expect(error.faultNames).toEqual(['FileLocked', 'FileFault', 'VimFault', 'MethodFault']);
  });

  it('looks through the causes that the server names', () => {
    expect(isVimFault(wrapped, 'NoDiskSpace')).toBe(true);
    expect(findVimFault(wrapped, 'FileFault')).toBe(noSpace);
    expect(isVimFault(wrapped, 'NotFound')).toBe(false);
  });

  it('looks through errors that were made of it', () => {
    const outer = new Error('spawn failed', { cause: new Error('create failed', { cause: wrapped }) });

    expect(isVimFault(outer, 'NoDiskSpace')).toBe(true);
    expect(findVimFault(outer, 'NoDiskSpace')?.datastore).toBe('ds');
  });

  it('is not fooled by what is no fault, nor by a circle of causes', () => {
    const circle = new Error('a');
    circle.cause = circle;
    const other = new AnswerLostError({ method: 'M', object: { type: 'Folder', value: 'f' } }, {});

    for (const thing of [undefined, null, 'NoDiskSpace', { faultName: 'NoDiskSpace' }, circle, other]) {
      expect(isVimFault(thing, 'NoDiskSpace')).toBe(false);
    }
  });

  it('knows a fault that is newer than the schema by its name', () => {
    const error = new VimFaultError('BrandNewFault', { reason: 42 });

    expect(isVimFault(error, 'BrandNewFault')).toBe(true);
    expect(isVimFault(error, 'MethodFault')).toBe(true);
    expect(isVimFault(error, 'VimFault')).toBe(false);
    expect(findVimFault(error, 'BrandNewFault')).toEqual({ reason: 42 });
  });
});

describe('the message of a fault', () => {
  const context = {
    method: 'CreateVM_Task',
    object: { type: 'Folder', value: 'group-v3' },
    operationId: 'kilonova-1',
  };

  it.each([
    [
      'InvalidArgument',
      { invalidProperty: 'configSpec.guestId' },
      'A specified parameter was not correct.',
      'CreateVM_Task on Folder:group-v3 failed: InvalidArgument (invalidProperty: configSpec.guestId): ' +
        'A specified parameter was not correct. [kilonova-1]',
    ],
    [
      'InvalidPowerState',
      { requestedState: 'poweredOn', existingState: 'poweredOff' },
      undefined,
      'CreateVM_Task on Folder:group-v3 failed: InvalidPowerState (requestedState: poweredOn, existingState: poweredOff) [kilonova-1]',
    ],
    [
      'NoPermission',
      { object: { type: 'Folder', value: 'group-v3' }, privilegeId: 'VirtualMachine.Inventory.Create' },
      '',
      'CreateVM_Task on Folder:group-v3 failed: NoPermission (object: Folder:group-v3, privilegeId: VirtualMachine.Inventory.Create) [kilonova-1]',
    ],
  ])(
    'says for %s what was tried, what is wrong and what the server says',
    (name, fields, serverMessage, message) => {
      expect(new VimFaultError(name, fields, { ...context, serverMessage }).message).toBe(message);
    },
  );

  it('tells the causes and the further messages of the server', () => {
    const error = new VimFaultError('InvalidVmConfig', {
      property: 'deviceChange',
      faultMessage: [
        { key: 'a', message: 'One.' },
        { key: 'b', message: 'Two.' },
      ],
      faultCause: { fault: noSpace, localizedMessage: 'No room.' },
    });

    expect(error.message).toBe(
      'InvalidVmConfig (property: deviceChange): One.; Two., caused by NoDiskSpace (file: [ds] a.vmdk, datastore: ds): No room.',
    );
  });

  it('cuts what is too long to read', () => {
    const fields = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, 'x'.repeat(1_000)]));

    expect(new VimFaultError('SystemError', fields).message.length).toBeLessThan(2_000);
  });
});

it('keeps the fields, and what the fault was about', () => {
  const error = VimFaultError.fromLocalized(
    { fault: { _type: 'DuplicateName' }, localizedMessage: 'It exists.' },
    { method: 'Rename_Task', task: { type: 'Task', value: 'task-1' } },
  );

  expect(error).toMatchObject({
    code: 'VIM_FAULT',
    faultName: 'DuplicateName',
    serverMessage: 'It exists.',
    method: 'Rename_Task',
    task: { value: 'task-1' },
    message: 'Rename_Task (task-1) failed: DuplicateName: It exists.',
  });
});
