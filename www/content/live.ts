import type { Report } from "../generated/Report.ts";
import type { Answer, PageState, ToBackground } from "../shared/messages.ts";
import { readSettings } from "../shared/settings.ts";
import { extract, type Extract } from "./extract/extract.ts";
import { Painter } from "./paint/painter.ts";
import { PlacedMarks } from "./placed.ts";
import { Reader, type ReaderHost } from "./reader.ts";
import type { TextBlock } from "./text/model.ts";
import { PageWatch } from "./watch/watch.ts";

/** The page's article as it is marked now: read once, then again whenever the page has changed it. */
export class LiveArticle {
  /** Nothing before the first article was found. */
  reader: Reader | undefined;
  #page: Extract | undefined;
  #report = "";
  #watch: PageWatch | undefined;

  constructor(
    readonly changed: (state: PageState) => void,
    readonly host: ReaderHost,
    /** Things that the reader has called wrong. */
    readonly wrong: Set<string>,
    readonly signal: AbortSignal,
  ) {}

  /** Reads and marks the page for the first time; from then on marks follow the page. */
  async start(): Promise<void> {
    const page = await extract(document, this.signal);
    if (!page) {
      this.changed({ phase: "no-article" });
      return;
    }
    const [report, settings] = await Promise.all([this.#analyze(page), readSettings()]);
    if (report === undefined) return;
    const placed = new PlacedMarks(JSON.parse(report) as Report, page.blocks, new Painter(this.signal));
    this.reader = new Reader(placed, page.article, settings, this.wrong, this.host, this.signal);
    this.#watch = new PageWatch({ touched: () => { placed.dropChanged(); }, settled: () => this.#readAgain() }, this.signal);
    await this.#show(page, report);
  }

  /** The page has come to rest after a change. The engine is asked only if the article reads otherwise now. */
  async #readAgain(): Promise<boolean> {
    const { reader } = this;
    if (!reader || !this.host.isAlive() || this.#page?.scope === "selection") return false;
    const { placed } = reader;
    const page = await extract(document, this.signal, "article");
    if (!page) {
      placed.clear();
      this.#watch?.observe(undefined, []);
      if (this.#page) this.changed({ phase: "no-article" });
      this.#page = undefined;
      return false;
    }
    const isSame = this.#page !== undefined && sameText(this.#page, page);
    if (isSame && sameNodes(this.#page, page)) {
      placed.painter.restore();
      return false;
    }
    const report = isSame ? this.#report : await this.#analyze(page);
    if (report === undefined) return false;
    reader.adopt(page.article, isSame ? placed.report : (JSON.parse(report) as Report), page.blocks);
    // Said as before, so that the panel keeps the reader's place in its lists.
    const article = isSame ? this.#page?.article : undefined;
    await this.#show(article ? { ...page, article } : page, report);
    return true;
  }

  async #analyze(page: Extract): Promise<string | undefined> {
    const answer = await ask({ to: "background", type: "analyze", article: JSON.stringify(page.article) });
    this.signal.throwIfAborted();
    if (answer.ok) return answer.text;
    this.changed({ phase: "failed", reason: answer.reason });
    return undefined;
  }

  async #show(page: Extract, report: string): Promise<void> {
    const { reader } = this;
    if (!reader) return;
    this.#page = page;
    this.#report = report;
    // Before the marks are painted: what changes meanwhile must not be missed.
    this.#watch?.observe(page.region, textsOf(page));
    await reader.paint();
    const { scope, partial, posts } = page;
    const { anchored, all } = reader.placed;
    const article = JSON.stringify(page.article);
    this.changed({ phase: "shown", scope, partial, posts, article, report, marks: all.length, anchored, ...reader.state });
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
function sameNodes(one: Extract | undefined, other: Extract): boolean {
  return one?.blocks.every(({ runs }, i) => {
    const others = other.blocks[i]?.runs ?? [];
    return runs.length === others.length && runs.every(({ node, from }, at) => node === others[at]?.node && from === others[at].from);
  }) === true;
}

function ask(message: ToBackground): Promise<Answer> {
  return chrome.runtime.sendMessage<ToBackground, Answer>(message);
}
