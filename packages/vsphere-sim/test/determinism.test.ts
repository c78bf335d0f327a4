/** The same program on the same seed gets the same bytes: a recorded answer of today is that of tomorrow. */
import { describe, expect, it } from 'vitest';
import { ManualClock, type Simulator, type SimulatorOptions } from '../src/index.js';
import { started } from './connected.js';
import { collector, ref, refIn, specSet, textIn, type RawRef } from './raw-client.js';
import { call, rawRequest } from './raw-request.js';
import { newVm } from './raw-specs.js';

/** Each answer whole: status, headers as they came, body. */
class Program {
  readonly answers: string[] = [];
  readonly #simulator: Simulator;
  #cookie = '';

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
  }

  async call(method: string, target: RawRef | string, args = ''): Promise<{ readonly text: string }> {
    const object = typeof target === 'string' ? { type: target, value: target } : target;
    const answer = await rawRequest(this.#simulator, {
      // The port is a free one and another each time: it is not what the client says that it calls.
      headers: { host: 'vcenter.example.com', cookie: this.#cookie, soapaction: '"urn:vim25/7.0.3.0"' },
      body: call(method, object, args),
    });
    this.answers.push(`${method} ${answer.status}\n${answer.headerLines.join('\n')}\n\n${answer.text}`);
    this.#cookie = answer.headers['set-cookie']?.[0] ?? this.#cookie;
    return answer;
  }

  async task(method: string, target: RawRef, args = ''): Promise<string> {
    const task = refIn(await this.call(method, target, args));
    await advance(this.#simulator, 10_000);
    return (await this.read(task, 'info')).text;
  }

  async find(path: string): Promise<RawRef> {
    return refIn(
      await this.call('FindByInventoryPath', 'SearchIndex', `<inventoryPath>${path}</inventoryPath>`),
    );
  }

  async read(target: RawRef, ...paths: string[]): Promise<{ readonly text: string }> {
    return this.call('RetrievePropertiesEx', collector, `${specSet(target, paths)}<options/>`);
  }
}

async function advance({ world: { clock } }: Simulator, ms: number): Promise<void> {
  if (clock instanceof ManualClock) await clock.advance(ms);
}

/** All answers to a program that touches most of what is random somewhere. */
async function answersTo(options: SimulatorOptions): Promise<string[]> {
  const simulator = await started({ clock: new ManualClock(), taskDurationMs: 1000, ...options });
  const program = new Program(simulator);
  const { username, password } = simulator;
  await program.call('RetrieveServiceContent', 'ServiceInstance');
  await program.call(
    'Login',
    'SessionManager',
    `<userName>${username}</userName><password>${password}</password>`,
  );
  const folder = await program.find('/DC0/vm');
  const pool = await program.find('/DC0/host/DC0_C0/Resources');
  await program.call(
    'CreateFilter',
    collector,
    `${specSet(folder, ['childEntity']).replaceAll('specSet>', 'spec>')}<partialUpdates>true</partialUpdates>`,
  );
  const made = await program.task('CreateVM_Task', folder, newVm({ pool }, { name: 'vm' }));
  const vm = refIn({ text: made }, 'result');
  await program.task('PowerOnVM_Task', vm);
  const snapshot = '<name>s</name><memory>false</memory><quiesce>false</quiesce>';
  await program.task('CreateSnapshot_Task', vm, snapshot);
  const spec = '<spec><location/><template>false</template><powerOn>false</powerOn></spec>';
  await program.task('CloneVM_Task', vm, `${ref('folder', folder)}<name>clone</name>${spec}`);
  await program.read(vm, 'config', 'runtime', 'snapshot', 'layoutEx', 'summary');
  await program.read(await program.find('/DC0/vm/clone'), 'config');
  await program.read(await program.find('/DC0/host/DC0_C0/DC0_C0_H0'), 'hardware', 'config', 'runtime');
  await program.read(await program.find('/DC0/datastore/LocalDS_0'), 'info', 'summary');
  await program.read({ type: 'SessionManager', value: 'SessionManager' }, 'currentSession', 'sessionList');
  await program.call('WaitForUpdatesEx', collector, '<version></version>');
  await program.call('QueryEvents', 'EventManager', '<filter/>');
  await program.call('AcquireCloneTicket', 'SessionManager');
  await program.call(
    'CreateContainerView',
    'ViewManager',
    `${ref('container', folder)}<recursive>true</recursive>`,
  );
  await program.call('PowerOnVM_Task', { type: 'VirtualMachine', value: 'vm-9999' });
  simulator.hooks.add({ method: 'CurrentTime', odds: 0.5, fault: 'Timedout' });
  for (let count = 0; count < 8; count += 1) await program.call('CurrentTime', 'ServiceInstance');
  await program.call('Logout', 'SessionManager');
  return program.answers;
}

describe('the same program', { timeout: 60_000 }, () => {
  it('gets the same bytes twice, headers included', async () => {
    const [first, second] = [
      await answersTo({ seed: 42, tls: false }),
      await answersTo({ seed: 42, tls: false }),
    ];
    expect(first).toEqual(second);
    expect(first.filter((answer) => / 200\n/.test(answer)).length).toBeGreaterThan(25);
    expect(textIn(first.join(''), 'instanceUuid')).toBeDefined();
  });

  it('gets other bytes from another seed', async () => {
    const [first, second] = [
      await answersTo({ seed: 42, tls: false }),
      await answersTo({ seed: 43, tls: false }),
    ];
    expect(first).not.toEqual(second);
    expect(first).toHaveLength(second.length);
  });
});
