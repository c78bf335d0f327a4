/**
 * The type of the value that a property path leads to, worked out by the compiler.
 *
 * `config.hardware.device` on a VirtualMachine is `VirtualDevice[]`, `config.extraConfig["nvp.vm-uuid"]` an
 * `OptionValue`. A path that the schema does not know, or that only a subtype has, is `unknown`.
 */
import type { ManagedObjects } from '../schema/generated/managed-objects.js';

/** The value at `Path` of a managed object of type `T`; a union of types gives a union of values. */
export type PropertyValue<T extends string, Path extends string> = T extends keyof ManagedObjects
  ? ValueAt<ManagedObjects[T], Path>
  : unknown;

/** Values by path. One that is unset, or may not be read, is absent. */
export type PropertiesOf<T extends string, Path extends string> = {
  readonly [P in Path]?: PropertyValue<T, P>;
};

type ValueAt<Owner, Path extends string> = Path extends keyof Owner
  ? NonNullable<Owner[Path]>
  : Path extends `${infer Name}[${infer Rest}`
    ? Name extends keyof Owner
      ? Rest extends `${string}].${infer Below}`
        ? ValueAt<ElementOf<Owner[Name]>, Below>
        : ElementOf<Owner[Name]>
      : ValueBelow<Owner, Path>
    : ValueBelow<Owner, Path>;

type ValueBelow<Owner, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Owner
    ? ValueAt<NonNullable<Owner[Name]>, Rest>
    : unknown
  : unknown;

type ElementOf<List> = NonNullable<List> extends readonly (infer Element)[] ? Element : unknown;
