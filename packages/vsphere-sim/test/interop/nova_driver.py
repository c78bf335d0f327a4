"""Nova's own driver for vCenter, from Debian and unmodified, through the life of an instance.

Usage: nova_driver.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
"""
import json

from unittest import mock

from nova_scene import context, driver, instance_of, network_model, objects, port, uuids, vif_of
from nova.compute import power_state
from nova.compute import provider_tree

seen = {}
driver.init_host('compute')
seen['nodes'] = len(driver.get_available_nodes())
resources = driver.get_available_resource(driver.get_available_nodes()[0])
seen['resources'] = {key: resources[key] for key in ('vcpus', 'memory_mb', 'hypervisor_type', 'local_gb')}
seen['hypervisor version'] = resources['hypervisor_version']
tree = provider_tree.ProviderTree()
tree.new_root(driver._nodename, uuids.provider, generation=0)
driver.update_provider_tree(tree, driver._nodename)
inventory = tree.data(driver._nodename).inventory
seen['inventory'] = {name: inventory[name]['total'] > 0 for name in sorted(inventory)}
seen['instances before'] = driver.list_instances()


def power():
    return power_state.STATE_MAP[driver.get_info(instance).state]


with mock.patch('nova.network.neutron.API.update_instance_vnic_index', create=True):
    instance = instance_of('first')
    vif = vif_of('vif', 'fa:16:3e:00:00:01')
    meta = objects.ImageMeta.from_dict({'properties': {}})
    driver.spawn(
        context, instance, meta, injected_files=[], admin_password=None, allocations={},
        network_info=network_model.NetworkInfo([vif]), block_device_info=None)
    seen['instances'] = [uuid == instance.uuid for uuid in driver.list_instances()]
    seen['power'] = [power()]
    seen['diagnostics'] = driver.get_diagnostics(instance)['vmware:guestFullName']
    driver.power_off(instance)
    seen['power'].append(power())
    driver.power_on(context, instance, network_model.NetworkInfo([vif]))
    seen['power'].append(power())
    driver.suspend(context, instance)
    seen['power'].append(power())
    driver.resume(context, instance, network_model.NetworkInfo([vif]))
    seen['power'].append(power())
    driver.reboot(context, instance, network_model.NetworkInfo([vif]), 'SOFT')
    driver.reboot(context, instance, network_model.NetworkInfo([vif]), 'HARD')
    seen['power'].append(power())
    second = vif_of('second-vif', 'fa:16:3e:00:00:02')
    driver.attach_interface(context, instance, meta, second)
    driver.detach_interface(context, instance, second)
    vnc = driver.get_vnc_console(context, instance)
    seen['vnc'] = [vnc.port >= 5900, vnc.internal_access_path is not None]
    mks = driver.get_mks_console(context, instance)
    seen['mks'] = [mks.port == int(port), 'ticket' in json.loads(mks.internal_access_path)]
    connector = driver.get_volume_connector(instance)
    seen['connector'] = [sorted(connector), connector['initiator']]
    driver.destroy(context, instance, network_model.NetworkInfo([vif]), None, True)
    seen['instances after'] = driver.list_instances()
driver.cleanup_host('compute')
print(json.dumps(seen, default=str))
