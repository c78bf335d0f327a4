/** Where the images of instances come from, as the configuration says it. */
import { dirname, resolve } from 'node:path';
import { DirectoryImageService, type ImageService } from '@kilonova/core';
import type { Config } from './config/load-config.js';

/** Undefined when none is configured. A relative path starts at the configuration file. */
export function imageServiceOf({ images, source }: Config, cwd: string): ImageService | undefined {
  if (images === undefined) return undefined;
  return new DirectoryImageService(
    resolve(source.file === undefined ? cwd : dirname(source.file), images.directory),
  );
}
