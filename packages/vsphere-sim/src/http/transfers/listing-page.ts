/** What is in a folder, a datastore or a datacenter, as a page for people. */

export interface ListingEntry {
  /** A folder's name ends with a slash. */
  readonly name: string;
  readonly href: string;
  readonly modifiedMs?: number;
  readonly sizeBytes?: number;
}

export interface Listing {
  readonly title: string;
  /** One level up. */
  readonly parent?: { readonly name: string; readonly href: string } | undefined;
  readonly entries: readonly ListingEntry[];
}

export function listingPage({ title, parent, entries }: Listing): string {
  const rows = entries.map(
    ({ name, href, modifiedMs, sizeBytes }) =>
      `<tr><td>${link(name, href)}</td><td align="right">${modifiedMs === undefined ? '' : written(modifiedMs)}</td>` +
      `<td align="right">${sizeBytes ?? ' - '}</td></tr>`,
  );
  const up =
    parent === undefined ? '' : `<tr><td>${link(parent.name, parent.href)}</td><td></td><td></td></tr>\n`;
  return (
    '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8">' +
    `<title>${escaped(title)}</title></head>\n<body>\n<h1>${escaped(title)}</h1>\n<table>\n` +
    `<tr><th align="left">Name</th><th align="left">Last modified</th><th align="left">Size</th></tr>\n${up}` +
    `${rows.join('\n')}\n</table>\n</body>\n</html>\n`
  );
}

function link(name: string, href: string): string {
  return `<a href="${escaped(href)}">${escaped(name)}</a>`;
}

/** 01-Jan-2024 00:00 */
function written(ms: number): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) (\d+:\d+)/.exec(new Date(ms).toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
