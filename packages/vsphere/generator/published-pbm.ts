/**
 * The storage policy service from its two sources.
 *
 * Its WSDL is complete, so it decides what there is. pyvmomi adds receivers, privileges, versions and kinds of references;
 * it also has internal methods and objects, which are left out. Where both state a fact they must agree.
 */
import { completeService } from '../src/wsdl/complete-service.js';
import type { Service } from '../src/wsdl/model.js';
import { readWsdl } from '../src/wsdl/read-wsdl.js';
import { readXml } from '../src/wsdl/xml-element.js';
import type { Merged } from './merge.js';
import { differences } from './merge-members.js';
import { readPyvmomi, type PyvmomiModule } from './pyvmomi.js';
import type { PbmSources } from './sources.js';

/** @param coreModules pyvmomi's modules of vim25, to whose types those of the service refer */
export function publishedPbm(
  sources: PbmSources,
  coreModules: readonly PyvmomiModule[],
  apiVersion: string,
): Merged {
  const documents = sources.wsdl.map(({ name, text }) => ({ file: name, root: readXml(text, name) }));
  const { service: published } = readWsdl(documents, 'urn:pbm');
  const isPublished = (name: string): boolean =>
    published.types.has(name) || published.enums.has(name) || published.methods.has(name);
  const known = readPyvmomi([...coreModules, ...sources.pyvmomi], 'pbm', isPublished);
  const service = completeService(published, known, apiVersion);
  return { service: withReachableObjects(service), disagreements: disagreements(published, known) };
}

/** Managed objects that have a published method, or that something published refers to. */
function withReachableObjects(service: Service): Service {
  const methods = [...service.methods.values()];
  const uses = [
    ...[...service.types.values()].flatMap(({ members }) => members),
    ...methods.flatMap(({ params }) => params),
    ...methods.flatMap(({ result }) => result ?? []),
  ];
  const reachable = new Set([
    ...methods.map(({ receiver }) => receiver),
    ...uses.map(({ type }) => type.split(':')[1]),
  ]);
  return {
    ...service,
    managedObjects: new Map([...service.managedObjects].filter(([name]) => reachable.has(name))),
  };
}

function disagreements(published: Service, known: Service): string[] {
  const found: string[] = [];
  for (const [name, { base, members }] of known.types) {
    const ours = published.types.get(name);
    if (ours?.base !== base) found.push(`${name}: base ${ours?.base} or ${base}`);
    const byName = new Map(ours?.members.map((member) => [member.name, member]));
    for (const member of members) {
      const match = byName.get(member.name);
      if (match === undefined) found.push(`${name}.${member.name} is not in the WSDL`);
      else found.push(...differences(`${name}.${member.name}`, member, match));
    }
  }
  for (const [name, { params, faults }] of known.methods) {
    const ours = published.methods.get(name);
    const byName = new Map(ours?.params.map((param) => [param.name, param]));
    for (const param of params) {
      const match = byName.get(param.name);
      if (match === undefined) found.push(`${name}(${param.name}) is not in the WSDL`);
      else found.push(...differences(`${name}(${param.name})`, param, match));
    }
    const declared = [...(ours?.faults ?? [])].toSorted().join(', ');
    if (declared !== [...faults].toSorted().join(', '))
      found.push(`${name}: faults ${faults.join(', ')} or ${declared}`);
  }
  for (const name of published.methods.keys()) {
    if (!known.methods.has(name)) found.push(`${name}: nothing says which object has it`);
  }
  return found;
}
