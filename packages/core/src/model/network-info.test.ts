import { describe, expect, it } from 'vitest';
import { manualContext } from '../testing/index.js';
import { fixedIps, whenAllocated, type Vif } from './network-info.js';

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

describe('fixedIps', () => {
  it('gives the fixed addresses of all subnets in order, floating ones left out', () => {
    expect(fixedIps(vif).map(({ address }) => address)).toEqual(['10.0.0.2', 'fd00::2']);
    expect(fixedIps({ ...vif, network: { id: 'net' } })).toEqual([]);
  });
});

describe('whenAllocated', () => {
  const { signal } = new AbortController();

  it('gives what there is, or what there will be', async () => {
    expect(await whenAllocated(undefined, signal)).toEqual([]);
    expect(await whenAllocated([vif], signal)).toEqual([vif]);
    expect(await whenAllocated(Promise.resolve([vif]), signal)).toEqual([vif]);
  });

  it('fails with what the allocation fails with', async () => {
    await expect(whenAllocated(Promise.reject(new Error('none left')), signal)).rejects.toThrow('none left');
  });

  it('does not wait on for a caller that gives up, whatever becomes of the allocation', async () => {
    const { clock } = manualContext();
    const caller = new AbortController();
    const tooLate = clock.sleep(200).then(() => Promise.reject(new Error('too late')));
    const waiting = whenAllocated(tooLate, caller.signal);
    caller.abort(new Error('gave up'));

    await expect(waiting).rejects.toThrow('gave up');
    await clock.sleep(300);
    await expect(whenAllocated(Promise.reject(new Error('lost')), caller.signal)).rejects.toThrow('gave up');
  });
});
