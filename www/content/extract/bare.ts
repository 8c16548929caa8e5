import type { Breath } from "../breathe.ts";

/** Characters: running text has a stretch of so many somewhere outside of links. */
const STRETCH = 20;

/** Elements in an element that is worth passing over, and that can be looked at in one go. */
const FEWEST = 6;
const MOST = 5000;

/** What is no running text, however long. */
const OTHER = "a, script, style, noscript";

/**
 * Gives a function that tells whether an element holds no running text, and is better passed over, as most of a page of news
 * is: menus, lists of headlines. To go from text to text takes a part of the time that it takes to read. Nothing is
 * looked for in shadow trees and frames: what holds one is not passed over.
 */
export async function bareIn(root: Element, breath: Breath): Promise<(element: Element) => boolean> {
  // Of an element that is full, all that is around it is full, too.
  const full = new Set<Element | null>([root, null]);
  const note = (text: Text) => {
    let up = text.parentElement;
    if (full.has(up) || text.data.trim().length < STRETCH || up?.closest(OTHER)) return;
    for (; !full.has(up); up = up?.parentElement ?? null) full.add(up);
  };
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const goOn = (): boolean => {
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (text.length >= STRETCH) note(text);
      if (breath.due()) return false;
    }
    return true;
  };
  while (!goOn()) await breath.take();

  const page = root.getRootNode();
  return (element) => {
    if (full.has(element) || element.getRootNode() !== page || isOpaque(element)) return false;
    const all = element.getElementsByTagName("*");
    const { length } = all;
    if (length < FEWEST || length > MOST) return false;
    for (let i = 0; i < length; i++) if (isOpaque(all[i] ?? root)) return false;
    return true;
  };
}

function isOpaque(element: Element): boolean {
  return element.shadowRoot !== null || element.localName === "iframe";
}
