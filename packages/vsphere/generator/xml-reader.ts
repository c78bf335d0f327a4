/**
 * A small XML reader for schema files: elements and attributes, nothing else.
 *
 * Schema files carry their facts in attributes, so text is dropped. Prefixes are cut from element
 * names because each file has one vocabulary. A document type is refused: no schema needs one.
 */

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  readonly qualifiedName: string;
}

// One match a construct: comment, instruction, closing tag, opening or empty tag.
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The root element of a well-formed document. */
export function readXml(text: string, fileName: string): XmlElement {
  const document: OpenElement = { name: '', qualifiedName: '', attributes: new Map(), children: [] };
  const open = [document];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    refuseMarkup(text.slice(end, match.index), fileName);
    end = match.index + match[0].length;
    const [, closing, opening, attributes = '', slash] = match;
    const parent = open.at(-1) ?? document;
    if (closing !== undefined) {
      if (parent.qualifiedName !== closing)
        throw new Error(`${fileName}: </${closing}> closes <${parent.qualifiedName}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element = newElement(opening, attributes);
      parent.children.push(element);
      if (slash !== '/') open.push(element);
    }
  }
  refuseMarkup(text.slice(end), fileName);
  const [root] = document.children;
  if (open.length !== 1 || root === undefined || document.children.length !== 1) {
    throw new Error(`${fileName}: not one closed root element`);
  }
  return root;
}

function refuseMarkup(between: string, fileName: string): void {
  const at = between.indexOf('<');
  if (at >= 0) throw new Error(`${fileName}: cannot read ${JSON.stringify(between.slice(at, at + 40))}`);
}

function newElement(qualifiedName: string, attributes: string): OpenElement {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, decode(double ?? single ?? '')] as const,
  );
  return { name: localName(qualifiedName), qualifiedName, attributes: new Map(pairs), children: [] };
}

function decode(value: string): string {
  return value.replaceAll(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** `vim25:Folder` is `Folder`. */
export function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(':') + 1);
}
