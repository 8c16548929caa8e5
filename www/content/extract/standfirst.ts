import { isStandfirst } from "../text/kind.ts";

/** Characters: a shorter line is a label or a byline, a longer one is the article itself. */
const SHORTEST = 40;
const LONGEST = 500;

/** How far the line under the headline may be from it, in levels of the tree. */
const LEVELS = 3;

/** The line under the headline, which Readability often drops with it. */
export function findStandfirst(headline: Element): Element | undefined {
  let around: Element | null = headline;
  for (let level = 0; level < LEVELS && around; level++) {
    for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
      const found = [next, ...next.querySelectorAll("[class]")].find((element) => isLine(element));
      if (found) return found;
    }
    around = around.parentElement;
    if (around?.localName === "article" || around?.localName === "main") return undefined;
  }
  return undefined;
}

function isLine(element: Element): boolean {
  if (!isStandfirst(element)) return false;
  const { length } = element.textContent.trim();
  return length >= SHORTEST && length <= LONGEST && element.checkVisibility();
}
