import { expect, it } from 'vitest';
import { World } from '../../model/world.js';
import { Recommendations } from './recommendations.js';

it('forgets the oldest of more than a thousand that nobody applies', () => {
  const waiting = new Recommendations(new World());
  const like = { type: 'V1', time: new Date(0), rating: 1, reason: '', reasonText: '' };
  for (let at = 0; at <= 1000; at += 1) waiting.keep({ ...like, key: String(at) }, () => at);
  expect(waiting.take('0')).toBeUndefined();
  expect(waiting.take('1')?.()).toBe(1);
  expect(waiting.take('1000')?.()).toBe(1000);
});
