/** Shares: who has which. */
import type { Instance, ShareMapping } from '@kilonova/core';
import type { FakeCall } from '../platform.js';

export function mountShare({ state }: FakeCall, instance: Instance, { shareId }: ShareMapping): void {
  state.shares[shareId] = [...new Set([...(state.shares[shareId] ?? []), instance.uuid])];
}

export function umountShare({ state }: FakeCall, instance: Instance, { shareId }: ShareMapping): boolean {
  const others = (state.shares[shareId] ?? []).filter((uuid) => uuid !== instance.uuid);
  if (others.length > 0) state.shares[shareId] = others;
  else delete state.shares[shareId];
  return others.length > 0;
}
