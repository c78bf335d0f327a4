import { describe, expect, it } from 'vitest';
import { planSettings } from './vm-settings.js';

const options = { extraConfigKeys: ['numa.*', 'ethernet*.ctxPerDev'], mirrorInstanceLogsToSyslog: false };
const facts = { uuid: 'u', nicCount: 2, numaCores: undefined };

describe('planSettings', () => {
  it('has none where nobody wants any', () => {
    expect(planSettings({}, options, facts)).toEqual({});
    expect(
      planSettings({ 'hw:vifs_multi_thread': 'false' }, { ...options, consoleDelaySeconds: 0 }, facts),
    ).toEqual({});
  });

  it('has those of the options', () => {
    const given = { consoleDelaySeconds: 2, smbiosAssetTag: 'rack 4', mirrorInstanceLogsToSyslog: true };

    expect(planSettings({}, { ...options, ...given }, facts)).toEqual({
      'keyboard.typematicMinDelay': '2000000',
      'smbios.assetTag': 'rack 4',
      'vmx.log.syslogID': 'u_vmx_log',
    });
  });

  it('gives each card a thread, and the flavor the last word whatever the case of its keys', () => {
    const extraSpecs = {
      'hw:vifs_multi_thread': 'true',
      'vmware:extra_config': '{"Ethernet1.CtxPerDev": "3"}',
    };

    expect(planSettings(extraSpecs, options, facts)).toEqual({
      'ethernet0.ctxPerDev': '1',
      'Ethernet1.CtxPerDev': '3',
    });
  });

  it('keeps a socket within a NUMA node', () => {
    expect(planSettings({}, options, { ...facts, numaCores: 8 })).toEqual({
      'numa.vcpu.preferHT': 'TRUE',
      'numa.autosize.vcpu.maxPerVirtualNode': '8',
    });
  });
});
