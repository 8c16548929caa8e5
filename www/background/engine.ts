import init, { analyzeJson, render } from "#engine";
import type { Answer, CopyFormat } from "../shared/messages.ts";

let ready: Promise<unknown> | undefined;

/** Starts the engine, once; called early so that it is there when the article comes. */
export function warmUp(): Promise<unknown> {
  ready ??= load().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function load(): Promise<void> {
  const response = await fetch(chrome.runtime.getURL("engine.wasm"));
  await init({ module_or_path: await response.arrayBuffer() });
}

/** The report on an article, both as JSON; offsets in UTF-16 code units. */
export function analyze(article: string): Promise<Answer> {
  return run(() => analyzeJson(article));
}

/** A summary of an article, to be copied. */
export function summarise(article: string, format: CopyFormat): Promise<Answer> {
  return run(() => render(article, format));
}

async function run(work: () => string): Promise<Answer> {
  try {
    await warmUp();
    return { ok: true, text: work() };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
