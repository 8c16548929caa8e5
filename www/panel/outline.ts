import { counted, message, numeral } from "../shared/i18n.ts";
import { element } from "./element.ts";
import type { Reading } from "./reading.ts";

/** So much of a block, in characters, is enough to recognise it. */
const BEGINNING = 90;

/** More blocks than these are not listed: a reader who looks for a missing one looks at the first. */
const MOST = 400;

/** What was read, block by block, so that a reader sees what is missing. */
export function outline({ article }: Reading): HTMLElement {
  const words = article.blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const made = element(
    "details",
    { class: "outline" },
    element("summary", { text: message("outline", counted("blocks", article.blocks.length), numeral(words)) }),
  );
  made.addEventListener(
    "toggle",
    () => {
      const items = article.blocks.slice(0, MOST).map(({ kind, text }) =>
        element("li", { class: kind, text: text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text }),
      );
      made.append(element("ol", {}, ...items), element("p", { class: "sub", text: message("outline_hint") }));
    },
    { once: true },
  );
  return made;
}
