/** What can go wrong between a client and a server: the rows of the table. */
import type { StrikeKind } from './chaos-proxy.js';
import type { World } from './world.js';

export interface Fault {
  readonly about: string;
  /** Done to the next call of the method that is struck. */
  readonly strike?: StrikeKind;
  /** Done to the connection, or to the server, as it is. */
  readonly happens?: (world: World) => Promise<unknown>;
  /** Ends it, so that the world can be left in order. */
  readonly isOver?: (world: World) => Promise<unknown>;
}

export const FAULTS = {
  refused: {
    about: 'connections refused',
    happens: (world) => world.proxy.refuse(),
    isOver: (world) => world.proxy.accept(),
  },
  cutBefore: { about: 'reset before the call', happens: (world) => world.proxy.cutAll() },
  cutAtFirstByte: { about: 'reset at its first byte', strike: 'cutAtFirstByte' },
  cutRequest: { about: 'reset, half a request sent', strike: 'cutRequest' },
  cutBeforeAnswer: { about: 'reset before the answer', strike: 'cutBeforeAnswer' },
  cutAnswer: { about: 'reset, half an answer sent', strike: 'cutAnswer' },
  endAnswer: { about: 'half an answer, then end', strike: 'endAnswer' },
  silence: { about: 'the server hangs', strike: 'silence' },
  html502: { about: 'web page 502', strike: 'html502' },
  html503: { about: 'web page 503', strike: 'html503' },
  expired: { about: 'session expired', happens: expire },
  expiredAndCut: {
    about: 'session expired, then reset',
    happens: async (world) => {
      await expire(world);
      await world.proxy.cutAll();
    },
  },
  certificate: {
    about: 'certificate changed',
    happens: (world) => world.proxy.show('self-signed'),
    isOver: (world) => world.proxy.show('server'),
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES: readonly FaultName[] = Object.keys(FAULTS).filter(
  (name): name is FaultName => name in FAULTS,
);

async function expire({ proxy, server }: World): Promise<void> {
  proxy.refuseSeenCookies();
  await server.expireSessions();
}
