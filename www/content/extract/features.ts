import { type Breath, forEach } from "../breathe.ts";
import { isHeading } from "../text/kind.ts";
import type { Deferred, Place, PlacedBlock } from "../text/walk.ts";
import { withDeferred } from "./deferred.ts";
import { BOILERPLATE, CREDIT, folded } from "./lines.ts";
import { GROUP_COUNT } from "./names.ts";
import { enlist, layoutOf, lookAround, TAGS } from "./places.ts";
import { endsSentence, runningLength } from "./regions.ts";

/** What is known of the page besides its text. */
export interface Hints {
  /** The article as the page's own metadata has it. */
  articleBody: string | undefined;
  headline: Element | undefined;
}

/** Few words, many words, and so many that more make no difference. */
const SHORT = 6;
const LONG = 20;
const MANY = 128;

/** The metadata holds the article, and not just the beginning of it. */
const STATED = 500;

/** Characters that must be in the metadata; further on, a note may stand in one of the two. */
const STATED_LINE = 80;

/** Characters: so much of a paragraph tells it from another; a shorter text may be a line that is none. */
const BEGINNING = 400;

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

/** The blocks of a page as the features see them. */
export interface Described {
  blocks: readonly PlacedBlock[];
  /** Length of each as running text. */
  running: readonly number[];
  /** The first block of each text, to find what stands on the page a second time; made when it is asked for. */
  firstOf: ReadonlyMap<string, number> | undefined;
  /** The first and the last block of running text in the article's element. */
  first: number;
  last: number;
  /** The first block of the headline, and the first after it; -1 if there is none. */
  headlineAt: number;
  headlineEnd: number;
  /** Characters of running text in the article's element. */
  inMain: number;
  /** The article's text as the metadata has it; empty if they do not. */
  stated: string;
}

/** Looks at all blocks and at what is around them. Of what the walk has passed over, what may matter is read now. */
export async function describe(
  read: readonly PlacedBlock[],
  deferred: readonly Deferred[],
  { articleBody, headline }: Hints,
  breath: Breath,
): Promise<Described> {
  const places: Place[] = [];
  await forEach(read, breath, (block) => {
    enlist(block.place, places);
    block.place.running += runningLength(block);
  });
  deferred.forEach(({ place }) => { if (place) enlist(place, places); });
  const layout = layoutOf(places);
  await lookAround(places, layout, breath);
  const blocks = deferred.length > 0 ? await withDeferred(read, deferred, breath) : read;
  const added: Place[] = [];
  const running: number[] = [];
  await forEach(blocks, breath, (block) => {
    const { place, text } = block;
    enlist(place, added);
    place.words += wordsIn(text);
    running.push(runningLength(block));
  });
  await lookAround(added, layout, breath);
  const page: Described = {
    blocks, running, firstOf: undefined, first: Infinity, last: -1, headlineAt: -1, headlineEnd: -1,
    inMain: Math.max(1, layout.main?.running ?? 0),
    stated: articleBody === undefined ? "" : folded(articleBody),
  };
  for (let i = 0; i < blocks.length; i++) {
    if (!isText(page, i)) continue;
    page.first = Math.min(page.first, i);
    page.last = i;
  }
  if (headline) {
    page.headlineEnd = page.headlineAt = blocks.findIndex(({ element }) => headline.contains(element));
    while (headline.contains(blocks[page.headlineEnd]?.element ?? null)) page.headlineEnd++;
  }
  return page;
}

/** Whether a block is running text in the article's element. */
function isText({ blocks, running }: Described, i: number): boolean {
  return (running[i] ?? 0) > 0 && (blocks[i]?.place.depth ?? -1) >= 0;
}

/**
 * Gives a function that weighs those features of a block that do not depend on its words, and adds them up. They come first,
 * and are found sooner. They are added up without a list of them: most blocks of a page need nothing else.
 */
export function outlineOf({ blocks, running, first, last, headlineAt, inMain }: Described, weights: Weights): (i: number) => number {
  const [
    bias, many, short, long, sentence, linkedShare, leads, paragraph, heading, quote, caption, box, within, deep, besideText,
    alone, item, article, aside, header, beforeHeadline, beforeText, amongText, afterText, ...names
  ] = weights;
  // What the page calls the element, and what it calls all around it.
  const named = sumsOf(names.slice(0, GROUP_COUNT));
  const inNamed = sumsOf(names.slice(GROUP_COUNT, 2 * GROUP_COUNT));

  return (i) => {
    const block = blocks[i];
    if (!block) return 0;
    const { place, text, linked, kind } = block;
    const { name, outer, words, depth, tags } = place;
    // The block itself.
    let sum = bias + many * Math.min(1, Math.log2(1 + words) / 7) + linkedShare * linked;
    if (words < SHORT) sum += short;
    else if (words > LONG) sum += long;
    if (endsSentence(text)) sum += sentence;
    else if (linked > 0.5) sum += leads;
    if (name === "p") sum += paragraph;
    if (isHeading(name)) sum += heading;
    else if (!TEXT.has(name)) sum += box;
    if (kind === "quote") sum += quote;
    if (kind === "caption" || (tags & TAGS.figure) !== 0) sum += caption;
    // Where it stands.
    if (depth >= 0) sum += within + deep * Math.min(1, depth / 6);
    const length = running[i] ?? 0;
    const beside = Math.max(0, (outer?.running ?? 0) - length) / inMain;
    sum += besideText * Math.min(1, beside);
    if (Math.max(0, (outer?.outer?.running ?? 0) - length) / inMain < 0.1) sum += alone;
    if ((tags & TAGS.item) !== 0) sum += item;
    if ((tags & TAGS.article) !== 0) sum += article;
    if ((tags & TAGS.aside) !== 0) sum += aside;
    if ((tags & TAGS.header) !== 0) sum += header;
    if (i < headlineAt) sum += beforeHeadline;
    if (i < first) sum += beforeText;
    else if (i <= last) sum += amongText;
    if (i > last) sum += afterText;
    return sum + (named[place.own | (outer?.own ?? 0)] ?? 0) + (inNamed[place.groups] ?? 0);
  };
}

/** The other features of a block: of its words, and of what else on the page says the same; values from 0 to 1. */
export function wordingOf(page: Described, i: number): number[] {
  const { blocks, stated } = page;
  const block = blocks[i];
  if (!block) return [];
  const { place, text } = block;
  const firstOf = (page.firstOf ??= new Map(blocks.map(({ text }, at) => [text, at] as const).reverse()));
  const isOpening = isHeading(place.name) && isText(page, i + 1) && place.outer?.element.contains(blocks[i + 1]?.element ?? null) === true;
  const isStated = stated !== "" && text.length > 3 && stated.includes(folded(text.slice(0, STATED_LINE)));
  return [
    flag(isCredit(text)), flag(BOILERPLATE.test(text)), flag(isCapitals(text)),
    flag(/["“”]/.test(text)), flag((firstOf.get(text) ?? i) < i), flag(isOpening),
    flag(isStated), flag(stated.length > STATED && !isStated),
  ];
}

/** Whether a text says who took a picture. */
export function isCredit(text: string): boolean {
  return text.length < BEGINNING && CREDIT.test(text);
}

function isCapitals(text: string): boolean {
  return text.length < BEGINNING && text === text.toUpperCase() && text !== text.toLowerCase();
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0 && words < MANY; at = text.indexOf(" ", at + 1)) words++;
  return words;
}

/** The sum of the weights whose bits are set, for every number of so many bits. */
function sumsOf(weights: readonly number[]): number[] {
  return weights.reduce((sums, weight) => [...sums, ...sums.map((sum) => sum + weight)], [0]);
}
