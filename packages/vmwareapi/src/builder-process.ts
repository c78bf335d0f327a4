/**
 * Who builds: this process, as other processes see it in the marks of half-built VMs.
 *
 * A mark outlives its builder. Whoever finds one has to know whether its builder still works on the VM, for
 * a living builder's VM must not be touched and a dead one's must not stay. In this process that is known. On
 * the same machine the operating system knows. Of other machines nothing is known but the time by which
 * every builder has given up by itself.
 */
import { randomUUID } from 'node:crypto';

/** As it stands in a mark. */
export interface Builder {
  /** What `initHost` was told to call this host. */
  readonly host: string;
  readonly processId: string;
  readonly pid: number;
}

export interface ProcessFacts {
  readonly pid: number;
  /** Whether this machine has a process of that number. */
  isRunning(pid: number): boolean;
}

export class BuilderProcess {
  /** A number may be given to another process later, or be 1 in every container. */
  readonly #id = randomUUID();
  readonly #facts: ProcessFacts;
  readonly #underWay = new Set<string>();

  constructor(facts: ProcessFacts) {
    this.#facts = facts;
  }

  as(host: string): Builder {
    return { host, processId: this.#id, pid: this.#facts.pid };
  }

  /** Call what is returned when the build is over, however it ended. */
  begin(spawnId: string): () => void {
    this.#underWay.add(spawnId);
    return () => this.#underWay.delete(spawnId);
  }

  /** Whether the builder may still work on it, when it has not given up by the time it gave itself. `host` is ours. */
  isAtWork({ host: builderHost, processId, pid }: Builder, spawnId: string, host: string): boolean {
    if (processId === this.#id) return this.#underWay.has(spawnId);
    if (builderHost !== host) return true;
    return pid !== this.#facts.pid && this.#facts.isRunning(pid);
  }
}

export const thisProcess = new BuilderProcess({
  pid: process.pid,
  isRunning: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      // EPERM: it is there, and belongs to somebody else.
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
});
