/**
 * Fields that users add to the objects of the inventory: what there is for which type, and each object's values.
 *
 * A definition shows on every object it is for, at once on those there are and on new ones as they come.
 */
import type { CustomFieldDef, CustomFieldStringValue, CustomFieldValue } from '@kilonova/vsphere/wire';
import { typed } from './data-object.js';
import type { Managed, ManagedObject } from './managed-object.js';
import type { World } from './world.js';

type Entity = Managed<'ManagedEntity'>;

export class CustomFields {
  readonly #world: World;
  #defined: readonly CustomFieldDef[] = [];

  constructor(world: World) {
    this.#world = world;
    world.inventory.observe({ added: (object) => this.#added(object) });
  }

  get defined(): readonly CustomFieldDef[] {
    return this.#defined;
  }

  byKey(key: number): CustomFieldDef | undefined {
    return this.#defined.find((field) => field.key === key);
  }

  /** The definition of that name, for objects of that type or for all. */
  byName(name: string, type: string | undefined): CustomFieldDef | undefined {
    return this.#defined.find((field) => field.name === name && field.managedObjectType === type);
  }

  /** Fields that an object has. */
  of(object: ManagedObject): CustomFieldDef[] {
    return this.#defined.filter(
      ({ managedObjectType: type }) => type === undefined || this.#world.inventory.isA(object, type),
    );
  }

  add(field: Omit<CustomFieldDef, 'key'>): CustomFieldDef {
    const added = { ...field, key: this.#world.ids.nextNumber('custom-field') };
    this.#replace([...this.#defined, added]);
    return added;
  }

  rename(key: number, name: string): void {
    this.#replace(this.#defined.map((field) => (field.key === key ? { ...field, name } : field)));
  }

  /** Takes its values along. */
  remove(key: number): void {
    this.#replace(this.#defined.filter((field) => field.key !== key));
    for (const entity of this.#entities()) {
      const values = entity.get('value') ?? [];
      if (values.some((value) => value.key === key)) {
        setValues(
          entity,
          values.filter((value) => value.key !== key),
        );
      }
    }
  }

  setValue(entity: Entity, key: number, value: string): void {
    const others = (entity.get('value') ?? []).filter((known) => known.key !== key);
    const set: CustomFieldStringValue = { key, value };
    setValues(entity, [...others, typed('CustomFieldStringValue', set)]);
  }

  #replace(defined: readonly CustomFieldDef[]): void {
    this.#defined = defined;
    for (const entity of this.#entities()) entity.set('availableField', this.of(entity));
  }

  #added(object: ManagedObject): void {
    if (this.#defined.length === 0) return;
    const entity = this.#world.inventory.findAs('ManagedEntity', object.ref);
    entity?.set('availableField', this.of(entity));
  }

  #entities(): Entity[] {
    return this.#world.inventory.ofType('ManagedEntity');
  }
}

function setValues(entity: Entity, values: CustomFieldValue[]): void {
  entity.update({ value: values, customValue: values });
}
