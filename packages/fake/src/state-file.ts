/**
 * Where the state lives between calls: in memory, or in a file that other
 * processes use too. A change of the file is read, made and written while a lock
 * file is held, in one synchronous go; the new state appears by a rename, so a
 * reader sees the old one or the new one and never a half.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError, type OperationContext } from '@kilonova/core';
import { emptyState, stateSchema, type FakeState } from './state.js';

const LOCK_PATIENCE_MS = 5_000;
const LOCK_RETRY_MS = 10;

export interface StateStore {
  read<Result>(look: (state: FakeState) => Result): Result;
  /** When `change` throws, a file keeps what it had; changes check before they touch anything. */
  change<Result>(ctx: OperationContext, change: (state: FakeState) => Result): Promise<Result>;
}

export function memoryStore(): StateStore {
  const state = emptyState();
  return {
    read: (look) => look(state),
    change: async (_ctx, change) => change(state),
  };
}

export function fileStore(path: string): StateStore {
  return {
    read: (look) => look(load(path)),
    change: (ctx, change) =>
      whenLocked(path, ctx, () => {
        const state = load(path);
        const result = change(state);
        save(path, state);
        return result;
      }),
  };
}

function load(path: string): FakeState {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return emptyState();
    throw failed(path, 'cannot be read', error);
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch (error) {
    throw failed(path, 'is not one of the fake driver; remove it to begin with no guests', error);
  }
}

function save(path: string, state: FakeState): void {
  const next = `${path}.${randomUUID()}`;
  try {
    writeFileSync(next, `${JSON.stringify(state, null, 2)}\n`);
    renameSync(next, path);
  } catch (error) {
    removeIfThere(next);
    throw failed(path, 'cannot be written', error);
  }
}

/** Runs `work` once no other process holds the lock. */
async function whenLocked<Result>(
  path: string,
  { clock, signal }: OperationContext,
  work: () => Result,
): Promise<Result> {
  const lockPath = `${path}.lock`;
  makeFolderOf(path);
  const deadline = clock.now() + LOCK_PATIENCE_MS;
  while (!tryToCreate(lockPath)) {
    if (clock.now() >= deadline) {
      throw failed(path, `is locked; if no other process uses it, remove ${lockPath}`);
    }
    await clock.sleep(LOCK_RETRY_MS, signal);
  }
  // Nothing is awaited from here on, so calls in this process never wait for one another.
  try {
    return work();
  } finally {
    removeIfThere(lockPath);
  }
}

function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw failed(path, 'has no folder, and none can be made', error);
  }
}

/** False when somebody else has. */
function tryToCreate(lockPath: string): boolean {
  try {
    closeSync(openSync(lockPath, 'wx'));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw failed(lockPath, 'cannot be made', error);
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function failed(path: string, what: string, cause?: unknown): StorageError {
  return new StorageError({ reason: `the state file ${path} ${what}` }, { cause });
}
