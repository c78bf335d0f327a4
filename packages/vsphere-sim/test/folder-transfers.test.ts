/** `/folder`: the client's own transfers, and requests that it would not send. */
import type { OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import {
  deleteDatastoreFile,
  getObjects,
  openDatastoreFile,
  statDatastoreFile,
  TransferRefusedError,
  uploadFile,
} from '@kilonova/vsphere';
import { addDatastore, addFolder, ManualClock, rootFolder, type SimulatorOptions } from '../src/index.js';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { Permissions } from '../src/privileges/permissions.js';
import { ServiceTickets } from '../src/sessions/service-tickets.js';
import { Sessions } from '../src/sessions/sessions.js';
import { openFile } from '../src/storage/file-bytes.js';
import { createDisk } from '../src/storage/virtual-disks.js';
import { connected, failureOf, login, started } from './connected.js';
import { rawLogin, rawRequest, type RawRequest } from './raw-request.js';
import { bytesOf, MIB, noise } from './storage-fixture.js';

const A = '/folder/images/a.iso?dcPath=DC0&dsName=LocalDS_0';

async function scene(options: SimulatorOptions = {}) {
  const { simulator, session } = await connected({
    inventory: { hosts: 1, standaloneHosts: 1, datastores: 2, vms: 0 },
    ...options,
  });
  const { world } = simulator;
  const [datastore, other] = world.inventory.ofType('Datastore');
  if (datastore === undefined || other === undefined) throw new Error('There are no datastores.');
  const files = world.part(DatastoreTrees).of(datastore);
  files.makeDirectory('images');
  const cookie = await rawLogin(simulator);
  const ask = (method: string, path = A, more: RawRequest = {}) =>
    rawRequest(simulator, { method, path, ...more, headers: { cookie, ...more.headers } });
  return { simulator, session, world, datastore, other, files, cookie, ask };
}

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

async function statusOf(call: Promise<unknown>): Promise<number> {
  const error = await failureOf(call);
  if (!(error instanceof TransferRefusedError)) throw error;
  return error.status;
}

describe('a file', () => {
  it('is put, looked at, read and deleted by the client', async () => {
    const { session, files } = await scene();
    const data = noise(3 * MIB + 17);
    const target = '[LocalDS_0] images/ä b#1.iso';
    expect(await statDatastoreFile(session, target)).toBeUndefined();

    await uploadFile(session, Readable.from([data]), target);

    expect((await bytesOf(openFile(files, 'images/ä b#1.iso').read())).equals(data)).toBe(true);
    expect(await statDatastoreFile(session, target)).toMatchObject({ size: data.length });
    const { body } = await openDatastoreFile(session, target);
    expect((await buffer(body)).equals(data)).toBe(true);
    expect(await deleteDatastoreFile(session, target)).toBe(true);
    expect(files.find('images/ä b#1.iso')).toBeUndefined();
    expect(await deleteDatastoreFile(session, target)).toBe(false);
  });

  it('is put through a host, with a ticket for each request', async () => {
    const { simulator, session, files } = await scene();
    const via = { address: `127.0.0.1:${simulator.port}` };

    await uploadFile(session, Readable.from([noise(MIB)]), '[LocalDS_0] images/a.iso', { via, size: MIB });

    expect(files.file('images/a.iso').sizeBytes).toBe(MIB);
  });

  it('is put through a host that has an address of its own, whose certificate names it', async () => {
    const simulator = await started({
      host: '0.0.0.0',
      inventory: { hosts: 1, standaloneHosts: 1, vms: 0, hostNames: '127.0.1.{n}' },
    });
    const session = await login(simulator, { server: `https://127.0.0.1:${simulator.port}` });
    const [host] = await getObjects(session, 'HostSystem', { pathSet: ['name'] });
    expect(host?.properties.name).toBe('127.0.1.1');
    const via = { host: host?.obj, address: `${host?.properties.name}:${simulator.port}` };
    await uploadFile(session, Readable.from([noise(MIB)]), '[LocalDS_0] a.iso', { via });
    expect(await statDatastoreFile(session, '[LocalDS_0] a.iso', { via })).toMatchObject({ size: MIB });
  });

  it('is replaced by a later one, with another mark', async () => {
    const { ask } = await scene({ clock: new ManualClock() });
    expect((await ask('PUT', A, { body: 'one' })).status).toBe(201);
    const first = await ask('GET');
    expect((await ask('PUT', A, { body: ['t', 'wo'] })).status).toBe(200);
    const second = await ask('GET');
    expect([first.text, second.text]).toEqual(['one', 'two']);
    expect(second.headers.etag).not.toBe(first.headers.etag);
    expect(second.headers['last-modified']).toBe('Mon, 01 Jan 2024 00:00:00 GMT');
  });

  it.each([
    ['bytes=2-4', 206, 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
    ['bytes=-4', 206, 'ghij', 'bytes 6-9/10'],
    ['bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=10-', 416, 'The file has nothing there.\n', 'bytes */10'],
    ['bytes=-0', 416, 'The file has nothing there.\n', 'bytes */10'],
    ['bytes=5-2', 200, 'abcdefghij', undefined],
    ['bytes=0-1,4-5', 200, 'abcdefghij', undefined],
    ['lines=1-2', 200, 'abcdefghij', undefined],
  ])('asked for %s answers %d', async (range, status, text, contentRange) => {
    const { ask } = await scene();
    await ask('PUT', A, { body: 'abcdefghij' });
    const answer = await ask('GET', A, { headers: { range } });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([
      status,
      text,
      contentRange,
    ]);
    expect(answer.headers['content-length']).toBe(String(text.length));
  });

  it('is given in part only to whom knows its version, and not again to whom has it', async () => {
    const { ask } = await scene();
    await ask('PUT', A, { body: 'abcdefghij' });
    const { headers } = await ask('HEAD');
    const part = (condition = '') => ask('GET', A, { headers: { range: 'bytes=5-', 'if-range': condition } });
    expect((await part(headers.etag)).text).toBe('fghij');
    expect((await part(headers['last-modified'])).text).toBe('fghij');
    expect((await part('"old"')).status).toBe(200);
    expect((await ask('GET', A, { headers: { 'if-none-match': headers.etag } })).status).toBe(304);
    expect((await ask('GET', A, { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
    expect((await ask('GET', A, { headers: { 'if-modified-since': headers['last-modified'] } })).status).toBe(
      304,
    );
  });

  it('of a disk that was made here reads as the descriptor that it is', async () => {
    const { files, ask } = await scene();
    createDisk(files, 'd.vmdk', { capacityBytes: MIB, diskType: 'thin', adapterType: 'lsiLogic' });
    const path = '/folder/d.vmdk?dcPath=DC0&dsName=LocalDS_0';
    const [text, head] = [await ask('GET', path), await ask('HEAD', path)];
    expect(text.text).toContain('# Disk DescriptorFile');
    expect(head.headers['content-length']).toBe(String(text.body.length));
    expect((await ask('DELETE', path)).status).toBe(204);
    expect([files.find('d.vmdk'), files.find('d-flat.vmdk')?.name]).toEqual([undefined, 'd-flat.vmdk']);
  });
});

describe('an upload', () => {
  it('that breaks off leaves nothing, and what was there stays', async () => {
    const { simulator, files, cookie, ask } = await scene();
    await ask('PUT', A, { body: 'before' });
    for (const headers of [{ 'content-length': 10 * MIB }, { 'transfer-encoding': 'chunked' }]) {
      const request = httpsRequest(`${simulator.url}${A.replace('a.iso', 'new.iso')}`, {
        method: 'PUT',
        headers: { cookie, ...headers },
        ca: simulator.caPem,
        agent: false,
      });
      request.on('error', () => {});
      request.write(noise(2 * MIB), () => request.destroy());
      await new Promise((resolve) => {
        request.on('close', resolve);
      });
    }
    await expect.poll(() => files.blobs.chunkCount).toBe(1);
    expect(files.find('images/new.iso')).toBeUndefined();
    expect((await ask('GET')).text).toBe('before');
  });

  it('makes the folders that are missing, once it is there', async () => {
    const { ask, files } = await scene();
    const path = '/folder/new/deep/a.iso?dcPath=DC0&dsName=LocalDS_0';
    expect((await ask('PUT', path, { body: 'abc' })).status).toBe(201);
    expect((await ask('GET', path)).text).toBe('abc');
    expect(files.find('new/deep/a.iso')).toBeDefined();
  });

  it('that falls silent ends with its connection, and leaves nothing', async () => {
    const { simulator, files, cookie } = await scene({ requestTimeoutMs: 200 });
    const request = httpsRequest(`${simulator.url}${A}`, {
      method: 'PUT',
      headers: { cookie, 'content-length': 10 },
      ca: simulator.caPem,
      agent: false,
    });
    const broken = new Promise((resolve) => {
      request.on('error', resolve);
    });
    request.write('half');
    expect(await broken).toMatchObject({ code: 'ECONNRESET' });
    await expect.poll(() => files.blobs.chunkCount).toBe(0);
    expect(files.find('images/a.iso')).toBeUndefined();
  });

  it('is refused before it is sent when the client waits to be asked', async () => {
    const { simulator, cookie } = await scene();
    const answer = (path: string) =>
      new Promise<{ asked: boolean; status: number }>((resolve, reject) => {
        let asked = false;
        const request = httpsRequest(`${simulator.url}${path}`, {
          method: 'PUT',
          headers: { cookie, expect: '100-continue', 'content-length': 3 },
          ca: simulator.caPem,
          agent: false,
        });
        request.on('continue', () => {
          asked = true;
          request.end('abc');
        });
        request.on('error', reject);
        request.on('response', (response) => {
          response.resume();
          resolve({ asked, status: response.statusCode ?? 0 });
          if (!asked) request.destroy();
        });
        request.flushHeaders();
      });
    expect(await answer(A)).toEqual({ asked: true, status: 201 });
    expect(await answer('/folder/a.iso?dcPath=DC0&dsName=none')).toEqual({
      asked: false,
      status: 404,
    });
  });

  it('gets to read why it is refused while it sends', async () => {
    const { simulator } = await scene();
    const body = [...Array(20).keys()].map(() => 'x'.repeat(MIB));
    const answer = await rawRequest(simulator, { method: 'PUT', path: A, body });
    expect([answer.status, answer.headers.connection]).toEqual([401, 'close']);
    expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
  });

  it('gets to read that there is no room while it sends', async () => {
    const { world, ask } = await scene();
    const datacenter = world.inventory.ofType('Datacenter')[0];
    const folder = world.inventory.get('Folder', datacenter?.get('datastoreFolder') ?? rootFolder(world).ref);
    const hosts = world.inventory.ofType('HostSystem');
    addDatastore(world, folder, { name: 'small', capacityBytes: MIB, hosts });
    const body = [...Array(20).keys()].map(() => 'x'.repeat(MIB));
    const answer = await ask('PUT', '/folder/a.iso?dcPath=DC0&dsName=small', { body });
    expect([answer.status, answer.headers.connection]).toEqual([507, 'close']);
  });

  it('of more than there is room for is refused at once, or when it has come so far', async () => {
    const { world, session, ask } = await scene();
    const datacenter = world.inventory.ofType('Datacenter')[0];
    const folder = world.inventory.get('Folder', datacenter?.get('datastoreFolder') ?? rootFolder(world).ref);
    addDatastore(world, folder, {
      name: 'small',
      capacityBytes: MIB,
      hosts: world.inventory.ofType('HostSystem'),
    });
    const target = '[small] a.iso';
    expect(
      await statusOf(uploadFile(session, Readable.from([noise(2 * MIB)]), target, { size: 2 * MIB })),
    ).toBe(507);
    const path = '/folder/a.iso?dcPath=DC0&dsName=small';
    expect((await ask('PUT', path, { body: ['x'.repeat(MIB), 'x'] })).status).toBe(507);
    expect((await ask('PUT', path, { body: ['x'.repeat(MIB)] })).status).toBe(201);
    expect((await ask('PUT', path, { body: 'y'.repeat(MIB) })).status).toBe(200);
  });
});

describe('who asks', () => {
  it('has a session, or the name and password of a user, or is sent off', async () => {
    const { simulator, world, ask } = await scene();
    await ask('PUT', A, { body: 'x' });
    const { username, password } = simulator;
    const status = async (headers: Record<string, string>) =>
      (await rawRequest(simulator, { method: 'GET', path: A, headers })).status;
    expect(await status({})).toBe(401);
    expect(await status({ cookie: 'vmware_soap_session="no"' })).toBe(401);
    expect(await status({ authorization: basic(`${username}:${password}`) })).toBe(200);
    expect(await status({ authorization: basic(`${username}:no`) })).toBe(401);
    expect(await status({ authorization: basic('nobody') })).toBe(401);
    world.part(Sessions).endAll();
    expect((await ask('GET')).status).toBe(401);
  });

  it('has a ticket for exactly one request', async () => {
    const { simulator, world, ask } = await scene();
    await ask('PUT', A, { body: 'x' });
    const [session] = world.part(Sessions).all();
    if (session === undefined) throw new Error('There is no session.');
    const url = `${simulator.url}${A}`;
    const tickets = world.part(ServiceTickets);
    const status = async (ticket: string, method = 'GET', path = A) => {
      const headers = { cookie: `vmware_cgi_ticket=${ticket}` };
      return (await rawRequest(simulator, { method, path, headers })).status;
    };
    const ticket = tickets.issueForRequest(session, 'GET', url);
    expect([await status(ticket), await status(ticket)]).toEqual([200, 401]);
    expect(await status(tickets.issueForRequest(session, 'GET', url), 'HEAD')).toBe(401);
    expect(await status(tickets.issueForRequest(session, 'GET', `${url}x`))).toBe(401);
  });

  it('is known to a host by a ticket, and not by a session of the vCenter', async () => {
    const { ask } = await scene();
    const path = A.replace('DC0', 'ha-datacenter');
    expect((await ask('PUT', path, { body: 'x' })).status).toBe(401);
  });

  it('needs the privilege to browse, and another one to change', async () => {
    const { simulator, world, ask } = await scene();
    await ask('PUT', A, { body: 'x' });
    const permissions = world.part(Permissions);
    const give = (privileges: readonly string[]): void => {
      const { roleId } = permissions.setRole('role', privileges);
      const { ref: entity } = rootFolder(world);
      permissions.give({ entity, principal: simulator.username, roleId, propagate: true });
    };
    give([]);
    expect((await ask('GET')).status).toBe(403);
    give(['Datastore.Browse']);
    expect([
      (await ask('GET')).status,
      (await ask('PUT', A, { body: 'y' })).status,
      (await ask('DELETE')).status,
    ]).toEqual([200, 403, 403]);
  });
});

describe('an address', () => {
  it.each([
    ['GET', '/folder/images/none?dcPath=DC0&dsName=LocalDS_0', 404],
    ['GET', '/folder/images/a.iso/?dcPath=DC0&dsName=LocalDS_0', 404],
    ['GET', '/folder/a?dcPath=DC1&dsName=LocalDS_0', 404],
    ['GET', '/folder/a?dcPath=DC0&dsName=none', 404],
    ['GET', '/folder/a?dcPath=DC0', 400],
    ['GET', '/folder/%zz?dcPath=DC0&dsName=LocalDS_0', 400],
    ['GET', '/folder/a%00?dcPath=DC0&dsName=LocalDS_0', 400],
    ['PUT', '/folder/images?dcPath=DC0&dsName=LocalDS_0', 409],
    ['PUT', '/folder/images/?dcPath=DC0&dsName=LocalDS_0', 409],
    ['PUT', '/folder/images/a.iso/b?dcPath=DC0&dsName=LocalDS_0', 409],
    ['PUT', `/folder/${'n'.repeat(256)}?dcPath=DC0&dsName=LocalDS_0`, 400],
    ['PUT', '/folder?dcPath=DC0&dsName=LocalDS_0', 400],
    ['DELETE', '/folder/images?dcPath=DC0&dsName=LocalDS_0', 405],
    ['DELETE', '/folder/none?dcPath=DC0&dsName=LocalDS_0', 404],
    ['PATCH', A, 405],
  ])('of nothing that is there is refused: %s %s', async (method, path, status) => {
    const { ask } = await scene();
    await ask('PUT', A, { body: 'x' });
    expect((await ask(method, path)).status).toBe(status);
  });

  it('of a file in use is refused', async () => {
    const { files, ask } = await scene();
    await ask('PUT', A, { body: 'x' });
    files.lock('images/a.iso', 'vm-1', 'shared');
    expect([(await ask('GET')).status, (await ask('PUT')).status, (await ask('DELETE')).status]).toEqual([
      200, 423, 423,
    ]);
  });

  it('of a part or an encoding of a file is refused', async () => {
    const { ask } = await scene();
    const put = (headers: OutgoingHttpHeaders) => ask('PUT', A, { body: 'x', headers });
    expect((await put({ 'content-range': 'bytes 0-0/2' })).status).toBe(400);
    expect((await put({ 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('has the path of a datacenter in a folder, with the escapes of its name', async () => {
    const { world, session, simulator, ask } = await scene();
    addFolder(world, rootFolder(world), 'F');
    const folder = world.inventory.childNamed(rootFolder(world).ref, 'F');
    await session.invokeApi({ type: 'Folder', value: folder?.moid ?? '' }, 'CreateDatacenter', {
      name: 'a%2Fb',
    });
    expect((await ask('GET', '/folder?dcPath=F/a%252Fb')).status).toBe(200);
    expect(simulator.world.inventory.ofType('Datacenter')).toHaveLength(2);
  });

  it('at a host is one of the datastores that this host has', async () => {
    const { simulator, world, other } = await scene({ tls: false });
    const [host] = world.inventory.ofType('HostSystem');
    host?.unlink('datastore', other.ref);
    const { username, password } = simulator;
    const authorization = basic(`${username}:${password}`);
    const path = '/folder?dcPath=ha-datacenter&dsName=LocalDS_1';
    const at = async (address: string) =>
      (await rawRequest(simulator, { method: 'GET', path, headers: { authorization, host: address } }))
        .status;
    expect(await at(`${host?.get('name')}:443`)).toBe(404);
    expect(await at('127.0.0.1')).toBe(200);
  });
});

describe('the pages', () => {
  it('lead from the datacenters to each file', async () => {
    const { ask } = await scene();
    await ask('PUT', '/folder/images/<b>&.iso?dcPath=DC0&dsName=LocalDS_0', { body: 'abc' });
    let page = await ask('GET', '/folder');
    for (const name of ['DC0', 'LocalDS_0', 'images/', '<b>&.iso']) {
      const escaped = name.replace(/[<>&]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
      const [, href = ''] = new RegExp(`<a href="([^"]*)">${escaped}</a>`).exec(page.text) ?? [];
      page = await ask('GET', href.replaceAll('&#38;', '&'));
    }
    expect(page.text).toBe('abc');
  });

  it('show the files of a disk each by itself, and are as long as HEAD says', async () => {
    const { files, ask } = await scene({ clock: new ManualClock() });
    createDisk(files, 'images/d.vmdk', { capacityBytes: MIB, diskType: 'thin', adapterType: 'lsiLogic' });
    const path = '/folder/images?dcPath=DC0&dsName=LocalDS_0';
    const [page, head] = [await ask('GET', path), await ask('HEAD', path)];
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<title>Index of images on datastore LocalDS_0 in datacenter DC0</title>');
    expect(page.text).toMatch(
      />d-flat\.vmdk<\/a><\/td><td align="right">01-Jan-2024 00:00<\/td><td align="right">1048576</,
    );
    expect(head.headers['content-length']).toBe(String(page.body.length));
    expect(head.body).toHaveLength(0);
  });
});
