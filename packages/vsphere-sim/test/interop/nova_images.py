"""Nova's own driver for vCenter, from Debian and unmodified, with instances of images and an image of an instance.

Usage: nova_images.py HOST PORT USER PASSWORD CA_FILE STREAM SPARSE FLAT SNAPSHOT; prints JSON. The first three are
images of one disk in the formats that Nova knows; the last is where the image of an instance goes.
"""
import json
import os
import sys

from unittest import mock

from nova_scene import context, driver, instance_of, network_model, objects, uuids
from nova.virt.vmwareapi import images
from oslo_vmware import exceptions

stream, sparse, flat, snapshot = sys.argv[6:]
FILES = {uuids.stream: stream, uuids.sparse: sparse, uuids.flat: flat}
DISK_TYPES = {uuids.stream: 'streamOptimized', uuids.sparse: 'sparse', uuids.flat: 'preallocated'}
seen = {}


class Glance:
    """Stands for the image service."""

    def get(self, context, image_id, **kwargs):
        return {'id': image_id, 'name': 'image', 'size': self.size(image_id)}

    def size(self, image_id):
        return os.path.getsize(FILES[image_id]) if image_id in FILES else 0

    def download(self, context, image_id, **kwargs):
        with open(FILES[image_id], 'rb') as file:
            while True:
                piece = file.read(65536)
                if not piece:
                    return
                yield piece

    def update(self, context, image_id, metadata, data=None, **kwargs):
        seen['snapshot'] = metadata['properties']['vmware_disktype']
        with open(snapshot, 'wb') as file:
            while True:
                piece = data.read(65536)
                if not piece:
                    return
                file.write(piece)


glance = Glance()
driver.init_host('compute')
nothing = network_model.NetworkInfo([])
with mock.patch.object(images, 'IMAGE_API', glance):
    for name, image_id in (('stream', uuids.stream), ('sparse', uuids.sparse), ('flat', uuids.flat)):
        instance = instance_of(name, image_ref=image_id)
        meta = objects.ImageMeta.from_dict({
            'id': image_id, 'disk_format': 'vmdk', 'container_format': 'bare', 'size': glance.size(image_id),
            'properties': {'vmware_disktype': DISK_TYPES[image_id], 'vmware_adaptertype': 'lsiLogic'}})
        try:
            driver.spawn(
                context, instance, meta, injected_files=[], admin_password=None, allocations={},
                network_info=nothing, block_device_info=None)
        except exceptions.VimFaultException as error:
            seen[name] = [error.fault_list, str(error).split(',')[0]]
            continue
        seen[name] = driver.get_info(instance).state
        if name == 'stream':
            states = []
            driver.snapshot(context, instance, uuids.snapshot, lambda **kwargs: states.append(kwargs['task_state']))
            seen['states'] = states
    seen['instances'] = len(driver.list_instances())
print(json.dumps(seen))
