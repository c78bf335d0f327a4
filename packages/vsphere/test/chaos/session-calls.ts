/** Columns: the calls by which a session begins, goes on and ends. */
import { expect } from 'vitest';
import { getObjectPropertiesDict } from '../../src/index.js';
import type { CallKind } from './calls.js';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js';

export const login: CallKind<SimulatedServer> = {
  about: 'Login',
  start: () => startSimulatedServer(),
  struck: 'Login',
  async play(world, strike) {
    await strike.now();
    await world.connect();
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
    cutAtFirstByte: 'CONNECTION_FAILED',
    cutRequest: 'CONNECTION_FAILED',
    cutBeforeAnswer: 'CONNECTION_FAILED, 1 session left',
    cutAnswer: 'CONNECTION_FAILED',
    endAnswer: 'CONNECTION_FAILED',
    silence: 'CALL_TIMEOUT, 1 session left',
    html502: 'NOT_A_VIM_SERVER',
    html503: 'NOT_A_VIM_SERVER',
    expired: 'ok',
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
    await session.close({ timeoutMs: 500 });
  },
  expected: {
    refused: 'ok, 1 session left',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok, 1 session left',
    cutRequest: 'ok, 1 session left',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'ok',
    html502: 'ok, 1 session left',
    html503: 'ok, 1 session left',
    expired: 'ok',
    certificate: 'ok, 1 session left',
  },
};
