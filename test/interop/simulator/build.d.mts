/** What an administrator of a Debian machine runs to get everything {@link buildSimulator} needs. */
export const installCommand: string;

/**
 * Path of the simulator's executable, built if it is not there yet.
 *
 * @throws {Error} saying what is missing and how to install it, or what the compiler said
 */
export function buildSimulator(): Promise<string>;
