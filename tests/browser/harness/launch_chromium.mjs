import puppeteer from "puppeteer-core";
import { giveCommand, giveMenuClick, stopWorkers, workerIsReady } from "./chromium_background.mjs";
import { closeTools } from "./close_tools.mjs";
import { listenForErrors } from "./chromium_errors.mjs";
import { freshProfile } from "./chromium_profile.mjs";
import { executable } from "./executable.mjs";
import { PATIENCE, until } from "./wait.mjs";
import { closeWelcomeOfChromium } from "./welcome.mjs";

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @param {{ folder: string, manifest: any, headless: boolean, proxyPort: number | undefined, policy?: object }} options
 * @returns {Promise<import("./launch.mjs").Session>} */
export async function launchChromium({ folder, manifest, headless, proxyPort }) {
  const profile = await freshProfile();
  const browser = await puppeteer.launch({
    userDataDir: profile.folder,
    executablePath: executable("chromium"),
    pipe: true,
    enableExtensions: true,
    headless,
    // A window that a person uses has the size the person gives it.
    ...(headless ? {} : { defaultViewport: null }),
    args: [
      ...ARGUMENTS,
      ...(process.env.SOURCELIGHT_LANGUAGE ? [`--lang=${process.env.SOURCELIGHT_LANGUAGE}`] : []),
      // Chromium's sandbox does not start for root, as in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`, "--proxy-bypass-list=<-loopback>"] : []),
    ],
  });
  const [blank] = await browser.pages();
  const id = await browser.installExtension(folder);
  const origin = `chrome-extension://${id}`;
  const listener = await listenForErrors(browser, origin);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error("Chromium did not take the extension");
  await workerIsReady(browser, origin);

  // Any file of the extension, shown as a tab, has the extension's own interfaces: the window through which tests
  // speak with the content scripts. A script shown as text runs nothing. (The worker could do it too, but then the
  // tests would wake it and keep it awake.)
  const window = await browser.newPage();
  await window.goto(`${origin}/${manifest.background.service_worker}`);
  await closeWelcomeOfChromium(browser, folder, origin);

  return {
    name: "chromium",
    browser,
    origin,
    clickButton: async (page) => {
      await page.bringToFront();
      await extension.triggerAction(page);
    },
    ask: async (page, message) => {
      await page.bringToFront();
      return window.evaluate(async (/** @type {object} */ sent) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id === undefined ? undefined : chrome.tabs.sendMessage(tab.id, sent).catch(() => undefined);
      }, message);
    },
    pressShortcut: async (page, command) => {
      await page.bringToFront();
      await giveCommand(browser, origin, command);
    },
    chooseFromMenu: async (page) => {
      await page.bringToFront();
      await giveMenuClick(browser, origin);
    },
    tabId: async (page) => {
      await page.bringToFront();
      return window.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
    },
    dress,
    textOf: (page, selector) => textInShadow(page, selector),
    panel: () => openPanel(browser, `${origin}/${manifest.side_panel.default_path}`),
    grantSite: (site) => grantSite(browser, id, site),
    clipboard: () => readClipboard(blank),
    errors: async () => listener.errors,
    stopBackground: async () => {
      await listener.leaveWorkers();
      await stopWorkers(window);
    },
    handOver: () => closeTools(browser, window),
    close: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}

/** puppeteer knows fewer features than the browser, so the debugger is asked; it stays, or the colours would go with it.
 * @param {import("puppeteer-core").Page} page @param {import("./launch.mjs").Look} look */
async function dress(page, { scheme = "light", forced = false, contrast = false }) {
  const debuggerOfPage = await page.createCDPSession();
  await debuggerOfPage.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: scheme },
      { name: "forced-colors", value: forced ? "active" : "none" },
      { name: "prefers-contrast", value: contrast ? "more" : "no-preference" },
    ],
  });
}

/** Another page in front has the panel drawn anew: what was about to be clicked is looked for again, and nothing was
 * clicked. @param {Error} error */
function ifRedrawn(error) {
  if (!error.message.includes("detached from document")) throw error;
  return false;
}

/** @param {import("puppeteer-core").Browser} browser @param {string} address */
async function openPanel(browser, address) {
  const target = await browser.waitForTarget((one) => one.url().startsWith(address), { timeout: PATIENCE });
  const page = await target.asPage();
  return {
    evaluate: (/** @type {any} */ run, /** @type {any[]} */ ...args) => page.evaluate(run, ...args),
    click: async (/** @type {string} */ selector, nth = 0) => {
      await until(`${selector} is clicked in the panel`, async () => {
        const element = (await page.$$(selector)).at(nth);
        // In the middle, where the bars at the edges of the panel do not cover it.
        await element?.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
        return element?.click().then(() => true, ifRedrawn);
      });
    },
    screenshot: async (/** @type {string} */ file) => {
      await page.screenshot({ path: /** @type {`${string}.png`} */ (file) });
    },
  };
}

/** A permission that was given before it is asked for is given without a question, which no test could answer.
 * @param {import("puppeteer-core").Browser} browser @param {string} id @param {string} site */
async function grantSite(browser, id, site) {
  const page = await browser.newPage();
  try {
    await page.goto("chrome://extensions");
    await page.evaluate(
      (/** @type {string} */ of, /** @type {string} */ pattern) => /** @type {any} */ (chrome).developerPrivate.addHostPermission(of, pattern),
      id,
      site,
    );
  } finally {
    await page.close();
  }
}

/** Reads the clipboard in a tab that stays behind the others and only believes that it has the keyboard: one that comes to
 * the front would have the panel drawn anew in the midst of a test.
 * @param {import("puppeteer-core").Page} page of no site, so that what it is permitted is permitted to nobody else */
async function readClipboard(page) {
  const address = "chrome://version/";
  if (page.url() !== address) {
    await page.goto(address);
    await page.browserContext().overridePermissions(address, ["clipboard-read"]);
    await page.emulateFocusedPage(true);
  }
  return page.evaluate(() => navigator.clipboard.readText());
}

/** All text of an element and its closed shadow root, which only the debugger can read.
 * @param {import("puppeteer-core").Page} page @param {string} selector */
async function textInShadow(page, selector) {
  const session = await page.createCDPSession();
  const node = await until(`${selector} can be read`, async () => {
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    // Another one may take its place between two questions.
    const answer = await session.send("DOM.describeNode", { nodeId, depth: -1, pierce: true }).catch(() => undefined);
    return answer?.node;
  });
  await session.detach();
  /** @type {(one: import("puppeteer-core").Protocol.DOM.Node) => string[]} */
  const texts = (one) => [
    ...(one.nodeType === 3 ? [one.nodeValue] : []),
    ...[...(one.shadowRoots ?? []), ...(one.children ?? [])].flatMap(texts),
  ];
  return texts(node).join(" ");
}
