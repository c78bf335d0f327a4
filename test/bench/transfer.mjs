/**
 * Upload and download of a large file through loopback, beside curl on the same path in the same run.
 *
 * `npm run bench:transfer -- [--size 2GiB] [--rounds 3] [--dir DIR] [--json]`. Both send and fetch the same file to and from
 * the same server, which stores it, one after the other and in alternating order. Ours has its sha256 made on the way, and
 * an upload is checked afterwards; curl does neither. A ratio is the median of the ratios of the pairs. It needs room for
 * the file twice.
 *
 * What is judged is HTTPS, which a vCenter speaks. Plain HTTP is measured beside it: there the checksum alone takes half of
 * the time that curl takes for everything.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const targetRatio = 0.8;
const judgedScheme = 'https';
const targetGrownBytes = 60e6;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '2GiB' },
    rounds: { type: 'string', default: '3' },
    dir: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const size = parseSize(values.size);
const rounds = Number(values.rounds);
const directory = await mkdtemp(join(values.dir ?? (await roomyDirectory(size)), 'kilonova-bench-'));
// Gigabytes that must not stay behind when it is ended from outside.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    rmSync(directory, { recursive: true, force: true });
    process.exit(1);
  });
}
const server = spawn(process.execPath, [here('transfer-server.mjs'), directory], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  const ports = JSON.parse(await firstLine(server));
  const file = join(directory, 'file');
  const sha256 = await makeFile(file, size);
  const results = [];
  for (const scheme of [judgedScheme, 'http']) {
    for (const direction of ['upload', 'download']) {
      const result = await compare({ scheme, direction, port: ports[scheme], file, sha256 });
      results.push(result);
      if (!values.json) process.stdout.write(`${describeResult(result)}\n`);
    }
  }
  const passed = results.every(
    ({ scheme, ratio, grownBytes }) =>
      (scheme !== judgedScheme || ratio >= targetRatio) && grownBytes < targetGrownBytes,
  );
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ size, rounds, judgedScheme, targetRatio, targetGrownBytes, passed, results }, null, 2)}\n`,
    );
  } else {
    process.stdout.write(passed ? 'targets met\n' : 'targets NOT met (HTTPS 0.8 of curl, 60 MB)\n');
  }
  process.exitCode = passed ? 0 : 1;
} finally {
  server.stdin.end();
  await rm(directory, { recursive: true, force: true });
}

async function compare({ scheme, direction, port, file, sha256 }) {
  const name = direction === 'upload' ? 'copy' : 'file';
  const url = `${scheme}://127.0.0.1:${port}/folder/${name}?dcPath=dc&dsName=ds`;
  const copy = join(directory, 'copy');
  const local = direction === 'upload' ? file : copy;
  const pairs = [];
  let grownBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const seconds = {};
    for (const who of round % 2 === 0 ? ['curl', 'ours'] : ['ours', 'curl']) {
      if (who === 'curl') {
        seconds.curl = await curl(direction, url, local);
      } else {
        const run = JSON.parse(
          await outputOf(process.execPath, [here('transfer-client.mjs'), direction, url, local]),
        );
        // What arrived is looked at too, and not only what was told.
        const isRight = run.sha256 === sha256 && (await sha256Of(copy)) === sha256;
        if (!isRight) throw new Error(`${scheme} ${direction} came out wrong: ${JSON.stringify(run)}`);
        seconds.ours = run.seconds;
        grownBytes = Math.max(grownBytes, run.grownBytes);
      }
      await rm(copy, { force: true });
    }
    pairs.push(seconds);
  }
  const megabytes = size / 1e6;
  return {
    scheme,
    direction,
    ours: megabytes / median(pairs.map(({ ours }) => ours)),
    curl: megabytes / median(pairs.map((pair) => pair.curl)),
    ratio: median(pairs.map((pair) => pair.curl / pair.ours)),
    grownBytes,
    pairs,
  };
}

async function curl(direction, url, local) {
  const way = direction === 'upload' ? ['-T', local, '-o', '/dev/null'] : ['-o', local];
  const ca = here('../../packages/vsphere/test/certificates/ca.pem');
  const options = ['-sS', '--fail', '--cacert', ca, '-w', '%{stderr}%{time_total}'];
  return Number(await outputOf('curl', [...options, ...way, url], 'stderr'));
}

function describeResult({ scheme, direction, ours, curl: theirs, ratio, grownBytes }) {
  const columns = [
    `${scheme} ${direction}`.padEnd(16),
    `${ours.toFixed(0)} MB/s`.padStart(10),
    `curl ${theirs.toFixed(0)} MB/s`.padStart(15),
    `ratio ${ratio.toFixed(2)}`.padStart(12),
    `memory +${(grownBytes / 1e6).toFixed(1)} MB`.padStart(18),
  ];
  return columns.join('');
}

/** In memory where there is room, so that a disk does not hide what is measured. */
async function roomyDirectory(bytes) {
  const inMemory = '/dev/shm';
  if (!existsSync(inMemory)) return tmpdir();
  const { bavail, bsize } = await statfs(inMemory);
  return bavail * bsize > 2.5 * bytes ? inMemory : tmpdir();
}

/** Not compressible, not a hole; its checksum is made from what was written. */
async function makeFile(path, bytes) {
  const block = Buffer.allocUnsafe(1024 * 1024);
  for (let i = 0; i < block.length; i += 1) block[i] = (i * 2_654_435_761) >>> 24;
  const handle = await open(path, 'wx');
  for (let at = 0; at < bytes; at += block.length) {
    block.writeDoubleLE(at, 0);
    await handle.write(block, 0, Math.min(block.length, bytes - at));
  }
  await handle.close();
  return sha256Of(path);
}

async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}

async function outputOf(command, args, from = 'stdout') {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (text[name] += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${text.stderr}`);
  return text[from];
}

async function firstLine(child) {
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the server of the bench did not start');
}

function parseSize(text) {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMG]i?B?)?$/i.exec(text) ?? [];
  const power = 'kmg'.indexOf(unit.charAt(0).toLowerCase()) + 1;
  if (digits === undefined) throw new Error(`--size ${text}: expected a number of bytes, or 512MiB, 2GiB`);
  return Math.round(Number(digits) * 1024 ** (unit === '' ? 0 : power));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
