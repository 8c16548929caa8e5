import type { Entry, PageState, ToBackground, ToContent, ToPanel } from "../shared/messages.ts";
import { isRestricted } from "../shared/restricted.ts";

/** What the panel shows: the page's own state, or why there is none. */
export type TabState = PageState | { phase: "off" } | { phase: "restricted" };

/**
 * The tab that the panel speaks of: the active one of its window. Opened as `panel.html?tab=ID` in a tab of its
 * own, it stays with that one.
 */
export class FollowedTab {
  #id: number | undefined;

  constructor(
    readonly changed: (state: TabState) => void,
    readonly at: (entry: Entry, chosen: boolean) => void,
  ) {}

  async follow(): Promise<void> {
    const fixed = new URLSearchParams(location.search).get("tab");
    if (fixed === null) {
      const window = await chrome.windows.getCurrent();
      chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
        if (windowId === window.id) this.#turnTo(tabId);
      });
      const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
      this.#id = active?.id;
    } else {
      this.#id = Number(fixed);
    }
    chrome.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === this.#id && status !== undefined) void this.#refresh();
    });
    chrome.runtime.onMessage.addListener((message: ToBackground | ToContent | ToPanel, sender) => {
      if (message.to !== "panel" || sender.tab?.id !== this.#id) return;
      if (message.type === "at") this.at(message.entry, message.chosen);
      else void this.#refresh();
    });
    chrome.storage.session.onChanged.addListener(() => void this.#refresh());
    await this.#refresh();
  }

  /** Asks the content script of the tab; nothing when there is none. */
  async ask<Reply>(message: ToContent): Promise<Reply | undefined> {
    if (this.#id === undefined) return undefined;
    try {
      return await chrome.tabs.sendMessage<ToContent, Reply>(this.#id, message);
    } catch {
      return undefined;
    }
  }

  #turnTo(id: number): void {
    this.#id = id;
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const id = this.#id;
    const state = await this.ask<PageState>({ to: "content", type: "state" });
    const restricted = state === undefined && id !== undefined && (await isRestricted(id));
    // The reader may have turned to another tab meanwhile.
    if (id === this.#id) this.changed(state ?? { phase: restricted ? "restricted" : "off" });
  }
}
