/** Running text: a paragraph of this length, in characters. */
const RUNNING = 80;

/** Where paragraphs stand that are not the article's. */
const ELSEWHERE =
  'aside, nav, footer, form, dialog, [class*="comment" i], [id*="comment" i], [class*="newsletter" i], [class*="cookie" i]';

/** The paragraphs of a page that hold running text, wherever they are. */
export interface RunningText {
  /** They, and all elements in them. */
  elements: Set<Element>;
  /** Characters in all. */
  length: number;
}

/**
 * Every long paragraph of the page. On a live blog, where the article is many small ones, this is what finds it; it
 * is also quick on pages that are too large for anything else.
 */
export function runningText(page: Document): RunningText {
  const elements = new Set<Element>();
  let length = 0;
  for (const paragraph of page.body.getElementsByTagName("p")) {
    const { length: own } = paragraph.textContent.trim();
    if (own < RUNNING || paragraph.closest(ELSEWHERE)) continue;
    length += own;
    elements.add(paragraph);
    for (const inner of paragraph.getElementsByTagName("*")) elements.add(inner);
  }
  return { elements, length };
}
