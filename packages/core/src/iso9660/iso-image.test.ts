import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIso } from '../../test/iso-reader.js';
import type { IsoFile } from './iso-file.js';
import { isoImage } from './iso-image.js';

const MIB = 2 ** 20;
const options = {
  volumeId: 'config-2',
  publisher: 'Kilonova 1.2.3',
  application: 'Kilonova 1.2.3',
  time: new Date('2026-01-02T03:04:05.678Z'),
};
const text = (path: string, content: string): IsoFile => ({ path, content: Buffer.from(content) });

async function bytesOf(files: Iterable<IsoFile>, more: Partial<typeof options> = {}): Promise<Buffer> {
  const image = isoImage(files, { ...options, ...more });
  const chunks: Uint8Array[] = [];
  for await (const chunk of image.read()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  expect(bytes.length).toBe(image.size);
  return bytes;
}

const paths = (files: ReadonlyMap<string, Buffer>): string[] => [...files.keys()].toSorted();

describe('an ISO 9660 image', () => {
  it('says what it is, and when and by whom it was made', async () => {
    expect(readIso(await bytesOf([text('a', 'x')]))).toMatchObject({
      volumeId: 'config-2',
      publisher: 'Kilonova 1.2.3',
      application: 'Kilonova 1.2.3',
      created: '2026010203040567',
    });
  });

  it('holds nothing when it is given nothing', async () => {
    expect(readIso(await bytesOf([])).rockRidge.size).toBe(0);
  });

  it('has each file under its own name, a Joliet name and a plain one', async () => {
    const { rockRidge, joliet, plain } = readIso(
      await bytesOf([
        text('openstack/latest/user_data', 'u'),
        text('Ünïcode/日本語 😀.txt', 'j'),
        text('a', ''),
      ]),
    );
    expect(paths(rockRidge)).toEqual(['a', 'openstack/latest/user_data', 'Ünïcode/日本語 😀.txt']);
    expect(paths(joliet)).toEqual(['a;1', 'openstack/latest/user_data;1', 'Ünïcode/日本語 😀.txt;1']);
    expect(paths(plain)).toEqual(['_n_code/_____.txt;1', 'a.;1', 'openstack/latest/user_data.;1']);
    expect(rockRidge.get('Ünïcode/日本語 😀.txt')?.toString()).toBe('j');
    expect(rockRidge.get('a')).toHaveLength(0);
  });

  it('keeps names apart that are the same once they are cut, in whatever case', async () => {
    const long = 'x'.repeat(240);
    const { rockRidge, joliet, plain } = readIso(
      await bytesOf([
        text(`${long}1.json`, '1'),
        text(`${long}2.json`, '2'),
        text('a?b', '3'),
        text('A*b', '4'),
      ]),
    );
    expect(paths(rockRidge)).toEqual(['A*b', 'a?b', `${long}1.json`, `${long}2.json`].toSorted());
    expect(paths(joliet)).toEqual(
      ['A_b;1', 'a_b_1;1', `${'x'.repeat(59)}.json;1`, `${'x'.repeat(57)}_1.json;1`].toSorted(),
    );
    expect(paths(plain)).toEqual(
      ['A_b.;1', 'a_b_1.;1', `${'x'.repeat(26)}.json;1`, `${'x'.repeat(24)}_1.json;1`].toSorted(),
    );
    expect(joliet.get(`${'x'.repeat(57)}_1.json;1`)?.toString()).toBe('2');
  });

  it('does not cut a Joliet name inside of a character', async () => {
    const { joliet } = readIso(
      await bytesOf([text('😀'.repeat(40) + 'x', ''), text('y' + '😀'.repeat(40), '')]),
    );
    expect(paths(joliet)).toEqual([`y${'😀'.repeat(31)};1`, `${'😀'.repeat(32)};1`].toSorted());
  });

  it('takes directories of many sectors, and deep ones', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => text(`many/file number ${index}`, `${index}`));
    const deep = `${'d/'.repeat(40)}file`;
    const { rockRidge, joliet, plain } = readIso(await bytesOf([...many, text(deep, 'deep')]));
    expect([rockRidge.size, joliet.size, plain.size]).toEqual([1001, 1001, 1001]);
    expect(rockRidge.get('many/file number 999')?.toString()).toBe('999');
    expect(rockRidge.get(deep)?.toString()).toBe('deep');
  });

  it('is the same for the same files at the same time, in whatever order they are given', async () => {
    const files = [text('b/c', '1'), text('a', '2'), text('b/a', '3')];
    const first = await bytesOf(files);
    expect((await bytesOf(files.toReversed())).equals(first)).toBe(true);
    expect((await bytesOf(files, { time: new Date(0) })).equals(first)).toBe(false);
  });

  it('stores one content of many names once', async () => {
    const content = Buffer.alloc(MIB, 'c');
    const files = Array.from({ length: 20 }, (_, index) => ({ path: `v${index}/user_data`, content }));
    const bytes = await bytesOf(files);
    expect(bytes.length).toBeLessThan(MIB + 300_000);
    const { rockRidge } = readIso(bytes);
    expect([...rockRidge.values()].every((found) => found.equals(content))).toBe(true);
  });

  it('can be read twice', async () => {
    const image = isoImage([text('a', 'x')], options);
    const read = async (): Promise<Buffer> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of image.read()) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    expect((await read()).equals(await read())).toBe(true);
  });

  it('reads sources one chunk at a time, however long they are', async () => {
    let held = 0;
    let most = 0;
    const size = 300 * MIB;
    const image = isoImage(
      [
        {
          path: 'large',
          content: {
            size,
            async *read() {
              const chunk = Buffer.alloc(MIB);
              for (let sent = 0; sent < size; sent += MIB) {
                held += 1;
                most = Math.max(most, held);
                yield chunk;
              }
            },
          },
        },
      ],
      options,
    );
    let bytes = 0;
    for await (const chunk of image.read()) {
      bytes += chunk.length;
      held = 0;
    }
    expect(bytes).toBe(image.size);
    expect(most).toBe(1);
  });

  it.each([
    ['longer', 2, 'is longer than the 2 bytes it was to have'],
    ['shorter', 4, 'has 3 bytes and not the 4 it was to have'],
  ])('fails when a source is %s than it said', async (_what, size, reason) => {
    const content = {
      size,
      async *read() {
        yield Buffer.from('abc');
      },
    };
    await expect(bytesOf([{ path: 'a', content }])).rejects.toMatchObject({
      code: 'ISO_CONTENT_INVALID',
      details: { path: 'a', reason },
    });
  });

  it.each([
    ['an empty name', [text('a//b', '')]],
    ['no name', [text('', '')]],
    ['an absolute path', [text('/a', '')]],
    ['a way out', [text('a/../b', '')]],
    ['a NUL', [text('a\0', '')]],
    ['half a character', [text('a\uD83D', '')]],
    ['a name of 256 bytes', [text('é'.repeat(128), '')]],
    ['a file twice', [text('a', '1'), text('a', '2')]],
    ['a file in a file', [text('a', '1'), text('a/b', '2')]],
    ['a file where a directory is', [text('a/b', '1'), text('a', '2')]],
  ])('refuses %s', (_what, files) => {
    expect(() => isoImage(files, options)).toThrow(expect.objectContaining({ code: 'ISO_CONTENT_INVALID' }));
  });

  it.each([2 ** 32, 2 ** 53, -1, 1.5, Number.NaN])('refuses a file of %d bytes', (size) => {
    const content = { size, read: () => nothing() };
    expect(() => isoImage([{ path: 'a', content }], options)).toThrow(
      expect.objectContaining({
        code: 'ISO_CONTENT_INVALID',
        details: expect.objectContaining({ path: 'a' }),
      }),
    );
  });

  it('knows the length of a file of 4 GiB less one byte', () => {
    const content = { size: 2 ** 32 - 1, read: () => nothing() };
    expect(isoImage([{ path: 'a', content }], options).size).toBe(2 ** 32 + 27 * 2048);
  });

  it.each([
    ['volumeId', { volumeId: 'longer than sixteen' }],
    ['publisher', { publisher: 'Kilonová' }],
    ['application', { application: 'x'.repeat(65) }],
    ['time', { time: new Date('2156-01-01T00:00:00Z') }],
    ['time', { time: new Date(Number.NaN) }],
  ])('refuses a %s that it cannot write', (path, more) => {
    expect(() => isoImage([], { ...options, ...more })).toThrow(
      expect.objectContaining({ code: 'ISO_CONTENT_INVALID', details: expect.objectContaining({ path }) }),
    );
  });

  it('gives back any tree of files as it was', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (files) => {
        const { rockRidge, joliet, plain } = readIso(await bytesOf(files));
        const read = Object.fromEntries([...rockRidge].map(([path, bytes]) => [path, bytes.toString('hex')]));
        const given = files.map(({ path, content }) => [path, Buffer.from(content).toString('hex')]);
        expect(read).toEqual(Object.fromEntries(given));
        const contents = new Set(given.map(([, content]) => content));
        for (const names of [joliet, plain]) {
          expect(names.size).toBe(files.length);
          expect(new Set([...names.values()].map((bytes) => bytes.toString('hex')))).toEqual(contents);
        }
      }),
      { numRuns: 40 },
    );
  });
});

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}

const names = fc.oneof(
  fc.constantFrom('a', 'A', 'a.b', 'a.B', 'file.tar.gz', '.hidden', 'a;1', 'x'.repeat(255)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
);
const trees = fc
  .uniqueArray(
    fc.record({
      directories: fc.array(fc.constantFrom('d', 'D', 'e.f', 'Ж', 'y'.repeat(200)), { maxLength: 12 }),
      name: names.filter(
        (name) => !/[/\0\p{Surrogate}]|^\.{1,2}$/u.test(name) && Buffer.byteLength(name) < 256,
      ),
      content: fc.uint8Array({ maxLength: 5000 }),
    }),
    { maxLength: 120, selector: ({ directories, name }) => [...directories, name].join('/') },
  )
  .map((files) =>
    files.map(({ directories, name, content }) => ({ path: [...directories, name].join('/'), content })),
  )
  // A name may be a file here and a directory there, but not both in one place.
  .filter((files) => files.every(({ path }) => !files.some((other) => other.path.startsWith(`${path}/`))));
