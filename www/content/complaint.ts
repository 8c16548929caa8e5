import { message } from "../shared/i18n.ts";
import { categoryOf, evidenceOf, type Mark } from "../shared/marks.ts";
import { wordsOf } from "../shared/words.ts";
import type { PlacedMarks } from "./placed.ts";

/** What a reader may send to us, of their own will, about a mark that is not right: what was marked, why, and the
 * sentence around it, but not the page that it stands on. */
export function complaint(mark: Mark, { report, blocks }: PlacedMarks): string {
  const { block, start } = mark.span;
  const sentence = report.sentences.find((span) => span.block === block && span.start <= start && start < span.end);
  const thing = report[categoryOf(mark.part)][mark.index];
  const kind = thing && "kind" in thing ? thing.kind : "";
  return [
    message("complaint", chrome.runtime.getManifest().version),
    `${mark.part} ${kind} (${mark.certainty}, ${evidenceOf(mark, report)?.rule ?? ""}): “${wordsOf(blocks, mark.span)}”`,
    `“${wordsOf(blocks, sentence ?? mark.span)}”`,
  ].join("\n");
}
