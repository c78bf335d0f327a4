"""What pyvmomi itself makes of a server: connection, inventory, properties, tasks and waits, unmodified.

Usage: pyvmomi_client.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
"""
import json
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVim.task import WaitForTask
from pyVmomi import vim, vmodl

host, port, user, password, ca_file = sys.argv[1:]
context = ssl.create_default_context(cafile=ca_file)
instance = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
content = instance.RetrieveContent()


def walk(folder):
    """Names of all that is below, by kind."""
    found = {}
    for child in folder.childEntity:
        found.setdefault(type(child).__name__, []).append(child.name)
        if isinstance(child, vim.Datacenter):
            for below in (child.vmFolder, child.hostFolder, child.datastoreFolder, child.networkFolder):
                for kind, names in walk(below).items():
                    found.setdefault(kind, []).extend(names)
        elif isinstance(child, vim.Folder):
            for kind, names in walk(child).items():
                found.setdefault(kind, []).extend(names)
    return found


view = content.viewManager.CreateContainerView(content.rootFolder, [vim.VirtualMachine], True)
vms = list(view.view)
first = sorted(vms, key=lambda vm: vm.name)[0]
hardware = [device.deviceInfo.label for device in first.config.hardware.device]
WaitForTask(first.Rename_Task(newName='renamed by pyvmomi'))

collector = content.propertyCollector
spec = vmodl.query.PropertyCollector.FilterSpec(
    objectSet=[vmodl.query.PropertyCollector.ObjectSpec(
        obj=view, skip=True, selectSet=[vmodl.query.PropertyCollector.TraversalSpec(
            name='view', type=vim.view.ContainerView, path='view', skip=False)])],
    propSet=[vmodl.query.PropertyCollector.PropertySpec(
        type=vim.VirtualMachine, pathSet=['name', 'runtime', 'summary', 'config'])])
retrieved = collector.RetrieveContents([spec])


def fault_of(call):
    try:
        call()
    except vmodl.MethodFault as fault:
        return type(fault).__name__
    return None


host_system = content.viewManager.CreateContainerView(content.rootFolder, [vim.HostSystem], True).view[0]
print(json.dumps({
    'apiType': content.about.apiType,
    'inventory': {kind: len(names) for kind, names in sorted(walk(content.rootFolder).items())},
    'vms': len(vms),
    'devices': hardware,
    'renamed': first.name,
    'power': str(first.runtime.powerState),
    'retrieved': sorted({dynamic.name for found in retrieved for dynamic in found.propSet}),
    'host': [host_system.summary.hardware.numCpuCores > 0, host_system.runtime.connectionState],
    'session': content.sessionManager.currentSession.userName,
    'unknown': fault_of(lambda: vim.VirtualMachine('vm-none', first._stub).name),
}))
view.Destroy()
Disconnect(instance)
