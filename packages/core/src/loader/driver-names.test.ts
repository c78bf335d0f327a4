import { describe, expect, it } from 'vitest';
import { candidatesFor } from './driver-names.js';

describe('candidatesFor', () => {
  it.each(['vmwareapi', 'vmwareapi.VMwareVCDriver', 'nova.virt.vmwareapi.VMwareVCDriver'])(
    'takes %s for our package, as existing configuration files have it',
    (name) => {
      expect(candidatesFor(name)).toEqual({ kind: 'packages', specifiers: ['@kilonova/vmwareapi'] });
    },
  );

  it.each([
    ['fake.FakeDriver', ['@kilonova/fake']],
    ['mylab', ['@kilonova/mylab', 'mylab']],
    ['@acme/driver', ['@acme/driver']],
    ['acme-driver/sub/path.js', ['acme-driver/sub/path.js']],
  ])('takes %s for packages', (name, specifiers) => {
    expect(candidatesFor(name)).toEqual({ kind: 'packages', specifiers });
  });

  it.each(['./driver.mjs', '../driver', '/opt/driver.mjs', 'file:///opt/driver.mjs'])(
    'takes %s for a file',
    (path) => {
      expect(candidatesFor(path)).toEqual({ kind: 'file', path });
    },
  );

  it.each([
    ['fake.SmallFakeDriver', 'fake.FakeDriver'],
    ['nova.virt.vmwareapi.VMwareESXDriver', 'vmwareapi.VMwareVCDriver'],
    ['VMware API', 'vmwareapi'],
  ])('does not know %s and asks whether %s was meant', (name, meant) => {
    expect(() => candidatesFor(name)).toThrow(
      expect.objectContaining({
        code: 'DRIVER_NOT_FOUND',
        details: { driver: name, reason: 'bad-name' },
        message: expect.stringContaining(`Did you mean ${meant}?`),
      }),
    );
  });

  it.each(['', ' ', 'libvirt.LibvirtDriver', 'https://example.org/driver.js', '..', 'a\\b'])(
    'does not know %j and lists what it knows',
    (name) => {
      expect(() => candidatesFor(name)).toThrow(/Known are vmwareapi \(vmwareapi\.VMwareVCDriver\), fake/);
    },
  );
});
