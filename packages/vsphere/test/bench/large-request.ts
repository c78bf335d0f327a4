/**
 * A request as large as they get: properties of thousands of VMs, each named. Values are of their declared
 * types only, since npm `soap` cannot write any other.
 */
interface LargeRequest {
  readonly object: { readonly type: string; readonly value: string };
  readonly params: Readonly<Record<string, unknown>>;
}

export function largeRequest(vmCount: number): LargeRequest {
  const objectSet = Array.from({ length: vmCount }, (_, index) => ({
    obj: { type: 'VirtualMachine', value: `vm-${1000 + index}` },
    skip: false,
  }));
  const pathSet = ['name', 'config.instanceUuid', 'config.hardware.device', 'runtime.powerState'];
  return {
    object: { type: 'PropertyCollector', value: 'propertyCollector' },
    params: {
      specSet: [{ propSet: [{ type: 'VirtualMachine', all: false, pathSet }], objectSet }],
      options: { maxObjects: 100 },
    },
  };
}
