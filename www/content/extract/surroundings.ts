import type { Place } from "../text/walk.ts";
import type { Regions } from "./regions.ts";

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

/** What is around a place of the page. */
export interface Surrounding {
  /** Bits of the groups of names that the element itself belongs to. */
  own: number;
  /** The same, of the element and all around it. */
  groups: number;
  /** How many elements lie between it and the article's; nothing when it is elsewhere. */
  depth: number | undefined;
  tags: number;
}

const NOTHING: Surrounding = { own: 0, groups: 0, depth: undefined, tags: 0 };

/** Gives a function that looks at what is around a place, at every element once. What is around the article as a whole
 * says nothing of its parts. */
export function surroundingsIn({ main, isAround }: Regions, groupsOf: (element: Element) => number): (place: Place) => Surrounding {
  const known = new Map<Place, Surrounding>();

  const inside = (place: Place, outer: Surrounding): Surrounding => {
    const depth = place === main ? 0 : outer.depth === undefined ? undefined : outer.depth + 1;
    const tags = BITS.get(place.name) ?? 0;
    if (isAround(place)) return { own: 0, groups: 0, depth, tags: outer.tags | (tags & TAGS.article) };
    const own = groupsOf(place.element);
    return { own, groups: outer.groups | own, depth, tags: outer.tags | tags };
  };

  return (place) => {
    const passed: Place[] = [];
    let found: Surrounding | undefined;
    for (let up: Place | undefined = place; up && !found; up = up.outer) {
      found = known.get(up);
      if (!found) passed.push(up);
    }
    found ??= NOTHING;
    for (const one of passed.reverse()) known.set(one, (found = inside(one, found)));
    return found;
  };
}
