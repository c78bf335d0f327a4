"""Nova's own driver for vCenter, from Debian and unmodified, with instances that are rescued and resized.

Usage: nova_changes.py HOST PORT USER PASSWORD CA_FILE SPARSE; prints JSON. SPARSE is the image of a disk.
"""
import json
import os
import sys

from unittest import mock

from nova_scene import context, driver, instance_of, network_model, objects, uuids
from nova.compute import power_state
from nova.virt.vmwareapi import images
from nova.virt.vmwareapi import vm_util

path = sys.argv[6]
seen = {}
nothing = network_model.NetworkInfo([])


class Glance:
    """Stands for the image service."""

    downloads = 0

    def get(self, context, image_id, **kwargs):
        return {'id': image_id, 'name': 'image', 'size': os.path.getsize(path)}

    def download(self, context, image_id, **kwargs):
        self.downloads += 1
        with open(path, 'rb') as file:
            return iter([file.read()])


def look(instance):
    """Its power, and the name and size in MiB of its root disk."""
    reference = vm_util.get_vm_ref(driver._session, instance)
    disk = vm_util.get_vmdk_info(driver._session, reference, uuid=instance.uuid)
    return [power_state.STATE_MAP[driver.get_info(instance).state],
            disk.path.split('/')[-1].replace(instance.uuid, 'UUID'), disk.capacity_in_bytes // 1024 ** 2]


meta = objects.ImageMeta.from_dict({
    'id': uuids.sparse, 'disk_format': 'vmdk', 'container_format': 'bare', 'size': os.path.getsize(path),
    'properties': {'vmware_disktype': 'sparse', 'vmware_adaptertype': 'lsiLogic'}})
large = objects.Flavor(
    id=2, name='m1.large', memory_mb=1024, vcpus=2, root_gb=2, ephemeral_gb=0, swap=0, flavorid='2',
    rxtx_factor=1.0, vcpu_weight=None, disabled=False, is_public=True, extra_specs={})
glance = Glance()
driver.init_host('compute')
with mock.patch.object(images, 'IMAGE_API', glance), mock.patch.object(objects.Instance, 'save'):
    first, instance = (instance_of(name, image_ref=uuids.sparse) for name in ('first', 'second'))
    for new in (first, instance):
        driver.spawn(context, new, meta, injected_files=[], admin_password=None, allocations={},
                     network_info=nothing, block_device_info=None)
    seen['made'] = [look(first), look(instance)]
    seen['downloads'] = glance.downloads

    driver.rescue(context, instance, nothing, meta, 'password', None)
    seen['rescued'] = power_state.STATE_MAP[driver.get_info(instance).state]
    driver.unrescue(context, instance)
    seen['unrescued'] = look(instance)

    driver.migrate_disk_and_power_off(context, instance, 'compute', large, nothing)
    seen['on its way'] = look(instance)
    migration = objects.Migration(dest_compute='compute', source_compute='compute')
    instance.flavor = large
    driver.finish_migration(context, migration, instance, None, nothing, meta, True, {})
    driver.confirm_migration(context, migration, instance, nothing)
    seen['resized'] = look(instance)

    for old in (first, instance):
        driver.destroy(context, old, nothing, None, True)
    with mock.patch.object(objects.BlockDeviceMappingList, 'bdms_by_instance_uuid', return_value={}):
        driver.manage_image_cache(context, [])
    seen['left'] = driver.list_instances()
print(json.dumps(seen))
