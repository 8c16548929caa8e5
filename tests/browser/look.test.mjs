/* global Image, OffscreenCanvas */
// Marks that can be seen and told apart: on every ground, in every palette, by every eye.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage, unmarked } from "./harness/article_page.mjs";
import { ownPage } from "./harness/own_page.mjs";
import { writeSettings } from "./harness/settings.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();

/** Grounds that news pages have. */
const GROUNDS = ["#ffffff", "#f4ecd8", "#b9b9b9", "#808080", "#4a5568", "#1c1e24", "#000000"];

/** Pictures with letters on them, by the colour that they have there, which no script can know. */
const PICTURES = [["#4a5568", "#fff"], ["#14161a", "#fff"], ["#b9b9b9", "#111"], ["#ffffff", "#111"]];
const PALETTES = ["standard", "red-green", "blue-yellow", "mono"];

const PEOPLE = ["Ada Quill", "Tomo Brandt", "Ines Falk", "Rosa Lind", "Karim Haddad", "Lena Ortiz", "Paul Okoro", "Mina Sato", "Jon Vale", "Eva Roth", "Sam Otieno"];

/** What each paragraph says: all have every part, and none repeats another.
 * @param {number} n */
function words(n) {
  return (
    `Mayor ${PEOPLE[n]} said on Monday that at least ${n + 3},000 people had left town number ${n} for the coast, which is ${n + 50} ` +
    `kilometres away. The ministry denied that bridge ${n} had cost ${n + 31} million dollars. “We have lost ${n + 2} years,” ` +
    `${PEOPLE[n]} told the Harbour Post.`
  );
}

/** A page with a paragraph on every ground and on every picture. */
function grounds() {
  const parts = GROUNDS.map((ground, n) => {
    const ink = ["#808080", "#4a5568", "#1c1e24", "#000000"].includes(ground) ? "#fff" : "#111";
    return `<p style="background:${ground};color:${ink};padding:8px">${words(n)}</p>`;
  });
  const pictures = PICTURES.map(([colour, ink], n) => {
    const picture = `linear-gradient(${colour},${colour}),url(/picture.png)`;
    return `<p data-picture="${colour}" style="background-image:${picture};color:${ink};padding:8px">${words(GROUNDS.length + n)}</p>`;
  });
  return `<!doctype html><html lang="en"><title>Grounds</title><article><h1>Town waits for its bridge</h1>${[...parts, ...pictures].join("")}</article>`;
}

test("every line contrasts 3:1 with its ground, in every palette", async () => {
  const own = await ownPage(suite.session, "about.html");
  const page = await suite.open("grounds", grounds());
  await markPage(suite.session, page);
  for (const palette of PALETTES) {
    await writeSettings(own, { palette });
    const lines = await until(`the palette ${palette}`, () => page.evaluate(readLines, palette));
    for (const { name, line, ground, ratio } of lines) assert.ok(ratio >= 3, `${palette} ${name}: ${line} on ${ground} is ${ratio.toFixed(2)}:1`);
  }
  await writeSettings(own, {});
  await page.close();
  await own.close();
});

test("categories stay apart for eyes that do not see all colours, and by shape alone", async () => {
  const own = await ownPage(suite.session, "about.html");
  const page = await suite.open("grounds", grounds());
  await markPage(suite.session, page);
  for (const [palette, matrices] of Object.entries(DEFICIENCIES)) {
    await writeSettings(own, { palette });
    const lines = await until(`the palette ${palette}`, () => page.evaluate(readLines, palette));
    const of = (/** @type {string} */ part) => lines.find(({ name }) => name === `sourcelight-${part}-light`)?.pixel;
    const colours = ["actor", "number", "source"].map((part) => /** @type {number[]} */ (of(part)));
    for (const matrix of matrices) {
      const seen = colours.map((colour) => throughEyes(colour, matrix));
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]]) {
        const apart = distance(seen[a], seen[b]);
        assert.ok(apart > 15, `${palette}: ${colours[a]} and ${colours[b]} are ${apart.toFixed(1)} apart`);
      }
    }
  }
  await writeSettings(own, {});
  const shapes = new Set(Object.values(await page.evaluate(readShapes)));
  assert.equal(shapes.size, 5, `one shape for each part: ${[...shapes].join()}`);
  await page.close();
  await own.close();
});

test("the reader's own lines and colours are painted at once", async () => {
  const own = await ownPage(suite.session, "about.html");
  const page = await suite.open("grounds", grounds());
  await markPage(suite.session, page);
  await writeSettings(own, { palette: "own", colours: { claims: "#007744" }, shapes: { cue: "none", content: "solid" } });
  await until("the new lines", async () => {
    const shapes = await page.evaluate(readShapes);
    return shapes.content === "solid" && shapes.cue === "none";
  });
  await writeSettings(own, { certainty: "sure" });
  await until("only what is sure", () =>
    page.evaluate(() => ![...CSS.highlights.keys()].some((name) => name.includes("-likely-"))),
  );
  await writeSettings(own, {});
  await page.close();
  await own.close();
});

test("readers who ask for more contrast get thicker lines, and no tint behind the words", async () => {
  const page = await suite.open("grounds", grounds());
  await suite.session.dress(page, { contrast: true });
  await markPage(suite.session, page);
  const texts = await until("the rules for more contrast hold", () => page.evaluate(() => {
    const rules = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])]
      .filter((rule) => "media" in rule && window.matchMedia(rule.media.mediaText).matches)
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    return rules.length >= 40 && rules;
  }));
  assert.ok(texts.every((/** @type {string} */ text) => /text-decoration-thickness: (calc\()?2px/.test(text)), texts.join("\n"));
  await suite.session.dress(page, {});
  await page.close();
});

/** A page with everything that forced colours change: links, borders, shadows, pictures, colours of the page's own.
 * @returns {string} */
function colourful() {
  const style = `article{color:#444;background:#f4f0e0}p{color:#333}em{color:red;text-shadow:1px 1px red}a{color:green}a span{color:inherit}
    blockquote{border-left:4px solid #c33}.box{background:#226;color:#fff!important;padding:4px;box-shadow:0 0 4px red}.fade{background:linear-gradient(red,blue);color:#fff}`;
  const [first, second, third] = [0, 1, 2].map(words);
  return `<!doctype html><html lang="en"><title>Colours</title><style>${style}</style><article><h1>Town waits for its bridge</h1>
    <p>${first.replace("Ada Quill", '<a href="#"><span>Ada Quill</span></a>').replace("left town", "<em>left town</em>")}</p>
    <svg width="80" height="40"><rect width="40" height="40" fill="#c33"/><text x="4" y="20" fill="#06c">Map</text></svg>
    <p class="box">${second} <mark>marked</mark> <button>A <b>button</b></button></p><blockquote class="fade"><p>${third}</p></blockquote></article>`;
}

test("in forced colours nothing but our lines is drawn: the page looks as before, and no word as if it were selected", { skip: suite.isFirefox && "Firefox draws highlights there as their rules say" }, async () => {
  const own = await ownPage(suite.session, "about.html");
  await writeSettings(own, { shapes: { actor: "none", number: "none", source: "none", cue: "none", content: "none" } });
  const page = await suite.open("colourful", colourful());
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    await suite.session.dress(page, { forced: true, scheme });
    await page.bringToFront();
    const before = await page.screenshot();
    await markPage(suite.session, page);
    await until("sentences are marked", () => page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sourcelight-content-"))));
    const pictures = [before, await page.screenshot()].map((picture) => Buffer.from(picture).toString("base64"));
    // Where a mark begins, a letter may be drawn in two pieces.
    const changed = await page.evaluate(countDiffering, pictures);
    assert.ok(changed < 60, `${changed} other pixels in ${scheme} colours`);
    await suite.session.clickButton(page);
    await unmarked(page);
  }
  await writeSettings(own, {});
  await page.close();
  await own.close();
});

test("in forced colours lines take the colour of the letters, and no sentence is drawn as if it were selected", async () => {
  const page = await suite.open("grounds", grounds());
  await suite.session.dress(page, { forced: true });
  await markPage(suite.session, page);
  const colours = await until("the marks in the system's colours, sentences among them", () => page.evaluate(readForced));
  assert.ok(colours.length > 0 && colours.every((/** @type {string} */ one) => /currentcolor/i.test(one)), colours.join());
  await suite.session.dress(page, {});
  await until("the sentences are marked when the colours are the page's again", () => page.evaluate(async () => {
    return [...CSS.highlights.keys()].some((name) => name.startsWith("sourcelight-content-"));
  }));
  await page.close();
});

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** Runs in the page: for every painted range the colour of its line, its ground, and how they contrast; nothing while
 * another palette, or not all of this one, is painted. @param {string} palette */
function readLines(palette) {
  const bases = { standard: "#1f65cc", "red-green": "#0060d0", "blue-yellow": "#007f7f", mono: "#606060" };
  const sheet = document.adoptedStyleSheets.at(-1);
  const rules = new Map();
  for (const { selectorText, cssText } of sheet?.cssRules ?? []) {
    const colour = /text-decoration[^;]*(oklch\((?:[^()]|\([^()]*\))*\))/.exec(cssText)?.[1];
    if (selectorText && colour) rules.set(/highlight\((.*?)\)/.exec(selectorText)?.[1], colour);
  }
  // The colour is resolved by the browser, since it is given in relation to another one.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const pixel = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "#123456";
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const actor = rules.get("sourcelight-actor-light");
  const want = pixel(bases[palette]).join();
  const base = /from (.*?) 0?\.\d/.exec(actor ?? "")?.[1];
  if (!base || pixel(base).join() !== want) return undefined;
  const grounds = new Set();
  const lines = [];
  for (const [name, highlight] of CSS.highlights) {
    const line = rules.get(name);
    if (!line) continue;
    for (const range of highlight) {
      const block = range.startContainer.parentElement.closest("p, body");
      const ground = block.dataset.picture ?? getComputedStyle(block).backgroundColor;
      // Claims are painted last: where theirs are, all are.
      if (name.includes("content")) grounds.add(block);
      const rgb = ground === "rgba(0, 0, 0, 0)" ? [255, 255, 255] : pixel(ground);
      const [light, dark] = [luminance(pixel(line)), luminance(rgb)].sort((a, b) => b - a);
      lines.push({ name, line, pixel: pixel(line), ground, ratio: (light + 0.05) / (dark + 0.05) });
    }
  }
  // Painted in slices: not all may be there yet.
  return grounds.size >= document.querySelectorAll("p").length ? lines : undefined;
}

/** Runs in the page: how many pixels of two pictures are not the same. @param {string[]} pictures PNG in Base64 */
async function countDiffering(pictures) {
  const read = async (/** @type {string} */ picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
  };
  const [one, other] = await Promise.all(pictures.map(read));
  return one.reduce((count, pixel, index) => count + Number(pixel !== other[index]), 0);
}

/** Runs in the page: the rules for forced colours, when they hold and sources and sentences are painted. */
function readForced() {
  const names = [...CSS.highlights.keys()];
  const isPainted = (/** @type {string} */ part) => names.some((name) => name.startsWith(`sourcelight-${part}-`));
  if (!isPainted("source") || !isPainted("content") || !window.matchMedia("(forced-colors: active)").matches) return undefined;
  const rules = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])];
  const media = rules.filter(({ conditionText }) => /forced-colors: active/.test(conditionText ?? "") && window.matchMedia(conditionText).matches);
  return media.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).filter((text) => !/focus|linked/.test(text));
}

/** Runs in the page: the shape of the line under each part. */
function readShapes() {
  const shapes = {};
  for (const { selectorText, cssText } of document.adoptedStyleSheets.at(-1)?.cssRules ?? []) {
    const part = /sourcelight-(\w+)-light\)/.exec(selectorText ?? "")?.[1];
    if (!part) continue;
    shapes[part] = /text-decoration[^;]*\b(double|dotted|dashed|wavy|none)\b/.exec(cssText)?.[1] ?? "solid";
  }
  return shapes;
}

/**
 * How colours look with a missing kind of cone: linear RGB, after Machado, Oliveira and Fernandes (2009), severity 1.
 * @type {Record<string, number[][][]>}
 */
const DEFICIENCIES = {
  "red-green": [
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  ],
  "blue-yellow": [[[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]],
};

/** @param {number[]} rgb @param {number[][]} matrix @returns {number[]} linear RGB */
function throughEyes(rgb, matrix) {
  const linear = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, weight, i) => sum + weight * linear[i], 0))));
}

/** Distance of two linear RGB colours in CIE L*a*b* (D65): above about 10 they are told apart at a glance.
 * @param {number[]} one @param {number[]} other */
function distance(one, other) {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** @param {number[]} rgb linear */
function lab([r, g, b]) {
  const f = (/** @type {number} */ t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
