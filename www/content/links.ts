/** Words of a page with what stands around them in their block. */
export interface Quoted {
  before: string;
  text: string;
  after: string;
}

/** Longer words, in characters, are named by their beginning and their end. */
const WHOLE = 160;

/** So many words name a beginning or an end. */
const ENDS = 6;

/** So many words of context are tried at most on each side. */
const CONTEXT = 8;

/**
 * Makes addresses that lead to words of a page (WICG "URL Fragment Text Directives"), each checked to name one place
 * only in all the text of the page.
 */
export class Links {
  readonly #page: string;
  readonly #address: string;

  /** @param page all text that a reader could see, a line break between blocks */
  constructor(address: string, page: string) {
    this.#page = fold(page);
    const [path = "", hash = ""] = address.split("#");
    this.#address = `${path}#${hash.split(":~:")[0] ?? ""}:~:`;
  }

  /** The address of some words, or nothing when no words around them make it unique. */
  to({ before, text, after }: Quoted): string | undefined {
    const words = text.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0) return undefined;
    const isWhole = text.length <= WHOLE || words.length <= 2 * ENDS;
    const start = isWhole ? words.join(" ") : words.slice(0, ENDS).join(" ");
    const end = isWhole ? undefined : words.slice(-ENDS).join(" ");
    const left = wholeWords(before, "before");
    const right = isWhole ? wholeWords(after, "after") : [];
    for (let more = 0; more <= CONTEXT; more++) {
      const prefix = left.slice(Math.max(0, left.length - more)).join(" ");
      if (more > 0 && more > left.length && more > right.length) return undefined;
      // On the left alone as far as it goes, since most often that is enough.
      for (const suffix of new Set(["", right.slice(0, more).join(" ")])) {
        if (this.#isUnique([prefix, start, suffix].filter(Boolean).join(" "))) {
          return this.#address + directive(prefix, start, end, suffix);
        }
      }
    }
    return undefined;
  }

  #isUnique(words: string): boolean {
    const folded = fold(words);
    const first = this.#page.indexOf(folded);
    return first >= 0 && !this.#page.includes(folded, first + 1);
  }
}

/** Context in whole words. A mark that touches the quoted words, like a quotation mark, ends it. */
function wholeWords(context: string, side: "before" | "after"): string[] {
  const touches = side === "before" ? /\S$/.test(context) : /^\S/.test(context);
  return touches ? [] : context.split(/\s+/).filter(Boolean);
}

function directive(prefix: string, start: string, end: string | undefined, suffix: string): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `text=${parts.filter(Boolean).join(",")}`;
}

/** A dash would be taken for the mark of a prefix; `encodeURIComponent` leaves it. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}

/** As the browser compares: any white space is a space, capitals are small letters. */
function fold(text: string): string {
  return text.replace(/\s+/g, " ").toLowerCase();
}
