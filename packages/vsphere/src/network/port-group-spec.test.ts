import { describe, expect, it } from 'vitest';
import { InvalidOptionError } from '../errors.js';
import { vimCodec } from '../wire/codec.js';
import { getPortGroupSpec, getPvlanSpec, getTrunkVlanSpec, getVlanSpec } from './port-group-spec.js';

const DVS = { type: 'VmwareDistributedVirtualSwitch', value: 'dvs-1' };

describe('getPortGroupSpec', () => {
  it('is an ephemeral port group of the switch’s defaults when nothing is said', () => {
    expect(sent(getPortGroupSpec('pg'))).toBe(
      '<name>pg</name><defaultPortConfig xsi:type="VMwareDVSPortSetting"></defaultPortConfig><type>ephemeral</type>',
    );
  });

  it.each([
    ['a VLAN', 12, 'VmwareDistributedVirtualSwitchVlanIdSpec', '<vlanId>12</vlanId>'],
    [
      'a trunk',
      getTrunkVlanSpec(),
      'VmwareDistributedVirtualSwitchTrunkVlanSpec',
      '<vlanId><start>0</start><end>4094</end></vlanId>',
    ],
    ['a private VLAN', getPvlanSpec(7), 'VmwareDistributedVirtualSwitchPvlanSpec', '<pvlanId>7</pvlanId>'],
  ])('has %s that is not inherited', (_what, vlan, type, inside) => {
    expect(sent(getPortGroupSpec('pg', { vlan }))).toContain(
      `<vlan xsi:type="${type}"><inherited>false</inherited>${inside}</vlan>`,
    );
  });

  it('has what is asked for', () => {
    const spec = getPortGroupSpec('pg', { type: 'earlyBinding', numPorts: 8, description: 'd' });

    expect(spec).toMatchObject({ type: 'earlyBinding', numPorts: 8, description: 'd' });
  });

  it.each([
    ['no name', () => getPortGroupSpec('')],
    ['a VLAN beyond the last', () => getVlanSpec(4095)],
    ['a VLAN below the first', () => getPortGroupSpec('pg', { vlan: -1 })],
    ['half a VLAN', () => getVlanSpec(1.5)],
    ['a trunk that ends before it starts', () => getTrunkVlanSpec(10, 9)],
    ['a private VLAN of none', () => getPvlanSpec(0)],
  ])('refuses %s', (_what, make) => {
    expect(make).toThrow(InvalidOptionError);
  });
});

function sent(spec: object): string {
  const xml = vimCodec().encodeRequest('CreateDVPortgroup_Task', DVS, { spec });
  return /<spec>(.*)<\/spec>/.exec(xml)?.[1] ?? '';
}
