import { describe, expect, it } from 'vitest';
import { INSTANCE, NETWORK_INFO, REQUEST } from '../../test/config-drive-fixture.js';
import { readIso } from '../../test/iso-reader.js';
import type { ConfigDriveRequest } from './config-drive-request.js';
import { configDrive, configDriveFiles, needsConfigDrive } from './config-drive.js';
import { OPENSTACK_VERSIONS } from './metadata-versions.js';

async function readDrive(more: Partial<ConfigDriveRequest> = {}) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of configDrive({ ...REQUEST, ...more }).read()) chunks.push(chunk);
  const iso = readIso(Buffer.concat(chunks));
  const json = (path: string): unknown => JSON.parse(iso.rockRidge.get(path)?.toString() ?? 'null');
  return { iso, json, bytes: Buffer.concat(chunks) };
}

const membersOf = (value: unknown): string[] =>
  Object.keys(Object(value)).toSorted((a, b) => (a < b ? -1 : 1));

describe('a config drive', () => {
  it('is the volume config-2 of this product', async () => {
    expect((await readDrive()).iso).toMatchObject({
      volumeId: 'config-2',
      publisher: 'Kilonova 1.2.3',
      application: 'Kilonova 1.2.3',
    });
  });

  it('has the files of every version from when on they are there', async () => {
    const { iso } = await readDrive();
    const files = (version: string): string[] =>
      [...iso.rockRidge.keys()]
        .filter((path) => path.startsWith(`openstack/${version}/`))
        .map((path) => path.slice(11 + version.length));
    expect(Object.fromEntries(OPENSTACK_VERSIONS.map((version) => [version, files(version).length]))).toEqual(
      {
        '2012-08-10': 2,
        '2013-04-04': 2,
        '2013-10-17': 3,
        '2015-10-15': 4,
        '2016-06-30': 4,
        '2016-10-06': 5,
        '2017-02-22': 5,
        '2018-08-27': 5,
        '2020-10-14': 5,
        '2025-04-04': 5,
        latest: 5,
      },
    );
    expect(new Set(files('2013-10-17'))).toEqual(
      new Set(['meta_data.json', 'user_data', 'vendor_data.json']),
    );
    expect(new Set(files('latest'))).toEqual(
      new Set(['meta_data.json', 'network_data.json', 'user_data', 'vendor_data.json', 'vendor_data2.json']),
    );
    expect(iso.rockRidge.has('ec2/1.0/user-data')).toBe(true);
    expect(iso.rockRidge.has('ec2/latest/meta-data.json')).toBe(true);
  });

  it('tells in each version of meta_data.json what was there by then', async () => {
    const { json } = await readDrive();
    const oldest = [
      'admin_pass',
      'availability_zone',
      'files',
      'hostname',
      'keys',
      'launch_index',
      'meta',
      'name',
      'public_keys',
      'uuid',
    ];
    const added = (version: string): string[] =>
      membersOf(json(`openstack/${version}/meta_data.json`)).filter((member) => !oldest.includes(member));
    expect(membersOf(json('openstack/2012-08-10/meta_data.json'))).toEqual(oldest);
    expect(added('2013-04-04')).toEqual(['random_seed']);
    expect(added('2015-10-15')).toEqual(['project_id', 'random_seed']);
    expect(added('2016-06-30')).toEqual(['devices', 'project_id', 'random_seed']);
    expect(added('latest')).toEqual(['dedicated_cpus', 'devices', 'project_id', 'random_seed']);
    expect(json('openstack/latest/meta_data.json')).toMatchObject({
      uuid: INSTANCE.uuid,
      hostname: 'web1.novalocal',
      name: 'Wébserver 日本',
      launch_index: 3,
      availability_zone: 'az-1',
      project_id: 'f00dfeed',
      admin_pass: 'pa"ss wörd',
      meta: { role: 'web', ünïcode: '✓' },
      public_keys: { mine: 'ssh-ed25519 AAAA mine' },
      keys: [{ name: 'mine', type: 'ssh', data: 'ssh-ed25519 AAAA mine' }],
      random_seed: Buffer.alloc(512, 7).toString('base64'),
      dedicated_cpus: [1, 3, 10],
    });
  });

  it('has the injected files where meta_data.json says', async () => {
    const { iso, json } = await readDrive();
    expect(json('openstack/latest/meta_data.json')).toMatchObject({
      files: [
        { path: '/etc/motd', content_path: '/content/0000' },
        { path: '/root/binary', content_path: '/content/0001' },
      ],
    });
    expect(iso.rockRidge.get('openstack/content/0000')?.toString()).toBe('welcome\n');
    expect(iso.rockRidge.get('openstack/content/0001')).toEqual(Buffer.of(0, 255, 128, 10, 13));
  });

  it('leaves out what there is not', async () => {
    const { uuid, name, flavor } = INSTANCE;
    const { iso, json } = await readDrive({
      instance: { uuid, name, flavor },
      networkInfo: [],
      injectedFiles: undefined,
      adminPassword: undefined,
      vendorData: undefined,
      dhcpDomain: undefined,
    });
    expect(json('openstack/latest/meta_data.json')).toEqual({
      uuid,
      hostname: name,
      name,
      launch_index: 0,
      availability_zone: null,
      project_id: null,
      random_seed: expect.any(String),
      devices: [],
      dedicated_cpus: [],
    });
    expect([...iso.rockRidge.keys()].filter((path) => /user.data|content/.test(path))).toEqual([]);
    expect(json('openstack/latest/network_data.json')).toEqual({});
    expect(json('openstack/latest/vendor_data.json')).toEqual({});
    expect(json('openstack/latest/vendor_data2.json')).toEqual({ static: {} });
    expect(json('ec2/latest/meta-data.json')).toMatchObject({
      'instance-id': 'i-0b5f9a521f7c4a3a9',
      'ami-id': null,
    });
  });

  it('has the vendor data in both shapes', async () => {
    const { json } = await readDrive();
    expect(json('openstack/2013-10-17/vendor_data.json')).toEqual({ vendor: 'us' });
    expect(json('openstack/latest/vendor_data2.json')).toEqual({
      static: { vendor: 'us' },
      service: { level: 3 },
    });
  });

  it('stores user data once for all the versions that have it', async () => {
    const userData = Buffer.alloc(65_535, 'u').toString('base64');
    expect((await readDrive({ instance: { ...INSTANCE, userData } })).bytes.length).toBeLessThan(300_000);
  });

  it('takes user data whose base64 is broken into lines', () => {
    const userData = `${Buffer.alloc(100, 'u').toString('base64').slice(0, 76)}\n${Buffer.alloc(100, 'u').toString('base64').slice(76)}\n`;
    const files = configDriveFiles({ ...REQUEST, instance: { ...INSTANCE, userData } });
    expect(files.find(({ path }) => path === 'openstack/latest/user_data')?.content).toEqual(
      Buffer.alloc(100, 'u'),
    );
  });

  it.each([
    ['userData', { instance: { ...INSTANCE, userData: '#!/bin/sh secret' } }],
    ['vendorData.dynamic', { vendorData: { dynamic: { static: 'secret' } } }],
  ])('refuses a bad %s without repeating it', (property, more) => {
    expect(() => configDrive({ ...REQUEST, ...more })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
    expect(() => configDrive({ ...REQUEST, ...more })).not.toThrow('secret');
  });

  it('tells no address for a NIC whose network nobody can read', () => {
    const [vif] = NETWORK_INFO;
    const network = {
      id: 'n',
      subnets: [{ cidr: '10.0.0.0/33', version: 4 as const, ips: [{ address: '10.0.0.1' }] }],
    };
    expect(() =>
      configDrive({ ...REQUEST, networkInfo: vif === undefined ? [] : [vif, { ...vif, network }] }),
    ).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ property: 'networkInfo[1].network.subnets[0].cidr' }),
      }),
    );
  });
});

describe('whether an instance needs a config drive', () => {
  const { configDrive: _, ...plain } = INSTANCE;
  it.each([
    [true, 'the instance says so', INSTANCE, {}, false],
    [true, 'its image demands it', plain, { imgConfigDrive: 'mandatory' }, false],
    [false, 'its image leaves it open', plain, { imgConfigDrive: 'optional' }, false],
    [true, 'the operator forces it on new ones', plain, {}, true],
    [false, 'it was started before', { ...plain, launchedAt: new Date(0) }, {}, true],
    [false, 'nobody asks', plain, {}, false],
  ])('is %s when %s', (needed, _why, instance, properties, force) => {
    expect(needsConfigDrive(instance, properties, force)).toBe(needed);
  });
});
