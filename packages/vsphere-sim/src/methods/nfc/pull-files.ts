/** `HttpNfcLeasePullFromUrls_Task`: the server fetches the files of an import itself. */
import type { HttpNfcLeaseSourceFile, Ref } from '@kilonova/vsphere/wire';
import { download } from '../../nfc/download.js';
import type { Lease } from '../../nfc/lease.js';
import type { LeaseDevice } from '../../nfc/lease-device.js';
import { Leases } from '../../nfc/leases.js';
import { receiveFile } from '../../nfc/receive-file.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';

export function pullFiles(call: Call<'HttpNfcLeasePullFromUrls_Task', 'HttpNfcLease'>): Ref<'Task'> {
  const lease = call.world.part(Leases).of(call.object);
  lease.assertReady();
  const { files = [] } = call.args;
  const wanted = files.map((file) => ({ file, device: deviceFor(lease, file) }));
  return runTask(call, { cancelable: true }, async (progress, signal) => {
    for (const [index, { file, device }] of wanted.entries()) {
      await pull(lease, file, device, signal);
      const percent = Math.floor((100 * (index + 1)) / wanted.length);
      progress(percent);
      lease.progress(percent);
    }
  });
}

/** @throws {SimFault} InvalidArgument: there is no such device; NotSupported: the file lies in an archive */
function deviceFor(
  lease: Lease,
  { targetDeviceId, memberName = '', url }: HttpNfcLeaseSourceFile,
): LeaseDevice {
  const device = lease.devices.find(
    ({ importKey, key }) => importKey === targetDeviceId || key === targetDeviceId,
  );
  if (device === undefined || lease.direction !== 'import') throw invalidArgument('files.targetDeviceId');
  if (memberName !== '') throw new SimFault('NotSupported', {}, 'Members of archives are not fetched.');
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw invalidArgument('files.url');
  return device;
}

async function pull(
  lease: Lease,
  { url, sslThumbprint, httpHeaders = [], size }: HttpNfcLeaseSourceFile,
  device: LeaseDevice,
  cancelled: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([cancelled, lease.signal]);
  const done = device.begin();
  try {
    const headers = Object.fromEntries(httpHeaders.map(({ key, value }) => [key, value]));
    const source = await download({ url, thumbprint: sslThumbprint, headers, signal });
    const sizeBytes = size === undefined ? undefined : Number(size);
    await receiveFile(lease, device, { source, signal, sizeBytes });
    done(true);
  } finally {
    done(false);
  }
}
