/**
 * Events that the API has no type for: a vCenter tells them as an EventEx, with an id of its own.
 *
 * There is one for a snapshot that was reverted to, and none for one that was made or removed: of those only the task tells.
 */
import { postEvent } from '../../events/post-event.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';

type ExtendedVmEvent =
  | 'com.vmware.vc.VmDiskConsolidatedEvent'
  | 'com.vmware.vc.VmDiskConsolidationNeeded'
  | 'com.vmware.vc.VmDiskConsolidationNoLongerNeeded'
  | 'com.vmware.vc.vm.TemplateConvertedToVmEvent'
  | 'com.vmware.vc.vm.VmConvertedToTemplateEvent'
  | 'com.vmware.vc.vm.VmStateRevertedToSnapshot';

const TEXTS: Readonly<Record<ExtendedVmEvent, string>> = {
  'com.vmware.vc.VmDiskConsolidatedEvent': '{name}: the disks were consolidated',
  'com.vmware.vc.VmDiskConsolidationNeeded': '{name}: the disks need to be consolidated',
  'com.vmware.vc.VmDiskConsolidationNoLongerNeeded': '{name}: the disks need not be consolidated any more',
  'com.vmware.vc.vm.TemplateConvertedToVmEvent': 'Template {name} is a virtual machine now',
  'com.vmware.vc.vm.VmConvertedToTemplateEvent': '{name} is a template now',
  'com.vmware.vc.vm.VmStateRevertedToSnapshot':
    '{name} has been reverted to the state of snapshot {snapshotName}, with ID {snapshotId}',
};

/** @param values what the event says beside the VM, by name */
export function extendedVmEvent(
  world: World,
  vm: Managed<'VirtualMachine'>,
  eventTypeId: ExtendedVmEvent,
  values: Readonly<Record<string, string | number>> = {},
): void {
  const named: Readonly<Record<string, string | number>> = { name: vm.get('name'), ...values };
  const message = TEXTS[eventTypeId].replace(/\{(\w+)\}/g, (_whole, key: string) => String(named[key] ?? ''));
  postEvent(world, 'EventEx', {
    entity: vm,
    fullFormattedMessage: message,
    members: {
      eventTypeId,
      severity: eventTypeId.endsWith('ConsolidationNeeded') ? 'warning' : 'info',
      message,
      arguments: Object.entries(values).map(([key, value]) => ({ key, value: String(value) })),
      objectId: vm.moid,
      objectType: 'VirtualMachine',
      objectName: vm.get('name'),
    },
  });
}
