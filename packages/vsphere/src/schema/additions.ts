/**
 * Where a schema newer than the built-in one puts what it adds to enums and to the parameters of known methods.
 *
 * `kilonova-vim-schema` writes declarations that add to the API types of this package. Interfaces take
 * additions as they are; unions of values and parameter lists take them through these.
 */

// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
/** Enum name -> the values that a generated file adds. Empty as it comes. */
export interface EnumAdditions {}

// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
/** Method name -> the parameters that a generated file adds. Empty as it comes. */
export interface ParameterAdditions {}

/**
 * The values added to an enum.
 *
 * @public used by generated files
 */
export type AddedValues<Enum extends string> = Enum extends keyof EnumAdditions ? EnumAdditions[Enum] : never;

/**
 * The parameters added to a method that has some.
 *
 * @public used by generated files
 */
export type AddedParameters<Method extends string> = Method extends keyof ParameterAdditions
  ? ParameterAdditions[Method]
  : unknown;

/**
 * The parameters added to a method that has none.
 *
 * @public used by generated files
 */
export type OnlyAddedParameters<Method extends string> = Method extends keyof ParameterAdditions
  ? ParameterAdditions[Method]
  : Record<string, never>;
