import { describe, expect, it } from 'vitest';
import { fixedIps, type Vif } from './network-info.js';

describe('fixedIps', () => {
  it('gives the fixed addresses of all subnets in order, floating ones left out', () => {
    const vif: Vif = {
      id: 'port',
      address: '02:00:00:00:00:01',
      network: {
        id: 'net',
        subnets: [
          {
            cidr: '10.0.0.0/24',
            version: 4,
            ips: [{ address: '10.0.0.2' }, { address: '1.2.3.4', type: 'floating' }],
          },
          { cidr: 'fd00::/64', version: 6, ips: [{ address: 'fd00::2', type: 'fixed' }] },
          { cidr: '10.1.0.0/24', version: 4 },
        ],
      },
    };

    expect(fixedIps(vif).map(({ address }) => address)).toEqual(['10.0.0.2', 'fd00::2']);
    expect(fixedIps({ ...vif, network: { id: 'net' } })).toEqual([]);
  });
});
