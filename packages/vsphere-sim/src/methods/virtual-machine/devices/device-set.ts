/** The devices of a VM while they are being changed. The values themselves are replaced, never changed. */
import type { VirtualController, VirtualDevice } from '@kilonova/vsphere/wire';
import { isA } from '../../../model/data-object.js';

export class DeviceSet {
  readonly #byKey: Map<number, VirtualDevice>;

  constructor(devices: readonly VirtualDevice[]) {
    this.#byKey = new Map(devices.map((device) => [device.key, device]));
  }

  get(key: number): VirtualDevice | undefined {
    return this.#byKey.get(key);
  }

  all(): VirtualDevice[] {
    return [...this.#byKey.values()];
  }

  /** Adds a device, or replaces the one with its key. */
  put(device: VirtualDevice): void {
    this.#byKey.set(device.key, device);
  }

  delete(key: number): void {
    this.#byKey.delete(key);
  }

  /** What hangs on a controller. */
  on(controllerKey: number): VirtualDevice[] {
    return this.all().filter((device) => device.controllerKey === controllerKey);
  }

  /** The first key from there on that nothing has. */
  freeKey(from: number): number {
    let key = from;
    while (this.#byKey.has(key)) key += 1;
    return key;
  }

  /** By key, and each controller with the list of what is on it. */
  finished(): VirtualDevice[] {
    const devices = this.all().map((device) =>
      isA(device, 'VirtualController') ? this.#filled(device) : device,
    );
    return devices.toSorted((a, b) => a.key - b.key);
  }

  #filled(controller: VirtualController): VirtualController {
    const keys = this.on(controller.key)
      .map(({ key }) => key)
      .toSorted((a, b) => a - b);
    const { device: _device, ...rest } = controller;
    return keys.length > 0 ? { ...rest, device: keys } : rest;
  }
}
