import type { Breath } from "../breathe.ts";
import { leadsAway } from "../text/model.ts";
import { parentOf } from "../text/tree.ts";
import type { PlacedBlock } from "../text/walk.ts";
import { groupBit, groupsOf } from "./names.ts";

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
  readonly #inside: ReadonlyMap<Element, number>;
  /** Characters of running text in all. */
  readonly total: number;
  /** The innermost element with the bulk of it. */
  readonly main: Element;

  private constructor(root: Element, inside: ReadonlyMap<Element, number>, children: ReadonlyMap<Element, Element[]>) {
    this.#inside = inside;
    this.total = this.inside(root);
    this.main = this.#descend(root, children);
  }

  /** Adds the text up from the blocks to the root; every element is visited once. */
  static async of(root: Element, blocks: readonly PlacedBlock[], breath: Breath): Promise<Regions> {
    const inside = new Map<Element, number>([[root, 0]]);
    const children = new Map<Element, Element[]>();
    // An element comes after all that are around it.
    const order: Element[] = [];
    for (const block of blocks) {
      if (breath.due()) await breath.take();
      const length = runningLength(block);
      if (length === 0) continue;
      const path: Element[] = [];
      for (let up: Element | null = block.element; up && !inside.has(up); up = parentOf(up)) path.push(up);
      for (const element of path.reverse()) {
        const parent = parentOf(element);
        if (parent) {
          const siblings = children.get(parent);
          if (siblings) siblings.push(element);
          else children.set(parent, [element]);
        }
        inside.set(element, 0);
        order.push(element);
      }
      inside.set(block.element, (inside.get(block.element) ?? 0) + length);
    }
    for (const element of order.reverse()) {
      const parent = parentOf(element);
      if (parent) inside.set(parent, (inside.get(parent) ?? 0) + (inside.get(element) ?? 0));
    }
    return new Regions(root, inside, children);
  }

  /** Characters of running text in an element. */
  inside(element: Element | null): number {
    return (element && this.#inside.get(element)) ?? 0;
  }

  /** Whether so much of the page's text stands in an element that its name says nothing of any one part. */
  isAround(element: Element): boolean {
    return this.inside(element) > AROUND * this.total;
  }

  /** Goes into the part with the most text as long as that is most of it; readers' comments may well be more. */
  #descend(root: Element, children: ReadonlyMap<Element, readonly Element[]>): Element {
    let main = root;
    const names = new Map<string, number>();
    for (;;) {
      let most: Element | undefined;
      let sum = 0;
      for (const child of children.get(main) ?? []) {
        if (this.inside(child) < this.total * HELD && (groupsOf(child, names) & ASIDE) !== 0) continue;
        sum += this.inside(child);
        if (!most || this.inside(child) > this.inside(most)) most = child;
      }
      if (!most || !children.has(most) || this.inside(most) < HELD * sum) return main;
      main = most;
    }
  }
}
