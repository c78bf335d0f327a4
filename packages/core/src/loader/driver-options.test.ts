import { ContainerModule } from 'inversify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DriverOptionsInvalid } from '../errors.js';
import { definePlugin } from '../plugin.js';
import { checkOptions } from './driver-options.js';

/** What is told of the options: `path: message (suggestion)`. */
async function issuesOf(schema: z.ZodType, options: unknown): Promise<string[]> {
  try {
    await checkOptions('lab', pluginWith(schema), options);
    return [];
  } catch (error) {
    if (!(error instanceof DriverOptionsInvalid)) throw error;
    return error.details.issues.map(
      ({ path, message, suggestion }) =>
        `${path}: ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`,
    );
  }
}

const pluginWith = (optionsSchema: z.ZodType) =>
  definePlugin({
    name: 'lab',
    contractVersion: 1,
    optionsSchema,
    bindings: () => new ContainerModule(() => {}),
  });

describe('checkOptions', () => {
  it('gives what the schema made of the options', async () => {
    const schema = z
      .strictObject({ retries: z.coerce.number().default(3) })
      .transform((options) => options.retries * 2);

    expect(await checkOptions('lab', pluginWith(schema), {})).toBe(6);
  });

  it('tells the mistakes in the alternative that was most likely meant', async () => {
    const pin = z.strictObject({ thumbprint: z.string(), algorithm: z.string(), host: z.string() });
    const tls = z.union([pin, z.strictObject({ caFile: z.string() })]);

    expect(await issuesOf(z.strictObject({ tls }), { tls: { cafile: 'ca.pem' } })).toEqual([
      'tls.caFile: is missing (expected string)',
      'tls.cafile: there is no such option (caFile)',
    ]);
  });

  it('knows names behind optionals, defaults, records and transformations', async () => {
    const inner = z.strictObject({ userName: z.string().optional() });
    const schema = z
      .strictObject({ login: inner.optional(), sites: z.record(z.string(), inner).default({}) })
      .transform((options) => ({ ...options, at: 1 }));

    expect(
      await issuesOf(schema, { login: { username: 'x' }, sites: { north: { user_name: 'x' } } }),
    ).toEqual([
      'login.username: there is no such option (userName)',
      'sites.north.user_name: there is no such option (userName)',
    ]);
  });

  it('gives no hint where there is none to give, and the issue all the same', async () => {
    const odd = z.strictObject({ since: z.date().optional() }).refine(async () => true);

    expect(await issuesOf(odd, { colour: 1 })).toEqual(['colour: there is no such option']);
  });

  it('calls a rule that concerns the whole by no path', async () => {
    const schema = z
      .strictObject({ a: z.int(), b: z.int() })
      .refine(({ a, b }) => a < b, 'a must be below b');

    expect(await issuesOf(schema, { a: 2, b: 1 })).toEqual([': a must be below b']);
  });
});
