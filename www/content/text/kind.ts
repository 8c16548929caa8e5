import type { BlockKind } from "../../generated/BlockKind.ts";

/** What the name of an element says of its text. Most names of a page say nothing: of their elements nothing more is asked. */
export type Role = "none" | "break" | "box" | "other";

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  // No part of an article's text, whatever it looks like.
  ...rolesOf(
    "none",
    "script style noscript template svg math canvas object embed audio video map button select textarea input dialog nav footer rp rt",
  ),
  ...rolesOf("break", "br"),
  // These end a line, though they may hold nothing.
  ...rolesOf("box", "iframe hr"),
  ...rolesOf("other", "slot sup h1 h2 h3 h4 h5 h6 figcaption blockquote article li"),
]);

function rolesOf(role: Role, names: string): [string, Role][] {
  return names.split(" ").map((name) => [name, role]);
}

/** The role of an element by its name, if it has one. */
export function roleOf(name: string): Role | undefined {
  return ROLES.get(name);
}

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

/** Whether an element and all in it is left out, given its role and what its classes say. */
export function isFurniture(element: Element, name: string, role: Role | undefined, says: number): boolean {
  if (role === "none") return true;
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
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return (says & STANDFIRST) === 0 ? "subheading" : "standfirst";
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
      if ((says & PULL_QUOTE) !== 0) return "quote";
      return (says & STANDFIRST) === 0 ? outer : "standfirst";
  }
}

function holdsPost(item: Element): boolean {
  for (let child = item.firstElementChild; child; child = child.nextElementSibling) {
    if (POST.test(child.localName) || (child.localName === "p" && child.nextElementSibling?.localName === "p")) return true;
  }
  return false;
}
