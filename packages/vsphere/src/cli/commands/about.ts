/** `kilonova-vim about`: who is there. */
import { Command } from 'commander';
import { getAboutInfo } from '../../vim-util/vc-version.js';
import type { CommandRun } from '../command-run.js';
import { outline } from '../output/outline.js';

export function aboutCommand(run: CommandRun): Command {
  return new Command('about').description('say which server this is, and which API it speaks').action(() =>
    run.withSession(async (session) => {
      const about = getAboutInfo(session);
      const facts = {
        server: about.fullName,
        version: about.version,
        build: about.build,
        kind: about.apiType,
        os: about.osType,
        instanceUuid: about.instanceUuid,
        apiVersion: about.apiVersion,
        spokenVersion: session.apiVersion,
      };
      const known = Object.entries(facts).filter(([, value]) => value !== undefined);
      run.answer(
        { about, spokenVersion: session.apiVersion },
        known.flatMap(([name, value]) => outline(name, value)).join('\n'),
      );
    }),
  );
}
