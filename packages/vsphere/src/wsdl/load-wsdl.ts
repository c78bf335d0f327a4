/** Every file that a WSDL consists of: the first, and whatever it and they import or include. */
import type { WsdlDocument } from './read-wsdl.js';
import { WsdlError } from './wsdl-error.js';
import type { WsdlSource } from './wsdl-source.js';
import { attribute, readXml, type XmlElement } from './xml-element.js';

/** A vCenter's own set has nine. */
const MAX_FILES = 64;
const REFERENCES: ReadonlySet<string> = new Set(['import', 'include', 'redefine']);

/** @throws {WsdlError} a file cannot be read, or refers to one that may not be */
export async function loadWsdl(source: WsdlSource): Promise<WsdlDocument[]> {
  const documents: WsdlDocument[] = [];
  const pending = [...source.entries];
  const seen = new Set(pending);
  for (let file = pending.shift(); file !== undefined; file = pending.shift()) {
    if (documents.length === MAX_FILES) throw new WsdlError(file, `the set has more than ${MAX_FILES} files`);
    const root = readXml(await source.read(file), file);
    documents.push({ file, root });
    for (const reference of referencesIn(root)) {
      const target = source.resolve(reference, file);
      if (seen.has(target)) continue;
      seen.add(target);
      pending.push(target);
    }
  }
  return documents;
}

function referencesIn(element: XmlElement): string[] {
  const own = REFERENCES.has(element.name)
    ? attribute(element, 'schemaLocation') || attribute(element, 'location')
    : '';
  // They stand at the top of a file, and at the top of the schemas inside `types`.
  const inside = ['definitions', 'types', 'schema'].includes(element.name)
    ? element.children.flatMap(referencesIn)
    : [];
  return own === '' ? inside : [own, ...inside];
}
