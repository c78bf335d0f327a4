/** A cluster's settings as clients change them: rules, groups, and what is set for single VMs and hosts. */
import type {
  ArrayUpdateSpec,
  ClusterConfigInfoEx,
  ClusterConfigSpecEx,
  ClusterGroupInfo,
  ClusterRuleInfo,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { extended } from './add-compute-resource.js';
import { conflictingRule, isRuleOfVms } from './rule-conflicts.js';

type Update<T> = ArrayUpdateSpec & { readonly info?: T };

/** How the entries of one of the lists are told apart. */
interface ListKind<T> {
  /** The member of the spec that changes the list. */
  readonly member: string;
  /** The member that tells entries apart: `key` or `name`. */
  readonly keyMember: 'key' | 'name';
  /** An entry that is added, as it is stored. */
  readonly made?: (info: T) => T;
}

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
      member: 'groupSpec',
      keyMember: 'name',
      made: (info: ClusterGroupInfo) => ({ userCreated: true, ...info }),
    }),
    rule: updated(lists.rule, spec.rulesSpec, {
      member: 'rulesSpec',
      keyMember: 'key',
      made: (info) => newRule(world, info),
    }),
    drsVmConfig: updated(lists.drsVmConfig, spec.drsVmConfigSpec, {
      member: 'drsVmConfigSpec',
      keyMember: 'key',
    }),
    dasVmConfig: updated(lists.dasVmConfig, spec.dasVmConfigSpec, {
      member: 'dasVmConfigSpec',
      keyMember: 'key',
    }),
    dpmHostConfig: updated(lists.dpmHostConfig, spec.dpmHostConfigSpec, {
      member: 'dpmHostConfigSpec',
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

function updated<T extends object>(
  before: readonly T[] | undefined,
  specs: readonly Update<T>[] | undefined,
  { member, keyMember, made = (info) => info }: ListKind<T>,
): T[] {
  const list = [...(before ?? [])];
  const indexOf = (key: string) => list.findIndex((entry) => keyText(Reflect.get(entry, keyMember)) === key);
  for (const [index, { operation, removeKey, info }] of (specs ?? []).entries()) {
    const path = `spec.${member}[${index}]`;
    if (operation === 'remove') {
      const at = indexOf(keyText(removeKey));
      if (at < 0) throw invalid(`${path}.removeKey`);
      list.splice(at, 1);
      continue;
    }
    if (info === undefined) throw invalid(`${path}.info`);
    if (operation === 'add') {
      const entry = made(info);
      if (indexOf(keyText(Reflect.get(entry, keyMember))) >= 0) throw invalid(`${path}.info.${keyMember}`);
      list.push(entry);
      continue;
    }
    const at = indexOf(keyText(Reflect.get(info, keyMember)));
    const known = list[at];
    if (known === undefined) throw invalid(`${path}.info.${keyMember}`);
    list[at] = { ...known, ...info };
  }
  return list;
}

/** Numbers, names, and references by their ids. */
function keyText(key: unknown): string {
  if (typeof key !== 'object' || key === null) return String(key);
  return keyText(Reflect.get(key, 'value'));
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
