/**
 * The schema of the storage policy service with what a round trip needs: a method that answers with what it is given,
 * and for each method a type with its parameters as members.
 */
import { readFileSync } from 'node:fs';
import type { SchemaTableFile } from '../src/schema/table-format.js';
import { SchemaTable, vimSchema } from '../src/schema/table.js';
import { Codec } from '../src/wire/codec.js';
import { envelope } from './scripted-server.js';

export const pbmFile: SchemaTableFile = JSON.parse(
  readFileSync(new URL('../schema/pbm.json', import.meta.url), 'utf8'),
);

const paramsTypes = Object.entries(pbmFile.methods).map(
  ([name, { params }]) => [`${name}Params`, { base: null, members: params }] as const,
);

export const echoTable = new SchemaTable(
  {
    ...pbmFile,
    types: { ...pbmFile.types, ...Object.fromEntries(paramsTypes) },
    methods: {
      ...pbmFile.methods,
      Echo: {
        this: 'PbmServiceInstance',
        params: [['value', 'anyType', '']],
        result: ['anyType', ''],
        faults: [],
      },
    },
  },
  vimSchema(),
);

export const echoCodec = new Codec(echoTable);

/** The value as it is sent: `<value xsi:type="...">...</value>`. */
export function sendValue(value: unknown): string {
  const object = { type: 'PbmServiceInstance', value: 'ServiceInstance' };
  const request = echoCodec.encodeRequest('Echo', object, { value });
  return request.slice(request.indexOf('<value'), -'</Echo>'.length);
}

/** What is read when the same comes back. */
export function receiveValue(sent: string): unknown {
  const answer = sent.replace(/^<value/, '<returnval').replace(/value>$/, 'returnval>');
  const decoded = echoCodec.decodeResponse(envelope(`<EchoResponse>${answer}</EchoResponse>`), 'Echo');
  return decoded.kind === 'response' ? decoded.value : decoded;
}
