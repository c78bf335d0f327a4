/**
 * The vSphere client: sessions, property retrieval, task waits and typed faults, with types for the whole API.
 *
 * `VimSession.connect` is where to start. What is not exported here is nobody's business but ours.
 */
export { MalformedArchiveError } from './archive/archive-errors.js';
export { Datacenter } from './datastore/datacenter.js';
export {
  DatastoreFileExistsError,
  DatastoreLookupError,
  DatastorePathError,
} from './datastore/datastore-errors.js';
export {
  type DatastoreFileOptions,
  type DatastoreTarget,
  type HostRoute,
} from './datastore/datastore-file.js';
export { DatastorePath } from './datastore/datastore-path.js';
export { DatastoreUrl, ESX_DATACENTER_PATH, type DatastoreUrlParts } from './datastore/datastore-url.js';
export { Datastore, isDatastoreMountUsable, type DatastoreDetails } from './datastore/datastore.js';
export { downloadFile, type DownloadOptions } from './datastore/download-file.js';
export {
  deleteDatastoreFile,
  openDatastoreFile,
  statDatastoreFile,
  type OpenedFile,
  type OpenOptions,
  type StoredFile,
} from './datastore/stored-file.js';
export { type TransferProgress, type TransferResult } from './datastore/transfer-result.js';
export { uploadFile, type UploadOptions } from './datastore/upload-file.js';
export * from './errors.js';
export { findVimFault, isVimFault } from './faults/is-vim-fault.js';
export { type FaultFields, type VimFaultContext } from './faults/fault-message.js';
export { translateFault } from './faults/translate-fault.js';
export { VimFaultError } from './faults/vim-fault-error.js';
export { type ForeignImageFormat } from './image/foreign-format.js';
export { MalformedImageError, UnsuitableImageError } from './image/image-errors.js';
export {
  describeImageFormat,
  detectImageFormat,
  detectImageStream,
  IMAGE_HEAD_BYTES,
  type ImageFormat,
} from './image/image-format.js';
export { parseVmdkDescriptor, type VmdkDescriptor, type VmdkExtent } from './image/vmdk-descriptor.js';
export {
  formatManifest,
  parseManifest,
  type Manifest,
  type ManifestAlgorithm,
  type ManifestSum,
} from './ovf/manifest.js';
export { openOva, type Ova, type OpenOvaOptions, type OvaFile } from './ovf/ova.js';
export {
  getVmdkNameFromOvf,
  parseOvf,
  type OvfDescriptor,
  type OvfProduct,
  type OvfProperty,
  type OvfVirtualSystem,
  type ParseOvfOptions,
} from './ovf/ovf-descriptor.js';
export { MalformedOvfError, ManifestMismatchError } from './ovf/ovf-errors.js';
export { type OvfHardware, type OvfItem, type OvfItemKind } from './ovf/ovf-hardware.js';
export { type OvfDisk, type OvfFileReference } from './ovf/ovf-references.js';
export {
  getHostBusAdapters,
  type HostBusAdapter,
  type HostBusAdapterKind,
} from './host-storage/host-bus-adapters.js';
export { type Hosts } from './host-storage/hosts-of.js';
export { type IscsiPortal } from './host-storage/iscsi-portal.js';
export {
  addSendTargets,
  addStaticTargets,
  removeSendTargets,
  removeStaticTargets,
  type ChapCredentials,
  type IscsiAdapter,
  type SendTarget,
  type StaticTarget,
} from './host-storage/iscsi-targets.js';
export {
  rescanAllHba,
  rescanHba,
  rescanHosts,
  rescanVmfs,
  type RescanOptions,
  type RescanOutcome,
} from './host-storage/rescan.js';
export {
  findScsiLun,
  findScsiLuns,
  getScsiPaths,
  type ScsiLunDetails,
  type ScsiPath,
  type WantedScsiLun,
} from './host-storage/scsi-paths.js';
export { formatWorldWideName, normalizeWorldWideName } from './host-storage/world-wide-name.js';
export {
  getNetworks,
  getOpaqueNetworks,
  waitForNetwork,
  type NetworkDetails,
  type NetworkOwner,
  type WaitForNetworkOptions,
  type WantedNetwork,
} from './network/networks.js';
export {
  getPortGroupSpec,
  getPvlanSpec,
  getTrunkVlanSpec,
  getVlanSpec,
  type PortGroupOptions,
} from './network/port-group-spec.js';
export {
  addPortGroup,
  addPortGroups,
  deletePortGroup,
  findPortgroupByKey,
  getDvsMoref,
  getPortgroups,
  type FindPortgroupOptions,
  type Portgroup,
} from './network/port-groups.js';
export { checkCompliance, fetchComplianceResult, type ComplianceOptions } from './pbm/compliance.js';
export { type PbmCaller, type PbmProvider, type ProfileNameOptions } from './pbm/pbm-caller.js';
export { type PbmSession } from './pbm/pbm-session.js';
export { getPbmVersion } from './pbm/pbm-version.js';
export {
  checkRequirements,
  convertDatastoresToHubs,
  filterDatastoresByHubs,
  filterHubsByProfile,
  type DatastoreRef,
  type PlacementVerdict,
  type RequirementsOptions,
} from './pbm/placement.js';
export { AmbiguousProfileError, type ProfileNames } from './pbm/profile-names.js';
export {
  getAllProfiles,
  getProfileByName,
  getProfileIdByName,
  getProfiles,
  getProfilesByIds,
  serverObjectRef,
  type PolicyEntity,
} from './pbm/profiles.js';
export {
  getObjectProperties,
  getObjectPropertiesDict,
  getObjectProperty,
  type ReadObjectOptions,
} from './property/get-object-properties.js';
export {
  getInnerObjects,
  getObjectPages,
  getObjects,
  getPropertiesForACollectionOfObjects,
  type GetObjectsOptions,
  type InventoryOptions,
  type ReadOptions,
} from './property/get-objects.js';
export {
  type Change,
  type InventoryEvent,
  type ObjectAdded,
  type ObjectChanged,
  type ObjectRemoved,
  type WatchedTypes,
} from './property/inventory-events.js';
export {
  type EventsOptions,
  type InventoryWatch,
  type InventoryWatchListeners,
  type InventoryWatchState,
  type WatchInventoryOptions,
} from './property/inventory-watch.js';
export {
  forEachObject,
  getObjectsOfTypes,
  iterateObjects,
  iterateObjectsOfTypes,
  type ForEachObjectOptions,
  type ObjectsOfTypes,
  type SelectedObject,
} from './property/iterate-objects.js';
export { type ObjectProperties } from './property/object-properties.js';
export { UnreadableProperty } from './property/unreadable-property.js';
export {
  InvalidPropertyPathError,
  UnreadablePropertiesError,
  type InvalidPathDetails,
  type PathProblem,
  type UnreadableObject,
} from './property/property-errors.js';
export {
  createDescriptor,
  type CreateDescriptorOptions,
  type DescriptorResult,
} from './nfc/create-descriptor.js';
export { exportOva, type ExportOvaOptions, type ExportOvaResult } from './nfc/export-ova.js';
export {
  exportVm,
  type Exportable,
  type ExportedFile,
  type ExportFile,
  type ExportingFile,
  type ExportOptions,
  type VmExport,
} from './nfc/export-vm.js';
export {
  importOva,
  type ImportOvaOptions,
  type ImportOvaRequest,
  type ImportOvaResult,
} from './nfc/import-ova.js';
export { createImportSpec, type CreateImportSpecRequest, type ImportSpecResult } from './nfc/import-spec.js';
export {
  importVApp,
  type ImportOptions,
  type ImportResult,
  type ImportVAppRequest,
} from './nfc/import-vapp.js';
export { importVmdk, type ImportVmdkRequest, type ImportVmdkResult } from './nfc/import-vmdk.js';
export { type LeaseDevice } from './nfc/lease-device.js';
export {
  ImportFilesError,
  LeaseLeftOpenError,
  LeaseLostError,
  OvfRefusedError,
  type LeaseEnd,
} from './nfc/lease-errors.js';
export { type LeaseProgress } from './nfc/lease-progress.js';
export { type LeaseSession, type LeaseTransferOptions } from './nfc/lease-session.js';
export { type ImportedFile, type ImportFile } from './nfc/lease-upload.js';
export { type NfcLease, type OpenLeaseOptions } from './nfc/nfc-lease.js';
export { type WaitForLeaseOptions } from './nfc/wait-for-lease-ready.js';
export { type PropertiesOf, type PropertyValue } from './property/property-path.js';
export {
  cancelRetrieval,
  continueRetrieval,
  retrieveAll,
  retrievePages,
  withRetrieval,
  type RetrieveOptions,
} from './property/retrieve.js';
export {
  type PathSelection,
  type PathsIn,
  type Selected,
  type TypeSelection,
} from './property/type-selection.js';
export type { EnumAdditions, ParameterAdditions } from './schema/additions.js';
export { dataObject, isDataObject, type ApiDataObjects } from './schema/data-object.js';
export { isRef, isRefTo } from './schema/is-ref-to.js';
export type * from './schema/generated/data-objects.js';
export type * from './schema/generated/enums.js';
export type { ManagedObjects, ManagedObjectSubtypes } from './schema/generated/managed-objects.js';
export type { VimMethods } from './schema/generated/methods.js';
export type * from './schema/generated/pbm/data-objects.js';
export type * from './schema/generated/pbm/enums.js';
export type { PbmManagedObjects, PbmManagedObjectSubtypes } from './schema/generated/pbm/managed-objects.js';
export type { PbmMethods } from './schema/generated/pbm/methods.js';
export { loadSchema } from './schema/load-schema.js';
export {
  formatRef,
  isSameRef,
  type ManagedObjectReference,
  type PbmRef,
  type Ref,
} from './schema/managed-object-reference.js';
export { vimSchema, type SchemaTable } from './schema/table.js';
export { type CircuitBreakerOptions } from './session/circuit-breaker.js';
export { type Clock } from './session/clock.js';
export { type Credentials, type PasswordCredentials, type TokenCredentials } from './session/credentials.js';
export { type Logger } from './session/logger.js';
export { type RetryBudgetOptions } from './session/retry-budget.js';
export { CircuitOpenError, CredentialsUnavailableError } from './session/session-errors.js';
export {
  type CloneTicketCredentials,
  type LoginRetryOptions,
  type SessionOptions,
  type VimSessionOptions,
} from './session/session-options.js';
export { type CallOptions, type VimCaller } from './session/vim-caller.js';
export { VimSession } from './session/vim-session.js';
export { compareApiVersions } from './schema/api-version.js';
export { type TlsOptions } from './soap/tls-trust.js';
export { type CallRecord, type WireObserver } from './soap/vim-service.js';
export {
  getDscRefAndName,
  getRecommendedDatastore,
  getRecommendedDatastoreClone,
  getRecommendedDatastoreCreate,
  getRecommendedDatastoresCreate,
  sdrsEnabled,
  type ClonePlacement,
  type CreatePlacement,
  type DatastoreCluster,
  type DatastoreRecommendation,
} from './storage-drs/storage-drs.js';
export { type TaskRunner } from './tasks/task-runner.js';
export { type CancelTaskOptions, type TaskEnd } from './tasks/cancel-task.js';
export { type TaskOutcome } from './tasks/task-end.js';
export { TaskForgottenError } from './tasks/task-errors.js';
export { type TaskMethod, type TaskResult } from './tasks/run-task.js';
export { type WaitForTaskOptions } from './tasks/wait-for-task.js';
export { type ExchangeAnswer, type TransferMethod } from './transfer/exchange.js';
export {
  checkStatus,
  type ExchangeRequest,
  type HttpTransfers,
  type TransferAuth,
} from './transfer/http-transfers.js';
export { type ByteSource } from './transfer/request-body.js';
export { type TransferCaller } from './transfer/transfer-caller.js';
export * from './transfer/transfer-errors.js';
export { type TransferLimitOptions } from './transfer/transfer-limits.js';
export { getArrayItems } from './vim-util/array-items.js';
export { escapeEntityName, getEntityName, unescapeEntityName } from './vim-util/entity-name.js';
export {
  ensureExtension,
  findExtension,
  registerExtension,
  type ExtensionDetails,
} from './vim-util/extension.js';
export { buildObjectSpec, buildPropertyFilterSpec, buildPropertySpec } from './vim-util/filter-spec.js';
export { getHttpServiceRequestSpec } from './vim-util/http-service-request-spec.js';
export {
  findByInventoryPath,
  findByInventoryPaths,
  getInventoryPath,
  getInventoryPaths,
} from './vim-util/inventory-path.js';
export { getMoref, getMorefType, getMorefValue } from './vim-util/moref.js';
export { propsetDict } from './vim-util/propset-dict.js';
export {
  buildRecursiveTraversalSpec,
  buildSelectionSpec,
  buildTraversalSpec,
} from './vim-util/selection-spec.js';
export {
  deserializeObject,
  serializeObject,
  type DeserializeOptions,
  type JsonValue,
} from './vim-util/serialize-object.js';
export { storagePlacementSpec, type StoragePlacement } from './vim-util/storage-placement-spec.js';
export { getAboutInfo, getVcVersion } from './vim-util/vc-version.js';
export { isVimInstance } from './vim-util/vim-instance.js';
export { ManagerMissingError, SerializedObjectError } from './vim-util/vim-util-errors.js';
export { NotInApiVersionError, type NotInApiVersionDetails } from './wire/not-in-api-version.js';
export { xsd } from './wire/xsd-value.js';
export { WsdlError } from './wsdl/wsdl-error.js';
