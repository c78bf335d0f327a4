/**
 * Our codec in npm `soap`: a WSDL that turns arguments into XML and answers into values.
 *
 * `soap` asks its WSDL object for both. Its own way knows no types below anyType and leaves members of
 * derived types in the order the caller gave them, which vCenter refuses. The two methods overridden here
 * are public; their contract is what `soap` 1.13 does, and the version is pinned for it.
 */
import type soap from 'soap';
import type { Codec } from '../wire/codec.js';
import type { DecodedResponse } from '../wire/response.js';
import type { ApiAnswer, ApiCall } from './api-call.js';
import { WSDL } from './soap-library.js';

/** What becomes of an answer. `soap` takes some errors for success, so none is thrown through it. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly response: DecodedResponse; readonly answer: ApiAnswer }
  | { readonly kind: 'unreadable'; readonly error: unknown };

export class CodecWsdl extends WSDL {
  readonly #codec: Codec;

  /** Not ready yet: {@link loadCodecWsdl} resolves when it is. */
  constructor(codec: Codec, definition: string, uri: string, options: soap.IOptions) {
    super(definition, uri, options);
    this.#codec = codec;
  }

  override objectToDocumentXML(_name: string, call: ApiCall): string {
    const xml =
      call.encoded ?? this.#codec.encodeRequest(call.method, call.object, call.params, call.apiVersion);
    call.onEncoded?.(xml);
    return xml;
  }

  override xmlToObject(answer: ApiAnswer): object {
    return { Body: { [`${answer.call.method}Response`]: this.#read(answer) } };
  }

  #read(answer: ApiAnswer): ReadAnswer {
    try {
      return { kind: 'read', response: this.#codec.decodeResponse(answer.text, answer.call.method), answer };
    } catch (error) {
      return { kind: 'unreadable', error };
    }
  }
}

/**
 * A WSDL that is ready to make clients from.
 *
 * @param uri where the definition is from: what it includes is looked up beside it
 */
export function loadCodecWsdl(
  codec: Codec,
  definition: string,
  uri: string,
  httpClient?: soap.IHttpClient,
): Promise<CodecWsdl> {
  return new Promise((resolve, reject) => {
    const wsdl = new CodecWsdl(codec, definition, uri, httpClient ? { httpClient } : {});
    // Typed as if there were always an error.
    wsdl.onReady((error: Error | null) => {
      if (error) reject(error);
      else resolve(wsdl);
    });
  });
}
