/** A vCenter to import packages into, and a request that names where. */
import { getObjectPropertiesDict, getObjects, VimSession, type ImportOvaRequest } from '../../src/index.js';
import { startVcenter, type Vcenter } from '../../../../test/vcenter/vcenter.js';

interface ImportScene {
  readonly vcenter: Vcenter;
  readonly session: VimSession;
  readonly request: ImportOvaRequest & { folder: NonNullable<ImportOvaRequest['folder']> };
}

/** @param ends what has to be called afterwards, last first */
export async function importScene(ends: (() => Promise<void>)[]): Promise<ImportScene> {
  const vcenter = await startVcenter();
  ends.push(() => vcenter.stop());
  const { url: server, username, password, caFile } = vcenter;
  const session = await VimSession.connect({ server, username, password, tls: { caFile } });
  ends.push(() => session.close());
  const first = async <T extends 'ResourcePool' | 'Datastore' | 'Datacenter'>(type: T) => {
    const [object] = await getObjects(session, type, { pathSet: ['name'] });
    if (!object) throw new Error(`the simulator has no ${type}`);
    return object.obj;
  };
  const { vmFolder } = await getObjectPropertiesDict(session, await first('Datacenter'), ['vmFolder']);
  if (!vmFolder) throw new Error('the simulator has no folder for machines');
  const request = {
    pool: await first('ResourcePool'),
    datastore: await first('Datastore'),
    folder: vmFolder,
    name: 'appliance',
  };
  return { vcenter, session, request };
}

/** An OVA with one disk of that size, which is made as it is read. */
