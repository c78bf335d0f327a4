/** A table taken apart into the facts it was made of: what is known of a service already. */
import type { MemberEntry, SchemaTableFile } from '../schema/table-format.js';
import { emptyService, type Member, type Service, type ValueType } from './model.js';

export function serviceOfTable({ types, enums, methods, managedObjects }: SchemaTableFile): Service {
  const service = emptyService();
  for (const [name, { base, since, members }] of Object.entries(types)) {
    service.types.set(name, { base, since, members: members.map((entry) => member(entry, since)) });
  }
  for (const [name, values] of Object.entries(enums)) service.enums.set(name, values);
  for (const [name, { base, props }] of Object.entries(managedObjects)) {
    service.managedObjects.set(name, { base, properties: props.map((entry) => member(entry)) });
  }
  for (const [name, method] of Object.entries(methods)) {
    const { this: receiver, params, result, taskResult, faults, privilege, since } = method;
    service.methods.set(name, {
      receiver,
      params: params.map((entry) => member(entry, since)),
      result: result === null ? null : valueType(...result),
      taskResult,
      faults,
      privilege,
      since,
    });
  }
  return service;
}

/** A member that names no version is as old as its owner. */
function member([name, type, flags, since]: MemberEntry, ownerSince?: string): Member {
  return { name, ...valueType(type, flags), secret: flags.includes('s'), since: since ?? ownerSince };
}

function valueType(type: string, flags: string): ValueType {
  return { type, array: flags.includes('a'), optional: flags.includes('o') };
}
