import { dayText, message } from "../shared/i18n.ts";
import { ARTICLE, element } from "./element.ts";
import type { Reading } from "./reading.ts";

/** What was read: title, outlet, author, date. */
export function heading({ article, scope }: Reading): HTMLElement {
  // A day is not broken at the end of a line.
  const day = article.published && dayText(article.published).replaceAll(" ", "\u00a0");
  const facts = [article.site, article.byline, day];
  return element(
    "header",
    { class: "heading" },
    scope === "selection" ? element("p", { class: "scope", text: message("scope_selection") }) : undefined,
    element("h1", { text: article.title ?? article.url ?? message("extension_name"), attributes: ARTICLE }),
    element("p", { class: "facts", text: facts.filter(Boolean).join(" · ") }),
  );
}
