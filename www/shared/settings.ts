import type { Certainty } from "../generated/Certainty.ts";
import { isConnected } from "./connected.ts";
import type { Category, MarkKind, Part } from "./marks.ts";

/** The line under a mark. */
export type LineShape = "none" | "solid" | "double" | "dotted" | "dashed" | "wavy";

/** Colours that go together; `own` are the reader's. */
export type PaletteName = "standard" | "red-green" | "blue-yellow" | "mono" | "own";

/** Which other unit is shown beside a measure: any, only metric ones, only customary ones, or none. */
export type UnitChoice = "both" | "metric" | "customary" | "none";

/** Everything that a reader can set. */
export interface Settings {
  /** Categories and kinds that are switched off. */
  off: ReadonlySet<MarkKind>;
  /** What is less certain than this is not shown. */
  certainty: Certainty;
  units: UnitChoice;
  palette: PaletteName;
  /** The colours of the palette `own`, as `#rrggbb`. Only hue and strength count: lightness follows the ground. */
  colours: Readonly<Record<Category, string>>;
  shapes: Readonly<Record<Part, LineShape>>;
}

/** Version of the stored form. It goes up when a field changes its name or meaning. */
const VERSION = 1;

const KEY = "settings";

export const LINE_SHAPES: readonly LineShape[] = ["solid", "double", "dotted", "dashed", "wavy", "none"];
export const PALETTES: readonly PaletteName[] = ["standard", "red-green", "blue-yellow", "mono", "own"];
export const UNIT_CHOICES: readonly UnitChoice[] = ["both", "metric", "customary", "none"];
export const CERTAINTIES: readonly Certainty[] = ["sure", "likely", "possible"];

/** Pronouns would mark half of the page; they can be switched on. */
export const DEFAULTS: Settings = {
  off: new Set<MarkKind>(["actors/pronoun"]),
  certainty: "likely",
  units: "both",
  palette: "standard",
  colours: { actors: "#1f65cc", numbers: "#a65200", claims: "#6f3fc4" },
  shapes: { actor: "solid", number: "dashed", source: "double", cue: "wavy", content: "dotted" },
};

type Loose = Record<string, unknown>;

/** Reads what was stored or imported. What is missing or makes no sense is as it was at first. */
export function parseSettings(stored: unknown): Settings {
  const from = isObject(stored) ? stored : {};
  const colours = isObject(from.colours) ? from.colours : {};
  const shapes = isObject(from.shapes) ? from.shapes : {};
  const off = Array.isArray(from.off) ? from.off.filter((kind) => typeof kind === "string") : undefined;
  return {
    off: off ? new Set(off as MarkKind[]) : DEFAULTS.off,
    certainty: oneOf(CERTAINTIES, from.certainty, DEFAULTS.certainty),
    units: oneOf(UNIT_CHOICES, from.units, DEFAULTS.units),
    palette: oneOf(PALETTES, from.palette, DEFAULTS.palette),
    colours: mapValues(DEFAULTS.colours, (first, key) => (isColour(colours[key]) ? colours[key] : first)),
    shapes: mapValues(DEFAULTS.shapes, (first, key) => oneOf(LINE_SHAPES, shapes[key], first)),
  };
}

/** The form in which settings are stored and exported. */
export function storedForm(settings: Settings): Loose {
  return { version: VERSION, ...settings, off: [...settings.off].sort() };
}

/** Settings from an exported file. Throws when the file is none, or was written by a later version. */
export function importSettings(text: string): Settings {
  const file: unknown = JSON.parse(text);
  if (!isObject(file) || typeof file.version !== "number") throw new Error("not a file of settings");
  if (file.version > VERSION) throw new Error("written by a later version");
  return parseSettings(file);
}

export async function readSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([chrome.storage.sync.get<Loose>(KEY), readPolicy()]);
  const own = stored[KEY];
  return parseSettings({ ...(isObject(own) ? own : {}), ...policy });
}

/** What an organisation has set for its readers, by the names of the settings; they cannot change it. */
export async function readPolicy(): Promise<Loose> {
  // Firefox rejects when no policy was ever installed.
  return chrome.storage.managed.get<Loose>(null).catch(() => ({}));
}

export async function writeSettings(settings: Settings): Promise<void> {
  await chrome.storage.sync.set({ [KEY]: storedForm(settings) });
}

/** Changes some settings; everyone who watches hears of it, the writer as well. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await writeSettings({ ...(await readSettings()), ...change });
}

/** Switches one category or kind. */
export async function switchKind(kind: MarkKind, on: boolean): Promise<void> {
  const off = new Set((await readSettings()).off);
  if (on) off.delete(kind);
  else off.add(kind);
  await changeSettings({ off });
}

/** Calls back with the new settings after every change, until the signal is aborted. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if ((area === "sync" && KEY in changes) || area === "managed") void readSettings().then(changed);
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    if (isConnected()) chrome.storage.onChanged.removeListener(listener);
  });
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

function oneOf<Value>(values: readonly Value[], value: unknown, first: Value): Value {
  return values.find((one) => one === value) ?? first;
}

function mapValues<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  value: (first: Value, key: Key) => Value,
): Record<Key, Value> {
  const entries = Object.entries(record) as [Key, Value][];
  return Object.fromEntries(entries.map(([key, first]) => [key, value(first, key)])) as Record<Key, Value>;
}
