import { collapsed } from "../text/model.ts";

/** The headline of the page: its first shown `<h1>` with text, if possible one that the page's title repeats. */
export function findHeadline(page: Document): Element | undefined {
  const headings = [...page.querySelectorAll("h1")].filter((h1) => words(h1) !== "" && h1.checkVisibility());
  const title = page.title.toLowerCase();
  return headings.find((h1) => title.includes(words(h1))) ?? headings[0];
}

function words(element: Element): string {
  return collapsed(element.textContent).toLowerCase();
}
