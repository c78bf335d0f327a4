/** Column: a read of the storage policy service, which is another endpoint under the same session. */
import { expect } from 'vitest';
import { getProfileIdByName } from '../../src/index.js';
import type { CallKind } from './calls.js';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js';

export const storagePolicy: CallKind<SimulatedServer> = {
  about: 'storage policy (PBM)',
  start: () => startSimulatedServer(),
  struck: 'PbmQueryProfile',
  async play(world, strike) {
    const session = await world.connect();
    await session.pbm();
    await strike.now();
    const profile = await getProfileIdByName(session, 'vSAN Default Storage Policy', {
      signal: world.signal,
    });
    expect(profile).toMatchObject({ uniqueId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};
