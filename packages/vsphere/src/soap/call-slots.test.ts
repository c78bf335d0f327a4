import { describe, expect, it } from 'vitest';
import { CallSlots } from './call-slots.js';

const patient = new AbortController().signal;

describe('CallSlots', () => {
  it('lets in as many as there is room for, and the rest in the order they came', async () => {
    const slots = new CallSlots(2);
    const entered: number[] = [];
    const enter = async (n: number): Promise<void> => {
      await slots.enter(patient);
      entered.push(n);
    };
    const all = [1, 2, 3, 4].map(enter);
    await Promise.all(all.slice(0, 2));
    expect(entered).toEqual([1, 2]);
    slots.leave();
    await all[2];
    slots.leave();
    await all[3];

    expect(entered).toEqual([1, 2, 3, 4]);
  });

  it('gives no room to who has given up, and loses none by it', async () => {
    const slots = new CallSlots(1);
    await slots.enter(patient);
    const caller = new AbortController();
    const impatient = slots.enter(caller.signal);
    const next = slots.enter(patient);
    caller.abort();
    await expect(impatient).rejects.toThrow('aborted');
    slots.leave();
    await next;
    slots.leave();

    await expect(slots.enter(patient)).resolves.toBeUndefined();
  });

  it('refuses who had given up before', async () => {
    const slots = new CallSlots(1);
    await expect(slots.enter(AbortSignal.abort())).rejects.toThrow('aborted');

    await expect(slots.enter(patient)).resolves.toBeUndefined();
  });
});
