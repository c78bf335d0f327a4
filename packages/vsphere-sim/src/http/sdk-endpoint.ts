/** What is under `/sdk` and `/pbm`: a SOAP service, and what describes it. */
import { compareApiVersions, type SchemaTable } from '@kilonova/vsphere/wire';
import { RELEASE } from '../model/release.js';
import { schemaFiles } from '../wire/schema-files.js';
import { versionsXml } from '../wire/versions-xml.js';
import { answerText, type Endpoint, type Exchange } from './endpoint.js';
import type { SoapEndpoint } from './soap-endpoint.js';

const VIM = 'urn:vim25';
/** What clients of older versions than the server's may speak; pyvmomi looks for one that it knows itself. */
const OLDER = [
  '7.0.2.0',
  '7.0.1.1',
  '7.0.1.0',
  '7.0.0.2',
  '7.0.0.0',
  '6.9.1',
  '6.8.7',
  '6.7.3',
  '6.7.2',
  '6.7.1',
  '6.7',
  '6.5',
  '6.0',
  '5.5',
  '5.1',
  '5.0',
  '4.1',
  '4.0',
];

/** @param path where it stands: `/sdk` */
export function sdkEndpoint(path: string, table: SchemaTable, soap: SoapEndpoint): Endpoint {
  return async (exchange) => {
    const { method } = exchange.request;
    if (method === 'POST') return soap.serve(exchange);
    if (method !== 'GET' && method !== 'HEAD') {
      exchange.response.setHeader('allow', 'GET, HEAD, POST');
      answerText(exchange, 405, 'Calls are sent by POST.');
      return undefined;
    }
    const file = fileOf(path, table, exchange);
    if (file === undefined) answerText(exchange, 404, 'There is no such file.');
    else exchange.response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(file);
    return undefined;
  };
}

function fileOf(path: string, table: SchemaTable, { url }: Exchange): string | undefined {
  const name = url.pathname.slice(path.length + 1);
  // vimServiceVersions.xml
  const versions = `${table.namespace.replace(/^urn:|\d+$/g, '')}ServiceVersions.xml`;
  if (name === versions) {
    const newest = table.namespace === VIM ? RELEASE.apiVersion : table.apiVersion;
    const older = OLDER.filter((version) => compareApiVersions(version, newest) < 0);
    return versionsXml(table.namespace, [newest, ...older]);
  }
  return /\.(?:wsdl|xsd)$/.test(name) ? described(table).get(name) : undefined;
}

const descriptions = new WeakMap<SchemaTable, ReadonlyMap<string, string>>();

/** Written when somebody asks: megabytes, and most clients bring their own. */
function described(table: SchemaTable): ReadonlyMap<string, string> {
  let files = descriptions.get(table);
  if (files === undefined) descriptions.set(table, (files = schemaFiles(table, table.apiVersion)));
  return files;
}
