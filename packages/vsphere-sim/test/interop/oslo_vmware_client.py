"""What oslo.vmware itself makes of a server: its session and the helpers of its vim_util, unmodified.

Usage: oslo_vmware_client.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
"""
import json
import sys

from oslo_vmware import api, exceptions, vim_util

host, port, user, password, ca_file = sys.argv[1:]
session = api.VMwareAPISession(
    host, user, password, 1, 0.05, port=int(port), scheme='https', cacert=ca_file, insecure=False)
vim = session.vim
content = vim.service_content


def call(method, *args, **kwargs):
    return session.invoke_api(vim_util, method, vim, *args, **kwargs)


def value_of(reference):
    return vim_util.get_moref_value(reference)


def names_of(retrieved):
    """Name by reference, of all pages."""
    with vim_util.WithRetrieval(vim, retrieved) as objects:
        return {value_of(found.obj): vim_util.propset_dict(found.propSet)['name'] for found in objects}


vms = names_of(call('get_objects', 'VirtualMachine', 2, ['name']))
hosts = names_of(call('get_objects', 'HostSystem', 100, ['name']))
first = vim_util.get_moref(sorted(vms)[0], 'VirtualMachine')

first_page = call('get_objects', 'VirtualMachine', 1, ['name'])
pages = {'token': getattr(first_page, 'token', None) is not None}
second_page = call('continue_retrieval', first_page)
pages['second'] = len(second_page.objects)
call('cancel_retrieval', second_page)


def fault_of(method, *args, **kwargs):
    try:
        session.invoke_api(vim, method, *args, **kwargs)
    except exceptions.VimException as error:
        return type(error).__name__
    return None


task = session.invoke_api(vim, 'Rename_Task', first, newName='renamed by oslo.vmware')
info = session.wait_for_task(task)
about = content.about

print(json.dumps({
    'apiType': about.apiType,
    'vms': sorted(vms.values()),
    'hosts': len(hosts),
    'pages': pages,
    'renamed': call('get_object_property', first, 'name'),
    'properties': sorted(call('get_object_properties_dict', first, ['name', 'runtime.powerState'])),
    'taskState': info.state,
    'inventoryPath': call('get_inventory_path', first),
    'missing': fault_of('RetrieveServiceContent', vim_util.get_moref('nothing', 'ServiceInstance')),
    'active': session.is_current_session_active(),
}, default=str))
session.logout()
