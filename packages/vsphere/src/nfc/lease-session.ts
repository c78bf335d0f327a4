/**
 * What imports and exports need of a session: calls, leases, and HTTP. {@link VimSession} has it all.
 */
import type { Ref } from '../schema/managed-object-reference.js';
import type { VimCaller } from '../session/vim-caller.js';
import type { HttpTransfers } from '../transfer/http-transfers.js';
import type { NfcLease, OpenLeaseOptions } from './nfc-lease.js';

/** A session that can open leases. */
export interface LeaseSession extends VimCaller {
  readonly apiVersion: string;
  readonly transfers: HttpTransfers;
  openLease(lease: Ref<'HttpNfcLease'>, options?: OpenLeaseOptions): Promise<NfcLease>;
}

/** Limits of an import or export as a whole. */
export interface LeaseTransferOptions extends OpenLeaseOptions {
  /** For each file. Two hours if not given. */
  readonly fileTimeoutMs?: number | undefined;
  /** For how long the host may move no byte while it is its turn. Two minutes if not given. */
  readonly idleTimeoutMs?: number | undefined;
}
