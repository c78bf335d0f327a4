/** What a run without the interop tests says, so that nobody takes it for a full one. */
export const leftOutNotice: string;

/** Whether a person asked to leave the interop tests out. @throws {Error} for another value, and in CI */
export function interopLeftOut(environment: Readonly<Record<string, string | undefined>>): boolean;
