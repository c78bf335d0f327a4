/** Consoles: a ticket, and the WebSocket that it opens once. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ManualClock, type Simulator, type SimulatorOptions } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { rawRequest } from './raw-request.js';
import { faultOf, vmScene } from './vm-scene.js';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const GREETING = [0x82, 12, ...Buffer.from('RFB 003.008\n')];
const CLOSE = [0x88, 2, 0x03, 0xe8];

async function running(options: SimulatorOptions = {}) {
  const scene = await vmScene(options);
  const vm = await scene.create();
  await scene.session.runTask(vm, 'PowerOnVM_Task', {});
  const acquire = (ticketType = 'webmks') => scene.session.invokeApi(vm, 'AcquireTicket', { ticketType });
  return { ...scene, vm, acquire };
}

/** All that comes until the server ends the connection. */
async function dial(simulator: Simulator, url: string, headers: readonly string[] = []): Promise<Buffer> {
  const { hostname, port, pathname, host, protocol } = new URL(url);
  const socket =
    protocol === 'wss:'
      ? connect({ host: hostname, port: Number(port), ca: simulator.caPem })
      : connectPlain({ host: hostname, port: Number(port) });
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${KEY}`,
    ...headers,
  ];
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => {
    pieces.push(piece);
    if (pieces.length === 1 && !piece.toString('latin1').startsWith('HTTP/1.1 101')) socket.end();
  });
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  await once(socket, 'close');
  return Buffer.concat(pieces);
}

function parted(answer: Buffer): { readonly head: string; readonly frames: number[] } {
  const end = answer.indexOf('\r\n\r\n');
  return { head: answer.toString('latin1', 0, end), frames: [...answer.subarray(end + 4)] };
}

describe('a console', () => {
  it('is opened by its ticket where the ticket says, and once only', async () => {
    const { simulator, acquire } = await running();
    const { url = '', host, port, sslThumbprint, ticket } = await acquire();
    expect({ host, port, sslThumbprint }).toEqual({
      host: '127.0.0.1',
      port: simulator.port,
      sslThumbprint: simulator.thumbprint,
    });
    expect(url).toBe(`wss://127.0.0.1:${simulator.port}/ticket/${ticket}`);

    const { head, frames } = parted(await dial(simulator, url, ['Sec-WebSocket-Protocol: x, binary']));

    const accept = createHash('sha1').update(`${KEY}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    expect(head).toMatch(/^HTTP\/1.1 101 /);
    expect(head.toLowerCase()).toContain('sec-websocket-protocol: binary');
    expect(head.toLowerCase()).toContain(`sec-websocket-accept: ${accept.toLowerCase()}`);
    expect(frames).toEqual([...GREETING, ...CLOSE]);
    expect(parted(await dial(simulator, url)).head).toMatch(/^HTTP\/1.1 403 /);
  });

  it('is opened over plain HTTP, too, and without a protocol that was not asked for', async () => {
    const { simulator, session, vm } = await running({ tls: false });
    const { ticket, sslThumbprint } = await session.invokeApi(vm, 'AcquireMksTicket', {});
    expect(sslThumbprint).toBeUndefined();
    const url = `${simulator.url.replace('http', 'ws')}/ticket/${ticket}`;
    const { head, frames } = parted(await dial(simulator, url));
    expect(head.toLowerCase()).not.toContain('sec-websocket-protocol');
    expect(frames).toEqual([...GREETING, ...CLOSE]);
  });

  it('stays closed when the ticket is late, unknown, or the VM does not run any more', async () => {
    const clock = new ManualClock();
    const { simulator, session, vm, acquire } = await running({ clock });
    const late = await acquire();
    await clock.advance(2 * 60_000);
    const ofOther = await acquire();
    await session.runTask(vm, 'PowerOffVM_Task', {});
    for (const url of [late.url ?? '', ofOther.url ?? '', `wss://127.0.0.1:${simulator.port}/ticket/0`]) {
      expect(parted(await dial(simulator, url)).head).toMatch(/^HTTP\/1.1 403 /);
    }
  });

  it('is told apart from a page, which does not use the ticket up', async () => {
    const { simulator, acquire } = await running();
    const { url = '', ticket } = await acquire();
    const answer = await rawRequest(simulator, { method: 'GET', path: `/ticket/${ticket}` });
    expect(answer.status).toBe(426);
    expect(answer.headers.upgrade).toBe('websocket');
    expect(parted(await dial(simulator, url)).head).toMatch(/^HTTP\/1.1 101 /);
  });

  it('asks for the privilege of what the ticket is for', async () => {
    const { simulator, session, vm, acquire } = await running();
    const permissions = simulator.world.part(Permissions);
    const role = permissions.setRole('viewer', ['VirtualMachine.Interact.ConsoleInteract']);
    const entity = session.serviceContent.rootFolder;
    permissions.give({ entity, principal: simulator.username, roleId: role.roleId, propagate: true });
    await acquire('webmks');
    expect(await faultOf(acquire('device'))).toMatchObject({
      fault: 'NoPermission',
      object: { value: vm.value },
      privilegeId: 'VirtualMachine.Interact.DeviceConnection',
    });
  });
});
