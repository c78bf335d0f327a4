/** Rules of a cluster that cannot hold together: VMs to be kept together and apart, or allowed on no host at all. */
import type {
  ClusterAffinityRuleSpec,
  ClusterAntiAffinityRuleSpec,
  ClusterGroupInfo,
  ClusterHostGroup,
  ClusterRuleInfo,
  ClusterVmGroup,
  ClusterVmHostRuleInfo,
} from '@kilonova/vsphere/wire';

export function isRuleOfVms(
  rule: ClusterRuleInfo,
): rule is ClusterAffinityRuleSpec | ClusterAntiAffinityRuleSpec {
  return isAffinity(rule) || isAntiAffinity(rule);
}

export function isAffinity(rule: ClusterRuleInfo): rule is ClusterAffinityRuleSpec {
  return rule._type === 'ClusterAffinityRuleSpec';
}

function isAntiAffinity(rule: ClusterRuleInfo): rule is ClusterAntiAffinityRuleSpec {
  return rule._type === 'ClusterAntiAffinityRuleSpec';
}

export function isRuleOfHosts(rule: ClusterRuleInfo): rule is ClusterVmHostRuleInfo {
  return rule._type === 'ClusterVmHostRuleInfo';
}

export function vmsIn(groups: readonly ClusterGroupInfo[], name: string | undefined): ReadonlySet<string> {
  const group: ClusterVmGroup | undefined = groups.find((each) => each.name === name);
  return new Set((group?.vm ?? []).map(({ value }) => value));
}

export function hostsIn(groups: readonly ClusterGroupInfo[], name: string | undefined): ReadonlySet<string> {
  const group: ClusterHostGroup | undefined = groups.find((each) => each.name === name);
  return new Set((group?.host ?? []).map(({ value }) => value));
}

/** A rule that another one speaks against; undefined when all of them can hold. Rules that are off hold nothing. */
export function conflictingRule(
  rules: readonly ClusterRuleInfo[],
  groups: readonly ClusterGroupInfo[],
  hosts: readonly string[],
): ClusterRuleInfo | undefined {
  const enabled = rules.filter((rule) => rule.enabled !== false);
  return apartAndTogether(enabled) ?? withoutAnyHost(enabled, groups, hosts);
}

/** What is together with the same VM is together. */
function apartAndTogether(rules: readonly ClusterRuleInfo[]): ClusterRuleInfo | undefined {
  const togetherWith = new Map<string, Set<string>>();
  for (const rule of rules) {
    if (!isAffinity(rule)) continue;
    const joined = new Set(rule.vm.map(({ value }) => value));
    for (const moid of joined) for (const known of togetherWith.get(moid) ?? []) joined.add(known);
    for (const moid of joined) togetherWith.set(moid, joined);
  }
  return rules.find(
    (rule) =>
      isAntiAffinity(rule) &&
      rule.vm.some(({ value }, index) =>
        rule.vm.slice(index + 1).some((other) => togetherWith.get(value)?.has(other.value) === true),
      ),
  );
}

/** A VM has to be left at least one host by the rules that are mandatory. */
function withoutAnyHost(
  rules: readonly ClusterRuleInfo[],
  groups: readonly ClusterGroupInfo[],
  hosts: readonly string[],
): ClusterRuleInfo | undefined {
  const left = new Map<string, readonly string[]>();
  for (const rule of rules) {
    if (!isRuleOfHosts(rule) || rule.mandatory !== true) continue;
    const { affineHostGroupName: near, antiAffineHostGroupName: far } = rule;
    const [wanted, unwanted] = [hostsIn(groups, near), hostsIn(groups, far)];
    for (const moid of vmsIn(groups, rule.vmGroupName)) {
      const before = left.get(moid) ?? hosts;
      const after = before.filter((host) => (near === undefined || wanted.has(host)) && !unwanted.has(host));
      if (after.length === 0 && before.length > 0) return rule;
      left.set(moid, after);
    }
  }
  return undefined;
}
