/** A serial port on the network: what the guest writes there goes to a concentrator, which is the console's log. */
import { dataObject, type VirtualSerialPort } from '@kilonova/vsphere';

export interface SerialPort {
  /** Where the concentrator finds the port: with a proxy any name that it knows, else host and port to listen on. */
  readonly serviceUri: string;
  readonly proxyUri?: string | undefined;
  readonly connected: boolean;
}

/** Temporary. */
const SERIAL_PORT_KEY = -2;

export function serialPortDevice({ serviceUri, proxyUri, connected }: SerialPort): VirtualSerialPort {
  return dataObject('VirtualSerialPort', {
    key: SERIAL_PORT_KEY,
    // A guest that polls for input would otherwise keep a CPU busy.
    yieldOnPoll: true,
    backing: dataObject('VirtualSerialPortURIBackingInfo', {
      direction: 'server',
      serviceURI: serviceUri,
      ...(proxyUri === undefined ? {} : { proxyURI: proxyUri }),
    }),
    connectable: { startConnected: connected, allowGuestControl: true, connected },
  });
}
