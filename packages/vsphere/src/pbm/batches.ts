/** Long lists, asked about piece by piece and one piece after the other. None makes no call at all. */
export async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  ask: (batch: T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += size) {
    answers.push(...(await ask(items.slice(start, start + size))));
  }
  return answers;
}
