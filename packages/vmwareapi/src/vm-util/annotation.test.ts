import { describe, expect, it } from 'vitest';
import { annotation } from './annotation.js';

const instance = {
  uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11',
  name: 'instance-1',
  displayName: 'web\nflavor:vcpus:99',
  projectId: 'p1',
  flavor: { name: 'm1', vcpus: 2, memoryMb: 512, rootGb: 4 },
};

describe('annotation', () => {
  it('has a line for each known fact, in the order tools expect', () => {
    expect(
      annotation({ ...instance, displayName: 'web' }, { userId: 'u1', projectName: 'demo' }, '0.1.0'),
    ).toBe(
      'name:web\nuserid:u1\nprojectid:p1\nprojectname:demo\nflavor:name:m1\nflavor:memory_mb:512\nflavor:vcpus:2\n' +
        'flavor:ephemeral_gb:0\nflavor:root_gb:4\nflavor:swap:0\npackage:0.1.0\n',
    );
  });

  it('lets no value add a line of its own', () => {
    expect(annotation(instance, {}, '0.1.0').split('\n')[0]).toBe('name:web flavor:vcpus:99');
  });
});
