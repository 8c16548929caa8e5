import type { Claim } from "../generated/Claim.ts";
import type { Report } from "../generated/Report.ts";
import { counted, message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import type { Settings } from "../shared/settings.ts";
import { tally } from "./counts.ts";
import { element } from "./element.ts";
import { type LedgerLine, ledger } from "./ledger.ts";
import { list } from "./list.ts";
import type { Part, Reading } from "./reading.ts";
import { section } from "./section.ts";
import { kindSwitches } from "./switches.ts";

/** Who says what: the claims under their sources. */
export function claimsPart({ report, goTo }: Reading): Part {
  const claims = report.claims.filter(({ certainty }) => isShown(certainty));
  const chips = kindSwitches(
    message("category_claims"),
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
  return section("claims", chips, (settings) => {
    const shown = (claim: Claim) => isShown(claim.certainty) && !isOff(claim, settings);
    const lines = ledger(report, shown);
    return list(lines.map((line) => source(line, report, (index) => { goTo({ list: "claims", index }); })), "ledger");
  });
}

function isOff(claim: Claim, { off }: Settings): boolean {
  return off.has(`claims/${claim.form}`) || off.has(`claims/${claim.class}`);
}

function source({ name, kind, claims }: LedgerLine, report: Report, open: (index: number) => void): HTMLElement {
  return element(
    "div",
    { class: "source" },
    element(
      "h3",
      {},
      element("span", { class: "who", text: name ?? message("source_nobody") }),
      name === undefined || kind === undefined
        ? undefined
        : element("span", { class: "kind", text: message(`source_${snake(kind)}`) }),
      element("span", { class: "times", text: `×${claims.length}`, attributes: { "aria-label": counted("claims", claims.length) } }),
    ),
    list(
      claims.flatMap((index) => {
        const claim = report.claims[index];
        return claim ? [entry(claim, () => { open(index); })] : [];
      }),
      "claims-of",
    ),
  );
}

function entry(claim: Claim, onClick: () => void): HTMLElement {
  // "Said" goes without saying.
  const isPlain = claim.class === "speech" && claim.stance === "neutral";
  const notes = [
    claim.class === "speech" ? undefined : message(`class_${snake(claim.class)}`).toLowerCase(),
    isPlain || claim.cueText === "" ? undefined : `“${claim.cueText}”`,
    claim.stance === "neutral" ? undefined : message(`stance_${snake(claim.stance)}`),
    ...claim.relay.map((relay) => `${message(`relay_${snake(relay.role)}`).toLowerCase()} ${relay.text}`),
  ].filter((note) => note !== undefined);
  return element(
    "button",
    { class: "entry claim", onClick },
    element("span", { class: "clamp said", text: claim.text }),
    notes.length > 0 ? element("span", { class: "sub", text: notes.join(" · ") }) : undefined,
  );
}
