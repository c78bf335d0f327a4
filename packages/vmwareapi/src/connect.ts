/**
 * From options to a session, and from a session to a platform that instances can be placed on.
 */
import {
  HypervisorProtocolError,
  HypervisorTooOld,
  PbmDefaultPolicyDoesNotExist,
  type ImageService,
  type OperationContext,
} from '@kilonova/core';
import { VimSession, compareApiVersions } from '@kilonova/vsphere';
import { findCluster } from './cluster.js';
import { SpaceLedger } from './ds-util/space-ledger.js';
import { findStoragePolicy } from './ds-util/storage-policy.js';
import { StoragePolicyNotFound } from './errors.js';
import { ensureExtension } from './extension.js';
import { ImageCache } from './images/image-cache.js';
import type { VmwareOptions } from './options.js';
import { abortable, type SessionFactory, type Vim } from './vim-util.js';
import { VmLookup } from './vm-util/lookup.js';
import type { Platform } from './vmops/platform.js';

/** vSphere API version; what the driver relies on is all there since then. */
export const MINIMUM_API_VERSION = '6.5';

/** Sessions on the vCenter that the options name. */
export function sessionFactory(options: VmwareOptions): SessionFactory {
  const { server, username, password, caFile, thumbprint, insecure, callTimeoutMs } = options;
  return async (ctx) =>
    VimSession.connect(
      {
        server,
        username,
        password,
        tls: {
          insecure,
          ...(caFile === undefined ? {} : { caFile }),
          ...(thumbprint === undefined ? {} : { thumbprint }),
        },
        callTimeoutMs,
        logger: ctx.log,
        clock: ctx.clock,
      },
      abortable(ctx),
    );
}

/** What is settled before there is a session. */
export interface TakingUp extends Pick<Platform, 'options' | 'host' | 'process'> {
  /** Where images come from; without it instances are built blank, or of what is cached. */
  readonly images?: ImageService | undefined;
}

/**
 * Checks the server and finds the cluster.
 *
 * @throws {HypervisorTooOld} the API is older than {@link MINIMUM_API_VERSION}
 * @throws {HypervisorProtocolError} the server is an ESXi host and not a vCenter
 * @throws {ClusterNotFound}
 * @throws {ClusterAmbiguous}
 * @throws {PbmDefaultPolicyDoesNotExist} there is no storage policy of the name in the options
 */
export async function takeUp(
  vim: Vim,
  ctx: OperationContext,
  { options, host, process, images }: TakingUp,
): Promise<Platform> {
  const { about } = vim.serviceContent;
  if (about.apiType !== 'VirtualCenter') {
    const reason = `it is ${about.fullName}, and the driver needs a vCenter`;
    throw new HypervisorProtocolError({ endpoint: options.server, reason });
  }
  if (compareApiVersions(about.apiVersion, MINIMUM_API_VERSION) < 0) {
    throw new HypervisorTooOld({ version: about.apiVersion, minimumVersion: MINIMUM_API_VERSION });
  }
  const cluster = await findCluster(vim, options.clusterName, {
    ...abortable(ctx),
    maxObjects: options.maximumObjects,
  });
  await ensureExtension(vim, ctx);
  await checkDefaultPolicy(vim, ctx, options);
  const nodeName = `${cluster.ref.value}.${about.instanceUuid ?? about.name}`;
  ctx.log.info('cluster found', { cluster: cluster.inventoryPath, nodeName, apiVersion: about.apiVersion });
  const [space, memory] = [new SpaceLedger(), new SpaceLedger()];
  const imageCache = new ImageCache(vim, cluster, images, {
    prefix: options.cachePrefix,
    taskTimeoutMs: options.taskTimeoutMs,
    undoTimeoutMs: options.undoTimeoutMs,
    staleMs: options.imageFetchStaleMs,
  });
  return {
    vim,
    cluster,
    nodeName,
    lookup: new VmLookup(vim),
    imageCache,
    space,
    memory,
    options,
    host,
    process,
  };
}

/** A policy that is missing would only be missed by the first spawn. */
async function checkDefaultPolicy(
  vim: Vim,
  ctx: OperationContext,
  { storagePolicy: name }: VmwareOptions,
): Promise<void> {
  if (name === undefined) return;
  try {
    await findStoragePolicy(vim, ctx, { name, property: 'storagePolicy' });
  } catch (error) {
    if (!(error instanceof StoragePolicyNotFound)) throw error;
    const { available } = error.details;
    throw new PbmDefaultPolicyDoesNotExist({ policy: name }, { cause: error, details: { available } });
  }
}
