/** What a datastore refuses, in the faults that the API documents for file and disk operations. */
import { SimFault } from '../wire/sim-fault.js';

export function fileNotFound(file: string): SimFault {
  return new SimFault('FileNotFound', { file }, `File ${file} was not found`);
}

export function fileAlreadyExists(file: string): SimFault {
  return new SimFault('FileAlreadyExists', { file }, `The file ${file} already exists`);
}

export function cannotDeleteFile(file: string, reason: string): SimFault {
  return new SimFault('CannotDeleteFile', { file }, `The file ${file} cannot be deleted: ${reason}`);
}

export function fileLocked(file: string): SimFault {
  return new SimFault('FileLocked', { file }, `The file ${file} is in use`);
}

export function notADirectory(file: string): SimFault {
  return new SimFault('NotADirectory', { file }, `${file} is not a directory`);
}

export function notAFile(file: string): SimFault {
  return new SimFault('NotAFile', { file }, `${file} is not a file`);
}

export function directoryNotEmpty(file: string): SimFault {
  return new SimFault('DirectoryNotEmpty', { file }, `The directory ${file} is not empty`);
}

export function fileNameTooLong(file: string): SimFault {
  return new SimFault('FileNameTooLong', { file }, `The name of the file ${file} is too long`);
}

export function fileFault(file: string, reason: string): SimFault {
  return new SimFault('FileFault', { file }, `${file}: ${reason}`);
}

export function fileTooLarge(
  file: string,
  datastore: string,
  fileSize: number,
  maxFileSize: number,
): SimFault {
  // A number beyond those that are exact travels as a bigint.
  const exact = Number.isSafeInteger(fileSize) ? fileSize : BigInt(Math.trunc(fileSize));
  const fields = { file, datastore, fileSize: exact, maxFileSize };
  return new SimFault('FileTooLarge', fields, `${file} is larger than ${datastore} allows a file to be`);
}

export function noDiskSpace(file: string, datastore: string): SimFault {
  return new SimFault(
    'NoDiskSpace',
    { file, datastore },
    `There is not enough space on ${datastore} for ${file}`,
  );
}

export function invalidDatastorePath(datastorePath: string, reason: string): SimFault {
  const message = `Invalid datastore path "${datastorePath}": ${reason}`;
  return new SimFault('InvalidDatastorePath', { datastorePath }, message);
}

export function invalidDiskFormat(reason: string): SimFault {
  return new SimFault('InvalidDiskFormat', {}, `The disk's format is not valid: ${reason}`);
}

export function invalidArgument(invalidProperty: string, reason: string): SimFault {
  return new SimFault(
    'InvalidArgument',
    { invalidProperty },
    `A specified parameter was not correct: ${reason}`,
  );
}
