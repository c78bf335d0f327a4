/** The config drive that a spawn leaves on the datastore, in the hands of Debian's xorriso. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatastoreFile } from '@kilonova/vsphere';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawn } from '../../src/vmops/spawn.js';
import { instanceOf, startSimulated, type Simulated } from '../simulated.js';
import { VMWARE_TEST_NETWORK } from '../test-network.js';

let bench: Simulated;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kilonova-drive-'));
  bench = await startSimulated();
});
afterAll(async () => {
  await bench.close();
  execFileSync('chmod', ['-R', 'u+w', folder]);
  await rm(folder, { recursive: true });
});

describe('xorriso', () => {
  it('finds on the drive of an instance what the instance is to be told', async () => {
    const { platform, ctx, session } = bench;
    const userData = Buffer.from('#cloud-config\n# grüße\n');
    const instance = instanceOf({
      configDrive: true,
      hostname: 'web1',
      userData: userData.toString('base64'),
    });
    await spawn(platform, ctx, instance, {
      networkInfo: [VMWARE_TEST_NETWORK],
      adminPassword: 'hunter2',
      injectedFiles: [{ path: '/etc/motd', content: Buffer.from('welcome') }],
    });
    const { body } = await openDatastoreFile(session, `[LocalDS_0] ${instance.uuid}/configdrive.iso`);
    await writeFile(join(folder, 'drive.iso'), body);
    execFileSync('xorriso', ['-osirrox', 'on', '-indev', 'drive.iso', '-extract', '/', 'out'], {
      cwd: folder,
      stdio: 'pipe',
    });

    const read = (path: string): Promise<Buffer> => readFile(join(folder, 'out', path));
    const json = async (path: string): Promise<unknown> => JSON.parse((await read(path)).toString());
    expect(await read('openstack/latest/user_data')).toEqual(userData);
    expect(await json('openstack/latest/meta_data.json')).toMatchObject({
      uuid: instance.uuid,
      hostname: 'web1',
      admin_pass: 'hunter2',
      files: [{ path: '/etc/motd', content_path: '/content/0000' }],
    });
    expect((await read('openstack/content/0000')).toString()).toBe('welcome');
    expect(await json('openstack/latest/network_data.json')).toMatchObject({
      links: [{ ethernet_mac_address: VMWARE_TEST_NETWORK.address }],
    });
    expect(await json('ec2/latest/meta-data.json')).toMatchObject({ 'local-hostname': 'web1' });
  });
});
