/** What the tests of the fake driver build: instances, NICs, volumes, and a driver with a guest on it. */
import type { ConnectionInfo, DriverEvent, Instance, SpawnRequest, Vif } from '@kilonova/core';
import { manualContext, type ManualContext } from '@kilonova/core/testing';
import { FakeDriver, type FakeOptionsInput } from '../src/index.js';

export const flavor = { name: 'small', vcpus: 2, memoryMb: 1_024, rootGb: 10 };

export function instanceNamed(name: string, rest: Partial<Instance> = {}): Instance {
  return { uuid: `uuid-${name}`, name, flavor, ...rest };
}

export const instance = instanceNamed('one');
export const absent = instanceNamed('absent');

export function vif(id: string, ...addresses: string[]): Vif {
  const ips = addresses.map((address) => ({ address }));
  return {
    id,
    address: '02:00:00:00:00:01',
    network: { id: 'net', subnets: [{ cidr: '10.0.0.0/24', version: 4, ips }] },
  };
}

export function volume(volumeId: string): ConnectionInfo {
  return { driverVolumeType: 'other', transport: 'rbd', data: { volumeId } };
}

export interface Scene {
  readonly driver: FakeDriver;
  readonly ctx: ManualContext;
  readonly events: readonly DriverEvent[];
}

/** A driver that has nothing yet. */
export function emptyScene(options: FakeOptionsInput = {}, signal?: AbortSignal): Scene {
  const driver = new FakeDriver(options);
  const events: DriverEvent[] = [];
  driver.registerEventListener((event) => void events.push(event));
  return { driver, ctx: manualContext(signal), events };
}

/** A driver on which {@link instance} runs. */
export async function scene(options: FakeOptionsInput = {}, request: SpawnRequest = {}): Promise<Scene> {
  const made = emptyScene(options);
  await made.driver.spawn(made.ctx, instance, request);
  return made;
}

/** The words of the events so far. */
export function transitions(events: readonly DriverEvent[]): number[] {
  return events.map(({ transition }) => transition);
}
