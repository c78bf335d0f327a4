import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatManifest,
  getVmdkNameFromOvf,
  MalformedOvfError,
  parseManifest,
  parseOvf,
  VsphereError,
} from '../src/index.js';
import { ovfFor } from './image-samples.js';

const GIB = 1024 ** 3;
const sample = ovfFor([
  { name: 'disk1.vmdk', size: 1000 },
  { name: 'disk2.vmdk', size: 2000 },
  { name: 'tools.iso', size: 3000 },
]);

describe('parseOvf', () => {
  it('reads a descriptor as ovftool writes it', () => {
    const ovf = parseOvf(sample);

    expect(ovf.files).toEqual([
      { id: 'file1', href: 'disk1.vmdk', sizeBytes: 1000 },
      { id: 'file2', href: 'disk2.vmdk', sizeBytes: 2000 },
      { id: 'file3', href: 'tools.iso', sizeBytes: 3000 },
    ]);
    expect(ovf.disks[1]).toEqual({
      diskId: 'vmdisk2',
      file: ovf.files[1],
      capacityBytes: 64 * 1024 * 1024,
      populatedSizeBytes: 4096,
      format: 'http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized',
    });
    expect(ovf).toMatchObject({
      networks: [{ name: 'VM Network', description: 'The one' }],
      deploymentOptions: [],
      isCollection: false,
      virtualSystems: [
        {
          id: 'sample',
          name: 'sample',
          annotation: 'made for a test',
          guestId: 'otherLinux64Guest',
          products: [
            {
              product: 'Sample',
              version: '1.0',
              properties: [
                {
                  key: 'app.size',
                  type: 'uint32',
                  defaultValue: '8',
                  label: 'Size',
                  userConfigurable: true,
                  secret: false,
                },
                { key: 'app.secret', type: 'string', userConfigurable: false, secret: true },
              ],
            },
          ],
        },
      ],
    });
    const { hardware } = ovf.virtualSystems[0] ?? {};
    expect(hardware).toMatchObject({
      systemTypes: ['vmx-13'],
      cpuCount: 2,
      coresPerSocket: 2,
      memoryBytes: GIB,
    });
    expect(hardware?.items.map(({ kind }) => kind)).toEqual([
      'cpu',
      'memory',
      'controller',
      'controller',
      'nic',
      'disk',
      'disk',
      'cdrom',
    ]);
    expect(hardware?.items[4]).toMatchObject({ subType: 'VmxNet3', connections: ['VM Network'] });
    expect(hardware?.items[6]).toMatchObject({
      parent: '3',
      addressOnParent: 1,
      hostResource: { kind: 'disk', id: 'vmdisk2' },
    });
    expect(hardware?.items[7]?.hostResource).toEqual({ kind: 'file', id: 'file3' });
  });

  it('reads the same from other prefixes, and from none', () => {
    const renamed = sample.replaceAll('ovf:', 'o:').replace('xmlns:ovf', 'xmlns:o').replaceAll('rasd:', 'r:');
    const bare = sample
      .replaceAll(/(<\/?|\s)(?:ovf|rasd|vssd|vmw):/g, '$1')
      .replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');

    // The reference to a disk is a URI, whose scheme is no prefix.
    expect(parseOvf(renamed.replaceAll('o:/', 'ovf:/'))).toEqual(parseOvf(sample));
    expect(parseOvf(bare)).toEqual(parseOvf(sample));
  });

  it('takes the hardware of the deployment option: the default one, or the one asked for', () => {
    const options =
      '<DeploymentOptionSection><Info/><Configuration ovf:id="small"><Label>Small</Label></Configuration>' +
      '<Configuration ovf:id="large" ovf:default="true"><Label>Large</Label></Configuration></DeploymentOptionSection>';
    const larger =
      '<Item ovf:configuration="large huge"><rasd:InstanceID>2</rasd:InstanceID><rasd:ResourceType>4</rasd:ResourceType>' +
      '<rasd:AllocationUnits>MegaBytes</rasd:AllocationUnits><rasd:VirtualQuantity>8192</rasd:VirtualQuantity></Item>';
    const text = sample
      .replace('<NetworkSection>', `${options}<NetworkSection>`)
      .replace('</VirtualHardwareSection>', `${larger}</VirtualHardwareSection>`);
    const memory = (deploymentOption?: string): unknown =>
      parseOvf(text, { deploymentOption }).virtualSystems[0]?.hardware.memoryBytes;

    expect([memory(), memory('large'), memory('small')]).toEqual([8 * GIB, 8 * GIB, GIB]);
    expect(() => memory('huge')).toThrow(/no deployment option huge; it has small, large/);
  });

  it('finds the machines of a collection, however deep, and says that it is one', () => {
    const machine = /<VirtualSystem [^]*<\/VirtualSystem>/.exec(sample)?.[0] ?? '';
    const nested = `<VirtualSystemCollection ovf:id="outer"><Info/>${machine}<VirtualSystemCollection ovf:id="inner">${machine.replace('ovf:id="sample"', 'ovf:id="other"')}</VirtualSystemCollection></VirtualSystemCollection>`;
    const ovf = parseOvf(sample.replace(machine, nested));

    expect(ovf.isCollection).toBe(true);
    expect(ovf.virtualSystems.map(({ id }) => id)).toEqual(['sample', 'other']);
  });

  it('reads a descriptor of version 0.9', () => {
    const text =
      '<ovf:Envelope xmlns:ovf="http://www.vmware.com/schema/ovf/1/envelope" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      '<References><File ovf:href="a.vmdk" ovf:id="f" ovf:size="9"/></References>' +
      '<Section xsi:type="ovf:DiskSection_Type"/><Content ovf:id="old" xsi:type="ovf:VirtualSystem_Type">' +
      '<Section xsi:type="ovf:VirtualHardwareSection_Type"><Item><rasd:ResourceType>3</rasd:ResourceType>' +
      '<rasd:InstanceId>1</rasd:InstanceId><rasd:VirtualQuantity>4</rasd:VirtualQuantity></Item></Section></Content></ovf:Envelope>';

    expect(parseOvf(text)).toMatchObject({ virtualSystems: [{ id: 'old', hardware: { cpuCount: 4 } }] });
  });

  it.each([
    ['20', undefined, 20],
    ['20', 'byte', 20],
    ['20', 'byte * 2^30', 20 * GIB],
    ['20', 'byte*2^10', 20_480],
    ['20', 'byte * 1024', 20_480],
    ['20', 'byte * 10^3', 20_000],
    ['20', 'GigaBytes', 20 * GIB],
    ['${app.size}', 'byte * 2^30', 8 * GIB],
    ['${app.unknown}', 'byte * 2^30', undefined],
  ])('takes a capacity of %s in %s for %s bytes', (capacity, units, bytes) => {
    const written = units === undefined ? '' : `ovf:capacityAllocationUnits="${units}"`;
    const text = sample.replaceAll(
      'ovf:capacity="64" ovf:capacityAllocationUnits="byte * 2^20"',
      `ovf:capacity="${capacity}" ${written}`,
    );

    expect(parseOvf(text).disks[0]?.capacityBytes).toBe(bytes);
  });

  it.each([
    ['byte * 2^99', /larger than any/],
    ['hertz * 10^6', /no unit of size/],
    ['byte * 2^', /no unit of size/],
  ])('refuses a capacity in %s', (units, message) => {
    expect(() => parseOvf(sample.replaceAll('byte * 2^20', units))).toThrow(message);
  });

  it.each([
    'file:///etc/passwd',
    'https://example.org/disk.vmdk',
    '/etc/passwd',
    '../disk.vmdk',
    'a/../../disk.vmdk',
    '..%2fdisk.vmdk',
    '%2Fetc/passwd',
    'C:\\disk.vmdk',
    'a\\b.vmdk',
    'disk\u0001.vmdk',
    'x'.repeat(2_000),
  ])('refuses a reference to %s', (href) => {
    const text = sample.replace('ovf:href="disk1.vmdk"', `ovf:href="${href}"`);

    expect(() => parseOvf(text)).toThrow(MalformedOvfError);
  });

  it.each<[string, string]>([
    ['declares an entity', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sample}`],
    ['uses an entity', sample.replace('made for a test', '&x;')],
    ['is not well-formed', sample.slice(0, -20)],
    ['is nested without end', '<Envelope>'.repeat(1_000)],
    ['has elements without end', `<Envelope>${'<a/>'.repeat(200_000)}</Envelope>`],
    ['is larger than any descriptor', `<Envelope>${'x'.repeat(5_000_000)}</Envelope>`],
    ['is another document', '<html/>'],
    ['describes no machine', '<Envelope><References/></Envelope>'],
    ['refers to a file that is not there', sample.replace('fileRef="file1"', 'fileRef="file9"')],
    ['has a file twice', sample.replace('"disk2.vmdk"', '"disk1.vmdk"')],
    ['has a disk twice', sample.replace('diskId="vmdisk2"', 'diskId="vmdisk1"')],
    ['has a size that is no number', sample.replace('size="1000"', 'size="1e3"')],
  ])('refuses a descriptor that %s', (_what, text) => {
    expect(() => parseOvf(text)).toThrow(MalformedOvfError);
  });

  it('ends in a value or a typed error for whatever is done to a descriptor', () => {
    const cut = fc.tuple(fc.nat(sample.length), fc.nat(200), fc.string({ maxLength: 20, unit: 'binary' }));

    expect(() =>
      fc.assert(
        fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
          let text = sample;
          for (const [at, length, other] of cuts) text = text.slice(0, at) + other + text.slice(at + length);
          try {
            return parseOvf(text).virtualSystems.length > 0;
          } catch (error) {
            return error instanceof VsphereError;
          }
        }),
        { numRuns: 300 },
      ),
    ).not.toThrow();
  }, 60_000);
});

describe('getVmdkNameFromOvf', () => {
  it('names the file of the only disk', () => {
    expect(getVmdkNameFromOvf(ovfFor([{ name: 'only.vmdk', size: 1 }]))).toBe('only.vmdk');
  });

  it('names the file of the first disk on the first controller when there are several', () => {
    const swapped = sample.replace(
      '<rasd:AddressOnParent>0</rasd:AddressOnParent><rasd:HostResource>ovf:/disk',
      '<rasd:AddressOnParent>7</rasd:AddressOnParent><rasd:HostResource>ovf:/disk',
    );

    expect(getVmdkNameFromOvf(sample)).toBe('disk1.vmdk');
    expect(getVmdkNameFromOvf(swapped)).toBe('disk2.vmdk');
  });

  it('refuses a package without a disk', () => {
    expect(() => getVmdkNameFromOvf(ovfFor([{ name: 'tools.iso', size: 1 }]))).toThrow(/none of its disks/);
  });
});

describe('manifests', () => {
  it('are read as they are written, by whichever tool', () => {
    const text = `SHA256(a b(1).vmdk)= ${'AB'.repeat(32)}\r\nSHA1 (x.ovf) = ${'0c'.repeat(20)}\n\n`;
    const manifest = parseManifest(text);

    expect([...manifest]).toEqual([
      ['a b(1).vmdk', { algorithm: 'sha256', digest: 'ab'.repeat(32) }],
      ['x.ovf', { algorithm: 'sha1', digest: '0c'.repeat(20) }],
    ]);
    expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
  });

  it.each(['MD5(a)= 0123', 'SHA1(a)= 0123', 'a', `SHA1(a)= ${'0'.repeat(40)}\nSHA1(a)= ${'1'.repeat(40)}`])(
    'are refused when they say %s',
    (text) => {
      expect(() => parseManifest(text)).toThrow(MalformedOvfError);
    },
  );
});
