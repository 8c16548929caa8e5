import type { Entry } from "./content.ts";
import { CARD_STYLE } from "./style.ts";
import type { Tone } from "../paint/tone.ts";
import { message } from "../../shared/i18n.ts";

/** Space between a mark and its card, and between the card and the edge of the window, in CSS pixels. */
const GAP = 8;

/**
 * The card beside a mark: the only element that we ever put into a page. It exists while it is shown. It lies in
 * the top layer, in a closed shadow root, and no style of the page reaches it.
 */
export class Card {
  #host: HTMLElement | undefined;

  /** Shows these entries beside a box of the window, below it if there is room, in the tone of the text there. */
  show(entries: readonly Entry[], box: DOMRect, tone: Tone): void {
    this.hide();
    const host = document.createElement("sourcelight-card");
    const shadow = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    shadow.adoptedStyleSheets = [sheet];
    const card = element("div", `card ${tone}`);
    card.setAttribute("role", "tooltip");
    card.append(...entries.map(section));
    shadow.append(card);
    host.popover = "manual";
    document.documentElement.append(host);
    host.showPopover();
    place(host, card.getBoundingClientRect(), box);
    this.#host = host;
  }

  hide(): void {
    this.#host?.remove();
    this.#host = undefined;
  }

  get isShown(): boolean {
    return this.#host !== undefined;
  }

  /** Whether a point is on the card or on the way to it from the mark. */
  holds(x: number, y: number): boolean {
    const box = this.#host?.getBoundingClientRect();
    if (!box) return false;
    return x >= box.left - GAP && x <= box.right + GAP && y >= box.top - GAP - 2 && y <= box.bottom + GAP + 2;
  }
}

function section(entry: Entry): HTMLElement {
  const part = element("section", entry.category);
  const label = entry.likely ? message("label_likely", entry.label) : entry.label;
  part.append(element("div", "label", label));
  if (entry.title !== undefined) part.append(element("p", "title", entry.title));
  if (entry.facts.length > 0) {
    const list = document.createElement("dl");
    for (const { name, value } of entry.facts) list.append(element("dt", "", name), element("dd", "", value));
    part.append(list);
  }
  part.append(element("p", "evidence", entry.evidence));
  return part;
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function place(host: HTMLElement, card: DOMRect, box: DOMRect): void {
  const left = Math.max(GAP, Math.min(box.left, innerWidth - card.width - GAP));
  const below = box.bottom + GAP;
  const fits = below + card.height <= innerHeight - GAP;
  const top = fits ? below : Math.max(GAP, box.top - GAP - card.height);
  // Properties set through the object model are not subject to the page's style-src.
  host.style.setProperty("left", `${left}px`, "important");
  host.style.setProperty("top", `${top}px`, "important");
}
