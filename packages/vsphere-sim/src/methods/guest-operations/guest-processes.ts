/** Programs in guests: started, listed, ended, and the environment they find. */
import type { GuestProgramSpec } from '@kilonova/vsphere/wire';
import type { GuestProgram, GuestProgramEnd } from '../../guest/guest-program.js';
import { Guests } from '../../guest/guests.js';
import type { World } from '../../model/world.js';
import { notADirectory } from '../../storage/storage-faults.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { guestAccess, type GuestAccess } from './guest-access.js';

export const guestProcessMethods: MethodGroup = methods('GuestProcessManager', {
  StartProgramInGuest(call) {
    const access = guestAccess(call, call.args, 'Execute');
    return start(call.world, access, call.args.spec);
  },
  ListProcessesInGuest(call) {
    const { guest } = guestAccess(call, call.args, 'Query');
    const wanted = call.args.pids?.map(Number) ?? [];
    const all = guest.processes.list();
    return wanted.length === 0 ? all : all.filter(({ pid }) => wanted.includes(Number(pid)));
  },
  TerminateProcessInGuest(call) {
    const { guest, user } = guestAccess(call, call.args, 'Execute');
    const pid = Number(call.args.pid);
    const owner = guest.processes.ownerOf(pid);
    if (owner === undefined) {
      throw new SimFault('GuestProcessNotFound', { pid }, `There is no process ${pid} in the guest.`);
    }
    if (!user.isAdmin && owner !== user.name) {
      throw new SimFault('GuestPermissionDenied', {}, `The process ${pid} is somebody else's.`);
    }
    guest.processes.kill(pid);
  },
  ReadEnvironmentVariableInGuest(call) {
    const { guest, user } = guestAccess(call, call.args, 'Query');
    const variables = new Map([...guest.environment, ['USER', user.name], ['HOME', guest.homeOf(user)]]);
    const names = call.args.names ?? [];
    return [...variables]
      .filter(([name]) => names.length === 0 || names.includes(name))
      .map(([name, value]) => `${name}=${value}`);
  },
});

/** The number of the process. @throws {SimFault} FileNotFound, CannotAccessFile, NotADirectory, GuestPermissionDenied */
function start(world: World, { vm, guest, user }: GuestAccess, spec: GuestProgramSpec): number {
  const { programPath: path, arguments: given, workingDirectory, envVariables: environment = [] } = spec;
  if (path === '') throw invalidArgument('spec.programPath');
  const { name } = guest.tree.program(user, path);
  if (workingDirectory !== undefined && workingDirectory !== '') {
    if (guest.tree.node(user, workingDirectory).kind !== 'directory') throw notADirectory(workingDirectory);
  }
  const { processes } = guest;
  const pid = processes.start({ name, owner: user.name, cmdLine: `"${path}" ${given}`.trimEnd() });
  const { programMs, onProgram } = world.part(Guests);
  const program: GuestProgram = {
    vm,
    guest,
    user: user.name,
    pid,
    path,
    arguments: given,
    workingDirectory,
    environment,
  };
  const end = (result: GuestProgramEnd | undefined | void): void => {
    const { exitCode = 0, afterMs = programMs } = result ?? {};
    processes.endAfter(pid, afterMs, exitCode);
  };
  const result = onProgram?.(program);
  if (result instanceof Promise) void result.then(end, giveUp);
  else end(result);
  return pid;
}

/** A test's own mistake is told to whoever runs it: the program it is about goes on running. */
function giveUp(reason: unknown): void {
  process.emitWarning(reason instanceof Error ? reason : new Error(String(reason)));
}
