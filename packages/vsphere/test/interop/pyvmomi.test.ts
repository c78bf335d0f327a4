/**
 * What we read in an answer is what pyvmomi reads in the same bytes, leaf by leaf. Where it is not, the difference is
 * of a kind that is listed here with its reason; an unlisted one fails the test, and so does one that is listed and
 * not met any more.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVcenter, type Vcenter } from '../../../../test/vcenter/vcenter.js';
import { vimCodec } from '../../src/wire/codec.js';
import { leavesOf } from './leaves.js';
import { readByPyvmomi, type Reading } from './pyvmomi.js';
import { Recorder, type RecordedAnswer } from './recorded-answers.js';
import { recordFaults, recordStory } from './recorded-story.js';

interface Difference {
  readonly path: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  /** The type that has the member, as both read it. */
  readonly owner: string;
  readonly member: string;
}

const DIFFERENCES: readonly {
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}[] = [
  {
    reason: 'a member that pyvmomi requires is not there: it makes up a blank or false one, we leave it out',
    covers: ({ ours, theirs }) => ours === undefined && theirs?.startsWith('made up ') === true,
  },
];

/** What pyvmomi cannot read at all, by what it raises. Ours reads all of it. */
const UNREADABLE: readonly { readonly reason: string; readonly raises: RegExp }[] = [
  {
    reason: 'a fault that is newer than pyvmomi 6.7.1',
    raises: /^UnknownWsdlTypeError: '(?:KeyNotFound|PasswordExpired|SolutionUserRequired)'$/,
  },
  {
    reason: 'a LocalizedMethodFault without a fault: pyvmomi puts the fault in its place',
    raises: /^AttributeError: 'NoneType' object has no attribute 'msg'$/,
  },
  {
    reason: 'the simulator names a file manager as the entity of a task; pyvmomi takes managed entities only',
    raises: /^TypeError: For "entity" expected type vim\.ManagedEntity, but got vim\.FileManager$/,
  },
  {
    reason: 'the name of a type is text for us; pyvmomi must know the type',
    raises: /^TypeError: a & b <c>$/,
  },
];

let vcenter: Vcenter;
let answers: readonly RecordedAnswer[];
let theirs: readonly Reading[];
beforeAll(async () => {
  vcenter = await startVcenter({ vms: 2, standaloneHosts: 1 });
  const recorder = await Recorder.on(vcenter);
  const inventory = await recorder.crawl(2);
  await recordStory(recorder, inventory);
  await recordFaults(recorder, vcenter);
  ({ answers } = recorder);
  theirs = await readByPyvmomi(answers);
}, 120_000);
afterAll(() => vcenter.stop());

describe('an answer of the simulator', () => {
  it('is one of many: every kind of object, and every fault that the simulator knows', () => {
    const types = new Set(
      answers.flatMap(({ about }) => /^\w+ on \w+:\S+ all of (\w+):/.exec(about)?.[1] ?? []),
    );
    const faults = answers.filter(
      ({ method, xml }) => method.name === 'CurrentTime' && xml.includes('Fault>'),
    );
    console.log(
      `${answers.length} answers: ${types.size} kinds of object read whole, ${faults.length} faults`,
    );

    expect(types.size).toBeGreaterThan(45);
    expect(faults.length).toBeGreaterThan(600);
  });

  it('is read by pyvmomi as it is by us, value by value', () => {
    const unlisted: string[] = [];
    const met = new Map<string, number>();
    const count = (reason: string): void => void met.set(reason, (met.get(reason) ?? 0) + 1);
    let leaves = 0;
    answers.forEach((answer, index) => {
      const reading = theirs[index] ?? { unreadable: 'nothing' };
      if ('unreadable' in reading) {
        const listed = UNREADABLE.find(({ raises }) => raises.test(reading.unreadable));
        if (listed) count(listed.reason);
        else unlisted.push(`${answer.about}: ${reading.unreadable}`);
        return;
      }
      const { differences, compared } = compare(answer, reading.leaves);
      leaves += compared;
      for (const difference of differences) {
        const listed = DIFFERENCES.find(({ covers }) => covers(difference));
        if (listed) count(listed.reason);
        else unlisted.push(`${answer.about}: ${JSON.stringify(difference)}`);
      }
    });
    console.log(`${leaves} values compared; not the same:`, Object.fromEntries(met));

    expect(unlisted.slice(0, 20)).toEqual([]);
    expect([...met.keys()].toSorted()).toEqual(
      [...DIFFERENCES, ...UNREADABLE].map(({ reason }) => reason).toSorted(),
    );
    expect(leaves).toBeGreaterThan(50_000);
  });

  it('would be seen to be read differently', () => {
    const answer = answers.find(({ about }) => about.includes('all of VirtualMachine:'));
    const reading = theirs[answers.findIndex((one) => one === answer)];
    if (answer === undefined || reading === undefined || 'unreadable' in reading)
      throw new Error('no such answer');
    const xml = answer.xml.replace(/<memoryMB>\d+</, '<memoryMB>33<').replace('poweredOn', 'poweredOff');

    const { differences } = compare({ ...answer, xml }, reading.leaves);
    expect(differences.map(({ member }) => member)).toContain('memoryMB');
    expect(differences.map(({ theirs: value }) => value)).toContain('s:poweredOn');
  });
});

function compare(
  { method, xml }: RecordedAnswer,
  read: Readonly<Record<string, string>>,
): { readonly differences: Difference[]; readonly compared: number } {
  const own = leavesOf(vimCodec().decodeResponse(xml, method.name), method);
  const paths = new Set([...own.keys(), ...Object.keys(read)]);
  const differences = [...paths].flatMap((path) => {
    if (own.get(path) === read[path]) return [];
    const dot = path.lastIndexOf('.');
    const owner = read[`${path.slice(0, dot)}#type`] ?? '';
    return [{ path, ours: own.get(path), theirs: read[path], owner, member: path.slice(dot + 1) }];
  });
  return { differences, compared: paths.size };
}
