import { describe, expect, it } from 'vitest';
import { NotInApiVersionError } from './not-in-api-version.js';
import { vimCodec } from './codec.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';

const vm = { type: 'VirtualMachine', value: 'vm-1' };

function encode(
  apiVersion: string | undefined,
  params: object,
  method = 'ReconfigVM_Task',
  object: ManagedObjectReference = vm,
): string {
  return vimCodec().encodeRequest(method, object, params, apiVersion);
}

function refusal(...call: Parameters<typeof encode>): NotInApiVersionError {
  try {
    encode(...call);
  } catch (error) {
    if (error instanceof NotInApiVersionError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a request in an older version of the API', () => {
  const withSgx = { spec: { name: 'a', sgxInfo: { epcSize: 1 } } };

  it('is refused when a member is newer, by path and version', () => {
    const error = refusal('6.7.3', withSgx);

    expect(error).toMatchObject({
      code: 'NOT_IN_API_VERSION',
      method: 'ReconfigVM_Task',
      path: 'spec.sgxInfo',
      since: '7.0',
      apiVersion: '6.7.3',
    });
    expect(error.message).toBe(
      'ReconfigVM_Task: spec.sgxInfo came with version 7.0 of the API, and the server is spoken to in 6.7.3; leave it out',
    );
  });

  it('is refused when a value is of a newer type', () => {
    const device = { _type: 'VirtualWDT', key: -1, runOnBoot: false, running: false };

    expect(refusal('6.7', { spec: { deviceChange: [{ device }] } })).toMatchObject({
      path: 'spec.deviceChange[0].device',
      type: 'VirtualWDT',
      since: '7.0',
    });
  });

  it('is refused when the method itself is newer', () => {
    const error = refusal('6.5', { spec: { name: 'a', location: {} } }, 'InstantClone_Task');

    expect(error).toMatchObject({ path: '', since: '6.7' });
  });

  it('is sent when nothing in it is newer', () => {
    const spec = { spec: { name: 'a', numCPUs: 2 } };

    expect(encode('6.5', spec)).toBe(encode(undefined, spec));
    expect(encode('6.5', { spec: { name: 'a', sgxInfo: undefined } })).toBe(
      encode('6.5', { spec: { name: 'a' } }),
    );
  });

  it('holds nothing back from a server as new as the schema, or newer', () => {
    expect(encode('7.0', withSgx)).toContain('<sgxInfo>');
    expect(encode('8.0.3', withSgx)).toBe(encode('7.0', withSgx));
    expect(encode(undefined, withSgx)).toBe(encode('7.0', withSgx));
  });
});
