import type { Selection } from "../text/walk.ts";

/** A shorter selection, in characters, is a slip of the hand. */
const LEAST_SELECTED = 60;

/** What the reader has selected in the page, if that is a piece of text: it goes before the article. */
export function selectedText(page: Document): Selection | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < LEAST_SELECTED) return undefined;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const root = common instanceof Element ? common : common.parentElement;
  if (!root) return undefined;
  return { root, enters: (element) => range.intersectsNode(element) };
}
