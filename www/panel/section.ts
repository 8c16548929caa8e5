import { message } from "../shared/i18n.ts";
import type { Category } from "../shared/marks.ts";
import type { Settings } from "../shared/settings.ts";
import { element } from "./element.ts";
import type { Part } from "./reading.ts";

/** The section of one category: its heading, the switches of its kinds, and the list under the present settings. */
export function section(category: Category, chips: Part, entries: (settings: Settings) => HTMLElement): Part {
  const body = element("div");
  return {
    element: element(
      "section",
      { class: category, attributes: { "aria-labelledby": `heading-${category}` } },
      element("h2", { text: message(`category_${category}`), attributes: { id: `heading-${category}` } }),
      chips.element,
      body,
    ),
    update(settings) {
      chips.update(settings);
      const isOff = settings.off.has(category);
      chips.element.hidden = isOff;
      if (isOff) body.replaceChildren(element("p", { class: "muted", text: message("category_off") }));
      else body.replaceChildren(entries(settings));
    },
  };
}
