/** Columns: reads, changes and waits on an inventory. */
import { expect } from 'vitest';
import {
  getObjectPages,
  getObjectPropertiesDict,
  getObjects,
  type Ref,
  type VimSession,
} from '../../src/index.js';
import type { CallKind } from './calls.js';
import { PAGED_NAMES, startPagingServer } from './paging-server.js';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js';
import { soon, type World } from './world.js';

/** So long that a wait is under way when it is struck, so short that nobody waits for it. */
const TASK_MS = 2_500;
/** For a wait to be under way. */
const UNDER_WAY_WITHIN_MS = 20_000;

export const read: CallKind<SimulatedServer> = {
  about: 'read',
  start: () => startSimulatedServer(),
  struck: 'RetrievePropertiesEx',
  async play(world, strike) {
    const session = await world.connect();
    await strike.now();
    const { signal } = world;
    const properties = await getObjectPropertiesDict(session, session.serviceContent.rootFolder, ['name'], {
      signal,
    });
    expect(properties).toEqual({ name: 'Datacenters' });
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

export const pagedRead: CallKind = {
  about: 'paged read',
  start: () => startPagingServer(),
  struck: 'ContinueRetrievePropertiesEx',
  async play(world, strike) {
    const session = await world.connect();
    const names: (string | undefined)[] = [];
    const pages = getObjectPages(session, 'VirtualMachine', {
      pathSet: ['name'],
      maxObjects: 1,
      signal: world.signal,
    });
    for await (const page of pages) {
      names.push(...page.map(({ properties }) => properties.name));
      if (names.length === 2) await strike.now();
    }
    expect(names).toEqual(PAGED_NAMES);
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

export const write: CallKind<SimulatedServer> = {
  about: 'write (CreateFolder)',
  start: () => startSimulatedServer(),
  struck: 'CreateFolder',
  async play(world, strike, name) {
    const session = await world.connect();
    const { rootFolder } = session.serviceContent;
    await strike.now();
    const folder = await session.invokeApi(rootFolder, 'CreateFolder', { name }, { signal: world.signal });
    expect(folder.type).toBe('Folder');
  },
  async made({ behindTheBack }, name) {
    const found = await behindTheBack(
      `<FindChild xmlns="urn:vim25"><_this type="SearchIndex">SearchIndex</_this><entity type="Folder">group-d1</entity><name>${name}</name></FindChild>`,
    );
    return found.includes('<returnval') ? 1 : 0;
  },
  expected: {
    refused: 'CONNECTION_FAILED, 0 made',
    cutBefore: 'ok, 1 made',
    cutAtFirstByte: 'ANSWER_LOST, 0 made',
    cutRequest: 'ANSWER_LOST, 0 made',
    cutBeforeAnswer: 'ANSWER_LOST, 1 made',
    cutAnswer: 'ANSWER_LOST, 1 made',
    endAnswer: 'ANSWER_LOST, 1 made',
    silence: 'ANSWER_LOST, 1 made',
    html502: 'ANSWER_LOST, 0 made',
    html503: 'ANSWER_LOST, 0 made',
    expired: 'ok, 1 made',
    expiredAndCut: 'ok, 1 made',
    certificate: 'TLS_NOT_TRUSTED, 0 made',
  },
};

export const taskWrite: CallKind<SimulatedServer> = {
  about: '*_Task write',
  start: () => startSimulatedServer(),
  struck: 'CreateVM_Task',
  async play(world, strike, name) {
    const session = await world.connect();
    const { vmFolder, pool } = await placeForVms(session);
    await strike.now();
    await session.runTask(
      vmFolder,
      'CreateVM_Task',
      { config: vmSpec(name), pool },
      { timeoutMs: world.patience.waitTimeoutMs },
    );
  },
  made: vmsNamed,
  expected: write.expected,
};

export const taskWait: CallKind<SimulatedServer> = {
  about: '*_Task, its wait',
  start: () => startSimulatedServer({ taskDelayMs: TASK_MS }),
  struck: 'WaitForUpdatesEx',
  async play(world, strike, name) {
    const session = await world.connect();
    const { vmFolder, pool } = await placeForVms(session);
    const task = await session.invokeApi(vmFolder, 'CreateVM_Task', { config: vmSpec(name), pool });
    const { signal } = world;
    await strike.beforehand();
    const waiting = session.waitForTask(task, { timeoutMs: world.patience.waitTimeoutMs, signal });
    waiting.catch(() => {});
    await underWay(world);
    await strike.whenUnderWay();
    const { result } = await waiting;
    expect(result).toMatchObject({ type: 'VirtualMachine' });
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

export const wait: CallKind<SimulatedServer> = {
  about: 'wait for properties',
  start: () => startSimulatedServer(),
  struck: 'WaitForUpdatesEx',
  async play(world, strike, name) {
    const session = await world.connect();
    const { rootFolder } = session.serviceContent;
    const folder = await session.invokeApi(rootFolder, 'CreateFolder', { name });
    const { signal } = world;
    await strike.beforehand();
    const waiting = session.waitForProperties(folder, ['name'], (now) => now.name === `${name}-2`, {
      timeoutMs: world.patience.waitTimeoutMs,
      signal,
    });
    waiting.catch(() => {});
    await underWay(world);
    await strike.whenUnderWay();
    await world.server.behindTheBack(
      `<Rename_Task xmlns="urn:vim25"><_this type="Folder">${folder.value}</_this><newName>${name}-2</newName></Rename_Task>`,
    );
    await waiting;
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'CALL_TIMEOUT',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

/** Resolves when the server holds the client's wait back, or the wait has been struck already. */
async function underWay({ server, proxy }: World<SimulatedServer>): Promise<void> {
  const isHeld = async (): Promise<boolean> => {
    const { WaitForUpdatesEx: waits } = await server.vcenter.calls();
    return proxy.struck > 0 || (waits !== undefined && waits.count > 1 && waits.inFlight === 1);
  };
  if (!(await soon(isHeld, UNDER_WAY_WITHIN_MS))) throw new Error('The wait is not under way.');
}

async function vmsNamed({ vcenter }: SimulatedServer, name: string): Promise<number> {
  return (await vcenter.census()).vms.filter((one) => one === name).length;
}

function vmSpec(name: string) {
  return { name, guestId: 'otherGuest', files: { vmPathName: '[LocalDS_0]' }, numCPUs: 1, memoryMB: 64 };
}

async function placeForVms(
  session: VimSession,
): Promise<{ vmFolder: Ref<'Folder'>; pool: Ref<'ResourcePool'> }> {
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  const [cluster] = await getObjects(session, 'ClusterComputeResource', { pathSet: ['resourcePool'] });
  const vmFolder = datacenter?.properties.vmFolder;
  const pool = cluster?.properties.resourcePool;
  if (!vmFolder || !pool) throw new Error('The simulator has no cluster.');
  return { vmFolder, pool };
}
