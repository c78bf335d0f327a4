/** Nova's own driver with instances that are copied from its cache of images, rescued, and resized. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { started } from '../connected.js';
import { runPython } from './run-python.js';

describe('Nova’s driver', () => {
  it('copies instances from its cache, rescues one and brings it back, and gives it more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kilonova-nova-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const image = join(folder, 'sparse.vmdk');
    const options = ['-f', 'vmdk', '-o', 'subformat=monolithicSparse,adapter_type=lsilogic'];
    await promisify(execFile)('qemu-img', ['create', ...options, image, '4M']);
    const simulator = await started({ host: '0.0.0.0', inventory: { vms: 0, hostNames: '127.0.1.{n}' } });

    expect(await runPython('nova_changes.py', simulator, simulator.caFile, [image])).toEqual({
      made: [
        ['running', 'UUID.vmdk', 1024],
        ['running', 'UUID.vmdk', 1024],
      ],
      downloads: 1,
      rescued: 'running',
      unrescued: ['running', 'UUID.vmdk', 1024],
      'on its way': ['shutdown', 'UUID.vmdk', 2048],
      resized: ['running', 'UUID.vmdk', 2048],
      left: [],
    });
    expect(simulator.world.inventory.ofType('VirtualMachine')).toEqual([]);
  }, 180_000);
});
