import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DatastoreFileExistsError,
  DatastorePath,
  DatastoreUrl,
  deleteDatastoreFile,
  downloadFile,
  InvalidOptionError,
  openDatastoreFile,
  SessionClosedError,
  statDatastoreFile,
  TransferAbortedError,
  TransferAnswerError,
  TransferAnswerLostError,
  TransferInterruptedError,
  TransferLocalError,
  TransferMismatchError,
  TransferRefusedError,
  uploadFile,
  VimSession,
  type DownloadOptions,
} from '../src/index.js';
import { failure } from './failure.js';
import { cutAfter, distinctBytes, FileHost, sha256Of } from './file-host.js';
import {
  certificateFile,
  certificatePem,
  result,
  returnval,
  startScriptedServer,
  type ScriptedServer,
} from './scripted-server.js';

const MIB = 1024 * 1024;
const caFile = fileURLToPath(certificateFile('ca'));
const etag = '"v1"';
const lastModified = 'Mon, 01 Jan 2024 00:00:00 GMT';

let server: ScriptedServer;
let session: VimSession;
let host: FileHost;
let directory: string;
let target: DatastoreUrl;
let local: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-transfer-'));
  local = join(directory, 'local.iso');
  server = await startScriptedServer('server');
  host = new FileHost();
  server.serve('/folder/', host.handler);
  session = await VimSession.connect({
    server: server.server,
    username: 'user',
    password: 'password',
    tls: { caFile },
  });
  const path = new DatastorePath('ds1', 'images/a.iso');
  target = new DatastoreUrl({ server: server.server, datacenterPath: 'DC0', path });
});

afterEach(async () => {
  await session.close();
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

describe('an upload', () => {
  it.each([0, 1, 3 * MIB + 17, 20 * MIB])('of a local file of %d bytes arrives whole', async (size) => {
    const data = distinctBytes(size);
    await writeFile(local, data);
    const seen: unknown[] = [];
    const sent = await uploadFile(session, local, target, { onProgress: (progress) => seen.push(progress) });

    expect(sent).toEqual({ bytes: size, sha256: sha256Of(data) });
    expect(host.files.get('images/a.iso')?.data.equals(data)).toBe(true);
    expect(seen.at(-1)).toEqual(size === 0 ? undefined : { bytesDone: size, bytesTotal: size });
    expect(host.requests.map(({ method }) => method)).toEqual(['PUT', 'HEAD']);
  });

  it.each([2 * MIB, undefined])('of a stream arrives whole when its size is said to be %s', async (size) => {
    const data = distinctBytes(2 * MIB);
    const source = Readable.from([data.subarray(0, 7), data.subarray(7, MIB), data.subarray(MIB)]);

    expect(await uploadFile(session, source, target, { size, sha256: sha256Of(data).toUpperCase() })).toEqual(
      {
        bytes: 2 * MIB,
        sha256: sha256Of(data),
      },
    );
    expect(host.files.get('images/a.iso')?.data.equals(data)).toBe(true);
  });

  it('of a file with another checksum never arrives whole', async () => {
    const data = distinctBytes(3 * MIB);
    await writeFile(local, data);
    const sha256 = sha256Of(Buffer.from('another'));
    const error = await failure(uploadFile(session, local, target, { sha256 }));

    expect(error).toBeInstanceOf(TransferMismatchError);
    expect(error).toMatchObject({ mismatch: 'sha256', expected: sha256, actual: sha256Of(data) });
    expect(host.files.get('images/a.iso')?.data.length ?? 0).toBeLessThan(data.length);
  });

  it('of a file of another size is not begun', async () => {
    await writeFile(local, 'abc');
    const error = await failure(uploadFile(session, local, target, { size: 4 }));

    expect(error).toMatchObject({ code: 'TRANSFER_MISMATCH', mismatch: 'length', expected: 4, actual: 3 });
    expect(host.requests).toEqual([]);
  });

  it('is not believed when the server has another length afterwards', async () => {
    host.next('PUT', (incoming, response) => {
      incoming.resume();
      incoming.once('end', () => {
        host.files.set('images/a.iso', { data: Buffer.from('sho') });
        response.writeHead(200).end();
      });
    });
    const error = await failure(uploadFile(session, Readable.from([Buffer.from('short')]), target));

    expect(error).toMatchObject({ code: 'TRANSFER_MISMATCH', mismatch: 'length', expected: 5, actual: 3 });
  });

  it('is refused as the server refuses it', async () => {
    host.next('PUT', (_incoming, response) => response.writeHead(507).end());
    await writeFile(local, distinctBytes(2 * MIB));
    const error = await failure(uploadFile(session, local, target));

    expect(error).toBeInstanceOf(TransferRefusedError);
    expect(error).toMatchObject({ status: 507 });
    expect(error.message).toContain('the datastore is full');
  });

  it('leaves alone what is there when it is told to', async () => {
    host.files.set('images/a.iso', { data: Buffer.from('old') });
    const source = Readable.from([Buffer.from('new')]);
    const error = await failure(uploadFile(session, source, target, { overwrite: false }));

    expect(error).toBeInstanceOf(DatastoreFileExistsError);
    expect(source.destroyed).toBe(true);
    expect(host.files.get('images/a.iso')?.data.toString()).toBe('old');
  });

  it('whose answer is lost is reported, and sent again only when that is allowed', async () => {
    const data = distinctBytes(3 * MIB);
    await writeFile(local, data);
    const loses = (): void =>
      host.next('PUT', (incoming, response) => {
        response.writeContinue();
        incoming.resume();
        incoming.once('end', () => response.destroy());
      });
    loses();
    expect(await failure(uploadFile(session, local, target))).toBeInstanceOf(TransferAnswerLostError);
    expect(host.count('PUT')).toBe(1);

    loses();
    expect(await uploadFile(session, local, target, { restarts: 1 })).toMatchObject({ bytes: 3 * MIB });
    expect(host.count('PUT')).toBe(3);
  });

  it.each([
    ['a checksum that is none', { sha256: 'abc' }, 'sha256'],
    ['a size that is none', { size: -1 }, 'size'],
    ['half a restart', { restarts: 0.5 }, 'restarts'],
  ])('is not begun with %s', async (_what, options, option) => {
    const source = Readable.from([Buffer.from('x')]);
    const error = await failure(uploadFile(session, source, target, options));

    expect(error).toBeInstanceOf(InvalidOptionError);
    expect(error).toMatchObject({ option });
    expect(source.destroyed).toBe(true);
  });

  it('says which end failed when the local file is not there', async () => {
    const error = await failure(uploadFile(session, join(directory, 'nothing'), target));

    expect(error).toBeInstanceOf(TransferLocalError);
    expect(error).toMatchObject({ end: 'source', cause: { code: 'ENOENT' } });
  });
});

describe('a download', () => {
  const data = distinctBytes(5 * MIB + 3);

  beforeEach(() => {
    host.files.set('images/a.iso', { data, etag, lastModified });
  });

  it('to a file appears under its name when it is complete', async () => {
    await writeFile(local, 'what was there');
    const during = new Set<string>();
    const got = await downloadFile(session, target, local, {
      sha256: sha256Of(data),
      size: data.length,
      onProgress: () => during.add(readFileSync(local, 'utf8')),
    });

    expect([...during]).toEqual(['what was there']);
    expect(got).toEqual({ bytes: data.length, sha256: sha256Of(data) });
    expect((await readFile(local)).equals(data)).toBe(true);
    expect(await readdir(directory)).toEqual(['local.iso']);
  });

  it.each([0, 1, 40 * MIB])('of %d bytes is the same bytes', async (size) => {
    const file = distinctBytes(size);
    host.files.set('images/a.iso', { data: file });
    const seen: number[] = [];
    await downloadFile(session, target, local, { onProgress: ({ bytesDone }) => seen.push(bytesDone) });

    expect((await readFile(local)).equals(file)).toBe(true);
    expect(seen.at(-1) ?? 0).toBe(size);
  });

  it('into a slow stream gives it all of it, in order, and ends it', async () => {
    const parts: Buffer[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        setImmediate(() => {
          parts.push(chunk);
          done();
        });
      },
    });
    expect(await downloadFile(session, target, slow)).toMatchObject({ sha256: sha256Of(data) });
    expect(Buffer.concat(parts).equals(data)).toBe(true);
    expect(slow.writableFinished).toBe(true);
  });

  it.each([
    ['by its mark', { etag, lastModified }, etag],
    ['by its date', { lastModified }, lastModified],
    ['by its date when the mark is weak', { etag: 'W/"1"', lastModified }, lastModified],
  ])('that was interrupted twice goes on where it was, %s', async (_how, version, condition) => {
    host.files.set('images/a.iso', { data, ...version });
    host.next('GET', cutAfter(host, 'images/a.iso', MIB), cutAfter(host, 'images/a.iso', MIB + 7));
    expect(await downloadFile(session, target, local)).toEqual({
      bytes: data.length,
      sha256: sha256Of(data),
    });

    const ranges = host.requests.map(({ headers }) => [headers.range, headers['if-range']]);
    expect(ranges).toEqual([
      [undefined, undefined],
      [`bytes=${MIB}-`, condition],
      [`bytes=${2 * MIB + 7}-`, condition],
    ]);
    expect((await readFile(local)).equals(data)).toBe(true);
  });

  it.each([
    ['the server knows no ranges', false, { etag, lastModified }],
    ['nothing tells one version from another', true, {}],
  ])('reads again what it has when %s, and does not write it twice', async (_why, takesRanges, version) => {
    host.takesRanges = takesRanges;
    host.files.set('images/a.iso', { data, ...version });
    host.next('GET', cutAfter(host, 'images/a.iso', 2 * MIB + 1));
    const into = new PassThrough({ highWaterMark: 8 * MIB });
    const got = buffer(into);
    await downloadFile(session, target, into);

    expect((await got).equals(data)).toBe(true);
  });

  it.each([
    ['another mark', { etag: '"v2"', lastModified }],
    ['another date', { lastModified: 'Tue, 02 Jan 2024 00:00:00 GMT' }],
    ['another length', { data: data.subarray(0, 4 * MIB), etag, lastModified }],
    ['nothing to be told by but its bytes', { etag: undefined, lastModified: undefined }],
    ['fewer bytes than there are already', { data: data.subarray(0, MIB), etag, lastModified }],
  ])('of a file that has changed is not glued together: %s', async (_what, changed) => {
    host.next('GET', cutAfter(host, 'images/a.iso', 2 * MIB));
    const paused = downloadFile(session, target, local);
    host.next('GET', (incoming, response) => {
      host.files.set('images/a.iso', { data: distinctBytes(data.length, 2), ...changed });
      void host.answer(incoming, response);
    });
    const error = await failure(paused);

    expect(error).toBeInstanceOf(TransferMismatchError);
    expect(error).toMatchObject({ mismatch: 'version' });
    expect(await readdir(directory)).toEqual([]);
  });

  it('does not take another part of the file than it asked for', async () => {
    host.next('GET', cutAfter(host, 'images/a.iso', MIB), (_incoming, response) => {
      response.writeHead(206, {
        ETag: etag,
        'Content-Range': `bytes 0-${data.length - 1}/${data.length}`,
        'Content-Length': data.length,
      });
      response.end(data);
    });
    const error = await failure(downloadFile(session, target, local));

    expect(error).toBeInstanceOf(TransferAnswerError);
    expect(error).toMatchObject({ problem: 'contentRange' });
  });

  it.each<[string, Parameters<FileHost['next']>[1]]>([
    ['the connection breaks', (incoming) => incoming.socket.destroy()],
    ['a web page says to come back later', (_incoming, response) => response.writeHead(503).end('later')],
  ])('is asked for again when %s before the first answer', async (_what, trouble) => {
    host.next('GET', trouble, trouble);
    expect(await downloadFile(session, target, local, { resumes: 2 })).toMatchObject({
      sha256: sha256Of(data),
    });

    expect(host.count('GET')).toBe(3);
    host.next('GET', trouble, trouble);
    await failure(downloadFile(session, target, local, { resumes: 1 }));
    expect(host.count('GET')).toBe(5);
  });

  it('gives up after the number of resumes that is allowed, and leaves nothing', async () => {
    const cut = cutAfter(host, 'images/a.iso', 1_000);
    host.next('GET', cut, cut, cut);
    const error = await failure(downloadFile(session, target, local, { resumes: 2 }));

    expect(error).toBeInstanceOf(TransferInterruptedError);
    expect(host.count('GET')).toBe(3);
    expect(await readdir(directory)).toEqual([]);
  });

  it.each<[string, DownloadOptions, object]>([
    ['checksum', { sha256: sha256Of(Buffer.from('x')) }, { mismatch: 'sha256' }],
    ['length', { size: 7 }, { mismatch: 'length', expected: 7, actual: data.length }],
  ])('of another %s than it should have leaves nothing', async (_what, options, expected) => {
    const error = await failure(downloadFile(session, target, local, options));

    expect(error).toBeInstanceOf(TransferMismatchError);
    expect(error).toMatchObject(expected);
    expect(await readdir(directory)).toEqual([]);
  });

  it.each([
    ['compressed', { 'Content-Encoding': 'gzip', 'Content-Length': '3' }, 'contentEncoding'],
    ['without a length', { Connection: 'close', 'Transfer-Encoding': 'identity' }, 'noLength'],
  ] as const)('takes nothing that comes %s', async (_how, headers, problem) => {
    host.next('GET', (incoming, response) => {
      if (problem === 'contentEncoding') response.writeHead(200, headers).end('abc');
      else incoming.socket.end('HTTP/1.1 200 OK\r\n\r\nabc');
    });
    expect(await failure(downloadFile(session, target, local))).toMatchObject({ problem });
    expect(await readdir(directory)).toEqual([]);
  });

  it('that is not there is refused, and touches nothing', async () => {
    host.files.clear();
    await writeFile(local, 'what was there');
    const error = await failure(downloadFile(session, target, local));

    expect(error).toMatchObject({ code: 'TRANSFER_REFUSED', status: 404 });
    expect(await readFile(local, 'utf8')).toBe('what was there');
  });

  it.each([
    ['a folder that is not there', () => join(directory, 'no', 'such', 'file')],
    [
      'a stream that fails',
      () =>
        new Writable({
          write(_chunk, _encoding, done) {
            done(new Error('full'));
          },
        }),
    ],
    ['a stream that is closed', () => new PassThrough().destroy()],
  ])('fails with its destination: %s', async (_what, destination) => {
    const error = await failure(downloadFile(session, target, destination()));

    expect(error).toBeInstanceOf(TransferLocalError);
    expect(error).toMatchObject({ end: 'destination' });
  });

  it('is ended by its signal while its destination takes nothing', async () => {
    const stuck = new Writable({ highWaterMark: 1, write() {} });
    const caller = new AbortController();
    const given = failure(downloadFile(session, target, stuck, { signal: caller.signal }));
    await expect.poll(() => stuck.writableLength).toBeGreaterThan(0);
    caller.abort();

    expect(await given).toBeInstanceOf(TransferAbortedError);
    expect(stuck.destroyed).toBe(true);
    await expect.poll(() => server.openConnections).toBeLessThanOrEqual(1);
  });

  it('ends with the session', async () => {
    host.next('GET', (_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('x');
    });
    const given = failure(downloadFile(session, target, local));
    await expect.poll(() => host.count('GET')).toBe(1);
    await session.close();

    expect(await given).toBeInstanceOf(SessionClosedError);
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('a file on a datastore', () => {
  it('is looked at, read as a stream and deleted', async () => {
    const data = distinctBytes(MIB);
    host.files.set('images/a.iso', { data, etag, lastModified });

    expect(await statDatastoreFile(session, target)).toEqual({
      size: MIB,
      etag,
      lastModified: new Date(lastModified),
    });
    const { body, size } = await openDatastoreFile(session, target);
    expect(size).toBe(MIB);
    expect((await buffer(body)).equals(data)).toBe(true);
    expect(await deleteDatastoreFile(session, target)).toBe(true);
    expect(await deleteDatastoreFile(session, target)).toBe(false);
    expect(await statDatastoreFile(session, target)).toBeUndefined();
    expect(await failure(openDatastoreFile(session, target))).toMatchObject({ status: 404 });
  });

  it('is reached through an ESX host with a ticket for each request, pinned to its certificate', async () => {
    const esx = await startScriptedServer('self-signed');
    try {
      esx.serve('/folder/', host.handler);
      const { fingerprint } = new X509Certificate(certificatePem('self-signed'));
      const ticket = (n: number) =>
        result(
          returnval(
            `<id>5257-${n}</id><hostName>esx</hostName><sslThumbprint>${fingerprint}</sslThumbprint>`,
          ),
        );
      server.script('AcquireGenericServiceTicket', ticket(1), ticket(2));
      await uploadFile(session, Readable.from([Buffer.from('abc')]), '[ds1] images/a.iso', {
        via: { address: esx.server },
      });

      expect(host.files.get('images/a.iso')?.data.toString()).toBe('abc');
      expect(host.requests.map(({ headers }) => headers.cookie)).toEqual([
        'vmware_cgi_ticket=5257-1',
        'vmware_cgi_ticket=5257-2',
      ]);
      expect(host.requests[0]?.url).toBe('/folder/images/a.iso?dcPath=ha-datacenter&dsName=ds1');
      const asked = server.requests.filter(({ method }) => method === 'AcquireGenericServiceTicket');
      expect(asked.map(({ body }) => /<method>(\w+)</.exec(body)?.[1])).toEqual(['httpPut', 'httpHead']);
    } finally {
      await esx.close();
    }
  });
});
