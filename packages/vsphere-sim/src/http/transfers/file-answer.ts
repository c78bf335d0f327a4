/**
 * A file as the answer to GET or HEAD: all of it, a part that was asked for, or the word that nothing has changed.
 *
 * A client that goes on where its connection broke says which version of the file it has: it gets the rest of that one
 * or all of the other, never a mixture.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenFile } from '../../storage/file-bytes.js';
import type { Exchange } from '../endpoint.js';
import { HttpRefusal } from './http-refusal.js';

interface Part {
  readonly start: number;
  /** Of the first byte that does not belong to it. */
  readonly end: number;
}

/** @throws {HttpRefusal} 416: nothing of the file is where it is asked for */
export async function answerFile(exchange: Exchange, file: OpenFile): Promise<void> {
  const { request, response } = exchange;
  const { sizeBytes } = file;
  const marks = marksOf(file);
  if (isUnchanged(exchange, marks)) {
    response.writeHead(304, marks).end();
    return;
  }
  const part = partOf(exchange, marks, sizeBytes);
  const { start, end } = part ?? { start: 0, end: sizeBytes };
  response.writeHead(part === undefined ? 200 : 206, {
    ...marks,
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
    'content-length': end - start,
    ...(part && { 'content-range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(file.read(start, end)), response);
}

type Marks = Readonly<Record<'etag' | 'last-modified', string>>;

function marksOf({ version, modifiedMs }: OpenFile): Marks {
  return { etag: `"${version}"`, 'last-modified': new Date(modifiedMs).toUTCString() };
}

/** The mark says more than the date, so where both are given it decides. */
function isUnchanged({ request: { headers } }: Exchange, marks: Marks): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known === '*' || known.split(',').some((mark) => isMark(mark, marks.etag));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Date.parse(marks['last-modified']) <= since;
}

function isMark(mark: string, etag: string): boolean {
  return mark.trim().replace(/^W\//, '') === etag;
}

/** Undefined for all of the file: nothing else was asked for, or it is not the version any more that was meant. */
function partOf({ request: { headers } }: Exchange, marks: Marks, size: number): Part | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.replace(/\s/g, '') ?? '') ?? [];
  // Several parts at once are no duty of a server, and neither is what it does not understand.
  if (first === '' && last === '') return undefined;
  const condition = headers['if-range']?.toString();
  if (condition !== undefined && condition !== marks.etag && condition !== marks['last-modified']) {
    return undefined;
  }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (start >= size || end <= start) {
    throw new HttpRefusal(416, 'The file has nothing there.', { 'content-range': `bytes */${size}` });
  }
  return { start, end };
}
