/** What a hook looks like: the same check for programs, scenarios and the control endpoint. */
import { z } from 'zod';
import type { CallHook, FaultOrder, HookSpec, PathHook } from './hook-spec.js';

const count = z.int().positive();
const bytes = z.int().nonnegative();
const faultOrder: z.ZodType<FaultOrder> = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    members: z.record(z.string(), z.unknown()).optional(),
    message: z.string().optional(),
  }),
]);
const predicate = z.custom<(seen: unknown) => boolean>((value) => typeof value === 'function', {
  message: 'it is no function',
});

const common = {
  nth: count.optional(),
  every: count.optional(),
  times: count.optional(),
  odds: z.number().min(0).max(1).optional(),
  at: z.enum(['before', 'after']).optional(),
  delayMs: z.number().nonnegative().optional(),
  clock: z.enum(['world', 'system']).optional(),
  hold: z.boolean().optional(),
  drop: z.boolean().optional(),
  status: z
    .strictObject({
      code: z.int().min(200).max(599),
      body: z.string().optional(),
      contentType: z.string().optional(),
    })
    .optional(),
  cutBodyAfter: bytes.optional(),
  bytesPerSecond: z.number().positive().optional(),
  when: predicate.optional(),
};

const callHook: z.ZodType<CallHook> = z.strictObject({
  ...common,
  path: z.undefined().optional(),
  method: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  type: z.string().min(1).optional(),
  object: z.string().min(1).optional(),
  user: z.string().min(1).optional(),
  fault: faultOrder.optional(),
  expireSession: z.boolean().optional(),
  duplicate: z.boolean().optional(),
  task: z
    .strictObject({
      at: z.number().min(0).max(100).optional(),
      stick: z.boolean().optional(),
      fault: faultOrder.optional(),
    })
    .optional(),
});

const pathHook: z.ZodType<PathHook> = z.strictObject({
  ...common,
  path: z.string().startsWith('/'),
  verb: z
    .string()
    .regex(/^[A-Z]+$/)
    .optional(),
  dropUploadAfter: bytes.optional(),
});

/** What a hook is, of the two kinds, for whoever describes it. */
export const hookKinds = z.union([callHook, pathHook]);

/** Told apart by `path`, so that what is wrong is told of the kind that was meant. */
export const hookShape: z.ZodType<HookSpec> = z.unknown().transform((value, context): HookSpec => {
  const isPath = typeof value === 'object' && value !== null && 'path' in value && value.path !== undefined;
  const result = isPath ? pathHook.safeParse(value) : callHook.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: issue.path, message: messageOf(issue) });
  }
  return z.NEVER;
});

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `a hook has no ${issue.keys.join(', ')}` : issue.message;
}
