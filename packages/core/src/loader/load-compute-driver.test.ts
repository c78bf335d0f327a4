import { ContainerModule } from 'inversify';
import { describe, expect, it } from 'vitest';
import { SESSION } from '../../test/fixtures/lab-driver.js';
import { isComputeError } from '../errors.js';
import type { DriverEvent } from '../events.js';
import { DirectoryImageService } from '../images/directory-image-service.js';
import { manualContext } from '../testing/index.js';
import { loadComputeDriver } from './load-compute-driver.js';

const fixture = (name: string) => new URL(`../../test/fixtures/${name}`, import.meta.url).href;
const lab = fixture('lab-driver.ts');

describe('a loaded driver', () => {
  it('is wired, guarded and not started yet', async () => {
    const context = manualContext();
    const { driver, plugin } = await loadComputeDriver(lab, { context });

    expect([driver.name, plugin.name]).toEqual(['lab', 'lab']);
    await expect(driver.getAvailableNodes(context)).rejects.toMatchObject({ code: 'DRIVER_NOT_INITIALIZED' });
    await driver.initHost(context, 'host-1');
    expect(await driver.getAvailableNodes(context)).toEqual(['192.0.2.1']);
  });

  it('is started as the host it is told, with its events heard from the beginning', async () => {
    const context = manualContext();
    const heard: DriverEvent[] = [];
    await loadComputeDriver(lab, {
      context,
      host: 'host-1',
      options: { hostIp: '192.0.2.9' },
      ports: { imageService: new DirectoryImageService('unused') },
      onEvent: (event) => void heard.push(event),
    });

    expect(context.logged).toContainEqual(
      expect.objectContaining({
        message: 'started',
        fields: expect.objectContaining({
          host: 'host-1',
          session: '192.0.2.9',
          hasImages: true,
          driver: 'lab',
        }),
      }),
    );
    expect(heard).toMatchObject([{ instanceUuid: 'seen-at-start' }]);
  });

  it('does without a port that it can do without', async () => {
    const context = manualContext();
    await loadComputeDriver(lab, { context, host: 'h' });

    expect(context.logged.map(({ fields }) => fields['hasImages'])).toContain(false);
  });

  it('is found from a relative path, and from the folder or file it is relative to', async () => {
    const here = new URL('../../test/fixtures/', import.meta.url);

    for (const resolveFrom of [here, here.href, new URL('binds-no-driver.ts', here)]) {
      const { plugin } = await loadComputeDriver('./lab-driver.ts', { resolveFrom });
      expect(plugin.name).toBe('lab');
    }
  });

  it('lets go of everything when it is closed, once', async () => {
    const context = manualContext();
    const { close, driver } = await loadComputeDriver(lab, { context, host: 'h' });
    await Promise.all([close(), close(context)]);
    const messages = context.logged.map(({ message }) => message);

    expect(messages.filter((one) => one === 'cleaned up')).toHaveLength(1);
    expect(messages.filter((one) => one === 'logged out')).toHaveLength(1);
    expect(messages.indexOf('cleaned up')).toBeLessThan(messages.indexOf('logged out'));
    await expect(driver.getAvailableNodes(context)).rejects.toMatchObject({ code: 'DRIVER_NOT_INITIALIZED' });
  });

  it('lets go of the rest when a part of closing fails, and says what failed', async () => {
    const context = manualContext();
    const { close } = await loadComputeDriver(lab, {
      context,
      host: 'h',
      overrides: [
        new ContainerModule(({ bind, unbind }) => {
          unbind(SESSION);
          bind(SESSION)
            .toConstantValue({ host: 'x', logout: () => Promise.reject(new Error('already logged out')) })
            .onDeactivation((session) => session.logout());
        }),
      ],
    });

    await expect(close()).rejects.toMatchObject({
      code: 'UNEXPECTED_DRIVER_ERROR',
      cause: new Error('already logged out'),
    });
    expect(context.logged.map(({ message }) => message)).toContain('cleaned up');
  });

  it('talks to another back end when one token is bound anew', async () => {
    const context = manualContext();
    const { driver } = await loadComputeDriver(lab, {
      context,
      host: 'h',
      overrides: [
        new ContainerModule(({ rebind }) => {
          rebind(SESSION).toConstantValue({ host: 'simulated', logout: async () => {} });
        }),
      ],
    });

    expect(await driver.getAvailableNodes(context)).toEqual(['simulated']);
  });

  it('has nothing in common with another one of the same kind', async () => {
    const context = manualContext();
    const one = await loadComputeDriver(lab, { context, host: 'h', options: { hostIp: 'one' } });
    const two = await loadComputeDriver(lab, { context, host: 'h', options: { hostIp: 'two' } });
    await one.close();

    expect(await two.driver.getAvailableNodes(context)).toEqual(['two']);
  });
});

describe('a driver that cannot be loaded', () => {
  it.each([
    ['not-a-plugin.mjs', 'NOT_A_DRIVER_PLUGIN', /exports no driver plugin.* exports answer, driver\b/],
    [
      'half-a-plugin.mjs',
      'NOT_A_DRIVER_PLUGIN',
      /`optionsSchema` is not a zod schema, `bindings` is not a function/,
    ],
    ['several-plugins.mjs', 'NOT_A_DRIVER_PLUGIN', /several driver plugins.* exports one, two\b/],
    ['newer-contract.mjs', 'CONTRACT_VERSION_MISMATCH', /version 99.*version 1\b.*Upgrade @kilonova\/core/],
    ['binds-no-driver.ts', 'NOT_A_DRIVER_PLUGIN', /lacks initHost, cleanupHost, .*powerOff\b/],
    ['missing-import.mjs', 'DRIVER_NOT_FOUND', /missing-import\.mjs.*a-package-that-nobody-has-installed/],
    ['throws-on-import.mjs', 'DRIVER_START_FAILED', /while it was loaded.*needs a licence/],
    ['absent.mjs', 'DRIVER_NOT_FOUND', /absent\.mjs does not exist/],
  ])('because of %s fails with %s and says why', async (file, code, message) => {
    const failure = await failureOf(loadComputeDriver(fixture(file)));

    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(isComputeError(failure, 'DRIVER_LOAD_ERROR')).toBe(true);
  });

  it('tells what is absent apart from what has an absent dependency', async () => {
    expect(await failureOf(loadComputeDriver(fixture('absent.mjs')))).toMatchObject({
      details: { reason: 'file-absent' },
    });
    expect(await failureOf(loadComputeDriver(fixture('missing-import.mjs')))).toMatchObject({
      details: { reason: 'dependency-absent' },
      cause: expect.any(Error),
    });
  });

  it('because it binds no driver at all says so', async () => {
    expect(
      await failureOf(loadComputeDriver(fixture('binds-no-driver.ts'), { options: { bindsNothing: true } })),
    ).toMatchObject({ code: 'NOT_A_DRIVER_PLUGIN', message: expect.stringContaining('COMPUTE_DRIVER') });
  });
});

describe('options', () => {
  it.each([[undefined], [null], [{}]])('may be left out: %j', async (options) => {
    await expect(loadComputeDriver(lab, { options })).resolves.toBeDefined();
  });

  it('that are wrong are all named, with their paths and the right names, and not their values', async () => {
    const failure = await failureOf(
      loadComputeDriver(lab, {
        options: {
          host_ip: '192.0.2.1',
          password: 'hunter2',
          pools: [
            { name: 'gold', sizeGB: 5 },
            { name: 7, sizeGb: -1 },
          ],
        },
      }),
    );

    expect(failure).toMatchObject({ code: 'DRIVER_OPTIONS_INVALID', details: { driver: lab } });
    expect(String(failure).split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ {2}- password: Too small/),
      '  - pools[0].sizeGb: is missing (expected number)',
      '  - pools[0].sizeGB: there is no such option (did you mean sizeGb?)',
      expect.stringMatching(/^ {2}- pools\[1\]\.name: .*expected string/),
      expect.stringMatching(/^ {2}- pools\[1\]\.sizeGb: Too small/),
      '  - host_ip: there is no such option (did you mean hostIp?)',
    ]);
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  it.each([['hostIp=1'], [[]], [7]])('that are no options at all are refused: %j', async (options) => {
    expect(await failureOf(loadComputeDriver(lab, { options }))).toMatchObject({
      code: 'DRIVER_OPTIONS_INVALID',
    });
  });
});

describe('a driver that does not start', () => {
  it.each([
    ['bindings', 'construct', 'no bindings today'],
    ['construct', 'construct', 'no such pool'],
    ['initHost', 'initHost', 'cluster is gone'],
  ])('because it throws in %s names the stage and keeps the cause', async (failIn, stage, message) => {
    const context = manualContext();
    const failure = await failureOf(loadComputeDriver(lab, { context, host: 'h', options: { failIn } }));

    expect(failure).toMatchObject({ code: 'DRIVER_START_FAILED', details: { stage } });
    expect(String(failure)).toContain(message);
  });

  it('is taken down again', async () => {
    const context = manualContext();
    await failureOf(loadComputeDriver(lab, { context, host: 'h', options: { failIn: 'initHost' } }));
    const messages = context.logged.map((one) => one.message);

    expect(messages).toEqual(expect.arrayContaining(['cleaned up', 'logged out']));
  });

  it('because its caller gave up says that and no more', async () => {
    const context = manualContext(AbortSignal.abort());

    expect(await failureOf(loadComputeDriver(lab, { context, host: 'h' }))).toMatchObject({
      code: 'OPERATION_ABORTED',
    });
  });
});

async function failureOf(loading: Promise<unknown>): Promise<unknown> {
  return loading.then(
    () => expect.unreachable('it was loaded'),
    (error: unknown) => error,
  );
}
