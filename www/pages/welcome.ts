import { markText } from "./marked.ts";
import { SAMPLE, writeText } from "./sample.ts";
import { listShortcuts } from "./shortcuts.ts";
import { preparePage } from "./words.ts";

/** The page after the installation: the marks on a sample, and what can be done. It asks for nothing. */
async function start(): Promise<void> {
  const settings = await preparePage("welcome_title");
  const keys = document.getElementById("shortcuts");
  if (keys) void listShortcuts(keys);
  const sample = document.getElementById("sample");
  if (!sample) return;
  writeText(sample, SAMPLE.slice(0, 4));
  await markText(sample, settings, new AbortController().signal);
}

void start();
