// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.

import type { AddedValues } from '../../additions.js';

export type PbmBuiltinGenericType = 'VMW_RANGE' | 'VMW_SET' | AddedValues<'PbmBuiltinGenericType'>;
export type PbmBuiltinType = 'XSD_LONG' | 'XSD_SHORT' | 'XSD_INTEGER' | 'XSD_INT' | 'XSD_STRING' | 'XSD_BOOLEAN' | 'XSD_DOUBLE' | 'XSD_DATETIME' | 'VMW_TIMESPAN' | 'VMW_POLICY' | AddedValues<'PbmBuiltinType'>;
export type PbmCapabilityOperator = 'NOT' | AddedValues<'PbmCapabilityOperator'>;
export type PbmCapabilityTimeUnitType = 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS' | AddedValues<'PbmCapabilityTimeUnitType'>;
export type PbmComplianceResultComplianceTaskStatus = 'inProgress' | 'success' | 'failed' | AddedValues<'PbmComplianceResultComplianceTaskStatus'>;
export type PbmComplianceStatus = 'compliant' | 'nonCompliant' | 'unknown' | 'notApplicable' | 'outOfDate' | AddedValues<'PbmComplianceStatus'>;
export type PbmHealthStatusForEntity = 'red' | 'yellow' | 'green' | 'unknown' | AddedValues<'PbmHealthStatusForEntity'>;
export type PbmIofilterInfoFilterType = 'INSPECTION' | 'COMPRESSION' | 'ENCRYPTION' | 'REPLICATION' | 'CACHE' | 'DATAPROVIDER' | 'DATASTOREIOCONTROL' | AddedValues<'PbmIofilterInfoFilterType'>;
export type PbmLineOfServiceInfoLineOfServiceEnum = 'INSPECTION' | 'COMPRESSION' | 'ENCRYPTION' | 'REPLICATION' | 'CACHING' | 'PERSISTENCE' | 'DATA_PROVIDER' | 'DATASTORE_IO_CONTROL' | AddedValues<'PbmLineOfServiceInfoLineOfServiceEnum'>;
export type PbmObjectType = 'virtualMachine' | 'virtualMachineAndDisks' | 'virtualDiskId' | 'virtualDiskUUID' | 'datastore' | 'fileShareId' | 'unknown' | AddedValues<'PbmObjectType'>;
export type PbmOperation = 'CREATE' | 'REGISTER' | 'RECONFIGURE' | 'MIGRATE' | 'CLONE' | AddedValues<'PbmOperation'>;
export type PbmProfileCategoryEnum = 'REQUIREMENT' | 'RESOURCE' | 'DATA_SERVICE_POLICY' | AddedValues<'PbmProfileCategoryEnum'>;
export type PbmProfileResourceTypeEnum = 'STORAGE' | AddedValues<'PbmProfileResourceTypeEnum'>;
export type PbmSystemCreatedProfileType = 'VsanDefaultProfile' | 'VVolDefaultProfile' | 'PmemDefaultProfile' | AddedValues<'PbmSystemCreatedProfileType'>;
export type PbmVmOperation = 'CREATE' | 'RECONFIGURE' | 'MIGRATE' | 'CLONE' | AddedValues<'PbmVmOperation'>;
export type PbmVvolType = 'Config' | 'Data' | 'Swap' | AddedValues<'PbmVvolType'>;
