/** What a `.vmx` calls the kinds of devices and guests that the API has. */

export const SCSI_NAMES: ReadonlyMap<string, string> = new Map([
  ['VirtualLsiLogicController', 'lsilogic'],
  ['VirtualLsiLogicSASController', 'lsisas1068'],
  ['ParaVirtualSCSIController', 'pvscsi'],
  ['VirtualBusLogicController', 'buslogic'],
]);

export const CARD_NAMES: ReadonlyMap<string, string> = new Map([
  ['VirtualE1000', 'e1000'],
  ['VirtualE1000e', 'e1000e'],
  ['VirtualPCNet32', 'vlance'],
  ['VirtualVmxnet2', 'vmxnet2'],
  ['VirtualVmxnet3', 'vmxnet3'],
  ['VirtualVmxnet3Vrdma', 'vrdma'],
  ['VirtualSriovEthernetCard', 'pciPassthru'],
]);

/** `ubuntu64Guest` is `ubuntu-64`. */
export function guestToVmx(guestId: string): string {
  return guestId
    .replace(/Guest$/, '')
    .replace(/_?64$/, '-64')
    .toLowerCase();
}
