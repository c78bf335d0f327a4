import { describe, expect, it } from 'vitest';
import { DEFAULT_EXTRA_CONFIG_KEYS, readVmxSettings } from './vmx-settings.js';

const read = (value: unknown, allowed: readonly string[] = DEFAULT_EXTRA_CONFIG_KEYS) =>
  readVmxSettings(
    { 'vmware:extra_config': typeof value === 'string' ? value : JSON.stringify(value) },
    allowed,
  );

describe('readVmxSettings', () => {
  it('takes what the operator lets in, as text', () => {
    expect(
      read({ 'numa.nodeAffinity': '0', 'sched.cpu.vsmpConsolidate': true, 'ethernet1.ctxPerDev': 3 }),
    ).toEqual({
      'numa.nodeAffinity': '0',
      'sched.cpu.vsmpConsolidate': 'TRUE',
      'ethernet1.ctxPerDev': '3',
    });
    expect(readVmxSettings({}, [])).toEqual({});
    expect(read('{}', [])).toEqual({});
  });

  it('goes by the operator’s list, without regard to case', () => {
    expect(read({ 'Guestinfo.Role': 'web' }, ['guestinfo.*'])).toEqual({ 'Guestinfo.Role': 'web' });
    expect(() => read({ 'guestinfo.role': 'web' })).toThrow(/not in the option extraConfigKeys/u);
    expect(() => read({ xguestinfo: 'web' }, ['guestinfo.*'])).toThrow(/xguestinfo/u);
  });

  it.each([
    'nvp.vm-uuid',
    'kilonova.spawn-id',
    'UUID.bios',
    'RemoteDisplay.vnc.enabled',
    'isolation.tools.copy.disable',
    'scsi0:1.fileName',
    'serial0.fileName',
    'ethernet0.networkName',
    'ethernet0.address',
    'ethernet0.noPromisc',
    'sched.swap.dir',
    'log.fileName',
    'monitor.debug',
    'monitor_control.x',
    'debugStub.listen.guest64',
    'sched.mem.min',
    'disk.EnableUUID',
    'pciPassthru0.present',
    'machine.id',
  ])('never takes %s, even where everything is let in', (key) => {
    expect(() => read({ [key]: 'x' }, ['*'])).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ property: 'vmware:extra_config', key }),
      }),
    );
  });

  it.each([
    ['no JSON', '{numa'],
    ['a list', '["numa.x"]'],
    ['null', 'null'],
    ['a key with a blank', { 'numa. x': '1' }],
    ['a key that would end its line', { 'numa.x\nnvp.vm-uuid': '1' }],
    ['an empty key', { '': '1' }],
    ['a value that would begin another setting', { 'numa.x': '0"\nnvp.vm-uuid = "1' }],
    ['a quote', { 'numa.x': '"' }],
    ['an object', { 'numa.x': {} }],
    ['nothing', { 'numa.x': null }],
    ['one key twice', { 'numa.x': '1', 'Numa.X': '2' }],
    ['a prototype', '{"__proto__": {"numa.x": "1"}}'],
  ])('D-39: refuses %s', (_what, value) => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ property: 'vmware:extra_config' }),
      }),
    );
  });
});
