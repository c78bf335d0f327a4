"""Every helper of oslo.vmware's vim_util, and its view of datastores and switches, against a server. Unmodified.

Usage: oslo_vim_util.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
What was called is counted while it runs: the helpers that were not are part of the answer.
"""
import inspect
import json
import sys

from oslo_vmware import api, dvs_util, exceptions, vim_util
from oslo_vmware.objects import datastore as ds_obj


class Session(api.VMwareAPISession):
    """As the users of dvs_util have it: one of its helpers calls a method that only their sessions have."""

    def _call_method(self, module, method, *args, **kwargs):
        return self.invoke_api(module, method, self.vim, *args, **kwargs)


helpers = {
    id(member.__code__): '%s.%s' % (module.__name__.split('.')[-1], name)
    for module in (vim_util, dvs_util, ds_obj)
    for name, member in inspect.getmembers(module, inspect.isfunction)
    if member.__module__ == module.__name__ and not name.startswith('_')}
not_called = set(helpers.values())


def note(frame, _event, _argument):
    not_called.discard(helpers.get(id(frame.f_code)))


host, port, user, password, ca_file = sys.argv[1:]
sys.settrace(note)
session = Session(
    host, user, password, 1, 0.05, port=int(port), scheme='https', cacert=ca_file, insecure=False)
vim = session.vim
factory = vim.client.factory
value_of = vim_util.get_moref_value
seen = {}


def call(method, *args, **kwargs):
    return session.invoke_api(vim_util, method, vim, *args, **kwargs)


def first(type_, name):
    """The object of a type that has the name."""
    with vim_util.WithRetrieval(vim, call('get_objects', type_, 100, ['name'])) as objects:
        return next(o.obj for o in objects if vim_util.propset_dict(o.propSet)['name'] == name)


def fault_of(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except exceptions.VimException as error:
        return type(error).__name__
    return None


# References.
vm = first('VirtualMachine', 'DC0_C0_RP0_VM0')
again = vim_util.get_moref(value_of(vm), vim_util.get_moref_type(vm))
seen['moref'] = [vim_util.get_moref_type(again), value_of(again) == value_of(vm)]

# Pages: all of them, the next one by hand, and one that is not wanted.
with vim_util.WithRetrieval(vim, call('get_objects', 'VirtualMachine', 1, ['name'])) as objects:
    seen['paged'] = sorted(vim_util.propset_dict(found.propSet)['name'] for found in objects)
page = call('get_objects', 'VirtualMachine', 1)
page = call('continue_retrieval', page)
seen['second page'] = [len(page.objects), call('cancel_retrieval', page)]
seen['all properties'] = len(
    call('get_objects', 'Datacenter', 10, None, True).objects[0].propSet) > 5

# Properties.
seen['property'] = call('get_object_property', vm, 'runtime.powerState')
seen['unset property'] = call('get_object_property', vm, 'snapshot')
seen['key path'] = call('get_object_property', vm, 'config.hardware.device[2000]').deviceInfo.label
seen['properties'] = sorted(
    prop.name for prop in call('get_object_properties', vm, ['name', 'config.uuid'])[0].propSet)
seen['dict'] = call('get_object_properties_dict', vm, ['name', 'runtime.powerState'])
seen['empty dict'] = vim_util.propset_dict(None)
seen['unknown property'] = fault_of(call, 'get_object_property', vm, 'colour')
seen['path'] = call('get_inventory_path', vm)
seen['path by pages of one'] = call('get_inventory_path', vm, 1)
vms = [vm, first('VirtualMachine', 'DC0_H0_VM1')]
several = call('get_properties_for_a_collection_of_objects', 'VirtualMachine', vms, ['name'])
seen['collection'] = [vim_util.propset_dict(found.propSet)['name'] for found in several.objects]
seen['empty collection'] = call('get_properties_for_a_collection_of_objects', 'VirtualMachine', [], ['name'])
seen['serialised'] = vim_util.serialize_object(call('get_object_property', vm, 'summary.config'))['name']

# The server, its extensions, and tickets for its files.
seen['version'] = vim_util.get_vc_version(session)
seen['extension before'] = call('find_extension', 'org.openstack.compute')
call('register_extension', 'org.openstack.compute', 'instance')
extension = call('find_extension', 'org.openstack.compute')
seen['extension'] = [extension.key, extension.description.label, extension.managedEntityInfo[0].type]
seen['extension twice'] = fault_of(call, 'register_extension', 'org.openstack.compute', 'instance')

# Datastores and their clusters.
store = ds_obj.get_datastore_by_ref(session, first('Datastore', 'LocalDS_0'))
seen['datastore'] = [store.name, store.type, store.capacity >= store.freespace > 0]
seen['hosts'] = len(store.get_connected_hosts(session))
seen['accessible'] = store.get_summary(session).accessible
pod, pod_name = ds_obj.get_dsc_ref_and_name(session, 'pod')
seen['pod'] = [pod_name, ds_obj.get_dsc_ref_and_name(session, value_of(pod))[1], ds_obj.sdrs_enabled(session, pod)]
seen['no pod'] = ds_obj.get_dsc_ref_and_name(session, 'nothing')
url = store.build_url('https', '%s:%s' % (host, port), 'a/b.iso', 'DC0')
seen['ticket'] = url.get_transfer_ticket(session, 'httpPut').split('=')[0]

# Where Storage DRS would put a VM.
config = factory.create('ns0:VirtualMachineConfigSpec')
config.name = 'placed'
config.files = factory.create('ns0:VirtualMachineFileInfo')
config.files.vmPathName = ''
folder = call('get_object_property', first('Datacenter', 'DC0'), 'vmFolder')
pool = call('get_object_property', first('ClusterComputeResource', 'DC0_C0'), 'resourcePool')
seen['place to create'] = bool(ds_obj.get_recommended_datastore_create(session, pod, config, pool, folder))
clone = factory.create('ns0:VirtualMachineCloneSpec')
clone.location = factory.create('ns0:VirtualMachineRelocateSpec')
clone.location.pool = pool
clone.powerOn = False
clone.template = False
seen['place to clone'] = bool(
    ds_obj.get_recommended_datastore_clone(session, pod, clone, vm, folder, 'copy', resource_pool=pool))

# Switches and their port groups.
switch = dvs_util.get_dvs_moref(value_of(first('VmwareDistributedVirtualSwitch', 'switch')))
tagged = dvs_util.add_port_group(session, switch, 'tagged', vlan_id=42)
dvs_util.add_port_group(session, switch, 'trunk', trunk_mode=True)
seen['port groups'] = sorted(name for name, _ref in dvs_util.get_portgroups(session, switch))
dvs_util.delete_port_group(session, tagged)
seen['port groups left'] = sorted(name for name, _ref in dvs_util.get_portgroups(session, switch))

session.logout()
sys.settrace(None)
seen['helpers not called'] = sorted(not_called)
print(json.dumps(seen, default=str))
