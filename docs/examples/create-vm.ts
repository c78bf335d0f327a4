/**
 * Create a virtual machine on vCenter, find it again, and destroy it: the client library alone.
 *
 * The steps are the ones every vSphere program takes. Connect; read the inventory for the datacenter, its VM folder, the
 * cluster and the cluster's resource pool; fill a VirtualMachineConfigSpec; send it with CreateVM_Task and wait for
 * the task; look the VM up by its instance UUID; remove it with Destroy_Task.
 *
 * After `npm run build`, against your own vCenter:
 * `VCENTER=vc.example.com VCENTER_USERNAME=… VCENTER_PASSWORD=… VCENTER_CA_FILE=… node docs/examples/dist/create-vm.js`
 *
 * Two mistakes are easy to make here, and create-vm.test.ts shows what they give. CreateVM_Task called on the datacenter,
 * not on its VM folder: `WrongObjectTypeError`, which names the kind of object that has the method. A `files` member that
 * is not a VirtualMachineFileInfo, or one whose vmPathName has another name: `InvalidRequestError` with the path of the
 * member. The compiler refuses both as well; nothing is sent.
 */
import { pathToFileURL } from 'node:url';
import {
  VimSession,
  getObjectPropertiesDict,
  getObjects,
  type Ref,
  type VimSessionOptions,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import { v4 as uuid } from 'uuid';

type Print = (line: string) => void;

/** Where the VM goes: one datacenter's VM folder, one cluster's resource pool, one of the cluster's datastores. */
export interface Target {
  readonly vmFolder: Ref<'Folder'>;
  readonly resourcePool: Ref<'ResourcePool'>;
  readonly datastoreName: string;
}

/** Picks the first datacenter, and in it the first cluster that has a datastore. */
export async function pickTarget(session: VimSession, print: Print): Promise<Target> {
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['name', 'vmFolder'] });
  if (!datacenter) throw new Error('This vCenter has no datacenter that the user may see.');
  const { name, vmFolder } = datacenter.properties;
  if (!vmFolder)
    throw new Error(`The VM folder of datacenter ${name ?? datacenter.obj.value} cannot be read.`);

  const clusters = await getObjects(session, 'ComputeResource', {
    root: datacenter.obj,
    pathSet: ['name', 'resourcePool', 'datastore'],
  });
  for (const cluster of clusters) {
    const { resourcePool, datastore } = cluster.properties;
    const [first] = datastore ?? [];
    if (!resourcePool || !first) continue;
    const { name: datastoreName } = await getObjectPropertiesDict(session, first, ['name']);
    if (datastoreName === undefined) continue;
    print(`datacenter ${name}, cluster ${cluster.properties.name}, datastore ${datastoreName}`);
    return { vmFolder, resourcePool, datastoreName };
  }
  throw new Error(`Datacenter ${name} has no cluster with a resource pool and a datastore.`);
}

/** What the VM is to be. Members may stand in any order: the client writes them in the order of the schema. */
export function configSpec(instanceUuid: string, datastoreName: string): VirtualMachineConfigSpec {
  return {
    name: 'first-light',
    guestId: 'otherGuest',
    instanceUuid,
    files: { vmPathName: `[${datastoreName}]` },
    tools: {
      afterPowerOn: true,
      afterResume: true,
      beforeGuestStandby: true,
      beforeGuestShutdown: true,
      beforeGuestReboot: true,
    },
    numCPUs: 1,
    numCoresPerSocket: 1,
    memoryMB: 512,
    extraConfig: [{ key: 'nvp.vm-uuid', value: instanceUuid }],
  };
}

/** Creates a VM, finds it by its instance UUID and destroys it. Returns the UUID the VM had. */
export async function createFindDestroy(options: VimSessionOptions, print: Print): Promise<string> {
  const session = await VimSession.connect(options);
  try {
    print(`connected to ${session.serviceContent.about.fullName}`);
    const { vmFolder, resourcePool, datastoreName } = await pickTarget(session, print);

    const instanceUuid = uuid();
    const task = await session.invokeApi(vmFolder, 'CreateVM_Task', {
      config: configSpec(instanceUuid, datastoreName),
      pool: resourcePool,
    });
    await session.waitForTask(task, { timeoutMs: 60_000 });
    print(`created the VM with instance UUID ${instanceUuid}`);

    const { searchIndex } = session.serviceContent;
    if (!searchIndex) throw new Error('This server has no search index.');
    const vm = await session.invokeApi(searchIndex, 'FindByUuid', {
      uuid: instanceUuid,
      vmSearch: true,
      instanceUuid: true,
    });
    if (!vm) throw new Error(`No VM has the instance UUID ${instanceUuid}.`);
    print(`found it again: ${vm.type} ${vm.value}`);

    await session.waitForTask(await session.invokeApi(vm, 'Destroy_Task', {}), {
      timeoutMs: 60_000,
    });
    print('destroyed it');
    return instanceUuid;
  } finally {
    await session.close();
  }
}

/** Connection settings from the environment, so that no password stands in a command line. */
function optionsFromEnvironment(env: NodeJS.ProcessEnv): VimSessionOptions {
  const {
    VCENTER: server,
    VCENTER_USERNAME: username,
    VCENTER_PASSWORD: password,
    VCENTER_CA_FILE: caFile,
  } = env;
  if (!server || !username || !password) {
    throw new Error(
      'Set VCENTER, VCENTER_USERNAME and VCENTER_PASSWORD (and VCENTER_CA_FILE for a private CA).',
    );
  }
  return { server, username, password, ...(caFile ? { tls: { caFile } } : {}) };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await createFindDestroy(optionsFromEnvironment(process.env), (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
