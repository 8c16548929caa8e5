import type { ActorKind } from "../generated/ActorKind.ts";
import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Certainty } from "../generated/Certainty.ts";
import type { ClaimClass } from "../generated/ClaimClass.ts";
import type { ClaimForm } from "../generated/ClaimForm.ts";
import type { NumberKind } from "../generated/NumberKind.ts";
import type { Report } from "../generated/Report.ts";
import type { Settings } from "./settings.ts";

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

/** Whether a finding of that certainty is shown at all: what is only possible is kept back. */
export function isShown(certainty: Certainty): boolean {
  return certainty !== "possible";
}

/** Whether a mark is to be painted under these settings. */
export function isVisible(mark: Mark, settings: Settings): boolean {
  return isShown(mark.certainty) && !mark.kinds.some((kind) => settings.off.has(kind));
}

/** The category that a part belongs to. */
export function categoryOf(part: Part): Category {
  if (part === "actor") return "actors";
  return part === "number" ? "numbers" : "claims";
}
