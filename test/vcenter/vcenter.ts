/**
 * A vCenter of its own for each test file, over TLS, on a free port. The same tests run on two of them: our own
 * simulator, which needs nothing but Node, and govmomi's, which we did not write. The vitest project says which.
 *
 * Besides the server itself a test gets a witness: what is left on it (`census`), what arrived (`calls`, `requests`), and
 * the means to make it fail (`failNext`, `delay`, `expireSessions`).
 */
import { inject } from 'vitest';
import { startGovmomi } from './govmomi-vcenter.js';
import { startSimulated } from './simulated-vcenter.js';
import type { Vcenter, VcenterOptions } from './vcenter-under-test.js';

declare module 'vitest' {
  interface ProvidedContext {
    vcenter: 'kilonova' | 'govmomi';
  }
}

export type * from './vcenter-under-test.js';

/** A server of the kind that the running vitest project is for. */
export function startVcenter(options: VcenterOptions = {}): Promise<Vcenter> {
  return inject('vcenter') === 'govmomi' ? startGovmomi(options) : startSimulated(options);
}
