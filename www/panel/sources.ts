import { counted, message, percentage, snake } from "../shared/i18n.ts";
import { element, iconButton } from "./element.ts";
import { claimRow, isListed } from "./claims.ts";
import { followOf, ledger, type LedgerLine } from "./ledger.ts";
import { type ListPart, matches, type PanelState, type Reading } from "./reading.ts";
import { list, nothing } from "./rows.ts";
import { tally } from "./switches.ts";

/** The ledger: who says what, whoever says most first. */
export function sourcesPart(reading: Reading): ListPart {
  const { report } = reading;
  const body = element("div");
  let state: PanelState | undefined;
  const filter = kindFilter(reading, () => { if (state) part.update(state); });

  const lines = (of: PanelState) =>
    ledger(report, (claim, index) => isListed(claim, index, of))
      .filter(({ kind }) => filter.value === "" || kind === filter.value)
      .map((line) => {
        if (matches(of.query, line.name ?? message("source_nobody"), line.role)) return line;
        return { ...line, claims: line.claims.filter((index) => matches(of.query, report.claims[index]?.text)) };
      })
      .filter(({ claims }) => claims.length > 0);
  const part: ListPart = {
    element: element(
      "section",
      { class: "claims sources", attributes: { "aria-label": message("tab_sources") } },
      element("div", { class: "filter" }, element("label", {}, message("filter_kind"), " ", filter)),
      body,
    ),
    count: (of) => lines(of).length,
    update(now) {
      state = now;
      const shown = lines(now);
      body.replaceChildren(
        shown.length === 0 ? nothing(now.query !== "" || filter.value !== "") : list(shown.map((line) => () => source(line, reading)), "ledger"),
      );
    },
  };
  return part;
}

function kindFilter({ report }: Reading, changed: () => void): HTMLSelectElement {
  const kinds = tally(report.ledger.map(({ kind }) => kind));
  const select = element(
    "select",
    {},
    element("option", { text: message("filter_all"), attributes: { value: "" } }),
    ...kinds.map(([kind]) => element("option", { text: message(`source_${snake(kind)}`), attributes: { value: kind } })),
  );
  select.addEventListener("change", changed);
  return select;
}

/** The element of a source, by which the overview leads to it. */
export function sourceId({ place }: LedgerLine): string {
  return `source-${place}`;
}

function source(line: LedgerLine, reading: Reading): HTMLElement {
  const { report } = reading;
  const { name, kind, role, claims, sentences } = line;
  const follow = followOf(line);
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
      follow
        ? iconButton("follow", message("follow_name", follow.name), () => { reading.follow(follow); })
        : undefined,
    ),
    element("p", {
      class: "sub",
      text: [
        name === null ? undefined : message(`source_${snake(kind)}`),
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
