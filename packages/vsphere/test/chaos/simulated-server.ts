/** govmomi's simulator, with its witness, as a server for cells. */
import { startVcenter, type Vcenter, type VcenterOptions } from '../../../../test/vcenter/vcenter.js';
import { rawClient } from '../../../../test/vcenter/raw-soap.js';
import type { ChaosServer } from './world.js';

export interface SimulatedServer extends ChaosServer {
  readonly vcenter: Vcenter;
  /** Makes a call behind the back of the client, on a session of its own that is ended again. */
  readonly behindTheBack: (body: string) => Promise<string>;
}

export async function startSimulatedServer(options: VcenterOptions = {}): Promise<SimulatedServer> {
  const vcenter = await startVcenter(options);
  const { host, port, caFile, username, password } = vcenter;
  return {
    vcenter,
    backend: { host, port, caFile },
    username,
    password,
    arrived: async (method) => (await vcenter.calls())[method]?.count ?? 0,
    forget: () => vcenter.forgetCalls(),
    expireSessions: () => vcenter.expireSessions(),
    sessions: async () => (await vcenter.census()).sessions,
    stop: () => vcenter.stop(),
    async behindTheBack(body) {
      const client = await rawClient(vcenter);
      await client.login();
      const answer = await client.call(body);
      await client.call(
        '<Logout xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this></Logout>',
      );
      return answer.body;
    },
  };
}
