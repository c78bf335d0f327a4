import { describe, expect, it } from 'vitest';
import type { SelectionSpec } from '../schema/generated/data-objects.js';
import { isDataObject } from '../schema/data-object.js';
import { vimSchema } from '../schema/table.js';
import { vimCodec } from '../wire/codec.js';
import { buildObjectSpec, buildPropertyFilterSpec, buildPropertySpec } from './filter-spec.js';
import { getHttpServiceRequestSpec } from './http-service-request-spec.js';
import { buildRecursiveTraversalSpec, buildSelectionSpec, buildTraversalSpec } from './selection-spec.js';
import { storagePlacementSpec } from './storage-placement-spec.js';

const ROOT = { type: 'Folder', value: 'group-d1' } as const;
const COLLECTOR = { type: 'PropertyCollector', value: 'propertyCollector' };

describe('buildRecursiveTraversalSpec', () => {
  const traversal = buildRecursiveTraversalSpec();
  const steps = [
    traversal,
    ...(traversal.selectSet ?? []).filter((spec) => isDataObject(spec, 'TraversalSpec')),
  ];

  it('has the fourteen selections, each under its name', () => {
    expect(steps.map(({ name }) => String(name)).toSorted()).toEqual([
      'ccr_to_ds',
      'ccr_to_h',
      'ccr_to_rp',
      'cr_to_ds',
      'cr_to_h',
      'cr_to_rp',
      'dc_to_df',
      'dc_to_hf',
      'dc_to_netf',
      'dc_to_vmf',
      'h_to_vm',
      'rp_to_rp',
      'rp_to_vm',
      'visitFolders',
    ]);
  });

  it('refers to no selection that it does not have, and recurses into folders and pools', () => {
    const names = new Set(steps.map(({ name }) => name));
    const referred = steps.flatMap(({ selectSet = [] }) => selectSet.map(({ name }) => name));

    expect(referred.filter((name) => !names.has(name))).toEqual([]);
    expect(next('visitFolders')).toContain('visitFolders');
    expect(next('rp_to_rp')).toEqual(['rp_to_rp', 'rp_to_vm']);
    expect(next('dc_to_vmf')).toEqual(['visitFolders']);
  });

  it('follows properties that exist and lead to managed objects', () => {
    for (const { type, path } of steps.filter((step) => step !== undefined)) {
      expect(vimSchema().propertyOf(type, path)?.kind, `${type}.${path}`).toBe('reference');
    }
  });

  function next(name: string): unknown[] {
    const selectSet: SelectionSpec[] = steps.find((step) => step.name === name)?.selectSet ?? [];
    return selectSet.map((spec) => spec.name);
  }
});

describe('a filter built part by part', () => {
  it('is what the property collector takes', () => {
    const traversal = buildTraversalSpec('down', 'Folder', 'childEntity', true, [buildSelectionSpec('down')]);
    const filter = buildPropertyFilterSpec(
      [buildPropertySpec(), buildPropertySpec('Folder', [], true)],
      buildObjectSpec(ROOT, [traversal]),
    );
    const xml = vimCodec().encodeRequest('RetrievePropertiesEx', COLLECTOR, {
      specSet: [filter],
      options: {},
    });

    expect(xml).toContain(
      '<propSet><type>VirtualMachine</type><all>false</all><pathSet>name</pathSet></propSet>' +
        '<propSet><type>Folder</type><all>true</all></propSet>' +
        '<objectSet><obj type="Folder">group-d1</obj><skip>false</skip><selectSet xsi:type="TraversalSpec">' +
        '<name>down</name><type>Folder</type><path>childEntity</path><skip>true</skip>' +
        '<selectSet><name>down</name></selectSet></selectSet></objectSet>',
    );
  });
});

describe('getHttpServiceRequestSpec', () => {
  it.each(['PUT', 'put', 'httpPut'])('takes %s for the API’s httpPut', (method) => {
    expect(getHttpServiceRequestSpec(method, 'https://h/folder/a')).toEqual({
      _type: 'SessionManagerHttpServiceRequestSpec',
      method: 'httpPut',
      url: 'https://h/folder/a',
    });
  });

  it('refuses a method that no ticket is given for', () => {
    expect(() => getHttpServiceRequestSpec('PATCH', 'https://h/')).toThrow(/PATCH/);
  });
});

describe('storagePlacementSpec', () => {
  it('holds what is given and nothing else', () => {
    const pod = { type: 'StoragePod', value: 'group-p1' } as const;
    const folder = { type: 'Folder', value: 'group-v1' } as const;

    expect(storagePlacementSpec({ type: 'clone', pod, folder, cloneName: 'web', host: undefined })).toEqual({
      type: 'clone',
      podSelectionSpec: { storagePod: pod },
      folder,
      cloneName: 'web',
    });
  });
});
