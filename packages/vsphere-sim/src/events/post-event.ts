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
import type { World } from '../model/world.js';
import { eventArguments, surroundings } from './event-arguments.js';
import { wordsOf } from './event-kinds.js';
import { Events, type PostedEvent } from './events.js';

/** The members of an event, and what it is about. */
export interface EventFields {
  /** What it is about. */
  readonly entity?: ManagedObject | undefined;
  /** Nobody, which is the server itself, if not given. */
  readonly userName?: string | undefined;
  /** The event it follows from, by key: its own key if not given. A task's events have its `eventChainId`. */
  readonly chainId?: number | undefined;
  /** For people; what kind of event it is, and the entity's name, if not given. */
  readonly fullFormattedMessage?: string | undefined;
  /** What this kind of event says beside what all of them do. */
  readonly members?: Readonly<Record<string, unknown>> | undefined;
}

/** Returns the event, with its key. */
export function postEvent(
  world: World,
  type: keyof DataObjects & (`${string}Event${'' | 'Ex'}` | 'VmFailoverFailed'),
  fields: EventFields = {},
): PostedEvent['event'] {
  const { entity, userName = '', members } = fields;
  const events = world.part(Events);
  const key = events.nextKey();
  const name: unknown = entity?.read('name');
  const about = typeof name === 'string' ? `${wordsOf(type)}: ${name}` : wordsOf(type);
  const event = {
    ...(entity !== undefined && eventArguments(world, entity)),
    ...members,
    _type: type,
    key,
    chainId: fields.chainId ?? key,
    createdTime: world.date(),
    userName,
    fullFormattedMessage: fields.fullFormattedMessage ?? about,
  };
  events.add({ event, about: entity === undefined ? [] : surroundings(world, entity) });
  return event;
}
