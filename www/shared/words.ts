import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Number as NumberFound } from "../generated/Number.ts";
import type { Report } from "../generated/Report.ts";

/** The text of a span. */
export function wordsOf(blocks: readonly { text: string }[], span: BlockSpan): string {
  return blocks[span.block]?.text.slice(span.start, span.end) ?? "";
}

/** Digits with separators, exact: the decimal string never becomes a floating-point number. */
export function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The value of a number with its unit ("300,000", "31.5–35 km", "3 years", "2016-12-15"); nothing if it has none. */
export function amountText({ kind, value, unit, date }: NumberFound): string | undefined {
  // A time of day begins with a T.
  if (date) return date.replace(/^T/, "");
  if (!value) return undefined;
  const ends = value.low === value.high ? [value.low] : [value.low, value.high];
  const amount = ends.map(groupDigits).join("–");
  if (!unit) return amount;
  if (unit.name === "percent") return `${amount}%`;
  // Codes of time ("a" for year) and of customary units ("[mi_i]") are for machines.
  const code = (kind === "money" || kind === "measure") && /^[A-Za-z]+$/.test(unit.code ?? "") ? unit.code : null;
  return `${amount} ${code ?? (amount === "1" ? unit.name : plural(unit.name))}`;
}

function plural(unit: string): string {
  if (unit === "foot") return "feet";
  if (/(ch|sh|s|x)$/.test(unit)) return `${unit}es`;
  return unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** The number in the other unit system ("31 miles"), rounded as the article rounds. */
export function otherUnits(number: NumberFound): string | undefined {
  const { also } = number;
  return also ? amountText({ ...number, kind: "count", date: null, value: also.value, unit: also.unit }) : undefined;
}

/** Who says a number, in the article's words; nothing where it stands in no claim with a source. */
export function saidBy({ claim }: NumberFound, report: Report): string | undefined {
  return claim === null ? undefined : report.claims[claim]?.source?.text;
}
