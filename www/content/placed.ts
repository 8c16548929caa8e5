import type { Report } from "../generated/Report.ts";
import type { BlockSpan } from "../generated/BlockSpan.ts";
import { isVisible, type Mark, marksOf, thingOf, type View } from "../shared/marks.ts";
import { anchor } from "./anchor.ts";
import { breathe } from "./breathe.ts";
import type { Painter } from "./paint/painter.ts";
import { Ground } from "./paint/tone.ts";
import type { PlacedBlock } from "./text/walk.ts";

/** A painted range, and the text that was under it then. */
interface Painted {
  mark: Mark;
  range: Range;
  text: string;
  highlight: Highlight;
}

/** The marks of one report on one page: which of them are painted, and which lie at a place. */
export class PlacedMarks {
  all: readonly Mark[];
  /** How many were found again in the page. */
  anchored = 0;
  #byBlock = new Map<number, Mark[]>();
  #painted: Painted[] = [];
  #painting = new AbortController();
  #view: View | undefined;

  constructor(
    public report: Report,
    public blocks: readonly PlacedBlock[],
    readonly painter: Painter,
  ) {
    this.all = marksOf(report);
  }

  /** The page was read again: these are its blocks now, and this is what the engine says of them. */
  adopt(report: Report, blocks: readonly PlacedBlock[]): void {
    if (report !== this.report) this.all = marksOf(report);
    this.report = report;
    this.blocks = blocks;
  }

  /** Paints what is to be seen, in place of what was painted before. A later call ends an earlier one. At each pause
   * `progress` hears how much is done, from 0 to 1. */
  async paint(view: View, outer: AbortSignal, progress?: (done: number) => void): Promise<void> {
    this.#painting.abort();
    this.#painting = new AbortController();
    const breath = breathe(AbortSignal.any([outer, this.#painting.signal]));
    const ground = new Ground();
    const byBlock = new Map<number, Mark[]>();
    const wanted: (() => Painted)[] = [];
    let anchored = 0;
    let seen = 0;
    // Painting takes about as long as finding the places.
    const pause = () => {
      progress?.((seen / this.all.length + this.#painted.length / Math.max(1, wanted.length)) / 2);
      return breath.take();
    };
    for (const mark of this.all) {
      if (breath.due()) await pause();
      seen++;
      const ranges = anchor(this.blocks, mark.span);
      if (!ranges) continue;
      anchored++;
      if (!isVisible(mark, view)) continue;
      const inBlock = byBlock.get(mark.span.block);
      if (inBlock) inBlock.push(mark);
      else byBlock.set(mark.span.block, [mark]);
      const likely = mark.certainty !== "sure";
      for (const range of ranges) {
        const text = range.toString();
        const tone = ground.toneOf(range.startContainer.parentElement);
        wanted.push(() => ({ mark, range, text, highlight: this.painter.add(range, mark.part, likely, tone) }));
      }
    }
    this.anchored = anchored;
    this.#byBlock = byBlock;
    this.painter.clear();
    this.#painted = [];
    this.#view = view;
    this.#dress();
    for (const paint of wanted) {
      if (breath.due()) await pause();
      this.#painted.push(paint());
    }
  }

  /** Puts back what the page has taken away, and follows the names of its elements. */
  restore(): void {
    this.#dress();
    this.painter.restore();
  }

  #dress(): void {
    if (this.#view) this.painter.dress(this.#view, new Set(this.blocks.map(({ element }) => element)));
  }

  /** Takes off every mark whose text is no longer what it was. A range follows the page, but not what is meant by it. */
  dropChanged(): void {
    const changed = new Set<Mark>();
    for (const { mark, range, text } of this.#painted) if (range.toString() !== text) changed.add(mark);
    if (changed.size === 0) return;
    this.painter.link([], "light");
    for (const { mark, range, highlight } of this.#painted) if (changed.has(mark)) highlight.delete(range);
    this.#painted = this.#painted.filter(({ mark }) => !changed.has(mark));
    for (const [block, marks] of this.#byBlock) this.#byBlock.set(block, marks.filter((mark) => !changed.has(mark)));
  }

  /** Takes off all marks. */
  clear(): void {
    this.#painting.abort();
    this.#byBlock.clear();
    this.#painted = [];
    this.painter.clear();
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

  /** How many claims are painted that the article itself makes. */
  get claims(): number {
    const outermost = ({ part, index }: Mark) => part === "content" && this.report.claims[index]?.parent === undefined;
    const contents = [...this.#byBlock.values()].flat().filter(outermost);
    return new Set(contents.map(({ index }) => index)).size;
  }

  /** Where a span is on the page now. */
  ranges(span: BlockSpan): Range[] {
    return anchor(this.blocks, span) ?? [];
  }
}

function length(span: BlockSpan): number {
  return span.end - span.start;
}
