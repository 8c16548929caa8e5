import type { Report } from "../generated/Report.ts";
import type { BlockSpan } from "../generated/BlockSpan.ts";
import { isVisible, type Mark, marksOf, thingOf, type View } from "../shared/marks.ts";
import { anchor } from "./anchor.ts";
import { breathe } from "./breathe.ts";
import type { Painter } from "./paint/painter.ts";
import { Ground } from "./paint/tone.ts";
import type { TextBlock } from "./text/model.ts";

/** The marks of one report on one page: which of them are painted, and which lie at a place. */
export class PlacedMarks {
  readonly all: readonly Mark[];
  /** How many were found again in the page. */
  anchored = 0;
  #byBlock = new Map<number, Mark[]>();

  constructor(
    readonly report: Report,
    readonly blocks: readonly TextBlock[],
    readonly painter: Painter,
  ) {
    this.all = marksOf(report);
  }

  /** Paints what is to be seen, in place of what was painted before. */
  async paint(view: View, signal: AbortSignal): Promise<void> {
    this.painter.dress(view.settings);
    const ground = new Ground();
    const breath = breathe(signal);
    const byBlock = new Map<number, Mark[]>();
    const painted: (() => void)[] = [];
    let anchored = 0;
    for (const mark of this.all) {
      if (breath.due()) await breath.take();
      const ranges = anchor(this.blocks, mark.span);
      if (!ranges) continue;
      anchored++;
      if (!isVisible(mark, view)) continue;
      const inBlock = byBlock.get(mark.span.block);
      if (inBlock) inBlock.push(mark);
      else byBlock.set(mark.span.block, [mark]);
      const likely = mark.certainty !== "sure";
      for (const range of ranges) {
        const tone = ground.toneOf(range.startContainer.parentElement);
        painted.push(() => { this.painter.add(range, mark.part, likely, tone); });
      }
    }
    this.anchored = anchored;
    this.#byBlock = byBlock;
    this.painter.clear();
    for (const paint of painted) {
      if (breath.due()) await breath.take();
      paint();
    }
  }

  /** The painted marks over one character of a block, the shortest first. */
  at(block: number, offset: number): Mark[] {
    return (this.#byBlock.get(block) ?? [])
      .filter(({ span }) => span.start <= offset && offset < span.end)
      .sort((a, b) => length(a.span) - length(b.span));
  }

  /** The painted marks in the order of the text, one for each thing: of a claim, what comes first. */
  inOrder(): Mark[] {
    const blocks = [...this.#byBlock].sort(([a], [b]) => a - b);
    const marks = blocks.flatMap(([, ofBlock]) => [...ofBlock].sort((a, b) => a.span.start - b.span.start));
    const seen = new Set<string>();
    return marks.filter((mark) => {
      const key = `${thingOf(mark)}/${mark.mention}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  /** Where a span is on the page now. */
  ranges(span: BlockSpan): Range[] {
    return anchor(this.blocks, span) ?? [];
  }
}

function length(span: BlockSpan): number {
  return span.end - span.start;
}
