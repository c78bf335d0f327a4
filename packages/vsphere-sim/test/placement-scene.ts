/** A cluster of three hosts with two datastores, and the means to fill it, for tests of who goes where. */
import { getObjects } from '@kilonova/vsphere';
import type { ClusterRuleInfo, Ref, VirtualMachineConfigSpec } from '@kilonova/vsphere';
import type { SimulatorOptions } from '../src/index.js';
import type { Managed } from '../src/model/managed-object.js';
import { connected, type Connected } from './connected.js';

type VmRef = Ref<'VirtualMachine'>;

export interface PlacementScene extends Connected {
  readonly cluster: Ref<'ClusterComputeResource'>;
  readonly folder: Ref<'Folder'>;
  readonly pool: Ref<'ResourcePool'>;
  readonly hosts: readonly Managed<'HostSystem'>[];
  readonly datastores: readonly Managed<'Datastore'>[];
  readonly create: (name: string, spec?: Partial<VirtualMachineConfigSpec>, host?: number) => Promise<VmRef>;
  readonly powerOn: (vm: VmRef, host?: Ref<'HostSystem'>) => Promise<void>;
  readonly hostOf: (vm: VmRef) => string | undefined;
  /** A change of the cluster's settings. */
  readonly reconfigure: (change: object) => Promise<void>;
  readonly addRule: (type: string, rule: Partial<ClusterRuleInfo> & Record<string, unknown>) => Promise<void>;
}

export async function placementScene(options: SimulatorOptions = {}): Promise<PlacementScene> {
  const { simulator, session } = await connected({
    inventory: { clusters: 1, hosts: 3, standaloneHosts: 0, datastores: 2, vms: 0 },
    ...options,
  });
  const { inventory } = simulator.world;
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  const [owner] = inventory.ofType('ClusterComputeResource');
  const folder = datacenter?.properties.vmFolder;
  const pool = owner?.get('resourcePool');
  if (folder === undefined || owner === undefined || pool === undefined) throw new Error('It is empty.');
  const hosts = inventory.ofType('HostSystem');
  const cluster = owner.refAs('ClusterComputeResource');
  const reconfigure = async (change: object): Promise<void> => {
    await session.runTask(cluster, 'ReconfigureComputeResource_Task', {
      spec: { _type: 'ClusterConfigSpecEx', ...change },
      modify: true,
    });
  };
  return {
    simulator,
    session,
    cluster,
    folder,
    pool,
    hosts,
    datastores: inventory.ofType('Datastore'),
    reconfigure,
    create: async (name, spec = {}, index = 0) => {
      const host = hosts[index]?.refAs('HostSystem');
      if (host === undefined) throw new Error('There is no such host.');
      return session.runTask(folder, 'CreateVM_Task', {
        config: {
          name,
          guestId: 'otherGuest64',
          numCPUs: 1,
          memoryMB: 512,
          files: { vmPathName: '[LocalDS_0]' },
          ...spec,
        },
        pool,
        host,
      });
    },
    powerOn: async (vm, host) => {
      await session.runTask(vm, 'PowerOnVM_Task', host === undefined ? {} : { host });
    },
    hostOf: (vm) => {
      const host = inventory.get('VirtualMachine', vm).get('runtime').host;
      return inventory.findAs('HostSystem', host)?.get('name');
    },
    addRule: (type, rule) =>
      reconfigure({ rulesSpec: [{ operation: 'add', info: { _type: type, enabled: true, ...rule } }] }),
  };
}
