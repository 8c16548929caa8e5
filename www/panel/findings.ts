import { message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { element } from "./element.ts";
import { list } from "./list.ts";
import type { Reading } from "./reading.ts";

/** What does not agree inside the article, with the arithmetic and no judgement. */
export function findings({ report, goTo }: Reading): HTMLElement | undefined {
  const items = report.findings.flatMap((finding, index) =>
    isShown(finding.certainty)
      ? [
          element(
            "button",
            { class: "entry", onClick: () => { goTo({ list: "findings", index }); } },
            element("strong", { text: finding.detail }),
            element("span", { class: "sub", text: message(`finding_${snake(finding.kind)}`) }),
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
