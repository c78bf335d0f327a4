import { VimSession } from '@kilonova/vsphere';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ManualClock, startSimulator } from '../src/index.js';

describe('a session', () => {
  it('leaves no timer behind when it ends', async () => {
    const clock = new ManualClock();
    const simulator = await startSimulator({ tls: false, clock });
    onTestFinished(() => simulator.close());
    const before = clock.timers;
    const { url: server, username, password } = simulator;
    for (let logins = 0; logins < 5; logins += 1) {
      await (await VimSession.connect({ server, username, password })).close();
    }

    expect(clock.timers).toBe(before);
  });
});
