import { openDatastoreFile } from '@kilonova/vsphere';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instanceOf, startBench, vifOn, type Bench } from './vmwareapi-driver.js';

describe('a config drive', () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(async () => bench.close());

  it('is on the datastore whole while its instance is there, and gone with it', async () => {
    const { driver, ctx, vcenter } = bench;
    const script = '#!/bin/sh\necho hello\n';
    const userData = Buffer.from(script).toString('base64');
    const instance = instanceOf({ configDrive: true, userData });
    await driver.spawn(ctx, instance, { networkInfo: [vifOn('VM Network')] });

    const { files } = await vcenter.census();
    const file = files.find((each) => each.endsWith('/configdrive.iso'));
    const { body } = await openDatastoreFile(await bench.session(), file ?? '');
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    const iso = Buffer.concat(chunks);
    expect(iso.toString('latin1', 16 * 2048 + 40, 16 * 2048 + 48)).toBe('config-2');
    expect(iso.readUInt32LE(16 * 2048 + 80) * 2048).toBe(iso.length);
    expect(iso.includes(script)).toBe(true);

    await driver.destroy(ctx, instance);
    expect(await vcenter.census()).toMatchObject({ vms: [], files: [] });
  });
});
