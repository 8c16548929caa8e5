import { lengthOf } from "../text/model.ts";
import { isAfter } from "../text/tree.ts";
import type { PlacedBlock } from "../text/walk.ts";
import { freeOf, type Json } from "./metadata.ts";

/** What stands where the rest of an article is for those who pay, register or click. */
const GATE =
  /\b(continue|keep) reading\b|\bsubscribe (now )?(to|for) (continue|read|unlock|full|unlimited)|\b(article|story|content|feature) is (only |exclusively )?(for|available to|exclusive to|reserved for) (our )?(subscribers|members)|\balready (a |an |have a )?(digital )?(subscriber|member|subscription)|\bunlock (this|the|full|all)\b|\b(register|sign (in|up)|log ?in)( for free| now)? to (continue|read|keep|unlock)|\bread the (full|rest of the|whole) (story|article)|\b(full|unlimited) access\b|\byou(’|')?(ve| have) (reached|read|used) your\b|\bto read (this|the full|the rest)|\b(free|paid) trial\b/i;

/** Labels of what unfolds the rest of an article. */
const UNFOLD = /^\W*((continue|keep) reading|(read|show|view|see|load) (the )?(more|full|rest|whole|entire)( of)?( the)?( article| story| text)?|expand( article| story)?)\W*$/i;

/** Characters: a gate is a line or two, an article that speaks of subscriptions is not. */
const LONGEST = 300;

/** Blocks after the article among which its gate stands: if its text breaks off, and if not. */
const NEAR = 15;
const NEXT = 3;

/** Characters: what is less, and not free, is the beginning of an article. */
const BEGINNING = 1500;

/** Whether the page shows only a part of its article, as far as can be told from what it shows instead. */
export function isPartial(structured: Json | undefined, all: readonly PlacedBlock[], chosen: readonly PlacedBlock[], region: Element): boolean {
  const last = chosen.at(-1);
  if (!last) return false;
  const isCutOff = /(…|\.\.\.)["”’]?$/.test(last.text);
  const end = all.findLastIndex(({ runs }) => runs === last.runs);
  const after = all.slice(end + 1);
  if (freeOf(structured) === false && (isCutOff || lengthOf(chosen) < BEGINNING || hasGate(after))) return true;
  return hasGate(after.slice(0, isCutOff ? NEAR : NEXT)) || hasUnfold(region, last);
}

function hasGate(blocks: readonly PlacedBlock[]): boolean {
  // Once for all: no gate goes over the end of a line.
  return GATE.test(blocks.filter(({ text }) => text.length <= LONGEST).map(({ text }) => text).join("\n"));
}

/** A button or link below the article that opens the rest of it. */
function hasUnfold(region: Element, { runs }: PlacedBlock): boolean {
  const end = runs.at(-1)?.node;
  if (!end) return false;
  const around = region.parentElement ?? region;
  return [...around.querySelectorAll("button, [role=button], a")].some(
    (control) =>
      isAfter(control, end) &&
      UNFOLD.test(control.textContent) &&
      control.checkVisibility(),
  );
}
