import { describe, expect, it } from 'vitest';
import { rootFolder, type Simulator } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { connected } from './connected.js';

const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;

function restrict({ world, username }: Simulator, privileges: readonly string[]): Permissions {
  const permissions = world.part(Permissions);
  const { roleId } = permissions.setRole('restricted', privileges);
  permissions.give({ entity: rootFolder(world).ref, principal: username, roleId, propagate: true });
  return permissions;
}

describe('a user with a role', () => {
  it('is refused what the role does not have, with the privilege that is missing', async () => {
    const { session, simulator } = await connected();
    restrict(simulator, []);
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    if (vm === undefined) throw new Error('There is no VM.');
    const rename = session.invokeApi(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: 'a' });
    await expect(rename).rejects.toMatchObject({
      faultName: 'NoPermission',
      fault: { privilegeId: 'VirtualMachine.Config.Rename', object: vm.ref },
    });
  });

  it('may do what it has, and more below an object where it has more', async () => {
    const { session, simulator } = await connected();
    const permissions = restrict(simulator, []);
    const [vm, other] = simulator.world.inventory.ofType('VirtualMachine');
    if (vm === undefined || other === undefined) throw new Error('There are too few VMs.');
    const { roleId } = permissions.setRole('renamer', ['VirtualMachine.Config.Rename']);
    permissions.give({ entity: vm.ref, principal: simulator.username, roleId, propagate: false });
    await session.runTask(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: 'a' });
    await expect(
      session.invokeApi(other.refAs('ManagedEntity'), 'Rename_Task', { newName: 'b' }),
    ).rejects.toMatchObject({ faultName: 'NoPermission' });
  });

  it('without a role at the top does not even read', async () => {
    const { session, simulator } = await connected();
    const permissions = simulator.world.part(Permissions);
    permissions.give({
      entity: rootFolder(simulator.world).ref,
      principal: simulator.username,
      roleId: -5,
      propagate: true,
    });
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const specSet = [
      {
        propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
        objectSet: [{ obj: vm?.ref ?? collector }],
      },
    ];
    const result = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet, options: {} });
    expect(result?.objects[0]?.missingSet?.[0]?.fault.fault._type).toBe('NoPermission');
    permissions.give({
      entity: rootFolder(simulator.world).ref,
      principal: simulator.username,
      roleId: -2,
      propagate: true,
    });
    const again = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet, options: {} });
    expect(again?.objects[0]?.propSet?.[0]?.val).toBe('DC0_C0_RP0_VM0');
  });

  it('may do nothing when the last of them is taken away', async () => {
    const { session, simulator } = await connected();
    const permissions = restrict(simulator, []);
    permissions.take(rootFolder(simulator.world).ref, simulator.username);
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    if (vm === undefined) throw new Error('There is no VM.');
    await expect(
      session.invokeApi(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: 'a' }),
    ).rejects.toMatchObject({ faultName: 'NoPermission' });
  });
});
