import type { ToContent } from "../shared/messages.ts";
import { openPanel } from "./click.ts";

/** Keys that the reader has set in the browser; the one for the toolbar button is the browser's own business. */
export function onCommand(command: string, tab?: chrome.tabs.Tab): void {
  if (!tab) return;
  switch (command) {
    case "open-panel":
      openPanel(tab);
      break;
    case "next-mark":
      step(tab, 1);
      break;
    case "previous-mark":
      step(tab, -1);
  }
}

function step({ id }: chrome.tabs.Tab, by: 1 | -1): void {
  if (id === undefined) return;
  // In a tab without marks nobody listens.
  chrome.tabs.sendMessage<ToContent, boolean>(id, { to: "content", type: "step", by }).catch(() => undefined);
}
