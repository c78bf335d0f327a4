import { array, assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerParser, AnswerSyntaxFailure, type AnswerHead } from './answer-parser.js';

const plain = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: "x"\r\n\r\nhello';
const chunked =
  'HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n3;name=v\r\nhel\r\n2\r\nlo\r\n0\r\nTrailer: x\r\n\r\n';
const untilClose = 'HTTP/1.0 200 OK\r\nServer: old\r\n\r\nhello';
const interim = `HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n${plain}`;

describe('an answer of HTTP', () => {
  it.each([
    ['with a length', plain],
    ['in chunks', chunked],
    ['that ends with its connection', untilClose],
    ['after an interim one', interim],
  ])('%s is the same however its bytes come', (_how, text) => {
    assert(
      property(array(nat(text.length), { maxLength: 12 }), (cuts) => {
        const { heads, body, ended } = read(text, cuts);

        expect(heads).toHaveLength(1);
        expect(heads[0]?.status).toBe(200);
        expect(body).toBe('hello');
        expect(ended).toBe(1);
      }),
    );
  });

  it('has headers by name, in lower case, joined when they come twice', () => {
    const { heads } = read(
      'HTTP/1.1 404 Not Found\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 0, 0\r\n\r\n',
      [],
    );

    expect(heads).toEqual([{ status: 404, headers: { 'x-a': '1, 2', 'content-length': '0, 0' } }]);
  });

  it.each([204, 304])('with status %d has no body', (status) => {
    expect(read(`HTTP/1.1 ${status} X\r\nContent-Length: 5\r\n\r\n`, [])).toMatchObject({
      body: '',
      ended: 1,
    });
  });

  it('takes nothing that comes after it', () => {
    expect(read(`${plain}HTTP/1.1 500 X\r\n\r\nmore`, [])).toMatchObject({ body: 'hello', ended: 1 });
  });

  it.each([
    ['is another protocol', 'SSH-2.0-OpenSSH\r\n\r\n\r\n'],
    ['has a broken header', 'HTTP/1.1 200 OK\r\nno colon\r\n\r\n'],
    ['has a folded header', 'HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n'],
    ['has a space before the colon', 'HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\nhello'],
    ['has two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['has a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello'],
    [
      'has both a length and chunks',
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['has another transfer encoding', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n'],
    ['has a chunk without a length', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n'],
    ['has a chunk that is too long', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhel\r\n'],
    ['has lines without a return', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\nhe\r\n'],
    ['has an endless head', `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(20_000)}`],
    ['has an endless line', `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${'1'.repeat(20_000)}`],
    ['is cut in its head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['is cut in its body', plain.slice(0, -1)],
    ['is cut in its chunks', chunked.slice(0, -2)],
    ['is empty', ''],
  ])('is none when it %s', (_what, text) => {
    expect(() => read(text, [])).toThrow(AnswerSyntaxFailure);
  });

  it('is read or refused, whatever comes', () => {
    const pieces = constantFrom('HTTP/1.1 200 OK\r\n', 'A: b\r\n', '\r\n', 'Transfer-Encoding: chunked\r\n');
    const noise = oneof(pieces, string({ unit: 'binary' }), constantFrom('5\r\nhello\r\n', '0\r\n\r\n'));
    assert(
      property(array(noise), (parts) => {
        const outcome = outcomeOf(parts.join(''));

        expect(outcome === 'read' || outcome instanceof AnswerSyntaxFailure).toBe(true);
      }),
    );
  });
});

function outcomeOf(text: string): unknown {
  try {
    return read(text, []).ended === 1 ? 'read' : 'not ended';
  } catch (error) {
    return error;
  }
}

/** Cut at these places; the memory of each part is wiped once it was read. */
function read(text: string, cuts: readonly number[]) {
  const heads: AnswerHead[] = [];
  const seen = { body: '', ended: 0 };
  const parser = new AnswerParser({
    onHead: (head) => heads.push(head),
    onBody: (part) => (seen.body += part.toString('latin1')),
    onEnd: () => (seen.ended += 1),
  });
  const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
  for (const [index, place] of places.entries()) {
    const part = Buffer.from(text.slice(place, places[index + 1] ?? text.length), 'latin1');
    parser.execute(part);
    part.fill(0);
  }
  parser.finish();
  return { heads, ...seen };
}
