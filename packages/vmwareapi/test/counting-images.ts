/** An image service in memory that counts what it is asked for. */
import { Readable } from 'node:stream';
import { imageMetaFrom, type ImageService, type RawImageMeta } from '@kilonova/core';

/** An image as the service has it. */
export interface SampleImage extends RawImageMeta {
  readonly id: string;
  readonly data: Buffer;
  /** What comes in place of the data. */
  readonly sent?: Buffer;
}

export interface CountingImages extends ImageService {
  readonly downloads: string[];
}

export function imagesOf(samples: readonly SampleImage[]): CountingImages {
  const downloads: string[] = [];
  const sampleOf = (id: string): SampleImage => {
    const sample = samples.find((each) => each.id === id);
    if (sample === undefined) throw new Error(`There is no image ${id}.`);
    return sample;
  };
  return {
    downloads,
    show: async (_ctx, id) => imageMetaFrom(sampleOf(id)),
    upload: async () => {
      throw new Error('Nothing is to be uploaded.');
    },
    download: async (_ctx, id) => {
      downloads.push(id);
      const { data, sent = data } = sampleOf(id);
      return { stream: Readable.from(inPieces(sent), { objectMode: false }), sizeBytes: data.length };
    },
  };
}

function* inPieces(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += 256 * 1024) yield data.subarray(at, at + 256 * 1024);
}
