/** One instance as commands show it. */
import { POWER_STATE_TEXT, type InstanceInfo, type PowerStateText } from '@kilonova/core';

/** What `show` and `list` give to machines. A fact that the platform does not tell is null. */
export interface InstanceDocument {
  readonly uuid: string;
  readonly name: string | null;
  readonly powerState: PowerStateText;
  readonly vcpus: number | null;
  /** MiB. */
  readonly memoryMb: number | null;
  readonly internalId: string | null;
}

export function instanceDocument(uuid: string, info: InstanceInfo): InstanceDocument {
  return {
    uuid,
    name: info.name ?? null,
    powerState: POWER_STATE_TEXT[info.powerState],
    vcpus: info.vcpus ?? null,
    memoryMb: info.memoryMb ?? null,
    internalId: info.internalId ?? null,
  };
}
