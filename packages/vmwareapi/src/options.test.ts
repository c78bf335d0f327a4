import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vmwareOptionsSchema } from './options.js';
import { DEFAULT_EXTRA_CONFIG_KEYS } from './vm-util/vmx-settings.js';

const needed = { server: 'vc', username: 'u', password: 'p', clusterName: 'c' };

describe('the options', () => {
  it('need the server, an account and a cluster, and have defaults for the rest', () => {
    expect(vmwareOptionsSchema.parse(needed)).toEqual({
      ...needed,
      insecure: false,
      forceConfigDrive: false,
      configDriveFormat: 'iso9660',
      datastoreTypes: ['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'],
      datastoreHosts: 'shared',
      guestId: 'otherGuest',
      adapterType: 'lsiLogic',
      vifModel: 'e1000',
      reserveAllMemory: false,
      extraConfigKeys: [...DEFAULT_EXTRA_CONFIG_KEYS],
      serialPortConnectedDefault: true,
      mirrorInstanceLogsToSyslog: false,
      thinProvisioning: true,
      thinDiskRoomPercent: 100,
      useLinkedClone: true,
      cachePrefix: 'kilonova',
      imageFetchStaleMs: 600_000,
      maximumObjects: 100,
      callTimeoutMs: 60_000,
      taskTimeoutMs: 1_800_000,
      buildTimeoutMs: 7_200_000,
      undoTimeoutMs: 300_000,
      lostAnswerWaitMs: 30_000,
    });
  });

  it.each([
    ['a regular expression that is none', { datastoreRegex: '(nova' }, ['datastoreRegex']],
    ['an adapter that does not exist', { adapterType: 'virtio' }, ['adapterType']],
    ['a card that does not exist', { vifModel: 'virtio' }, ['vifModel']],
    ['a reserve without a unit', { datastoreReserve: '10' }, ['datastoreReserve']],
    ['a reserve of everything', { datastoreReserve: '100%' }, ['datastoreReserve']],
    ['a number of hosts that is none', { datastoreHosts: 0 }, ['datastoreHosts']],
    ['more room than a disk has', { thinDiskRoomPercent: 101 }, ['thinDiskRoomPercent']],
    ['no datastore type at all', { datastoreTypes: [] }, ['datastoreTypes']],
    ['a hardware version of another form', { hwVersion: '19' }, ['hwVersion']],
    ['a key of settings with a blank', { extraConfigKeys: ['numa *'] }, ['extraConfigKeys', 0]],
    ['a concentrator that is no telnet address', { serialPortProxyUri: 'vspc:1' }, ['serialPortProxyUri']],
    ['a time of zero', { taskTimeoutMs: 0 }, ['taskTimeoutMs']],
    ['a folder that is a path', { cachePrefix: '../x' }, ['cachePrefix']],
    ['an empty password', { password: '' }, ['password']],
  ])('refuse %s by its path', (_what, more, path) => {
    const { error } = vmwareOptionsSchema.safeParse({ ...needed, ...more });

    expect(error?.issues).toEqual([expect.objectContaining({ path })]);
  });

  it('refuse an option nobody knows', () => {
    const { error } = vmwareOptionsSchema.safeParse({ ...needed, clustername: 'c' });

    expect(error?.issues).toEqual([
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['clustername'] }),
    ]);
  });

  it('are all in the README, and no others', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const documented = [...readme.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);

    expect(documented).toEqual(Object.keys(vmwareOptionsSchema.shape));
  });

  it('explain themselves, each of them', () => {
    const descriptions = Object.values(vmwareOptionsSchema.shape).map(({ description }) => description);

    expect(descriptions).toEqual(descriptions.map(() => expect.stringMatching(/\.$/)));
  });
});
