/** The characters that XML's syntax is made of, as bytes. */
export const TAB = 9;
export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const BANG = 33;
export const DOUBLE_QUOTE = 34;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const MINUS = 45;
export const SLASH = 47;
export const DIGIT_ZERO = 48;
export const DIGIT_NINE = 57;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const BRACKET_END = 93;
/** From here on a byte is part of a longer character. */
export const ASCII_END = 128;

export function isBlank(code: number | undefined): boolean {
  return code === SPACE || code === NEWLINE || code === TAB || code === RETURN;
}

/** Where the blanks that begin at `at` end. */
export function blanksEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isBlank(bytes[end])) end += 1;
  return end;
}
