/** Lets the hooks act on calls of the API, between their arrival and their answer. */
import type { Answer } from '../http/answer.js';
import type { Exchange } from '../http/endpoint.js';
import type { SoapGate } from '../http/soap-gate.js';
import type { Invocation } from '../methods/dispatcher.js';
import type { World } from '../model/world.js';
import { Sessions } from '../sessions/sessions.js';
import type { CallHook, SeenCall } from './hook-spec.js';
import type { Hook } from './hook.js';
import type { Hooks } from './hooks.js';
import { hangUp, shapeBody, statusAnswer, waitAsOrdered } from './request-effects.js';
import { TaskOrders } from './task-orders.js';

interface Struck {
  readonly hook: Hook;
  readonly spec: CallHook;
}

/** Undefined: it goes on. */
type Outcome = { readonly answer: Answer | undefined } | undefined;

export function callGate(world: World, hooks: Hooks): SoapGate {
  const taskOrders = new TaskOrders(world);
  return async ({ invocation, exchange }, next) => {
    if (invocation === undefined) return next(invocation);
    const struck = hooks.striking(seenCall(world, invocation));
    if (struck.length === 0) return next(invocation);
    const orders = struck.flatMap(({ hook, spec }) =>
      spec.task === undefined ? [] : [{ hook, order: spec.task }],
    );
    try {
      const before = await actAll(world, struck, 'before', invocation, exchange);
      if (before !== undefined) return before.answer;
      const { session } = invocation;
      const call = session?.hasEnded === true ? { ...invocation, session: undefined } : invocation;
      const carryOut = (): Promise<Answer | undefined> => taskOrders.during(orders, async () => next(call));
      if (struck.some(({ spec }) => spec.duplicate === true)) await carryOut();
      const answer = await carryOut();
      const after = await actAll(world, struck, 'after', invocation, exchange);
      if (after !== undefined) return after.answer;
      for (const { spec } of struck) shapeBody(world, exchange, spec);
      return answer;
    } catch (error) {
      // Nobody is there any more who could be told of it.
      if (exchange.signal.aborted) return undefined;
      throw error;
    }
  };
}

function seenCall(world: World, { method, target, args, session, apiVersion }: Invocation): SeenCall {
  const object = session === undefined ? world.inventory.find(target) : session.find(target);
  return { method: method.name, target, object, args, session, apiVersion };
}

async function actAll(
  world: World,
  struck: readonly Struck[],
  at: 'before' | 'after',
  invocation: Invocation,
  exchange: Exchange,
): Promise<Outcome> {
  for (const one of struck) {
    if ((one.spec.at ?? 'before') !== at) continue;
    const outcome = await act(world, one, invocation, exchange);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

async function act(
  world: World,
  struck: Struck,
  { session }: Invocation,
  exchange: Exchange,
): Promise<Outcome> {
  const { hook, spec } = struck;
  await waitAsOrdered(world, struck, exchange.signal);
  if (spec.expireSession === true && session !== undefined) world.part(Sessions).end(session);
  if (spec.drop === true) {
    hangUp(exchange);
    return { answer: undefined };
  }
  if (spec.status !== undefined) return { answer: statusAnswer(spec.status) };
  if (hook.faults.call !== undefined) throw hook.faults.call;
  return undefined;
}
