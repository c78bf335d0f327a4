/**
 * The mark of a VM that is being built: the journal of a spawn.
 *
 * CreateVM_Task makes the VM with the mark on it, and the last change of the build takes it off again. So a VM
 * with a mark is half built, and the mark says by whom, until when at the latest, and what is still to be
 * done. A server removes a setting that is given an empty value; one that keeps it empty is understood as well.
 */
import type { OptionValue } from '@kilonova/vsphere';
import { z } from 'zod';
import { BUILD_KEY } from '../identity.js';

const markShape = z.object({
  spawnId: z.string(),
  host: z.string(),
  processId: z.string(),
  pid: z.number(),
  /** By then its builder has finished it or taken it back, by the builder's clock. Milliseconds since 1970. */
  untilMs: z.number(),
  /** The name it gets at the end. */
  name: z.string(),
  /** Whether it is to run. */
  start: z.boolean(),
});

export type BuildMark = z.infer<typeof markShape>;

/** `illegible`: there is one, of a version of the driver that writes it otherwise. */
export type FoundMark = BuildMark | 'illegible' | undefined;

export function markSetting(mark: BuildMark): Readonly<Record<string, string>> {
  return { [BUILD_KEY]: JSON.stringify(mark) };
}

/** Takes the mark off. */
export const noMark: OptionValue = { key: BUILD_KEY, value: '' };

export function findMark(settings: readonly OptionValue[] | undefined): FoundMark {
  return readMark(settingOf(settings, BUILD_KEY));
}

/** What stands in a mark; undefined for none. */
export function readMark(text: string | undefined): FoundMark {
  if (text === undefined || text === '') return undefined;
  try {
    const { success, data } = markShape.safeParse(JSON.parse(text));
    return success ? data : 'illegible';
  } catch {
    return 'illegible';
  }
}

/** Of a setting that is there several times, as a server that only appends has it, the last one counts. */
export function settingOf(settings: readonly OptionValue[] | undefined, key: string): string | undefined {
  const value: unknown = settings?.findLast((setting) => setting.key === key)?.value;
  return typeof value === 'string' ? value : undefined;
}
