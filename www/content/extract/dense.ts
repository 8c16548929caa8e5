/** A container needs that much text in its paragraphs to be an article. */
const LEAST_TEXT = 500;

/** What a paragraph of running text holds at least. */
const PARAGRAPH = 80;

/**
 * The element whose own paragraphs hold most text: for pages on which Readability finds nothing or which are too
 * large for it. A paragraph counts for its parent and, at half, for the element around that.
 */
export function densestElement(page: Document): Element | undefined {
  const scores = new Map<Element, number>();
  for (const paragraph of page.body.querySelectorAll("p")) {
    const length = paragraph.textContent.length;
    if (length < PARAGRAPH) continue;
    const parent = paragraph.parentElement;
    if (parent) scores.set(parent, (scores.get(parent) ?? 0) + length);
    const outer = parent?.parentElement;
    if (outer && parent !== page.body) scores.set(outer, (scores.get(outer) ?? 0) + length / 2);
  }
  let best: Element | undefined;
  let most = LEAST_TEXT;
  for (const [element, score] of scores) {
    if (score > most) [best, most] = [element, score];
  }
  return best?.closest("article, main, [role=main]") ?? best;
}
