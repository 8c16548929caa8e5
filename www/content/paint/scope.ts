import { elementIn } from "../text/tree.ts";

/** With more selectors than this, one for all of the page is cheaper. */
const MOST = 12;

const EVERYWHERE = ":root";

/**
 * Selectors of few elements of the document that together hold some elements, wherever those are drawn. Rules for
 * highlights cost the browser time for every element that they match: on a page of 64,000 elements, two seconds if they
 * match all of them.
 */
export function scopeOf(elements: Iterable<Element>): readonly string[] {
  const all = [...elements];
  const roots = outermost(all.filter((element) => !isHeadline(element)));
  // How many of them have a class: posts of a live blog have one in common, and maybe one each of their own.
  const shared = new Map<string, number>();
  for (const { classList } of roots) for (const name of classList) shared.set(name, (shared.get(name) ?? 0) + 1);
  // It stands apart from the text, where nobody watches what the page calls its elements.
  const selectors = all.some(isHeadline) ? ["h1"] : [];
  for (const root of roots) {
    if (selectors.some((selector) => root.matches(selector))) continue;
    selectors.push(selectorOf(root, shared));
    if (selectors.length > MOST) return [EVERYWHERE];
  }
  return selectors.length > 0 ? selectors : [EVERYWHERE];
}

function isHeadline(element: Element): boolean {
  return element.localName === "h1";
}

/** The parents of these elements in the document, without those inside of others. */
function outermost(elements: Iterable<Element>): Set<Element> {
  const roots = new Set<Element>();
  for (const element of elements) {
    const own = elementIn(document, element);
    if (own) roots.add(own.parentElement ?? own);
  }
  for (const root of roots) {
    let up = root.parentElement;
    while (up && !roots.has(up)) up = up.parentElement;
    if (up) roots.delete(root);
  }
  return roots;
}

/** A class that few other elements have, or an id; without either, the place in the element around it. */
function selectorOf(element: Element, shared: ReadonlyMap<string, number>): string {
  let best: string | undefined;
  let [bestShare, bestCount] = [0, 0];
  for (const name of element.classList) {
    const count = shared.get(name) ?? 1;
    const share = count / document.getElementsByClassName(name).length;
    if (share > bestShare || (share === bestShare && count > bestCount)) [best, bestShare, bestCount] = [name, share, count];
  }
  if (element.id !== "" && bestShare < 1) return `#${CSS.escape(element.id)}`;
  if (best !== undefined) return `.${CSS.escape(best)}`;
  const parent = element.parentElement;
  return parent ? `${selectorOf(parent, shared)} > ${CSS.escape(element.localName)}` : EVERYWHERE;
}
