/**
 * A primitive value together with the type it is to travel as, for places where anything may stand.
 *
 * There the type is otherwise read off the value: 5 travels as xsd:int. A server that insists on
 * another type (an option that is an xsd:short or an xsd:long) is given `xsd('short', 5)`.
 */
import type { TextPrimitive } from './primitives.js';

/** What a value of each primitive type is in JavaScript. */
export interface XsdValues {
  string: string;
  boolean: boolean;
  byte: number;
  short: number;
  int: number;
  long: number | bigint;
  float: number;
  double: number;
  dateTime: Date;
  base64Binary: Uint8Array;
  anyURI: string;
}

export class XsdValue<T extends TextPrimitive = TextPrimitive> {
  readonly type: T;
  readonly value: XsdValues[T];

  constructor(type: T, value: XsdValues[T]) {
    this.type = type;
    this.value = value;
  }
}

/** `value`, to be sent as xsd:`type`. It is checked when the request is encoded. */
export function xsd<T extends TextPrimitive>(type: T, value: XsdValues[T]): XsdValue<T> {
  return new XsdValue(type, value);
}
