/** What the layers above transfers need of a session: calls, and HTTP beside them. {@link VimSession} is one. */
import type { VimCaller } from '../session/vim-caller.js';
import type { HttpTransfers } from './http-transfers.js';

/** A session that can move files. */
export interface TransferCaller extends VimCaller {
  readonly transfers: HttpTransfers;
}
