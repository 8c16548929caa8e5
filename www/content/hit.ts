import type { Mark } from "../shared/marks.ts";
import { insideOf } from "./frames.ts";
import type { PlacedMarks } from "./placed.ts";
import type { Run, TextBlock } from "./text/model.ts";
import { frameBody, isText } from "./text/tree.ts";

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
    const spot = spotAt(x, y);
    const caret = spot.page.caretPositionFromPoint(spot.x, spot.y, { shadowRoots: spot.shadowRoots });
    if (!caret || !isText(caret.offsetNode)) return [];
    const { offsetNode, offset } = caret;
    this.#learn(this.placed.blocks);
    // A caret stands between two letters; either may be the one under the point.
    for (const letter of [offset, offset - 1]) {
      if (!isOver(offsetNode, letter, spot.x, spot.y)) continue;
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

/** The innermost document under a point of our window, the point as it counts, and the shadow trees under it. */
function spotAt(x: number, y: number): { page: Document; shadowRoots: ShadowRoot[]; x: number; y: number } {
  let page = document;
  let shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const element = (shadowRoots.at(-1) ?? page).elementFromPoint(x, y);
    if (element?.shadowRoot && !shadowRoots.includes(element.shadowRoot)) {
      shadowRoots.push(element.shadowRoot);
      continue;
    }
    const framed = element?.localName === "iframe" && frameBody(element as HTMLIFrameElement)?.ownerDocument;
    if (!element || !framed) return { page, shadowRoots, x, y };
    const inside = insideOf(element);
    x -= inside.x;
    y -= inside.y;
    page = framed;
    shadowRoots = [];
  }
}

/** The nearest caret may be far from the point, in the margin or behind another element. */
function isOver(node: Text, letter: number, x: number, y: number): boolean {
  if (letter < 0 || letter >= node.data.length) return false;
  const range = node.ownerDocument.createRange();
  range.setStart(node, letter);
  range.setEnd(node, letter + 1);
  return [...range.getClientRects()].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}
