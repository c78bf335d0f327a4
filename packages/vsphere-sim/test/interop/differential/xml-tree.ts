/** An XML answer as plain values, whatever prefixes the server writes: enough to compare two servers by. */

/** Text, or members by name; a reference is its type in angle brackets. */
export type Tree = string | { readonly [member: string]: Tree | readonly Tree[] };

interface Open {
  readonly name: string;
  /** The type of the object that is referred to. */
  readonly target: string | undefined;
  /** The type of the value. */
  readonly value: string | undefined;
  readonly members: Map<string, Tree[]>;
  text: string;
}

const TOKEN = /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"]*")*)\s*(\/?)>|<[?!][^>]*>|([^<]+)/g;

/** The element that the text consists of. */
export function treeOf(xml: string): Tree {
  const root: Open = { name: '', target: undefined, value: undefined, members: new Map(), text: '' };
  const stack: Open[] = [root];
  for (const [, end, written = '', attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    const top = stack.at(-1) ?? root;
    if (text !== undefined) top.text += text;
    else if (end === '/') close(stack);
    else if (written !== '') {
      const [, target] = /\stype="([^"]*)"/.exec(attributes) ?? [];
      const [, value] = /\s[\w.-]+:type="(?:[\w.-]+:)?([^"]*)"/.exec(attributes) ?? [];
      stack.push({ name: local(written), target, value, members: new Map(), text: '' });
      if (empty === '/') close(stack);
    }
  }
  return made(root);
}

/** What is at the end of the path; the first where there are several. */
export function at(tree: Tree | readonly Tree[] | undefined, ...path: readonly string[]): Tree | undefined {
  const first = isList(tree) ? tree[0] : tree;
  const [name, ...rest] = path;
  if (name === undefined || first === undefined) return first;
  return typeof first === 'string' ? undefined : at(first[name], ...rest);
}

/** All that is there under the name. */
export function all(tree: Tree | undefined, name: string): readonly Tree[] {
  const found = tree === undefined || typeof tree === 'string' ? undefined : tree[name];
  if (found === undefined) return [];
  return isList(found) ? found : [found];
}

export function textOf(tree: Tree | undefined): string {
  return typeof tree === 'string' ? tree : '';
}

function isList(tree: Tree | readonly Tree[] | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function local(written: string): string {
  return written.slice(written.indexOf(':') + 1);
}

function close(stack: Open[]): void {
  const done = stack.pop();
  const parent = stack.at(-1);
  if (done === undefined || parent === undefined) throw new Error('It is not XML.');
  const known = parent.members.get(done.name);
  if (known === undefined) parent.members.set(done.name, [made(done)]);
  else known.push(made(done));
}

function made({ target, value, members, text }: Open): Tree {
  if (target !== undefined) return `<${target}>${unescaped(text)}`;
  // A value of a primitive type, `xsd:string`, may be empty; one of a data object's without members is not a text.
  if (members.size === 0 && !/^[A-Z]/.test(text === '' ? (value ?? '') : '')) return unescaped(text);
  if (members.size === 0) return { _type: value ?? '' };
  const entries = [...members].map(([name, values]): [string, Tree | readonly Tree[]] => [
    name,
    values.length === 1 ? (values[0] ?? '') : values,
  ]);
  return Object.fromEntries(value === undefined ? entries : [['_type', value], ...entries]);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
