import { describe, expect, it } from 'vitest';
import { vimSchema } from '../schema/table.js';
import { effectOf, isRepeatable } from './method-effect.js';

describe('what a method leaves behind', () => {
  it.each([
    'RetrievePropertiesEx',
    'QueryPerf',
    'FindByUuid',
    'CurrentTime',
    'ListVStorageObject',
    'CheckCustomizationSpec',
  ])('is nothing for %s, which may be repeated', (method) => {
    expect(effectOf(method)).toBe('none');
    expect(isRepeatable(method)).toBe(true);
  });

  it.each([
    'CreateVM_Task',
    'CreateFolder',
    'SearchDatastore_Task',
    'CheckVmConfig_Task',
    'RegisterExtension',
    'Reload',
    'CancelTask',
  ])('is for others to see for %s, which is not repeated', (method) => {
    expect(effectOf(method)).toBe('inventory');
    expect(isRepeatable(method)).toBe(false);
  });

  it.each([
    ['CreateContainerView', true],
    ['ContinueRetrievePropertiesEx', false],
    ['WaitForUpdatesEx', false],
    ['Login', false],
  ])('ends with the session for %s', (method, repeatable) => {
    expect(effectOf(method)).toBe('session');
    expect(isRepeatable(method)).toBe(repeatable);
  });

  it('is for others to see for every method of the API that answers nothing or a task', () => {
    const table = vimSchema();
    const harmless = new Set([
      'CheckCustomizationResources',
      'CheckCustomizationSpec',
      'ValidateCredentialsInGuest',
    ]);
    const wrong = table.methodNames().filter((name) => {
      const method = table.methodNamed(name);
      return (!method?.result || method.returnsTask) && effectOf(name) === 'none' && !harmless.has(name);
    });

    expect(wrong).toEqual([]);
  });
});
