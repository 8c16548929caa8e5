import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Report } from "../generated/Report.ts";
import type { Target } from "../shared/messages.ts";
import { isShown } from "../shared/marks.ts";
import type { Settings } from "../shared/settings.ts";
import { boxesOf } from "./frames.ts";
import type { PlacedMarks } from "./placed.ts";

/** The places that an entry of the panel leads to, in turn. */
function placesOf(report: Report, { list, index }: Target, settings: Settings): readonly (readonly BlockSpan[])[] {
  switch (list) {
    case "actors":
      return (report.actors[index]?.mentions ?? [])
        .filter(({ certainty }) => isShown(certainty, settings))
        .map(({ span }) => [span]);
    case "numbers": {
      const number = report.numbers[index];
      return number ? [[number.span]] : [];
    }
    case "claims": {
      const claim = report.claims[index];
      return claim ? [claim.content] : [];
    }
    case "findings":
      return (report.findings[index]?.spans ?? []).map((span) => [span]);
    case "sentences": {
      const sentence = report.sentences[index];
      return sentence ? [[sentence]] : [];
    }
  }
}

/** Scrolls to a place of the report and makes it stand out. Tells whether it is still on the page. */
export function focusOn(placed: PlacedMarks, target: Target, settings: Settings): boolean {
  const places = placesOf(placed.report, target, settings);
  const spans = places[target.nth % Math.max(1, places.length)] ?? [];
  return focusOnSpans(placed, spans);
}

/** Scrolls to some words of the article and makes them stand out. Tells whether they are still on the page. */
export function focusOnSpans(placed: PlacedMarks, spans: readonly BlockSpan[]): boolean {
  const ranges = spans.flatMap((span) => placed.ranges(span));
  placed.painter.focus(ranges);
  const first = ranges[0];
  if (!first) return false;
  // The element brings every scroller around it to the place; in a long paragraph the line may still be outside.
  first.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  const [line] = boxesOf(first);
  if (line && (line.top < 0 || line.bottom > innerHeight)) scrollBy({ top: line.top - innerHeight / 2, behavior: "instant" });
  return true;
}

/** Takes the emphasis off again when the reader goes on. */
export function unfocusOnUse(placed: PlacedMarks, signal: AbortSignal): void {
  for (const event of ["pointerdown", "keydown"]) {
    addEventListener(event, () => { placed.painter.focus([]); }, { signal, passive: true, capture: true });
  }
}
