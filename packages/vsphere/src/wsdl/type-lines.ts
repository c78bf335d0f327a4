/** The lines of generated types: members, methods, comments. */
import type { MemberEntry, MethodEntry } from '../schema/table-format.js';
import { jsType, jsTypeOf, type TypeScope } from './js-types.js';

export function memberLine([name, type, flags, since]: MemberEntry, scope: TypeScope): string {
  return `  ${sinceComment(since, ' ')}${name}${flags.includes('o') ? '?' : ''}: ${jsTypeOf(type, flags, scope)};`;
}

/** A data object without its members. */
export function dataObjectHead(name: string, base: string | null, since: string | undefined): string {
  return `${sinceComment(since)}export interface ${name}${base === null ? '' : ` extends ${base}`}`;
}

/** Parameters as an object type; empty when there are none. */
export function paramsType(params: readonly MemberEntry[], scope: TypeScope): string {
  return params.length === 0 ? '' : `{ ${params.map((param) => memberLine(param, scope).trim()).join(' ')} }`;
}

/** One method of a map of methods. */
export function methodLine(name: string, method: MethodEntry, params: string, scope: TypeScope): string {
  const receiver = method.this === null ? `keyof ${scope.prefix}ManagedObjectSubtypes` : quoted(method.this);
  const parts = [
    `this: ${receiver};`,
    `params: ${params};`,
    `result: ${resultType(method, scope)};`,
    ...(method.taskResult === undefined ? [] : [`taskResult: ${taskResultType(method.taskResult, scope)};`]),
  ];
  return `  ${sinceComment(method.since, ' ')}${name}: { ${parts.join(' ')} };`;
}

/** Everything a method mentions, as members without a name. */
export function usedTypes({ params, result, taskResult }: MethodEntry): MemberEntry[] {
  return [
    ...params,
    ...(result === null ? [] : [['', ...result] as const]),
    ...(typeof taskResult === 'string' ? [['', taskResult.replace('[]', ''), ''] as const] : []),
  ];
}

function resultType({ result }: MethodEntry, scope: TypeScope): string {
  if (result === null) return 'void';
  const [type, flags] = result;
  const written = jsTypeOf(type, flags, scope);
  // A list without items and a list that was left out are the same on the wire.
  return flags.includes('o') && !flags.includes('a') ? `${written} | undefined` : written;
}

function taskResultType(taskResult: string | null, scope: TypeScope): string {
  if (taskResult === null) return 'void';
  return taskResult.endsWith('[]')
    ? jsTypeOf(taskResult.slice(0, -2), 'a', scope)
    : jsType(taskResult, scope);
}

/** Members of DynamicData are never sent; they stay in the table for the order's sake. */
export function writtenMembers(name: string, members: readonly MemberEntry[]): readonly MemberEntry[] {
  return name === 'DynamicData' ? [] : members.filter(([member]) => member !== 'dynamicType');
}

export function sinceComment(since: string | undefined, end = '\n'): string {
  return since === undefined ? '' : `/** Since ${since}. */${end}`;
}

export function block(lines: readonly string[]): string {
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`;
}

export function quoted(value: string): string {
  return `'${value.replaceAll(/['\\]/g, '\\$&')}'`;
}

/** `'a' | 'b'` */
export function union(values: readonly string[]): string {
  return values.map(quoted).join(' | ');
}
