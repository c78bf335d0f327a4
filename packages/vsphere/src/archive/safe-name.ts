/**
 * Names of files that come from a stranger: in a tar archive, in an OVF descriptor.
 *
 * Such a name may only ever point down from where it is. It is judged as it is written and as it reads with
 * its percent escapes resolved, because an OVF reference is a URI to some readers and a name to others.
 */

const MAX_NAME_LENGTH = 1024;

/** What is wrong with a name, in words that follow "its name"; undefined when it is harmless. */
export function faultOfName(name: string): string | undefined {
  return faultOfWritten(name) ?? faultOfWritten(unescaped(name));
}

function faultOfWritten(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > MAX_NAME_LENGTH) return `is longer than ${MAX_NAME_LENGTH} characters`;
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'holds a control character';
  if (name.includes('\\')) return 'holds a backslash';
  if (name.startsWith('/')) return 'is absolute';
  if (/^[a-z][a-z0-9+.-]*:/i.test(name)) return 'is a URL';
  if (name.split('/').includes('..')) return 'leads out of its folder';
  return undefined;
}

function unescaped(name: string): string {
  return name.replaceAll(/%([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
