import { leadsAway } from "../text/model.ts";
import type { Place, PlacedBlock } from "../text/walk.ts";
import { groupBit, GroupsOfNames } from "./names.ts";

/** Running text: a block of this length, in characters, with few links, that ends as a sentence does. */
const RUNNING = 60;
const LINKED = 0.35;
const SENTENCE_END = ".!?…";
const CLOSING = `"'”’)]`;

/** An element with more than this share of the page's running text is around the article, not a part of it. */
const AROUND = 0.4;

/** The article's element is the innermost one that holds this share of the running text of the one around it. */
const HELD = 0.5;

const ASIDE = groupBit("comments") | groupBit("promo") | groupBit("signup") | groupBit("ads");

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

/** Where the page's running text stands: how much of it in which element. */
export class Regions {
  readonly names = new GroupsOfNames();
  readonly #inside = new Map<Place, number>();
  readonly #children = new Map<Place, Place[]>();
  /** An element comes after all that are around it. */
  readonly #order: Place[] = [];
  /** Characters of running text in all. */
  total = 0;
  /** The innermost element with the bulk of it. */
  main: Place | undefined;

  /** Adds a block of so much running text. */
  add(place: Place, length: number): void {
    const path: Place[] = [];
    for (let up: Place | undefined = place; up && !this.#inside.has(up); up = up.outer) path.push(up);
    for (const one of path.reverse()) {
      const siblings = one.outer && this.#children.get(one.outer);
      if (siblings) siblings.push(one);
      else if (one.outer) this.#children.set(one.outer, [one]);
      this.#inside.set(one, 0);
      this.#order.push(one);
    }
    this.#inside.set(place, this.inside(place) + length);
  }

  /** After the last block: adds the text up to the root. Every element is visited once. */
  sum(): void {
    const [root] = this.#order;
    for (const one of this.#order.reverse()) if (one.outer) this.#inside.set(one.outer, this.inside(one.outer) + this.inside(one));
    this.total = this.inside(root);
    this.main = root && this.#descend(root);
  }

  /** Characters of running text in an element. */
  inside(place: Place | undefined): number {
    return (place && this.#inside.get(place)) ?? 0;
  }

  /** Whether so much of the page's text stands in an element that its name says nothing of any one part. */
  isAround(place: Place): boolean {
    return this.inside(place) > AROUND * this.total;
  }

  /** Goes into the part with the most text as long as that is most of it; readers' comments may well be more. */
  #descend(root: Place): Place {
    let main = root;
    for (;;) {
      let most: Place | undefined;
      let sum = 0;
      for (const child of this.#children.get(main) ?? []) {
        const length = this.inside(child);
        if (length < this.total * HELD && (this.names.of(child.element) & ASIDE) !== 0) continue;
        sum += length;
        if (!most || length > this.inside(most)) most = child;
      }
      if (!most || !this.#children.has(most) || this.inside(most) < HELD * sum) return main;
      main = most;
    }
  }
}
