/**
 * What the simulator needs of the client: the schema and the XML tokenizer, and nothing that encodes or decodes.
 *
 * It reads requests with a decoder of its own, so that a mistake in ours is not made on both sides.
 */
export * from './schema/api-version.js';
export { pbmSchema } from './schema/pbm-table.js';
export { PRIMITIVES } from './schema/table-format.js';
export { CORE_PREFIX, SchemaTable, vimSchema } from './schema/table.js';
export type { DataType, ManagedObject, Member, Method, TypeKind, TypeUse } from './schema/table.js';
export type { ManagedObjectReference, Ref } from './schema/managed-object-reference.js';
export * from './wire/xml-tokenizer.js';
export { XmlSyntaxError } from './errors.js';
export type * from './schema/generated/data-objects.js';
export type * from './schema/generated/enums.js';
export type * from './schema/generated/managed-objects.js';
export type * from './schema/generated/methods.js';
export type * from './schema/generated/pbm/data-objects.js';
export type { PbmMethods } from './schema/generated/pbm/methods.js';
