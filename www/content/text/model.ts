import type { BlockKind } from "../../generated/BlockKind.ts";

/** A stretch of a block's text that stands in one text node, character for character. */
export interface Run {
  node: Text;
  /** Offset in the block's text. */
  at: number;
  /** Offset in the node's data. */
  from: number;
  /** UTF-16 code units, the same on both sides. */
  length: number;
  /** Something that is not part of the text stands between this run and the one before. */
  gap: boolean;
}

/** A block as the engine reads it, with the way back to the page. Built in one go, so the two cannot disagree. */
export interface TextBlock {
  kind: BlockKind;
  text: string;
  runs: Run[];
}

/** Drawn as nothing: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

/** Whatever cannot be copied as it stands: the invisible (group 1), and white space but one plain space inside. */
const IRREGULAR = new RegExp(`([${INVISIBLE}]+)|^ +| +$|\\s{2,}|[^\\S ]`, "g");

/** Blocks of these kinds that are all link ("Read more: ...") are no part of the text. A headline may be a link. */
const LINKS_AWAY: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "subheading"]);

/** Share of the characters that counts as all: an arrow or a full stop may stand outside. */
const ALL = 0.95;

/** Every kind of white space as the plain space that it is drawn as. */
export function plainSpaces(text: string): string {
  return text.replace(/\s/g, " ");
}

/**
 * Collects one block. White space collapses as it does on the screen: a run of it is one space, none at either
 * end. No-break spaces count as white space, so that the engine sees one kind of space only.
 */
export class BlockBuilder {
  #text = "";
  #runs: Run[] = [];
  #space: { node: Text; from: number } | undefined;
  #gap = false;
  #linked = 0;

  constructor(readonly kind: BlockKind) {}

  /** Adds a text node of the block. */
  append(node: Text, isLink: boolean): void {
    const before = this.#text.length;
    this.#appendData(node, node.data);
    if (isLink) this.#linked += this.#text.length - before;
  }

  #appendData(node: Text, data: string): void {
    let from = 0;
    for (const irregular of data.matchAll(IRREGULAR)) {
      this.#copy(node, data, from, irregular.index);
      if (irregular[1] === undefined) this.#space ??= { node, from: irregular.index };
      from = irregular.index + irregular[0].length;
    }
    this.#copy(node, data, from, data.length);
  }

  /** Notes that something of the page was left out here. */
  skip(): void {
    this.#gap = true;
  }

  /** The block, if it holds any text of the article: one that is all link leads to another. */
  build(): TextBlock | undefined {
    if (this.#text === "" || (LINKS_AWAY.has(this.kind) && this.#linked >= ALL * this.#text.length)) return undefined;
    return { kind: this.kind, text: this.#text, runs: this.#runs };
  }

  #copy(node: Text, data: string, from: number, to: number): void {
    if (from === to) return;
    if (this.#space && this.#text !== "") this.#push(this.#space.node, this.#space.from, " ");
    this.#space = undefined;
    this.#push(node, from, data.slice(from, to));
  }

  #push(node: Text, from: number, text: string): void {
    const last = this.#runs.at(-1);
    if (last?.node === node && last.from + last.length === from) last.length += text.length;
    else this.#runs.push({ node, at: this.#text.length, from, length: text.length, gap: this.#gap });
    this.#text += text;
    this.#gap = false;
  }
}
