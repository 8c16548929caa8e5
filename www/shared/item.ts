import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import { dayText, quoted } from "./i18n.ts";
import type { Category } from "./marks.ts";
import { citedWords, speakerOf, wordsOf } from "./words.ts";

/** In quotation marks, unless it has its own. */
function asQuote(text: string): string {
  return /["“‘«]/.test(text) ? text : quoted(text);
}

/** Where the words of an article come from. */
export function originOf({ title, site, published, url }: Article, link?: string): (string | null | undefined)[] {
  return [title ? quoted(title) : undefined, site, published ? dayText(published) : undefined, link ?? url];
}

/** A sentence of the article. */
export function sentenceText(at: number, report: Report, article: Article): string {
  const span = report.sentences[at];
  return span ? quoted(wordsOf(article.blocks, span).trim()) : "";
}

/** Something marked as text to paste: the words, who says them, and where they come from. */
export function itemText(list: Category, index: number, report: Report, article: Article, link?: string): string {
  const from = originOf(article, link);
  switch (list) {
    case "actors": {
      const actor = report.actors[index];
      const names = actor ? [actor.description, ...actor.aliases].filter((name) => name && name !== actor.name) : [];
      return citedWords(actor ? [actor.name, ...names].join("; ") : "", undefined, from);
    }
    case "numbers": {
      const number = report.numbers[index];
      const claim = number?.claim !== undefined ? report.claims[number.claim] : undefined;
      return citedWords(number ? `${number.text}: ${sentenceText(number.sentence, report, article)}` : "", claim && speakerOf(claim, report), from);
    }
    case "claims": {
      const claim = report.claims[index];
      return citedWords(claim ? asQuote(claim.text) : "", claim && speakerOf(claim, report), from);
    }
  }
}
