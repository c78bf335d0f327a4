/** Kinds of events: how bad each is, and how a list of them is described to clients. */
import type { EventDescriptionEventDetail } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { eventFormat, wordsOf } from './event-texts.js';

const USER_EVENTS: ReadonlySet<string> = new Set(['GeneralUserEvent', 'TaskEvent']);
const ERROR = /Failed|Error|Failure|NotEnough|Unable|Unlicensed|Lost|Disconnected/;
const WARNING = /Warning|Conflict|Incompatible|Expired|Missing|Duplicate/;

export const EVENT_CATEGORIES = ['info', 'warning', 'error', 'user'].map((key) => ({
  key,
  label: key,
  summary: key,
}));

/** The API does not say which kind is in which category; what a vCenter has is much like what the names say. */
export function categoryOf(type: string): string {
  if (USER_EVENTS.has(type)) return 'user';
  if (ERROR.test(type)) return 'error';
  return WARNING.test(type) ? 'warning' : 'info';
}

/** `vim.event.VmPoweredOnEvent`, as filters may name a kind. */
export function eventTypeId(type: string): string {
  return `vim.event.${type}`;
}

/** Every kind that the schema knows. */
export function eventDetails({ schema }: World): EventDescriptionEventDetail[] {
  return schema
    .typeNames()
    .filter((type) => schema.isSubtype(type, 'Event') && type.endsWith('Event'))
    .map((key) => {
      const fullFormat = eventFormat(key);
      return {
        key,
        description: wordsOf(key),
        category: categoryOf(key),
        formatOnDatacenter: fullFormat,
        formatOnComputeResource: fullFormat,
        formatOnHost: fullFormat,
        formatOnVm: fullFormat,
        fullFormat,
      };
    });
}
