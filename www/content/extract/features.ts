import { type Breath, forEach } from "../breathe.ts";
import type { Place, PlacedBlock } from "../text/walk.ts";
import { BOILERPLATE, CREDIT, folded } from "./lines.ts";
import { GROUP_COUNT, groupsOfNames } from "./names.ts";
import { endsSentence, regionsOf, runningLength } from "./regions.ts";
import { type Surrounding, surroundingsIn, TAGS } from "./surroundings.ts";

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

/** Weights of the features, in the order of `weights.json`. */
export type Weights = readonly [
  bias: number, many: number, short: number, long: number, sentence: number, linked: number, leads: number, paragraph: number,
  heading: number, quote: number, caption: number, box: number, within: number, deep: number, besideText: number, alone: number,
  item: number, article: number, aside: number, header: number, beforeHeadline: number, beforeText: number, amongText: number,
  afterText: number, ...namesAndWording: number[],
];

/** The blocks of a page as the features see them: values from 0 to 1. */
export interface Described {
  blocks: readonly PlacedBlock[];
  /** The first and the last block of running text in the article's element. */
  first: number;
  last: number;
  /** The first block of the headline, and the first after it; -1 if there is none. */
  headlineAt: number;
  headlineEnd: number;
  /** Bits of the groups of names that are around a block. */
  groups: (i: number) => number;
  /**
   * Of the features of a block, those that do not depend on its words, all weighed and added up. They come first, and are
   * found sooner. It is added up without a list of them: most blocks of a page need nothing else.
   */
  outline: (weights: Weights) => (i: number) => number;
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
  await forEach(blocks, breath, (block, i) => {
    const { place, text } = block;
    const length = runningLength(block);
    if (length > 0) add(place, length);
    if (!firstOf.has(text)) firstOf.set(text, i);
    words.set(place, (words.get(place) ?? 0) + wordsIn(text));
    running.push(length);
  });
  const regions = sum();
  const surroundingOf = surroundingsIn(regions, groupsOf);
  const around: Surrounding[] = [];
  const isText = (i: number) => (running[i] ?? 0) > 0 && around[i]?.depth !== undefined;
  let first = Infinity;
  let last = -1;
  await forEach(blocks, breath, ({ place }, i) => {
    around.push(surroundingOf(place));
    if (!isText(i)) return;
    first = Math.min(first, i);
    last = i;
  });
  const headlineAt = headline ? blocks.findIndex(({ element }) => headline.contains(element)) : -1;
  let headlineEnd = headlineAt;
  while (headline?.contains(blocks[headlineEnd]?.element ?? null)) headlineEnd++;
  const inMain = Math.max(1, regions.inside(regions.main));
  const stated = articleBody === undefined ? "" : folded(articleBody);

  const outline = (weights: Weights) => {
    const [
      bias, many, short, long, sentence, linkedShare, leads, paragraph, heading, quote, caption, box, within, deep, besideText,
      alone, item, article, aside, header, beforeHeadline, beforeText, amongText, afterText, ...names
    ] = weights;
    // What the page calls the element, and what it calls all around it.
    const named = sumsOf(names.slice(0, GROUP_COUNT));
    const inNamed = sumsOf(names.slice(GROUP_COUNT, 2 * GROUP_COUNT));

    return (i: number) => {
      const block = blocks[i];
      const surrounding = around[i];
      if (!block || !surrounding) return 0;
      const { place, text, linked, kind } = block;
      const count = words.get(place) ?? 0;
      const { name, outer } = place;
      const { groups, depth, tags } = surrounding;
      const own = surrounding.own | (outer ? surroundingOf(outer).own : 0);
      // The block itself.
      let sum = bias + many * Math.min(1, Math.log2(1 + count) / 7) + linkedShare * linked;
      if (count < SHORT) sum += short;
      else if (count > LONG) sum += long;
      if (endsSentence(text)) sum += sentence;
      else if (linked > 0.5) sum += leads;
      if (name === "p") sum += paragraph;
      if (HEADING.has(name)) sum += heading;
      else if (!TEXT.has(name)) sum += box;
      if (kind === "quote") sum += quote;
      if (kind === "caption" || (tags & TAGS.figure) !== 0) sum += caption;
      // Where it stands.
      if (depth !== undefined) sum += within + deep * Math.min(1, depth / 6);
      const length = running[i] ?? 0;
      const beside = Math.max(0, regions.inside(outer) - length) / inMain;
      sum += besideText * Math.min(1, beside);
      if (Math.max(0, regions.inside(outer?.outer) - length) / inMain < 0.1) sum += alone;
      if ((tags & TAGS.item) !== 0) sum += item;
      if ((tags & TAGS.article) !== 0) sum += article;
      if ((tags & TAGS.aside) !== 0) sum += aside;
      if ((tags & TAGS.header) !== 0) sum += header;
      if (i < headlineAt) sum += beforeHeadline;
      if (i < first) sum += beforeText;
      else if (i <= last) sum += amongText;
      if (i > last) sum += afterText;
      return sum + (named[own] ?? 0) + (inNamed[groups] ?? 0);
    };
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
  return {
    blocks, first, last, headlineAt, headlineEnd, outline, wording,
    groups: (i) => around[i]?.groups ?? 0,
  };
}

function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-Z]/.test(text) && text === text.toUpperCase();
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}

/** The sum of the weights whose bits are set, for every number of so many bits. */
function sumsOf(weights: readonly number[]): number[] {
  return weights.reduce((sums, weight) => [...sums, ...sums.map((sum) => sum + weight)], [0]);
}
