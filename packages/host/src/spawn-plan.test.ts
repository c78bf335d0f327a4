import type { Vif } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { UsageError } from './errors.js';
import { planSpawn, type SpawnWishes } from './spawn-plan.js';

const small = { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 4, extraSpecs: { 'a:b': '1' } };
const defaults = { flavors: { small }, networks: ['office'] };
const sizes = { vcpus: 2, memoryMb: 2048, rootGb: 20 };

describe('planSpawn', () => {
  it('makes an instance of the three sizes, with a card on the configured networks', () => {
    const { instance, request } = planSpawn({ ...sizes, name: 'web1' }, defaults);

    expect(instance).toMatchObject({ name: 'web1', displayName: 'web1', flavor: sizes });
    expect(request).toMatchObject({ powerOn: true, networkInfo: [{ network: { bridge: 'office' } }] });
    expect(request).not.toHaveProperty('imageMeta');
  });

  it('gives each instance and each card an identity of its own, and one network one id', async () => {
    const plans = [1, 2].map(() => planSpawn({ ...sizes, network: ['a', 'a', 'b'] }, defaults));
    const cards: Vif[] = [];
    for (const { request } of plans) cards.push(...((await request.networkInfo) ?? []));

    expect(new Set(plans.map(({ instance }) => instance.uuid)).size).toBe(2);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(6);
    expect(new Set(cards.map(({ network }) => network.id)).size).toBe(2);
    expect(cards.every(({ address }) => /^fa:16:3e(:[0-9a-f]{2}){3}$/.test(address))).toBe(true);
  });

  it('takes a flavor of the configuration and adds extra specs to its own', () => {
    const { instance } = planSpawn({ flavor: 'small', extraSpec: { 'c:d': '2' } }, defaults);

    expect(instance.flavor).toEqual({ ...small, extraSpecs: { 'a:b': '1', 'c:d': '2' } });
  });

  it('hands the operating system on as the image property that drivers read', () => {
    const { request } = planSpawn({ ...sizes, osType: 'otherGuest64' }, defaults);

    expect(request.imageMeta).toMatchObject({ properties: { osDistro: 'otherGuest64' } });
  });

  it('keeps a name as it is, whatever it is written in', () => {
    const name = `<Größe> & "東京" 'тест' 🚀`;

    expect(planSpawn({ ...sizes, name }, defaults).instance.displayName).toBe(name);
  });

  it('lower-cases a given UUID and names the instance after it', () => {
    const { instance } = planSpawn({ ...sizes, uuid: '3F2A0C1E-6E1B-4B0E-9D0C-3A5A1D0A8A52' }, defaults);

    expect(instance).toMatchObject({
      uuid: '3f2a0c1e-6e1b-4b0e-9d0c-3a5a1d0a8a52',
      name: 'instance-3f2a0c1e',
    });
  });

  it('hands user data on as the API has it, and the wish for a config drive', () => {
    const userData = Buffer.from('#!/bin/sh\n\u00ff');
    const { instance } = planSpawn({ ...sizes, userData, configDrive: true }, defaults);

    expect(instance).toMatchObject({ configDrive: true, userData: userData.toString('base64') });
    expect(planSpawn(sizes, defaults).instance).not.toHaveProperty('userData');
    expect(planSpawn(sizes, defaults).instance).not.toHaveProperty('configDrive');
  });

  it.each([
    ['web1', 'web1'],
    ['Café Nº 1!', 'cafe-no-1'],
    ['Straße', 'stra-e'],
    ['  -a_b.c-  ', 'a-b-c'],
    ['x'.repeat(100), 'x'.repeat(63)],
    ['東京', 'instance-3f2a0c1e'],
  ])('reduces the name %s to what DNS allows', (name, hostname) => {
    const uuid = '3f2a0c1e-6e1b-4b0e-9d0c-3a5a1d0a8a52';

    expect(planSpawn({ ...sizes, uuid, name }, defaults).instance.hostname).toBe(hostname);
  });

  it.each<[string, SpawnWishes, string]>([
    ['negative memory', { ...sizes, memoryMb: -512 }, '--memory-mb'],
    ['no CPU', { ...sizes, vcpus: 0 }, '--vcpus'],
    ['a negative disk', { ...sizes, rootGb: -1 }, '--root-gb'],
    ['a size that is missing', { vcpus: 1, rootGb: 1 }, '--memory-mb'],
    ['sizes besides a flavor', { flavor: 'small', vcpus: 1 }, '--flavor'],
    ['a flavor nobody configured', { flavor: 'toString' }, '--flavor'],
    ['a UUID that is none', { ...sizes, uuid: 'abc' }, '--uuid'],
    ['an empty name', { ...sizes, name: ' ' }, '--name'],
    ['a name that breaks the line', { ...sizes, name: 'a\nb' }, '--name'],
    ['a name beyond 255 characters', { ...sizes, name: 'x'.repeat(256) }, '--name'],
    ['an empty network', { ...sizes, network: [''] }, '--network'],
  ])('refuses %s and names the option', (_what, wishes, option) => {
    const refused = (): unknown => planSpawn(wishes, defaults);

    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(
      expect.objectContaining({ details: { option }, message: expect.stringContaining(option) }),
    );
  });
});
