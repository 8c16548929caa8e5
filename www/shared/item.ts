import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import { dayText, quoted } from "./i18n.ts";
import type { Entry } from "./messages.ts";
import { statementText } from "./statement.ts";
import { citedWords, speakerOf, wordsOf } from "./words.ts";

/** In quotation marks, unless it has its own. */
function asQuote(text: string): string {
  return /["“‘«]/.test(text) ? text : quoted(text);
}

/** One entry as text to paste: the words, who says them, and where they come from. */
export function itemText({ list, index }: Entry, report: Report, article: Article, link?: string): string {
  const title = article.title ? quoted(article.title) : undefined;
  const from = [title, article.site, article.published ? dayText(article.published) : undefined, link ?? article.url];
  const sentence = (at: number) => {
    const span = report.sentences[at];
    return span ? quoted(wordsOf(article.blocks, span).trim()) : "";
  };
  switch (list) {
    case "actors": {
      const actor = report.actors[index];
      const names = actor ? [actor.description, ...actor.aliases].filter((name) => name && name !== actor.name) : [];
      return citedWords(actor ? [actor.name, ...names].join("; ") : "", undefined, from);
    }
    case "numbers": {
      const number = report.numbers[index];
      const claim = number && number.claim !== null ? report.claims[number.claim] : undefined;
      return citedWords(number ? `${number.text}: ${sentence(number.sentence)}` : "", claim && speakerOf(claim, report), from);
    }
    case "claims": {
      const claim = report.claims[index];
      return citedWords(claim ? asQuote(claim.text) : "", claim && speakerOf(claim, report), from);
    }
    case "findings": {
      const finding = report.findings[index];
      return citedWords(finding ? statementText(finding.statement) : "", undefined, from);
    }
    case "sentences":
      return citedWords(sentence(index), undefined, from);
  }
}
