import type { Claim } from "../generated/Claim.ts";
import { message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { speakerOf } from "../shared/words.ts";
import { element } from "./element.ts";
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
  const shown = (state: PanelState) =>
    report.claims
      .map((claim, index) => ({ claim, index, speaker: speakerOf(claim, report) }))
      .filter(({ claim, index, speaker }) => isListed(claim, index, state) && matches(state.query, claim.text, speaker, claim.cueText));
  const part = section("claims", chips, (state) => {
    const rows = shown(state);
    if (rows.length === 0) return nothing(state.query !== "");
    return list(rows.map(({ claim, index, speaker }) => () => claimRow(claim, index, reading, speaker ?? message("source_nobody"))), "entries");
  });
  return { ...part, count: (state) => shown(state).length };
}

/** One claim; with its speaker, unless it stands below them. */
export function claimRow(claim: Claim, index: number, reading: Reading, speaker?: string): HTMLElement {
  // "Said" goes without saying.
  const isPlain = claim.class === "speech" && claim.stance === "neutral";
  const notes = [
    claim.class === "speech" ? undefined : message(`class_${snake(claim.class)}`),
    isPlain || claim.cueText === "" ? undefined : `“${claim.cueText}”`,
    claim.stance === "neutral" ? undefined : message(`stance_${snake(claim.stance)}`),
    ...claim.relay.map((relay) => `${message(`relay_${snake(relay.role)}`)} ${relay.text}`),
  ].filter((note) => note !== undefined);
  return row(
    { list: "claims", index },
    reading,
    "claim",
    [],
    speaker === undefined ? undefined : element("span", { class: "speaker", text: speaker }),
    element("span", { class: "clamp said", text: claim.text }),
    notes.length > 0 ? element("span", { class: "sub", text: notes.join(" · ") }) : undefined,
  );
}
