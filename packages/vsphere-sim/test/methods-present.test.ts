/** Which methods a vCenter client may count on: all that drivers and libraries are known to call. */
import { describe, expect, it } from 'vitest';
import { vimSchema } from '@kilonova/vsphere/wire';
import { families } from '../src/methods/families.js';
import { MethodRegistry } from '../src/methods/registry.js';

const METHODS: Readonly<Record<string, string>> = {
  'sessions and extensions': `
    RetrieveServiceContent CurrentTime Login LoginByToken Logout SessionIsActive TerminateSession
    AcquireCloneTicket CloneSession AcquireGenericServiceTicket FindExtension RegisterExtension
    UpdateExtension UnregisterExtension QueryOptions HasPrivilegeOnEntities 
    FetchUserPrivilegeOnEntities QueryAssignedLicenses`,
  'property collector, views, tasks, events, performance': `
    RetrieveProperties RetrievePropertiesEx ContinueRetrievePropertiesEx CancelRetrievePropertiesEx
    CreateFilter DestroyPropertyFilter WaitForUpdatesEx CancelWaitForUpdates CheckForUpdates
    CreatePropertyCollector DestroyPropertyCollector CreateContainerView CreateListView ModifyListView
    DestroyView CancelTask CreateCollectorForTasks ReadNextTasks CreateCollectorForEvents ReadNextEvents
    SetCollectorPageSize DestroyCollector QueryEvents QueryPerf QueryPerfCounter
    QueryAvailablePerfMetric QueryPerfProviderSummary WaitForUpdates ResetListView Fetch`,
  search: `
    FindByInventoryPath FindByUuid FindAllByUuid FindByDatastorePath FindByIp FindByDnsName FindChild`,
  'inventory and clusters': `
    CreateFolder MoveIntoFolder_Task Destroy_Task Rename_Task setCustomValue AddCustomFieldDef SetField
    CreateResourcePool UpdateConfig QueryConfigOption QueryConfigOptionEx QueryConfigTarget
    ReconfigureComputeResource_Task PlaceVm RecommendHostsForVm FindRulesForVm`,
  'virtual machines': `
    CreateVM_Task RegisterVM_Task UnregisterVM CloneVM_Task ReconfigVM_Task RelocateVM_Task
    MigrateVM_Task PowerOnVM_Task PowerOffVM_Task SuspendVM_Task ResetVM_Task ShutdownGuest RebootGuest
    StandbyGuest AnswerVM MarkAsTemplate MarkAsVirtualMachine UpgradeVM_Task CreateSnapshot_Task
    RemoveSnapshot_Task RemoveAllSnapshots_Task RevertToSnapshot_Task RevertToCurrentSnapshot_Task
    ConsolidateVMDisks_Task AcquireTicket AcquireMksTicket AttachDisk_Task DetachDisk_Task
    InstantClone_Task CustomizeVM_Task ApplyEvcModeVM_Task`,
  'import and export': `
    ImportVApp CreateImportSpec ParseDescriptor CreateDescriptor ExportVm ExportSnapshot
    HttpNfcLeaseProgress HttpNfcLeaseComplete HttpNfcLeaseAbort HttpNfcLeaseGetManifest`,
  datastores: `
    SearchDatastore_Task SearchDatastoreSubFolders_Task RefreshDatastore MakeDirectory
    MoveDatastoreFile_Task CopyDatastoreFile_Task DeleteDatastoreFile_Task CreateVirtualDisk_Task
    DeleteVirtualDisk_Task CopyVirtualDisk_Task MoveVirtualDisk_Task ExtendVirtualDisk_Task
    QueryVirtualDiskUuid SetVirtualDiskUuid QueryVirtualDiskGeometry InflateVirtualDisk_Task
    CreateDirectory DeleteDirectory RecommendDatastores`,
  'first-class disks': `
    CreateDisk_Task RegisterDisk ExtendDisk_Task DeleteVStorageObject_Task RetrieveVStorageObject
    ListVStorageObject CloneVStorageObject_Task VStorageObjectCreateSnapshot_Task RetrieveSnapshotInfo
    DeleteSnapshot_Task`,
  hosts: `
    EnterMaintenanceMode_Task ExitMaintenanceMode_Task RebootHost_Task ShutdownHost_Task RescanHba
    RescanAllHba AddInternetScsiSendTargets RemoveInternetScsiSendTargets AddInternetScsiStaticTargets
    RemoveInternetScsiStaticTargets QueryAvailableDisksForVmfs QueryVmfsDatastoreCreateOptions
    CreateVmfsDatastore QueryVmfsDatastoreExpandOptions ExpandVmfsDatastore CreateNasDatastore RemoveDatastore`,
  guests: `
    ValidateCredentialsInGuest AcquireCredentialsInGuest ReleaseCredentialsInGuest
    InitiateFileTransferToGuest InitiateFileTransferFromGuest MakeDirectoryInGuest ListFilesInGuest
    CreateTemporaryFileInGuest CreateTemporaryDirectoryInGuest MoveFileInGuest MoveDirectoryInGuest
    DeleteFileInGuest DeleteDirectoryInGuest ChangeFileAttributesInGuest StartProgramInGuest
    ListProcessesInGuest TerminateProcessInGuest ReadEnvironmentVariableInGuest`,
  networks: `
    AddPortGroup RemovePortGroup CreateDVPortgroup_Task AddDVPortgroup_Task ReconfigureDVPortgroup_Task
    FetchDVPorts QueryDvsByUuid`,
};

function namesIn(text: string): string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}

describe('the methods of the server', () => {
  const there = new Set(new MethodRegistry(vimSchema(), families).methodNames());

  it.each(Object.entries(METHODS))('are those of %s', (_subject, text) => {
    expect(namesIn(text).filter((name) => !there.has(name))).toEqual([]);
  });

  it('are all methods that the schema has, but for one that is not documented', () => {
    const known = new Set(vimSchema().methodNames());
    expect([...there].filter((name) => !known.has(name))).toEqual(['Fetch']);
  });
});
