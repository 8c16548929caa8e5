import type { PlacedBlock } from "../text/walk.ts";
import { groupBit } from "./names.ts";

/** Running text: a block of this length, in characters, with few links, that ends as a sentence does. */
const RUNNING = 60;
const LINKED = 0.35;
const SENTENCE_END = ".!?…";
const CLOSING = `"'”’)]`;

/** The groups of names of what stands beside an article. */
export const ASIDE = groupBit("comments") | groupBit("promo") | groupBit("signup") | groupBit("ads");

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && CLOSING.includes(text.charAt(end))) end--;
  return end >= 0 && SENTENCE_END.includes(text.charAt(end));
}

/** Length of a block as running text: 0 for everything else. */
export function runningLength({ text, linked }: PlacedBlock): number {
  return text.length >= RUNNING && linked <= LINKED && endsSentence(text) ? text.length : 0;
}

/** Length of some blocks as running text. */
export function runningTotal(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, block) => sum + runningLength(block), 0);
}
