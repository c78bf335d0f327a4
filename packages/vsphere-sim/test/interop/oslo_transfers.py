"""Files and disks sent and fetched by oslo.vmware's handles, unmodified, as Nova and Cinder use them.

Usage: oslo_transfers.py HOST PORT USER PASSWORD CA_FILE IMAGE FETCHED; prints JSON. The certificate is verified: by the
authority, and where a lease says which one it is, by its thumbprint.
"""
import json
import os
import sys

from oslo_vmware import api, rw_handles, vim_util
from oslo_vmware.objects import datastore

host, port, user, password, ca_file, image, fetched = sys.argv[1:]
session = api.VMwareAPISession(
    host, user, password, 1, 0.05, port=int(port), scheme='https', cacert=ca_file, insecure=False)
vim = session.vim
factory = vim.client.factory


def first(kind, *properties):
    found = session.invoke_api(vim_util, 'get_objects', vim, kind, 1, list(properties)).objects[0]
    return found.obj, vim_util.propset_dict(getattr(found, 'propSet', []))


def send(handle, data):
    for start in range(0, len(data), 65536):
        handle.write(data[start:start + 65536])
    handle.close()


def import_spec():
    controller = factory.create('ns0:VirtualLsiLogicController')
    controller.key = -100
    controller.busNumber = 0
    controller.sharedBus = 'noSharing'
    disk = factory.create('ns0:VirtualDisk')
    disk.key = -101
    disk.controllerKey = -100
    disk.unitNumber = 0
    disk.capacityInKB = 64 * 1024
    backing = factory.create('ns0:VirtualDiskFlatVer2BackingInfo')
    backing.fileName = ''
    backing.diskMode = 'persistent'
    backing.thinProvisioned = True
    disk.backing = backing
    changes = []
    for device, operation in ((controller, None), (disk, 'create')):
        change = factory.create('ns0:VirtualDeviceConfigSpec')
        change.operation = 'add'
        if operation:
            change.fileOperation = operation
        change.device = device
        changes.append(change)
    config = factory.create('ns0:VirtualMachineConfigSpec')
    config.name = 'image'
    config.guestId = 'otherGuest'
    config.numCPUs = 1
    config.memoryMB = 128
    config.deviceChange = changes
    files = factory.create('ns0:VirtualMachineFileInfo')
    files.vmPathName = '[LocalDS_0]'
    config.files = files
    spec = factory.create('ns0:VirtualMachineImportSpec')
    spec.configSpec = config
    return spec


data = b'as it was sent' * 100000
send(rw_handles.FileWriteHandle(
    host, int(port), 'DC0', 'LocalDS_0', vim.client.cookiejar, 'by-vcenter.iso', len(data), cacerts=ca_file), data)

url = datastore.DatastoreURL('https', '%s:%s' % (host, port), 'by-host.iso', 'ha-datacenter', 'LocalDS_0')
ticket = url.get_transfer_ticket(session, 'PUT')
send(rw_handles.FileWriteHandle(str(url), cookies=ticket, file_size=len(data), cacerts=ca_file), data)

folders = first('Datacenter', 'vmFolder')[1]
pool = first('ClusterComputeResource', 'resourcePool')[1]['resourcePool']
with open(image, 'rb') as file:
    content = file.read()
handle = rw_handles.VmdkWriteHandle(
    session, host, int(port), pool, folders['vmFolder'], import_spec(), len(content), 'POST')
for start in range(0, len(content), 65536):
    handle.write(content[start:start + 65536])
    handle.update_progress()
handle.close()
vm = handle.get_imported_vm()

reading = rw_handles.VmdkReadHandle(session, host, int(port), vm, '[LocalDS_0] image/image.vmdk', 1)
with open(fetched, 'wb') as file:
    while True:
        piece = reading.read(65536)
        if not piece:
            break
        file.write(piece)
reading.close()

print(json.dumps({
    'name': session.invoke_api(vim_util, 'get_object_property', vim, vm, 'name'),
    'sent': len(data),
    'fetched': os.path.getsize(fetched) > 0,
}))
session.logout()
