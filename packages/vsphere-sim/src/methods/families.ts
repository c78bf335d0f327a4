/** Every family of methods that the server has. A new one is added to the list. */
import { authorizationManager } from './authorization-manager.js';
import { customFieldsManager } from './custom-fields-manager.js';
import { environmentBrowser } from './environment-browser.js';
import { eventManager } from './event-manager.js';
import { distributedSwitch } from './distributed-switch.js';
import { extensionManager } from './extension-manager.js';
import { nfc } from './nfc/family.js';
import { ovfManager } from './ovf/ovf-manager.js';
import { optionManager } from './option-manager.js';
import { computeResource } from './compute-resource.js';
import { files } from './files/family.js';
import { firstClassDisks } from './first-class-disks/family.js';
import { folder } from './folder.js';
import { guestOperations } from './guest-operations/family.js';
import { hostDatastores } from './host-datastores/family.js';
import { hostMaintenance } from './host-maintenance.js';
import { hostNetwork } from './host-network.js';
import { hostPower } from './host-power.js';
import { hostStorage } from './host-storage.js';
import { resourcePool } from './resource-pool.js';
import { managedEntity } from './managed-entity.js';
import { licenseManager } from './license-manager.js';
import { performanceManager } from './performance-manager.js';
import { propertyCollector } from './property-collector.js';
import { clusterPlacement } from './placement/cluster-placement.js';
import { storagePlacement } from './placement/storage-placement.js';
import { propertyFetch } from './property-fetch.js';
import type { Family } from './registry.js';
import { searchIndex } from './search-index.js';
import { serviceInstance } from './service-instance.js';
import { sessionManager } from './session-manager.js';
import { taskHistory } from './task-history.js';
import { taskManager } from './task-manager.js';
import { viewManager } from './view-manager.js';
import { virtualMachine } from './virtual-machine/family.js';

export const families: readonly Family[] = [
  serviceInstance,
  sessionManager,
  propertyCollector,
  propertyFetch(({ schema }) => schema, 'ServiceInstance'),
  viewManager,
  taskManager,
  taskHistory,
  managedEntity,
  virtualMachine,
  searchIndex,
  resourcePool,
  hostDatastores,
  hostMaintenance,
  distributedSwitch,
  environmentBrowser,
  hostNetwork,
  hostPower,
  hostStorage,
  folder,
  guestOperations,
  files,
  computeResource,
  firstClassDisks,
  performanceManager,
  licenseManager,
  clusterPlacement,
  storagePlacement,
  optionManager,
  nfc,
  ovfManager,
  extensionManager,
  eventManager,
  customFieldsManager,
  authorizationManager,
];
