import type { Certainty } from "../generated/Certainty.ts";
import { isConnected } from "./connected.ts";
import { onEnd } from "./end.ts";
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
  /** Whether the button shows how many claims the article has. */
  badge: boolean;
  palette: PaletteName;
  /** The colours of the palette `own`, as `#rrggbb`. Only hue and strength count: lightness follows the ground. */
  colours: Readonly<Record<Category, string>>;
  shapes: Readonly<Record<Part, LineShape>>;
}

/**
 * What is switched off on sites that have marks of their own, by host. It is not synced: it tells where somebody reads.
 */
export type SiteMarks = Readonly<Record<string, readonly MarkKind[]>>;

/** Version of the stored form. It goes up when a field is added, or changes its name or meaning. */
const VERSION = 3;

const KEY = "settings";
const SITES = "siteMarks";

/** Version 0.1 of the extension kept what was switched off under this name, on this computer, and nothing else. */
const FIRST_KEY = "off";

export const LINE_SHAPES: readonly LineShape[] = ["solid", "double", "dotted", "dashed", "wavy", "none"];
export const PALETTES: readonly PaletteName[] = ["standard", "red-green", "blue-yellow", "mono", "own"];
export const UNIT_CHOICES: readonly UnitChoice[] = ["both", "metric", "customary", "none"];
/** The most certain first. */
export const CERTAINTIES: readonly Certainty[] = ["sure", "likely", "possible"];

/** Pronouns would mark half of the page; they can be switched on. */
export const DEFAULTS: Settings = {
  off: new Set<MarkKind>(["actors/pronoun"]),
  certainty: "likely",
  units: "both",
  badge: false,
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
  return {
    off: Array.isArray(from.off) ? new Set(kindsIn(from.off)) : DEFAULTS.off,
    certainty: oneOf(CERTAINTIES, from.certainty, DEFAULTS.certainty),
    units: oneOf(UNIT_CHOICES, from.units, DEFAULTS.units),
    badge: from.badge === true,
    palette: oneOf(PALETTES, from.palette, DEFAULTS.palette),
    colours: mapValues(DEFAULTS.colours, (first, key) => (isColour(colours[key]) ? colours[key] : first)),
    shapes: mapValues(DEFAULTS.shapes, (first, key) => oneOf(LINE_SHAPES, shapes[key], first)),
  };
}

/** The form in which settings are stored, and with the sites exported. */
export function storedForm(settings: Settings, sites?: SiteMarks): Loose {
  return { version: VERSION, ...settings, off: [...settings.off].sort(), ...(sites && { sites }) };
}

/** What a file of settings holds; without sites when it is of a version that knew none. */
export interface SettingsFile {
  settings: Settings;
  sites: SiteMarks | undefined;
}

/** Reads an exported file. Throws when it is none, or was written by a later version. */
export function importSettings(text: string): SettingsFile {
  const file: unknown = JSON.parse(text);
  if (!isObject(file) || typeof file.version !== "number") throw new Error("not a file of settings");
  if (file.version > VERSION) throw new Error("written by a later version");
  return { settings: parseSettings(file), sites: file.version < 2 ? undefined : parseSites(file.sites) };
}

function parseSites(stored: unknown): SiteMarks {
  const entries = Object.entries(isObject(stored) ? stored : {});
  return Object.fromEntries(entries.flatMap(([host, off]) => (Array.isArray(off) ? [[host, kindsIn(off)]] : [])));
}

function kindsIn(list: readonly unknown[]): MarkKind[] {
  return list.filter((kind) => typeof kind === "string") as MarkKind[];
}

/** What holds on a site; everywhere, when none is named. */
export async function readSettings(host?: string): Promise<Settings> {
  const [synced, local, policy] = await Promise.all([
    chrome.storage.sync.get<Loose>(KEY),
    chrome.storage.local.get<Loose>([SITES, FIRST_KEY]),
    readPolicy(),
  ]);
  const own = synced[KEY];
  const off = siteOff(parseSites(local[SITES]), host);
  return parseSettings({ off: local[FIRST_KEY], ...(isObject(own) ? own : {}), ...(off && { off }), ...policy });
}

function siteOff(sites: SiteMarks, host: string | undefined): readonly MarkKind[] | undefined {
  return host !== undefined && Object.hasOwn(sites, host) ? sites[host] : undefined;
}

export async function readSiteMarks(): Promise<SiteMarks> {
  return parseSites((await chrome.storage.local.get<Loose>(SITES))[SITES]);
}

export async function writeSiteMarks(sites: SiteMarks): Promise<void> {
  await chrome.storage.local.set({ [SITES]: sites });
}

/** Gives a site marks of its own, at first those that it has now, or the same as everywhere again. */
export async function keepMarks(host: string, own: boolean): Promise<void> {
  const sites = new Map(Object.entries(await readSiteMarks()));
  if (own) sites.set(host, [...(await readSettings(host)).off].sort());
  else sites.delete(host);
  await writeSiteMarks(Object.fromEntries(sites));
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

/** Switches one category or kind: on a site with marks of its own there, or else everywhere. */
export async function switchKind(kind: MarkKind, on: boolean, host?: string): Promise<void> {
  const off = new Set((await readSettings(host)).off);
  if (on) off.delete(kind);
  else off.add(kind);
  await switchOff(off, host);
}

/** Switches all of these off and everything else on, as `switchKind` does. */
export async function switchOff(off: ReadonlySet<MarkKind>, host?: string): Promise<void> {
  const sites = await readSiteMarks();
  if (host !== undefined && siteOff(sites, host)) await writeSiteMarks({ ...sites, [host]: [...off].sort() });
  else await changeSettings({ off });
}

/** Calls back with the new settings of a site after every change, until the signal is aborted. */
export function watchSettings(
  signal: AbortSignal,
  changed: (settings: Settings) => void,
  host: () => string | undefined = () => undefined,
): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === "managed" || (area === "sync" && KEY in changes) || changesSiteMarks(changes, area)) {
      void readSettings(host()).then(changed);
    }
  };
  chrome.storage.onChanged.addListener(listener);
  onEnd(signal, () => {
    if (isConnected()) chrome.storage.onChanged.removeListener(listener);
  });
}

/** Whether a change of the storage is one of the marks that sites have of their own. */
export function changesSiteMarks(changes: Record<string, chrome.storage.StorageChange>, area: string): boolean {
  return area === "local" && SITES in changes;
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
