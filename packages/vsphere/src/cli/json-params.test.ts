import { describe, expect, it } from 'vitest';
import { vimSchema } from '../schema/table.js';
import { readParams } from './json-params.js';

const read = (method: string, json: unknown) => readParams(vimSchema(), method, JSON.stringify(json));

describe('readParams', () => {
  it('makes of text what the schema wants: references, dates, bytes, large numbers', () => {
    expect(
      read('MoveIntoFolder_Task', { list: ['VirtualMachine:vm-1', { type: 'Folder', value: 'f' }] }),
    ).toEqual({
      list: [
        { type: 'VirtualMachine', value: 'vm-1' },
        { type: 'Folder', value: 'f' },
      ],
    });
    expect(
      read('RegisterExtension', { extension: { key: 'k', lastHeartbeatTime: '2026-01-01T01:00:00+01:00' } }),
    ).toEqual({ extension: { key: 'k', lastHeartbeatTime: new Date('2026-01-01T00:00:00Z') } });
    expect(read('ExtendVirtualDisk_Task', { newCapacityKb: '9007199254740993' })).toEqual({
      newCapacityKb: 9_007_199_254_740_993n,
    });
  });

  it('goes by the type that a value names, at any depth', () => {
    const device = { _type: 'VirtualDisk', key: -1, capacityInBytes: '9223372036854775807' };

    expect(read('ReconfigVM_Task', { spec: { deviceChange: [{ operation: 'add', device }] } })).toEqual({
      spec: {
        deviceChange: [
          { operation: 'add', device: { ...device, capacityInBytes: 9_223_372_036_854_775_807n } },
        ],
      },
    });
  });

  it('takes values by their tag where anything may stand', () => {
    const changedValue = [{ key: 'k', value: { _type: 'xsd:long', value: '5' } }];

    expect(read('UpdateOptions', { changedValue })).toEqual({ changedValue: [{ key: 'k', value: 5n }] });
  });

  it('leaves what does not fit for the encoder to refuse', () => {
    const params = { extension: { lastHeartbeatTime: 'tomorrow', key: 5 }, more: ['x'] };

    expect(read('RegisterExtension', params)).toEqual(params);
  });

  it.each(['', '{"password": "sesame"', '[]', '"text"', 'null'])(
    'refuses %j, and shows none of it',
    (text) => {
      expect(() => readParams(vimSchema(), 'Login', text)).toThrow(
        expect.objectContaining({ code: 'USAGE', message: expect.not.stringContaining('sesame') }),
      );
    },
  );
});
