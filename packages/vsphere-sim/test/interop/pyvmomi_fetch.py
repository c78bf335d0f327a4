"""How pyvmomi 8 reads a property, with the SOAP of an older pyvmomi: it writes the call and reads the answer, unmodified.

Usage: pyvmomi_fetch.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
pyvmomi 8 describes a method `Fetch` of any managed object and has it called like any other one; 6.7 still asks the
property collector. So the description is given here, and all of the rest is pyvmomi's.
"""
import json
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import VmomiSupport, vim, vmodl

host, port, user, password, ca_file = sys.argv[1:]
context = ssl.create_default_context(cafile=ca_file)
instance = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
content = instance.RetrieveContent()


def fetch(target, name, known=None):
    """The property as the declared type of pyvmomi's own description of it."""
    info = target._GetPropertyInfo(known or name)
    described = VmomiSupport.Object(
        name=name, type=VmomiSupport.ManagedObject, wsdlName='Fetch', version=info.version,
        params=(VmomiSupport.Object(name='prop', type=str, version=target._stub.version, flags=0),),
        isTask=False, resultFlags=info.flags, result=info.type, methodResult=info.type)
    return target._stub.InvokeMethod(target, described, (name,))


def fault_of(call):
    try:
        call()
    except vmodl.MethodFault as fault:
        return [type(fault).__name__, getattr(fault, 'name', None)]
    return None


view = content.viewManager.CreateContainerView(content.rootFolder, [vim.VirtualMachine], True)
vm = sorted(view.view, key=lambda found: found.name)[0]
gone = vim.VirtualMachine('vm-none', vm._stub)
print(json.dumps({
    'name': fetch(vm, 'name'),
    'enum': fetch(vm, 'overallStatus'),
    'reference': type(fetch(vm, 'parent')).__name__,
    'data': type(fetch(vm, 'config')).__name__,
    'array': [type(found).__name__ for found in fetch(vm, 'datastore')],
    'same as collected': [
        fetch(vm, name) == getattr(vm, name) for name in ('name', 'datastore', 'configStatus', 'recentTask')],
    'view': len(fetch(view, 'view')),
    'unset': fetch(vm, 'snapshot'),
    'content': fetch(instance, 'content').about.apiType,
    'unknown': fault_of(lambda: fetch(vm, 'colour', 'name')),
    'gone': fault_of(lambda: fetch(gone, 'name')),
}))
Disconnect(instance)
