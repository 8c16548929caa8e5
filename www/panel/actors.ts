import type { Actor } from "../generated/Actor.ts";
import { counted, message, snake } from "../shared/i18n.ts";
import { isShown } from "../shared/marks.ts";
import { tally } from "./counts.ts";
import { element } from "./element.ts";
import { list } from "./list.ts";
import type { Part, Reading } from "./reading.ts";
import { section } from "./section.ts";
import { type KindCount, kindSwitches } from "./switches.ts";

/** Who is named, the most mentioned first. */
export function actorsPart({ report, goTo }: Reading): Part {
  const actors = report.actors
    .map((actor, index) => ({ actor, index, mentions: mentionsOf(actor) }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions);
  const pronouns = report.actors.reduce(
    (sum, { mentions }) => sum + mentions.filter(({ form }) => form === "pronoun").length,
    0,
  );
  const kinds: KindCount[] = tally(actors.map(({ actor }) => actor.kind)).map(([kind, count]) => ({
    kind: `actors/${kind}`,
    label: message(`actors_${snake(kind)}`),
    count,
  }));
  if (pronouns > 0) kinds.push({ kind: "actors/pronoun", label: message("actors_pronoun"), count: pronouns });
  const chips = kindSwitches(message("category_actors"), kinds);
  return section("actors", chips, ({ off }) =>
    list(
      actors
        .filter(({ actor }) => !off.has(`actors/${actor.kind}`))
        .map(({ actor, index, mentions }) => entry(actor, mentions, () => { goTo({ list: "actors", index }); })),
      "entries",
    ),
  );
}

function mentionsOf(actor: Actor): number {
  return actor.mentions.filter(({ certainty }) => isShown(certainty)).length;
}

function entry(actor: Actor, mentions: number, onClick: () => void): HTMLElement {
  const more = [actor.description, ...actor.aliases].filter((text) => text && text !== actor.name);
  return element(
    "button",
    { class: "entry", onClick },
    element(
      "span",
      { class: "line" },
      element("strong", { text: actor.name }),
      element("span", { class: "kind", text: message(`actor_${snake(actor.kind)}`) }),
      element("span", { class: "times", text: `×${mentions}`, attributes: { "aria-label": counted("times", mentions) } }),
    ),
    more.length > 0 ? element("span", { class: "sub", text: more.join(" · ") }) : undefined,
  );
}
