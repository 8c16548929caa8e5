import { message } from "../shared/i18n.ts";
import { element } from "./element.ts";

/** So many entries stand in a list before the reader asks for the rest. */
const FIRST = 12;

/** A list that keeps the rest back behind a button when it is long. */
export function list(items: readonly HTMLElement[], style: string): HTMLElement {
  const rows = items.map((item) => element("li", {}, item));
  const all = element("ul", { class: style }, ...rows.slice(0, FIRST));
  if (rows.length <= FIRST + 2) {
    all.append(...rows.slice(FIRST));
    return all;
  }
  const more = element("button", {
    class: "more",
    text: message("show_all", rows.length.toLocaleString("en")),
    onClick: () => {
      more.remove();
      all.append(...rows.slice(FIRST));
      rows[FIRST]?.querySelector("button")?.focus();
    },
  });
  return element("div", {}, all, more);
}
