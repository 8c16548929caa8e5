import type { Article } from "../generated/Article.ts";
import { counted, message, snake } from "../shared/i18n.ts";
import type { Shown } from "../shared/messages.ts";
import { element } from "./element.ts";

/** Characters of a block that tell it from the others. */
const BEGINNING = 90;

/** What was read, block by block, so that a reader sees when something was missed. */
export function outline(article: Article, { posts }: Shown): HTMLElement {
  const times = new Map(posts.map(({ block, time }) => [block, time]));
  const lines = article.blocks.flatMap(({ kind, text }, i) => {
    const time = times.get(i);
    const begin = text.length > BEGINNING ? `${text.slice(0, text.lastIndexOf(" ", BEGINNING))} …` : text;
    const line = element(
      "li",
      { class: kind },
      kind === "paragraph" ? undefined : element("span", { class: "muted", text: `${message(`block_${snake(kind)}`)}: ` }),
      element("span", { text: begin }),
    );
    return time === undefined ? [line] : [element("li", { class: "muted", text: timeText(time) }), line];
  });
  return element(
    "details",
    { class: "outline" },
    element("summary", { text: counted("outline", article.blocks.length) }),
    element("ul", {}, ...lines),
  );
}

/** Says that the page shows only a part of its article. */
export function partialNotice({ partial }: Shown): HTMLElement | undefined {
  return partial ? element("p", { class: "scope partial", text: message("partial_article") }) : undefined;
}

function timeText(time: string): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return time;
  return moment.toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}
