import { counted, language, message } from "../shared/i18n.ts";
import { ARTICLE, element } from "./element.ts";
import type { Reading } from "./reading.ts";

/** So much of a block, in characters, is enough to recognise it. */
const BEGINNING = 90;

/** More blocks than these are not listed: a reader who looks for a missing one looks at the first. */
const MOST = 400;

/** What was read, block by block, so that a reader sees what is missing; each post of a live blog begins with its time. */
export function outline({ article, posts }: Reading): HTMLElement {
  const words = article.blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const made = element(
    "details",
    { class: "outline" },
    element("summary", { text: message("outline", counted("blocks", article.blocks.length), counted("words", words)) }),
  );
  made.addEventListener(
    "toggle",
    () => {
      const times = new Map(posts.map(({ block, time }) => [block, time]));
      const items = article.blocks.slice(0, MOST).flatMap(({ kind, text }, index) => {
        const time = times.get(index);
        const begin = text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text;
        const item = element("li", { class: kind, text: begin, attributes: ARTICLE });
        return !time ? [item] : [element("li", { class: "time", text: timeText(time) }), item];
      });
      made.append(element("ol", {}, ...items), element("p", { class: "sub", text: message("outline_hint") }));
    },
    { once: true },
  );
  return made;
}

function timeText(time: string): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return time;
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(moment);
}
