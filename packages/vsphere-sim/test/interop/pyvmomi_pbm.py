"""What pyvmomi makes of a server's storage policies, unmodified.

Usage: pyvmomi_pbm.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
"""
import json
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import SoapStubAdapter, VmomiSupport, pbm, vim

host, port, user, password, ca_file = sys.argv[1:]
context = ssl.create_default_context(cafile=ca_file)
instance = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
VmomiSupport.GetRequestContext()['vcSessionCookie'] = instance._stub.cookie.split('"')[1]
stub = SoapStubAdapter(
    host=host, port=int(port), version='pbm.version.version1', path='/pbm/sdk', sslContext=context)
service = pbm.ServiceInstance('ServiceInstance', stub)
content = service.RetrieveContent()
manager = content.profileManager

ids = manager.PbmQueryProfile(
    resourceType=pbm.profile.ResourceType(resourceType='STORAGE'), profileCategory='REQUIREMENT')
profiles = manager.PbmRetrieveContent(profileIds=ids)
gold = [profile for profile in profiles if profile.name == 'gold'][0]
rule = gold.constraints.subProfiles[0].capability[0]
view = instance.RetrieveContent().viewManager.CreateContainerView(
    instance.RetrieveContent().rootFolder, [vim.Datastore], True)
hubs = [pbm.placement.PlacementHub(hubType='Datastore', hubId=store._moId) for store in view.view]
matching = content.placementSolver.PbmQueryMatchingHub(hubsToSearch=hubs, profile=gold.profileId)
verdicts = content.placementSolver.PbmCheckCompatibility(hubsToSearch=hubs, profile=gold.profileId)

print(json.dumps({
    'names': sorted(profile.name for profile in profiles),
    'rule': [rule.id.namespace, rule.id.id, list(rule.constraint[0].propertyInstance[0].value.values)],
    'matching': len(matching),
    'errors': [type(fault).__name__ for verdict in verdicts for fault in verdict.error],
}))
Disconnect(instance)
