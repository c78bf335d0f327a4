import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { optionsFromEnvironment } from './environment-options.js';

const schema = z.strictObject({
  password: z.string(),
  clusterName: z.string().optional(),
  port: z.number().int().default(443),
  insecure: z.boolean().optional(),
  caFile: z.union([z.string(), z.number()]).optional(),
  delays: z.strictObject({ spawn: z.number() }).optional(),
});

describe('optionsFromEnvironment', () => {
  it('reads each variable as what the option is', () => {
    const { options, complaints } = read({
      KILONOVA_MY_DRIVER_PASSWORD: '0123',
      KILONOVA_MY_DRIVER_CLUSTER_NAME: 'true',
      KILONOVA_MY_DRIVER_PORT: '8989',
      KILONOVA_MY_DRIVER_INSECURE: 'true',
      KILONOVA_MY_DRIVER_CA_FILE: '7',
      KILONOVA_MY_DRIVER_DELAYS: '{"spawn": 5}',
      KILONOVA_OTHER_PORT: 'x',
      PATH: '/bin',
    });

    expect(complaints).toEqual([]);
    expect(options).toEqual({
      password: '0123',
      clusterName: 'true',
      port: 8989,
      insecure: true,
      caFile: '7',
      delays: { spawn: 5 },
    });
  });

  it.each([
    ['KILONOVA_MY_DRIVER_PORT', 'many', 'not a number'],
    ['KILONOVA_MY_DRIVER_PORT', '', 'not a number'],
    ['KILONOVA_MY_DRIVER_INSECURE', 'yes', 'not true or false'],
    ['KILONOVA_MY_DRIVER_DELAYS', '{', 'not valid JSON'],
    ['KILONOVA_MY_DRIVER_PASWORD', 'x', 'has no such option'],
  ])('complains of %s=%s', (variable, text, complaint) => {
    expect(read({ [variable]: text })).toEqual({
      options: {},
      complaints: [expect.stringMatching(`^${variable}: .*${complaint}`)],
    });
  });
});

function read(env: Record<string, string>) {
  const complaints: string[] = [];
  const options = optionsFromEnvironment('my-driver', schema, env, (variable, message) =>
    complaints.push(`${variable}: ${message}`),
  );
  return { options, complaints };
}
