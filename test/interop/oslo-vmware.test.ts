/**
 * docs/reference/oslo-vmware.md against both sides: every public name of oslo.vmware, as its own sources have it, has a row,
 * and every name in the second column is one that @kilonova/vsphere exports.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as vsphere from '@kilonova/vsphere';
import { exportsOf } from '../unit/barrel-exports.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const barrel = `${root}packages/vsphere/src/index.ts`;
const page = readFileSync(`${root}docs/reference/oslo-vmware.md`, 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` *\| ([^|]*)\|/gm)].map(([, name = '', here = '']) => ({
  name,
  here: [...here.matchAll(/`([^`]+)`/g)].map(([, counterpart = '']) => counterpart),
}));

describe('docs/reference/oslo-vmware.md', () => {
  it('has a row for every function, class, method and option of oslo.vmware, and for nothing else', () => {
    const names = rows.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual(namesOfOslo().toSorted());
  });

  it('names counterparts that there are', () => {
    const unknown = rows.flatMap(({ here }) => here).filter((counterpart) => !isThere(counterpart));

    expect(unknown).toEqual([]);
  });
});

/** Exceptions and data holders are made by the library, not by its users: their parameters are no options. */
function namesOfOslo(): string[] {
  const script = fileURLToPath(new URL('oslo/inventory.py', import.meta.url));
  const found: Record<string, string[]> = JSON.parse(
    execFileSync('/usr/bin/python3', [script], { encoding: 'utf8' }),
  );
  return Object.entries(found).flatMap(([name, parameters]) => {
    const isClass = /\.[A-Z]\w*$/.test(name);
    const hasOptions = isClass && !name.startsWith('exceptions.');
    return [name].concat(hasOptions ? parameters.map((parameter) => `${name}(${parameter})`) : []);
  });
}

/** `getObjects`, `Datastore.fromRef`, `session.invokeApi`, `TlsOptions.caFile`. */
function isThere(counterpart: string): boolean {
  const [owner = '', member] = counterpart.replace(/^session\./, 'VimSession.').split('.');
  const declared = exportsOf(barrel).find(({ name }) => name === owner);
  if (!declared) return false;
  return member === undefined || hasMember(owner, member, declared.file);
}

/** Options may be declared in a type that the named one extends, in the same file. */
function hasMember(owner: string, member: string, file: string): boolean {
  const value: unknown = Reflect.get(vsphere, owner);
  if (typeof value === 'function' && (member in value || member in value.prototype)) return true;
  return new RegExp(`^ +(?:readonly |static |get |async )*${member}\\??[:(<]`, 'm').test(
    readFileSync(file, 'utf8'),
  );
}
