/**
 * `map` for work that waits, with at most `atOnce` under way. Results are in the
 * order of `items`. After the first failure nothing more is begun; it rejects
 * with that failure once everything begun has ended.
 */
export async function mapBounded<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = Array.from({ length: items.length });
  const entries = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    // All workers draw from the one iterator.
    for (const [at, item] of entries) {
      if (failed) return;
      try {
        results[at] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return results;
}
