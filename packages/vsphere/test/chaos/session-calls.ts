/** Columns: the calls by which a session begins, goes on and ends. */
import { expect } from 'vitest';
import { getObjectPropertiesDict } from '../../src/index.js';
import type { CallKind } from './calls.js';
import { soon } from './world.js';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js';

export const login: CallKind<SimulatedServer> = {
  about: 'Login',
  start: () => startSimulatedServer(),
  struck: 'Login',
  async play(world, strike) {
    await strike.now();
    await world.connect({}, world.patience);
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'CONNECTION_FAILED',
    cutRequest: 'CONNECTION_FAILED',
    cutBeforeAnswer: 'CONNECTION_FAILED, 1 session left',
    cutAnswer: 'CONNECTION_FAILED',
    endAnswer: 'CONNECTION_FAILED',
    silence: 'CALL_TIMEOUT, 1 session left',
    html502: 'NOT_A_VIM_SERVER',
    html503: 'NOT_A_VIM_SERVER',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

export const retriedLogin: CallKind<SimulatedServer> = {
  ...login,
  about: 'Login, retried',
  async play(world, strike) {
    await strike.now();
    await world.connect({ loginRetry: { attempts: 3, firstPauseMs: 10 } }, world.patience);
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok, 1 session left',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT, 1 session left',
    html502: 'ok',
    html503: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

export const relogin: CallKind<SimulatedServer> = {
  about: 're-login',
  start: () => startSimulatedServer(),
  struck: 'Login',
  async play(world, strike) {
    const session = await world.connect();
    await world.server.expireSessions();
    await strike.now();
    const { signal } = world;
    const properties = await getObjectPropertiesDict(session, session.serviceContent.rootFolder, ['name'], {
      signal,
    });
    expect(properties).toEqual({ name: 'Datacenters' });
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok, 1 session left',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT, 1 session left',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

/** As long as the session may be idle before it is kept alive. */
const KEEP_ALIVE_MS = 50;
/** Longer than a call may take. */
const KEPT_ALIVE_WITHIN_MS = 6_000;

export const keepAlive: CallKind<SimulatedServer> = {
  about: 'keep-alive',
  start: () => startSimulatedServer(),
  struck: 'CurrentTime',
  async play(world, strike) {
    const { server } = world;
    const session = await world.connect({ keepAliveMs: KEEP_ALIVE_MS });
    await strike.now();
    const before = await server.arrived('CurrentTime');
    // One that was struck, and one after it; in vain where the server cannot be reached.
    await soon(async () => (await server.arrived('CurrentTime')) >= before + 2, KEPT_ALIVE_WITHIN_MS);
    const properties = await getObjectPropertiesDict(session, session.serviceContent.rootFolder, ['name']);
    expect(properties).toEqual({ name: 'Datacenters' });
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'ok',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

export const logout: CallKind<SimulatedServer> = {
  about: 'close',
  start: () => startSimulatedServer(),
  struck: 'Logout',
  async play(world, strike) {
    const session = await world.connect();
    await strike.now();
    await session.close({ timeoutMs: world.patience.callTimeoutMs });
  },
  expected: {
    refused: 'ok, 1 session left',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'ok',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'ok, 1 session left',
  },
};
