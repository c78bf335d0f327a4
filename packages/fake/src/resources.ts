/**
 * Who fits where. Use is added up from the guests each time, so what is claimed
 * is released by the guest going away and nothing can leak.
 */
import { ComputeResourcesUnavailable, HostNotFound, type Flavor } from '@kilonova/core';
import type { FakeOptions } from './options.js';
import type { FakeState, Guest } from './state.js';

export interface Amounts {
  readonly vcpus: number;
  readonly memoryMb: number;
  readonly localGb: number;
}

type Sizes = Pick<Guest, 'vcpus' | 'memoryMb' | 'rootGb' | 'extraGb'>;

export function sizesOf({ vcpus, memoryMb, rootGb, ephemeralGb = 0, swapMb = 0 }: Flavor): Sizes {
  return { vcpus, memoryMb, rootGb, extraGb: ephemeralGb + Math.ceil(swapMb / 1_024) };
}

/** A guest that a resize took away keeps its place until the resize is confirmed. */
export function usedOn(state: FakeState, node: string): Amounts {
  return [...Object.values(state.guests), ...Object.values(state.departed)]
    .filter((guest) => guest.node === node)
    .reduce<Amounts>(
      (sum, guest) => ({
        vcpus: sum.vcpus + guest.vcpus,
        memoryMb: sum.memoryMb + guest.memoryMb,
        localGb: sum.localGb + guest.rootGb + guest.extraGb,
      }),
      { vcpus: 0, memoryMb: 0, localGb: 0 },
    );
}

/**
 * The node for a guest of this size: the wanted one, else the first that has room.
 *
 * @throws {HostNotFound} the wanted node is not one of ours
 * @throws {ComputeResourcesUnavailable} no room, or the host takes no guests at present
 */
export function placeFor(
  state: FakeState,
  options: FakeOptions,
  flavor: Flavor,
  wanted: string | null | undefined,
): string {
  if (!state.host.enabled || state.host.inMaintenance) {
    throw new ComputeResourcesUnavailable({ reason: 'the host takes no guests at present' });
  }
  const nodes = wanted ? [knownNode(options, wanted)] : options.nodes;
  const node = nodes.find((name) => fits(sizesOf(flavor), usedOn(state, name), options.resources));
  if (node === undefined) {
    throw new ComputeResourcesUnavailable({
      reason: `no room for ${flavor.vcpus} vCPUs, ${flavor.memoryMb} MiB and ${flavor.rootGb} GiB on ${nodes.join(', ')}`,
    });
  }
  return node;
}

/** @throws {HostNotFound} */
export function knownNode(options: FakeOptions, nodename: string): string {
  if (!options.nodes.includes(nodename)) throw new HostNotFound({ host: nodename });
  return nodename;
}

function fits(wanted: Sizes, used: Amounts, total: Amounts): boolean {
  return (
    used.vcpus + wanted.vcpus <= total.vcpus &&
    used.memoryMb + wanted.memoryMb <= total.memoryMb &&
    used.localGb + wanted.rootGb + wanted.extraGb <= total.localGb
  );
}
