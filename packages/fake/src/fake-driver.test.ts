import { describe, expect, it } from 'vitest';
import {
  CAPABILITY_FLAGS,
  HypervisorUnavailable,
  InvalidInput,
  isCapabilityFlag,
  isVerb,
  VERB_TURNS,
  verbsImpliedBy,
  type ComputeDriver,
} from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { absent, emptyScene, instance } from '../test/fixtures.js';
import { FakeDriver, type FakeVerb } from './index.js';

const VERBS: FakeVerb[] = [...Object.keys(VERB_TURNS).filter(isVerb), 'initHost', 'cleanupHost'];
/** Told of its failures and delays while it runs; see its own tests. */
const BEFORE_THEY_START = VERBS.filter((verb) => verb !== 'liveMigration');

type Contract = Required<ComputeDriver>;
/** Verbs that do not take all that the contract says. Empty, or `tsc -p tsconfig.test.json` fails. */
type Narrower = {
  [V in FakeVerb]: Parameters<Contract[V]> extends Parameters<FakeDriver[V]> ? never : V;
}[FakeVerb];
const takesAllThatTheContractSays: [Narrower] extends [never] ? true : Narrower = true;

/** Calls a verb by its name, with an instance nobody has and whatever else it can do with. */
function call(driver: FakeDriver, verb: FakeVerb, ctx: unknown): Promise<unknown> {
  const verbs: Record<string, (...args: unknown[]) => Promise<unknown>> = Object.fromEntries(
    VERBS.map((name) => [name, (...args) => Promise.resolve(Reflect.apply(driver[name], driver, args))]),
  );
  return verbs[verb]?.(ctx, absent, {}, {}, {}) ?? Promise.reject(new Error(`no ${verb}`));
}

describe('FakeDriver', () => {
  it('has every verb of the contract', () => {
    const driver = new FakeDriver();

    expect(VERBS.filter((verb) => typeof driver[verb] !== 'function')).toEqual([]);
    expect(VERBS.length).toBeGreaterThan(90);
    expect(takesAllThatTheContractSays).toBe(true);
  });

  it('has the verbs that its capabilities promise, and claims what it is told to', () => {
    const { capabilities } = new FakeDriver();
    const lesser = new FakeDriver({ capabilities: { supportsAttachInterface: false, supportsVtpm: true } });
    const promised = Object.keys(CAPABILITY_FLAGS)
      .filter(isCapabilityFlag)
      .filter((flag) => capabilities[flag])
      .flatMap(verbsImpliedBy);

    expect(promised.length).toBeGreaterThan(0);
    expect(promised.filter((verb) => !VERBS.includes(verb))).toEqual([]);
    expect(lesser.capabilities).toMatchObject({
      supportsAttachInterface: false,
      supportsVtpm: true,
      supportsExtendVolume: true,
    });
  });

  it.each(BEFORE_THEY_START)('fails %s as ordered, before it does anything', async (verb) => {
    const driver = new FakeDriver({ failures: { [verb]: { error: 'HYPERVISOR_UNAVAILABLE' } } });

    await expect(call(driver, verb, manualContext())).rejects.toThrow(HypervisorUnavailable);
  });

  it.each(BEFORE_THEY_START)('makes %s take as long as ordered', async (verb) => {
    const ctx = manualContext();
    const driver = new FakeDriver({
      delaysMs: { [verb]: 2_500 },
      failures: { [verb]: { error: 'HypervisorUnavailable' } },
    });

    await expect(call(driver, verb, ctx)).rejects.toThrow(HypervisorUnavailable);
    expect(ctx.clock.now()).toBe(2_500);
  });

  it.each(VERBS)('does not begin %s for a caller that has given up', async (verb) => {
    const reason = new Error('gave up');

    await expect(call(new FakeDriver(), verb, manualContext(AbortSignal.abort(reason)))).rejects.toBe(reason);
  });

  it('leaves no guest when the caller gives up during a slow spawn', async () => {
    const caller = new AbortController();
    const { driver, ctx } = emptyScene({ delaysMs: { spawn: 'forever' } }, caller.signal);
    const spawning = driver.spawn(ctx, instance, {});
    caller.abort(new Error('gave up'));

    await expect(spawning).rejects.toThrow('gave up');
    expect(await driver.listInstanceUuids(manualContext())).toEqual([]);
  });

  it.each([
    ['an unknown option', { node: 'x' }, 'node'],
    ['an unknown verb', { delaysMs: { sprawn: 1 } }, 'sprawn'],
    ['a negative amount', { resources: { vcpus: -1 } }, 'vcpus'],
    ['an unknown error', { failures: { spawn: { error: 'Oops' } } }, 'failures.spawn.error'],
    ['an unknown capability', { capabilities: { canFly: true } }, 'canFly'],
    ['two nodes of one name', { nodes: ['a', 'a'] }, 'nodes'],
  ])('refuses %s and names it', (_what, options, name) => {
    const make = () => Reflect.construct(FakeDriver, [options]);

    expect(make).toThrow(InvalidInput);
    expect(make).toThrow(name);
  });
});
