import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlugin } from './import-plugin.js';

/** A folder of a host with packages installed; each exports a plugin of the name that it is told. */
let host: string;

beforeAll(async () => {
  host = await mkdtemp(join(tmpdir(), 'kilonova-loader-'));
  await installed('lab-conditions', {
    exports: {
      '.': { require: './wrong.cjs', import: './right.mjs' },
      './extra/*': './lib/*.mjs',
      './secret': null,
    },
  });
  await file('node_modules/lab-conditions/right.mjs', pluginText('by condition'));
  await file('node_modules/lab-conditions/lib/second.mjs', pluginText('by pattern'));
  await installed('@scope/lab-main', { main: 'main.mjs' });
  await file('node_modules/@scope/lab-main/main.mjs', pluginText('by main'));
  await installed('@kilonova/lab-short', { exports: './index.mjs' });
  await file('node_modules/@kilonova/lab-short/index.mjs', pluginText('ours'));
  await installed('lab-short', { exports: './index.mjs' });
  await file('node_modules/lab-short/index.mjs', pluginText('somebody else’s'));
  await installed('lab-cjs', { main: 'index.cjs' });
  await file('node_modules/lab-cjs/index.cjs', `module.exports = { plugin: ${pluginObject('common')} };`);
  await installed('lab-unbuilt', { exports: './dist/index.js' });
  await installed('lab-broken', { exports: './index.mjs' });
  await file('node_modules/lab-broken/index.mjs', `import 'lab-is-not-there';\n${pluginText('broken')}`);
  await file('deep/down/host.mjs', '');
  await file('packages/linked/package.json', JSON.stringify({ exports: './index.mjs' }));
  await file('packages/linked/index.mjs', pluginText('linked'));
  await symlink(join(host, 'packages/linked'), join(host, 'node_modules/lab-linked'));
});

afterAll(() => rm(host, { recursive: true, force: true }));

describe('a package', () => {
  it.each([
    ['lab-conditions', 'by condition'],
    ['lab-conditions/extra/second', 'by pattern'],
    ['@scope/lab-main', 'by main'],
    ['lab-cjs', 'common'],
    ['lab-linked', 'linked'],
    ['lab-short', 'ours'],
  ])('called %s is found by the rules of its package.json', async (name, plugin) => {
    expect(await importPlugin(name, host)).toMatchObject({ name: plugin });
  });

  it('is found from a folder far below where it is installed', async () => {
    expect(await importPlugin('@scope/lab-main', join(host, 'deep/down/host.mjs'))).toMatchObject({
      name: 'by main',
    });
  });

  it.each([
    [
      'lab-nowhere',
      'package-absent',
      /no package @kilonova\/lab-nowhere or lab-nowhere .*Install the package that has it\.$/,
    ],
    ['@scope/lab-nowhere', 'package-absent', /npm install @scope\/lab-nowhere$/],
    ['lab-unbuilt', 'file-absent', /installed in .*lab-unbuilt but lacks .*dist\/index\.js/],
    ['lab-conditions/secret', 'file-absent', /lacks an export ".\/secret"/],
    ['lab-broken', 'dependency-absent', /something it imports is not: .*lab-is-not-there/],
  ])('called %s is not found because of %s, and the message helps', async (name, reason, message) => {
    await expect(importPlugin(name, host)).rejects.toMatchObject({
      code: 'DRIVER_NOT_FOUND',
      details: { driver: name, reason },
      message: expect.stringMatching(message),
    });
  });
});

describe('a path', () => {
  it('and a link to it are one module', async () => {
    expect(await importPlugin('lab-linked', host)).toBe(await importPlugin('./packages/linked', host));
  });

  it('may be that of a package’s folder, relative to where it is written', async () => {
    expect(await importPlugin('../packages/linked', join(host, 'deep'))).toMatchObject({ name: 'linked' });
    expect(await importPlugin(join(host, 'packages/linked'))).toMatchObject({ name: 'linked' });
  });
});

async function installed(name: string, manifest: object): Promise<void> {
  await file(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', ...manifest }));
}

async function file(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(host, path)), { recursive: true });
  await writeFile(join(host, path), text);
}

function pluginText(name: string): string {
  return `export const plugin = ${pluginObject(name)};`;
}

/** A plugin without this package's help, as one made with another copy of it would be. */
function pluginObject(name: string): string {
  return `{ name: ${JSON.stringify(name)}, contractVersion: 1, optionsSchema: { safeParseAsync() {} }, bindings() {} }`;
}
