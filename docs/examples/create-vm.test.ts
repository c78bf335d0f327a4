/** The example runs as it stands, and its two documented mistakes say what is wrong, to the compiler and at run time. */
import { afterAll, assert, beforeAll, describe, expect, it } from 'vitest';
import { InvalidRequestError, VimSession, WrongObjectTypeError, getObjects } from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from '../../test/vcenter/vcenter.js';
import { configSpec, createFindDestroy, pickTarget } from './create-vm.js';

let vcenter: Vcenter;
beforeAll(async () => {
  vcenter = await startVcenter();
});
afterAll(() => vcenter.stop());

const options = () => ({
  server: vcenter.server,
  username: vcenter.username,
  password: vcenter.password,
  tls: { caFile: vcenter.caFile },
});

describe('docs/examples/create-vm', () => {
  it('creates a VM, finds it by its instance UUID and leaves nothing behind', async () => {
    const before = await vcenter.census();
    const lines: string[] = [];

    const instanceUuid = await createFindDestroy(options(), (line) => lines.push(line));

    expect(lines).toContain(`created the VM with instance UUID ${instanceUuid}`);
    expect(lines.at(-1)).toBe('destroyed it');
    expect(await vcenter.census()).toEqual(before);
  });

  describe('the documented mistakes', () => {
    let session: VimSession;
    beforeAll(async () => {
      session = await VimSession.connect(options());
    });
    afterAll(() => session.close());

    it('names the kind of object that has the method when it is called on another', async () => {
      const { resourcePool, datastoreName } = await pickTarget(session, () => {});
      const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['name'] });
      assert(datacenter);
      const params = {
        config: configSpec('6a3d2c1e-0000-4000-8000-000000000001', datastoreName),
        pool: resourcePool,
      };

      // @ts-expect-error a Datacenter has no CreateVM_Task
      const call = session.invokeApi(datacenter.obj, 'CreateVM_Task', params);

      await expect(call).rejects.toBeInstanceOf(WrongObjectTypeError);
      await expect(call).rejects.toThrow(/CreateVM_Task .*Folder.*Datacenter.*vmFolder/s);
      expect(await vcenter.requests('CreateVM_Task')).toHaveLength(1);
    });

    it.each([
      ['a plain string', '[LocalDS_0]', 'config.files'],
      ['a misspelt member', { vmPath: '[LocalDS_0]' }, 'config.files.vmPath'],
      ['a value of another type', { vmPathName: 5 }, 'config.files.vmPathName'],
    ])('names the member when config.files is %s', async (_what, files, path) => {
      const { vmFolder, resourcePool, datastoreName } = await pickTarget(session, () => {});
      const config = { ...configSpec('6a3d2c1e-0000-4000-8000-000000000002', datastoreName), files };

      // @ts-expect-error the compiler refuses it too
      const call = session.invokeApi(vmFolder, 'CreateVM_Task', { config, pool: resourcePool });

      await expect(call).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(call).rejects.toMatchObject({ path });
      await expect(call).rejects.toThrow(path);
      expect(await vcenter.requests('CreateVM_Task')).toHaveLength(1);
    });
  });
});
