import type messages from "../../_locales/en/messages.json";

/** A key of `_locales/en/messages.json`. A label without its message does not compile. */
export type MessageKey = keyof typeof messages;

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

/** The engine's names are kebab-case, message keys may hold underscores only. */
export function snake<S extends string>(name: S): Snake<S> {
  return name.replaceAll("-", "_") as Snake<S>;
}

/** The text of a message in the reader's language. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(key, substitutions);
}

/** The language that the messages are in, which need not be the browser's: numbers and dates are to match them. */
export function language(): string {
  return message("language_code") || "en";
}

type Counted<K> = K extends `${infer Stem}_one` ? Stem : never;

/** "1 mention", "2 mentions": the message `STEM_one` or `STEM_other`, with the number as `$1`, and more after it. */
export function counted(stem: Counted<MessageKey>, count: number | string, ...more: string[]): string {
  const form = new Intl.PluralRules(language()).select(Number(count)) === "one" ? "one" : "other";
  return message(`${stem}_${form}`, numeral(count), ...more);
}

/** A number as the reader's language writes it, in digits unless told. A decimal string stays exact. */
export function numeral(value: number | string, style?: Intl.NumberFormatOptions): string {
  const digits = new Intl.NumberFormat(language(), { maximumFractionDigits: 20, ...style });
  return digits.format(value as Intl.StringNumericLiteral);
}

/** An amount, with its least and its most where it is a range: "31", "31 to 35". */
export function amountOf({ low, high }: { low: string; high: string }): string {
  return low === high ? numeral(low) : message("range_words", numeral(low), numeral(high));
}

/** Hundredths: "25%", "25 %". A decimal string stays exact. */
export function percent(value: string): string {
  return numeral(value, { style: "unit", unit: "percent" });
}

/** A share from 0 to 1. */
export function percentage(share: number): string {
  return numeral(share, { style: "percent", maximumFractionDigits: 0 });
}

/** In the quotation marks of the reader's language. */
export function quoted(text: string): string {
  return message("quoted", text);
}

/** "A, B and C". */
export function enumeration(words: readonly string[]): string {
  return new Intl.ListFormat(language()).format(words);
}

/** A day with its time where there is one, in the publisher's time zone, which is named: "13. Juni 2025, 10:00 (UTC)". */
export function momentText(iso: string): string {
  const [, time, zone] = /T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?$/.exec(iso) ?? [];
  const day = dayText(iso);
  if (time === undefined || day === iso) return day;
  const at = new Intl.DateTimeFormat(dateLanguage(), { timeStyle: "short", timeZone: "UTC" }).format(new Date(`2024-01-01T${time}Z`));
  return `${day}, ${at}${zone === undefined ? "" : ` (UTC${zone === "Z" ? "" : zone})`}`;
}

/** The language of dates and units: English has the British order of day and month, and "metres". */
export function dateLanguage(): string {
  return language() === "en" ? "en-GB" : language();
}

/** The day as written by the publisher, not moved to the reader's time zone. */
export function dayText(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return day.toLocaleDateString(dateLanguage(), style);
}
