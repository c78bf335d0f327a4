/** Logging in and out, and who else is there. */
import type {
  SessionManagerHttpServiceRequestSpec,
  SessionManagerServiceRequestSpec,
  UserSession,
} from '@kilonova/vsphere/wire';
import { postEvent } from '../events/post-event.js';
import { computed } from '../model/computed.js';
import { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { Accounts } from '../sessions/accounts.js';
import { isTimely } from '../sessions/security-token.js';
import { ServiceTickets } from '../sessions/service-tickets.js';
import type { Session, SessionOpening } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';

const LOCALES = ['en', 'de', 'fr', 'ja', 'ko', 'zh_CN'];

export const sessionManager: Family = {
  services: [
    service('SessionManager', 'SessionManager', (world) => {
      world.part(Sessions).onOpen((session) => addOwnView(world, session));
      return {
        sessionList: computed([], () =>
          world
            .part(Sessions)
            .all()
            .map((session) => session.describe()),
        ),
        message: '',
        messageLocaleList: LOCALES,
        supportedLocaleList: LOCALES,
        defaultLocale: 'en',
      };
    }),
  ],
  methods: [
    methods('SessionManager', {
      Login(call) {
        const { userName, password, locale } = call.args;
        refuseSecondLogin(call);
        const account = call.world.part(Accounts).byPassword(userName, password);
        if (account === undefined) throw invalidLogin();
        return open(call, { ...account, locale: checkedLocale(locale) });
      },
      LoginByToken(call) {
        refuseSecondLogin(call);
        const { world, caller, args } = call;
        const token = caller.securityToken();
        const account = token === undefined ? undefined : world.part(Accounts).byName(token.subject);
        if (token === undefined || account === undefined || !isTimely(token, world.date()))
          throw invalidLogin();
        return open(call, { ...account, locale: checkedLocale(args.locale) });
      },
      CloneSession(call) {
        refuseSecondLogin(call);
        const original = call.world.part(ServiceTickets).redeemForClone(call.args.cloneTicket);
        if (original === undefined) throw invalidLogin();
        return open(call, original.opening);
      },
      AcquireCloneTicket: ({ world, session }) => world.part(ServiceTickets).issueForClone(session),
      AcquireGenericServiceTicket({ world, session, caller, args }) {
        const { method, url } = requestOf(args.spec);
        if (!URL.canParse(url, caller.origin)) throw invalidArgument('spec.url');
        return {
          id: world.part(ServiceTickets).issueForRequest(session, method, url),
          hostName: new URL(url, caller.origin).hostname,
          ...(caller.thumbprint !== undefined && { sslThumbprint: caller.thumbprint }),
        };
      },
      SetLocale({ session, args }) {
        session.setLocale(checkedLocale(args.locale) ?? 'en');
      },
      UpdateServiceMessage({ world, args }) {
        world.inventory.ofType('SessionManager')[0]?.set('message', args.message);
        for (const session of world.part(Sessions).all()) session.touch('SessionManager', 'message');
      },
      Logout(call) {
        call.world.part(Sessions).end(call.session);
        call.caller.setCookie(undefined);
      },
      SessionIsActive({ world, args }) {
        return world.part(Sessions).byKey(args.sessionID)?.userName === args.userName;
      },
      TerminateSession({ world, session, args }) {
        const sessions = world.part(Sessions);
        const ending = args.sessionId.map((key) => sessions.byKey(key));
        // A session cannot terminate itself: that is what Logout is for.
        if (ending.includes(undefined))
          throw new SimFault('NotFound', {}, 'A specified session was not found.');
        if (ending.includes(session)) throw invalidArgument('sessionId');
        for (const other of ending) {
          if (other === undefined) continue;
          sessions.end(other);
          const members = { sessionId: other.key, terminatedUsername: other.userName };
          postEvent(world, 'SessionTerminatedEvent', { members });
        }
      },
    }),
  ],
};

/** A request for a ticket to an HTTP resource; other kinds are for services that the simulator does not have. */
function requestOf(spec: SessionManagerServiceRequestSpec): { method: string; url: string } {
  if (!isHttpSpec(spec)) throw invalidArgument('spec');
  // Plain names are in the API's documentation, and names with their kind before them in clients: httpGet.
  const method = (spec.method ?? 'GET').replace(/^http/, '').toUpperCase();
  return { method, url: spec.url };
}

function isHttpSpec(spec: SessionManagerServiceRequestSpec): spec is SessionManagerHttpServiceRequestSpec {
  return spec._type === 'SessionManagerHttpServiceRequestSpec';
}

/** `currentSession` is another one for everybody. */
function addOwnView(world: World, session: Session): void {
  const shared = world.inventory.singleton('SessionManager');
  if (shared === undefined) return;
  session.add(
    new ManagedObject(shared.ref, {
      currentSession: computed([], () => session.describe()),
      sessionList: computed([], () => shared.read('sessionList')),
      message: computed([], () => shared.read('message')),
      messageLocaleList: LOCALES,
      supportedLocaleList: LOCALES,
      defaultLocale: 'en',
    }),
  );
}

function open(call: AnyCall, opening: SessionOpening): UserSession {
  const { ipAddress, userAgent } = call.caller;
  const session = call.world.part(Sessions).open({ ...opening, ipAddress, userAgent });
  call.caller.setCookie(session.cookie);
  return session.describe();
}

function refuseSecondLogin({ sessionIfAny }: AnyCall): void {
  if (sessionIfAny !== undefined) throw invalidLogin();
}

function checkedLocale(locale: string | undefined): string | undefined {
  if (locale === undefined || locale === '') return undefined;
  const language = locale.split(/[_-]/)[0] ?? '';
  if (!LOCALES.includes(locale) && !LOCALES.includes(language)) {
    throw new SimFault('InvalidLocale', {}, 'The locale is not supported.');
  }
  return locale;
}

function invalidLogin(): SimFault {
  return new SimFault('InvalidLogin', {}, 'Cannot complete login due to an incorrect user name or password.');
}
