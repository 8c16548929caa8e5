import type { BlockKind } from "../../generated/BlockKind.ts";
import type { Breath } from "../breathe.ts";
import { isFurniture, kindIn } from "./kind.ts";
import { BlockBuilder, isBlank, type TextBlock } from "./model.ts";
import { flowOf, keepsLines } from "./style.ts";
import { contentsOf, isElement, isText, viewOf } from "./tree.ts";

/** Which part of the page to read. */
export interface Selection {
  /** Where the walk starts. */
  root: Element;
  /** Whether the text that stands directly in this element is wanted. */
  takes: (parent: Element) => boolean;
  /** Whether it is worth going into this element at all. */
  enters: (element: Element) => boolean;
}

/** A block, and where it stands. */
export interface PlacedBlock extends TextBlock {
  /** The innermost element that is laid out as a box of its own. */
  element: Element;
}

/** An element that the walk is in. */
interface Level {
  element: Element;
  /** The window that it is drawn in. */
  view: Window;
  kind: BlockKind;
  takes: boolean;
  isLink: boolean;
  /** The innermost element around the text that is laid out as a box of its own. */
  box: Element;
  /** What is still to be read of it: siblings from here on, or the rest of a list. */
  next: Node | null;
  list: readonly Node[] | undefined;
  at: number;
}

/** UTF-16 code units that are read before the page may need its turn. */
const PIECE = 50_000;

/**
 * Reads the text of a part of the page into blocks, with the way back to its nodes, in one walk.
 *
 * Blocks end where the page shows the end of a line that the writer made: at the edges of boxes and at `<br>`.
 * The walk follows the tree as it is drawn: open shadow roots, what their slots hold, documents in frames of the same
 * origin. It has its own stack, so no nesting is too deep, and it lets the page work between slices.
 */
export async function readBlocks(selection: Selection, breath: Breath): Promise<PlacedBlock[]> {
  const { root } = selection;
  const blocks: PlacedBlock[] = [];
  const levels: Level[] = [];
  let builder: BlockBuilder | undefined;
  let box = root;
  let level: Level = {
    element: root,
    view: viewOf(root),
    kind: kindIn(root, root.localName, classesOf(root), "paragraph"),
    takes: selection.takes(root),
    isLink: false,
    box: root,
    ...contentsOf(root, root.localName),
    at: 0,
  };

  const finish = () => {
    const block = builder?.build();
    if (block) blocks.push({ ...block, element: box });
    builder = undefined;
  };

  for (;;) {
    const node: Node | null | undefined = level.list ? level.list[level.at++] : level.next;
    if (!node) {
      if (level.box === level.element) finish();
      const outer = levels.pop();
      if (!outer) break;
      level = outer;
      continue;
    }
    if (!level.list) level.next = node.nextSibling;
    if (isText(node)) {
      if (!level.takes) {
        builder?.skip();
        continue;
      }
      const { data } = node;
      // Between the elements of a page stand mostly line breaks and indentation.
      if (!builder && isBlank(data)) continue;
      const { length } = data;
      const isPre = data.includes("\n") && BREAK.test(data) && keepsLines(level.element, level.view);
      for (let from = 0; from < length; from += PIECE) {
        if (length > PIECE && breath.due()) await breath.take();
        const to = from + PIECE;
        const lines: Iterable<Line> = isPre ? linesOf(data.slice(from, to), from) : [{ from, to }];
        for (const line of lines) {
          if (!builder) {
            builder = new BlockBuilder(level.kind);
            ({ box } = level);
          }
          builder.append(node, line.from, line.to, level.isLink);
          if (line.ends) finish();
        }
      }
    } else if (isElement(node)) {
      if (breath.due()) await breath.take();
      const name = node.localName;
      if (name === "br") {
        finish();
        continue;
      }
      const { next, list } = contentsOf(node, name);
      // Without text there is nothing to read, and the style of an element is what costs most.
      if (!next && !list && !BOX.test(name)) continue;
      const classes = classesOf(node);
      const isLeftOut = isFurniture(node, name, classes) || !selection.enters(node);
      const flow = isLeftOut ? "hidden" : flowOf(node, name, level.view);
      if (flow === "hidden") {
        builder?.skip();
        continue;
      }
      if (flow === "block") finish();
      levels.push(level);
      level = {
        element: node,
        view: next && name === "iframe" ? viewOf(next) : level.view,
        kind: kindIn(node, name, classes, level.kind),
        takes: selection.takes(node),
        isLink: level.isLink || name === "a",
        box: flow === "block" ? node : level.box,
        next,
        list,
        at: 0,
      };
    }
  }
  finish();
  return blocks;
}

/** Elements that end a line, though they may hold nothing. */
const BOX = /^(iframe|hr)$/;

function classesOf(element: Element): string {
  return element.getAttribute("class") ?? "";
}

/** A stretch of a text node, and whether a line that the writer made ends with it. */
interface Line {
  from: number;
  to: number;
  ends?: boolean;
}

/** A line break between words. */
const BREAK = /\S[^\S\n]*\n\s*\S/;

/** What ends a line for good: an empty line, or a sentence that is over. Other breaks only keep lines short. */
const LINE_END = /\n[^\S\n]*\n\s*|(?<=[.!?:;…”"’'])[^\S\n]*\n/g;

/** Text whose line breaks are drawn as they stand. */
function* linesOf(data: string, offset: number): Generator<Line> {
  let from = 0;
  for (const { index, 0: end } of data.matchAll(LINE_END)) {
    yield { from: offset + from, to: offset + index, ends: true };
    from = index + end.length;
  }
  yield { from: offset + from, to: offset + data.length };
}
