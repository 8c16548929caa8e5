import type { Claim } from "../generated/Claim.ts";
import type { Report } from "../generated/Report.ts";
import type { SourceKind } from "../generated/SourceKind.ts";
import type { Follow } from "../shared/marks.ts";
import { speakerOf } from "../shared/words.ts";

/** One source with its claims. */
export interface LedgerLine {
  /** As `keyOf` its claims. */
  key: string;
  /** The actor's name, or the source's words; missing where nobody is named. */
  name: string | undefined;
  /** Position in the report's list of actors, for a source that is one. */
  actor: number | null;
  kind: SourceKind | undefined;
  /** Its role in the article's words. */
  role: string | null;
  /** Positions in the report's list, in the order of the text. */
  claims: number[];
  /** Positions of the sentences that touch what it says. */
  sentences: Set<number>;
}

/** The claims by who makes them, whoever is credited most first. Claims of one actor belong together under any name. */
export function ledger(report: Report, shown: (claim: Claim) => boolean): LedgerLine[] {
  const lines = new Map<string, LedgerLine>();
  const sentences = sentencesOfClaims(report);
  report.claims.forEach((claim, index) => {
    if (!shown(claim)) return;
    const { source } = claim;
    const key = keyOf(claim);
    let line = lines.get(key);
    if (!line) {
      const actor = source?.actor ?? null;
      const role = actor === null ? null : (report.actors[actor]?.description ?? null);
      line = { key, name: speakerOf(claim, report), actor, kind: source?.kind, role, claims: [], sentences: new Set() };
      lines.set(key, line);
    }
    line.claims.push(index);
    for (const sentence of sentences[index] ?? []) line.sentences.add(sentence);
  });
  return [...lines.values()].sort((a, b) => b.sentences.size - a.sentences.size || b.claims.length - a.claims.length);
}

/** For every claim the sentences that its content touches. */
function sentencesOfClaims(report: Report): number[][] {
  const byBlock = new Map<number, number[]>();
  report.sentences.forEach(({ block }, index) => {
    const inBlock = byBlock.get(block);
    if (inBlock) inBlock.push(index);
    else byBlock.set(block, [index]);
  });
  return report.claims.map(({ content }) =>
    content.flatMap(({ block, start, end }) =>
      (byBlock.get(block) ?? []).filter((index) => {
        const sentence = report.sentences[index];
        return sentence !== undefined && sentence.start < end && start < sentence.end;
      }),
    ),
  );
}

/** The same for claims of one source: an actor under any name, or the same words. */
export function keyOf({ source }: Claim): string {
  return source?.actor == null ? `words ${source?.text.toLowerCase() ?? ""}` : `actor ${source.actor}`;
}

/** Whoever makes a claim, to be followed with everything they say; nothing where nobody is named. */
export function followSpeaker(claim: Claim, report: Report): Follow | undefined {
  const name = speakerOf(claim, report);
  if (name === undefined) return undefined;
  const key = keyOf(claim);
  const claims = report.claims.flatMap((one, index) => (keyOf(one) === key ? [index] : []));
  return { name, actor: claim.source?.actor ?? null, claims };
}
