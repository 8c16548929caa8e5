/* global Node */
// What is painted, compared with what the report asks for.

/** @typedef {{ block: number, start: number, end: number }} Span */
/** @typedef {{ group: string, text: string, before: string, after: string }} Wanted a mark that must be painted */
/** @typedef {{ name: string, text: string, before: string, after: string, drawn: boolean }} Painted a range, the letters
 * around it, and whether a rule gives the highlight a look there */

/** How many letters around a mark tell one place with the same words from another. */
const AROUND = 24;

/** So many of them are enough where only one side is known. */
const NEAR = 8;

/** What counts as a letter: a line that is broken in the page's source is a space in the engine's text, and invisible
 * places for a hyphen or a break are not in it at all. */
const NO_LETTERS = "[\\s\\u00ad\\u200b\\u2060]+";

/** @param {string} text */
const letters = (text) => text.replace(new RegExp(NO_LETTERS, "g"), "");

/** Every range that is registered under our prefix, read in the page's own world, as any script of the page could.
 * @param {import("puppeteer-core").Page} page @returns {Promise<Painted[]>} */
export function readPainted(page) {
  return page.evaluate(readHighlights, NO_LETTERS, AROUND);
}

/** Runs in the page. @param {string} noLetters @param {number} around */
function readHighlights(noLetters, around) {
  const strip = (text) => text.replace(new RegExp(noLetters, "g"), "");
  const starts = new Map();
  const pieces = [];
  let length = 0;
  const registries = [CSS.highlights];
  // As it is drawn: into open shadow roots, and into the documents of frames.
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      starts.set(node, length);
      const piece = strip(node.data);
      pieces.push(piece);
      length += piece.length;
    }
    const frame = node.nodeName === "IFRAME" ? node.contentDocument : null;
    if (frame) registries.push(frame.defaultView.CSS.highlights);
    const slotted = node.nodeName === "SLOT" ? node.assignedNodes() : [];
    const children = slotted.length > 0 ? slotted : (frame ?? node.shadowRoot ?? node).childNodes;
    for (const child of children) visit(child);
  };
  visit(document);
  const looks = new Map();
  const isDrawn = (name, { parentElement, ownerDocument }) => {
    if (!parentElement) return false;
    const known = looks.get(parentElement) ?? new Map();
    looks.set(parentElement, known);
    if (!known.has(name)) {
      const { textDecorationLine, backgroundColor } = ownerDocument.defaultView.getComputedStyle(parentElement, `::highlight(${name})`);
      known.set(name, textDecorationLine !== "none" || backgroundColor !== "rgba(0, 0, 0, 0)");
    }
    return known.get(name);
  };
  const all = pieces.join("");
  const painted = [];
  for (const [name, highlight] of registries.flatMap((registry) => [...registry])) {
    if (!name.startsWith("sourcelight-")) continue;
    for (const range of highlight) {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const from = (starts.get(startContainer) ?? 0) + strip((startContainer.data ?? "").slice(0, startOffset)).length;
      const to = (starts.get(endContainer) ?? 0) + strip((endContainer.data ?? "").slice(0, endOffset)).length;
      const before = all.slice(Math.max(0, from - around), from);
      painted.push({ name, text: range.toString(), before, after: all.slice(to, to + around), drawn: isDrawn(name, startContainer) && isDrawn(name, endContainer) });
    }
  }
  return painted;
}

/** The marks that a report asks for, without those that are switched off or too unsure.
 * This is written a second time here, and not imported, so that a fault in the extension's own list shows.
 * @param {any} article @param {any} report @param {string[]} [off] kinds that are switched off
 * @returns {Wanted[]} */
export function wantedMarks(article, report, off = ["actors/pronoun"]) {
  /** @type {Wanted[]} */
  const marks = [];
  const want = (/** @type {string} */ part, /** @type {Span} */ span, /** @type {any} */ of, /** @type {string[]} */ kinds) => {
    if (of.certainty === "possible" || kinds.some((kind) => off.includes(kind))) return;
    const { text } = article.blocks[span.block];
    marks.push({
      group: part + (of.certainty === "likely" ? "-likely" : ""),
      text: letters(text.slice(span.start, span.end)),
      before: letters(text.slice(0, span.start)).slice(-AROUND),
      after: letters(text.slice(span.end)).slice(0, AROUND),
    });
  };
  for (const actor of report.actors) {
    for (const mention of actor.mentions) {
      const kinds = ["actors", `actors/${actor.kind}`];
      want("actor", mention.span, mention, mention.form === "pronoun" ? [...kinds, "actors/pronoun"] : kinds);
    }
  }
  for (const number of report.numbers) want("number", number.span, number, ["numbers", `numbers/${number.kind}`]);
  for (const claim of report.claims) {
    const kinds = ["claims", `claims/${claim.form}`, `claims/${claim.class}`];
    if (claim.source) want("source", claim.source.span, claim, kinds);
    for (const span of claim.cue) want("cue", span, claim, kinds);
    for (const span of claim.content) want("content", span, claim, kinds);
  }
  return marks;
}

/**
 * Lays the painted ranges side by side with the wanted marks. A range must read like its span, letter by letter, and
 * stand where the span stands: the letters before it or after it are those of the article. (Only one side is asked
 * for, since a page may hold text beside a mark that no reader sees.) A mark that is cut by other content of the page
 * is painted as several ranges, which together must read like its span.
 * @param {Wanted[]} wanted @param {Painted[]} painted
 */
export function compareMarks(wanted, painted) {
  const pool = new Pool(painted);
  // The marks with most around them choose first: one that fills its block would fit anywhere.
  const context = (/** @type {Wanted} */ { before, after }) => before.length + after.length;
  const missing = [...wanted].sort((a, b) => context(b) - context(a)).filter((mark) => !pool.take(mark));
  const place = (/** @type {Painted} */ { name, text, before, after }) => `${name} ${before}[${text}]${after}`;
  const faults = [
    ...pool.rest().map((range) => `painted, but no such span: ${place(range)}`),
    ...painted.filter(({ drawn }) => !drawn).map((range) => `registered, but without a look: ${place(range)}`),
  ];
  return { faults, missing: missing.length, matched: wanted.length - missing.length };
}

/** Painted ranges that no mark has claimed yet, by group and text. */
class Pool {
  /** @type {Map<string, Map<string, Painted[]>>} */
  #groups = new Map();

  /** @param {Painted[]} painted */
  constructor(painted) {
    for (const range of painted) {
      const group = range.name.replace(/^sourcelight-|-(light|deep|pale|dark)$/g, "");
      if (group === "focus" || group === "linked") continue;
      const read = { ...range, text: letters(range.text) };
      const byText = this.#groups.get(group) ?? new Map();
      this.#groups.set(group, byText);
      const same = byText.get(read.text);
      if (same) same.push(read);
      else byText.set(read.text, [read]);
    }
  }

  /** Claims the ranges of one mark; tells whether it is painted. @param {Wanted} mark */
  take({ group, text, before, after }) {
    const byText = this.#groups.get(group);
    const same = byText?.get(text) ?? [];
    const fits = (/** @type {Painted} */ range) => [range.before.endsWith(before), range.after.startsWith(after)];
    let whole = same.findIndex((range) => fits(range).every(Boolean));
    if (whole < 0) whole = same.findIndex((range) => (before && fits(range)[0]) || (after && fits(range)[1]));
    // At the end of a block only one side is left, and what no reader sees may stand a few letters away.
    if (whole < 0 && (before === "" || after === "")) {
      whole = same.findIndex((range) => (before ? range.before.endsWith(before.slice(-NEAR)) : range.after.startsWith(after.slice(0, NEAR))));
    }
    if (whole >= 0) return same.splice(whole, 1).length > 0;
    const others = [...(byText?.values() ?? [])].flat().filter((range) => range.text && text.startsWith(range.text));
    for (const first of others.filter((range) => range.before.endsWith(before))) {
      const pieces = this.#pieces(byText ?? new Map(), first, text);
      if (!pieces) continue;
      for (const piece of pieces) byText?.get(piece.text)?.splice(byText.get(piece.text)?.indexOf(piece) ?? 0, 1);
      return true;
    }
    return false;
  }

  /** The ranges that together read like a text, beginning with the first.
   * @param {Map<string, Painted[]>} byText @param {Painted} first @param {string} text */
  #pieces(byText, first, text) {
    const pieces = [first];
    for (let rest = text.slice(first.text.length); rest !== ""; rest = rest.slice(pieces.at(-1)?.text.length)) {
      const next = [...byText.values()].flat().find((range) => range.text && rest.startsWith(range.text) && !pieces.includes(range));
      if (!next) return undefined;
      pieces.push(next);
    }
    return pieces;
  }

  rest() {
    return [...this.#groups.values()].flatMap((byText) => [...byText.values()].flat());
  }
}
