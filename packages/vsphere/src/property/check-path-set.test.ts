import { describe, expect, it } from 'vitest';
import { vimSchema } from '../schema/table.js';
import { checkPath } from './check-path-set.js';
import { InvalidPropertyPathError } from './property-errors.js';

describe('a property path passes', () => {
  it.each([
    ['a property', 'VirtualMachine', 'name'],
    ['a nested one', 'VirtualMachine', 'runtime.powerState'],
    ['an element by its number', 'VirtualMachine', 'config.hardware.device[2000]'],
    ['what is below an element', 'VirtualMachine', 'config.hardware.device[2000].backing'],
    ['an element by its text', 'VirtualMachine', 'config.extraConfig["nvp.vm-uuid"]'],
    ['a key with brackets and dots in it', 'VirtualMachine', 'config.extraConfig["a[0].b]"].value'],
    [
      'a member that only a derived data type has',
      'VirtualMachine',
      'config.hardware.device[4].capacityInKB',
    ],
    ['a property that only a derived object type has', 'ManagedEntity', 'runtime.powerState'],
    ['an array of references', 'ClusterComputeResource', 'host'],
    ['whatever is below anyType', 'Task', 'info.result.whatever[3].it'],
    ['everything of a type that the schema does not know', 'BrandNewThing', 'any.thing[1]'],
  ])('that leads to %s', (_what, type, path) => {
    expect(problemOf(type, path)).toBeUndefined();
  });

  it('that resembles nothing known, when the server is newer than the schema', () => {
    expect(problemOf('VirtualMachine', 'brandNewThing', true)).toBeUndefined();
    expect(problemOf('VirtualMachine', 'config.brandNewThing[1].x', true)).toBeUndefined();
    expect(problemOf('VirtualMachine', 'config.hardwear', true)).toMatchObject({
      suggestion: 'config.hardware',
    });
  });
});

describe('a property path is refused', () => {
  it.each([
    ['nmae', 'unknownMember', 'name', 'VirtualMachine has no nmae'],
    ['runtime.powerstate', 'unknownMember', 'runtime.powerState', 'runtime has no powerstate'],
    ['config.hardwear.device[2000].key', 'unknownMember', 'config.hardware.device[2000].key', 'hardwear'],
    ['config.hardware.device[1].bakcing', 'unknownMember', 'config.hardware.device[1].backing', 'bakcing'],
    ['zzzzzzzz', 'unknownMember', undefined, 'has no zzzzzzzz'],
    ['name["x"]', 'notAnArray', undefined, 'name has no elements'],
    ['name.first', 'endsBefore', 'name', 'name has nothing below it'],
    ['parent.name', 'endsBefore', 'parent', 'refers to another object'],
    ['', 'syntax', undefined, 'names with dots'],
    ['config.', 'syntax', undefined, 'names with dots'],
    ['config..name', 'syntax', undefined, 'names with dots'],
    ['config.hardware.device[2000', 'syntax', undefined, 'names with dots'],
    ['config.extraConfig["k]', 'syntax', undefined, 'names with dots'],
    ['config hardware', 'syntax', undefined, 'names with dots'],
  ])('%j: %s', (path, problem, suggestion, words) => {
    const error = problemOf('VirtualMachine', path);

    expect(error).toMatchObject({ code: 'INVALID_PROPERTY_PATH', type: 'VirtualMachine', path, problem });
    expect(error?.suggestion).toBe(suggestion);
    expect(error?.message).toContain(words);
  });
});

function problemOf(type: string, path: string, lenient = false): InvalidPropertyPathError | undefined {
  try {
    checkPath(vimSchema(), type, path, lenient);
  } catch (error) {
    if (error instanceof InvalidPropertyPathError) return error;
    throw error;
  }
  return undefined;
}
