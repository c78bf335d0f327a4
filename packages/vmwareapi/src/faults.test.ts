import { InstanceNotFound } from '@kilonova/core';
import {
  AnswerLostError,
  CallTimeoutError,
  InvalidRequestError,
  NotVimServerError,
  SessionClosedError,
  TlsVerificationError,
  VimConnectionError,
  VimFaultError,
} from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { toComputeError } from './faults.js';

const attempt = {
  verb: 'spawn',
  endpoint: 'vc.example.com',
  username: 'someone',
  instanceUuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11',
};
const vm = { type: 'VirtualMachine', value: 'vm-1' };
const call = { method: 'CreateVM_Task', object: { type: 'Folder', value: 'group-v3' } };

describe('toComputeError', () => {
  it.each([
    ['InvalidLogin', {}, 'AUTHENTICATION_FAILED'],
    ['NotAuthenticated', { privilegeId: 'System.View' }, 'AUTHENTICATION_FAILED'],
    ['NoPermission', { privilegeId: 'VirtualMachine.Inventory.Create' }, 'NOT_AUTHORIZED'],
    ['ManagedObjectNotFound', { obj: vm }, 'INSTANCE_NOT_FOUND'],
    ['ManagedObjectNotFound', { obj: { type: 'Datastore', value: 'ds-1' } }, 'VMWARE_DRIVER_EXCEPTION'],
    ['DuplicateName', { name: 'x', object: vm }, 'INSTANCE_EXISTS'],
    ['InvalidPowerState', { existingState: 'suspended' }, 'INSTANCE_INVALID_STATE'],
    ['ToolsUnavailable', {}, 'INSTANCE_AGENT_NOT_ENABLED'],
    ['NoDiskSpace', { datastore: 'ds' }, 'COMPUTE_RESOURCES_UNAVAILABLE'],
    ['InsufficientMemoryResourcesFault', {}, 'COMPUTE_RESOURCES_UNAVAILABLE'],
    ['NoCompatibleHost', {}, 'COMPUTE_RESOURCES_UNAVAILABLE'],
    ['InvalidDeviceSpec', { deviceIndex: 1, property: 'deviceChange[1]' }, 'INSTANCE_UNACCEPTABLE'],
    ['InvalidArgument', { invalidProperty: 'guestId' }, 'INSTANCE_UNACCEPTABLE'],
    ['CannotCreateFile', { file: '[ds] a' }, 'STORAGE_ERROR'],
    ['HostNotConnected', {}, 'HYPERVISOR_UNAVAILABLE'],
    ['MethodNotFound', {}, 'VMWARE_DRIVER_EXCEPTION'],
    ['AFaultNewerThanOurSchema', {}, 'VMWARE_DRIVER_EXCEPTION'],
  ])('makes %s %o a %s', (fault, fields, code) => {
    const cause = new VimFaultError(fault, fields, { method: 'CreateVM_Task' });

    expect(toComputeError(cause, attempt)).toMatchObject({ code, cause });
  });

  it.each([
    [
      'a refused connection',
      new VimConnectionError('vc:443', 'cannot connect to'),
      'HYPERVISOR_UNAVAILABLE',
      true,
    ],
    ['a closed session', new SessionClosedError(), 'HYPERVISOR_UNAVAILABLE', true],
    ['a lost answer', new AnswerLostError(call, {}), 'HYPERVISOR_UNAVAILABLE', false],
    ['a call that took too long', new CallTimeoutError(call, 5), 'OPERATION_TIMEOUT', true],
    [
      'a wrong certificate',
      new TlsVerificationError('vc', { reason: 'NO_CERTIFICATE' }),
      'HYPERVISOR_NOT_TRUSTED',
      false,
    ],
    [
      'a web page',
      new NotVimServerError('https://vc/sdk', { status: 503, contentType: 'text/html' }),
      'HYPERVISOR_PROTOCOL_ERROR',
      false,
    ],
    ['anything else', new RangeError('what?'), 'VMWARE_DRIVER_EXCEPTION', false],
  ])('makes %s an error of the contract', (_what, cause, code, retryable) => {
    expect(toComputeError(cause, attempt)).toMatchObject({ code, retryable, cause });
  });

  it('names the offending member of a request and of a fault', () => {
    const request = new InvalidRequestError({
      method: 'CreateVM_Task',
      path: 'config.name',
      problem: 'illegalCharacter',
      expected: 'text',
      received: 'a control character',
    });

    expect(toComputeError(request, attempt)).toMatchObject({ details: { property: 'config.name' } });
    expect(
      toComputeError(new VimFaultError('InvalidArgument', { invalidProperty: 'guestId' }), attempt),
    ).toMatchObject({
      details: { property: 'guestId', fault: 'InvalidArgument' },
    });
  });

  it('says which privilege is missing', () => {
    const error = new VimFaultError('NoPermission', { privilegeId: 'Datastore.AllocateSpace' });

    expect(toComputeError(error, attempt).message).toContain('Datastore.AllocateSpace');
  });

  it('lets errors of the contract pass, also from inside another', () => {
    const own = new InstanceNotFound({ instanceUuid: attempt.instanceUuid });

    expect(toComputeError(own, attempt)).toBe(own);
    expect(toComputeError(new Error('wrapped', { cause: own }), attempt)).toBe(own);
  });
});
