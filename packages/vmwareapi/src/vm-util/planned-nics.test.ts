import type { Vif } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { planNics } from './planned-nics.js';

const vif = (id: string, address = '', more: Partial<Vif> = {}): Vif => ({
  id,
  address,
  network: { id: 'net-1', bridge: 'lan' },
  ...more,
});

describe('planNics', () => {
  it('knows each by its port, its address and the network it asks for', () => {
    expect(planNics([vif('a', 'FA:16:3E:00:00:01'), vif('b')])).toEqual([
      { portId: 'a', macAddress: 'fa:16:3e:00:00:01', network: { property: 'networkInfo[0]', name: 'lan' } },
      { portId: 'b', network: { property: 'networkInfo[1]', name: 'lan' } },
    ]);
  });

  it('lets NSX know a card by its port', () => {
    expect(planNics([vif('a', '', { type: 'ovs' })])).toEqual([
      {
        portId: 'a',
        externalId: 'a',
        network: { property: 'networkInfo[0]', opaqueNetworkId: 'net-1' },
      },
    ]);
  });

  it.each([
    ['address', [vif('a', 'fa:16:3e:00:00:01'), vif('b', 'FA:16:3E:00:00:01')]],
    ['id', [vif('a'), vif('a')]],
  ])('D-39: refuses two cards of one %s', (member, networkInfo) => {
    expect(() => planNics(networkInfo)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ property: `networkInfo[1].${member}` }),
      }),
    );
  });

  it('takes several cards without a port', () => {
    expect(planNics([vif(''), vif('')])).toHaveLength(2);
  });
});
