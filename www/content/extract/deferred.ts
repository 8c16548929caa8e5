import type { Breath } from "../breathe.ts";
import { type Deferred, type PlacedBlock, readBlocks } from "../text/walk.ts";
import { runningLength } from "./regions.ts";

/** Blocks after the article near which what was passed over is still read, and elements in it. A gate is a line or two, but may
 * bring style sheets and scripts, so that its characters tell nothing. */
const NEAR = 15;
const SMALL = 300;

/** Reads what was passed over before the end of the article's text, in its element, and right after it. */
export async function withDeferred(blocks: readonly PlacedBlock[], deferred: readonly Deferred[], breath: Breath): Promise<PlacedBlock[]> {
  const last = blocks.findLastIndex((block) => block.place.depth >= 0 && runningLength(block) > 0);
  const all: PlacedBlock[] = [];
  let from = 0;
  /** Where the text ends in `all`. */
  let end = 0;
  for (const one of deferred) {
    const { root, at, place } = one;
    if (from <= last) end = all.length + last + 1 - from;
    const isAfter = last >= 0 && at > last && (place?.depth ?? -1) < 0;
    if (isAfter && (all.length + at - from > end + NEAR || root.querySelectorAll("*").length > SMALL)) continue;
    all.push(...blocks.slice(from, at), ...(await readBlocks({ root, around: one }, breath)));
    from = at;
  }
  return [...all, ...blocks.slice(from)];
}
