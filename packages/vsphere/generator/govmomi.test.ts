import { describe, expect, it } from 'vitest';
import { readGovmomi } from './govmomi.js';

const TYPES = `
package types

type Root struct {
}

func init() {
	t["Root"] = reflect.TypeOf((*Root)(nil)).Elem()
}

type SmallLamp struct {
	Root

	Watt   int32                   \`xml:"watt"\`
	Dim    *bool                   \`xml:"dim"\`
	Colour Colour                  \`xml:"colour,omitempty"\`
	Part   []BaseSmallLamp         \`xml:"part,omitempty,typeattr"\`
	House  *ManagedObjectReference \`xml:"house,omitempty"\`
	Made   time.Time               \`xml:"made"\`
	Code   []byte                  \`xml:"code"\`
	Serial int64                   \`xml:"serial"\`
	Extra  AnyType                 \`xml:"extra,typeattr"\`
}

func init() {
	t["smallLamp"] = reflect.TypeOf((*SmallLamp)(nil)).Elem()
}

type Light_Task LightRequestType

type LightRequestType struct {
	This ManagedObjectReference \`xml:"_this"\`
	Lamp BaseSmallLamp          \`xml:"lamp,typeattr"\`
	Room []string               \`xml:"room,omitempty"\`
}

type Light_TaskResponse struct {
	Returnval ManagedObjectReference \`xml:"returnval"\`
}

type KnockRequestType struct {
	This ManagedObjectReference \`xml:"_this"\`
}

type Knock KnockRequestType

type KnockResponse struct {
}
`;

const service = readGovmomi({
  types: TYPES,
  enums: `
type Colour string

const (
	ColourRed   = Colour("red")
	ColourGreen = Colour("green")
)
`,
  methods: `
type Light_TaskBody struct {
	Req    *types.Light_Task         \`xml:"urn:vim25 Light_Task,omitempty"\`
	Res    *types.Light_TaskResponse \`xml:"Light_TaskResponse,omitempty"\`
}

type KnockBody struct {
	Req    *types.Knock         \`xml:"urn:vim25 knock,omitempty"\`
	Res    *types.KnockResponse \`xml:"knockResponse,omitempty"\`
}
`,
  managedObjects: `
type Thing struct {
	Self types.ManagedObjectReference
}

type House struct {
	Thing

	Lamp  []types.BaseSmallLamp         \`mo:"lamp"\`
	Owner *types.ManagedObjectReference \`mo:"owner"\`
	Name  string                        \`mo:"name"\`
}
`,
});

describe('readGovmomi', () => {
  it('reads types by their wire names', () => {
    const lamp = service.types.get('smallLamp');

    expect(lamp?.base).toBe('Root');
    expect(lamp?.members.map(({ name, type, array, optional }) => [name, type, array, optional])).toEqual([
      ['watt', 'int', false, false],
      ['dim', 'boolean', false, true],
      ['colour', 'Colour', false, true],
      ['part', 'smallLamp', true, true],
      ['house', 'ManagedObjectReference', false, true],
      ['made', 'dateTime', false, false],
      ['code', 'base64Binary', false, false],
      ['serial', 'long', false, false],
      ['extra', 'anyType', false, false],
    ]);
  });

  it('reads enums', () => {
    expect([...service.enums]).toEqual([['Colour', ['red', 'green']]]);
  });

  it('reads methods by their wire names, without the receiver it does not know', () => {
    const light = service.methods.get('Light_Task');

    expect(light?.receiver).toBeNull();
    expect(light?.params.map(({ name, type, array, optional }) => [name, type, array, optional])).toEqual([
      ['lamp', 'smallLamp', false, false],
      ['room', 'string', true, true],
    ]);
    expect(light?.result).toEqual({ type: 'ManagedObjectReference', array: false, optional: false });
    expect(service.methods.get('knock')).toMatchObject({ params: [], result: null });
  });

  it('reads managed objects with base and properties', () => {
    const house = service.managedObjects.get('House');

    expect(house?.base).toBe('Thing');
    expect(house?.properties.map(({ name, type, array, optional }) => [name, type, array, optional])).toEqual(
      [
        ['lamp', 'smallLamp', true, true],
        ['owner', 'ManagedObjectReference', false, true],
        ['name', 'string', false, false],
      ],
    );
  });
});
