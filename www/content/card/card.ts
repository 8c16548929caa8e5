import { language, message } from "../../shared/i18n.ts";
import { applyLook } from "../../shared/look.ts";
import type { Settings } from "../../shared/settings.ts";
import type { Tone } from "../paint/tone.ts";
import { shadowHost } from "../shadow.ts";
import type { Entry } from "./content.ts";
import { GAP, placeCard, type Spot } from "./place.ts";
import CARD_STYLE from "./card.css";

/** What a reader can do with the thing that a card speaks of. */
export interface Actions {
  /** To the mention before or after, or the neighbour of its kind. */
  step: (by: 1 | -1) => void;
  /** Tells whether it was copied. */
  copy: () => Promise<boolean>;
  follow: (() => void) | undefined;
  /** Takes the mark off and copies a report; tells whether that was copied. */
  wrong: () => Promise<boolean>;
}

/**
 * The card beside a mark: the only element, with the strip of ticks, that we ever put into a page. It exists while it
 * is shown. It lies in the top layer, in a closed shadow root, and no style of the page reaches it.
 */
export class Card {
  #host: HTMLElement | undefined;
  #focusBefore: Element | null = null;

  /** Shows these entries beside a mark, the first in full, in the tone of the ground there. */
  show(entries: readonly Entry[], spot: Spot, tone: Tone, settings: Settings, actions: Actions): void {
    this.hide();
    const { host, shadow } = shadowHost("sourcelight-card", CARD_STYLE);
    const card = element("div", `card ${tone === "dark" || tone === "pale" ? "dark" : ""}`);
    card.setAttribute("role", "dialog");
    card.lang = language();
    card.tabIndex = -1;
    const [first, ...others] = entries;
    if (!first) return;
    card.setAttribute("aria-label", [first.label, first.title].filter(Boolean).join(": "));
    applyLook(settings, card);
    card.append(section(first, false), ...others.map((entry) => section(entry, true)), bar(actions, () => { this.hide(); }));
    shadow.append(card);
    host.popover = "manual";
    document.documentElement.append(host);
    host.showPopover();
    place(host, card, spot);
    this.#host = host;
    this.#card = card;
  }

  #card: HTMLElement | undefined;

  /** Gives the card the keyboard; what had it gets it back when the card goes. */
  focus(): void {
    this.#focusBefore = document.activeElement;
    this.#card?.focus({ preventScroll: true });
  }

  hide(): void {
    const hadFocus = this.#host !== undefined && document.activeElement === this.#host;
    this.#host?.remove();
    this.#host = undefined;
    this.#card = undefined;
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  get isShown(): boolean {
    return this.#host !== undefined;
  }

  /** Whether an event came from the card. */
  sent({ target }: Event): boolean {
    return this.#host !== undefined && target === this.#host;
  }

  /** Whether a point is on the card or on the way to it from the mark. */
  holds(x: number, y: number): boolean {
    const box = this.#host?.getBoundingClientRect();
    if (!box) return false;
    return x >= box.left - GAP && x <= box.right + GAP && y >= box.top - GAP - 2 && y <= box.bottom + GAP + 2;
  }
}

function section(entry: Entry, isBrief: boolean): HTMLElement {
  const part = element("section", `${entry.category}${isBrief ? " brief" : ""}`);
  const label = entry.likely ? message("label_likely", entry.label) : entry.label;
  part.append(element("div", "label", label));
  if (entry.title !== undefined) part.append(element("p", "title", entry.title));
  if (isBrief) return part;
  if (entry.words !== undefined) {
    const words = element("p", "words", entry.words);
    // The article's, which is in English whatever language the card speaks.
    words.lang = "en";
    part.append(words);
  }
  if (entry.facts.length > 0) {
    const list = document.createElement("dl");
    for (const { name, value } of entry.facts) list.append(element("dt", "", name), element("dd", "", value));
    part.append(list);
  }
  part.append(element("p", "evidence", entry.evidence));
  return part;
}

function bar(actions: Actions, close: () => void): HTMLElement {
  const made = element("div", "bar");
  const said = element("span", "said");
  said.setAttribute("role", "status");
  const tell = (work: Promise<boolean>, done: string) => {
    void work.then((ok) => { said.textContent = ok ? done : message("copy_failed"); });
  };
  made.append(
    button("step", "‹", () => { actions.step(-1); }, message("card_previous")),
    button("step", "›", () => { actions.step(1); }, message("card_next")),
    button("", message("card_copy"), () => { tell(actions.copy(), message("copied")); }),
  );
  if (actions.follow) made.append(button("", message("follow"), actions.follow));
  made.append(
    button("", message("card_wrong"), () => { tell(actions.wrong(), message("card_wrong_done")); }, message("card_wrong_long")),
    said,
    button("close", "×", close, message("close")),
  );
  return made;
}

function button(style: string, text: string, onClick: () => void, label?: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = style;
  made.textContent = text;
  if (label !== undefined) {
    made.setAttribute("aria-label", label);
    made.title = label;
  }
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    onClick();
  });
  return made;
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function place(host: HTMLElement, card: HTMLElement, spot: Spot): void {
  const { left, top, height } = placeCard(card.getBoundingClientRect(), spot, { width: innerWidth, height: innerHeight });
  // Properties set through the object model are not subject to the page's style-src.
  host.style.setProperty("left", `${left}px`, "important");
  host.style.setProperty("top", `${top}px`, "important");
  if (height !== undefined) card.style.setProperty("max-height", `${height}px`);
}
