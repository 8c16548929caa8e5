import type { Claim } from "../generated/Claim.ts";
import type { LedgerEntry } from "../generated/LedgerEntry.ts";
import type { Report } from "../generated/Report.ts";
import type { Follow } from "../shared/marks.ts";

/** One source with those of its claims that are listed. */
export interface LedgerLine extends Omit<LedgerEntry, "sentences"> {
  /** Position in the report's ledger. */
  place: number;
  /** Positions of the sentences that touch what it says. */
  sentences: Set<number>;
}

/** The report's ledger with the claims that are listed, whoever is credited most first. */
export function ledger({ ledger: entries, claims }: Report, isListed: (claim: Claim, index: number) => boolean): LedgerLine[] {
  return entries
    .map((entry, place) => {
      const listed = entry.claims.filter((index) => {
        const claim = claims[index];
        return claim !== undefined && isListed(claim, index);
      });
      return { ...entry, place, claims: listed, sentences: new Set(listed.flatMap((index) => claims[index]?.sentences ?? [])) };
    })
    .filter((line) => line.claims.length > 0)
    .sort((a, b) => b.sentences.size - a.sentences.size || b.claims.length - a.claims.length);
}

/** For each report the places in its ledger by claim: every row of a list asks for one. */
const PLACES = new WeakMap<Report, Map<number, number>>();

/** Position in the ledger of whoever makes the claim with this index. */
export function placeOf(claim: number, report: Report): number | undefined {
  let places = PLACES.get(report);
  if (!places) {
    places = new Map(report.ledger.flatMap(({ claims }, place) => claims.map((index) => [index, place])));
    PLACES.set(report, places);
  }
  return places.get(claim);
}

/** Whoever makes the claim with this index. */
export function sourceOf(claim: number, report: Report): LedgerEntry | undefined {
  return report.ledger[placeOf(claim, report) ?? -1];
}

/** A source, to be followed with everything it says; nothing where nobody is named. */
export function followOf(source: LedgerEntry | undefined): Follow | undefined {
  return source?.name === undefined ? undefined : { name: source.name, actor: source.actor ?? null, claims: source.claims };
}
