/**
 * A scenario's text, and where in it each member stands, so that whatever is wrong can be told by file, line and member.
 */
import { readFile } from 'node:fs/promises';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** Members from the outermost inwards: `['datacenters', 0, 'vms', 3, 'host']`. */
export type MemberPath = readonly PropertyKey[];

/** What is wrong with a scenario, and where. */
export class ScenarioInvalid extends Error {
  override readonly name = 'ScenarioInvalid';
  /** One line each: `lab.yaml:12: datacenters[0].vms[3].host: there is no host 'esx9'`. */
  readonly issues: readonly string[];

  constructor(issues: readonly string[], options?: ErrorOptions) {
    super(issues.join('\n'), options);
    this.issues = issues;
  }
}

export interface ScenarioSource {
  readonly value: unknown;
  /** What is wrong at a member, in one line. */
  issue(path: MemberPath, message: string): string;
}

/** @throws {ScenarioInvalid} it cannot be read, or is neither YAML nor JSON */
export async function readScenarioFile(file: string): Promise<ScenarioSource> {
  try {
    return scenarioText(file, await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof ScenarioInvalid) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScenarioInvalid([`${file}: ${reason}`], { cause: error });
  }
}

/** A scenario that a program has as an object: it has no lines. */
export function scenarioObject(value: unknown): ScenarioSource {
  return { value, issue: (path, message) => `${inWords(path, 'scenario')}: ${message}` };
}

function scenarioText(file: string, text: string): ScenarioSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new ScenarioInvalid(
      document.errors.map(({ message, pos }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`),
    );
  }
  return {
    value: document.toJS() ?? {},
    issue(path, message) {
      const offset = offsetOf(document, path);
      const line = offset === undefined ? '' : `:${lines.linePos(offset).line}`;
      return `${file}${line}: ${inWords(path, 'scenario')}: ${message}`;
    },
  };
}

/** Of the member, or of the nearest one around it that is there. */
function offsetOf(document: Document, path: MemberPath): number | undefined {
  let node: unknown = document.contents;
  let offset = startOf(node);
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
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function inWords(path: MemberPath, whole: string): string {
  if (path.length === 0) return whole;
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      return at === 0 ? String(step) : `.${String(step)}`;
    })
    .join('');
}
