/** The servers that are measured, each in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSimulator } from '../../../../test/interop/simulator/build.mjs';
import { startVcsimProcess } from '../../../../test/interop/vcsim-process.mjs';

const BIN = fileURLToPath(new URL('../../bin/kilonova-vsphere-sim.mjs', import.meta.url));
/** Of /proc: hundredths of a second. */
const TICK_MS = 10;

/** All in one cluster, so that both servers have the same. */
export async function startOurs({ vms, hosts, datastores }) {
  const sizes = { vms, hosts, datastores, 'standalone-hosts': 0 };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, [BIN, '--json', ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...JSON.parse(line),
    ...figuresOf(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

export async function startPeer({ vms, hosts, datastores }) {
  const [username, password] = ['bench', 'bench-password'];
  const sizes = { vm: vms, host: hosts, ds: datastores };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`-${name}`, String(value)]);
  const server = await startVcsimProcess(await buildSimulator(), [
    ...flags,
    '-user',
    username,
    '-password',
    password,
  ]);
  return { ...server, username, password, ...figuresOf(server.pid) };
}

function figuresOf(pid) {
  const status = (name) => {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(text)?.[1]) / 1000;
  };
  return {
    rssMb: () => status('VmRSS'),
    peakRssMb: () => status('VmHWM'),
    /** Of all its threads since its start. */
    cpuMs() {
      const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const numbers = fields.split(' ').map(Number);
      return (numbers[11] + numbers[12]) * TICK_MS;
    },
  };
}
