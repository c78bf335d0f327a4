/** A NIC on the one network that every simulated cluster has. */
import type { Vif } from '@kilonova/core';

export const VMWARE_TEST_NETWORK: Vif = {
  id: '7d5c5b0a-0000-4000-8000-000000000001',
  address: 'fa:16:3e:00:00:01',
  network: { id: 'aaaaaaaa-0000-4000-8000-000000000001', bridge: 'VM Network' },
};
