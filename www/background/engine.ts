import init, { analyzeJson, render } from "#engine";
import type { Format } from "../generated/Format.ts";
import type { Answer } from "../shared/messages.ts";

let ready: Promise<unknown> | undefined;

/** Starts the engine, once; called early so that it is there when the article comes. */
export function warmUp(): Promise<unknown> {
  ready ??= load().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/**
 * Browsers compile a function of the engine at its first call, which is most of the first analysis. So the engine
 * reads this while the content script still reads the page: a little of everything that the layers look for.
 */
const FIRST_READING = JSON.stringify({
  blocks: [
    {
      kind: "paragraph",
      text:
        "President Ana Ruiz said on Friday that more than 3,000 people (40%) had left Marsa. “We will rebuild the bridge,” " +
        "she told the Harbour Post (HP). According to the ministry, rebels hold $2.5m and 50 km (31 miles) of road.",
    },
  ],
});

async function load(): Promise<void> {
  // Compiled while it is read.
  await init({ module_or_path: fetch(chrome.runtime.getURL("engine.wasm")) });
  analyzeJson(FIRST_READING);
}

/** The report on an article, both as JSON; offsets in UTF-16 code units. */
export function analyze(article: string): Promise<Answer> {
  return run(() => analyzeJson(article));
}

/** A summary of an article, to be copied; `extract` says which part of it, as JSON. */
export function summarise(article: string, format: Format, extract: string): Promise<Answer> {
  return run(() => render(article, format, extract));
}

async function run(work: () => string): Promise<Answer> {
  try {
    await warmUp();
    return { ok: true, text: work() };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
