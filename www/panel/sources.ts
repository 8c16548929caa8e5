import { counted, message, percentage, snake } from "../shared/i18n.ts";
import { element } from "./element.ts";
import { claimRow, isListed } from "./claims.ts";
import { followButton } from "./follow.ts";
import { filters, kindFilter } from "./filter.ts";
import { followOf, ledger, type LedgerLine } from "./ledger.ts";
import { type ListPart, matches, type PanelState, type Reading } from "./reading.ts";
import { list, nothing } from "./rows.ts";

/** The ledger: who says what, whoever says most first. */
export function sourcesPart(reading: Reading): ListPart {
  const { report } = reading;
  const body = element("div");
  let state: PanelState | undefined;
  const kind = kindFilter(report, () => { if (state) part.update(state); });

  const found = report.claims.filter(({ certainty }) => certainty !== "possible").length;
  const lines = (of: PanelState) =>
    ledger(report, (claim, index) => isListed(claim, index, of))
      .filter((line) => kind.passes(line.kind))
      .map((line) => {
        if (matches(of.query, line.name ?? message("source_nobody"), line.role)) return line;
        return { ...line, claims: line.claims.filter((index) => matches(of.query, report.claims[index]?.text)) };
      })
      .filter(({ claims }) => claims.length > 0);
  const part: ListPart = {
    element: element(
      "section",
      { class: "claims sources", attributes: { "aria-label": message("tab_sources") } },
      filters(kind),
      body,
    ),
    count: (of) => lines(of).length,
    update(now) {
      state = now;
      const shown = lines(now);
      body.replaceChildren(
        shown.length === 0 ? nothing("claims", found, now.query !== "" || kind.isOn()) : list(shown.map((line) => () => source(line, reading)), "ledger"),
      );
    },
  };
  return part;
}

/** The element of a source, by which the overview leads to it. */
export function sourceId({ place }: LedgerLine): string {
  return `source-${place}`;
}

function source(line: LedgerLine, reading: Reading): HTMLElement {
  const { report } = reading;
  const { name, kind, role, place, claims, sentences } = line;
  const follow = followOf(report.ledger[place]);
  const share = sentences.size / Math.max(1, report.coverage.sentences);
  return element(
    "div",
    { class: "source", attributes: { id: sourceId(line), tabindex: "-1" } },
    element(
      "div",
      { class: "source-head" },
      element(
        "h2",
        {},
        element("span", { class: "who", text: name ?? message("source_nobody") }),
      ),
      follow && followButton(follow, reading),
    ),
    element("p", {
      class: "sub",
      text: [
        name === undefined ? undefined : message(`source_${snake(kind)}`),
        role ?? undefined,
        counted("claims", claims.length),
        message("share_of_article", percentage(share)),
      ]
        .filter((fact) => fact !== undefined)
        .join(" · "),
    }),
    list(
      claims.map((index) => () => {
        const claim = report.claims[index];
        return claim ? claimRow(claim, index, reading) : element("span");
      }),
      "claims-of",
    ),
  );
}
