import type { BlockKind } from "../../generated/BlockKind.ts";

/** Elements whose text is no part of an article's text, whatever they look like. */
const NO_TEXT = new Set(
  ("script style noscript template svg math canvas object embed audio video map button select " +
    "textarea input dialog nav footer rp rt").split(" "),
);

/** What the classes of an element can say of it, each with its bit. */
const CREDIT = 1;
const STANDFIRST = 2;
const PULL_QUOTE = 4;

/** Names that pages give to who took a picture, to the line under the headline, and to what is said twice. */
const NAMES: readonly (readonly [number, RegExp])[] = [
  [CREDIT, /\b(credit|copyright|photographer|image-?source)/i],
  [STANDFIRST, /standfirst|subhead(line)?\b|sub-?title|\bdek\b|\bdeck\b|article-?(summary|intro)/i],
  [PULL_QUOTE, /pull-?quote/i],
];

const NOTE = /^\s*[[(]?(\d{1,3}|[a-z]|[*†‡§]+)[\])]?\s*$/;

/** What an entry of a list begins with when it is a text of its own. */
const POST = /^(article|h[2-4])$/;

/** A function that answers the same question once only. */
export function onceEach(answer: (words: string) => number): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    let found = known.get(words);
    if (found === undefined) known.set(words, (found = answer(words)));
    return found;
  };
}

/** Gives a function that finds what classes say, as bits. Most of them stand on a page many times. */
export function classNames(): (classes: string) => number {
  return onceEach((classes) => NAMES.reduce((bits, [bit, name]) => (name.test(classes) ? bits | bit : bits), 0));
}

/** The classes of an element as they are written. */
export function classesOf(element: Element): string {
  // Of elements of HTML, a name: it is read sooner than the attribute.
  const { className } = element as { className: unknown };
  return typeof className === "string" ? className : (element.getAttribute("class") ?? "");
}

/** Whether an element and all in it is left out, given what its classes say. */
export function isFurniture(element: Element, name: string, says: number): boolean {
  if (NO_TEXT.has(name)) return true;
  if (name === "sup") return isNote(element);
  return (says & CREDIT) !== 0 && element.closest("figure, figcaption") !== null;
}

/** A raised number or sign that leads to a note; "2nd" and "km²" are words. */
function isNote(sup: Element): boolean {
  return NOTE.test(sup.textContent) && (sup.querySelector("a") ?? sup.closest("a, [role=doc-noteref]")) !== null;
}

/** The part that the blocks in an element play, given what its parent's blocks play. */
export function kindIn(element: Element, name: string, says: number, outer: BlockKind): BlockKind {
  switch (name) {
    case "h1":
      return "headline";
    case "figcaption":
      return "caption";
    case "blockquote":
      return "quote";
    case "article":
      return "paragraph";
    case "li":
      // A list of posts, or of chapters, is no list to the reader.
      return outer === "quote" || holdsPost(element) ? outer : "list-item";
    default:
      if (isHeading(name)) return (says & STANDFIRST) === 0 ? "subheading" : "standfirst";
      if (outer !== "paragraph") return outer;
      if ((says & PULL_QUOTE) !== 0) return "quote";
      return (says & STANDFIRST) === 0 ? outer : "standfirst";
  }
}

const HEADING = /^h[1-6]$/;

/** Whether an element is a heading, by its name. */
export function isHeading(name: string): boolean {
  return HEADING.test(name);
}

function holdsPost(item: Element): boolean {
  for (let child = item.firstElementChild; child; child = child.nextElementSibling) {
    if (POST.test(child.localName) || (child.localName === "p" && child.nextElementSibling?.localName === "p")) return true;
  }
  return false;
}
