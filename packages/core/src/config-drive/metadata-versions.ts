/**
 * The versions of the two layouts of a config drive, oldest first, and since which of them a part is there.
 *
 * Versions are dates. A guest looks for the newest one that it knows, so all of them are written, and `latest`
 * with the content of the newest.
 */

export const LATEST = 'latest';

export const OPENSTACK_VERSIONS = [
  '2012-08-10',
  '2013-04-04',
  '2013-10-17',
  '2015-10-15',
  '2016-06-30',
  '2016-10-06',
  '2017-02-22',
  '2018-08-27',
  '2020-10-14',
  '2025-04-04',
  LATEST,
] as const;

export type OpenstackVersion = (typeof OPENSTACK_VERSIONS)[number];

/** Since when a file, or a member of `meta_data.json`, is there. */
export const SINCE = {
  randomSeed: '2013-04-04',
  vendorData: '2013-10-17',
  networkData: '2015-10-15',
  projectId: '2015-10-15',
  devices: '2016-06-30',
  vendorData2: '2016-10-06',
  vlanOfNic: '2017-02-22',
  trustOfNic: '2018-08-27',
  dedicatedCpus: '2020-10-14',
  shares: '2025-04-04',
} as const satisfies Readonly<Record<string, OpenstackVersion>>;

export const EC2_VERSIONS = [
  '1.0',
  '2007-01-19',
  '2007-03-01',
  '2007-08-29',
  '2007-10-10',
  '2007-12-15',
  '2008-02-01',
  '2008-09-01',
  '2009-04-04',
  LATEST,
] as const;

export type Ec2Version = (typeof EC2_VERSIONS)[number];

/** The same of EC2's `meta-data.json`. */
export const EC2_SINCE = {
  names: '2007-01-19',
  instanceType: '2007-08-29',
  disksAndKernel: '2007-12-15',
  placement: '2008-02-01',
  action: '2008-09-01',
} as const satisfies Readonly<Record<string, Ec2Version>>;

/** True for `since` itself and whatever came later. `1.0` sorts before the dates, `latest` behind them. */
export function isSince<Version extends string>(version: Version, since: Version): boolean {
  return version >= since;
}
