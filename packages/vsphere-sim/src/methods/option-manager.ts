/** The server's own settings, named like `event.maxAge`. */
import type { OptionValue } from '@kilonova/vsphere/wire';
import { SimFault } from '../wire/sim-fault.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

/** What a vCenter is delivered with, as far as clients ask for it. */
const SETTINGS: readonly (readonly [key: string, value: string | boolean])[] = [
  ['VirtualCenter.InstanceName', 'vcenter.simulated'],
  ['VirtualCenter.FQDN', 'vcenter.simulated'],
  ['VirtualCenter.VimApiUrl', 'https://vcenter.simulated/sdk'],
  ['event.maxAgeEnabled', true],
  ['task.maxAgeEnabled', true],
  ['log.level', 'info'],
  ['mail.smtp.server', ''],
  ['mail.sender', ''],
];

/** Where a vCenter lets its administrators make settings of their own. Expected of one; the API does not say. */
const OWN_SETTINGS = 'config.';

export const optionManager: Family = {
  services: [
    service('OptionManager', 'VpxSettings', () => ({
      supportedOption: [],
      setting: SETTINGS.map(([key, value]) => ({ _type: 'OptionValue', key, value })),
    })),
  ],
  methods: [
    methods('OptionManager', {
      /** A name that ends in a dot stands for all that begin with it; without a name it is all there are. */
      QueryOptions({ object, args: { name } }) {
        const settings = object.get('setting') ?? [];
        if (name === undefined || name === '') return settings;
        const found = settings.filter(({ key }) =>
          name.endsWith('.') ? key.startsWith(name) : key === name,
        );
        if (found.length === 0) throw invalidName(name);
        return found;
      },
      UpdateOptions(call) {
        const { object, args } = call;
        requirePrivilege(call, object, 'Global.Settings');
        let settings = object.get('setting') ?? [];
        for (const [index, changed] of args.changedValue.entries()) {
          settings = withOption(settings, changed, `changedValue[${index}].value`);
        }
        object.set('setting', settings);
      },
    }),
  ],
};

function withOption(settings: readonly OptionValue[], changed: OptionValue, path: string): OptionValue[] {
  const index = settings.findIndex(({ key }) => key === changed.key);
  if (index < 0) {
    if (!changed.key.startsWith(OWN_SETTINGS)) throw invalidName(changed.key);
    return [...settings, changed];
  }
  // A setting keeps its type.
  if (typeof settings[index]?.value !== typeof changed.value) throw invalidArgument(path);
  return settings.with(index, changed);
}

function invalidName(name: string): SimFault {
  return new SimFault('InvalidName', { name }, `There is no setting '${name}'.`);
}
