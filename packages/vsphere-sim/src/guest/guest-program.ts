/** Programs in guests: what was started, and what a test makes of it. */
import type { Managed } from '../model/managed-object.js';
import type { Guest } from './guest.js';

/** A program that somebody has started in a guest. */
export interface GuestProgram {
  readonly vm: Managed<'VirtualMachine'>;
  /** In which it runs: its files can be read and written. */
  readonly guest: Guest;
  readonly user: string;
  readonly pid: number;
  readonly path: string;
  readonly arguments: string;
  readonly workingDirectory: string | undefined;
  /** As they were given: `NAME=value`. */
  readonly environment: readonly string[];
}

/** How a program ends. */
export interface GuestProgramEnd {
  /** 0 if not given. */
  readonly exitCode?: number | undefined;
  /** How long it runs, by the simulated time; `Infinity` for until it is terminated. What is usual if not given. */
  readonly afterMs?: number | undefined;
}

/** Decides what a program does. Nothing, for a program that does what is usual: it ends well after a while. */
export type GuestProgramHandler = (
  program: GuestProgram,
) => GuestProgramEnd | undefined | void | Promise<GuestProgramEnd | undefined | void>;
