"""What Nova itself puts on a config drive: reads a request as JSON, prints a map of paths to base64.

The request is the TypeScript tests', with bytes as base64. Nothing of Nova's builder is replaced; only what it
would ask databases and other services for is given to it.
"""
import base64
import json
import sys
from unittest import mock

from nova import conf
from nova import context
from nova import objects
from nova.api.metadata import base
from nova.network import model
from nova.objects import fields
from nova.objects import virt_device_metadata as devices

CONF = conf.CONF


def network_info(vifs):
    return model.NetworkInfo([vif_of(vif) for vif in vifs])


def vif_of(vif):
    network = vif["network"]
    return model.VIF(
        id=vif["id"],
        address=vif["address"],
        type=vif.get("type"),
        devname=vif.get("devname"),
        network=model.Network(
            id=network["id"],
            bridge=network.get("bridge"),
            label=network.get("label"),
            subnets=[subnet_of(subnet) for subnet in network["subnets"]],
            **network.get("meta", {}),
        ),
    )


def subnet_of(subnet):
    meta = {
        name: subnet[ours]
        for name, ours in (("dhcp_server", "dhcpServer"), ("ipv6_address_mode", "ipv6AddressMode"))
        if ours in subnet
    }
    return model.Subnet(
        cidr=subnet["cidr"],
        version=subnet["version"],
        gateway=model.IP(subnet["gateway"]["address"]) if "gateway" in subnet else None,
        dns=[model.IP(ip["address"]) for ip in subnet.get("dns", [])],
        ips=[fixed_ip_of(ip) for ip in subnet["ips"]],
        routes=[
            model.Route(cidr=route["cidr"], gateway=model.IP(route["gateway"]["address"]))
            for route in subnet.get("routes", [])
        ],
        **meta,
    )


def fixed_ip_of(ip):
    fixed = model.FixedIP(address=ip["address"])
    for floating in ip.get("floatingIps", []):
        fixed.add_floating_ip(model.IP(floating["address"], type="floating"))
    return fixed


BUSES = {"pci": devices.PCIDeviceBus, "scsi": devices.SCSIDeviceBus}


def device_of(device):
    more = {"bus": BUSES[device["bus"]["kind"]](address=device["bus"]["address"])}
    if "tags" in device:
        more["tags"] = device["tags"]
    if device["kind"] == "nic":
        if "vlan" in device:
            more["vlan"] = device["vlan"]
        return devices.NetworkInterfaceMetadata(mac=device["mac"], **more)
    return devices.DiskMetadata(serial=device["serial"], path=device["path"], **more)


def instance_of(ours):
    ec2 = ours["ec2Ids"]
    return objects.Instance(
        context.get_admin_context(),
        uuid=ours["uuid"],
        display_name=ours["displayName"],
        hostname=ours["hostname"],
        project_id=ours["projectId"],
        availability_zone=ours["availabilityZone"],
        launch_index=ours["launchIndex"],
        reservation_id=ours["reservationId"],
        user_data=ours["userData"],
        key_name=ours["keyName"],
        key_data=ours["keyData"],
        keypairs=objects.KeyPairList(
            objects=[
                objects.KeyPair(name=pair["name"], type=pair["type"], public_key=pair["publicKey"])
                for pair in ours["keypairs"]
            ]
        ),
        metadata=ours["metadata"],
        system_metadata={},
        flavor=objects.Flavor(name=ours["flavor"]["name"]),
        root_device_name=ours["rootDeviceName"],
        default_ephemeral_device=None,
        default_swap_device=None,
        ec2_ids=objects.EC2Ids(
            instance_id=ec2["instanceId"],
            ami_id=ec2["amiId"],
            kernel_id=ec2["kernelId"],
            ramdisk_id=ec2["ramdiskId"],
        ),
        numa_topology=objects.InstanceNUMATopology(
            cells=[
                objects.InstanceNUMACell(
                    id=cell["id"],
                    cpuset=set(cell["cpus"]),
                    pcpuset=set(cell["pinnedCpus"]),
                    cpu_policy=fields.CPUAllocationPolicy.MIXED,
                    memory=cell["memoryMb"],
                )
                for cell in ours["numaTopology"]["cells"]
            ]
        ),
        device_metadata=objects.InstanceDeviceMetadata(
            devices=[device_of(device) for device in ours["deviceMetadata"]]
        ),
    )


def main():
    request = json.load(sys.stdin)
    objects.register_all()
    CONF([], default_config_files=[])
    CONF.set_override("config_drive_skip_versions", "", group="api")
    CONF.set_override("dhcp_domain", request["dhcpDomain"], group="api")
    static = request["vendorData"]["static"]
    groups = [{"name": name} for name in request["instance"]["securityGroups"]]
    instance = instance_of(request["instance"])
    with mock.patch.object(base.security_group_api, "get_instance_security_groups", return_value=groups), \
            mock.patch.object(objects.Instance, "get_bdms", return_value=[]), \
            mock.patch.object(base.vendordata_json.JsonFileVendorData, "get", return_value=static):
        metadata = base.InstanceMetadata(
            instance,
            content=[
                (file["path"], base64.b64decode(file["content"])) for file in request["injectedFiles"]
            ],
            extra_md={"admin_pass": request["adminPassword"]},
            network_info=network_info(request["networkInfo"]),
        )
        files = dict(metadata.metadata_for_config_drive())
    print(json.dumps({path: base64.b64encode(data).decode() for path, data in files.items()}))


main()
