/** The files of our config drive beside those that Nova's own builder makes of the same request. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configDriveFiles } from '../../src/config-drive/config-drive.js';
import { REQUEST } from '../config-drive-fixture.js';

/** Debian's own: another one first in the path need not have its packages. */
const PYTHON = '/usr/bin/python3';
const script = fileURLToPath(new URL('nova_config_drive.py', import.meta.url));
/** Newer than Debian's Nova. */
const NEWEST = '2025-04-04';
/** Nova has one from each service that is configured; here it has none. */
const request = { ...REQUEST, vendorData: { static: REQUEST.vendorData?.static ?? {} } };

function filesOfNova(): Map<string, Buffer> {
  const injectedFiles = (request.injectedFiles ?? []).map(({ path, content }) => ({
    path,
    content: Buffer.from(content).toString('base64'),
  }));
  const { status, stdout, stderr } = spawnSync(PYTHON, [script], {
    input: JSON.stringify({ ...request, injectedFiles }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Nova's builder failed: ${stderr}`);
  const files = z.record(z.string(), z.string()).parse(JSON.parse(stdout));
  return new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content, 'base64')]));
}

function filesOfOurs(): Map<string, Buffer> {
  return new Map(
    configDriveFiles(request).flatMap(({ path, content }) =>
      content instanceof Uint8Array ? [[path, Buffer.from(content)] as const] : [],
    ),
  );
}

describe('beside Nova', () => {
  const nova = filesOfNova();
  const ours = filesOfOurs();

  it('the drive has the same files, and those of one version more', () => {
    const paths = [...ours.keys()].filter((path) => !path.includes(NEWEST));
    expect(new Set(paths)).toEqual(new Set(nova.keys()));
    expect(ours.size - paths.length).toBe(5);
  });

  it.each([...nova.keys()].filter((path) => !path.endsWith('.json')))('%s is the same', (path) => {
    expect(ours.get(path)?.equals(nova.get(path) ?? Buffer.alloc(0))).toBe(true);
  });

  it.each([...nova.keys()].filter((path) => path.endsWith('.json')))('%s says the same', (path) => {
    expect(comparable(ours.get(path)?.toString())).toEqual(comparable(nova.get(path)?.toString()));
  });
});

/**
 * Random numbers are nobody's to compare, what Nova has not implemented it says by FIXME, and `_name` it means to
 * take out and does not.
 */
function comparable(text = 'null'): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'random_seed') return typeof value;
    return key === 'ami-manifest-path' || key === '_name' ? undefined : value;
  });
}
