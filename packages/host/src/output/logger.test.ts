import { describe, expect, it } from 'vitest';
import { createLog, type LogLevel } from './logger.js';
import { Redactor } from './redaction.js';

describe('createLog', () => {
  it('writes one JSON document to a line for machines', async () => {
    const lines = await logged({ json: true }, (log) =>
      log.child({ requestId: 'req-1' }).warn('slow', { message: 'not the message', tookMs: 7 }),
    );

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        time: expect.any(String),
        level: 'warn',
        message: 'slow',
        fields: { requestId: 'req-1', message: 'not the message', tookMs: 7 },
      },
    ]);
  });

  it('writes short lines for people', async () => {
    const lines = await logged({ json: false }, (log) => log.warn('slow', { tookMs: 7, name: 'a b' }));

    expect(lines).toEqual(['warn  slow tookMs=7 name="a b"']);
  });

  it('leaves out what is below its level', async () => {
    const lines = await logged({ json: false }, (log) => {
      log.info('no');
      log.error('yes');
    });

    expect(lines).toEqual(['error yes']);
  });

  it('masks secrets in messages and in fields', async () => {
    const lines = await logged({ json: true }, (log) =>
      log.error('login with hunter2 failed', { password: 'x', url: 'https://kim:hunter2@vc' }),
    );

    expect(lines.join()).not.toMatch(/hunter2|"x"/);
  });

  it('shows stacks at level debug only', async () => {
    const error = new Error('boom');
    const write = (level: LogLevel) => logged({ json: true, level }, (log) => log.error('failed', { error }));

    expect((await write('info')).join()).not.toContain('    at ');
    expect((await write('debug')).join()).toContain('    at ');
  });
});

async function logged(
  { json, level = 'warn' }: { json: boolean; level?: LogLevel },
  work: (log: ReturnType<typeof createLog>) => unknown,
): Promise<string[]> {
  const redactor = new Redactor();
  redactor.learn({ password: 'hunter2' });
  const lines: string[] = [];
  const log = createLog({ level, json, redactor, writeLine: (line) => lines.push(line) });
  work(log);
  await log.close();
  return lines;
}
