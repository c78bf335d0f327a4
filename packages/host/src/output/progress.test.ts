import { describe, expect, it } from 'vitest';
import { ProgressDisplay } from './progress.js';

const CLEAR = '\r\u001B[2K';

describe('ProgressDisplay', () => {
  it('writes a line for each new step where there is no terminal', () => {
    const { display, written } = displayOn({ isTTY: false });
    display.sink({ step: 'creating' });
    display.sink({ step: 'creating', percent: 40 });
    display.sink({ step: 'switching on' });
    display.end();

    expect(written()).toBe('creating\nswitching on\n');
  });

  it('draws one line over and over on a terminal, and takes it away at the end', () => {
    const { display, written } = displayOn({ isTTY: true });
    display.sink({ step: 'creating', percent: 40.4 });
    display.end();

    expect(written()).toBe(`${CLEAR}⠋ creating 40%${CLEAR}`);
  });

  it('takes the moving line out of the way of a log line', () => {
    const { display, written } = displayOn({ isTTY: true });
    display.sink({ step: 'creating' });
    display.writeLine('warn  slow');
    display.end();

    expect(written()).toContain(`${CLEAR}warn  slow\n${CLEAR}`);
  });

  it('never draws beyond the width of the terminal', () => {
    const { display, written } = displayOn({ isTTY: true, columns: 20 });
    display.sink({ step: 'a very long step indeed', percent: 7 });
    display.end();

    expect(written().split(CLEAR)[1]?.length).toBeLessThan(20);
  });

  it('shows the step on a terminal that does not know its width', () => {
    const { display, written } = displayOn({ isTTY: true, columns: 0 });
    display.sink({ step: 'creating', percent: 7 });
    display.end();

    expect(written()).toContain('creating 7%');
  });

  it('lets no control character of a name through', () => {
    const { display, written } = displayOn({ isTTY: false });
    display.sink({ step: 'creating \u001B[31mred\n' });

    expect(written()).toBe('creating \\u001b[31mred\\u000a\n');
  });

  it('says nothing when it is silent, except what is written through it', () => {
    const { display, written } = displayOn({ isTTY: true }, { silent: true });
    display.sink({ step: 'creating' });
    display.writeLine('error');
    display.end();

    expect(written()).toBe('error\n');
  });
});

function displayOn(stream: { isTTY: boolean; columns?: number }, options = { silent: false }) {
  let text = '';
  const display = new ProgressDisplay({ ...stream, write: (more: string) => (text += more) }, options);
  return { display, written: () => text };
}
