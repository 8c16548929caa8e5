import { changesSites, readSites } from "../shared/sites.ts";
import { ALIVE } from "./alive.ts";

/** The one registration that holds all sites. */
const ID = "always-on";

/** Keeps the registered content script in step with the reader's list and with what the browser permits. */
export function watchSites(): void {
  const sync = () => void inTurn();
  chrome.runtime.onInstalled.addListener(sync);
  chrome.runtime.onStartup.addListener(sync);
  chrome.permissions.onAdded.addListener(sync);
  chrome.permissions.onRemoved.addListener(sync);
  chrome.storage.onChanged.addListener((changes, area) => {
    if (changesSites(changes, area)) sync();
  });
}

let last = Promise.resolve();

/** One after the other: a registration that is begun twice fails. */
function inTurn(): Promise<void> {
  last = last.then(register, register);
  return last;
}

async function register(): Promise<void> {
  const matches: string[] = [];
  for (const site of await readSites()) {
    if (await chrome.permissions.contains({ origins: [site] })) matches.push(site);
  }
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length > 0) {
    await chrome.scripting.registerContentScripts([{ id: ID, matches, css: [...ALIVE], js: ["content.js"], runAt: "document_idle" }]);
  }
}
