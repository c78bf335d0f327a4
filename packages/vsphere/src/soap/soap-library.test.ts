import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const LIBRARY = JSON.stringify(new URL('../../dist/soap/soap-library.js', import.meta.url).href);

/** What a program prints that runs in a process of its own, where nothing is loaded yet. */
function said(program: string, environment: NodeJS.ProcessEnv = {}): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: new URL('.', import.meta.url),
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

describe('soap without what we do not need', () => {
  it('loads neither axios nor XML signatures', () => {
    const program = `
      import { createRequire } from 'node:module';
      await import(${LIBRARY});
      const loaded = Object.keys(createRequire(${LIBRARY}).cache).filter((path) => /axios|xml-crypto|soap.lib.(http|server)/.test(path));
      console.log(loaded.length);`;

    expect(said(program)).toBe('0');
  });

  it('does not load what Node itself has for assertions', () => {
    const program = `
      const before = process.moduleLoadList.length;
      await import(${LIBRARY});
      console.log(process.moduleLoadList.slice(before).filter((name) => /assert/.test(name)).length);`;

    expect(said(program)).toBe('0');
  });

  it('leaves soap whole for anybody else in the process, before and after', () => {
    const shown = `
      const client = new soap.HttpClient({});
      console.log([typeof client.request, typeof soap.createClientAsync, soap.Client === library.Client, soap.WSDL === library.wsdlClass()].join());`;
    const ours = `const library = await import(${LIBRARY});`;
    const theirs = `const { default: soap } = await import('soap');`;

    expect(said(ours + theirs + shown)).toBe('function,function,true,true');
    expect(said(theirs + ours + shown)).toBe('function,function,true,true');
  });

  it('has an HTTP client of its own still, for a client that is given none', () => {
    const program = `
      const { Client, wsdlClass } = await import(${LIBRARY});
      const wsdl = new (wsdlClass())('<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>', 'x.wsdl', {});
      await new Promise((resolve) => wsdl.onReady(resolve));
      console.log(typeof new Client(wsdl, 'https://localhost/', {}).httpClient.buildRequest);`;

    expect(said(program)).toBe('function');
  });
});
