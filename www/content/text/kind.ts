import type { BlockKind } from "../../generated/BlockKind.ts";

/** Elements whose text is no part of an article's text, whatever they look like. */
const NO_TEXT = new Set(
  ("script style noscript template svg math canvas object embed audio video map button select " +
    "textarea input dialog nav footer rp rt").split(" "),
);

/** Names that pages give to who took a picture. */
const CREDIT = /\b(credit|copyright|photographer|image-?source)/i;

/** What pages call the line under the headline. */
const STANDFIRST = /standfirst|subhead(line)?\b|sub-?title|\bdek\b|\bdeck\b|article-?(summary|intro)/i;

const NOTE = /^\s*[[(]?(\d{1,3}|[a-z]|[*†‡§]+)[\])]?\s*$/;

/** What an entry of a list begins with when it is a text of its own. */
const POST = /^(article|h[2-4])$/;

const PULL_QUOTE = /pull-?quote/i;

/** Whether an element and all in it is left out. Its name and its classes are read once, by who asks. */
export function isFurniture(element: Element, name: string, classes: string): boolean {
  if (NO_TEXT.has(name)) return true;
  if (name === "sup") return isNote(element);
  return CREDIT.test(classes) && element.closest("figure, figcaption") !== null;
}

/** A raised number or sign that leads to a note; "2nd" and "km²" are words. */
function isNote(sup: Element): boolean {
  return NOTE.test(sup.textContent) && (sup.querySelector("a") ?? sup.closest("a, [role=doc-noteref]")) !== null;
}

/** The part that the blocks in an element play, given what its parent's blocks play. */
export function kindIn(element: Element, name: string, classes: string, outer: BlockKind): BlockKind {
  switch (name) {
    case "h1":
      return "headline";
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return STANDFIRST.test(classes) ? "standfirst" : "subheading";
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
      if (outer !== "paragraph") return outer;
      if (PULL_QUOTE.test(classes)) return "quote";
      return STANDFIRST.test(classes) ? "standfirst" : outer;
  }
}

function holdsPost(item: Element): boolean {
  for (let child = item.firstElementChild; child; child = child.nextElementSibling) {
    if (POST.test(child.localName) || (child.localName === "p" && child.nextElementSibling?.localName === "p")) return true;
  }
  return false;
}
