/**
 * The generator on the real sources. These tests need the Debian packages that hold them and fail,
 * with the command that installs them, when they are not there.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from './generate.js';
import { readGovmomi } from './govmomi.js';
import { mergeMembers } from './merge-members.js';
import type { Service } from '../src/wsdl/model.js';
import { readPyvmomi } from './pyvmomi.js';
import { readSources, type Sources } from './sources.js';
import { readXsd, type XsdFacts } from '../src/wsdl/xsd.js';

let sources: Sources;
let pyvmomi: Service;
let xsd: XsdFacts;
let govmomi: Service;

beforeAll(() => {
  sources = readSources();
  pyvmomi = readPyvmomi(sources.pyvmomi, 'vim25');
  xsd = readXsd(sources.xsd);
  govmomi = readGovmomi(sources.govmomi);
});

describe('the schema sources', () => {
  it('are read whole', () => {
    expect({
      pyvmomiTypes: pyvmomi.types.size,
      pyvmomiEnums: pyvmomi.enums.size,
      pyvmomiObjects: pyvmomi.managedObjects.size,
      pyvmomiMethods: pyvmomi.methods.size,
      xsdTypes: xsd.types.size,
      xsdArrays: xsd.arrays.size,
      xsdEnums: xsd.enums.size,
      govmomiEnums: govmomi.enums.size,
      govmomiMethods: govmomi.methods.size,
    }).toEqual({
      pyvmomiTypes: 2753,
      pyvmomiEnums: 383,
      pyvmomiObjects: 133,
      pyvmomiMethods: 873,
      xsdTypes: 2824,
      xsdArrays: 558,
      xsdEnums: 374,
      govmomiEnums: 377,
      govmomiMethods: 915,
    });
  });

  it('agree on base, order, type, array and optional of every type pyvmomi and the XML Schema share', () => {
    const shared = [...xsd.types.keys()].filter((name) => pyvmomi.types.has(name));
    const differences = shared.flatMap((name) => {
      const [known, published] = [pyvmomi.types.get(name), xsd.types.get(name)];
      const base = known?.base === published?.base ? [] : [`${name}: base`];
      return [
        ...base,
        ...mergeMembers(name, known?.members ?? [], published?.members ?? [], '7.0').disagreements,
      ];
    });

    expect(differences).toEqual([]);
    expect(shared.length).toBe(2753);
  });

  it('agree on which types, methods and managed objects the published API has', () => {
    expect([...pyvmomi.types.keys()].filter((name) => !xsd.types.has(name))).toEqual([]);
    expect([...pyvmomi.methods.keys()].filter((name) => !govmomi.methods.has(name))).toEqual([]);
    expect([...pyvmomi.managedObjects.keys()].filter((name) => !govmomi.managedObjects.has(name))).toEqual(
      [],
    );
  });

  it('name every array wrapper after what it holds, so that the table need not list them', () => {
    const odd = [...xsd.arrays].filter(([name, { element, type }]) => {
      const capitalised = type.charAt(0).toUpperCase() + type.slice(1);
      return element !== type || ![`ArrayOf${type}`, `ArrayOf${capitalised}`].includes(name);
    });

    expect(odd).toEqual([['ArrayOfUri', { element: 'uri', type: 'anyURI' }]]);
  });
});

describe('the generated files', () => {
  it('are what the generator writes today, byte for byte', { timeout: 30_000 }, () => {
    const root = new URL('../', import.meta.url);
    const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
    const files = generate(sources, {
      apiFacts: read('generator/api-facts.txt'),
    });

    const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);

    expect(stale, 'run: npm run schema -w @kilonova/vsphere').toEqual([]);
    expect(files.size).toBe(10);
  });
});
