import type { BlockKind } from "../../generated/BlockKind.ts";
import { breathe } from "../breathe.ts";
import { isFurniture, kindIn } from "./kind.ts";
import { BlockBuilder, type TextBlock } from "./model.ts";
import { flowOf } from "./style.ts";

/** Which part of the page to read. */
export interface Selection {
  /** Where the walk starts. */
  root: Element;
  /** Whether the text that stands directly in this element is wanted. */
  takes: (parent: Element) => boolean;
  /** Whether it is worth going into this element at all. */
  enters: (element: Element) => boolean;
}

/** An element that the walk is in. */
interface Level {
  element: Element;
  kind: BlockKind;
  takes: boolean;
  isBlock: boolean;
  isLink: boolean;
}

/**
 * Reads the text of a part of the page into blocks, with the way back to its nodes, in one walk.
 *
 * Blocks end where the page shows the end of a line that the writer made: at the edges of boxes and at `<br>`.
 * The walk has its own stack, so no nesting is too deep, and it lets the page work between slices.
 */
export async function readBlocks(selection: Selection, signal: AbortSignal): Promise<TextBlock[]> {
  const { root } = selection;
  const blocks: TextBlock[] = [];
  const levels: Level[] = [];
  let builder: BlockBuilder | undefined;
  const kind = kindIn(root, "paragraph");
  let level: Level = { element: root, kind, takes: selection.takes(root), isBlock: true, isLink: false };

  const finish = () => {
    const block = builder?.build();
    if (block) blocks.push(block);
    builder = undefined;
  };

  const breath = breathe(signal);
  let node: Node | null = root.firstChild;
  while (node || levels.length > 0) {
    if (!node) {
      if (level.isBlock) finish();
      node = level.element.nextSibling;
      level = levels.pop() ?? level;
      continue;
    }
    if (node instanceof Text) {
      if (level.takes) (builder ??= new BlockBuilder(level.kind)).append(node, level.isLink);
      else builder?.skip();
    } else if (node instanceof Element) {
      if (breath.due()) await breath.take();
      const flow = isFurniture(node) || !selection.enters(node) ? "hidden" : flowOf(node);
      if (node.localName === "br") {
        finish();
      } else if (flow === "hidden") {
        builder?.skip();
      } else {
        if (flow === "block") finish();
        levels.push(level);
        level = {
          element: node,
          kind: kindIn(node, level.kind),
          takes: selection.takes(node),
          isBlock: flow === "block",
          isLink: level.isLink || node.localName === "a",
        };
        node = node.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }
  finish();
  return blocks;
}
