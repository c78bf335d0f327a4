/**
 * Whether what is required is among what is offered: the rules of a storage policy, held against a datastore.
 *
 * A policy is a list of rule sets, of which one has to be met; a rule set is a list of capabilities, all of which have
 * to be met; a capability is met by any one of its constraints. Both sides are the same kind of data: an offer too says
 * a value, a set of values or a range.
 */
import type {
  PbmCapabilityConstraintInstance,
  PbmCapabilityConstraints,
  PbmCapabilityDiscreteSet,
  PbmCapabilityInstance,
  PbmCapabilityMetadataUniqueId,
  PbmCapabilityPropertyInstance,
  PbmCapabilityRange,
  PbmCapabilitySubProfile,
  PbmCapabilitySubProfileConstraints,
} from '@kilonova/vsphere/wire';

/** A property that is not as the policy wants it. */
export interface Mismatch {
  readonly capability: PbmCapabilityMetadataUniqueId;
  readonly required: PbmCapabilityPropertyInstance;
  /** Undefined where nothing of the kind is offered. */
  readonly offered?: PbmCapabilityPropertyInstance | undefined;
}

export function hasRules(
  constraints: PbmCapabilityConstraints,
): constraints is PbmCapabilitySubProfileConstraints {
  return constraints._type === 'PbmCapabilitySubProfileConstraints';
}

/** What the rule set that is nearest to being met lacks; nothing when one is met, or when there are no rules. */
export function mismatchesOf(
  offers: readonly PbmCapabilityInstance[],
  { subProfiles }: PbmCapabilitySubProfileConstraints,
): readonly Mismatch[] {
  const [nearest = []] = subProfiles
    .map((subProfile) => lackOf(offers, subProfile))
    .toSorted((a, b) => a.length - b.length);
  return nearest;
}

function lackOf(
  offers: readonly PbmCapabilityInstance[],
  { capability }: PbmCapabilitySubProfile,
): readonly Mismatch[] {
  return capability.flatMap((required) => lackOfOne(offers, required));
}

function lackOfOne(
  offers: readonly PbmCapabilityInstance[],
  { id, constraint }: PbmCapabilityInstance,
): readonly Mismatch[] {
  const offered = offers.filter((offer) => offer.id.namespace === id.namespace && offer.id.id === id.id);
  const properties = offered.flatMap((offer) => offer.constraint).flatMap((each) => each.propertyInstance);
  const [nearest = []] = constraint
    .map((each) => unmet(id, each, properties))
    .toSorted((a, b) => a.length - b.length);
  return nearest;
}

function unmet(
  capability: PbmCapabilityMetadataUniqueId,
  { propertyInstance }: PbmCapabilityConstraintInstance,
  offered: readonly PbmCapabilityPropertyInstance[],
): Mismatch[] {
  return propertyInstance.flatMap((required) => {
    const ofProperty = offered.filter(({ id }) => id === required.id);
    const meets = ofProperty.some(({ value }) => isMet(value, required.value));
    // The only operator there is turns the rule round.
    if (meets !== (required.operator === 'NOT')) return [];
    return [{ capability, required, offered: ofProperty[0] }];
  });
}

/** Sets meet when they have something in common, ranges when they overlap. */
function isMet(offered: unknown, required: unknown): boolean {
  if (isSet(required)) return required.values.some((value) => isMet(offered, value));
  if (isSet(offered)) return offered.values.some((value) => isMet(value, required));
  const [lowestOffered, highestOffered] = boundsOf(offered);
  const [lowest, highest] = boundsOf(required);
  return compare(lowestOffered, highest) <= 0 && compare(lowest, highestOffered) <= 0;
}

function boundsOf(value: unknown): readonly [lowest: unknown, highest: unknown] {
  return isRange(value) ? [value.min, value.max] : [value, value];
}

/** Zero for equals; not a number for what cannot be compared. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  return isNumber(a) && isNumber(b) ? Number(a) - Number(b) : Number.NaN;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isSet(value: unknown): value is PbmCapabilityDiscreteSet {
  return typeOf(value) === 'PbmCapabilityDiscreteSet';
}

function isRange(value: unknown): value is PbmCapabilityRange {
  return typeOf(value) === 'PbmCapabilityRange';
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, '_type') : undefined;
}
