/**
 * Whether what is installed is what the lock file asks for. npm writes what it installed into
 * node_modules/.package-lock.json; comparing the two is exact where comparing their times is not.
 */

/**
 * @param {object} wanted the parsed package-lock.json
 * @param {object | undefined} installed the parsed node_modules/.package-lock.json, if there is one
 * @returns {string | undefined} why `npm ci` is needed, or undefined when it is not
 */
export function staleReason(wanted, installed) {
  if (installed === undefined) return 'node_modules is not there';
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (!path.startsWith('node_modules/')) continue;
    const found = installed.packages[path];
    if (found === undefined) {
      // Builds for other platforms are in the lock file and never installed.
      if (!entry.optional) return `${path} is not installed`;
    } else if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${path} is not the version in package-lock.json`;
    }
  }
  return undefined;
}
