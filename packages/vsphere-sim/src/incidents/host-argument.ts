/** A host as events name it. */
import type { HostEventArgument } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';

export function hostArgument(host: Managed<'HostSystem'>): HostEventArgument {
  return { name: host.get('name'), host: host.refAs('HostSystem') };
}
