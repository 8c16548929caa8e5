import { type Breath, forEach } from "../breathe.ts";
import { type Place, UNSEEN } from "../text/walk.ts";
import { groupsOfNames } from "./names.ts";
import { ASIDE } from "./regions.ts";

/** Elements that say what stands in them, each kind with its bit. */
export const TAGS = { item: 1, figure: 2, article: 4, aside: 8, header: 16 } as const;

const BITS: Readonly<Record<string, number>> = {
  li: TAGS.item,
  figure: TAGS.figure,
  figcaption: TAGS.figure,
  article: TAGS.article,
  aside: TAGS.aside,
  header: TAGS.header,
};

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

/** How the running text of a page lies in it. */
export interface Layout {
  /** The innermost place with the bulk of it. */
  main: Place | undefined;
  /** Characters. */
  total: number;
  groupsOf: (place: Place) => number;
}

/** Adds up the running text, given the list of all places with that which stands in none of the others. */
export function layoutOf(all: readonly Place[]): Layout {
  // Not `for of`: until it is compiled, each step of that makes an object.
  all.toReversed().forEach(({ outer, running }) => { if (outer) outer.running += running; });
  all.forEach((place) => { if (place.running > 0 && place.outer) (place.outer.inner ??= []).push(place); });
  const groupsOf = groupsOfNames();
  const root = all[0];
  const total = root?.running ?? 0;
  return { main: root && total > 0 ? descend(root, groupsOf) : undefined, total, groupsOf };
}

/** Looks at what is around each place. What is around the article as a whole says nothing of its parts. */
export function lookAround(places: readonly Place[], { main, total, groupsOf }: Layout, breath: Breath): Promise<void> {
  return forEach(places, breath, (place) => {
    const { outer } = place;
    if (place === main) place.depth = 0;
    else if (outer && outer.depth >= 0) place.depth = outer.depth + 1;
    const tags = BITS[place.name] ?? 0;
    const isAround = place.running > AROUND * total;
    place.tags = (outer?.tags ?? 0) | (isAround ? tags & TAGS.article : tags);
    if (!isAround) place.groups = (place.own = groupsOf(place)) | (outer?.groups ?? 0);
  });
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
