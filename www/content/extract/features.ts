import type { Breath } from "../breathe.ts";
import { parentOf } from "../text/tree.ts";
import type { PlacedBlock } from "../text/walk.ts";
import { BOILERPLATE, CREDIT, folded } from "./lines.ts";
import { GROUPS } from "./names.ts";
import { endsSentence, Regions, runningLength } from "./regions.ts";
import { isIn, Surroundings } from "./surroundings.ts";
import weights from "./weights.json";

/** What is known of the page besides its text. */
export interface Hints {
  /** The article as the page's own metadata has it. */
  articleBody: string | undefined;
  headline: Element | undefined;
}

/** Names of the features, in the order of their values. All values lie between 0 and 1. */
export const FEATURES: readonly string[] = Object.keys(weights);

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

/** The values of all features for each block, and where the running text of the page stands. */
export async function featuresOf(
  blocks: readonly PlacedBlock[],
  root: Element,
  hints: Hints,
  breath: Breath,
): Promise<{ regions: Regions; rows: number[][] }> {
  const regions = await Regions.of(root, blocks, breath);
  const surroundings = new Surroundings(regions);
  const isInMain = ({ element }: PlacedBlock) => surroundings.of(element).depth !== undefined;
  const running = blocks.map(runningLength);
  const inMain: boolean[] = [];
  for (const block of blocks) {
    if (breath.due()) await breath.take();
    inMain.push(isInMain(block));
  }
  const isText = (i: number) => (running[i] ?? 0) > 0 && inMain[i] === true;
  const first = blocks.findIndex((_, i) => isText(i));
  const last = blocks.findLastIndex((_, i) => isText(i));
  const headlineAt = blocks.findIndex(({ element }) => hints.headline?.contains(element));
  const inArticle = Math.max(1, regions.inside(regions.main));
  const stated = hints.articleBody === undefined ? "" : folded(hints.articleBody);
  const seen = new Set<string>();
  // Lines of one element, between its `<br>`, belong together.
  const lengths = new Map<Element, number>();
  for (const { element, text } of blocks) lengths.set(element, (lengths.get(element) ?? 0) + wordsIn(text));

  const rows: number[][] = [];
  for (const [i, block] of blocks.entries()) {
    if (breath.due()) await breath.take();
    const { element, text, linked, kind } = block;
    const key = folded(text.slice(0, BEGINNING));
    const isTwice = seen.has(key);
    seen.add(key);
    const words = lengths.get(element) ?? 0;
    const name = element.localName;
    const parent = parentOf(element);
    const grand = parent && parentOf(parent);
    const surrounding = surroundings.of(element);
    const own = surrounding.own | (parent ? surroundings.of(parent).own : 0);
    const isLine = text.length < BEGINNING;
    const isSentence = endsSentence(text);
    const isHeading = HEADING.has(name);
    const next = blocks[i + 1];
    const isStated = stated !== "" && key.length > 3 && stated.includes(key.slice(0, STATED_LINE));
    const beside = (outer: Element | null) => Math.max(0, regions.inside(outer) - (running[i] ?? 0)) / inArticle;
    // In the order of `weights.json`. The block itself:
    const row = [1, Math.min(1, Math.log2(1 + words) / 7), flag(words < SHORT), flag(words > LONG), flag(isSentence), linked];
    row.push(flag(linked > 0.5 && !isSentence), flag(isLine && CREDIT.test(text)), flag(BOILERPLATE.test(text)));
    row.push(flag(isLine && isCapitals(text)), flag(/["“”]/.test(text)), flag(isTwice));
    row.push(flag(name === "p"), flag(isHeading));
    row.push(flag(isHeading && next !== undefined && isText(i + 1) && parent?.contains(next.element) === true));
    row.push(flag(kind === "quote"), flag(kind === "caption" || isIn(surrounding, "figure") === 1));
    row.push(flag(!isHeading && !TEXT.has(name)));
    // Where it stands.
    row.push(flag(inMain[i] ?? false), Math.min(1, (surrounding.depth ?? 0) / 6));
    row.push(Math.min(1, beside(parent)), flag(beside(grand) < 0.1), isIn(surrounding, "item"));
    row.push(isIn(surrounding, "article"), isIn(surrounding, "aside"), isIn(surrounding, "header"));
    row.push(flag(i < headlineAt), flag(i < first), flag(first <= i && i <= last), flag(i > last));
    // What the page says of it.
    row.push(flag(isStated), flag(stated.length > STATED && !isStated));
    for (let bit = 0; bit < GROUPS.length; bit++) row.push((own >> bit) & 1);
    for (let bit = 0; bit < GROUPS.length; bit++) row.push((surrounding.groups >> bit) & 1);
    rows.push(row);
  }
  return { regions, rows };
}

function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-Z]/.test(text) && text === text.toUpperCase();
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}
