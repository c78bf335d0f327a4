/**
 * Says that something happened.
 *
 *    postEvent(world, 'VmPoweredOnEvent', { entity: vm, userName, members: { template: false } });
 *
 * The event names the entity and what it is in (`vm`, `host`, `computeResource`, `datacenter`), at the time it is posted:
 * of something that is about to be removed, post it before.
 */
import type { DataObjects } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import { Cause } from '../model/cause.js';
import type { World } from '../model/world.js';
import { eventArguments, surroundings } from './event-arguments.js';
import { eventText } from './event-texts.js';
import { Events, type PostedEvent } from './events.js';

/** The members of an event, and what it is about. */
export interface EventFields {
  /** What it is about. */
  readonly entity?: ManagedObject | undefined;
  /** Whoever is at work, if not given. */
  readonly userName?: string | undefined;
  /** The event it follows from, by key: in a task what the task says, else its own key. */
  readonly chainId?: number | undefined;
  /** One that was set aside for it. */
  readonly key?: number | undefined;
  /** For people; made of the kind of event and its members if not given. */
  readonly fullFormattedMessage?: string | undefined;
  /** What this kind of event says beside what all of them do. */
  readonly members?: Readonly<Record<string, unknown>> | undefined;
}

/** Returns the event, with its key. */
export function postEvent(
  world: World,
  type: keyof DataObjects & (`${string}Event${'' | 'Ex'}` | 'VmFailoverFailed' | 'CustomizationSucceeded'),
  fields: EventFields = {},
): PostedEvent['event'] {
  const { entity, members } = fields;
  const events = world.part(Events);
  const cause = world.part(Cause).current;
  const key = fields.key ?? events.nextKey();
  const event = {
    ...(entity !== undefined && eventArguments(world, entity)),
    ...members,
    _type: type,
    key,
    chainId: fields.chainId ?? cause.chainId ?? key,
    createdTime: world.date(),
    userName: fields.userName ?? cause.userName ?? '',
  };
  const text = fields.fullFormattedMessage ?? eventText(event, entity);
  const worded = { ...event, fullFormattedMessage: text };
  events.add({ event: worded, about: entity === undefined ? [] : surroundings(world, entity) });
  return worded;
}
