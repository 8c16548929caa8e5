import type { Claim } from "../generated/Claim.ts";
import type { Report } from "../generated/Report.ts";
import type { SourceKind } from "../generated/SourceKind.ts";

/** One source with its claims. */
export interface LedgerLine {
  /** The actor's name, or the source's words; missing where nobody is named. */
  name: string | undefined;
  kind: SourceKind | undefined;
  /** Positions in the report's list, in the order of the text. */
  claims: number[];
}

/** The claims by who makes them, whoever says most first. Claims of one actor belong together under any name. */
export function ledger(report: Report, shown: (claim: Claim) => boolean): LedgerLine[] {
  const lines = new Map<string, LedgerLine>();
  report.claims.forEach((claim, index) => {
    if (!shown(claim)) return;
    const { source } = claim;
    const actor = source?.actor == null ? undefined : report.actors[source.actor];
    const key = actor ? `actor ${source?.actor ?? ""}` : `words ${source?.text.toLowerCase() ?? ""}`;
    const line = lines.get(key);
    if (line) line.claims.push(index);
    else lines.set(key, { name: actor?.name ?? source?.text, kind: source?.kind, claims: [index] });
  });
  return [...lines.values()].sort((a, b) => b.claims.length - a.claims.length);
}
