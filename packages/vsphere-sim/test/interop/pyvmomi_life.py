"""The life of a virtual machine as pyvmomi sees it: create, power, snapshot, clone, reconfigure, wait, events, destroy.

Usage: pyvmomi_life.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified, nothing is patched.
"""
import json
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVim.task import WaitForTask, WaitForTasks
from pyVmomi import vim, vmodl

host, port, user, password, ca_file = sys.argv[1:]
context = ssl.create_default_context(cafile=ca_file)
instance = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
content = instance.RetrieveContent()
seen = {}

datacenter = content.rootFolder.childEntity[0]
cluster = next(c for c in datacenter.hostFolder.childEntity if isinstance(c, vim.ClusterComputeResource))
network = datacenter.network[0]
datastore = datacenter.datastore[0]


def run(task):
    """The result of a task, waited for with pyvmomi's own helper, which uses a filter and WaitForUpdates."""
    WaitForTask(task)
    return task.info.result


def fault_of(call):
    try:
        call()
    except vmodl.MethodFault as fault:
        return type(fault).__name__
    return None


# Folder and VM.
folder = datacenter.vmFolder.CreateFolder('by pyvmomi')
seen['folder'] = [folder.name, folder.parent.name, list(folder.childType)]
seen['folder twice'] = fault_of(lambda: datacenter.vmFolder.CreateFolder('by pyvmomi'))

controller = vim.vm.device.ParaVirtualSCSIController(
    key=-1, busNumber=0, sharedBus=vim.vm.device.VirtualSCSIController.Sharing.noSharing)
disk = vim.vm.device.VirtualDisk(
    key=-2, controllerKey=-1, unitNumber=0, capacityInKB=1024 * 1024,
    backing=vim.vm.device.VirtualDisk.FlatVer2BackingInfo(
        fileName='[%s]' % datastore.name, diskMode='persistent', thinProvisioned=True))
nic = vim.vm.device.VirtualVmxnet3(
    key=-3, addressType='generated',
    backing=vim.vm.device.VirtualEthernetCard.NetworkBackingInfo(network=network, deviceName=network.name))


def added(device, file_operation=None):
    return vim.vm.device.VirtualDeviceSpec(
        operation=vim.vm.device.VirtualDeviceSpec.Operation.add, fileOperation=file_operation, device=device)


spec = vim.vm.ConfigSpec(
    name='life', guestId='otherGuest64', numCPUs=1, memoryMB=256, annotation='made by pyvmomi',
    files=vim.vm.FileInfo(vmPathName='[%s]' % datastore.name),
    extraConfig=[vim.option.OptionValue(key='owner', value='pyvmomi')],
    deviceChange=[
        added(controller),
        added(disk, vim.vm.device.VirtualDeviceSpec.FileOperation.create),
        added(nic),
    ])
vm = run(folder.CreateVm(config=spec, pool=cluster.resourcePool))
seen['created'] = {
    'name': vm.name,
    'parent': vm.parent.name,
    'cpus': vm.config.hardware.numCPU,
    'annotation': vm.config.annotation,
    'extra': {option.key: option.value for option in vm.config.extraConfig if option.key == 'owner'},
    'labels': [device.deviceInfo.label for device in vm.config.hardware.device if device.key >= 1000],
    'files': vm.config.files.vmPathName,
    'datastore': [store.name for store in vm.datastore],
    'network': [net.name for net in vm.network],
}
seen['same name'] = fault_of(lambda: run(folder.CreateVm(config=spec, pool=cluster.resourcePool)))

# Power.
run(vm.PowerOn())
seen['power'] = [vm.runtime.powerState]
seen['on twice'] = fault_of(lambda: run(vm.PowerOn()))
run(vm.Suspend())
seen['power'].append(vm.runtime.powerState)
run(vm.PowerOn())
run(vm.Reset())
seen['power'].append(vm.runtime.powerState)
seen['boot time'] = vm.runtime.bootTime is not None
seen['destroy while on'] = fault_of(lambda: run(vm.Destroy()))

# Snapshots.
one = run(vm.CreateSnapshot(name='one', description='first', memory=False, quiesce=False))
two = run(vm.CreateSnapshot(name='two', memory=False, quiesce=False))
seen['snapshots'] = [
    (tree.name, [child.name for child in tree.childSnapshotList]) for tree in vm.snapshot.rootSnapshotList]
seen['current'] = vm.snapshot.currentSnapshot._moId == two._moId
backing = next(d for d in vm.config.hardware.device if isinstance(d, vim.vm.device.VirtualDisk)).backing
seen['chain'] = []
while backing is not None:
    seen['chain'].append(backing.fileName.split('/')[-1])
    backing = backing.parent
run(vm.PowerOff())
run(one.Revert())
seen['reverted'] = vm.snapshot.currentSnapshot._moId == one._moId

# Reconfigure.
run(vm.Reconfigure(vim.vm.ConfigSpec(numCPUs=4, memoryMB=512, deviceChange=[
    added(vim.vm.device.VirtualCdrom(
        key=-1, controllerKey=200,
        backing=vim.vm.device.VirtualCdrom.RemotePassthroughBackingInfo(deviceName='', exclusive=False),
        connectable=vim.vm.device.VirtualDevice.ConnectInfo(
            startConnected=False, allowGuestControl=True, connected=False)))])))
seen['reconfigured'] = [
    vm.config.hardware.numCPU,
    vm.config.hardware.memoryMB,
    [type(device).__name__ for device in vm.config.hardware.device if device.key >= 3000 and device.key < 4000],
]
seen['bad device'] = fault_of(lambda: run(vm.Reconfigure(vim.vm.ConfigSpec(deviceChange=[
    vim.vm.device.VirtualDeviceSpec(operation='remove', device=vim.vm.device.VirtualCdrom(key=3999))]))))

# Clones: a full one, and one linked to a snapshot.
full = run(vm.Clone(folder=folder, name='full', spec=vim.vm.CloneSpec(
    location=vim.vm.RelocateSpec(pool=cluster.resourcePool), powerOn=True, template=False)))
linked = run(vm.Clone(folder=folder, name='linked', spec=vim.vm.CloneSpec(
    location=vim.vm.RelocateSpec(diskMoveType='createNewChildDiskBacking'), snapshot=one,
    powerOn=False, template=False)))
linked_disk = next(d for d in linked.config.hardware.device if isinstance(d, vim.vm.device.VirtualDisk))
seen['clones'] = [full.name, full.runtime.powerState, linked.name, linked_disk.backing.parent is not None]
linked.MarkAsTemplate()
seen['template'] = linked.config.template
seen['power on a template'] = fault_of(lambda: run(linked.PowerOn()))
linked.MarkAsVirtualMachine(pool=cluster.resourcePool)

# Several tasks at once, and moves.
WaitForTasks([vm.PowerOn(), linked.PowerOn()])
seen['both on'] = [vm.runtime.powerState, linked.runtime.powerState]
other = next(h for h in cluster.host if h._moId != vm.runtime.host._moId)
run(vm.Relocate(vim.vm.RelocateSpec(host=other)))
seen['moved'] = vm.runtime.host._moId == other._moId

# Updates, as a program that watches waits for them.
collector = content.propertyCollector
watch = collector.CreateFilter(vmodl.query.PropertyCollector.FilterSpec(
    objectSet=[vmodl.query.PropertyCollector.ObjectSpec(obj=vm)],
    propSet=[vmodl.query.PropertyCollector.PropertySpec(type=vim.VirtualMachine, pathSet=['name'])]), True)
first = collector.WaitForUpdatesEx(None, vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=10))
run(vm.Rename('renamed'))
change = collector.WaitForUpdatesEx(
    first.version, vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=10))
seen['updates'] = [update.filterSet[0].objectSet[0].changeSet[0].val for update in (first, change)]
watch.Destroy()

# Searching, tasks and events.
search = content.searchIndex
seen['found'] = [
    search.FindByInventoryPath('DC0/vm/by pyvmomi/renamed')._moId == vm._moId,
    search.FindByUuid(None, vm.config.instanceUuid, True, True)._moId == vm._moId,
    search.FindChild(folder, 'full')._moId == full._moId,
]
history = content.taskManager.CreateCollectorForTasks(vim.TaskFilterSpec(
    entity=vim.TaskFilterSpec.ByEntity(entity=vm, recursion='self')))
history.RewindCollector()
seen['tasks'] = sorted({info.descriptionId for info in history.ReadNextTasks(100)})
history.DestroyCollector()

for machine in (vm, full, linked):
    run(machine.PowerOff())
    run(machine.Destroy())
seen['gone'] = fault_of(lambda: vm.name)
seen['left'] = [child.name for child in folder.childEntity]
run(folder.Destroy())

events = content.eventManager.QueryEvents(vim.event.EventFilterSpec(
    entity=vim.event.EventFilterSpec.ByEntity(entity=content.rootFolder, recursion='all')))
keys = [event.key for event in events]
seen['events'] = {
    'ordered': keys == sorted(keys) and len(set(keys)) == len(keys),
    'kinds': sorted({type(event).__name__.split('.')[-1] for event in events}),
}
seen['user'] = content.sessionManager.currentSession.userName
print(json.dumps(seen))
Disconnect(instance)
