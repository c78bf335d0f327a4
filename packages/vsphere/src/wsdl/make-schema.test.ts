/**
 * The reader of WSDLs on whole APIs: the built-in schema written as a WSDL and read back, and the files that VMware
 * publishes (Debian's python3-oslo.vmware).
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wsdlOfTable } from '../../test/wsdl-of-table.js';
import type { MemberEntry, SchemaTableFile } from '../schema/table-format.js';
import { makeSchema } from './make-schema.js';
import { readWsdl } from './read-wsdl.js';
import { schemaTable } from './emit-table.js';
import { readXml } from './xml-element.js';

const PUBLISHED = '/usr/lib/python3/dist-packages/oslo_vmware/wsdl';

let directory: string;
let builtIn: SchemaTableFile;
let builtInPbm: SchemaTableFile;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-schema-'));
  builtIn = await readTable('vim25');
  builtInPbm = await readTable('pbm');
});

afterAll(() => rm(directory, { recursive: true }));

async function readTable(name: string): Promise<SchemaTableFile> {
  const file: SchemaTableFile = JSON.parse(
    await readFile(new URL(`../../schema/${name}.json`, import.meta.url), 'utf8'),
  );
  return file;
}

describe('the built-in schema, written as a WSDL', () => {
  it('is read back as what a WSDL can carry of it', () => {
    const documents = Object.entries(wsdlOfTable(builtIn)).map(([file, text]) => ({
      file,
      root: readXml(text, file),
    }));

    const { service, apiVersion } = readWsdl(documents, 'urn:vim25');

    const read = schemaTable(service, 'urn:vim25', apiVersion ?? '');
    expect(read).toEqual(carriedByWsdl(builtIn));
  });

  it('is completed to exactly what it was', { timeout: 30_000 }, async () => {
    // A server has everything since its own version at the latest: some things of the table are newer than the table.
    const written = { ...builtIn, apiVersion: '7.0.1' };
    for (const [name, text] of Object.entries(wsdlOfTable(written)))
      await writeFile(join(directory, name), text);

    const { table, types, json } = await makeSchema({ wsdl: directory, service: 'vim' });

    expect(table).toEqual(written);
    expect(JSON.parse(json)).toEqual(written);
    expect(types).toMatch(/declare module '@kilonova\/vsphere' \{\n\}\n/);
  });
});

describe('the published files', () => {
  it('of vim25 7.0, types only, give the built-in types and the methods that these allow', async () => {
    const { table } = await makeSchema({ wsdl: join(PUBLISHED, '7.0'), service: 'vim', apiVersion: '7.0' });

    const names = Object.keys(table.types);
    const published = Object.keys(builtIn.types).filter((name) => builtIn.types[name]?.since !== '7.0.1');
    expect(names).toEqual(published);
    for (const name of names) {
      const known = builtIn.types[name];
      // Nobody sends these, and no published file since 6.5 has them.
      const members = known?.members.filter(
        ([member]) => !['dynamicType', 'dynamicProperty'].includes(member),
      );
      expect({ name, ...table.types[name] }).toEqual({ name, ...known, members });
    }
    expect(Object.keys(builtIn.methods).filter((name) => !(name in table.methods))).toEqual([
      'DropConnections',
      'QueryConnections',
    ]);
  });

  it.each(['6.7', '7.0'])('of the storage policy service %s give the built-in table', async (version) => {
    const { table, types } = await makeSchema({ wsdl: join(PUBLISHED, version), service: 'pbm' });

    // The order of the faults that a method declares, and some constants, differ from one version to the next.
    expect(withSortedFaults(table)).toEqual(withSortedFaults(builtInPbm));
    expect(types).toMatch(/declare module '@kilonova\/vsphere' \{\n\}\n/);
  });

  it('of an older storage policy service lack what came later', async () => {
    const { table } = await makeSchema({ wsdl: join(PUBLISHED, '6.0'), service: 'pbm' });

    expect(table.apiVersion).toBe('2.0');
    expect(table.methods['PbmCheckRequirements']).toBeUndefined();
    expect(table.methods['PbmQueryMatchingHub']?.this).toBe('PbmPlacementSolver');
  });
});

function withSortedFaults({ methods, ...table }: SchemaTableFile): SchemaTableFile {
  return {
    ...table,
    enums: {},
    methods: mapped(methods, (method) => ({ ...method, faults: method.faults.toSorted() })),
  };
}

/** The same without what a WSDL does not say. */
function carriedByWsdl({ types, enums, methods, ...rest }: SchemaTableFile): SchemaTableFile {
  return {
    ...rest,
    types: mapped(types, ({ base, members }) => ({ base, members: members.map(carriedMember) })),
    enums,
    methods: mapped(methods, ({ params, result, faults }) => ({
      this: null,
      params: params.map(carriedMember),
      result: result === null ? null : ([bare(result[0]), result[1]] as const),
      faults,
    })),
    managedObjects: {},
  };
}

function carriedMember([name, type, flags]: MemberEntry): MemberEntry {
  return [name, bare(type), shape(name, bare(type), flags)];
}

function bare(type: string): string {
  return type.split(':')[0] ?? type;
}

/** Secrets are marked by their names in every table. */
function shape(name: string, type: string, flags: string): string {
  const isNamedSecret =
    /(?:password|passwd|secret|ticket|sspitoken|base64token)$/i.test(name) && type !== 'boolean';
  return flags.replace('s', '') + (isNamedSecret ? 's' : '');
}

function mapped<T, R>(entries: Readonly<Record<string, T>>, change: (entry: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
}
