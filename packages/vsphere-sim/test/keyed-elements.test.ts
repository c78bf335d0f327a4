/** Elements of arrays by their keys, in paths that clients read and in those that updates name. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSimulator } from '../src/index.js';
import { parsePath, valueAt } from '../src/property-collector/property-path.js';
import { partialChanges } from '../src/property-collector/value-difference.js';

async function firstVm() {
  const simulator = await startSimulator({ tls: false });
  onTestFinished(() => simulator.close());
  const [vm] = simulator.world.inventory.ofType('VirtualMachine');
  if (vm === undefined) throw new Error('There is no VM.');
  return { vm, schema: simulator.world.schema };
}

const options = (entries: Readonly<Record<string, string>>) =>
  Object.entries(entries).map(([key, value]) => ({ _type: 'OptionValue', key, value }));

describe('an element with a key', () => {
  it('is found by its key, not by the value of another', async () => {
    const { vm, schema } = await firstVm();
    vm.set('config', { ...Object(vm.read('config')), extraConfig: options({ a: 'b', b: 'c' }) });
    const path = parsePath(schema, 'VirtualMachine', 'config.extraConfig["b"]', '7.0');

    expect(valueAt(schema, vm, path)?.value).toMatchObject({ key: 'b', value: 'c' });
  });

  it('is named in an update as a path reads it, whatever is in the key', async () => {
    const { vm, schema } = await firstVm();
    const use = parsePath(schema, 'VirtualMachine', 'config.extraConfig', '7.0').use;
    const [change] = partialChanges(
      schema,
      'config.extraConfig',
      { value: options({ 'q"\\x': 'before' }), use },
      { value: options({ 'q"\\x': 'after' }), use },
    );
    vm.set('config', { ...Object(vm.read('config')), extraConfig: options({ 'q"\\x': 'after' }) });
    const path = parsePath(schema, 'VirtualMachine', change?.name ?? '', '7.0');

    expect(valueAt(schema, vm, path)?.value).toBe('after');
  });
});
