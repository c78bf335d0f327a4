/** Reading what is piped in or typed, for as long as nobody interrupts. */
import { InterruptedError } from './cli-errors.js';
import type { TextSource } from './io.js';

/** The text of the source as it comes. @throws the signal's reason as soon as it aborts */
export async function* textUntil(
  source: TextSource,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const chunks = source[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  const aborted = new Promise<never>((_resolve, reject) => {
    const end = (): void => {
      const reason: unknown = signal.reason;
      reject(reason instanceof Error ? reason : new InterruptedError());
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  // Whoever reads to the end never looks at it.
  aborted.catch(() => {});
  for (;;) {
    const { done, value } = await Promise.race([chunks.next(), aborted]);
    if (done === true) return;
    yield typeof value === 'string' ? value : decoder.decode(value, { stream: true });
  }
}

/** All of it. */
export async function readAllText(source: TextSource, signal: AbortSignal): Promise<string> {
  let text = '';
  for await (const more of textUntil(source, signal)) text += more;
  return text;
}
