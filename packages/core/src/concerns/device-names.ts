/**
 * Choosing device names such as `/dev/sdb`. A host has a scheme of its own; a
 * driver whose platform orders disks in a way of its own has these.
 */
import type { BlockDeviceInfo, VolumeDevice } from '../model/block-device.js';
import type { ImageMeta } from '../model/image-meta.js';
import type { Instance } from '../model/instance.js';
import type { OperationContext } from '../operation.js';

export interface DeviceNameVerbs {
  /**
   * The root disk's name. `rootVolume` is given when the instance boots from a volume. Asks
   * nothing of the guest, which need not exist; the same question has the same answer.
   *
   * @throws {TooManyDiskDevices}
   */
  defaultRootDeviceName?(
    ctx: OperationContext,
    instance: Instance,
    imageMeta?: ImageMeta,
    rootVolume?: VolumeDevice,
  ): Promise<string>;

  /**
   * The plan with every missing name filled in; names that are there stay. The guest need not exist.
   *
   * @throws {TooManyDiskDevices} more disks than names
   */
  defaultDeviceNamesForInstance?(
    ctx: OperationContext,
    instance: Instance,
    rootDeviceName: string,
    devices: BlockDeviceInfo,
  ): Promise<BlockDeviceInfo>;

  /**
   * A name for `added` that none of `devices` has. `added` keeps the name it asks for if that
   * is free. The guest need not exist.
   *
   * @throws {TooManyDiskDevices} no name is left
   */
  getDeviceNameForInstance?(
    ctx: OperationContext,
    instance: Instance,
    devices: BlockDeviceInfo,
    added: VolumeDevice,
  ): Promise<string>;
}
