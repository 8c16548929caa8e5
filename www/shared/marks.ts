import type { ActorKind } from "../generated/ActorKind.ts";
import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Certainty } from "../generated/Certainty.ts";
import type { ClaimClass } from "../generated/ClaimClass.ts";
import type { ClaimForm } from "../generated/ClaimForm.ts";
import type { Evidence } from "../generated/Evidence.ts";
import type { NumberKind } from "../generated/NumberKind.ts";
import type { Report } from "../generated/Report.ts";
import { CERTAINTIES, type Settings } from "./settings.ts";

/** What can be switched as a whole. */
export type Category = "actors" | "numbers" | "claims";

/** What can be switched by itself: a category, or a kind in it. */
export type MarkKind =
  | Category
  | `actors/${ActorKind | "pronoun"}`
  | `numbers/${NumberKind}`
  | `claims/${ClaimForm | ClaimClass}`;

/** How a mark is painted. */
export type Part = "actor" | "number" | "source" | "cue" | "content";

/** One stretch of text to mark, and what it stands for in the report. */
export interface Mark {
  part: Part;
  span: BlockSpan;
  certainty: Certainty;
  /** It is hidden when one of these is switched off. */
  kinds: readonly MarkKind[];
  /** Position in the report's list of the category. */
  index: number;
  /** Position among the actor's mentions; 0 for the rest. */
  mention: number;
}

/** Every mark that a report asks for, whatever is switched off. */
export function marksOf(report: Report): Mark[] {
  const marks: Mark[] = [];
  report.actors.forEach((actor, index) => {
    const kinds: MarkKind[] = ["actors", `actors/${actor.kind}`];
    actor.mentions.forEach(({ span, certainty, form }, mention) => {
      const own: MarkKind[] = form === "pronoun" ? [...kinds, "actors/pronoun"] : kinds;
      marks.push({ part: "actor", span, certainty, kinds: own, index, mention });
    });
  });
  report.numbers.forEach(({ span, certainty, kind }, index) => {
    marks.push({ part: "number", span, certainty, kinds: ["numbers", `numbers/${kind}`], index, mention: 0 });
  });
  report.claims.forEach((claim, index) => {
    const kinds: MarkKind[] = ["claims", `claims/${claim.form}`, `claims/${claim.class}`];
    const add = (part: Part, span: BlockSpan) => {
      marks.push({ part, span, certainty: claim.certainty, kinds, index, mention: 0 });
    };
    if (claim.source) add("source", claim.source.span);
    for (const span of claim.cue) add("cue", span);
    for (const span of claim.content) add("content", span);
  });
  return marks;
}

/** Whether something of that certainty is shown at all. */
export function isShown(certainty: Certainty, settings: Settings): boolean {
  return CERTAINTIES.indexOf(certainty) <= CERTAINTIES.indexOf(settings.certainty);
}

/** What a mark rests on. */
export function evidenceOf({ part, index, mention }: Mark, report: Report): Evidence | undefined {
  const thing = report[categoryOf(part)][index];
  return (thing && "mentions" in thing ? thing.mentions[mention] : thing)?.evidence;
}

/** What the reader follows through the page: one actor, or the claims of one source. */
export interface Follow {
  name: string;
  /** Position in the report's list of actors; `null` for a source that is no actor. */
  actor: number | null;
  /** What the one who is followed says: positions in the report's list of claims. */
  claims: readonly number[];
}

/** What an actor says: positions in the report's list of claims. */
export function claimsOf(actor: number, { claims }: Report): number[] {
  return claims.flatMap(({ source }, index) => (source?.actor === actor ? [index] : []));
}

/** Which of a report's marks are to be seen. */
export interface View {
  settings: Settings;
  follow: Follow | null;
  /** What the reader has called wrong, by `thingOf`. */
  wrong: ReadonlySet<string>;
}

/** Names what a mark stands for: all mentions of an actor, all parts of a claim are one thing. */
export function thingOf({ part, index }: Pick<Mark, "part" | "index">): string {
  return `${categoryOf(part)}/${index}`;
}

/** Whether a mark is to be painted. */
export function isVisible(mark: Mark, { settings, follow, wrong }: View): boolean {
  if (!isShown(mark.certainty, settings) || wrong.has(thingOf(mark))) return false;
  if (follow) {
    // Whoever follows someone wants to see them whatever else is switched off.
    return mark.part === "actor" ? mark.index === follow.actor : mark.part !== "number" && follow.claims.includes(mark.index);
  }
  return !mark.kinds.some((kind) => settings.off.has(kind));
}

/** The category that a part belongs to. */
export function categoryOf(part: Part): Category {
  if (part === "actor") return "actors";
  return part === "number" ? "numbers" : "claims";
}
