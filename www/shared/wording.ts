import type { Article } from "../generated/Article.ts";
import type { Number as NumberFound } from "../generated/Number.ts";
import type { Report } from "../generated/Report.ts";
import type { Wording } from "../generated/Wording.ts";
import type { Written } from "../generated/Written.ts";
import { amountOf, counted, language, message, momentText, numeral, snake } from "./i18n.ts";
import { statementText } from "./statement.ts";
import { coverageText, dateText, unitText } from "./words.ts";

/** Our words in a summary: headings, kinds, heads of columns. The engine holds the same list (`Phrase`). */
export const SUMMARY_WORDS = [
  "summary_untitled", "summary_outlet", "summary_by", "summary_published", "summary_read", "summary_sources",
  "summary_actors", "summary_numbers", "summary_findings", "summary_nobody", "summary_article", "summary_printed",
  "summary_value", "summary_unit", "summary_of", "summary_said_by", "summary_sentence", "summary_actors_person",
  "summary_actors_organisation", "summary_actors_group", "summary_actors_government", "summary_actors_outlet",
  "summary_actors_nationality", "summary_actors_place", "summary_source_person", "summary_source_official",
  "summary_source_organisation", "summary_source_outlet", "summary_source_document", "summary_source_anonymous",
  "summary_source_crowd", "summary_source_unattributed", "summary_form_direct", "summary_form_indirect",
  "summary_form_mixed", "summary_relay_told", "summary_relay_via", "summary_relay_cited", "summary_column_category",
  "summary_column_kind", "summary_column_text", "summary_column_value", "summary_column_source", "summary_column_cue",
  "summary_column_sentence", "summary_column_link",
] as const;

/** What the engine is to write in a summary where its own English would stand. English is what it writes by itself. */
export function wordingOf({ published, read }: Article, report: Report): Wording | undefined {
  if (language() === "en") return undefined;
  const { coverage, ledger, numbers, findings } = report;
  return {
    language: language(),
    words: Object.fromEntries(SUMMARY_WORDS.map((key) => [key, message(key)])),
    published: published && momentText(published),
    read: read && momentText(read),
    coverage: coverageText(coverage),
    shares: ledger.map(({ sentences }) => counted("summary_share", coverage.sentences, numeral(sentences))),
    numbers: numbers.map(written),
    findings: findings.map(({ statement }) => statementText(statement)),
  };
}

/** A number in its parts: "mehr als 300.000", "Kilometer", "getötet". */
function written(number: NumberFound): Written {
  const { value, date, bound, event } = number;
  const happened = event === undefined ? "" : message(`event_${snake(event)}`);
  if (date !== undefined) return { amount: dateText(date), unit: "", event: happened };
  if (value === undefined) return { amount: "", unit: unitText(number), event: happened };
  const limit = bound === undefined ? "" : `${message(`bound_${snake(bound)}`)} `;
  return { amount: limit + amountOf(value), unit: unitText(number), event: happened };
}
