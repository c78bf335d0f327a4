/**
 * Methods that servers answer to and that no WSDL has.
 *
 * The schema's tables are made of what is documented, and say nothing of these. They stand in the namespace of the service
 * that is called, and belong to objects of any type.
 */
import type { Member, Method, TypeUse } from '@kilonova/vsphere/wire';

const PROP: Member = {
  name: 'prop',
  tag: 'prop',
  type: 'string',
  kind: 'primitive',
  optional: false,
  array: false,
  secret: false,
};
const VALUE: TypeUse = { type: 'anyType', kind: 'any', optional: true, array: false };

/**
 * One property of the object that is called: what pyvmomi reads properties with from its version 8 on, and ovftool.
 *
 * Without a `returnval` the property is unset.
 */
const FETCH: Method = {
  name: 'Fetch',
  receiver: undefined,
  params: [PROP],
  paramByName: new Map([[PROP.name, PROP]]),
  result: VALUE,
  returnsTask: false,
  taskResult: undefined,
  faults: ['InvalidProperty'],
};

const METHODS: ReadonlyMap<string, Method> = new Map([[FETCH.name, FETCH]]);

export function undocumentedMethod(name: string): Method | undefined {
  return METHODS.get(name);
}
