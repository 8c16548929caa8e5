import type { Actor } from "../../generated/Actor.ts";
import type { Claim } from "../../generated/Claim.ts";
import type { Evidence } from "../../generated/Evidence.ts";
import type { Number as NumberFound } from "../../generated/Number.ts";
import type { Report } from "../../generated/Report.ts";
import { counted, message, type MessageKey, numeral, quoted, snake } from "../../shared/i18n.ts";
import { categoryOf, type Category, evidenceOf, type Mark } from "../../shared/marks.ts";
import type { Settings } from "../../shared/settings.ts";
import { amountText, heldBy, otherUnits, plainWords, speakerOf, wordsOf } from "../../shared/words.ts";
import type { TextBlock } from "../text/model.ts";

/** What the card says about one mark. */
export interface Entry {
  category: Category;
  /** What it is: "Person", "Money", "Claim, direct quote". */
  label: string;
  /** The name or value, where it says more than the words of the page. */
  title: string | undefined;
  /** The exact words that are said. */
  words?: string;
  /** Facts, each with its name. */
  facts: { name: string; value: string }[];
  /** Why it was marked, in one sentence, with the words that it rests on. */
  evidence: string;
  likely: boolean;
}

/** What the card reads: the report, the text that it speaks of, and what the reader wants to see of it. */
export interface Reading {
  report: Report;
  blocks: readonly TextBlock[];
  settings: Settings;
}

/** One entry for each thing under the pointer: source, cue and content of a claim are one thing. */
export function entriesFor(marks: readonly Mark[], reading: Reading): Entry[] {
  const entries = new Map<string, Entry>();
  for (const mark of marks) {
    const category = categoryOf(mark.part);
    const key = `${category} ${mark.index}`;
    if (entries.has(key)) continue;
    const entry = entryFor(mark, category, reading);
    if (entry) entries.set(key, entry);
  }
  return [...entries.values()];
}

function entryFor(mark: Mark, category: Category, reading: Reading): Entry | undefined {
  const description = describe(mark, category, reading);
  const evidence = evidenceOf(mark, reading.report);
  if (!description || !evidence) return undefined;
  return { category, likely: mark.certainty !== "sure", ...description, evidence: evidenceText(evidence, reading.blocks) };
}

type Description = Pick<Entry, "label" | "title" | "words" | "facts">;

function describe({ index, mention }: Mark, category: Category, { report, blocks, settings }: Reading): Description | undefined {
  switch (category) {
    case "actors": {
      const actor = report.actors[index];
      return actor && describeActor(actor, actor.mentions[mention]?.text, report);
    }
    case "numbers": {
      const number = report.numbers[index];
      return number && describeNumber(number, report, settings);
    }
    case "claims": {
      const claim = report.claims[index];
      return claim && describeClaim(claim, report, blocks);
    }
  }
}

/** Facts, and a way to add one: nothing is added where nothing is known. */
function factList(): { facts: Entry["facts"]; add: (key: MessageKey, value: string | undefined) => void } {
  const facts: Entry["facts"] = [];
  const add = (key: MessageKey, value: string | undefined) => {
    if (value) facts.push({ name: message(key), value });
  };
  return { facts, add };
}

function describeActor(actor: Actor, words: string | undefined, report: Report): Description {
  const { facts, add } = factList();
  if (words !== actor.name) add("fact_here", words && quoted(words));
  add("fact_role", actor.description);
  add("fact_also", actor.aliases.filter((alias) => alias !== words).join(", "));
  add("fact_related", actor.related.flatMap((index) => report.actors[index]?.name ?? []).join(", "));
  add("fact_mentions", counted("times", actor.mentions.length));
  return { label: message(`actor_${snake(actor.kind)}`), title: actor.name, facts };
}

function describeNumber(number: NumberFound, report: Report, settings: Settings): Description {
  const { facts, add } = factList();
  add("fact_in_words", plainWords(number));
  add("fact_bound", number.bound && message(`bound_${snake(number.bound)}`));
  add("fact_of", number.of);
  add("fact_event", number.event && message(`event_${snake(number.event)}`));
  const printed = (index: number | undefined) => (index === undefined ? undefined : report.numbers[index]?.text);
  add("fact_part_of", printed(number.partOf));
  if (number.change) {
    const to = printed(number.change.to);
    const way = message(`way_${number.change.way}`);
    add("fact_change", to === undefined ? way : `${way}, → ${to}`);
  }
  add("fact_equals", number.equals && numeral(number.equals));
  add("fact_in_other_units", otherUnits(number, settings));
  const claim = number.claim === undefined ? undefined : report.claims[number.claim];
  if (claim?.source) add("fact_said_by", speakerPath(claim, report));
  return { label: message(`number_${snake(number.kind)}`), title: amountText(number), facts };
}

function describeClaim(claim: Claim, report: Report, blocks: readonly TextBlock[]): Description {
  const { facts, add } = factList();
  const { source, stance } = claim;
  if (source) {
    add("fact_source_kind", message(`source_${snake(source.kind)}`));
    add("fact_speaker", resolvedBy(claim, report, blocks));
  }
  const holder = heldBy(claim, report);
  add("fact_within", holder === "" ? message("source_nobody") : holder);
  if (claim.cueText) add("fact_cue", quoted(claim.cueText) + (stance === "neutral" ? "" : ` (${message(`stance_${snake(stance)}`)})`));
  for (const { role, text } of claim.relay) add(`relay_${snake(role)}`, text);
  const label = message("claim_label", message(`class_${snake(claim.class)}`), message(`form_${snake(claim.form)}`));
  return { label, title: speakerOf(claim, report) ?? message("source_nobody"), words: claim.text, facts };
}

/** The words of the article and the actor they stand for: "he → Saleh Mardo". */
function speakerPath(claim: Claim, report: Report): string | undefined {
  const speaker = speakerOf(claim, report);
  const words = claim.source?.text;
  return speaker === words || words === undefined ? speaker : `${words} → ${speaker ?? ""}`;
}

/** The path to the speaker, with the reason where the words alone do not name them. */
function resolvedBy(claim: Claim, report: Report, blocks: readonly TextBlock[]): string | undefined {
  const { source } = claim;
  const path = speakerPath(claim, report);
  if (source?.actor == null || path === undefined || path === source.text) return undefined;
  const { span } = source;
  const mention = report.actors[source.actor]?.mentions.find(
    (one) => one.span.block === span.block && one.span.start >= span.start && one.span.end <= span.end,
  );
  return mention && mention.form !== "name" ? `${path}. ${evidenceText(mention.evidence, blocks)}` : path;
}

function evidenceText(evidence: Evidence, blocks: readonly TextBlock[]): string {
  const words = evidence.spans.map((span) => wordsOf(blocks, span)).filter((text) => text !== "");
  const sentence = message(`rule_${snake(evidence.rule)}`);
  return words.length === 0 ? sentence : message("evidence_with_words", sentence, words.map(quoted).join(" … "));
}
