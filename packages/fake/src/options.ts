/**
 * What can be set on the fake driver. Everything has a default, so `{}` is a
 * driver with one large node; the rest is for making it slow, small or faulty.
 */
import {
  CAPABILITY_FLAGS,
  isCapabilityFlag,
  isVerb,
  VERB_TURNS,
  type LifecycleVerb,
  type Verb,
} from '@kilonova/core';
import { z } from 'zod';
import { errorClassNamed } from './ordered-error.js';

/** Every verb that can be delayed or made to fail: all that answer with a promise. */
export type FakeVerb = Verb | LifecycleVerb;

const verb = z.enum([...Object.keys(VERB_TURNS).filter(isVerb), 'initHost', 'cleanupHost']);
const flag = z.enum(Object.keys(CAPABILITY_FLAGS).filter(isCapabilityFlag));
const amount = z.number().int().nonnegative();

/** Milliseconds of the context's clock; `forever` waits until the caller gives up. */
const delay = z.union([z.number().nonnegative(), z.literal('forever')]);

const errorName = z.string().refine((name) => errorClassNamed(name) !== undefined, {
  error: 'is neither the code nor the name of an error of the contract, e.g. "INSTANCE_NOT_FOUND"',
});

const failure = z.strictObject({
  /** Code or class name: `INSTANCE_NOT_FOUND` and `InstanceNotFound` are the same. */
  error: errorName,
  /** How many calls fail; absent: all of them. */
  times: z.number().int().positive().exactOptional(),
  /** Another error that is to be its cause, as `InstanceFaultRollback` has one. */
  cause: errorName.exactOptional(),
});

export const fakeOptionsSchema = z.strictObject({
  /** Names of the nodes; each has all of `resources`. */
  nodes: z
    .array(z.string().min(1))
    .min(1)
    .refine((names) => new Set(names).size === names.length, { error: 'two nodes have the same name' })
    .default(['fake-node']),
  resources: z
    .strictObject({
      vcpus: amount.default(1_000),
      memoryMb: amount.default(800_000),
      localGb: amount.default(600_000),
    })
    .prefault({}),
  /** More classes of resource, e.g. `{ CUSTOM_GPU: 4 }`: in the inventory, and claimed by nobody. */
  customResources: z.record(z.string().regex(/^CUSTOM_[A-Z0-9_]+$/), amount).default({}),
  /** Claims other than the driver's own, for a host that is to see a lesser driver. */
  capabilities: z.partialRecord(flag, z.boolean()).default({}),
  hostIp: z.string().min(1).default('127.0.0.1'),
  /** How long a guest takes to shut down when it is asked to. */
  guestShutdownMs: z.number().nonnegative().default(0),
  /** Of a verb: how long it takes before it does anything. Of `liveMigration`: how long the move takes. */
  delaysMs: z.partialRecord(verb, delay).default({}),
  failures: z.partialRecord(verb, failure).default({}),
  /** A JSON file that keeps the guests from one process to the next. */
  statePath: z.string().min(1).exactOptional(),
});

export type FakeOptions = z.output<typeof fakeOptionsSchema>;
/** The same before defaults: what a person writes. */
export type FakeOptionsInput = z.input<typeof fakeOptionsSchema>;
export type Delay = z.output<typeof delay>;
