/** Host storage, as a scripted vCenter describes it: one software iSCSI adapter, one of Fibre Channel. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addSendTargets,
  addStaticTargets,
  findScsiLun,
  findScsiLuns,
  getHostBusAdapters,
  getOpaqueNetworks,
  InvalidOptionError,
  isVimFault,
  removeSendTargets,
  removeStaticTargets,
  rescanHba,
  rescanHosts,
  VimSession,
  type Ref,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  fault,
  result,
  returnval,
  startScriptedServer,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';

const HOST: Ref<'HostSystem'> = { type: 'HostSystem', value: 'host-1' };
const CLUSTER: Ref<'ClusterComputeResource'> = { type: 'ClusterComputeResource', value: 'domain-c1' };
const ISCSI = { host: HOST, device: 'vmhba64' };
const IQN = 'iqn.2010-10.org.openstack:volume-1';

let server: ScriptedServer;
let session: VimSession;

beforeEach(async () => {
  server = await startScriptedServer();
  server.script('RetrievePropertiesEx', propertiesOfHosts);
  session = await VimSession.connect({ server: server.url, username: 'user', password: 'p' });
});
afterEach(async () => {
  await session.close();
  await server.close();
});

describe('getHostBusAdapters', () => {
  it('tells the names that storage knows a host by', async () => {
    const [iscsi, fibre] = await getHostBusAdapters(session, HOST);

    expect(iscsi).toMatchObject({
      kind: 'iscsi',
      device: 'vmhba64',
      model: 'iSCSI Software Adapter',
      iScsiName: 'iqn.1998-01.com.vmware:host-1',
      sendTargets: [{ address: '10.0.0.1', port: 3260 }],
      staticTargets: [{ address: '10.0.0.1', port: 3260, iScsiName: IQN }],
    });
    expect(fibre).toMatchObject({
      kind: 'fibreChannel',
      portWorldWideName: '50:06:01:60:3b:a0:15:41',
      nodeWorldWideName: 'd0:06:01:60:00:00:00:01',
    });
  });

  it('reads all hosts of a cluster at once', async () => {
    const adapters = await getHostBusAdapters(session, CLUSTER);

    expect(new Set(adapters.map(({ host }) => host.value))).toEqual(new Set(['host-1', 'host-2']));
    expect(bodies('RetrievePropertiesEx')).toHaveLength(2);
  });
});

describe('findScsiLun', () => {
  it.each([
    ['target and number', { iScsiName: IQN.toUpperCase(), lun: 1 }],
    ['target and portal', { iScsiName: IQN, portal: '10.0.0.1' }],
    ['canonical name', { canonicalName: 'naa.6001' }],
    ['uuid', { uuid: 'uuid-1' }],
  ])('finds a disk by its %s', async (_how, wanted) => {
    expect(await findScsiLun(session, HOST, wanted)).toEqual({
      host: HOST,
      adapter: 'vmhba64',
      lun: 1,
      iScsiName: IQN,
      portals: ['10.0.0.1:3260'],
      scsiLun: {
        lunType: 'disk',
        deviceName: '/vmfs/devices/disks/naa.6001',
        canonicalName: 'naa.6001',
        uuid: 'uuid-1',
        key: 'key-vim.host.ScsiDisk-1',
        capacityBytes: 2 ** 30,
        operationalState: ['ok'],
      },
    });
  });

  it('finds a disk behind a target of Fibre Channel, however its name is written', async () => {
    const found = await findScsiLun(session, HOST, { portWorldWideName: '0x500601603BA01542' });

    expect(found).toMatchObject({ adapter: 'vmhba2', portWorldWideName: '50:06:01:60:3b:a0:15:42', lun: 0 });
  });

  it.each([
    ['another number', { iScsiName: IQN, lun: 2 }],
    ['another portal', { iScsiName: IQN, portal: '10.0.0.1:3261' }],
    ['a unit that is no disk', { uuid: 'uuid-cd' }],
  ])('does not take %s for it', async (_what, wanted) => {
    expect(await findScsiLun(session, HOST, wanted)).toBeUndefined();
  });

  it('finds every host of a cluster that sees the disk', async () => {
    const found = await findScsiLuns(session, CLUSTER, { canonicalName: 'naa.6001' });

    expect(found.map(({ host }) => host.value)).toEqual(['host-1', 'host-2']);
  });

  it('refuses to look for any disk at all, before it asks', async () => {
    expect(await failure(findScsiLun(session, HOST, {}))).toBeInstanceOf(InvalidOptionError);
    expect(bodies('RetrievePropertiesEx')).toEqual([]);
  });
});

describe('send targets', () => {
  it('are added with the credentials that the target wants, and none twice', async () => {
    server.script('AddInternetScsiSendTargets', result());
    const chap = { name: 'me', secret: 'sesame', mutual: { name: 'it', secret: 'open' } };
    const known = { address: '10.0.0.1' };
    const added = { address: '10.0.0.2', port: 3261, chap };

    expect(await addSendTargets(session, ISCSI, [known, added, added])).toEqual([added]);
    expect(await addSendTargets(session, ISCSI, [known])).toEqual([]);
    expect(bodies('AddInternetScsiSendTargets')).toEqual([
      expect.stringContaining(
        '<_this type="HostStorageSystem">storage-1</_this><iScsiHbaDevice>vmhba64</iScsiHbaDevice>' +
          '<targets><address>10.0.0.2</address><port>3261</port><authenticationProperties>' +
          '<chapAuthEnabled>true</chapAuthEnabled><chapName>me</chapName><chapSecret>sesame</chapSecret>' +
          '<chapAuthenticationType>chapRequired</chapAuthenticationType><chapInherited>false</chapInherited>' +
          '<mutualChapName>it</mutualChapName><mutualChapSecret>open</mutualChapSecret>' +
          '<mutualChapAuthenticationType>chapRequired</mutualChapAuthenticationType>' +
          '<mutualChapInherited>false</mutualChapInherited></authenticationProperties></targets></Add',
      ),
    ]);
  });

  it('keep their secrets out of what is watched and of errors', async () => {
    server.script('AddInternetScsiSendTargets', fault('HostConfigFault'));
    const seen: string[] = [];
    const watched = await VimSession.connect({
      server: server.url,
      username: 'user',
      password: 'p',
      onRequest: (request) => seen.push(JSON.stringify(request)),
    });
    const chap = { name: 'me', secret: 'sesame' };
    const error = await failure(addSendTargets(watched, ISCSI, [{ address: '10.0.0.9', chap }]));
    await watched.close();

    expect(isVimFault(error, 'HostConfigFault')).toBe(true);
    expect(seen.join('')).toContain('10.0.0.9');
    expect(seen.join('') + JSON.stringify(error) + String(error)).not.toContain('sesame');
  });

  it('are removed when they are there', async () => {
    server.script('RemoveInternetScsiSendTargets', result());

    expect(await removeSendTargets(session, ISCSI, [{ address: '10.0.0.3' }])).toEqual([]);
    expect(await removeSendTargets(session, ISCSI, [{ address: '10.0.0.1' }])).toEqual([
      { address: '10.0.0.1' },
    ]);
    expect(bodies('RemoveInternetScsiSendTargets')).toHaveLength(1);
  });

  it('need an adapter that speaks iSCSI', async () => {
    const error = await failure(
      addSendTargets(session, { host: HOST, device: 'vmhba2' }, [{ address: 'a' }]),
    );

    expect(error).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringContaining('vmhba64') });
  });
});

describe('static targets', () => {
  it('are told apart by name and address', async () => {
    server.script('AddInternetScsiStaticTargets', result());
    server.script('RemoveInternetScsiStaticTargets', result());
    const known = { address: '10.0.0.1', iScsiName: IQN };
    const other = { address: '10.0.0.2', iScsiName: IQN };

    expect(await addStaticTargets(session, ISCSI, [known, other])).toEqual([other]);
    expect(await removeStaticTargets(session, ISCSI, [known, other])).toEqual([known]);
    expect(bodies('RemoveInternetScsiStaticTargets')[0]).toContain(
      `<targets><address>10.0.0.1</address><iScsiName>${IQN}</iScsiName></targets>`,
    );
  });
});

describe('a rescan', () => {
  it('asks the host to look behind one adapter', async () => {
    server.script('RescanHba', result());
    await rescanHba(session, HOST, 'vmhba64');

    expect(bodies('RescanHba')[0]).toContain('<hbaDevice>vmhba64</hbaDevice>');
  });

  it('goes on with the other hosts when one cannot', async () => {
    server.script('RescanHba', ({ body, ...request }, response) => {
      const answer = body.includes('storage-1') ? fault('HostConfigFault') : result();
      return answer({ body, ...request }, response);
    });
    server.script('RescanVmfs', result());
    const outcomes = await rescanHosts(session, CLUSTER, { device: 'vmhba64', vmfs: true });

    expect(outcomes).toEqual([
      { host: HOST, error: expect.objectContaining({ faultName: 'HostConfigFault' }) },
      { host: { type: 'HostSystem', value: 'host-2' } },
    ]);
    expect(bodies('RescanVmfs')).toHaveLength(1);
  });

  it('looks behind all adapters when none is named', async () => {
    server.script('RescanAllHba', result());

    expect(await rescanHosts(session, [HOST, HOST])).toEqual([{ host: HOST }]);
    expect(bodies('RescanAllHba')).toHaveLength(1);
  });
});

describe('getOpaqueNetworks', () => {
  it('tells what a network card has to name', async () => {
    server.script(
      'RetrievePropertiesEx',
      result(
        returnval(
          '<objects><obj type="OpaqueNetwork">network-o1</obj>' +
            '<propSet><name>name</name><val xsi:type="xsd:string">seg</val></propSet>' +
            '<propSet><name>summary</name><val xsi:type="OpaqueNetworkSummary"><name>seg</name>' +
            '<accessible>true</accessible><opaqueNetworkId>ls-1</opaqueNetworkId>' +
            '<opaqueNetworkType>nsx.LogicalSwitch</opaqueNetworkType></val></propSet></objects>',
        ),
      ),
    );

    expect(await getOpaqueNetworks(session)).toEqual([
      {
        obj: { type: 'OpaqueNetwork', value: 'network-o1' },
        name: 'seg',
        opaqueNetworkId: 'ls-1',
        opaqueNetworkType: 'nsx.LogicalSwitch',
      },
    ]);
  });
});

function bodies(method: string): string[] {
  return server.requests.filter((request) => request.method === method).map(({ body }) => body);
}

const propertiesOfHosts: Answer = ({ body, ...request }, response) => {
  const refs = [...body.matchAll(/<obj type="(\w+)">([^<]+)</g)];
  const paths = [...body.matchAll(/<pathSet>([^<]+)</g)].map(([, path = '']) => path);
  const objects = refs.map(([, type, id = '']) => {
    const propSet = paths.map((path) => `<propSet><name>${path}</name>${valueOf(path, id)}</propSet>`);
    return `<objects><obj type="${type}">${id}</obj>${propSet.join('')}</objects>`;
  });
  return result(returnval(objects.join('')))({ body, ...request }, response);
};

function valueOf(path: string, id: string): string {
  const host = '<ManagedObjectReference type="HostSystem">host-';
  switch (path) {
    case 'host':
      return `<val xsi:type="ArrayOfManagedObjectReference">${host}1</ManagedObjectReference>${host}2</ManagedObjectReference></val>`;
    case 'configManager.storageSystem':
      return `<val xsi:type="ManagedObjectReference" type="HostStorageSystem">${id.replace('host', 'storage')}</val>`;
    case 'config.storageDevice.hostBusAdapter':
      return `<val xsi:type="ArrayOfHostHostBusAdapter">${iscsiAdapter(id)}${FIBRE_ADAPTER}</val>`;
    case 'config.storageDevice.scsiTopology':
      return `<val xsi:type="HostScsiTopology">${ISCSI_TOPOLOGY}${FIBRE_TOPOLOGY}</val>`;
    case 'config.storageDevice.scsiLun':
      return `<val xsi:type="ArrayOfScsiLun">${lun('1', 'disk', 'HostScsiDisk')}${lun('2', 'disk', 'HostScsiDisk')}${lun('cd', 'cdrom', 'ScsiLun')}</val>`;
    default:
      throw new Error(`No host has ${path} here.`);
  }
}

function iscsiAdapter(host: string): string {
  const target = '<address>10.0.0.1</address><port>3260</port>';
  return (
    '<HostHostBusAdapter xsi:type="HostInternetScsiHba"><key>key-iscsi</key><device>vmhba64</device><bus>0</bus>' +
    '<status>online</status><model>iSCSI Software Adapter  </model><driver>iscsi_vmk</driver>' +
    `<isSoftwareBased>true</isSoftwareBased><iScsiName>iqn.1998-01.com.vmware:${host}</iScsiName>` +
    `<configuredSendTarget>${target}</configuredSendTarget>` +
    `<configuredStaticTarget>${target}<iScsiName>${IQN}</iScsiName></configuredStaticTarget></HostHostBusAdapter>`
  );
}

const PORT_WWN = 0x500601603ba01541n;
const FIBRE_ADAPTER =
  '<HostHostBusAdapter xsi:type="HostFibreChannelHba"><key>key-fc</key><device>vmhba2</device><bus>59</bus>' +
  `<status>online</status><model>LPe32000</model><portWorldWideName>${PORT_WWN}</portWorldWideName>` +
  `<nodeWorldWideName>${BigInt.asIntN(64, 0xd006016000000001n)}</nodeWorldWideName>` +
  '<portType>fabric</portType><speed>16</speed></HostHostBusAdapter>';

const ISCSI_TOPOLOGY =
  '<adapter><key>a1</key><adapter>key-iscsi</adapter><target><key>t1</key><target>0</target>' +
  '<lun><key>l1</key><lun>1</lun><scsiLun>key-vim.host.ScsiDisk-1</scsiLun></lun>' +
  '<lun><key>l2</key><lun>3</lun><scsiLun>key-vim.host.ScsiDisk-cd</scsiLun></lun>' +
  '<lun><key>l3</key><lun>4</lun><scsiLun>key-that-is-not-there</scsiLun></lun>' +
  `<transport xsi:type="HostInternetScsiTargetTransport"><iScsiName>${IQN}</iScsiName><iScsiAlias></iScsiAlias>` +
  '<address>10.0.0.1:3260</address></transport></target></adapter>';

const FIBRE_TOPOLOGY =
  '<adapter><key>a2</key><adapter>key-fc</adapter><target><key>t2</key><target>0</target>' +
  '<lun><key>l4</key><lun>0</lun><scsiLun>key-vim.host.ScsiDisk-2</scsiLun></lun>' +
  `<transport xsi:type="HostFibreChannelTargetTransport"><portWorldWideName>${PORT_WWN + 1n}</portWorldWideName>` +
  '<nodeWorldWideName>1</nodeWorldWideName></transport></target></adapter>';

function lun(id: string, lunType: string, type: string): string {
  const disk =
    type === 'HostScsiDisk' ? '<capacity><blockSize>512</blockSize><block>2097152</block></capacity>' : '';
  return (
    `<ScsiLun xsi:type="${type}"><deviceName>/vmfs/devices/disks/naa.600${id}</deviceName><deviceType>${lunType}</deviceType>` +
    `<key>key-vim.host.ScsiDisk-${id}</key><uuid>uuid-${id}</uuid><canonicalName>naa.600${id}</canonicalName>` +
    `<lunType>${lunType}</lunType><operationalState>ok</operationalState>${disk}</ScsiLun>`
  );
}
