import { counted, message, numeral } from "../shared/i18n.ts";
import { element } from "./element.ts";
import type { Reading } from "./reading.ts";

/** So much of a block, in characters, is enough to recognise it. */
const BEGINNING = 90;

/** More blocks than these are not listed: a reader who looks for a missing one looks at the first. */
const MOST = 400;

/** What was read, block by block, so that a reader sees what is missing. */
export function outline({ article, posts }: Reading): HTMLElement {
  const times = new Map(posts.map(({ block, time }) => [block, time]));
  const words = article.blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const made = element(
    "details",
    { class: "outline" },
    element("summary", { text: message("outline", counted("blocks", article.blocks.length), numeral(words)) }),
  );
  made.addEventListener(
    "toggle",
    () => {
      const items = article.blocks.slice(0, MOST).map(({ kind, text }, i) => {
        const time = times.get(i);
        const words = text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text;
        return element("li", { class: kind, text: time === undefined ? words : `${momentText(time)}  ${words}` });
      });
      made.append(element("ol", {}, ...items), element("p", { class: "sub", text: message("outline_hint") }));
    },
    { once: true },
  );
  return made;
}

/** When a post of a live blog was written. */
function momentText(time: string): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return time;
  return moment.toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}
