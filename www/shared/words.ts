import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Coverage } from "../generated/Coverage.ts";
import type { Measured } from "../generated/Measured.ts";
import type { Number as NumberFound } from "../generated/Number.ts";
import type { Report } from "../generated/Report.ts";
import { counted, dateLanguage, language, message, numeral, percent } from "./i18n.ts";
import type { Settings } from "./settings.ts";

/** The text of a span. */
export function wordsOf(blocks: readonly { text: string }[], span: BlockSpan): string {
  return blocks[span.block]?.text.slice(span.start, span.end) ?? "";
}

/** What the words for a number are made of. */
type Sized = Pick<NumberFound, "kind" | "value" | "unit" | "date">;

/** The value of a number with its unit ("300,000", "31.5–35 km", "3 years", "15 Dec 2016"); nothing if it has none. */
export function amountText(number: Sized): string | undefined {
  const { value, unit, date } = number;
  if (date) return dateText(date);
  if (!value) return undefined;
  const isPercent = unit?.name === "percent";
  // Years and the like are no amounts; four digits need no separator.
  const digits = (end: string) => (/^\d{1,4}$/.test(end) ? end : numeral(end));
  const last = isPercent ? percent(value.high) : digits(value.high);
  const amount = value.low === value.high ? last : `${digits(value.low)}–${last}`;
  return unit && !isPercent ? `${amount} ${unitText(number)}` : amount;
}

/** A date of ISO 8601 as the reader's language writes it, as far as it is given: "15 Dec 2016", "Feb–Apr 2026", "Dec – Mar"
 * of an unknown year, "14:30". */
export function dateText(iso: string): string {
  const [from = iso, to = from] = iso.split("/");
  const [first, last] = [dateOf(from), dateOf(to)];
  if (!first || !last) return iso.replace(/^T/, "");
  if (from === to) return first.format.format(first.day);
  // The day alone of two in one month, the year once of two in one year.
  if (first.hasYear && last.hasYear) return first.format.formatRange(first.day, last.day);
  return `${first.format.format(first.day)} – ${last.format.format(last.day)}`;
}

/** One end of a date, and how it is written. */
function dateOf(iso: string): { day: Date; format: Intl.DateTimeFormat; hasYear: boolean } | undefined {
  const [, year, month, day] = /^(XXXX|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  const hasYear = year !== "XXXX";
  if (year === undefined || (!hasYear && month === undefined)) return undefined;
  const format = new Intl.DateTimeFormat(dateLanguage(), {
    timeZone: "UTC",
    ...(hasYear && { year: "numeric" }),
    ...(month !== undefined && { month: "short" }),
    ...(day !== undefined && { day: "numeric" }),
  });
  // Of an unknown year, 29 February may be meant.
  return { day: new Date(`${hasYear ? year : "2024"}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`), format, hasYear };
}

/** The unit of a number, in the plural where there are more: "km", "USD", "years"; nothing where it has none. */
export function unitText({ kind, value, unit }: Sized): string {
  if (!unit) return "";
  // Codes of time ("a" for year) and of customary units ("[mi_i]") are for machines.
  const short = kind === "measure" ? symbol(unit.code) : kind === "money" && /^[A-Z]+$/.test(unit.code ?? "") ? unit.code : null;
  return short ?? unitName(unit.name, value?.low === "1" && value.high === "1" ? 1 : 2);
}

/** Units that have a message of ours, since no list of the browser's has them. */
const OWN_UNITS = [
  "percent", "percentage_point", "dollar", "night", "century", "decade", "quarter", "square_foot", "square_mile", "cubic_foot",
  "nautical_mile", "knot", "horsepower", "barrel", "stone",
] as const;

/** The engine names units in English, and in the singular. Their words are a message of ours, or the browser's. */
function unitName(name: string, count: number): string {
  const own = OWN_UNITS.find((one) => one === name.replaceAll(" ", "_"));
  if (own) return counted(`unit_${own}`, count);
  const unit = intlUnit(name);
  if (unit !== undefined) {
    const format = new Intl.NumberFormat(dateLanguage(), { style: "unit", unit, unitDisplay: "long" });
    return format.formatToParts(count).find(({ type }) => type === "unit")?.value ?? name;
  }
  const [head = name, ...rest] = name.split(" per ");
  if (rest.length > 0) return message("unit_rate", unitName(head, count), unitName(rest.join(" per "), 1));
  return language() === "en" && count !== 1 ? plural(name) : name;
}

/** The name of a unit in `Intl`, where both the engine and the browser know it: "kilometre per hour" is `kilometer-per-hour`. */
function intlUnit(name: string): string | undefined {
  const unit = name.replace(/tre\b/g, "ter").replaceAll(" ", "-");
  const known = Intl.supportedValuesOf("unit");
  return unit.split("-per-").every((one) => known.includes(one)) ? unit : undefined;
}

/** Codes of UCUM that are not the symbols that people know. */
const SYMBOLS: Readonly<Record<string, string>> = { har: "ha", Cel: "°C", um: "µm", ug: "µg", Ohm: "Ω" };

/** "km²", "kWh", "km/h": codes of UCUM without brackets are those of the SI, or nearly. */
function symbol(code: string | null): string | undefined {
  if (code === null || code === "deg" || !/^[A-Za-z./]+[23]?$/.test(code)) return undefined;
  return SYMBOLS[code] ?? code.replace(/By$/, "B").replace(".", "").replace("2", "²").replace("3", "³");
}

function plural(unit: string): string {
  if (/(ch|sh|s|x)$/.test(unit)) return `${unit}es`;
  return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** From here on digits are hard to take in at a glance. */
const LARGE = 100_000;

/** A large number in words for its order of magnitude: "2.4 million", "220 thousand"; nothing for others. */
export function plainWords({ value, date }: NumberFound): string | undefined {
  if (date || !value || value.low !== value.high || Math.abs(Number(value.low)) < LARGE) return undefined;
  return numeral(value.low, { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });
}

/** The number in the other unit system ("31 miles"), rounded as the article rounds, if the reader wants that one. */
export function otherUnits(number: NumberFound, { units }: Settings): string | undefined {
  const { also } = number;
  if (!also || units === "none" || (units !== "both" && isCustomary(also) !== (units === "customary"))) return undefined;
  return amountText({ kind: "count", ...also });
}

/** UCUM writes the units of English-speaking countries in brackets. */
function isCustomary({ unit }: Measured): boolean {
  return unit.code?.startsWith("[") ?? false;
}

/** Who says a number, in the article's words; nothing where it stands in no claim with a source. */
export function saidBy({ claim }: NumberFound, report: Report): string | undefined {
  return claim === undefined ? undefined : report.claims[claim]?.source?.text;
}

/** Who says a claim: the actor's name, or the words of the article; nothing where nobody is named. */
export function speakerOf({ source }: Report["claims"][number], report: Report): string | undefined {
  return source?.actor == null ? source?.text : (report.actors[source.actor]?.name ?? source.text);
}

/** Whose claim it is that holds this one in its content; nothing for a claim that the article itself makes. An empty string
 * where nobody is named. */
export function heldBy({ parent }: Report["claims"][number], report: Report): string | undefined {
  const outer = parent === undefined ? undefined : report.claims[parent];
  return outer && (speakerOf(outer, report) ?? "");
}

/** One item with where it comes from: `“…” — Speaker, “Headline”, Outlet, 1 May 2025, address`. */
export function citedWords(words: string, speaker: string | undefined, from: readonly (string | null | undefined)[]): string {
  const facts = [speaker, ...from].filter((fact): fact is string => Boolean(fact));
  return facts.length === 0 ? words : `${words} — ${facts.join(", ")}`;
}

/** "Claims in 31 of 44 sentences; none in the first 6." */
export function coverageText({ attributed, sentences, firstAttributed }: Coverage): string {
  const text = counted("coverage", sentences, numeral(attributed));
  return firstAttributed === undefined || firstAttributed < 2 ? `${text}.` : `${text}; ${message("coverage_first", numeral(firstAttributed))}.`;
}
