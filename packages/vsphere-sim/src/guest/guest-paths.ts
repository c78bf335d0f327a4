/** How paths are written in a guest: by its operating system. */

export interface GuestPaths {
  /** The names on the way from the root, without `.` and `..`; undefined for a path that is not complete. */
  steps(path: string): string[] | undefined;
  join(steps: readonly string[]): string;
  /** What names are told apart by. */
  key(name: string): string;
  /** Where temporary files go. */
  readonly temporary: string;
}

export const posixPaths: GuestPaths = {
  steps: (path) => (path.startsWith('/') ? resolved(path.split('/')) : undefined),
  join: (steps) => `/${steps.join('/')}`,
  key: (name) => name,
  temporary: '/tmp',
};

/** A drive is the first name. Neither case nor the kind of slash counts. */
export const windowsPaths: GuestPaths = {
  steps(path) {
    const [drive = '', ...rest] = path.split(/[\\/]/);
    return /^[a-z]:$/i.test(drive) ? [drive.toUpperCase(), ...resolved(rest)] : undefined;
  },
  join: (steps) => (steps.length === 1 ? `${steps[0]}\\` : steps.join('\\')),
  key: (name) => name.toLowerCase(),
  temporary: 'C:\\Windows\\Temp',
};

function resolved(names: readonly string[]): string[] {
  const steps: string[] = [];
  for (const name of names) {
    if (name === '..') steps.pop();
    else if (name !== '' && name !== '.') steps.push(name);
  }
  return steps;
}
