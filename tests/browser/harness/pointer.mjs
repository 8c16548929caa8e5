/** Runs in the page: the middle of the first mark of a part that is on the screen, in CSS pixels.
 * @param {string} part */
export function middleOfMark(part) {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith(`sourcelight-${part}-`)) continue;
    for (const range of highlight) {
      const [box] = range.getClientRects();
      if (!box || box.top < 0 || box.bottom > window.innerHeight || box.width === 0) continue;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
}
