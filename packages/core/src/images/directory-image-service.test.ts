import { createHash } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualContext } from '../testing/index.js';
import { DirectoryImageService } from './directory-image-service.js';

let directory: string;
let images: DirectoryImageService;

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'kilonova-images-')), 'images');
  images = new DirectoryImageService(directory);
});

afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }));

const bytes = (text: string) => Readable.from([Buffer.from(text)], { objectMode: false });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const put = async (name: string, content: string) => {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, name), content);
};

describe('an uploaded image', () => {
  it('can be shown and downloaded', async () => {
    const ctx = manualContext();
    const uploaded = await images.upload(ctx, 'debian', bytes('the disk'), {
      name: 'Debian 12',
      diskFormat: 'vmdk',
      properties: { os_distro: 'debian' },
      expectedSha256: sha256('the disk'),
      sizeBytes: 8,
    });
    const { stream, sizeBytes, sha256: digest } = await images.download(ctx, 'debian');

    expect(uploaded).toMatchObject({
      id: 'debian',
      status: 'active',
      checksum: sha256('the disk'),
      diskFormat: 'vmdk',
    });
    expect(await images.show(ctx, 'debian')).toEqual(uploaded);
    expect((await buffer(stream)).toString()).toBe('the disk');
    expect([sizeBytes, digest]).toEqual([8, sha256('the disk')]);
    expect(getEventListeners(ctx.signal, 'abort')).toEqual([]);
  });

  it('keeps what was recorded of it before', async () => {
    await put('debian.json', JSON.stringify({ status: 'queued', name: 'by the host', minRamMb: 512 }));

    expect(await images.upload(manualContext(), 'debian', bytes('x'), { diskFormat: 'raw' })).toMatchObject({
      name: 'by the host',
      minRamMb: 512,
      diskFormat: 'raw',
      status: 'active',
    });
  });

  it('takes the same bytes again, and no others', async () => {
    const ctx = manualContext();
    await images.upload(ctx, 'debian', bytes('one'), { name: 'first' });

    expect(await images.upload(ctx, 'debian', bytes('one'))).toMatchObject({ name: 'first' });
    await expect(images.upload(ctx, 'debian', bytes('two'))).rejects.toMatchObject({
      code: 'IMAGE_UNACCEPTABLE',
    });
    expect((await buffer((await images.download(ctx, 'debian')).stream)).toString()).toBe('one');
    expect(await readdir(directory)).toEqual(['debian', 'debian.json']);
  });

  it('has the data of one of two that came at once, and a record that fits it', async () => {
    const ctx = manualContext();
    const both = await Promise.allSettled([
      images.upload(ctx, 'debian', bytes('one')),
      images.upload(ctx, 'debian', bytes('other')),
    ]);
    const { stream } = await images.download(ctx, 'debian');

    expect(both.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(buffer(stream)).resolves.toBeDefined();
  });

  it('is repaired by uploading it again when its data got lost', async () => {
    const ctx = manualContext();
    await images.upload(ctx, 'debian', bytes('one'));
    await rm(join(directory, 'debian'));
    await expect(images.download(ctx, 'debian')).rejects.toMatchObject({ code: 'IMAGE_CORRUPTED' });

    await images.upload(ctx, 'debian', bytes('one'));

    expect((await buffer((await images.download(ctx, 'debian')).stream)).toString()).toBe('one');
  });
});

describe('an upload that fails', () => {
  it.each([
    ['has another digest than expected', { expectedSha256: sha256('other') }],
    ['has another length than expected', { sizeBytes: 4 }],
  ])('leaves nothing when it %s', async (_why, expected) => {
    await expect(images.upload(manualContext(), 'debian', bytes('one'), expected)).rejects.toMatchObject({
      code: 'IMAGE_CORRUPTED',
    });
    expect(await readdir(directory)).toEqual([]);
  });

  it('leaves nothing when its source breaks, and passes that error on', async () => {
    const broken = new Error('the platform hung up');
    const source = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw broken;
      })(),
    );

    await expect(images.upload(manualContext(), 'debian', source)).rejects.toBe(broken);
    expect(await readdir(directory)).toEqual([]);
  });

  it('leaves nothing when the caller gives up, and lets go of its source', async () => {
    const caller = new AbortController();
    const gone = new Error('gave up');
    let chunks = 0;
    const source = new Readable({
      read() {
        this.push(Buffer.alloc(1024));
        if (++chunks === 100) caller.abort(gone);
      },
    });

    await expect(images.upload(manualContext(caller.signal), 'debian', source)).rejects.toBe(gone);
    expect(await readdir(directory)).toEqual([]);
    expect(source.destroyed).toBe(true);
  });

  it.each(['../escape', 'a/b', '.hidden', 'x.json', ''])(
    'refuses the id %j and lets go of its source',
    async (id) => {
      const source = bytes('x');

      await expect(images.upload(manualContext(), id, source)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      expect(source.destroyed).toBe(true);
    },
  );

  it('says which directory could not be written', async () => {
    await put('not-a-directory', 'x');
    const there = join(directory, 'not-a-directory');

    await expect(
      new DirectoryImageService(there).upload(manualContext(), 'debian', bytes('x')),
    ).rejects.toMatchObject({ code: 'STORAGE_ERROR', message: expect.stringContaining(there) });
  });

  it('removes what a killed upload left a day ago, but not one that is under way', async () => {
    await put('old.1.part', 'x');
    await put('young.2.part', 'x');
    await utimes(join(directory, 'old.1.part'), 0, 0);
    await images.upload(manualContext(), 'debian', bytes('x'));

    expect(await readdir(directory)).toEqual(['debian', 'debian.json', 'young.2.part']);
  });
});

describe('an image put there by hand', () => {
  it('is active as soon as its data is there', async () => {
    const ctx = manualContext();
    await put('cirros.json', JSON.stringify({ name: 'CirrOS', properties: { vmware_disktype: 'sparse' } }));
    expect(await images.show(ctx, 'cirros')).toMatchObject({ status: 'queued' });
    await expect(images.download(ctx, 'cirros')).rejects.toMatchObject({
      code: 'IMAGE_NOT_ACTIVE',
      details: { status: 'queued' },
    });

    await put('cirros', 'disk');
    expect(await images.show(ctx, 'cirros')).toMatchObject({
      id: 'cirros',
      status: 'active',
      properties: { hwDiskType: 'sparse' },
    });
    expect((await buffer((await images.download(ctx, 'cirros')).stream)).toString()).toBe('disk');
  });

  it.each([
    ['is not JSON', '{ name', 'not JSON'],
    ['has a member that does not exist', '{"diskformat":"vmdk"}', 'diskformat'],
    ['has a member of the wrong kind', '{"sizeBytes":"12"}', 'sizeBytes'],
  ])('is reported as damaged when its record %s', async (_what, text, words) => {
    await put('odd.json', text);

    await expect(images.show(manualContext(), 'odd')).rejects.toMatchObject({
      code: 'IMAGE_CORRUPTED',
      message: expect.stringContaining(words),
    });
  });
});

describe('a download', () => {
  it.each(['missing', '../missing', ''])('of the unknown image %j fails', async (id) => {
    await expect(images.download(manualContext(), id)).rejects.toMatchObject({ code: 'IMAGE_NOT_FOUND' });
    await expect(images.show(manualContext(), id)).rejects.toMatchObject({ code: 'IMAGE_NOT_FOUND' });
  });

  it('fails at its end when the bytes are not the recorded ones', async () => {
    const ctx = manualContext();
    await images.upload(ctx, 'debian', bytes('good'));
    await put('debian', 'evil');

    await expect(buffer((await images.download(ctx, 'debian')).stream)).rejects.toMatchObject({
      code: 'IMAGE_CORRUPTED',
    });
  });

  it('fails at once when the data is shorter than recorded', async () => {
    const ctx = manualContext();
    await images.upload(ctx, 'debian', bytes('whole'));
    await put('debian', 'who');

    await expect(images.download(ctx, 'debian')).rejects.toMatchObject({ code: 'IMAGE_CORRUPTED' });
  });

  it('ends with the caller’s reason when that gives up', async () => {
    const caller = new AbortController();
    await images.upload(manualContext(), 'debian', Readable.from([Buffer.alloc(5 * 1024 * 1024)]));
    const { stream } = await images.download(manualContext(caller.signal), 'debian');
    const gone = new Error('gave up');
    caller.abort(gone);

    await expect(buffer(stream)).rejects.toBe(gone);
  });

  it('ends quietly when the caller gives up before it reads', async () => {
    const caller = new AbortController();
    await images.upload(manualContext(), 'debian', bytes('x'));
    const { stream } = await images.download(manualContext(caller.signal), 'debian');
    const closed = new Promise((resolve) => stream.once('close', resolve));
    caller.abort();
    await closed;

    expect(stream.destroyed).toBe(true);
  });

  it('holds back a source that is faster than its reader', async () => {
    const ctx = manualContext();
    await images.upload(ctx, 'big', Readable.from([Buffer.alloc(16 * 1024 * 1024)]));
    const { stream } = await images.download(ctx, 'big');
    await new Promise((resolve) => stream.once('readable', resolve));
    await ctx.clock.sleep(0);

    expect(stream.readableLength).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect((await buffer(stream)).length).toBe(16 * 1024 * 1024);
  });
});
