/** What a guest has before anybody does something with it: by the family of its operating system. */
import type { GuestFolder } from './guest-node.js';
import { newFile, newFolder } from './guest-node.js';
import { posixPaths, windowsPaths, type GuestPaths } from './guest-paths.js';

export type GuestFamily = 'linux' | 'windows';

interface GuestSystem {
  readonly paths: GuestPaths;
  /** Who may do everything. */
  readonly admin: string;
  readonly programs: readonly string[];
  /** Folders that everybody may put something in. */
  readonly open: readonly string[];
  readonly folders: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly home: (user: string) => string;
}

const EVERYBODYS = 0o1777;
const FOR_ALL = 0o755;
const OWN = 0o700;

export const SYSTEMS: Readonly<Record<GuestFamily, GuestSystem>> = {
  linux: {
    paths: posixPaths,
    admin: 'root',
    programs: [
      '/bin/bash',
      '/bin/cat',
      '/bin/date',
      '/bin/echo',
      '/bin/hostname',
      '/bin/ls',
      '/bin/sh',
      '/bin/sleep',
      '/sbin/ip',
      '/sbin/shutdown',
      '/usr/bin/env',
      '/usr/bin/passwd',
      '/usr/bin/python3',
      '/usr/bin/systemctl',
      '/usr/sbin/chpasswd',
      '/usr/sbin/useradd',
      '/usr/sbin/usermod',
    ],
    open: ['/tmp', '/var/tmp'],
    folders: ['/etc', '/home', '/opt', '/usr/local/bin', '/var/log'],
    environment: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' },
    home: (user) => (user === 'root' ? '/root' : `/home/${user}`),
  },
  windows: {
    paths: windowsPaths,
    admin: 'Administrator',
    programs: [
      'cmd.exe',
      'ipconfig.exe',
      'net.exe',
      'shutdown.exe',
      'WindowsPowerShell\\v1.0\\powershell.exe',
    ].map((name) => `C:\\Windows\\System32\\${name}`),
    open: ['C:\\Windows\\Temp'],
    folders: ['C:\\Program Files', 'C:\\ProgramData', 'C:\\Users'],
    environment: { PATH: 'C:\\Windows\\System32;C:\\Windows', SystemRoot: 'C:\\Windows', OS: 'Windows_NT' },
    home: (user) => `C:\\Users\\${user}`,
  },
};

/** Of an id as `config.guestId` has it. */
export function familyOf(guestId: string): GuestFamily {
  return guestId.startsWith('win') ? 'windows' : 'linux';
}

/** The tree of a system that was just set up. */
export function freshRoot(family: GuestFamily, at: Date): GuestFolder {
  const { paths, programs, open, folders } = SYSTEMS[family];
  const root = newFolder({ name: '', uid: 0, gid: 0, mode: FOR_ALL, at });
  for (const path of folders) folderAt(paths, root, path);
  for (const path of open) folderAt(paths, root, path).mode = EVERYBODYS;
  for (const path of programs) {
    const steps = paths.steps(path) ?? [];
    const name = steps.pop() ?? '';
    const folder = folderAt(paths, root, paths.join(steps));
    folder.entries.set(paths.key(name), newFile({ name, uid: 0, gid: 0, mode: FOR_ALL, at }, undefined));
  }
  return root;
}

/** Gives a user a home, unless there is one. */
export function makeHome(
  family: GuestFamily,
  root: GuestFolder,
  { name, uid, gid }: { readonly name: string; readonly uid: number; readonly gid: number },
): void {
  const { paths, home } = SYSTEMS[family];
  Object.assign(folderAt(paths, root, home(name)), { uid, gid, mode: OWN });
}

function folderAt(paths: GuestPaths, root: GuestFolder, path: string): GuestFolder {
  let folder = root;
  for (const name of paths.steps(path) ?? []) {
    const there = folder.entries.get(paths.key(name));
    if (there?.kind === 'directory') {
      folder = there;
      continue;
    }
    const made = newFolder({ name, uid: 0, gid: 0, mode: FOR_ALL, at: root.created });
    folder.entries.set(paths.key(name), made);
    folder = made;
  }
  return folder;
}
