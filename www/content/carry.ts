import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Report } from "../generated/Report.ts";
import { type Category, type Follow } from "../shared/marks.ts";
import type { TextBlock } from "./text/model.ts";

/** One reading of a page. */
export interface Reading {
  report: Report;
  blocks: readonly TextBlock[];
}

const CATEGORIES: readonly Category[] = ["actors", "numbers", "claims"];

/** What is called so (`thingOf`) in an earlier reading, as the later one calls it. What is gone is left out. */
export function carryThings(things: ReadonlySet<string>, before: Reading, now: Reading): string[] {
  if (things.size === 0) return [];
  return CATEGORIES.flatMap((category) => {
    const names = (reading: Reading) => reading.report[category].map((_, index) => nameOf(category, index, reading));
    const wanted = new Set(names(before).filter((_, index) => things.has(`${category}/${index}`)));
    return names(now).flatMap((name, index) => (wanted.has(name) ? [`${category}/${index}`] : []));
  });
}

/** Whoever is followed, in a later reading; nobody if the page speaks of them no more. */
export function carryFollow(follow: Follow, before: Reading, now: Reading): Follow | null {
  const { name } = follow;
  if (follow.actor === null) {
    const said = new Set(follow.claims.map((index) => sourceOf(index, before)));
    const claims = now.report.claims.flatMap((_, index) => (said.has(sourceOf(index, now)) ? [index] : []));
    return claims.length > 0 ? { name, actor: null, claims } : null;
  }
  const called = before.report.actors[follow.actor]?.name;
  const actor = now.report.actors.findIndex((one) => one.name === called);
  const claims = now.report.claims.flatMap(({ source }, index) => (source?.actor === actor ? [index] : []));
  return actor < 0 ? null : { name, actor, claims };
}

/** The words that a thing is known by: of an actor its name, else the words in the text. */
function nameOf(category: Category, index: number, reading: Reading): string {
  const { report } = reading;
  if (category === "actors") return report.actors[index]?.name ?? "";
  if (category === "numbers") return wordsOf([report.numbers[index]?.span], reading);
  const claim = report.claims[index];
  return claim ? wordsOf([claim.source?.span, ...claim.cue, ...claim.content], reading) : "";
}

function sourceOf(index: number, reading: Reading): string {
  return wordsOf([reading.report.claims[index]?.source?.span], reading);
}

/** The words of some spans. */
function wordsOf(spans: readonly (BlockSpan | undefined)[], { blocks }: Reading): string {
  return spans
    .flatMap((span) => (span ? [blocks[span.block]?.text.slice(span.start, span.end) ?? ""] : []))
    .join("\n");
}
