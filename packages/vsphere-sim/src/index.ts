/** A vCenter to develop, demo and test against. */
export { SimFault } from './wire/sim-fault.js';
