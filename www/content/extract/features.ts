import type { Breath } from "../breathe.ts";
import type { Place, PlacedBlock } from "../text/walk.ts";
import { BOILERPLATE, CREDIT, folded } from "./lines.ts";
import { groupsOfNames } from "./names.ts";
import { endsSentence, regionsOf, runningLength } from "./regions.ts";
import { isIn, type Surrounding, surroundingsIn } from "./surroundings.ts";

/** What is known of the page besides its text. */
export interface Hints {
  /** The article as the page's own metadata has it. */
  articleBody: string | undefined;
  headline: Element | undefined;
}

/** Few words, many words. */
const SHORT = 6;
const LONG = 20;

/** The metadata holds the article, and not just the beginning of it. */
const STATED = 500;

/** Characters that must be in the metadata; further on, a note may stand in one of the two. */
const STATED_LINE = 80;

/** Characters: so much of a paragraph tells it from another; a shorter text may be a line that is none. */
const BEGINNING = 400;

const HEADING = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Elements besides headings that are made for text. */
const TEXT = new Set(["p", "li", "blockquote", "figcaption"]);

const flag = (is: boolean) => (is ? 1 : 0);

/** So many of the features are of the wording of a block, the last ones. */
export const WORDING = 8;

/** The blocks of a page as the features see them: values from 0 to 1, in the order of `weights.json`. */
export interface Described {
  blocks: readonly PlacedBlock[];
  /** The first and the last block of running text in the article's element. */
  first: number;
  last: number;
  /** Bits of the groups of names that are around a block. */
  groups: (i: number) => number;
  /** Of the features of a block, those that do not depend on its words. They come first, and are found sooner. */
  outline: (i: number) => number[];
  /** The other features of a block: of its words, and of what else on the page says the same. */
  wording: (i: number) => number[];
}

/** Looks at all blocks and at what is around them. */
export async function describe(blocks: readonly PlacedBlock[], { articleBody, headline }: Hints, breath: Breath): Promise<Described> {
  const groupsOf = groupsOfNames();
  const { add, sum } = regionsOf(groupsOf);
  const running: number[] = [];
  // Lines of one element, between its `<br>`, belong together.
  const words = new Map<Place, number>();
  /** The first block of each text, to find what stands on the page a second time. */
  const firstOf = new Map<string, number>();
  for (const block of blocks) {
    if (breath.due()) await breath.take();
    const { place, text } = block;
    const length = runningLength(block);
    if (length > 0) add(place, length);
    if (!firstOf.has(text)) firstOf.set(text, running.length);
    words.set(place, (words.get(place) ?? 0) + wordsIn(text));
    running.push(length);
  }
  const regions = sum();
  const surroundingOf = surroundingsIn(regions, groupsOf);
  const around: Surrounding[] = [];
  const isText = (i: number) => (running[i] ?? 0) > 0 && around[i]?.depth !== undefined;
  let first = Infinity;
  let last = -1;
  for (const { place } of blocks) {
    if (breath.due()) await breath.take();
    const i = around.push(surroundingOf(place)) - 1;
    if (!isText(i)) continue;
    first = Math.min(first, i);
    last = i;
  }
  const headlineAt = headline ? blocks.findIndex(({ element }) => headline.contains(element)) : -1;
  const inMain = Math.max(1, regions.inside(regions.main));
  const stated = articleBody === undefined ? "" : folded(articleBody);

  const outline = (i: number) => {
    const block = blocks[i];
    const surrounding = around[i];
    if (!block || !surrounding) return [];
    const { place, text, linked, kind } = block;
    const count = words.get(place) ?? 0;
    const { name, outer } = place;
    const { groups, depth } = surrounding;
    const own = surrounding.own | (outer ? surroundingOf(outer).own : 0);
    const isSentence = endsSentence(text);
    const isHeading = HEADING.has(name);
    const besideIn = (one: Place | undefined) => Math.max(0, regions.inside(one) - (running[i] ?? 0)) / inMain;
    // All in one list, which so never grows. The block itself:
    return [
      1, Math.min(1, Math.log2(1 + count) / 7), flag(count < SHORT), flag(count > LONG), flag(isSentence), linked,
      flag(linked > 0.5 && !isSentence), flag(name === "p"), flag(isHeading),
      flag(kind === "quote"), flag(kind === "caption" || isIn(surrounding, "figure") === 1),
      flag(!isHeading && !TEXT.has(name)),
      // Where it stands.
      flag(depth !== undefined), Math.min(1, (depth ?? 0) / 6),
      Math.min(1, besideIn(outer)), flag(besideIn(outer?.outer) < 0.1), isIn(surrounding, "item"),
      isIn(surrounding, "article"), isIn(surrounding, "aside"), isIn(surrounding, "header"),
      flag(i < headlineAt), flag(i < first), flag(first <= i && i <= last), flag(i > last),
      // What the page calls the element, one for each of `GROUPS`, and what it calls all around it.
      own & 1, (own >> 1) & 1, (own >> 2) & 1, (own >> 3) & 1, (own >> 4) & 1, (own >> 5) & 1, (own >> 6) & 1,
      groups & 1, (groups >> 1) & 1, (groups >> 2) & 1, (groups >> 3) & 1, (groups >> 4) & 1, (groups >> 5) & 1, (groups >> 6) & 1,
    ];
  };

  const wording = (i: number) => {
    const block = blocks[i];
    if (!block) return [];
    const { place, text } = block;
    const isLine = text.length < BEGINNING;
    const next = blocks[i + 1];
    const isOpening = HEADING.has(place.name) && next !== undefined && isText(i + 1) && place.outer?.element.contains(next.element) === true;
    const isStated = stated !== "" && text.length > 3 && stated.includes(folded(text.slice(0, STATED_LINE)));
    return [
      flag(isLine && CREDIT.test(text)), flag(BOILERPLATE.test(text)), flag(isLine && isCapitals(text)),
      flag(/["“”]/.test(text)), flag((firstOf.get(text) ?? i) < i), flag(isOpening),
      flag(isStated), flag(stated.length > STATED && !isStated),
    ];
  };
  return { blocks, first, last, groups: (i) => around[i]?.groups ?? 0, outline, wording };
}

function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-Z]/.test(text) && text === text.toUpperCase();
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}
