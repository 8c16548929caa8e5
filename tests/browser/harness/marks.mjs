// What is painted, compared with what the report asks for.

/** @typedef {{ block: number, start: number, end: number }} Span */
/** @typedef {{ group: string, span: Span, text: string, kinds: string[] }} Wanted a mark that must be painted */
/** @typedef {{ name: string, text: string, place: number }} Painted a range, with its rank in the order of the page */

/** Every range that is registered under our prefix, read in the page's own world, as any script of the page could.
 * @param {import("puppeteer-core").Page} page @returns {Promise<Painted[]>} */
export function readPainted(page) {
  return page.evaluate(() => {
    const found = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith("sourcelight-")) continue;
      for (const range of highlight) found.push({ name, range });
    }
    const order = found.map((_, i) => i);
    order.sort((a, b) => found[a].range.compareBoundaryPoints(Range.START_TO_START, found[b].range));
    const place = new Array(found.length);
    let rank = 0;
    order.forEach((which, i) => {
      const before = i > 0 && found[order[i - 1]].range;
      if (before && before.compareBoundaryPoints(Range.START_TO_START, found[which].range) !== 0) rank++;
      place[which] = rank;
    });
    return found.map(({ name, range }, i) => ({ name, text: range.toString(), place: place[i] }));
  });
}

/** The marks of a report in the order in which they are painted, without those that are switched off or too unsure.
 * This is written a second time here, and not imported, so that a fault in the extension's own list shows.
 * @param {any} article @param {any} report @param {string[]} [off] kinds that are switched off
 * @returns {Wanted[]} */
export function wantedMarks(article, report, off = ["actors/pronoun"]) {
  /** @type {Wanted[]} */
  const marks = [];
  const want = (/** @type {string} */ part, /** @type {Span} */ span, /** @type {any} */ of, /** @type {string[]} */ kinds) => {
    if (of.certainty === "possible" || kinds.some((kind) => off.includes(kind))) return;
    const text = article.blocks[span.block].text.slice(span.start, span.end);
    marks.push({ group: part + (of.certainty === "likely" ? "-likely" : ""), span, text, kinds });
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

/** Letters only: lines that are broken in the page's source are spaces in the engine's text. @param {string} text */
const letters = (text) => text.replace(/\s+/g, "");

/**
 * Lays the painted ranges side by side with the wanted marks. A mark that is cut by other content of the page is
 * painted as several ranges, which together must read like its span. Marks must also lie in the page in the order
 * of their spans, or one of them is painted on another place with the same words.
 * @param {Wanted[]} wanted @param {Painted[]} painted
 */
export function compareMarks(wanted, painted) {
  /** @type {Map<string, Painted[]>} */
  const queues = new Map();
  for (const range of painted) {
    const queue = queues.get(range.name);
    if (queue) queue.push(range);
    else queues.set(range.name, [range]);
  }
  /** @type {string[]} */
  const faults = [];
  /** @type {{ mark: Wanted, place: number }[]} */
  const found = [];
  let missing = 0;
  for (const mark of wanted) {
    const own = ["light", "dark"].map((tone) => queues.get(`sourcelight-${mark.group}-${tone}`) ?? []);
    const first = take(own, letters(mark.text));
    if (first === undefined) missing++;
    else if (first < 0) faults.push(`painted in part only: ${mark.group} “${mark.text}”`);
    else found.push({ mark, place: first });
  }
  for (const [name, queue] of queues) {
    if (name.startsWith("sourcelight-focus")) continue;
    for (const { text } of queue.slice(0, 3)) faults.push(`painted, but no such span: ${name} “${text}”`);
  }
  found.sort((a, b) => a.mark.span.block - b.mark.span.block || a.mark.span.start - b.mark.span.start);
  found.forEach(({ mark, place }, i) => {
    if (i > 0 && place < found[i - 1].place) faults.push(`painted at another place: ${mark.group} “${mark.text}”`);
  });
  return { faults, missing, matched: found.length };
}

/** Takes the ranges of one mark from the heads of the queues. Returns the place of the first, undefined if it is not
 * painted, -1 if it is painted in part. @param {Painted[][]} queues @param {string} text */
function take(queues, text) {
  let first;
  for (let rest = text; rest !== ""; ) {
    const queue = queues.find((one) => one.length > 0 && rest.startsWith(letters(one[0].text)) && letters(one[0].text));
    const range = queue?.shift();
    if (!range) return first === undefined ? undefined : -1;
    first ??= range.place;
    rest = rest.slice(letters(range.text).length);
  }
  return first;
}
