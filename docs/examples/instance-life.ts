/**
 * The life of an instance through the contract: load a driver by its name, spawn, look, stop, start, destroy.
 *
 * Nothing here knows which platform it is. `instanceLife('fake', {})` runs the same lines in memory.
 */
import { randomUUID } from 'node:crypto';
import { createContext, loadComputeDriver, POWER_STATE_TEXT, type Instance } from '@kilonova/core';

/** Returns what it saw: the power state after each step. */
export async function instanceLife(
  driverName: string,
  options: unknown,
  networkName?: string,
): Promise<string[]> {
  const { driver, close } = await loadComputeDriver(driverName, {
    options,
    host: 'example-host',
    resolveFrom: import.meta.url,
  });
  const seen: string[] = [];
  const ctx = createContext();
  const instance: Instance = {
    uuid: randomUUID(),
    name: 'web1',
    displayName: 'web1',
    flavor: { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 1 },
  };
  const look = async () => seen.push(POWER_STATE_TEXT[(await driver.getInfo(ctx, instance)).powerState]);
  try {
    const networkInfo =
      networkName === undefined
        ? []
        : [
            {
              id: randomUUID(),
              address: 'fa:16:3e:00:00:01',
              network: { id: networkName, bridge: networkName },
            },
          ];
    await driver.spawn(ctx, instance, { networkInfo });
    await look();
    await driver.powerOff(ctx, instance, { timeoutMs: 30_000 });
    await look();
    await driver.powerOn(ctx, instance);
    await look();
    await driver.destroy(ctx, instance);
    if (await driver.instanceExists(ctx, instance)) throw new Error('it should be gone');
    return seen;
  } finally {
    await close();
  }
}
