import { expect, it } from 'vitest';
import { ServerShare } from './server-share.js';

const never = new AbortController().signal;

it('is one bound for all who share a server, and none for another', async () => {
  const [a, b, elsewhere] = [share('vc:443', 2), share('vc:443', 2), share('other:443', 2)];
  await a.enter(never);
  await b.enter(never);
  const order: string[] = [];
  const waiting = [a.enter(never).then(() => order.push('a')), b.enter(never).then(() => order.push('b'))];
  await elsewhere.enter(never);
  expect(order).toEqual([]);
  a.leave();
  await waiting[0];
  b.leave();
  await waiting[1];

  expect(order).toEqual(['a', 'b']);
});

it('goes by the lowest limit of those who are there', async () => {
  const [generous, strict] = [share('vc2:443', 3), share('vc2:443', 1)];
  await generous.enter(never);
  let entered = 0;
  const waiting = [0, 1].map(() => generous.enter(never).then(() => (entered += 1)));
  await Promise.resolve();
  expect(entered).toBe(0);
  strict.release();
  await Promise.all(waiting);

  expect(entered).toBe(2);
});

it('starts anew when everybody has left', async () => {
  const first = share('vc3:443', 1);
  await first.enter(never);
  first.release();
  const second = share('vc3:443', 1);

  await second.enter(never);
  await expect(second.enter(AbortSignal.abort(new Error('full')))).rejects.toThrow('full');
});

function share(authority: string, limit: number): ServerShare {
  return new ServerShare(authority, limit);
}
