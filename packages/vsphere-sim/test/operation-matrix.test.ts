/**
 * The operations of a driver for which lenient servers deviate from a vCenter: they accept, forget, or are without them.
 *
 * One test a row, with the answer that is expected of a vCenter. The rows are in the files beside this one, by subject;
 * details of each operation are in the tests of its own.
 */
import './operation-matrix/sessions.js';
import './operation-matrix/reading.js';
import './operation-matrix/machines.js';
import './operation-matrix/hosts.js';
import './operation-matrix/files.js';
import './operation-matrix/transfers.js';
import './operation-matrix/first-class-disks.js';
import './operation-matrix/networks-and-policies.js';
import { printTableAtEnd } from './table-of-rows.js';

printTableAtEnd('Operations');
