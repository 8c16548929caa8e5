import { setRestricted } from "../shared/restricted.ts";
import { ALIVE } from "./alive.ts";
import { warmUp } from "./engine.ts";

/** Right after the gesture Chromium may not have granted the page yet: try that often, that many milliseconds apart. */
const ATTEMPTS = 6;
const PAUSE = 50;

/** The toolbar button: opens the panel, and switches the marks in the tab on or off. */
export function onClick(tab: chrome.tabs.Tab): void {
  // First of all: after any wait the browser no longer counts it as the reader's gesture.
  openPanel(tab);
  // Injected while the engine starts.
  if (tab.id !== undefined) void mark(tab.id);
  warmUp().catch(() => undefined);
}

/** The entry of the context menu: marks what is selected, in place of what is marked now. */
export function analyseSelection(tab: chrome.tabs.Tab): void {
  openPanel(tab);
  if (tab.id !== undefined) void mark(tab.id, true);
  warmUp().catch(() => undefined);
}

/** Opens the panel beside a tab. Only in answer to a gesture of the reader, and before any wait. */
export function openPanel(tab: chrome.tabs.Tab): void {
  // A panel that will not open (a window of an app has none) is no reason to leave the page unmarked.
  const { sidebarAction, sidePanel } = chrome;
  const opened = sidebarAction ? sidebarAction.open() : sidePanel.open({ windowId: tab.windowId });
  opened.catch(() => undefined);
}

async function mark(tabId: number, afresh = false): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      if (afresh) await chrome.scripting.executeScript({ target: { tabId }, func: () => globalThis.sourcelight?.stop() });
      if (ALIVE.length > 0) void chrome.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [...ALIVE] }).catch(() => undefined);
      await chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
      await setRestricted(tabId, false);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  await setRestricted(tabId, true);
}
