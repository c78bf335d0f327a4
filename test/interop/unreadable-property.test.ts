/** A property that a type does not have: a fault of the call in a vCenter, and of the object in govmomi's simulator. */
import { expect, it } from 'vitest';
import { getObjects, VimSession } from '@kilonova/vsphere';
import { startVcenter } from '../vcenter/vcenter.js';

it('reports what one object cannot tell beside what it can', async () => {
  const vcenter = await startVcenter({ vms: 1 });
  const { server, username, password, caFile } = vcenter;
  const session = await VimSession.connect({ server, username, password, tls: { caFile } });
  try {
    const entities = await getObjects(session, 'ManagedEntity', { pathSet: ['name', 'runtime.powerState'] });
    const datacenter = entities.find(({ obj }) => obj.type === 'Datacenter');

    expect(datacenter?.properties.name).toBe('DC0');
    expect(datacenter?.missing).toMatchObject([
      { path: 'runtime.powerState', fault: { _type: 'InvalidProperty' } },
    ]);
    expect(entities.find(({ obj }) => obj.type === 'VirtualMachine')?.missing).toEqual([]);
  } finally {
    await session.close();
    await vcenter.stop();
  }
});
