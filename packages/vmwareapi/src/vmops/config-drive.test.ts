import type { Instance, SpawnRequest } from '@kilonova/core';
import { getObjectPropertiesDict, openDatastoreFile } from '@kilonova/vsphere';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instanceOf, startSimulated, type Simulated } from '../../test/simulated.js';
import { VMWARE_TEST_NETWORK } from '../../test/test-network.js';
import type { VmwareOptionsInput } from '../options.js';
import { destroy } from './destroy.js';
import { spawn } from './spawn.js';

const SECRET = 'hunter2 in the attic';
const SCRIPT = `#!/bin/sh\n# ${SECRET}\n`;
const userData = Buffer.from(SCRIPT).toString('base64');

let bench: Simulated;

beforeEach(async () => {
  bench = await startSimulated();
});

afterEach(() => bench.close());

/** On a server of its own, whose driver has these options. */
async function benchWith(driver: Partial<VmwareOptionsInput>): Promise<Simulated> {
  await bench.close();
  bench = await startSimulated({ driver });
  return bench;
}

/** HTTP requests for files that come from now on: their verbs. */
function fileRequests(): string[] {
  const verbs: string[] = [];
  for (const verb of ['PUT', 'HEAD', 'GET', 'DELETE', 'POST']) {
    const note = (): boolean => {
      verbs.push(verb);
      return false;
    };
    bench.simulator.hooks.add({ path: '/folder/**', verb, when: note, drop: true });
  }
  return verbs;
}

const request = (more: Partial<SpawnRequest> = {}): SpawnRequest => ({
  networkInfo: [VMWARE_TEST_NETWORK],
  adminPassword: SECRET,
  ...more,
});

const withDrive = (more: Partial<Instance> = {}): Instance =>
  instanceOf({ configDrive: true, hostname: 'web1', userData, ...more });

async function cdsOf(uuid: string) {
  const { platform, ctx, session } = bench;
  const vm = await platform.lookup.find(ctx, uuid);
  const { 'config.hardware.device': devices = [] } = await getObjectPropertiesDict(
    session,
    vm ?? { type: 'VirtualMachine', value: 'none' },
    ['config.hardware.device'],
  );
  return devices.filter(({ _type }) => _type === 'VirtualCdrom');
}

async function fileAt(path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const { body } = await openDatastoreFile(bench.session, path);
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const driveOf = (uuid: string): string => `[LocalDS_0] ${uuid}/configdrive.iso`;

describe('a spawn with a config drive and one NIC', () => {
  it('is seven calls, one upload, and one look at what was uploaded', async () => {
    const { platform, ctx } = bench;
    const verbs = fileRequests();
    await spawn(platform, ctx, withDrive(), request());

    expect(bench.calls()).toEqual([
      'FindAllByUuid',
      'RetrievePropertiesEx',
      'SearchDatastore_Task',
      'CreateVM_Task',
      'ReconfigVM_Task',
      'PowerOnVM_Task',
      'ReconfigVM_Task',
    ]);
    expect(verbs).toEqual(['PUT', 'HEAD']);
  });

  it('is seven calls and requests in all when the VM is not to run', async () => {
    const { platform, ctx } = bench;
    const verbs = fileRequests();
    await spawn(platform, ctx, withDrive(), request({ powerOn: false }));

    expect(bench.calls().slice(3)).toEqual(['CreateVM_Task', 'ReconfigVM_Task']);
    expect(verbs).toEqual(['PUT', 'HEAD']);
  });

  it('leaves a VM that runs with the drive in it', async () => {
    const { platform, ctx } = bench;
    const instance = withDrive();
    await spawn(platform, ctx, instance, request());

    expect(await cdsOf(instance.uuid)).toEqual([
      expect.objectContaining({
        controllerKey: 200,
        unitNumber: 0,
        backing: expect.objectContaining({
          _type: 'VirtualCdromIsoBackingInfo',
          fileName: driveOf(instance.uuid),
        }),
        connectable: expect.objectContaining({ startConnected: true, allowGuestControl: false }),
      }),
    ]);
    expect(bench.simulator.census().files).toContain(driveOf(instance.uuid));
  });

  it('D-02: is uploaded to the byte', async () => {
    const { platform, ctx } = bench;
    const instance = withDrive();
    await spawn(
      platform,
      ctx,
      instance,
      request({ injectedFiles: [{ path: '/etc/a', content: Uint8Array.of(0, 255, 254, 128) }] }),
    );

    const iso = await fileAt(driveOf(instance.uuid));
    expect(iso.toString('latin1', 16 * 2048, 16 * 2048 + 6)).toBe('\u0001CD001');
    expect(iso.toString('latin1', 16 * 2048 + 40, 16 * 2048 + 48)).toBe('config-2');
    expect(iso.readUInt32LE(16 * 2048 + 80)).toBe(iso.length / 2048);
    expect(iso.includes(SCRIPT)).toBe(true);
    expect(iso.includes(`"admin_pass":"${SECRET}"`)).toBe(true);
    expect(iso.includes(Buffer.of(0, 255, 254, 128, 0, 0))).toBe(true);
    expect(iso.includes(VMWARE_TEST_NETWORK.address)).toBe(true);
  });

  it('has the drive in its own folder when another has the name of its uuid', async () => {
    const { platform, ctx, session } = bench;
    const instance = withDrive();
    const { fileManager } = session.serviceContent;
    if (fileManager === undefined) throw new Error('no file manager');
    const { datacenter } = platform.cluster;
    const name = `[LocalDS_0] ${instance.uuid}`;
    await session.invokeApi(fileManager, 'MakeDirectory', { name, datacenter });
    await spawn(platform, ctx, instance, request());

    expect(bench.simulator.census().files).toContain(`[LocalDS_0] ${instance.uuid}_1/configdrive.iso`);
    await destroy(platform, ctx, instance.uuid);
    expect(bench.simulator.census()).toMatchObject({ vms: [], files: [`${name}/`] });
  });

  it('does not show the VM a drive of which not everything is there', async () => {
    const { platform, ctx, simulator } = bench;
    const look = simulator.hooks.add({ path: '/folder/**', verb: 'HEAD', hold: true });
    const instance = withDrive();
    const done = spawn(platform, ctx, instance, request());
    await look.once;

    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const devices = vm?.get('config')?.hardware.device ?? [];
    expect(devices.filter(({ _type }) => _type === 'VirtualCdrom')).toEqual([]);
    look.remove();
    await done;
    expect(await cdsOf(instance.uuid)).toHaveLength(1);
  });
});

describe('the destruction of an instance with a config drive', () => {
  it('takes the drive with it', async () => {
    const { platform, ctx, simulator } = bench;
    const instance = withDrive();
    await spawn(platform, ctx, instance, request());
    await destroy(platform, ctx, instance.uuid);

    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('leaves it with the disks when those are to stay', async () => {
    const { platform, ctx, simulator } = bench;
    const instance = withDrive();
    await spawn(platform, ctx, instance, request());
    await destroy(platform, ctx, instance.uuid, { destroyDisks: false });

    expect(simulator.census()).toMatchObject({ vms: [] });
    expect(simulator.census().files).toContain(driveOf(instance.uuid));
  });

  it('is a success the second time, when the first lost its drive and was cut short', async () => {
    const { platform, ctx, simulator } = bench;
    const instance = withDrive();
    await spawn(platform, ctx, instance, request());
    const cut = simulator.hooks.add({ method: 'Destroy_Task', drop: true });
    await expect(destroy(platform, ctx, instance.uuid)).rejects.toThrow('answer was lost');
    cut.remove();
    await destroy(platform, ctx, instance.uuid);

    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });
});

describe('a config drive', () => {
  it.each<[string, Partial<VmwareOptionsInput>, SpawnRequest['imageMeta']]>([
    ['its image demands it', {}, { properties: { imgConfigDrive: 'mandatory' } }],
    ['the driver is told to force it', { forceConfigDrive: true }, undefined],
  ])('is made when %s', async (_why, driver, imageMeta) => {
    const { platform, ctx } = await benchWith(driver);
    const instance = instanceOf();
    await spawn(platform, ctx, instance, request(imageMeta === undefined ? {} : { imageMeta }));

    expect(await cdsOf(instance.uuid)).toHaveLength(1);
  });

  it('is not made for an instance that nobody wants one for', async () => {
    const { platform, ctx, simulator } = bench;
    const instance = instanceOf({ userData });
    await spawn(platform, ctx, instance, request());

    expect(await cdsOf(instance.uuid)).toEqual([]);
    expect(simulator.census().files.filter((file) => file.endsWith('.iso'))).toEqual([]);
  });

  it('is asked for under the domain that the driver is given', async () => {
    const { platform, ctx } = await benchWith({ dhcpDomain: 'novalocal' });
    const instance = withDrive();
    await spawn(platform, ctx, instance, request());

    expect((await fileAt(driveOf(instance.uuid))).includes('"hostname":"web1.novalocal"')).toBe(true);
  });

  it('is refused in any format but iso9660, before anything is sent', async () => {
    const { platform, ctx } = await benchWith({ configDriveFormat: 'vfat' });
    bench.calls();

    await expect(spawn(platform, ctx, withDrive(), request())).rejects.toMatchObject({
      code: 'CONFIG_DRIVE_UNKNOWN_FORMAT',
      details: { format: 'vfat' },
    });
    expect(bench.calls()).toEqual([]);
  });

  it.each<[string, Instance, Partial<SpawnRequest>]>([
    ['injectedFiles', instanceOf(), { injectedFiles: [{ path: '/a', content: Buffer.from(SECRET) }] }],
    ['img_config_drive', instanceOf(), { imageMeta: { properties: { imgConfigDrive: 'perhaps' } } }],
    ['userData', withDrive({ userData: SECRET }), {}],
  ])('is refused for a %s that makes no sense, before anything is sent', async (property, instance, more) => {
    const { platform, ctx } = bench;
    const failure: unknown = await spawn(platform, ctx, instance, request(more)).catch(
      (error: unknown) => error,
    );

    expect(failure).toMatchObject({ code: 'INVALID_INPUT', details: { property } });
    expect(JSON.stringify([String(failure), failure])).not.toContain(SECRET);
    expect(bench.calls()).toEqual([]);
  });
});

describe('a build whose config drive fails', () => {
  it.each<[string, (simulator: Simulated['simulator']) => void]>([
    [
      'is refused room',
      ({ hooks }) => {
        hooks.add({ path: '/folder/**', verb: 'PUT', status: { code: 507 } });
      },
    ],
    [
      'breaks off',
      ({ hooks }) => {
        hooks.add({ path: '/folder/**', verb: 'PUT', dropUploadAfter: 50_000 });
      },
    ],
    [
      'arrives, and its answer is lost',
      ({ hooks }) => {
        hooks.add({ path: '/folder/**', verb: 'PUT', at: 'after', drop: true });
      },
    ],
    [
      'is not there afterwards',
      ({ hooks }) => {
        hooks.add({ path: '/folder/**', verb: 'HEAD', status: { code: 404 } });
      },
    ],
    [
      'cannot be put into the VM',
      ({ hooks }) => {
        const fault = { name: 'CannotAccessFile', members: { file: '[LocalDS_0] x' } };
        hooks.add({ method: 'ReconfigVM_Task', task: { fault } });
      },
    ],
    [
      'is in a VM that does not start',
      ({ hooks }) => {
        hooks.add({ method: 'PowerOnVM_Task', task: { fault: 'InvalidState' } });
      },
    ],
    [
      'is in a VM that cannot be finished',
      ({ hooks }) => {
        hooks.add({ method: 'ReconfigVM_Task', nth: 2, at: 'after', drop: true });
      },
    ],
  ])('because it %s leaves nothing, and tells no secret', async (_what, breakIt) => {
    const { platform, ctx, simulator } = bench;
    breakIt(simulator);
    const failure: unknown = await spawn(platform, ctx, withDrive(), request()).then(
      () => 'no failure',
      (error: unknown) => error,
    );

    expect(failure).toBeInstanceOf(Error);
    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
    const told = JSON.stringify([String(failure), failure, ctx.logged, ctx.progressed]);
    for (const secret of [SECRET, userData]) expect(told).not.toContain(secret);
  });

  it('because its caller gives up while it is uploaded leaves nothing', async () => {
    const { platform, ctx, simulator } = bench;
    const upload = simulator.hooks.add({ path: '/folder/**', verb: 'PUT', hold: true });
    const caller = new AbortController();
    const outcome = spawn(platform, { ...ctx, signal: caller.signal }, withDrive(), request()).catch(
      (error: unknown) => error,
    );
    await upload.once;
    caller.abort(new Error('enough'));

    expect(await outcome).toBeInstanceOf(Error);
    upload.remove();
    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });
});
