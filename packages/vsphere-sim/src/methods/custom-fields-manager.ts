/** Fields that users add to the objects of the inventory, and the values they give them. */
import type { CustomFieldDef, ManagedObjectReference } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { CustomFields } from '../model/custom-fields.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

const SET_FIELD = 'Global.SetCustomField';

export const customFieldsManager: Family = {
  services: [
    service('CustomFieldsManager', 'CustomFieldsManager', (world) => {
      const fields = world.part(CustomFields);
      return { field: computed([], () => fields.defined) };
    }),
  ],
  methods: [
    methods('CustomFieldsManager', {
      AddCustomFieldDef({ world, object, args }) {
        const { name, moType, fieldDefPolicy, fieldPolicy } = args;
        if (moType !== undefined && !world.schema.isManagedSubtype(moType, 'ManagedEntity')) {
          throw invalidArgument('moType');
        }
        refuseTakenName(world, object.ref, name, moType);
        const added = world.part(CustomFields).add({
          name,
          type: 'string',
          ...(moType !== undefined && { managedObjectType: moType }),
          ...(fieldDefPolicy !== undefined && { fieldDefPrivileges: fieldDefPolicy }),
          ...(fieldPolicy !== undefined && { fieldInstancePrivileges: fieldPolicy }),
        });
        object.touch('field');
        return added;
      },
      RenameCustomFieldDef({ world, object, args }) {
        const field = fieldOf(world, args.key);
        if (field.name === args.name) return;
        refuseTakenName(world, object.ref, args.name, field.managedObjectType);
        world.part(CustomFields).rename(field.key, args.name);
        object.touch('field');
      },
      RemoveCustomFieldDef({ world, object, args }) {
        world.part(CustomFields).remove(fieldOf(world, args.key).key);
        object.touch('field');
      },
      SetField(call) {
        const { world, args } = call;
        const entity = world.inventory.get('ManagedEntity', args.entity);
        setField(call, entity, fieldOf(world, args.key), args.value);
      },
    }),
    methods('ManagedEntity', {
      setCustomValue(call) {
        const { world, object, args } = call;
        const field = world
          .part(CustomFields)
          .of(object)
          .find(({ name }) => name === args.key);
        if (field === undefined) throw invalidArgument('key');
        setField(call, object, field, args.value);
      },
    }),
  ],
};

function setField(
  call: AnyCall,
  entity: Managed<'ManagedEntity'>,
  field: CustomFieldDef,
  value: string,
): void {
  const fields = call.world.part(CustomFields);
  requirePrivilege(call, entity, field.fieldInstancePrivileges?.updatePrivilege ?? SET_FIELD);
  if (!fields.of(entity).includes(field)) throw invalidArgument('key');
  fields.setValue(entity, field.key, value);
}

function fieldOf(world: World, key: number): CustomFieldDef {
  const field = world.part(CustomFields).byKey(key);
  if (field === undefined) throw invalidArgument('key');
  return field;
}

function refuseTakenName(
  world: World,
  manager: ManagedObjectReference,
  name: string,
  type: string | undefined,
): void {
  if (name === '') throw invalidArgument('name');
  if (world.part(CustomFields).byName(name, type) === undefined) return;
  throw new SimFault('DuplicateName', { name, object: manager }, `The field '${name}' already exists.`);
}
