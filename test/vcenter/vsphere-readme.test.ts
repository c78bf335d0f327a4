import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { VimSession, getObjects, isVimFault } from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from './vcenter.js';

const running: Vcenter[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((vcenter) => vcenter.stop()));
});

it('does what the README of the client shows', async () => {
  const vcenter = await startVcenter({ vms: 2 });
  running.push(vcenter);
  const { server, username, password, caFile } = vcenter;
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  await switchOff(vcenter);

  // README: begin
  const session = await VimSession.connect({ server, username, password, tls: { caFile } });
  try {
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name', 'runtime.powerState'] });
    for (const { obj, properties } of vms) {
      if (properties['runtime.powerState'] === 'poweredOn') continue;
      await session.runTask(obj, 'PowerOnVM_Task', {}, { timeoutMs: 60_000 });
      print(`${properties.name} is on`);
    }
  } catch (error) {
    if (!isVimFault(error, 'InvalidPowerState')) throw error;
    print('somebody else switched it on meanwhile');
  } finally {
    await session.close();
  }
  // README: end

  expect(printed).toHaveLength(2);
  expect((await vcenter.census()).sessions).toBe(0);
});

it('is what the README of the client shows', async () => {
  const [readme, here] = await Promise.all([
    readFile(new URL('../../packages/vsphere/README.md', import.meta.url), 'utf8'),
    readFile(new URL(import.meta.url), 'utf8'),
  ]);
  const shown = /```ts\nimport [^\n]*\n\n([\s\S]*?)```/.exec(readme)?.[1];
  const tested = /\/\/ README: begin\n([\s\S]*?) *\/\/ README: end/.exec(here)?.[1];

  expect(shown).toBe(tested?.replaceAll(/^ {2}/gm, ''));
});

async function switchOff({ server, username, password, caFile }: Vcenter): Promise<void> {
  const session = await VimSession.connect({ server, username, password, tls: { caFile } });
  for (const { obj } of await getObjects(session, 'VirtualMachine', { pathSet: [] })) {
    await session.runTask(obj, 'PowerOffVM_Task', {});
  }
  await session.close();
}
