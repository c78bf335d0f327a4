/**
 * The generation of CPUs that the guest is to see, whatever newer ones its host has: EVC, for one VM.
 *
 * A VM that sees more than a host has could not run there. So what is asked for is cut down to what the weakest host of
 * the cluster can be.
 */
import type { EVCMode } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';
import { requireHardware } from './hardware-version.js';
import { textOf, type ExtraSpecs } from './spec-values.js';

const EVC_MODE = 'vmware:evc_mode';
/** Older hardware knows only the mode of its cluster. */
const SINCE = 14;

/**
 * Name of the mode that the flavor wants.
 *
 * @throws {InvalidInput} the hardware is too old for one
 */
export function evcModeOf(extraSpecs: ExtraSpecs, hwVersion: string | undefined): string | undefined {
  const name = textOf(extraSpecs, EVC_MODE);
  if (name !== undefined) requireHardware(hwVersion, SINCE, 'an EVC mode of its own');
  return name;
}

/**
 * The mode for a name.
 *
 * @param supported by the server
 * @param hostModes the most that each host can be; a host that does not say can be nothing
 * @throws {InvalidInput} the server has no such mode, or a host's CPUs are not of its kind
 */
export function chooseEvcMode(
  name: string,
  supported: readonly EVCMode[],
  hostModes: readonly (string | undefined)[],
): EVCMode {
  const wanted = supported.find(({ key }) => key === name);
  if (wanted === undefined) {
    const known = supported.map(({ key }) => key);
    const list = known.length === 0 ? 'the server has none' : `one of ${known.join(', ')}`;
    throw invalidProperty(EVC_MODE, `must be a mode of the server: ${list}`, name, { known });
  }
  const [weakest = wanted] = hostModes
    .map((key) => {
      const most = supported.find((mode) => mode.key === key);
      if (most?.vendor === wanted.vendor) return most;
      const what =
        most === undefined ? 'a host of the cluster knows no modes' : `the hosts are of ${most.vendor}`;
      throw invalidProperty(EVC_MODE, `must be a mode of all hosts, but ${what}`, name);
    })
    .toSorted((a, b) => a.vendorTier - b.vendorTier);
  return weakest.vendorTier < wanted.vendorTier ? weakest : wanted;
}
