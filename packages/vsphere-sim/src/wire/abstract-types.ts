/**
 * Data types that only stand for those derived from them: a value of just that type means nothing.
 *
 * The published schema marks none as abstract, so this is read off it. A base type that adds nothing to the root it
 * derives from has nothing that could tell one value from another. Those below do have members, but each of their
 * meanings is in a derived type, and the API's documentation calls them base types.
 * Expected of a vCenter: it refuses a VirtualDevice or a bare backing with an error of its parser or with
 * InvalidDeviceSpec.
 */
import type { DataType, SchemaTable } from '@kilonova/vsphere/wire';

/** What every data type of their kind has. */
const ROOTS: ReadonlySet<string> = new Set(['DynamicData', 'InheritablePolicy', 'NegatableExpression']);

const BASES_WITH_MEMBERS: ReadonlySet<string> = new Set([
  // Only a derived type says what hardware it is, or what it is backed by.
  'VirtualDevice',
  'VirtualController',
  'VirtualSCSIController',
  'VirtualSATAController',
  'VirtualEthernetCard',
  'VirtualDeviceFileBackingInfo',
  'VirtualDeviceDeviceBackingInfo',
  'VirtualDeviceRemoteDeviceBackingInfo',
  // Which machines or hosts they speak of is in the derived type.
  'ClusterGroupInfo',
  'ClusterRuleInfo',
  'ClusterDasAdmissionControlPolicy',
  // How somebody proves who he is, what is imported, when something runs, what an event is.
  'GuestAuthentication',
  'ImportSpec',
  'TaskScheduler',
  'RecurrentTaskScheduler',
  'Event',
  'OptionType',
  'ProfileExpression',
  'HostSystemSwapConfigurationSystemSwapOption',
  'DistributedVirtualSwitchManagerHostDvsFilterSpec',
  'DvsNetworkRuleQualifier',
  'VslmCreateSpecBackingSpec',
]);

/** They add nothing either, but mean something as they are: files of any kind, options of no system. */
const MEANT_AS_THEY_ARE: ReadonlySet<string> = new Set(['DynamicData', 'FileQuery', 'CustomizationOptions']);

/** True when a value has to be of a derived type. */
export function isAbstract(table: SchemaTable, type: DataType): boolean {
  if (!type.hasSubtypes) return false;
  if (BASES_WITH_MEMBERS.has(type.name)) return true;
  if (MEANT_AS_THEY_ARE.has(type.name)) return false;
  const root = type.lineage.find((name) => ROOTS.has(name));
  return root !== undefined && table.typeNamed(root)?.members.length === type.members.length;
}
