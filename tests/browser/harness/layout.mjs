// What is wrong with how a page of ours is laid out, as a reader would see it: a page may fit its window and still be
// unreadable, with one letter a line, or with words that touch its edge.

/** What does not fit, is squeezed, touches the edge, or is broken where no word may be.
 * @param {import("puppeteer-core").Page} page @returns {Promise<string[]>} */
export function layoutFaults(page) {
  return page.evaluate(() => {
    /** So few letters in a line are no text any more; so many letters of text should not have to stand in such lines. */
    const [narrow, long] = [6, 24];
    /** A short word has room in any column. */
    const short = 8;
    /** Pixels beside all text. */
    const edge = 4;
    const faults = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) faults.push(`the page is ${scrollWidth} wide in a window of ${window.innerWidth}`);
    const walker = document.createTreeWalker(document.body, globalThis.NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, data } = /** @type {Text} */ (node);
      if (!parentElement?.checkVisibility() || parentElement.closest(".unseen, select, script, style")) continue;
      const text = data.trim();
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
      const rects = [...range.getClientRects()];
      if (text.length > long && rects.every(({ width }) => width < (narrow * size) / 2)) faults.push(`a few letters a line: “${text}”`);
      // Tabs may be moved sideways.
      const isAtEdge = rects.some(({ width, left, right }) => width > 0 && (left < edge || right > window.innerWidth - edge));
      if (isAtEdge && !parentElement.closest("[role=tablist]")) faults.push(`at the edge: “${text}”`);
      for (const { 0: word, index } of data.matchAll(/[\p{L}\p{M}\p{N}.,]+/gu)) {
        if (!/\p{N}/u.test(word) && word.length > short) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
        if (lines.size > 1) faults.push(`broken in the middle: “${word}” of “${text}”`);
      }
    }
    return [...new Set(faults)];
  });
}
