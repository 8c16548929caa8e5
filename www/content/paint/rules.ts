import { coloursOf } from "../../shared/look.ts";
import { categoryOf, type Part } from "../../shared/marks.ts";
import type { Settings } from "../../shared/settings.ts";
import type { Tone } from "./tone.ts";

/** How a part is drawn, apart from the shape of its line, which the reader chooses. */
interface Weight {
  /** CSS pixels below the letters: lines of parts that can meet lie at different heights. */
  offset: number;
  /** Opacity of the tint, from 0 to 1. */
  tint?: number;
  /** Drawn as faintly as something that is only likely: its line runs under whole sentences. */
  faint?: boolean;
}

const WEIGHTS: Record<Part, Weight> = {
  actor: { offset: 2 },
  number: { offset: 2 },
  source: { offset: 4, tint: 0.14 },
  cue: { offset: 3 },
  content: { offset: 5, tint: 0.07, faint: true },
};

/**
 * Lightness of lines in OKLCH, from 0 to 1, sure and likely. Whatever the hue, a line of that lightness contrasts at
 * least 3:1 with every ground of its tone; `tests/browser/look.test.mjs` computes it.
 */
const LIGHTNESS: Record<Tone, { sure: number; likely: number }> = {
  light: { sure: 0.48, likely: 0.56 },
  deep: { sure: 0.25, likely: 0.25 },
  pale: { sure: 0.94, likely: 0.94 },
  dark: { sure: 0.82, likely: 0.71 },
};

/** A dark ground swallows a faint tint. */
const DARK_GROUND = 1.6;

const TONES = Object.keys(LIGHTNESS) as Tone[];
const PARTS = Object.keys(WEIGHTS) as Part[];

/** What one highlight holds: a part, sure or likely, on grounds of one tone. */
interface Kind {
  part: Part;
  likely: boolean;
  tone: Tone;
}

/** Where rules hold, and what their sizes become so that they end with the extension. */
interface Reach {
  scope: readonly string[];
  alive: (value: string) => string;
}

/**
 * Readers who ask for more contrast get thicker lines and no tint. In forced colours a line has the colour of the
 * letters, and its shape tells marks apart.
 */
function rule(kind: Kind, settings: Settings, { scope, alive }: Reach): string {
  const { part, likely, tone } = kind;
  const { offset, tint = 0, faint = false } = WEIGHTS[part];
  const base = coloursOf(settings)[categoryOf(part)];
  const lightness = LIGHTNESS[tone][likely || faint ? "likely" : "sure"];
  const strength = tint * (likely ? 0.5 : 1) * (tone === "dark" || tone === "pale" ? DARK_GROUND : 1);
  const shape = settings.shapes[part];
  const line = shape === "none" ? "none" : `underline ${shape} ${alive("1px")} oklch(from ${base} ${lightness} c h)`;
  const name = highlightIn(scope, highlightName(kind));
  const tinted = `${name}{background-color:oklch(from ${base} ${lightness} c h / ${alive(strength.toFixed(3))})}`;
  return `${name}{text-decoration:${line};text-underline-offset:${offset}px}
${strength > 0 ? `@media (forced-colors: none) and (not (prefers-contrast: more)){${tinted}}` : ""}
@media (forced-colors: none) and (prefers-contrast: more){${name}{text-decoration-thickness:${alive("2px")}}}
@media (forced-colors: active){${name}{text-decoration-color:currentColor}}`;
}

/** The page shares the registry of highlights with us: every name of ours begins like this. */
export const PREFIX = "sourcelight-";

/** The property that `alive.css` gives a value to. */
export const ALIVE = "--sourcelight";

/** The place that the reader has asked for in the panel. */
export const FOCUS = `${PREFIX}focus`;

/** The parts of the claim that a card speaks of. */
export const LINKED = `${PREFIX}linked-`;

export function highlightName({ part, likely, tone }: Kind): string {
  return `${PREFIX}${part}${likely ? "-likely" : ""}-${tone}`;
}

/** The selector of a highlight in each of these elements; of none, everywhere. */
function highlightIn(scope: readonly string[], name: string): string {
  return scope.map((within) => `${within}::highlight(${name})`).join() || `::highlight(${name})`;
}

const KINDS = PARTS.flatMap((part) => TONES.flatMap((tone) => [false, true].map((likely) => ({ part, likely, tone }))));

/** Every name that a highlight with a line may have. */
export const LINES: readonly string[] = KINDS.map(highlightName);

/** Every name that a highlight of ours may have. */
export const NAMES: readonly string[] = [FOCUS, ...TONES.map((tone) => LINKED + tone), ...LINES];

/** The style sheet for every highlight of ours under the reader's settings, in a part of the page (`scopeOf`).
 * @param dies with the extension, if `alive.css` is there */
export function styleRules(settings: Settings, scope: readonly string[], dies: boolean): string {
  const alive = (value: string) => (dies ? `calc(${value} * var(${ALIVE}))` : value);
  const rules = KINDS.map((kind) => rule(kind, settings, { scope, alive }));
  const base = coloursOf(settings).claims;
  const linked = TONES.map(
    (tone) => `${highlightIn(scope, LINKED + tone)}{background-color:oklch(from ${base} ${LIGHTNESS[tone].likely} c h / ${alive("0.24")})}`,
  );
  const name = highlightIn(scope, FOCUS);
  const standing = [FOCUS, ...TONES.map((tone) => LINKED + tone)].map((one) => highlightIn(scope, one)).join();
  const focus = `${name}{background-color:rgb(255 215 94 / ${alive("1")});color:rgb(27 27 27 / ${alive("1")})}
@media (forced-colors: active){${standing}{background-color:Highlight;color:HighlightText}
${name}{text-decoration:underline 3px}}`;
  return [...rules, ...linked, focus].join("\n");
}
