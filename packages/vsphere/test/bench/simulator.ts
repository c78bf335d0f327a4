/** govmomi's simulator, which the interop tests build and start. It is loaded by its place in the repository. */
const INTEROP = new URL('../../../../../../test/interop/', import.meta.url);

export interface Simulator {
  readonly url: string;
  readonly caFile: string;
  readonly username: string;
  readonly password: string;
}

interface Server {
  readonly url: string;
  readonly caFile: string;
  stop(): Promise<void>;
}

interface Builder {
  readonly buildSimulator: () => Promise<string>;
}

interface Starter {
  readonly startVcsimProcess: (binary: string, flags: readonly string[]) => Promise<Server>;
}

/** Runs `work` while a simulator is there for it. */
export async function withSimulator<T>(work: (simulator: Simulator) => Promise<T>): Promise<T> {
  const username = 'bench';
  const password = 'bench-password';
  const builder: Builder = await import(new URL('simulator/build.mjs', INTEROP).href);
  const starter: Starter = await import(new URL('vcsim-process.mjs', INTEROP).href);
  const flags = ['-user', username, '-password', password];
  const server = await starter.startVcsimProcess(await builder.buildSimulator(), flags);
  try {
    return await work({ url: server.url, caFile: server.caFile, username, password });
  } finally {
    await server.stop();
  }
}
