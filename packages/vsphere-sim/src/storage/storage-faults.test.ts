import { vimSchema } from '@kilonova/vsphere/wire';
import { describe, expect, it } from 'vitest';
import * as faults from './storage-faults.js';

const made = [
  faults.fileNotFound('[ds1] a'),
  faults.fileAlreadyExists('[ds1] a'),
  faults.cannotDeleteFile('[ds1] a', 'why'),
  faults.fileLocked('[ds1] a'),
  faults.notADirectory('[ds1] a'),
  faults.notAFile('[ds1] a'),
  faults.directoryNotEmpty('[ds1] a'),
  faults.fileNameTooLong('[ds1] a'),
  faults.fileFault('[ds1] a', 'why'),
  faults.fileTooLarge('[ds1] a', 'ds1', 2, 1),
  faults.noDiskSpace('[ds1] a', 'ds1'),
  faults.invalidDatastorePath('a', 'why'),
  faults.invalidDiskFormat('why'),
  faults.invalidArgument('uuid', 'why'),
];

describe('a fault of the storage', () => {
  it.each(made.map((fault) => [fault.fault, fault] as const))(
    '%s is one of the API, with its members',
    (name, fault) => {
      const type = vimSchema().typeNamed(name);

      expect(vimSchema().isSubtype(name, 'MethodFault')).toBe(true);
      const known = type?.members.map((member) => member.name) ?? [];
      expect(known).toEqual(expect.arrayContaining(Object.keys(fault.fields)));
      const owed = type?.members.filter(({ optional }) => !optional).map((member) => member.name) ?? [];
      expect(Object.keys(fault.fields)).toEqual(expect.arrayContaining(owed));
    },
  );
});
