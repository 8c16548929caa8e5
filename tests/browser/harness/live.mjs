/** Runs in the page, right after a change: the painted ranges that hold words which no report has seen yet.
 * @param {string} unseen */
export function strayMarks(unseen) {
  const stray = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("sourcelight-")) continue;
    for (const range of highlight) if (range.toString().includes(unseen)) stray.push(`${name}: ${range}`);
  }
  return stray;
}
