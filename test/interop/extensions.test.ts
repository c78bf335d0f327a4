/** The driver on a server without extensions: govmomi's simulator, as Debian has it, knows none. */
import { expect, it } from 'vitest';
import { startBench } from '../vcenter/vmwareapi-driver.js';

it('goes on, with a warning, on a server that cannot register extensions', async () => {
  const bench = await startBench();
  try {
    expect(bench.log.records).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringContaining('extension could not be registered'),
      }),
    );
    expect((await bench.vcenter.calls())['RegisterExtension']).toBeUndefined();
  } finally {
    await bench.close();
  }
});
