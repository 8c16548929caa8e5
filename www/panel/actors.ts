import type { Actor } from "../generated/Actor.ts";
import { counted, message, numeral, snake } from "../shared/i18n.ts";
import { claimsOf, isShown, type MarkKind } from "../shared/marks.ts";
import type { Settings } from "../shared/settings.ts";
import { ARTICLE, element, WIDE_SPACE } from "./element.ts";
import { followButton } from "./follow.ts";
import { type ListPart, matches, type PanelState, type Reading } from "./reading.ts";
import { list, nothing, row } from "./rows.ts";
import { section } from "./section.ts";
import { type KindCount, kindSwitches, tally } from "./switches.ts";

/** Who is named, the most mentioned first. */
export function actorsPart(reading: Reading): ListPart {
  const { report } = reading;
  const all = report.actors.map((actor, index) => ({ actor, index }));
  const isListed = ({ certainty }: Actor) => certainty !== "possible";
  const kinds: KindCount[] = tally(report.actors.filter(isListed).map(({ kind }) => kind)).map(([kind, count]) => ({
    kind: `actors/${kind}` satisfies MarkKind,
    label: message(`actors_${snake(kind)}`),
    count,
  }));
  const pronouns = report.actors.reduce(
    (sum, { mentions }) => sum + mentions.filter(({ form }) => form === "pronoun").length,
    0,
  );
  if (pronouns > 0) kinds.push({ kind: "actors/pronoun", label: message("actors_pronoun"), count: pronouns });

  const shown = ({ settings, query, wrong }: PanelState) =>
    all
      .map(({ actor, index }) => ({ actor, index, mentions: mentionsOf(actor, settings) }))
      .filter(({ actor, index, mentions }) => {
        const isOn = !settings.off.has(`actors/${actor.kind}`) && !wrong.has(`actors/${index}`);
        return mentions > 0 && isOn && matches(query, actor.name, actor.description, ...actor.aliases);
      })
      .sort((a, b) => b.mentions - a.mentions);
  const part = section("actors", kindSwitches("actors", kinds), (state) => {
    const actors = shown(state);
    if (actors.length === 0) return nothing("actors", report.actors.filter(isListed).length, state.query !== "");
    return list(actors.map(({ actor, index, mentions }) => () => entry(actor, index, mentions, reading)), "entries");
  });
  return { ...part, count: (state) => shown(state).length };
}

function mentionsOf(actor: Actor, settings: Settings): number {
  return actor.mentions.filter(({ certainty }) => isShown(certainty, settings)).length;
}

function entry(actor: Actor, index: number, mentions: number, reading: Reading): HTMLElement {
  const { report } = reading;
  const more = [actor.description, ...actor.aliases].filter((text) => text && text !== actor.name);
  const related = actor.related.flatMap((other) => report.actors[other]?.name ?? []);
  const eye = followButton({ name: actor.name, actor: index, claims: claimsOf(index, report) }, reading);
  return row(
    { list: "actors", index },
    reading,
    "",
    [eye],
    element(
      "span",
      { class: "line" },
      element("span", {}, element("strong", { text: actor.name, attributes: ARTICLE }), WIDE_SPACE, element("span", { class: "kind", text: message(`actor_${snake(actor.kind)}`) })),
      element("span", { class: "times", text: `${numeral(mentions)}×`, attributes: { title: counted("times", mentions) } }),
    ),
    more.length > 0 ? element("span", { class: "sub", text: more.join(" · "), attributes: ARTICLE }) : undefined,
    related.length > 0
      ? element("span", { class: "sub", text: `${message("fact_related")}: ${related.join(", ")}` })
      : undefined,
  );
}
