// Runs in the page's own world: what the content script does there, without the extension, and how long it takes.
import type { Report } from "../../../www/generated/Report.ts";
import { extract, type Extract } from "../../../www/content/extract/extract.ts";
import { Painter } from "../../../www/content/paint/painter.ts";
import { PlacedMarks } from "../../../www/content/placed.ts";
import { DEFAULTS } from "../../../www/shared/settings.ts";

/** Milliseconds in all, of the longest slice between two turns of the page, and how many slices there were. */
export interface Timed {
  ms: number;
  longest: number;
  slices: number;
}

declare global {
  var sourcelightReading: {
    floor: () => number;
    extract: () => Promise<Timed & { elements: number; blocks: number; article: string }>;
    paint: (report: string) => Promise<Timed & { marks: number; anchored: number }>;
  };
}

/** A slice ends where the content script sends itself a message, and the next one begins where it arrives. */
const slices = { start: 0, times: [] as number[] };
const { MessageChannel } = globalThis;
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    const { port1, port2 } = this;
    const post = port2.postMessage.bind(port2);
    port2.postMessage = (message: unknown) => {
      slices.times.push(performance.now() - slices.start);
      post(message);
    };
    port1.addEventListener("message", () => { slices.start = performance.now(); });
  }
};

async function timed<T>(work: () => Promise<T>): Promise<[T, Timed]> {
  slices.times = [];
  const start = performance.now();
  slices.start = start;
  const result = await work();
  const end = performance.now();
  slices.times.push(end - slices.start);
  // The page's own work between slices is not ours.
  const ms = slices.times.reduce((sum, time) => sum + time, 0);
  return [result, { ms, longest: Math.max(...slices.times), slices: slices.times.length }];
}

let page: Extract | undefined;

globalThis.sourcelightReading = {
  /** What no reading can do without: every element visited once, and asked how it is drawn. */
  floor: () => {
    const start = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    let shown = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (getComputedStyle(node as Element).display !== "none") shown++;
    }
    return shown > 0 ? performance.now() - start : Number.NaN;
  },
  extract: async () => {
    const [read, time] = await timed(() => extract(document, new AbortController().signal, "article"));
    page = read;
    const elements = document.getElementsByTagName("*").length;
    return { ...time, elements, blocks: read?.blocks.length ?? 0, article: JSON.stringify(read?.article) };
  },
  paint: async (report) => {
    const { signal } = new AbortController();
    const view = { settings: DEFAULTS, follow: null, wrong: new Set<string>() };
    const [placed, time] = await timed(async () => {
      const marks = new PlacedMarks(JSON.parse(report) as Report, page?.blocks ?? [], new Painter(signal));
      await marks.paint(view, signal);
      return marks;
    });
    return { ...time, marks: placed.all.length, anchored: placed.anchored };
  },
};
