// How a block relates to the true text of its page, and the score of a text; tokens as in `score_pages.py`.
const FOLD = { "’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": "", "\u200b": "", "\ufeff": "", "\u2060": "", "\u00a0": " " };

/** @param {string | undefined} text @returns {string[]} */
function tokens(text) {
  const plain = (text ?? "").replace(/[’‘“”\u00ad\u200b\ufeff\u2060\u00a0]/g, (sign) => FOLD[/** @type {keyof typeof FOLD} */ (sign)]);
  return plain.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** @param {string[]} list */
function bag(list) {
  const counts = new Map();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** @param {string} text @param {any} truth */
export function scoreOf(text, truth) {
  const gold = bag(tokens(truth.body));
  const got = bag(tokens(text));
  const neutral = bag([...(truth.optional ?? []), truth.title].flatMap(tokens));
  let [tp, fp, fn] = [0, 0, 0];
  for (const [token, count] of got) {
    const hit = Math.min(count, gold.get(token) ?? 0);
    tp += hit;
    fp += Math.max(0, count - hit - (neutral.get(token) ?? 0));
  }
  for (const [token, count] of gold) fn += Math.max(0, count - (got.get(token) ?? 0));
  const p = tp + fp > 0 ? tp / (tp + fp) : Number(fn === 0);
  const r = tp + fn > 0 ? tp / (tp + fn) : 1;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

/** A label from 0 (not the article's) to 1 and a weight for each block. Each line of the truth is found once.
 * @param {{ text: string }[]} blocks @param {any} truth */
export function labelled(blocks, truth) {
  const grams = (/** @type {string[]} */ list, n = 3) =>
    list.slice(0, Math.max(0, list.length - n + 1)).map((_, i) => list.slice(i, i + n).join(" "));
  const lines = truth.body.split("\n").map(tokens);
  const left = bag(lines.flatMap((line) => grams(line)));
  const whole = bag(lines.map((line) => line.join(" ")));
  const neutral = new Set([...(truth.optional ?? []), truth.title].flatMap((one) => grams(tokens(one))));
  const short = new Set([...(truth.optional ?? []), truth.title].map((one) => tokens(one).join(" ")));
  const labels = [];
  const weights = [];
  for (const { text } of blocks) {
    const own = tokens(text);
    const mine = grams(own);
    let label;
    let isNeutral;
    if (own.length < 6) {
      const key = own.join(" ");
      label = (whole.get(key) ?? 0) > 0 || (mine.length > 0 && mine.every((gram) => (left.get(gram) ?? 0) > 0)) ? 1 : 0;
      if (label) whole.set(key, (whole.get(key) ?? 0) - 1);
      isNeutral = short.has(key);
    } else {
      const hits = mine.filter((gram) => (left.get(gram) ?? 0) > 0).length / mine.length;
      label = hits > 0.5 ? 1 : 0;
      isNeutral = mine.filter((gram) => neutral.has(gram)).length / mine.length > 0.5;
    }
    if (label) for (const gram of mine) left.set(gram, (left.get(gram) ?? 0) - 1);
    labels.push(label);
    weights.push(own.length === 0 || (isNeutral && !label) ? 0 : own.length ** 0.7);
  }
  return { labels, weights };
}
