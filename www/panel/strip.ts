import { message, numeral } from "../shared/i18n.ts";
import { element } from "./element.ts";
import type { LedgerLine } from "./ledger.ts";
import type { Reading } from "./reading.ts";

/** So many sources have a colour and a number of their own; the rest share one. */
export const OWN_COLOURS = 6;

/** More cells than these would be too many to draw and too small to point at: then one cell is several sentences. */
const MOST_CELLS = 480;

/**
 * A picture of the article: a cell for every sentence, with the number and colour of who is credited there. With the
 * keyboard it is a slider through the sentences: arrows move, Enter goes to the place in the article.
 */
export function strip(lines: readonly LedgerLine[], { report, goTo }: Reading): HTMLElement {
  const count = report.sentences.length;
  const perCell = Math.max(1, Math.ceil(count / MOST_CELLS));
  const sources = new Map<number, number>();
  lines.forEach((line, rank) => {
    for (const sentence of line.sentences) if (!sources.has(sentence)) sources.set(sentence, rank);
  });
  const rankOf = (cell: number) => {
    for (let i = cell * perCell; i < Math.min(count, (cell + 1) * perCell); i++) {
      const rank = sources.get(i);
      if (rank !== undefined) return rank;
    }
    return undefined;
  };
  const nameOf = (rank: number | undefined) =>
    rank === undefined ? message("strip_nobody") : (lines[rank]?.name ?? message("source_nobody"));

  const cells = Array.from({ length: Math.ceil(count / perCell) }, (_, cell) => {
    const rank = rankOf(cell);
    const text = rank === undefined ? "" : rank < OWN_COLOURS ? numeral(rank + 1) : "·";
    return element("span", { class: `cell ${colourClass(rank)}`, text, attributes: { title: nameOf(rank) } });
  });
  const made = element("div", {
    class: "strip",
    attributes: { role: "slider", tabindex: "0", "aria-label": message("strip"), "aria-valuemin": "1", "aria-valuemax": String(cells.length) },
  }, ...cells);

  let at = 0;
  const turnTo = (cell: number) => {
    cells[at]?.classList.remove("at");
    at = Math.max(0, Math.min(cells.length - 1, cell));
    cells[at]?.classList.add("at");
    made.setAttribute("aria-valuenow", String(at + 1));
    made.setAttribute("aria-valuetext", message("strip_at", numeral(at + 1), numeral(cells.length), nameOf(rankOf(at))));
  };
  turnTo(0);
  made.addEventListener("keydown", (event) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) turnTo(at + step);
    else if (event.key === "Home") turnTo(0);
    else if (event.key === "End") turnTo(cells.length - 1);
    else if (event.key === "Enter" || event.key === " ") goTo({ list: "sentences", index: at * perCell });
    else return;
    event.preventDefault();
  });
  made.addEventListener("click", ({ target }) => {
    const cell = cells.indexOf(target as HTMLSpanElement);
    if (cell < 0) return;
    turnTo(cell);
    goTo({ list: "sentences", index: cell * perCell });
  });
  return made;
}

/** The class that gives a cell, or a bar, the colour of its source. */
export function colourClass(rank: number | undefined): string {
  if (rank === undefined) return "nobody";
  return rank < OWN_COLOURS ? `source-${rank + 1}` : "others";
}
