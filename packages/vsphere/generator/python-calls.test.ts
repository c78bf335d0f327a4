import { describe, expect, it } from 'vitest';
import { readCalls } from './python-calls.js';

describe('readCalls', () => {
  it('reads calls with every kind of literal a registration uses', () => {
    const source = [
      '# a comment (with "quotes")',
      'from lamp.Support import Make, F_DIM',
      'import lamp',
      '',
      `Make("a.Lamp", 'Lamp', None, True, False, -3, [("watt", "int", F_DIM | F_OLD)], (), [1, 2, ])`,
      'lamp.All.Add("x")  # trailing',
    ].join('\n');

    expect(readCalls(source, 'lamp.py')).toEqual([
      {
        callee: 'Make',
        args: [
          'a.Lamp',
          'Lamp',
          null,
          true,
          false,
          -3,
          [['watt', 'int', { names: ['F_DIM', 'F_OLD'] }]],
          [],
          [1, 2],
        ],
      },
      { callee: 'lamp.All.Add', args: ['x'] },
    ]);
  });

  it('takes imports and calls that go over several lines', () => {
    const source = 'from a import (b,\n  c)\nMake("x",\n  # why\n  [1,\n   2])\n';

    expect(readCalls(source, 'm.py')).toEqual([{ callee: 'Make', args: ['x', [1, 2]] }]);
  });

  it('undoes escapes in strings', () => {
    expect(readCalls(String.raw`Make("a\"b\\c\n")`, 'm.py')[0]?.args).toEqual(['a"b\\c\n']);
  });

  it.each([
    ['a statement that is not a call', 'x = 1', 'm.py:1: expected a call, found " = 1"'],
    ['a call that never ends', 'Make(1', 'm.py:1: expected , or ), found ""'],
    ['an expression as an argument', 'Make(1)\nMake(2 + 3)', 'm.py:2: expected , or ), found "+ 3)"'],
    ['a string that never ends', 'Make("abc)\n', 'm.py:1: expected a literal'],
    ['an escape it does not know', String.raw`Make("\x41")`, String.raw`instead of \x`],
  ])('refuses %s and says where', (_what, source, message) => {
    expect(() => readCalls(source, 'm.py')).toThrow(message);
  });
});
