import { describe, expect, it } from 'vitest';
import { DatastorePathError } from './datastore-errors.js';
import { DatastorePath } from './datastore-path.js';
import { DatastoreUrl } from './datastore-url.js';

describe('the address of a file on a datastore', () => {
  it('escapes what a URL must not have, and keeps the escapes of vCenter', () => {
    const url = new DatastoreUrl({
      server: 'vc.example.com:8443',
      datacenterPath: '/folder/DC %2f 1',
      path: new DatastorePath('my store', 'a b', 'c?d#é.vmdk'),
    });

    expect(String(url)).toBe(
      'https://vc.example.com:8443/folder/a%20b/c%3Fd%23%C3%A9.vmdk?dcPath=folder/DC%20%252f%201&dsName=my%20store',
    );
    expect(DatastoreUrl.parse(String(url)).equals(url)).toBe(true);
  });

  it.each([
    ['https://h/folder/a?dcPath=DC0&dsName=ds', 'https', 'h'],
    ['http://h:80/folder/a?dsName=ds&dcPath=%2FDC0', 'http', 'h:80'],
    ['vsphere://[::1]:443/folder/a?dcPath=DC0&dsName=ds', 'vsphere', '[::1]:443'],
  ])('%s is read', (text, scheme, server) => {
    const url = DatastoreUrl.parse(text);

    expect(url).toMatchObject({ scheme, server, datacenterPath: 'DC0' });
    expect(String(url.path)).toBe('[ds] a');
  });

  it('is spoken to as https where the image service says vsphere', () => {
    const url = DatastoreUrl.parse('vsphere://h/folder/a?dcPath=DC0&dsName=ds');

    expect(url.href).toBe('https://h/folder/a?dcPath=DC0&dsName=ds');
    expect(String(url)).toBe('vsphere://h/folder/a?dcPath=DC0&dsName=ds');
  });

  it('is another one at an ESX host', () => {
    const url = DatastoreUrl.parse('https://vc/folder/a/b?dcPath=f/DC0&dsName=ds');

    expect(String(url.atHost('esx1'))).toBe('https://esx1/folder/a/b?dcPath=ha-datacenter&dsName=ds');
  });

  it.each([
    '',
    'https://h/other/a?dcPath=DC0&dsName=ds',
    'https://h/folder/a?dsName=ds',
    'https://h/folder/a?dcPath=DC0',
    'ftp://h/folder/a?dcPath=DC0&dsName=ds',
    'https://u:p@h/folder/a?dcPath=DC0&dsName=ds',
    'https://h/folder/../a?dcPath=DC0&dsName=ds',
    'https://h/folder/a/%2e%2E/b?dcPath=DC0&dsName=ds',
    'https://h/folder/a%2f..%2fb?dcPath=DC0&dsName=ds',
    'https://h/folder/a%zz?dcPath=DC0&dsName=ds',
  ])('is not %s', (text) => {
    expect(() => DatastoreUrl.parse(text)).toThrow(DatastorePathError);
  });

  it.each(['h/x', 'u@h', 'h?x', 'h h', 'h#x', ''])('has no server %j', (server) => {
    expect(
      () => new DatastoreUrl({ server, datacenterPath: 'DC0', path: new DatastorePath('ds', 'a') }),
    ).toThrow(DatastorePathError);
  });
});
