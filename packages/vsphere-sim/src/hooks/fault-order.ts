/** The fault that somebody orders, held against the schema when it is ordered and not only when it is sent. */
import type { SchemaTable } from '@kilonova/vsphere/wire';
import { writeFault } from '../wire/answer-writer.js';
import { SimFault } from '../wire/sim-fault.js';
import type { FaultOrder } from './hook-spec.js';
import { InvalidHook } from './invalid-hook.js';

/** @throws {InvalidHook} there is no such fault, or it has no such members */
export function orderedFault(tables: readonly SchemaTable[], order: FaultOrder): SimFault {
  const { name, members = {}, message } = typeof order === 'string' ? { name: order } : order;
  const table = tables.find((candidate) => candidate.isSubtype(name, 'MethodFault'));
  if (table === undefined) throw new InvalidHook(`There is no fault '${name}'.`);
  const fault = new SimFault(name, withDates(table, name, members), message ?? `${name}, as was ordered.`);
  try {
    writeFault(table, fault, { apiVersion: table.apiVersion });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidHook(`The members do not make a ${name}: ${reason}`, { cause: error });
  }
  return fault;
}

/** Orders that come as JSON or YAML have their times as text. */
function withDates(
  table: SchemaTable,
  name: string,
  members: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).map(([key, value]) => {
      const isDate = table.memberNamed(name, key)?.type === 'dateTime' && typeof value === 'string';
      return [key, isDate ? new Date(value) : value];
    }),
  );
}
