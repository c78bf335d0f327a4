import { afterEach, describe, expect, it } from 'vitest';
import {
  CallTimeoutError,
  dataObject,
  importVApp,
  isVimFault,
  LeaseLostError,
  VimSession,
  type ImportFile,
  type Ref,
} from '../src/index.js';
import { leaseDevices } from '../src/nfc/lease-device.js';
import { LeaseKeeper } from '../src/nfc/lease-keeper.js';
import { waitForLeaseReady } from '../src/nfc/wait-for-lease-ready.js';
import { UpdateStream } from '../src/property/update-stream.js';
import { waitForProperties } from '../src/property/wait-for-properties.js';
import { Backoff } from '../src/session/backoff.js';
import { failure } from './failure.js';
import { FakeCollector } from './fake-collector.js';
import { inPieces, streamOptimizedVmdk } from './image-samples.js';
import { ManualClock } from './manual-clock.js';
import { NfcHost, VM, type NfcHostOptions } from './nfc-host.js';
import { fault, silence } from './scripted-server.js';

const LEASE: Ref<'HttpNfcLease'> = { type: 'HttpNfcLease', value: 'session[52]lease-1' };
const POOL = { type: 'ResourcePool', value: 'resgroup-1' } as const;
const SPEC = dataObject('VirtualMachineImportSpec', { configSpec: { name: 'sample' } });
const INFO = { lease: LEASE, entity: VM, totalDiskCapacityInKB: 1, leaseTimeout: 300 };
const disk = streamOptimizedVmdk(64 * 1024 * 1024);

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('waitForLeaseReady', () => {
  it('resolves with what the lease offers, pushed by the server', async () => {
    const { server, context } = watched({ state: 'initializing', initializeProgress: 0 });
    const percentages: number[] = [];
    const waiting = waitForLeaseReady(context, LEASE, { onProgress: (percent) => percentages.push(percent) });
    await server.until(() => server.waitsUnderWay === 1);
    server.set(LEASE, { initializeProgress: 55 });
    await server.until(() => server.waitsUnderWay === 1 && percentages.includes(55));
    server.set(LEASE, { state: 'ready', initializeProgress: 100, info: INFO });

    expect(await waiting).toEqual(INFO);
    expect(percentages).toEqual([0, 55, 100]);
    expect(server.count('RetrievePropertiesEx')).toBe(0);
    expect(server.count('CreateListView')).toBe(0);
    await server.until(() => server.count('DestroyPropertyFilter') === 1);
  });

  it('throws the fault of a lease that failed, as any other fault', async () => {
    const error = { fault: { _type: 'FileLocked', file: '[ds] a.vmdk' }, localizedMessage: 'In use.' };
    const { context } = watched({ state: 'error', error });
    const thrown = await failure(waitForLeaseReady(context, LEASE));

    expect(isVimFault(thrown, 'FileFault')).toBe(true);
    expect(thrown).toMatchObject({ faultName: 'FileLocked', serverMessage: 'In use.', object: LEASE });
  });

  it('throws a fault also when the lease does not say why it failed', async () => {
    const { context } = watched({ state: 'error' });

    expect(isVimFault(await failure(waitForLeaseReady(context, LEASE)), 'MethodFault')).toBe(true);
  });

  it('says of a lease that is over that it is', async () => {
    const { context } = watched({ state: 'done' });

    expect(await failure(waitForLeaseReady(context, LEASE))).toMatchObject({
      code: 'LEASE_LOST',
      end: 'ended',
    });
  });

  it('ends at the deadline, by the signal, and when the lease is gone', async () => {
    const { server, context, clock } = watched({ state: 'initializing' });
    const caller = new AbortController();
    const late = failure(waitForLeaseReady(context, LEASE, { timeoutMs: 5_000 }));
    const aborted = failure(waitForLeaseReady(context, LEASE, { signal: caller.signal }));
    const gone = failure(waitForLeaseReady(context, LEASE));
    await server.until(() => server.waitsUnderWay === 1);
    clock.advance(5_000);
    caller.abort();

    expect(await late).toBeInstanceOf(CallTimeoutError);
    expect(await aborted).toMatchObject({ code: 'ABORTED', method: 'waitForLeaseReady' });
    server.destroy(LEASE);
    expect(isVimFault(await gone, 'ManagedObjectNotFound')).toBe(true);
    const never = failure(waitForLeaseReady(context, { type: 'HttpNfcLease', value: 'never' }));
    expect(isVimFault(await never, 'ManagedObjectNotFound')).toBe(true);
  });

  it('goes on after the connection broke, and next to other waits', async () => {
    const { server, context, clock } = watched({ state: 'initializing' });
    server.set(VM, { 'runtime.powerState': 'poweredOff' });
    const other = waitForProperties(
      context,
      VM,
      ['runtime.powerState'],
      (found) => found['runtime.powerState'] === 'poweredOn',
    );
    const waiting = waitForLeaseReady(context, LEASE);
    await server.until(() => server.waitsUnderWay === 1);
    server.cutWait();
    await clock.asleep(3);
    server.set(LEASE, { state: 'ready', info: INFO });
    clock.advance(1);

    expect(await waiting).toEqual(INFO);
    server.set(VM, { 'runtime.powerState': 'poweredOn' });
    expect(await other).toEqual({ 'runtime.powerState': 'poweredOn' });
    expect(server.mostWaitsAtOnce).toBe(1);
  });
});

describe('a lease that is open', () => {
  it('is kept alive while nothing moves', async () => {
    const { host, clock, importing, upload } = await stalled({ leaseTimeoutS: 60 });
    clock.advance(10_000);
    await host.server.received('HttpNfcLeaseProgress');
    upload.finish();

    expect((await importing).entity).toEqual(VM);
    expect(host.told).toEqual(['0', 'Complete']);
  });

  it('is told of progress that never goes back', async () => {
    const { session, host } = await connected();
    const lease = await session.openLease(LEASE);
    for (const [percent, expected] of [
      [20.7, 20],
      [10, 20],
      [250, 100],
      [-3, 100],
    ] as const) {
      lease.percent = percent;
      expect(lease.percent).toBe(expected);
    }
    await lease.complete();

    expect(host.told).toEqual(['Complete']);
  });

  it('cuts off a report that is under way when it ends', async () => {
    const { host, clock, importing, upload } = await stalled();
    host.server.script('HttpNfcLeaseProgress', silence);
    clock.advance(20_000);
    await host.server.received('HttpNfcLeaseProgress');
    upload.finish();

    await importing;
    expect(host.told).toEqual(['0', 'Complete']);
  });

  it.each([
    ['gone', 'gone', 'ManagedObjectNotFound'],
    ['error', 'failed', 'NoDiskSpace'],
  ] as const)('ends its transfers when the server has ended it: %s', async (state, end, cause) => {
    const { host, clock, importing } = await stalled();
    host.state = state;
    host.error = '<fault xsi:type="NoDiskSpace"><file>a</file><datastore>ds</datastore></fault>';
    clock.advance(20_000);
    const error = await failure(importing);

    expect(error).toBeInstanceOf(LeaseLostError);
    expect(error).toMatchObject({ end, lease: LEASE });
    expect(isVimFault(error, cause)).toBe(true);
    expect(host.told).toEqual(['0']);
  });

  it('ends once, whoever ends it', async () => {
    const { session, host } = await connected();
    const lease = await session.openLease(LEASE);
    expect(await Promise.all([lease.abort(), lease.abort()])).toEqual([true, true]);

    expect(await failure(lease.complete())).toMatchObject({ code: 'LEASE_LOST', end: 'ended' });
    expect(lease.signal.aborted).toBe(true);
    await session.close();
    expect(host.told).toEqual(['Abort']);
  });

  it('is left alone by the session once it is complete', async () => {
    const { session, host } = await connected();
    const lease = await session.openLease(LEASE);
    await lease.complete();
    await lease.abort();
    await session.close();

    expect(host.told).toEqual(['Complete']);
  });

  it('lets the server fetch files itself', async () => {
    const { session, host } = await connected();
    host.server.script('HttpNfcLeasePullFromUrls_Task', fault('NotSupported'));
    const lease = await session.openLease(LEASE);
    const files = [
      {
        targetDeviceId: '/sample/disk-0.vmdk',
        url: 'https://example.org/a.ova',
        memberName: 'disk.vmdk',
        create: false,
      },
    ];

    expect(isVimFault(await failure(lease.pullFromUrls(files)), 'NotSupported')).toBe(true);
    const { body } = await host.server.received('HttpNfcLeasePullFromUrls_Task');
    expect(body).toContain('<memberName>disk.vmdk</memberName>');
    await lease.abort();
  });
});

describe('the reports of a lease', () => {
  it('are made in time, moved or not, with the latest percentage', async () => {
    const { clock, keeper, reports } = keeping({ leaseTimeoutS: 60 });
    for (const percent of [0, 30, 20]) {
      keeper.percent = percent;
      clock.advance(9_999);
      await clock.asleep();
      const before = reports.length;
      clock.advance(1);
      await clock.asleep();
      expect(reports).toHaveLength(before + 1);
    }

    expect(reports).toEqual([0, 30, 30]);
    await keeper.stop();
    clock.advance(60_000);
    expect(reports).toHaveLength(3);
  });

  it.each([
    [0, 20_000],
    [300, 20_000],
    [30, 5_000],
    [1, 500],
  ])('of one that lasts %d seconds are %d ms apart', async (leaseTimeoutS, intervalMs) => {
    const { clock, keeper, reports } = keeping({ leaseTimeoutS });
    clock.advance(intervalMs - 1);
    await clock.asleep();
    expect(reports).toHaveLength(0);
    clock.advance(1);
    await clock.asleep();
    expect(reports).toHaveLength(1);
    await keeper.stop();
  });

  it('are never two at once', async () => {
    const answers: (() => void)[] = [];
    const slow = (): Promise<void> => new Promise((resolve) => void answers.push(resolve));
    const { clock, keeper, reports } = keeping({}, slow);
    for (let step = 0; step < 5; step += 1) {
      clock.advance(20_000);
      await Promise.resolve();
    }
    expect(reports).toHaveLength(1);
    answers.shift()?.();
    await clock.asleep();
    clock.advance(20_000);
    await new Promise(setImmediate);
    expect(reports).toHaveLength(2);
    answers.shift()?.();
    await keeper.stop();
  });

  it('may fail as long as one gets through in the time that the server waits', async () => {
    const answers = [false, false, true, false, false, false, false, false, false, true];
    const { clock, keeper, lost, warnings } = keeping({ leaseTimeoutS: 30 }, async () => {
      if (answers.shift() === false) throw new Error('busy');
    });
    for (let step = 0; step < 10; step += 1) {
      clock.advance(5_000);
      await clock.asleep();
    }

    expect(lost).toEqual([]);
    expect(warnings()).toBe(8);
    await keeper.stop();
  });

  it('end with the lease when none got through for longer than that, or the server says that it is over', async () => {
    const busy = new Error('busy');
    const silent = keeping({ leaseTimeoutS: 30 }, () => Promise.reject(busy));
    for (let step = 0; step < 7; step += 1) {
      silent.clock.advance(5_000);
      await new Promise(setImmediate);
    }
    const over = new Error('over');
    const told = keeping({ isEnd: (error) => error === over }, () => Promise.reject(over));
    told.clock.advance(20_000);
    await new Promise(setImmediate);

    expect(silent.lost).toEqual([busy]);
    expect(silent.reports).toHaveLength(7);
    expect(told.lost).toEqual([over]);
  });
});

function urlOf(url: string, targetId?: string) {
  return { key: 'k', importKey: 'i', url, sslThumbprint: '', ...(targetId !== undefined && { targetId }) };
}

describe('the devices of a lease', () => {
  it("are at the session's own server where the lease leaves that open, and have names that lead nowhere", () => {
    const devices = leaseDevices(
      {
        ...INFO,
        deviceUrl: [
          urlOf('https://*/nfc/52/disk-0.vmdk', 'disk-0.vmdk'),
          urlOf('https://*:443/nfc/52/disk-0.vmdk', 'disk-0.vmdk'),
          urlOf('https://esx-1/nfc/52/disk-1.vmdk'),
          urlOf('https://[::1]:8443/nfc/52/x.iso', '../../etc/passwd'),
        ],
      },
      'https://vc:8443',
    );

    expect(devices.map(({ url, name, isDisk }) => [url, name, isDisk])).toEqual([
      ['https://vc:8443/nfc/52/disk-0.vmdk', 'disk-0.vmdk', true],
      ['https://vc:8443/nfc/52/disk-0.vmdk', '1-disk-0.vmdk', true],
      ['https://esx-1/nfc/52/disk-1.vmdk', 'disk-1.vmdk', true],
      ['https://[::1]:8443/nfc/52/x.iso', 'file-3', false],
    ]);
  });
});

/** Time of which a test can wait for somebody to sleep. */
class LeaseClock extends ManualClock {
  async asleep(sleepers = 1): Promise<void> {
    while (this.sleepers < sleepers) await new Promise(setImmediate);
  }
}

function keeping(
  parts: { readonly leaseTimeoutS?: number; readonly isEnd?: (error: unknown) => boolean },
  report: () => Promise<void> = () => Promise.resolve(),
) {
  const clock = new LeaseClock();
  const reports: number[] = [];
  const lost: unknown[] = [];
  let warned = 0;
  const keeper = new LeaseKeeper({
    clock,
    logger: { debug() {}, warn: () => (warned += 1) },
    leaseTimeoutS: 300,
    isEnd: () => false,
    onLost: (error) => lost.push(error),
    report: (percent) => {
      reports.push(percent);
      return report();
    },
    ...parts,
  });
  return { clock, keeper, reports, lost, warnings: () => warned };
}

function watched(values: Record<string, unknown>) {
  const server = new FakeCollector();
  server.set(LEASE, values);
  const clock = new LeaseClock();
  const backoff = new Backoff(clock, { maxFailures: 3, firstPauseMs: 1, longestPauseMs: 1 });
  const logger = { debug() {}, warn() {} };
  return {
    server,
    clock,
    context: { caller: server, stream: new UpdateStream(server, backoff, backoff), clock, logger },
  };
}

async function connected(options: NfcHostOptions = {}) {
  const host = await NfcHost.start(options);
  ends.push(() => host.close());
  const clock = new LeaseClock();
  const session = await VimSession.connect({
    server: host.server.url,
    username: 'user',
    password: 'secret',
    clock,
  });
  ends.push(() => session.close());
  return { host, session, clock };
}

/** An import whose only file the host takes as far as its start, and answers when it is told to. */
async function stalled(options: NfcHostOptions = {}) {
  const { host, session, clock } = await connected(options);
  const upload = { finish: (): void => {} };
  const arrived = new Promise<void>((resolve) => {
    host.intercept = (device, incoming, response) => {
      upload.finish = () => host.receive(device, incoming, () => response.writeHead(200).end());
      resolve();
      return true;
    };
  });
  const files: ImportFile[] = [{ name: 'disk', content: inPieces(disk), sizeBytes: disk.length }];
  const importing = importVApp(session, { pool: POOL, spec: SPEC, files });
  importing.catch(() => {});
  await arrived;
  return { host, session, clock, importing, upload };
}
