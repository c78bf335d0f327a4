/** Simulators in which foreign clients find what their programs look for. */
import {
  addDatastore,
  addDistributedSwitch,
  addStoragePod,
  addStorageProfile,
  tagDatastore,
  type Simulator,
  type SimulatorOptions,
} from '../../src/index.js';
import { started } from '../connected.js';

/** With a datastore cluster and a distributed switch. */
export async function withPodAndSwitch(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await started(options);
  const { world } = simulator;
  const [datacenter] = world.inventory.ofType('Datacenter');
  if (datacenter === undefined) throw new Error('There is no datacenter.');
  const hosts = world.inventory.ofType('HostSystem');
  const datastores = world.inventory.get('Folder', datacenter.get('datastoreFolder'));
  const pod = addStoragePod(world, datastores, { name: 'pod' });
  addDatastore(world, world.inventory.get('Folder', pod.ref), { name: 'LocalDS_1', hosts });
  const networks = world.inventory.get('Folder', datacenter.get('networkFolder'));
  addDistributedSwitch(world, networks, { name: 'switch', hosts });
  return simulator;
}

/** With two datastores, and a policy that one of them fits. */
export async function withPolicies(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await started({ ...options, inventory: { datastores: 2 } });
  const { world } = simulator;
  const [first, second] = world.inventory.ofType('Datastore');
  if (first === undefined || second === undefined) throw new Error('There are to be two datastores.');
  tagDatastore(world, first, 'tier', 'gold');
  tagDatastore(world, second, 'tier', 'silver');
  addStorageProfile(world, { name: 'gold', tags: { tier: ['gold'] } });
  return simulator;
}
