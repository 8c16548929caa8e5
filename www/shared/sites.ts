/**
 * The sites that the reader wants marked without a click. The list is kept here, and each needs the reader's permission
 * as well: registered content scripts may be lost at a restart, and permissions may be taken back elsewhere.
 */
const KEY = "sites";

/** The pattern of addresses that stands for the site of an address; nothing where no content script may run. */
export function siteOf(url: string): string | undefined {
  const address = URL.parse(url);
  // A pattern that names a port would be refused by Firefox: a site is a host.
  return address && /^https?:$/.test(address.protocol) ? `${address.protocol}//${address.hostname}/*` : undefined;
}

/** All of them, as patterns. */
export async function readSites(): Promise<string[]> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(KEY);
  const list = stored[KEY];
  return Array.isArray(list) ? list.filter((site) => typeof site === "string") : [];
}

/** Adds a site to the list, or takes it off. */
export async function keepSite(site: string, always: boolean): Promise<void> {
  const others = (await readSites()).filter((other) => other !== site);
  await chrome.storage.local.set({ [KEY]: always ? [...others, site].sort() : others });
}

/** Whether a change of the storage is one of the list. */
export function changesSites(changes: Record<string, chrome.storage.StorageChange>, area: string): boolean {
  return area === "local" && KEY in changes;
}
