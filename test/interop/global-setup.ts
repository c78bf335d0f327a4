/**
 * Builds the simulator once for a whole run of the interop tests; each test file then starts its own server.
 * Without Go or govmomi the run fails here, saying what to install.
 */
import type { TestProject } from 'vitest/node';
import { buildSimulator } from './simulator/build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    vcsimBinary: string;
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('vcsimBinary', await buildSimulator());
}
