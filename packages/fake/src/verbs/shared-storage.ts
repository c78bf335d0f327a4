/** Test files: two fake drivers share storage when they share their state. */
import { randomUUID } from 'node:crypto';
import type { Instance, SharedStorageProbe } from '@kilonova/core';
import type { FakeCall } from '../platform.js';

export function checkInstanceSharedStorageLocal(
  { state }: FakeCall,
  _instance: Instance,
): SharedStorageProbe {
  const file = randomUUID();
  state.probes.push(file);
  return { file };
}

export function checkInstanceSharedStorageRemote({ state }: FakeCall, { file }: SharedStorageProbe): boolean {
  return typeof file === 'string' && state.probes.includes(file);
}

export function checkInstanceSharedStorageCleanup({ state }: FakeCall, { file }: SharedStorageProbe): void {
  state.probes = state.probes.filter((probe) => probe !== file);
}
