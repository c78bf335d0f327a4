import { describe, expect, it } from 'vitest';
import { MissingSourceError, readSources } from './sources.js';

describe('readSources', () => {
  it('names every Debian package that is missing, in one command to run', () => {
    const nowhere = { pyvmomi: '/nowhere/a', xsd: '/nowhere/b', govmomi: '/nowhere/c' };

    expect(() => readSources(nowhere)).toThrow(MissingSourceError);
    expect(() => readSources(nowhere)).toThrow(
      'apt-get install python3-pyvmomi python3-oslo.vmware golang-github-vmware-govmomi-dev',
    );
  });
});
