import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Measured } from "../generated/Measured.ts";
import type { Number as NumberFound } from "../generated/Number.ts";
import type { Report } from "../generated/Report.ts";
import type { Unit } from "../generated/Unit.ts";
import { language, numeral } from "./i18n.ts";
import type { Settings } from "./settings.ts";

/** The text of a span. */
export function wordsOf(blocks: readonly { text: string }[], span: BlockSpan): string {
  return blocks[span.block]?.text.slice(span.start, span.end) ?? "";
}

/** The value of a number with its unit ("300,000", "31.5–35 km", "3 years", "2016-12-15"); nothing if it has none. */
export function amountText({ kind, value, unit, date }: NumberFound): string | undefined {
  if (date) return dateText(date);
  if (!value) return undefined;
  const ends = value.low === value.high ? [value.low] : [value.low, value.high];
  // Years and the like are no amounts; four digits need no separator.
  const amount = ends.map((end) => (/^\d{1,4}$/.test(end) ? end : numeral(end))).join("–");
  if (!unit) return amount;
  if (unit.name === "percent") return `${amount}%`;
  // Codes of time ("a" for year) and of customary units ("[mi_i]") are for machines.
  const code = (kind === "money" || kind === "measure") && /^[A-Za-z]+$/.test(unit.code ?? "") ? unit.code : null;
  return `${amount} ${code ?? unitName(unit, amount === "1" ? 1 : 2)}`;
}

/** A date of ISO 8601 as the reader's language writes it, as far as it is given; times and intervals as they stand. */
function dateText(iso: string): string {
  if (!/^\d{4}(-\d{2}){1,2}$/.test(iso)) return iso.replace(/^T/, "");
  const day = iso.length > 7 ? ({ day: "numeric" } as const) : {};
  const style = { ...day, month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Date(`${iso.padEnd(10, "-01")}T00:00:00Z`).toLocaleDateString(language() === "en" ? "en-GB" : language(), style);
}

/** Names of units in `Intl` by their codes in UCUM, where both know them. */
const INTL_UNITS: Record<string, string> = {
  m: "meter", km: "kilometer", cm: "centimeter", mm: "millimeter", kg: "kilogram", g: "gram", L: "liter",
  har: "hectare", Cel: "celsius", a: "year", mo: "month", wk: "week", d: "day", h: "hour", min: "minute", s: "second",
  "[mi_i]": "mile", "[ft_i]": "foot", "[in_i]": "inch", "[yd_i]": "yard", "[lb_av]": "pound", "[oz_av]": "ounce",
  "[acr_us]": "acre", "[gal_us]": "gallon", "[degF]": "fahrenheit",
};

/** The engine names units in English; other languages take the browser's names where there is one. */
function unitName({ name, code }: Unit, count: number): string {
  const known = INTL_UNITS[code ?? ""];
  if (language() === "en" || known === undefined) return count === 1 ? name : plural(name);
  const parts = new Intl.NumberFormat(language(), { style: "unit", unit: known, unitDisplay: "long" }).formatToParts(count);
  return parts.find(({ type }) => type === "unit")?.value ?? name;
}

function plural(unit: string): string {
  if (unit === "foot") return "feet";
  if (/(ch|sh|s|x)$/.test(unit)) return `${unit}es`;
  return unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** From here on digits are hard to take in at a glance. */
const LARGE = 100_000;

/** A large number in words for its order of magnitude: "2.4 million", "220 thousand"; nothing for others. */
export function plainWords({ value, date }: NumberFound): string | undefined {
  if (date || !value || value.low !== value.high || Math.abs(Number(value.low)) < LARGE) return undefined;
  const style = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(language(), style).format(value.low as Intl.StringNumericLiteral);
}

/** The number in the other unit system ("31 miles"), rounded as the article rounds, if the reader wants that one. */
export function otherUnits(number: NumberFound, { units }: Settings): string | undefined {
  const { also } = number;
  if (!also || units === "none" || (units !== "both" && isCustomary(also) !== (units === "customary"))) return undefined;
  return amountText({ ...number, kind: "count", date: null, value: also.value, unit: also.unit });
}

/** UCUM writes the units of English-speaking countries in brackets. */
function isCustomary({ unit }: Measured): boolean {
  return unit.code?.startsWith("[") ?? false;
}

/** Who says a number, in the article's words; nothing where it stands in no claim with a source. */
export function saidBy({ claim }: NumberFound, report: Report): string | undefined {
  return claim === null ? undefined : report.claims[claim]?.source?.text;
}

/** Who says a claim: the actor's name, or the words of the article; nothing where nobody is named. */
export function speakerOf({ source }: Report["claims"][number], report: Report): string | undefined {
  return source?.actor == null ? source?.text : (report.actors[source.actor]?.name ?? source.text);
}

/** Whose claim it is that holds this one in its content; nothing for a claim that the article itself makes. An empty string
 * where nobody is named. */
export function heldBy({ parent }: Report["claims"][number], report: Report): string | undefined {
  const outer = parent === null ? undefined : report.claims[parent];
  return outer && (speakerOf(outer, report) ?? "");
}

/** One item with where it comes from: `“…” — Speaker, “Headline”, Outlet, 1 May 2025, address`. */
export function citedWords(words: string, speaker: string | undefined, from: readonly (string | null | undefined)[]): string {
  const facts = [speaker, ...from].filter((fact): fact is string => Boolean(fact));
  return facts.length === 0 ? words : `${words} — ${facts.join(", ")}`;
}
