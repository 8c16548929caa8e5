import { message, numeral } from "../shared/i18n.ts";
import type { Category } from "../shared/marks.ts";
import type { Entry } from "../shared/messages.ts";
import { element, iconButton } from "./element.ts";
import type { Reading } from "./reading.ts";

/** So many entries are drawn before the reader asks for more: an article has fewer, a book would stall the panel. */
const FIRST = 300;

/** A list that keeps the rest back behind a button when it is very long. The rows are made when they are shown. */
export function list(rows: readonly (() => HTMLElement)[], style: string): HTMLElement {
  const all = element("ul", { class: style });
  return inPortions(rows, all, (row) => element("li", {}, row()));
}

/** Fills an element with rows, the first ones at once and the rest in portions. */
export function inPortions(
  rows: readonly (() => HTMLElement)[],
  into: HTMLElement,
  made: (row: () => HTMLElement) => HTMLElement = (row) => row(),
): HTMLElement {
  let shown = 0;
  const box = element("div", {}, into);
  const add = () => {
    const next = rows.slice(shown, shown + FIRST).map(made);
    shown += next.length;
    into.append(...next);
    return next[0];
  };
  add();
  if (shown >= rows.length) return box;
  const more = element("button", {
    class: "more",
    text: message("show_more", numeral(Math.min(FIRST, rows.length - shown)), numeral(rows.length)),
    onClick: () => {
      const first = add();
      if (shown >= rows.length) more.remove();
      first?.querySelector("button")?.focus();
    },
  });
  box.append(more);
  return box;
}

/** The key under which an entry is found again when the reader is at its mark. */
export function entryKey({ list: name, index }: Entry): string {
  return `${name}/${index}`;
}

/** A row: a button that leads to the place in the article, and beside it what else can be done. */
export function row(entry: Entry, reading: Reading, style: string, more: HTMLElement[], ...content: (Node | undefined)[]): HTMLElement {
  return element(
    "div",
    { class: "row", attributes: { "data-entry": entryKey(entry) } },
    element("button", { class: `entry ${style}`, onClick: () => { reading.goTo(entry); } }, ...content),
    element(
      "div",
      { class: "acts" },
      ...more,
      iconButton("copy", message("copy_entry"), () => { reading.copy(entry); }),
    ),
  );
}

/** What stands in place of a list without entries: the article has none, or none that is searched for, or none that is
 * switched on. */
export function nothing(category: Category, found: number, isSearch: boolean): HTMLElement {
  return element("p", { class: "muted", text: message(found === 0 ? `empty_${category}` : isSearch ? "search_nothing" : "state_nothing_here") });
}
