import { createContext } from '@kilonova/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instanceOf, startBench, vifOn, type Bench } from './vmwareapi-driver.js';

describe('fifty instances at once over one session', () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await startBench({ vcenter: { hosts: 4, datastoresGb: [1000, 1000] } });
  });
  afterAll(async () => bench.close());

  it('are built, and removed, with one wait for updates in flight and no look at a task', async () => {
    const { driver, ctx, vcenter } = bench;
    const instances = Array.from({ length: 50 }, () => instanceOf());
    await Promise.all(
      instances.map((instance) =>
        driver.spawn(createContext(), instance, { networkInfo: [vifOn('VM Network')] }),
      ),
    );

    const { vms, files } = await vcenter.census();
    expect(vms).toHaveLength(50);
    expect((await driver.listInstanceUuids(ctx)).toSorted()).toEqual(
      instances.map(({ uuid }) => uuid).toSorted(),
    );
    // What each was promised counts for the next: the two datastores share them.
    const onFirst = new Set(
      files.filter((file) => file.startsWith('[LocalDS_0]')).map((file) => file.split('/')[0]),
    );
    expect(onFirst.size).toBeGreaterThan(15);
    expect(onFirst.size).toBeLessThan(35);

    await Promise.all(instances.map((instance) => driver.destroy(createContext(), instance)));
    expect(await vcenter.census()).toEqual({ vms: [], files: [], sessions: 1 });

    const calls = await vcenter.calls();
    expect(calls['CreateVM_Task']?.count).toBe(50);
    expect(calls['WaitForUpdatesEx']?.maxInFlight).toBe(1);
    const reads = await vcenter.requests('RetrievePropertiesEx');
    expect(reads.filter((body) => body.includes('type="Task"'))).toEqual([]);
  });
});
