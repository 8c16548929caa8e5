/* global FileReader, OffscreenCanvas */
import { writeFile } from "node:fs/promises";
import { until } from "./wait.mjs";

/** Waits for Firefox's sidebar to show the panel, and gives it the same face as Chromium's side panel.
 * @param {import("./firefox_chrome_scope.mjs").ChromeScope} scope @param {string} address
 * @returns {Promise<import("./launch.mjs").Panel>} */
export async function openSidebar(scope, address) {
  const evaluate = async (/** @type {Function} */ run, /** @type {unknown[]} */ ...args) => {
    const source = `(${run})(...${JSON.stringify(args)})`;
    const { value, error } = JSON.parse(await scope.evaluate(inSidebar, source));
    if (error) throw new Error(`in the sidebar: ${error}`);
    return value;
  };
  await until("the sidebar shows the panel", () => scope.evaluate(isShown, address));
  await until("the panel is loaded", () => evaluate(() => document.readyState === "complete"));
  return {
    evaluate,
    click: async (selector, nth = 0) => {
      const point = await until(`${selector} can be clicked`, () => evaluate(middleOf, selector, nth));
      const frame = await scope.evaluate(sidebarCorner);
      await scope.clickAt(frame.x + point.x, frame.y + point.y);
    },
    screenshot: async (file) => {
      const address = await scope.evaluate(drawSidebar);
      await writeFile(file, Buffer.from(address.split(",")[1], "base64"));
    },
  };
}

/** Runs in the panel. @param {string} selector @param {number} nth */
function middleOf(selector, nth) {
  const element = [...document.querySelectorAll(selector)].at(nth);
  element?.scrollIntoView({ block: "center", behavior: "instant" });
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

// What follows runs in the browser's window.

/** @param {string} address */
function isShown(address) {
  const frame = document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser");
  return Boolean(frame?.currentURI?.spec.startsWith(address));
}

function sidebarCorner() {
  const outer = document.getElementById("sidebar");
  const inner = outer.contentDocument.getElementById("webext-panels-browser").getBoundingClientRect();
  const box = outer.getBoundingClientRect();
  return { x: box.x + inner.x, y: box.y + inner.y };
}

async function drawSidebar() {
  const frame = document.getElementById("sidebar").contentDocument.getElementById("webext-panels-browser");
  const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  const reader = new FileReader();
  reader.readAsDataURL(await canvas.convertToBlob());
  await new Promise((resolve) => reader.addEventListener("load", resolve));
  return reader.result;
}

/** WebDriver BiDi lists no sidebar, so a script goes into its frame. The sandbox has the panel's principal and
 * prototype; the panel's own policy would refuse an `eval`. @param {string} source */
async function inSidebar(source) {
  const frame = document.getElementById("sidebar").contentDocument.getElementById("webext-panels-browser");
  const messages = frame.messageManager;
  globalThis.sourcelightQuestions = (globalThis.sourcelightQuestions ?? 0) + 1;
  const topic = `sourcelight-test:${globalThis.sourcelightQuestions}`;
  const answer = new Promise((resolve) => {
    messages.addMessageListener(topic, function once(message) {
      messages.removeMessageListener(topic, once);
      resolve(message.data);
    });
  });
  const script = `(async () => {
    let answer;
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      answer = { value: await Cu.evalInSandbox(${JSON.stringify(source)}, sandbox) };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage(${JSON.stringify(topic)}, JSON.stringify(answer));
  })()`;
  messages.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  return answer;
}
