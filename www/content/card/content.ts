import type { Actor } from "../../generated/Actor.ts";
import type { Claim } from "../../generated/Claim.ts";
import type { Evidence } from "../../generated/Evidence.ts";
import type { Number as NumberFound } from "../../generated/Number.ts";
import type { Report } from "../../generated/Report.ts";
import { counted, message, snake } from "../../shared/i18n.ts";
import { amountText, groupDigits, otherUnits, saidBy, wordsOf } from "../../shared/words.ts";
import { categoryOf, type Category, type Mark } from "../../shared/marks.ts";
import type { TextBlock } from "../text/model.ts";

/** What the card says about one mark. */
export interface Entry {
  category: Category;
  /** What it is: "Person", "Money", "Claim, direct quote". */
  label: string;
  /** The name or value, where it says more than the words of the page. */
  title?: string;
  /** Facts, each with its name. */
  facts: { name: string; value: string }[];
  /** Why it was marked, in one sentence, with the words that it rests on. */
  evidence: string;
  likely: boolean;
}

/** One entry for each thing under the pointer: source, cue and content of a claim are one thing. */
export function entriesFor(marks: readonly Mark[], report: Report, blocks: readonly TextBlock[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const mark of marks) {
    const category = categoryOf(mark.part);
    const key = `${category} ${mark.index}`;
    if (entries.has(key)) continue;
    const entry = entryFor(mark, category, report, blocks);
    if (entry) entries.set(key, entry);
  }
  return [...entries.values()];
}

function entryFor(
  mark: Mark,
  category: Category,
  report: Report,
  blocks: readonly TextBlock[],
): Entry | undefined {
  const likely = mark.certainty === "likely";
  const why = (evidence: Evidence) => evidenceText(evidence, blocks);
  switch (category) {
    case "actors": {
      const actor = report.actors[mark.index];
      const mention = actor?.mentions[mark.mention];
      if (!actor || !mention) return undefined;
      return { category, likely, ...describeActor(actor, mention.text), evidence: why(mention.evidence) };
    }
    case "numbers": {
      const number = report.numbers[mark.index];
      if (!number) return undefined;
      return { category, likely, ...describeNumber(number, report), evidence: why(number.evidence) };
    }
    case "claims": {
      const claim = report.claims[mark.index];
      if (!claim) return undefined;
      return { category, likely, ...describeClaim(claim, report), evidence: why(claim.evidence) };
    }
  }
}

type Description = Pick<Entry, "label" | "title" | "facts">;

function describeActor(actor: Actor, words: string): Description {
  const facts: Entry["facts"] = [];
  if (actor.description) facts.push({ name: message("fact_role"), value: actor.description });
  const aliases = actor.aliases.filter((alias) => alias !== words);
  if (aliases.length > 0) facts.push({ name: message("fact_also"), value: aliases.join(", ") });
  facts.push({ name: message("fact_mentions"), value: counted("times", actor.mentions.length) });
  return { label: message(`actor_${snake(actor.kind)}`), title: actor.name, facts };
}

function describeNumber(number: NumberFound, report: Report): Description {
  const facts: Entry["facts"] = [];
  const value = amountText(number);
  if (number.bound) facts.push({ name: message("fact_bound"), value: message(`bound_${snake(number.bound)}`) });
  if (number.of) facts.push({ name: message("fact_of"), value: number.of });
  facts.push(...contextOf(number, report));
  const label = message(`number_${snake(number.kind)}`);
  return value === undefined ? { label, facts } : { label, title: value, facts };
}

/** What the words around a number say of it, and the number in other units. */
function contextOf(number: NumberFound, report: Report): Entry["facts"] {
  const facts: Entry["facts"] = [];
  const words = (index: number | null) => (index === null ? undefined : report.numbers[index]?.text);
  if (number.event) facts.push({ name: message("fact_event"), value: message(`event_${snake(number.event)}`) });
  const whole = words(number.partOf);
  if (whole !== undefined) facts.push({ name: message("fact_part_of"), value: whole });
  if (number.change) {
    const to = words(number.change.to);
    const way = message(`way_${number.change.way}`);
    facts.push({ name: message("fact_change"), value: to === undefined ? way : `${way}, → ${to}` });
  }
  if (number.equals) facts.push({ name: message("fact_equals"), value: groupDigits(number.equals) });
  const other = otherUnits(number);
  if (other !== undefined) facts.push({ name: message("fact_in_other_units"), value: other });
  const source = saidBy(number, report);
  if (source !== undefined) facts.push({ name: message("fact_said_by"), value: source });
  return facts;
}

function describeClaim(claim: Claim, report: Report): Description {
  const facts: Entry["facts"] = [];
  const { source } = claim;
  if (source) {
    const actor = source.actor === null ? undefined : report.actors[source.actor];
    facts.push({ name: message("fact_source_kind"), value: message(`source_${snake(source.kind)}`) });
    if (actor && actor.name !== source.text) facts.push({ name: message("fact_speaker"), value: actor.name });
  }
  if (claim.cueText) {
    const stance = claim.stance === "neutral" ? "" : ` (${message(`stance_${snake(claim.stance)}`)})`;
    facts.push({ name: message("fact_cue"), value: `“${claim.cueText}”${stance}` });
  }
  for (const relay of claim.relay) {
    facts.push({ name: message(`relay_${snake(relay.role)}`), value: relay.text });
  }
  const label = message("claim_label", message(`class_${snake(claim.class)}`), message(`form_${snake(claim.form)}`));
  return { label, title: source?.text ?? message("source_nobody"), facts };
}

function evidenceText(evidence: Evidence, blocks: readonly TextBlock[]): string {
  const words = evidence.spans.map((span) => wordsOf(blocks, span)).filter((text) => text !== "");
  const sentence = message(`rule_${snake(evidence.rule)}`);
  return words.length === 0 ? sentence : message("evidence_with_words", sentence, words.join("” … “"));
}
