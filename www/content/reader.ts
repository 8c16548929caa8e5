import type { Article } from "../generated/Article.ts";
import type { BlockSpan } from "../generated/BlockSpan.ts";
import type { Report } from "../generated/Report.ts";
import { categoryOf, claimsOf, type Follow, type Mark, thingOf, type View } from "../shared/marks.ts";
import { itemText } from "../shared/item.ts";
import type { Entry, ToContent } from "../shared/messages.ts";
import { type Settings, watchSettings } from "../shared/settings.ts";
import type { Actions } from "./card/card.ts";
import { Cards } from "./card/cards.ts";
import { complaint } from "./complaint.ts";
import { isAborted } from "./breathe.ts";
import { writeClipboard } from "./clipboard.ts";
import { focusOn, focusOnSpans, unfocusOnUse } from "./focus.ts";
import { topOf } from "./frames.ts";
import { legendOnPaper } from "./legend.ts";
import { Links, type Quoted } from "./links.ts";
import { FORCED } from "./paint/painter.ts";
import type { PlacedMarks } from "./placed.ts";
import { sameThing } from "./same.ts";
import type { PlacedBlock } from "./text/walk.ts";
import { Ticks } from "./ticks.ts";

/** What holds the marks: the content script's session, or the page on which text is pasted. */
export interface ReaderHost {
  isAlive: () => boolean;
  /** What is followed, or called wrong, has changed. */
  changed: () => void;
  /** The reader looks at an entry. */
  at: (entry: Entry, chosen: boolean) => void;
}

/** Everything that the reader does with the marks of one page. */
export class Reader {
  #follow: Follow | null = null;
  readonly #cards: Cards;
  readonly #ticks: Ticks;
  #at: Mark | undefined;

  constructor(
    readonly placed: PlacedMarks,
    private article: Article,
    private settings: Settings,
    /** Things called wrong, by `thingOf`. It outlives this reader: off and on again, they stay away. */
    readonly wrong: Set<string>,
    readonly host: ReaderHost,
    readonly signal: AbortSignal,
  ) {
    this.#ticks = new Ticks(signal);
    this.#cards = new Cards(
      placed,
      {
        view: () => this.view,
        isAlive: host.isAlive,
        actions: (mark) => this.#actions(mark),
        at: (mark, chosen) => {
          this.#at = mark;
          host.at(entryOf(mark), chosen);
        },
      },
      signal,
    );
    unfocusOnUse(placed, signal);
    legendOnPaper(() => this.settings, signal);
    const repaint = () => void this.paint();
    FORCED.addEventListener("change", repaint, { signal });
    watchSettings(signal, (changed) => {
      this.settings = changed;
      repaint();
    }, () => location.hostname);
  }

  get view(): View {
    return { settings: this.settings, follow: this.#follow, wrong: this.wrong };
  }

  /** What a panel needs to know besides the report. */
  get state(): { follow: Follow | null; wrong: readonly string[] } {
    return { follow: this.#follow, wrong: [...this.wrong] };
  }

  async paint(progress?: (done: number) => void): Promise<void> {
    this.#cards.listen();
    try {
      await this.placed.paint(this.view, this.signal, progress);
    } catch (error) {
      // A later painting, or the end of all, has taken its place.
      if (isAborted(error)) return;
      throw error;
    }
    if (!this.#follow) this.#ticks.hide();
    else this.#ticks.show(this.placed.inOrder().flatMap(({ span }) => this.placed.ranges(span).slice(0, 1)));
  }

  /** The page was read again. Who is followed, and what was called wrong, is found by its words in the new report. */
  adopt(article: Article, report: Report, blocks: readonly PlacedBlock[]): void {
    const before = this.placed.report;
    this.#cards.hide();
    this.article = article;
    this.placed.adopt(report, blocks);
    if (report === before) return;
    this.#at = undefined;
    const wrong = [...this.wrong].flatMap((thing) => sameThing(thing, before, report));
    this.wrong.clear();
    for (const thing of wrong) this.wrong.add(thing);
    const name = this.#follow?.actor == null ? undefined : this.#follow.name;
    const actor = report.actors.findIndex((one) => one.name === name);
    this.#follow = name === undefined || actor < 0 ? null : { name, actor, claims: claimsOf(actor, report) };
  }

  /** Does what a panel or a key asks for; nothing for messages that are not the reader's. */
  handle(asked: ToContent): unknown {
    switch (asked.type) {
      case "focus":
        return focusOn(this.placed, asked.target, this.settings);
      case "follow":
        this.#follow = asked.follow;
        this.#redraw();
        return true;
      case "step":
        return this.#step(asked.by);
      case "links":
        return this.#linksToClaims();
      case "restore":
        this.wrong.clear();
        this.#redraw();
        return true;
      case "state":
      case "stop":
        return undefined;
    }
  }

  #redraw(): void {
    this.#cards.hide();
    void this.paint().then(this.host.changed, () => undefined);
  }

  /** To the next mark, or the one before, from where the reader is. */
  #step(by: 1 | -1): boolean {
    const marks = this.placed.inOrder();
    const last = this.#at;
    let index = last ? placeOf(last, marks) : -1;
    if (index < 0) {
      // From the top of what is on the screen.
      const isBelow = (range: Range | undefined) => range !== undefined && topOf(range) >= 0;
      const first = Math.max(0, marks.findIndex(({ span }) => isBelow(this.placed.ranges(span)[0])));
      index = by > 0 ? first - 1 : first;
    }
    return this.#goTo(marks.at((index + by) % marks.length));
  }

  #goTo(mark: Mark | undefined): boolean {
    this.#cards.hide();
    if (!mark || !focusOnSpans(this.placed, [mark.span])) return false;
    this.#at = mark;
    this.#cards.showFor(mark);
    this.host.at(entryOf(mark), true);
    return true;
  }

  #actions(mark: Mark): Actions {
    const { report } = this.placed;
    const category = categoryOf(mark.part);
    return {
      step: (by) => {
        // Through the mentions of one actor; through the numbers, or the claims.
        const isOfKind = (one: Mark) => (category === "actors" ? thingOf(one) === thingOf(mark) : categoryOf(one.part) === category);
        const marks = this.placed.inOrder().filter(isOfKind);
        this.#goTo(marks.at((placeOf(mark, marks) + by) % marks.length));
      },
      copy: () => writeClipboard(itemText(category, mark.index, report, this.article, this.#links().to(this.#quoted(mark.span)))),
      follow: this.#followed(mark),
      wrong: async () => {
        const copied = await writeClipboard(complaint(mark, this.placed));
        this.wrong.add(thingOf(mark));
        await this.paint();
        this.host.changed();
        return copied;
      },
    };
  }

  /** Follows the actor of a mark, or the speaker of its claim. */
  #followed(mark: Mark): (() => void) | undefined {
    const { report } = this.placed;
    const actor = mark.part === "actor" ? mark.index : mark.part === "number" ? null : report.claims[mark.index]?.source?.actor;
    const name = actor == null ? undefined : report.actors[actor]?.name;
    if (actor == null || name === undefined) return undefined;
    return () => {
      this.#follow = { name, actor, claims: claimsOf(actor, report) };
      this.#redraw();
    };
  }

  #linksToClaims(): (string | null)[] {
    const links = this.#links();
    return this.placed.report.claims.map(({ content }) => (content[0] && links.to(this.#quoted(content[0]))) ?? null);
  }

  #links(): Links {
    return new Links(this.article.url ?? "", document.body.innerText);
  }

  #quoted({ block, start, end }: BlockSpan): Quoted {
    const text = this.placed.blocks[block]?.text ?? "";
    return { before: text.slice(0, start), text: text.slice(start, end), after: text.slice(end) };
  }
}

/** Where a mark, or another of the same mention, stands among some. */
function placeOf({ mention, ...mark }: Mark, marks: readonly Mark[]): number {
  return marks.findIndex((one) => thingOf(one) === thingOf(mark) && one.mention === mention);
}

function entryOf({ part, index }: Mark): Entry {
  return { list: categoryOf(part), index };
}
