import { message } from "../shared/i18n.ts";
import type { Category } from "../shared/marks.ts";
import { element } from "./element.ts";
import type { PanelState, Part } from "./reading.ts";

/** The list of one category: the switches of its kinds, and the entries under the present state. */
export function section(category: Category, chips: Part, entries: (state: PanelState) => HTMLElement): Part {
  const body = element("div");
  return {
    element: element("section", { class: category, attributes: { "aria-label": message(`category_${category}`) } }, chips.element, body),
    update(state) {
      chips.update(state);
      body.replaceChildren(entries(state));
    },
  };
}
