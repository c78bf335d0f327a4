/**
 * The notes of a VM: whose it is and what it was built from, for people and for inventory tools that read
 * Nova's format. One `key:value` a line, always in this order; what is not known is left out.
 */
import type { Instance } from '@kilonova/core';
import { printable } from './display-name.js';

export interface Requester {
  readonly userId?: string;
  readonly userName?: string;
  readonly projectId?: string;
  readonly projectName?: string;
}

export function annotation(instance: Instance, requester: Requester, packageVersion: string): string {
  const { flavor } = instance;
  const facts: readonly (readonly [string, string | number | null | undefined])[] = [
    ['name', instance.displayName ?? instance.name],
    ['userid', instance.userId ?? requester.userId],
    ['username', requester.userName],
    ['projectid', instance.projectId ?? requester.projectId],
    ['projectname', requester.projectName],
    ['flavor:name', flavor.name],
    ['flavor:memory_mb', flavor.memoryMb],
    ['flavor:vcpus', flavor.vcpus],
    ['flavor:ephemeral_gb', flavor.ephemeralGb ?? 0],
    ['flavor:root_gb', flavor.rootGb],
    ['flavor:swap', flavor.swapMb ?? 0],
    ['imageid', instance.imageRef],
    ['package', packageVersion],
  ];
  return facts
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${key}:${printable(String(value))}\n`)
    .join('');
}
