/**
 * The arrows between the rooms (ARCHITECTURE.md) are lint rules. A rule that matches nothing passes in silence,
 * so each is shown here an import that it has to refuse, and one beside it that it has to let through.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));

const refused: readonly (readonly [file: string, imports: string])[] = [
  ['packages/core/src/a.ts', '@kilonova/vsphere'],
  ['packages/core/src/b.ts', '../../vsphere/src/index.js'],
  ['packages/core/src/c.ts', '@kilonova/fake/src/fake-driver.js'],
  ['packages/vsphere/src/a.ts', '@kilonova/core'],
  ['packages/vsphere/src/b.ts', 'inversify'],
  ['packages/vsphere/src/schema/a.ts', '../wire/codec.js'],
  ['packages/vsphere/src/wire/a.ts', '../soap/vim-service.js'],
  ['packages/vsphere/src/wire/b.ts', 'soap'],
  ['packages/vsphere/src/soap/a.ts', '../session/vim-session.js'],
  ['packages/fake/src/a.ts', '@kilonova/vmwareapi'],
  ['packages/fake/src/b.ts', '@kilonova/host'],
  ['packages/vmwareapi/src/a.ts', '@kilonova/host'],
  ['packages/vmwareapi/src/b.ts', '@kilonova/fake'],
  ['packages/vmwareapi/src/c.ts', '@kilonova/vsphere-sim'],
  ['packages/vmwareapi/src/c.test.ts', '@kilonova/host'],
  ['packages/vmwareapi/src/vmops/a.ts', '../driver.js'],
  ['packages/vmwareapi/src/vm-util/a.ts', '../vmops/spawn.js'],
  ['packages/vmwareapi/src/ds-util/a.ts', '../vmops/spawn.js'],
  ['packages/host/src/a.ts', '@kilonova/vmwareapi'],
  ['packages/host/src/b.ts', '../../vmwareapi/src/index.js'],
  ['packages/host/src/c.ts', '@kilonova/vsphere'],
  ['packages/vsphere-sim/src/a.ts', '@kilonova/vsphere'],
  ['packages/vsphere-sim/src/b.ts', '@kilonova/core'],
  ['packages/vsphere-sim/src/model/a.ts', '../methods/call.js'],
  ['packages/vsphere-sim/src/wire/a.ts', '../http/listener.js'],
  ['packages/vsphere-sim/src/storage/a.ts', '../tasks/tasks.js'],
  ['packages/vsphere-sim/src/files/a.ts', '../build/add-vm.js'],
  ['packages/vsphere-sim/src/ovf/a.ts', '../methods/call.js'],
];

const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['packages/core/src/z.ts', './driver.js'],
  ['packages/vsphere/src/soap/z.ts', '../wire/codec.js'],
  ['packages/fake/src/z.ts', '@kilonova/core'],
  ['packages/fake/src/y.ts', '@kilonova/core/testing'],
  ['packages/vmwareapi/src/z.ts', '@kilonova/vsphere'],
  ['packages/vmwareapi/src/vmops/z.ts', '../vm-util/create-spec.js'],
  ['packages/vmwareapi/src/vmops/z.test.ts', '@kilonova/vsphere-sim'],
  ['packages/vmwareapi/test/z.ts', '@kilonova/vsphere-sim'],
  ['packages/host/src/z.ts', '@kilonova/core'],
  ['packages/vsphere-sim/src/z.ts', '@kilonova/vsphere/wire'],
  ['packages/vsphere-sim/src/methods/z.ts', '../model/world.js'],
];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

describe('the fences between the rooms', () => {
  const house = mkdtempSync(join(tmpdir(), 'kilonova-fences-'));
  afterAll(() => rmSync(house, { recursive: true }));
  const stopped = lint(house);

  it.each(refused)('stop %s from importing %s', (file) => {
    expect(stopped).toContain(file);
  });

  it.each(allowed)('let %s import %s', (file) => {
    expect(stopped).not.toContain(file);
  });
});

/** Lints a copy of the house that holds nothing but those imports; which files were stopped at a fence. */
function lint(house: string): string[] {
  const rules: unknown = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  // Types play no part in it, and the copy has no compiler settings.
  writeFileSync(join(house, '.oxlintrc.json'), JSON.stringify({ ...Object(rules), options: {} }));
  for (const [file, imports] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `export { x } from '${imports}';\n`);
  }
  const { diagnostics } = reportSchema.parse(JSON.parse(oxlint(house)));
  return diagnostics
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .map(({ filename }) => filename);
}

/** Its exit code says that something was found, which here it always is. */
function oxlint(cwd: string): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json'], {
      cwd,
      encoding: 'utf8',
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}
