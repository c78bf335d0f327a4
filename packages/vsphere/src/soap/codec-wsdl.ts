/**
 * Our codec in npm `soap`: what turns arguments into XML and answers into values.
 *
 * A client of `soap` asks its WSDL for both, and for the methods that there are. `soap`'s own way knows no types below
 * anyType and leaves members of derived types in the order the caller gave them, which vCenter refuses. So the two
 * methods are ours, on a WSDL that `soap` has read where the caller gives one, and otherwise on what reading a WSDL of one
 * method would have given: to read XML in order to learn what the schema has said already would cost more than a
 * login. All of it is what `soap` 1.13 does, and the version is pinned for it.
 */
import type soap from 'soap';
import type { SchemaTable } from '../schema/table.js';
import type { Codec } from '../wire/codec.js';
import type { DecodedResponse } from '../wire/response.js';
import type { ApiAnswer, ApiCall } from './api-call.js';
import { wsdlClass } from './soap-library.js';

/** What becomes of an answer. `soap` takes some errors for success, so none is thrown through it. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly response: DecodedResponse; readonly answer: ApiAnswer }
  | { readonly kind: 'unreadable'; readonly error: unknown };

interface CodecMethods {
  readonly objectToDocumentXML: (name: string, call: ApiCall) => string;
  readonly xmlToObject: (answer: ApiAnswer) => object;
}

function codecMethods(codec: Codec): CodecMethods {
  return {
    objectToDocumentXML: (_name, call) => {
      const xml = call.encoded ?? codec.encodeRequest(call.method, call.object, call.params, call.apiVersion);
      call.onEncoded?.(xml);
      return xml;
    },
    xmlToObject: (answer) => ({ Body: { [`${answer.call.method}Response`]: readAnswer(codec, answer) } }),
  };
}

function readAnswer(codec: Codec, answer: ApiAnswer): ReadAnswer {
  try {
    return { kind: 'read', response: codec.decodeResponse(answer.body, answer.call.method), answer };
  } catch (error) {
    return { kind: 'unreadable', error };
  }
}

/** A WSDL with one method, document/literal, as far as a client looks at it. */
export function methodWsdl(codec: Codec, { namespace }: SchemaTable, name: string): soap.WSDL {
  const method = {
    $name: name,
    input: { $name: name },
    output: { $name: `${name}Response` },
    style: 'document',
  };
  // The place of the service is a placeholder: clients are given theirs.
  const port = { location: 'https://localhost/sdk', binding: { methods: { [name]: method } } };
  const wsdl = {
    options: {},
    definitions: {
      $targetNamespace: namespace,
      xmlns: { vim25: namespace },
      services: { VimService: { ports: { VimPort: port } } },
    },
    xmlnsInEnvelope: ` xmlns:vim25="${namespace}"`,
    ...codecMethods(codec),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as far as a client looks at it
  return wsdl as unknown as soap.WSDL;
}

/**
 * A WSDL that is ready to make clients from.
 *
 * @param uri where the definition is from: what it includes is looked up beside it
 */
export function loadWsdl(
  codec: Codec,
  definition: string,
  uri: string,
  httpClient: soap.IHttpClient,
): Promise<soap.WSDL> {
  return new Promise((resolve, reject) => {
    const wsdl = new (wsdlClass())(definition, uri, { httpClient });
    // Typed as if there were always an error.
    wsdl.onReady((error: Error | null) => {
      if (error) reject(error);
      else resolve(Object.assign(wsdl, codecMethods(codec)));
    });
  });
}
