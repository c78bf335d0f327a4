/**
 * The process in which a decoder or encoder of Node does its turns: `node worker.js WORK FILE`.
 *
 * For each line on standard input one line of JSON goes out; see contender.ts. `memory` is the exception: it does its
 * work at once, once, and tells what that cost.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { builtCodec, builtSchema } from './built-client.js';
import { largeRequest } from './large-request.js';
import { soapCodec } from './soap-codec.js';

const METHOD = 'RetrievePropertiesEx';

/** Does the work once and says how much came of it. */
type Work = () => number;

const works: Readonly<Record<string, (file: string) => Promise<Work>>> = {
  /** From the bytes off the wire to typed values. */
  async 'decode-ours'(file) {
    const codec = (await builtCodec()).vimCodec();
    const bytes = readFileSync(file);
    return () => itemsOf(codec.decodeResponse(bytes, METHOD));
  },
  async 'decode-soap'(file) {
    const { decode } = await soapCodec((await builtSchema()).vimSchema(), METHOD);
    const bytes = readFileSync(file);
    return () => itemsOf(decode(bytes.toString()));
  },
  async 'encode-ours'(count) {
    const codec = (await builtCodec()).vimCodec();
    const { object, params } = largeRequest(Number(count));
    return () => codec.encodeRequest(METHOD, object, params).length;
  },
  async 'encode-soap'(count) {
    const { encode } = await soapCodec((await builtSchema()).vimSchema(), METHOD);
    const { object, params } = largeRequest(Number(count));
    return () => encode({ _this: object, ...params }).length;
  },
};

/** The `objects` of a RetrieveResult, wherever it is in what a decoder gives. */
function itemsOf(decoded: unknown): number {
  if (typeof decoded !== 'object' || decoded === null) return 0;
  if ('objects' in decoded && Array.isArray(decoded.objects)) return decoded.objects.length;
  return Math.max(0, ...Object.values(decoded).map(itemsOf));
}

function takeTurn(work: Work): void {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const items = work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(`${JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, items })}\n`);
}

/** Bytes that the process grew by at most while it read an answer that it had in memory already. */
async function measureMemory(file: string): Promise<void> {
  const codec = (await builtCodec()).vimCodec();
  const bytes = readFileSync(file);
  const before = process.memoryUsage().rss;
  const items = itemsOf(codec.decodeResponse(bytes, METHOD));
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${JSON.stringify({ input: bytes.length, grownBy: peak - before, items })}\n`);
}

const [name = '', file = ''] = process.argv.slice(2);
if (name === 'memory') await measureMemory(file);
else {
  const make = works[name];
  if (make === undefined) throw new Error(`no work called ${name}`);
  const work = await make(file);
  createInterface({ input: process.stdin }).on('line', () => takeTurn(work));
}
