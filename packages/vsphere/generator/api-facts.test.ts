import { describe, expect, it } from 'vitest';
import { applyApiFacts, readApiFacts } from './api-facts.js';
import { emptyService, type Member, type Method } from '../src/wsdl/model.js';

const reference: Member = {
  name: 'lamp',
  type: 'ManagedObjectReference',
  array: false,
  optional: false,
  secret: false,
  since: undefined,
};

const orphan: Method = {
  receiver: null,
  params: [reference],
  result: { type: 'ManagedObjectReference', array: false, optional: false },
  taskResult: undefined,
  faults: [],
  privilege: undefined,
  since: '7.0.1',
};

describe('applyApiFacts', () => {
  it('fills in receiver, version, task result and the kinds of references', () => {
    const service = emptyService();
    service.methods.set('Light_Task', orphan);
    service.types.set('House', { base: null, since: undefined, members: [reference] });

    const problems = applyApiFacts(
      service,
      readApiFacts(`
# two methods' worth
method Light_Task House 7.0 none
target Light_Task.lamp Lamp  # the lamp to light
target House.lamp Lamp
`),
    );

    expect(problems).toEqual([]);
    expect(service.methods.get('Light_Task')).toMatchObject({
      receiver: 'House',
      since: '7.0',
      taskResult: null,
      params: [{ type: 'ManagedObjectReference:Lamp' }],
      result: { type: 'ManagedObjectReference:Task' },
    });
    expect(service.types.get('House')?.members).toMatchObject([{ type: 'ManagedObjectReference:Lamp' }]);
  });

  it('reports lines about what a source knows already or nobody knows', () => {
    const service = emptyService();
    service.methods.set('Light_Task', { ...orphan, receiver: 'House' });

    const problems = applyApiFacts(
      service,
      readApiFacts('method Light_Task House 7.0\ntarget House.door Door'),
    );

    expect(problems).toEqual([
      'api-facts.txt: the line about Light_Task is not needed',
      'api-facts.txt: the line about House.door is not needed',
    ]);
  });

  it('refuses a line it cannot read', () => {
    expect(() => readApiFacts('method Light_Task House')).toThrow('cannot read "method Light_Task House"');
  });
});
