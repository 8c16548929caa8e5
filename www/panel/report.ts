import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import { message } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import type { Shown, Target, ToContent } from "../shared/messages.ts";
import { actorsPart } from "./actors.ts";
import { claimsPart } from "./claims.ts";
import { copyBar } from "./copy.ts";
import { element } from "./element.ts";
import { findings } from "./findings.ts";
import { heading } from "./heading.ts";
import { numbersPart } from "./numbers.ts";
import type { Part, Reading } from "./reading.ts";
import { switchButton } from "./switches.ts";

/** Sends to the page and tells what came back. */
type Ask = <Reply>(message: ToContent) => Promise<Reply | undefined>;

/** The panel with everything that was found on a page. */
export function reportView(state: Shown, ask: Ask, announce: (text: string) => void): Part {
  const report = JSON.parse(state.report) as Report;
  const reading: Reading = {
    article: JSON.parse(state.article) as Article,
    report,
    scope: state.scope,
    goTo: inTurn((target) => {
      void ask<boolean>({ to: "content", type: "focus", target }).then((found) => {
        announce(message(found ? "moved_to" : "place_lost"));
      });
    }),
  };
  const shown = (list: readonly { certainty: Report["claims"][number]["certainty"] }[]) =>
    list.filter(({ certainty }) => isShown(certainty)).length;
  const switches = [
    switchButton("claims", message("category_claims"), shown(report.claims), "switch claims"),
    switchButton("actors", message("category_actors"), shown(report.actors), "switch actors"),
    switchButton("numbers", message("category_numbers"), shown(report.numbers), "switch numbers"),
  ];
  const parts = [...switches, claimsPart(reading), actorsPart(reading), numbersPart(reading)];
  return {
    element: element(
      "main",
      { class: "report" },
      heading(reading),
      element(
        "div",
        { class: "switches", attributes: { role: "group", "aria-label": message("switch_categories") } },
        ...switches.map((part) => part.element),
      ),
      findings(reading),
      isEmpty(report) ? element("p", { class: "muted", text: message("state_nothing") }) : undefined,
      ...parts.slice(switches.length).map((part) => part.element),
      copyBar(state.article, announce),
    ),
    update(settings) {
      for (const part of parts) part.update(settings);
    },
  };
}

function isEmpty({ claims, actors, numbers }: Report): boolean {
  return claims.length + actors.length + numbers.length === 0;
}

/** Clicking the same entry again leads to its next place. */
function inTurn(open: (target: Target) => void): Reading["goTo"] {
  let last: Target | undefined;
  return ({ list, index }) => {
    const again = last?.list === list && last.index === index;
    last = { list, index, nth: again && last ? last.nth + 1 : 0 };
    open(last);
  };
}
