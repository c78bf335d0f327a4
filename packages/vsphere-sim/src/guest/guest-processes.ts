/**
 * What runs in a guest: its own services, and the programs that were started from outside. Those that have ended are shown
 * for five minutes more, as the API says.
 */
import type { GuestProcessInfo } from '@kilonova/vsphere/wire';
import type { Timer, WorldClock } from '../model/clock.js';

interface Process {
  readonly info: GuestProcessInfo;
  timer?: Timer;
}

const SHOWN_MS = 5 * 60_000;
const FIRST_PID = 1000;
/** What a program that was killed has: there is no exit code. Expected of a vCenter. */
const KILLED = -1;

export class GuestProcesses {
  readonly #clock: WorldClock;
  readonly #processes = new Map<number, Process>();
  #lastPid = FIRST_PID;

  /** @param services what runs from the start: the process and who owns it */
  constructor(clock: WorldClock, services: readonly { readonly name: string; readonly owner: string }[]) {
    this.#clock = clock;
    const startTime = new Date(clock.now());
    for (const [index, { name, owner }] of services.entries()) {
      const pid = index + 1;
      this.#processes.set(pid, { info: { name, pid, owner, cmdLine: name, startTime } });
    }
  }

  /** Its number. It runs until it is ended. */
  start(process: Pick<GuestProcessInfo, 'name' | 'owner' | 'cmdLine'>): number {
    this.#lastPid += 1;
    const pid = this.#lastPid;
    this.#processes.set(pid, { info: { ...process, pid, startTime: new Date(this.#clock.now()) } });
    return pid;
  }

  /** Has it end by itself. */
  endAfter(pid: number, ms: number, exitCode: number): void {
    const process = this.#running(pid);
    if (process === undefined) return;
    if (ms <= 0) this.#end(pid, exitCode);
    else process.timer = this.#clock.after(ms, () => this.#end(pid, exitCode));
  }

  /** Who owns one that runs. */
  ownerOf(pid: number): string | undefined {
    return this.#running(pid)?.info.owner;
  }

  kill(pid: number): void {
    this.#end(pid, KILLED);
  }

  /** Nothing runs any more, and nobody is told of it. */
  stop(): void {
    for (const { timer } of this.#processes.values()) timer?.cancel();
    this.#processes.clear();
  }

  list(): GuestProcessInfo[] {
    const shown = this.#clock.now() - SHOWN_MS;
    for (const [pid, { info }] of this.#processes) {
      if (info.endTime !== undefined && info.endTime.getTime() <= shown) this.#processes.delete(pid);
    }
    return [...this.#processes.values()].map(({ info }) => info);
  }

  #running(pid: number): Process | undefined {
    const process = this.#processes.get(pid);
    return process?.info.endTime === undefined ? process : undefined;
  }

  #end(pid: number, exitCode: number): void {
    const process = this.#running(pid);
    if (process === undefined) return;
    process.timer?.cancel();
    const info = { ...process.info, endTime: new Date(this.#clock.now()), exitCode };
    this.#processes.set(pid, { info });
  }
}
