import { leadsAway } from "../text/model.ts";
import type { Place, PlacedBlock } from "../text/walk.ts";
import { groupBit } from "./names.ts";

/** Running text: a block of this length, in characters, with few links, that ends as a sentence does. */
const RUNNING = 60;
const LINKED = 0.35;
const SENTENCE_END = ".!?…";
const CLOSING = `"'”’)]`;

/** An element with more than this share of the page's running text is around the article, not a part of it. */
const AROUND = 0.4;

/** The article's element is the innermost one that holds this share of the running text of the one around it. */
const HELD = 0.5;

/** The groups of names of what stands beside an article. */
export const ASIDE = groupBit("comments") | groupBit("promo") | groupBit("signup") | groupBit("ads");

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && CLOSING.includes(text.charAt(end))) end--;
  return end >= 0 && SENTENCE_END.includes(text.charAt(end));
}

/** Length of a block as running text: 0 for everything else. */
export function runningLength(block: PlacedBlock): number {
  const { text, linked } = block;
  return text.length >= RUNNING && linked <= LINKED && endsSentence(text) && !leadsAway(block) ? text.length : 0;
}

/** Length of some blocks as running text. */
export function runningTotal(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, block) => sum + runningLength(block), 0);
}

/** Where the page's running text stands: how much of it in which element. */
export interface Regions {
  /** The innermost element with the bulk of it. */
  main: Place | undefined;
  /** Characters of running text in an element. */
  inside: (place: Place | undefined) => number;
  /** Whether so much of the page's text stands in an element that its name says nothing of any one part. */
  isAround: (place: Place) => boolean;
}

/** Adds up the running text of the page: `add` takes a block of so much of it, `sum` ends it. */
export function regionsOf(groupsOf: (element: Element) => number): { add: (place: Place, length: number) => void; sum: () => Regions } {
  const lengths = new Map<Place, number>();
  const children = new Map<Place, Place[]>();
  /** An element comes after all that are around it. */
  const order: Place[] = [];
  let total = 0;

  const inside = (place: Place | undefined) => (place && lengths.get(place)) ?? 0;

  const add = (place: Place, length: number) => {
    const path: Place[] = [];
    for (let up: Place | undefined = place; up && !lengths.has(up); up = up.outer) path.push(up);
    for (const one of path.reverse()) {
      const siblings = one.outer && children.get(one.outer);
      if (siblings) siblings.push(one);
      else if (one.outer) children.set(one.outer, [one]);
      lengths.set(one, 0);
      order.push(one);
    }
    lengths.set(place, inside(place) + length);
  };

  /** Goes into the part with the most text as long as that is most of it; readers' comments may well be more. */
  const descend = (root: Place): Place => {
    let main = root;
    for (;;) {
      let most: Place | undefined;
      let sum = 0;
      for (const child of children.get(main) ?? []) {
        const length = inside(child);
        if (length < total * HELD && (groupsOf(child.element) & ASIDE) !== 0) continue;
        sum += length;
        if (!most || length > inside(most)) most = child;
      }
      if (!most || !children.has(most) || inside(most) < HELD * sum) return main;
      main = most;
    }
  };

  const sum = (): Regions => {
    const [root] = order;
    // Every element is visited once.
    for (const one of order.reverse()) if (one.outer) lengths.set(one.outer, inside(one.outer) + inside(one));
    total = inside(root);
    return { main: root && descend(root), inside, isAround: (place) => inside(place) > AROUND * total };
  };
  return { add, sum };
}
