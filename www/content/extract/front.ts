import { leadsAway } from "../text/model.ts";
import type { PlacedBlock } from "../text/walk.ts";
import { runningLength } from "./regions.ts";

/** A page with fewer teasers than this is no front page. */
const LEAST = 5;

/** Characters: the linked headline of a teaser; shorter links are labels. */
const HEADLINE = 15;

/**
 * Whether what was chosen are the teasers of a front page: most of its running text stands line by line under links that
 * lead to the articles themselves. An article has links between its paragraphs too, but not before every other one.
 */
export function isFrontPage(all: readonly PlacedBlock[], chosen: readonly PlacedBlock[]): boolean {
  const text = new Set(chosen.filter((block) => runningLength(block) > 0).map(({ runs }) => runs));
  let teasers = 0;
  all.forEach(({ runs }, i) => {
    const before = all[i - 1];
    if (text.has(runs) && before && leadsAway(before) && before.text.length >= HEADLINE) teasers++;
  });
  return teasers >= LEAST && teasers > text.size / 2;
}
