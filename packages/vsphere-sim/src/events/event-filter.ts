/** Which events a client asks for. */
import type { Event, EventFilterSpec, EventFilterSpecByEntity } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { categoryOf, eventTypeId } from './event-kinds.js';
import type { PostedEvent } from './events.js';

/** Everything in the filter must hold; a list holds when one of its entries does, and an empty one always. */
export function matcherOf(world: World, filter: EventFilterSpec): (posted: PostedEvent) => boolean {
  const { entity, time, userName, eventChainId, category = [], type = [], eventTypeId: ids = [] } = filter;
  const { beginTime, endTime } = time ?? {};
  return ({ event, about }) =>
    (entity === undefined || isAbout(about, entity)) &&
    (beginTime === undefined || event.createdTime >= beginTime) &&
    (endTime === undefined || event.createdTime <= endTime) &&
    (userName === undefined || isBy(event, userName)) &&
    (eventChainId === undefined || event.chainId === eventChainId) &&
    (category.length === 0 || category.includes(categoryOf(event._type))) &&
    (type.length === 0 ||
      type.some((name) => event._type === name || world.schema.isSubtype(event._type, name))) &&
    (ids.length === 0 || ids.includes(idOf(event)));
}

function isAbout(about: readonly string[], { entity, recursion }: EventFilterSpecByEntity): boolean {
  const distance = about.indexOf(entity.value);
  if (distance < 0) return false;
  if (recursion === 'self') return distance === 0;
  return recursion === 'all' || distance === 1;
}

function isBy(event: Event, { systemUser, userList }: NonNullable<EventFilterSpec['userName']>): boolean {
  if (event.userName === '') return systemUser;
  return userList === undefined || userList.length === 0 || userList.includes(event.userName);
}

/** Kinds that an extension has made up say themselves what they are. */
function idOf(event: PostedEvent['event']): string {
  const own: unknown = Reflect.get(event, 'eventTypeId');
  return typeof own === 'string' ? own : eventTypeId(event._type);
}
