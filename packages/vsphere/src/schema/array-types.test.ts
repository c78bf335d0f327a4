import { describe, expect, it } from 'vitest';
import { arrayItem, arrayTypeOf } from './array-types.js';

describe('array wrapper types', () => {
  it.each([
    ['VirtualDevice', 'ArrayOfVirtualDevice', 'VirtualDevice'],
    ['ManagedObjectReference', 'ArrayOfManagedObjectReference', 'ManagedObjectReference'],
    ['string', 'ArrayOfString', 'string'],
    ['base64Binary', 'ArrayOfBase64Binary', 'base64Binary'],
    ['anyType', 'ArrayOfAnyType', 'anyType'],
  ])('a list of %s travels as %s', (type, arrayType, element) => {
    expect(arrayTypeOf(type)).toBe(arrayType);
    expect(arrayItem(arrayType)).toEqual({ element, type });
  });

  it('reads the other name of a list of anyURI', () => {
    expect(arrayItem('ArrayOfUri')).toEqual({ element: 'uri', type: 'anyURI' });
    expect(arrayTypeOf('anyURI')).toBe('ArrayOfAnyURI');
  });

  it('does not take other names for arrays', () => {
    expect(arrayItem('VirtualDevice')).toBeUndefined();
    expect(arrayItem('ArrayOf')).toBeUndefined();
  });
});
