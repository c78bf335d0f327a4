/**
 * One measured transfer with the client, in a process of its own, so that what it adds to its memory is its own.
 *
 * `node transfer-client.mjs upload|download URL FILE`; prints JSON: seconds, bytes, and by how many bytes the peak of
 * the resident memory lies above what it was before.
 */
import { fileURLToPath } from 'node:url';
import { DatastoreUrl, downloadFile, uploadFile, VimSession } from '@kilonova/vsphere';

const [direction, address, file] = process.argv.slice(2);
const caFile = fileURLToPath(new URL('../../packages/vsphere/test/certificates/ca.pem', import.meta.url));
const { origin, protocol } = new URL(address);
const session = await VimSession.connect({
  server: `${origin}/sdk`,
  username: 'user',
  password: 'password',
  ...(protocol === 'https:' && { tls: { caFile } }),
});
const target = DatastoreUrl.parse(address);
const beforeBytes = process.memoryUsage.rss();
const startMs = performance.now();
const { bytes, sha256 } =
  direction === 'upload'
    ? await uploadFile(session, file, target)
    : await downloadFile(session, target, file);
const seconds = (performance.now() - startMs) / 1000;
const grownBytes = process.resourceUsage().maxRSS * 1024 - beforeBytes;
await session.close();
process.stdout.write(`${JSON.stringify({ seconds, bytes, sha256, grownBytes })}\n`);
