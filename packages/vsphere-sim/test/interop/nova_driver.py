"""Nova's own driver for vCenter, from Debian and unmodified, through the life of an instance.

Usage: nova_driver.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
Stubbed is what stands around the driver: Neutron, Glance and Nova's database. Nothing between it and the server is.
"""
import json
import logging
import sys
import tempfile

from unittest import mock

import nova.conf
import oslo_messaging
from oslo_concurrency import lockutils

host, port, user, password, ca_file = sys.argv[1:]
logging.disable(logging.CRITICAL)
CONF = nova.conf.CONF
CONF([], default_config_files=[])
for name, value in {
        'host_ip': host, 'host_port': int(port), 'host_username': user, 'host_password': password,
        'ca_file': ca_file, 'insecure': False, 'cluster_name': 'DC0_C0', 'task_poll_interval': 0.05,
        'api_retry_count': 1, 'use_linked_clone': False}.items():
    CONF.set_override(name, value, 'vmware')
lockutils.set_defaults(tempfile.mkdtemp())
CONF.set_override('enabled', True, 'vnc')
CONF.set_override('enabled', True, 'mks')

# Its parts read the configuration when they are imported.
from nova import context as nova_context  # noqa: E402
from nova import objects  # noqa: E402
from nova import rpc  # noqa: E402
from nova.compute import power_state  # noqa: E402
from nova.compute import provider_tree  # noqa: E402
from nova.network import model as network_model  # noqa: E402
from nova.virt import fake  # noqa: E402
from nova.virt.vmwareapi import driver as vmware_driver  # noqa: E402
from oslo_utils.fixture import uuidsentinel as uuids  # noqa: E402

objects.register_all()
# No other service of Nova is there: oslo.messaging's own transport in memory.
oslo_messaging.get_rpc_transport(CONF, 'fake:/')
CONF.set_override('transport_url', 'fake:/')
rpc.init(CONF)
context = nova_context.RequestContext('user', 'project', user_name='somebody', project_name='something')
seen = {}

FLAVOR = objects.Flavor(
    id=1, name='m1.small', memory_mb=512, vcpus=1, root_gb=1, ephemeral_gb=0, swap=0, flavorid='1',
    rxtx_factor=1.0, vcpu_weight=None, disabled=False, is_public=True, extra_specs={})


def instance_of(name, **members):
    values = dict(
        id=1, uuid=getattr(uuids, name), hostname=name, display_name=name, host='compute', node=driver._nodename,
        image_ref='', kernel_id='', ramdisk_id='', project_id='project', user_id='user', memory_mb=512, vcpus=1,
        root_gb=1, ephemeral_gb=0, flavor=FLAVOR, config_drive='', system_metadata={}, metadata={},
        os_type=None, root_device_name='/dev/sda', task_state=None, vm_state='building', power_state=0,
        availability_zone='nova')
    values.update(members)
    return objects.Instance(context, **values)


def vif_of(name, mac):
    network = network_model.Network(
        id=getattr(uuids, 'network'), bridge='VM Network', label='VM Network', subnets=[],
        injected=False, tenant_id='project', mtu=1500)
    return network_model.VIF(
        id=getattr(uuids, name), address=mac, network=network, type=network_model.VIF_TYPE_DVS,
        details={}, devname='tap0', vnic_type='normal', active=True)


driver = vmware_driver.VMwareVCDriver(fake.FakeVirtAPI())
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
