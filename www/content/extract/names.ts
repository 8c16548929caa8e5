import { onceEach } from "../text/kind.ts";
import type { Place } from "../text/walk.ts";

/**
 * What pages call the parts that are not the article, and those that are: words in `class`, `id` and the like.
 * Each group is one feature with one weight; the lists are common names, not those of any one outlet. A space stands for
 * whatever pages join two words with, or nothing.
 */
const NAME_GROUPS = {
  body:
    /article (body|content|text|copy|main|para)|story (body|content|text|copy)|(post|entry|page|main|content) (body|content|text)|body (text|copy|content)|rich-?text|\bprose\b|paragraph|\btext\b/i,
  comments: /comment|disqus|discussion|\breplies\b|\bcoral\b|conversation/i,
  promo:
    /related|recirc|recommend|promo|teaser|trending|popular|most (read|viewed|shared|recent)|more (from|on|stories|news|like|in)|read (more|next|also|on)\b|see also|also (read|like|see)|next (up|read)|outbrain|taboola|side bar|\brail\b|widget|carousel|\bcard|latest|headlines|feed\b|river|teads|zergnet/i,
  signup:
    /news letter|sign (up|in)|subscri|(pay|reg) wall|piano|regist(er|ration)|log in|donat|membership|cookie|consent|gdpr|onetrust|modal|pop up|banner|overlay|\btoast|\balert|\bcta\b|call-to-action/i,
  ads: /advert|\bads?[-_\b]|\bad\b|[-_]ads?\b|sponsor|\bdfp|gpt-|commercial|affiliate|marketing|partner/i,
  about:
    /by line|author|\bbio\b|contributor|time stamp|date line|pub date|published|\bmeta\b|\btags?\b|topics?\b|keyword|bread crumb|shar(e|ing)|social|follow|tool (bar|s\b)|credit|copyright|kicker|eye brow|disclaimer|foot (er|note)|\bprint\b|print-?only|correction|label|tooltip|glossary|rating/i,
  media: /caption|gallery|slide show|video|player|media|image|photo|figure|embed|audio|podcast|chart|graphic|poll\b|quiz|tweet|twitter|instagram/i,
} as const;

type NameGroup = keyof typeof NAME_GROUPS;

const GROUPS = Object.keys(NAME_GROUPS) as readonly NameGroup[];

export const GROUP_COUNT = GROUPS.length;

const PATTERNS = Object.values(NAME_GROUPS).map(({ source }) => new RegExp(source.replaceAll(" ", "-?_*"), "i"));

/** The bit of a group in what `groupsOf` gives. */
export function groupBit(group: NameGroup): number {
  return 1 << GROUPS.indexOf(group);
}

/** What else gives an element a name, besides its class and its id; few elements have any of it. */
const ATTRIBUTES = ["data-component", "data-testid", "itemprop", "role", "aria-label"];
const OTHERS = ATTRIBUTES.map((attribute) => `[${attribute}]`).join();

/** Gives a function that finds the groups that the names of an element belong to, a bit for each group. Most names of a
 * page stand on it many times: they are looked at once. */
export function groupsOfNames(): (place: Place) => number {
  const known = onceEach(groupsIn);
  return ({ element, name, classes }) => {
    const { id } = element;
    let names = classes;
    if (id !== "") names += ` ${id}`;
    if (name.includes("-")) names += ` ${name}`;
    if (element.matches(OTHERS)) for (const attribute of ATTRIBUTES) names += ` ${element.getAttribute(attribute) ?? ""}`;
    return names === "" ? 0 : known(names);
  };
}

function groupsIn(names: string): number {
  // "storyBody" and "story-body" are one name.
  const plain = names.replace(/([a-z])([A-Z])/g, "$1-$2");
  let bits = 0;
  PATTERNS.forEach((pattern, bit) => {
    if (pattern.test(plain)) bits |= 1 << bit;
  });
  return bits;
}
