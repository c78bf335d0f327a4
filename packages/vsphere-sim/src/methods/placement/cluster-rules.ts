/**
 * The rules of a cluster: which are about a VM, and which of them it would break on a host.
 *
 * Only running VMs keep a rule of VMs or break it. A rule that is mandatory is never broken; the others are kept where
 * that can be.
 */
import type { ClusterConfigInfoEx, ClusterRuleInfo } from '@kilonova/vsphere/wire';
import { extended } from '../../build/add-compute-resource.js';
import { isRunning } from '../../build/reservations.js';
import { hostsIn, isAffinity, isRuleOfHosts, isRuleOfVms, vmsIn } from '../../build/rule-conflicts.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';

type Vm = Managed<'VirtualMachine'>;
type Host = Managed<'HostSystem'>;
type Cluster = Managed<'ClusterComputeResource'>;

/** Every rule that names the VM, or a group that it is in. */
export function rulesOf(cluster: Cluster, vm: Vm): ClusterRuleInfo[] {
  const config = extended(cluster);
  return (config.rule ?? []).filter((rule) => isAbout(config, rule, vm));
}

/** Does the server choose hosts for the VM by itself when it is switched on? */
export function isPlacedByDrs(cluster: Cluster, vm: Vm | undefined): boolean {
  const behavior = drsBehavior(cluster, vm);
  return behavior !== undefined && behavior !== 'manual';
}

/** Does the server move the VM, too, while it runs? */
export function isMovedByDrs(cluster: Cluster, vm: Vm): boolean {
  return drsBehavior(cluster, vm) === 'fullyAutomated';
}

/** What is set for one VM goes before what is set for the cluster. Undefined where there is no DRS for it. */
function drsBehavior(cluster: Cluster, vm: Vm | undefined): string | undefined {
  const { drsConfig, drsVmConfig = [] } = extended(cluster);
  if (drsConfig.enabled !== true) return undefined;
  const own =
    drsConfig.enableVmBehaviorOverrides === false
      ? undefined
      : drsVmConfig.find(({ key }) => key.value === vm?.moid);
  if (own?.enabled === false) return undefined;
  return own?.behavior ?? drsConfig.defaultVmBehavior ?? 'fullyAutomated';
}

/**
 * Those of the rules that a VM would break on a host.
 *
 * @param vm undefined when there is none yet: the rules of VMs are taken to be about it
 */
export function brokenOn(
  world: World,
  cluster: Cluster,
  rules: readonly ClusterRuleInfo[],
  vm: Vm | undefined,
  host: Host,
): ClusterRuleInfo[] {
  const config = extended(cluster);
  return rules.filter((rule) => rule.enabled !== false && breaks(world, config, rule, vm, host));
}

export function ruleViolation(rule: ClusterRuleInfo, vmName: string, host: Host): SimFault {
  const hostName = host.get('name');
  if (isRuleOfHosts(rule)) {
    return new SimFault(
      'VmHostAffinityRuleViolation',
      { vmName, hostName },
      `The virtual machine '${vmName}' on the host '${hostName}' would violate the rule '${rule.name ?? ''}'.`,
    );
  }
  const message = `The virtual machine '${vmName}' would violate the rule '${rule.name ?? ''}'.`;
  return new SimFault('RuleViolation', { host: host.ref, rule }, message);
}

function isAbout({ group = [] }: ClusterConfigInfoEx, rule: ClusterRuleInfo, vm: Vm): boolean {
  if (isRuleOfVms(rule)) return rule.vm.some(({ value }) => value === vm.moid);
  return isRuleOfHosts(rule) && vmsIn(group, rule.vmGroupName).has(vm.moid);
}

function breaks(
  { inventory }: World,
  { group = [] }: ClusterConfigInfoEx,
  rule: ClusterRuleInfo,
  vm: Vm | undefined,
  host: Host,
): boolean {
  if (isRuleOfVms(rule)) {
    const taken = rule.vm.flatMap((ref) => {
      const other = inventory.findAs('VirtualMachine', ref);
      return other !== undefined && other !== vm && isRunning(other)
        ? [other.get('runtime').host?.value]
        : [];
    });
    return isAffinity(rule) ? taken.some((moid) => moid !== host.moid) : taken.includes(host.moid);
  }
  if (!isRuleOfHosts(rule)) return false;
  const { affineHostGroupName: near, antiAffineHostGroupName: far } = rule;
  return (near !== undefined && !hostsIn(group, near).has(host.moid)) || hostsIn(group, far).has(host.moid);
}
