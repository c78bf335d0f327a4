import { describe, expect, it } from 'vitest';
import { parseServer } from './endpoint.js';

describe('parseServer', () => {
  it.each([
    ['vc.example.com', 'https://vc.example.com/sdk', 'vc.example.com', 443],
    [' vc.example.com ', 'https://vc.example.com/sdk', 'vc.example.com', 443],
    ['vc:8443', 'https://vc:8443/sdk', 'vc', 8443],
    ['https://vc.example.com', 'https://vc.example.com/sdk', 'vc.example.com', 443],
    ['https://vc:8443/sdk', 'https://vc:8443/sdk', 'vc', 8443],
    ['https://proxy.example.com/vc1/sdk', 'https://proxy.example.com/vc1/sdk', 'proxy.example.com', 443],
    ['http://127.0.0.1:8989/sdk', 'http://127.0.0.1:8989/sdk', '127.0.0.1', 8989],
    ['http://127.0.0.1', 'http://127.0.0.1/sdk', '127.0.0.1', 80],
    ['[::1]:8443', 'https://[::1]:8443/sdk', '::1', 8443],
    ['fe80::1', 'https://[fe80::1]/sdk', 'fe80::1', 443],
  ])('reads %j as %s', (written, url, host, port) => {
    expect(parseServer(written)).toMatchObject({ url, host, port, secure: url.startsWith('https:') });
  });

  it.each([
    '',
    '   ',
    'a b',
    'vc:port',
    'ftp://vc',
    'https://u:p@vc/sdk',
    'https://vc/sdk?wsdl',
    'https://vc/sdk#a',
  ])('refuses %j', (written) => {
    expect(() => parseServer(written)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION', option: 'server' }),
    );
  });
});
