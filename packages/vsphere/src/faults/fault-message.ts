/**
 * The words of a fault: what was tried on what, which fault came of it, the fields that say why, and
 * what the server says itself. Server texts are for people and depend on its language; a fault whose
 * text is empty must still be understood, so names and fields come first.
 */
import type { MethodFault } from '../schema/generated/data-objects.js';
import { isRef } from '../schema/is-ref-to.js';
import type { SchemaTable } from '../schema/table.js';
import { formatRef, type ManagedObjectReference } from '../schema/managed-object-reference.js';

const MAX_FIELDS = 6;
const MAX_CAUSES = 4;
const MAX_TEXT = 300;

/** The fields of a fault under their API names. */
export type FaultFields = MethodFault & Readonly<Record<string, unknown>>;

/** What a fault was about: all that is known of the call, or the task, that met it. */
export interface VimFaultContext {
  /** The API method that was refused, or whose task failed. */
  readonly method?: string | undefined;
  /** What it was called on. */
  readonly object?: ManagedObjectReference | undefined;
  /** The task that failed, if it was one. */
  readonly task?: ManagedObjectReference<'Task'> | undefined;
  readonly operationId?: string | undefined;
  /** The server's own words, in the session's language. */
  readonly serverMessage?: string | undefined;
  /** What led to it, in place of the cause that the fault itself names. */
  readonly cause?: unknown;
  /** What the fault was read by; the built-in schema if not given. Says what it inherits. */
  readonly schema?: SchemaTable | undefined;
}

/** A fault without a type of its own is what was declared: at least a MethodFault. */
export function faultNameOf(fault: MethodFault): string {
  return fault._type ?? 'MethodFault';
}

export function describeFault(faultName: string, fault: FaultFields, context: VimFaultContext): string {
  const tried = context.method === undefined ? '' : `${context.method}${on(context)} failed: `;
  const id = context.operationId === undefined ? '' : ` [${context.operationId}]`;
  return `${tried}${described(faultName, fault, context.serverMessage)}${causes(fault)}${id}`;
}

function on({ object, task }: VimFaultContext): string {
  const target = object === undefined ? '' : ` on ${object.type}:${object.value}`;
  return task === undefined ? target : `${target} (${task.value})`;
}

function described(faultName: string, fault: FaultFields, serverMessage: string | undefined): string {
  const texts = [serverMessage, ...faultMessages(fault)].filter((text) => text !== undefined && text !== '');
  const said = texts.length === 0 ? '' : `: ${[...new Set(texts)].join('; ')}`;
  return `${faultName}${fieldsInBrackets(fault)}${said}`;
}

/** What makes the fault concrete: invalidProperty, name, file, existingState, privilegeId... */
function fieldsInBrackets(fault: FaultFields): string {
  const shown = Object.entries(fault)
    .map(([name, value]) => [name, shownValue(value)] as const)
    .filter(([name, text]) => name !== '_type' && text !== undefined)
    .slice(0, MAX_FIELDS);
  return shown.length === 0 ? '' : ` (${shown.map(([name, text]) => `${name}: ${text}`).join(', ')})`;
}

function shownValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : cut(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (isRef(value)) return formatRef(value);
  return undefined;
}

function faultMessages({ faultMessage = [] }: FaultFields): (string | undefined)[] {
  return faultMessage.map((item) => item.message);
}

function causes(fault: FaultFields): string {
  let text = '';
  let cause = fault.faultCause;
  for (let depth = 0; cause !== undefined && depth < MAX_CAUSES; depth += 1) {
    const fields: FaultFields = { ...cause.fault };
    text += `, caused by ${described(faultNameOf(fields), fields, cause.localizedMessage)}`;
    cause = fields.faultCause;
  }
  return text;
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
