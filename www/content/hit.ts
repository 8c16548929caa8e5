import type { Mark } from "../shared/marks.ts";
import type { PlacedMarks } from "./placed.ts";
import type { Run, TextBlock } from "./text/model.ts";

/** Where a run stands among the blocks. */
interface Place {
  block: number;
  run: Run;
}

/** Finds the marks under a point of the window. */
export class HitTest {
  #places = new Map<Text, Place[]>();
  #blocks: readonly TextBlock[] = [];

  constructor(readonly placed: PlacedMarks) {}

  /** The marks whose letters are under the point, the shortest first. */
  at(x: number, y: number): Mark[] {
    const caret = document.caretPositionFromPoint(x, y);
    if (!(caret?.offsetNode instanceof Text)) return [];
    const { offsetNode, offset } = caret;
    this.#learn(this.placed.blocks);
    // A caret stands between two letters; either may be the one under the point.
    for (const letter of [offset, offset - 1]) {
      if (!isOver(offsetNode, letter, x, y)) continue;
      const place = this.#places.get(offsetNode)?.find(({ run }) => run.from <= letter && letter < run.from + run.length);
      return place ? this.placed.at(place.block, place.run.at + letter - place.run.from) : [];
    }
    return [];
  }

  /** Where the text of each node stands among the blocks; the page may have been read again since the last look. */
  #learn(blocks: readonly TextBlock[]): void {
    if (blocks === this.#blocks) return;
    this.#blocks = blocks;
    this.#places = new Map();
    blocks.forEach(({ runs }, block) => {
      for (const run of runs) {
        const places = this.#places.get(run.node);
        if (places) places.push({ block, run });
        else this.#places.set(run.node, [{ block, run }]);
      }
    });
  }
}

/** The nearest caret may be far from the point, in the margin or behind another element. */
function isOver(node: Text, letter: number, x: number, y: number): boolean {
  if (letter < 0 || letter >= node.data.length) return false;
  const range = new Range();
  range.setStart(node, letter);
  range.setEnd(node, letter + 1);
  return [...range.getClientRects()].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}
