/**
 * How many cores one virtual socket gets.
 *
 * vSphere has no threads, so a topology is sockets × cores. Image properties are asked first; the
 * flavor's `hw:cpu_*` extra specs count when the image prefers nothing, and the flavor's maxima bound the
 * image's. What is preferred is a wish and not a demand: the layout that fits most of it wins, and with no
 * wish every CPU is a socket of its own.
 */
import type { Flavor, ImageProperties } from '@kilonova/core';
import { wholeNumber } from './spec-values.js';
import { invalidProperty } from '../invalid-property.js';

interface Layout {
  readonly sockets: number;
  readonly cores: number;
}

const NO_MAXIMUM = 65_536;

/**
 * Cores per socket for the flavor's CPUs.
 *
 * @throws {InvalidInput} a value is no whole number, an image asks for more than a maximum allows, or no
 *   layout of the flavor's CPUs stays within the maxima
 */
export function coresPerSocket(flavor: Flavor, image: ImageProperties = {}): number {
  checkImage(image);
  checkThreads(flavor, image);
  const maxima = readMaxima(flavor, image);
  const wish = readWish(flavor, image, maxima);

  const layouts = Array.from({ length: flavor.vcpus }, (_, index) => index + 1)
    .filter((cores) => flavor.vcpus % cores === 0)
    .map((cores) => ({ sockets: flavor.vcpus / cores, cores }))
    .filter(({ sockets, cores }) => sockets <= maxima.sockets && cores <= maxima.cores);
  const [best] = layouts.toSorted((a, b) => fit(b, wish) - fit(a, wish) || b.sockets - a.sockets);
  if (best === undefined) {
    throw invalidProperty(
      'flavor.vcpus',
      `has no layout within ${maxima.sockets} sockets of ${maxima.cores} cores`,
      flavor.vcpus,
    );
  }
  return best.cores;
}

function readMaxima({ extraSpecs = {} }: Flavor, image: ImageProperties): Layout {
  const sockets = wholeNumber(extraSpecs, 'hw:cpu_max_sockets') || NO_MAXIMUM;
  const cores = wholeNumber(extraSpecs, 'hw:cpu_max_cores') || NO_MAXIMUM;
  refuseAbove('hw_cpu_max_sockets', image.hwCpuMaxSockets, sockets);
  refuseAbove('hw_cpu_max_cores', image.hwCpuMaxCores, cores);
  return { sockets: image.hwCpuMaxSockets || sockets, cores: image.hwCpuMaxCores || cores };
}

/** 0 stands for no preference. */
function readWish({ extraSpecs = {} }: Flavor, image: ImageProperties, maxima: Layout): Layout {
  if (image.hwCpuSockets || image.hwCpuCores) {
    refuseAbove('hw_cpu_sockets', image.hwCpuSockets, maxima.sockets);
    refuseAbove('hw_cpu_cores', image.hwCpuCores, maxima.cores);
    return { sockets: image.hwCpuSockets ?? 0, cores: image.hwCpuCores ?? 0 };
  }
  const sockets = wholeNumber(extraSpecs, 'hw:cpu_sockets') ?? 0;
  const cores = wholeNumber(extraSpecs, 'hw:cpu_cores') ?? 0;
  return { sockets: sockets > maxima.sockets ? 0 : sockets, cores: cores > maxima.cores ? 0 : cores };
}

function checkImage(image: ImageProperties): void {
  for (const [property, value] of [
    ['hw_cpu_sockets', image.hwCpuSockets],
    ['hw_cpu_cores', image.hwCpuCores],
    ['hw_cpu_threads', image.hwCpuThreads],
    ['hw_cpu_max_sockets', image.hwCpuMaxSockets],
    ['hw_cpu_max_cores', image.hwCpuMaxCores],
    ['hw_cpu_max_threads', image.hwCpuMaxThreads],
  ] as const) {
    if (value !== undefined && value < 0) throw invalidProperty(property, 'must be 0 or more', value);
  }
}

/** They count for nothing here, since a virtual core has one thread; but what is wrong with them is said. */
function checkThreads({ extraSpecs = {} }: Flavor, image: ImageProperties): void {
  const most = wholeNumber(extraSpecs, 'hw:cpu_max_threads') || NO_MAXIMUM;
  refuseAbove('hw_cpu_max_threads', image.hwCpuMaxThreads, most);
  wholeNumber(extraSpecs, 'hw:cpu_threads');
  refuseAbove('hw_cpu_threads', image.hwCpuThreads, image.hwCpuMaxThreads || most);
}

function refuseAbove(property: string, value: number | undefined, maximum: number): void {
  if (value !== undefined && value > maximum) {
    throw invalidProperty(property, `must not be above ${maximum}`, value);
  }
}

function fit(layout: Layout, wish: Layout): number {
  return Number(layout.sockets === wish.sockets) + Number(layout.cores === wish.cores);
}
