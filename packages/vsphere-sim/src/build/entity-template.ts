/** What every object of the inventory starts with. */
import type { PropertyRecord } from '../model/managed-object.js';
import type { ManagedObjects } from '@kilonova/vsphere/wire';

const ADMINISTRATOR_ROLE = -1;

export const entityTemplate: PropertyRecord<ManagedObjects['ManagedEntity']> = {
  value: [],
  availableField: [],
  customValue: [],
  overallStatus: 'green',
  configStatus: 'green',
  configIssue: [],
  effectiveRole: [ADMINISTRATOR_ROLE],
  permission: [],
  disabledMethod: [],
  recentTask: [],
  declaredAlarmState: [],
  triggeredAlarmState: [],
  alarmActionsEnabled: true,
  tag: [],
};
