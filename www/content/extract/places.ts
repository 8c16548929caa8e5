import { type Breath, forEach } from "../breathe.ts";
import { type Place, UNSEEN } from "../text/walk.ts";
import { groupsOfNames } from "./names.ts";
import { ASIDE } from "./regions.ts";

/** Elements that say what stands in them, each kind with its bit. */
export const TAGS = { item: 1, figure: 2, article: 4, aside: 8, header: 16 } as const;

const BITS: ReadonlyMap<string, number> = new Map<string, number>([
  ["li", TAGS.item],
  ["figure", TAGS.figure],
  ["figcaption", TAGS.figure],
  ["article", TAGS.article],
  ["aside", TAGS.aside],
  ["header", TAGS.header],
]);

/** An element with more than this share of the page's running text is around the article, not a part of it. */
const AROUND = 0.4;

/** The article's element is the innermost one that holds this share of the running text of the one around it. */
const HELD = 0.5;

/** Adds a place to a list of them, after all that are around it. */
export function enlist(place: Place, all: Place[]): void {
  if (place.depth !== UNSEEN) return;
  const path: Place[] = [];
  for (let up: Place | undefined = place; up?.depth === UNSEEN; up = up.outer) {
    up.depth = -1;
    path.push(up);
  }
  for (let one = path.pop(); one; one = path.pop()) all.push(one);
}

/**
 * Looks at what is around each place, given the list of all of them with the running text that stands in none of the others.
 * What is around the article as a whole says nothing of its parts. Gives the innermost place with the bulk of the text.
 */
export async function lookAround(all: readonly Place[], breath: Breath): Promise<Place | undefined> {
  const [root] = all;
  if (!root) return undefined;
  for (let i = all.length - 1; i > 0; i--) {
    const place = all[i];
    if (place?.outer) place.outer.running += place.running;
  }
  for (const place of all) if (place.running > 0 && place.outer) (place.outer.inner ??= []).push(place);
  const groupsOf = groupsOfNames();
  const total = root.running;
  const main = total > 0 ? descend(root, groupsOf) : undefined;
  await forEach(all, breath, (place) => {
    const { outer } = place;
    if (place === main) place.depth = 0;
    else if (outer && outer.depth >= 0) place.depth = outer.depth + 1;
    const isAround = place.running > AROUND * total;
    const tags = BITS.get(place.name) ?? 0;
    place.tags = isAround ? tags & TAGS.article : tags;
    if (!isAround) place.own = place.groups = groupsOf(place);
    if (!outer) return;
    place.tags |= outer.tags;
    if (!isAround) place.groups |= outer.groups;
  });
  return main;
}

/** Goes into the place with the most text as long as that is most of it; readers' comments may well be more. */
function descend(root: Place, groupsOf: (place: Place) => number): Place {
  let main = root;
  for (;;) {
    let most: Place | undefined;
    let sum = 0;
    for (const child of main.inner ?? []) {
      const { running } = child;
      if (running < root.running * HELD && (groupsOf(child) & ASIDE) !== 0) continue;
      sum += running;
      if (!most || running > most.running) most = child;
    }
    if (!most?.inner || most.running < HELD * sum) return main;
    main = most;
  }
}
