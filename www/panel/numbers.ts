import type { Number as NumberFound } from "../generated/Number.ts";
import { message, snake } from "../shared/i18n.ts";
import { type Follow, isShown } from "../shared/marks.ts";
import type { Settings } from "../shared/settings.ts";
import { amountText, otherUnits, wordsOf } from "../shared/words.ts";
import { ARTICLE, element, iconButton } from "./element.ts";
import { findings } from "./findings.ts";
import { followOf, sourceOf } from "./ledger.ts";
import { type ListPart, matches, type PanelState, type Reading } from "./reading.ts";
import { entryKey, inPortions, nothing } from "./rows.ts";
import { section } from "./section.ts";
import { kindSwitches, tally } from "./switches.ts";

/** One number and its position in the report. */
interface Found {
  number: NumberFound;
  index: number;
}

/** All figures as a table, in the order of the text, under the sentences that they stand in. Its parts have their roles in so
 * many words, since a narrow panel lays a row out as two lines and browsers then forget that it is one of a table. */
export function numbersPart(reading: Reading): ListPart {
  const { article, report } = reading;
  const all: Found[] = report.numbers.map((number, index) => ({ number, index }));
  const listed = all.filter(({ number }) => number.certainty !== "possible");
  const chips = kindSwitches(
    "numbers",
    tally(listed.map(({ number }) => number.kind)).map(([kind, count]) => ({
      kind: `numbers/${kind}`,
      label: message(`numbers_${snake(kind)}`),
      count,
    })),
  );
  const sentenceOf = ({ sentence }: NumberFound) => {
    const span = report.sentences[sentence];
    return span ? wordsOf(article.blocks, span) : "";
  };
  const shown = ({ settings, query, wrong }: PanelState) =>
    all.filter(({ number, index }) => {
      const isOn = isShown(number.certainty, settings) && !settings.off.has(`numbers/${number.kind}`);
      return isOn && !wrong.has(`numbers/${index}`) && matches(query, number.text, number.of, sentenceOf(number));
    });
  const part = section("numbers", chips, (state) => {
    const found = shown(state);
    const box = element("div");
    const wrong = state.query === "" ? findings(reading, state) : undefined;
    if (wrong) box.append(wrong);
    box.append(found.length === 0 ? nothing("numbers", listed.length, state.query !== "") : table(found, state.settings, reading, sentenceOf));
    return box;
  });
  return { ...part, count: (state) => shown(state).length };
}

const CELL = { role: "cell" } as const;

function table(found: readonly Found[], settings: Settings, reading: Reading, sentenceOf: (number: NumberFound) => string): HTMLElement {
  const groups: Found[][] = [];
  for (const one of found) {
    const last = groups.at(-1);
    if (last?.[0]?.number.sentence === one.number.sentence) last.push(one);
    else groups.push([one]);
  }
  const heads = (["number_printed", "number_value", "fact_of", "fact_said_by"] as const).map((key) =>
    element("th", { text: message(key), attributes: { scope: "col", role: "columnheader" } }),
  );
  const made = element(
    "table",
    { attributes: { role: "table" } },
    element("caption", { class: "unseen", text: message("category_numbers") }),
    element("thead", { attributes: { role: "rowgroup" } }, element("tr", { attributes: { role: "row" } }, ...heads, element("td", { attributes: CELL }))),
  );
  return inPortions(groups.map((group) => () => rowsOf(group, settings, reading, sentenceOf)), made);
}

/** The numbers of one sentence, below it. */
function rowsOf(group: readonly Found[], settings: Settings, reading: Reading, sentenceOf: (number: NumberFound) => string): HTMLElement {
  const first = group[0];
  const sentence = first ? sentenceOf(first.number) : "";
  return element(
    "tbody",
    { attributes: { role: "rowgroup" } },
    element("tr", { attributes: { role: "row" } }, element("th", { attributes: { scope: "rowgroup", colspan: "5", role: "rowheader" } }, element("span", { class: "clamp", text: sentence, attributes: ARTICLE }))),
    ...group.map(({ number, index }) => numberRow(number, index, settings, reading)),
  );
}

/** A bound as a sign: the words stand in the column before. */
function boundSign({ bound }: NumberFound): string {
  if (bound === undefined || bound === "exactly") return "";
  const signs = { about: "≈", almost: "≲", "more-than": ">", "at-least": "≥", "less-than": "<", "at-most": "≤" } as const;
  return `${signs[bound]} `;
}

/** The name of who says a number; pressed, they are followed. */
function speakerButton(follow: Follow, reading: Reading): HTMLElement {
  const label = message("follow_name", follow.name);
  return element("button", { class: "speaker", text: follow.name, attributes: { "aria-label": label, title: label }, onClick: () => { reading.follow(follow); } });
}

function numberRow(number: NumberFound, index: number, settings: Settings, reading: Reading): HTMLElement {
  const { report } = reading;
  const entry = { list: "numbers", index } as const;
  const value = number.kind === "ordinal" ? undefined : amountText(number);
  const other = otherUnits(number, settings);
  const follow = number.claim === undefined ? undefined : followOf(sourceOf(number.claim, report));
  const counts = [number.of, number.event && message(`event_${snake(number.event)}`)].filter((word) => word !== undefined);
  return element(
    "tr",
    { attributes: { "data-entry": entryKey(entry), role: "row" } },
    element("th", { attributes: { scope: "row", role: "rowheader" } }, element("button", { class: "entry number", text: number.text, attributes: ARTICLE, onClick: () => { reading.goTo(entry); } })),
    element(
      "td",
      { class: "value", attributes: CELL },
      value === undefined ? message(`number_${snake(number.kind)}`) : `${boundSign(number)}${value}`,
      other === undefined ? undefined : element("span", { class: "other", text: `= ${other}` }),
    ),
    element("td", { text: counts.join(", "), attributes: CELL }),
    element("td", { attributes: CELL }, follow && speakerButton(follow, reading)),
    element("td", { class: "acts", attributes: CELL }, iconButton("copy", message("copy_entry"), () => { reading.copy(entry); })),
  );
}
