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
  /** Share of the text that stands in links, from 0 to 1. */
  linked: number;
}

/** Drawn as nothing: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

/** Whatever cannot be copied as it stands: the invisible (group 1), and white space but one plain space inside. */
const IRREGULAR = new RegExp(`([${INVISIBLE}]+)|^ +| +$|\\s{2,}|[^\\S ]`, "g");

const BLANK = new RegExp(`^[\\s${INVISIBLE}]*$`);

/** Share of the characters that counts as all: an arrow or a full stop may stand outside. */
const ALL = 0.95;

/** Whether a text is drawn as nothing at the beginning of a line. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Whether a block is all link: it leads to another article ("Read more: ..."). A headline may be a link. */
export function leadsAway({ kind, linked }: TextBlock): boolean {
  return linked >= ALL && kind !== "headline" && kind !== "standfirst";
}

/** Every kind of white space as the plain space that it is drawn as. */
export function plainSpaces(text: string): string {
  return text.replace(/[^\S ]/g, " ");
}

/** Length of the text of some blocks, in UTF-16 code units. */
export function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** White space as it collapses on the screen: a run of it is one space, none at either end. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Collects one block after the other. White space collapses as it does on the screen: a run of it is one space, none
 * at either end. No-break spaces count as white space, so that the engine sees one kind of space only.
 */
export class BlockBuilder {
  #kind: BlockKind | undefined;
  #text = "";
  #runs: Run[] = [];
  #space: { node: Text; from: number } | undefined;
  #gap = false;
  #linked = 0;

  begin(kind: BlockKind): void {
    this.#kind = kind;
  }

  /** Adds a stretch of a text node, which begins at `start` of its data, to the block. */
  append(node: Text, data: string, start: number, isLink: boolean): void {
    const before = this.#text.length;
    let from = 0;
    IRREGULAR.lastIndex = 0;
    for (let irregular = IRREGULAR.exec(data); irregular; irregular = IRREGULAR.exec(data)) {
      this.#copy(node, start, data.slice(from, irregular.index), from);
      if (irregular[1] === undefined) this.#space ??= { node, from: start + irregular.index };
      from = irregular.index + irregular[0].length;
    }
    this.#copy(node, start, from === 0 ? data : data.slice(from), from);
    if (isLink) this.#linked += this.#text.length - before;
  }

  /** Notes that something of the page was left out here. */
  skip(): void {
    this.#gap = this.#kind !== undefined;
  }

  /** Ends the block, and gives it if it holds any text. */
  end(): TextBlock | undefined {
    const kind = this.#kind;
    if (kind === undefined) return undefined;
    const text = this.#text;
    const block = text === "" ? undefined : { kind, text, runs: this.#runs, linked: this.#linked / text.length };
    this.#kind = undefined;
    this.#text = "";
    if (block) this.#runs = [];
    this.#space = undefined;
    this.#gap = false;
    this.#linked = 0;
    return block;
  }

  #copy(node: Text, start: number, piece: string, from: number): void {
    if (piece === "") return;
    if (this.#space && this.#text !== "") this.#push(this.#space.node, this.#space.from, " ");
    this.#space = undefined;
    this.#push(node, start + from, piece);
  }

  #push(node: Text, from: number, text: string): void {
    const last = this.#runs.at(-1);
    if (last?.node === node && last.from + last.length === from) last.length += text.length;
    else this.#runs.push({ node, at: this.#text.length, from, length: text.length, gap: this.#gap });
    this.#text += text;
    this.#gap = false;
  }
}
