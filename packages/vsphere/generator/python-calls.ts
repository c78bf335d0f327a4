/**
 * Reads a Python module that consists of calls with literal arguments, which is what pyvmomi's
 * generated registration modules are: `CreateDataType("a.B", "B", ..., [("x", "int", ..., F_OPTIONAL)])`.
 *
 * Strings, integers, None, True, False, lists, tuples and names joined by `|` are understood;
 * `import` lines and comments are passed over. Anything else is an error that says where: a module
 * that has become a program must not be half read.
 */

/** A constant the module imports, such as `F_OPTIONAL`; several joined by `|` are several names. */
export interface Names {
  readonly names: readonly string[];
}

export type Literal = string | number | boolean | null | Names | readonly Literal[];

export interface Call {
  readonly callee: string;
  readonly args: readonly Literal[];
}

const BLANK = /(?:\s|#[^\n]*)*/y;
const IMPORT = /(?:from|import)\b[^\n(]*(?:\([^)]*\))?[^\n]*/y;
const NAME = /[A-Za-z_][\w.]*/y;
const INTEGER = /-?\d+/y;
const STRING = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/y;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', "'": "'", n: '\n', t: '\t' };
const CONSTANTS: Readonly<Record<string, boolean | null>> = { None: null, True: true, False: false };

/** Every call of the module, in order. */
export function readCalls(source: string, fileName: string): Call[] {
  return new CallReader(source, fileName).calls();
}

class CallReader {
  #at = 0;

  constructor(
    readonly source: string,
    readonly fileName: string,
  ) {}

  calls(): Call[] {
    const calls: Call[] = [];
    this.#take(BLANK);
    while (this.#at < this.source.length) {
      if (this.#take(IMPORT) === undefined) calls.push(this.#call());
      this.#take(BLANK);
    }
    return calls;
  }

  #call(): Call {
    const callee = this.#take(NAME);
    if (callee === undefined || !this.#skip('(')) throw this.#unexpected('a call');
    return { callee, args: this.#items(')') };
  }

  /** Comma-separated literals up to `end`; a comma before the end is allowed. */
  #items(end: string): Literal[] {
    const items: Literal[] = [];
    for (;;) {
      this.#take(BLANK);
      if (this.#skip(end)) return items;
      items.push(this.#literal());
      this.#take(BLANK);
      if (this.#skip(end)) return items;
      if (!this.#skip(',')) throw this.#unexpected(`, or ${end}`);
    }
  }

  #literal(): Literal {
    if (this.#skip('[')) return this.#items(']');
    if (this.#skip('(')) return this.#items(')');
    const string = this.#take(STRING);
    if (string !== undefined) return this.#unescape(string.slice(1, -1));
    const integer = this.#take(INTEGER);
    if (integer !== undefined) return Number(integer);
    const name = this.#take(NAME);
    if (name === undefined) throw this.#unexpected('a literal');
    const constant = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
    return constant === undefined ? this.#names(name) : constant;
  }

  #names(first: string): Names {
    const names = [first];
    for (this.#take(BLANK); this.#skip('|'); this.#take(BLANK)) {
      this.#take(BLANK);
      const name = this.#take(NAME);
      if (name === undefined) throw this.#unexpected('a name');
      names.push(name);
    }
    return { names };
  }

  #unescape(body: string): string {
    return body.replaceAll(/\\(.)/gs, (_sequence, letter: string) => {
      const character = ESCAPES[letter];
      if (character === undefined) throw this.#unexpected(`a known escape instead of \\${letter}`);
      return character;
    });
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.source)?.[0];
    if (text !== undefined) this.#at += text.length;
    return text;
  }

  #skip(character: string): boolean {
    if (this.source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #unexpected(wanted: string): Error {
    const found = JSON.stringify(this.source.slice(this.#at, this.#at + 20));
    const line = this.source.slice(0, this.#at).split('\n').length;
    return new Error(`${this.fileName}:${line}: expected ${wanted}, found ${found}`);
  }
}
