/** Errors of the contract, made to order: by code or class name, as if the platform had failed so. */
import {
  ComputeError,
  errorCatalogue,
  type ComputeErrorClass,
  type ComputeErrorOptions,
} from '@kilonova/core';

export function errorClassNamed(codeOrName: string): ComputeErrorClass | undefined {
  return (
    errorCatalogue.get(codeOrName) ?? [...errorCatalogue.values()].find(({ name }) => name === codeOrName)
  );
}

/**
 * An instance of the class: its code, what it asks of an orchestrator and `instanceof` are right. Only
 * the message is not the class's own, because that needs facts which nobody has.
 */
export function orderedError(kind: ComputeErrorClass, message: string, options: ComputeErrorOptions): Error {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- constructs what its last argument is
  return Reflect.construct(ComputeError, [message, options], kind as typeof ComputeError) as ComputeError;
}
