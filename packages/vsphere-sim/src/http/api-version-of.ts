/** Which version of the API a request is in. */
import { compareApiVersions, olderApiVersion } from '@kilonova/vsphere/wire';

/** Clients that are older than this say no version at all. */
const OLDEST = '4.0';
const ACTION = /^"?\s*urn:[\w.-]+\/(\d+(?:\.\d+)*)\s*"?$/;

/** From the SOAPAction, in quotes or not: what it says, but nothing newer than the server; the server's own if it says none. */
export function apiVersionOf(soapAction: string | undefined, newest: string): string {
  const said = ACTION.exec(soapAction ?? '')?.[1];
  if (said === undefined || compareApiVersions(said, OLDEST) < 0) return newest;
  return olderApiVersion(said, newest);
}
