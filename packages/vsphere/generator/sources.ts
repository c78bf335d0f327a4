/**
 * Finds the schema sources on this machine and reads them.
 *
 * They come from three Debian packages, at the paths Debian installs them to; each place can be
 * overridden. A missing one is an error that names the package to install.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GovmomiSources } from './govmomi.js';
import type { PyvmomiModule } from './pyvmomi.js';
import type { XsdFile } from '../src/wsdl/xsd.js';

export interface SourcePlaces {
  readonly pyvmomi: string;
  readonly xsd: string;
  readonly govmomi: string;
}

export const DEBIAN_PLACES: SourcePlaces = {
  pyvmomi: '/usr/lib/python3/dist-packages/pyVmomi',
  xsd: '/usr/lib/python3/dist-packages/oslo_vmware/wsdl/7.0',
  govmomi: '/usr/share/gocode/src/github.com/vmware/govmomi/vim25',
};

export const DEBIAN_PACKAGES: Readonly<Record<keyof SourcePlaces, string>> = {
  pyvmomi: 'python3-pyvmomi',
  xsd: 'python3-oslo.vmware',
  govmomi: 'golang-github-vmware-govmomi-dev',
};

export interface Sources {
  readonly pyvmomi: readonly PyvmomiModule[];
  readonly xsd: readonly XsdFile[];
  readonly govmomi: GovmomiSources;
  readonly pbm: PbmSources;
}

/** The storage policy service: its WSDL, which has all but receivers, privileges and versions. */
export interface PbmSources {
  readonly pyvmomi: readonly PyvmomiModule[];
  readonly wsdl: readonly XsdFile[];
}

export class MissingSourceError extends Error {
  override readonly name = 'MissingSourceError';
}

// pyvmomi 6 and 7 keep one module a service, 8 another; core and query belong to every service.
const MODULES = [
  { vim: ['CoreTypes.py', 'QueryTypes.py', 'ServerObjects.py'], pbm: 'PbmObjects.py' },
  { vim: ['_typeinfo_core.py', '_typeinfo_query.py', '_typeinfo_vim.py'], pbm: '_typeinfo_pbm.py' },
];
const VIM_SCHEMAS = ['core-types.xsd', 'query-types.xsd', 'vim-types.xsd'];
const PBM_FILES = ['pbm.wsdl', 'pbm-messagetypes.xsd', 'pbm-types.xsd'];

/**
 * The sources of the vim25 and pbm services.
 *
 * @throws {MissingSourceError} naming every package that is not installed
 */
export function readSources(places: SourcePlaces = DEBIAN_PLACES): Sources {
  const modules = MODULES.find(({ vim, pbm }) =>
    [...vim, pbm].every((name) => existsSync(join(places.pyvmomi, name))),
  );
  const missing = new Set<keyof SourcePlaces>();
  if (modules === undefined) missing.add('pyvmomi');
  if (![...VIM_SCHEMAS, ...PBM_FILES].every((name) => existsSync(join(places.xsd, name)))) missing.add('xsd');
  if (!existsSync(join(places.govmomi, 'types', 'types.go'))) missing.add('govmomi');
  if (modules === undefined || missing.size > 0) throw missingSources(missing, places);

  const named = (directory: string) => (name: string) => ({ name, text: read(join(directory, name)) });
  return {
    pyvmomi: modules.vim.map(named(places.pyvmomi)),
    xsd: VIM_SCHEMAS.map(named(places.xsd)),
    pbm: {
      pyvmomi: [named(places.pyvmomi)(modules.pbm)],
      wsdl: PBM_FILES.map(named(places.xsd)),
    },
    govmomi: {
      types: read(join(places.govmomi, 'types', 'types.go')),
      enums: read(join(places.govmomi, 'types', 'enum.go')),
      methods: read(join(places.govmomi, 'methods', 'methods.go')),
      managedObjects: read(join(places.govmomi, 'mo', 'mo.go')),
    },
  };
}

function missingSources(missing: ReadonlySet<keyof SourcePlaces>, places: SourcePlaces): MissingSourceError {
  const names = [...missing];
  const where = names.map((name) => places[name]).join(', ');
  const packages = names.map((name) => DEBIAN_PACKAGES[name]).join(' ');
  return new MissingSourceError(`schema sources not found at ${where}; run: apt-get install ${packages}`);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
