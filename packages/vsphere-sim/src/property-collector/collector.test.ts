import { expect, it } from 'vitest';
import { ManagedObject } from '../model/managed-object.js';
import { World } from '../model/world.js';
import { Collector } from './collector.js';
import { Retrieval } from './retrieval.js';

it('forgets the oldest of more than a thousand readings that nobody goes on with', () => {
  const world = new World();
  const object = new ManagedObject({ type: 'PropertyCollector', value: 'pc' }, { filter: [] });
  const collector = new Collector(world, object);
  const reader = { schema: world.schema, find: () => undefined, refusal: () => undefined };
  const kept = { retrieval: new Retrieval(reader, []), limit: undefined };
  const [first, second = '', ...others] = Array.from({ length: 1001 }, () => collector.keep(kept));
  expect(collector.take(first ?? '')).toBeUndefined();
  expect(collector.take(second)).toBe(kept);
  expect(collector.take(others.at(-1) ?? '')).toBe(kept);
});
