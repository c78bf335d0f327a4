import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.js';

const known = ['hostIp', 'hostPassword', 'clusterName', 'datastoreRegex'];

describe('nearestName', () => {
  it.each([
    ['host_ip', 'hostIp'],
    ['hostip', 'hostIp'],
    ['hostPasword', 'hostPassword'],
    ['clustername', 'clusterName'],
    ['datastore-regexp', 'datastoreRegex'],
  ])('takes %s for %s', (name, meant) => {
    expect(nearestName(name, known)).toBe(meant);
  });

  it.each(['port', 'x', '', 'insecure'])('takes %j for none', (name) => {
    expect(nearestName(name, known)).toBeUndefined();
  });
});
