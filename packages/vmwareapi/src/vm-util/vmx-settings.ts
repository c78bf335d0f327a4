/**
 * Settings of the VM's configuration file that a flavor may bring: `vmware:extra_config`, a JSON object.
 *
 * Such a setting can do almost anything: name files of the host, open consoles, break the isolation of the guest, or make
 * the VM look like another. So only keys that the operator lets in are taken, and some not even then.
 */
import { invalidProperty } from '../invalid-property.js';
import { textOf, type ExtraSpecs } from './spec-values.js';

export const EXTRA_CONFIG = 'vmware:extra_config';

/** Let in unless the operator says otherwise: they place the VM on CPUs and memory, and tune its cards. */
export const DEFAULT_EXTRA_CONFIG_KEYS = [
  'numa.*',
  'sched.cpu.*',
  'sched.mem.*',
  'ethernet*.ctxPerDev',
  'ethernet*.pnicFeatures',
  'ethernet*.coalescingScheme',
] as const;

/** Never taken. Keys are told apart without regard to case, as the server does. */
const REFUSED: readonly (readonly [pattern: string, why: string])[] = [
  ['nvp.*', 'it says whose VM this is'],
  ['kilonova.*', 'it says whose VM this is'],
  ['uuid.*', 'it says which VM this is'],
  ['vc.uuid', 'it says which VM this is'],
  ['machine.id', 'the driver tells the guest its addresses with it'],
  ['remotedisplay.*', 'it opens the console'],
  ['isolation.*', 'it lets the guest reach the host'],
  ['sharedfolder*', 'it lets the guest reach files of the host'],
  ['hgfs.*', 'it lets the guest reach files of the host'],
  ['*.filename', 'it names a file of the host'],
  ['*.file', 'it names a file of the host'],
  ['*.dir', 'it names a folder of the host'],
  ['workingdir', 'it names a folder of the host'],
  ['nvram', 'it names a file of the host'],
  ['extendedconfigfile', 'it names a file of the host'],
  ['log.*', 'it says where the VM writes its log'],
  ['vmx.*', 'it changes the process that runs the VM'],
  ['monitor*', 'it changes the process that runs the VM'],
  ['debugstub.*', 'it lets others look into the memory of the VM'],
  ['migrate.*', 'it changes how the VM is moved'],
  ['encryption.*', 'it is about keys'],
  ['disk.*', 'the driver finds disks by it'],
  ['scsi*', 'devices are made by the driver'],
  ['sata*', 'devices are made by the driver'],
  ['nvme*', 'devices are made by the driver'],
  ['ide*', 'devices are made by the driver'],
  ['floppy*', 'devices are made by the driver'],
  ['serial*', 'devices are made by the driver'],
  ['parallel*', 'devices are made by the driver'],
  ['usb*', 'devices are made by the driver'],
  ['ehci*', 'devices are made by the driver'],
  ['pcipassthru*', 'devices are made by the driver'],
  ['ethernet*.address*', 'addresses are given by the driver'],
  ['ethernet*.generatedaddress*', 'addresses are given by the driver'],
  ['ethernet*.networkname', 'networks are given by the driver'],
  ['ethernet*.dvs.*', 'networks are given by the driver'],
  ['ethernet*.opaquenetwork.*', 'networks are given by the driver'],
  ['ethernet*.externalid', 'networks are given by the driver'],
  ['ethernet*.filter*', 'networks are given by the driver'],
  ['ethernet*.nopromisc', 'it lets the guest listen to others'],
  ['sched.swap.*', 'it says where the swap file is'],
  ['sched.cpu.min', 'use quota:cpu_reservation'],
  ['sched.cpu.max', 'use quota:cpu_limit'],
  ['sched.cpu.shares', 'use quota:cpu_shares_level'],
  ['sched.cpu.latencysensitivity', 'use vmware:latency_sensitivity_level'],
  ['sched.mem.min', 'use quota:memory_reservation'],
  ['sched.mem.max', 'use quota:memory_limit'],
  ['sched.mem.shares', 'use quota:memory_shares_level'],
];

const KEY = /^[A-Za-z][A-Za-z0-9_.:-]{0,127}$/;
const LONGEST_VALUE = 4096;

/**
 * The settings, as text.
 *
 * @param allowed keys, in which `*` stands for anything
 * @throws {InvalidInput} it is no JSON object of plain values, or has a key that is not let in
 */
export function readVmxSettings(
  extraSpecs: ExtraSpecs,
  allowed: readonly string[],
): Readonly<Record<string, string>> {
  const text = textOf(extraSpecs, EXTRA_CONFIG);
  if (text === undefined) return {};
  const settings = new Map<string, string>();
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(parse(text))) {
    checkKey(key, allowed);
    const folded = key.toLowerCase();
    if (seen.has(folded)) throw invalidProperty(EXTRA_CONFIG, `must have ${key} once`);
    seen.add(folded);
    settings.set(key, valueOf(key, value));
  }
  return Object.fromEntries(settings);
}

/** For the operator's list: letters, digits, dots, and stars. */
export const KEY_PATTERN = /^[A-Za-z0-9_.:*-]+$/;

function parse(text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw invalidProperty(EXTRA_CONFIG, 'must be a JSON object, such as {"numa.nodeAffinity": "0"}', text);
  }
  return parsed;
}

function checkKey(key: string, allowed: readonly string[]): void {
  const details = { key };
  if (!KEY.test(key))
    throw invalidProperty(EXTRA_CONFIG, 'must have keys of a configuration file', key, details);
  const refused = REFUSED.find(([pattern]) => fits(key, pattern));
  if (refused !== undefined) {
    throw invalidProperty(EXTRA_CONFIG, `must not have ${key}: ${refused[1]}`, undefined, details);
  }
  if (!allowed.some((pattern) => fits(key, pattern))) {
    const list = allowed.length === 0 ? 'which lets in none' : `which lets in ${allowed.join(', ')}`;
    throw invalidProperty(
      EXTRA_CONFIG,
      `must not have ${key}: it is not in the option extraConfigKeys, ${list}`,
      undefined,
      details,
    );
  }
}

function valueOf(key: string, value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  // A line's end would begin another setting.
  if (!isPlain || text.length > LONGEST_VALUE || /[\p{Cc}"]/u.test(text)) {
    throw invalidProperty(
      EXTRA_CONFIG,
      `must have a plain value for ${key}: text in one line, a number, or a boolean`,
      undefined,
      { key },
    );
  }
  return text;
}

function fits(key: string, pattern: string): boolean {
  const source = pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 'iu').test(key);
}
