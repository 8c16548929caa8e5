import type { BlockKind } from "../../generated/BlockKind.ts";
import type { Breath } from "../breathe.ts";
import { classesOf, classNames, isFurniture, kindIn } from "./kind.ts";
import { BlockBuilder, isBlank, type TextBlock } from "./model.ts";
import { flowOf, keepsLines, showsText } from "./style.ts";
import { assignedTo, ELEMENT_NODE, firstIn, TEXT_NODE, viewOf } from "./tree.ts";

/** Which part of the page to read. */
export interface Selection {
  /** Where the walk starts. */
  root: Element;
  /** Whether it is worth going into an element; always unless told. */
  enters?: (element: Element) => boolean;
  /** Whether an element that is laid out as a box may wait; what waits is added to `deferred`. */
  waits?: (element: Element) => boolean;
  deferred?: Deferred[];
  /** What is around the root. */
  around?: Around;
}

/** What is around an element that is read by itself. */
export interface Around {
  place: Place | undefined;
  kind: BlockKind;
  isLink: boolean;
}

const NOTHING: Around = { place: undefined, kind: "paragraph", isLink: false };

/** An element that was not gone into. */
export interface Deferred extends Around {
  root: Element;
  /** So many blocks had been read before. */
  at: number;
}

/** An element around text, as the page is drawn: what is around the root is not known. */
export interface Place {
  readonly element: Element;
  readonly name: string;
  /** Its classes as they are written. */
  readonly classes: string;
  readonly outer: Place | undefined;
  // What is counted and found of it later stands here, too: a table of all elements takes longer to fill than all the rest.
  /** Words of its own lines: those between its `<br>` belong together. */
  words: number;
  /** Characters of running text in it. */
  running: number;
  /** Those in it that hold running text. */
  inner: Place[] | undefined;
  /** Bits of the groups of names that it belongs to by itself. */
  own: number;
  /** The same, of it and all around it. */
  groups: number;
  /** How many elements lie between it and the article's; negative when it is elsewhere. */
  depth: number;
  /** Bits of the elements that it stands in. */
  tags: number;
}

/** The depth of a place that nobody has looked at yet. */
export const UNSEEN = -2;

/** A block, and where it stands. */
export interface PlacedBlock extends TextBlock {
  /** The innermost element that is laid out as a box of its own. */
  element: Element;
  /** The same, with what is around it. */
  place: Place;
}

/** Where the walk is in an element. */
interface Level {
  place: Place;
  /** The window that it is drawn in, and how. */
  view: Window;
  style: CSSStyleDeclaration;
  kind: BlockKind;
  isLink: boolean;
  /** The innermost element around the text that is laid out as a box of its own. */
  box: Place;
  /** Whether its text is drawn, and line breaks in it, once that was asked. */
  showsText: boolean | undefined;
  keepsLines: boolean | undefined;
  /** What is still to be read of it: siblings from here on, or the rest of a list. */
  next: Node | null;
  list: readonly Node[] | undefined;
  at: number;
}

/** UTF-16 code units that are read before the page may need its turn. */
const PIECE = 50_000;

/** Nodes that are read before the page may need its turn. */
const STEPS = 8;

/**
 * Reads the text of a part of the page into blocks, with the way back to its nodes, in one walk.
 *
 * Blocks end where the page shows the end of a line that the writer made: at the edges of boxes and at `<br>`.
 * The walk follows the tree as it is drawn: open shadow roots, what their slots hold, documents in frames of the same
 * origin. It has its own stack, so no nesting is too deep, and it lets the page work between slices.
 */
export async function readBlocks({ root, enters, waits, deferred, around = NOTHING }: Selection, breath: Breath): Promise<PlacedBlock[]> {
  const blocks: PlacedBlock[] = [];
  const saysOf = classNames();
  const builder = new BlockBuilder();
  /** Where the walk is in each element around the one that it is in, and in that. */
  const levels: Level[] = [];
  let depth = -1;
  /** Where the block that is being built stands, if one is. */
  let box: Place | undefined;
  /** A text of which this is still to be read. */
  let rest: { node: Text; from: number; isPre: boolean } | undefined;

  const finish = () => {
    if (!box) return;
    const block = builder.end();
    if (block) {
      const { kind, text, runs, linked } = block;
      blocks.push({ kind, text, runs, linked, element: box.element, place: box });
    }
    box = undefined;
  };

  const append = (level: Level, node: Text, data: string, from: number) => {
    if (!box) {
      builder.begin(level.kind);
      box = level.box;
    }
    builder.append(node, data, from, level.isLink);
  };

  const read = (level: Level, node: Text, whole: string, from: number, isPre: boolean) => {
    const to = from + PIECE;
    const isLast = to >= whole.length;
    rest = isLast ? undefined : { node, from: to, isPre };
    const data = from === 0 && isLast ? whole : whole.slice(from, to);
    if (!isPre) {
      append(level, node, data, from);
      return;
    }
    for (const line of linesOf(data)) {
      append(level, node, data.slice(line.from, line.to), from + line.from);
      if (line.ends) finish();
    }
  };

  const begin = (level: Level, node: Text) => {
    const { data } = node;
    // Between the elements of a page stand mostly line breaks and indentation.
    if (!box && isBlank(data)) return;
    if (!(level.showsText ??= showsText(level.style))) {
      builder.skip();
      return;
    }
    const mayBreak = data.includes("\n") && BREAK.test(data);
    read(level, node, data, 0, mayBreak && (level.keepsLines ??= keepsLines(level.style)));
  };

  const enter = (element: Element, outer: Level | undefined) => {
    const name = element.localName;
    if (name === "br") {
      finish();
      return;
    }
    const list = name === "slot" ? assignedTo(element) : undefined;
    const next = list ? null : firstIn(element, name);
    // Without text there is nothing to read, and the style of an element is what costs most.
    if (!next && !list && !BOX.test(name)) return;
    const classes = classesOf(element);
    const says = classes === "" ? 0 : saysOf(classes);
    if (outer && (isFurniture(element, name, says) || enters?.(element) === false)) {
      builder.skip();
      return;
    }
    let view = outer?.view ?? viewOf(element);
    const style = view.getComputedStyle(element);
    // Nobody asks whether the root is drawn.
    const flow = outer ? flowOf(style, name) : "block";
    const isFrame = name === "iframe";
    // What is inside of a frame does not know whether that is seen.
    if (flow === "hidden" || (isFrame && !showsText(style))) {
      builder.skip();
      return;
    }
    const isBlock = flow === "block";
    if (isBlock && box) finish();
    if (isBlock && outer && deferred && waits?.(element)) {
      deferred.push({ root: element, at: blocks.length, place: outer.place, kind: outer.kind, isLink: outer.isLink });
      return;
    }
    if (next && isFrame) view = viewOf(next);
    const { place: outerPlace, kind: outerKind, isLink: isInLink } = outer ?? around;
    const place: Place = {
      element, name, classes, outer: outerPlace, words: 0, running: 0, inner: undefined, own: 0, groups: 0, depth: UNSEEN, tags: 0,
    };
    const kind = kindIn(element, name, says, outerKind);
    const isLink = isInLink || name === "a";
    const inner = isBlock || !outer ? place : outer.box;
    levels[++depth] = { place, view, style, kind, isLink, box: inner, showsText: undefined, keepsLines: undefined, next, list, at: 0 };
  };

  /** Reads on until the page needs its turn. Tells whether it has come to the end. */
  const goOn = (): boolean => {
    do {
      for (let steps = 0; steps < STEPS; steps++) {
        const level = levels[depth];
        if (!level) return true;
        if (rest) {
          read(level, rest.node, rest.node.data, rest.from, rest.isPre);
          break;
        }
        const node: Node | null | undefined = level.list ? level.list[level.at++] : level.next;
        if (!node) {
          if (box && level.box === level.place) finish();
          depth--;
          continue;
        }
        if (!level.list) level.next = node.nextSibling;
        const type = node.nodeType;
        if (type === ELEMENT_NODE) enter(node as Element, level);
        else if (type === TEXT_NODE) begin(level, node as Text);
      }
    } while (!breath.due());
    return false;
  };

  enter(root, undefined);
  // No loop that waits is compiled while it runs: what goes from node to node must not wait.
  while (!goOn()) await breath.take();
  return blocks;
}

/** Elements that end a line, though they may hold nothing. */
const BOX = /^(iframe|hr)$/;

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
function* linesOf(data: string): Generator<Line> {
  let from = 0;
  for (const { index, 0: end } of data.matchAll(LINE_END)) {
    yield { from, to: index, ends: true };
    from = index + end.length;
  }
  yield { from, to: data.length };
}
