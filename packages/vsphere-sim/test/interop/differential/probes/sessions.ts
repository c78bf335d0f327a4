/** What the server is, and who is logged in. */
import { probe, type ProbeGroup } from '../probe.js';
import { element } from '../side.js';
import { at, textOf } from '../xml-tree.js';

const instance = 'ServiceInstance';
const manager = 'SessionManager';

function credentials(userName: string, password: string): string {
  return element('userName', userName) + element('password', password);
}

export const sessions: ProbeGroup = {
  name: 'Sessions',
  probes: [
    probe('about', 'RetrieveServiceContent: what kind of server it is', async (side) => {
      const content = await side.call('RetrieveServiceContent', instance);
      if (!('result' in content)) return content;
      const members = ['apiType', 'vendor', 'productLineId', 'name'];
      return members.map((member) => at(content.result, 'about', member));
    }),
    probe('release', 'RetrieveServiceContent: which release', async (side) => {
      const content = await side.call('RetrieveServiceContent', instance);
      return 'result' in content ? at(content.result, 'about', 'version') : content;
    }),
    probe('current-time', 'CurrentTime', async (side) => side.call('CurrentTime', instance)),
    probe('no-session', 'CurrentTime without a session', async (side) =>
      (await side.stranger()).call('CurrentTime', instance),
    ),
    probe('no-session-read', 'a property of the root folder without a session', async (side) => {
      const content = await side.call('RetrieveServiceContent', instance);
      if (!('result' in content)) return content;
      const root = { type: 'Folder', value: 'group-d1' };
      return (await side.stranger()).read(root, 'name');
    }),
    probe('no-session-server', 'what the server is, read as a property without a session', async (side) =>
      (await side.stranger()).read({ type: instance, value: instance }, 'content.about.apiType'),
    ),
    probe('wrong-password', 'Login with a wrong password', async (side) =>
      (await side.stranger()).call('Login', manager, credentials(side.server.username, 'guess')),
    ),
    probe('unknown-user', 'Login of a user there is not', async (side) =>
      (await side.stranger()).call('Login', manager, credentials('nobody', side.server.password)),
    ),
    probe('login-twice', 'Login on a session that is logged in', async (side) =>
      side.call('Login', manager, credentials(side.server.username, side.server.password)),
    ),
    probe('unknown-locale', 'Login in a language that is none', async (side) =>
      (await side.stranger()).call(
        'Login',
        manager,
        credentials(side.server.username, side.server.password) + element('locale', 'tlh'),
      ),
    ),
    probe('current-session', 'currentSession: whose it is', async (side) =>
      side.read({ type: manager, value: manager }, 'currentSession.userName'),
    ),
    probe('session-is-active', 'SessionIsActive of a session that there is not', async (side) =>
      side.call('SessionIsActive', manager, element('sessionID', 'none') + element('userName', 'nobody')),
    ),
    probe('terminate-unknown', 'TerminateSession of a session that there is not', async (side) =>
      side.call('TerminateSession', manager, element('sessionId', 'none')),
    ),
    probe('terminate-own', 'TerminateSession of one’s own session', async (side) => {
      const own = await side.read({ type: manager, value: manager }, 'currentSession.key');
      const key = 'result' in own ? textOf(own.result) : '';
      return side.call('TerminateSession', manager, element('sessionId', key));
    }),
    probe('clone-session', 'CloneSession with a ticket that is none', async (side) =>
      (await side.stranger()).call('CloneSession', manager, element('cloneTicket', 'cst-none')),
    ),
    probe('logout', 'Logout, and a call after it', async (side) => {
      const other = await side.stranger();
      await other.call('Login', manager, credentials(side.server.username, side.server.password));
      return [await other.call('Logout', manager), await other.call('CurrentTime', instance)];
    }),
    probe('options', 'QueryOptions of a name that there is not', async (side) =>
      side.call('QueryOptions', { type: 'OptionManager', value: 'VpxSettings' }, element('name', 'no.such')),
    ),
  ],
};
