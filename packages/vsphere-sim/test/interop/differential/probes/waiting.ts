/** Filters and waits for updates, and what tasks and events leave to be read. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, propSet, ref, refOf, type Ended, type Side } from '../side.js';
import { all, at, textOf } from '../xml-tree.js';

const collector = 'PropertyCollector';
const vmPath = '/DC0/vm/DC0_C0_RP0_VM0';

/** A collector with a filter for the name of a VM; kept as `collector` and `filter`. */
async function watched(side: Side): Promise<void> {
  await side.keepFound('vm', vmPath);
  side.keep('collector', await side.call('CreatePropertyCollector', collector));
  const spec = propSet('VirtualMachine', 'name') + `<objectSet>${ref('obj', side.kept('vm'))}</objectSet>`;
  const args = `<spec>${spec}</spec><partialUpdates>false</partialUpdates>`;
  side.keep('filter', await side.call('CreateFilter', side.kept('collector'), args));
}

async function wait(side: Side, version: string): Promise<Ended> {
  const args = `${version === '' ? '' : element('version', version)}<options><maxWaitSeconds>0</maxWaitSeconds></options>`;
  return side.call('WaitForUpdatesEx', side.kept('collector'), args);
}

/** The kind of each update, and what it says. */
function updates(ended: Ended): unknown {
  if (!('result' in ended)) return ended;
  return all(ended.result, 'filterSet').flatMap((set) =>
    all(set, 'objectSet').map((update) => {
      const changes = all(update, 'changeSet').map((one) => [at(one, 'op'), at(one, 'name'), at(one, 'val')]);
      return [at(update, 'kind'), changes];
    }),
  );
}

function versionIn(ended: Ended): string {
  return 'result' in ended ? textOf(at(ended.result, 'version')) : '';
}

async function renamed(side: Side, name: string): Promise<Ended> {
  return side.task('Rename_Task', side.kept('vm'), element('newName', name));
}

/** Members of a task’s info. */
async function infoOf(side: Side, task: Ended, ...members: string[]): Promise<unknown> {
  if (!('result' in task)) return task;
  const info = await side.read(refOf(task.result), 'info');
  return 'result' in info ? members.map((member) => at(info.result, member) ?? null) : info;
}

async function eventsOf(side: Side): Promise<unknown> {
  const entity = `<entity>${ref('entity', side.kept('vm'))}<recursion>self</recursion></entity>`;
  const ended = await side.call('QueryEvents', 'EventManager', `<filter>${entity}</filter>`);
  if (!('result' in ended)) return ended;
  const kinds = ended.results.map((event) => textOf(at(event, '_type')));
  return [...new Set(kinds.filter((kind) => /Power|Start|Stop|Renam/.test(kind)))].toSorted();
}

export const waiting: ProbeGroup = {
  name: 'Waits, tasks and events',
  probes: [
    probe('wait-first', 'the first wait of a filter', async (side) => {
      await watched(side);
      const first = await wait(side, '');
      return updates(first);
    }),
    probe('wait-version', 'the versions of two waits', async (side) => {
      await watched(side);
      const first = versionIn(await wait(side, ''));
      await renamed(side, 'one');
      const second = versionIn(await wait(side, first));
      return { isText: first !== '', grows: first !== second };
    }),
    probe('wait-nothing', 'a wait while nothing changes', async (side) => {
      await watched(side);
      const version = versionIn(await wait(side, ''));
      return updates(await wait(side, version));
    }),
    probe('wait-change', 'a wait after a change', async (side) => {
      await watched(side);
      const version = versionIn(await wait(side, ''));
      await renamed(side, 'two');
      return updates(await wait(side, version));
    }),
    probe('wait-replay', 'the same wait again', async (side) => {
      await watched(side);
      const version = versionIn(await wait(side, ''));
      await renamed(side, 'three');
      await wait(side, version);
      return updates(await wait(side, version));
    }),
    probe('wait-bogus', 'a wait from a version that is none', async (side) => {
      await watched(side);
      await wait(side, '');
      return updates(await wait(side, 'bogus'));
    }),
    probe('filter-destroyed', 'a filter that is destroyed twice', async (side) => {
      await watched(side);
      const filter = side.kept('filter');
      return [
        await side.call('DestroyPropertyFilter', filter),
        await side.call('DestroyPropertyFilter', filter),
      ];
    }),
    probe('filter-unknown-property', 'a filter for a property that there is not', async (side) => {
      await watched(side);
      const spec =
        propSet('VirtualMachine', 'colour') + `<objectSet>${ref('obj', side.kept('vm'))}</objectSet>`;
      const args = `<spec>${spec}</spec><partialUpdates>false</partialUpdates>`;
      const made = await side.call('CreateFilter', side.kept('collector'), args);
      return 'result' in made ? 'a filter' : made;
    }),
    probe('collector-destroyed', 'a wait of a collector that was destroyed', async (side) => {
      await watched(side);
      await side.call('DestroyPropertyCollector', side.kept('collector'));
      return wait(side, '');
    }),
    probe('cancel-wait', 'the end of a wait that there is not', async (side) => {
      await watched(side);
      return side.call('CancelWaitForUpdates', side.kept('collector'));
    }),
    probe('check-updates', 'CheckForUpdates', async (side) => {
      await watched(side);
      return updates(await side.call('CheckForUpdates', side.kept('collector')));
    }),
    probe('task-info', 'the info of a task that is done', async (side) => {
      await watched(side);
      const task = await side.call('Rename_Task', side.kept('vm'), element('newName', 'four'));
      await renamed(side, 'five');
      return infoOf(side, task, 'name', 'descriptionId', 'entity', 'state', 'cancelled', 'cancelable');
    }),
    probe('task-error-text', 'the message of a task that failed', async (side) => {
      await watched(side);
      const task = await side.call('PowerOnVM_Task', side.kept('vm'));
      await side.task('PowerOnVM_Task', side.kept('vm'));
      if (!('result' in task)) return task;
      const info = await side.read(refOf(task.result), 'info');
      const text = 'result' in info ? textOf(at(info.result, 'error', 'localizedMessage')) : '';
      return { isForPeople: /^[A-Z]\w+ \w+ .*\.$/.test(text) };
    }),
    probe('task-cancel', 'CancelTask of a task that is done', async (side) => {
      await watched(side);
      const task = await side.call('Rename_Task', side.kept('vm'), element('newName', 'six'));
      await renamed(side, 'seven');
      return 'result' in task ? side.call('CancelTask', refOf(task.result)) : task;
    }),
    probe('task-collector', 'a list of the tasks of a VM', async (side) => {
      await watched(side);
      await renamed(side, 'eight');
      const entity = `<entity>${ref('entity', side.kept('vm'))}<recursion>self</recursion></entity>`;
      const made = await side.call('CreateCollectorForTasks', 'TaskManager', `<filter>${entity}</filter>`);
      if (!('result' in made)) return made;
      const latest = await side.read(refOf(made.result), 'latestPage');
      return 'result' in latest ? { some: all(latest.result, 'TaskInfo').length > 0 } : latest;
    }),
    probe(
      'events-of-vm',
      'the kinds of events of a VM that was renamed, switched off and on',
      async (side) => {
        await watched(side);
        await side.task('PowerOffVM_Task', side.kept('vm'));
        await side.task('PowerOnVM_Task', side.kept('vm'));
        return eventsOf(side);
      },
    ),
    probe('events-unknown', 'events of an object that there is not', async (side) => {
      const gone = { type: 'VirtualMachine', value: 'vm-4711' };
      const entity = `<entity>${ref('entity', gone)}<recursion>self</recursion></entity>`;
      return side.call('QueryEvents', 'EventManager', `<filter>${entity}</filter>`);
    }),
    probe('events-page-size', 'a page of no events', async (side) => {
      const made = await side.call('CreateCollectorForEvents', 'EventManager', '<filter></filter>');
      if (!('result' in made)) return made;
      return side.call('SetCollectorPageSize', refOf(made.result), element('maxCount', '0'));
    }),
    probe('events-next', 'ReadNextEvents of none', async (side) => {
      const made = await side.call('CreateCollectorForEvents', 'EventManager', '<filter></filter>');
      if (!('result' in made)) return made;
      return side.call('ReadNextEvents', refOf(made.result), element('maxCount', '0'));
    }),
  ],
};
