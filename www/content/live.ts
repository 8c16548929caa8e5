import type { Report } from "../generated/Report.ts";
import { message } from "../shared/i18n.ts";
import type { Answer, PageState, ToBackground } from "../shared/messages.ts";
import { readSettings, type Settings } from "../shared/settings.ts";
import { readSites, siteOf } from "../shared/sites.ts";
import { extract, type Extract } from "./extract/extract.ts";
import { Painter } from "./paint/painter.ts";
import { PlacedMarks } from "./placed.ts";
import { Reader, type ReaderHost } from "./reader.ts";
import { lengthOf, type TextBlock } from "./text/model.ts";
import { PageWatch } from "./watch/watch.ts";

/** Characters: an article of more has more marks than a browser can draw without standing still. */
const MOST = 2_000_000;

/** The page's article as it is marked now: read once, then again whenever the page has changed it. */
export class LiveArticle {
  /** Nothing before the first article was found. */
  reader: Reader | undefined;
  #page: Extract | undefined;
  #report = "";
  #watch: PageWatch | undefined;
  #settings: Promise<Settings> | undefined;

  constructor(
    readonly changed: (state: PageState) => void,
    readonly host: ReaderHost,
    /** Things that the reader has called wrong. */
    readonly wrong: Set<string>,
    readonly signal: AbortSignal,
  ) {}

  /** Reads and marks the page for the first time; from then on marks follow the page. */
  async start(): Promise<void> {
    // Asked for now, they are there when the first mark is painted.
    const settings = readSettings(location.hostname);
    settings.catch(() => undefined);
    this.#settings = settings;
    const page = await extract(document, this.signal);
    if (page) await this.#mark(page);
    // A later article wants those of its time.
    this.#settings = undefined;
    if (page) return;
    this.changed({ phase: "no-article" });
    // Where pages are marked without a click, the article may come later: no click will ask again.
    if ((await readSites()).includes(siteOf(location.href) ?? "")) this.#watched().observe(undefined, []);
  }

  /** The page has come to rest after a change. The engine is asked only if the article reads otherwise now. */
  async #readAgain(): Promise<boolean> {
    if (!this.host.isAlive() || this.#page?.scope === "selection") return false;
    const page = await extract(document, this.signal, "article");
    if (!page) {
      this.reader?.placed.clear();
      this.#watch?.observe(undefined, []);
      if (this.#page) this.changed({ phase: "no-article" });
      this.#page = undefined;
      return false;
    }
    if (this.#page && sameText(this.#page, page)) {
      if (!sameNodes(this.#page, page)) {
        // Said as before, so that the panel keeps the reader's place in its lists.
        await this.#show({ ...page, article: this.#page.article }, this.#report);
        return true;
      }
      this.reader?.placed.restore();
      return false;
    }
    return this.#mark(page);
  }

  /** Has the article analysed and marks it. Tells whether it could be. */
  async #mark(page: Extract): Promise<boolean> {
    const report = await this.#analyze(page);
    if (report !== undefined) await this.#show(page, report);
    else this.reader?.placed.clear();
    return report !== undefined;
  }

  async #analyze(page: Extract): Promise<string | undefined> {
    if (lengthOf(page.blocks) > MOST) {
      this.changed({ phase: "failed", reason: message("too_long") });
      return undefined;
    }
    if (!this.reader) this.changed({ phase: "working", step: "analysing" });
    const answer = await ask({ to: "background", type: "analyze", article: JSON.stringify(page.article) });
    this.signal.throwIfAborted();
    if (answer.ok) return answer.text;
    this.changed({ phase: "failed", reason: answer.reason });
    return undefined;
  }

  async #show(page: Extract, report: string): Promise<void> {
    const isNew = report !== this.#report || !this.reader;
    const parsed = isNew ? (JSON.parse(report) as Report) : this.reader?.placed.report;
    if (!parsed) return;
    const isFirst = !this.reader;
    if (this.reader) {
      this.reader.adopt(page.article, parsed, page.blocks);
    } else {
      const settings = await (this.#settings ?? readSettings(location.hostname));
      this.signal.throwIfAborted();
      const placed = new PlacedMarks(parsed, page.blocks, new Painter(this.signal));
      this.reader = new Reader(placed, page.article, settings, this.wrong, this.host, this.signal);
    }
    this.#page = page;
    this.#report = report;
    // Before the marks are painted: what changes meanwhile must not be missed.
    this.#watched().observe(page.region, textsOf(page));
    await this.reader.paint(isFirst ? (done) => { this.changed({ phase: "working", step: "marking", done }); } : undefined);
    const { scope, article, partial, posts } = page;
    const { anchored, all } = this.reader.placed;
    const read = { scope, article: JSON.stringify(article), partial, posts, language: document.documentElement.lang };
    this.changed({ phase: "shown", ...read, report, marks: all.length, anchored, ...this.reader.state });
  }

  #watched(): PageWatch {
    this.#watch ??= new PageWatch(
      { touched: () => this.reader?.placed.dropChanged(), settled: () => this.#readAgain() },
      this.signal,
    );
    return this.#watch;
  }
}

function* textsOf({ blocks }: Extract): Generator<Text> {
  for (const { runs } of blocks) for (const { node } of runs) yield node;
}

function sameText(one: Extract, other: Extract): boolean {
  const isSame = ({ text, kind }: TextBlock, i: number) => text === other.blocks[i]?.text && kind === other.blocks[i].kind;
  return one.blocks.length === other.blocks.length && one.blocks.every(isSame);
}

/** Whether the same text also stands in the same places. */
function sameNodes(one: Extract, other: Extract): boolean {
  return one.blocks.every(({ runs }, i) => {
    const others = other.blocks[i]?.runs ?? [];
    return runs.length === others.length && runs.every(({ node, from }, at) => node === others[at]?.node && from === others[at].from);
  });
}

function ask(message: ToBackground): Promise<Answer> {
  return chrome.runtime.sendMessage<ToBackground, Answer>(message);
}
