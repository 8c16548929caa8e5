import type { Place } from "../text/walk.ts";
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
  /** Bits of the groups of names (`GroupsOfNames`) that the element itself belongs to. */
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
  readonly #known = new Map<Place, Surrounding>();

  constructor(readonly regions: Regions) {}

  of(place: Place): Surrounding {
    const known = this.#known.get(place);
    if (known) return known;
    const passed: Place[] = [place];
    let outer: Surrounding | undefined;
    for (let up = place.outer; up && !outer; up = up.outer) {
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

  #inside(place: Place, outer: Surrounding): Surrounding {
    const { regions } = this;
    const depth = place === regions.main ? 0 : outer.depth === undefined ? undefined : outer.depth + 1;
    const tags = BITS.get(place.name) ?? 0;
    if (regions.isAround(place)) return { own: 0, groups: 0, depth, tags: outer.tags | (tags & TAGS.article) };
    const own = regions.names.of(place.element);
    return { own, groups: outer.groups | own, depth, tags: outer.tags | tags };
  }
}

/** Whether a surrounding lies in an element of a kind: 1 or 0. */
export function isIn({ tags }: Surrounding, tag: Tag): number {
  return (tags & TAGS[tag]) === 0 ? 0 : 1;
}
