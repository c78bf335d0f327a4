/** Our images in the hands of Debian's xorriso and isoinfo, which read the format with code of their own. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configDrive, configDriveFiles } from '../../src/config-drive/config-drive.js';
import type { IsoFile } from '../../src/iso9660/iso-file.js';
import { isoImage, type IsoImage } from '../../src/iso9660/iso-image.js';
import { REQUEST } from '../config-drive-fixture.js';

const time = new Date('2026-01-02T03:04:05Z');
const options = { volumeId: 'config-2', publisher: 'Kilonova 1.2.3', application: 'Kilonova 1.2.3', time };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kilonova-iso-'));
});
afterAll(async () => {
  // The trees that were taken out are read-only, also to their owner.
  run('chmod', '-R', 'u+w', folder);
  await rm(folder, { recursive: true });
});

function run(command: string, ...args: readonly string[]): Buffer {
  return execFileSync(command, args, {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

let images = 0;
async function written(image: IsoImage): Promise<string> {
  const file = join(folder, `${(images += 1)}.iso`);
  await writeFile(file, image.read());
  return file;
}

/** What xorriso takes out of the image, by path. */
async function takenOut(image: string): Promise<Map<string, Buffer>> {
  const target = `${image}.out`;
  run('xorriso', '-osirrox', 'on', '-indev', image, '-extract', '/', target);
  const files = new Map<string, Buffer>();
  const visit = async (within: string): Promise<void> => {
    for (const entry of await readdir(join(target, within), { withFileTypes: true })) {
      const path = `${within}${entry.name}`;
      if (entry.isDirectory()) await visit(`${path}/`);
      else files.set(path, await readFile(join(target, path)));
    }
  };
  await visit('');
  return files;
}

function given(files: readonly IsoFile[]): Map<string, Buffer> {
  return new Map(
    files.flatMap(({ path, content }) =>
      content instanceof Uint8Array ? [[path, Buffer.from(content)] as const] : [],
    ),
  );
}

const many = Array.from({ length: 700 }, (_, index) => ({
  path: `many/a file with a rather long name, of which there are many: ${index}.txt`,
  content: Buffer.from(`${index}`),
}));
const TREE: readonly IsoFile[] = [
  { path: 'empty', content: Buffer.alloc(0) },
  { path: 'one sector', content: Buffer.alloc(2048, 1) },
  { path: 'one byte more', content: Buffer.alloc(2049, 2) },
  { path: 'Ünïcode/日本語 😀.txt', content: Buffer.from('jp') },
  { path: `${'deep/'.repeat(30)}file`, content: Buffer.from('deep') },
  { path: `long/${'x'.repeat(255)}`, content: Buffer.from('1') },
  { path: `long/${'x'.repeat(254)}y`, content: Buffer.from('2') },
  { path: `${'é'.repeat(127)}/file`, content: Buffer.from('3') },
  ...many,
];

describe('xorriso', () => {
  it('takes out of an image what was put into it', async () => {
    expect(await takenOut(await written(isoImage(TREE, options)))).toEqual(given(TREE));
  });

  it('takes out of a config drive what stands on it', async () => {
    const files = configDriveFiles(REQUEST);
    expect(await takenOut(await written(configDrive(REQUEST)))).toEqual(given(files));
  });

  it('finds everything readable by all and writable by nobody, of root, and of its time', async () => {
    const image = await written(configDrive(REQUEST));
    await takenOut(image);
    const { mode, mtime } = await stat(`${image}.out/openstack/latest/meta_data.json`);
    expect([(mode & 0o777).toString(8), mtime]).toEqual(['444', REQUEST.time]);
    expect(((await stat(`${image}.out/openstack`)).mode & 0o777).toString(8)).toBe('555');
  });

  it('reads the names of Joliet, also those of other scripts', async () => {
    const image = await written(isoImage(TREE, options));
    const listed = run('xorriso', '-read_fs', 'norock', '-indev', image, '-find', '/').toString();
    expect(listed).toContain("'/Ünïcode/日本語 😀.txt'\n");
    expect(listed).toContain(`'/${'é'.repeat(64)}/file'\n`);
  });

  it('takes any tree out as it was', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (files) => {
        expect(await takenOut(await written(isoImage(files, options)))).toEqual(given(files));
      }),
      { numRuns: 12 },
    );
  });
});

describe('isoinfo', () => {
  it('reads the label, and who made it', async () => {
    const text = run('isoinfo', '-d', '-i', await written(configDrive(REQUEST))).toString();
    expect(text).toContain('Volume id: config-2\n');
    expect(text).toContain('Publisher id: Kilonova 1.2.3\n');
    expect(text).toContain('Application id: Kilonova 1.2.3\n');
    expect(text).toContain('Joliet with UCS level 3 found');
    expect(text).toContain('Rock Ridge signatures version 1 found');
  });

  it.each([
    ['Rock Ridge', '-R', ''],
    ['Joliet', '-J', ';1'],
  ])('lists the files of a config drive by their %s names, and gives each', async (_names, flag, version) => {
    const image = await written(configDrive(REQUEST));
    const files = given(configDriveFiles(REQUEST));
    const listed = run('isoinfo', flag, '-f', '-i', image).toString().trim().split('\n');
    expect(new Set(listed.filter((path) => files.has(path.slice(1).replace(/;1$/, ''))))).toEqual(
      new Set([...files.keys()].map((path) => `/${path}${version}`)),
    );
    for (const [path, content] of files) {
      expect(run('isoinfo', flag, '-i', image, '-x', `/${path}${version}`)).toEqual(content);
    }
  });

  it('finds long names by Joliet, and short ones without, however deep', async () => {
    const image = await written(isoImage(TREE, options));
    const names = (...flags: readonly string[]): Set<string> =>
      new Set(
        run('isoinfo', ...flags, '-f', '-i', image)
          .toString()
          .trim()
          .split('\n'),
      );
    const joliet = names('-J');
    const plain = names();
    expect(joliet).toContain(`/long/${'x'.repeat(64)};1`);
    expect(joliet).toContain(`/long/${'x'.repeat(62)}_1;1`);
    expect(joliet).toContain(`/${'deep/'.repeat(30)}file;1`);
    expect(plain).toContain('/empty.;1');
    expect(plain).toContain('/_n_code/_____.txt;1');
    expect([joliet.size, plain.size]).toEqual([names('-R').size, names('-R').size]);
  });
});

const trees = fc
  .uniqueArray(
    fc.record({
      directories: fc.array(fc.constantFrom('d', 'D', 'e.f', 'Ж', 'y'.repeat(200)), { maxLength: 8 }),
      name: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
        .filter((name) => !/[/\p{Cc}\p{Surrogate}]|^\.{1,2}$/u.test(name) && Buffer.byteLength(name) < 256),
      content: fc.uint8Array({ maxLength: 5000 }),
    }),
    { maxLength: 150, selector: ({ directories, name }) => [...directories, name].join('/') },
  )
  .map((files) =>
    files.map(({ directories, name, content }) => ({ path: [...directories, name].join('/'), content })),
  )
  .filter((files) => files.every(({ path }) => !files.some((other) => other.path.startsWith(`${path}/`))));
