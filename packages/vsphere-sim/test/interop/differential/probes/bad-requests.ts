/** Requests that are not as the schema has them. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, type Side } from '../side.js';

const vmPath = '/DC0/vm/DC0_C0_RP0_VM0';
const root = '<container type="Folder">group-d1</container>';

async function vm(side: Side, config: string): Promise<unknown> {
  const pool = await side.find('/DC0/host/DC0_C0/Resources');
  return side.call(
    'CreateVM_Task',
    await side.find('/DC0/vm'),
    `<config><name>bad</name><guestId>otherGuest64</guestId><files><vmPathName>[LocalDS_0]</vmPathName></files>` +
      `${config}</config>${ref('pool', pool)}`,
  );
}

export const badRequests: ProbeGroup = {
  name: 'Requests that are not as the schema has them',
  probes: [
    probe('bad-method', 'a method that there is not', async (side) =>
      side.call('FlyToTheMoon', 'ServiceInstance'),
    ),
    probe('bad-object', 'an object that there is not', async (side) =>
      side.call('PowerOnVM_Task', { type: 'VirtualMachine', value: 'vm-4711' }),
    ),
    probe('bad-receiver', 'a method of another kind of object', async (side) =>
      side.call('PowerOnVM_Task', { type: 'Folder', value: 'group-d1' }),
    ),
    probe('bad-order', 'elements in another order', async (side) =>
      side.call(
        'CreateContainerView',
        'ViewManager',
        `<type>VirtualMachine</type>${root}<recursive>true</recursive>`,
      ),
    ),
    probe('bad-unknown', 'an element that there is not', async (side) =>
      side.call(
        'CreateContainerView',
        'ViewManager',
        `${root}<recursive>true</recursive><colour>red</colour>`,
      ),
    ),
    probe('bad-missing', 'a required element that is missing', async (side) =>
      side.call('CreateContainerView', 'ViewManager', root),
    ),
    probe('bad-boolean', 'a truth value that is none', async (side) =>
      side.call('CreateContainerView', 'ViewManager', `${root}<recursive>perhaps</recursive>`),
    ),
    probe('bad-int', 'a number that is none', async (side) => vm(side, '<numCPUs>two</numCPUs>')),
    probe('bad-long', 'a long with a fraction', async (side) => vm(side, '<memoryMB>1.0</memoryMB>')),
    probe('bad-enum', 'a value that its enum does not have', async (side) =>
      side.call(
        'RelocateVM_Task',
        await side.find(vmPath),
        '<spec></spec><priority>quickPriority</priority>',
      ),
    ),
    probe('bad-date', 'a date without a zone', async (side) =>
      side.call(
        'UpdateExtension',
        'ExtensionManager',
        '<extension><description><label>L</label><summary>S</summary></description><key>none</key>' +
          '<version>1.0</version><lastHeartbeatTime>2026-01-02T03:04:05</lastHeartbeatTime></extension>',
      ),
    ),
    probe('bad-any', 'anything without a type', async (side) =>
      side.call(
        'ReconfigVM_Task',
        await side.find(vmPath),
        '<spec><extraConfig><key>a</key><value>b</value></extraConfig></spec>',
      ),
    ),
    probe('bad-twice', 'an element twice that there is once', async (side) =>
      side.call(
        'Rename_Task',
        await side.find('/DC0/vm/DC0_C0_RP0_VM1'),
        element('newName', 'a') + element('newName', 'b'),
      ),
    ),
    probe('bad-xml', 'a body that is no XML', async (side) => side.send('<Login')),
    probe('bad-empty', 'a body with nothing in it', async (side) => side.send('')),
    probe('bad-namespace', 'a call of another namespace', async (side) =>
      side.send(
        '<CurrentTime xmlns="urn:other"><_this type="ServiceInstance">ServiceInstance</_this></CurrentTime>',
      ),
    ),
    probe('bad-type', 'a type that there is not', async (side) =>
      side.call(
        'ReconfigVM_Task',
        await side.find(vmPath),
        '<spec><deviceChange><operation>add</operation><device xsi:type="VirtualToaster"><key>-1</key></device></deviceChange></spec>',
      ),
    ),
    probe('bad-subtype', 'a type that does not fit', async (side) =>
      side.call(
        'ReconfigVM_Task',
        await side.find(vmPath),
        '<spec><deviceChange><operation>add</operation><device xsi:type="OptionValue"><key>a</key></device></deviceChange></spec>',
      ),
    ),
  ],
};
