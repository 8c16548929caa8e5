import type { Actor } from "../../generated/Actor.ts";
import type { Claim } from "../../generated/Claim.ts";
import type { Evidence } from "../../generated/Evidence.ts";
import type { Number as NumberFound } from "../../generated/Number.ts";
import type { Report } from "../../generated/Report.ts";
import { counted, message, numeral, quoted, snake } from "../../shared/i18n.ts";
import { categoryOf, type Category, type Mark } from "../../shared/marks.ts";
import type { Settings } from "../../shared/settings.ts";
import { amountText, heldBy, otherUnits, plainWords, speakerOf, wordsOf } from "../../shared/words.ts";
import type { TextBlock } from "../text/model.ts";

/** What the card says about one mark. */
export interface Entry {
  category: Category;
  /** What it is: "Person", "Money", "Claim, direct quote". */
  label: string;
  /** The name or value, where it says more than the words of the page. */
  title?: string;
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

function entryFor(mark: Mark, category: Category, { report, blocks, settings }: Reading): Entry | undefined {
  const likely = mark.certainty !== "sure";
  const why = (evidence: Evidence) => evidenceText(evidence, blocks);
  switch (category) {
    case "actors": {
      const actor = report.actors[mark.index];
      const mention = actor?.mentions[mark.mention];
      if (!actor || !mention) return undefined;
      return { category, likely, ...describeActor(actor, mention.text, report), evidence: why(mention.evidence) };
    }
    case "numbers": {
      const number = report.numbers[mark.index];
      if (!number) return undefined;
      return { category, likely, ...describeNumber(number, report, settings), evidence: why(number.evidence) };
    }
    case "claims": {
      const claim = report.claims[mark.index];
      if (!claim) return undefined;
      return { category, likely, ...describeClaim(claim, report, blocks), evidence: why(claim.evidence) };
    }
  }
}

type Description = Pick<Entry, "label" | "title" | "words" | "facts">;

function describeActor(actor: Actor, words: string, report: Report): Description {
  const facts: Entry["facts"] = [];
  if (words !== actor.name) facts.push({ name: message("fact_here"), value: quoted(words) });
  if (actor.description) facts.push({ name: message("fact_role"), value: actor.description });
  const aliases = actor.aliases.filter((alias) => alias !== words);
  if (aliases.length > 0) facts.push({ name: message("fact_also"), value: aliases.join(", ") });
  const related = actor.related.flatMap((index) => report.actors[index]?.name ?? []);
  if (related.length > 0) facts.push({ name: message("fact_related"), value: related.join(", ") });
  facts.push({ name: message("fact_mentions"), value: counted("times", actor.mentions.length) });
  return { label: message(`actor_${snake(actor.kind)}`), title: actor.name, facts };
}

function describeNumber(number: NumberFound, report: Report, settings: Settings): Description {
  const facts: Entry["facts"] = [];
  const value = amountText(number);
  const add = (name: string, fact: string | undefined | null) => {
    if (fact) facts.push({ name, value: fact });
  };
  add(message("fact_in_words"), plainWords(number));
  add(message("fact_bound"), number.bound && message(`bound_${snake(number.bound)}`));
  add(message("fact_of"), number.of);
  add(message("fact_event"), number.event && message(`event_${snake(number.event)}`));
  const printed = (index: number | undefined) => (index === undefined ? undefined : report.numbers[index]?.text);
  add(message("fact_part_of"), printed(number.partOf));
  if (number.change) {
    const to = printed(number.change.to);
    const way = message(`way_${number.change.way}`);
    add(message("fact_change"), to === undefined ? way : `${way}, → ${to}`);
  }
  add(message("fact_equals"), number.equals && numeral(number.equals));
  add(message("fact_in_other_units"), otherUnits(number, settings));
  const claim = number.claim === undefined ? undefined : report.claims[number.claim];
  if (claim?.source) add(message("fact_said_by"), speakerPath(claim, report));
  const label = message(`number_${snake(number.kind)}`);
  return value === undefined ? { label, facts } : { label, title: value, facts };
}

function describeClaim(claim: Claim, report: Report, blocks: readonly TextBlock[]): Description {
  const facts: Entry["facts"] = [];
  const { source } = claim;
  if (source) {
    facts.push({ name: message("fact_source_kind"), value: message(`source_${snake(source.kind)}`) });
    const how = resolvedBy(claim, report, blocks);
    if (how) facts.push({ name: message("fact_speaker"), value: how });
  }
  const holder = heldBy(claim, report);
  if (holder !== undefined) facts.push({ name: message("fact_within"), value: holder });
  if (claim.cueText) {
    const stance = claim.stance === "neutral" ? "" : ` (${message(`stance_${snake(claim.stance)}`)})`;
    facts.push({ name: message("fact_cue"), value: `${quoted(claim.cueText)}${stance}` });
  }
  for (const relay of claim.relay) {
    facts.push({ name: message(`relay_${snake(relay.role)}`), value: relay.text });
  }
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
