/**
 * Pages whose code is cut from a test that runs it: what stands in the test between `// snippet: name` and `// snippet: end` is
 * on the page below `<!-- snippet: name -->`, to the letter. `UPDATE_DOCS=1` writes it there.
 */
import { readFile, writeFile } from 'node:fs/promises';

/** What a page shows, and what it is to show; and the names of the pieces on either side. */
export interface CutPage {
  readonly text: string;
  readonly expected: string;
  readonly shown: readonly string[];
  readonly tested: readonly string[];
}

export async function cutPage(page: URL, test: string): Promise<CutPage> {
  const [text, source] = await Promise.all([readFile(page, 'utf8'), readFile(new URL(test), 'utf8')]);
  const tested = snippetsOf(source);
  const expected = text.replaceAll(
    /(<!-- snippet: ([\w-]+) -->\n+```ts\n)[\s\S]*?```/g,
    (_all, head: string, name: string) => `${head}${tested.get(name) ?? `no snippet ${name}\n`}\`\`\``,
  );
  if (process.env['UPDATE_DOCS'] === '1') await writeFile(page, expected);
  const shown = [...text.matchAll(/<!-- snippet: ([\w-]+) -->/g)].map(([, name = '']) => name);
  return { text, expected, shown: shown.toSorted(), tested: [...tested.keys()].toSorted() };
}

function snippetsOf(source: string): Map<string, string> {
  const found = source.matchAll(/^( *)\/\/ snippet: (?!end)([\w-]+)\n([\s\S]*?) *\/\/ snippet: end$/gm);
  return new Map(
    Array.from(found, ([, indent = '', name = '', text = '']) => [
      name,
      text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    ]),
  );
}
