/** Whether VMs and disks are as their storage policies want them. */
import type { PbmComplianceResult, PbmProfileId } from '../schema/generated/pbm/data-objects.js';
import type { CallOptions } from '../session/vim-caller.js';
import { inBatches } from './batches.js';
import type { PbmProvider } from './pbm-caller.js';
import { serverObjectRef, type PolicyEntity } from './profiles.js';

/** The API's own limit: what it answers about more is undefined. */
const ENTITIES_AT_ONCE = 1000;

/** What is asked of {@link checkCompliance}. */
export interface ComplianceOptions extends CallOptions {
  /** The policy to hold them against. The ones they have if not given. */
  readonly profile?: PbmProfileId | undefined;
}

/** Has the entities checked now, which takes the server a while. One result for each entity and policy. */
export async function checkCompliance(
  session: PbmProvider,
  entities: readonly PolicyEntity[],
  options: ComplianceOptions = {},
): Promise<PbmComplianceResult[]> {
  return complianceOf(session, 'PbmCheckCompliance', entities, options);
}

/** What the last check of the entities found, at once. */
export async function fetchComplianceResult(
  session: PbmProvider,
  entities: readonly PolicyEntity[],
  options: ComplianceOptions = {},
): Promise<PbmComplianceResult[]> {
  return complianceOf(session, 'PbmFetchComplianceResult', entities, options);
}

async function complianceOf(
  session: PbmProvider,
  method: 'PbmCheckCompliance' | 'PbmFetchComplianceResult',
  entities: readonly PolicyEntity[],
  { profile, ...options }: ComplianceOptions,
): Promise<PbmComplianceResult[]> {
  if (entities.length === 0) return [];
  const pbm = await session.pbm(options);
  return inBatches(entities.map(serverObjectRef), ENTITIES_AT_ONCE, (batch) =>
    pbm.invokeApi(
      pbm.serviceContent.complianceManager,
      method,
      { entities: batch, ...(profile && { profile }) },
      options,
    ),
  );
}
