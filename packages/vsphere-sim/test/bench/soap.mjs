/** Requests as text and answers as bytes: what a server sends, without what a client makes of it. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';

export class RawClient {
  #url;
  #agent;
  #cookie = '';

  constructor({ url, caFile }) {
    this.#url = url;
    this.#agent = new Agent({ keepAlive: true, ca: readFileSync(caFile) });
  }

  async login({ username, password }) {
    const args = `<userName>${username}</userName><password>${password}</password>`;
    const { headers } = await this.call('Login', 'SessionManager', 'SessionManager', args);
    this.#cookie = headers['set-cookie'][0].split(';')[0];
  }

  /** Resolves with the last byte. `text` is put together only if it is asked for. */
  async call(method, type, id, args = '', { asText = true } = {}) {
    const body =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<e:Body><${method} xmlns="urn:vim25"><_this type="${type}">${id}</_this>${args}</${method}></e:Body></e:Envelope>`;
    const headers = {
      cookie: this.#cookie,
      soapaction: '"urn:vim25/6.7"',
      'content-type': 'text/xml',
      'content-length': Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const sent = request(this.#url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks = [];
        let bytes = 0;
        response.on('data', (chunk) => {
          bytes += chunk.length;
          if (asText) chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => {
          const text = asText ? Buffer.concat(chunks).toString() : '';
          if (response.statusCode === 200) resolve({ headers: response.headers, bytes, text });
          else reject(new Error(`${method}: ${text.slice(0, 1000)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}

/** The text of an element. */
export function textIn(text, element) {
  const found = new RegExp(`<${element}[^>]*>([^<]*)</${element}>`).exec(text)?.[1];
  if (found === undefined) throw new Error(`There is no ${element} in ${text.slice(0, 1000)}`);
  return found;
}
