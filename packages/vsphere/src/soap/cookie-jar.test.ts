import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CookieJar } from './cookie-jar.js';

describe('CookieJar', () => {
  it.each([
    ['vmware_soap_session="52ab cd; ef"; Path=/; HttpOnly; Secure; ', 'vmware_soap_session="52ab cd; ef"'],
    ['vmware_soap_session=abc==; Path=/; HttpOnly', 'vmware_soap_session=abc=='],
    ['a=1; Expires=Wed, 09 Jun 2999 10:18:14 GMT', 'a=1'],
  ])('sends back name and value of %j, and nothing else', (line, header) => {
    const jar = new CookieJar();
    jar.store([line]);

    expect(jar.header()).toBe(header);
  });

  it('keeps the latest value of each of several cookies', () => {
    const jar = new CookieJar();
    jar.store(['a=1', 'b=2']);
    jar.store(['a=3']);

    expect(jar.header()).toBe('a=3; b=2');
  });

  it.each(['a=', 'a=""', 'a=1; Max-Age=0', 'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'forgets a cookie on %j',
    (line) => {
      const jar = new CookieJar();
      jar.store(['a=1']);
      jar.store([line]);

      expect(jar.header()).toBeUndefined();
    },
  );

  it('ignores what is no cookie', () => {
    const jar = new CookieJar();
    jar.store(['', ';', '=x', 'novalue']);

    expect(jar.isEmpty).toBe(true);
  });

  it('does not take a cookie from before it was cleared', () => {
    const jar = new CookieJar();
    const { epoch } = jar;
    jar.store(['a=1'], epoch);
    jar.clear();
    jar.store(['a=2'], epoch);

    expect(jar.header()).toBeUndefined();
  });

  it('shows nothing of what it holds', () => {
    const jar = new CookieJar();
    jar.store(['vmware_soap_session=secret']);

    expect(inspect(jar, { depth: Infinity, showHidden: true })).not.toContain('secret');
    expect(JSON.stringify(jar)).not.toContain('secret');
  });
});
