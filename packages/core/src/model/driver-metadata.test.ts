import { describe, expect, it } from 'vitest';
import { instanceDriverMetadata } from './driver-metadata.js';
import type { Instance } from './instance.js';

const flavor = { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 1 };
const instance: Instance = { uuid: 'u', name: 'n', flavor, userId: 'me', projectId: 'us', imageRef: 'img' };

describe('instanceDriverMetadata', () => {
  it('tells what the instance is, whose, and from what', () => {
    const imageMeta = {
      id: 'img',
      name: 'debian',
      minDiskGb: 2,
      sizeBytes: 9,
      properties: { osDistro: 'debian' },
    };

    expect(instanceDriverMetadata(instance, { imageMeta, packageVersion: '1.2' }, 99)).toEqual({
      rootType: 'image',
      rootId: 'img',
      instance: { name: 'n', uuid: 'u' },
      owner: { userId: 'me', userName: 'N/A', projectId: 'us', projectName: 'N/A' },
      image: { id: 'img', name: 'debian', minDiskGb: 2, properties: { osDistro: 'debian' } },
      flavor,
      networkInfo: [],
      packageVersion: '1.2',
      creationTimeMs: 99,
    });
  });

  it('takes the names of owners and the base image from the notes of the host', () => {
    const systemMetadata = {
      image_base_image_ref: 'base',
      owner_user_name: 'ada',
      owner_project_name: 'engines',
    };

    expect(instanceDriverMetadata({ ...instance, systemMetadata }, {}, 0)).toMatchObject({
      rootId: 'base',
      owner: { userName: 'ada', projectName: 'engines' },
    });
  });

  it.each([[''], [null]])('says volume when the image is %o', (imageRef) => {
    expect(instanceDriverMetadata({ ...instance, imageRef }, {}, 0)).toMatchObject({
      rootType: 'volume',
      rootId: null,
      image: { properties: {} },
    });
  });
});
