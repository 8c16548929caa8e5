import { onceEach } from "../text/kind.ts";

/**
 * What pages call the parts that are not the article, and those that are: words in `class`, `id` and the like.
 * Each group is one feature with one weight; the lists are common names, not those of any one outlet.
 */
export const NAME_GROUPS = {
  body:
    /article-?_*(body|content|text|copy|main|para)|story-?_*(body|content|text|copy)|(post|entry|page|main|content)-?_*(body|content|text)|body-?_*(text|copy|content)|rich-?text|\bprose\b|paragraph|\btext\b/i,
  comments: /comment|disqus|discussion|\breplies\b|\bcoral\b|conversation/i,
  promo:
    /related|recirc|recommend|promo|teaser|trending|popular|most-?_*(read|viewed|shared|recent)|more-?_*(from|on|stories|news|like|in)|read-?_*(more|next|also|on)\b|see-?_*also|also-?_*(read|like|see)|next-?_*(up|read)|outbrain|taboola|side-?_*bar|\brail\b|widget|carousel|\bcard|latest|headlines|feed\b|river|teads|zergnet/i,
  signup:
    /news-?_*letter|sign-?_*(up|in)|subscri|pay-?_*wall|reg-?_*wall|piano|register|registration|log-?_*in|donat|membership|cookie|consent|gdpr|onetrust|modal|pop-?_*up|banner|overlay|\btoast|\balert|\bcta\b|call-to-action/i,
  ads: /advert|\bads?[-_\b]|\bad\b|[-_]ads?\b|sponsor|\bdfp|gpt-|commercial|affiliate|marketing|partner/i,
  about:
    /by-?_*line|author|\bbio\b|contributor|time-?_*stamp|date-?_*line|pub-?_*date|published|\bmeta\b|\btags?\b|topics?\b|keyword|bread-?_*crumb|share|sharing|social|follow|tool-?_*(bar|s\b)|credit|copyright|kicker|eye-?_*brow|disclaimer|foot-?_*(er|note)|\bprint\b|print-?only|correction|label|tooltip|glossary|rating/i,
  media: /caption|gallery|slide-?_*show|video|player|media|image|photo|figure|embed|audio|podcast|chart|graphic|poll\b|quiz|tweet|twitter|instagram/i,
} as const;

export type NameGroup = keyof typeof NAME_GROUPS;

export const GROUPS = Object.keys(NAME_GROUPS) as readonly NameGroup[];

/** The bit of a group in what `groupsOf` gives. */
export function groupBit(group: NameGroup): number {
  return 1 << GROUPS.indexOf(group);
}

const ATTRIBUTES = ["class", "id", "data-component", "data-testid", "itemprop", "role", "aria-label"];

/** Gives a function that finds the groups that the names of an element belong to, a bit for each group. Most names of a
 * page stand on it many times: they are looked at once. */
export function groupsOfNames(): (element: Element) => number {
  const known = onceEach(groupsIn);
  return (element) => {
    const name = element.localName;
    let names = name.includes("-") ? name : "";
    if (element.hasAttributes()) {
      for (const attribute of ATTRIBUTES) {
        const value = element.getAttribute(attribute);
        if (value) names = names === "" ? value : `${names} ${value}`;
      }
    }
    return names === "" ? 0 : known(names);
  };
}

function groupsIn(names: string): number {
  // "storyBody" and "story-body" are one name.
  const plain = names.replace(/([a-z])([A-Z])/g, "$1-$2");
  let bits = 0;
  GROUPS.forEach((group, bit) => {
    if (NAME_GROUPS[group].test(plain)) bits |= 1 << bit;
  });
  return bits;
}
