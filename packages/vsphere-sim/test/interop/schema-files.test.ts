/**
 * The WSDL and XSD files are good enough for those who build their clients from them: libxml2 finds requests valid by them,
 * suds and npm `soap` make clients of them.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Codec } from '@kilonova/vsphere/testing';
import { pbmSchema, vimSchema, type SchemaTable } from '@kilonova/vsphere/wire';
import { createClientAsync } from 'soap';
import { afterAll, describe, expect, it } from 'vitest';
import { responsePieces } from '../../src/wire/answer-writer.js';
import { schemaFiles } from '../../src/wire/schema-files.js';
import { Typed } from '../../src/wire/typed.js';
import { started } from '../connected.js';
import { methodsOf, SampleValues, seedOf } from '../sample-values.js';

const folder = mkdtempSync(join(tmpdir(), 'kilonova-schema-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The version that has all that the table has. */
const EVERYTHING = '99.0';

function written(table: SchemaTable): string {
  const place = mkdtempSync(join(folder, 'files-'));
  for (const [name, text] of schemaFiles(table, EVERYTHING)) writeFileSync(join(place, name), text);
  return place;
}

/** The schema inside a WSDL, as a file that a validator takes. */
function schemaIn(place: string, wsdl: string, table: SchemaTable): string {
  const text = schemaFiles(table, EVERYTHING).get(wsdl) ?? '';
  const [schema = ''] = /<schema [^]*<\/schema>/.exec(text) ?? [];
  const file = join(place, 'messages.xsd');
  writeFileSync(file, schema);
  return file;
}

/** What libxml2 says of the documents; nothing when all are valid. */
async function verdict(schema: string, documents: readonly string[]): Promise<string> {
  const files = documents.map((text, index) => {
    const file = join(folder, `request-${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const outcome = await promisify(execFile)('xmllint', ['--noout', '--schema', schema, ...files], {
    maxBuffer: 1e8,
  }).catch((error: unknown) => ({ stderr: String(Object(error).stderr) }));
  return outcome.stderr
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(' validates'))
    .join('\n');
}

/** A request of each method, with a value of everything that it takes. */
function requests(table: SchemaTable): string[] {
  const codec = new Codec(table);
  return methodsOf(table).map((method) => {
    const target = { type: method.receiver ?? 'ServiceInstance', value: 'object-1' };
    const params = new SampleValues(table, seedOf(method.name)).members(method.params);
    return codec.encodeRequest(method.name, target, params);
  });
}

/** The part of an answer of each method that its schema describes, with a value of everything that it may have. */
function answers(table: SchemaTable): string[] {
  return methodsOf(table).map((method) => {
    const samples = new SampleValues(table, seedOf(method.name), (use, value) => new Typed(use, value));
    const result = method.result && samples.value(method.result);
    const text = Buffer.concat([
      ...responsePieces(table, method, result, { apiVersion: EVERYTHING }),
    ]).toString();
    const [declarations = ''] = /xmlns:xsd=[^>]*/.exec(text) ?? [];
    const [body = ''] = /(?<=<soapenv:Body>\n)[^]*(?=\n<\/soapenv:Body>)/.exec(text) ?? [];
    return body.replace(' ', ` ${declarations} `);
  });
}

describe('libxml2', () => {
  it.each([
    ['vim.wsdl', vimSchema()],
    ['pbm.wsdl', pbmSchema(vimSchema())],
  ])(
    'finds the answers of all methods valid by %s',
    async (wsdl, table) => {
      expect(await verdict(schemaIn(written(table), wsdl, table), answers(table))).toBe('');
    },
    120_000,
  );

  it('finds the requests of all methods valid, and others not', async () => {
    const table = vimSchema();
    const schema = schemaIn(written(table), 'vim.wsdl', table);

    expect(await verdict(schema, requests(table))).toBe('');
    expect(
      await verdict(schema, ['<Login xmlns="urn:vim25"><_this type="SessionManager">S</_this></Login>']),
    ).toContain('Missing child element');
  }, 120_000);

  it('reads the schema of the policy service', async () => {
    const table = pbmSchema(vimSchema());
    const schema = schemaIn(written(table), 'pbm.wsdl', table);

    expect(
      await verdict(schema, [
        '<PbmRetrieveServiceContent xmlns="urn:pbm"><_this type="PbmServiceInstance">S</_this></PbmRetrieveServiceContent>',
      ]),
    ).toBe('');
  }, 60_000);
});

describe('suds', () => {
  it('makes a client of the files, with every method and the types that oslo.vmware asks for', () => {
    const place = written(vimSchema());
    const program = `
import json, sys
from suds.client import Client
client = Client('file://' + sys.argv[1], cache=None, nosend=True)
spec = client.factory.create('ns0:VirtualMachineConfigSpec')
print(json.dumps({'methods': len(client.wsdl.services[0].ports[0].methods), 'guestId': hasattr(spec, 'guestId'),
  'request': str(client.service.RetrieveServiceContent('ServiceInstance').envelope, 'utf-8')}))
`;
    const said: unknown = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', program, join(place, 'vimService.wsdl')], { encoding: 'utf8' }),
    );

    expect(said).toMatchObject({ methods: vimSchema().methodNames().length, guestId: true });
    expect(Object(said).request).toContain('RetrieveServiceContent');
  }, 120_000);
});

describe('npm soap', () => {
  it('makes a client of what the server hands out, which logs in and is told why not', async () => {
    const { url, username, password } = await started({ tls: false });
    const endpoint = `${url}/sdk`;
    const client = await createClientAsync(`${endpoint}/vimService.wsdl`, { endpoint });
    const call = async (method: string, type: string, params: object = {}): Promise<unknown> => {
      const [result]: unknown[] = await client[`${method}Async`]({
        _this: { attributes: { type }, $value: type },
        ...params,
      });
      return Object(result).returnval;
    };

    expect(await call('RetrieveServiceContent', 'ServiceInstance')).toMatchObject({
      about: { apiType: 'VirtualCenter', apiVersion: '7.0.3.0' },
      rootFolder: { attributes: { type: 'Folder' } },
    });
    expect(await call('Login', 'SessionManager', { userName: username, password })).toMatchObject({
      userName: username,
    });
    await expect(
      call('Login', 'SessionManager', { userName: username, password: 'wrong' }),
    ).rejects.toMatchObject({
      root: {
        Envelope: {
          Body: {
            Fault: {
              faultcode: 'ServerFaultCode',
              detail: { InvalidLoginFault: { attributes: { 'xsi:type': 'InvalidLogin' } } },
            },
          },
        },
      },
    });
  }, 60_000);
});
