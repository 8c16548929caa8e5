import Readability from "@mozilla/readability/Readability.js";

/** More elements than this would hold the page up for too long (5,000: 40 ms in Chromium, 120 ms in Firefox). */
const MOST_ELEMENTS = 6000;

/** Characters of text with which Readability would take as long. */
const MOST_TEXT = 400_000;

/** The clone's attributes are called this and the number of the element in the page. */
const PREFIX = "sourcelight-";

/** What Readability never looks at, or what we read elsewhere: the smaller the clone, the sooner it is done. */
const UNREAD = "script, style, noscript, template, link, svg, iframe, canvas, object, embed, source";

/**
 * The elements of the page that Readability takes for the article, or nothing when it finds none or the page is
 * too large for it.
 *
 * It works on a copy, in a document that loads nothing. The number of an element stands in an attribute's *name*:
 * where Readability melts two elements into one it copies attributes over, so that none is lost.
 */
export function articleElements(page: Document): Set<Element> | undefined {
  const { body } = page;
  const originals = body.getElementsByTagName("*");
  if (originals.length > MOST_ELEMENTS || body.textContent.length > MOST_TEXT) return undefined;

  const inert = page.implementation.createHTMLDocument(page.title);
  const clone = inert.importNode(body, true);
  const copies = clone.getElementsByTagName("*");
  if (copies.length !== originals.length) return undefined;
  for (let i = 0; i < copies.length; i++) copies[i]?.setAttribute(PREFIX + String(i), "");
  for (const element of clone.querySelectorAll(UNREAD)) element.remove();
  inert.body.replaceWith(clone);

  const article = new Readability<Node>(inert, { serializer: (root) => root, keepClasses: true, disableJSONLD: true });
  const content = article.parse()?.content;
  if (!(content instanceof Element)) return undefined;

  const kept = new Set<Element>();
  for (const element of content.getElementsByTagName("*")) {
    for (const name of element.getAttributeNames()) {
      const original = name.startsWith(PREFIX) ? originals[Number(name.slice(PREFIX.length))] : undefined;
      if (original) kept.add(original);
    }
  }
  return kept;
}
