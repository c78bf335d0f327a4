import { describe, expect, it } from 'vitest';
import { AnswerLostError } from '../errors.js';
import { findVimFault, isVimFault } from './is-vim-fault.js';
import { translateFault } from './translate-fault.js';
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

describe('the causes that a fault names', () => {
  const chain = {
    _type: 'GenericVmConfigFault',
    reason: 'a',
    faultCause: { fault: { ...noSpace, faultCause: { fault: { _type: 'HostNotConnected' } } } },
  };

  it('are the causes of the error, one below the other, with their own words', () => {
    const error = translateFault(
      { fault: chain, localizedMessage: 'It failed.' },
      { method: 'CreateVM_Task' },
    );

    expect(error).toMatchObject({
      faultName: 'GenericVmConfigFault',
      cause: { faultName: 'NoDiskSpace', cause: { faultName: 'HostNotConnected' } },
    });
    expect(isVimFault(error.cause, 'HostCommunication')).toBe(true);
  });

  it('give way to a cause that is known better', () => {
    expect(new VimFaultError('SystemError', chain, { cause: 'mine' }).cause).toBe('mine');
  });

  it('are followed so far and no further', () => {
    const circle: Record<string, unknown> = { _type: 'SystemError', reason: 'r' };
    circle['faultCause'] = { fault: circle };
    let length = 0;
    for (
      let error: unknown = new VimFaultError('SystemError', circle);
      error instanceof Error;
      error = error.cause
    ) {
      length += 1;
    }

    expect(length).toBe(17);
  });
});

describe('translateFault', () => {
  it('makes one shape of a fault in data, a bare one and none at all', () => {
    const localized = translateFault({ fault: noSpace, localizedMessage: 'No room.' });
    const bare = translateFault({ _type: 'NoDiskSpace' });

    expect(localized).toMatchObject({ faultName: 'NoDiskSpace', serverMessage: 'No room.', fault: noSpace });
    expect(bare).toMatchObject({ faultName: 'NoDiskSpace', serverMessage: undefined });
    expect(translateFault(undefined, { method: 'HttpNfcLease' }).message).toBe(
      'HttpNfcLease failed: MethodFault',
    );
  });

  it('does not take a fault that holds a fault for the shell around one', () => {
    const holder = { _type: 'SnapshotIncompatibleDeviceInVm', fault: { fault: noSpace } };

    expect(translateFault(holder).faultName).toBe('SnapshotIncompatibleDeviceInVm');
  });
});

describe('offendingProperty', () => {
  it.each([
    ['InvalidArgument', { invalidProperty: 'configSpec.guestId' }, 'configSpec.guestId'],
    ['InvalidProperty', { name: 'config.nonsense' }, 'config.nonsense'],
    ['InvalidVmConfig', { property: 'virtualDeviceSpec.device.backing' }, 'virtualDeviceSpec.device.backing'],
    ['InvalidController', { deviceIndex: 2, controllerKey: 7 }, 'deviceChange[2]'],
    ['InvalidDeviceBacking', { property: 'spec.device.backing', deviceIndex: 0 }, 'spec.device.backing'],
    ['IncompatibleSetting', { invalidProperty: 'folder' }, 'folder'],
    ['OutOfBounds', { argumentName: 'numCPUs' }, 'numCPUs'],
    ['DuplicateName', { name: 'vm1' }, undefined],
    ['InvalidArgument', {}, undefined],
  ])('of %s with %j is %s', (name, fields, expected) => {
    expect(new VimFaultError(name, fields).offendingProperty).toBe(expected);
  });
});

describe('the hint', () => {
  it.each([
    [
      'NoPermission',
      { privilegeId: 'VirtualMachine.Inventory.Create', object: { type: 'Folder', value: 'g' } },
      /privilege VirtualMachine\.Inventory\.Create on Folder:g/,
    ],
    [
      'DuplicateName',
      { name: 'a', object: { type: 'VirtualMachine', value: 'vm-1' } },
      /"a" is taken by VirtualMachine:vm-1/,
    ],
    [
      'InvalidPowerState',
      { existingState: 'poweredOff', requestedState: 'poweredOn' },
      /is poweredOff and would have to be poweredOn/,
    ],
    ['TaskInProgress', { task: { type: 'Task', value: 'task-9' } }, /Wait for Task:task-9/],
    ['NoDiskSpace', { datastore: 'ds' }, /datastore "ds"/],
    ['FileLocked', { file: '[ds] a.vmdk' }, /"\[ds\] a\.vmdk" open/],
  ])('for %s names what it is about', (name, fields, expected) => {
    expect(new VimFaultError(name, fields).hint).toMatch(expected);
  });

  it('is there for a fault without one of its own by what it inherits, and never broken by what is missing', () => {
    expect(new VimFaultError('HostNotReachable').hint).toBe(new VimFaultError('HostCommunication').hint);
    expect(new VimFaultError('SystemError').hint).toBeUndefined();
    for (const name of ['NoPermission', 'InvalidDatastore', 'FileLocked', 'ResourceInUse', 'OutOfBounds']) {
      expect(new VimFaultError(name).hint).not.toMatch(/undefined|  | \./);
    }
  });
});
