import { message } from "../shared/i18n.ts";
import type { Working } from "../shared/messages.ts";
import { element } from "./element.ts";
import type { TabState } from "./tab.ts";

/** The panel when there is nothing to list: one clear sentence, and what to do. */
export function notice(state: Exclude<TabState, { phase: "shown" }>): HTMLElement {
  switch (state.phase) {
    case "off":
      return page(message("state_off_title"), message("state_off"), message("privacy_note"), element("p", { class: "links" }, pasteLink(), optionsLink()));
    case "working":
      return page(message(`state_${state.step ?? "working"}`), undefined, undefined, progress(state));
    case "no-article":
      return page(message("state_no_article"), message("state_no_article_hint"), undefined, element("p", { class: "links" }, pasteLink()));
    case "restricted":
      return page(message("state_restricted"), message("state_restricted_hint"), undefined, element("p", { class: "links" }, pasteLink()));
    case "failed":
      return page(message("state_failed"), message("state_failed_hint"), state.reason);
  }
}

/** How far the work has come, where that is known. */
function progress({ step, done }: Working): HTMLElement {
  if (step !== "marking") return element("div", { class: "busy", attributes: { "aria-hidden": "true" } });
  return element("progress", { attributes: { value: String(done ?? 0), "aria-label": message("state_marking") } });
}

function pasteLink(): HTMLElement {
  return element("button", { class: "more", text: message("paste_open"), onClick: () => void chrome.tabs.create({ url: "paste.html" }) });
}

function optionsLink(): HTMLElement {
  return element("button", { class: "more", text: message("options"), onClick: () => void chrome.runtime.openOptionsPage() });
}

function page(title: string, text?: string, small?: string, more?: HTMLElement): HTMLElement {
  return element(
    "main",
    { class: "notice" },
    element("div", { class: "lamp", attributes: { "aria-hidden": "true" } }),
    element("h1", { text: title }),
    text === undefined ? undefined : element("p", { text }),
    more,
    small === undefined ? undefined : element("p", { class: "small", text: small }),
  );
}
