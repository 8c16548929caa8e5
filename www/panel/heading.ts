import { message } from "../shared/i18n.ts";
import { element } from "./element.ts";
import type { Reading } from "./reading.ts";

/** What was read: title, outlet, author, date, and how much of it is credited to someone. */
export function heading({ article, report, scope }: Reading): HTMLElement {
  const facts = [article.site, article.byline, article.published && dateText(article.published)];
  return element(
    "header",
    { class: "heading" },
    scope === "selection" ? element("p", { class: "scope", text: message("scope_selection") }) : undefined,
    element("h1", { text: article.title ?? article.url ?? message("extension_name") }),
    element("p", { class: "facts", text: facts.filter(Boolean).join(" · ") }),
    coverage(report.coverage.attributed, report.coverage.sentences),
  );
}

function coverage(attributed: number, sentences: number): HTMLElement | undefined {
  if (sentences === 0) return undefined;
  const meter = element("meter", { attributes: { max: String(sentences), value: String(attributed), "aria-hidden": "true" } });
  const text = message("coverage", attributed.toLocaleString("en"), sentences.toLocaleString("en"));
  return element("div", { class: "coverage" }, meter, element("span", { text }));
}

/** The day as written by the publisher, not moved to the reader's time zone. */
function dateText(published: string): string {
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return published;
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
