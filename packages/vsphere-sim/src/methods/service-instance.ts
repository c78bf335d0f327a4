/** The object everything begins at: what the server is, and which managers it has. */
import type { AboutInfo, ServiceContent } from '@kilonova/vsphere/wire';
import { evcModes } from '../build/evc-modes.js';
import { computed } from '../model/computed.js';
import { RELEASE } from '../model/release.js';
import type { World } from '../model/world.js';
import { rootFolder } from '../model/root-folder.js';
import { methods, service, type Family } from './registry.js';

/** What the server says it is. */
export class About {
  info: AboutInfo;

  constructor(world: World) {
    const { version, apiVersion, licenseVersion } = RELEASE;
    this.info = {
      name: 'VMware vCenter Server',
      fullName: `VMware vCenter Server ${version} build-20051473`,
      vendor: 'VMware, Inc.',
      version,
      build: '20051473',
      localeVersion: 'INTL',
      localeBuild: '000',
      osType: 'linux-x64',
      productLineId: 'vpx',
      apiType: 'VirtualCenter',
      apiVersion,
      instanceUuid: world.random.uuid(),
      licenseProductName: 'VMware VirtualCenter Server',
      licenseProductVersion: licenseVersion,
    };
  }
}

export const serviceInstance: Family = {
  services: [
    service('ServiceInstance', 'ServiceInstance', (world) => ({
      serverClock: computed([], () => world.date()),
      capability: {
        provisioningSupported: true,
        multiHostSupported: true,
        userShellAccessSupported: false,
        supportedEVCMode: evcModes,
        networkBackupAndRestoreSupported: true,
        ftDrsWithoutEvcSupported: true,
      },
      content: computed([], () => serviceContent(world)),
    })),
  ],
  methods: [
    methods('ServiceInstance', {
      RetrieveServiceContent: ({ world }) => serviceContent(world),
      CurrentTime: ({ world }) => world.date(),
    }),
  ],
};

/** Only what there is: a manager that is named exists. */
function serviceContent(world: World): ServiceContent {
  const content: Record<string, unknown> = { about: world.part(About).info };
  for (const { name, target } of world.schema.typeNamed('ServiceContent')?.members ?? []) {
    if (target === undefined) continue;
    const manager = target === 'Folder' ? rootFolder(world) : world.inventory.singleton(target);
    if (manager !== undefined) content[name] = manager.ref;
  }
  // Its members were read from the schema's own list, and the two that are required are always there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return content as unknown as ServiceContent;
}
