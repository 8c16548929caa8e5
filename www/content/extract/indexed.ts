import Readability from "@mozilla/readability/Readability.js";

/** More elements than this would hold the page up for too long (5,000: 40 ms in Chromium, 120 ms in Firefox). */
const MOST_ELEMENTS = 6000;

/** The clone's attributes are called this and the number of the element in the page. */
const PREFIX = "sourcelight-";

/** What Readability never looks at, or what we read elsewhere: the smaller the clone, the sooner it is done. */
const UNREAD = "script, style, noscript, template, link, svg, iframe, canvas, object, embed, source";

/**
 * The elements of the page that Readability takes for the article, or nothing when it finds none or the page
 * has too many for it.
 *
 * It works on a copy, in a document that loads nothing. The number of an element stands in an attribute's *name*:
 * where two elements are melted into one, the attributes of both stay.
 */
export function articleElements(page: Document): Set<Element> | undefined {
  const { body } = page;
  const originals = body.getElementsByTagName("*");
  if (originals.length > MOST_ELEMENTS) return undefined;

  const inert = page.implementation.createHTMLDocument(page.title);
  const clone = inert.importNode(body, true);
  const copies = clone.getElementsByTagName("*");
  if (copies.length !== originals.length) return undefined;
  for (let i = 0; i < copies.length; i++) copies[i]?.setAttribute(PREFIX + String(i), "");
  for (const element of clone.querySelectorAll(UNREAD)) element.remove();
  inert.body.replaceWith(clone);

  const content = new IndexedReadability(inert).parse()?.content;
  if (!(content instanceof Element)) return undefined;
  const kept = new Set<Element>();
  for (const element of content.getElementsByTagName("*")) {
    for (const name of indices(element)) {
      const original = originals[Number(name.slice(PREFIX.length))];
      if (original) kept.add(original);
    }
  }
  return kept;
}

function indices(element: Element): string[] {
  return element.getAttributeNames().filter((name) => name.startsWith(PREFIX));
}

/** Readability that never loses an index. */
class IndexedReadability extends Readability<Node> {
  constructor(inert: Document) {
    super(inert, { serializer: (root) => root, keepClasses: true, disableJSONLD: true });
  }

  /**
   * It wraps the words of a `<div>` in a `<p>` of its own and puts that in the place of the `<div>`. The words still
   * stand in the `<div>` of the page, so its index goes along.
   */
  protected override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const isSingle = super._hasSingleTagInsideElement(element, tag);
    if (isSingle) for (const name of indices(element)) element.children[0]?.setAttribute(name, "");
    return isSingle;
  }
}
