/** govmomi's simulator as a vCenter for tests: a process, and what its witness tells over a port of its own. */
import { inject } from 'vitest';
import '../interop/global-setup.js';
import { startVcsimProcess, type VcsimProcess } from '../interop/vcsim-process.mjs';
import {
  credentialsOf,
  type CallTally,
  type Census,
  type FailureOrder,
  type Vcenter,
  type VcenterOptions,
} from './vcenter-under-test.js';

export async function startGovmomi(options: VcenterOptions): Promise<Vcenter> {
  const { username, password } = credentialsOf(options);
  const flags = [...modelFlags(options), '-user', username, '-password', password];
  const server = await startVcsimProcess(inject('vcsimBinary'), flags);
  const { hostname, port, host } = new URL(server.url);
  return {
    url: server.url,
    server: host,
    host: hostname,
    port: Number(port),
    username,
    password,
    caFile: server.caFile ?? '',
    apiVersion: '6.5',
    findMethod: 'FindByUuid',
    thumbprintSha1: server.thumbprintSha1 ?? '',
    thumbprintSha256: server.thumbprintSha256 ?? '',
    ...witnessOf(server),
    stop: () => server.stop(),
  };
}

function modelFlags(options: VcenterOptions): string[] {
  const datastoresGb = options.datastoresGb ?? [1024];
  const sizes = {
    dc: options.datacenters ?? 1,
    cluster: options.clusters ?? 1,
    host: options.hosts ?? 2,
    'standalone-host': options.standaloneHosts ?? 0,
    vm: options.vms ?? 0,
    ds: datastoresGb.length,
    'capacity-gb': datastoresGb.join(','),
    pg: options.portgroups ?? 1,
    'task-delay': `${options.taskDelayMs ?? 0}ms`,
  };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`-${name}`, String(value)]);
  if (options.certificate === 'wrongHost') flags.push('-cert-hosts', 'vcenter.example.org');
  if (options.certificate === 'expired') flags.push('-cert-expired');
  return flags;
}

function witnessOf(server: VcsimProcess) {
  return {
    census: () => server.control<Census>('/census'),
    calls: () => server.control<Record<string, CallTally>>('/calls'),
    requests: (method: string) => server.control<string[]>(`/requests?method=${encodeURIComponent(method)}`),
    forgetCalls: () => server.control<void>('/forget', {}),
    failNext: (order: FailureOrder) => server.control<void>('/orders', { kind: 'fault', ...order }),
    delay: (order: { readonly method: string; readonly ms: number }) =>
      server.control<void>('/delays', order),
    expireSessions: () => server.control<number>('/expire-sessions', {}),
  };
}
