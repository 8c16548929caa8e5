// Whatever a page does to its nodes, what is painted reads like its span: at once, and again when the page rests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markPage, unmarked } from "./harness/article_page.mjs";
import { asPage, leftovers, mutations } from "./harness/guards.mjs";
import { longPage } from "./harness/long_page.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { startSuite } from "./harness/suite.mjs";
import { until } from "./harness/wait.mjs";

const suite = startSuite();
const ROUNDS = 12;
const CHANGES = 5;

for (const seed of [1, 2]) {
  test(`random changes of a page, seed ${seed}`, { timeout: 240_000 }, async () => {
    const page = await suite.open(`random-${seed}`, longPage(900));
    await markPage(suite.session, page);
    let painted = await readPainted(page);
    for (let round = 0; round < ROUNDS; round++) {
      const done = /** @type {string[]} */ (await asPage(page, change, seed * 1000 + round, CHANGES));
      const context = `seed ${seed}, round ${round}: ${done.join(", ")}`;

      const known = new Set(painted.map(({ name, text }) => `${name} ${text}`));
      const strange = (await readPainted(page)).filter(({ name, text }) => text !== "" && !known.has(`${name} ${text}`));
      const { article, report } = await settled(page, context);
      const wanted = new Set(wantedMarks(article, report).map(({ text }) => text));
      // Between the two looks the page may have been read again already.
      assert.deepEqual(strange.filter(({ text }) => !wanted.has(text.replace(/[\s\u00ad\u200b\u2060]+/g, ""))), [], context);
      painted = await readPainted(page);
    }
    assert.deepEqual(await mutations(page), []);
    await suite.session.clickButton(page);
    await unmarked(page);
    assert.deepEqual((await leftovers(page)).filter((left) => !left.startsWith("<")), []);
    await page.close();
  });
}

test("nothing was written to a console as an error", async () => {
  assert.deepEqual(await suite.session.errors(), []);
});

/** Waits until exactly what the report asks for is painted, on the text as it stands. @param {import("puppeteer-core").Page} page
 * @param {string} context */
function settled(page, context) {
  let last = "";
  return until(context, async () => {
    const state = await suite.session.ask(page, { to: "content", type: "state" });
    if (state?.phase !== "shown") return undefined;
    const [article, report] = [JSON.parse(state.article), JSON.parse(state.report)];
    const shown = await page.evaluate(() => document.querySelector("article").innerText.replace(/[\s\u00ad]+/g, ""));
    const read = article.blocks.map((/** @type {{ text: string }} */ { text }) => text).join("").replace(/\s+/g, "");
    const { faults, missing } = compareMarks(wantedMarks(article, report), await readPainted(page));
    last = `${faults.length} faults, ${missing} missing, ${read === shown ? "read" : "not read"}`;
    return faults.length === 0 && missing === 0 && read === shown ? { article, report } : undefined;
  }).catch((error) => {
    throw new Error(`${error.message} (${last})`);
  });
}

/** Runs in the page: some changes to the article, the same for the same seed; names them.
 * @param {number} seed @param {number} count */
function change(seed, count) {
  let state = seed * 2654435761;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const story = document.querySelector("article");
  const paragraph = () => {
    const all = [...story.querySelectorAll("p")];
    return all[random(all.length)];
  };
  const textIn = (element) => {
    const texts = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.length > 4) texts.push(walker.currentNode);
    return texts[random(texts.length)];
  };
  const changes = {
    cut: () => {
      const text = textIn(paragraph());
      text?.splitText(random(text.data.length));
    },
    join: () => paragraph().normalize(),
    wrap: () => {
      const text = textIn(paragraph());
      if (!text) return;
      const middle = text.splitText(random(text.data.length));
      middle.splitText(random(middle.data.length));
      const font = document.createElement(["font", "b", "span"][random(3)]);
      middle.replaceWith(font);
      font.append(middle);
    },
    remove: () => {
      if (story.querySelectorAll("p").length > 5) paragraph().remove();
    },
    rewrite: () => {
      const text = textIn(paragraph());
      if (text) text.data = text.data.replace(/\d+/, String(10 + random(8000)));
    },
    insert: () => {
      const text = textIn(paragraph());
      text?.insertData(random(text.data.length), [" 77 ", "\u00ad", " indeed "][random(3)]);
    },
    move: () => story.append(paragraph()),
    hide: () => {
      const one = paragraph();
      if ([...story.querySelectorAll("p")].filter((other) => other.style.display !== "none").length > 5) one.style.display = "none";
    },
    show: () => {
      for (const one of story.querySelectorAll("p")) one.style.display = "";
    },
    add: () => {
      const one = document.createElement("p");
      one.textContent = `Ana Ruiz said on Friday that ${100 + random(900)} letters had come to the town hall, and the council denied it.`;
      paragraph().before(one);
    },
    render: () => {
      const one = paragraph();
      one.innerHTML = `${one.innerHTML}`;
    },
    comment: () => {
      const text = textIn(paragraph());
      text?.splitText(random(text.data.length)).before(document.createComment("x"));
    },
  };
  const names = Object.keys(changes);
  const done = [];
  for (let i = 0; i < count; i++) {
    const name = names[random(names.length)];
    changes[name]();
    done.push(name);
  }
  return done;
}
