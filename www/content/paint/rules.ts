import { type Category, categoryOf, type Part } from "../../shared/marks.ts";
import type { Tone } from "./tone.ts";

/** The line under a part, and how strongly its ground is tinted. */
interface Shape {
  line: string;
  /** CSS pixels below the letters: lines of parts that can meet lie at different heights. */
  offset: number;
  /** Opacity of the line and of the ground, from 0 to 1. */
  opacity: number;
  ground: number;
}

/** Told apart by the shape of the line as well as by colour. */
const SHAPES: Record<Part, Shape> = {
  actor: { line: "solid 1px", offset: 2, opacity: 1, ground: 0 },
  number: { line: "dashed 1px", offset: 2, opacity: 1, ground: 0 },
  source: { line: "double 1px", offset: 4, opacity: 1, ground: 0.14 },
  cue: { line: "wavy 1px", offset: 3, opacity: 1, ground: 0 },
  content: { line: "dotted 1px", offset: 5, opacity: 0.5, ground: 0.07 },
};

/** Red, green, blue; at least 4.5:1 against white or against a dark grey. */
const COLOURS: Record<Tone, Record<Category, string>> = {
  light: { actors: "31 101 204", numbers: "166 82 0", claims: "111 63 196" },
  dark: { actors: "121 180 255", numbers: "242 179 102", claims: "196 173 255" },
};

/** A dark ground swallows a faint tint. */
const DARK_GROUND = 1.6;

/** What is likely is this much paler than what is sure. */
const LIKELY = 0.5;

function rule(part: Part, likely: boolean, tone: Tone): string {
  const { line, offset, opacity, ground } = SHAPES[part];
  const colour = COLOURS[tone][categoryOf(part)];
  const strength = likely ? LIKELY : 1;
  const tint = ground * strength * (tone === "dark" ? DARK_GROUND : 1);
  return `::highlight(${highlightName(part, likely, tone)}) {
    ${tint > 0 ? `background-color: rgb(${colour} / ${tint.toFixed(3)});` : ""}
    text-decoration: underline ${line} rgb(${colour} / ${(opacity * strength).toFixed(3)});
    text-underline-offset: ${offset}px;
  }`;
}

/** The page shares the registry of highlights with us: every name of ours begins like this. */
export const PREFIX = "sourcelight-";

/** The place that the reader has asked for in the panel. */
export const FOCUS = `${PREFIX}focus`;

export function highlightName(part: Part, likely: boolean, tone: Tone): string {
  return `${PREFIX}${part}${likely ? "-likely" : ""}-${tone}`;
}

/** The style sheet for every highlight of ours. */
export function styleRules(): string {
  const parts = Object.keys(SHAPES) as Part[];
  const rules = parts.flatMap((part) =>
    (["light", "dark"] as const).flatMap((tone) => [rule(part, false, tone), rule(part, true, tone)]),
  );
  return [...rules, `::highlight(${FOCUS}) { background-color: #ffd75e; color: #1b1b1b; }`].join("\n");
}
