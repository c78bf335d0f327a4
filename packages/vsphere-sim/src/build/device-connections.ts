/** Which devices of a VM are connected: while it runs those that are to be from the start, and else none. */
import type { VirtualDevice, VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';

/** The configuration of a VM that has just been switched on or off. */
export function withConnections(config: VirtualMachineConfigInfo, isOn: boolean): VirtualMachineConfigInfo {
  const devices = config.hardware.device ?? [];
  const device = devices.map((each) => switched(each, isOn));
  if (device.every((each, index) => each === devices[index])) return config;
  return { ...config, hardware: { ...config.hardware, device } };
}

function switched(device: VirtualDevice, isOn: boolean): VirtualDevice {
  const { connectable } = device;
  if (connectable === undefined) return device;
  const connected = isOn && connectable.startConnected;
  if (connectable.connected === connected) return device;
  return { ...device, connectable: { ...connectable, connected, status: connected ? 'ok' : 'untried' } };
}
