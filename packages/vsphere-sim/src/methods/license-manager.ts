/** Licences: the server is under evaluation, and so is everything in it. */
import type { LicenseManagerLicenseInfo } from '@kilonova/vsphere/wire';
import { About } from './service-instance.js';
import { methods, service, type Family } from './registry.js';

const EVALUATION: LicenseManagerLicenseInfo = {
  licenseKey: '00000-00000-00000-00000-00000',
  editionKey: 'eval',
  name: 'Product Evaluation',
  total: 0,
  used: 0,
  costUnit: '',
  properties: [{ key: 'ProductName', value: 'vCenter Server' }],
};
const ASSIGNMENTS = { type: 'LicenseAssignmentManager', value: 'LicenseAssignmentManager' } as const;

export const licenseManager: Family = {
  services: [
    service('LicenseManager', 'LicenseManager', () => ({
      source: { _type: 'EvaluationLicenseSource' },
      sourceAvailable: true,
      licensedEdition: '',
      licenses: [EVALUATION],
      licenseAssignmentManager: ASSIGNMENTS,
      evaluation: { properties: [] },
    })),
    service(ASSIGNMENTS.type, ASSIGNMENTS.value, () => ({})),
  ],
  methods: [
    methods('LicenseAssignmentManager', {
      QueryAssignedLicenses({ world, args }) {
        const { entityId } = args;
        const { instanceUuid = '' } = world.part(About).info;
        const entities = [
          { id: instanceUuid, name: 'vCenter Server' },
          ...world.inventory.ofType('HostSystem').map((host) => ({ id: host.moid, name: host.get('name') })),
        ];
        return entities
          .filter(({ id }) => entityId === undefined || entityId === '' || id === entityId)
          .map(({ id, name }) => ({
            entityId: id,
            scope: instanceUuid,
            entityDisplayName: name,
            assignedLicense: EVALUATION,
          }));
      },
    }),
  ],
};
