/**
 * A part of a stream, for a reader that may have had enough before its end.
 */

/** Gives out what comes, and leaves the rest where it is when its reader stops: that one's owner goes on with it. */
export async function* leavingOpen<T>(source: AsyncGenerator<T, void, void>): AsyncGenerator<T, void, void> {
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}
