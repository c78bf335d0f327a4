"""What pyvmomi's users do inside of a guest: check credentials, send and fetch files, run a program that sets a password.

Usage: pyvmomi_guest.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified, nothing is patched.
"""
import json
import ssl
import sys
import urllib.error
import urllib.request

from pyVim.connect import Disconnect, SmartConnect
from pyVim.task import WaitForTask
from pyVmomi import vim, vmodl

host, port, user, password, ca_file = sys.argv[1:]
context = ssl.create_default_context(cafile=ca_file)
instance = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
content = instance.RetrieveContent()
manager = content.guestOperationsManager
vm = content.searchIndex.FindByInventoryPath('DC0/vm/DC0_C0_RP0_VM0')
seen = {}


def login(name, secret):
    return vim.vm.guest.NamePasswordAuthentication(username=name, password=secret)


def fault_of(call):
    try:
        call()
    except vmodl.MethodFault as fault:
        return type(fault).__name__.rsplit('.', 1)[-1]
    return None


def transfer(url, data=None):
    """Status and body: the host in the address is for the client to fill in."""
    request = urllib.request.Request(url.replace('*', host), data=data, method='PUT' if data else 'GET')
    try:
        with urllib.request.urlopen(request, context=context) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, None


root = login('root', 'secret')
auth, files, processes = manager.authManager, manager.fileManager, manager.processManager
seen['wrong password'] = fault_of(lambda: auth.ValidateCredentialsInGuest(vm, login('root', 'x')))
auth.ValidateCredentialsInGuest(vm, root)

# Files.
files.MakeDirectoryInGuest(vm, root, '/srv/data', True)
attributes = vim.vm.guest.FileManager.PosixFileAttributes(permissions=0o640)
text = b'hello guest'
url = files.InitiateFileTransferToGuest(vm, root, '/srv/data/note.txt', attributes, len(text), False)
seen['sent'] = transfer(url, text)[0]
info = files.InitiateFileTransferFromGuest(vm, root, '/srv/data/note.txt')
seen['size'] = info.size
seen['permissions'] = oct(info.attributes.permissions)
seen['received'] = transfer(info.url)[1]
seen['again'] = transfer(info.url)[0]
seen['listed'] = [each.path for each in files.ListFilesInGuest(vm, root, '/srv/data').files]
seen['list of nothing'] = fault_of(lambda: files.ListFilesInGuest(vm, root, '/nothing'))
seen['temporary'] = files.CreateTemporaryFileInGuest(vm, root, 'a', '.b').startswith('/tmp/a')

# Programs.
seen['password before'] = fault_of(lambda: auth.ValidateCredentialsInGuest(vm, login('admin', 'new')))
spec = vim.vm.guest.ProcessManager.ProgramSpec(programPath='/usr/sbin/chpasswd', arguments='admin:new')
pid = processes.StartProgramInGuest(vm, root, spec)
[process] = processes.ListProcessesInGuest(vm, root, [pid])
seen['exitCode'] = process.exitCode
seen['owner'] = process.owner
seen['password now'] = fault_of(lambda: auth.ValidateCredentialsInGuest(vm, login('admin', 'new')))
seen['environment'] = list(processes.ReadEnvironmentVariableInGuest(vm, root, ['USER']))
seen['no such process'] = fault_of(lambda: processes.TerminateProcessInGuest(vm, root, 4711))

WaitForTask(vm.PowerOffVM_Task())
seen['powered off'] = fault_of(lambda: auth.ValidateCredentialsInGuest(vm, root))
print(json.dumps(seen))
Disconnect(instance)
