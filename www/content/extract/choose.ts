import type { PlacedBlock } from "../text/walk.ts";
import { FEATURES } from "./features.ts";
import { folded } from "./lines.ts";
import { runningLength } from "./regions.ts";
import weights from "./weights.json";

/** A block is taken for the article's when that is more likely than not. */
const LIKELY = 0.5;

/** Characters: a line between headline and text that is shorter is a label, one that is longer is the article itself. */
const STANDFIRST = { shortest: 40, longest: 500 };

/** Characters: shorter captions are names and credits. */
const CAPTION = 40;

/** Characters of running text: an article beside what the page calls comments has more. */
const LEAST_BESIDE = 400;

/** Characters: a shorter line may well stand in an article twice. */
const REPEATABLE = 25;

/** Of the features that are weighed, those that also decide what a block is. */
const [AMONG, BEFORE, ADS, PROMO, COMMENTS, SIGNUP, CREDIT] = (
  ["among-text", "before-text", "in-ads", "in-promo", "in-comments", "in-signup", "credit"] as const
).map((name) => FEATURES.indexOf(name)) as [number, number, number, number, number, number, number];

const WEIGHTS = Object.values(weights);

/** How likely a block belongs to the article, from 0 to 1. */
export function chance(row: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += (row[i] ?? 0) * (WEIGHTS[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The blocks of the article, with the part that each plays in it. */
export function choose(
  blocks: readonly PlacedBlock[],
  rows: readonly (readonly number[])[],
  headline: Element | undefined,
): PlacedBlock[] {
  const headlineAt = blocks.findIndex(({ element }) => headline?.contains(element));
  const chosen: PlacedBlock[] = [];
  const comments = new Set<PlacedBlock>();
  blocks.forEach((block, i) => {
    const row = rows[i] ?? [];
    if (headline?.contains(block.element)) {
      chosen.push({ ...block, kind: "headline" });
      return;
    }
    const kind = block.kind === "headline" ? "subheading" : block.kind;
    const isElsewhere = () => [ADS, PROMO, COMMENTS, SIGNUP].some((at) => row[at] === 1);
    const { length } = block.text;
    const isUnderHeadline = headlineAt >= 0 && i > headlineAt && row[BEFORE] === 1;
    if (kind === "caption") {
      if ((row[AMONG] === 1 || isUnderHeadline) && row[CREDIT] === 0 && length >= CAPTION && !isElsewhere()) chosen.push(block);
    } else if (isUnderHeadline && isLine(length) && isStandfirst(kind, i - headlineAt) && !isElsewhere()) {
      chosen.push({ ...block, kind: "standfirst" });
    } else if (chance(row) > LIKELY) {
      const likely = { ...block, kind };
      chosen.push(likely);
      if (row[COMMENTS] === 1) comments.add(likely);
    }
  });
  return once(withoutComments(chosen, comments));
}

/** What readers wrote below an article reads like an article. If there is none without it, the name means another thing. */
function withoutComments(chosen: PlacedBlock[], comments: ReadonlySet<PlacedBlock>): PlacedBlock[] {
  const others = chosen.filter((block) => !comments.has(block));
  return others.reduce((sum, block) => sum + runningLength(block), 0) >= LEAST_BESIDE ? others : chosen;
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
  const text = keys.filter((_, i) => blocks[i]?.kind !== "quote").join("\n");
  const seen = new Set<string>();
  return blocks.filter(({ kind }, i) => {
    const key = keys[i] ?? "";
    if (key.length < REPEATABLE) return true;
    if (seen.has(key) || (kind === "quote" && text.includes(key))) return false;
    seen.add(key);
    return true;
  });
}
