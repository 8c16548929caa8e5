import type { Statement } from "../generated/Statement.ts";
import type { Term } from "../generated/Term.ts";
import { amountOf, counted, dayText, language, message, numeral, percent, snake } from "./i18n.ts";

/** What a finding says, in the reader's language; the article's own words stay as they are. */
export function statementText({ pattern, terms }: Statement): string {
  return message(`statement_${snake(pattern)}`, ...terms.map(termText));
}

function termText(term: Term): string {
  switch (term.is) {
    case "number":
      return numeral(term.value);
    case "sum":
      return term.values.map(({ low }) => numeral(low)).join(" + ");
    case "percent":
      return percent(term.value);
    case "points":
      return counted("points", term.value);
    case "measure":
      return `${amountOf(term.value)} ${term.symbol}`;
    case "year":
      return String(term.year);
    case "day":
      return dayText(term.date);
    case "weekday": {
      // The first of January 2024 was a Monday.
      const day = new Date(Date.UTC(2024, 0, term.number));
      return new Intl.DateTimeFormat(language(), { weekday: "long", timeZone: "UTC" }).format(day);
    }
    case "event":
      return message(`event_${snake(term.event)}`);
    case "words":
      return term.text;
  }
}
