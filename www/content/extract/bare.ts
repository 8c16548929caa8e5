import { type Breath, forEach } from "../breathe.ts";

/** Characters: running text has a stretch of so many somewhere outside of links. */
const STRETCH = 20;

/** `XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE`: what was found stays, whatever the page does meanwhile. */
const SNAPSHOT = 6;

/** Elements in an element that is worth passing over. */
const FEWEST = 6;

/** What is no running text, however long. */
const OTHER = "a, script, style, noscript";

/**
 * Gives a function that tells whether an element holds no running text, and is better passed over, as most of a page of news
 * is: menus, lists of headlines. What holds a frame is not passed over. Nothing is looked for in shadow trees: `holdsTree`
 * does that, where it matters.
 */
export async function bareIn(root: Element, breath: Breath): Promise<(element: Element) => boolean> {
  const page = root.ownerDocument;
  // Of an element that is full, all that is around it is full, too.
  const full = new Set<Element | null>([root, null]);
  const fill = (from: Element | null) => {
    for (let up = from; !full.has(up); up = up?.parentElement ?? null) full.add(up);
  };
  // The browser finds the few texts that are long enough in a part of the time that a script takes to go through all of them.
  const found = page.evaluate(`descendant::text()[string-length()>=${STRETCH}]`, root, null, SNAPSHOT);
  const texts = Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i) as Text);
  await forEach(texts, breath, (text) => {
    const parent = text.parentElement;
    if (!full.has(parent) && text.data.trim().length >= STRETCH && !parent?.closest(OTHER)) fill(parent);
  });
  root.querySelectorAll("iframe").forEach(fill);
  return (element) =>
    !full.has(element) && element.querySelectorAll("*").length >= FEWEST && !element.shadowRoot && element.getRootNode() === page;
}

/** Whether an element in this one has a shadow tree. A script has to look at each: on most pages of news it takes as long as
 * reading the article. */
export function holdsTree(element: Element): boolean {
  return [...element.querySelectorAll("*")].some((one) => one.shadowRoot);
}
