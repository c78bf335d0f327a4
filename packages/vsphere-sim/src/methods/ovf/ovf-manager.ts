/** Packages: what is in one, what would be made of it, and the description of a VM as one. */
import type { OvfCreateImportSpecResult } from '@kilonova/vsphere/wire';
import { OvfFindings, NoOvfPackage } from '../../ovf/ovf-faults.js';
import { readEnvelope, type OvfEnvelope } from '../../ovf/read-envelope.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, service, type Family } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertReachable } from '../virtual-machine/find-datastore.js';
import { describedVm, describeVm, EXPORT_OPTIONS } from './describe-vm.js';
import { planImport, SUPPORTED_PROVISIONING, type ImportPlace } from './import-spec.js';
import { described, notDescribed, reported, sizesOf } from './parse-descriptor.js';

export const ovfManager: Family = {
  services: [
    service('OvfManager', 'OvfManager', () => ({
      ovfImportOption: [],
      ovfExportOption: [...EXPORT_OPTIONS],
    })),
  ],
  methods: [
    methods('OvfManager', {
      ParseDescriptor({ args }) {
        const findings = new OvfFindings();
        const envelope = envelopeOf(args.ovfDescriptor, findings);
        if (envelope === undefined) return notDescribed(findings);
        checkChoice(envelope, args.pdp.deploymentOption, 'pdp');
        return described(envelope, findings);
      },
      CreateImportSpec: createImportSpec,
      CreateDescriptor(call) {
        const { world, args } = call;
        requirePrivilege(call, describedVm(world, args.obj), 'VApp.Export');
        return describeVm(world, args.obj, args.cdp);
      },
      ValidateHost({ world, args }) {
        world.inventory.get('HostSystem', args.host);
        const findings = new OvfFindings();
        const envelope = envelopeOf(args.ovfDescriptor, findings);
        if (envelope === undefined) return reported(findings);
        checkChoice(envelope, args.vhp.deploymentOption, 'vhp');
        const { download, flat, sparse } = sizesOf(envelope);
        return {
          downloadSize: download,
          flatDeploymentSize: flat,
          sparseDeploymentSize: sparse,
          supportedDiskProvisioning: SUPPORTED_PROVISIONING,
          ...reported(findings),
        };
      },
    }),
  ],
};

function createImportSpec(call: Call<'CreateImportSpec', 'OvfManager'>): OvfCreateImportSpecResult {
  const { world, args } = call;
  const { ovfDescriptor, resourcePool, datastore: ref, cisp } = args;
  const { inventory } = world;
  const pool = inventory.get('ResourcePool', resourcePool);
  const datastore = inventory.get('Datastore', ref);
  requirePrivilege(call, pool, 'VApp.Import');
  requirePrivilege(call, datastore, 'Datastore.AllocateSpace');
  const host = cisp.hostSystem && inventory.get('HostSystem', cisp.hostSystem);
  const owner = inventory.get('ComputeResource', pool.get('owner'));
  const hosts = (owner.get('host') ?? []).map((each) => inventory.get('HostSystem', each));
  if (host !== undefined && !hosts.includes(host)) throw invalidArgument('cisp.hostSystem');
  assertReachable(datastore, host);
  const findings = new OvfFindings();
  const envelope = envelopeOf(ovfDescriptor, findings);
  if (envelope === undefined) return reported(findings);
  checkChoice(envelope, cisp.deploymentOption, 'cisp');
  const place: ImportPlace = { world, hosts: host === undefined ? hosts : [host], datastore };
  const plan = planImport(place, envelope, cisp, findings);
  const isTaken = plan !== undefined && findings.errors.length === 0;
  return {
    ...(isTaken && { importSpec: plan.spec, fileItem: [...plan.fileItems] }),
    ...reported(findings),
  };
}

/** Undefined, and noted, when the text is no package. */
function envelopeOf(text: string, findings: OvfFindings): OvfEnvelope | undefined {
  try {
    return readEnvelope(text, findings);
  } catch (error) {
    if (!(error instanceof NoOvfPackage)) throw error;
    findings.errors.push(error.fault);
    return undefined;
  }
}

/** @throws {SimFault} InvalidArgument: the package has no such choice */
function checkChoice({ deploymentChoices }: OvfEnvelope, choice: string, params: string): void {
  if (choice === '' || deploymentChoices.some(({ key }) => key === choice)) return;
  throw invalidArgument(`${params}.deploymentOption`);
}
