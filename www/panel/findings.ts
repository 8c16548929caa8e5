import { message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { element } from "./element.ts";
import { list } from "./list.ts";
import type { Finding } from "../generated/Finding.ts";
import { saidBy, wordsOf } from "../shared/words.ts";
import type { Reading } from "./reading.ts";

/** What does not agree inside the article, with the arithmetic and no judgement. */
export function findings(reading: Reading): HTMLElement | undefined {
  const { report, goTo } = reading;
  const items = report.findings.flatMap((finding, index) =>
    isShown(finding.certainty)
      ? [
          element(
            "button",
            { class: "entry", onClick: () => { goTo({ list: "findings", index }); } },
            element("strong", { text: finding.detail }),
            element("span", { class: "sub", text: message(`finding_${snake(finding.kind)}`) }),
            sideBySide(finding, reading),
          ),
        ]
      : [],
  );
  if (items.length === 0) return undefined;
  return element(
    "section",
    { class: "findings", attributes: { "aria-labelledby": "heading-findings" } },
    element("h2", { text: message("category_findings"), attributes: { id: "heading-findings" } }),
    list(items, "entries"),
  );
}

/** The two sentences of accounts that differ, each with its source. */
function sideBySide(finding: Finding, { article, report }: Reading): HTMLElement | undefined {
  if (finding.kind !== "accounts-differ" && finding.kind !== "figures-differ") return undefined;
  const accounts = finding.numbers.flatMap((index) => {
    const number = report.numbers[index];
    const sentence = number && report.sentences[number.sentence];
    if (!number || !sentence) return [];
    const source = saidBy(number, report) ?? message("said_by_nobody");
    return [
      element(
        "span",
        { class: "account" },
        element("span", { class: "who", text: source }),
        element("span", { class: "sub", text: wordsOf(article.blocks, sentence) }),
      ),
    ];
  });
  return element("span", { class: "accounts" }, ...accounts);
}
