/**
 * What we send is valid by the XML Schema that VMware publishes, in the judgement of libxml2: requests of all
 * methods, values of all types.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vimSchema, type Member } from '../../src/schema/table.js';
import { vimCodec } from '../../src/wire/codec.js';
import { everyMethod, requestFor, samplesOfParameters, samplesOfType, type Sample } from '../call-samples.js';
import { elementOf, OfficialSchema, type Verdict } from './official-schema.js';

let official: OfficialSchema;
beforeAll(() => {
  official = new OfficialSchema(everyMethod());
});
afterAll(() => official.close());

describe('libxml2', () => {
  it('finds the requests of every method valid', async () => {
    const methods = everyMethod().filter((method) => official.missingFor(method).length === 0);
    const written = methods.map((method) =>
      documentOf(samplesOfParameters(method, official), (params) => requestFor(method, params)),
    );

    expect(refusals(methods, await official.judge(written))).toEqual([]);
  }, 120_000);

  it('finds values of every type valid', async () => {
    const types = typesOfTable().filter((type) => official.hasType(type));
    const written = types.map((type) =>
      documentOf(samplesOfType(type, official), (value) => elementWith(type, value)),
    );

    expect(
      refusals(
        types.map((name) => ({ name })),
        await official.judge(written),
      ),
    ).toEqual([]);
  }, 120_000);

  it('is asked about all that it can judge: what it cannot is little and known', () => {
    const types = typesOfTable();
    const unknown = types.filter((type) => !official.hasType(type));
    const methods = everyMethod();
    const without = methods
      .filter((method) => official.missingFor(method).length > 0)
      .map(({ name }) => name);
    const members = types.flatMap((type) => vimSchema().typeNamed(type)?.members ?? []);
    const left = [...new Set(members.filter((member) => isLeftOut(member)).map(({ name }) => name))];
    console.log(
      `valid by the published XML Schema of vSphere 7.0: ${types.length - unknown.length} of ${types.length} types, ` +
        `${methods.length - without.length} of ${methods.length} methods.\n` +
        `Not in it, being newer: ${unknown.join(', ')}; what takes them: ${without.join(', ')}. Published by nobody, known to pyvmomi and govmomi: ${left.join(', ')}.`,
    );

    expect(unknown).toEqual(['VirtualMachineConnection', 'VirtualMachineMksConnection']);
    expect(without).toEqual(['DropConnections']);
    expect(left).toEqual(['dynamicType', 'dynamicProperty']);
  });

  it.each([
    ['a member that there is not', '<nmae>x</nmae>', 'nmae'],
    ['no member where one must be', '', 'name'],
    ['a member twice', '<name>x</name><name>y</name>', 'name'],
    ['a member with children', '<name><first>x</first></name>', 'name'],
  ])('refuses a request with %s', async (_what, content, element) => {
    const request = `<CreateFolder><_this type="Folder">group-v3</_this>${content}</CreateFolder>`;
    const [verdict] = await official.judge([request]);

    expect(verdict).toMatchObject({ valid: false });
    expect(verdict?.complaints[0]).toContain(element);
  });

  it.each([
    [
      'members in another order',
      'ToolsConfigInfo',
      '<afterPowerOn>1</afterPowerOn><toolsVersion>1</toolsVersion>',
      'toolsVersion',
    ],
    ['a value that the enum lacks', 'SharesInfo', '<shares>1</shares><level>lots</level>', 'level'],
    ['a number beyond 32 bits', 'SharesInfo', '<shares>2147483648</shares><level>custom</level>', 'shares'],
    ['a number with a fraction', 'SharesInfo', '<shares>1.5</shares><level>custom</level>', 'shares'],
    ['no date', 'WeeklyTaskScheduler', '<activeTime>yesterday</activeTime>', 'activeTime'],
    ['a type that there is not', 'OptionValue', '<key>k</key><value xsi:type="NoSuchType"/>', 'NoSuchType'],
    [
      'text that is not base64',
      'HostDigestInfo',
      '<digestMethod>SHA1</digestMethod><digestValue>=</digestValue>',
      'digestValue',
    ],
    [
      'a type of another family',
      'VirtualDeviceConfigSpec',
      '<device xsi:type="SharesInfo"><shares>1</shares><level>low</level></device>',
      'SharesInfo',
    ],
    [
      'an array of something else',
      'OptionValue',
      '<key>k</key><value xsi:type="ArrayOfInt"><int>one</int></value>',
      'int',
    ],
  ])('refuses %s', async (_what, type, content, named) => {
    const [verdict] = await official.judge([`<${elementOf(type)}>${content}</${elementOf(type)}>`]);

    expect(verdict).toMatchObject({ valid: false });
    expect(verdict?.complaints[0]).toContain(named);
  });

  it('finds the one document among many that is not valid', async () => {
    const good = '<CreateFolder><_this type="Folder">group-v3</_this><name>x</name></CreateFolder>';
    const verdicts = await official.judge([good, `${good}<CreateFolder/>`, good]);

    expect(verdicts.map(({ valid }) => valid)).toEqual([true, false, true]);
  });
});

function typesOfTable(): readonly string[] {
  return vimSchema().typeNames();
}

/** Left out of the samples, although its type is one that can be judged. */
function isLeftOut(member: Member): boolean {
  return !official.hasMember(member) && (member.kind !== 'data' || official.hasType(member.type));
}

function documentOf<T>(samples: readonly Sample<T>[], write: (value: T) => string): string {
  return samples.map(({ value }) => write(value)).join('\n');
}

function refusals(judged: readonly { readonly name: string }[], verdicts: readonly Verdict[]): string[] {
  return judged.flatMap(({ name }, index) => {
    const verdict = verdicts[index];
    return verdict?.valid ? [] : [`${name}: ${verdict?.complaints[0] ?? 'no verdict'}`];
  });
}

/** The value as it stands in a request, in an element of its type. */
function elementWith(type: string, value: unknown): string {
  const object = { type: 'OptionManager', value: 'setting' };
  const request = vimCodec().encodeRequest('UpdateOptions', object, { changedValue: [{ key: 'k', value }] });
  const content = request.slice(request.indexOf('<value') + '<value'.length, request.lastIndexOf('</value>'));
  return `<${elementOf(type)}${content}</${elementOf(type)}>`;
}
