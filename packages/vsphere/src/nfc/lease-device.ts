/**
 * The files of a lease: where each is sent or fetched, and whose certificate is to be found there.
 */
import { faultOfName } from '../archive/safe-name.js';
import type { HttpNfcLeaseDeviceUrl, HttpNfcLeaseInfo } from '../schema/generated/data-objects.js';

/** One file of a lease. */
export interface LeaseDevice {
  /** Names the device in the manifest and in an export: `/vm-1/VirtualLsiLogicController0:0`. */
  readonly key: string;
  /** Names the device in an import specification. */
  readonly importKey: string;
  readonly isDisk: boolean;
  /** A file name for it, one that leads nowhere else, and each only once. */
  readonly name: string;
  /** Of the export, where the server knows it beforehand. */
  readonly sizeBytes?: number;
  /** Whoever knows it may use the lease: not to be shown or logged. */
  readonly url: string;
  /** Of the certificate of the host in `url`, as the server states it. */
  readonly thumbprint?: string;
}

/**
 * @param origin - what stands for the host where the lease leaves it to the client: the session's own server
 */
export function leaseDevices({ deviceUrl = [] }: HttpNfcLeaseInfo, origin: string): readonly LeaseDevice[] {
  const taken = new Set<string>();
  return deviceUrl.map((device, index) => leaseDevice(device, index, origin, taken));
}

function leaseDevice(
  device: HttpNfcLeaseDeviceUrl,
  index: number,
  origin: string,
  taken: Set<string>,
): LeaseDevice {
  const { key, importKey, sslThumbprint, disk, fileSize = 0 } = device;
  const sizeBytes = Number(fileSize);
  return {
    key,
    importKey,
    isDisk: disk ?? /\.vmdk$/i.test(device.url),
    name: freeName(device, index, taken),
    url: resolvedUrl(device.url, origin),
    ...(sizeBytes > 0 && { sizeBytes }),
    // Empty on a server without TLS.
    ...(sslThumbprint !== '' && { thumbprint: sslThumbprint }),
  };
}

/** A lease on an ESX host, or a vCenter that serves the files itself, says `*` for "where you reached me". */
function resolvedUrl(url: string, origin: string): string {
  return url.replace(/^https?:\/\/\*(?=[/:?#]|$)(?::\d+)?/i, () => origin);
}

function freeName({ targetId, url }: HttpNfcLeaseDeviceUrl, index: number, taken: Set<string>): string {
  const given = targetId ?? /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  const isUsable = faultOfName(given) === undefined && !given.includes('/');
  const wanted = isUsable ? given : `file-${index}`;
  const name = taken.has(wanted) ? `${index}-${wanted}` : wanted;
  taken.add(name);
  return name;
}
