/** govmomi's simulator, with its witness, as a server for cells. */
import { startVcsim, type Vcsim, type VcsimOptions } from '../../../../test/interop/vcsim.js';
import { rawClient } from '../../../../test/interop/raw-soap.js';
import type { ChaosServer } from './world.js';

export interface SimulatedServer extends ChaosServer {
  readonly vcsim: Vcsim;
  /** Makes a call behind the back of the client, on a session of its own that is ended again. */
  readonly behindTheBack: (body: string) => Promise<string>;
}

export async function startSimulatedServer(options: VcsimOptions = {}): Promise<SimulatedServer> {
  const vcsim = await startVcsim(options);
  const { host, port, caFile, username, password } = vcsim;
  return {
    vcsim,
    backend: { host, port, caFile },
    username,
    password,
    arrived: async (method) => (await vcsim.calls())[method]?.count ?? 0,
    forget: () => vcsim.forgetCalls(),
    expireSessions: () => vcsim.expireSessions(),
    sessions: async () => (await vcsim.census()).sessions,
    stop: () => vcsim.stop(),
    async behindTheBack(body) {
      const client = await rawClient(vcsim);
      await client.login();
      const answer = await client.call(body);
      await client.call(
        '<Logout xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this></Logout>',
      );
      return answer.body;
    },
  };
}
