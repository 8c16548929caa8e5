import type { ToPanel } from "../shared/messages.ts";
import { readSettings } from "../shared/settings.ts";

/** Puts the number of claims on the button of the tab that tells it, for readers who want it there, and takes it off with the
 * marks. With the page it goes by itself. */
export async function showBadge(message: ToPanel, { tab }: chrome.runtime.MessageSender): Promise<void> {
  if (message.type !== "state-changed" || tab?.id === undefined) return;
  const { badge, colours } = await readSettings();
  const text = badge && message.claims !== undefined ? String(message.claims) : "";
  if (text !== "") await chrome.action.setBadgeBackgroundColor({ color: colours.claims });
  await chrome.action.setBadgeText({ tabId: tab.id, text });
}
