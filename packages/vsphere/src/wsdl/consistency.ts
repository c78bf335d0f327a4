/**
 * Checks a merged service: every name that is used is declared, and no name means two things.
 * A schema with a hole in it must not be written.
 */
import { PRIMITIVES } from '../schema/table-format.js';
import { bareType, type Service, type ValueType } from './model.js';

/**
 * Sentences; none when the service is closed.
 *
 * @param core what types of another service may derive from and refer to
 */
export function inconsistencies(service: Service, core?: Service): string[] {
  const found: string[] = [];
  const check = (where: string, { type }: Pick<ValueType, 'type'>): void => {
    if (!isDeclared(service, type, core)) found.push(`${where} is of unknown type ${type}`);
  };
  for (const [name, { base, members }] of service.types) {
    if (service.enums.has(name)) found.push(`${name} is a data type and an enum`);
    if (base !== null && !service.types.has(base) && !core?.types.has(base))
      found.push(`${name} extends unknown type ${base}`);
    for (const member of members) check(`${name}.${member.name}`, member);
  }
  for (const [name, { base, properties }] of service.managedObjects) {
    if (base !== null && !service.managedObjects.has(base))
      found.push(`${name} extends unknown object ${base}`);
    for (const property of properties) check(`${name}.${property.name}`, property);
  }
  for (const [name, { receiver, params, result, taskResult, faults }] of service.methods) {
    if (receiver !== null && !service.managedObjects.has(receiver))
      found.push(`${name} is of unknown object ${receiver}`);
    for (const param of params) check(`${name}(${param.name})`, param);
    if (result !== null) check(`result of ${name}`, result);
    if (typeof taskResult === 'string')
      check(`task result of ${name}`, { type: taskResult.replace(/\[\]$/, '') });
    for (const fault of faults) check(`fault of ${name}`, { type: `LocalizedMethodFault:${fault}` });
  }
  return found;
}

/** Whether a written type stands for something that the service, or the core below it, has. */
export function isDeclared(service: Service, written: string, core?: Service): boolean {
  const { types, enums, managedObjects } = service;
  const type = bareType(written);
  const target = written === type ? undefined : written.slice(type.length + 1);
  if (core !== undefined && isDeclared(core, written)) return true;
  if (type === 'ManagedObjectReference') return target === undefined || managedObjects.has(target);
  if (target !== undefined) return type === 'LocalizedMethodFault' && types.has(target);
  return types.has(type) || enums.has(type) || (PRIMITIVES as readonly string[]).includes(type);
}
