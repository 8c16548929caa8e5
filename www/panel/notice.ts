import { message } from "../shared/i18n.ts";
import { element } from "./element.ts";
import type { TabState } from "./tab.ts";

/** The panel when there is nothing to list: one clear sentence, and what to do. */
export function notice(state: Exclude<TabState, { phase: "shown" }>): HTMLElement {
  switch (state.phase) {
    case "off":
      return page(message("state_off_title"), message("state_off"), message("privacy_note"));
    case "working":
      return page(message("state_working"));
    case "no-article":
      return page(message("state_no_article"), message("state_no_article_hint"));
    case "restricted":
      return page(message("state_restricted"));
    case "failed":
      return page(message("state_failed"), message("state_failed_hint"), state.reason);
  }
}

function page(title: string, text?: string, small?: string): HTMLElement {
  return element(
    "main",
    { class: "notice" },
    element("div", { class: "lamp", attributes: { "aria-hidden": "true" } }),
    element("h1", { text: title }),
    text === undefined ? undefined : element("p", { text }),
    small === undefined ? undefined : element("p", { class: "small", text: small }),
  );
}
