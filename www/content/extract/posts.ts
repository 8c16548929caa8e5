import type { PlacedBlock } from "../text/walk.ts";

/** A post of a live blog: where it begins among the blocks, and when it was written. */
export interface Post {
  block: number;
  /** As the page states it, ISO 8601; an empty string where the posts end, and what follows is in none of them. */
  time: string;
}

/** So many posts with a time each, side by side, make a live blog. */
const LEAST = 3;

/** The posts of a live blog, in the order of the page; none on a page that is an ordinary article. */
export function postsOf(blocks: readonly PlacedBlock[], region: Element): Post[] {
  const times = [...region.querySelectorAll("time[datetime]")];
  if (times.length < LEAST) return [];
  const inside = new Map<Element, number>();
  for (const time of times) {
    for (let up: Element | null = time; up && up !== region; up = up.parentElement) inside.set(up, (inside.get(up) ?? 0) + 1);
  }
  // The largest element around each time that holds no other.
  const posts = new Map<Element, string>();
  const lists = new Map<Element, number>();
  for (const time of times) {
    let post = time;
    while (post.parentElement && inside.get(post.parentElement) === 1) post = post.parentElement;
    if (post === time || !post.parentElement) continue;
    posts.set(post, time.getAttribute("datetime") ?? "");
    lists.set(post.parentElement, (lists.get(post.parentElement) ?? 0) + 1);
  }
  const found: Post[] = [];
  let current: Element | undefined;
  blocks.forEach(({ element }, block) => {
    if (current?.contains(element)) return;
    current = undefined;
    for (let up: Element | null = element; up && up !== region && !current; up = up.parentElement) if (posts.has(up)) current = up;
    const list = current?.parentElement;
    const isPost = list && (lists.get(list) ?? 0) >= LEAST;
    const time = current && isPost ? (posts.get(current) ?? "") : "";
    if (time !== "" || found.at(-1)?.time) found.push({ block, time });
  });
  return found.filter(({ time }) => time !== "").length < LEAST ? [] : found;
}
