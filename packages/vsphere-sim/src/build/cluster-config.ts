/** A cluster's settings as clients change them: rules, groups, and what is set for single VMs and hosts. */
import type {
  ClusterConfigInfoEx,
  ClusterConfigSpecEx,
  ClusterGroupInfo,
  ClusterRuleInfo,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { extended } from './add-compute-resource.js';
import { updated } from './array-updates.js';
import { conflictingRule, isRuleOfVms } from './rule-conflicts.js';

/**
 * @param modify false to begin with empty lists
 * @throws {SimFault} InvalidArgument
 */
export function reconfigureCluster(
  world: World,
  cluster: Managed<'ClusterComputeResource'>,
  spec: ClusterConfigSpecEx,
  modify: boolean,
): void {
  const before = extended(cluster);
  const lists = modify
    ? before
    : { rule: [], group: [], drsVmConfig: [], dasVmConfig: [], dpmHostConfig: [] };
  const config: ClusterConfigInfoEx = {
    ...before,
    ...(spec.vmSwapPlacement !== undefined && { vmSwapPlacement: spec.vmSwapPlacement }),
    drsConfig: { ...before.drsConfig, ...spec.drsConfig },
    dasConfig: { ...before.dasConfig, ...spec.dasConfig },
    ...(spec.dpmConfig && { dpmConfigInfo: { ...before.dpmConfigInfo, ...spec.dpmConfig } }),
    group: updated(lists.group, spec.groupSpec, {
      path: 'spec.groupSpec',
      keyMember: 'name',
      made: (info: ClusterGroupInfo) => ({ userCreated: true, ...info }),
    }),
    rule: updated(lists.rule, spec.rulesSpec, {
      path: 'spec.rulesSpec',
      keyMember: 'key',
      made: (info) => newRule(world, info),
    }),
    drsVmConfig: updated(lists.drsVmConfig, spec.drsVmConfigSpec, {
      path: 'spec.drsVmConfigSpec',
      keyMember: 'key',
    }),
    dasVmConfig: updated(lists.dasVmConfig, spec.dasVmConfigSpec, {
      path: 'spec.dasVmConfigSpec',
      keyMember: 'key',
    }),
    dpmHostConfig: updated(lists.dpmHostConfig, spec.dpmHostConfigSpec, {
      path: 'spec.dpmHostConfigSpec',
      keyMember: 'key',
    }),
  };
  refuseContradictions(
    config,
    (cluster.get('host') ?? []).map(({ value }) => value),
  );
  cluster.set('configurationEx', config);
}

function newRule(world: World, info: ClusterRuleInfo): ClusterRuleInfo {
  return {
    enabled: true,
    status: 'green',
    inCompliance: true,
    userCreated: true,
    ...info,
    key: world.ids.nextNumber('cluster-rule'),
    ruleUuid: world.random.uuid(),
  };
}

/**
 * Names of rules are unique, rules of VMs are about at least two, and rules of groups about groups there are. Rules that
 * cannot hold together are refused: a vCenter would take the later one and never keep it.
 */
function refuseContradictions(
  { rule = [], group = [] }: ClusterConfigInfoEx,
  hosts: readonly string[],
): void {
  const names = new Set<string | undefined>();
  for (const info of rule) {
    if (names.has(info.name)) throw invalid('spec.rulesSpec.info.name');
    names.add(info.name);
    if (isRuleOfVms(info) && info.vm.length < 2) throw invalid('spec.rulesSpec.info.vm');
    for (const member of ['vmGroupName', 'affineHostGroupName', 'antiAffineHostGroupName']) {
      const named: unknown = Reflect.get(info, member);
      if (named !== undefined && !group.some(({ name }) => name === named)) {
        throw invalid(`spec.rulesSpec.info.${member}`);
      }
    }
  }
  const conflicting = conflictingRule(rule, group, hosts);
  if (conflicting === undefined) return;
  throw invalid(isRuleOfVms(conflicting) ? 'spec.rulesSpec.info.vm' : 'spec.rulesSpec.info.vmGroupName');
}

function invalid(invalidProperty: string): SimFault {
  return new SimFault(
    'InvalidArgument',
    { invalidProperty },
    `A specified parameter was not correct: ${invalidProperty}`,
  );
}
