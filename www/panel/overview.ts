import { counted, message, numeral, percentage, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { coverageText } from "../shared/words.ts";
import { isListed } from "./claims.ts";
import { element, WIDE_SPACE } from "./element.ts";
import { findings } from "./findings.ts";
import { ledger, type LedgerLine } from "./ledger.ts";
import { outline } from "./outline.ts";
import type { PanelState, Part, Reading } from "./reading.ts";
import { sourceId } from "./sources.ts";
import { colourClass, OWN_COLOURS, strip } from "./strip.ts";
import { presets, switchButton } from "./switches.ts";

/** The article at a glance: how much of it is credited to whom, what does not agree, and what was read. */
export function overviewPart(reading: Reading): Part {
  const { report } = reading;
  const shown = (list: readonly { certainty: "possible" | "likely" | "sure" }[]) =>
    list.filter(({ certainty }) => certainty !== "possible").length;
  const switches = (["claims", "actors", "numbers"] as const).map((category) =>
    switchButton(category, message(`category_${category}`), shown(report[category]), `switch ${category}`),
  );
  const preset = presets();
  const body = element("div");
  return {
    element: element(
      "div",
      {},
      element(
        "div",
        { class: "switches", attributes: { role: "group", "aria-label": message("switch_categories") } },
        ...switches.map((part) => part.element),
      ),
      preset.element,
      body,
      outline(reading),
    ),
    update(state) {
      for (const part of [...switches, preset]) part.update(state);
      body.replaceChildren(...picture(reading, state));
    },
  };
}

function picture(reading: Reading, state: PanelState): HTMLElement[] {
  const { report } = reading;
  const lines = ledger(report, (claim, index) => isListed(claim, index, state));
  const parts: HTMLElement[] = [];
  const wrong = findings(reading, state);
  if (wrong) parts.push(wrong);
  if (report.coverage.sentences === 0 || !report.claims.some(({ certainty }) => isShown(certainty, state.settings))) {
    const isBare = [report.actors, report.numbers].every((list) => list.every(({ certainty }) => !isShown(certainty, state.settings)));
    parts.push(element("p", { class: "muted", text: message(isBare ? "state_nothing" : "empty_claims") }));
    return parts;
  }
  parts.push(
    element(
      "section",
      { class: "coverage" },
      element("h2", { text: message("tab_sources") }),
      element("p", { class: "sub", text: coverageText(report.coverage) }),
      strip(lines, reading),
      bars(lines, reading),
    ),
  );
  return parts;
}

/** A bar for each of the first sources, and one for all others. */
function bars(lines: readonly LedgerLine[], { report, open }: Reading): HTMLElement {
  const most = Math.max(1, ...lines.map(({ sentences }) => sentences.size));
  const bar = (line: LedgerLine, rank: number) =>
    element(
      "li",
      {},
      element(
        "button",
        { class: "bar", onClick: () => { open("sources", sourceId(line)); } },
        cell(rank),
        element(
          "span",
          { class: "line" },
          element(
            "span",
            {},
            element("span", { class: "who", text: line.name ?? message("source_nobody") }),
            WIDE_SPACE,
            line.name === undefined ? undefined : element("span", { class: "kind", text: message(`source_${snake(line.kind)}`) }),
          ),
          element("span", { class: "times", text: percentage(line.sentences.size / report.coverage.sentences) }),
        ),
        meter(line.sentences.size / most, colourClass(rank)),
      ),
    );
  const rest = lines.slice(OWN_COLOURS);
  return element(
    "ol",
    { class: "bars" },
    ...lines.slice(0, OWN_COLOURS).map(bar),
    rest.length === 0
      ? undefined
      : element(
          "li",
          {},
          element(
            "button",
            { class: "more", onClick: () => { open("sources"); } },
            cell(OWN_COLOURS),
            WIDE_SPACE,
            counted("more_sources", rest.length),
          ),
        ),
  );
}

/** The sign that the cells of a source have in the picture; those after the first few share one. */
function cell(rank: number): HTMLElement {
  return element("span", { class: `cell ${colourClass(rank)}`, text: rank < OWN_COLOURS ? numeral(rank + 1) : "·", attributes: { "aria-hidden": "true" } });
}

/** The bar itself; its figure stands above it in words. */
function meter(share: number, colour: string): HTMLElement {
  const fill = element("span", { class: `fill ${colour}` });
  fill.style.inlineSize = `${100 * share}%`;
  return element("span", { class: "meter", attributes: { "aria-hidden": "true" } }, fill);
}
