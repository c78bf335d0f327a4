/** A compute driver without a hypervisor: for trying a host, for tests, and to learn from. */
export { FakeDriver } from './fake-driver.js';
export type { FailureOrder, FaultPlan } from './faults.js';
export { fakeOptionsSchema, type FakeOptions, type FakeOptionsInput, type FakeVerb } from './options.js';
export type { FakePorts } from './platform.js';
export { plugin } from './plugin.js';
