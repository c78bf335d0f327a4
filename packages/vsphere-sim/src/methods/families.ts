/** Every family of methods that the server has. A new one is added to the list. */
import { managedEntity } from './managed-entity.js';
import { propertyCollector } from './property-collector.js';
import type { Family } from './registry.js';
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
  viewManager,
  taskManager,
  taskHistory,
  managedEntity,
  virtualMachine,
];
