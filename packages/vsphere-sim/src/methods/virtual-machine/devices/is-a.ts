/** Telling devices and backings apart by the type that they say they are. */
export { isA } from '../../../model/data-object.js';
