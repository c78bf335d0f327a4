/**
 * What we send to the storage policy service, judged by libxml2 with the schema of the published WSDL, namespaces and all.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/schema/table.js';
import { echoCodec as codec, echoTable as table, pbmFile, sendValue } from '../pbm-echo.js';
import { pseudoRandom, SchemaValues, type SchemaScope } from '../schema-values.js';

const PUBLISHED = '/usr/lib/python3/dist-packages/oslo_vmware/wsdl/7.0';
const FILES = ['core-types.xsd', 'query-types.xsd', 'vim-types.xsd', 'pbm-types.xsd'];
const SEEDS = [11, 22, 33, 44, 55, 66, 77, 88];

const types = Object.keys(pbmFile.types);
const DECLARATIONS =
  'xmlns="urn:pbm" xmlns:vim25="urn:vim25" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kilonova-pbm-'));
  const [schema = ''] = /<schema[\s\S]*<\/schema>/.exec(readPublished('pbm.wsdl')) ?? [];
  const samples = types.map((name) => `<element name="a.${name}" type="pbm:${name}"/>`).join('');
  writeFileSync(
    join(directory, 'pbm.xsd'),
    withOneImport(schema).replace('</schema>', `${samples}</schema>`),
  );
  for (const name of ['pbm-messagetypes.xsd', 'pbm-types.xsd']) {
    writeFileSync(join(directory, name), withOneImport(readPublished(name)));
  }
});

afterAll(() => rmSync(directory, { recursive: true }));

const published = new Set(
  Array.from(
    FILES.map(readPublished)
      .join('\n')
      .matchAll(/<(?:complexType|simpleType) name="(\w+)"/g),
    ([, name = '']) => name,
  ),
);
const scope: SchemaScope = {
  fewestItems: 1,
  hasType: (name) => published.has(name),
  hasMember: ({ name, type, kind }: Member) =>
    !['dynamicType', 'dynamicProperty'].includes(name) && (kind !== 'data' || published.has(type)),
};

function values(seed: number): SchemaValues {
  return new SchemaValues(pseudoRandom(seed), { polymorphic: true, optional: 'all', table, scope });
}

describe('what is sent to the storage policy service', () => {
  it('is valid by the published schema, for every method', { timeout: 60_000 }, async () => {
    const requests = Object.entries(pbmFile.methods).flatMap(([name, method]) =>
      SEEDS.map((seed) => {
        const params = table.methodNamed(name)?.params ?? [];
        return codec.encodeRequest(
          name,
          { type: method.this ?? '', value: 'x' },
          values(seed).members(params),
        );
      }),
    );

    expect(await complaintsAbout(requests)).toEqual([]);
  });

  it(
    'is valid for every type, with what it has of vim25 in the namespace of vim25',
    { timeout: 60_000 },
    async () => {
      const samples = types.flatMap((name) =>
        SEEDS.map((seed) => {
          const inside = sendValue(values(seed).named(name))
            .replace(/^<value[^>]*>/, '')
            .replace(/<\/value>$/, '');
          return `<a.${name} ${DECLARATIONS}>${inside}</a.${name}>`;
        }),
      );
      expect(samples.filter((sample) => sample.includes('<vim25:')).length).toBeGreaterThan(50);

      expect(await complaintsAbout(samples)).toEqual([]);
    },
  );

  it('would be found out', async () => {
    const wrong = codec
      .encodeRequest(
        'PbmRetrieveContent',
        { type: 'PbmProfileProfileManager', value: 'x' },
        { profileIds: [{ uniqueId: 'u' }] },
      )
      .replaceAll('uniqueId', 'id');

    expect((await complaintsAbout([wrong])).join('\n')).toContain('uniqueId');
  });
});

function readPublished(name: string): string {
  return readFileSync(join(PUBLISHED, name), 'utf8');
}

/** libxml2 heeds the first import of a namespace only, and vim-types.xsd includes the others. */
function withOneImport(schema: string): string {
  return schema
    .replaceAll(/<import [^>]*schemaLocation="(?:core|query|reflect)-types\.xsd"[^>]*>/g, '')
    .replaceAll('schemaLocation="vim-types.xsd"', `schemaLocation="${PUBLISHED}/vim-types.xsd"`);
}

/** What libxml2 says, but that a document is valid. */
async function complaintsAbout(documents: readonly string[]): Promise<string[]> {
  const names = documents.map((document, index) => {
    writeFileSync(join(directory, `${index}.xml`), document);
    return `${index}.xml`;
  });
  const said = await new Promise<string>((resolve) => {
    const args = ['--noout', '--nonet', '--schema', 'pbm.xsd', ...names];
    execFile('xmllint', args, { cwd: directory, maxBuffer: 64 * 1024 * 1024 }, (_error, _out, stderr) =>
      resolve(stderr),
    );
  });
  const lines = said.split('\n').filter((line) => line !== '');
  const valid = lines.filter((line) => line.endsWith(' validates'));
  const others = lines.filter((line) => !line.endsWith(' validates'));
  return others.length === 0 && valid.length !== documents.length ? ['xmllint did not run'] : others;
}
