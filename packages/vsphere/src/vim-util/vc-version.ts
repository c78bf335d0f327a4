/**
 * What the server says about itself. It was asked when the session connected, so none of this makes a call.
 */
import type { AboutInfo } from '../schema/generated/data-objects.js';
import type { VimCaller } from '../session/vim-caller.js';

/** The product's version, like `7.0.3`. What it speaks is `getAboutInfo(session).apiVersion`. */
export function getVcVersion(session: Pick<VimCaller, 'serviceContent'>): string {
  return session.serviceContent.about.version;
}

/** Name, version, build and kind (`VirtualCenter` or `HostAgent`) of the server. */
export function getAboutInfo(session: Pick<VimCaller, 'serviceContent'>): AboutInfo {
  return session.serviceContent.about;
}
