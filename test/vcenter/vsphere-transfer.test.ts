import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Datacenter,
  Datastore,
  DatastoreLookupError,
  DatastorePath,
  deleteDatastoreFile,
  downloadFile,
  getObjects,
  openDatastoreFile,
  statDatastoreFile,
  TransferRefusedError,
  uploadFile,
  VimSession,
  type Ref,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from './vcenter.js';

let vcenter: Vcenter;
let session: VimSession;
let directory: string;

beforeAll(async () => {
  vcenter = await startVcenter({ datacenters: 2, datastoresGb: [1024, 2048], hosts: 2 });
  session = await VimSession.connect({
    server: vcenter.server,
    username: vcenter.username,
    password: vcenter.password,
    tls: { caFile: vcenter.caFile },
  });
  directory = await mkdtemp(join(tmpdir(), 'kilonova-interop-'));
});

afterAll(async () => {
  await session.close();
  await vcenter.stop();
  await rm(directory, { recursive: true, force: true });
});

describe('a datastore', () => {
  it('is read with its figures and its datacenter', async () => {
    const datastore = await Datastore.fromRef(session, await refOf('DC0', 'LocalDS_1'));

    expect(datastore).toMatchObject({
      name: 'LocalDS_1',
      capacity: 2048 * 2 ** 30,
      datacenter: { path: 'DC0' },
    });
    expect(datastore.datacenter?.name).toBe('DC0');
    expect((await datastore.getSummary(session)).accessible).toBe(true);
    expect(String(datastore.buildUrl('a/b', { server: 'h' }))).toBe(
      'https://h/folder/a/b?dcPath=DC0&dsName=LocalDS_1',
    );
  });

  it('has the hosts that mount it, but for those in maintenance', async () => {
    const datastore = await Datastore.fromRef(session, await refOf('DC0', 'LocalDS_0'));
    const hosts = await datastore.getConnectedHosts(session);
    const [resting, ...others] = hosts;
    if (resting === undefined) throw new Error('no host');
    expect(hosts).toContainEqual(Datastore.chooseHost(hosts));

    await session.runTask(resting, 'EnterMaintenanceMode_Task', { timeout: 0 });
    expect(await datastore.getConnectedHosts(session)).toEqual(others);
    await session.runTask(resting, 'ExitMaintenanceMode_Task', { timeout: 0 });
    expect(await datastore.getConnectedHosts(session)).toEqual(hosts);
  });
});

describe('a file', () => {
  it('goes up, is there, comes down as it was, and goes away', async () => {
    const data = randomBytes(20 * 1024 * 1024 + 5);
    const path = new DatastorePath('LocalDS_0', 'images', 'a b.iso');
    const local = join(directory, 'a.iso');
    await writeFile(local, data);
    const options = { datacenter: 'DC1' };
    const sent = await uploadFile(session, local, path, options);

    expect(sent.bytes).toBe(data.length);
    expect((await vcenter.census()).files).toContain('[LocalDS_0] images/a b.iso');
    expect(await statDatastoreFile(session, path, options)).toMatchObject({
      size: data.length,
      lastModified: expect.any(Date),
    });
    expect(
      await downloadFile(session, path, join(directory, 'b.iso'), { ...options, sha256: sent.sha256 }),
    ).toEqual(sent);
    expect((await readFile(join(directory, 'b.iso'))).equals(data)).toBe(true);
    const { body, size } = await openDatastoreFile(session, String(path), options);
    expect(size).toBe(data.length);
    expect((await buffer(body)).equals(data)).toBe(true);
    expect(await statDatastoreFile(session, path, { datacenter: 'DC0' })).toBeUndefined();
  });

  it('of a stream goes up to the datacenter that is named by its reference', async () => {
    const datacenter = await Datacenter.fromPath(session, 'DC0');
    const options = { datacenter: datacenter.ref };
    await uploadFile(session, Readable.from([Buffer.from('abc')]), '[LocalDS_1] x', options);

    expect(await statDatastoreFile(session, '[LocalDS_1] x', { datacenter })).toMatchObject({ size: 3 });
  });

  it('on a datastore of a name that two datacenters have needs the datacenter', async () => {
    await expect(statDatastoreFile(session, '[LocalDS_0] x')).rejects.toThrow(DatastoreLookupError);
    await expect(statDatastoreFile(session, '[none] x')).rejects.toThrow('there is none of that name');
  });

  it('that is not there cannot be deleted or fetched', async () => {
    const options = { datacenter: 'DC0' };

    expect(await deleteDatastoreFile(session, '[LocalDS_0] no/such', options)).toBe(false);
    const fetching = downloadFile(session, '[LocalDS_0] no', join(directory, 'c'), options);
    await expect(fetching).rejects.toThrow(TransferRefusedError);
  });
});

async function refOf(datacenter: string, name: string): Promise<Ref<'Datastore'>> {
  const { ref: root } = await Datacenter.fromPath(session, datacenter);
  const all = await getObjects(session, 'Datastore', { root, pathSet: ['name'] });
  const found = all.find(({ properties }) => properties.name === name);
  if (!found) throw new Error(`no datastore ${name} in ${datacenter}`);
  return found.obj;
}
