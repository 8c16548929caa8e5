import type { Claim } from "../generated/Claim.ts";
import type { Report } from "../generated/Report.ts";
import { message, quoted, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { heldBy, speakerOf } from "../shared/words.ts";
import { ARTICLE, element } from "./element.ts";
import { filter, filters, kindFilter } from "./filter.ts";
import { followButton } from "./follow.ts";
import { followOf, ledger, placeOf, sourceOf } from "./ledger.ts";
import { type ListPart, matches, type PanelState, type Reading } from "./reading.ts";
import { list, nothing, row } from "./rows.ts";
import { section } from "./section.ts";
import { kindSwitches, tally } from "./switches.ts";

/** Whether a claim is listed under the present settings. */
export function isListed(claim: Claim, index: number, { settings, wrong }: PanelState): boolean {
  const isOff = settings.off.has(`claims/${claim.form}`) || settings.off.has(`claims/${claim.class}`);
  return isShown(claim.certainty, settings) && !isOff && !wrong.has(`claims/${index}`);
}

/** What is said, in the order of the text. */
export function claimsPart(reading: Reading): ListPart {
  const { report } = reading;
  const claims = report.claims.filter(({ certainty }) => certainty !== "possible");
  const chips = kindSwitches(
    "claims",
    tally(claims.map((claim) => claim.form)).map(([form, count]) => ({
      kind: `claims/${form}`,
      label: message(`claims_${snake(form)}`),
      count,
    })),
    tally(claims.map((claim) => claim.class)).map(([name, count]) => ({
      kind: `claims/${name}`,
      label: message(`claims_${snake(name)}`),
      count,
    })),
  );
  let state: PanelState | undefined;
  const again = () => { if (state) part.update(state); };
  const sources = ledger(report, ({ certainty }) => certainty !== "possible");
  const names = sources.map(({ place, name }) => [String(place), name ?? message("source_nobody")] as const);
  const source = filter(message("filter_source"), message("filter_every_source"), names, again);
  const kind = kindFilter(report, again);
  const shown = (of: PanelState) =>
    report.claims
      .map((claim, index) => ({ claim, index, speaker: speakerOf(claim, report) }))
      .filter(({ claim, index }) => source.passes(String(placeOf(index, report))) && kind.passes(claim.source?.kind ?? "unattributed"))
      .filter(({ claim, index, speaker }) => isListed(claim, index, of) && matches(of.query, claim.text, speaker, claim.cueText))
      .sort((a, b) => outermost(a.index, report) - outermost(b.index, report));
  const part = section("claims", { element: element("div", {}, chips.element, filters(source, kind)), update: chips.update }, (now) => {
    state = now;
    const rows = shown(now);
    if (rows.length === 0) return nothing("claims", claims.length, now.query !== "" || source.isOn() || kind.isOn());
    return list(rows.map(({ claim, index, speaker }) => () => claimRow(claim, index, reading, speaker ?? message("source_nobody"))), "entries");
  });
  return { ...part, count: (of) => shown(of).length };
}

/** Whether a verb of the article is the word that we would add: nobody needs "“denied” · denies". */
function saysItself(cue: string, stance: string): boolean {
  return cue.toLowerCase().split(" ").some((word) => word.startsWith(stance.slice(0, 4)));
}

/** Position of the claim that the article itself makes and that holds this one, or is it: what stands inside is listed after. */
function outermost(index: number, report: Report): number {
  const parent = report.claims[index]?.parent;
  return parent === undefined ? index : outermost(parent, report);
}

/** One claim; with its speaker and how to follow them, unless it stands below them. */
export function claimRow(claim: Claim, index: number, reading: Reading, speaker?: string): HTMLElement {
  // "Said" goes without saying.
  const isPlain = claim.class === "speech" && claim.stance === "neutral";
  const stance = claim.stance === "neutral" ? undefined : message(`stance_${snake(claim.stance)}`);
  const follow = speaker === undefined ? undefined : followOf(sourceOf(index, reading.report));
  const holder = heldBy(claim, reading.report);
  const notes = [
    holder === undefined ? undefined : message("within_claim", holder),
    claim.class === "speech" ? undefined : message(`class_${snake(claim.class)}`),
    isPlain || claim.cueText === "" ? undefined : quoted(claim.cueText),
    stance !== undefined && saysItself(claim.cueText, stance) ? undefined : stance,
    ...claim.relay.map((relay) => `${message(`relay_${snake(relay.role)}`)} ${relay.text}`),
  ].filter((note) => note !== undefined);
  return row(
    { list: "claims", index },
    reading,
    "claim",
    follow ? [followButton(follow, reading)] : [],
    speaker === undefined ? undefined : element("span", { class: "speaker", text: speaker }),
    element("span", { class: "clamp said", text: claim.text, attributes: ARTICLE }),
    notes.length > 0 ? element("span", { class: "sub", text: notes.join(" · ") }) : undefined,
  );
}
