import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dataObject,
  importOva,
  importVApp,
  importVmdk,
  isVimFault,
  LeaseLeftOpenError,
  LeaseLostError,
  SessionClosedError,
  TransferError,
  TransferRefusedError,
  UnsuitableImageError,
  VimSession,
  type ImportFile,
  type LeaseProgress,
  type VimSessionOptions,
} from '../src/index.js';
import { failure } from './failure.js';
import { inPieces, ovaOf, sparseVmdkHead, streamOptimizedVmdk } from './image-samples.js';
import { LEASE, leaseGone, NfcHost, VM, type NfcHostOptions } from './nfc-host.js';
import {
  certificateFile,
  certificatePem,
  fault,
  hangUp,
  result,
  returnval,
  startScriptedServer,
} from './scripted-server.js';
import { X509Certificate } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const MIB = 1024 * 1024;
const POOL = { type: 'ResourcePool', value: 'resgroup-1' } as const;
const FOLDER = { type: 'Folder', value: 'group-v3' } as const;
const DATASTORE = { type: 'Datastore', value: 'datastore-1' } as const;
const SPEC = dataObject('VirtualMachineImportSpec', { configSpec: { name: 'sample' } });
const disk = { name: 'disk-0.vmdk', data: streamOptimizedVmdk(64 * MIB) };
const iso = { name: 'tools.iso', data: Buffer.alloc(100_000, 3) };
const FILE_ITEMS = [
  {
    deviceId: '/sample/disk-0.vmdk',
    path: 'disk-0.vmdk',
    size: disk.data.length,
    cimType: 17,
    create: false,
  },
  { deviceId: '/sample/tools.iso', path: 'tools.iso', size: iso.data.length, cimType: 15, create: true },
];

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('importVApp', () => {
  it('sends each file to its device, as the host wants it, and completes the lease', async () => {
    const { host, session } = await setUp({ devices: ['disk-0.vmdk', 'tools.iso'] });
    const progress: LeaseProgress[] = [];
    const files = [fileOf(iso), fileOf(disk)];
    const request = { pool: POOL, folder: FOLDER, spec: SPEC, fileItems: FILE_ITEMS, files };
    const imported = await importVApp(session, request, { onProgress: (step) => progress.push(step) });

    expect(imported.entity).toEqual(VM);
    expect(imported.files).toEqual(
      [iso, disk].map(({ name, data }) => ({ name, sizeBytes: data.length, sha256: sha256(data) })),
    );
    expect(host.received).toMatchObject([
      {
        device: 'tools.iso',
        method: 'PUT',
        sha256: sha256(iso.data),
        headers: { overwrite: 't', 'content-type': 'application/octet-stream', 'content-length': '100000' },
      },
      {
        device: 'disk-0.vmdk',
        method: 'POST',
        sha256: sha256(disk.data),
        headers: { 'content-type': 'application/x-vnd.vmware-streamVmdk' },
      },
    ]);
    expect(host.told.at(-1)).toBe('Complete');
    expect(progress.at(-1)).toMatchObject({ percent: 99, bytesDone: iso.data.length + disk.data.length });
  });

  it('sends a file of unknown length in chunks, and one that is compressed as the file itself', async () => {
    const { host, session } = await setUp();
    const content = inPieces(gzipSync(disk.data));
    await importVApp(session, {
      pool: POOL,
      spec: SPEC,
      files: [{ name: 'anything', content, sizeBytes: 77, compression: 'gzip' }],
    });

    expect(host.received).toMatchObject([
      { sha256: sha256(disk.data), headers: { 'transfer-encoding': 'chunked' } },
    ]);
  });

  it.each<[string, ImportFile, string]>([
    ['is a growing VMDK', { name: 'd', content: inPieces(sparseVmdkHead(MIB)) }, 'UNSUITABLE_IMAGE'],
    ['is a flat disk', { name: 'd', content: inPieces(Buffer.alloc(5000)) }, 'UNSUITABLE_IMAGE'],
    ['is empty', { name: 'd', content: inPieces(Buffer.alloc(0)) }, 'UNSUITABLE_IMAGE'],
    ['is a damaged VMDK', { name: 'd', content: inPieces(disk.data.subarray(0, 60)) }, 'MALFORMED_IMAGE'],
    [
      'is compressed in another way',
      { name: 'd', content: inPieces(disk.data), compression: 'xz' },
      'MALFORMED_OVF',
    ],
  ])('sends nothing of a disk that %s, and aborts the lease', async (_what, file, code) => {
    const { host, session } = await setUp();

    expect(await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [file] }))).toMatchObject({
      code,
    });
    expect(host.received).toEqual([]);
    expect(host.told).toEqual(['Abort']);
  });

  it.each<[string, ImportFile[], boolean, string]>([
    ['belongs to no device', [fileOf(disk), { ...fileOf(iso), name: 'other.iso' }], true, 'other.iso'],
    ['is not given', [fileOf(disk)], true, 'tools.iso'],
    ['is given twice', [fileOf(disk), fileOf(disk)], false, 'disk-0.vmdk'],
    ['is not given, without file items', [], false, '/sample/disk-0.vmdk'],
  ])('aborts the lease when a file %s', async (_what, files, withItems, file) => {
    const { host, session } = await setUp({ devices: ['disk-0.vmdk', 'tools.iso'] });
    const fileItems = withItems ? FILE_ITEMS : undefined;
    const error = await failure(
      importVApp(session, { pool: POOL, spec: SPEC, fileItems, files: files.map(again) }),
    );

    expect(error).toMatchObject({ code: 'IMPORT_FILES', file });
    expect(host.told).toEqual(['Abort']);
  });

  it.each<[string, Partial<ImportFile>, object]>([
    ['is shorter than it should be', { sizeBytes: disk.data.length + 1 }, { code: 'TRANSFER_MISMATCH' }],
    ['is longer than it should be', { sizeBytes: disk.data.length - 1 }, { code: 'TRANSFER_MISMATCH' }],
    ['has another checksum', { sha256: '0'.repeat(64) }, { code: 'MANIFEST_MISMATCH', algorithm: 'sha256' }],
    ['breaks off', { content: breakingOff(disk.data) }, { code: 'TRANSFER_LOCAL' }],
  ])(
    'aborts the lease when a source %s, and the host never has a whole file',
    async (_what, change, expected) => {
      const { host, session } = await setUp();
      const files = [{ ...fileOf(disk), ...change }];

      expect(await failure(importVApp(session, { pool: POOL, spec: SPEC, files }))).toMatchObject(expected);
      expect(host.told).toEqual(['Abort']);
      expect(host.received).toEqual([]);
    },
  );

  it.each([403, 404, 500])('aborts the lease when the host answers with status %d', async (status) => {
    const { host, session } = await setUp();
    host.intercept = (_device, _incoming, response) => {
      response.writeHead(status).end('no');
      return true;
    };
    const error = await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] }));

    expect(error).toBeInstanceOf(TransferRefusedError);
    expect(error).toMatchObject({ status });
    expect(error.message).not.toContain('secret-ticket');
    expect(host.told).toEqual(['Abort']);
    expect(host.abortedWith).toBe('SystemError');
  });

  it('aborts the lease when the host hangs up', async () => {
    const { host, session } = await setUp();
    host.intercept = (_device, incoming) => {
      incoming.once('data', () => incoming.socket.destroy());
      return true;
    };
    const error = await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] }));

    expect(error).toBeInstanceOf(TransferError);
    expect(host.told).toEqual(['Abort']);
  });

  it('aborts the lease when the caller gives up, and says so to the server', async () => {
    const { host, session } = await setUp();
    const caller = new AbortController();
    host.intercept = () => {
      caller.abort(new Error('enough'));
      return true;
    };
    const files = [fileOf(disk)];
    const error = await failure(
      importVApp(session, { pool: POOL, spec: SPEC, files }, { signal: caller.signal }),
    );

    expect(error).toMatchObject({ code: 'ABORTED', name: 'AbortError' });
    expect(host.told).toEqual(['Abort']);
    expect(host.abortedWith).toBe('RequestCanceled');
    expect(
      await failure(importVApp(session, { pool: POOL, spec: SPEC, files }, { signal: caller.signal })),
    ).toMatchObject({ code: 'ABORTED' });
    expect(host.server.methods().filter((method) => method === 'ImportVApp')).toHaveLength(1);
  });

  it('aborts the lease when the session is closed under it', async () => {
    const { host, session } = await setUp();
    host.intercept = () => {
      void session.close();
      return true;
    };

    expect(
      await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] })),
    ).toBeInstanceOf(SessionClosedError);
    await session.close();
    expect(host.told).toEqual(['Abort']);
    expect(host.server.methods().at(-1)).toBe('Logout');
  });

  it('throws the fault of a lease that could not be prepared, and aborts it', async () => {
    const { host, session } = await setUp();
    host.stateAfterWait = 'error';
    host.error =
      '<fault xsi:type="NoDiskSpace"><file>[ds] a</file><datastore>ds</datastore></fault><localizedMessage>Full.</localizedMessage>';
    const error = await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] }));

    expect(isVimFault(error, 'FileFault')).toBe(true);
    expect(error).toMatchObject({ code: 'VIM_FAULT', faultName: 'NoDiskSpace', object: LEASE });
    expect(host.server.methods()).not.toContain('HttpNfcLeaseComplete');
  });

  it('does not send the call that makes a machine twice, and reports that its answer was lost', async () => {
    const { host, session } = await setUp();
    host.server.script('ImportVApp', hangUp);

    expect(
      await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] })),
    ).toMatchObject({
      code: 'ANSWER_LOST',
      method: 'ImportVApp',
    });
    expect(host.server.methods().filter((method) => method === 'ImportVApp')).toHaveLength(1);
  });

  it('tells of what is left when the server cannot be told to abort', async () => {
    const { host, session } = await setUp();
    host.server.script('HttpNfcLeaseAbort', hangUp);
    const files = [{ name: 'd', content: inPieces(Buffer.alloc(5000)) }];
    const error = await failure(importVApp(session, { pool: POOL, spec: SPEC, files }));

    expect(error).toBeInstanceOf(LeaseLeftOpenError);
    expect(error).toMatchObject({
      entity: VM,
      lease: LEASE,
    });
    expect(error.cause).toBeInstanceOf(UnsuitableImageError);
    expect(host.told).toEqual(['Abort', 'Abort']);
  });
});

describe('completing a lease', () => {
  it.each(['done', 'ready'] as const)(
    'finds out what became of it when the answer was lost and the lease is %s',
    async (state) => {
      const { host, session } = await setUp();
      host.server.script(
        'HttpNfcLeaseComplete',
        (request, response) => {
          host.state = state;
          return hangUp(request, response);
        },
        host.ending('done'),
      );
      const { entity } = await importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] });

      expect(entity).toEqual(VM);
      expect(host.told.filter((told) => told === 'Complete')).toHaveLength(state === 'done' ? 1 : 2);
    },
  );

  it('takes a machine that is there for a sign that a lease which is gone was completed', async () => {
    const { host, session } = await setUp();
    host.server.script('HttpNfcLeaseComplete', (request, response) => {
      host.state = 'gone';
      return hangUp(request, response);
    });
    host.server.script(
      'RetrievePropertiesEx',
      leaseGone,
      result(
        returnval(
          `<objects><obj type="VirtualMachine">${VM.value}</obj><propSet><name>name</name><val xsi:type="xsd:string">sample</val></propSet></objects>`,
        ),
      ),
    );

    expect(await importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] })).toMatchObject({
      entity: VM,
    });
  });

  it.each([
    ['Timedout', 'timedOut'],
    ['InvalidState', 'ended'],
    ['ManagedObjectNotFound', 'gone'],
  ])('reports the lease as lost when the server answers with %s', async (name, end) => {
    const { host, session } = await setUp();
    host.server.script('HttpNfcLeaseComplete', fault(name));
    const error = await failure(importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] }));

    expect(error).toBeInstanceOf(LeaseLostError);
    expect(error).toMatchObject({ end, lease: LEASE });
    expect(isVimFault(error, name)).toBe(true);
    expect(host.told).toEqual(['Complete']);
  });
});

describe('the host of a lease', () => {
  it('is trusted by the thumbprint of the lease, SHA-1 or SHA-256, and by nothing else', async () => {
    const certificate = new X509Certificate(certificatePem('self-signed'));
    for (const [thumbprint, trusted] of [
      [certificate.fingerprint, true],
      [certificate.fingerprint256, true],
      [certificate.fingerprint.replace(/^../, 'FF'), false],
      ['', false],
    ] as const) {
      const esx = await startScriptedServer('self-signed');
      ends.push(() => esx.close());
      const filesAt = esx.url.replace('/sdk', '');
      const { host, session } = await setUp({ certificate: 'server', filesAt, thumbprint });
      esx.serve('/nfc/', (incoming, response) => host.serveFile(incoming, response));
      const importing = importVApp(session, { pool: POOL, spec: SPEC, files: [fileOf(disk)] });

      const outcome = trusted ? (await importing).entity : await failure(importing);
      expect(outcome).toMatchObject(trusted ? VM : { code: 'TLS_NOT_TRUSTED' });
      expect(esx.bytesReceived > 0).toBe(trusted);
      expect(host.received.map(({ headers }) => headers.cookie)).toEqual(trusted ? [undefined] : []);
      expect(host.told).toEqual([trusted ? 'Complete' : 'Abort']);
    }
  });
});

describe('importOva', () => {
  it.each(['early', 'late', 'none'] as const)(
    'imports an archive as it comes, its manifest being %s',
    async (manifest) => {
      const { host, session } = await setUp({ devices: ['disk-0.vmdk', 'tools.iso'] });
      const imported = await importOva(session, inPieces(ovaOf([disk, iso], { manifest })), ovaRequest());

      expect(imported).toMatchObject({
        entity: VM,
        isVerified: manifest !== 'none',
        warnings: [{ faultName: 'OvfHardwareCheck' }],
      });
      expect(host.received.map(({ sha256: sum }) => sum)).toEqual([sha256(disk.data), sha256(iso.data)]);
      expect(host.told).toEqual(['Complete']);
    },
  );

  it.each(['early', 'late'] as const)(
    'leaves nothing of an archive that is damaged, its manifest being %s',
    async (manifest) => {
      const { host, session } = await setUp({ devices: ['disk-0.vmdk', 'tools.iso'] });
      const data = ovaOf([disk, iso], { manifest });
      data.writeUInt8(4, data.indexOf(iso.data.subarray(0, 50)) + 70_000);

      expect(await failure(importOva(session, inPieces(data), ovaRequest()))).toMatchObject({
        code: 'MANIFEST_MISMATCH',
        file: 'tools.iso',
      });
      expect(host.told).toEqual(['Abort']);
    },
  );

  it('leaves nothing of an archive that is cut short', async () => {
    const { host, session } = await setUp({ devices: ['disk-0.vmdk', 'tools.iso'] });
    const data = ovaOf([disk, iso]).subarray(0, -3_000);

    expect(await failure(importOva(session, inPieces(data), ovaRequest()))).toMatchObject({
      code: 'MALFORMED_ARCHIVE',
    });
    expect(host.told).toEqual(['Abort']);
  });

  it('makes nothing when the server refuses the descriptor, and says all it says', async () => {
    const { host, session } = await setUp();
    host.server.script(
      'CreateImportSpec',
      result(
        returnval(
          '<error><fault xsi:type="OvfUnsupportedType"><name>a</name><instanceId>1</instanceId><deviceType>99</deviceType></fault><localizedMessage>No such device.</localizedMessage></error>',
        ),
      ),
    );
    const error = await failure(importOva(session, inPieces(ovaOf([disk])), ovaRequest()));

    expect(error).toMatchObject({ code: 'OVF_REFUSED', faults: [{ faultName: 'OvfUnsupportedType' }] });
    expect(isVimFault(error, 'OvfFault')).toBe(true);
    expect(host.server.methods()).not.toContain('ImportVApp');
  });

  it.each([
    [{ networks: { 'VM Netwrk': { type: 'Network', value: 'network-1' } as const } }, 'networks.VM Netwrk'],
    [{ properties: { 'app.sise': '9' } }, 'properties.app.sise'],
  ])('asks the server nothing when %o is not in the descriptor', async (change, option) => {
    const { host, session } = await setUp();
    const importing = importOva(session, inPieces(ovaOf([disk])), { ...ovaRequest(), ...change });

    expect(await failure(importing)).toMatchObject({ code: 'INVALID_OPTION', option });
    expect(host.server.methods()).not.toContain('CreateImportSpec');
  });

  it('passes on networks, properties and the way to provision disks', async () => {
    const { host, session } = await setUp({ devices: ['disk-0.vmdk', 'tools.iso'] });
    await importOva(session, inPieces(ovaOf([disk, iso])), {
      ...ovaRequest(),
      networks: { 'VM Network': { type: 'DistributedVirtualPortgroup', value: 'dvportgroup-9' } },
      properties: { 'app.size': '9' },
      diskProvisioning: 'thin',
    });
    const { body } = await host.server.received('CreateImportSpec');

    expect(body).toContain('<network type="DistributedVirtualPortgroup">dvportgroup-9</network>');
    expect(body).toContain('<propertyMapping><key>app.size</key><value>9</value></propertyMapping>');
    expect(body).toContain('<diskProvisioning>thin</diskProvisioning>');
  });
});

describe('importVmdk', () => {
  it('makes a machine for the disk, as large as its header says', async () => {
    const { host, session } = await setUp();
    const imported = await importVmdk(session, inPieces(disk.data), {
      pool: POOL,
      folder: FOLDER,
      datastore: 'ds-1',
      name: 'OSTACK_IMG_1',
      sizeBytes: disk.data.length,
      sha256: sha256(disk.data),
    });
    const { body } = await host.server.received('ImportVApp');

    expect(imported).toMatchObject({ entity: VM, capacityBytes: 64 * MIB });
    expect(body).toContain('<name>OSTACK_IMG_1</name>');
    expect(body).toContain('<capacityInKB>65536</capacityInKB>');
    expect(host.received).toMatchObject([{ method: 'POST', sha256: sha256(disk.data) }]);
  });

  it('asks the server nothing when it is no stream-optimised VMDK', async () => {
    const { host, session } = await setUp();
    const request = { pool: POOL, folder: FOLDER, datastore: 'ds-1', name: 'x' };

    expect(await failure(importVmdk(session, inPieces(ovaOf([disk])), request))).toMatchObject({
      code: 'UNSUITABLE_IMAGE',
      found: 'an OVA archive',
    });
    expect(host.server.methods()).not.toContain('ImportVApp');
  });
});

async function setUp(options: NfcHostOptions = {}, more: Partial<VimSessionOptions> = {}) {
  const host = await NfcHost.start(options);
  ends.push(() => host.close());
  host.server.script('CreateImportSpec', result(returnval(importSpecXml())));
  const session = await VimSession.connect({
    server: host.server.url,
    username: 'user',
    password: 'secret',
    ...(options.certificate && { tls: { caFile: fileURLToPath(certificateFile('ca')) } }),
    ...more,
  });
  ends.push(() => session.close());
  return { host, session };
}

function importSpecXml(): string {
  const items = FILE_ITEMS.map(
    ({ deviceId, path, size, cimType, create }) =>
      `<fileItem><deviceId>${deviceId}</deviceId><path>${path}</path><size>${size}</size><cimType>${cimType}</cimType><create>${create}</create></fileItem>`,
  );
  return (
    '<importSpec xsi:type="VirtualMachineImportSpec"><configSpec><name>sample</name></configSpec></importSpec>' +
    `${items.join('')}<warning><fault xsi:type="OvfHardwareCheck"/><localizedMessage>Odd.</localizedMessage></warning>`
  );
}

function ovaRequest() {
  return { pool: POOL, folder: FOLDER, datastore: DATASTORE, name: 'sample' };
}

function fileOf({ name, data }: { name: string; data: Buffer }): ImportFile {
  return { name, content: inPieces(data), sizeBytes: data.length };
}

/** The same file, to be read once more. */
function again(file: ImportFile): ImportFile {
  return fileOf({ ...(file.name.endsWith('.iso') ? iso : disk), name: file.name });
}

async function* breakingOff(data: Buffer): AsyncGenerator<Uint8Array> {
  yield* inPieces(data.subarray(0, 70_000));
  throw new Error('the download broke off');
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
