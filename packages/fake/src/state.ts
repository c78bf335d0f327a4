/**
 * All that the fake platform knows: plain data that can be written as JSON and
 * read back. Verbs look guests up and change them through the functions here.
 */
import { InstanceNotFound, POWER_STATE_TEXT, PowerState, type InstanceRef } from '@kilonova/core';
import { z } from 'zod';

const nicSchema = z.strictObject({
  portId: z.string(),
  address: z.string(),
  fixedIps: z.array(z.string()),
});

const volumeSchema = z.strictObject({
  volumeId: z.string(),
  device: z.string(),
  sizeBytes: z.number().exactOptional(),
  snapshots: z.array(z.string()),
});

const guestSchema = z.strictObject({
  uuid: z.string(),
  name: z.string(),
  node: z.string(),
  powerState: z.literal(Object.values(PowerState)),
  vcpus: z.number(),
  memoryMb: z.number(),
  rootGb: z.number(),
  /** Ephemeral and swap disks together, rounded up. */
  extraGb: z.number(),
  imageId: z.string().exactOptional(),
  nics: z.array(nicSchema),
  volumes: z.array(volumeSchema),
  /** What it wrote to its serial line. */
  consoleLog: z.string(),
  rescued: z.boolean(),
  softDeleted: z.boolean(),
  quiesced: z.boolean(),
  /** It is on its way here by live migration and does not run yet. */
  arriving: z.boolean(),
});

/** The part of a guest that goes with it to another host. */
export const baggageSchema = guestSchema.pick({ nics: true, volumes: true, consoleLog: true });

export const stateSchema = z.strictObject({
  /** Guests by uuid. */
  guests: z.record(z.string(), guestSchema),
  /** Guests that a resize has taken away and may bring back. */
  departed: z.record(z.string(), guestSchema),
  /** Uuids of instances whose files are here although no guest is. */
  files: z.array(z.string()),
  cachedImages: z.array(z.string()),
  /** Ports whose host side is wired. */
  wiredPorts: z.array(z.string()),
  /** Uuids of the instances that have a share, by the share's id. */
  shares: z.record(z.string(), z.array(z.string())),
  /** Test files by which hosts find out that they share storage. */
  probes: z.array(z.string()),
  /** What keeps new guests away. */
  host: z.strictObject({ enabled: z.boolean(), inMaintenance: z.boolean() }),
});

export type Nic = z.output<typeof nicSchema>;
export type AttachedVolume = z.output<typeof volumeSchema>;
export type Guest = z.output<typeof guestSchema>;
export type FakeState = z.output<typeof stateSchema>;

export function emptyState(): FakeState {
  return {
    guests: {},
    departed: {},
    files: [],
    cachedImages: [],
    wiredPorts: [],
    shares: {},
    probes: [],
    host: { enabled: true, inMaintenance: false },
  };
}

/** The guest, unless it is soft-deleted: then only `restore` and `destroy` find it. */
export function findGuest(state: FakeState, { uuid }: InstanceRef): Guest | undefined {
  const guest = Object.hasOwn(state.guests, uuid) ? state.guests[uuid] : undefined;
  return guest?.softDeleted ? undefined : guest;
}

/** @throws {InstanceNotFound} */
export function guestOf(state: FakeState, instance: InstanceRef): Guest {
  const guest = findGuest(state, instance);
  if (guest === undefined) throw new InstanceNotFound({ instanceUuid: instance.uuid });
  return guest;
}

export function visibleGuests(state: FakeState): Guest[] {
  return Object.values(state.guests).filter(({ softDeleted }) => !softDeleted);
}

export function isRunning(guest: Guest): boolean {
  return guest.powerState === PowerState.RUNNING;
}

/** For messages. */
export function stateText(guest: Guest): string {
  return POWER_STATE_TEXT[guest.powerState];
}
