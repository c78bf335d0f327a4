/** Which endpoint a path belongs to: the one with the longest path that it begins with. */
import { answerText, type Endpoint } from './endpoint.js';

export class Router {
  readonly #endpoints = new Map<string, Endpoint>();

  /** @param path `/sdk` is for itself and everything below it */
  add(path: string, endpoint: Endpoint): void {
    this.#endpoints.set(path, endpoint);
  }

  readonly route: Endpoint = async (exchange) => {
    const endpoint = this.#find(exchange.url.pathname);
    if (endpoint === undefined) answerText(exchange, 404, 'There is nothing here.');
    else await endpoint(exchange);
  };

  #find(path: string): Endpoint | undefined {
    for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, prefix.lastIndexOf('/'))) {
      const endpoint = this.#endpoints.get(prefix);
      if (endpoint !== undefined) return endpoint;
    }
    return undefined;
  }
}
