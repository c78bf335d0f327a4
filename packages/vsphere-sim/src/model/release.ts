/**
 * Which vCenter this is one of.
 *
 * The update release that its hosts are of too; what it answers has the shapes of the schema's version, the last one
 * before it that there is a description of. Clients read three numbers in `version`: Nova takes "7.0" for no vCenter.
 */
export const RELEASE = { version: '7.0.3', apiVersion: '7.0.3.0', licenseVersion: '7.0' } as const;
