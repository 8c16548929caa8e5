import type { Number as NumberFound } from "../generated/Number.ts";
import type { Report } from "../generated/Report.ts";
import { message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { amountText, otherUnits, saidBy, wordsOf } from "../shared/words.ts";
import { tally } from "./counts.ts";
import { element } from "./element.ts";
import { list } from "./list.ts";
import type { Part, Reading } from "./reading.ts";
import { section } from "./section.ts";
import { kindSwitches } from "./switches.ts";

/** The figures, in the order of the text, each in its sentence. */
export function numbersPart({ article, report, goTo }: Reading): Part {
  const numbers = report.numbers
    .map((number, index) => ({ number, index }))
    .filter(({ number }) => isShown(number.certainty));
  const chips = kindSwitches(
    message("category_numbers"),
    tally(numbers.map(({ number }) => number.kind)).map(([kind, count]) => ({
      kind: `numbers/${kind}`,
      label: message(`numbers_${snake(kind)}`),
      count,
    })),
  );
  return section("numbers", chips, ({ off }) =>
    list(
      numbers
        .filter(({ number }) => !off.has(`numbers/${number.kind}`))
        .map(({ number, index }) => {
          const context = around(number, report, article.blocks);
          return entry(number, report, context, () => { goTo({ list: "numbers", index }); });
        }),
      "entries",
    ),
  );
}

function entry(number: NumberFound, report: Report, context: Node, onClick: () => void): HTMLElement {
  const printed = number.of && !number.text.includes(number.of) ? `${number.text} ${number.of}` : number.text;
  const value = number.kind === "ordinal" ? undefined : amountText(number);
  const isNews = value !== undefined && !number.text.includes(value);
  const other = otherUnits(number);
  const source = saidBy(number, report);
  return element(
    "button",
    { class: "entry", onClick },
    element(
      "span",
      { class: "line" },
      element("strong", { text: printed }),
      isNews ? element("span", { class: "value", text: `= ${value}` }) : undefined,
      other === undefined ? undefined : element("span", { class: "value", text: `≈ ${other}` }),
      element("span", { class: "kind", text: message(`number_${snake(number.kind)}`) }),
    ),
    element("span", { class: "sub clamp" }, context),
    source === undefined
      ? undefined
      : element("span", { class: "sub", text: `${message("fact_said_by")}: ${source}` }),
  );
}

/** Characters of the sentence that are shown before the number. */
const BEFORE = 40;

/** The sentence of a number, from shortly before it, with the number in it set off. */
function around(number: NumberFound, report: Report, blocks: readonly { text: string }[]): Node {
  const { block, start, end } = number.span;
  const sentence = report.sentences.find((span) => span.block === block && span.start <= start && start < span.end);
  const parts = document.createDocumentFragment();
  if (!sentence) return parts;
  let from = sentence.start;
  if (start - from > BEFORE) {
    const text = wordsOf(blocks, sentence);
    from += text.indexOf(" ", start - from - BEFORE) + 1;
    parts.append("… ");
  }
  const words = (first: number, last: number) => wordsOf(blocks, { block, start: first, end: last });
  parts.append(words(Math.min(from, start), start), element("mark", { text: words(start, end) }));
  parts.append(words(end, Math.max(end, sentence.end)));
  return parts;
}
