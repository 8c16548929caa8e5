/**
 * Pages that no extension may read (the browser's own, its store). The click finds out; the panel, which may open
 * later or be opened again, has to know. Kept for the browser's session, by tab.
 */
const key = (tabId: number) => `restricted-${tabId}`;

export async function setRestricted(tabId: number, restricted: boolean): Promise<void> {
  if (restricted) await chrome.storage.session.set({ [key(tabId)]: true });
  else await chrome.storage.session.remove(key(tabId));
}

export async function isRestricted(tabId: number): Promise<boolean> {
  const stored: Record<string, unknown> = await chrome.storage.session.get(key(tabId));
  return stored[key(tabId)] === true;
}
