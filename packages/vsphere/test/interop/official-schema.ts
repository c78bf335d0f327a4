/**
 * The judge of what we send: libxml2 with the XML Schema that VMware publishes, as Debian's python3-oslo.vmware
 * has it for vSphere 7.0. Nothing of ours takes part but the frame around it.
 *
 * The published files define the data types only. The frame declares an element of each of them, and for each
 * method the request: `_this` and its parameters, of the published types.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Member, Method } from '../../src/schema/table.js';
import type { SchemaScope } from '../schema-values.js';

const PUBLISHED = '/usr/lib/python3/dist-packages/oslo_vmware/wsdl/7.0';
const TYPE_FILES = ['core-types.xsd', 'query-types.xsd', 'reflect-types.xsd', 'vim-types.xsd'];
/** It reads the schema once in each run: the more documents in one, the better. */
const DOCUMENTS_IN_A_RUN = 2_000;
const MOST_COMPLAINTS = 64 * 1024 * 1024;

export interface Verdict {
  readonly valid: boolean;
  /** What libxml2 has to say about it. */
  readonly complaints: readonly string[];
}

/** Members of every type that pyvmomi and govmomi know and no published file since 6.5 has. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['dynamicType', 'dynamicProperty']);

export class OfficialSchema implements SchemaScope {
  /** An array that must be there must not be empty there. We let it be: docs/decisions/0003. */
  readonly fewestItems = 1;
  readonly #types: ReadonlySet<string>;
  readonly #directory = mkdtempSync(join(tmpdir(), 'kilonova-xsd-'));
  readonly #frame = join(this.#directory, 'frame.xsd');

  /** @throws {Error} the published files are not there: python3-oslo.vmware has them */
  constructor(methods: readonly Method[]) {
    const text = TYPE_FILES.map((name) => readFileSync(join(PUBLISHED, name), 'utf8')).join('\n');
    this.#types = new Set(
      [...text.matchAll(/<(?:complexType|simpleType) name="(\w+)"/g)].map(([, name = '']) => name),
    );
    const elements = [
      ...[...this.#types].map((name) => `<element name="${elementOf(name)}" type="vim25:${name}"/>`),
      ...methods.filter((method) => this.missingFor(method).length === 0).map(requestElement),
    ];
    writeFileSync(this.#frame, frame(elements));
  }

  hasType(name: string): boolean {
    return this.#types.has(name);
  }

  hasMember({ name, type, kind }: Member): boolean {
    return !UNPUBLISHED.has(name) && (kind !== 'data' || this.hasType(type));
  }

  /** The types that a method takes and that are not in the published files. */
  missingFor({ params }: Method): readonly string[] {
    return params
      .filter(({ kind, type }) => (kind === 'data' || kind === 'enum') && !this.hasType(type))
      .map(({ type }) => type);
  }

  /** A verdict on each document, in order. A document is any number of elements that the frame declares. */
  async judge(documents: readonly string[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (let start = 0; start < documents.length; start += DOCUMENTS_IN_A_RUN) {
      verdicts.push(...(await this.#run(documents.slice(start, start + DOCUMENTS_IN_A_RUN))));
    }
    return verdicts;
  }

  close(): void {
    rmSync(this.#directory, { recursive: true });
  }

  async #run(documents: readonly string[]): Promise<Verdict[]> {
    const names = documents.map((_document, index) => `${index}.xml`);
    names.forEach((name, index) =>
      writeFileSync(join(this.#directory, name), document(documents[index] ?? '')),
    );
    const lines = (
      await xmllint(['--noout', '--nonet', '--schema', this.#frame, ...names], this.#directory)
    ).split('\n');
    const valid = new Set(lines.map((line) => /^(\d+\.xml) validates$/.exec(line)?.[1]));
    const complaints = new Map<string, string[]>();
    for (const line of lines) {
      const [, name, complaint] = /^(\d+\.xml):(.*)$/.exec(line) ?? [];
      if (name !== undefined && complaint !== undefined)
        complaints.set(name, [...(complaints.get(name) ?? []), complaint]);
    }
    for (const name of names) rmSync(join(this.#directory, name));
    return names.map((name) => ({ valid: valid.has(name), complaints: complaints.get(name) ?? [] }));
  }
}

/** The name of the element that the frame declares for values of a type. */
export function elementOf(type: string): string {
  return `a.${type}`;
}

function requestElement({ name, params }: Method): string {
  return (
    `<element name="${name}"><complexType><sequence><element name="_this" type="vim25:ManagedObjectReference"/>` +
    `${params.map(parameterElement).join('')}</sequence></complexType></element>`
  );
}

function parameterElement({ name, type, kind, optional, array }: Member): string {
  const written = kind === 'primitive' || kind === 'any' ? `xsd:${type}` : `vim25:${type}`;
  const least = optional ? ' minOccurs="0"' : '';
  const most = array ? ' maxOccurs="unbounded"' : '';
  return `<element name="${name}" type="${written}"${least}${most}/>`;
}

function frame(elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<schema targetNamespace="urn:vim25" xmlns="http://www.w3.org/2001/XMLSchema" xmlns:vim25="urn:vim25"
  xmlns:xsd="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
<include schemaLocation="${join(PUBLISHED, 'vim-types.xsd')}"/>
<element name="samples"><complexType><sequence>
  <any namespace="urn:vim25" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>
</sequence></complexType></element>
${elements.join('\n')}
</schema>`;
}

function document(content: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<samples xmlns="urn:vim25" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${content}</samples>\n`
  );
}

/** What it says on standard error. */
function xmllint(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('xmllint', args, { cwd, maxBuffer: MOST_COMPLAINTS }, (error, _stdout, stderr) => {
      // 3 is its way to say that a document is not valid; 1 that one is not well-formed.
      if (error && error.code !== 3 && error.code !== 4 && error.code !== 1) {
        reject(new Error(`xmllint failed (libxml2-utils has it): ${stderr.slice(-2_000)}`, { cause: error }));
      } else resolve(stderr);
    });
  });
}
