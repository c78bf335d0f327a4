"""Nova's own driver for vCenter, from Debian and unmodified, with what stands around it stubbed: Neutron, Glance and
Nova's database. Nothing between the driver and the server is. Imported by the programs that drive it.
"""
import logging
import sys
import tempfile

import nova.conf
import oslo_messaging
from oslo_concurrency import lockutils

host, port, user, password, ca_file = sys.argv[1:6]
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
