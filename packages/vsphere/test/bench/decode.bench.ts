/**
 * How fast an answer of 2,000 VMs with thirteen devices each is read, beside npm `soap`'s own decoder.
 *
 * `npx vitest bench --project unit --run packages/vsphere/test/bench`; mean time a run, for the
 * megabytes the suite names. MB/s is the one divided by the other.
 */
import soap from 'soap';
import { bench, describe } from 'vitest';
import { vimSchema } from '../../src/schema/table.js';
import { vimCodec } from '../../src/wire/codec.js';
import { XmlTokenizer } from '../../src/wire/xml-tokenizer.js';
import { typedWsdl } from '../typed-wsdl.js';
import { vmInventoryAnswer } from './vm-inventory-answer.js';

const METHOD = 'RetrievePropertiesEx';
// Through bytes, as an answer comes: strings joined in memory are slower to walk.
const answer = Buffer.from(vmInventoryAnswer(2000)).toString();
const codec = vimCodec();
const rounds = { time: 0, iterations: 12, warmupTime: 0, warmupIterations: 4 };
const fewRounds = { ...rounds, iterations: 3, warmupIterations: 1 };
const reference = await typedReference();

describe(`${(answer.length / 1e6).toFixed(1)} MB of inventory`, () => {
  bench('our decoder', () => void codec.decodeResponse(answer, METHOD), rounds);

  bench(
    'our tokenizer alone',
    () => {
      const tokens = new XmlTokenizer(answer);
      while (tokens.next() !== 'eof');
    },
    rounds,
  );

  bench("soap's own decoder", () => void reference.xmlToObject(answer), fewRounds);
});

async function typedReference(): Promise<soap.WSDL> {
  const wsdl = new soap.WSDL(typedWsdl(vimSchema(), [METHOD]), 'typed.wsdl', {});
  await new Promise<void>((resolve, reject) => {
    wsdl.onReady((error: Error | null) => (error ? reject(error) : resolve()));
  });
  return wsdl;
}
