"""What oslo.vmware's storage policy module makes of a server, unmodified.

Usage: oslo_vmware_pbm.py HOST PORT USER PASSWORD CA_FILE; prints JSON. The certificate is verified.
"""
import json
import sys

from oslo_vmware import api, pbm, vim_util

host, port, user, password, ca_file = sys.argv[1:]
session = api.VMwareAPISession(
    host, user, password, 1, 0.05, port=int(port), scheme='https', cacert=ca_file, insecure=False,
    pbm_wsdl_loc=pbm.get_pbm_wsdl_location('7.0'))


def references(kind):
    found = session.invoke_api(vim_util, 'get_objects', session.vim, kind, 100, ['name'])
    return [each.obj for each in found.objects]


datastores = references('Datastore')
vm = references('VirtualMachine')[0]
profiles = pbm.get_all_profiles(session)
gold = pbm.get_profile_id_by_name(session, 'gold')
hubs = pbm.convert_datastores_to_hubs(session.pbm.client.factory, datastores)
fitting = pbm.filter_datastores_by_hubs(pbm.filter_hubs_by_profile(session, hubs, gold), datastores)

factory = session.vim.client.factory
spec = factory.create('ns0:VirtualMachineConfigSpec')
profile_spec = factory.create('ns0:VirtualMachineDefinedProfileSpec')
profile_spec.profileId = gold.uniqueId
spec.vmProfile = [profile_spec]
session.wait_for_task(session.invoke_api(session.vim, 'ReconfigVM_Task', vm, spec=spec))

print(json.dumps({
    'about': session.pbm.service_content.aboutInfo.name,
    'names': sorted(profile.name for profile in profiles),
    'datastores': len(datastores),
    'fitting': len(fitting),
    'of the vm': [profile.name for profile in
                  pbm.get_profiles_by_ids(session, pbm.get_profiles(session, vm))],
    'none': pbm.get_profile_id_by_name(session, 'no such policy'),
}, default=str))
session.logout()
