/**
 * Settings of the VM's configuration file that the API has no members for: of flavors, and of the driver's options.
 */
import { flag, type ExtraSpecs } from './spec-values.js';
import { readVmxSettings } from './vmx-settings.js';

export interface SettingDefaults {
  /** Keys that flavors may set; `*` stands for anything. */
  readonly extraConfigKeys: readonly string[];
  /** How long a key is held down before it repeats, on slow consoles. */
  readonly consoleDelaySeconds?: number | undefined;
  readonly smbiosAssetTag?: string | undefined;
  readonly mirrorInstanceLogsToSyslog: boolean;
}

interface Facts {
  readonly uuid: string;
  readonly nicCount: number;
  /** Cores of a socket, where sockets are to be NUMA nodes. */
  readonly numaCores: number | undefined;
}

const MICROSECONDS = 1_000_000;

/** @throws {InvalidInput} the flavor sets what it must not */
export function planSettings(
  extraSpecs: ExtraSpecs,
  { extraConfigKeys, consoleDelaySeconds, smbiosAssetTag, mirrorInstanceLogsToSyslog }: SettingDefaults,
  { uuid, nicCount, numaCores }: Facts,
): Readonly<Record<string, string>> {
  const given = readVmxSettings(extraSpecs, extraConfigKeys);
  const said = new Set(Object.keys(given).map((key) => key.toLowerCase()));
  const ours = {
    ...(numaCores !== undefined && {
      'numa.vcpu.preferHT': 'TRUE',
      'numa.autosize.vcpu.maxPerVirtualNode': String(numaCores),
    }),
    ...(flag(extraSpecs, 'hw:vifs_multi_thread') === true && threadForEachCard(nicCount)),
    ...(consoleDelaySeconds !== undefined &&
      consoleDelaySeconds > 0 && {
        'keyboard.typematicMinDelay': String(consoleDelaySeconds * MICROSECONDS),
      }),
    ...(smbiosAssetTag !== undefined && { 'smbios.assetTag': smbiosAssetTag }),
    ...(mirrorInstanceLogsToSyslog && { 'vmx.log.syslogID': `${uuid}_vmx_log` }),
  };
  // The server tells keys apart without regard to case.
  const unsaid = Object.entries(ours).filter(([key]) => !said.has(key.toLowerCase()));
  return { ...Object.fromEntries(unsaid), ...given };
}

/** One that sends, of its own. */
function threadForEachCard(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`ethernet${index}.ctxPerDev`, '1']));
}
