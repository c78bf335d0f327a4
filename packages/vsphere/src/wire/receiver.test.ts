import { describe, expect, it } from 'vitest';
import { WrongObjectTypeError } from '../errors.js';
import { vimSchema, type Method } from '../schema/table.js';
import { checkReceiver } from './receiver.js';

describe('checkReceiver', () => {
  it('names the kind of object that has the method and the property that leads there', () => {
    const error = refusalOf('CreateVM_Task', 'Datacenter');

    expect(error).toMatchObject({
      method: 'CreateVM_Task',
      expectedType: 'Folder',
      object: { type: 'Datacenter', value: 'x-1' },
      viaProperties: ['vmFolder', 'hostFolder', 'datastoreFolder', 'networkFolder'],
    });
    expect(String(error)).toContain(
      'Folder; it was called on Datacenter x-1; a Datacenter leads to a Folder by its property vmFolder',
    );
  });

  it('names the property first that shares a word with the method', () => {
    expect(refusalOf('AddStandaloneHost_Task', 'Datacenter')).toMatchObject({
      viaProperties: ['hostFolder', 'vmFolder', 'datastoreFolder', 'networkFolder'],
    });
  });

  it('finds the way from the kind of object alone', () => {
    expect(refusalOf('PowerOnVM_Task', 'Datastore')).toMatchObject({ viaProperties: ['vm'] });
    expect(refusalOf('SearchDatastore_Task', 'Datastore')).toMatchObject({ viaProperties: ['browser'] });
    expect(refusalOf('PowerOnVM_Task', 'Task')).toMatchObject({ viaProperties: [] });
  });

  it('takes a derived kind, one newer than the schema, and a method without a known owner', () => {
    expect(refusalOf('Destroy_Task', 'VirtualMachine')).toBeUndefined();
    expect(refusalOf('ReconfigureComputeResource_Task', 'ClusterComputeResource')).toBeUndefined();
    expect(refusalOf('CreateVM_Task', 'QuantumFolder')).toBeUndefined();
    const ownerless = { ...methodNamed('CreateVM_Task'), receiver: undefined };
    expect(() => {
      checkReceiver(vimSchema(), ownerless, { type: 'Task', value: 'task-1' });
    }).not.toThrow();
  });
});

function refusalOf(method: string, type: string): unknown {
  try {
    checkReceiver(vimSchema(), methodNamed(method), { type, value: 'x-1' });
  } catch (error) {
    if (error instanceof WrongObjectTypeError) return error;
    throw error;
  }
  return undefined;
}

function methodNamed(name: string): Method {
  const method = vimSchema().methodNamed(name);
  if (method === undefined) throw new Error(`no method ${name}`);
  return method;
}
