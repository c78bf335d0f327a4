import { describe, expect, it } from 'vitest';
import { ConfigInvalid } from '../errors.js';
import { parseConfigSource } from './config-source.js';
import { checkConfig } from './load-config.js';

describe('checkConfig', () => {
  it('reads YAML and gives flavors their names and everything else its default', () => {
    const config = check(`
driver: fake
drivers:
  fake:
  vmwareapi: { server: vc.example.com }
flavors:
  small: { vcpus: 1, memoryMb: 512, rootGb: 4 }
`);

    expect(config).toMatchObject({
      driver: 'fake',
      drivers: { fake: {}, vmwareapi: { server: 'vc.example.com' } },
      flavors: { small: { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 4 } },
      networks: [],
      shutdownTimeoutMs: 60_000,
    });
  });

  it('reads JSON, also when it is indented with tabs', () => {
    expect(check('{\n\t"driver": "fake",\n\t"networks": ["a"]\n}')).toMatchObject({
      driver: 'fake',
      networks: ['a'],
    });
  });

  it('takes an empty file for no configuration at all', () => {
    expect(check('# nothing yet\n').drivers).toEqual({});
  });

  it('names an unknown key with its path and line, and the keys there are', () => {
    const text =
      'driver: fake\nflavors:\n  small:\n    vcpus: 1\n    memoryMb: 4\n    rootGb: 1\n    ram: 2\ncolour: red\n';

    expect(issuesOf(text)).toEqual([
      {
        line: 7,
        path: 'flavors.small.ram',
        message: expect.stringContaining('known here are vcpus, memoryMb'),
      },
      { line: 8, path: 'colour', message: expect.stringContaining('known here are driver, drivers') },
    ]);
  });

  it('names a wrong value with its path and line', () => {
    expect(issuesOf('driver: fake\nnetworks:\n  - ok\n  - 7\n')).toMatchObject([
      { line: 4, path: 'networks[1]' },
    ]);
    expect(issuesOf('shutdownTimeoutMs: -1\n')).toMatchObject([{ line: 1, path: 'shutdownTimeoutMs' }]);
    expect(issuesOf('just a text')).toMatchObject([{ path: '' }]);
  });

  it('names the line of what is not YAML without quoting it', () => {
    const broken = 'drivers:\n  vmwareapi:\n    password: "hunter2\n';

    expect(issuesOf(broken)).toMatchObject([{ line: expect.any(Number) }]);
    expect(JSON.stringify(issuesOf(broken))).not.toContain('hunter2');
  });

  it('refuses a key that is there twice, and an alias without an anchor', () => {
    expect(issuesOf('driver: a\ndriver: b\n')).toMatchObject([{ line: 2 }]);
    expect(issuesOf('driver: *nobody\n')).toMatchObject([{ message: expect.stringContaining('alias') }]);
  });

  it('replaces references to the environment, but not yet those of drivers', () => {
    const text = 'networks: ["${env:SITE}-a"]\ndrivers: { x: { password: "${env:ABSENT}" } }\n';

    expect(check(text, { SITE: 'bonn' })).toMatchObject({
      networks: ['bonn-a'],
      drivers: { x: { password: '${env:ABSENT}' } },
    });
  });

  it.each([
    ['is not set', {}],
    ['is empty', { SITE: '' }],
  ])('names an environment variable that %s', (_how, env) => {
    expect(issuesOf('networks: ["${env:SITE}"]', env)).toEqual([
      { line: 1, path: 'networks[0]', message: 'the environment variable SITE is not set' },
    ]);
  });

  it('refuses a reference that names no variable', () => {
    expect(issuesOf('networks: ["${env:}"]')).toMatchObject([{ path: 'networks[0]' }]);
  });

  it('does not look into what a reference was replaced with', () => {
    expect(check('networks: ["${env:A}"]', { A: '${env:B}' }).networks).toEqual(['${env:B}']);
  });
});

function check(text: string, env: Record<string, string> = {}) {
  return checkConfig(parseConfigSource('/etc/kilonova.yaml', text), env);
}

function issuesOf(text: string, env: Record<string, string> = {}) {
  try {
    check(text, env);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.details.issues;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}
