/**
 * A configuration file as it stands: its values, and where in the file each of
 * them is. YAML and JSON are read by the same parser, since JSON is YAML; a
 * complaint can therefore always name the line.
 */
import { readFile } from 'node:fs/promises';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigInvalid } from '../errors.js';

export type Path = readonly PropertyKey[];

export interface ConfigSource {
  /** Absolute; absent when there is no file. */
  readonly file?: string;
  /** Plain data, not checked yet. */
  readonly value: unknown;
  /** Line of the key at `path`, or of the nearest one above it that is there; counted from 1. */
  lineOf(path: Path): number | undefined;
}

/** What stands for the file when there is none. */
export const emptySource: ConfigSource = { value: {}, lineOf: () => undefined };

/** @throws {ConfigInvalid} the file cannot be read, or is neither YAML nor JSON */
export async function readConfigSource(file: string): Promise<ConfigSource> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const message = code === 'ENOENT' ? 'it does not exist' : `it cannot be read (${String(code)})`;
    throw new ConfigInvalid({ file, issues: [{ path: '', message }] }, { cause: error });
  }
  return parseConfigSource(file, text);
}

/** @throws {ConfigInvalid} `text` is neither YAML nor JSON */
export function parseConfigSource(file: string, text: string): ConfigSource {
  const lines = new LineCounter();
  // Pretty errors quote the file, and with it perhaps a password.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const issues = document.errors.map(({ code, pos }) => ({
      path: '',
      message: `not valid YAML or JSON (${code.toLowerCase().replaceAll('_', ' ')})`,
      line: lines.linePos(pos[0]).line,
    }));
    throw new ConfigInvalid({ file, issues });
  }
  return {
    file,
    value: plainValue(file, document),
    lineOf(path) {
      const offset = offsetOf(document, path);
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  };
}

function plainValue(file: string, document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    // Of what the parser accepts, only aliases can still be wrong.
    const message = 'an alias (*name) has no anchor (&name), or there are too many of them';
    throw new ConfigInvalid({ file, issues: [{ path: '', message }] }, { cause: error });
  }
}

function offsetOf(document: Document, path: Path): number | undefined {
  let node: unknown = document.contents;
  let offset = path.length === 0 ? startOf(node) : undefined;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
