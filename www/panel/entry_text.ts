import type { Article } from "../generated/Article.ts";
import type { Report } from "../generated/Report.ts";
import { itemText, originOf, sentenceText } from "../shared/item.ts";
import type { Entry } from "../shared/messages.ts";
import { statementText } from "../shared/statement.ts";
import { citedWords } from "../shared/words.ts";

/** An entry of any list as text to paste. The cards know only what is marked, and their script is to stay small. */
export function entryText({ list, index }: Entry, report: Report, article: Article, link?: string): string {
  if (list === "sentences") return citedWords(sentenceText(index, report, article), undefined, originOf(article, link));
  if (list !== "findings") return itemText(list, index, report, article, link);
  const finding = report.findings[index];
  return citedWords(finding ? statementText(finding.statement) : "", undefined, originOf(article, link));
}
