import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../errors.js';
import type { Inventory } from './inventory.js';
import { ProviderTree, SHARING_TRAIT } from './provider-tree.js';

const vcpu: Inventory = { total: 8, reserved: 0, minUnit: 1, maxUnit: 8, stepSize: 1, allocationRatio: 4 };

/** node > numa > gpu, and a pool beside them. */
function tree(): ProviderTree {
  const providers = new ProviderTree();
  providers.newRoot('node', 'u-node');
  providers.newChild('numa', 'node', 'u-numa');
  providers.newChild('gpu', 'u-numa', 'u-gpu');
  providers.newRoot('pool', 'u-pool');
  return providers;
}

describe('ProviderTree', () => {
  it('finds a provider by name and by uuid, with its place', () => {
    const providers = tree();

    expect(providers.data('gpu')).toMatchObject({ uuid: 'u-gpu', name: 'gpu', parentUuid: 'u-numa' });
    expect(providers.data('u-gpu')).toBe(providers.data('gpu'));
    expect(providers.data('node').parentUuid).toBeNull();
    expect([providers.exists('pool'), providers.exists('u-pool'), providers.exists('lake')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('gives a provider a uuid of its own when none is given', () => {
    const providers = new ProviderTree();

    expect(providers.newRoot('a')).not.toBe(providers.newRoot('b'));
    expect(providers.data('a').uuid).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lists parents before children', () => {
    expect(tree().uuids()).toEqual(['u-node', 'u-numa', 'u-gpu', 'u-pool']);
    expect(tree().uuids('numa')).toEqual(['u-numa', 'u-gpu']);
  });

  it('removes a provider with all that is below it', () => {
    const providers = tree();
    providers.remove('numa');

    expect(providers.uuids()).toEqual(['u-node', 'u-pool']);
  });

  it.each([
    ['a taken name', (providers: ProviderTree) => providers.newRoot('gpu')],
    ['a taken uuid', (providers: ProviderTree) => providers.newChild('new', 'node', 'u-pool')],
    ['a missing parent', (providers: ProviderTree) => providers.newChild('new', 'lake')],
    ['a missing provider', (providers: ProviderTree) => providers.addTraits('lake', 'T')],
  ])('refuses %s and stays as it was', (_what, change) => {
    const providers = tree();

    expect(() => change(providers)).toThrow(InvalidInput);
    expect(providers.uuids()).toHaveLength(4);
  });

  it('says whether an inventory really changed, and keeps its own copy', () => {
    const providers = tree();
    const inventory = { VCPU: { ...vcpu } };

    expect(providers.hasInventory('node')).toBe(false);
    expect(providers.updateInventory('node', inventory)).toBe(true);
    inventory.VCPU.total = 99;

    expect(providers.data('node').inventory).toEqual({ VCPU: vcpu });
    expect(providers.updateInventory('node', { VCPU: vcpu })).toBe(false);
    expect(providers.updateInventory('node', { VCPU: { ...vcpu, maxUnit: 4 } })).toBe(true);
    expect(providers.updateInventory('node', {})).toBe(true);
    expect(providers.hasInventory('node')).toBe(false);
  });

  it('adds and removes traits without losing the others', () => {
    const providers = tree();

    expect(providers.addTraits('node', 'A', 'B')).toBe(true);
    expect(providers.addTraits('node', 'B')).toBe(false);
    expect(providers.removeTraits('node', 'B', 'C')).toBe(true);
    expect(providers.removeTraits('node', 'C')).toBe(false);
    expect([...providers.data('node').traits]).toEqual(['A']);
  });

  it('replaces aggregates', () => {
    const providers = tree();

    expect(providers.updateAggregates('pool', ['x', 'y'])).toBe(true);
    expect(providers.updateAggregates('pool', ['y', 'x'])).toBe(false);
    expect([...providers.data('pool').aggregates]).toEqual(['x', 'y']);
  });

  it('calls a resource shared only where the sharing provider has it', () => {
    const providers = tree();
    providers.updateInventory('node', { DISK_GB: vcpu });
    expect(providers.hasSharingProvider('DISK_GB')).toBe(false);

    providers.updateInventory('pool', { DISK_GB: vcpu });
    providers.addTraits('pool', SHARING_TRAIT);
    expect(providers.hasSharingProvider('DISK_GB')).toBe(true);
    expect(providers.hasSharingProvider('VCPU')).toBe(false);
  });

  it('shows no later change in a snapshot or a clone', () => {
    const providers = tree();
    const before = providers.data('node');
    const copy = providers.clone();
    providers.addTraits('node', 'A');
    copy.remove('pool');

    expect(before.traits.size).toBe(0);
    expect(copy.data('node').traits.size).toBe(0);
    expect(providers.exists('pool')).toBe(true);
  });
});
