/** Which storage policy service answers. */
import type { CallOptions } from '../session/vim-caller.js';
import type { PbmProvider } from './pbm-caller.js';

/** The service's own version, as it says itself: `2.0`. It is not the vCenter's. */
export async function getPbmVersion(session: PbmProvider, options: CallOptions = {}): Promise<string> {
  const { serviceContent } = await session.pbm(options);
  return serviceContent.aboutInfo.version;
}
