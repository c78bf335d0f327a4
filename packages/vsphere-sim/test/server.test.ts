import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ManualClock, type Simulator, type SimulatorOptions } from '../src/index.js';
import { connected, failureOf, login, started } from './connected.js';
import { call, envelope, rawLogin, rawRequest } from './raw-request.js';

const instance = { type: 'ServiceInstance', value: 'ServiceInstance' } as const;
const content = call('RetrieveServiceContent', instance);

describe('the certificate', () => {
  it('is verified by its authority, for the names of the server and for others that were asked for', async () => {
    const simulator = await started({ names: ['esx1.example.com', 'fe80::1:2'] });
    for (const host of ['localhost', '127.0.0.1']) {
      await login(simulator, { server: `https://${host}:${simulator.port}` });
    }
    await login(simulator, { tls: { caFile: simulator.caFile } });
    await login(simulator, { tls: { thumbprint: simulator.thumbprint } });
    await login(simulator, { tls: { thumbprint: simulator.thumbprintSha256 } });
    await expect(login(simulator, { tls: {} })).rejects.toThrow(/certificate/);
  });

  it('is for the further names that were asked for, and for no others', async () => {
    const simulator = await started({ names: ['esx1.example.com'] });
    const ca = new X509Certificate(simulator.caPem);
    expect(ca.ca).toBe(true);
    expect(ca.verify(ca.publicKey)).toBe(true);
    expect(await verifies(simulator, 'esx1.example.com')).toBe(true);
    expect(await verifies(simulator, 'esx2.example.com')).toBe(false);
  });

  it('is another at each start, and its file goes with the simulator', async () => {
    const [a, b] = [await started(), await started()];
    expect(a.thumbprint).not.toBe(b.thumbprint);
    expect(existsSync(a.caFile)).toBe(true);
    await a.close();
    expect(existsSync(a.caFile)).toBe(false);
  });
});

describe('the server', () => {
  it('answers over plain HTTP, too', async () => {
    const simulator = await started({ tls: false });
    expect(simulator.url).toMatch(/^http:/);
    expect(simulator.thumbprint).toBe('');
    await login(simulator, { tls: undefined });
  });

  it('takes bodies in chunks, and answers compressed if it is asked to', async () => {
    const simulator = await started();
    const pieces = [content.slice(0, 50), content.slice(50, 51), content.slice(51)];
    const answer = await rawRequest(simulator, {
      body: pieces,
      headers: { 'accept-encoding': 'gzip, deflate' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.body).toString()).toContain(
      '<RetrieveServiceContentResponse xmlns="urn:vim25">',
    );
  });

  it('says what it is before anybody logs in, and names only managers that there are', async () => {
    const simulator = await started();
    const { text } = await rawRequest(simulator, { body: content });
    expect(text).toContain('<rootFolder type="Folder">group-d1</rootFolder>');
    expect(text).toContain(
      '<propertyCollector type="PropertyCollector">propertyCollector</propertyCollector>',
    );
    expect(text).not.toContain('<userDirectory');
    expect(text).toContain('<apiType>VirtualCenter</apiType>');
  });

  it.each(['"urn:vim25/5.0"', 'urn:vim25/5.0'])(
    'leaves out what is newer than the version in %s',
    async (soapaction) => {
      const simulator = await started();
      const cookie = await rawLogin(simulator);
      const [host] = simulator.world.inventory.ofType('HostSystem');
      const spec =
        '<specSet><propSet><type>HostSystem</type><pathSet>runtime</pathSet></propSet>' +
        `<objectSet><obj type="HostSystem">${host?.moid}</obj></objectSet></specSet><options/>`;
      const body = call(
        'RetrievePropertiesEx',
        { type: 'PropertyCollector', value: 'propertyCollector' },
        spec,
      );
      const old = await rawRequest(simulator, { body, headers: { cookie, soapaction } });
      expect(old.text).toContain('<standbyMode>');
      expect(old.text).not.toContain('<inQuarantineMode>');
      const now = await rawRequest(simulator, { body, headers: { cookie } });
      expect(now.text).toContain('<inQuarantineMode>');
    },
  );

  it('announces its versions', async () => {
    const simulator = await started();
    const { text } = await rawRequest(simulator, { method: 'GET', path: '/sdk/vimServiceVersions.xml' });
    expect(text).toContain('<name>urn:vim25</name>');
    expect(text).toContain('<version>7.0.3.0</version>');
  });

  it.each([
    ['GET', '/nowhere', 404],
    ['GET', '/sdk/nothing.wsdl', 404],
    ['DELETE', '/sdk', 405],
  ])('has for %s %s the status %s', async (method, path, status) => {
    const simulator = await started();
    expect((await rawRequest(simulator, { method, path })).status).toBe(status);
  });

  it.each([
    ['nothing', '', 'InvalidRequest'],
    ['no XML', 'hello', 'InvalidRequest'],
    ['half an envelope', content.slice(0, 200), 'InvalidRequest'],
    ['an unknown method', call('DoSomething', instance), 'InvalidRequest'],
    ['two calls', envelope('<a xmlns="urn:vim25"/><b xmlns="urn:vim25"/>'), 'InvalidRequest'],
    [
      'an object that is not there',
      call('RetrieveServiceContent', { ...instance, value: 'x' }),
      'ManagedObjectNotFound',
    ],
  ])('answers %s with a fault, and lives', async (_what, body, fault) => {
    const simulator = await started();
    const answer = await rawRequest(simulator, { body });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('<faultcode>ServerFaultCode</faultcode>');
    expect(answer.text).toContain(`<${fault}Fault xmlns="urn:vim25" xsi:type="${fault}">`);
    expect((await rawRequest(simulator, { body: content })).status).toBe(200);
  });

  it('says of a method that it does not have which it is, and of which object', async () => {
    const { session } = await connected();
    await expect(
      session.invokeApi(instance, 'QueryVMotionCompatibility', {
        vm: { type: 'VirtualMachine', value: 'vm-17' },
        host: [{ type: 'HostSystem', value: 'host-9' }],
      }),
    ).rejects.toMatchObject({
      faultName: 'MethodNotFound',
      fault: { method: 'QueryVMotionCompatibility', receiver: instance },
    });
  });

  it('refuses a request that is too large, by what it says and by what it sends', async () => {
    const simulator = await started({ maxRequestBytes: 1000 });
    expect((await rawRequest(simulator, { body: ['x'.repeat(600), 'x'.repeat(600)] })).status).toBe(413);
    expect((await rawRequest(simulator, { body: 'x'.repeat(1001) })).status).toBe(413);
  });

  it('hangs up on a client that does not finish its request', async () => {
    const simulator = await started({ tls: false, requestTimeoutMs: 50 });
    const socket = connect(simulator.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /sdk HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf');
    await new Promise((resolve) => {
      socket.once('close', resolve);
    });
    expect((await rawRequest(simulator, { body: content })).status).toBe(200);
  });

  it('ends a wait when it is closed', async () => {
    const { simulator, session } = await connected({ clock: new ManualClock() });
    const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;
    const waiting = failureOf(session.invokeApi(collector, 'WaitForUpdatesEx', {}));
    await simulator.close();
    expect(await waiting).toBeInstanceOf(Error);
  });

  it('has nothing happen later when it is closed', async () => {
    const simulator = await started();
    let happened = 0;
    simulator.world.clock.after(0, () => (happened += 1));
    await simulator.close();
    const before = happened;
    simulator.world.clock.after(0, () => (happened += 1));
    await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(happened).toBe(before);
  });
});

describe('the same program twice', () => {
  it('gets the same bytes', async () => {
    const options: SimulatorOptions = { clock: new ManualClock(), seed: 7, inventory: { vms: 3 } };
    const [a, b] = [await started(options), await started({ ...options, clock: new ManualClock() })];
    const other = await started({ ...options, seed: 8 });
    const spec =
      '<specSet><propSet><type>VirtualMachine</type><all>true</all></propSet><objectSet><obj type="Folder">' +
      'group-v3</obj><selectSet xsi:type="TraversalSpec"><type>Folder</type><path>childEntity</path></selectSet>' +
      '</objectSet></specSet><options/>';
    const body = call(
      'RetrievePropertiesEx',
      { type: 'PropertyCollector', value: 'propertyCollector' },
      spec,
    );
    const texts = await Promise.all(
      [a, b, other].map(async (simulator) => {
        const cookie = await rawLogin(simulator);
        return (await rawRequest(simulator, { body, headers: { cookie } })).text;
      }),
    );
    expect(texts[0]).toContain('DC0_C0_RP0_VM2');
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });
});

/** True when the server's certificate holds for a name. */
async function verifies({ port, caPem }: Simulator, servername: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTls({ host: '127.0.0.1', port, ca: caPem, servername });
    socket.once('secureConnect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
