/** The authority's certificate in a file, for clients that take nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export class CaFile {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async write(caPem: string): Promise<CaFile> {
    const path = join(await mkdtemp(join(tmpdir(), 'kilonova-vsphere-sim-')), 'ca.pem');
    await writeFile(path, caPem);
    return new CaFile(path);
  }

  async remove(): Promise<void> {
    await rm(dirname(this.path), { recursive: true, force: true });
  }
}
