import { onEnd } from "../shared/end.ts";
import { message } from "../shared/i18n.ts";
import { coloursOf } from "../shared/look.ts";
import { categoryOf, type Part } from "../shared/marks.ts";
import type { Settings } from "../shared/settings.ts";
import { shadowHost } from "./shadow.ts";
import STYLE from "./legend.css";

const PARTS: readonly Part[] = ["source", "cue", "content", "actor", "number"];

/** Puts a line below the page that says what the marks are, for as long as it is printed. */
export function legendOnPaper(settings: () => Settings, signal: AbortSignal): void {
  let host: HTMLElement | undefined;
  const remove = () => {
    host?.remove();
    host = undefined;
  };
  addEventListener(
    "beforeprint",
    () => {
      remove();
      const made = shadowHost("sourcelight-legend", STYLE);
      ({ host } = made);
      made.shadow.append(`${message("extension_name")}: `, ...entries(settings()));
      document.documentElement.append(host);
    },
    { signal },
  );
  addEventListener("afterprint", remove, { signal });
  onEnd(signal, remove);
}

function entries(settings: Settings): HTMLElement[] {
  return PARTS.map((part) => {
    const entry = document.createElement("span");
    entry.textContent = message(`part_${part}`);
    const shape = settings.shapes[part];
    const colour = coloursOf(settings)[categoryOf(part)];
    if (shape !== "none") entry.style.setProperty("text-decoration", `underline ${shape} 1px ${colour}`);
    return entry;
  });
}
