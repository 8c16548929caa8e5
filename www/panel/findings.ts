import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Finding } from "../generated/Finding.ts";
import { message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { statementText } from "../shared/statement.ts";
import { saidBy, wordsOf } from "../shared/words.ts";
import { ARTICLE, element } from "./element.ts";
import type { PanelState, Reading } from "./reading.ts";
import { list, row } from "./rows.ts";

/** What does not agree inside the article, with the arithmetic and no judgement; nothing where all agrees. */
export function findings(reading: Reading, { settings }: PanelState): HTMLElement | undefined {
  const rows = reading.report.findings.flatMap((finding, index) =>
    isShown(finding.certainty, settings)
      ? [
          () =>
            row(
              { list: "findings", index },
              reading,
              "",
              [],
              element("strong", { text: statementText(finding.statement) }),
              element("span", { class: "sub", text: message(`finding_${snake(finding.kind)}`) }),
              sideBySide(finding, reading),
            ),
        ]
      : [],
  );
  if (rows.length === 0) return undefined;
  return element(
    "section",
    { class: "findings" },
    element("h2", { text: message("category_findings") }),
    list(rows, "entries"),
  );
}

/** The sentences of accounts that differ, each with its source. */
function sideBySide(finding: Finding, { article, report }: Reading): HTMLElement | undefined {
  const account = (source: string, sentence: BlockSpan | undefined) =>
    sentence === undefined
      ? []
      : [
          element(
            "span",
            { class: "account" },
            element("span", { class: "who", text: source }),
            element("span", { class: "sub", text: wordsOf(article.blocks, sentence), attributes: ARTICLE }),
          ),
        ];
  if (finding.kind === "claims-conflict") {
    const claims = finding.claims.flatMap((index) => {
      const claim = report.claims[index];
      return claim ? account(claim.source?.text ?? message("source_nobody"), report.sentences[claim.sentences[0] ?? -1]) : [];
    });
    return element("span", { class: "accounts" }, ...claims);
  }
  if (finding.kind !== "accounts-differ" && finding.kind !== "figures-differ") return undefined;
  const accounts = finding.numbers.flatMap((index) => {
    const number = report.numbers[index];
    return number ? account(saidBy(number, report) ?? message("said_by_nobody"), report.sentences[number.sentence]) : [];
  });
  return element("span", { class: "accounts" }, ...accounts);
}
