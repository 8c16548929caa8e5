import { parentOf } from "../text/tree.ts";
import { groupsOf } from "./names.ts";
import type { Regions } from "./regions.ts";

/** Elements that say what stands in them, each kind with its bit. */
const TAGS = { item: 1, figure: 2, article: 4, aside: 8, header: 16 } as const;

type Tag = keyof typeof TAGS;

const BITS: ReadonlyMap<string, number> = new Map<string, number>([
  ["li", TAGS.item],
  ["figure", TAGS.figure],
  ["figcaption", TAGS.figure],
  ["article", TAGS.article],
  ["aside", TAGS.aside],
  ["header", TAGS.header],
]);

/** What is around a place of the page. */
export interface Surrounding {
  /** Bits of the groups of names (`groupsOf`) that the element itself belongs to. */
  own: number;
  /** The same, of the element and all around it. */
  groups: number;
  /** How many elements lie between it and the article's; nothing when it is elsewhere. */
  depth: number | undefined;
  tags: number;
}

const NOTHING: Surrounding = { own: 0, groups: 0, depth: undefined, tags: 0 };

/** Looks at every element once; what is around the article as a whole says nothing of its parts. */
export class Surroundings {
  readonly #known = new Map<Element, Surrounding>();
  readonly #names = new Map<string, number>();

  constructor(readonly regions: Regions) {}

  of(element: Element): Surrounding {
    const passed: Element[] = [];
    let outer: Surrounding | undefined;
    for (let up: Element | null = element; up && !outer; up = parentOf(up)) {
      outer = this.#known.get(up);
      if (!outer) passed.push(up);
    }
    outer ??= NOTHING;
    for (const one of passed.reverse()) {
      outer = this.#inside(one, outer);
      this.#known.set(one, outer);
    }
    return outer;
  }

  #inside(element: Element, outer: Surrounding): Surrounding {
    const depth = element === this.regions.main ? 0 : outer.depth === undefined ? undefined : outer.depth + 1;
    if (this.regions.isAround(element)) return { own: 0, groups: 0, depth, tags: outer.tags | (tagsOf(element) & TAGS.article) };
    const own = groupsOf(element, this.#names);
    return { own, groups: outer.groups | own, depth, tags: outer.tags | tagsOf(element) };
  }
}

function tagsOf(element: Element): number {
  return BITS.get(element.localName) ?? 0;
}

/** Whether a surrounding lies in an element of a kind: 1 or 0. */
export function isIn({ tags }: Surrounding, tag: Tag): number {
  return (tags & TAGS[tag]) === 0 ? 0 : 1;
}
