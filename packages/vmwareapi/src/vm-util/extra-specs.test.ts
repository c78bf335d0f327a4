/**
 * The page of extra specs says what there is; this is what holds it to that. Each spec has a value that changes the plan
 * and one that is refused, and each is read by the code that plans.
 */
import { readFileSync } from 'node:fs';
import { imageMetaFrom, type ImageProperties, type Instance } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { vmwareOptionsSchema } from '../options.js';
import {
  HONOURED_PROPERTIES,
  HONOURED_SPECS,
  REFUSED_PROPERTIES,
  REFUSED_SPECS,
  refuseUnknownSpecs,
} from './extra-specs.js';
import { FOREIGN_BUSES, FOREIGN_SCSI_MODELS } from './disk-adapter.js';
import { FOREIGN_VIF_MODELS } from './network-card.js';
import { planVm } from './vm-plan.js';

const page = readFileSync(new URL('../../../../docs/reference/extra-specs.md', import.meta.url), 'utf8');
const options = vmwareOptionsSchema.parse({ server: 's', username: 'u', password: 'p', clusterName: 'c' });

type Texts = Readonly<Record<string, string>>;

function plan(extraSpecs: Texts, properties: Readonly<Record<string, unknown>> = {}) {
  const instance: Instance = {
    uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11',
    name: 'one',
    flavor: { name: 'm', vcpus: 4, memoryMb: 2048, rootGb: 1, extraSpecs },
  };
  const image: ImageProperties = imageMetaFrom({ properties }).properties;
  const vif = { id: 'p', address: '', network: { id: 'n', bridge: 'lan' } };
  return planVm(instance, image, [vif], options);
}

/** Rows of the page, by the heading of the table's first column. */
function rows(heading: string): string[][] {
  const found: string[][] = [];
  let isIn = false;
  for (const line of page.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 4) isIn = false;
    else if (cells[1] === heading) isIn = true;
    else if (isIn && cells[1]?.startsWith('`')) found.push(cells.slice(1, -1));
  }
  return found;
}

function names(heading: string, columns: number): string[] {
  return rows(heading)
    .filter((cells) => cells.length === columns)
    .map(([name = '']) => name.replaceAll('`', ''));
}

const custom = (resource: string): Texts => ({ [`quota:${resource}_shares_level`]: 'custom' });
const efi = { hw_firmware_type: 'uefi' };
const tpm = { 'hw:tpm_version': '2.0' };

interface Trial {
  readonly works: string;
  /** Absent: any text is a value, and whether it is the right one is for the server to say. */
  readonly fails?: string;
  readonly beside?: Texts;
  readonly image?: Texts;
  /** It is checked and changes nothing. */
  readonly onlyChecked?: true;
}

const number: Trial = { works: '7', fails: '-1' };
const trait: Trial = { works: 'required', fails: 'yes' };
const flag: Trial = { works: 'true', fails: 'maybe' };

const SPECS: Readonly<Record<string, Trial>> = {
  ...Object.fromEntries(
    ['cpu', 'memory', 'disk_io', 'vif'].flatMap((resource): [string, Trial][] => [
      [`quota:${resource}_limit`, number],
      [`quota:${resource}_reservation`, number],
      [`quota:${resource}_shares_level`, { works: 'high', fails: 'huge' }],
    ]),
  ),
  'quota:cpu_shares_share': { works: '300', fails: '0', beside: custom('cpu') },
  'quota:memory_shares_share': { works: '300', fails: '0', beside: custom('memory') },
  'quota:disk_io_shares_share': { works: '300', fails: '199', beside: custom('disk_io') },
  'quota:vif_shares_share': { works: '30', fails: '101', beside: custom('vif') },
  'quota:cpu_reservation_percent': { works: '50', fails: '101' },
  'quota:memory_reservation_percent': { works: '50', fails: '101' },
  'reservation:cpu': { works: '2', fails: '5' },
  'resources:CUSTOM_MEMORY_RESERVABLE_MB': number,
  'hw:cpu_sockets': { works: '2', fails: 'two' },
  'hw:cpu_cores': { works: '2', fails: 'two' },
  'hw:cpu_threads': { works: '2', fails: 'two', onlyChecked: true },
  'hw:cpu_max_sockets': { works: '2', fails: 'two' },
  'hw:cpu_max_cores': { works: '1', fails: 'two', beside: { 'hw:cpu_cores': '4' } },
  'hw:cpu_max_threads': { works: '2', fails: 'two', onlyChecked: true },
  'hw:tpm_version': { works: '2.0', fails: '1.2', image: efi },
  'hw:tpm_model': { works: 'tpm-crb', fails: 'tpm', image: efi, beside: tpm, onlyChecked: true },
  'hw:vifs_multi_thread': flag,
  'hw_video:ram_max_mb': { works: '64', fails: 'x', onlyChecked: true },
  'os:secure_boot': { works: 'required', fails: 'yes', image: efi },
  'vmware:hw_version': { works: 'vmx-15', fails: '15' },
  'vmware:storage_policy': { works: 'gold' },
  'vmware:hv_enabled': flag,
  'vmware:evc_mode': { works: 'intel-skylake' },
  'vmware:latency_sensitivity_level': { works: 'high', fails: 'extreme' },
  'vmware:cpu_hot_add': flag,
  'vmware:memory_hot_add': flag,
  'vmware:extra_config': { works: '{"numa.nodeAffinity": "0"}', fails: '{"nvp.vm-uuid": "x"}' },
  'trait:CUSTOM_NUMASIZE_*': trait,
  'trait:HW_CPU_X86_VMX': trait,
  'trait:HW_CPU_X86_SVM': trait,
};

const PROPERTIES: Readonly<Record<string, Trial>> = {
  os_distro: { works: 'ubuntu64Guest' },
  hw_disk_bus: { works: 'nvme', fails: 'usb' },
  hw_scsi_model: { works: 'vmpvscsi', fails: 'lsisas1078', image: { hw_disk_bus: 'scsi' } },
  hw_vif_model: { works: 'vmxnet3', fails: 'sriov' },
  hw_firmware_type: { works: 'uefi', fails: 'efi' },
  os_secure_boot: { works: 'required', fails: 'yes', image: efi },
  hw_tpm_version: { works: '2.0', fails: '1.2', image: efi },
  hw_tpm_model: {
    works: 'tpm-crb',
    fails: 'tpm',
    image: { ...efi, hw_tpm_version: '2.0' },
    onlyChecked: true,
  },
  hw_video_ram: { works: '16', fails: '257', beside: { 'hw_video:ram_max_mb': '512' } },
  hw_cpu_sockets: { works: '2', fails: '-1' },
  hw_cpu_cores: { works: '2', fails: '-1' },
  hw_cpu_threads: { works: '2', fails: '-1', onlyChecked: true },
  hw_cpu_max_sockets: { works: '2', fails: '-1' },
  hw_cpu_max_cores: { works: '1', fails: '-1', image: { hw_cpu_sockets: '1' } },
  hw_cpu_max_threads: { works: '2', fails: '-1', onlyChecked: true },
  traits_required: { works: 'HW_CPU_X86_VMX' },
  vmware_storage_policy: { works: 'gold' },
};

describe('the page of extra specs', () => {
  it('has a row for each one that the driver honours or refuses, and no others', () => {
    expect(names('extra spec', 3).toSorted()).toEqual(HONOURED_SPECS.toSorted());
    expect(rows('extra spec').filter((cells) => cells.length === 2)).toEqual(
      Object.entries(REFUSED_SPECS).map(([name, why]) => [`\`${name}\``, why]),
    );
    expect(names('image property', 3).toSorted()).toEqual(HONOURED_PROPERTIES.toSorted());
    for (const name of Object.keys(REFUSED_PROPERTIES)) expect(page).toContain(`\`${name}\``);
  });

  it('names all that stands for the default', () => {
    const values = Object.fromEntries(rows('image property').map(([name = '', text = '']) => [name, text]));

    for (const name of FOREIGN_BUSES) expect(values['`hw_disk_bus`']).toContain(name);
    for (const name of FOREIGN_SCSI_MODELS) expect(values['`hw_scsi_model`']).toContain(name);
    for (const name of FOREIGN_VIF_MODELS) expect(values['`hw_vif_model`']).toContain(name);
  });

  it('is tried out row by row', () => {
    expect(Object.keys(SPECS).toSorted()).toEqual(HONOURED_SPECS.toSorted());
    expect(Object.keys(PROPERTIES).toSorted()).toEqual(HONOURED_PROPERTIES.toSorted());
  });
});

describe('an extra spec', () => {
  const named = Object.entries(SPECS).map(([name, trial]) => [name.replace('*', 'C1'), trial] as const);

  it.each(named.filter(([, { onlyChecked }]) => onlyChecked !== true))(
    'changes the plan: %s',
    (name, trial) => {
      const { works, beside = {}, image = {} } = trial;
      // A level of custom shares is nothing without a number.
      const before = Object.fromEntries(Object.entries(beside).filter(([, value]) => value !== 'custom'));
      expect(plan({ ...beside, [name]: works }, image)).not.toEqual(plan(before, image));
    },
  );

  it.each(named.filter(([, { onlyChecked }]) => onlyChecked === true))('is accepted: %s', (name, trial) => {
    const { works, beside = {}, image = {} } = trial;
    expect(plan({ ...beside, [name]: works }, image)).toEqual(plan(beside, image));
  });

  it.each(named.filter(([, { fails }]) => fails !== undefined))(
    'D-39: is refused by its name: %s',
    (name, trial) => {
      const { fails = '', beside = {}, image = {} } = trial;
      expect(() => plan({ ...beside, [name]: fails }, image)).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          details: expect.objectContaining({ property: name }),
        }),
      );
    },
  );

  it.each(named)('says nothing when it is empty: %s', (name, { image = {} }) => {
    expect(plan(name.startsWith('trait:') ? {} : { [name]: ' ' }, image)).toEqual(plan({}, image));
  });

  it.each(Object.keys(REFUSED_SPECS))('is refused when it promises what cannot be kept: %s', (name) => {
    expect(() => plan({ [name]: '1' })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ property: name }) }),
    );
    expect(plan({ [name]: 'false' })).toEqual(plan({}));
  });

  it.each(['vmware:storage_polcy', 'quota:cpu_limits', 'quota:disk_limit', 'vmware:vgpu'])(
    'D-39: is refused when it is misspelt: %s',
    (name) => {
      expect(() => refuseUnknownSpecs({ [name]: '1' }, {})).toThrow(
        expect.objectContaining({ details: expect.objectContaining({ property: name }) }),
      );
    },
  );

  it.each([
    'quota:cpu_shares',
    'quota:disk_read_bytes_sec',
    'quota:vif_inbound_peak',
    'hw:numa_nodes',
    'capabilities:x',
  ])('is left alone when it is for somebody else: %s', (name) => {
    expect(plan({ [name]: '1' })).toEqual(plan({}));
  });
});

describe('an image property', () => {
  const named = Object.entries(PROPERTIES);

  it.each(named)(
    'has the effect it is said to have: %s',
    (name, { works, beside = {}, image = {}, onlyChecked }) => {
      const changed = plan(beside, { ...image, [name]: works });
      const isSame = JSON.stringify(changed) === JSON.stringify(plan(beside, image));

      expect(isSame).toBe(onlyChecked === true);
    },
  );

  it.each(named.filter(([, { fails }]) => fails !== undefined))(
    'D-39: is refused by its name: %s',
    (name, trial) => {
      const { fails, beside = {}, image = {} } = trial;
      expect(() => plan(beside, { ...image, [name]: fails })).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          details: expect.objectContaining({ property: name }),
        }),
      );
    },
  );

  it.each(Object.keys(REFUSED_PROPERTIES))('is refused when it promises what cannot be kept: %s', (name) => {
    expect(() => plan({}, { [name]: 'true' })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ property: name }) }),
    );
    expect(plan({}, { [name]: 'false' })).toEqual(plan({}));
  });
});
