import { isConnected } from "./connected.ts";
import type { MarkKind } from "./marks.ts";

/** What the reader has switched off. */
export interface Settings {
  off: ReadonlySet<MarkKind>;
}

const KEY = "off";

/** Pronouns would mark half of the page; they can be switched on. */
const DEFAULT: readonly MarkKind[] = ["actors/pronoun"];

function parse(stored: unknown): Settings {
  const list = Array.isArray(stored) ? stored.filter((kind) => typeof kind === "string") : DEFAULT;
  return { off: new Set(list as MarkKind[]) };
}

export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(KEY);
  return parse(stored[KEY]);
}

/** Switches one category or kind; everyone who watches hears of it, the writer as well. */
export async function switchKind(kind: MarkKind, on: boolean): Promise<void> {
  const off = new Set((await readSettings()).off);
  if (on) off.delete(kind);
  else off.add(kind);
  await chrome.storage.local.set({ [KEY]: [...off].sort() });
}

/** Calls back with the new settings after every change, until the signal is aborted. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === "local" && KEY in changes) changed(parse(changes[KEY].newValue));
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    if (isConnected()) chrome.storage.onChanged.removeListener(listener);
  });
}

