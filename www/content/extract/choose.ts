import { type Breath, forEach } from "../breathe.ts";
import type { PlacedBlock } from "../text/walk.ts";
import { type Described, isCredit, outlineOf, type Weights, WORDING, wordingOf } from "./features.ts";
import { folded } from "./lines.ts";
import { groupBit } from "./names.ts";
import { ASIDE, runningTotal } from "./regions.ts";
import weights from "./weights.json";

/** Log-odds from which a block is taken for the article's: it is more likely than not. */
const LIKELY = 0;

/** Characters: a line between headline and text that is shorter is a label, one that is longer is the article itself. */
const STANDFIRST = { shortest: 40, longest: 500 };

/** Characters: shorter captions are names and credits. */
const CAPTION = 40;

/** Characters of running text: an article beside what the page calls comments has more. */
const LEAST_BESIDE = 400;

/** Characters: a shorter line may well stand in an article twice. */
const REPEATABLE = 25;

const WEIGHTS = Object.values(weights) as unknown as Weights;

const OF_WORDING = WEIGHTS.slice(-WORDING);

/** The most that the wording of a block can add. */
const BEST_WORDING = OF_WORDING.reduce((sum, weight) => sum + Math.max(0, weight), 0);

/** The most that it can take away. */
const WORST_WORDING = OF_WORDING.reduce((sum, weight) => sum + Math.min(0, weight), 0);

const COMMENTS = groupBit("comments");

/** What the wording of a block adds. */
function weigh(wording: readonly number[]): number {
  return wording.reduce((sum, value, i) => sum + value * (OF_WORDING[i] ?? 0), 0);
}

/** The blocks of the article, with the part that each plays in it. */
export async function choose(page: Described, breath: Breath): Promise<PlacedBlock[]> {
  const chosen: PlacedBlock[] = [];
  const comments = new Set<PlacedBlock>();
  const { first, last, headlineAt, headlineEnd } = page;
  const outline = outlineOf(page, WEIGHTS);
  const judge = (block: PlacedBlock, i: number) => {
    if (headlineAt <= i && i < headlineEnd) {
      chosen.push({ ...block, kind: "headline" });
      return;
    }
    const kind = block.kind === "headline" ? "subheading" : block.kind;
    const groups = block.place.groups;
    const isElsewhere = (groups & ASIDE) !== 0;
    const { length } = block.text;
    const isUnderHeadline = headlineAt >= 0 && headlineAt < i && i < first;
    if (kind === "caption") {
      const isAmong = first <= i && i <= last;
      if ((isAmong || isUnderHeadline) && length >= CAPTION && !isElsewhere && !isCredit(block.text)) chosen.push(block);
    } else if (isUnderHeadline && isLine(length) && isStandfirst(kind, i - headlineAt) && !isElsewhere) {
      chosen.push({ ...block, kind: "standfirst" });
    } else {
      const sum = outline(i);
      // Of most blocks of a page it is known by now that no word of theirs can make up for where they stand, or undo it.
      if (sum + BEST_WORDING <= LIKELY || (sum + WORST_WORDING <= LIKELY && sum + weigh(wordingOf(page, i)) <= LIKELY)) return;
      const likely = { ...block, kind };
      chosen.push(likely);
      if ((groups & COMMENTS) !== 0) comments.add(likely);
    }
  };
  await forEach(page.blocks, breath, judge);
  return once(withoutComments(chosen, comments));
}

/** What readers wrote below an article reads like an article. If there is none without it, the name means another thing. */
function withoutComments(chosen: PlacedBlock[], comments: ReadonlySet<PlacedBlock>): PlacedBlock[] {
  const others = chosen.filter((block) => !comments.has(block));
  return runningTotal(others) >= LEAST_BESIDE ? others : chosen;
}

/** A subheading right after the headline is one, too. */
function isStandfirst(kind: PlacedBlock["kind"], after: number): boolean {
  return kind === "standfirst" || (kind === "subheading" && after <= 2);
}

function isLine(length: number): boolean {
  return length >= STANDFIRST.shortest && length <= STANDFIRST.longest;
}

/** Without what the article says a second time only to be seen: pull quotes, copies for another width of screen. */
function once(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const keys = blocks.map(({ text }) => folded(text).replace(/^["']+|["']+$/g, ""));
  let text: string | undefined;
  const seen = new Set<string>();
  return blocks.filter(({ kind }, i) => {
    const key = keys[i] ?? "";
    if (key.length < REPEATABLE) return true;
    if (seen.has(key) || (kind === "quote" && (text ??= keys.filter((_, at) => blocks[at]?.kind !== "quote").join("\n")).includes(key))) return false;
    seen.add(key);
    return true;
  });
}
