/** `vimServiceVersions.xml`: what a client reads first, to choose the version it will speak. */

/** @param versions newest first */
export function versionsXml(namespace: string, versions: readonly string[]): string {
  const [newest = '', ...prior] = versions;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<namespaces version="1.0">',
    ' <namespace>',
    `  <name>${namespace}</name>`,
    `  <version>${newest}</version>`,
    '  <priorVersions>',
    ...prior.map((version) => `   <version>${version}</version>`),
    '  </priorVersions>',
    ' </namespace>',
    '</namespaces>',
    '',
  ].join('\n');
}
