import { describe, expect, it } from 'vitest';
import type { SchemaTableFile } from '../schema/table-format.js';
import { formatTable } from './emit-table.js';
import { typeFiles } from './emit-types.js';

const table: SchemaTableFile = {
  apiVersion: '7.0',
  namespace: 'urn:vim25',
  types: {
    DynamicData: { base: null, members: [['dynamicType', 'string', 'o']] },
    Lamp: {
      base: 'DynamicData',
      since: '4.0',
      members: [
        ['watt', 'long', ''],
        ['made', 'dateTime', 'o', '6.5'],
        ['colour', 'Colour', 'o'],
        ['code', 'byte', 'oa'],
        ['house', 'ManagedObjectReference:House', ''],
      ],
    },
  },
  enums: { Colour: ['red', "o'range"] },
  methods: {
    Find: { this: 'House', params: [], result: ['Lamp', 'o'], faults: [] },
    Light_Task: {
      this: 'House',
      params: [['lamp', 'Lamp', 'a']],
      result: ['ManagedObjectReference:Task', ''],
      taskResult: 'Lamp[]',
      faults: [],
      since: '6.0',
    },
  },
  managedObjects: {
    Villa: { base: 'House', props: [] },
    House: { base: null, props: [['lamp', 'Lamp', 'oa']] },
    Task: { base: null, props: [] },
  },
};

describe('typeFiles', () => {
  const files = typeFiles({ table, prefix: '' });

  it('writes data objects with inheritance, optional members and versions', () => {
    expect(files.get('data-objects.ts')).toContain(
      [
        '/** Since 4.0. */',
        'export interface Lamp extends DynamicData {',
        '  watt: Long;',
        '  /** Since 6.5. */ made?: Date;',
        '  colour?: Colour;',
        '  code?: number[];',
        "  house: Ref<'House'>;",
        '}',
      ].join('\n'),
    );
    expect(files.get('data-objects.ts')).not.toContain('dynamicType');
  });

  it('imports exactly what a file mentions', () => {
    expect(files.get('data-objects.ts')).toContain("import type {\n  Colour,\n} from './enums.js';");
    expect(files.get('methods.ts')).toContain("import type {\n  Lamp,\n} from './data-objects.js';");
    expect(files.get('methods.ts')).not.toContain('enums.js');
  });

  it('writes enums as unions of their exact values', () => {
    expect(files.get('enums.ts')).toContain(
      String.raw`export type Colour = 'red' | 'o\'range' | AddedValues<'Colour'>;`,
    );
  });

  it('writes methods with receiver, parameters, result and task result', () => {
    const methods = files.get('methods.ts');

    expect(methods).toContain(
      "Find: { this: 'House'; params: OnlyAddedParameters<'Find'>; result: Lamp | undefined; };",
    );
    expect(methods).toContain(
      "/** Since 6.0. */ Light_Task: { this: 'House'; params: { lamp: Lamp[]; } & AddedParameters<'Light_Task'>; result: Ref<'Task'>; taskResult: Lamp[]; };",
    );
  });

  it('writes another service on top of the core, under its own names', () => {
    const scope = {
      prefix: 'Pbm',
      core: table,
      table: {
        apiVersion: '1.0',
        namespace: 'urn:pbm',
        types: {
          Shade: {
            base: 'DynamicData',
            members: [
              ['lamp', 'Lamp', ''],
              ['house', 'ManagedObjectReference:House', ''],
              ['shop', 'ManagedObjectReference:Shop', ''],
              ['size', 'long', ''],
            ],
          },
        },
        enums: {},
        methods: { Cover: { this: null, params: [['colour', 'Colour', '']], result: null, faults: [] } },
        managedObjects: { Shop: { base: null, props: [] } },
      } satisfies SchemaTableFile,
    };

    const upper = typeFiles(scope);

    const dataObjects = upper.get('data-objects.ts') ?? '';
    expect(dataObjects).toContain(
      "import type {\n  DynamicData,\n  Lamp,\n  Long,\n} from '../data-objects.js';",
    );
    expect(dataObjects).toContain(
      "import type {\n  PbmRef,\n  Ref,\n} from '../../managed-object-reference.js';",
    );
    expect(dataObjects).toContain("  house: Ref<'House'>;\n  shop: PbmRef<'Shop'>;\n  size: Long;");
    expect(dataObjects).not.toContain('export type Long');
    expect(upper.get('methods.ts')).toContain('export interface PbmMethods {');
    expect(upper.get('methods.ts')).toContain(
      "Cover: { this: keyof PbmManagedObjectSubtypes; params: { colour: Colour; } & AddedParameters<'Cover'>; result: void; };",
    );
  });

  it('lists for each managed object all kinds that may stand for it', () => {
    expect(files.get('managed-objects.ts')).toContain("  House: 'House' | 'Villa';\n  Task: 'Task';");
  });

  it('refuses a schema type that would hide a name the files use', () => {
    const clash = {
      ...table,
      types: {
        ...table.types,
        Date: { base: null, members: [] },
        Day: { base: null, members: [['is', 'Date', '']] },
      },
    } as SchemaTableFile;

    expect(() => typeFiles({ table: clash, prefix: '' })).toThrow('schema type Date would hide');
  });
});

describe('formatTable', () => {
  it('writes one entry a line that reads back as the same table', () => {
    const text = formatTable(table);

    expect(JSON.parse(text)).toEqual(table);
    expect(text.split('\n')).toContain('"Colour":["red","o\'range"]');
    expect(text.endsWith('}\n')).toBe(true);
  });
});
